/**
 * What it is worth to a seat to think: the same games once with its delegate and once with somebody simpler in its chair,
 * seed by seed, so that both meet the same luck. A difference below zero: whoever is simpler comes to less.
 */
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { isHostProfile } from '../../../shared/interests/profiles.ts';
import type { CouncilName, Pack } from '../../../shared/scenario/scenario.ts';
import { columns, shown } from './columns.ts';
import type { Replacement } from './players.ts';
import type { GameReading } from './reading.ts';
import { byCourse, type Course, plainCourse, type Series, type SeriesGame } from './series.ts';
import { mean, standardError } from './statistics.ts';

/** Who takes the chair instead; the first two can only stand in for somebody who votes. */
const others = ['yes', 'abstain', 'by-lot', 'novice'] as const satisfies readonly Replacement[];
export type Other = (typeof others)[number];
const votes: readonly Other[] = ['yes', 'abstain'];

export const othersFor = (votesAtAll: boolean): readonly Other[] =>
  others.filter((other) => votesAtAll || !votes.includes(other));

const electedByDefault = 2;

/** The permanent members, the first elected ones, and the host state, of those that sit in the Council asked for. */
export function seatsByDefault({ scenario, briefs }: Pack, council: CouncilName): readonly SeatId[] {
  const seated = scenario.seats.filter(({ id }) => scenario.councils[council].includes(id));
  const elected = seated.filter(({ kind }) => kind === 'elected').slice(0, electedByDefault);
  return seated
    .filter((seat) => seat.kind === 'permanent' || elected.includes(seat) || isHostProfile(briefs[seat.id]?.profile))
    .map(({ id }) => id);
}

export type Replaced = { readonly seat: SeatId; readonly other: Other };

export const replacedIn = ({ scenario }: Pack, seats: readonly SeatId[]): readonly Replaced[] =>
  seats.flatMap((seat) => {
    const kind = scenario.seats.find(({ id }) => id === seat)?.kind;
    return othersFor(kind !== 'non-member').map((other) => ({ seat, other }));
  });

/** The plain course first, then one for each who is replaced. */
export const coursesFor = (replaced: readonly Replaced[]): readonly Course[] => [
  plainCourse,
  ...replaced.map(({ seat, other }): Course => ({ ...plainCourse, replaced: { [seat]: other } })),
];

/** Standard errors by which a difference has to lie beside zero to be told from it: about 19 of 20. */
const clear = 1.96;

export type Difference = {
  readonly seat: SeatId;
  readonly other: Other;
  /** Of the raw score, the other’s less that of the seat’s own delegate: its mean over the seeds and standard error. */
  readonly difference: number;
  readonly error: number;
  /** What of the difference the texts in force make by themselves, outcomes left aside, and its standard error. */
  readonly positions: number;
  readonly positionsError: number;
  /** Share (0–1) of the seeds whose games end otherwise for the seat. */
  readonly changed: number;
  /** Whether it lies below zero by more than chance does, above, or cannot be told from zero. */
  readonly verdict: 'below' | 'above' | 'level';
};

function differenceOf(replaced: Replaced, plain: readonly GameReading[], games: readonly GameReading[]): Difference {
  const { seat } = replaced;
  const differences = (of: 'raw' | 'positions'): readonly number[] =>
    games.map(
      ({ seats }, index) => (seats[seat]?.[of] ?? Number.NaN) - (plain[index]?.seats[seat]?.[of] ?? Number.NaN),
    );
  const raw = differences('raw');
  const difference = mean(raw);
  const error = standardError(raw);
  const verdict = difference + clear * error < 0 ? 'below' : difference - clear * error > 0 ? 'above' : 'level';
  const changed = raw.filter((each) => each !== 0).length / raw.length;
  const ofIt = differences('positions');
  const positions = { positions: mean(ofIt), positionsError: standardError(ofIt) };
  return { ...replaced, difference, error, ...positions, changed, verdict };
}

/** @param played of a series with the courses of `replaced` */
export function sensitivityOf(
  series: Series,
  replaced: readonly Replaced[],
  played: readonly SeriesGame[],
): readonly Difference[] {
  const [plain = [], ...courses] = byCourse(series, played).map((games) => games.map(({ reading }) => reading));
  return replaced.map((each, index) => differenceOf(each, plain, courses[index] ?? []));
}

const verdicts = { below: 'below zero', above: 'ABOVE ZERO', level: 'not told from zero' } as const;

export function sensitivityReport(games: number, differences: readonly Difference[]): string {
  const below = differences.filter(({ verdict }) => verdict === 'below').length;
  return [
    ...columns([
      ['seat, and who takes its chair', 'raw score', 'error', 'of it positions', 'error', 'games changed, %', ''],
      ...differences.map(({ seat, other, difference, error, positions, positionsError, changed, verdict }) => [
        `${seat}: ${other}`,
        ...[difference, error, positions, positionsError].map((each) => shown(each, 2)),
        shown(100 * changed),
        verdicts[verdict],
      ]),
    ]),
    '',
    `${games} games of each: ${below} of ${differences.length} differences lie below zero.`,
  ].join('\n');
}
