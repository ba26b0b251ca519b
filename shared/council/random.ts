/**
 * Seeded chance. A draw is a pure function of the session's seed and a position; the position is part of the state, and an
 * event that drew carries the position after it, so that a replay draws the same.
 */

/** One draw in [0, 1), mulberry32 at the given position (0, 1, 2, …) of the stream of `seed` (32-bit unsigned). */
export function drawAt(seed: number, position: number): number {
  let a = (seed + Math.imul(position + 1, 0x6d2b79f5)) >>> 0;
  a = Math.imul(a ^ (a >>> 15), a | 1);
  a ^= a + Math.imul(a ^ (a >>> 7), a | 61);
  return ((a ^ (a >>> 14)) >>> 0) / 4294967296;
}

/** A draw from a list that is not empty. */
export function pickAt<T>(seed: number, position: number, list: readonly [T, ...T[]]): T {
  return list[Math.floor(drawAt(seed, position) * list.length)] ?? list[0];
}

/** Streams of chance besides the session's own, so that none disturbs another: any three numbers far apart would do. */
const streams = {
  crisis: 0x2545f491,
  observation: 0x5851f42d,
  interests: 0x14057b7e,
  assembly: 0x6c62272e,
  floor: 0x6c078965,
  outside: 0x3c6ef372,
  codes: 0x71374491,
} as const;

/** A stream of the session's chance: draws in [0, 1) by position. @param seed 32-bit unsigned */
export function chanceOf(
  { seed }: { readonly seed: number },
  stream: keyof typeof streams,
): (position: number) => number {
  const own = (seed ^ streams[stream]) >>> 0;
  return (position) => drawAt(own, position);
}

/** Six digits that tell nobody how many there were before. @param position 0, 1, 2, … */
export const codeAt = (setup: { readonly seed: number }, position: number): number =>
  100_000 + Math.floor(chanceOf(setup, 'codes')(position) * 900_000);
