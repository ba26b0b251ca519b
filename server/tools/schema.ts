/** `npm run -s scenario:schema`: writes the JSON Schemas of a scenario's files, for editors. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './schema/shapes.ts';
import { BadInput, runTool } from './tool.ts';

const folder = join(import.meta.dirname, '..', '..', 'scenarios', 'schema');

runTool(
  {
    name: 'schema',
    usage: 'npm run -s scenario:schema [-- --check]',
    about:
      'Writes scenarios/schema/*.json from the schemas that scenarios are read with: an editor that knows them says what may\n' +
      'stand where. --check writes nothing, and exits with 1 if one of them is out of date.',
    options: { check: { type: 'boolean' } },
  },
  (words, { check = false }) => {
    if (words.length > 0) throw new BadInput(`"${words[0]}" is one word too many`);
    if (!check) mkdirSync(folder, { recursive: true });
    const stale = Object.entries(jsonSchemas).flatMap(([name, schema]) => {
      const path = join(folder, name);
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      const isCurrent =
        existsSync(path) && JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))) === JSON.stringify(schema);
      if (!isCurrent && !check) writeFileSync(path, text);
      return isCurrent ? [] : [name];
    });
    if (check && stale.length > 0) throw new BadInput(`out of date: ${stale.join(', ')}`);
    return stale.length > 0 ? `written: ${stale.join(', ')}` : 'all are current';
  },
);
