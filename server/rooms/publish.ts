/** Tells a room's clients what is durable: the public patch first, then to each what they alone may know. */
import type { Client } from '@colyseus/core';
import type { Council } from '../../shared/council/state.ts';
import { dossierOf, sourcesOf } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import { differenceOf, isSame } from '../../shared/wire/difference.ts';
import type { ChangeMessage, DossierMessage, Mine, ToldMessage } from '../../shared/wire/envelope.ts';
import { messages } from '../../shared/wire/messages.ts';
import { type CouncilMirror, reflect } from '../../shared/wire/mirror.ts';
import type { Committed } from '../simulation/simulation.ts';
import type { Bulletin } from './bulletin.ts';
import type { Caller } from './places.ts';
import type { Reader } from './reader.ts';

/** What the room keeps of a client: who it is, and what it was last told in private. */
export type Visitor = { readonly audience: Caller; mine: Mine | null; sources: readonly unknown[] };

/** After so many milliseconds a client is told the time again, with whatever comes next: the first time may have been late. */
const tellsTimeAfter = 60_000;

/** What of a room is told, and what was told last: the state, and the public view that the mirror shows. */
export type Audible = {
  readonly mirror: CouncilMirror;
  readonly visitors: ReadonlyMap<Client, Visitor>;
  readonly reader: Reader;
  readonly bulletin: Bulletin;
  council: Council;
  view: PublicView;
  broadcastPatch(): void;
};

/** A room as it is when it opens: its mirror shows the state already. */
export function audible(council: Council, room: Omit<Audible, 'council' | 'view'>): Audible {
  const view = publicView(council);
  reflect(view, room.mirror);
  return { ...room, council, view };
}

export function publish({ council, steps }: Committed, room: Audible, now: number): void {
  const view = publicView(council);
  reflect(view, room.mirror, room.view);
  room.broadcastPatch();
  const concernsSomebody = !isTheSameInPrivate(room.council, council);
  room.council = council;
  room.view = view;
  room.reader.saw(steps);
  tellActivitySoon(room);
  for (const [client, visitor] of room.visitors) {
    if (concernsSomebody) sendMine(client, visitor, room, now);
    const events = steps.flatMap(({ event, after }) => redactEvent(event, visitor.audience, after) ?? []);
    if (events.length > 0) client.send(messages.told, events satisfies ToldMessage);
  }
}

/** A clock that goes on for longer is in nobody's private view, nor is how often something happened. */
function isTheSameInPrivate(before: Council, after: Council): boolean {
  return (Object.keys(after) as (keyof Council)[]).every(
    (key) => before[key] === after[key] || key === 'version' || key === 'deadline',
  );
}

/** Sends somebody's private views, or what is new in them. The projector has none. */
export function sendMine(client: Client, visitor: Visitor, room: Audible, now: number): void {
  sendView(client, visitor, room, now);
  sendDossier(client, visitor, room.council);
  if (visitor.audience.role === 'facilitator') readSoon(room, now);
}

/** Years may be reckoned ahead for a reading: nobody's answer waits for it. */
function readSoon(room: Audible, now: number): void {
  room.reader.soon(() => {
    const { reader, visitors, council } = room;
    const facilitators = [...visitors].filter(([, { audience }]) => audience.role === 'facilitator');
    if (facilitators.length === 0) return;
    const before = reader.latest;
    if (!reader.read(council)) return readSoon(room, now);
    if (reader.latest === before) return;
    for (const [client, visitor] of facilitators) sendView(client, visitor, room, now);
  });
}

/** Who is busy and who is not: every few seconds is often enough. */
function tellActivitySoon(room: Audible): void {
  const facilitators = () => [...room.visitors].filter(([, { audience }]) => audience.role === 'facilitator');
  if (facilitators().length === 0) return;
  room.bulletin.soon((now) => {
    for (const [client, visitor] of facilitators()) sendView(client, visitor, room, now);
  });
}

function sendView(client: Client, visitor: Visitor, { council, reader, bulletin }: Audible, now: number): void {
  const { audience, mine: before } = visitor;
  const seat = audience.role === 'person' ? seatView(council, audience.person, now) : null;
  const facilitator = audience.role === 'facilitator' ? facilitatorView(council) : null;
  const reading = audience.role === 'facilitator' ? reader.latest : null;
  const activity = audience.role === 'facilitator' ? bulletin.latest : null;
  const isKnown =
    before &&
    isSame(before.seat, seat) &&
    isSame(before.facilitator, facilitator) &&
    (before.reading === reading || isSame(before.reading, reading)) &&
    (before.activity === activity || isSame(before.activity, activity));
  if (isKnown) return;
  const isTimeKnown = before && now - before.serverNow < tellsTimeAfter;
  const after: Mine = { seat, facilitator, reading, activity, serverNow: isTimeKnown ? before.serverNow : now };
  if (before) client.send(messages.change, differenceOf(before, after) satisfies ChangeMessage | null);
  else client.send(messages.mine, after);
  visitor.mine = after;
}

function sendDossier(client: Client, visitor: Visitor, council: Council): void {
  if (visitor.audience.role !== 'person') return;
  const { person } = visitor.audience;
  const sources = sourcesOf(council, person);
  const { sources: before } = visitor;
  if (before.length === sources.length && sources.every((source, index) => source === before[index])) return;
  visitor.sources = sources;
  client.send(messages.dossier, { dossier: dossierOf(council, person) } satisfies DossierMessage);
}
