/** The code of a session: read out, and copied from a wall. */

/** No look-alikes (0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V). */
export const codeAlphabet = '34679ACDEFGHJKMNPQRTWXY';

const shape = new RegExp(`^[${codeAlphabet}]{6}$`);

/** The code that somebody typed, however they wrote it; null where it cannot be one. */
export function codeOf(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return shape.test(code) ? code : null;
}
