/** A directory of scenarios for a test: Velora, and the template under its own name. */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue, type Refused } from '../../server/catalogue/catalogue.ts';

export const installed = join(import.meta.dirname, '..', '..', 'scenarios');
export const template = 'merrow';

// biome-ignore lint/suspicious/noExplicitAny: a test breaks whatever it likes
type Anything = any;

/** How a file is broken: its text before and after. */
export type Break = (text: string) => string;

export const json =
  (edit: (content: Anything) => void): Break =>
  (text) => {
    const content: unknown = JSON.parse(text);
    edit(content);
    return JSON.stringify(content);
  };
/** Throws where there is nothing to replace: then the test would prove nothing. */
export const words =
  (from: string, to: string): Break =>
  (text) => {
    if (!text.includes(from)) throw new Error(`“${from}” is not in the file`);
    return text.replace(from, () => to);
  };

export function layShelf(directory: string, slugs: readonly string[] = ['velora', template]): void {
  for (const slug of slugs) {
    const from = join(installed, slug === template ? '_template' : slug);
    cpSync(from, join(directory, slug), { recursive: true });
  }
}

export function breakFile(directory: string, slug: string, file: string, edit: Break): void {
  const path = join(directory, slug, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

export function catalogueOf(...directories: readonly string[]): {
  readonly catalogue: Catalogue;
  readonly refused: Refused[];
} {
  const refused: Refused[] = [];
  return { catalogue: new Catalogue(directories, (each) => refused.push(each)), refused };
}

/** All files of a scenario that comes with the server. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(installed, folder)).filter((name) => statSync(join(installed, folder, name)).isFile());
