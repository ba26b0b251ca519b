/** A porter: it knows who is who, hands commands to the session and answers, and publishes what became of them. */
import {
  type Client,
  ClientState,
  CloseCode,
  Room,
  type RoomException,
  type RoomMethodName,
  ServerError,
} from '@colyseus/core';
import {
  type Answer,
  type AnyRefusal,
  commandMessageSchema,
  type DoorCode,
  doorRules,
  firstIssue,
  type Join,
} from '../../shared/wire/envelope.ts';
import { messages } from '../../shared/wire/messages.ts';
import { CouncilMirror } from '../../shared/wire/mirror.ts';
import { type Simulation, Undecided } from '../simulation/simulation.ts';
import type { Timekeeper, Wakeable } from '../simulation/timekeeper.ts';
import type { Attendance } from './attendance.ts';
import type { Bulletin } from './bulletin.ts';
import { callerOf, seated, showOut } from './entrance.ts';
import { Paces, rates } from './pace.ts';
import { type Caller, isFull, nameOf } from './places.ts';
import { type Audible, audible, publish, sendMine, type Visitor } from './publish.ts';
import type { Reader } from './reader.ts';
import { unseemlyIn } from './seemly.ts';

export type RoomOptions = {
  readonly simulation: Simulation;
  readonly attendance: Attendance;
  readonly time: Timekeeper;
  readonly reader: Reader;
  readonly bulletin: Bulletin;
  onDispose(): void;
};

/** A patch goes out with every commit. Colyseus's own timer, which is set to once in 24 days, would tick 60 times a second if it were switched off. */
const never = 2 ** 31 - 1;
/** A client acknowledges that it is in; until then Colyseus gathers in memory what it is sent. In milliseconds. */
const acknowledgesWithin = 10_000;

type Inside = Visitor & { readonly unacknowledged: Wakeable };

export class CouncilRoom extends Room<{ state: CouncilMirror }> {
  override state = new CouncilMirror();
  override patchRate = never;
  /**
   * How long a place is reserved for a socket, in seconds: a phone on a school's network takes its time. A reservation
   * takes no place from others; sockets are counted in `places.ts`.
   */
  override seatReservationTimeout = 10;
  override messages = {
    [messages.command]: (client: Client, message: unknown) => this.#command(client, message),
    _: (client: Client) => this.#command(client, undefined),
  };

  readonly #visitors = new Map<Client, Inside>();
  /** By person, so that many windows are not faster than one. */
  readonly #paces = new Paces(rates.person);
  #time!: Timekeeper;
  #simulation!: Simulation;
  #attendance!: Attendance;
  #room!: Audible;
  #whenDisposed = (): void => {};

