/**
 * Rule W4: words that do not belong in a classroom are kept out of what delegates write. They are found offline, by a list of
 * English words (https://github.com/jo3-l/obscenity); a list is no judge, and the facilitator still reads what they like.
 */
import {
  collapseDuplicatesTransformer,
  DataSet,
  englishDataset,
  englishRecommendedTransformers,
  pattern,
  RegExpMatcher,
  remapCharactersTransformer,
  resolveConfusablesTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity';
import type { Command } from '../../shared/council/commands.ts';

/** Words of the list that a debate on war, on health and on the law needs, and dykes, which keep water out. */
const spared: ReadonlySet<string> = new Set([
  ...['rape', 'incest', 'sex', 'penis', 'vagina', 'semen', 'ejaculate', 'masturbate', 'dyke'],
]);
/** What holds a word of the list and is none: names, places, and words of the trade. */
const innocent = [
  ...['cockpit', 'cockroach', 'peacock', 'dickson', 'dickens', 'dick cheney', 'moby dick', 'cummings', 'cum laude'],
  ...['fukuoka', 'fukushima', 'slutsk', 'penistone', 'scunthorpe', 'rio negro', 'río negro', 'montenegro'],
  ...['tit for tat', 'tit-for-tat', 'chink in', 'retardant', 'retardation', 'pornograph', 'shiitake', 'shiite'],
  ...['pussy riot', 'pussycat', 'coriolanus', 'dickinson', 'traffick', 'fickle', 'negroponte', 'georgy', 'fagan'],
  ...['booby trap', 'booby-trap', 'boobytrap', 'chinks in'],
] as const;
/** What the list lacks and a classroom knows: slurs against nations, and what people wish each other. */
const added = [
  ...[pattern`|paki|`, pattern`|pakis|`, pattern`|gook|`, pattern`|gooks|`, pattern`|spic|`, pattern`|spics|`],
  ...[pattern`raghead`, pattern`towelhead`, pattern`|kys|`, pattern`|stfu|`, pattern`|wtf|`],
  ...[pattern`kil[l] yourself`, pattern`|rape you|`],
] as const;

const list = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => metadata !== undefined && spared.has(metadata.originalWord));
for (const each of added) list.addPhrase((phrase) => phrase.addPattern(each));
const { blacklistedTerms, whitelistedTerms = [] } = list.build();
const matcher = new RegExpMatcher({
  blacklistedTerms,
  whitelistedTerms: [...whitelistedTerms, ...innocent],
  whitelistMatcherTransformers: englishRecommendedTransformers.whitelistMatcherTransformers ?? [],
  // As the list recommends, but for signs that mean themselves in prose: `of (Kenya` has no c, and S/2031 no l.
  blacklistMatcherTransformers: [
    resolveConfusablesTransformer(),
    remapCharactersTransformer({ a: '@4', e: '3', i: '1!', o: '0', s: '$5', t: '7' }),
    toAsciiLowerCaseTransformer(),
    collapseDuplicatesTransformer({
      defaultThreshold: 1,
      customThresholds: new Map(['b', 'e', 'o', 'l', 's', 'g'].map((letter) => [letter, 2])),
    }),
  ],
});

export const isUnseemly = (text: string): boolean => matcher.hasMatch(text);

/** Parts of commands that somebody writes freely; everything else in a command is one of a list, an id or a number. */
export const freeTexts: ReadonlySet<string> = new Set(['title', 'text', 'reason']);

/** Said to the facilitator alone: whoever was hurt by words must be able to quote them. */
const toFacilitator: readonly Command['kind'][] = ['call-facilitator', 'report-note'];

/** Where in a command something unseemly stands; null: nowhere. */
export const unseemlyIn = (command: Command): readonly (string | number)[] | null =>
  toFacilitator.includes(command.kind) ? null : search(command, []);

function search(value: unknown, path: readonly (string | number)[]): readonly (string | number)[] | null {
  if (typeof value === 'string') return freeTexts.has(String(path.at(-1))) && isUnseemly(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, each] of Object.entries(value)) {
    const found = search(each, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}
