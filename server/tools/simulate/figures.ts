/** The figures of simulated months, of one game or of many, as a table, as JSON and for a spreadsheet. */
import { crisisEventKinds } from '../../../shared/crisis/events.ts';
import { provinceReadingsOf, type Readings, readingsOf } from '../../../shared/crisis/readings.ts';
import type { CrisisState } from '../../../shared/crisis/state.ts';
import type { Simulated } from './run.ts';

/** What many games come to: the mean, and what a tenth, a half and nine tenths of them stay below. */
export type Summary = { readonly mean: number; readonly p10: number; readonly p50: number; readonly p90: number };

/** @param values at least one, in any order; between two values a quantile is interpolated */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  const quantile = (share: number): number => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? 0;
    const above = sorted[Math.ceil(at)] ?? below;
    return below + (above - below) * (at - Math.floor(at));
  };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}

/** Figures of one month by name, those of a province with its id before them. */
type Flat = ReadonlyMap<string, number>;

const flat = (state: CrisisState, nameOf: (id: string) => string): Flat =>
  new Map([
    ...Object.entries(readingsOf(state)),
    ...Object.entries(provinceReadingsOf(state)).flatMap(([id, figures]) =>
      Object.entries(figures).map(([name, value]) => [`${nameOf(id)}: ${name}`, value] as const),
    ),
  ]);

/** The games, month by month; all have as many. @param opening month 0 */
export type Games = {
  readonly opening: CrisisState;
  readonly games: readonly Simulated[];
  /** Of a province, by its id. */
  readonly nameOf: (id: string) => string;
};

const summarised = <Name extends string>(each: readonly Readonly<Record<Name, number>>[]): Record<Name, Summary> => {
  const [first] = each;
  const names = first ? (Object.keys(first) as Name[]) : [];
  return Object.fromEntries(names.map((name) => [name, summaryOf(each.map((figures) => figures[name]))])) as Record<
    Name,
    Summary
  >;
};

/** The states of all games after each month: 1, 2, … */
const byMonth = ({ games }: Games): readonly (readonly CrisisState[])[] =>
  (games[0]?.states ?? []).map((_, at) => games.flatMap(({ states }) => states.slice(at, at + 1)));

/** In which share of the games (0–1) each kind of event happened, those that happened in none left out. */
const sharesOf = ({ games }: Games): Readonly<Record<string, number>> =>
  Object.fromEntries(
    crisisEventKinds
      .map((kind) => [kind, games.filter(({ events }) => events.some((each) => each.kind === kind)).length] as const)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => [kind, count / games.length]),
  );

/** Every figure of every month of one game. */
export function gameAsJson({ games: [game], nameOf }: Games): string {
  const months = (game?.states ?? []).map((state) => ({
    month: state.month,
    ...readingsOf(state),
    provinces: Object.fromEntries(
      Object.entries(provinceReadingsOf(state)).map(([id, figures]) => [nameOf(id), figures]),
    ),
  }));
  return JSON.stringify({ months, events: named(game?.events ?? [], nameOf) }, null, 2);
}

export const named = <Event extends { readonly province: string | null }>(
  events: readonly Event[],
  nameOf: (id: string) => string,
): readonly Event[] =>
  events.map((event) => ({ ...event, province: event.province === null ? null : nameOf(event.province) }));

/** Likewise of many games, each figure summed up. */
export function gamesAsJson(all: Games): string {
  const months = byMonth(all).map((states) => {
    const provinces = states.map(provinceReadingsOf);
    const ids = Object.keys(provinces[0] ?? {});
    return {
      month: states[0]?.month,
      ...summarised(states.map(readingsOf)),
      provinces: Object.fromEntries(
        ids.map((id) => [all.nameOf(id), summarised(provinces.flatMap((each) => each[id] ?? []))]),
      ),
    };
  });
  return JSON.stringify({ games: all.games.length, months, happened: sharesOf(all) }, null, 2);
}

const quoted = (word: string): string => (/[",\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);
/** Enough digits for any chart, and no more. */
const digits = (value: number): string => String(Number(value.toFixed(4)));

/** Months in rows, the opening first; a column for each figure, or four where there are many games. */
export function asCsv(all: Games): string {
  const many = all.games.length > 1;
  const rows = [all.games.map(() => all.opening), ...byMonth(all)].map((states) => {
    return { month: states[0]?.month ?? 0, figures: states.map((state) => flat(state, all.nameOf)) };
  });
  const names = [...(rows[0]?.figures[0]?.keys() ?? [])];
  const heads = names.flatMap((name) => (many ? ['mean', '10 %', '50 %', '90 %'].map((of) => `${name}, ${of}`) : name));
  const lines = rows.map(({ month, figures }) => {
    const cells = names.flatMap((name) => {
      const values = figures.map((each) => each.get(name) ?? 0);
      const { mean, p10, p50, p90 } = summaryOf(values);
      return many ? [mean, p10, p50, p90] : [mean];
    });
    return [String(month), ...cells.map(digits)];
  });
  return [['month', ...heads].map(quoted), ...lines].map((line) => line.join(',')).join('\n');
}

/** Heads, figures, and how many digits after the point. */
const columns = [
  ['violence', 'violence', 1],
  ['need', 'need', 1],
  ['grievance', 'grievance', 1],
  ['capacity', 'capacity', 1],
  ['trust', 'trust', 1],
  ['acceptance', 'acceptance', 1],
  ['sovereignty', 'materialSovereignty', 1],
  ['troops (k)', 'deployed', 1],
  ['refugees (k)', 'refugees', 0],
  ['deaths', 'deaths', 0],
] as const satisfies readonly (readonly [string, keyof Readings, number])[];

/** For people: the main figures; of many games the mean, and in brackets what eight tenths of them lie between. */
export function asTable(all: Games): string {
  const many = all.games.length > 1;
  const rows = byMonth(all).map((states) => {
    const readings = states.map(readingsOf);
    const cells = columns.map(([, figure, places]) => {
      const { mean, p10, p90 } = summaryOf(readings.map((each) => each[figure]));
      return many ? `${mean.toFixed(0)} (${p10.toFixed(0)}–${p90.toFixed(0)})` : mean.toFixed(places);
    });
    return [String(states[0]?.month), ...cells];
  });
  const heads = ['month', ...columns.map(([head]) => head)];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = [heads, ...rows].map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
  const said = many ? sharesSaid(all) : happenedIn(all);
  return [...lines, ...(said.length > 0 ? ['', ...said] : [])].join('\n');
}

const happenedIn = ({ games: [game], nameOf }: Games): readonly string[] =>
  named(game?.events ?? [], nameOf).map(
    ({ month, kind, province }) => `month ${month}: ${kind.replaceAll('-', ' ')}${province ? ` (${province})` : ''}`,
  );

export const sharesSaid = (all: Games): readonly string[] =>
  Object.entries(sharesOf(all)).map(
    ([kind, share]) => `${kind.replaceAll('-', ' ')}: in ${(100 * share).toFixed(0)} % of ${all.games.length} games`,
  );
