/** How many sockets a room has place for. Only those that are there count, not places that somebody reserved. */
import type { Audience } from '../../shared/council/views/redactEvent.ts';
import type { Facilitator } from '../simulation/secrets.ts';

/** An audience, where those who run a session are told apart. */
export type Caller = Exclude<Audience, { role: 'facilitator' }> | Facilitator;

const places = {
  /** One person's windows, and sockets of a phone on its way that are not yet known to be dead. */
  person: 8,
  facilitator: 10,
  projector: 20,
} as const satisfies Readonly<Record<Audience['role'], number>>;

/** Whose command, or place, it is: a person's, a facilitator's by number, or that of all projectors. */
export function nameOf(caller: Caller): string {
  if (caller.role === 'person') return caller.person;
  return caller.role === 'facilitator' ? `facilitator ${caller.number ?? 1}` : caller.role;
}

/** Whether there is no place left for one more like this one. How many persons there may be is rule S4. */
export function isFull(caller: Caller, present: readonly (Caller | undefined)[]): boolean {
  const alike = present.filter((each) => each !== undefined && nameOf(each) === nameOf(caller));
  return alike.length >= places[caller.role];
}
