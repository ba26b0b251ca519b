/** How much script the built client has for each step, packed as the server sends it: bytes are not time, and can be held. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const client = join(import.meta.dirname, '..', '..', 'dist', 'client');

/** Of a chunk: what it fetches with itself, and what it may fetch later. Paths are from the client's folder. */
type Chunk = { readonly file: string; readonly imports?: readonly string[] };
const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Every script that is fetched when these modules are. @param sources from the client's folder */
function scriptsOf(sources: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const take = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the client has no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(take);
  };
  sources.forEach(take);
  return files;
}

/** Thousand bytes, as a server sends them that packs with the usual thoroughness. */
const weightOf = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 6 }).length, 0) / 1000;

const home = ['index.html'];
const lobby = [...home, 'pages/SessionPage.tsx'];
const delegate = [...lobby, 'pages/DelegatePage.tsx', 'panels/Reason.tsx', 'panels/LiveRegion.tsx'];
const stage = ['scenes/stage.ts', 'scenes/chamber/chamberPicture.ts', 'scenes/map/mapPicture.ts'];

test.each([
  ['home', home, 30],
  ['a lobby in which a seat can be taken', lobby, 60],
  ['everything that a delegate needs, the stage included', [...delegate, ...stage], 500],
])('%s: at most so many kilobytes of script', (_step, sources, most) => {
  const weight = weightOf(scriptsOf(sources));
  expect(weight).toBeGreaterThan(5);
  expect(weight).toBeLessThanOrEqual(most);
});

test('nobody waits for the stage, or for what the server alone parses, to find a seat', () => {
  const code = [...scriptsOf(lobby)].map((file) => readFileSync(join(client, file), 'utf8')).join('\n');
  expect(code).not.toMatch(/phaser/i);
  expect(code).not.toContain('ZodString');
  expect([...scriptsOf(stage)].some((file) => /phaser/i.test(readFileSync(join(client, file), 'utf8')))).toBe(true);
});
