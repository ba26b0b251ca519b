import type { DraftInView } from '../../shared/council/views/publicView.ts';
import { type Paragraph, renderResolution } from '../../shared/mandate/resolution.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

type Props = {
  readonly draft: DraftInView;
  /** Index of the clause that is being edited, to be marked in the text. */
  readonly marked?: number | null;
};

/** A draft as the document that it is: the very words that are voted on. */
export function ResolutionDocument({ draft, marked = null }: Props) {
  const now = view.value;
  if (!now) return null;
  const { mode } = draft;
  const clauses = draft.clauses.map(({ clause }) => clause);
  const text = renderResolution({ state: now.state, provinces: now.provinces, mode, clauses });
  const sponsors = now.seats.filter(({ id }) => draft.sponsors.includes(id)).map(({ name }) => name);
  const show = (paragraph: Paragraph, at: number) => (
    <p key={at} class={paragraph.clause !== null && paragraph.clause === marked ? 'marked' : undefined}>
      {paragraph.number !== null && `${paragraph.number}. `}
      {paragraph.spans.map((span, index) => {
        if (span.style === 'verb') return <em key={index}>{span.text}</em>;
        return span.style === 'value' ? <b key={index}>{span.text}</b> : span.text;
      })}
    </p>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <article class="document" tabIndex={0} aria-label={draft.title}>
      <header>
        <p class="head">
          <span>{words.document.organisation}</span>
          <strong>{draft.symbol || words.document.working}</strong>
        </p>
        <p class="head council">
          <strong>{words.document.council}</strong>
          <span>
            {words.document.provisional} · {words.document.version(draft.version)}
            <br />
            {now.year}
          </span>
        </p>
      </header>
      <h3>{words.document.draft(sponsors)}</h3>
      <p>
        <em>{words.document.opening}</em>
      </p>
      {text.preambular.map(show)}
      {text.operative.map(show)}
    </article>
  );
}
