/** Rules U15 and U16: who can act outside the Council, when, and at what price. */
import type { CrisisState } from '../../../crisis/state.ts';
import type { ProfileName } from '../../../interests/profiles.ts';
import {
  type Act,
  type ActKind,
  type ActorKind,
  actKinds,
  actors,
  acts,
  capitalFor,
  orders,
} from '../../../outside/acts.ts';
import { running } from '../../decision.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Setup } from '../../setup.ts';
import { type Council, isPlayed, type Seat, seatById } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { isBeforeVotes, isInRound } from '../session/steps.ts';
import { hostOf } from '../world/consent.ts';
import { grantedTo } from './grants.ts';

const worksIn = ({ setup }: Council, { id }: Seat, work: 'advocacy' | 'relief'): boolean =>
  setup.briefs[id]?.works.includes(work) ?? false;
const isOf = ({ setup }: Council, { id }: Seat, profile: ProfileName): boolean => setup.briefs[id]?.profile === profile;
const isHost = (council: Council, { id }: Seat): boolean => hostOf(council)?.id === id;

/** Who a seat is, as far as acts outside the Council go. */
const isActor: Readonly<Record<ActorKind, (council: Council, seat: Seat) => boolean>> = {
  permanent: (_, { kind }) => kind === 'permanent',
  state: (council, seat) => (seat.kind !== 'non-member' || seat.entry === 'rule-37') && !isHost(council, seat),
  member: (_, { kind }) => kind !== 'non-member',
  neighbour: (council, seat) => isOf(council, seat, 'neighbour'),
  host: isHost,
  opposition: (council, seat) => isOf(council, seat, 'opposition'),
  region: (council, seat) => isOf(council, seat, 'regional-body'),
  advocacy: (council, seat) => worksIn(council, seat, 'advocacy'),
  relief: (council, seat) => worksIn(council, seat, 'relief'),
};

/** By seat: asked for with every right, and the same for a session's whole life. */
const known = new WeakMap<Setup, Map<SeatId, ReadonlySet<ActKind>>>();

/** Rule U18: what the scenario keeps from a seat no inject grants it. */
const isKeptFrom = ({ setup }: Council, { id }: Seat, kind: ActKind): boolean =>
  setup.briefs[id]?.without.includes(kind) ?? false;

/** The acts that a seat has at all: its own, and those that are granted to it in this round (rule T15). */
export function actsOf(council: Council, seat: Seat): ReadonlySet<ActKind> {
  const own = ownActsOf(council, seat);
  const granted = grantedTo(council, seat.id);
  if (granted.size === 0) return own;
  return new Set([...own, ...[...granted.keys()].filter((kind) => !isKeptFrom(council, seat, kind))]);
}

function ownActsOf(council: Council, seat: Seat): ReadonlySet<ActKind> {
  const bySeat = known.get(council.setup) ?? new Map<SeatId, ReadonlySet<ActKind>>();
  if (bySeat.size === 0) known.set(council.setup, bySeat);
  const before = bySeat.get(seat.id);
  if (before) return before;
  const own = ownActsIn(council, seat);
  bySeat.set(seat.id, own);
  return own;
}

export const isActOf = (council: Council, seat: Seat, kind: ActKind): boolean => actsOf(council, seat).has(kind);

function ownActsIn(council: Council, seat: Seat): ReadonlySet<ActKind> {
  const own = new Set<ActKind>();
  for (const [actor, kinds] of actsByActor) {
    if (!isActor[actor](council, seat)) continue;
    for (const kind of kinds) if (!isKeptFrom(council, seat, kind)) own.add(kind);
  }
  return own;
}

/** What each kind of actor can do. */
const actsByActor = actors.map((actor) => [actor, actKinds.filter((kind) => acts[kind].by.includes(actor))] as const);

export type Price = { readonly capital: number; readonly money: number };

/** A text asks all States not to recognise what force has made. */
export const isRecognitionBarred = ({ mandate }: Council): boolean =>
  mandate.clauses.some(({ clause }) => clause.kind === 'non-recognition');

/** What an act costs whoever has it now; to whom it is granted for nothing it costs no money either (rule T15). */
export function priceOf(council: Council, seat: SeatId, kind: ActKind): Price {
  const granted = grantedTo(council, seat).get(kind);
  if (granted !== undefined) return { capital: granted, money: granted === 0 ? 0 : acts[kind].money };
  const bypassPrecedent = council.crisis?.bypassPrecedent ?? 0;
  const capital = capitalFor(kind, { bypassPrecedent, nonRecognition: isRecognitionBarred(council) });
  return { capital, money: acts[kind].money };
}

