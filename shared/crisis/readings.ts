/** The crisis in figures: means over the people, and what follows from several figures at once. */
import { havenOf, materialSovereigntyOf } from './sovereignty.ts';
import { type CrisisState, deployedTroops, meanOf, missionLegitimacy } from './state.ts';

/** 0–100, but for refugees (thousands), deployed (thousand troops) and deaths (persons). */
export function readingsOf(state: CrisisState) {
  const capacity = meanOf(state.provinces, 'capacity');
  const presence = meanOf(state.provinces, 'presence');
  return {
    violence: meanOf(state.provinces, 'violence'),
    need: meanOf(state.provinces, 'need'),
    grievance: meanOf(state.provinces, 'grievance'),
    capacity,
    climateStress: meanOf(state.provinces, 'climateStress'),
    illicitEconomy: state.illicitEconomy,
    smugglingTolerance: state.smugglingTolerance,
    legalEconomy: state.legalEconomy,
    trust: state.trust,
    acceptance: state.acceptance,
    intransigence: state.intransigence,
    arms: state.arms,
    peaceProcess: state.peaceProcess,
    regionalInstability: state.regionalInstability,
    councilLegitimacy: state.councilLegitimacy,
    refugees: state.refugees,
    deaths: state.deaths,
    missionLegitimacy: missionLegitimacy(state.forces),
    intrusiveness: state.intrusiveness,
    formalSovereignty: state.formalSovereignty,
    materialSovereignty: materialSovereigntyOf(state.intrusiveness, capacity),
    haven: havenOf(capacity, presence),
    presence,
    deployed: deployedTroops(state.forces),
  };
}
export type Readings = ReturnType<typeof readingsOf>;

const provinceReadings = ['violence', 'need', 'grievance', 'capacity', 'climateStress', 'presence'] as const;
export type ProvinceReadings = Readonly<Record<(typeof provinceReadings)[number], number>>;

/** The figures of each province by its id, 0–100. */
export function provinceReadingsOf(state: CrisisState): Readonly<Record<string, ProvinceReadings>> {
  return Object.fromEntries(
    state.provinces.map((province) => [
      province.id,
      Object.fromEntries(provinceReadings.map((name) => [name, province[name]])) as ProvinceReadings,
    ]),
  );
}
