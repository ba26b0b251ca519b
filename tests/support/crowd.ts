/**
 * Delegates over the protocol, in a process of their own: `node tests/support/crowd.ts` with a JSON line on its standard input
 * that says where. They sit down, write, table texts, vote, and come back by themselves; what happens is told in JSON lines.
 */
import { createInterface } from 'node:readline';
import type { Answer } from '../../shared/wire/envelope.ts';
import { joinDelegate, type ProtocolClient, Unanswered } from './protocolClient.ts';
import { newToken } from './server.ts';

/** `seats`: one for each, the same twice for two of a delegation. `late` of them come when they are called. */
export type CrowdOrder = {
  readonly url: string;
  readonly code: string;
  readonly seats: readonly string[];
  readonly late: number;
  /** Whoever tables a text in each round, and whoever says nothing in votes. */
  readonly drafter: string;
  readonly silent: string;
};

/** What a crowd is told, line by line. */
export type CrowdCall =
  | { readonly call: 'late' }
  | { readonly call: 'leaves'; readonly seat: string }
  | { readonly call: 'end' };

/** What it tells. */
export type CrowdLine =
  | { readonly told: 'seated'; readonly count: number; readonly milliseconds: number }
  | { readonly told: 'late'; readonly notes: number; readonly drafts: number }
  | { readonly told: 'back'; readonly count: number }
  | { readonly told: 'wrong'; readonly what: string };

const tell = (line: CrowdLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const rest = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

class Member {
  readonly #order: CrowdOrder;
  readonly #token = newToken();
  readonly seat: string;
  client: ProtocolClient | null = null;
  #done = new Set<string>();
  #hasLeft = false;

  constructor(order: CrowdOrder, seat: string) {
    this.#order = order;
    this.seat = seat;
  }

  async sitDown(): Promise<void> {
    this.client = await joinDelegate(this.#order.url, this.#order.code, this.#token);
    const taken = await this.client.ask({ kind: 'take-seat', seat: this.seat as never });
    if (!taken.accepted) await this.client.act({ kind: 'join-delegation', seat: this.seat as never });
  }

  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.client?.leave();
  }

  /** Does what is to be done, once each; comes back when the connection ends. */
  async live(): Promise<void> {
    while (!this.#hasLeft) {
      try {
        if (!this.client || this.client.isClosed) await this.#comeBack();
        await this.#look();
      } catch (error) {
        if (!(error instanceof Unanswered)) tell({ told: 'wrong', what: `${this.seat}: ${error}` });
      }
      await rest(250);
    }
  }

  async #comeBack(): Promise<void> {
    for (let tries = 0; !this.#hasLeft; tries += 1) {
      try {
        this.client = await joinDelegate(this.#order.url, this.#order.code, this.#token);
        return;
      } catch (error) {
        if (tries > 150) throw error;
        await rest(200);
      }
    }
  }

  /** @param key what it is for: it is done once */
  async #once(key: string, act: () => Promise<Answer | null>): Promise<void> {
    if (this.#done.has(key)) return;
    this.#done.add(key);
    const answer = await act();
    // Everything may have been frozen meanwhile: what was refused for that is tried again.
    if (answer?.accepted === false && answer.refusal.code === 'session-frozen') this.#done.delete(key);
  }

  async #look(): Promise<void> {
    const { client } = this;
    const own = client?.mine?.seat;
    if (!client || !own || client.view.frozen !== null) return;
    const { vote, round, phase } = client.view;
    if (vote && own.rights.cast === null && own.ballot === null && this.seat !== this.#order.silent) {
      await this.#once(`vote ${vote.number}`, () =>
        client.ask({ kind: 'cast-ballot', vote: vote.number, choice: 'yes' }),
      );
    }
    if (phase !== 'consultations') return;
    if (this.seat === this.#order.drafter && own.posts.includes('capital')) {
      await this.#once(`text ${round}`, () => this.#table(client, round));
    }
    await this.#once(`note ${round}`, async () => {
      const other = this.#order.seats.find((seat) => seat !== this.seat) ?? 'france';
      await client.ask({ kind: 'open-channel', with: { kind: 'seats', seats: [other] as never, title: '' } });
      const channel = [this.seat, other].sort().join('+') as never;
      return client.ask({ kind: 'send-note', channel, text: `Round ${round}: what does ${other} need?` });
    });
  }

  async #table(client: ProtocolClient, round: number): Promise<Answer | null> {
    const title = `Text of round ${round}`;
    const of = () => client.mine?.seat?.drafts.findLast((each) => each.title === title);
    if (!of()) {
      const created = await client.ask({ kind: 'create-draft', title, template: 'observe' });
      if (!created.accepted) return created;
    }
    const draft = of();
    return draft ? client.ask({ kind: 'table-draft', draft: draft.id }) : null;
  }
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const order = JSON.parse((await lines.next()).value as string) as CrowdOrder;
const members = order.seats.map((seat) => new Member(order, seat));
const early = members.slice(0, members.length - order.late);
const late = members.slice(early.length);
const begun = performance.now();
// Whoever is second on a seat comes after the first.
const firsts = early.filter((member, place) => early.findIndex(({ seat }) => seat === member.seat) === place);
await Promise.all(firsts.map((member) => member.sitDown()));
await Promise.all(early.filter((member) => !firsts.includes(member)).map((member) => member.sitDown()));
for (const member of early) void member.live();
tell({ told: 'seated', count: early.length, milliseconds: Math.round(performance.now() - begun) });

for await (const line of lines) {
  const called = JSON.parse(line) as CrowdCall;
  if (called.call === 'late') {
    await Promise.all(late.map((member) => member.sitDown()));
    const seen = late.flatMap(({ client }) => client?.mine?.seat?.channels.flatMap(({ notes }) => notes) ?? []);
    for (const member of late) void member.live();
    tell({ told: 'late', notes: seen.length, drafts: late[0]?.client?.view.drafts.length ?? 0 });
  }
  if (called.call === 'leaves') await members.find(({ seat }) => seat === called.seat)?.leave();
  if (called.call === 'end') break;
}
await Promise.all(members.map((member) => member.leave()));
process.exit(0);
