/**
 * A mandate as the months ahead of it need it: what of each term stays the same for as long as the mandate does, multiplied
 * out in the order in which the term has it, so that nothing comes out otherwise by a last digit.
 */
import { effectOf, leaving, ramp } from './force.ts';
import {
  type ForceOrder,
  hasAutonomy,
  isAutonomous,
  type Mandate,
  ownershipShare,
  prosecutes,
  when,
} from './mandate.ts';
import { formalSovereigntyOf, intrusivenessOf } from './sovereignty.ts';
import type { ProvinceState } from './state.ts';

/** What stays the same in one province. */
export type ProvinceFactors = {
  readonly isSafeArea: boolean;
  readonly isRelieved: boolean;
  readonly autonomy: number;
  readonly openStatus: number;
  readonly independence: number;
  readonly entity: number;
};

function provinceFactorsOf(mandate: Mandate, { id, secessionism, status }: ProvinceState): ProvinceFactors {
  const autonomous = isAutonomous(mandate, id);
  const independent = mandate.independence || status === 'independent';
  return {
    isSafeArea: mandate.safeAreas.includes(id),
    isRelieved: mandate.independentRelief.includes(id),
    autonomy: -0.7 * secessionism * when(autonomous),
    openStatus: 0.25 * secessionism * when(!autonomous && !independent && status === 'open'),
    independence: when(independent) * (-0.9 * secessionism + 0.35 * (1 - secessionism)),
    entity: -0.25 * secessionism * when(mandate.entityStatus),
  };
}

export type Factors = ReturnType<typeof factorsOf>;

/** @param mandate after what was handed over under its benchmarks, and with the courts that may act */
export function factorsOf(mandate: Mandate, provinces: readonly ProvinceState[]) {
  const own = ownershipShare(mandate);
  const intrusiveness = intrusivenessOf(mandate);
  const comprehensive = when(mandate.comprehensiveSanctions);
  const targeted = when(mandate.targetedSanctions);
  const isAutonomousState = when(hasAutonomy(mandate));
  const dueProcess = when(mandate.antiCorruption === 'dueProcess');
  const imposed = when(mandate.antiCorruption === 'imposed');
  return {
    mandate,
    own,
    intrusiveness,
    provinces: provinces.map((each) => provinceFactorsOf(mandate, each)),
    isSupervised: mandate.powers >= 2 || mandate.patron,
    formalSovereignty: formalSovereigntyOf(mandate),
    isProsecuting: prosecutes(mandate),

    prevention: -0.8 * mandate.prevention,
    noFly: -0.02 * when(mandate.noFly),
    proxyViolence: 0.8 * mandate.proxy,

    hardship: 0.9 * comprehensive * (1 - 0.6 * when(mandate.exemptions)),
    access: -0.9 * mandate.access,
    independentAid: 1 - 0.15 * when(mandate.contractedNgos),
    grantedAid: -0.15 * 0.9 * mandate.access,
    isGranted: when(mandate.grantedNgos && !mandate.contractedNgos),
    relievingRule: -0.15 * mandate.powers,

    felt: 0.009 * intrusiveness * (1 - own),
    tired: 1 - 0.6 * own,
    truth: -0.45 * when(mandate.transitionalJustice),
    amnesty: 0.25 * when(mandate.amnesty),
    owned: -0.25 * mandate.ownership,

    // Without a foreign administration what is built belongs to the state at least by half.
    built: 0.25 + 0.75 * (mandate.powers >= 2 ? own : Math.max(own, 0.5)),
    reform: 0.2 * mandate.ssr,
    reconstruction: 0.1 * mandate.reconstruction,
    administration: 0.08 * Math.min(3, mandate.powers),
    blockade: -0.25 * comprehensive,
    imposedRule: -0.12 * Math.max(0, mandate.powers - 2) * (1 - own),
    proxyCapacity: -0.3 * mandate.proxy,
    adaptation: -0.25 * mandate.climate,

    evasionCut: 0.2 * when(mandate.monitoring),
    bite:
      0.3 * when(mandate.armsEmbargo) +
      0.5 * when(mandate.targetedSanctions) +
      when(mandate.comprehensiveSanctions) +
      mandate.sponsorBite,

    illicitSanctions: 0.95 * comprehensive + 0.12 * targeted + 0.15 * when(mandate.armsEmbargo),
    monitoring: -0.35 * when(mandate.monitoring),
    illicitImposed: 0.18 * imposed,
    illicitDueProcess: -0.3 * dueProcess,
    isFullyOwned: mandate.ownership === 3,
    toleratedSanctions: 0.85 * comprehensive + 0.08 * targeted,
    legalSanctions: -1.1 * comprehensive + -0.15 * targeted,
    legalReconstruction: 0.3 * mandate.reconstruction,
    isUndefined: mandate.powers >= 3 && !mandate.trusteeship,

    trustImposed: -0.7 * imposed,
    trustDueProcess: 0.25 * dueProcess,
    trustOwned: 0.18 * mandate.ownership,
    trustIntrusion: -0.009 * intrusiveness * (1 - own),
    trustTruth: 0.15 * when(mandate.transitionalJustice),

    isGoverned: mandate.powers > 0,
    acceptedAccess: 0.3 * mandate.access,
    acceptedOwnership: 0.3 * mandate.ownership,
    acceptedIntrusion: -0.012 * intrusiveness * (1 - own),
    acceptedFatigue: 1 - 0.5 * own,
    acceptedSanctions: -0.45 * comprehensive * (1 - 0.5 * when(mandate.exemptions)),
    acceptedContracts: -0.25 * when(mandate.contractedNgos),

    talks: -0.45 * mandate.mediation,
    isFearful: mandate.transitionalJustice && !mandate.amnesty,
    hardenedAmnesty: -0.7 * when(mandate.amnesty),
    hardenedProxy: 0.8 * mandate.proxy,
    hardenedSanctions: 0.15 * comprehensive,
    softenedAutonomy: -0.3 * isAutonomousState,

    embargo: -1.2 * when(mandate.armsEmbargo),
    proxyArms: 1.2 * mandate.proxy,

    mediated: 0.8 * mandate.mediation,
    settledAutonomy: 0.4 * isAutonomousState,
    dictated: -0.3 * when(mandate.powers >= 3 && mandate.ownership <= 1),
    refugeeSupport: -0.2 * when(mandate.refugeeSupport),
  };
}

/** What stays the same of one force that somebody has ordered, or that has lost its order. */
export type ForceFactors = {
  readonly order: ForceOrder | null;
  /** Thousand troops that arrive in a month, before what a world pool that is overdrawn makes of it. */
  readonly ramp: number;
  readonly effect: number;
  /** How heavily it treads. */
  readonly tread: number;
};

export function forceFactorsOf(order: ForceOrder | null): ForceFactors {
  const { roe, equipment, lead } = order ?? leaving;
  return { order, ramp: ramp[lead], effect: effectOf({ roe, equipment, lead }), tread: roe >= 3 ? 1 : 0.4 };
}
