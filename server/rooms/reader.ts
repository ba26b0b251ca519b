/** What the facilitator alone reads off a session that runs. Of a session that nobody so reads nothing is reckoned. */
import type { Event } from '../../shared/council/events.ts';
import type { Council } from '../../shared/council/state.ts';
import { liveReading, type Watched, watched, watching } from '../../shared/debrief/live.ts';
import type { LiveReading } from '../../shared/debrief/liveReading.ts';
import type { Committed } from '../simulation/simulation.ts';

export class Reader {
  readonly #history: () => readonly Event[];
  #watched: Watched | null = null;
  #reading: LiveReading | null = null;
  /** What the reading was reckoned from: while all of it is the same it is not reckoned again. */
  #sources: readonly unknown[] = [];

  /** @param history all events of the session, as far as they are durable */
  constructor(history: () => readonly Event[]) {
    this.#history = history;
  }

  saw(steps: Committed['steps']): void {
    for (const { event, after } of steps) {
      // What was durable before it was told is known from the history.
      if (this.#watched && after.version > this.#watched.course.council.version) {
        this.#watched = watched(this.#watched, event);
      }
    }
  }

  /** Null where the session has no world. */
  read({ setup }: Pick<Council, 'setup'>): LiveReading | null {
    if (!setup.world) return null;
    this.#watched ??= this.#history().reduce(watched, watching(setup));
    const sources = sourcesOf(this.#watched);
    if (sources.some((source, index) => source !== this.#sources[index])) {
      this.#sources = sources;
      this.#reading = liveReading(this.#watched);
    }
    return this.#reading;
  }
}

const sourcesOf = ({ course: { council }, texts, acts }: Watched): readonly unknown[] => [
  ...[council.crisis, council.months, council.mandate, council.outside.standing],
  ...[texts, acts],
];
