/** Whether what stands at the opening of a scenario can stand: the texts in force, and the one that lies on the table. */
import type { Opening, SeatSetup } from '../council/setup.ts';
import type { Clause } from '../mandate/catalogue.ts';
import { hasCourt } from '../mandate/court.ts';
import { checkDraft } from '../mandate/legality.ts';
import { consentTo } from '../world/consent.ts';
import { conflictsWith } from '../world/inForce.ts';
import { mandateBefore } from '../world/opening.ts';

type Problem = { readonly path: readonly (string | number)[]; readonly message: string };
type Opened = {
  readonly opening?: Opening | undefined;
  readonly year: number;
  readonly firstResolution: number;
  readonly seats: readonly Pick<SeatSetup, 'id' | 'kind'>[];
  readonly councils: Readonly<Record<string, readonly string[]>>;
  readonly presets: Readonly<Record<string, { readonly maximumClauses: number }>>;
  readonly provinces: readonly { readonly id: string }[];
};

/** What is wrong with the opening, with the place in the file. */
export function openingProblems(scenario: Opened): readonly Problem[] {
  const { opening } = scenario;
  if (!opening) return [];
  const provinces = scenario.provinces.map(({ id }) => id);
  return [
    ...opening.inForce.flatMap((text, index) => textProblems(scenario, text, provinces, ['opening', 'inForce', index])),
    ...(opening.onTheTable ? tabledProblems(scenario, opening, opening.onTheTable, provinces) : []),
  ];
}

function textProblems(
  { year, firstResolution, seats, councils }: Opened,
  { resolution, clauses, hostConsents, pledges }: Opening['inForce'][number],
  provinces: readonly string[],
  here: Problem['path'],
): readonly Problem[] {
  const [number, adopted] = resolution.match(/\d+/g)?.map(Number) ?? [];
  const path = [...here, 'resolution'];
  return [
    ...(Number(number) < firstResolution ? [] : [{ path, message: `comes after firstResolution, ${firstResolution}` }]),
    ...(Number(adopted) <= year ? [] : [{ path, message: `is of a year after ${year}` }]),
    ...lawProblems(clauses, { provinces, year }, here),
    ...clauses.flatMap((clause, index): readonly Problem[] =>
      consentTo(clause, { clauses, hostConsents }) === 'pending'
        ? [{ path: [...here, 'clauses', index], message: 'waits for a host state that is not asked any more' }]
        : [],
    ),
    // Soldiers of whom nobody would sit there could be neither asked back nor counted.
    ...pledges.flatMap(({ seat }, index) => unseated({ seats, councils }, seat, [...here, 'pledges', index, 'seat'])),
  ];
}

function unseated({ seats, councils }: Pick<Opened, 'seats' | 'councils'>, id: string, path: Problem['path']) {
  if (!seats.some((seat) => seat.id === id)) return [{ path, message: `no seat is called ${id}` }];
  const without = Object.keys(councils).filter((name) => !councils[name]?.includes(id));
  return without.map((name): Problem => ({ path, message: `${id} does not sit in ${name}` }));
}

type Place = { readonly provinces: readonly string[]; readonly year: number };

const lawProblems = (clauses: readonly Clause[], { provinces, year }: Place, here: Problem['path']) =>
  checkDraft(clauses, provinces, hasCourt(year, 0))
    .filter(({ level }) => level === 'error')
    .map(({ clause, rule, code }): Problem => {
      const place = clause === null ? [] : [clause];
      return { path: [...here, 'clauses', ...place], message: `breaks rule ${rule}: ${code}` };
    });

function tabledProblems(
  { year, seats, councils, presets }: Opened,
  opening: Opening,
  { penholder, clauses }: NonNullable<Opening['onTheTable']>,
  provinces: readonly string[],
): readonly Problem[] {
  const here = ['opening', 'onTheTable'];
  const path = [...here, 'penholder'];
  const seat = seats.find(({ id }) => id === penholder);
  const shortest = Math.min(...Object.values(presets).map(({ maximumClauses }) => maximumClauses));
  const [clash] = conflictsWith(mandateBefore(opening.inForce), { clauses, mode: 'merge' });
  return [
    ...(seat?.kind === 'non-member' ? [{ path, message: `${penholder} is no member of the Council` }] : []),
    ...unseated({ seats, councils }, penholder, path),
    ...lawProblems(clauses, { provinces, year }, here),
    ...(clauses.length > shortest
      ? [{ path: [...here, 'clauses'], message: `has more clauses than the ${shortest} of the shortest session` }]
      : []),
    ...(clash ? [{ path: [...here, 'clauses'], message: `clashes with what is in force: ${clash}` }] : []),
  ];
}
