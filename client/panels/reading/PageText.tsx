import {
  type Block,
  type Page,
  type Section,
  type Source,
  type Span,
  spansOf,
} from '../../../shared/scenario/pages.ts';
import { type Piece, withTerms } from '../../text/english/termsIn.ts';
import { words } from '../../text/words.ts';
import { Explained } from '../guide/Explained.tsx';
import '../../style/reading.css';

type Props = {
  readonly page: Page;
  readonly sources: readonly Source[];
  /** Of the sections' headings. */
  readonly level?: 2 | 3;
  /** Paper has no links, and the address of what is printed has a secret where a link would put its place. */
  readonly onPaper?: boolean;
};

/** A page of a scenario, section by section: its terms explain themselves, and what is cited leads to its source. */
export function PageText({ page, sources, level = 2, onPaper = false }: Props) {
  const marks = marksOf(page);
  const Heading = `h${level}` as const;
  return (
    <>
      {page.sections.map((section) => (
        <section key={section.heading} class="readtext">
          <Heading {...(onPaper ? {} : { id: anchorOf(section), tabIndex: -1 })}>{section.heading}</Heading>
          {section.blocks.map((block, at) => (
            <BlockText key={at} block={block} marks={marks} sources={sources} onPaper={onPaper} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Spans in pieces, each term of the page marked where it comes first. */
type Marks = ReadonlyMap<Span, readonly Piece[]>;
type BlockProps = Required<Pick<Props, 'sources' | 'onPaper'>> & { readonly block: Block; readonly marks: Marks };

function BlockText({ block, ...rest }: BlockProps) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Spans spans={block.spans} {...rest} />
      </p>
    );
  }
  return (
    <ul>
      {block.items.map((spans, at) => (
        <li key={at}>
          <Spans spans={spans} {...rest} />
        </li>
      ))}
    </ul>
  );
}

type SpansProps = Omit<BlockProps, 'block'> & { readonly spans: readonly Span[] };

const Spans = ({ spans, marks, ...rest }: SpansProps) => (
  <>
    {spans.map((span, at) => {
      const { strong, emphasis, source } = span;
      if (source !== undefined) return <Cited key={at} text={span.text} source={source} {...rest} />;
      const text = <Explained text={marks.get(span)} />;
      if (strong) return <strong key={at}>{text}</strong>;
      return emphasis ? <em key={at}>{text}</em> : <span key={at}>{text}</span>;
    })}
  </>
);

type CitedProps = Pick<BlockProps, 'sources' | 'onPaper'> & { readonly text: string; readonly source: string };

/** What a page takes from somewhere, with the number of the source in the list. */
function Cited({ text, source, sources, onPaper }: CitedProps) {
  const number = sources.findIndex(({ id }) => id === source) + 1;
  const cited = (
    <>
      {text}
      {number > 0 && <sup>{number}</sup>}
    </>
  );
  if (onPaper) return <span class="cited">{cited}</span>;
  return (
    <a class="cited" href={`#source-${source}`}>
      {cited}
    </a>
  );
}

/** The references of a scenario, numbered as its pages cite them. */
export function SourceList({ sources, level = 2, onPaper = false }: Omit<Props, 'page'>) {
  const Heading = `h${level}` as const;
  return (
    <section class="readtext sources">
      <Heading {...(onPaper ? {} : { id: 'sources', tabIndex: -1 })}>{words.reading.sources}</Heading>
      <ol>
        {sources.map(({ id, authors, year, title, published, url }) => (
          <li key={id} {...(onPaper ? {} : { id: `source-${id}`, tabIndex: -1 })}>
            {authors} ({year}). <em>{title}</em>. {published}.{' '}
            {url && (
              <a href={url} rel="noreferrer">
                {new URL(url).host}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Cited words are a link already: they explain nothing besides. */
function marksOf({ sections }: Page): Marks {
  const spans = sections
    .flatMap(({ blocks }) => blocks.flatMap(spansOf).flat())
    .filter(({ source }) => source === undefined);
  const pieces = withTerms(...spans.map(({ text }) => text));
  return new Map(spans.map((span, at) => [span, pieces[at] ?? []]));
}

/** A heading as the name of a place on the page. */
export const anchorOf = ({ heading }: Pick<Section, 'heading'>): string =>
  heading.toLowerCase().replace(/[^a-z0-9]+/g, '-');
