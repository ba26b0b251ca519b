/** Somebody in the room as a browser is: over Colyseus's SDK, with the public view, what is told to them, and answers. */
import { randomUUID } from 'node:crypto';
import { Client, type Room } from '@colyseus/sdk';
import type { Command } from '../../shared/council/commands.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { withDifference } from '../../shared/wire/difference.ts';
import type { Answer, ChangeMessage, DossierMessage, Join, Mine, ToldMessage } from '../../shared/wire/envelope.ts';
import { messages } from '../../shared/wire/messages.ts';
import { type Reflected, viewOf } from '../../shared/wire/reflected.ts';
import { cardOf } from './server.ts';

/** The connection was gone before the answer came: whether the command counts is not known. */
export class Unanswered extends Error {}

type Waiting = { resolve(answer: Answer): void; reject(error: Error): void };

export class ProtocolClient {
  readonly room: Room;
  /** Resolves to the code with which the connection ended. */
  readonly closed: Promise<number>;
  /** What this one alone may know, put together from what was sent. */
  mine: Mine | null = null;
  /** What its capital tells it, as it was last sent. */
  dossier: Dossier | null = null;
  /** Everything that was told, in order. */
  readonly told: Told[] = [];
  isClosed = false;
  readonly #answers = new Map<string, Waiting>();
  readonly #watching = new Set<() => void>();

  constructor(room: Room) {
    this.room = room;
    // Tests decide when somebody comes back.
    room.reconnection.enabled = false;
    room.onMessage(messages.mine, (mine: Mine) => {
      this.mine = mine;
      this.#look();
    });
    room.onMessage(messages.change, (change: ChangeMessage) => {
      this.mine = withDifference(this.mine, change);
      this.#look();
    });
    room.onMessage(messages.dossier, ({ dossier }: DossierMessage) => {
      this.dossier = dossier;
      this.#look();
    });
    room.onMessage(messages.told, (events: ToldMessage) => {
      this.told.push(...events);
      this.#look();
    });
    room.onMessage(messages.answer, (answer: Answer) => {
      const waiting = this.#answers.get(answer.id ?? '');
      this.#answers.delete(answer.id ?? '');
      waiting?.resolve(answer);
    });
    room.onStateChange(() => this.#look());
    this.closed = new Promise((resolve) => {
      room.onLeave((code) => {
        this.isClosed = true;
        for (const { reject } of this.#answers.values()) reject(new Unanswered());
        this.#answers.clear();
        this.#look();
        resolve(code);
      });
    });
  }

  /** The public view as it has arrived so far. Throws before the first state. */
  get view(): PublicView {
    return viewOf(this.room.state as Reflected);
  }

  get hasState(): boolean {
    return (this.room.state as Reflected | undefined)?.fixed !== undefined;
  }

  get seat(): SeatId | null {
    return this.mine?.seat?.seat ?? null;
  }

  /** Sends a command. Rejects with `Unanswered` when the connection ends first. */
  ask(command: Command, id: string = randomUUID()): Promise<Answer> {
    if (this.isClosed) return Promise.reject(new Unanswered());
    const answered = new Promise<Answer>((resolve, reject) => this.#answers.set(id, { resolve, reject }));
    this.room.send(messages.command, { id, command });
    return answered;
  }

  /** Sends a command that must be accepted, and whose effect has arrived here when it is answered. */
  async act(command: Command): Promise<void> {
    const answer = await this.ask(command);
    if (!answer.accepted) throw new Error(`${command.kind}: ${JSON.stringify(answer.refusal)}`);
  }

  takeSeat(seat: string): Promise<void> {
    return this.act({ kind: 'take-seat', seat: seat as SeatId });
  }

  /** Casts in the vote that is open. */
  cast(choice: Exclude<Choice, 'absent'>): Promise<void> {
    return this.act({ kind: 'cast-ballot', vote: this.view.vote?.number ?? 1, choice });
  }

  /** Waits until something holds; it is asked again whenever something arrived. */
  async until(holds: (client: this) => boolean, patience = 15_000): Promise<void> {
    if (holds(this)) return;
    await new Promise<void>((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        this.#watching.delete(look);
        finish();
      };
      const look = (): void => {
        if (this.isClosed) settle(() => reject(new Unanswered()));
        else if (holds(this)) settle(resolve);
      };
      const timer = setTimeout(() => settle(() => reject(new Error(`never so: ${holds}`))), patience);
      this.#watching.add(look);
    });
  }

  /** Closes the page. */
  async leave(): Promise<void> {
    if (this.isClosed) return;
    await this.room.leave();
  }

  #look(): void {
    for (const look of this.#watching) look();
  }
}

/** Comes into the room of a session and waits for the first state. Rejects with the server's reason. */
export async function join(url: string, code: string, as: Join): Promise<ProtocolClient> {
  const { room } = await cardOf(url, code);
  const client = new ProtocolClient(await new Client(url).joinById(room, as));
  await client.until(() => client.hasState && (as.role === 'projector' || client.mine !== null));
  return client;
}

export const joinDelegate = (url: string, code: string, token: string): Promise<ProtocolClient> =>
  join(url, code, { role: 'delegate', token });
export const joinFacilitator = (url: string, code: string, secret: string): Promise<ProtocolClient> =>
  join(url, code, { role: 'facilitator', secret });
export const joinProjector = (url: string, code: string): Promise<ProtocolClient> =>
  join(url, code, { role: 'projector' });
