import type { Box } from './plane.ts';

export type StageView = 'chamber' | 'map' | 'both';

/** One beside the other where the host is wide, one above the other elsewhere; the chamber takes a little more than half. */
export function divide(view: StageView, width: number, height: number): { chamber: Box | null; map: Box | null } {
  const whole = { x: 0, y: 0, width, height };
  if (view === 'chamber') return { chamber: whole, map: null };
  if (view === 'map') return { chamber: null, map: whole };
  if (width / height > 1.6) {
    const left = Math.round(width * 0.615);
    return { chamber: { ...whole, width: left }, map: { ...whole, x: left + 1, width: width - left - 1 } };
  }
  const top = Math.round(height * 0.53);
  return { chamber: { ...whole, height: top }, map: { ...whole, y: top + 1, height: height - top - 1 } };
}
