/** What was asked for on the command line, checked: a series of games, and what is to be done with it. */
import { availableParallelism } from 'node:os';
import { levels, type SeatId } from '../../../shared/council/vocabulary.ts';
import { type CouncilName, councilNames, type Pack, presetNames } from '../../../shared/scenario/scenario.ts';
import { BadInput } from '../tool.ts';
import { minds, type Replacement, replacementNames } from './players.ts';
import { coursesFor, type Replaced, replacedIn, seatsByDefault } from './sensitivity.ts';
import { packOf, plainCourse, plainSeries, type Series } from './series.ts';

/** As the options come from the command line. */
export type Values = {
  readonly [Option in
    | 'scenario'
    | 'council'
    | 'preset'
    | 'level'
    | 'delegates'
    | 'games'
    | 'seed'
    | 'workers'
    | 'journal']?: string | undefined;
} & {
  readonly replace?: readonly string[] | undefined;
  readonly seat?: readonly string[] | undefined;
  readonly sensitivity?: boolean | undefined;
  readonly 'write-baselines'?: boolean | undefined;
};

export type Asked = {
  readonly series: Series;
  readonly workers: number;
  /** Who is replaced, one after the other; null: nothing is compared. */
  readonly compared: readonly Replaced[] | null;
  readonly writesBaselines: boolean;
};

const most = { games: 10_000, seed: 2 ** 32 - 1, workers: 64 } as const;

function whole(name: keyof typeof most, word: string | undefined, otherwise: number): number {
  if (word === undefined) return otherwise;
  const number = Number(word);
  const least = name === 'seed' ? 0 : 1;
  if (/^\d+$/.test(word) && number >= least && number <= most[name]) return number;
  throw new BadInput(`--${name}: "${word}" is not a whole number from ${least} to ${most[name]}`);
}

function oneOf<Name extends string>(
  option: string,
  names: readonly Name[],
  word: string | undefined,
  plain: Name,
): Name {
  if (word === undefined) return plain;
  const found = names.find((name) => name === word);
  if (!found) throw new BadInput(`--${option}: "${word}" is none of ${names.join(', ')}`);
  return found;
}

function scenarioOf(scenario: string): Pack {
  try {
    return packOf(scenario);
  } catch (error) {
    throw new BadInput(`--scenario: ${error instanceof Error ? error.message : error}`);
  }
}

function seatIn({ scenario }: Pack, council: CouncilName, option: string, word: string): SeatId {
  const found = scenario.councils[council].find((id) => id === word);
  if (!found) throw new BadInput(`--${option}: nobody sits as "${word}" in the council of ${council}`);
  return found;
}

/** `SEAT=WHO`, each seat once. */
function replacedBy(pack: Pack, council: CouncilName, words: readonly string[]): Readonly<Record<string, Replacement>> {
  const replaced: Record<string, Replacement> = {};
  for (const word of words) {
    const [name = '', who, ...rest] = word.split('=');
    if (who === undefined || rest.length > 0) throw new BadInput(`--replace: "${word}" is not SEAT=WHO`);
    const seat = seatIn(pack, council, 'replace', name);
    if (replaced[seat]) throw new BadInput(`--replace: ${seat} comes twice`);
    const other = oneOf('replace', replacementNames, who, 'seasoned');
    const { kind } = pack.scenario.seats.find(({ id }) => id === seat) ?? {};
    if (kind === 'non-member' && (other === 'yes' || other === 'abstain')) {
      throw new BadInput(`--replace: ${seat} has no vote`);
    }
    replaced[seat] = other;
  }
  return replaced;
}

/** The baselines come from other games than those that they are tried on. */
const seedOfBaselines = 1_000_001;
const usualGames = { plain: 100, sensitivity: 300, baselines: 1000 } as const;

/** Options that do not go together. */
function checkTogether(values: Values): void {
  const { delegates, level, replace = [], seat = [], sensitivity, journal } = values;
  const writes = values['write-baselines'];
  const special = writes ? '--write-baselines' : sensitivity ? '--sensitivity' : null;
  const clashes: readonly (readonly [boolean | undefined, string])[] = [
    [writes && sensitivity, '--write-baselines and --sensitivity are two things'],
    [special !== null && delegates === 'by-lot', `${special} is about delegates that think`],
    [special !== null && replace.length > 0, `${special} and --replace do not go together`],
    [special !== null && level !== undefined && level !== 'seasoned', `${special} is about seasoned delegates`],
    [sensitivity && journal !== undefined, '--sensitivity plays every seed many times: it keeps no journals'],
    [!sensitivity && seat.length > 0, '--seat says what --sensitivity is about'],
  ];
  const clash = clashes.find(([applies]) => applies);
  if (clash) throw new BadInput(clash[1]);
}

/** Throws `BadInput`. */
export function askedIn(values: Values): Asked {
  checkTogether(values);
  const { scenario = plainSeries.scenario, journal = null, sensitivity = false } = values;
  const writesBaselines = values['write-baselines'] ?? false;
  const pack = scenarioOf(scenario);
  const council = oneOf('council', councilNames, values.council, plainSeries.council);
  const replaced = replacedBy(pack, council, values.replace ?? []);
  const seats = values.seat?.map((word) => seatIn(pack, council, 'seat', word)) ?? seatsByDefault(pack, council);
  const compared = sensitivity ? replacedIn(pack, [...new Set(seats)]) : null;
  const usual = usualGames[writesBaselines ? 'baselines' : sensitivity ? 'sensitivity' : 'plain'];
  return {
    series: {
      ...{ scenario, council, journal },
      preset: oneOf('preset', presetNames, values.preset, plainSeries.preset),
      level: oneOf('level', levels, values.level, plainSeries.level),
      mind: oneOf('delegates', Object.keys(minds) as (keyof typeof minds)[], values.delegates, plainSeries.mind),
      games: whole('games', values.games, usual),
      seed: whole('seed', values.seed, writesBaselines ? seedOfBaselines : plainSeries.seed),
      courses: compared ? coursesFor(compared) : [{ ...plainCourse, replaced }],
    },
    workers: whole('workers', values.workers, availableParallelism()),
    ...{ compared, writesBaselines },
  };
}
