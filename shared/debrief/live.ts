/**
 * A session that is read while it still runs, event by event: as it is, and beside it as it would be had nothing been
 * adopted or ordered. What is judged at a moment is judged then, as the debrief does it once the session is over.
 */
import type { Event } from '../council/events.ts';
import { evolve } from '../council/evolve.ts';
import { opened, openingCrisis } from '../council/opening.ts';
import type { Setup } from '../council/setup.ts';
import type { Council, Month } from '../council/state.ts';
import type { CrisisState } from '../crisis/state.ts';
import { type Bounds, boundsFor } from '../interests/score.ts';
import { textCriteriaAt } from './criteria.ts';
import type { TextCriteria } from './debrief.ts';
import { adoptedTextsIn, isAdoptedText, isOfWorld, type Moment } from './history.ts';
import { lensesThrough, lensFactsOf } from './lenses.ts';
import { inWholeNumbers, type LiveReading } from './liveReading.ts';
import { intrusiveShareOf } from './outcomes.ts';
import type { ActCriteria } from './outside.ts';
import { actCriteriaAt } from './outsideIn.ts';
import { leftAlone, retelling } from './rerun.ts';
import { modelAhead, standingAt } from './sovereignty.ts';

/** A course that things take: so far, and the crisis when the rounds were over, once they are. */
type Course = { readonly council: Council; readonly end: CrisisState | null };

export type Watched = {
  readonly course: Course;
  /** Had nothing been adopted, nor ordered outside the Council; null: nothing has been. */
  readonly untouched: Course | null;
  readonly texts: readonly TextCriteria[];
  readonly acts: readonly ActCriteria[];
};

/** Before the first event. */
export const watching = (setup: Setup): Watched => ({
  course: { council: opened(setup), end: null },
  untouched: null,
  texts: [],
  acts: [],
});

/** One event later. */
export function watched({ course, untouched, texts, acts }: Watched, event: Event): Watched {
  const moment: Moment = { event, before: course.council, after: evolve(course.council, event) };
  const [text, act] = [textCriteriaAt(moment), actCriteriaAt(moment)];
  return {
    course: onward(course, moment),
    untouched: untouchedAfter(untouched ?? (touches(event) ? course : null), event),
    texts: text.length > 0 ? [...texts, ...text] : texts,
    acts: act.length > 0 ? [...acts, ...act] : acts,
  };
}

/** A text is adopted, or a capital orders something outside the Council. */
const touches = (event: Event): boolean =>
  event.kind === 'vote-closed' ? isAdoptedText(event.result) : event.kind === 'order-given' && event.order !== null;

const onward = ({ end }: Course, { event, before, after }: Moment): Course => ({
  council: after,
  end: end ?? (event.kind === 'month-passed' && event.epilogue ? before.crisis : null),
});

/** Whatever is said is said all the same; what follows from it in the world is reckoned anew. */
const untouchedAfter = (untouched: Course | null, event: Event): Course | null =>
  untouched === null || isOfWorld(event)
    ? untouched
    : retelling(untouched.council, event, leftAlone).reduce(onward, untouched);

/** Null where the session has no world. */
export function liveReading({ course, untouched, texts, acts }: Watched): LiveReading | null {
  const { council } = course;
  const opening = openingCrisis(council.setup);
  const now = course.end ?? council.crisis;
  if (!opening || !council.crisis || !now) return null;
  const months = council.months.filter(({ epilogue }) => !epilogue);
  const otherwise = untouched?.end ?? untouched?.council.crisis ?? now;
  const facts = {
    bounds: boundsAfter(council.months, opening),
    adoptedTexts: adoptedTextsIn(council),
    untouched: otherwise,
  };
  return inWholeNumbers({
    months: months.length,
    opening: standingAt(opening, []),
    now: standingAt(now, months),
    ahead: modelAhead(council, council.crisis),
    intrusiveShare: intrusiveShareOf(months),
    lenses: months.length > 0 ? lensesThrough(lensFactsOf({ end: now, months }, facts)) : [],
    texts,
    // On the record there are secret ones between them, and their numbers would tell how many.
    acts: acts.map((act, index) => ({ ...act, number: index + 1 })),
  });
}

/** Years are reckoned ahead for them, and they are the same until a month has passed. */
const known = new WeakMap<readonly Month[], Bounds>();

function boundsAfter(months: readonly Month[], opening: CrisisState): Bounds {
  const bounds = known.get(months) ?? boundsFor(opening, months.filter(({ epilogue }) => !epilogue).length);
  known.set(months, bounds);
  return bounds;
}
