import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Term } from '../../text/english/glossary.ts';
import { words } from '../../text/words.ts';
import '../../style/help.css';

const help = words.help;

type Props = { readonly of: Term; readonly children: ComponentChildren };

/** A word of the United Nations, and on demand what it means: over the page, until one goes on. */
export function TermWord({ of, children }: Props) {
  const id = useId();
  const { name, means } = help.glossary[of];
  return (
    <>
      <button type="button" class="linklike term" popovertarget={id} title={help.meaning(name)}>
        {children}
      </button>
      <span id={id} popover="auto" class="meaning" role="note">
        <strong>{name}</strong> {means}
      </span>
    </>
  );
}
