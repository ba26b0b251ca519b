import type { Box } from './plane.ts';

export type StageView = 'chamber' | 'map' | 'both';

/** How much of a wide host the chamber takes beside the map: the sheet of styles lays lists out by the same measure. */
const chamberShare = 0.615;

/**
 * One beside the other where the host is wide, one above the other elsewhere; the chamber takes a little more than half.
 * @param free height that is left free under a map beside the chamber, for words
 */
export function divide(
  view: StageView,
  width: number,
  height: number,
  free = 0,
): { chamber: Box | null; map: Box | null } {
  const whole = { x: 0, y: 0, width, height };
  if (view === 'chamber') return { chamber: whole, map: null };
  if (view === 'map') return { chamber: null, map: whole };
  if (width / height > 1.6) {
    const left = Math.round(width * chamberShare);
    const map = { x: left + 1, y: 0, width: width - left - 1, height: Math.max(1, height - Math.ceil(free)) };
    return { chamber: { ...whole, width: left }, map };
  }
  const top = Math.round(height * 0.53);
  return { chamber: { ...whole, height: top }, map: { ...whole, y: top + 1, height: height - top - 1 } };
}
