/** The same session through four perspectives on security: each counts something else, and overlooks something else. */

import { ownershipShare } from '../crisis/mandate.ts';
import { type Readings, readingsOf } from '../crisis/readings.ts';
import { type CrisisState, meanOf } from '../crisis/state.ts';
import type { OutcomeKey } from '../interests/profiles.ts';
import { attainment, type Bounds, tellsApart } from '../interests/score.ts';
import { effectiveClauses } from '../world/effective.ts';
import type { World } from './history.ts';
import {
  blindSpots,
  type Lens,
  type LensId,
  type LensMeasure,
  type LensScale,
  type LensTerm,
  type LensTermName,
  lensIds,
  lensTerms,
} from './lens.ts';
import { costOf } from './outcomes.ts';
import { isUnilateral, mandateIn } from './sovereignty.ts';

/** What the lenses look at, when the rounds were over. */
export type LensFacts = {
  readonly readings: Pick<Readings, OutcomeKey | 'legalEconomy' | 'trust'>;
  readonly bounds: Bounds;
  /** That passed in the rounds; in how many of them something was in force, and somebody used force whom nobody had asked. */
  readonly months: number;
  readonly authorisedMonths: number;
  readonly unilateralMonths: number;
  readonly adoptedTexts: number;
  /** Points of mean violence that the same months would have had more, had the state been left to itself. */
  readonly violenceAvoided: number;
  /** Million US dollars. */
  readonly cost: number;
  /** Until forces were felt; null: never. */
  readonly monthsToPresence: number | null;
  /** Violence of the worst province. */
  readonly worstViolence: number;
  /** Local ownership in force, 0–1. */
  readonly ownership: number;
  /** Of truth-seeking, the International Criminal Court and a tribunal: how many are at work, 0–3. */
  readonly justice: number;
};

/** Weights are design choices, as are the measures below. They add up to 1 for each lens. */
const weights: Readonly<Record<LensId, Readonly<Partial<Record<LensTermName, number>>>>> = {
  state: { capacity: 0.35, materialSovereignty: 0.25, violence: 0.2, regionalInstability: 0.2 },
  multilateral: {
    councilLegitimacy: 0.3,
    authorisedMonths: 0.3,
    noUnilateralMonths: 0.15,
    violence: 0.15,
    adoptedTexts: 0.1,
  },
  market: { violenceAvoidedPerBillion: 0.4, speedOfPresence: 0.3, legalEconomy: 0.3 },
  cosmopolitan: { violenceAndNeed: 0.35, worstProvince: 0.2, ownershipAndTrust: 0.25, justice: 0.2 },
};

/** Points of violence for a billion dollars that are as much as anybody can ask. */
const bargain = 9;
/** Months after which soldiers come too late, and months of acting alone that nothing makes good. */
const tooLate = 24;
const tooLong = 12;
/** Presence (0–100) that is felt. */
const feltPresence = 30;
const manyTexts = 3;
/** Violence of the worst province, trust, and ways of justice at work that are worth nothing, or all. */
const tooViolent = 90;
const calm = 20;
const distrust = 20;
const muchTrust = 55;
const enoughJustice = 2;

const share = (value: number): number => Math.min(1, Math.max(0, value));
type Reckoned = Pick<LensTerm, 'value' | 'from' | 'scales'>;

/** A measure between the figures that are worth nothing and everything. */
const between = (of: LensMeasure, figure: number, none: number, full: number): LensScale => ({
  of,
  figure,
  none,
  full,
});

/** The mean of the shares of some measures, 0–1. */
function reckoned(from: LensTerm['from'], ...scales: readonly LensScale[]): Reckoned {
  const shares = scales.map(({ figure, none, full }) => (none === full ? 0 : share((figure - none) / (full - none))));
  return { value: shares.reduce((sum, each) => sum + each, 0) / shares.length, from, scales };
}

type Attained = OutcomeKey & LensMeasure;
function scaleOf(key: Attained, { readings, bounds }: LensFacts): readonly LensScale[] {
  const { worst, best } = bounds[key];
  return tellsApart(key, bounds) ? [between(key, readings[key], worst, best)] : [];
}

/** Of an outcome: how far it came from the worst to the best that it can reasonably come to. */
const attained =
  (key: Attained) =>
  (facts: LensFacts): Reckoned => ({
    value: attainment(key, facts.readings[key], facts.bounds),
    from: { figure: facts.readings[key], ...facts.bounds[key] },
    scales: scaleOf(key, facts),
  });

