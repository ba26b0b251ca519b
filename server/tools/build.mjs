// Builds the client when what it is built from has changed since the last time. Plain JavaScript without dependencies of
// its own, because it runs on whichever Node the machine has. Speaks on standard error only, like install.mjs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const sources = ['client', 'shared', 'scenarios', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const built = join(root, 'dist', 'client');
const stamp = join(root, 'dist', '.stamp');

const digest = digestOf(sources);
if (!existsSync(built) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  process.stderr.write('Mandate: building the client …\n');
  rmSync(stamp, { force: true });
  // `.bin` first on the path: there is the Node that npm installed, should the machine's own be too old for Vite.
  const binaries = join(root, 'node_modules', '.bin');
  const vite = spawnSync('vite', ['build'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` },
  });
  if (vite.status !== 0) {
    process.stderr.write(`${vite.stdout ?? ''}${vite.stderr ?? ''}${vite.error ? `${vite.error.message}\n` : ''}`);
    process.stderr.write('Mandate: the client could not be built; the lines above say why.\n');
    process.exit(vite.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  // Of what was there before the build: a file that was saved meanwhile makes the next start build again.
  writeFileSync(stamp, digest);
}

function digestOf(names) {
  const hash = createHash('sha256');
  const add = (name) => {
    const path = join(root, name);
    const bytes = readFileSync(path);
    // With its length, so that no two different trees read alike.
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  };
  const walk = (name) => {
    const inside = readdirSync(join(root, name), { withFileTypes: true });
    for (const entry of inside.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (entry.isDirectory()) walk(`${name}/${entry.name}`);
      else if (entry.isFile()) add(`${name}/${entry.name}`);
    }
  };
  for (const name of names) {
    if (!existsSync(join(root, name))) continue;
    if (name.includes('.')) add(name);
    else walk(name);
  }
  return hash.digest('hex');
}
