/** Forces: how they deploy, what they weigh on the ground, how far people work with them. All numbers are design choices. */
import { clamp } from './ledger.ts';
import { type ForceOrder, forceOrders, type Lead, type Mandate, type Origin, when } from './mandate.ts';
import {
  type CrisisState,
  deployedTroops,
  type ForceInField,
  missionLegitimacy,
  type ProvinceState,
  plainLegitimacy,
} from './state.ts';

/** Thousand troops that arrive in a month, by who leads. */
export const ramp = { UN: 2, REG: 4, COAL: 8, PMC: 3 } as const satisfies Record<Lead, number>;
/** Thousand troops that leave in a month. */
export const withdrawal = 4;
const quality = { UN: 1, REG: 0.9, COAL: 1.15, PMC: 0.9 } as const satisfies Record<Lead, number>;
/** Share of a force's effect that its rules of engagement let it have, by level. */
const effectOfRules = [0.1, 0.35, 0.75, 1, 1.2] as const;
/** A world pool that is overdrawn slows and spoils everything. */
export const stretchedRamp = 0.5;
export const stretchedQuality = 0.85;
/** An officer counts as this much of a soldier. */
export const policeShare = 0.5;

/** What a force does that has lost its order: it stands by until it has left. */
export const leaving = { roe: 0, equipment: 1, lead: 'UN' } as const satisfies Partial<ForceOrder>;

/** The forces after a month of arriving and leaving; who has left is forgotten, but for the Council's. */
export function deploy(state: CrisisState, orders: readonly ForceOrder[]): readonly ForceInField[] {
  const wanted = orders.reduce((sum, { troops }) => sum + troops, 0);
  const stretched = state.poolUsed + wanted > state.poolCapacity ? stretchedRamp : 1;
  const after: ForceInField[] = [];
  for (const force of state.forces) {
    const order = orderFor(force.origin, orders);
    const moved = arrivedOrLeft(force, order, stretched);
    if (force.origin === 'council' || moved.deployed > 0 || order) after.push(moved);
  }
  for (const order of orders) {
    const { origin, legitimacy = plainLegitimacy } = order;
    if (state.forces.some((force) => force.origin === origin)) continue;
    after.push(arrivedOrLeft({ origin, deployed: 0, legitimacy }, order, stretched));
  }
  return after;
}

function arrivedOrLeft(force: ForceInField, order: ForceOrder | undefined, stretched: number): ForceInField {
  const { origin, deployed, legitimacy } = force;
  const arriving = ramp[order?.lead ?? leaving.lead] * stretched;
  return { origin, deployed: deployed + clamp((order?.troops ?? 0) - deployed, -withdrawal, arriving), legitimacy };
}

const orderFor = (origin: Origin, orders: readonly ForceOrder[]): ForceOrder | undefined =>
  orders.find((order) => order.origin === origin);

/** What forces amount to. */
type Weight = {
  /** Thousand soldiers, police included, times what they may and can do. */
  readonly effect: number;
  /** Thousand soldiers, police included, times how heavily they tread. */
  readonly footprint: number;
};

/** Troop-weighted shares (0–1) of the ordered forces. */
type Shares = {
  /** That may only observe, that protect or act robustly, that enforce. */
  readonly observing: number;
  readonly protecting: number;
  readonly enforcing: number;
  /** Private ones, and those that a region leads. */
  readonly company: number;
  readonly regional: number;
};

/** The forces in the field, before they are spread over the provinces. */
export type Field = {
  readonly forces: readonly ForceInField[];
  /** Somebody has ordered a force. */
  readonly present: boolean;
  readonly shares: Shares;
  /** Of those who go where they are needed. */
  readonly sent: Weight;
  /** Of a company that was hired outside the Council, and goes where it is paid. */
  readonly hired: Weight;
  /** Troop-weighted, 0–100. */
  readonly legitimacy: number;
};

/** What a soldier counts for: 1 under robust rules, with standard kit, led by the United Nations. */
export const effectOf = ({ roe, equipment, lead }: Pick<ForceOrder, 'roe' | 'equipment' | 'lead'>): number =>
  effectOfRules[roe] * equipment * quality[lead];

export function fieldOf(state: CrisisState, mandate: Mandate, forces: readonly ForceInField[]): Field {
  const orders = forceOrders(mandate);
  const stretched = state.poolUsed + deployedTroops(forces) > state.poolCapacity ? stretchedQuality : 1;
  let [effect, footprint, hiredEffect, hiredFootprint] = [0, 0, 0, 0];
  for (const { origin, deployed } of forces) {
    const order = orderFor(origin, orders) ?? leaving;
    // The police serve with the Council's force.
    const strength = deployed + (origin === 'council' ? policeShare * mandate.police : 0);
    if (origin === 'company') {
      hiredEffect += strength * effectOf(order) * stretched;
      hiredFootprint += strength * (order.roe >= 3 ? 1 : 0.4);
    } else {
      effect += strength * effectOf(order) * stretched;
      footprint += strength * (order.roe >= 3 ? 1 : 0.4);
    }
  }
  return {
    forces,
    present: orders.length > 0,
    shares: sharesOf(orders, forces),
    sent: { effect, footprint },
    hired: { effect: hiredEffect, footprint: hiredFootprint },
    legitimacy: missionLegitimacy(forces),
  };
}

