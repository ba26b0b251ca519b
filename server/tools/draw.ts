/** `npm run -s scenario:draw -- FOLDER …`: draws the map of a scenario from the few lines of its `land.json`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjacency, borders, type Geography } from '../../shared/scenario/geography.ts';
import { isDrawn, mapOf } from './draw/folder.ts';
import { written } from './draw/written.ts';
import { BadInput, runTool } from './tool.ts';

/** What a map came to: its size, and what borders on what. */
function saidOf(geography: Geography): string {
  const points = Object.values(geography.arcs).reduce((sum, line) => sum + line.length, 0);
  const abroad = borders(geography);
  const rows = [...adjacency(geography)].map(([id, others]) => {
    const states = abroad.get(id) ?? [];
    return `  ${id}: ${others.join(', ') || 'no province'}${states.length > 0 ? `; abroad ${states.join(', ')}` : ''}`;
  });
  return [`${Object.keys(geography.arcs).length} arcs, ${points} points`, ...rows].join('\n');
}

runTool(
  {
    name: 'draw',
    usage: 'npm run -s scenario:draw -- FOLDER … [--check]',
    about:
      'Draws FOLDER/map.json from FOLDER/land.json (described in scenarios/README.md): lines are joined, cut where they\n' +
      'meet and given bends, what they enclose is given to the province or state whose heart lies in it, and cards, signs\n' +
      'and mountains get their places. The same file always gives the same map.\n' +
      '  --check   writes nothing; exits with 1 if map.json is another',
    options: { check: { type: 'boolean' } },
  },
  (folders, { check = false }) => {
    if (folders.length === 0) throw new BadInput('no FOLDER given; --help says how');
    return folders
      .map((folder) => {
        const geography = mapOf(folder);
        const path = join(folder, 'map.json');
        if (!check) writeFileSync(path, written(geography));
        else if (!isDrawn(folder)) throw new BadInput(`${path}: is not what land.json draws`);
        return `${path}: ${saidOf(geography)}`;
      })
      .join('\n');
  },
);
