/**
 * Whole games of delegates that think, for claims that only such games can show: plain ones, and the same seeds where
 * something is otherwise: a precedent or the state’s membership of the United Nations at the opening, or that nobody asks.
 */
import type { SovereigntyModel } from '../../../shared/debrief/sovereigntyModel.ts';
import type { GameReading, TextVote } from '../bots/reading.ts';
import { byCourse, type Course, type Openings, packOf, plainCourse, plainSeries, type Series } from '../bots/series.ts';
import { playSeries } from '../bots/threads.ts';
import { type Estimate, mean, ratio } from './estimates.ts';
import type { Sample } from './games.ts';

/** Game by game in the order of the seeds. */
export type BotGames = {
  /** The precedent of going round the Council opens at 20. */
  readonly plain: readonly GameReading[];
  /** The same at 80. */
  readonly bypassed: readonly GameReading[];
  /** The precedent of protection opens at 10, and at 80. */
  readonly unprotected: readonly GameReading[];
  readonly protected: readonly GameReading[];
  /** Velora is no Member of the United Nations: title over it can be asked for. */
  readonly outside: readonly GameReading[];
  /** As the plain ones, and nobody sounds out anybody. */
  readonly unasked: readonly GameReading[];
};

/** What delegations come to by themselves: no text lies on the table before they have met. */
const opened = (openings: Openings): Course => ({
  ...plainCourse,
  openings: { ...openings, opening: { inForce: [], onTheTable: null } },
});
const plain: Openings = { bypassPrecedent: 20 };

const everybodyReserved = (): Course['replaced'] =>
  Object.fromEntries(packOf(plainSeries.scenario).scenario.seats.map(({ id }) => [id, 'reserved']));

const courses: Readonly<Record<keyof BotGames, Course>> = {
  plain: opened(plain),
  bypassed: opened({ bypassPrecedent: 80 }),
  unprotected: opened({ protectionPrecedent: 10 }),
  protected: opened({ protectionPrecedent: 80 }),
  outside: opened({ isMember: false }),
  unasked: { ...opened(plain), replaced: everybodyReserved() },
};
const courseNames = Object.keys(courses) as readonly (keyof BotGames)[];

/** @param games of each course, with the seeds 1, 2, … @param workers threads */
export async function botGamesOver(games: number, workers: number): Promise<BotGames> {
  const series: Series = {
    ...{ ...plainSeries, games },
    courses: courseNames.map((name) => courses[name]),
  };
  const played = byCourse(series, await playSeries(series, workers));
  const of = (name: keyof BotGames) => (played[courseNames.indexOf(name)] ?? []).map(({ reading }) => reading);
  return {
    ...{ plain: of('plain'), bypassed: of('bypassed') },
    ...{ unprotected: of('unprotected'), protected: of('protected'), outside: of('outside'), unasked: of('unasked') },
  };
}

/** 1 for a game of which it is true, 0 for another. */
export const whether = (games: readonly GameReading[], isTrueOf: (game: GameReading) => boolean): Sample =>
  games.map((game) => (isTrueOf(game) ? 1 : 0));

/** Share of the games that end in a model of sovereignty. */
export const endsAs =
  (model: SovereigntyModel, course: keyof BotGames = 'plain') =>
  (games: BotGames): Estimate =>
    mean(whether(games[course], (game) => game.model === model));

/** Texts under Chapter VII a game, of those that count. */
const underChapterVII = (games: readonly GameReading[], counts: (text: TextVote) => boolean): Sample =>
  games.map(({ texts }) => texts.filter((text) => text.chapter === 'vii' && counts(text)).length);

/** Adoptions under Chapter VII a game where a precedent opens high, against where it opens low. */
export const adoptionsAgainst = (high: readonly GameReading[], low: readonly GameReading[]): Estimate =>
  ratio(
    underChapterVII(high, ({ adopted }) => adopted),
    underChapterVII(low, ({ adopted }) => adopted),
  );

/** Texts under Chapter VII a game that come to a vote, likewise. */
export const votesAgainst = (high: readonly GameReading[], low: readonly GameReading[]): Estimate =>
  ratio(
    underChapterVII(high, () => true),
    underChapterVII(low, () => true),
  );

/** Of all games, whatever is otherwise in them: 1 where a seat casts a veto, 0 elsewhere. */
export const vetoesBy = (games: BotGames, seat: string): Sample =>
  whether(
    courseNames.flatMap((course) => games[course]),
    ({ texts }) => texts.some(({ vetoedBy }) => vetoedBy.includes(seat)),
  );
