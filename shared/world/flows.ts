/** Who went where in the months of a report: people who fled, and people who came home. */
import { z } from 'zod';
import { borderingPlaces } from '../crisis/borders.ts';
import type { Cause, LedgerPage } from '../crisis/ledger.ts';
import { crossing, safeEnough } from '../crisis/people.ts';
import { type ProvinceState, populationOf } from '../crisis/state.ts';
import type { Estimate } from './observation.ts';

export const flowSchema = z.strictObject({
  /** Id of a province; of a foreign neighbour where people come home. */
  from: z.string().min(1),
  /** Id of a province or of a foreign neighbour. */
  to: z.string().min(1),
  /** Persons, to the nearest thousand. */
  people: z.int().min(0),
});
export type Flow = z.infer<typeof flowSchema>;

/** Ids of the foreign neighbours that each province borders on; a province that borders on none may be left out. */
export type Borders = Readonly<Record<string, readonly string[]>>;

/** By the id of a province. */
export type Estimates = Readonly<Record<string, Estimate>>;

/**
 * Everybody who fled, in persons and unrounded: two fifths to the foreign neighbours in equal parts, the others to the
 * bordering province with the least violence. Where one of the two ways is closed all take the other; where both are, they
 * hide at home and are in no flow.
 * @param provinces as they were when people chose where to go
 * @param displaced thousands, by province
 */
export const flightsOf = (
  provinces: readonly ProvinceState[],
  displaced: Readonly<Record<string, number>>,
  borders: Borders,
): readonly Flow[] => flightsBy(waysFrom(provinces, borders), displaced);

/** Where people of a province can flee to. */
export type Ways = {
  readonly from: ProvinceState;
  /** Foreign neighbours. */
  readonly abroad: readonly string[];
  readonly calmest: ProvinceState | null;
};

/** The same for everybody who counts those who fled. */
export function waysFrom(provinces: readonly ProvinceState[], borders: Borders): readonly Ways[] {
  const places = borderingPlaces(provinces);
  const abroad = abroadFrom(provinces, borders);
  return provinces.map((from, place) => ({
    from,
    abroad: abroad[place] ?? [],
    calmest: calmestOf(places[place] ?? [], provinces),
  }));
}

/** @param displaced thousands, by province */
export function flightsBy(ways: readonly Ways[], displaced: Readonly<Record<string, number>>): readonly Flow[] {
  const flights: Flow[] = [];
  for (const { from: province, abroad, calmest } of ways) {
    const people = (displaced[province.id] ?? 0) * 1000;
    if (people <= 0) continue;
    const leaving = abroad.length === 0 ? 0 : calmest === null ? people : crossing * people;
    for (const to of abroad) flights.push({ from: province.id, to, people: leaving / abroad.length });
    // Nobody flees to where it is worse: where no province is calmer, they hide at home.
    if (calmest === null || calmest.violence >= province.violence) continue;
    flights.push({ from: province.id, to: calmest.id, people: people - leaving });
  }
  return flights;
}

/** Of each province, its foreign neighbours, or those of the nearest province that has any; of equals, the state's first. */
function abroadFrom(provinces: readonly ProvinceState[], borders: Borders): readonly (readonly string[])[] {
  const places = borderingPlaces(provinces);
  if (last.places !== places || last.borders !== borders) {
    const own = provinces.map(({ id }) => borders[id] ?? []);
    last = { places, borders, abroad: own.map((_, start) => nearestAbroad(start, own, places)) };
  }
  return last.abroad;
}

type Around<Each> = readonly (readonly Each[])[];

/** Asked for in every report: provinces and their borders are the same in all of a session. */
let last: { readonly places: Around<number>; readonly borders: Borders; readonly abroad: Around<string> } = {
  places: [],
  borders: {},
  abroad: [],
};

function nearestAbroad(start: number, own: Around<string>, places: Around<number>): readonly string[] {
  const seen = new Set<number>();
  let ring: readonly number[] = [start];
  while (ring.length > 0) {
    const abroad = ring.map((place) => own[place] ?? []).find((each) => each.length > 0);
    if (abroad) return abroad;
    for (const place of ring) seen.add(place);
    const reached = new Set(ring.flatMap((place) => places[place] ?? []));
    ring = [...reached].filter((place) => !seen.has(place)).toSorted((one, other) => one - other);
  }
  return [];
}

function calmestOf(places: readonly number[], provinces: readonly ProvinceState[]): ProvinceState | null {
  let calmest: ProvinceState | null = null;
  for (const place of places) {
    const each = provinces[place] as ProvinceState;
    if (calmest === null || each.violence < calmest.violence) calmest = each;
  }
  return calmest;
}

/** Of refugees in the ledger: what takes them home, by themselves and with support. */
const homeward: ReadonlySet<Cause> = new Set<Cause>(['return-of-refugees', 'refugee-support']);

/** Thousands who came home by the ledger of these months. */
export function homecomingIn(months: readonly { readonly entries: LedgerPage }[]): number {
  let home = 0;
  for (const { entries } of months) {
    const { variables, ends, causes, amounts } = entries;
    for (let figure = 0; figure < ends.length; figure += 1) {
      if (variables[figure] !== 'refugees') continue;
      const end = ends[figure] as number;
      for (let place = entries.startOf(figure); place < end; place += 1) {
        if (homeward.has(causes[place] as Cause)) home -= amounts[place] as number;
      }
    }
  }
  return home;
}

/**
 * Everybody who came home in some months, in persons and unrounded: to the provinces that are taken to be calm, by their
 * people, from the foreign neighbours of each in equal parts. Where no province is taken to be calm nobody knows where to.
 * @param home thousands, as `homecomingIn` has them
 */
export function returnsOf(
  home: number,
  provinces: readonly ProvinceState[],
  estimates: Estimates,
  borders: Borders,
): readonly Flow[] {
  if (home <= 0) return [];
  const calm = provinces.filter(({ id }) => (estimates[id]?.violence ?? 100) < safeEnough);
  const people = populationOf(calm);
  if (people <= 0) return [];
  const abroadOf = abroadFrom(provinces, borders);
  return calm.flatMap((province): readonly Flow[] => {
    const abroad = abroadOf[provinces.indexOf(province)] ?? [];
    const share = (1000 * home * province.population) / people / Math.max(1, abroad.length);
    return abroad.map((from): Flow => ({ from, to: province.id, people: share }));
  });
}

/** Fewer people than this are no flow on a map, and more flows than this are no map. */
const smallestFlow = 2000;
const mostFlows = 8;

/** The flows that are shown: the largest first, and of equals in the order in which they come. */
export const drawnFlows = (flights: readonly Flow[]): Flow[] =>
  flights
    .filter(({ people }) => people >= smallestFlow)
    .toSorted((one, other) => other.people - one.people)
    .slice(0, mostFlows)
    .map(({ from, to, people }) => ({ from, to, people: 1000 * Math.round(people / 1000) }));
