/** What everybody has done in a session that is awake, kept up with what is durable. */
import type { Council } from '../../shared/council/state.ts';
import {
  type Deed,
  nothingDone,
  type Participation,
  participationIn,
  tallied,
} from '../../shared/debrief/participation.ts';

export class Activity {
  #tally = nothingDone;

  /** @param deeds all that has happened so far */
  constructor(deeds: readonly Deed[]) {
    this.saw(deeds);
  }

  saw(deeds: readonly Deed[]): void {
    this.#tally = deeds.reduce(tallied, this.#tally);
  }

  /** A row for each person who ever sat. */
  rowsIn(council: Council): readonly Participation[] {
    return participationIn(this.#tally, council);
  }
}
