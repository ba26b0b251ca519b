/** What games of thinking delegates should come to: a balance of chairs and endings. All ranges are design choices. */
import { lensIds } from '../../../shared/debrief/lens.ts';
import { type SovereigntyModel, sovereigntyModels } from '../../../shared/debrief/sovereigntyModel.ts';
import type { GameReading, SeatResult } from './reading.ts';
import { correlation, deviation, disputedShare, lensPairs, mean, shareOf } from './statistics.ts';

type Games = readonly GameReading[];

export type Target = {
  readonly name: string;
  /** Both ends are allowed; null: no bound on that side. */
  readonly range: readonly [number | null, number | null];
  /** Null where no game tells. */
  readonly value: number | null;
  readonly holds: boolean;
  /** The decision that argues why games need not meet it; null: none does. */
  readonly arguedIn: string | null;
};

type Measure = {
  readonly name: string;
  readonly range: Target['range'] | ((games: Games) => Target['range']);
  readonly of: (games: Games) => number;
  readonly arguedIn?: Target['arguedIn'];
};

const texts = (games: Games) => games.flatMap((game) => game.texts);
const adopted = ({ adopted: isAdopted }: GameReading['texts'][number]): boolean => isAdopted;
const percent = (share: number): number => 100 * share;

/** Over a Member of the United Nations Article 78 forbids title, and delegates do not ask for it. */
const endings =
  (model: SovereigntyModel) =>
  (games: Games): Target['range'] =>
    model === 'trust' && games.every(({ isMember }) => isMember) ? [0, 30] : [3, 30];

const hasVetoed = ({ texts: voted }: GameReading, seat: string): boolean =>
  voted.some(({ vetoedBy }) => vetoedBy.includes(seat));

/** Percent of the games in which a permanent member casts a veto. */
const vetoes: Readonly<Record<string, Target['range']>> = {
  'russian-federation': [15, 45],
  china: [15, 45],
  'united-states': [3, 40],
  'united-kingdom': [0, 10],
  france: [0, 10],
};

const modelNames: Readonly<Record<SovereigntyModel, string>> = {
  empire: 'empire',
  trust: 'trust territory',
  supervised: 'supervised sovereignty',
  'bilateral-protectorate': 'bilateral protectorate',
  transitional: 'transitional sovereignty',
  'humanitarian-intervention': 'humanitarian intervention',
  'responsibility-to-protect': 'responsibility to protect',
  westphalian: 'Westphalian',
};

const intervened = ({ intervened: has }: GameReading): boolean => has;
const interventions = (games: Games, afterVeto: boolean): number =>
  percent(
    shareOf(
      games.filter((game) => game.afterVeto === afterVeto),
      intervened,
    ),
  );

const legitimateFrom = 60;
/** Mean violence after the epilogue of games whose forces were seen as legitimate, or were not. */
function violenceLater(games: Games, legitimate: boolean): number {
  const told = games.filter(({ legitimacy }) => legitimacy !== null && legitimacy >= legitimateFrom === legitimate);
  return mean(told.map(({ epilogueViolence }) => epilogueViolence));
}

const seatNames = (games: Games): readonly string[] => Object.keys(games[0]?.seats ?? {});

/** The results of a seat, one for each game. */
const resultsFor = (games: Games, seat: string): readonly SeatResult[] =>
  games.flatMap(({ seats }) => seats[seat] ?? []);
const rawOf = (games: Games, seat: string): readonly number[] => resultsFor(games, seat).map(({ raw }) => raw);
/** Those beside the baseline; none where the scenario has no baseline for the seat. */
const publishedOf = (games: Games, seat: string): readonly number[] =>
  resultsFor(games, seat).flatMap(({ published }) => (published === null ? [] : [published]));

/** Two measures of all seats: of the one where a figure is lowest, and of the one where it is highest. */
const ofSeats = (
  what: string,
  range: Target['range'],
  of: (games: Games, seat: string) => number,
): readonly Measure[] => [
  { name: `lowest ${what}`, range, of: (games) => Math.min(...seatNames(games).map((seat) => of(games, seat))) },
  { name: `highest ${what}`, range, of: (games) => Math.max(...seatNames(games).map((seat) => of(games, seat))) },
];

