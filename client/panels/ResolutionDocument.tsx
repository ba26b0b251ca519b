import { useRef } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import { view } from '../store/store.ts';
import { DocumentBody, DocumentHead } from './document/DocumentText.tsx';
import { DocumentTools } from './document/DocumentTools.tsx';
import { documentOf } from './document/documentOf.ts';

type Props = {
  readonly draft: DraftInView;
  /** Index of the clause that is being edited, to be marked in the text. */
  readonly marked?: number | null;
};

/** A draft, or the resolution that it has become, as the document that it is: the very words that are voted on. */
export function ResolutionDocument({ draft, marked = null }: Props) {
  const now = view.value;
  const sheet = useRef<HTMLElement>(null);
  if (!now) return null;
  const text = documentOf(draft, now);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <article class="document" tabIndex={0} aria-label={draft.title} ref={sheet}>
      <header>
        <DocumentTools key={draft.id} text={text} sheet={sheet} />
        <DocumentHead text={text} />
      </header>
      <DocumentBody text={text} marked={marked} />
    </article>
  );
}
