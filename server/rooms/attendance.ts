/**
 * Who is connected to a session, in whichever room: whoever reloads alone closes their room and opens the next. A person may
 * have several windows; they count as away a little after the last one is gone.
 */
import type { PersonId } from '../../shared/council/vocabulary.ts';
import type { Simulation } from '../simulation/simulation.ts';
import type { Timekeeper, Wakeable } from '../simulation/timekeeper.ts';

/** A page that is reloaded is back within this time, and nobody sees it go. */
const graceMilliseconds = 4000;
/** For so long after somebody has left nobody takes their seat by its link. */
const momentMilliseconds = 120_000;

export class Attendance {
  readonly #simulation: Simulation;
  readonly #time: Timekeeper;
  readonly #windows = new Map<PersonId, number>();
  readonly #leaving = new Map<PersonId, Wakeable>();
  /** When whoever is not connected was so last, in milliseconds since 1970. */
  readonly #left = new Map<PersonId, number>();

  /** Everybody whom the journal calls present has the grace to connect: after a restart nobody is connected yet. */
  constructor(simulation: Simulation, time: Timekeeper) {
    this.#simulation = simulation;
    this.#time = time;
    for (const [id, person] of Object.entries(simulation.council.people)) {
      if (person.present) this.#expectBack(id as PersonId);
    }
  }

  connected(person: PersonId): void {
    this.#windows.set(person, (this.#windows.get(person) ?? 0) + 1);
    this.#leaving.get(person)?.cancel();
    this.#leaving.delete(person);
    this.#left.delete(person);
    this.#note(person, true);
  }

  disconnected(person: PersonId): void {
    const windows = (this.#windows.get(person) ?? 1) - 1;
    if (windows > 0) {
      this.#windows.set(person, windows);
      return;
    }
    this.#windows.delete(person);
    this.#left.set(person, this.#time.now());
    this.#expectBack(person);
  }

  /** Who was here a moment ago: a phone that is locked is not somebody who stays away. */
  get recent(): PersonId[] {
    const since = this.#time.now() - momentMilliseconds;
    return [...this.#left].flatMap(([person, at]) => (at > since ? [person] : []));
  }

  #expectBack(person: PersonId): void {
    const until = this.#time.wakeAt(this.#time.now() + graceMilliseconds, () => {
      this.#leaving.delete(person);
      this.#note(person, false);
    });
    this.#leaving.set(person, until);
  }

  #note(person: PersonId, present: boolean): void {
    // A failed journal is answered to whoever sends a command; this note has nobody to tell.
    this.#simulation.ask({ role: 'server' }, { kind: 'note-presence', person, present }, null).catch(() => {});
  }
}
