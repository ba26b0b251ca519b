/** Who comes in, by what they hold; who sits down at once, by a seat's own link; and who is shown out. */
import { type Client, CloseCode, ServerError } from '@colyseus/core';
import type { Event } from '../../shared/council/events.ts';
import type { PersonId } from '../../shared/council/vocabulary.ts';
import type { SeatClaim } from '../../shared/wire/class.ts';
import { type Answer, doorRules, firstIssue, joinSchema } from '../../shared/wire/envelope.ts';
import { claimAnswerId } from '../../shared/wire/messages.ts';
import { facilitatorOf, isSeatKey, personOf } from '../simulation/secrets.ts';
import type { Committed, Simulation } from '../simulation/simulation.ts';
import type { Attendance } from './attendance.ts';
import type { Caller } from './places.ts';

/** Throws `ServerError` for whoever is none of those that a session knows, or says what does not fit. */
export function callerOf(options: unknown, { facts, council }: Simulation): Caller {
  const join = joinSchema.safeParse(options);
  if (!join.success) {
    const { path, detail } = firstIssue(join.error);
    throw new ServerError(400, `${path.join('.') || 'options'}: ${detail}`);
  }
  if (join.data.role === 'projector') return { role: 'projector' };
  if (join.data.role === 'delegate') return { role: 'person', person: personOf(facts, join.data.token) };
  const facilitator = facilitatorOf(facts, council, join.data.secret);
  if (!facilitator) throw new ServerError(403, 'secret: is not this session’s');
  return facilitator;
}

/** Rule S10: whoever cannot sit down by the link that they came by is in the room all the same, and hears why. */
export async function seated(
  simulation: Simulation,
  person: PersonId,
  { seat, key }: SeatClaim,
  { recent }: Pick<Attendance, 'recent'>,
): Promise<Answer> {
  const id = claimAnswerId;
  if (!isSeatKey(simulation.facts, seat, key)) {
    const detail = 'the key is not that of this seat';
    const refusal = { code: 'wrong-key', rule: doorRules['wrong-key'], path: ['claim', 'key'], detail } as const;
    return { id, accepted: false, refusal };
  }
  const verdict = await simulation.ask({ role: 'server' }, { kind: 'seat-person', person, seat, recent }, null);
  return verdict.accepted ? { id, accepted: true } : { id, ...verdict };
}

/** Whoever is sent out, or runs the session no longer, is told nothing more. */
export function showOut({ steps }: Committed, visitors: ReadonlyMap<Client, { readonly audience: Caller }>): void {
  for (const { event } of steps) {
    for (const [client, { audience }] of visitors) if (isOut(event, audience)) client.leave(CloseCode.WITH_ERROR);
  }
}

function isOut(event: Event, caller: Caller): boolean {
  if (event.kind === 'facilitator-dismissed') return caller.role === 'facilitator' && caller.number === event.number;
  return event.kind === 'person-removed' && event.removed && caller.role === 'person' && caller.person === event.person;
}
