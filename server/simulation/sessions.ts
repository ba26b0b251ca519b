/** All sessions of this server: opened anew, or read from the journal when somebody first asks for them. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Event, EventOf } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import { isOverDays } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Policy, SeatId } from '../../shared/council/vocabulary.ts';
import type { Participation } from '../../shared/debrief/participation.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { type Pack, setupOf } from '../../shared/scenario/scenario.ts';
import { codeAlphabet } from '../../shared/wire/code.ts';
import type { OpenRequest } from '../../shared/wire/session.ts';
import {
  CodeTaken,
  type Entry,
  type Journal,
  JournalFailed,
  type SessionFacts,
  type SessionSummary,
} from '../journal/journal.ts';
import { Activity } from './activity.ts';
import { OneByOne } from './oneByOne.ts';
import { digestOf, newSecret } from './secrets.ts';
import { Erased, Simulation } from './simulation.ts';
import { StandIns, type Think } from './standIns.ts';
import type { Timekeeper, Wakeable } from './timekeeper.ts';

/** What of a request to open a session cannot be done, and where it says so. */
export class CannotOpen extends Error {
  readonly path: readonly string[];
  constructor(path: readonly string[], message: string) {
    super(message);
    this.path = path;
  }
}

export type OpenedSession = { readonly facts: SessionFacts; readonly facilitatorSecret: string };

const day = 24 * 3600 * 1000;
/** A session over days sleeps where nothing happens for longer than this, in milliseconds. */
const worthSleeping = 10 * 60_000;

export class Sessions {
  readonly time: Timekeeper;
  readonly #journal: Journal;
  readonly #packs: ReadonlyMap<string, Pack>;
  /** By code; a session that cannot be read is not kept here. */
  readonly #awake = new Map<string, Promise<Simulation>>();
  readonly #standIns = new WeakMap<Simulation, StandIns>();
  readonly #activities = new WeakMap<Simulation, Activity>();
  /** By code: when a session that sleeps wakes by itself. */
  readonly #alarms = new Map<string, Wakeable>();
  readonly #erasing = new Set<string>();
  readonly #greeters = new Set<(simulation: Simulation) => void>();
  #purgeDays = 0;
  #round: Wakeable | null = null;
  readonly #think: Think;
  readonly #thoughts = new OneByOne();
  #couldWrite = true;

