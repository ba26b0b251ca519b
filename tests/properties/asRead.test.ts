/** A view that is put together part by part, as it is read, says what the plain one says, and nothing that is kept is out of date. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Council } from '../../shared/council/state.ts';
import { dossierAsRead, dossierOfSeat } from '../../shared/council/views/dossier.ts';
import { publicView, publicViewAsRead } from '../../shared/council/views/publicView.ts';
import { standInView, standInViewAsRead } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { anyBeginning, anySteps, play } from './histories.ts';

const alongHistories = (check: (council: Council, now: number) => void, numRuns: number) =>
  fc.assert(
    fc.property(anyBeginning, anySteps(60), (beginning, steps) => {
      for (const { council, before, now } of play(beginning, steps)) if (council !== before) check(council, now);
    }),
    { numRuns },
  );

/** By its fields, as somebody reads them. */
function read(view: unknown, plain: unknown): unknown {
  if (!isRecord(view) || !isRecord(plain)) return view;
  if (Array.isArray(view)) return view.map((part, index) => read(part, Object.values(plain)[index]));
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, read(view[name], value)]));
}
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

describe('a view that is read part by part', () => {
  test('says what the plain one says, to everybody, along any history', () => {
    alongHistories((council, now) => {
      const all = publicView(council);
      expect(read(publicViewAsRead(council), all)).toEqual(all);
      for (const seat of Object.keys(council.seats) as SeatId[]) {
        const own = standInView(council, seat, now);
        expect(read(standInViewAsRead(council, seat, now), own)).toEqual(own);
        expect(JSON.stringify(standInViewAsRead(council, seat, now))).toBe(JSON.stringify(own));
        const told = dossierOfSeat(council, seat);
        if (told) expect(read(dossierAsRead(council, seat) ?? {}, told)).toEqual(told);
      }
    }, 15);
  });

  test('keeps nothing of an earlier state that is another by now', () => {
    alongHistories((council) => {
      // Of a copy nothing has been told before.
      expect(publicView(council)).toEqual(publicView(structuredClone(council)));
    }, 250);
  });
});
