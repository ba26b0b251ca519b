/** What a series of games has come to, as people read it in a terminal and as JSON. */
import { columns, shown } from './columns.ts';
import type { GameReading } from './reading.ts';
import type { SeriesGame } from './series.ts';
import { mean } from './statistics.ts';
import { lensMeans, type SeatFigures, seatFigures, type Target, targetsOf } from './targets.ts';

export type Outcome = {
  readonly games: number;
  readonly targets: readonly Target[];
  readonly seats: Readonly<Record<string, SeatFigures>>;
  /** Means of the four lenses, 0–100. */
  readonly lenses: Readonly<Record<string, number>>;
  /** A game: texts begun and voted on, and what delegates did. */
  readonly begun: number;
  readonly voted: number;
  readonly moves: number;
};

export function outcomeOf(series: readonly SeriesGame[]): Outcome {
  const games: readonly GameReading[] = series.map(({ reading }) => reading);
  const again = series.flatMap(({ same }) => (same === null ? [] : [same]));
  return {
    games: games.length,
    targets: targetsOf(games, { played: again.length, same: again.filter((same) => same).length }),
    seats: seatFigures(games),
    lenses: lensMeans(games),
    begun: mean(games.map(({ begun }) => begun)),
    voted: mean(games.map(({ texts }) => texts.length)),
    moves: mean(games.map(({ moves }) => moves)),
  };
}

function rangeShown([least, most]: Target['range']): string {
  if (least === null) return `≤ ${most}`;
  if (most === null) return `≥ ${least}`;
  return least === most ? `${least}` : `${least}–${most}`;
}

const isArgued = ({ value, holds, arguedIn }: Target): boolean => !holds && value !== null && arguedIn !== null;

function verdict(target: Target): string {
  if (target.holds) return 'holds';
  if (target.value === null) return 'untold';
  return isArgued(target) ? 'DOES NOT HOLD *' : 'DOES NOT HOLD';
}

/** Where it is argued why a target is not met: a line for each decision. */
const footnotesOf = (targets: readonly Target[]): readonly string[] =>
  [...new Set(targets.filter(isArgued).map(({ arguedIn }) => arguedIn))].map(
    (decision) => `* Why it does not is argued in decision ${decision} (shared/decisions).`,
  );

export function reportOf({ games, targets, seats, lenses, begun, voted, moves }: Outcome): string {
  const holding = targets.filter(({ holds }) => holds).length;
  const lensesShown = Object.entries(lenses).map(([lens, score]) => `${lens} ${shown(score)}`);
  return [
    ...columns([
      ['target', 'range', 'measured', ''],
      ...targets.map((each) => [each.name, rangeShown(each.range), shown(each.value), verdict(each)]),
    ]),
    ...footnotesOf(targets),
    '',
    ...columns([
      [
        'seat',
        'mean raw score',
        'deviation',
        'vetoes, % of games',
        'red lines crossed',
        'above its start, %',
        'published',
      ],
      ...Object.entries(seats).map(([seat, each]) => [
        seat,
        ...[each.mean, each.sd, 100 * each.vetoShare, each.crossed, 100 * each.gained, each.published].map((figure) =>
          shown(figure),
        ),
      ]),
    ]),
    '',
    `A game: ${shown(begun)} texts begun, ${shown(voted)} voted on, ${shown(moves)} moves of delegates.`,
    `Lenses, means: ${lensesShown.join(', ')}.`,
    `${games} games: ${holding} of ${targets.length} targets hold.`,
  ].join('\n');
}
