import { expect, test } from 'vitest';
import { wallClock } from '../../server/simulation/timekeeper.ts';

test('nobody is woken before their moment, for a deadline that has not come does not count', async () => {
  // Node's timers go by another clock than the time of day and are up to a millisecond early: hence many of them.
  const early: number[] = [];
  const begun = wallClock.now();
  await Promise.all(
    Array.from({ length: 2000 }, (_, index) => {
      const moment = begun + 50 + (index % 500);
      return new Promise<void>((resolve) => {
        // Asked for at moments of all kinds within a millisecond.
        setTimeout(() => {
          wallClock.wakeAt(moment, () => {
            if (wallClock.now() < moment) early.push(moment - wallClock.now());
            resolve();
          });
        }, index % 50);
      });
    }),
  );
  expect(early).toEqual([]);
});

test('a moment that is past wakes at once, but not within the call', async () => {
  let woken = false;
  const waited = new Promise<void>((resolve) => {
    wallClock.wakeAt(wallClock.now() - 1000, () => {
      woken = true;
      resolve();
    });
  });
  expect(woken).toBe(false);
  await waited;
});

test('whoever cancels is not woken', async () => {
  const woken: string[] = [];
  const cancelled = wallClock.wakeAt(wallClock.now() + 20, () => woken.push('cancelled'));
  await new Promise<void>((resolve) => {
    wallClock.wakeAt(wallClock.now() + 40, resolve);
    cancelled.cancel();
  });
  expect(woken).toEqual([]);
});

test('a moment beyond what a timer of Node holds does not come at once', async () => {
  const woken: string[] = [];
  const far = wallClock.wakeAt(wallClock.now() + 40 * 24 * 3600 * 1000, () => woken.push('far'));
  await new Promise<void>((resolve) => wallClock.wakeAt(wallClock.now() + 50, resolve));
  far.cancel();
  expect(woken).toEqual([]);
});