  override onCreate({ simulation, attendance, time, reader, bulletin, onDispose }: RoomOptions): void {
    this.#time = time;
    this.#simulation = simulation;
    this.#attendance = attendance;
    this.#room = audible(simulation.council, {
      mirror: this.state,
      reader,
      bulletin,
      visitors: this.#visitors,
      broadcastPatch: () => this.broadcastPatch(),
    });
    const stopListening = simulation.onCommitted((committed) => {
      publish(committed, this.#room, time.now());
      showOut(committed, this.#visitors);
    });
    // What failed is not kept, and nobody is told of it: everybody comes in again, to a session read from the journal.
    const stopMourning = simulation.onFailed(() => setImmediate(() => this.disconnect()));
    this.#whenDisposed = () => {
      stopListening();
      stopMourning();
      bulletin.stop();
      onDispose();
    };
  }

  /** Who somebody is comes from what they hold: a delegate's token, the facilitator's secret. */
  override onAuth(_client: Client, options: unknown): Caller {
    const caller = callerOf(options, this.#simulation);
    // Not for good, unlike what the others are refused for: dead sockets are noticed, and windows closed.
    const present = Array.from(this.clients, ({ auth }) => auth as Caller | undefined);
    if (isFull(caller, present)) throw new ServerError(429, 'too many windows are open');
    return caller;
  }

  override async onJoin(client: Client, options: Join, audience: Caller): Promise<void> {
    if (audience.role === 'person') {
      const { person } = audience;
      const verdict = await this.#simulation.ask({ role: 'server' }, { kind: 'admit', person }, null);
      if (!verdict.accepted) throw new ServerError(409, verdict.refusal.code);
      if (this.#simulation.council.people[person]?.removed) throw new ServerError(409, 'removed');
    }
    const now = this.#time.now();
    const unacknowledged = this.#time.wakeAt(now + acknowledgesWithin, () => {
      if (client.state === ClientState.JOINING) client.leave(CloseCode.WITH_ERROR);
    });
    const visitor = { audience, mine: null, sources: [], unacknowledged };
    this.#visitors.set(client, visitor);
    if (audience.role === 'person') this.#attendance.connected(audience.person);
    if (audience.role === 'facilitator') this.#room.bulletin.renew();
    if (audience.role === 'person' && options.role === 'delegate' && options.claim) {
      const answer = await seated(this.#simulation, audience.person, options.claim, this.#attendance);
      if (!this.#visitors.has(client)) return;
      this.#answer(client, answer);
    }
    sendMine(client, visitor, this.#room, now);
  }

  override onLeave(client: Client): void {
    const visitor = this.#visitors.get(client);
    this.#visitors.delete(client);
    visitor?.unacknowledged.cancel();
    if (visitor?.audience.role === 'person') this.#attendance.disconnected(visitor.audience.person);
  }

  async #command(client: Client, message: unknown): Promise<void> {
    const visitor = this.#visitors.get(client);
    if (!visitor) return;
    const parsed = commandMessageSchema.safeParse(message);
    const id = parsed.success ? parsed.data.id : idOf(message);
    if (!this.#paces.allows(nameOf(visitor.audience), this.#time.now())) {
      return this.#refuse(client, id, 'too-fast', [], 'wait a second');
    }
    if (!parsed.success) {
      const { path, detail } = firstIssue(parsed.error);
      return this.#malformed(client, id, path, detail);
    }
    if (visitor.audience.role === 'projector') {
      return this.#malformed(client, id, [], 'a projector shows, and does not act');
    }
    const unseemly = this.#simulation.council.setup.languageFilter && visitor.audience.role === 'person';
    const path = unseemly ? unseemlyIn(parsed.data.command) : null;
    if (path)
      return this.#refuse(client, id, 'unseemly', path, 'the language filter of this session knows a word in it');
    try {
      const verdict = await this.#simulation.ask(visitor.audience, parsed.data.command, parsed.data.id);
      const { id } = parsed.data;
      this.#answer(client, verdict.accepted ? { id, accepted: true } : { id, ...verdict });
    } catch (error) {
      // Where the journal failed, it may have the command or not: no answer is true. Everybody is disconnected, and whoever
      // comes back and sends it again, under the same id, is answered from the journal.
      if (!(error instanceof Undecided)) return;
      this.#refuse(
        client,
        parsed.data.id,
        'unavailable',
        [],
        'the command could not be decided, and left nothing behind',
      );
    }
  }

  #malformed(client: Client, id: string | null, path: readonly (string | number)[], detail: string): void {
    this.#refuse(client, id, 'malformed', path, detail);
  }

  #refuse(client: Client, id: string | null, code: DoorCode, path: AnyRefusal['path'], detail: string): void {
    this.#answer(client, { id, accepted: false, refusal: { code, rule: doorRules[code], path, detail } });
  }

  #answer(client: Client, answer: Answer): void {
    client.send(messages.answer, answer);
  }

  override onDispose(): void {
    this.#whenDisposed();
  }

  /** Keeps one client's exception from ending the room for all. Whoever was refused at the door has been told why. */
  override onUncaughtException(error: RoomException, method: RoomMethodName): void {
    if (error.cause instanceof ServerError) return;
    console.error(`session ${this.#simulation.facts.code}: ${method}: ${error.stack ?? error}`);
  }
}

/** The id of a command that does not fit, so that its refusal finds whoever waits for it. */
function idOf(message: unknown): string | null {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
  return typeof id === 'string' ? id.slice(0, 64) : null;
}
