/** `npm run -s bots -- --games 100`: delegates that think play whole games, and the figures are held to their targets. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { BrokenGame } from './bots/arena.ts';
import { outcomeOf, reportOf } from './bots/report.ts';
import { minds, packOf, type Series } from './bots/series.ts';
import { playSeries } from './bots/threads.ts';
import { BadInput, runTool } from './tool.ts';

const most = { games: 10_000, seed: 2 ** 32 - 1, workers: 64 } as const;

function whole(name: keyof typeof most, word: string | undefined, otherwise: number): number {
  if (word === undefined) return otherwise;
  const number = Number(word);
  const least = name === 'seed' ? 0 : 1;
  if (/^\d+$/.test(word) && number >= least && number <= most[name]) return number;
  throw new BadInput(`--${name}: "${word}" is not a whole number from ${least} to ${most[name]}`);
}

function checked<Value>(read: () => Value, name: string): Value {
  try {
    return read();
  } catch (error) {
    throw new BadInput(`${name}${error instanceof Error ? error.message : error}`);
  }
}

function mindOf(word = 'thinking'): Series['mind'] {
  const names = Object.keys(minds) as Series['mind'][];
  const mind = names.find((name) => name === word);
  if (!mind) throw new BadInput(`--delegates: "${word}" is none of ${names.join(', ')}`);
  return mind;
}

runTool(
  {
    name: 'bots',
    usage: 'npm run -s bots -- [--scenario velora] [--games 100] [--seed 1] [--workers N] [--journal DIR] [--json]',
    about:
      'Plays whole games of 45 minutes without people: a delegate that thinks in every chair of a Council of fifteen, through\n' +
      'the rules that every session is played by. After every event the books are checked: the ledger of the crisis, votes,\n' +
      'money, soldiers and capital. Prints what the games come to beside the range that it should be in. The same seeds give\n' +
      'the same figures, on however many threads; how long it took goes to standard error.\n\n' +
      '  --scenario NAME   which one\n' +
      '  --games N         games, with the seeds from --seed on\n' +
      '  --seed N          of the first game\n' +
      '  --workers N       threads; if not given, as many as there are cores\n' +
      '  --delegates WHO   thinking, or by-lot: whatever is allowed, without a thought\n' +
      '  --journal DIR     writes every game into DIR, for `npm run -s replay`\n' +
      '  --json            { "games", "seconds", "gamesPerSecond", "targets": [ { "name", "range", "value", "holds" } ],\n' +
      '                    "seats": { "china": { "mean", "sd", "vetoShare", … } }, "lenses", … }',
    options: {
      scenario: { type: 'string' },
      games: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      delegates: { type: 'string' },
      journal: { type: 'string' },
      json: { type: 'boolean' },
    },
  },
  async ([word], values) => {
    if (word !== undefined) throw new BadInput(`"${word}" is one word too many; --help says how`);
    const { scenario = 'velora', journal = null } = values;
    checked(() => packOf(scenario), '--scenario: ');
    if (journal !== null) checked(() => mkdirSync(journal, { recursive: true }), '--journal: ');
    const series: Series = {
      ...{ scenario, journal, mind: mindOf(values.delegates) },
      games: whole('games', values.games, 100),
      seed: whole('seed', values.seed, 1),
    };
    const workers = whole('workers', values.workers, availableParallelism());
    const begun = performance.now();
    const games = await playSeries(series, workers).catch((error: unknown) => {
      throw error instanceof BrokenGame ? new BadInput(error.message) : error;
    });
    const seconds = (performance.now() - begun) / 1000;
    const gamesPerSecond = series.games / seconds;
    const { games: count, ...outcome } = outcomeOf(games);
    if (values.json) return JSON.stringify({ games: count, seconds, gamesPerSecond, ...outcome }, null, 2);
    process.stderr.write(`${seconds.toFixed(1)} s, ${gamesPerSecond.toFixed(1)} games a second\n`);
    return reportOf({ games: count, ...outcome });
  },
);
