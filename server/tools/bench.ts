/** `npm run -s bench`: measures rooms, crisis, replay, games and the client, and prints a table. Nothing is asserted. */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { type ClientFigures, measureClient } from './bench/client.ts';
import { measureCrisis } from './bench/crisis.ts';
import { measureGames } from './bench/games.ts';
import { measureReplay } from './bench/replay.ts';
import { type RoomFigures, reportOf } from './bench/report.ts';
import { measureRound, type Round } from './bench/rooms.ts';
import { type Side, sides } from './bench/sides.ts';
import type { Workload } from './bench/workload.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { BadInput, runTool } from './tool.ts';

const parts = ['rooms', 'crisis', 'replay', 'games', 'client'] as const;
type Part = (typeof parts)[number];

function whole(name: string, word: string | undefined, lowest: number, highest: number, otherwise: number): number {
  if (word === undefined) return otherwise;
  const number = Number(word);
  if (/^\d+$/.test(word) && number >= lowest && number <= highest) return number;
  throw new BadInput(`--${name}: "${word}" is not a whole number from ${lowest} to ${highest}`);
}

async function measureRooms(workload: Workload, count: number): Promise<RoomFigures> {
  const rounds: Record<Side, Round[]> = { relay: [], bare: [], mandate: [] };
  for (let round = 1; round <= count; round += 1) {
    for (const side of sides) {
      process.stderr.write(`round ${round} of ${count}: ${side}\n`);
      rounds[side].push(await measureRound(side, workload, round + 1));
    }
  }
  return { workload, rounds };
}

function partsOf(word: string | undefined): readonly Part[] {
  if (word === undefined) return parts;
  const chosen = parts.find((part) => part === word);
  if (!chosen) throw new BadInput(`--only: "${word}" is none of ${parts.join(', ')}`);
  return [chosen];
}

/** Null where this machine has no browser: the rest is measured all the same. */
async function inBrowser(): Promise<ClientFigures | null> {
  try {
    findChromium();
  } catch (error) {
    process.stderr.write(`the client is not measured: ${(error as Error).message}\n`);
    return null;
  }
  return measureClient(() => launchChromium());
}

const machine = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before; ${new Date().toISOString()}`;

runTool(
  {
    name: 'bench',
    usage:
      'npm run -s bench -- [--rooms 25] [--clients 20] [--rate 1] [--seconds 20] [--rounds 2] [--only PART] [--json FILE]',
    about:
      'Measures and prints a table beside the goals; nothing is asserted, and only ratios of one run count.\n' +
      '  rooms   a bare WebSocket relay, a bare Colyseus room and Mandate with its journal, each a server and a load\n' +
      '          client in processes of their own, one after the other in every round\n' +
      '  crisis  months of the crisis a second, with and without its ledger\n' +
      '  replay  a session of ninety minutes, to its end and to any point\n' +
      '  games   whole games without people, with their journals and with their books checked, beside a plain game\n' +
      '  client  the built client in a Chromium: script by page, first usable, frames at rest and in motion\n\n' +
      '  --rooms N    rooms at once\n' +
      '  --clients N  clients in each\n' +
      '  --rate N     actions a second and room\n' +
      '  --seconds N  how long each side is busy in a round\n' +
      '  --rounds N   how often the sides take turns; the medians are reported\n' +
      '  --only PART  rooms, crisis, replay, games or client\n' +
      '  --json FILE  writes everything that was measured into FILE besides',
    options: {
      rooms: { type: 'string' },
      clients: { type: 'string' },
      rate: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  },
  async ([word], values) => {
    if (word !== undefined) throw new BadInput(`"${word}" is one word too many; --help says how`);
    const chosen = partsOf(values.only);
    const workload: Workload = {
      rooms: whole('rooms', values.rooms, 1, 1000, 25),
      clients: whole('clients', values.clients, 5, 60, 20),
      rate: whole('rate', values.rate, 1, 20, 1),
      seconds: whole('seconds', values.seconds, 1, 600, 20),
    };
    const rounds = whole('rounds', values.rounds, 1, 20, 2);
    const measured = {
      machine: machine(),
      rooms: chosen.includes('rooms') ? await measureRooms(workload, rounds) : null,
      crisis: chosen.includes('crisis') ? measureCrisis() : null,
      replay: chosen.includes('replay') ? await measureReplay() : null,
      games: chosen.includes('games') ? await measureGames() : null,
      client: chosen.includes('client') ? await inBrowser() : null,
    };
    if (values.json !== undefined) writeResults(values.json, measured);
    return reportOf(measured);
  },
);

function writeResults(path: string, results: unknown): void {
  try {
    writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  } catch (error) {
    throw new BadInput(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}
