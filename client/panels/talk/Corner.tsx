import type { ComponentChildren } from 'preact';
import { openTalk } from '../../store/talk.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';
import { useTitle } from './useTitle.ts';

type Props = { readonly title: string; readonly hint: string; readonly children: ComponentChildren };

/** A part of Talk that is no conversation, with the way back to the list. */
export function Corner({ title, hint, children }: Props) {
  const heading = useTitle();
  return (
    <section class="corner">
      <header>
        <button type="button" class="button plain back" onClick={() => openTalk('')}>
          <Icon name="start" /> <span class="long">{words.talk.back}</span>
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p class="quiet">{hint}</p>
      </header>
      {children}
    </section>
  );
}
