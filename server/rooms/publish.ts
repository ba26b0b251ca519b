/** Tells a room's clients what is durable: the public patch first, then to each what they alone may know. */
import type { Client } from '@colyseus/core';
import type { Council } from '../../shared/council/state.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import { type Mine, messages, type ToldMessage } from '../../shared/wire/envelope.ts';
import { type CouncilMirror, reflect } from '../../shared/wire/mirror.ts';
import type { Committed } from '../simulation/simulation.ts';

/** What the room keeps of a client: who it is, and what it was last told in private. */
export type Visitor = { readonly audience: Audience; told: string };

export function publish(
  { council, steps }: Committed,
  room: { readonly mirror: CouncilMirror; broadcastPatch(): void; readonly visitors: ReadonlyMap<Client, Visitor> },
  now: number,
): void {
  reflect(publicView(council), room.mirror);
  room.broadcastPatch();
  for (const [client, visitor] of room.visitors) {
    sendMine(client, visitor, council, now);
    const events = steps.flatMap(({ event, after }) => redactEvent(event, visitor.audience, after) ?? []);
    if (events.length > 0) client.send(messages.told, { events } satisfies ToldMessage);
  }
}

/** Sends somebody's private view, unless it is what they have. The projector has none. */
export function sendMine(client: Client, visitor: Visitor, council: Council, now: number): void {
  const { audience } = visitor;
  const seat = audience.role === 'person' ? seatView(council, audience.person, now) : null;
  const facilitator = audience.role === 'facilitator' ? facilitatorView(council) : null;
  const told = JSON.stringify([seat, facilitator]);
  if (told === visitor.told) return;
  visitor.told = told;
  client.send(messages.mine, { seat, facilitator, serverNow: now } satisfies Mine);
}
