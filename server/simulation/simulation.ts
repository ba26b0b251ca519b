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
import type { Council } from '../../shared/council/state.ts';
import type { Actor } from '../../shared/council/vocabulary.ts';
import { type Entry, type Journal, type SessionFacts, signatureOf } from '../journal/journal.ts';
import type { Timekeeper, Wakeable } from './timekeeper.ts';

export type Verdict =
  | { readonly accepted: true; readonly version: number }
  | { readonly accepted: false; readonly refusal: Refusal };

/** What became durable at once: the state after it and its events, each with the state right after it. */
export type Committed = {
  readonly council: Council;
  readonly steps: readonly { readonly event: Event; readonly after: Council }[];
};

type Step = { readonly entry: Entry; readonly after: Council };
type Waiting = { readonly version: number; settle(): void; fail(error: unknown): void };

/** Answers kept for commands that left no event behind, so that a repeated one is answered alike. */
const rememberedVerdicts = 1000;
/** A deadline that is noticed so much too late was slept through by the machine (rule F5). */
const oversleptBy = 30_000;

export class Simulation {
  readonly facts: SessionFacts;
  readonly #journal: Journal;
  readonly #time: Timekeeper;
  readonly #listeners = new Set<(committed: Committed) => void>();
  readonly #mourners = new Set<(error: unknown) => void>();
  /** Versions by signature and command id: whatever of it is in the journal counts once, whenever it comes again. */
  readonly #counted = new Map<string, number>();
  readonly #verdicts = new Map<string, Verdict>();
  #council: Council;
  #ahead: Council;
  #lastAt: number;
  #steps: Step[] = [];
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #failure: unknown = null;
  #alarm: Wakeable | null = null;

  /** @param entries all of the session's, from its opening on. Throws `NotAJournal`. */
  constructor(facts: SessionFacts, journal: Journal, time: Timekeeper, entries: readonly Entry[]) {
    this.facts = facts;
    this.#journal = journal;
    this.#time = time;
    this.#council = replay(entries.map((entry) => entry.event));
    this.#ahead = this.#council;
    this.#lastAt = entries.at(-1)?.at ?? facts.openedAt;
    for (const { by, command, version } of entries)
      if (command !== null) this.#counted.set(`${by} ${command}`, version);
  }

  /** The state that is durable, and that may be told. */
  get council(): Council {
    return this.#council;
  }

  /** Starts the clock again where it stood, and notes that nobody is connected yet who has not come back by `until`. */
  async wake(): Promise<void> {
    await this.ask({ role: 'server' }, { kind: 'resume-clock', lastSeen: this.#lastAt }, null);
    this.#setAlarm();
  }

  /** Ends listening and the alarm; what is under way is still written. */
  async stop(): Promise<void> {
    this.#alarm?.cancel();
    this.#listeners.clear();
    this.#mourners.clear();
    while (this.#writing) await this.#writing;
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
   * Rejects where the journal failed; the session must then be read again.
   */
  ask(by: Actor, command: Command, id: string | null): Promise<Verdict> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const key = id === null ? null : `${signatureOf(by)} ${id}`;
    const known = key === null ? undefined : this.#repeated(key);
    if (known) return this.#whenDurable(known);
    const now = this.#time.now();
    const decision = decide(this.#ahead, command, by, now);
    const verdict: Verdict = decision.accepted
      ? { accepted: true, version: this.#ahead.version + decision.events.length }
      : { accepted: false, refusal: decision.refusal };
    if (decision.accepted && decision.events.length > 0) {
      if (key !== null) this.#counted.set(key, this.#ahead.version + decision.events.length);
      for (const event of decision.events) {
        this.#ahead = evolve(this.#ahead, event);
        const entry = { version: this.#ahead.version, at: now, by: signatureOf(by), command: id, event };
        this.#steps.push({ entry, after: this.#ahead });
      }
    } else if (key !== null) this.#remember(key, verdict);
    return this.#whenDurable(verdict);
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
    try {
      while (this.#steps.length > 0) {
        const steps = this.#steps;
        this.#steps = [];
        await this.#journal.append(
          this.facts.id,
          this.#council.version,
          steps.map(({ entry }) => entry),
        );
        this.#tell(steps);
      }
    } catch (error) {
      this.#failure = error;
      this.#alarm?.cancel();
      for (const waiting of this.#waiting.splice(0)) waiting.fail(error);
      queueMicrotask(() => {
        for (const listener of this.#mourners) listener(error);
      });
    } finally {
      this.#writing = null;
    }
  }

  #tell(steps: readonly Step[]): void {
    const last = steps.at(-1);
    if (!last) return;
    this.#council = last.after;
    this.#lastAt = last.entry.at;
    this.#setAlarm();
    const committed = { council: last.after, steps: steps.map(({ entry, after }) => ({ event: entry.event, after })) };
    for (const listener of this.#listeners) listener(committed);
    const due = this.#waiting.filter(({ version }) => version <= last.after.version);
    this.#waiting = this.#waiting.filter(({ version }) => version > last.after.version);
    for (const waiting of due) waiting.settle();
  }

  #setAlarm(): void {
    this.#alarm?.cancel();
    const { deadline } = this.#council;
    if (deadline === null) return;
    this.#alarm = this.#time.wakeAt(deadline, () => {
      const overslept = this.#time.now() - deadline > oversleptBy;
      const command: Command = overslept
        ? { kind: 'resume-clock', lastSeen: this.#lastAt }
        : { kind: 'note-deadline', deadline };
      // A failed journal rejects every command and is reported there; the alarm has nobody to tell.
      this.ask({ role: 'server' }, command, null).catch(() => {});
    });
  }
}
