/** How the sentences of a resolution are put together: spans of text, some of them verbs or values. */
import type { ClauseKind, ClauseOf } from './catalogue.ts';

/**
 * `verb`: the emphasised words that open a paragraph. `value`: the words that follow from a parameter of the clause, and
 * so change when the clause is changed.
 */
export type Span = { readonly text: string; readonly style: 'plain' | 'verb' | 'value' };

/** One clause in words, without the punctuation at its end. */
export type Sentence = { readonly place: 'preambular' | 'operative'; readonly spans: readonly Span[] };

/** What a renderer may read of the text around its clause. */
export type Setting = {
  /** Name of the failing state. */
  readonly state: string;
  /** Of the State that answers for it: the same, unless the land is a part or a dependency of another. */
  readonly sovereign: string;
  readonly chapterVII: boolean;
  readonly provinceName: (id: string) => string;
  /** What the force is called after its first mention, e.g. `the Mission`. */
  readonly force: string;
  /** Who makes the force ready, e.g. `the Secretary-General`. */
  readonly forceProvider: string;
  readonly lead: ClauseOf<'lead'>['by'];
  readonly has: (kind: ClauseKind) => boolean;
};

export type Renderers = { readonly [Kind in ClauseKind]: (clause: ClauseOf<Kind>, setting: Setting) => Sentence };

const plain = (text: string): Span => ({ text, style: 'plain' });
export const value = (text: string): Span => ({ text, style: 'value' });

/** Text with spans in it; strings that are put in stay plain. */
function spansOf(strings: readonly string[], inserted: readonly (string | Span)[]): readonly Span[] {
  const pieces = strings.flatMap((text, at) => {
    const next = inserted[at];
    return next === undefined ? [plain(text)] : [plain(text), typeof next === 'string' ? plain(next) : next];
  });
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last && last.style === 'plain' && piece.style === 'plain')
      joined[joined.length - 1] = plain(last.text + piece.text);
    else joined.push(piece);
  }
  return joined;
}

const sentence =
  (place: Sentence['place'], verb: string) =>
  (strings: TemplateStringsArray, ...inserted: readonly (string | Span)[]): Sentence => ({
    place,
    spans: [{ text: verb, style: 'verb' }, ...spansOf([` ${strings[0]}`, ...strings.slice(1)], inserted)],
  });

/** preamble('Recalling')`its responsibility …`: a paragraph that gives a reason. */
export const preamble = (verb: string) => sentence('preambular', verb);
/** operative('Decides')`that …`: a paragraph that does something. The verb stands for its rung on the ladder. */
export const operative = (verb: string) => sentence('operative', verb);

/** 8 → `8,000`; 0.5 → `500`. */
export function inUnits(thousands: number): string {
  return String(Math.round(thousands * 1000)).replace(/\B(?=(\d{3})+$)/g, ',');
}

const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Numbers to twelve in words, as the Council writes them: `one month`, `six months`, `18 months`. */
export const monthsInWords = (number: number) => `${counts[number] ?? number} ${number === 1 ? 'month' : 'months'}`;

/** What all States owe: an obligation under Chapter VII, an appeal without it. */
export const allStates = ({ chapterVII }: Setting) =>
  chapterVII ? { verb: 'Decides', who: 'that all States shall' } : { verb: 'Calls upon', who: 'all States to' };
