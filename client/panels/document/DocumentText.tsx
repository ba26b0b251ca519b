import type { Span } from '../../../shared/mandate/resolution.ts';
import type { CouncilDocument, DocumentLine } from './documentOf.ts';

const isHead = ({ aside }: DocumentLine): boolean => aside.length > 0;

/** Who speaks, under which symbol, in which version and when. */
export function DocumentHead({ text }: { readonly text: CouncilDocument }) {
  return text.lines.filter(isHead).map(({ role, spans, aside }) => (
    <p key={role} class={`head ${role}`}>
      <span class="name">{spans.map(shown)}</span>
      <span>
        {aside.map((each) => (
          <span key={each} class="aside">
            {each}
          </span>
        ))}
      </span>
    </p>
  ));
}

type BodyProps = {
  readonly text: Pick<CouncilDocument, 'lines'>;
  /** Indexes of the clauses whose paragraphs are marked; null: none. */
  readonly marked: readonly number[] | null;
};

/** What it says. */
export function DocumentBody({ text, marked }: BodyProps) {
  return text.lines
    .filter((line) => !isHead(line))
    .map(({ role, number, spans, clause }, at) => {
      if (role === 'title') return <h3 key={at}>{spans.map(shown)}</h3>;
      const isMarked = clause !== null && marked?.includes(clause) === true;
      return (
        <p key={at} class={isMarked ? 'marked' : role === 'adopted' ? 'adopted' : undefined}>
          {number !== null && `${number}. `}
          {spans.map(shown)}
        </p>
      );
    });
}

function shown({ text, style }: Span, index: number) {
  if (style === 'verb') return <em key={index}>{text}</em>;
  return style === 'value' ? <b key={index}>{text}</b> : text;
}
