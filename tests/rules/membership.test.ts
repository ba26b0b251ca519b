/** Who sits in the Council, and who presides over which month: the real years are the test. */
import { describe, expect, test } from 'vitest';
import { inEnglishOrder } from '../../shared/council/rules/meeting/alphabet.ts';
import {
  arePermanentFive,
  electionProblem,
  misrepresented,
  type Term,
} from '../../shared/council/rules/meeting/membership.ts';
import { nextPresident } from '../../shared/council/rules/meeting/presidency.ts';
import type { Group } from '../../shared/council/vocabulary.ts';

const five = ['China', 'France', 'Russian Federation', 'United Kingdom', 'United States'];
const term = (member: string, group: Group, from: number, to = from + 1): Term => ({ member, group, from, to });
const [africa, asia, east, latin, west] = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-and-caribbean',
  'western-european-and-others',
] as const;

/** The elected members whose terms began from 2023 to 2026. */
const elected: readonly Term[] = [
  ...[term('Ecuador', latin, 2023), term('Japan', asia, 2023), term('Malta', west, 2023)],
  ...[term('Mozambique', africa, 2023), term('Switzerland', west, 2023)],
  ...[term('Algeria', africa, 2024), term('Guyana', latin, 2024), term('Republic of Korea', asia, 2024)],
  ...[term('Sierra Leone', africa, 2024), term('Slovenia', east, 2024)],
  ...[term('Denmark', west, 2025), term('Greece', west, 2025), term('Pakistan', asia, 2025)],
  ...[term('Panama', latin, 2025), term('Somalia', africa, 2025)],
  ...[term('Bahrain', asia, 2026), term('Colombia', latin, 2026), term('Latvia', east, 2026)],
  ...[term('Democratic Republic of the Congo', africa, 2026), term('Liberia', africa, 2026)],
];
const before = (count: number) => elected.slice(0, count);

/** Names of everybody who sits in a year, in English alphabetical order. */
const membersIn = (terms: readonly Term[], permanent: readonly string[], year: number): readonly string[] =>
  [...permanent, ...terms.filter(({ from, to }) => from <= year && year <= to).map(({ member }) => member)].toSorted(
    inEnglishOrder,
  );

type Presidency = { readonly year: number; readonly month: number; readonly president: string };

/**
 * The Presidents of so many months from a January on (rule 18). On 1 January those whose term is over are left out and those
 * whose term begins are there, and the turn goes on after whoever presided last.
 */
function presidencies(
  council: { readonly terms: readonly Term[]; readonly permanent: readonly string[] },
  first: { readonly year: number; readonly president: string },
  months: number,
): readonly Presidency[] {
  const held: Presidency[] = [];
  for (let past = 0; past < months; past += 1) {
    const year = first.year + Math.floor(past / 12);
    const last = held.at(-1)?.president;
    const members = membersIn(council.terms, council.permanent, year);
    const president = last === undefined ? first.president : nextPresident(last, members);
    if (president) held.push({ year, month: (past % 12) + 1, president });
  }
  return held;
}