/** Of acts that the host state and its patron do together. */
const isJoint = (kind: ActKind): boolean => kind === 'invited-support' || kind === 'protectorate';

/** What an act costs a seat now, done by itself where it can be; what the two of them do together costs the patron money. */
export function priceFor(council: Council, seat: Seat, kind: ActKind): Price {
  const price = priceOf(council, seat.id, kind);
  return isJoint(kind) && isHost(council, seat) ? { ...price, money: 0 } : price;
}

/** What an act in these words costs a seat now. */
export function priceOfAct(council: Council, { id }: Seat, act: Act): Price {
  const price = priceOf(council, id, act.kind);
  return payersOf(act, [id]).length > 0 ? price : { ...price, money: 0 };
}

/** Likewise an act of a kind in the words that cost it least: the company of a host state may be its patron's to pay. */
export function leastPriceOf(council: Council, seat: Seat, kind: ActKind): Price {
  const price = priceFor(council, seat, kind);
  return kind === 'hire-company' && isHost(council, seat) ? { ...price, money: 0 } : price;
}

/** Rule U16: unlike a right of the Charter or the Rules, an act outside the Council needs its price in hand. */
export function mayPay(council: Council, seat: Seat, { capital, money }: Price): RefusalCode | null {
  if ((council.capital[seat.id] ?? 0) < capital) return 'too-little-capital';
  return (council.dealings.purses[seat.id] ?? 0) < money ? 'too-little-money' : null;
}

/** Somebody who might act, in a world to act on. */
export type Acting = { readonly council: Council; readonly crisis: CrisisState; readonly seat: Seat };

/** What is done at once is done while there is time to answer it. */
const isTimeFor = (council: Council, kind: ActKind): boolean =>
  Object.hasOwn(orders, kind) ? isInRound(council) : isBeforeVotes(council);

/** Rule U15: a seat that has the act at all, in a world, and in time; else why not. */
export function acting(council: Council, seat: Seat, kind: ActKind): Acting | RefusalCode {
  if (!isActOf(council, seat, kind)) return 'act-not-yours';
  if (!council.crisis) return 'no-world-to-act-on';
  return isTimeFor(council, kind) ? { council, crisis: council.crisis, seat } : 'wrong-phase';
}

/** Likewise a seat that nobody plays, for which the facilitator acts. */
export function unheld(council: Council, id: SeatId): Seat | RefusalCode {
  const seat = seatById(council, id);
  if (!seat) return 'unknown-seat';
  return isPlayed(council, seat) ? 'seat-is-played' : (running(council) ?? seat);
}

/** The place in a command that a refusal is about. */
export function placeOf(code: RefusalCode, field: 'order' | 'deed'): readonly string[] {
  if (code === 'unknown-seat' || code === 'seat-is-played') return ['seat'];
  if (code === 'nothing-to-end' && field === 'order') return [field, 'what'];
  if (code === 'unknown-province' || code === 'no-haven') return [field, 'province'];
  return code === 'no-such-partner' ? [field, 'patron'] : [];
}

/**
 * Who pays the money of an act: each who acts, but of what the host state and a permanent member do together the patron, and
 * of a company that the host state hires by itself the host state.
 */
export function payersOf(act: Act, by: readonly SeatId[]): readonly SeatId[] {
  const patron = 'patron' in act ? act.patron : null;
  return patron === null ? by : by.filter((seat) => seat === patron);
}

/** An advocate has named, in that round, what is done in a province. */
export const namedIn = ({ outside }: Council, round: number): boolean =>
  outside.acts.some(({ act, round: at }) => at === round && act.kind === 'name-and-shame');

/** Rule U14: the opposition has the standing of an entity. */
export const isEntity = ({ setup, outside }: Council, seat: SeatId): boolean =>
  outside.standing.entity !== null && setup.briefs[seat]?.profile === 'opposition';

/** Deeds are done once in a round; orders stand on the record only when the round's are closed. */
export const hasDone = ({ outside, round }: Council, seat: SeatId): boolean =>
  outside.acts.some(({ by, round: at }) => at === round && by.includes(seat));
