/** Rule FA1: who runs the session besides whoever opened it. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Council } from '../../state.ts';

/** At one time, besides the first. HOUSE. */
const maximumDeputies = 5;

/** Whoever opened the session chooses who runs it with them; the server asks for them. */
const mayChoose = ({ by }: Asking): RefusalCode | null =>
  by.role === 'facilitator' && by.number !== undefined ? 'first-facilitator-only' : null;

export function decideAdmitFacilitator(asking: Asking, command: CommandOf<'admit-facilitator'>): Decision {
  const code = mayChoose(asking);
  if (code) return deny(code);
  const { council } = asking;
  const { digest, label } = command;
  const { deputies } = council.classroom;
  if (deputies.length >= maximumDeputies) return deny('too-many-facilitators');
  // A number is given once: what somebody has done stays theirs on the record.
  const number = council.classroom.deputiesEver + 2;
  return accept({ kind: 'facilitator-admitted', number, digest, label });
}

export function applyFacilitatorAdmitted(council: Council, event: EventOf<'facilitator-admitted'>): Council {
  const { number, digest, label } = event;
  const { classroom } = council;
  const deputies = [...classroom.deputies, { number, digest, label }];
  return { ...council, classroom: { ...classroom, deputies, deputiesEver: number - 1 } };
}

export function decideDismissFacilitator(asking: Asking, { number }: CommandOf<'dismiss-facilitator'>): Decision {
  const code = mayChoose(asking);
  if (code) return deny(code);
  const { council } = asking;
  const isKnown = council.classroom.deputies.some((deputy) => deputy.number === number);
  return isKnown ? accept({ kind: 'facilitator-dismissed', number }) : deny('unknown-facilitator', ['number']);
}

export const applyFacilitatorDismissed = (council: Council, { number }: EventOf<'facilitator-dismissed'>): Council => ({
  ...council,
  classroom: {
    ...council.classroom,
    deputies: council.classroom.deputies.filter((deputy) => deputy.number !== number),
  },
});
