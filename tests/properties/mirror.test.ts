/** What clients hold is the views and nothing else, put together from what was sent in the order in which it came. */
import type { Client } from '@colyseus/core';
import { type Decoder, Encoder, Reflection } from '@colyseus/schema';
import fc from 'fast-check';
import { pack, unpack } from 'msgpackr';
import { describe, expect, test } from 'vitest';
import { signatureOf } from '../../server/journal/journal.ts';
import { Bulletin } from '../../server/rooms/bulletin.ts';
import { type Audible, publish, sendMine, type Visitor } from '../../server/rooms/publish.ts';
import { Reader } from '../../server/rooms/reader.ts';
import type { Event } from '../../shared/council/events.ts';
import type { Council } from '../../shared/council/state.ts';
import { type Dossier, dossierOf } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { Audience } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import { liveReading, watched, watching } from '../../shared/debrief/live.ts';
import { type Difference, withDifference } from '../../shared/wire/difference.ts';
import type { DossierMessage, Mine } from '../../shared/wire/envelope.ts';
import { messages } from '../../shared/wire/messages.ts';
import { CouncilMirror, reflect } from '../../shared/wire/mirror.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import type { Session } from '../support/council.ts';
import { testClock } from '../support/server.ts';
import { anyBeginning, anySteps, type Happened, outsiders, people, play } from './histories.ts';

/** As a room does it: the schema travels first, then the whole state, then a patch for each commit. */
class Wire {
  readonly mirror = new CouncilMirror();
  readonly #encoder = new Encoder(this.mirror);

