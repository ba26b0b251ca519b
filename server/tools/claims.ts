/** `npm run -s claims [-- --seeds 200 --json]`: checks every claim that the game is built on by running it. */
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
    usage: 'npm run -s claims -- [--seeds 200] [--json]',
    about:
      'Checks the claims of the two texts on security governance that the game is built on, row by row: by games of the\n' +
      'crisis model, or by the rules in small sessions. Prints what was expected, with its bounds, what was measured, and\n' +
      'its standard error. What only games of thinking bots can show is pending. Exits with 1 where a claim does not hold.\n\n' +
      '  --seeds N  games that each mean of the model is taken over\n' +
      '  --json     [{ "row", "claim", "expected", "measured", "spread", "holds": true | false | "pending" }];\n' +
      '             "spread" is the standard error of the first figure that chance moves',
    options: { seeds: { type: 'string' }, json: { type: 'boolean' } },
  },
  (words, { seeds: word, json }) => {
    if (words.length > 0) throw new BadInput(`"${words[0]}" is no option; --help says how`);
    const seeds = seedsOf(word);
    const table = tableOf(seeds);
    if (table.some(({ holds }) => holds === false)) process.exitCode = 1;
    if (!json) return reportOf(table, seeds);
    const rows = table.map(({ row, claim, expected, measured, spread, holds }) => {
      return { row, claim, expected, measured, spread, holds };
    });
    return JSON.stringify(rows, null, 2);
  },
);
