/**
 * One session: its state, its journal, one command at a time. A command is decided at once against what is decided so far;
 * its events are told, and it is answered, only when the journal has them (law 2: save, then tell).
 */
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import type { Refusal } from '../../shared/council/refusals.ts';
import { replay } from '../../shared/council/replay.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Actor } from '../../shared/council/vocabulary.ts';
import { type Entry, type Journal, type SessionFacts, signatureOf } from '../journal/journal.ts';
import type { Timekeeper, Wakeable } from './timekeeper.ts';

export type Verdict =
  | { readonly accepted: true; readonly version: number }
  | { readonly accepted: false; readonly refusal: Refusal };

/** What became durable at once: the state after it and its events, each with who asked for it, when, and the state right after it. */
export type Committed = {
  readonly council: Council;
  readonly steps: readonly (Pick<Entry, 'by' | 'at'> & { readonly event: Event; readonly after: Council })[];
};

/** The rules have a fault: they neither accepted the command nor refused it. It left nothing behind. */
export class Undecided extends Error {}

/** The session was erased: nothing can be asked of it any more. */
export class Erased extends Error {
  override name = 'Erased';
}

type Step = { readonly entry: Entry; readonly after: Council };
type Waiting = { readonly version: number; settle(): void; fail(error: unknown): void };

/** Answers kept for commands that left no event behind, so that a repeated one is answered alike. */
const rememberedVerdicts = 1000;
/** While a clock runs, the session looks at the time at least so often, in milliseconds. */
const heartbeat = 5000;
/** A session that has not looked at the time for so long was asleep with its machine (rule F5). */
const asleepAfter = 30_000;

const server: Actor = { role: 'server' };

export class Simulation {
  readonly facts: SessionFacts;
  readonly #journal: Journal;
  readonly #time: Timekeeper;
  readonly #listeners = new Set<(committed: Committed) => void>();
  readonly #mourners = new Set<(error: unknown) => void>();
  /** Versions by signature and command id: whatever of it is in the journal counts once, whenever it comes again. */
  readonly #counted = new Map<string, number>();
  readonly #verdicts = new Map<string, Verdict>();
  readonly #lastEntryAt: number;
  #council: Council;
  #ahead: Council;
  /** The last moment at which the session was surely awake; while a clock runs, never older than a heartbeat or two. */
  #lastSeen: number;
  #steps: Step[] = [];
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #failure: unknown = null;
  #isStopped = false;
  #alarm: Wakeable | null = null;

  /** @param entries all of the session's, from its opening on. Throws `NotAJournal`. */
  constructor(facts: SessionFacts, journal: Journal, time: Timekeeper, entries: readonly Entry[]) {
    this.facts = facts;
    this.#journal = journal;
    this.#time = time;
    this.#council = replay(entries.map((entry) => entry.event));
    this.#ahead = this.#council;
    this.#lastEntryAt = entries.at(-1)?.at ?? facts.openedAt;
    this.#lastSeen = time.now();
    for (const { by, command, version } of entries)
      if (command !== null) this.#counted.set(`${by} ${command}`, version);
  }

  /** The state that is durable, and that may be told. */
  get council(): Council {
    return this.#council;
  }

  get isWriting(): boolean {
    return this.#writing !== null;
  }

  /** When something will happen here though nobody asks for it, in milliseconds since 1970; null: never. */
  get dueAt(): number | null {
    return this.#failure === null ? dueAt(this.#ahead) : null;
  }

