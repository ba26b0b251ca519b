/** One room of the load client: acts one thing after the other, and measures until the last who may know of it does. */
import type { Change, Dialect } from './dialect.ts';
import type { Line } from './line.ts';
import { type Action, actionsOf, type Kind, type Pace } from './workload.ts';

export type Measured = {
  readonly kind: Kind;
  /** Milliseconds from the send to the last who may know. */
  readonly latency: number;
  /** Bytes that the server wrote to all of the room until the next action. */
  readonly bytes: number;
};

/** After so many milliseconds an action counts as lost. */
const patience = 5000;

type UnderWay = {
  readonly kind: Kind;
  readonly change: Change;
  readonly due: number;
  readonly bytesBefore: number;
  readonly awaited: Set<number>;
  latency: number;
  isAnswered: boolean;
  readonly impatience: NodeJS.Timeout;
};

export class RoomLoad {
  readonly lines: Line[] = [];
  readonly measured: Measured[] = [];
  readonly faults: string[] = [];
  readonly #room: number;
  readonly #dialect: Dialect;
  readonly #counts: Record<Kind, number> = { click: 0, edit: 0, ready: 0, private: 0 };
  #queue: { readonly action: Action; readonly due: number }[] = [];
  #underWay: UnderWay | null = null;
  #unweighed: (Omit<Measured, 'bytes'> & { readonly bytesBefore: number }) | null = null;
  #whenIdle: () => void = () => {};

  constructor(room: number, dialect: Dialect) {
    this.#room = room;
    this.#dialect = dialect;
  }

  get bytes(): number {
    return this.lines.reduce((sum, line) => sum + line.bytes, 0);
  }

  async prepare(): Promise<void> {
    await this.#dialect.prepare(this.#room, this.lines);
    this.lines.forEach((line, client) => {
      line.hear = (frame) => this.#hear(client, frame);
    });
  }

  /** Resolves when all that was planned is done. */
  async act(pace: Pace): Promise<void> {
    this.measured.length = 0;
    const actions = actionsOf(this.#room, pace, this.#counts);
    const done = new Promise<void>((resolve) => {
      let open = actions.length;
      this.#whenIdle = () => {
        open -= 1;
        if (open === 0) resolve();
      };
      if (open === 0) resolve();
    });
    for (const action of actions) {
      setTimeout(() => {
        this.#queue.push({ action, due: performance.now() });
        this.#next();
      }, action.at);
    }
    await done;
    this.#weigh();
  }

  #next(): void {
    if (this.#underWay) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#weigh();
    const { action, due } = next;
    const change = this.#dialect.changeOf(this.#room, action);
    this.#underWay = {
      kind: action.kind,
      change,
      due,
      bytesBefore: this.bytes,
      awaited: new Set(change.audience),
      latency: 0,
      isAnswered: change.id === null,
      impatience: setTimeout(() => this.#finish('lost'), patience),
    };
    this.lines[change.sender]?.send(change.frame);
  }

  /** What the last action's bytes were is known when the next begins: answers come after the change. */
  #weigh(): void {
    if (!this.#unweighed) return;
    const { bytesBefore, ...rest } = this.#unweighed;
    this.measured.push({ ...rest, bytes: this.bytes - bytesBefore });
    this.#unweighed = null;
  }

  #hear(client: number, frame: Buffer): void {
    const underWay = this.#underWay;
    if (!underWay) return;
    const { awaited, change } = underWay;
    if (!underWay.isAnswered && client === change.sender) {
      const reply = this.#dialect.replyIn(frame);
      if (reply?.id === change.id) {
        underWay.isAnswered = true;
        if (reply?.refusal) {
          this.#finish(reply.refusal);
          return;
        }
      }
    }
    if (awaited.has(client) && change.carries(frame)) {
      awaited.delete(client);
      if (awaited.size === 0) underWay.latency = performance.now() - underWay.due;
    }
    if (awaited.size === 0 && underWay.isAnswered) this.#finish(null);
  }

  #finish(fault: string | null): void {
    const underWay = this.#underWay;
    if (!underWay) return;
    clearTimeout(underWay.impatience);
    this.#underWay = null;
    const { kind, latency, bytesBefore } = underWay;
    if (fault === null) this.#unweighed = { kind, latency, bytesBefore };
    else this.faults.push(`${kind}: ${fault}`);
    this.#whenIdle();
    this.#next();
  }
}
