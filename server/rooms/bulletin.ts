/** What everybody has done, for those who run the session: told when some seconds have passed, and not with each act. */
import type { ActivityRow } from '../../shared/wire/class.ts';
import type { Timekeeper, Wakeable } from '../simulation/timekeeper.ts';

/** Milliseconds from the first thing that happens to when it is told. */
const every = 3000;

export class Bulletin {
  readonly #rows: () => readonly ActivityRow[];
  readonly #time: Timekeeper;
  #alarm: Wakeable | null = null;
  #latest: readonly ActivityRow[] | null = null;

  /** @param rows what everybody has done till now */
  constructor(rows: () => readonly ActivityRow[], time: Timekeeper) {
    this.#rows = rows;
    this.#time = time;
  }

  /** As it was told last. */
  get latest(): readonly ActivityRow[] {
    this.#latest ??= this.#rows();
    return this.#latest;
  }

  /** Calls back once when it is to be told anew, however often it was asked. @param then is given the time of day */
  soon(then: (now: number) => void): void {
    this.#alarm ??= this.#time.wakeAt(this.#time.now() + every, () => {
      this.#alarm = null;
      this.#latest = this.#rows();
      then(this.#time.now());
    });
  }

  /** Nobody was told while nobody listened. */
  renew(): void {
    this.#latest = this.#rows();
  }

  stop(): void {
    this.#alarm?.cancel();
  }
}
