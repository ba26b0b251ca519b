/** A class over the protocol: whoever runs it, and a delegate in every chair that the test names. */
import type { Join } from '../../shared/wire/envelope.ts';
import { join, joinDelegate, joinFacilitator, joinProjector, type ProtocolClient } from '../support/protocolClient.ts';
import { type HostedSession, newToken, openSession } from '../support/server.ts';

export class AClass {
  readonly url: string;
  readonly session: HostedSession;
  readonly facilitator: ProtocolClient;
  readonly #tokens = new Map<string, string>();
  readonly #delegates = new Map<string, ProtocolClient>();
  readonly #others: ProtocolClient[] = [];

  private constructor(url: string, session: HostedSession, facilitator: ProtocolClient) {
    this.url = url;
    this.session = session;
    this.facilitator = facilitator;
  }

  static async open(url: string, body: Readonly<Record<string, unknown>> = {}): Promise<AClass> {
    const session = await openSession(url, body);
    return new AClass(url, session, await joinFacilitator(url, session.code, session.secret));
  }

  get code(): string {
    return this.session.code;
  }

  get members(): readonly string[] {
    return this.facilitator.view.seats.filter(({ kind }) => kind !== 'non-member').map(({ id }) => id);
  }

  /** Everybody of these comes in and sits down, at once. */
  seat(...seats: readonly string[]): Promise<readonly ProtocolClient[]> {
    return Promise.all(
      seats.map(async (seat) => {
        const client = await this.enters(seat);
        await client.takeSeat(seat);
        return client;
      }),
    );
  }

  /** Somebody opens the link, in the browser that they have used before for this seat, if any. */
  async enters(seat: string): Promise<ProtocolClient> {
    const token = this.#tokens.get(seat) ?? newToken();
    this.#tokens.set(seat, token);
    const client = await joinDelegate(this.url, this.code, token);
    this.#delegates.set(seat, client);
    return client;
  }

  /** Somebody else: a projector, a late joiner. */
  async visitor(as?: Join): Promise<ProtocolClient> {
    const client = as ? await join(this.url, this.code, as) : await joinProjector(this.url, this.code);
    this.#others.push(client);
    return client;
  }

  of(seat: string): ProtocolClient {
    const client = this.#delegates.get(seat);
    if (!client) throw new Error(`nobody sits for ${seat}`);
    return client;
  }

  next(): Promise<void> {
    return this.facilitator.act({ kind: 'next' });
  }

  /** Goes on until the step has come. */
  async until(phase: string): Promise<void> {
    for (let steps = 0; this.facilitator.view.phase !== phase; steps += 1) {
      if (steps > 40) throw new Error(`never came to ${phase}`);
      await this.next();
    }
  }

  /** A text that is tabled in consultations, and its id. */
  async tables(seat: string, template: string, title: string): Promise<string> {
    const client = this.of(seat);
    await client.act({ kind: 'create-draft', title, template: template as never });
    const draft = client.mine?.seat?.drafts.findLast((each) => each.title === title);
    if (!draft) throw new Error('there is no draft');
    await client.act({ kind: 'table-draft', draft: draft.id });
    return draft.id;
  }

  /** Goes on until a vote on a text is open. */
  async untilVote(): Promise<void> {
    for (let steps = 0; this.facilitator.view.vote?.subject.kind !== 'draft'; steps += 1) {
      if (steps > 20) throw new Error('no text was put to the vote');
      await this.next();
    }
  }

  async leave(): Promise<void> {
    await Promise.all([...this.#delegates.values(), ...this.#others, this.facilitator].map((client) => client.leave()));
  }
}

/** Steps that end when the test says so. */
export const patient = {
  sitrepSeconds: 0,
  consultationsSeconds: 3600,
  meetingSeconds: 0,
  ballotSeconds: 3600,
  intervalSeconds: 3600,
  ordersSeconds: 0,
  fieldSeconds: 3600,
  epilogueSeconds: 0,
} as const;
