/**
 * What a delegation does outside the Council: seldom, and never in the same mood twice. How often is a design choice, and all
 * of it is chance by the seed.
 */

import { havenFrom } from '../council/rules/outside/conditions.ts';
import type { ActRight } from '../council/views/outsideView.ts';
import { havenOf } from '../crisis/sovereignty.ts';
import { meanOf } from '../crisis/state.ts';
import type { ProfileName } from '../interests/profiles.ts';
import { clauseOf, rulesOf } from '../mandate/reading.ts';
import {
  type Act,
  type ActKind,
  acts,
  type Deed,
  type DeedKind,
  isOrder,
  monthsOfAnswer,
  type Order,
  type OrderKind,
  type Withdrawal,
} from '../outside/acts.ts';
import { forceOf, withdrawableBy } from '../outside/standing.ts';
import { effectiveClauses } from '../world/effective.ts';
import type { Report } from '../world/report.ts';
import type { Bearings } from './bearings.ts';
import { believedCrisis } from './believed.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import { profileNameOf } from './repute.ts';

/** Chance in a round for a delegation of middling temper. */
type Hazards = Readonly<Partial<Record<ProfileName, number>>> & { readonly others: number };
const hazards = {
  intervene: {
    ...{ 'united-states': 0.024, 'united-kingdom': 0.015, france: 0.015 },
    ...{ 'russian-federation': 0.005, china: 0, others: 0.01 },
  },
  'regional-force': { others: 0.04 },
  'arm-proxy': {
    'united-states': 0.01,
    'united-kingdom': 0,
    france: 0,
    'russian-federation': 0.03,
    china: 0,
    others: 0.03,
  },
  'hire-company': {
    'united-states': 0,
    'united-kingdom': 0,
    france: 0,
    'russian-federation': 0,
    china: 0,
    others: 0.08,
  },
  recognise: { 'russian-federation': 0, china: 0, others: 0.05 },
  'invited-support': { 'russian-federation': 0.08, china: 0.06, 'united-states': 0.03, france: 0.03, others: 0.02 },
  protectorate: { others: 0.1 },
  strike: { 'united-states': 0.05, 'russian-federation': 0.01, china: 0, others: 0.01 },
  /** Of what it sees doing harm, or of no more use. */
  withdraw: { others: 0.15 },
} as const satisfies Readonly<Record<OrderKind, Hazards>>;

const deedHazards: Readonly<Partial<Record<DeedKind, number>>> = {
  ...{ 'name-and-shame': 0.25, 'independent-relief': 0.3, 'accept-contract': 0.1 },
  ...{ 'expel-mission': 0.02, 'end-invitation': 0.05, 'accept-talks': 0.25, crackdown: 0.05, reform: 0.15 },
  ...{ 'open-talks': 0.25, ceasefire: 0.2, 'declare-independence': 0.05, 'propose-entity': 0.01 },
};

/** Violence in some province from which on somebody thinks of going in by themselves. */
const unbearable = 55;
const afterVeto = 3;
const besideMission = 0.5;
/** How often a host state takes the hand that is held out to it, and violence (mean) from which on it does. */
const accepted = { share: 0.6, violence: 35 } as const;

const draw = ({ character, me, ground }: Bearings, what: string): number =>
  lot(character.seed, 'outside', me, ground.round, what);

/** How much sooner somebody does what an inject lets them do for nothing. Design choice. */
const forNothing = 3;
const eagerness = (kind: ActKind, act: ActRight | undefined): number =>
  act && act.price.capital === 0 && acts[kind].capital > 0 ? forNothing : 1;

/** Mostly the lot says no whatever the price is. */
function comesToMind(bearings: Bearings, kind: ActKind, act: ActRight | undefined, hazard: number): boolean {
  const drawn = draw(bearings, kind);
  return drawn < forNothing * hazard && drawn < eagerness(kind, act) * hazard;
}

const temperament = ({ character }: Bearings): number => 0.5 + character.temper;

