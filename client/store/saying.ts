/** What a seat has just said or done in public, as the chamber shows it over the table for some seconds. */
import { effect, signal } from '@preact/signals';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { type Happening, happenings } from './store.ts';

/** How long it stands, in milliseconds, unless something else is said before. */
export const sayingStays = 8000;

/** `told`: the happening that it is; the record and the live region have it too. */
export type Said = { readonly seat: SeatId; readonly told: Told };

/** Whose word a happening is; null for what nobody has said, or not to all. */
export function speakerOf(told: Told): SeatId | null {
  if (told.kind === 'press-told') return told.seat;
  if (told.kind !== 'proceeding') return null;
  const { event } = told;
  switch (event.kind) {
    case 'words-recorded':
      return event.seat;
    case 'point-raised':
      return event.by;
    case 'motion-made':
      return event.motion.by;
    case 'floor-given':
      return event.purpose === 'reply' ? event.seat : null;
    default:
      return null;
  }
}

/** After these nothing that was said before stands any more: a vote, a new step, a word that was struck out. */
const endings: ReadonlySet<Told['kind']> = new Set(['vote-opened', 'vote-closed', 'phase-begun', 'corrected', 'ended']);

/** The last thing that was said among what has just happened. `undefined`: what stood before still stands. */
export function saidIn(fresh: readonly Pick<Happening, 'told'>[]): Said | null | undefined {
  const last = fresh.findLast(({ told }) => endings.has(told.kind) || speakerOf(told) !== null)?.told;
  if (!last) return undefined;
  const seat = speakerOf(last);
  return seat && { seat, told: last };
}

export const said = signal<Said | null>(null);

let heard = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const fresh = happenings.value.filter(({ number }) => number > heard);
  heard = happenings.value.at(-1)?.number ?? heard;
  const next = saidIn(fresh);
  if (next === undefined) return;
  clearTimeout(timer);
  said.value = next;
  if (next) timer = setTimeout(() => (said.value = null), sayingStays);
});
