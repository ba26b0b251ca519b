/** The words of the language that this client speaks. Every other language has this shape. */
import { english } from './english/interface.ts';
import { unbroken } from './unbroken.ts';

export type Words = typeof english;

export const words: Words = unbroken(english);