describe('the elected members', () => {
  test('P4 sit for two calendar years, five of them new each year', () => {
    for (const year of [2024, 2025]) expect(membersIn(elected, five, year)).toHaveLength(15);
    const [first, second] = [membersIn(elected, five, 2024), membersIn(elected, five, 2025)];
    expect(second.filter((name) => !first.includes(name))).toEqual([
      'Denmark',
      'Greece',
      'Pakistan',
      'Panama',
      'Somalia',
    ]);
    expect(first.filter((name) => !second.includes(name))).toEqual([
      'Ecuador',
      'Japan',
      'Malta',
      'Mozambique',
      'Switzerland',
    ]);
    expect(electionProblem([], term('Fiji', asia, 2027, 2029))).toBe('not-two-years');
    expect(electionProblem([], term('Fiji', asia, 2027, 2026))).toBe('not-two-years');
  });

  test('P4 the real elections of 2022 to 2025 were all in order', () => {
    for (const [index, each] of elected.entries()) expect(electionProblem(before(index), each)).toBeNull();
  });

  test('P4 nobody who retires is elected again at once, and a year later they can be', () => {
    const terms = before(10);
    expect(electionProblem(terms, term('Switzerland', west, 2025))).toBe('re-elected-at-once');
    expect(electionProblem(terms, term('Switzerland', west, 2024))).toBe('re-elected-at-once');
    expect(electionProblem(before(15), term('Switzerland', west, 2027))).toBeNull();
    const rested = [term('Fiji', asia, 2024)];
    expect(electionProblem(rested, term('Fiji', asia, 2026))).toBe('re-elected-at-once');
    expect(electionProblem(rested, term('Fiji', asia, 2027))).toBeNull();
    expect(electionProblem(rested, term('Fiji', asia, 2020))).toBeNull();
  });

  test('P4 each group has its seats in even and in odd years', () => {
    expect(electionProblem([], term('Norway', west, 2026))).toBe('group-has-no-seat');
    expect(electionProblem([], term('Latvia', east, 2027))).toBe('group-has-no-seat');
    expect(electionProblem([term('Ghana', africa, 2027)], term('Kenya', africa, 2027))).toBe('group-has-no-seat');
    expect(electionProblem([term('Ghana', africa, 2028)], term('Kenya', africa, 2028))).toBeNull();
    // The first years of fifteen members had other terms.
    expect(electionProblem([], term('Hungary', east, 1969))).toBeNull();
  });

  test('P4 no sixth is elected for one year', () => {
    expect(electionProblem(before(5), term('Brazil', latin, 2023))).toBe('five-were-elected');
    expect(electionProblem(before(4), term('Brazil', latin, 2023))).toBe('group-has-no-seat');
  });

  test('P4 two candidates can share a term, as Italy and the Netherlands did in 2017 and 2018', () => {
    const italy = term('Italy', west, 2017, 2017);
    const netherlands = term('Netherlands', west, 2018, 2018);
    expect(electionProblem([term('Sweden', west, 2017)], italy)).toBeNull();
    expect(electionProblem([italy], netherlands)).toBeNull();
    expect(electionProblem([italy], { ...netherlands, member: 'Italy' })).toBe('re-elected-at-once');
    expect(electionProblem([italy, netherlands], term('Spain', west, 2018, 2018))).toBe('group-has-no-seat');
    expect(electionProblem([term('Sweden', west, 2017)], netherlands)).toBe('group-has-no-seat');
    // Whoever takes over is none of the five that are elected for that year.
    const five2018: readonly Term[] = [
      ...[term('Equatorial Guinea', africa, 2018), term('Kuwait', asia, 2018), term('Peru', latin, 2018)],
      term('Poland', east, 2018),
    ];
    expect(electionProblem([italy, netherlands, ...five2018], term('Côte d’Ivoire', africa, 2018))).toBeNull();
  });

  test('P4 ten are distributed 5-1-2-2, Africa and Asia together', () => {
    const groupsIn = (year: number) =>
      elected.filter(({ from, to }) => from <= year && year <= to).map(({ group }) => group);
    for (const year of [2024, 2025]) expect(misrepresented(groupsIn(year))).toBeNull();
    const asian: readonly Group[] = [...Array(5).fill(asia), east, latin, latin, west, west];
    expect(misrepresented(asian)).toBeNull();
    expect(misrepresented(asian.slice(1))).toEqual([africa, asia]);
    expect(misrepresented([...asian, east])).toEqual([east]);
  });

  test('P4 the permanent members are five, under whichever of their names', () => {
    expect(arePermanentFive(five)).toBe(true);
    const in1990 = five.map((name) => (name === 'Russian Federation' ? 'Union of Soviet Socialist Republics' : name));
    expect(arePermanentFive(in1990)).toBe(true);
    expect(arePermanentFive(['China', 'China', ...five.slice(2)])).toBe(false);
    expect(arePermanentFive(five.slice(1))).toBe(false);
    expect(arePermanentFive([...five, 'Germany'])).toBe(false);
  });
});

describe('the presidency from year to year', () => {
  const council = { terms: elected, permanent: five };

  test('P5 goes on alphabetically when members leave and join on 1 January: from 2024 to 2026 as it was', () => {
    const held = presidencies(council, { year: 2024, president: 'France' }, 29);
    const in2024 = ['France', 'Guyana', 'Japan', 'Malta', 'Mozambique', 'Republic of Korea', 'Russian Federation'];
    const then = ['Sierra Leone', 'Slovenia', 'Switzerland', 'United Kingdom', 'United States'];
    const in2025 = ['Algeria', 'China', 'Denmark', 'France', 'Greece', 'Guyana', 'Pakistan', 'Panama'];
    const after = ['Republic of Korea', 'Russian Federation', 'Sierra Leone', 'Slovenia'];
    const in2026 = ['Somalia', 'United Kingdom', 'United States', 'Bahrain', 'China'];
    expect(held.map(({ president }) => president)).toEqual([...in2024, ...then, ...in2025, ...after, ...in2026]);
    expect(held[0]).toEqual({ year: 2024, month: 1, president: 'France' });
    expect(held[12]).toEqual({ year: 2025, month: 1, president: 'Algeria' });
    expect(held.at(-1)).toEqual({ year: 2026, month: 5, president: 'China' });
  });

  test('P5 a President that leaves with the year does not hold the turn up', () => {
    const held = presidencies(council, { year: 2024, president: 'Malta' }, 14);
    // Ecuador leaves after its December: France comes next, and Denmark, which has joined, at the end of the turn.
    expect(held[11]?.president).toBe('Ecuador');
    expect(held[12]?.president).toBe('France');
  });
});
