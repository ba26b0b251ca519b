/** Icons are drawn whole: every shape of the file that they come from, and nothing that has a meaning of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ICON_NAMES, Icon, shapesIn } from '../../client/panels/Icon.tsx';

const root = join(import.meta.dirname, '..', '..');
const source = readFileSync(join(root, 'client', 'panels', 'Icon.tsx'), 'utf8');
const files = [...source.matchAll(/import (\w+) from '(lucide-static\/icons\/[\w-]+\.svg)\?raw'/g)].map(
  ([, name = '', path = '']) => ({ name, file: readFileSync(join(root, 'node_modules', path), 'utf8') }),
);

describe('an icon', () => {
  test.each(files)('$name has every shape of its file, with all that it says', ({ file }) => {
    const inside = file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.indexOf('</svg>'));
    const written = shapesIn(file).map(
      ([tag, attributes]) =>
        `<${tag} ${Object.entries(attributes)
          .map(([name, value]) => `${name}="${value}"`)
          .join(' ')} />`,
    );
    expect(written.length).toBeGreaterThan(0);
    expect(written).toEqual(inside.trim().split(/\n\s*/));
  });

  test('is decoration, whatever it shows', () => {
    expect(ICON_NAMES.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    for (const name of ICON_NAMES) expect(Icon({ name }).props).toMatchObject({ 'aria-hidden': 'true' });
  });

  test('is there because some part of a page draws it', () => {
    const parts = ['pages', 'panels']
      .flatMap((folder) =>
        readdirSync(join(root, 'client', folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.tsx') && !name.endsWith('Icon.tsx'))
          .map((name) => readFileSync(join(root, 'client', folder, name), 'utf8')),
      )
      .filter((part) => part.includes('Icon.tsx'))
      .join('\n');
    expect(ICON_NAMES.filter((name) => !new RegExp(`["']${name}["']`).test(parts))).toEqual([]);
  });
});