const reckonings: Readonly<Record<LensTermName, (facts: LensFacts) => Reckoned>> = {
  capacity: attained('capacity'),
  materialSovereignty: attained('materialSovereignty'),
  violence: attained('violence'),
  regionalInstability: attained('regionalInstability'),
  councilLegitimacy: attained('councilLegitimacy'),
  authorisedMonths: ({ authorisedMonths, months }) =>
    reckoned({ authorisedMonths, months }, between('authorisedMonths', authorisedMonths, 0, months)),
  noUnilateralMonths: ({ unilateralMonths }) =>
    reckoned({ unilateralMonths }, between('unilateralMonths', unilateralMonths, tooLong, 0)),
  adoptedTexts: ({ adoptedTexts }) => reckoned({ adoptedTexts }, between('adoptedTexts', adoptedTexts, 0, manyTexts)),
  violenceAvoidedPerBillion: ({ violenceAvoided, cost }) =>
    reckoned(
      { violenceAvoided, cost },
      between('violenceAvoidedPerBillion', violenceAvoided / perBillion(cost), 0, bargain),
    ),
  speedOfPresence: ({ monthsToPresence }) => {
    const months = monthsToPresence ?? tooLate;
    const from = { months, reached: monthsToPresence === null ? 0 : 1 };
    return reckoned(from, between('monthsToPresence', months, tooLate, 0));
  },
  legalEconomy: ({ readings: { legalEconomy } }) =>
    reckoned({ legalEconomy }, between('legalEconomy', legalEconomy, 0, 100)),
  violenceAndNeed: (facts) => {
    const { readings, bounds } = facts;
    const violence = attainment('violence', readings.violence, bounds);
    const need = attainment('need', readings.need, bounds);
    return {
      value: (violence + need) / 2,
      from: { violence: readings.violence, need: readings.need },
      scales: [...scaleOf('violence', facts), ...scaleOf('need', facts)],
    };
  },
  worstProvince: ({ worstViolence }) =>
    reckoned({ worstViolence }, between('worstViolence', worstViolence, tooViolent, calm)),
  // The mean is cut off at its ends, and not each of the two.
  ownershipAndTrust: ({ ownership, readings: { trust } }) => ({
    value: share((ownership + (trust - distrust) / (muchTrust - distrust)) / 2),
    from: { ownership, trust },
    scales: [between('ownership', ownership, 0, 1), between('trust', trust, distrust, muchTrust)],
  }),
  justice: ({ justice }) => reckoned({ justice }, between('justice', justice, 0, enoughJustice)),
};

/** A gain that cost nothing is the best bargain there is, and nothing for nothing is none. */
const perBillion = (millions: number): number => Math.max(millions / 1000, 1e-9);

export function lensesThrough(facts: LensFacts): readonly Lens[] {
  return lensIds.map((lens): Lens => {
    const names: readonly LensTermName[] = lensTerms[lens];
    const terms = names.map((name): LensTerm => {
      return { name, weight: weights[lens][name] ?? 0, ...reckonings[name](facts) };
    });
    const score = 100 * terms.reduce((sum, { weight, value }) => sum + weight * value, 0);
    return { lens, score, terms, blindSpots: blindSpots[lens] };
  });
}

/** @param untouched the crisis at the end of the rounds, had nothing been adopted, and nothing ordered outside the Council */
export function lensFactsOf(
  { end, months }: Pick<World, 'end' | 'months'>,
  {
    bounds,
    adoptedTexts,
    untouched,
  }: { readonly bounds: Bounds; readonly adoptedTexts: number; readonly untouched: CrisisState },
): LensFacts {
  const last = months.at(-1);
  const mandate = last && mandateIn(last);
  const readings = readingsOf(end);
  const felt = months.find(({ state }) => meanOf(state.provinces, 'presence') >= feltPresence);
  const atWork = [mandate?.transitionalJustice, mandate?.icc, mandate?.tribunal];
  return {
    readings,
    bounds,
    months: months.length,
    authorisedMonths: months.filter((each) => effectiveClauses(each.mandate).length > 0).length,
    unilateralMonths: months.filter((each) => isUnilateral(mandateIn(each))).length,
    adoptedTexts,
    violenceAvoided: meanOf(untouched.provinces, 'violence') - readings.violence,
    cost: costOf(months),
    monthsToPresence: felt?.state.month ?? null,
    worstViolence: Math.max(...end.provinces.map(({ violence }) => violence)),
    ownership: mandate ? ownershipShare(mandate) : 0,
    justice: atWork.filter((each) => each).length,
  };
}
