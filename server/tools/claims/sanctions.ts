/** What sanctions do to a war, to its economy, and to the people who live there. */
import { biteOf, evasionOf } from '../../../shared/crisis/economy.ts';
import { mandateSchema } from '../../../shared/crisis/mandate.ts';
import type { Readings } from '../../../shared/crisis/readings.ts';
import { type Claim, change, share } from './claim.ts';
import { difference, differenceOfDifferences, type Estimate, ratio } from './estimates.ts';
import type { Courses, Fields, Sample } from './games.ts';
import { nothing } from './packages.ts';

const embargo: Fields = { comprehensiveSanctions: true };
const exempt: Fields = { ...embargo, exemptions: true };
const smart: Fields = { targetedSanctions: true, armsEmbargo: true, monitoring: true };

/** How much a mandate moves a figure, against nothing. */
const moved = (games: Courses, fields: Fields, month: number, figure: keyof Readings): Estimate =>
  difference(games(fields).at(month, figure), games(nothing).at(month, figure));

/** What is left of the bite of the embargo. */
const biteAt = (games: Courses, month: number): Sample => {
  const mandate = mandateSchema.parse(embargo);
  return games(embargo).seen(month, (state) => biteOf(mandate, evasionOf(state, mandate)));
};

/** Against a world in which there never was an embargo, a year after one of 18 months has ended. */
const legacy = (games: Courses, figure: keyof Readings): Estimate =>
  difference(games(embargo, {}, { 18: nothing }).at(30, figure), games(nothing).at(30, figure));

export const underground: Claim = {
  row: 23,
  parts: [
    change('illicit economy by 18 months of embargo', { least: 12 }, (games) =>
      moved(games, embargo, 18, 'illicitEconomy'),
    ),
    change('tolerance of smuggling', { least: 12 }, (games) => moved(games, embargo, 18, 'smugglingTolerance')),
    change('legal economy', { most: -7 }, (games) => moved(games, embargo, 18, 'legalEconomy')),
  ],
};

export const wearingOff: Claim = {
  row: 24,
  parts: [
    share('of the bite left after 18 months', { most: 0.8 }, (games) => ratio(biteAt(games, 18), biteAt(games, 0))),
    share('after 36 months', { most: 0.55 }, (games) => ratio(biteAt(games, 36), biteAt(games, 0))),
    change('intransigence by 18 months of embargo', { most: -5 }, (games) =>
      moved(games, embargo, 18, 'intransigence'),
    ),
    change('intransigence in the 18 months after, against the same without it', { least: -2, most: 2 }, (games) => {
      const at = (month: number) =>
        [games(embargo).at(month, 'intransigence'), games(nothing).at(month, 'intransigence')] as const;
      return differenceOfDifferences(at(36), at(18));
    }),
  ],
};

export const noEndOfWar: Claim = {
  row: 25,
  parts: [
    change('violence by 24 months of embargo', { least: -4, most: 4 }, (games) =>
      moved(games, embargo, 24, 'violence'),
    ),
    change('need', { least: 4 }, (games) => moved(games, embargo, 24, 'need')),
    change('need by humanitarian exemptions', { most: -1 }, (games) =>
      difference(games(exempt).at(24, 'need'), games(embargo).at(24, 'need')),
    ),
  ],
};

export const legacyOfSmuggling: Claim = {
  row: 26,
  parts: [
    change('illicit economy', { least: 8 }, (games) => legacy(games, 'illicitEconomy')),
    change('tolerance of smuggling', { least: 10 }, (games) => legacy(games, 'smugglingTolerance')),
  ],
};

export const smartSanctions: Claim = {
  row: 27,
  parts: [
    change('illicit economy by 18 months', { most: 2 }, (games) => moved(games, smart, 18, 'illicitEconomy')),
    change('intransigence', { most: -8 }, (games) => moved(games, smart, 18, 'intransigence')),
  ],
};