  /** Whether all that is decided is durable. */
  get isSettled(): boolean {
    return this.#council.version === this.#ahead.version;
  }

  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  /** Starts the clock again where it stood. */
  async wake(): Promise<void> {
    await this.ask(server, { kind: 'resume-clock', lastSeen: this.#lastEntryAt }, null);
    this.#setAlarm();
  }

  /** Ends listening and the alarm; what is under way is still written. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm?.cancel();
    this.#listeners.clear();
    this.#mourners.clear();
    while (this.#writing) await this.#writing;
  }

  /** Nothing is decided or written any more, and whoever is there is told as if the journal had failed. */
  async forget(): Promise<void> {
    if (this.#failure === null) this.#fail(new Erased('the session was erased'));
    await this.#writing;
  }

  onCommitted(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back once if the journal fails, whoever's command it was, and after those who wait for an answer were told. */
  onFailed(listener: (error: unknown) => void): () => void {
    this.#mourners.add(listener);
    return () => this.#mourners.delete(listener);
  }

  /**
   * Decides a command. Resolves when its events are durable and told.
   * @param id the client's id of the command, null for the server's own. The same id of the same asker counts once.
   * Rejects with `Undecided` where the rules have a fault; nothing has come of the command then. Rejects with another
   * error where the journal failed, and then nobody knows whether the journal has it: the session must be read again.
   */
  ask(by: Actor, command: Command, id: string | null): Promise<Verdict> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    try {
      this.#resumeAfterSleep();
      const key = id === null ? null : `${signatureOf(by)} ${id}`;
      const known = key === null ? undefined : this.#repeated(key);
      if (known) return this.#whenDurable(known);
      const before = this.#ahead.version;
      const verdict = this.#decide(by, command, id);
      if (key !== null && this.#ahead.version > before) this.#counted.set(key, this.#ahead.version);
      else if (key !== null) this.#remember(key, verdict);
      return this.#whenDurable(verdict);
    } catch (error) {
      this.#log(command.kind, error);
      if (this.#steps.length > 0) this.#writing ??= this.#write();
      return Promise.reject(new Undecided(command.kind, { cause: error }));
    }
  }

  /** Where the rules throw, nothing has changed. */
  #decide(by: Actor, command: Command, id: string | null): Verdict {
    const at = this.#time.now();
    const decision = decide(this.#ahead, command, by, at);
    if (!decision.accepted) return { accepted: false, refusal: decision.refusal };
    let after = this.#ahead;
    const steps = decision.events.map((event): Step => {
      after = evolve(after, event);
      return { entry: { version: after.version, at, by: signatureOf(by), command: id, event }, after };
    });
    const due = dueAt(this.#ahead);
    this.#ahead = after;
    this.#steps.push(...steps);
    if (dueAt(after) !== due) this.#setAlarm();
    return { accepted: true, version: after.version };
  }

  /** F5: a laptop that was closed for the night has slept, and the clock with it, whatever happens first in the morning. */
  #resumeAfterSleep(): void {
    const lastSeen = this.#lastSeen;
    this.#lastSeen = this.#time.now();
    // Without a clock nobody looks at the time, and there is nothing to resume.
    if (dueAt(this.#ahead) === null || this.#lastSeen - lastSeen <= asleepAfter) return;
    this.#decide(server, { kind: 'resume-clock', lastSeen }, null);
  }

  #repeated(key: string): Verdict | undefined {
    const version = this.#counted.get(key);
    return version === undefined ? this.#verdicts.get(key) : { accepted: true, version };
  }

  #remember(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict);
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > rememberedVerdicts && oldest !== undefined) this.#verdicts.delete(oldest);
  }

  /** A verdict may rest on events that are decided but not yet durable: nobody hears it before they are. */
  #whenDurable(verdict: Verdict): Promise<Verdict> {
    if (this.#council.version === this.#ahead.version) return Promise.resolve(verdict);
    const settled = new Promise<Verdict>((resolve, reject) => {
      this.#waiting.push({ version: this.#ahead.version, settle: () => resolve(verdict), fail: reject });
    });
    this.#writing ??= this.#write();
    return settled;
  }

  async #write(): Promise<void> {
    while (this.#steps.length > 0 && this.#failure === null) {
      const steps = this.#steps;
      this.#steps = [];
      const entries = steps.map(({ entry }) => entry);
      try {
        await this.#journal.append(this.facts.id, this.#council.version, entries);
      } catch (error) {
        this.#fail(error);
        break;
      }
      this.#tell(steps);
    }
    this.#writing = null;
  }

  #fail(error: unknown): void {
    this.#failure = error;
    this.#alarm?.cancel();
    for (const waiting of this.#waiting.splice(0)) waiting.fail(error);
    queueMicrotask(() => this.#callEach(this.#mourners, error));
  }

  #tell(steps: readonly Step[]): void {
    const last = steps.at(-1);
    if (!last) return;
    this.#council = last.after;
    const due = this.#waiting.filter(({ version }) => version <= last.after.version);
    this.#waiting = this.#waiting.filter(({ version }) => version > last.after.version);
    // Whatever becomes of the telling, it is durable. Who waits goes on after this function, hence when all are told.
    for (const waiting of due) waiting.settle();
    const told = steps.map(({ entry: { event, by, at }, after }) => ({ event, by, at, after }));
    this.#callEach(this.#listeners, { council: last.after, steps: told });
  }

  #callEach<Fact>(listeners: ReadonlySet<(fact: Fact) => void>, fact: Fact): void {
    for (const listener of listeners) {
      try {
        listener(fact);
      } catch (error) {
        this.#log('telling', error);
      }
    }
  }

  #log(what: string, error: unknown): void {
    console.error(`session ${this.facts.code}: ${what}: ${error instanceof Error ? error.stack : error}`);
  }

  #setAlarm(earliest = 0): void {
    this.#alarm?.cancel();
    const deadline = dueAt(this.#ahead);
    if (deadline === null || this.#failure !== null || this.#isStopped) return;
    const moment = Math.max(earliest, Math.min(deadline, this.#time.now() + heartbeat));
    this.#alarm = this.#time.wakeAt(moment, () => this.#beat());
  }

  #beat(): void {
    const deadline = dueAt(this.#ahead);
    if (deadline === null) return;
    const now = this.#time.now();
    // After a sleep the clock is resumed first, and the deadline is another by then: the note is of none.
    const isDue = now >= deadline || now - this.#lastSeen > asleepAfter;
    this.#lastSeen = isDue ? this.#lastSeen : now;
    // A failed journal and a fault in the rules are reported there; the alarm has nobody to tell.
    if (isDue) this.ask(server, { kind: 'note-deadline', deadline }, null).catch(() => {});
    // A deadline of which nothing came is noted again, but not at once.
    this.#setAlarm(dueAt(this.#ahead) === deadline && now >= deadline ? now + heartbeat : 0);
  }
}
