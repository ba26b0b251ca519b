/** What a delegation leaves to chance: draws that follow from its seed and from what they are for, and from nothing else. */
import { drawAt } from '../council/random.ts';
import { normalAt } from '../crisis/chance.ts';

type Part = string | number;

/** FNV-1a over the words of a purpose with a space between them, begun with the seed: 32-bit unsigned. */
function streamOf(seed: number, purpose: readonly Part[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let part = 0; part < purpose.length; part += 1) {
    if (part > 0) hash = withLetter(hash, space);
    const word = String(purpose[part]);
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.codePointAt(at) ?? 0;
      // A letter beyond the basic plane takes two places.
      if (letter > 0xffff) at += 1;
      hash = withLetter(hash, letter);
    }
  }
  return hash >>> 0;
}

const space = 0x20;
const withLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** In [0, 1). @param purpose what the draw is for: the same again draws the same */
export const lot = (seed: number, ...purpose: readonly Part[]): number => drawAt(streamOf(seed, purpose), 0);

/** Normal(0, 1). */
export function bell(seed: number, ...purpose: readonly Part[]): number {
  const stream = streamOf(seed, purpose);
  return normalAt((position) => drawAt(stream, position), 0);
}