/** By troops in the field; by troops ordered as long as nobody has arrived. */
function sharesOf(orders: readonly ForceOrder[], forces: readonly ForceInField[]): Shares {
  if (orders.length === 0) return nobodysShares;
  let [inField, ordered] = [0, 0];
  for (const { origin, troops } of orders) {
    inField += deployedOf(origin, forces);
    ordered += troops || 1;
  }
  let [observing, protecting, enforcing, company, regional] = [0, 0, 0, 0, 0];
  for (const { origin, troops, roe, lead } of orders) {
    const share = inField > 0 ? deployedOf(origin, forces) / inField : (troops || 1) / ordered;
    if (roe === 0) observing += share;
    if (roe === 2 || roe === 3) protecting += share;
    if (roe === 4) enforcing += share;
    if (lead === 'PMC') company += share;
    if (lead === 'REG') regional += share;
  }
  return { observing, protecting, enforcing, company, regional };
}

const nobodysShares: Shares = { observing: 0, protecting: 0, enforcing: 0, company: 0, regional: 0 };

const deployedOf = (origin: Origin, forces: readonly ForceInField[]): number =>
  forces.find((force) => force.origin === origin)?.deployed ?? 0;

export type OnTheGround = {
  /** Effect in the province, 0–100. */
  readonly presence: number;
  /** How heavy the force is felt there, 0–100. */
  readonly footprint: number;
};

/** What of a province decides how many are sent there: as it is, or as it is known. */
export type Ground = Pick<ProvinceState, 'id' | 'population' | 'violence' | 'capacity'>;

/**
 * The forces spread over the provinces: those that were sent by people and violence, a protected area counting twice; those
 * that were hired by people and what the state can do there, for who has a working state can pay.
 */
export function spread(
  { provinces }: { readonly provinces: readonly Ground[] },
  { safeAreas }: Pick<Mandate, 'safeAreas'>,
  { sent, hired }: Pick<Field, 'sent' | 'hired'>,
): readonly OnTheGround[] {
  if (isNothing(sent) && isNothing(hired)) return provinces.map(() => nobody);
  let needs = 0;
  let means = 0;
  for (const province of provinces) {
    needs += weightOf(province, safeAreas);
    means += meansOf(province);
  }
  return provinces.map((province): OnTheGround => {
    // Soldiers for a thousand people, of a thousand who are shared out by these weights.
    const needed = (weightOf(province, safeAreas) / needs / province.population) * 1000;
    const paid = (meansOf(province) / means / province.population) * 1000;
    return {
      presence: 100 * (1 - Math.exp((-needed * sent.effect - paid * hired.effect) / 1.8)),
      footprint: 100 * (1 - Math.exp((-needed * sent.footprint - paid * hired.footprint) / 2)),
    };
  });
}

/** What draws those who go where they are needed. */
const weightOf = ({ id, population, violence }: Ground, safeAreas: Mandate['safeAreas']): number =>
  population * (20 + violence) * (safeAreas.includes(id) ? 2 : 1);

const nobody: OnTheGround = { presence: 0, footprint: 0 };
const isNothing = ({ effect, footprint }: Weight): boolean => effect === 0 && footprint === 0;

/** Somebody can pay even where there is no state, so that no share is one of nothing. */
const leastMeans = 1;
/** What a province can pay for. */
export const meansOf = ({ population, capacity }: Ground): number => population * Math.max(leastMeans, capacity);

/** Share of a presence's effect that people's cooperation lets it have, 0.2–1. */
export const cooperation = (acceptance: number, legitimacy: number): number =>
  0.2 + (0.8 * (0.6 * acceptance + 0.4 * legitimacy)) / 100;

/** Share (0–1) of the forces that protect while somebody talks. */
export const containedIn = (mandate: Mandate, field: Field): number =>
  when(mandate.mediation >= 1) * field.shares.protecting;

/** Resentment of an unaccepted force, by its footprint; halved by soldiers who protect while somebody talks. */
export const resentmentOf = (acceptance: number, footprint: number, mandate: Mandate, field: Field): number =>
  resentmentAmong(acceptance, footprint, containedIn(mandate, field));

/** @param contained as `containedIn` has it, for all provinces at once */
export const resentmentAmong = (acceptance: number, footprint: number, contained: number): number =>
  (Math.max(0, 55 - acceptance) * footprint * (1 - 0.5 * contained)) / 100;

/** Months of administration beyond what people bear, 0–48. */
export const fatigueOf = (administrationMonths: number): number => Math.min(48, Math.max(0, administrationMonths - 24));
