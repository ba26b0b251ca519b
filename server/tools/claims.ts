/** `npm run -s claims [-- --seeds 200 --json]`: checks every claim that the game is built on by running it. */
import { availableParallelism } from 'node:os';
import { botGamesOver } from './claims/botGames.ts';
import { reportOf } from './claims/report.ts';
import { tableOf } from './claims/table.ts';
import { BadInput, runTool } from './tool.ts';

/** Under fewer games one that goes otherwise outweighs a bound of two in a hundred. */
const fewest = 50;
const most = 10_000;

function seedsOf(word = '200'): number {
  const seeds = Number(word);
  if (/^\d+$/.test(word) && seeds >= fewest && seeds <= most) return seeds;
  throw new BadInput(`--seeds: "${word}" is not a whole number from ${fewest} to ${most}`);
}

runTool(
  {
    name: 'claims',
    usage: 'npm run -s claims -- [--seeds 200] [--without-games] [--json]',
    about:
      'Checks the claims of the two texts on security governance that the game is built on, row by row: by games of the\n' +
      'crisis model, by the rules in small sessions, and by whole games of delegates that think. Prints what was expected,\n' +
      'with its bounds, what was measured, and its standard error. Exits with 1 where a claim does not hold.\n\n' +
      '  --seeds N        games that each mean is taken over\n' +
      '  --without-games  plays no whole games: what only they can show is pending\n' +
      '  --json           [{ "row", "claim", "expected", "measured", "spread", "holds": true | false | "pending" }];\n' +
      '                   "spread" is the standard error of the first figure that chance moves',
    options: { seeds: { type: 'string' }, 'without-games': { type: 'boolean' }, json: { type: 'boolean' } },
  },
  async (words, { seeds: word, 'without-games': withoutGames, json }) => {
    if (words.length > 0) throw new BadInput(`"${words[0]}" is no option; --help says how`);
    const seeds = seedsOf(word);
    const table = tableOf(seeds, withoutGames ? null : await botGamesOver(seeds, availableParallelism()));
    if (table.some(({ holds }) => holds === false)) process.exitCode = 1;
    if (!json) return reportOf(table, seeds);
    const rows = table.map(({ row, claim, expected, measured, spread, holds }) => {
      return { row, claim, expected, measured, spread, holds };
    });
    return JSON.stringify(rows, null, 2);
  },
);
