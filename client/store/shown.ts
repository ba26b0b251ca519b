/** What the stage and the panels agree to show. */
import { effect, signal } from '@preact/signals';
import type { Result } from '../../shared/council/events.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import { proceedingOf } from './chamber.ts';
import { view } from './store.ts';

/** In place of the number of a vote: the board is cleared for something that has come since. */
export const cleared = Number.POSITIVE_INFINITY;

/** How long a result stays where no clock of the Council says so, in milliseconds. */
const stays = 20_000;

/** Number of the last vote whose result has been on the board for long enough. */
export const shownOut = signal(0);

/** With anything but explanations of the vote. */
function isBusyElsewhere(now: PublicView): boolean {
  const busy = proceedingOf(now);
  return busy !== null && busy.kind !== 'vote' && !(busy.kind === 'floor' && busy.purpose === 'after-vote');
}

let timed = 0;
effect(() => {
  const last = view.value?.results.at(-1)?.vote ?? 0;
  if (view.value && isBusyElsewhere(view.value)) shownOut.value = last;
  if (last === timed) return;
  timed = last;
  if (last < shownOut.peek()) shownOut.value = 0;
  setTimeout(() => {
    if (timed === last) shownOut.value = last;
  }, stays);
});

/** Between the votes a text has its result on the board until the next one: that time is what the interval is for. */
const hasInterval = ({ subject }: Result, { phase }: Pick<PublicView, 'phase'>): boolean =>
  phase === 'voting' && ['draft', 'amendment', 'part'].includes(subject.kind);

/**
 * The result that is still on the board: from the close of a vote to the next one of the round, and after the end. That of a
 * ruling or a motion gives way earlier to what goes on. @param out number of the last vote whose result was shown for long enough, or
 * `cleared`
 */
export function resultOnShow(now: PublicView, out = 0): Result | null {
  const { phase, vote, round, results } = now;
  const last = results.at(-1);
  if (!last || vote) return null;
  if (phase === 'ended') return last;
  const isSitting = phase === 'voting' || phase === 'meeting';
  const isOver = out === cleared || (last.vote <= out && !hasInterval(last, now));
  return isSitting && last.round === round && !isOver ? last : null;
}

/** The result whose ballots still lie on the table: until the Council turns to something else than to explain that vote. */
export function ballotsOnShow(now: PublicView, out = 0): Result | null {
  return now.vote || isBusyElsewhere(now) ? null : resultOnShow(now, out);
}
