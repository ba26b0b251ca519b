/** Rules U9 to U14: what is done at once and for all to see. */
import type { Deed, DeedKind } from '../../../outside/acts.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingAs, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council, Seat } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { acting, hasDone, mayPay, placeOf, priceOf, unheld } from './acting.ts';
import { refusalOf, refusalOfAny } from './conditions.ts';

/** Whether the asking seat may do a deed of this kind now, with whatever words would be the best for it. */
export function mayDo(asking: Asking, kind: DeedKind): RefusalCode | null {
  const seat = actingAs(asking, 'capital');
  return isCode(seat) ? seat : mayBeDone(asking.council, seat, kind);
}

/** Likewise for a seat that nobody holds. */
export function mayDoFor(council: Council, id: SeatId, kind: DeedKind): RefusalCode | null {
  const seat = unheld(council, id);
  return isCode(seat) ? seat : mayBeDone(council, seat, kind);
}

function mayBeDone(council: Council, seat: Seat, kind: DeedKind): RefusalCode | null {
  const who = acting(council, seat, kind);
  if (isCode(who)) return who;
  if (hasDone(council, seat.id)) return 'deed-done';
  if (kind === 'propose-entity' && hasAssemblyVoted(council)) return 'assembly-has-voted';
  return refusalOfAny(who, kind) ?? mayPay(council, seat, priceOf(council, seat.id, kind));
}

/** In these words: what they need besides is asked for when nothing else is in the way. */
function mayBeDoneThus(council: Council, seat: Seat, deed: Deed): RefusalCode | null {
  const code = mayBeDone(council, seat, deed.kind);
  const who = acting(council, seat, deed.kind);
  return code || isCode(who) ? code : refusalOf(who, deed);
}

/** Rule U14: what the General Assembly has decided it does not take up again at once, whoever proposes it. */
const hasAssemblyVoted = ({ outside, round }: Council): boolean =>
  outside.acts.some(({ act, round: at }) => at === round && act.kind === 'propose-entity');

export function decideDeed(asking: Asking, { deed }: CommandOf<'do-deed'>): Decision {
  const seat = actingAs(asking, 'capital');
  return isCode(seat) ? deny(seat) : done(asking.council, seat, deed);
}

export function decideDeedFor({ council }: Asking, { seat: id, deed }: CommandOf<'do-deed-for'>): Decision {
  const seat = unheld(council, id);
  return isCode(seat) ? deny(seat, placeOf(seat, 'deed')) : done(council, seat, deed);
}

function done(council: Council, seat: Seat, deed: Deed): Decision {
  const code = mayBeDoneThus(council, seat, deed);
  return code ? deny(code, placeOf(code, 'deed')) : accept({ kind: 'deed-done', seat: seat.id, deed });
}

export function applyDeedDone(council: Council, { seat, deed }: EventOf<'deed-done'>): Council {
  const { round, crisis, outside } = council;
  const acts = [...outside.acts, { by: [seat], act: deed, round, month: crisis?.month ?? 0 }];
  return { ...council, outside: { ...outside, acts } };
}
