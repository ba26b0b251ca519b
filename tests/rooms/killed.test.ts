/** Law 2 against the worst: the server is killed (SIGKILL) in the middle of a vote, again and again, while people vote. */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openSqliteJournal } from '../../server/journal/sqliteJournal.ts';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import { drawAt, pickAt } from '../../shared/council/random.ts';
import { joinDelegate, joinFacilitator, type ProtocolClient, Unanswered } from '../support/protocolClient.ts';
import { newToken, openSession, type ServerChild, spawnServer, temporaryDirectory } from '../support/server.ts';

const kills = 20;
const choices = ['yes', 'no', 'abstain'] as const;
type Ballot = CommandOf<'cast-ballot'>['choice'];

/** Set MANDATE_SEED to play the same moments and ballots again. */
const seed = Number(process.env.MANDATE_SEED ?? randomInt(2 ** 32));
let position = 0;
const draw = (): number => drawAt(seed, position++);

const data = temporaryDirectory();
let child: ServerChild | null = null;
afterAll(async () => {
  await child?.kill();
  data.remove();
});

const clausesBy = ({ kind }: Command): number => (kind === 'add-clause' ? 1 : kind === 'remove-clause' ? -1 : 0);

/** Somebody with a seat who votes, changes their mind and edits a draft, whatever becomes of the server. */
class Voter {
  readonly seat: string;
  readonly token = newToken();
  readonly acknowledged = { ballot: null as Ballot | null, clauses: 0 };
  /** Ids of acknowledged commands that changed something: each is in the journal, once. */
  readonly kept: string[] = [];
  /** What was sent and not answered: whether it counts is not known. */
  #open: { readonly id: string; readonly command: Command } | null = null;
  /** How often they came back and found everything as it was. */
  returns = 0;
  /** How often a command was not answered and was sent again. */
  repeated = 0;
  draft = '';

  constructor(seat: string) {
    this.seat = seat;
  }

  /** Comes in, compares, and acts until the server is killed or, on a server that is not, until it is over. */
  async live(url: string, code: string, isOver: () => boolean): Promise<void> {
    const client = await joinDelegate(url, code, this.token).catch((error: unknown) => {
      // Killed while somebody comes in, the server answers in many ways.
      if (isOver()) return null;
      throw error;
    });
    if (!client) return;
    try {
      this.#compare(client);
      // Sent again with the same id, it counts once, whether or not it was kept before.
      if (this.#open) {
        this.repeated += 1;
        await this.#send(client, this.#open);
      }
      this.returns += 1;
      while (!isOver()) {
        await this.#send(client, { id: randomUUID(), command: this.#something(client) });
        await sleep(20 * draw());
      }
      await client.leave();
    } catch (error) {
      if (!(error instanceof Unanswered) || !isOver()) throw error;
    }
  }

  #something(client: ProtocolClient): Command {
    if (draw() < 0.6) return { kind: 'cast-ballot', vote: 1, choice: pickAt(seed, position++, choices) };
    const draft = this.draft as never;
    const [first] = client.mine?.seat?.drafts.find(({ id }) => id === this.draft)?.clauses ?? [];
    // Either of them, counted twice, leaves a trace.
    return first && (this.acknowledged.clauses > 6 || draw() < 0.5)
      ? { kind: 'remove-clause', draft, id: first.id, seen: 1_000_000 }
      : { kind: 'add-clause', draft, clause: { kind: 'territorial-integrity' } };
  }

  async #send(client: ProtocolClient, open: { readonly id: string; readonly command: Command }): Promise<void> {
    this.#open = open;
    const answer = await client.ask(open.command, open.id);
    if (!answer.accepted) throw new Error(`${this.seat}: ${JSON.stringify(answer)}`);
    this.#open = null;
    const { command } = open;
    const { acknowledged } = this;
    if (command.kind !== 'cast-ballot' || command.choice !== acknowledged.ballot) this.kept.push(open.id);
    if (command.kind === 'cast-ballot') acknowledged.ballot = command.choice;
    acknowledged.clauses += clausesBy(command);
    // An answer follows the patch and the private view.
    this.#compare(client);
  }

  /** What was acknowledged is there; what was only sent may be. */
  #compare({ mine, view }: ProtocolClient): void {
    const { acknowledged } = this;
    const open = this.#open?.command;
    const ballots: unknown[] = [acknowledged.ballot, ...(open?.kind === 'cast-ballot' ? [open.choice] : [])];
    const clauses = [acknowledged.clauses, ...(open ? [acknowledged.clauses + clausesBy(open)] : [])];
    const draft = mine?.seat?.drafts.find(({ id }) => id === this.draft);
    expect(mine?.seat?.seat, `the seat of ${this.seat}`).toBe(this.seat);
    expect(ballots, `the ballot of ${this.seat}`).toContain(mine?.seat?.ballot);
    expect(clauses, `the draft of ${this.seat}`).toContain(draft?.clauses.length);
    expect(view).toMatchObject({ phase: 'voting', round: 1, vote: { number: 1 }, results: [] });
  }
}

