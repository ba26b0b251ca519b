/** A session that is played over the wire, and every byte that each of those in the room was sent, until each of its stages. */
import { expect } from 'vitest';
import type { Simulation } from '../../server/simulation/simulation.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { dataFrame, joinRaw, protocol, type RawClient, withoutReconnectionToken } from './rawClient.ts';
import { type HostedSession, newToken, openSession, type ServerHere } from './server.ts';

export type Role = 'delegate' | 'facilitator' | 'projector';

export class Overheard<Name extends string, Stage extends string> {
  readonly people = new Map<Name, RawClient>();
  /** Of the delegates, in the order in which they came. */
  readonly tokens: string[] = [];
  readonly #marks = new Map<string, number>();
  readonly #acts = new Map<Name, number>();
  readonly #gone = new Set<Name>();
  readonly secret: string;
  readonly simulation: Simulation;
  readonly #url: string;
  readonly #code: string;

  private constructor(url: string, { code, secret }: HostedSession, simulation: Simulation) {
    this.#url = url;
    this.#code = code;
    this.secret = secret;
    this.simulation = simulation;
  }

  /** Two sessions of the same seed, played at the same time of the server's clock, have the same chance. */
  static async open<Name extends string, Stage extends string>(
    server: ServerHere,
    scenario = 'velora',
    options: object = {},
  ): Promise<Overheard<Name, Stage>> {
    const session = await openSession(server.url, { scenario, options: { seed: 7, ...options } });
    return new Overheard(server.url, session, await server.simulation(session.code));
  }

  /** Whatever was under way has arrived: everybody has answered a ping. */
  async settle(): Promise<void> {
    for (const client of this.#there()) await client.answersTo(Buffer.from([protocol.ping]));
  }

  /** @param secret of somebody who runs the session besides whoever opened it */
  async enter(name: Name, role: Role, secret = this.secret): Promise<void> {
    this.people.set(name, await joinRaw(this.#url, this.#code, this.#as(role, secret)));
    await this.settle();
  }

  /** Somebody else gets a link to run the session with: its secret. */
  async admit(label: string): Promise<string> {
    const response = await fetch(`${this.#url}/api/sessions/${this.#code}/facilitators`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.secret}` },
      body: JSON.stringify({ label }),
    });
    const { link } = (await response.json()) as { readonly link: string };
    return new URL(link).hash.slice(1);
  }

  #as(role: Role, secret: string): Parameters<typeof joinRaw>[2] {
    if (role === 'projector') return { role };
    if (role === 'facilitator') return { role, secret };
    const token = newToken();
    this.tokens.push(token);
    return { role, token };
  }

  /** Ids count each one's own acts, so that what somebody does in private shows in nobody else's answers. */
  async act(name: Name, command: unknown): Promise<void> {
    const number = (this.#acts.get(name) ?? 0) + 1;
    this.#acts.set(name, number);
    const answers = await this.people.get(name)?.answersTo(dataFrame('command', { id: `command-${number}`, command }));
    expect(answers, JSON.stringify(command)).toMatchObject([{ accepted: true }]);
    await this.settle();
  }

  end(stage: Stage): void {
    for (const [name, { frames }] of this.people) this.#marks.set(`${stage} ${name}`, frames.length);
  }

  /** All that was sent to somebody until the end of a stage: every frame in hexadecimal. */
  until(stage: Stage, name: Name): readonly string[] {
    const length = this.#marks.get(`${stage} ${name}`);
    if (length === undefined) throw new Error(`${name} was not there in ${stage}`);
    return (this.people.get(name)?.frames ?? []).slice(0, length).map(withoutReconnectionToken);
  }

  #there(): readonly RawClient[] {
    return [...this.people].flatMap(([name, client]) => (this.#gone.has(name) ? [] : [client]));
  }

  /** Whoever holds the seat goes, and the session is told so: the server's clock, which would tell it, stands still. */
  async lose(name: Name, seat: SeatId): Promise<void> {
    this.#gone.add(name);
    await this.people.get(name)?.leave();
    const person = this.simulation.council.seats[seat]?.holder;
    if (!person) throw new Error(`nobody sits for ${seat}`);
    await this.simulation.ask({ role: 'server' }, { kind: 'note-presence', person, present: false }, null);
    await this.settle();
  }

  async leave(): Promise<void> {
    for (const client of this.#there()) await client.leave();
  }
}

/** Whose bytes are others in the one than in the other until the end of a stage. */
export const unlike = <Name extends string, Stage extends string>(
  one: Overheard<Name, Stage>,
  other: Overheard<Name, Stage>,
  stage: Stage,
  names: readonly Name[],
): readonly Name[] => names.filter((name) => one.until(stage, name).join() !== other.until(stage, name).join());
