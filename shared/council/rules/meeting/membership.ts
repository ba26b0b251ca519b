/** Rule P4: who sits in the Council, and for how long (Article 23). */
import type { Group } from '../../vocabulary.ts';

/** Of an elected member: whole calendar years, both included. */
export type Term = {
  readonly member: string;
  readonly group: Group;
  readonly from: number;
  readonly to: number;
};

/** The permanent members, each as the Charter and as the UN names it (Article 23(1); A/RES/2758 (XXVI)). */
const permanentNames: readonly (readonly string[])[] = [
  ['China', 'Republic of China'],
  ['France'],
  ['Russian Federation', 'Union of Soviet Socialist Republics'],
  ['United Kingdom', 'United Kingdom of Great Britain and Northern Ireland'],
  ['United States', 'United States of America'],
];

/** Whether these are the five: each of them once. */
export const arePermanentFive = (names: readonly string[]): boolean =>
  names.length === permanentNames.length &&
  permanentNames.every((spellings) => spellings.some((name) => names.includes(name)));

/** The ten by region (A/RES/1991(XVIII) A): Africa and Asia have five between them. */
const seatsOf = [
  { groups: ['african', 'asia-pacific'], seats: 5 },
  { groups: ['eastern-european'], seats: 1 },
  { groups: ['latin-american-and-caribbean'], seats: 2 },
  { groups: ['western-european-and-others'], seats: 2 },
] as const satisfies readonly { readonly groups: readonly Group[]; readonly seats: number }[];

/** Groups that have more or fewer of the ten than they should; null where all have their own. */
export function misrepresented(elected: readonly Group[]): readonly Group[] | null {
  const count = (of: readonly Group[]) => elected.filter((group) => of.includes(group)).length;
  return seatsOf.find(({ groups: of, seats }) => count(of) !== seats)?.groups ?? null;
}

export type ElectionProblem = 'not-two-years' | 're-elected-at-once' | 'five-were-elected' | 'group-has-no-seat';

const electedEachYear = 5;
type Quotas = Readonly<Record<Group, number>>;
/** PRACTICE: which groups elect how many for terms that begin in an even and in an odd year. */
const quotas: { readonly even: Quotas; readonly odd: Quotas } = {
  even: {
    african: 2,
    'asia-pacific': 1,
    'eastern-european': 1,
    'latin-american-and-caribbean': 1,
    'western-european-and-others': 0,
  },
  odd: {
    african: 1,
    'asia-pacific': 1,
    'eastern-european': 0,
    'latin-american-and-caribbean': 1,
    'western-european-and-others': 2,
  },
};
/** The first years of fifteen members had other terms. */
const quotasSince = 1970;

const yearsOf = ({ from, to }: Term): number => to - from + 1;

/** Two candidates may share a term, a year each; the second sits for what the first has left (Italy 2017, Netherlands 2018). */
const takesOver = (terms: readonly Term[], { group, from, to }: Term): boolean => {
  if (from !== to) return false;
  const halves = (year: number) =>
    terms.filter((each) => each.group === group && each.from === year && each.to === year);
  return halves(from - 1).length > halves(from).length;
};

/** Why somebody cannot be elected; null: they can. @param terms of everybody who has been elected before, since 1966 */
export function electionProblem(terms: readonly Term[], candidate: Term): ElectionProblem | null {
  const { member, group, from, to } = candidate;
  if (yearsOf(candidate) !== 2 && yearsOf(candidate) !== 1) return 'not-two-years';
  const retires = terms.some((each) => each.member === member && each.from <= to && from <= each.to + 1);
  if (retires) return 're-elected-at-once';
  if (takesOver(terms, candidate)) return null;
  const beginning = terms.filter((each) => each.from === from && !takesOver(earlierThan(terms, each), each));
  if (beginning.length >= electedEachYear) return 'five-were-elected';
  const quota = quotas[from % 2 === 0 ? 'even' : 'odd'][group];
  const has = beginning.filter((each) => each.group === group).length;
  return from >= quotasSince && has >= quota ? 'group-has-no-seat' : null;
}

const earlierThan = (terms: readonly Term[], term: Term): readonly Term[] => terms.slice(0, terms.indexOf(term));