export function outsideMoves(bearings: Bearings): readonly Move[] {
  const { phase } = bearings.sight.all;
  if (phase === 'consultations') return deedMoves(bearings);
  return phase === 'orders' ? [...orderMoves(bearings), ...goodOfficesMoves(bearings)] : [];
}

function goodOfficesMoves(bearings: Bearings): readonly Move[] {
  if (bearings.sight.own.rights.goodOffices !== null) return [];
  const aim = draw(bearings, 'good offices') < 0.5 ? 'intransigence' : 'acceptance';
  return [{ command: { kind: 'use-good-offices', aim }, reasons: [] }];
}

const doing = (act: Act): Move => ({
  command: isOrder(act) ? { kind: 'give-order', order: act } : { kind: 'do-deed', deed: act },
  reasons: [],
});

function orderMoves(bearings: Bearings): readonly Move[] {
  const { own } = bearings.sight;
  if (own.dealings?.order !== null) return [];
  const invited = acceptedOffer(bearings);
  if (invited) return [doing(invited)];
  const orders = own.rights.acts?.orders ?? {};
  for (const kind of Object.keys(orders) as OrderKind[]) {
    if (!comesToMind(bearings, kind, orders[kind], hazardOf(bearings, kind))) continue;
    const order = orderOf(bearings, kind);
    if (order && isAffordable(bearings, order)) return [doing(order)];
  }
  return [];
}

function isAffordable({ sight: { own, told } }: Bearings, { kind }: Order): boolean {
  const act = own.rights.acts?.orders[kind];
  return act?.right === null && act.price.money <= (told?.resources.money ?? 0);
}

/** Of what a patron holds out to a host state in distress. */
function acceptedOffer(bearings: Bearings): Order | null {
  const { own } = bearings.sight;
  const [offer] = (own.dealings?.offers ?? []).filter(
    ({ order }) => own.rights.acts?.orders[order.kind]?.right === null,
  );
  const isDire = meanOf(bearings.ground.crisis.provinces, 'violence') >= accepted.violence;
  return offer && isDire && draw(bearings, `offer ${offer.by}`) < 2 * accepted.share * bearings.character.temper
    ? offer.order
    : null;
}

/** The host state asks nobody in by itself: it waits for an offer. */
const isHost = ({ sight, me }: Bearings): boolean => sight.all.host === me;

/** Seldom does anybody go in uninvited where the host state works with the Council. Design choice. */
const defied = { least: 0.3, slope: 1.6, from: 0.3 } as const;
const provocation = ({ ground: { hostTemper } }: Bearings): number =>
  defied.least + defied.slope * Math.max(0, hostTemper - defied.from);

function hazardOf(bearings: Bearings, kind: OrderKind): number {
  const { seat, sight, ground, instructions } = bearings;
  const of: Hazards = hazards[kind];
  const name = profileNameOf(seat);
  const plain = temperament(bearings) * ((name ? of[name] : undefined) ?? of.others);
  switch (kind) {
    case 'intervene': {
      if (Math.max(...ground.crisis.provinces.map(({ violence }) => violence)) < unbearable) return 0;
      const clauses = effectiveClauses(ground.mandate);
      const mission = clauseOf(clauses, 'mission');
      if (mission && rulesOf(clauseOf(clauses, 'use-of-force')) >= 2) return 0;
      const vetoed = sight.all.results.some(({ vetoedBy }) => vetoedBy.length > 0);
      return plain * (vetoed ? afterVeto : 1) * (mission ? besideMission : 1) * provocation(bearings);
    }
    case 'regional-force':
      return plain * provocation(bearings);
    case 'hire-company':
      return plain * 2 * bearings.character.temper;
    case 'recognise':
      return instructions.positions.secession > 0 ? plain : 0;
    case 'invited-support':
      return isHost(bearings) ? 0 : plain;
    case 'protectorate':
      return ground.standing.patron?.by === bearings.me ? plain : 0;
    case 'withdraw':
      return ownForces(bearings).length > 0 && isOfNoUse(bearings) ? plain : 0;
    default:
      return plain;
  }
}

