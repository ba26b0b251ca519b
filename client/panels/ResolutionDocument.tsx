import { useEffect, useRef } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { isChanged, isInBlue } from '../store/drafts.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';
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
  useEffect(() => bringIn(sheet.current), [marked]);
  if (!now) return null;
  const text = documentOf(draft, now);
  const inBlue = isInBlue(draft) && !isChanged(draft, now);
  const voted = underVoteIn(draft, now);
  const indexes = draft.clauses.flatMap(({ id }, index) => (voted.includes(id) ? [index] : []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <article class="document" tabIndex={0} aria-label={draft.title} ref={sheet} data-blue={inBlue}>
      <header>
        <DocumentTools key={draft.id} text={text} sheet={sheet} />
        {inBlue && (
          <p class="blueband">
            <strong>{words.document.band}</strong> {words.document.bandHint}
          </p>
        )}
        <DocumentHead text={text} />
      </header>
      <DocumentBody text={text} marked={marked === null ? indexes : [marked]} />
    </article>
  );
}

/** The paragraph that is written in is read beside its form; nothing but the sheet itself moves. */
function bringIn(sheet: HTMLElement | null): void {
  const paragraph = sheet?.querySelector<HTMLElement>('.marked');
  if (!sheet || !paragraph || sheet.scrollHeight <= sheet.clientHeight) return;
  const above = paragraph.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  if (above < 0 || above + paragraph.offsetHeight > sheet.clientHeight)
    sheet.scrollTop += above - sheet.clientHeight / 3;
}

/** The clauses of a text that a vote on a part, or on an amendment, is about. */
function underVoteIn({ id }: DraftInView, { vote, amendments }: PublicView): readonly ClauseId[] {
  const { subject } = vote ?? {};
  if (subject?.kind === 'part' && subject.draft === id) return subject.clauses;
  if (subject?.kind !== 'amendment' || subject.draft !== id) return [];
  const change = amendments.find((each) => each.id === subject.amendment)?.change;
  return change && change.kind !== 'add' ? [change.id] : [];
}
