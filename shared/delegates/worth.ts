/** What a text is worth to a delegation, and why: mostly −6 to 6, 0 where it changes nothing. All numbers are design choices. */
import { type CrisisState, meanOf } from '../crisis/state.ts';
import { features } from '../interests/features.ts';
import { outcomeKeys, type Profile } from '../interests/profiles.ts';
import { crossedOf, factsOf, isCrossed, type RedLineId } from '../interests/redLines.ts';
import type { Reason } from './mind.ts';
import type { Outlook } from './outlook.ts';
import { remembered } from './remembered.ts';

/** Of what stands in the text, of ten points of an outcome, and of a red line that it is the first to cross. */
const weights = { positions: 1.25, outcomes: 0.7, redLine: 1.5 } as const;
const outcomeStep = 10;

/** A precedent of protection makes the host's will weigh less for whoever minds it, one of going round the Council more. */
const plainPrecedents = { protection: 40, bypass: 20 } as const;
const perPrecedent = { protection: 200, bypass: 130 } as const;

/** Capacity below which somebody has to govern, and what that adds to the wish that others do; the wary half of it. */
const vacuumBelow = 30;
const vacuum = { open: 0.8, wary: 0.4 } as const;
const waryFrom = 0.6;

/** What a delegation wants as things are now: instructions meet with what has happened. */
export const wantsNow = (wants: Profile, crisis: CrisisState): Profile => wantsIn(crisis)(wants);

/** Asked for with every text that is weighed, and the same for as long as the same is believed. */
const wantsIn = remembered((crisis: CrisisState) => remembered((wants: Profile) => wantedIn(wants, crisis)));

function wantedIn({ positions, outcomes, duty }: Profile, crisis: CrisisState): Profile {
  const { bypassPrecedent, protectionPrecedent } = crisis;
  const heed =
    positions.consent > 0
      ? 1 -
        (protectionPrecedent - plainPrecedents.protection) / perPrecedent.protection +
        (bypassPrecedent - plainPrecedents.bypass) / perPrecedent.bypass
      : 1;
  const missing = Math.max(0, vacuumBelow - meanOf(crisis.provinces, 'capacity')) / vacuumBelow;
  const opened = missing * (positions.consent >= waryFrom ? vacuum.wary : vacuum.open);
  return {
    positions: {
      ...positions,
      consent: positions.consent * heed,
      administration: positions.administration + opened,
    },
    outcomes,
    duty,
  };
}

/** Of the wish that a state be asked first, and of the aversion to rule by others, what is left where no Member is ruled. */
const beyondMembers = 0.25;

/**
 * What a member of the Council wants for the failing state: sovereign equality is owed to Members of the United Nations
 * (Charter, Article 2(1)), and for others there is the trusteeship system (Articles 77 and 78).
 */
export function wantsFor(isMember: boolean, wants: Profile): Profile {
  if (isMember) return wants;
  const { consent, administration } = wants.positions;
  const left = (weight: number, isOwed: boolean): number => (isOwed ? beyondMembers * weight : weight);
  return {
    ...wants,
    positions: {
      ...wants.positions,
      consent: left(consent, consent > 0),
      administration: left(administration, administration < 0),
    },
  };
}

/** What the position alone is worth, before it is weighed against what will come of it. */
export function positionWorth({ positions, duty }: Profile, outlook: Outlook): number {
  const of = outlook.features;
  // In the order of the features, name by name: it is asked for thousands of times in every game.
  return (
    duty * outlook.duty +
    positions.consent * of.consent +
    positions.force * of.force +
    positions.sanctions * of.sanctions +
    positions.justice * of.justice +
    positions.administration * of.administration +
    positions.ownership * of.ownership +
    positions.secession * of.secession +
    positions.humanitarian * of.humanitarian +
    positions.market * of.market +
    positions.burden * of.burden +
    positions.sunset * of.sunset +
    positions.regionalLead * of.regionalLead +
    positions.climate * of.climate
  );
}

/** The sum alone, for whoever is read from without: red lines of others nobody knows. */
export function worthOf(wants: Profile, outlook: Outlook): number {
  const of = outlook.outcomes;
  const wanted = wants.outcomes;
  // Likewise.
  const sum =
    wanted.violence * of.violence +
    wanted.need * of.need +
    wanted.regionalInstability * of.regionalInstability +
    wanted.capacity * of.capacity +
    wanted.materialSovereignty * of.materialSovereignty +
    wanted.illicitEconomy * of.illicitEconomy +
    wanted.grievance * of.grievance +
    wanted.councilLegitimacy * of.councilLegitimacy;
  return weights.positions * positionWorth(wants, outlook) + sum * (weights.outcomes / outcomeStep);
}

/** One's own red lines that a text is the first to cross. */
function crossedBy(redLines: readonly RedLineId[], outlook: Outlook): readonly RedLineId[] {
  if (redLines.length === 0) return [];
  const crossed = crossedOf(redLines, factsAbout(outlook.with));
  return crossed.length === 0 ? crossed : crossed.filter((id) => !isCrossed(id, factsAbout(outlook.without)));
}

/** What red lines ask about is the same, whosever they are. */
const factsAbout = remembered(factsOf);

export const ownWorthOf = (wants: Profile, redLines: readonly RedLineId[], outlook: Outlook): number =>
  worthOf(wants, outlook) - weights.redLine * crossedBy(redLines, outlook).length;

const ofFeatures = features.map((key) => ({ key, what: { kind: 'feature', key } }) as const);
const ofOutcomes = outcomeKeys.map((key) => ({ key, what: { kind: 'outcome', key } }) as const);

/** Everything that speaks for a text or against it, the weightiest first; adds up to what it is worth, but for the duty. */
export function reasonsOf(wants: Profile, redLines: readonly RedLineId[], outlook: Outlook): readonly Reason[] {
  const reasons: Reason[] = [];
  const { outcomes } = outlook;
  for (const { key, what } of ofFeatures) {
    const points = weights.positions * wants.positions[key] * outlook.features[key];
    if (points !== 0) reasons.push({ points, what });
  }
  for (const { key, what } of ofOutcomes) {
    const points = (weights.outcomes / outcomeStep) * wants.outcomes[key] * outcomes[key];
    if (points !== 0) reasons.push({ points, what });
  }
  for (const id of crossedBy(redLines, outlook)) {
    reasons.push({ points: -weights.redLine, what: { kind: 'red-line', id } });
  }
  return reasons.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}