  join(): Decoder {
    const decoder = Reflection.decode(Reflection.encode(this.#encoder).slice());
    decoder.decode(this.#encoder.encodeAll({ offset: 0 }).slice());
    return decoder;
  }

  patch(): Uint8Array {
    const bytes = this.#encoder.encode({ offset: 0 }).slice();
    this.#encoder.discardChanges();
    return bytes;
  }
}

const shownBy = (decoder: Decoder) => viewOf(decoder.state as unknown as Reflected);

describe('the mirror', () => {
  test('shows the public view along any history, to who was there from the start and to who comes late', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), fc.nat(79), (beginning, steps, lateAt) => {
        const wire = new Wire();
        let shown = publicView(beginning.council);
        reflect(shown, wire.mirror);
        wire.patch();
        const clients = [wire.join()];
        play(beginning, steps).forEach(({ council }, index) => {
          const view = publicView(council);
          reflect(view, wire.mirror, shown);
          shown = view;
          expect(viewOf(wire.mirror as unknown as Reflected)).toEqual(view);
          const patch = wire.patch();
          for (const client of clients) {
            client.decode(patch);
            expect(shownBy(client)).toEqual(view);
          }
          if (index === lateAt) {
            const late = wire.join();
            expect(shownBy(late)).toEqual(view);
            clients.push(late);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test.each([false, true])('a view that is the same again sends nothing (known to be shown: %s)', (isKnown) => {
    fc.assert(
      fc.property(anyBeginning, anySteps(40), (beginning, steps) => {
        const wire = new Wire();
        const council = play(beginning, steps).at(-1)?.council ?? beginning.council;
        reflect(publicView(council), wire.mirror);
        wire.patch();
        reflect(publicView(council), wire.mirror, isKnown ? publicView(council) : null);
        expect(wire.patch()).toHaveLength(0);
      }),
      { numRuns: 20 },
    );
  });

  test('who stands behind a tabled text changes without its words', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(60), (beginning, steps) => {
        const wire = new Wire();
        for (const { before, council, decision } of play(beginning, steps)) {
          reflect(publicView(before), wire.mirror);
          const isRevised = decision.accepted && decision.events.some(({ kind }) => kind === 'text-revised');
          const words = new Map([...wire.mirror.drafts].map(([id, draft]) => [id, draft.words]));
          reflect(publicView(council), wire.mirror, publicView(before));
          if (isRevised) continue;
          for (const [id, draft] of wire.mirror.drafts) expect(words.get(id) ?? draft.words).toBe(draft.words);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Somebody at the other end: puts together what is sent, as a browser does. */
class Receiver {
  readonly audience: Audience;
  mine: Mine | null = null;
  dossier: Dossier | null = null;
  sent = 0;
  readonly client: Client;

  constructor(audience: Audience) {
    this.audience = audience;
    this.client = { send: (type: number, content: unknown) => this.#hear(type, unpack(pack(content))) } as never;
  }

  #hear(type: number, content: unknown): void {
    this.sent += 1;
    if (type === messages.mine) this.mine = content as Mine;
    if (type === messages.change) this.mine = withDifference(this.mine, content as Difference);
    if (type === messages.dossier) ({ dossier: this.dossier } = content as DossierMessage);
  }
}

/** A room without its sockets: whoever is in it is told what is committed. */
class TestRoom implements Audible {
  readonly mirror = new CouncilMirror();
  readonly visitors = new Map<Client, Visitor>();
  readonly receivers = new Set<Receiver>();
  readonly events: Event[];
  readonly reader = new Reader(() => this.events);
  /** What everybody has done is told by the clock, which stands still here. */
  readonly bulletin = new Bulletin(() => [], testClock());
  council: Council;
  view: PublicView;

  constructor({ council, events }: Session) {
    this.council = council;
    this.events = [...events];
    this.view = publicView(council);
    reflect(this.view, this.mirror);
  }

  broadcastPatch(): void {}

  join(audience: Audience, now: number): Receiver {
    const receiver = new Receiver(audience);
    const visitor: Visitor = { audience, mine: null, sources: [] };
    this.receivers.add(receiver);
    this.visitors.set(receiver.client, visitor);
    sendMine(receiver.client, visitor, this, now);
    return receiver;
  }

  leave(receiver: Receiver): void {
    this.receivers.delete(receiver);
    this.visitors.delete(receiver.client);
  }

  commit(happened: readonly Happened[]): void {
    const last = happened.at(-1);
    if (!last) return;
    const steps = happened.flatMap(({ by, now, decision, council }) =>
      decision.accepted
        ? decision.events.map((event) => ({ event, after: council, by: signatureOf(by), at: now }))
        : [],
    );
    this.events.push(...steps.map(({ event }) => event));
    publish({ council: last.council, steps }, this, last.now);
  }
}

const audiences: readonly Audience[] = [
  ...[...people, ...outsiders].map((person): Audience => ({ role: 'person', person })),
  { role: 'facilitator' },
  { role: 'projector' },
];

/** Those who may know a thing see it as it is now, and not as it was when they were told. */
function expectFresh({ audience, mine, dossier }: Receiver, council: Council, now: number): void {
  const person = audience.role === 'person' ? audience.person : null;
  expect(mine?.seat).toEqual(person && seatView(council, person, now));
  expect(mine?.facilitator).toEqual(audience.role === 'facilitator' ? facilitatorView(council) : null);
  if (person) expect(dossier).toEqual(dossierOf(council, person));
}

/** What is read off the session is told in a turn of its own. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The facilitator reads what the whole session comes to, and nobody else reads anything of it. */
function expectReading({ receivers, events, council }: TestRoom): void {
  const reading = liveReading(events.reduce(watched, watching(council.setup)));
  for (const { audience, mine } of receivers) {
    expect(mine?.reading ?? null).toEqual(audience.role === 'facilitator' ? reading : null);
  }
}

describe('what somebody alone may know', () => {
  test('is put together from its differences along any history: by who stays, changes seats, comes late or comes back', async () => {
    let differences = 0;
    let changesOfSeat = 0;
    const comings = fc.array(fc.record({ at: fc.nat(79), who: fc.nat(audiences.length - 1) }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        anyBeginning,
        anySteps(80),
        fc.integer({ min: 1, max: 3 }),
        comings,
        async (beginning, steps, atOnce, come) => {
          const room = new TestRoom(beginning);
          for (const audience of audiences) room.join(audience, beginning.now);
          const history = play(beginning, steps);
          for (let from = 0; from < history.length; from += atOnce) {
            const happened = history.slice(from, from + atOnce);
            const seats = [...room.receivers].map(({ mine }) => mine?.seat?.seat ?? null);
            room.commit(happened);
            const { council, now } = happened.at(-1) as Happened;
            for (const receiver of room.receivers) expectFresh(receiver, council, now);
            [...room.receivers].forEach(({ mine }, index) => {
              if (seats[index] !== (mine?.seat?.seat ?? null)) changesOfSeat += 1;
            });
            for (const { who } of come.filter(({ at }) => at >= from && at < from + atOnce)) {
              const [lost] = [...room.receivers].filter(({ audience }) => audience === audiences[who]);
              // Every second one opens another window; the others lost their connection and come back.
              if (lost && who % 2 === 0) room.leave(lost);
              const back = room.join(audiences[who] as Audience, now);
              expectFresh(back, council, now);
            }
            await nextTurn();
          }
          // A long history is read in parts.
          for (let turns = 0; turns < 10; turns += 1) await nextTurn();
          expectReading(room);
          differences += [...room.receivers].reduce((sum, { sent }) => sum + sent - 1, 0);
        },
      ),
      { numRuns: 40 },
    );
    expect(differences).toBeGreaterThan(1000);
    expect(changesOfSeat).toBeGreaterThan(0);
  });

  test('is not sent again while it stays as it is, and the time goes with it once a minute at most', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(60), (beginning, steps) => {
        const room = new TestRoom(beginning);
        const receivers = audiences.map((audience) => room.join(audience, beginning.now));
        for (const happened of play(beginning, steps)) {
          const before = receivers.map(({ mine, sent }) => ({ mine, sent }));
          room.commit([happened]);
          room.commit([{ ...happened, decision: { accepted: true, events: [] }, now: happened.now }]);
          receivers.forEach(({ mine }, index) => {
            const { mine: held } = before[index] ?? {};
            if (!mine || !held) throw new Error('everybody holds something from the start');
            const isOther = mine !== held;
            const isLate = happened.now - held.serverNow >= 60_000;
            expect(mine.serverNow).toBe(isOther && isLate ? happened.now : held.serverNow);
            if (isOther) expect({ ...mine, serverNow: 0 }).not.toEqual({ ...held, serverNow: 0 });
          });
        }
      }),
      { numRuns: 20 },
    );
  });
});
