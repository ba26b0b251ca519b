/** How many sockets a room has place for. Only those that are there count, not places that somebody reserved. */
import type { Audience } from '../../shared/council/views/redactEvent.ts';

const places = {
  /** One person's windows, and sockets of a phone on its way that are not yet known to be dead. */
  person: 8,
  facilitator: 10,
  projector: 20,
} as const satisfies Readonly<Record<Audience['role'], number>>;

/** Whose command, or place, it is: a person's, or that of everybody in the same role. */
export const nameOf = (audience: Audience): string => (audience.role === 'person' ? audience.person : audience.role);

/** Whether there is no place left for one more like this one. How many persons there may be is rule S4. */
export function isFull(audience: Audience, present: readonly (Audience | undefined)[]): boolean {
  const alike = present.filter((each) => each !== undefined && nameOf(each) === nameOf(audience));
  return alike.length >= places[audience.role];
}
