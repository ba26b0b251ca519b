/** How the change of what a seat can expect comes about, in the order in which the messages arrive. */
import { afterEach, expect, test } from 'vitest';
import { batnaChange } from '../../client/store/expectation.ts';
import { dossier, mine, view } from '../../client/store/store.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import { aWorld, given, personFor, type Session, seated, until } from '../support/council.ts';

afterEach(() => {
  [mine.value, view.value, dossier.value] = [null, null, null];
});

const inRoundOne = given(aWorld(), seated('france', 'kenya'), until('sitrep'));
const inRoundTwo = given(inRoundOne, until('field'), until('sitrep'));

function hear({ council, now }: Session, seat: string, batna: number | null): void {
  const own = seatView(council, personFor(seat), now);
  view.value = publicView(council);
  mine.value = { seat: own, facilitator: null, reading: null, activity: null, serverNow: now };
  if (batna === null) return;
  const told = dossierOf(council, personFor(seat));
  dossier.value = told && { ...told, batna };
}

test('the change is known from the second round on, once the new figure has come, and belongs to one seat', () => {
  hear(inRoundOne, 'france', 40);
  expect(batnaChange.value).toBeNull();
  // The public view comes first, the dossier after it.
  hear(inRoundTwo, 'france', null);
  hear(inRoundTwo, 'france', 47);
  expect(view.value?.round).toBe(2);
  expect(batnaChange.value).toBe(7);
  hear(inRoundTwo, 'kenya', 30);
  expect(batnaChange.value).toBeNull();
});
