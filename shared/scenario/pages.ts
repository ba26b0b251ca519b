/** What a scenario has to be read: pages of plain paragraphs and lists, and the sources that they cite. */

/** Words in one manner; `source` is the id of what they cite. */
export type Span = {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly source?: string;
};

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] };

export type Section = { readonly heading: string; readonly blocks: readonly Block[] };
export type Page = { readonly title: string; readonly sections: readonly Section[] };

export type Source = {
  /** By which pages cite it: `[words](#id)`. */
  readonly id: string;
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** Publisher, journal with volume and pages, or the symbol of a document of the United Nations. */
  readonly published: string;
  readonly url?: string | undefined;
};

/** What everybody may read before a session: of the sources those that its page or the guide cites. */
export type Reading = { readonly background: Page; readonly sources: readonly Source[] };

/** What has happened in fact, with what its page cites. */
export type InFact = { readonly page: Page; readonly sources: readonly Source[] };

/** The sections that each kind of page has, in this order. */
export const sectionsOfPages = {
  background: [
    ...(['The place', 'How it came to this', 'Timeline', 'Who is who', 'What is at stake'] as const),
    'Questions to read with',
  ],
  guide: [
    ...(['Before you begin', 'What to watch for', 'Likely turns', 'Debrief prompts', 'Sensitivities'] as const),
    'If time is short',
  ],
  'in-fact': ['What happened', 'What the Council did', 'What is disputed', 'Compare with your session'],
} as const;
export type PageName = keyof typeof sectionsOfPages;

export const spansOf = (block: Block): readonly (readonly Span[])[] =>
  block.kind === 'list' ? block.items : [block.spans];

/** The same without manner. */
export const plainText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** Ids that a page cites, each once. */
export const citedIn = ({ sections }: Page): readonly string[] => [
  ...new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap(spansOf).flatMap((spans) => spans.flatMap(({ source }) => source ?? [])),
    ),
  ),
];
