/** The licences of what the build ships, as a text: every package that a module or a typeface was taken from, word for word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '..', '..', 'node_modules');

/** What no module says: typefaces come in by style sheets, and the flags are sent by the server. */
const BESIDE = [
  '@fontsource-variable/libre-franklin',
  '@fontsource-variable/source-serif-4',
  'flag-icons',
] as const satisfies readonly string[];

/** `/…/node_modules/@scope/name/dist/a.js?raw` → `@scope/name`; nothing of a module that is this project's own. */
export function packageOf(id: string): string | null {
  const [, path] = /.*\/node_modules\/(.+)$/.exec(id.replaceAll('\\', '/')) ?? [];
  if (path === undefined) return null;
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly main?: string;
  readonly module?: string;
};

/** Some say it only at the head of their code: the first lines there that are comments. */
const headOf = (file: string): string =>
  (/^(?:\s*\/\/.*\n)+/.exec(readFileSync(file, 'utf8'))?.[0] ?? '').replaceAll(/^\s*\/\/ ?-*/gm, '').trim();

/** One package: its name, its version, its licence in short, and every licence file that it brings. */
function licenceOf(name: string): string {
  const folder = join(packages, name);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|ofl)\b/i.test(file));
  return [
    `${manifest.name} ${manifest.version}${manifest.license ? ` (${manifest.license})` : ''}`,
    ...(manifest.homepage ? [manifest.homepage] : []),
    ...(files.length > 0
      ? files.map((file) => `\n${readFileSync(join(folder, file), 'utf8').trim()}`)
      : [`\n${headOf(join(folder, manifest.module ?? manifest.main ?? 'index.js'))}`]),
  ].join('\n');
}

/** @param ids of the modules in the bundle, as Vite names them */
export function licencesOf(ids: Iterable<string>): string {
  const found = [...ids].flatMap((id) => packageOf(id) ?? []);
  const names = [...new Set([...found, ...BESIDE])].toSorted();
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const own = `Mandate\n\n${readFileSync(join(packages, '..', 'LICENSE'), 'utf8').trim()}`;
  return `${[own, 'It is made with what follows.', ...names.map(licenceOf)].join(line)}\n`;
}
