/** Many games one after the other, each from its own seed: what a thread has to know to play any of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../../../shared/council/vocabulary.ts';
import type { CrisisState } from '../../../shared/crisis/state.ts';
import type { CouncilName, Pack, PresetName, Scenario } from '../../../shared/scenario/scenario.ts';
import { readScenario } from '../../catalogue/scenarios.ts';
import { formatJournalFile } from '../../journal/journalFile.ts';
import { type GameAsked, type PlayedGame, playGame } from './arena.ts';
import { minds, type Replacement, replacements } from './players.ts';
import { type GameReading, readingOf } from './reading.ts';

/** What may be otherwise than in the scenario at the opening: precedents, 0–100, and whether the state is a Member. */
export type Openings = Partial<Pick<CrisisState, 'bypassPrecedent' | 'protectionPrecedent'>> &
  Partial<Pick<Scenario, 'isMember' | 'opening'>>;

/** How a course of games differs from plain ones. */
export type Course = {
  /** Who sits in a chair instead of the delegate that everybody else is. */
  readonly replaced: Readonly<Record<string, Replacement>>;
  readonly openings: Openings;
};
export const plainCourse: Course = { replaced: {}, openings: {} };

/** Plain data, so that it can be given to another thread. */
export type Series = {
  readonly scenario: string;
  readonly council: CouncilName;
  readonly preset: PresetName;
  readonly level: Level;
  readonly mind: keyof typeof minds;
  /** Of each course. */
  readonly games: number;
  /** Of the first game of each course; those that follow count on. */
  readonly seed: number;
  /** All are played from the same seeds: one after the other. */
  readonly courses: readonly Course[];
  /** Where the journal of every game goes; null: nowhere. */
  readonly journal: string | null;
};

/** A series as it is when nothing is asked for. */
export const plainSeries: Omit<Series, 'games'> = {
  ...({ scenario: 'velora', council: 'fifteen', preset: '45', level: 'seasoned', mind: 'thinking' } as const),
  ...{ seed: 1, courses: [plainCourse], journal: null },
};

export type SeriesGame = {
  readonly reading: GameReading;
  /** Whether it came to the same state when it was played again; null: it was not. */
  readonly same: boolean | null;
};

/** Of all courses. */
export const gamesIn = ({ games, courses }: Series): number => games * courses.length;

/** The games of each course, in the order of the seeds. @param played of a series, in its order */
export const byCourse = (
  { games, courses }: Series,
  played: readonly SeriesGame[],
): readonly (readonly SeriesGame[])[] => courses.map((_, index) => played.slice(index * games, (index + 1) * games));

/** One game in so many of the first course is played twice. Design choice. */
const playedTwice = 25;

export const scenarios = join(import.meta.dirname, '../../../scenarios');

/** Throws `BadScenario` for one that is not there or cannot be used. */
export const packOf = (scenario: string): Pack => readScenario(scenarios, scenario);

export function openedWith(pack: Pack, openings: Openings): Pack {
  const { isMember = pack.scenario.isMember, opening = pack.scenario.opening, ...precedents } = openings;
  const { scenario, ...others } = isMember ? pack : administered(pack);
  return { ...others, scenario: { ...scenario, isMember, opening, figures: { ...scenario.figures, ...precedents } } };
}

/** A land that is no Member has a Power that administers it and answers for it: the host state, where it has a seat. */
function administered({ scenario, briefs, ...others }: Pack): Pack {
  const answering = Object.entries(briefs).map(([seat, brief]): [string, Pack['briefs'][string]] => [
    seat,
    brief.profile === 'host-state' ? { ...brief, profile: 'administering-power' } : brief,
  ]);
  const sovereign = scenario.sovereign ?? 'the administering Power';
  return { ...others, briefs: Object.fromEntries(answering), scenario: { ...scenario, sovereign } };
}

/** @returns what plays a game of the series by its number: 0, 1, … */
export function playerOf(series: Series): (index: number) => SeriesGame {
  const { games, council, preset, level, mind } = series;
  const plain = packOf(series.scenario);
  const courses = series.courses.map(({ replaced, openings }) => ({ replaced, pack: openedWith(plain, openings) }));
  return (index) => {
    const { replaced, pack } = courses[Math.floor(index / games)] ?? { replaced: {}, pack: plain };
    const seed = (series.seed + (index % games)) % 2 ** 32;
    const asked: GameAsked = {
      ...{ pack, council, preset, seed, level },
      delegateIn: (seat) => {
        const other = replaced[seat];
        return other ? replacements[other] : minds[mind];
      },
    };
    const played = playGame(asked);
    if (series.journal !== null) keepJournal(series.journal, series.scenario, played);
    const reading = readingOf(played);
    const again = index < games && index % playedTwice === 0 ? readingOf(playGame(asked)) : null;
    return { reading, same: again && again.digest === reading.digest };
  };
}

/** Six capital letters or digits. */
const codeFor = (seed: number): string => (seed % 36 ** 6).toString(36).toUpperCase().padStart(6, '0');

function keepJournal(directory: string, scenario: string, { seed, entries }: PlayedGame): void {
  const id = `bots-${scenario}-${seed}`;
  const session = { id, code: codeFor(seed), openedAt: entries[0]?.at ?? 0 };
  writeFileSync(join(directory, `${scenario}-${seed}.jsonl`), `${formatJournalFile({ session, entries })}\n`);
}
