/** What the facilitator alone reads off a session that runs. Of a session that nobody so reads nothing is reckoned. */
import type { Event } from '../../shared/council/events.ts';
import type { Council } from '../../shared/council/state.ts';
import { liveReading, type Watched, watched, watching } from '../../shared/debrief/live.ts';
import type { LiveReading } from '../../shared/debrief/liveReading.ts';
import type { Committed } from '../simulation/simulation.ts';

/** Events that are read at once: more than ever come of one command, and few enough that nobody waits for a long history. */
const atOnce = 100;

export class Reader {
  readonly #history: () => readonly Event[];
  /** Null until somebody reads. */
  #watched: Watched | null = null;
  /** What was seen and is not read yet. */
  #unread: Event[] = [];
  /** Version of the session after the last event that was seen. */
  #seen = 0;
  #isAwaited = false;
  #latest: LiveReading | null = null;
  /** What it was reckoned from: while all of it is the same it is not reckoned again. */
  #sources: readonly unknown[] = [];

  /** @param history all events of the session, as far as they are durable */
  constructor(history: () => readonly Event[]) {
    this.#history = history;
  }

  /** Null until it is reckoned, and where the session has no world. */
  get latest(): LiveReading | null {
    return this.#latest;
  }

  saw(steps: readonly Pick<Committed['steps'][number], 'event' | 'after'>[]): void {
    if (!this.#watched) return;
    for (const { event, after } of steps) {
      // What was durable before it was told is known from the history.
      if (after.version <= this.#seen) continue;
      this.#seen += 1;
      this.#unread.push(event);
    }
  }

  /** Calls back when all that has come till now is told and answered: once, however often it was asked. */
  soon(then: () => void): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    setImmediate(() => {
      this.#isAwaited = false;
      try {
        then();
      } catch (error) {
        // A session goes on without what is read off it.
        console.error(`reading: ${error instanceof Error ? error.stack : error}`);
      }
    });
  }

  /** Reads on. @returns whether the latest reading is of all that was seen */
  read({ setup }: Pick<Council, 'setup'>): boolean {
    if (!setup.world) return true;
    this.#watched ??= this.#begun(setup);
    this.#watched = this.#unread.splice(0, atOnce).reduce(watched, this.#watched);
    if (this.#unread.length > 0) return false;
    const sources = sourcesOf(this.#watched);
    if (sources.some((source, index) => source !== this.#sources[index])) {
      this.#sources = sources;
      this.#latest = liveReading(this.#watched);
    }
    return true;
  }

  #begun(setup: Council['setup']): Watched {
    this.#unread = [...this.#history()];
    this.#seen = this.#unread.length;
    return watching(setup);
  }
}

const sourcesOf = ({ course: { council }, texts, acts }: Watched): readonly unknown[] => [
  ...[council.crisis, council.months, council.mandate, council.outside.standing],
  ...[texts, acts],
];
