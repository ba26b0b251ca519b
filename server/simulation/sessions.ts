/** All sessions of this server: opened anew, or read from the journal when somebody first asks for them. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Event, EventOf } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import type { PersonId, Policy, SeatId } from '../../shared/council/vocabulary.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { type Pack, setupOf } from '../../shared/scenario/scenario.ts';
import { codeAlphabet } from '../../shared/wire/code.ts';
import type { OpenRequest } from '../../shared/wire/session.ts';
import { CodeTaken, type Entry, type Journal, JournalFailed, type SessionFacts } from '../journal/journal.ts';
import { OneByOne } from './oneByOne.ts';
import { Simulation } from './simulation.ts';
import { StandIns, type Think } from './standIns.ts';
import type { Timekeeper } from './timekeeper.ts';

/** What of a request to open a session cannot be done, and where it says so. */
export class CannotOpen extends Error {
  readonly path: readonly string[];
  constructor(path: readonly string[], message: string) {
    super(message);
    this.path = path;
  }
}

export type OpenedSession = { readonly facts: SessionFacts; readonly facilitatorSecret: string };

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

export class Sessions {
  readonly time: Timekeeper;
  readonly #journal: Journal;
  readonly #packs: ReadonlyMap<string, Pack>;
  /** By code; a session that cannot be read is not kept here. */
  readonly #awake = new Map<string, Promise<Simulation>>();
  readonly #standIns = new WeakMap<Simulation, StandIns>();
  readonly #think: Think;
  readonly #thoughts = new OneByOne();
  #couldWrite = true;

  /** @param think how delegations that are not there come to what they do */
  constructor(journal: Journal, time: Timekeeper, packs: ReadonlyMap<string, Pack>, think: Think = movesOf) {
    this.#journal = { ...journal, open: this.#noting(journal.open), append: this.#noting(journal.append) };
    this.time = time;
    this.#packs = packs;
    this.#think = think;
  }

  /** Opens a session and keeps it. Throws `CannotOpen`. */
  async open(request: OpenRequest): Promise<OpenedSession> {
    const facilitatorSecret = randomBytes(24).toString('base64url');
    const openedAt = this.time.now();
    const events = this.#openingEvents(request, openedAt);
    for (;;) {
      const facts: SessionFacts = {
        id: randomBytes(12).toString('base64url'),
        code: Array.from({ length: 6 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join(''),
        openedAt,
        facilitatorDigest: digest(facilitatorSecret),
      };
      const entries = events.map(
        (event, index): Entry => ({ version: index + 1, at: openedAt, by: 'server', command: null, event }),
      );
      try {
        await this.#journal.open(facts, entries);
        return { facts, facilitatorSecret };
      } catch (error) {
        if (!(error instanceof CodeTaken)) throw error;
      }
    }
  }

  #openingEvents({ scenario: slug, preset, seats, options }: OpenRequest, now: number): Event[] {
    const pack = this.#packs.get(slug);
    if (!pack) {
      throw new CannotOpen(['scenario'], `no scenario is called ${slug}; there are: ${[...this.#packs.keys()]}`);
    }
    const {
      seed = randomInt(2 ** 32),
      policies = {},
      pack: rules = 'charter-practice',
      practices = {},
      fillSeats = false,
      alone = false,
      standIns = {},
      ...clocks
    } = options;
    const setup = setupOf(pack, { council: seats, preset, seed, clocks, pack: rules, practices, standIns, alone });
    const opening: EventOf<'session-opened'> = { kind: 'session-opened', setup };
    let council = replay([opening]);
    const events: Event[] = [opening];
    const arrange = (command: Command, path: readonly string[]): void => {
      const decision = decide(council, command, { role: 'facilitator' }, now);
      if (!decision.accepted) throw new CannotOpen(['options', ...path], decision.refusal.code);
      events.push(...decision.events);
      council = decision.events.reduce(evolve, council);
    };
    if (fillSeats || alone) arrange({ kind: 'fill-seats', away: true }, ['fillSeats']);
    for (const [seat, policy] of Object.entries(policies) as [SeatId, Policy][]) {
      arrange({ kind: 'set-policy', seat, policy }, ['policies', seat]);
    }
    return events;
  }

  /**
   * The session with this code, awake; null if there is none. Rejects with `DamagedJournal`. A session whose journal failed
   * is forgotten: the next to ask for it reads it again.
   */
  find(code: string): Promise<Simulation> | null {
    const awake = this.#awake.get(code);
    if (awake) return awake;
    const found = this.#journal.find(code);
    if (!found) return null;
    const { id, openedAt, facilitatorDigest } = found;
    const waking = this.#wake({ id, code, openedAt, facilitatorDigest });
    this.#awake.set(code, waking);
    waking.catch(() => this.#awake.delete(code));
    return waking;
  }

  async #wake(facts: SessionFacts): Promise<Simulation> {
    const simulation = new Simulation(facts, this.#journal, this.time, this.#journal.read(facts.id));
    simulation.onFailed((error) => {
      console.error(`session ${facts.code}: ${error instanceof Error ? error.message : error}`);
      this.#awake.delete(facts.code);
      this.#standIns.get(simulation)?.stop();
    });
    await simulation.wake();
    this.#standIns.set(simulation, new StandIns(simulation, this.time, this.#think, this.#thoughts));
    return simulation;
  }

  /**
   * Lets go of a session that nobody is in; whoever asks for it next reads it again. Nothing is done, and false answered,
   * while a clock runs there: a debate goes on though everybody has left.
   */
  putToSleep(simulation: Simulation): boolean {
    if (simulation.isBusy) return false;
    // One that failed is forgotten already; under its code another may be awake.
    if (!simulation.hasFailed) this.#awake.delete(simulation.facts.code);
    void this.#stop(simulation);
    return true;
  }

  /** All that has happened in a session, as far as it is durable. Throws `DamagedJournal`. */
  historyOf({ facts }: Simulation): readonly Event[] {
    return this.#journal.read(facts.id).map(({ event }) => event);
  }

  /** Whether the journal kept what it was last given. */
  get canWrite(): boolean {
    return this.#couldWrite;
  }

  #noting<Words extends unknown[]>(write: (...words: Words) => Promise<void>) {
    return async (...words: Words): Promise<void> => {
      try {
        await write(...words);
        this.#couldWrite = true;
      } catch (error) {
        if (error instanceof JournalFailed) this.#couldWrite = false;
        throw error;
      }
    };
  }

  async stop(): Promise<void> {
    const simulations = await Promise.allSettled(this.#awake.values());
    for (const each of simulations) if (each.status === 'fulfilled') await this.#stop(each.value);
    this.#awake.clear();
  }

  #stop(simulation: Simulation): Promise<void> {
    this.#standIns.get(simulation)?.stop();
    return simulation.stop();
  }
}

/** Who holds a token, in one session. The token stays with its browser; a digest is what the kernel and the journal know. */
export function personOf(facts: SessionFacts, token: string): PersonId {
  return digest(`${facts.id} ${token}`) as PersonId;
}

/** Whether somebody holds the facilitator's secret of a session. Takes the same time for every wrong one. */
export function isFacilitator(facts: SessionFacts, secret: string): boolean {
  return timingSafeEqual(Buffer.from(digest(secret)), Buffer.from(facts.facilitatorDigest));
}
