/** What is wrong with a scenario: in which file, where in it, and what. */
import { relative, sep } from 'node:path';

export type Problem = {
  /** As somebody finds it from where they are. */
  readonly file: string;
  /** `presets.45.rounds`, `line 12`, or `the top`. */
  readonly path: string;
  readonly message: string;
};

/** What is wrong within a file, whichever it is. */
export type Flaw = Omit<Problem, 'file'>;

export const problemLine = ({ file, path, message }: Problem): string => `${file}: ${path}: ${message}`;

/** A path from the working directory where it is in there. */
export function named(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || near === '' ? path : near.replaceAll(sep, '/');
}

export const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'the top';
