/** Rules Y: a text under silence among the members, in blue, and then tabled. Custom, not rule (S/2024/507). */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Draft, draftById, type Seat } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { isBeforeOrders } from '../session/steps.ts';
import { nextDocument } from './documents.ts';
import { withDraft } from './draftHistory.ts';
import { denyText, mayStand, penholderOf, reading, tabled } from './drafts.ts';

/** Rules Y1, D9: whether the asking person leads on a working draft that could be tabled as it reads, and if not, why. */
function leading(asking: Asking, id: DraftId): { readonly draft: Draft; readonly seat: Seat } | RefusalCode {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  const { draft, seat } = found;
  if (draft.status === 'silence') return 'under-silence';
  if (draft.status !== 'working') return 'text-is-tabled';
  if (seat.id !== draft.author && seat.id !== penholderOf(asking.council, draft)) return 'not-the-penholder';
  return isBeforeOrders(asking.council) ? found : 'wrong-phase';
}

/** Rule Y1: the penholder puts a text under silence. */
export function mayStartSilence(asking: Asking, id: DraftId): RefusalCode | null {
  const found = leading(asking, id);
  return isCode(found) ? found : mayStand(asking.council, found.draft, found.seat);
}

export function decideStartSilence(asking: Asking, { draft, seconds }: CommandOf<'start-silence'>): Decision {
  const { council, now } = asking;
  const code = mayStartSilence(asking, draft);
  const seat = askingSeat(asking);
  if (code || !seat) return denyText(council, code ?? 'no-seat', draft);
  const { law } = council.setup;
  const asked = seconds ?? law.silenceSeconds;
  // Where silence is required it is not cut short.
  const until = now + (law.silence === 'required' ? Math.max(asked, law.silenceSeconds) : asked) * 1000;
  return accept({ kind: 'silence-begun', draft, by: seat.id, until });
}

/** Rule Y2: any member breaks silence, the drafters among them. */
export function mayBreakSilence(asking: Asking, id: DraftId): RefusalCode | null {
  const found = reading(asking, id);
  if (isCode(found)) return found;
  if (found.seat.kind === 'non-member') return 'not-a-member';
  return found.draft.status === 'silence' ? null : 'not-in-silence';
}

export function decideBreakSilence(asking: Asking, { draft, reason }: CommandOf<'break-silence'>): Decision {
  const code = mayBreakSilence(asking, draft);
  const seat = askingSeat(asking);
  if (code || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'silence-broken', draft, by: seat.id, reason });
}

/** Rule Y3: a penholder waives silence where the session's practice leaves it open. */
export function mayPutInBlue(asking: Asking, id: DraftId): RefusalCode | null {
  const found = leading(asking, id);
  if (isCode(found)) return found;
  if (asking.council.setup.law.silence === 'required' && !found.draft.circulated) return 'silence-required';
  return mayStand(asking.council, found.draft, found.seat);
}

export function decidePutInBlue(asking: Asking, { draft: id }: CommandOf<'put-in-blue'>): Decision {
  const { council, now } = asking;
  const code = mayPutInBlue(asking, id);
  const seat = askingSeat(asking);
  const draft = draftById(council, id);
  if (code || !seat || !draft) return denyText(council, code ?? 'no-seat', id);
  return accept(...inBlue(council, draft, seat, { by: seat.id, now }));
}

/** Nobody broke silence in time: the text is put in blue. That adopts nothing (rule Y4). */
export function silencePassed(council: Council, id: DraftId, now: number): readonly Event[] {
  const draft = draftById(council, id);
  const seat = draft && council.seats[penholderOf(council, draft)];
  return draft && seat ? inBlue(council, draft, seat, { by: null, now }) : [];
}

/** Rule Y3: a text has its symbol from the blue print on; where no time in blue is kept it is tabled in the same breath. */
function inBlue(
  council: Council,
  draft: Draft,
  seat: Seat,
  { by, now }: { readonly by: SeatId | null; readonly now: number },
): readonly Event[] {
  const symbol = nextDocument(council);
  const put: Event = { kind: 'draft-put-in-blue', draft: draft.id, symbol, by, at: now };
  const waits = council.setup.law.blueSeconds > 0 || !isBeforeOrders(council);
  return waits || mayStand(council, draft, seat) ? [put] : [put, ...tabled(draft, seat, symbol)];
}

/** Rule Y3: the moment at which a text has been in blue long enough to come into the order; null where it cannot. */
export function tabledAt(council: Council, draft: Draft): number | null {
  const seat = council.seats[penholderOf(council, draft)];
  if (draft.status !== 'blue' || draft.inBlue === null || !seat || !isBeforeOrders(council)) return null;
  return mayStand(council, draft, seat) ? null : draft.inBlue + council.setup.law.blueSeconds * 1000;
}

export function tabledFromBlue(council: Council, id: DraftId): readonly Event[] {
  const draft = draftById(council, id);
  const seat = draft && council.seats[penholderOf(council, draft)];
  return draft && seat ? tabled(draft, seat, draft.symbol) : [];
}

/** Rule Y2: from now on every member reads it. */
export const applySilenceBegun = (council: Council, { draft, until }: EventOf<'silence-begun'>): Council =>
  withDraft(council, draft, () => ({ status: 'silence', circulated: true, silence: until, pens: {} }));

export const applySilenceBroken = (council: Council, { draft, by, reason }: EventOf<'silence-broken'>): Council =>
  withDraft(council, draft, () => ({ status: 'working', silence: null, broken: { by, reason } }));

export const applyInBlue = (council: Council, { draft, symbol, at }: EventOf<'draft-put-in-blue'>): Council =>
  withDraft(council, draft, () => ({ status: 'blue', symbol, silence: null, inBlue: at, pens: {} }));
