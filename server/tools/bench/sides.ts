/** The three sides that are compared: each a server and a load client, in processes of their own. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { membersOf } from '../../../shared/council/state.ts';
import { readScenarios } from '../../catalogue/scenarios.ts';
import { openSqliteJournal } from '../../journal/sqliteJournal.ts';
import { Sessions } from '../../simulation/sessions.ts';
import { wallClock } from '../../simulation/timekeeper.ts';
import { type Caller, callerOf } from './calls.ts';
import type { SessionOfRoom, Target } from './dialect.ts';

export const sides = ['relay', 'bare', 'mandate'] as const;
export type Side = (typeof sides)[number];

const root = join(import.meta.dirname, '..', '..', '..');
const here = (name: string): string => join(import.meta.dirname, name);
const scripts = {
  relay: here('relayServer.ts'),
  bare: here('bareServer.ts'),
  mandate: join(root, 'server', 'main.ts'),
} as const satisfies Record<Side, string>;

export type Stage = {
  readonly target: Target;
  readonly server: Caller;
  readonly load: Caller;
  /** Everybody leaves, and what was written is removed. */
  end(): Promise<void>;
};

/** Starts a side: its server listens, its load client is ready, nobody is in. */
export async function startSide(side: Side, rooms: number, clients: number): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'mandate-bench-'));
  const children: ChildProcess[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(children.map(stop));
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const sessions = side === 'mandate' ? await openSessions(directory, rooms) : [];
    const server = spawn(
      process.execPath,
      ['--expose-gc', '--no-warnings', '--import', pathToFileURL(here('probe.ts')).href, scripts[side]],
      {
        cwd: root,
        env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: directory, PUBLIC_URL: '' },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    children.push(server);
    const url = await addressOf(server);
    const load = fork(here('load.ts'), { cwd: root, execArgv: ['--no-warnings'] });
    children.push(load);
    const target: Target = side === 'mandate' ? { side, url, clients, sessions } : { side, url, clients };
    return { target, server: callerOf(server), load: callerOf(load), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Sessions are written into the journal before the server starts: over HTTP one address may open only thirty at once. */
async function openSessions(directory: string, rooms: number): Promise<readonly SessionOfRoom[]> {
  const scenarios = readScenarios(join(root, 'scenarios'));
  const journal = openSqliteJournal({ directory });
  const sessions = new Sessions(journal, wallClock, scenarios);
  const opened: SessionOfRoom[] = [];
  // No step ends by the clock while it is measured, and those that the workload does not need are left out.
  const without = { sitrepSeconds: 0, meetingSeconds: 0, ordersSeconds: 0 };
  const clocks = { ...without, consultationsSeconds: 7200, ballotSeconds: 7200, intervalSeconds: 7200 };
  for (let room = 0; room < rooms; room += 1) {
    const { facts, facilitatorSecret } = await sessions.open({
      scenario: 'velora',
      preset: '90',
      seats: 'fifteen',
      options: { seed: room, ...clocks },
    });
    const { setup } = (await sessions.find(facts.code))?.council ?? {};
    if (!setup) throw new Error(`session ${facts.code} was not kept`);
    const members = membersOf(setup).map(({ id }) => id);
    const others = setup.seats.map(({ id }) => id).filter((id) => !members.includes(id));
    opened.push({
      code: facts.code,
      secret: facilitatorSecret,
      seats: [...members, ...others],
      members: members.length,
    });
  }
  await sessions.stop();
  await journal.close();
  return opened;
}

export function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const port = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(said)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', (chunk: Buffer) => {
      listen(chunk);
      // What a server complains about belongs under the eyes of whoever measures it.
      process.stderr.write(chunk);
    });
    server.once('error', reject);
    server.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}: ${said}`)));
  });
}

/** The child gets a moment to go by itself. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(impatience);
}
