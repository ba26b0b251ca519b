/**
 * Rules A4–A8: whoever the server has sit for a delegation that is not there. A stand-in asks like a person does, and what it
 * may do is asked of the same rules; how it thinks is none of the kernel's business.
 */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, draftById, isStoodIn, type Seat, type Vote } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

/** Whether somebody holds the seat, or may come back to it, so that a stand-in only keeps it for them. */
export const isKept = ({ people }: Council, { id, holder }: Seat): boolean =>
  holder !== null || Object.values(people).some(({ opened }) => opened === id);

/** Rule A5: whether a stand-in may vote against a text where that would be a veto. */
export const mayVeto = (council: Council, seat: Seat): boolean => council.standIns.mayVeto || !isKept(council, seat);

/** Rule A6: who takes a seat, or comes back to it, has it at once; a ballot that was cast stands. */
export function decideFill({ council }: Asking, { away }: CommandOf<'fill-seats'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const filled = Object.values(council.seats).filter(
    ({ holder, policy }) => policy !== 'stand-in' && (away || holder === null),
  );
  return accept(...filled.map(({ id }) => ({ kind: 'policy-set', seat: id, policy: 'stand-in' }) as const));
}

export function decideSetStandIns({ council }: Asking, command: CommandOf<'set-stand-ins'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const { secondsPerMove, level, mayVeto } = command;
  const { standIns } = council;
  const isSame = standIns.secondsPerMove === secondsPerMove && standIns.level === level && standIns.mayVeto === mayVeto;
  return isSame ? accept() : accept({ kind: 'stand-ins-set', secondsPerMove, level, mayVeto });
}

export const applyStandInsSet = (
  council: Council,
  { secondsPerMove, level, mayVeto }: EventOf<'stand-ins-set'>,
): Council => ({ ...council, standIns: { secondsPerMove, level, mayVeto } });

/** Rule A7: an elected member lets everybody see how it leans towards a text that is before the Council, roughly. */
export function decideShowLeaning(asking: Asking, { draft: id, leaning }: CommandOf<'show-leaning'>): Decision {
  const { council } = asking;
  const seat = actingSeat(asking);
  if (isCode(seat)) return deny(seat);
  if (seat.kind !== 'elected') return deny('no-leaning-to-show');
  const draft = draftById(council, id);
  if (!draft) return deny('unknown-draft', ['draft']);
  if (draft.status !== 'tabled' && draft.status !== 'blue') return deny('not-tabled', ['draft']);
  if (council.leanings[id]?.[seat.id] === leaning) return accept();
  return accept({ kind: 'leaning-shown', seat: seat.id, draft: id, leaning });
}

export function applyLeaning(council: Council, { seat, draft, leaning }: EventOf<'leaning-shown'>): Council {
  const of = council.leanings[draft] ?? {};
  return { ...council, leanings: { ...council.leanings, [draft]: { ...of, [seat]: leaning } } };
}

/** Rule A8: what weighed most in a stand-in's ballot is noted once, for the debrief, and nobody is told before. */
export function decideNoteReasons(asking: Asking, { vote, reasons }: CommandOf<'note-reasons'>): Decision {
  const { council } = asking;
  const seat = actingSeat(asking);
  if (isCode(seat)) return deny(seat);
  if (!hasCast(council, seat.id, vote)) return deny('no-ballot-to-explain', ['vote']);
  if (council.reasons[vote]?.[seat.id]) return accept();
  return accept({ kind: 'reasons-noted', seat: seat.id, vote, reasons });
}

/** Whether a stand-in has cast the seat's ballot, in the open vote or an earlier one. */
const hasCast = ({ vote: open, results }: Council, seat: SeatId, vote: number): boolean =>
  open?.number === vote
    ? open.byStandIn.includes(seat)
    : results.some(({ vote: number, byStandIn }) => number === vote && byStandIn.includes(seat));

export function applyReasons(council: Council, { seat, vote, reasons }: EventOf<'reasons-noted'>): Council {
  const of = council.reasons[vote] ?? {};
  return { ...council, reasons: { ...council.reasons, [vote]: { ...of, [seat]: reasons } } };
}

/** Another ballot has other reasons, and whoever comes back has their own. */
export function withoutReasons(council: Council, vote: number, seat: SeatId): Council {
  const of = council.reasons[vote];
  if (!of?.[seat]) return council;
  const { [seat]: _dropped, ...others } = of;
  return { ...council, reasons: { ...council.reasons, [vote]: others } };
}

/** Rule A6: a ballot that a delegate has cast stands, whoever sits there since. */
export const mayStandInChange = (
  { by }: Pick<Asking, 'by'>,
  { ballots, byStandIn }: Vote,
  { id }: Seat,
): RefusalCode | null =>
  by.role === 'stand-in' && ballots[id] !== undefined && !byStandIn.includes(id) ? 'ballot-stands' : null;

/** Whether a stand-in may cast this ballot, and if not, why (rule A5). */
export function mayStandInCast(
  { council, by }: Pick<Asking, 'council' | 'by'>,
  seat: Seat,
  choice: CommandOf<'cast-ballot'>['choice'],
): RefusalCode | null {
  const isVeto = choice === 'no' && seat.kind === 'permanent' && council.vote?.character === 'substantive';
  return by.role === 'stand-in' && isVeto && !mayVeto(council, seat) ? 'caretaker-may-not-veto' : null;
}

/** Seats that somebody thinks for at this moment, though nobody is there. */
export const stoodIn = (council: Council): readonly Seat[] =>
  Object.values<Seat>(council.seats).filter((seat) => isStoodIn(council, seat));