test('whatever was acknowledged survives a killed server, and everybody comes back to their seat', async () => {
  process.stdout.write(`killed.test: MANDATE_SEED=${seed}\n`);
  const begun = performance.now();
  let server = await spawnServer(data.path);
  child = server;
  const starts = [server.startMilliseconds];
  const clocks = { ballotSeconds: 7200, consultationsSeconds: 7200, intervalSeconds: 7200 };
  const { code, secret } = await openSession(server.url, { options: clocks });

  // To a text that is under vote. Norway holds its seat and does not vote, or the vote would close.
  const voters = ['france', 'china', 'kenya', 'brazil'].map((seat) => new Voter(seat));
  const silent = newToken();
  const norway = await joinDelegate(server.url, code, silent);
  await norway.takeSeat('norway');
  for (const voter of voters) {
    const client = await joinDelegate(server.url, code, voter.token);
    await client.takeSeat(voter.seat);
    await client.act({ kind: 'create-draft', title: 'Edited', template: null });
    voter.draft = client.mine?.seat?.drafts[0]?.id ?? '';
    await client.leave();
  }
  await norway.act({ kind: 'create-draft', title: 'Under vote', template: 'observe' });
  const facilitator = await joinFacilitator(server.url, code, secret);
  for (const phase of ['sitrep', 'consultations']) {
    await facilitator.act({ kind: 'next' });
    expect(facilitator.view.phase).toBe(phase);
  }
  await norway.act({ kind: 'table-draft', draft: norway.mine?.seat?.drafts[0]?.id as never });
  while (!facilitator.view.vote) await facilitator.act({ kind: 'next' });
  expect(facilitator.view.vote.number).toBe(1);

  for (let kill = 1; kill <= kills; kill += 1) {
    const { url } = server;
    let isOver = false;
    const lives = Promise.all(voters.map((voter) => voter.live(url, code, () => isOver)));
    // It is awaited after the kill, and may fail before.
    lives.catch(() => {});
    // From the moment in which they come in.
    await sleep(400 * draw());
    const killed = server.kill();
    isOver = true;
    await killed;
    await lives;
    server = await spawnServer(data.path);
    child = server;
    starts.push(server.startMilliseconds);
  }

  // Nobody is killed any more: all come in, and the vote is closed by the last.
  let isOver = false;
  const lives = voters.map((voter) => voter.live(server.url, code, () => isOver));
  await sleep(300);
  isOver = true;
  await Promise.all(lives);
  const last = await joinDelegate(server.url, code, silent);
  expect(last.seat).toBe('norway');
  await last.cast('abstain');
  const [result] = last.view.results;
  for (const { seat, acknowledged } of voters) {
    if (acknowledged.ballot) expect(result?.ballots, seat).toMatchObject({ [seat]: acknowledged.ballot });
  }
  await last.leave();
  expect(await server.stop()).toBe(0);

  const journal = openSqliteJournal({ directory: data.path, readOnly: true });
  const [session] = journal.sessions();
  const commands = journal.read(session?.id ?? '').flatMap(({ command }) => command ?? []);
  const times = Map.groupBy(commands, (command) => command);
  const kept = voters.flatMap((voter) => voter.kept);
  expect(kept.filter((id) => times.get(id)?.length !== 1)).toEqual([]);
  await journal.close();

  const returns = voters.map((voter) => voter.returns);
  expect(Math.min(...returns)).toBeGreaterThan(1);
  const repeated = voters.reduce((sum, voter) => sum + voter.repeated, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const start = starts.toSorted((a, b) => a - b)[starts.length >> 1]?.toFixed(0);
  process.stdout.write(
    `killed.test: ${kills} kills in ${seconds} s, server up after ${start} ms (median), ${kept.length} commands kept, ${repeated} sent again, ${returns} returns\n`,
  );
}, 180_000);
