/** Rule P4: whether the fifteen of a scenario could sit together in its year (Article 23, A/RES/1991(XVIII) A). */

import {
  arePermanentFive,
  type ElectionProblem,
  electionProblem,
  misrepresented,
  type Term,
} from '../council/rules/meeting/membership.ts';
import type { SeatSetup } from '../council/setup.ts';

/** A seat as a scenario's file has it: with the term of an elected member, in calendar years. */
export type SeatOfScenario = SeatSetup & { readonly term?: Pick<Term, 'from' | 'to'> | undefined };
type Indexed = SeatOfScenario & { readonly index: number };
type Problem = { readonly path: readonly (string | number)[]; readonly message: string };

const electedSeats = 10;
const here = ['councils', 'fifteen'] as const;

/** What is wrong with the council of fifteen, with the place in the file. */
export function councilProblems(scenario: {
  readonly year: number;
  readonly seats: readonly SeatOfScenario[];
  readonly councils: { readonly fifteen: readonly string[] };
}): readonly Problem[] {
  const seated = scenario.seats
    .map((seat, index) => ({ ...seat, index }))
    .filter(({ id }) => scenario.councils.fifteen.includes(id));
  const permanent = seated.filter(({ kind }) => kind === 'permanent').map(({ name }) => name);
  const elected = seated.filter(({ kind }) => kind === 'elected');
  if (!arePermanentFive(permanent)) {
    return [{ path: here, message: 'must have the five permanent members, each once' }];
  }
  if (elected.length !== electedSeats) return [{ path: here, message: 'must have ten elected members' }];
  return elected
    .flatMap(({ index, group, term }): Problem[] => [
      ...(group ? [] : [{ path: ['seats', index, 'group'], message: 'an elected member has a regional group' }]),
      ...(term ? [] : [{ path: ['seats', index, 'term'], message: 'an elected member has a term' }]),
    ])
    .concat(termProblems(elected, scenario.year), groupProblems(elected));
}

function groupProblems(elected: readonly Indexed[]): readonly Problem[] {
  const unequal = misrepresented(elected.flatMap(({ group }) => group ?? []));
  return unequal
    ? [{ path: here, message: `must have five of Africa and Asia, one, two and two: ${unequal.join(' and ')}` }]
    : [];
}

const said: Readonly<Record<ElectionProblem, string>> = {
  'not-two-years': 'is two calendar years, or one where two members share it',
  're-elected-at-once': 'follows a term of the same member at once',
  'five-were-elected': 'is the sixth that begins in its year',
  'group-has-no-seat': 'is one more than its group elects for that year',
};

function termProblems(elected: readonly Indexed[], year: number): readonly Problem[] {
  const earlier: Term[] = [];
  return elected.flatMap(({ name, group, term, index }): Problem[] => {
    if (!group || !term) return [];
    const path = ['seats', index, 'term'];
    if (year < term.from || term.to < year) return [{ path, message: `does not include ${year}` }];
    const candidate: Term = { member: name, group, ...term };
    if (isSecondHalf(candidate, year)) return [];
    const problem = electionProblem(earlier, candidate);
    earlier.push(candidate);
    return problem ? [{ path, message: said[problem] }] : [];
  });
}

/** Whoever had the first half has left the Council: nobody can ask for them. */
const isSecondHalf = ({ from, to }: Term, year: number): boolean => from === to && from === year;
