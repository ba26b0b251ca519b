/** Whether somebody has had the first steps before their eyes in this browser, and which of them is shown. */
import { signal } from '@preact/signals';

export const visitSteps = ['who', 'now', 'act'] as const;
export type VisitStep = (typeof visitSteps)[number];

const place = 'mandate-first-visit';

function isKept(): boolean {
  try {
    return localStorage.getItem(place) !== null;
  } catch {
    // Where nothing can be kept nobody is shown the same at every turn.
    return true;
  }
}

/** The step that is shown; null: none. */
export const visiting = signal<VisitStep | null>(isKept() ? null : 'who');

/** From the first to the last, and then never again by itself. */
export function endVisit(): void {
  visiting.value = null;
  try {
    localStorage.setItem(place, 'seen');
  } catch {
    // It stays away as long as the page is there.
  }
}

export function stepVisit(by: 1 | -1): void {
  const at = visiting.peek();
  const next = at && visitSteps[visitSteps.indexOf(at) + by];
  if (next) visiting.value = next;
  else if (by === 1) endVisit();
}

export const beginVisit = (): void => {
  visiting.value = 'who';
};
