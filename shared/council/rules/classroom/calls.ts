/** Rule FA2: what people ask of the facilitator, and what the facilitator tells one delegation, or all. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, delegationOf, personById, seatById, seatOf } from '../../state.ts';
import type { Call } from '../../talk.ts';
import type { CallId } from '../../vocabulary.ts';

/** Of one person that wait for an answer. HOUSE. */
const maximumOpen = 3;

/** Whoever is in the room may call, with a seat or without, frozen or not; nothing is done by it. */
export function mayCall({ council, by }: Asking): RefusalCode | null {
  const person = by.role === 'person' ? personById(council, by.person) : null;
  if (by.role !== 'person' || !person) return 'unknown-person';
  if (council.phase === 'ended') return 'session-ended';
  if (person.removed) return 'removed';
  const open = Object.values<Call>(council.classroom.calls).filter(
    (call) => call.person === by.person && call.answer === null,
  );
  return open.length >= maximumOpen ? 'too-many-calls' : null;
}

export function decideCall(asking: Asking, { about, text }: CommandOf<'call-facilitator'>): Decision {
  const code = mayCall(asking);
  const { council, by, now } = asking;
  if (code || by.role !== 'person') return deny(code ?? 'unknown-person');
  const call = `h${Object.keys(council.classroom.calls).length + 1}` as CallId;
  const seat = seatOf(council, by.person)?.id ?? null;
  return accept({ kind: 'facilitator-called', call, person: by.person, seat, about, text, at: now });
}

export const applyCalled = (council: Council, event: EventOf<'facilitator-called'>): Council => {
  const { call: id, person, seat, about, text, at } = event;
  return withCall(council, { id, person, seat, about, text, round: council.round, at, answer: null });
};

export function decideAnswerCall({ council }: Asking, { call: id, text, grants }: CommandOf<'answer-call'>): Decision {
  const call = Object.hasOwn(council.classroom.calls, id) ? council.classroom.calls[id] : null;
  if (!call || call.answer) return deny('unknown-call', ['call']);
  return accept({ kind: 'call-answered', call: id, text, grants: call.about === 'ruling' ? grants : null });
}

export function applyCallAnswered(council: Council, { call: id, text, grants }: EventOf<'call-answered'>): Council {
  const call = council.classroom.calls[id];
  return call ? withCall(council, { ...call, answer: { text, grants } }) : council;
}

const withCall = ({ classroom, ...council }: Council, call: Call): Council => ({
  ...council,
  classroom: { ...classroom, calls: { ...classroom.calls, [call.id]: call } },
});

export function decideNudge({ council, now }: Asking, { seat: id, text }: CommandOf<'nudge'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const seat = seatById(council, id);
  if (!seat) return deny('unknown-seat', ['seat']);
  if (delegationOf(seat).length === 0) return deny('nobody-to-nudge', ['seat']);
  return accept({ kind: 'nudged', seat: id, text, at: now });
}

export const applyNudged = (council: Council, { seat, text, at }: EventOf<'nudged'>): Council => {
  const nudge = { seat, text, at, round: council.round, version: council.version };
  return { ...council, classroom: { ...council.classroom, nudges: [...council.classroom.nudges, nudge] } };
};

export function decideAnnounce({ council }: Asking, { text }: CommandOf<'announce'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  return (council.classroom.announcement?.text ?? '') === text ? accept() : accept({ kind: 'announced', text });
}

export const applyAnnounced = (council: Council, { text }: EventOf<'announced'>): Council => {
  const number = council.classroom.announcements + (text ? 1 : 0);
  const announcement = text ? { number, text } : null;
  return { ...council, classroom: { ...council.classroom, announcement, announcements: number } };
};
