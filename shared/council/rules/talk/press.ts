/** Rule CH8: what a delegation tells the press, for all to read. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, askingSeat, type Decision, deny, isCode, mayWrite } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';
import { remarksPerRound } from '../../talk.ts';
import { isForTalk } from './channels.ts';

export function maySpeakToPress(asking: Asking): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  const muted = mayWrite(asking);
  if (muted) return muted;
  if (!isForTalk(council)) return 'wrong-phase';
  const made = council.talk.remarks.filter((each) => each.seat === seat.id && each.round === council.round);
  return made.length >= remarksPerRound ? 'press-has-enough' : null;
}

export function decideSpeakToPress(asking: Asking, { text }: CommandOf<'speak-to-press'>): Decision {
  const code = maySpeakToPress(asking);
  const seat = askingSeat(asking);
  return code || !seat ? deny(code ?? 'no-seat') : accept({ kind: 'press-told', seat: seat.id, text });
}

export const applyPressTold = (council: Council, { seat, text }: EventOf<'press-told'>): Council => ({
  ...council,
  talk: {
    ...council.talk,
    remarks: [...council.talk.remarks, { seat, text, round: council.round }],
  },
});
