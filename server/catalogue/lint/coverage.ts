/** Whether every class finds a table laid: for the usual numbers of people, in every length, with something in every round. */
import { chanceOf } from '../../../shared/council/random.ts';
import { type Briefs, interestsOf } from '../../../shared/interests/brief.ts';
import { isHostProfile } from '../../../shared/interests/profiles.ts';
import { councilNames, type PresetName, presetNames, type Scenario } from '../../../shared/scenario/scenario.ts';
import { type Inject, inRounds } from '../../../shared/world/injects.ts';
import type { Parts } from '../folder.ts';
import type { Flaw } from '../problems.ts';
import type { Flaws } from './flaws.ts';

/** Numbers of people that a table is laid for. */
const usualPeople = [6, 12, 15, 20, 30] as const;
/** Chairs without a side, for whoever wants none. */
const withoutSide = ['press', 'secretary-general'] as const;
/** Seats of a compact council. */
const compact = { least: 7, most: 10, members: 5 } as const;
/** Seeds on which the points of every seat are added up. */
const seeds = [1, 7, 2031, 4_000_000_000] as const;
/** Points that a seat's five interests come to. */
const allPoints = 100;

export function coverageFlaws({ scenario, briefs, injects }: Parts): Flaws {
  if (!scenario) return {};
  return {
    'scenario.json': [
      ...tableFlaws(scenario),
      ...withoutSideFlaws(scenario),
      ...compactFlaws(scenario),
      ...(briefs ? hostFlaws(scenario, briefs) : []),
      ...soloFlaws(scenario),
      ...spanFlaws(scenario),
    ],
    'briefs.json': briefs ? pointFlaws(scenario, briefs) : [],
    'injects.json': injects ? roundFlaws(scenario, injects) : [],
  };
}

function tableFlaws({ tables }: Scenario): readonly Flaw[] {
  const laid = tables.map(({ people }) => people);
  const missing = usualPeople
    .filter((people) => !laid.includes(people))
    .map((people) => ({ path: 'tables', message: `no table is laid for ${people} people` }));
  const wrongCouncil = tables.flatMap(({ people, council }, index) => {
    const usual = people <= 6 ? 'compact' : 'fifteen';
    if (council === usual || !usualPeople.some((each) => each === people)) return [];
    return [{ path: `tables.${index}.council`, message: `${people} people sit in the council ${usual}` }];
  });
  return [...missing, ...wrongCouncil];
}

function withoutSideFlaws(scenario: Scenario): readonly Flaw[] {
  return withoutSide
    .filter((seat) => !scenario.councils.fifteen.some((id) => id === seat))
    .map((seat) => ({ path: 'councils.fifteen', message: `needs the seat ${seat}, for whoever wants no side` }));
}

function compactFlaws(scenario: Scenario): readonly Flaw[] {
  const seated = scenario.councils.compact;
  const members = scenario.seats.filter(({ id, kind }) => seated.includes(id) && kind !== 'non-member').length;
  const flaws: Flaw[] = [];
  if (seated.length < compact.least || seated.length > compact.most) {
    const message = `has ${seated.length} seats; it is for ${compact.least} to ${compact.most}`;
    flaws.push({ path: 'councils.compact', message });
  }
  if (members < compact.members) {
    flaws.push({
      path: 'councils.compact',
      message: `has ${members} members with a vote; it needs ${compact.members}`,
    });
  }
  return flaws;
}

/** A state that somebody speaks for sits in the full council: without it its facilitator writes all letters. */
function hostFlaws(scenario: Scenario, briefs: Briefs): readonly Flaw[] {
  const hosts = scenario.seats.filter(({ id }) => isHostProfile(briefs[id]?.profile)).map(({ id }) => id);
  if (hosts.length === 0 || hosts.some((id) => scenario.councils.fifteen.includes(id))) return [];
  return [{ path: 'councils.fifteen', message: `the host state ${hosts.join(', ')} has a brief and does not sit` }];
}

function soloFlaws(scenario: Scenario): readonly Flaw[] {
  if (scenario.soloSeat) return [];
  return [{ path: 'soloSeat', message: 'is missing: who is somebody who plays alone?' }];
}

/** All lessons tell the same story: in less time each round is longer. */
function spanFlaws(scenario: Scenario): readonly Flaw[] {
  const spanOf = (name: PresetName): number => {
    const { rounds, monthsPerRound } = scenario.presets[name];
    return rounds * monthsPerRound;
  };
  const spans = presetNames.map(spanOf);
  const longest = Math.max(...spans);
  return presetNames.flatMap((name, index) => {
    const span = spans[index] ?? 0;
    if (span * 2 >= longest) return [];
    const message = `tells ${span} months where another tells ${longest}: at least half as many`;
    return [{ path: `presets.${name}.monthsPerRound`, message }];
  });
}

/** Whether the five interests of each seat come to 100 points, whatever the seed. */
function pointFlaws(scenario: Scenario, briefs: Briefs): readonly Flaw[] {
  return councilNames.flatMap((council) =>
    scenario.seats
      .filter(({ id }) => scenario.councils[council].includes(id))
      .flatMap(({ id }, index): Flaw[] => {
        const profile = briefs[id]?.profile;
        if (!profile) return [];
        const sums = seeds.map((seed) =>
          interestsOf(profile, chanceOf({ seed }, 'interests'), index).reduce((sum, { points }) => sum + points, 0),
        );
        const wrong = sums.find((sum) => sum !== allPoints);
        if (wrong === undefined) return [];
        return [{ path: `${id}.profile`, message: `its interests come to ${wrong} points, not to ${allPoints}` }];
      }),
  );
}

/** Of the rounds that the file counts; where it does not say how many, of those of the shortest lesson. */
function roundFlaws(scenario: Scenario, injects: readonly Inject[]): readonly Flaw[] {
  const written = scenario.injectRounds;
  const rounds = written ?? scenario.presets['45'].rounds;
  const empty = Array.from({ length: rounds }, (_, index) => index + 1).filter(
    (round) => !injects.some((inject) => inject.round === round),
  );
  if (empty.length > 0) return [{ path: 'the top', message: `nothing is thrown in in round ${empty.join(', ')}` }];
  if (written === undefined) return [];
  return presetNames.flatMap((name) => {
    const { rounds: all } = scenario.presets[name];
    const busy = new Set(inRounds(injects, all, written).map(({ round }) => round));
    const quiet = Array.from({ length: all }, (_, index) => index + 1).filter((round) => !busy.has(round));
    // A lesson with more rounds than are written for has a quiet one now and then.
    if (all > written || quiet.length === 0) return [];
    return [{ path: 'the top', message: `in a lesson of ${name} nothing is thrown in in round ${quiet.join(', ')}` }];
  });
}
