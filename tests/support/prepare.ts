/** Before the tests: the client is built if it is stale, and there is a browser or one clear line that says how to get it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

export function setup(): void {
  const build = join(import.meta.dirname, '..', '..', 'server', 'tools', 'build.mjs');
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the client could not be built');
  findChromium();
}
