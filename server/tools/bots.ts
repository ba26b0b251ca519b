/** `npm run -s bots -- --games 100`: delegates that think play whole games, and the figures are held to their targets. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenGame } from './bots/arena.ts';
import { baselinesOf, writeBaselines } from './bots/baselines.ts';
import { outcomeOf, reportOf } from './bots/report.ts';
import { sensitivityOf, sensitivityReport } from './bots/sensitivity.ts';
import { gamesIn, type Series, type SeriesGame, scenarios } from './bots/series.ts';
import { playSeries } from './bots/threads.ts';
import { askedIn } from './bots/words.ts';
import { BadInput, runTool } from './tool.ts';

function made(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new BadInput(`--journal: ${error instanceof Error ? error.message : error}`);
  }
}

async function playedBy(series: Series, workers: number): Promise<readonly SeriesGame[]> {
  try {
    return await playSeries(series, workers);
  } catch (error) {
    throw error instanceof BrokenGame ? new BadInput(error.message) : error;
  }
}

function kept(series: Series, seats: Parameters<typeof baselinesOf>[1]): void {
  const path = writeBaselines(join(scenarios, series.scenario), baselinesOf(series, seats));
  process.stderr.write(`${path}: ${series.games} games of ${series.council}, ${series.preset} minutes\n`);
}

runTool(
  {
    name: 'bots',
    usage:
      'npm run -s bots -- [--scenario velora] [--council fifteen] [--preset 45] [--games 100] [--seed 1] [--workers N] ' +
      '[--replace SEAT=WHO] [--journal DIR] [--write-baselines | --sensitivity [--seat SEAT]] [--json]',
    about:
      'Plays whole games without people: a delegate that thinks in every chair, through the rules that every session is\n' +
      'played by. After every event the books are checked: the ledger of the crisis, votes, money, soldiers and capital.\n' +
      'Prints what the games come to beside the range that it should be in. The same seeds give the same figures, on\n' +
      'however many threads; how long it took goes to standard error.\n\n' +
      '  --scenario NAME     which one\n' +
      '  --council NAME      fifteen or compact\n' +
      '  --preset MINUTES    45, 90, 180, or days\n' +
      '  --games N           games, with the seeds from --seed on\n' +
      '  --seed N            of the first game\n' +
      '  --workers N         threads; if not given, as many as there are cores\n' +
      '  --level LEVEL       of all delegates: novice, seasoned or hard\n' +
      '  --delegates WHO     thinking, or by-lot: whatever is allowed, without a thought\n' +
      '  --replace SEAT=WHO  somebody else in one chair: yes or abstain (on every text), by-lot, novice, seasoned, hard,\n' +
      '                      reserved (asks nobody what they want); may be given again for another chair\n' +
      '  --journal DIR       writes every game into DIR, for `npm run -s replay`\n' +
      '  --write-baselines   1,000 games unless --games says otherwise, whose scores go into the scenario’s\n' +
      '                      baselines.json: those of people are told beside them\n' +
      '  --sensitivity       300 games unless --games says otherwise, again and again from the same seeds: what somebody\n' +
      '                      simpler in a chair comes to, against its own delegate. --seat SEAT, as often as wanted, says\n' +
      '                      which chairs; if not given, the permanent members, two elected ones and the host state\n' +
      '  --json              { "games", "seconds", "gamesPerSecond", "targets": [ { "name", "range", "value", "holds" } ],\n' +
      '                      "seats": { "china": { "mean", "sd", "vetoShare", … } }, "lenses", … }; under --sensitivity\n' +
      '                      { "games", "seconds", "gamesPerSecond", "differences": [ { "seat", "other", "difference",\n' +
      '                      "error", "positions", "positionsError", "changed", "verdict": "below" | "above" | "level" } ] }',
    options: {
      scenario: { type: 'string' },
      council: { type: 'string' },
      preset: { type: 'string' },
      games: { type: 'string' },
      seed: { type: 'string' },
      workers: { type: 'string' },
      level: { type: 'string' },
      delegates: { type: 'string' },
      replace: { type: 'string', multiple: true },
      journal: { type: 'string' },
      'write-baselines': { type: 'boolean' },
      sensitivity: { type: 'boolean' },
      seat: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
  },
  async ([word], values) => {
    if (word !== undefined) throw new BadInput(`"${word}" is one word too many; --help says how`);
    const { series, workers, compared, writesBaselines } = askedIn(values);
    if (series.journal !== null) made(series.journal);
    const begun = performance.now();
    const played = await playedBy(series, workers);
    const seconds = (performance.now() - begun) / 1000;
    const gamesPerSecond = gamesIn(series) / seconds;
    const { games } = series;
    const clock = () => process.stderr.write(`${seconds.toFixed(1)} s, ${gamesPerSecond.toFixed(1)} games a second\n`);
    if (compared) {
      const differences = sensitivityOf(series, compared, played);
      if (values.json) return JSON.stringify({ games, seconds, gamesPerSecond, differences }, null, 2);
      clock();
      return sensitivityReport(games, differences);
    }
    const outcome = outcomeOf(played);
    if (writesBaselines) kept(series, outcome.seats);
    const { games: _games, ...figures } = outcome;
    if (values.json) return JSON.stringify({ games, seconds, gamesPerSecond, ...figures }, null, 2);
    clock();
    return reportOf(outcome);
  },
);
