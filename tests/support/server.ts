/**
 * The real server for tests: in this process, or as a child that can be killed. Colyseus keeps its rooms in one place for
 * the whole process, so there is one server in it at a time; vitest gives every test file a process of its own.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScenarios } from '../../server/catalogue/scenarios.ts';
import { addRoutes } from '../../server/http/api.ts';
import type { Shelf } from '../../server/http/scenarios.ts';
import type { Journal } from '../../server/journal/journal.ts';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { type Rate, rates } from '../../server/rooms/pace.ts';
import { openRooms } from '../../server/rooms/rooms.ts';
import { Sessions } from '../../server/simulation/sessions.ts';
import type { Simulation } from '../../server/simulation/simulation.ts';
import type { Think } from '../../server/simulation/standIns.ts';
import { type Timekeeper, wallClock } from '../../server/simulation/timekeeper.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { type Card, cardSchema, openedSchema } from '../../shared/wire/session.ts';

const root = join(import.meta.dirname, '..', '..');

export type ServerHere = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly sessions: Sessions;
  /** The session with this code, as the server has it. */
  simulation(code: string): Promise<Simulation>;
  /** Everybody is disconnected, what is under way is written, and the journal is closed. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  /** In memory if not given. The server closes it. */
  readonly journal?: Journal;
  readonly time?: Timekeeper;
  /** Those of this installation if not given. */
  readonly scenarios?: ReadonlyMap<string, Pack>;
  /** Instead of `scenarios`: a catalogue that may come to have more. */
  readonly shelf?: Shelf;
  /** Folder of the built client; without it only the API is served. */
  readonly client?: string | null;
  /** Sessions that one address may open; as many as it likes if not given, for all tests come from one address. */
  readonly opening?: Rate;
  /** The address of a proxy before the server; none if not given. */
  readonly publicUrl?: string | null;
  /** Addresses of this machine in the network, the likeliest first. */
  readonly network?: readonly string[];
  /** How stand-ins come to what they do; as those of this installation if not given. */
  readonly think?: Think;
};

const scenarioDirectory = join(root, 'scenarios');
export const scenariosAsTheyAre = (): ReadonlyMap<string, Pack> => readScenarios(scenarioDirectory);

/** With nothing in force and nothing on the table at their openings: what a test is about it brings about itself. */
export const installedScenarios = (): ReadonlyMap<string, Pack> =>
  new Map([...scenariosAsTheyAre()].map(([slug, pack]) => [slug, fromNothing(pack)]));

export const fromNothing = ({ scenario: { opening: _opening, ...scenario }, ...files }: Pack): Pack => ({
  ...files,
  scenario,
});

/** The same where a round has consultations and votes alone, for tests of the clock and of what goes over the wire. */
export function plainScenarios(): ReadonlyMap<string, Pack> {
  const none = { sitrepSeconds: 0, meetingSeconds: 0, ordersSeconds: 0, fieldSeconds: 0, epilogueSeconds: 0 };
  const plain = ({ scenario, ...files }: Pack): Pack => {
    const { '45': short, '90': long, '180': longest, days } = scenario.presets;
    const lessons = { '45': { ...short, ...none }, '90': { ...long, ...none }, '180': { ...longest, ...none } };
    const presets = { ...lessons, days: { ...days, ...none } };
    return { ...files, scenario: { ...scenario, presets } };
  };
  return new Map([...installedScenarios()].map(([slug, pack]) => [slug, plain(pack)]));
}

const shelfOf = (packs: Shelf['packs']): Shelf => ({
  packs,
  refresh() {},
  folderOf: (slug) => (packs.has(slug) ? join(scenarioDirectory, slug) : null),
});

const unlimited: Rate = { burst: Number.POSITIVE_INFINITY, perSecond: 1 };

/** Starts the server in this process, on a free port of 127.0.0.1. */
export async function startServer(options: ServerOptions = {}): Promise<ServerHere> {
  const { journal = openMemoryJournal(), time = wallClock, client = null, publicUrl = null, network = [] } = options;
  const scenarios = options.shelf?.packs ?? options.scenarios ?? installedScenarios();
  const sessions = new Sessions(journal, time, scenarios, options.think);
  const site = {
    sessions,
    shelf: options.shelf ?? shelfOf(scenarios),
    client,
    urls: () => ({ local: '', network, public: publicUrl }),
    publicUrl,
    opening: options.opening ?? unlimited,
  };
  const door = { publicUrl, joining: rates.joining };
  const rooms = openRooms(sessions, door, (app, opened) => addRoutes(app, opened, site));
  const port = await rooms.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    sessions,
    async simulation(code) {
      const found = await sessions.find(code);
      if (!found) throw new Error(`no session has the code ${code}`);
      return found;
    },
    async stop() {
      await rooms.close();
      await sessions.stop();
      await journal.close();
    },
  };
}

export type ServerChild = {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the line with its address. */
  readonly startMilliseconds: number;
  /** Everything that it has written so far. */
  said(): string;
  /** SIGKILL: resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM, as whoever hosts it stops it. Resolves to the exit code. */
  stop(): Promise<number | null>;
};

/** Starts `node server/main.ts` on 127.0.0.1, on a free port if none is given, and waits until it listens. */
export async function spawnServer(dataDirectory: string, port = '0'): Promise<ServerChild> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDirectory, PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const listening = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${listening}`,
    pid: child.pid as number,
    startMilliseconds: performance.now() - begun,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    stop() {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

/** A data directory of its own. */
export function temporaryDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'mandate-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type HostedSession = { readonly code: string; readonly secret: string };

/** Opens a session as a host does. @param body goes beyond, or instead of, `{ scenario: 'velora' }`. */
export async function openSession(url: string, body: Readonly<Record<string, unknown>> = {}): Promise<HostedSession> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    body: JSON.stringify({ scenario: 'velora', ...body }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  const { code, links } = openedSchema.parse(answer);
  return { code, secret: new URL(links.facilitator).hash.slice(1) };
}

/** What somebody with the code learns before they come in. */
export async function cardOf(url: string, code: string): Promise<Card> {
  const response = await fetch(`${url}/api/sessions/${code}`);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return cardSchema.parse(await response.json());
}

/** What a browser draws for itself, once. */
export const newToken = (): string => randomBytes(24).toString('base64url');

export type TestClock = Timekeeper & {
  /** Lets so much time pass; whoever waits for a moment in it is woken at that moment, in order. */
  pass(milliseconds: number): void;
  /** The machine sleeps so long: time passes and nobody is woken, before something else lets time pass. */
  jump(milliseconds: number): void;
};

/** A clock that stands still until the test lets time pass. */
export function testClock(start = 1_900_000_000_000): TestClock {
  let now = start;
  const waiting = new Set<{ readonly moment: number; readonly callback: () => void }>();
  return {
    now: () => now,
    wakeAt(moment, callback) {
      const wakeable = { moment, callback };
      waiting.add(wakeable);
      return { cancel: () => waiting.delete(wakeable) };
    },
    jump(milliseconds) {
      now += milliseconds;
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...waiting].filter(({ moment }) => moment <= until).sort((a, b) => a.moment - b.moment);
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.moment);
        next.callback();
      }
      now = until;
    },
  };
}