  /** @param think how delegations that are not there come to what they do */
  constructor(journal: Journal, time: Timekeeper, packs: ReadonlyMap<string, Pack>, think: Think = movesOf) {
    const { open, append, erase } = journal;
    this.#journal = {
      ...journal,
      open: this.#noting(open),
      append: this.#noting(append),
      erase: this.#noting(erase),
    };
    this.time = time;
    this.#packs = packs;
    this.#think = think;
  }

  /** Opens a session and keeps it. Throws `CannotOpen`. */
  async open(request: OpenRequest): Promise<OpenedSession> {
    const facilitatorSecret = newSecret();
    const openedAt = this.time.now();
    const events = this.#openingEvents(request, openedAt);
    for (;;) {
      const facts: SessionFacts = {
        id: randomBytes(12).toString('base64url'),
        code: Array.from({ length: 6 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join(''),
        openedAt,
        facilitatorDigest: digestOf(facilitatorSecret),
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
      visibility,
      delegation,
      seating,
      languageFilter = true,
      people,
      ...clocks
    } = options;
    // No vote has a deadline there, and nobody gives out seats (rule F6).
    if (alone && (delegation ?? 1) > 1)
      throw new CannotOpen(['options', 'delegation'], 'whoever plays alone sits alone');
    if (alone && seating === 'assigned') {
      throw new CannotOpen(['options', 'seating'], 'whoever plays alone takes their seat');
    }
    const rulesAndBots = { pack: rules, practices, standIns, alone };
    const room = { visibility, delegation, seating, languageFilter, people };
    const setup = setupOf(pack, { council: seats, preset, seed, clocks, ...rulesAndBots, ...room });
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
    if (this.#erasing.has(code)) return null;
    const found = this.#journal.find(code);
    if (!found) return null;
    const { id, openedAt, facilitatorDigest } = found;
    this.#alarms.get(code)?.cancel();
    this.#alarms.delete(code);
    const waking = this.#wake({ id, code, openedAt, facilitatorDigest });
    this.#awake.set(code, waking);
    waking.catch(() => this.#awake.delete(code));
    return waking;
  }

  async #wake(facts: SessionFacts): Promise<Simulation> {
    const entries = this.#journal.read(facts.id);
    const simulation = new Simulation(facts, this.#journal, this.time, entries);
    const activity = new Activity(entries);
    this.#activities.set(simulation, activity);
    simulation.onCommitted(({ steps }) => activity.saw(steps));
    simulation.onFailed((error) => {
      if (!(error instanceof Erased)) {
        console.error(`session ${facts.code}: ${error instanceof Error ? error.message : error}`);
      }
      this.#awake.delete(facts.code);
      this.#standIns.get(simulation)?.stop();
    });
    await simulation.wake();
    this.#standIns.set(simulation, new StandIns(simulation, this.time, this.#think, this.#thoughts));
    for (const greet of this.#greeters) greet(simulation);
    return simulation;
  }

  /** Calls back with each session that has woken, for whatever reason. */
  onWoken(greet: (simulation: Simulation) => void): void {
    this.#greeters.add(greet);
  }

  /**
   * Lets go of a session that nobody is in; whoever asks for it next reads it again. Nothing is done, and false answered,
   * while a clock runs there: a debate goes on though everybody has left. One over days sleeps until its clock is due.
   */
  putToSleep(simulation: Simulation): boolean {
    const { facts, council } = simulation;
    const wakesAt = this.#nextIn(simulation);
    const isFar = isOverDays(council.setup) && (wakesAt ?? 0) - this.time.now() > worthSleeping;
    if (simulation.isWriting || (wakesAt !== null && !isFar)) return false;
    // One that failed is forgotten already; under its code another may be awake.
    if (!simulation.hasFailed) this.#awake.delete(facts.code);
    if (wakesAt !== null) this.#wakeLater(facts.code, wakesAt);
    void this.#stop(simulation);
    return true;
  }

  /** When something happens there though nobody comes: a clock rings, or over days a stand-in has its turn. */
  #nextIn(simulation: Simulation): number | null {
    const { council, dueAt, hasFailed } = simulation;
    const turn = isOverDays(council.setup) && !hasFailed ? (this.#standIns.get(simulation)?.nextAt ?? null) : null;
    return dueAt === null || turn === null ? (dueAt ?? turn) : Math.min(dueAt, turn);
  }

  #wakeLater(code: string, moment: number): void {
    const alarm = this.time.wakeAt(moment, () => {
      this.#alarms.delete(code);
      this.#wakeNow(code);
    });
    this.#alarms.set(code, alarm);
  }

  #wakeNow(code: string): void {
    const complain = (error: unknown): void => console.error(`session ${code}: cannot wake: ${error}`);
    try {
      this.find(code)?.catch(complain);
    } catch (error) {
      complain(error);
    }
  }

  /**
   * Looks after sessions that nobody asks for, now and every day: those without an event for `purgeDays` days are erased
   * (0: none), and those over days, whose clocks have run on while no server did, wake.
   */
  begin(purgeDays: number): void {
    this.#purgeDays = purgeDays;
    void this.#purge();
    for (const { id, code } of this.#journal.sessions().toReversed()) {
      this.#thoughts.add(() => {
        if (!this.#erasing.has(code) && this.#isOverDays(id)) this.#wakeNow(code);
      });
    }
  }

  #isOverDays(id: string): boolean {
    try {
      const [opening] = this.#journal.read(id, 1, 1);
      return opening?.event.kind === 'session-opened' && isOverDays(opening.event.setup);
    } catch {
      // Erased meanwhile, or damaged: whoever asks for it hears of it.
      return false;
    }
  }

  async #purge(): Promise<void> {
    this.#round = this.time.wakeAt(this.time.now() + day, () => void this.#purge());
    const old = this.#journal.sessions().filter((each) => (this.purgedAt(each) ?? Infinity) <= this.time.now());
    try {
      await Promise.all(old.map(({ code }) => this.erase(code)));
    } catch (error) {
      console.error(`erasing old sessions: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** When a session is erased by itself if nothing happens in it, in milliseconds since 1970; null: never. */
  purgedAt({ lastAt }: Pick<SessionSummary, 'lastAt'>): number | null {
    return this.#purgeDays === 0 ? null : lastAt + this.#purgeDays * day;
  }

  /** Days without an event after which a session is erased; 0: none is. */
  get purgeDays(): number {
    return this.#purgeDays;
  }

  /** Everybody is disconnected, and nothing of the session is left. Rejects with `JournalFailed`. */
  async erase(code: string): Promise<void> {
    const found = this.#journal.find(code);
    if (!found || this.#erasing.has(code)) return;
    this.#erasing.add(code);
    try {
      this.#alarms.get(code)?.cancel();
      this.#alarms.delete(code);
      const simulation = await this.#awake.get(code)?.catch(() => null);
      if (simulation) {
        await simulation.forget();
        await this.#stop(simulation);
      }
      this.#awake.delete(code);
      await this.#journal.erase(found.id);
    } finally {
      this.#erasing.delete(code);
    }
  }

  /** What the journal has of the session with this code, without its events; null if there is none. */
  summaryOf(code: string): SessionSummary | null {
    return this.#erasing.has(code) ? null : this.#journal.find(code);
  }

  /** The session with this code if it is awake, without waking it. */
  async awake(code: string): Promise<Simulation | null> {
    return (await this.#awake.get(code)) ?? null;
  }

  /** The state of a session that sleeps, read and not kept. Throws `DamagedJournal`. */
  asleep({ id }: Pick<SessionFacts, 'id'>): Council {
    return replay(this.#journal.read(id).map(({ event }) => event));
  }

  /** A row for each person who ever sat there. */
  participationIn(simulation: Simulation): readonly Participation[] {
    return this.#activities.get(simulation)?.rowsIn(simulation.council) ?? [];
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
    this.#round?.cancel();
    for (const alarm of this.#alarms.values()) alarm.cancel();
    this.#alarms.clear();
    const simulations = await Promise.allSettled(this.#awake.values());
    for (const each of simulations) if (each.status === 'fulfilled') await this.#stop(each.value);
    this.#awake.clear();
  }

  #stop(simulation: Simulation): Promise<void> {
    this.#standIns.get(simulation)?.stop();
    return simulation.stop();
  }
}
