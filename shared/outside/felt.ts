/** The mandate in force and what stands outside it, as the crisis feels them together. */
import type { Mandate } from '../crisis/mandate.ts';
import type { MandateInForce } from '../world/inForce.ts';
import { crisisMandate } from '../world/translate.ts';
import { nothingOutside, type Standing, type StandingForce } from './standing.ts';

/** Arms for a proxy, from each state that sends them. Design choice. */
const armsOfEach = 0.5;
/** What a strike takes from the safety of havens as long as it is felt. Design choice. */
const havenCutOfEach = 8;

function orderOf(force: StandingForce, month: number): Mandate['otherForces'][number] {
  const { origin, troops, roe, equipment, lead, consent, endorsed } = force;
  // With its first month it begins with its legitimacy, and keeps what it has from then on.
  const begins = force.since === month - 1 ? { legitimacy: force.legitimacy } : {};
  return { origin, troops, roe, equipment, lead, consent, endorsed: endorsed !== null, ...begins };
}

/**
 * A mandate of the Council's and what stands beside it, as the crisis feels them together.
 * @param month of the crisis (1, 2, …) that begins: what was agreed for a time may be over
 */
export function withStanding(mandate: Mandate, standing: Standing, month: number): Mandate {
  if (standing === nothingOutside) return mandate;
  const { forces, proxies, patron, recognitions, entity, relief, strikes, contracted, shutOut } = standing;
  const isFelt = ({ until }: { readonly until: number }): boolean => until >= month;
  const isShutOut = shutOut >= month;
  const origins = forces.map(({ origin }) => origin);
  const taken = Math.max(0, ...forces.map(({ powers }) => powers));
  return {
    ...mandate,
    otherForces: [
      ...mandate.otherForces.filter(({ origin }) => !origins.includes(origin)),
      ...forces.map((each) => orderOf(each, month)),
    ],
    // Whom others recognise is a state in fact, whatever the texts say.
    independence: mandate.independence || recognitions.length > 0,
    powers: Math.max(mandate.powers, taken),
    takenPowers: Math.max(mandate.takenPowers, taken),
    access: Math.max(0, mandate.access - (isShutOut ? 1 : 0)),
    contractedNgos: mandate.contractedNgos || contracted,
    patron: mandate.patron || patron !== null,
    protectorateTreaty: mandate.protectorateTreaty || (patron?.treaty ?? false),
    proxy: mandate.proxy + armsOfEach * proxies.length,
    entityStatus: mandate.entityStatus || entity !== null,
    independentRelief: [
      ...mandate.independentRelief,
      ...relief.filter((each) => isFelt(each) && !isShutOut).map(({ province }) => province),
    ],
    havenCut: mandate.havenCut + havenCutOfEach * strikes.filter(isFelt).length,
  };
}

/**
 * @param month of the crisis (1, 2, …) that begins
 * @param accessCut whole levels of humanitarian access that an inject has taken away
 */
export function feltMandate(mandate: MandateInForce, standing: Standing, month: number, accessCut = 0): Mandate {
  if (isFeltStill(mandate, standing, month, accessCut)) return (last as Felt).felt;
  const texts = textsAsFelt(mandate);
  const left = accessCut === 0 ? texts : { ...texts, access: Math.max(0, texts.access - accessCut) };
  const felt = withStanding(left, standing, month);
  last = { mandate, standing, month, accessCut, isLasting: isLasting(standing, month), felt };
  return felt;
}

type Felt = {
  readonly mandate: MandateInForce;
  readonly standing: Standing;
  readonly month: number;
  readonly accessCut: number;
  /** As long as neither the mandate nor what stands beside it changes. */
  readonly isLasting: boolean;
  readonly felt: Mandate;
};

/** What was felt last: mostly a month is like the one before it. */
let last: Felt | null = null;

const isFeltStill = (mandate: MandateInForce, standing: Standing, month: number, accessCut: number): boolean =>
  last?.mandate === mandate &&
  last.standing === standing &&
  last.accessCut === accessCut &&
  (last.month === month || (last.isLasting && last.month < month));

/** Nothing in it begins with this month, and nothing is agreed for a time. */
const isLasting = ({ forces, relief, strikes, shutOut }: Standing, month: number): boolean =>
  shutOut < month &&
  forces.every(({ since }) => since < month - 1) &&
  relief.every(({ until }) => until < month) &&
  strikes.every(({ until }) => until < month);

/** What texts come to by themselves. */
export function textsAsFelt(mandate: MandateInForce): Mandate {
  const known = alone.get(mandate);
  if (known) return known;
  const felt = crisisMandate(mandate);
  alone.set(mandate, felt);
  return felt;
}

/** Asked for in every month, and the same for as long as nothing is adopted or ends. */
const alone = new WeakMap<MandateInForce, Mandate>();