const worstProvince = ({ ground: { crisis } }: Bearings): string =>
  crisis.provinces.reduce((one, other) => (other.violence > one.violence ? other : one)).id;

function orderOf(bearings: Bearings, kind: OrderKind): Order | null {
  const { me } = bearings;
  switch (kind) {
    case 'intervene':
      return { kind, authority: draw(bearings, 'authority') < 0.5 ? 'none' : 'co-govern' };
    case 'hire-company':
      return isHost(bearings) ? { kind, patron: null } : null;
    case 'invited-support':
    case 'protectorate':
      return { kind, patron: me };
    case 'withdraw': {
      const [what] = ownForces(bearings);
      return what ? { kind, what } : null;
    }
    case 'strike':
      return hasHaven(bearings) ? { kind, province: worstProvince(bearings), reported: true } : null;
    default:
      return { kind };
  }
}

/** What it could bring home: proxies that it arms as well, though nobody else may know of them. */
function ownForces({ sight, me, ground }: Bearings): readonly Withdrawal[] {
  const { forces, patron } = ground.standing;
  const proxies = sight.own.dealings?.arms ? [{ by: me, since: 0, exposed: false }] : [];
  return withdrawableBy({ forces, patron, proxies }, me);
}

/** Rounds in which violence has not come down, after which somebody doubts that their soldiers do good. Design choice. */
const patience = 2;

/** The Council has soldiers there of its own, or violence is no less than it was before the last rounds. */
function isOfNoUse({ sight, ground }: Bearings): boolean {
  if (clauseOf(effectiveClauses(ground.mandate), 'mission')) return true;
  const { reports } = sight.all;
  const [now, before] = [reports.at(-1), reports.at(-1 - patience)];
  return now !== undefined && before !== undefined && violenceIn(now) >= violenceIn(before);
}

/** Mean over the provinces, 0–100. */
function violenceIn({ provinces }: Report): number {
  const all = Object.values(provinces).map(({ violence }) => violence);
  return all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length);
}

/** By what everybody knows, which is what such an order is judged by. */
function hasHaven({ sight: { all } }: Bearings): boolean {
  const crisis = believedCrisis(all, all.reports, {});
  if (!crisis) return false;
  const happened = all.reports.flatMap(({ happenings }) => happenings);
  if (happened.some(({ kind, month }) => kind === 'attack-from-haven' && month > crisis.month - monthsOfAnswer))
    return true;
  return havenOf(meanOf(crisis.provinces, 'capacity'), meanOf(crisis.provinces, 'presence')) > havenFrom + 0.01;
}

function deedMoves(bearings: Bearings): readonly Move[] {
  const deeds = bearings.sight.own.rights.acts?.deeds ?? {};
  for (const kind of Object.keys(deeds) as DeedKind[]) {
    const act = deeds[kind];
    if (!comesToMind(bearings, kind, act, deedHazards[kind] ?? 0) || act?.right !== null) continue;
    const deed = deedOf(bearings, kind);
    if (deed) return [doing(deed)];
  }
  return [];
}

function deedOf(bearings: Bearings, kind: DeedKind): Deed | null {
  const { ground, instructions } = bearings;
  switch (kind) {
    case 'name-and-shame':
    case 'independent-relief':
      return { kind, province: worstProvince(bearings) };
    case 'ceasefire': {
      const held = ground.standing.ceasefires.filter(({ until }) => until > ground.crisis.month);
      const open = ground.crisis.provinces.filter(({ id }) => !held.some(({ province }) => province === id));
      const worst = open.toSorted((one, other) => other.violence - one.violence)[0];
      return worst ? { kind, province: worst.id } : null;
    }
    case 'propose-entity':
      return instructions.positions.secession > 0 ? { kind } : null;
    case 'end-invitation':
      return ground.standing.patron || forceOf(ground.standing, 'company') ? { kind } : null;
    default:
      return { kind };
  }
}