const measures: readonly Measure[] = [
  {
    name: 'Chapter VII texts put to the vote and adopted, %',
    range: [45, 70],
    of: (games) =>
      percent(
        shareOf(
          texts(games).filter(({ chapter }) => chapter === 'vii'),
          adopted,
        ),
      ),
  },
  {
    name: 'all texts put to the vote and adopted, %',
    range: [60, 85],
    of: (games) => percent(shareOf(texts(games), adopted)),
  },
  { name: 'texts withdrawn, a game', range: [2, 5], of: (games) => mean(games.map(({ withdrawn }) => withdrawn)) },
  ...Object.entries(vetoes).map(
    ([seat, range]): Measure => ({
      name: `veto by ${seat}, % of games`,
      range,
      of: (games) => percent(shareOf(games, (game) => hasVetoed(game, seat))),
    }),
  ),
  ...sovereigntyModels.map(
    (model): Measure => ({
      name: `ends as ${modelNames[model]}, % of games`,
      range: endings(model),
      of: (games) => percent(shareOf(games, (game) => game.model === model)),
    }),
  ),
  ...ofSeats('mean raw score of a seat', [45, 70], (games, seat) => mean(rawOf(games, seat))),
  ...ofSeats('deviation of a seat’s raw score', [8, 16], (games, seat) => deviation(rawOf(games, seat))),
  // Of other games than those that the baselines come from: of those it is 50 and 10 however they went.
  ...ofSeats('mean published score of a seat', [48, 52], (games, seat) => mean(publishedOf(games, seat))),
  ...ofSeats('deviation of a seat’s published score', [8, 16], (games, seat) => deviation(publishedOf(games, seat))),
  { name: 'unilateral intervention, % of games', range: [5, 25], of: (games) => percent(shareOf(games, intervened)) },
  {
    name: 'unilateral intervention after a veto, points of % more than without one',
    range: [0, null],
    of: (games) => interventions(games, true) - interventions(games, false),
  },
  {
    name: 'highest correlation of two lenses',
    range: [null, 0.85],
    of: (games) =>
      Math.max(
        ...lensPairs.map(([one, other]) =>
          correlation(
            games.map(({ lenses }) => lenses[one]),
            games.map(({ lenses }) => lenses[other]),
          ),
        ),
      ),
  },
  {
    name: 'pairs of games that the lenses rank differently, %',
    range: [35, null],
    of: (games) => percent(disputedShare(games.map(({ lenses }) => lenses))),
  },
  {
    name: `later violence, legitimacy below ${legitimateFrom} less ${legitimateFrom} and more`,
    range: [15, null],
    of: (games) => violenceLater(games, false) - violenceLater(games, true),
    arguedIn: '0016',
  },
  {
    name: 'games in which nothing was adopted, %',
    range: [0, 10],
    of: (games) => percent(shareOf(games, (game) => !game.texts.some(adopted))),
  },
];

function judged({ name, range: ranges, of, arguedIn = null }: Measure, games: Games): Target {
  const value = of(games);
  const range = typeof ranges === 'function' ? ranges(games) : ranges;
  const [least, most] = range;
  const holds = Number.isFinite(value) && (least === null || value >= least) && (most === null || value <= most);
  return { name, range, value: Number.isFinite(value) ? value : null, holds, arguedIn };
}

/** @param sameAgain games that were played twice, and how many of them came to the same state */
export function targetsOf(
  games: Games,
  sameAgain: { readonly played: number; readonly same: number },
): readonly Target[] {
  const { played, same } = sameAgain;
  const again: Measure = {
    name: 'games that come to the same state when they are played again, %',
    range: [100, 100],
    of: () => percent(same / played),
  };
  return [...measures.map((measure) => judged(measure, games)), judged(again, games)];
}

export type SeatFigures = {
  /** Of the raw score, 0–100. */
  readonly mean: number;
  readonly sd: number;
  /** Share (0–1) of the games in which the seat casts a veto. */
  readonly vetoShare: number;
  /** Red lines crossed, a game; share (0–1) of the games that gave it more than it could expect at the start. */
  readonly crossed: number;
  readonly gained: number;
  /** Mean of the score beside the baseline; null where the scenario has none for the seat. */
  readonly published: number | null;
};

export const seatFigures = (games: Games): Readonly<Record<string, SeatFigures>> =>
  Object.fromEntries(
    seatNames(games).map((seat): [string, SeatFigures] => {
      const results = resultsFor(games, seat);
      const raw = results.map((each) => each.raw);
      const published = publishedOf(games, seat);
      return [
        seat,
        {
          ...{ mean: mean(raw), sd: deviation(raw) },
          vetoShare: shareOf(games, (game) => hasVetoed(game, seat)),
          crossed: mean(results.map(({ crossed }) => crossed)),
          gained: shareOf(results, ({ gained }) => gained),
          published: published.length > 0 ? mean(published) : null,
        },
      ];
    }),
  );

/** Means of the lenses, 0–100. */
export const lensMeans = (games: Games): Readonly<Record<string, number>> =>
  Object.fromEntries(lensIds.map((lens) => [lens, mean(games.map(({ lenses }) => lenses[lens]))]));
