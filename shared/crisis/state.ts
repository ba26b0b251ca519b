/**
 * The failing state and what surrounds it. Figures are 0–100 where nothing else is said; numbers of people and of troops
 * are in thousands, deaths in persons.
 */
import { z } from 'zod';
import { type Mandate, missionOrder, origins } from './mandate.ts';

const figure = z.number().min(0).max(100);
const amount = z.number().min(0);
const months = z.int().min(0);

const provinceOpeningSchema = z.strictObject({
  id: z.string().min(1),
  /** Thousands of people. */
  population: z.number().positive(),
  violence: figure,
  /** Humanitarian need. */
  need: figure,
  grievance: figure,
  /** What the local state can do. */
  capacity: figure,
  climateStress: figure,
  /** Share of the people who want a state of their own, 0–1. */
  secessionism: z.number().min(0).max(1),
  /** Ids of the provinces that it borders on. */
  neighbours: z.array(z.string().min(1)),
});

/** The state and its surroundings at the opening: 0–100, but for pools and refugees. */
export const stateOpeningSchema = z.strictObject({
  illicitEconomy: figure,
  legalEconomy: figure,
  /** Trust in institutions. */
  trust: figure,
  /** Local acceptance of the foreign presence. */
  acceptance: figure,
  smugglingTolerance: figure,
  /** Of the parties to the conflict. */
  intransigence: figure,
  arms: figure,
  regionalInstability: figure,
  councilLegitimacy: figure,
  /** Precedents that others may follow: force without the Council, recognition of a secession, protection of people. */
  bypassPrecedent: figure,
  recognitionPrecedent: figure,
  protectionPrecedent: figure,
  /** Thousand troops that the world's missions use elsewhere, and that there are in all. */
  poolUsed: amount,
  poolCapacity: amount,
  /** Thousands of people abroad. */
  refugees: amount,
  /** Points of climate stress a year. */
  climateDriftPerYear: amount,
  peaceProcess: figure,
});
export type StateOpening = z.infer<typeof stateOpeningSchema>;
export type ProvinceOpening = z.infer<typeof provinceOpeningSchema>;

/** Whose a province is, as far as that is settled. */
export const statuses = ['open', 'independent', 'united'] as const;

const provinceStateSchema = provinceOpeningSchema.extend({
  /** Effect of the forces on the ground, as of the last month. */
  presence: figure,
  /** Thousands who left their homes in the last month; two fifths of them leave the country. */
  displaced: amount,
  /** It was a protected area and fell. */
  fallen: z.boolean(),
  /** What a referendum, or recognition by others, has made of it. */
  status: z.enum(statuses),
});
export type ProvinceState = z.infer<typeof provinceStateSchema>;

const forceInFieldSchema = z.strictObject({
  origin: z.enum(origins),
  /** Thousands. */
  deployed: amount,
  legitimacy: figure,
});
export type ForceInField = z.infer<typeof forceInFieldSchema>;

export const crisisStateSchema = stateOpeningSchema.extend({
  /** Months that have passed. */
  month: months,
  provinces: z.array(provinceStateSchema).min(1),
  /** The Council's is always among them, with 0 troops where it has none: its legitimacy is that of the mission. */
  forces: z.array(forceInFieldSchema).min(1),
  /** Where two figures drift back to. */
  acceptanceBaseline: figure,
  intransigenceBaseline: figure,
  /** Mean violence at the start of the last month; null before the first. */
  violenceAtLastStart: figure.nullable(),
  /** Months of foreign administration that people remember: one more each month, two less each month without. */
  administrationMonths: months,
  /** Months that indictments and truth-seeking have been in force without a break. */
  indictmentMonths: months,
  truthMonths: months,
  /** Months under benchmarks of exit, and steps that were handed over. */
  handover: z.strictObject({ months, steps: months }),
  /** What vetoes by a patron of a party are worth to it: .5 each when cast, then fading. */
  patronShield: amount,
  /** The month of the election that was last held; null when there was none. */
  lastElection: z.int().min(1).nullable(),
  /** Persons, since the opening. */
  deaths: amount,
  /** Weight of foreign rule on the state, as of the last month. */
  intrusiveness: figure,
  /** Sovereignty on paper, as of the last month. */
  formalSovereignty: figure,
});
export type CrisisState = z.infer<typeof crisisStateSchema>;

/** Legitimacy of a force or mission that nobody has given any. Design choice. */
export const plainLegitimacy = 50;

/** The crisis before its first month. */
export function openingState(opening: StateOpening, provinces: readonly ProvinceOpening[]): CrisisState {
  return {
    ...opening,
    month: 0,
    provinces: provinces.map((province) => ({
      ...province,
      presence: 0,
      displaced: 0,
      fallen: false,
      status: 'open' as const,
    })),
    forces: [{ origin: 'council', deployed: 0, legitimacy: plainLegitimacy }],
    acceptanceBaseline: opening.acceptance,
    intransigenceBaseline: opening.intransigence,
    violenceAtLastStart: null,
    administrationMonths: 0,
    indictmentMonths: 0,
    truthMonths: 0,
    handover: { months: 0, steps: 0 },
    patronShield: 0,
    lastElection: null,
    deaths: 0,
    intrusiveness: 0,
    formalSovereignty: 100,
  };
}

/**
 * The state when a mandate comes into force: every force that is ordered is known, and one whose order names a legitimacy
 * begins with it. To be called once for a mandate, before its first month.
 */
export function withMandate(state: CrisisState, mandate: Mandate): CrisisState {
  const ordered = [missionOrder(mandate), ...mandate.otherForces];
  const known = state.forces.map((force): ForceInField => {
    const legitimacy = ordered.find(({ origin }) => origin === force.origin)?.legitimacy;
    return legitimacy === undefined ? force : { origin: force.origin, deployed: force.deployed, legitimacy };
  });
  const added = ordered
    .filter(({ origin }) => !state.forces.some((force) => force.origin === origin))
    .map(({ origin, legitimacy = plainLegitimacy }): ForceInField => ({ origin, deployed: 0, legitimacy }));
  const isNews = added.length > 0 || known.some((force, index) => force !== state.forces[index]);
  return isNews ? { ...state, forces: [...known, ...added] } : state;
}

type ProvinceFigure = 'violence' | 'need' | 'grievance' | 'capacity' | 'climateStress' | 'presence';

/** Thousands of people. */
export function populationOf(provinces: readonly ProvinceState[]): number {
  let sum = 0;
  for (const { population } of provinces) sum += population;
  return sum;
}

/** Mean of a figure over the people of all provinces. */
export function meanOf(provinces: readonly ProvinceState[], figureName: ProvinceFigure): number {
  let sum = 0;
  let people = 0;
  for (const province of provinces) {
    sum += province[figureName] * province.population;
    people += province.population;
  }
  return sum / people;
}

/** Legitimacy of all forces by their troops in the field; the mission's own where there are none. */
export function missionLegitimacy(forces: readonly ForceInField[]): number {
  const deployed = deployedTroops(forces);
  if (deployed > 0) return forces.reduce((sum, force) => sum + force.legitimacy * force.deployed, 0) / deployed;
  return forces.find(({ origin }) => origin === 'council')?.legitimacy ?? plainLegitimacy;
}

/** Thousand troops in the field. */
export const deployedTroops = (forces: readonly ForceInField[]): number =>
  forces.reduce((sum, force) => sum + force.deployed, 0);
