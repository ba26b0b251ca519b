/** What the linter finds wrong, by file. */
import type { FileName } from '../folder.ts';
import type { Flaw } from '../problems.ts';

export type Flaws = Readonly<Partial<Record<FileName, readonly Flaw[]>>>;
