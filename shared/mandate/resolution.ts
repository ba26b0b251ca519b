/**
 * A text in the words of the Council. The English is the document itself, the same for server and every client;
 * "The Security Council," above it and the title are set by whoever shows it.
 */
import type { Clause, ClauseKind, ClauseOf, MandateMode } from './catalogue.ts';
import { sentences } from './sentences.ts';
import { operative, preamble, type Sentence, type Setting, type Span } from './wording.ts';

export type { Span } from './wording.ts';

export type ResolutionText = {
  /** Name of the failing state, e.g. `Velora`. */
  readonly state: string;
  /** Name of the State that answers for it, where that is another; the same where it is not. */
  readonly sovereign: string;
  readonly provinces: readonly { readonly id: string; readonly name: string }[];
  readonly mode: MandateMode;
  readonly clauses: readonly Clause[];
};

export type Paragraph = {
  /** Index in `clauses` of the clause that it renders; null for the paragraphs that every text has. */
  readonly clause: number | null;
  /** 1, 2, … of an operative paragraph; null in the preamble. */
  readonly number: number | null;
  /** With the punctuation at the end; the first span is a verb. */
  readonly spans: readonly Span[];
};

export type Resolution = { readonly preambular: readonly Paragraph[]; readonly operative: readonly Paragraph[] };

type Placed = { readonly clause: number | null; readonly sentence: Sentence };

const forces = {
  un: { force: 'the Mission', forceProvider: 'the Secretary-General' },
  regional: { force: 'the regional force', forceProvider: 'the regional organization concerned' },
  coalition: { force: 'the multinational force', forceProvider: 'the participating Member States' },
  company: { force: 'the contracted force', forceProvider: 'the Secretary-General' },
} as const satisfies Record<ClauseOf<'lead'>['by'], Pick<Setting, 'force' | 'forceProvider'>>;

function settingOf({ state, sovereign, provinces, clauses }: ResolutionText): Setting {
  const lead = clauses.find((each) => each.kind === 'lead')?.by ?? 'un';
  const kinds = new Set(clauses.map((each) => each.kind));
  return {
    state,
    sovereign,
    lead,
    ...forces[lead],
    chapterVII: clauses.some((each) => each.kind === 'chapter' && each.chapter === 'vii'),
    // A province that the scenario does not have is an error of the draft (rule G2); its id still has to be readable.
    provinceName: (id) => provinces.find((each) => each.id === id)?.name ?? id,
    has: (kind) => kinds.has(kind),
  };
}

/** Reasons go from the general to the legal basis, which ends the preamble. */
const preambularOrder: readonly ClauseKind[] = ['territorial-integrity', 'host-consent', 'threat-to-peace', 'chapter'];

const decides = operative('Decides');

const modeParagraphs = {
  merge: () => [],
  replace: ({ state }) => [
    decides`that, on every matter with which it deals, the present resolution shall replace the earlier mandate for ${state}`,
  ],
  end: ({ state }) => [
    decides`that all earlier mandates for ${state} shall end upon the adoption of the present resolution, which alone shall remain in force`,
  ],
} as const satisfies Record<MandateMode, (setting: Setting) => readonly Sentence[]>;

const adverbs = ['', 'Also', 'Further'] as const;

/** Where a verb follows itself the Council writes "Also decides", then "Further decides", then begins anew. */
function withAdverbs(placed: readonly Placed[]): readonly Placed[] {
  let verbBefore = '';
  let run = 0;
  return placed.map(({ clause, sentence }) => {
    const [verb, ...rest] = sentence.spans;
    if (!verb) return { clause, sentence };
    run = verb.text === verbBefore ? run + 1 : 0;
    verbBefore = verb.text;
    const adverb = adverbs[run % adverbs.length];
    if (!adverb) return { clause, sentence };
    const text = `${adverb} ${verb.text.charAt(0).toLowerCase()}${verb.text.slice(1)}`;
    return { clause, sentence: { ...sentence, spans: [{ ...verb, text }, ...rest] } };
  });
}

/** Puts the mark at the end into the last plain span, or a span of its own after a value. */
function ended(spans: readonly Span[], mark: ',' | ';' | '.'): readonly Span[] {
  const last = spans.at(-1);
  if (last?.style === 'plain') return [...spans.slice(0, -1), { ...last, text: last.text + mark }];
  return [...spans, { text: mark, style: 'plain' }];
}

function render(clause: Clause, setting: Setting): Sentence {
  // The table is exhaustive by kind; the compiler cannot correlate the key with the argument.
  const sentence = sentences[clause.kind] as (clause: Clause, setting: Setting) => Sentence;
  return sentence(clause, setting);
}

/** The paragraphs of a text: each clause has one, operative ones in the order of the clauses. Any list of clauses reads. */
export function renderResolution(text: ResolutionText): Resolution {
  const setting = settingOf(text);
  const placed = text.clauses.map((clause, index): Placed => ({ clause: index, sentence: render(clause, setting) }));
  const kindAt = (index: number | null) => text.clauses[index ?? -1]?.kind ?? 'chapter';
  const rank = ({ clause }: Placed) => preambularOrder.indexOf(kindAt(clause));
  const reasons: readonly Placed[] = [
    { clause: null, sentence: preamble('Having considered')`the situation in ${setting.state}` },
    ...placed.filter(({ sentence }) => sentence.place === 'preambular').toSorted((a, b) => rank(a) - rank(b)),
  ];
  const actions = withAdverbs([
    ...modeParagraphs[text.mode](setting).map((sentence): Placed => ({ clause: null, sentence })),
    ...placed.filter(({ sentence }) => sentence.place === 'operative'),
  ]);
  const closing = decides`to remain actively seized of the matter`;
  return {
    preambular: reasons.map(({ clause, sentence }) => ({ clause, number: null, spans: ended(sentence.spans, ',') })),
    operative: [
      ...actions.map(({ clause, sentence }, at) => ({ clause, number: at + 1, spans: ended(sentence.spans, ';') })),
      { clause: null, number: actions.length + 1, spans: ended(closing.spans, '.') },
    ],
  };
}

/** A paragraph as one string, e.g. for plain text, titles and search. */
export const paragraphText = ({ spans }: Pick<Paragraph, 'spans'>): string => spans.map((span) => span.text).join('');
