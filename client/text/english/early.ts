/** The line that says what can be done before one takes part, in English. */
import type { EarlyDue } from '../../store/earlyDue.ts';
import { unbroken } from '../unbroken.ts';
import { plural } from './counting.ts';
import type { Line } from './matters.ts';
import { named } from './names.ts';

export function earlyWords(due: EarlyDue): Line {
  switch (due.kind) {
    case 'ended':
      return { strong: 'The session has ended.', rest: 'The debrief shows what happened, and why.' };
    case 'frozen':
      if (due.rung) {
        return {
          strong: 'The bell has rung: stop here.',
          rest: due.mine
            ? 'Everything is kept. Press “Go on” when you meet again.'
            : 'Everything is kept. The same link goes on when you meet again.',
        };
      }
      return {
        strong: 'The session is frozen.',
        rest: due.mine
          ? 'Nobody can act until you press “Go on”.'
          : 'The clock stands still and nobody can act until it goes on.',
      };
    case 'take-a-seat':
      if (due.assigned)
        return { strong: 'Wait for your seat.', rest: 'The facilitator gives the seats in this session.' };
      if (due.full)
        return {
          strong: 'Every seat is taken.',
          rest: 'You may watch until one is free. The facilitator can seat you.',
        };
      if (due.own) return { strong: 'Take your seat again.', rest: `You have opened the brief of ${named(due.own)}.` };
      return {
        strong: 'Take a seat.',
        rest: due.begun
          ? 'Choose one that is free: its brief opens at once, and you keep it.'
          : 'Choose one that is free; its brief stays sealed until you open it.',
      };
    case 'gathering':
      return {
        strong: `${due.seated} of ${due.members} members are seated.`,
        rest: `${due.ready} ${plural(due.ready, 'delegation says', 'delegations say')} that they are ready.`,
      };
    case 'lobby':
      return due.ready
        ? { strong: 'You are ready.', rest: 'The facilitator begins the first round.' }
        : due.sealed
          ? {
              strong: 'Open your brief.',
              rest: due.given
                ? 'It says what you want, and what only you know.'
                : 'Or choose another seat: with your brief open, you keep the one you have.',
            }
          : {
              strong: 'Read your brief, then say that you are ready.',
              rest: 'The facilitator begins the first round.',
            };
    case 'begin-alone':
      return { strong: 'Read who you are, then begin.', rest: 'Nothing has a clock: you say when a step is over.' };
  }
}

export const earlyDue = unbroken(earlyWords);
