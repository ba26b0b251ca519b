/** The composition root: reads the environment once, puts the parts together, and listens. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue, refusalLines } from './catalogue/catalogue.ts';
import { BadScenario } from './catalogue/scenarios.ts';
import { BadConfig, readConfig } from './config.ts';
import { serverUrls } from './http/addresses.ts';
import { addRoutes } from './http/api.ts';
import { banner } from './http/banner.ts';
import { JournalError } from './journal/journal.ts';
import { openSqliteJournal } from './journal/sqliteJournal.ts';
import { rates } from './rooms/pace.ts';
import { openRooms } from './rooms/rooms.ts';
import { Sessions } from './simulation/sessions.ts';
import { wallClock } from './simulation/timekeeper.ts';

const root = join(import.meta.dirname, '..');

async function main(): Promise<void> {
  const { host, port, dataDirectory, publicUrl, purgeDays } = readConfig(process.env);
  // Those of somebody else, under names that are not taken, beside those that come with the server.
  const places = [join(root, 'scenarios'), join(dataDirectory, 'scenarios')];
  const shelf = new Catalogue(places, (refused) => process.stderr.write(`mandate: ${refusalLines(refused)}\n`));
  if (shelf.packs.size === 0) throw new BadScenario('there is no scenario that can be played');
  const client = join(root, 'dist', 'client');
  const journal = openSqliteJournal({ directory: dataDirectory });
  const sessions = new Sessions(journal, wallClock, shelf.packs);
  // PORT=0 takes any that is free: the addresses are known once it listens.
  let urls = serverUrls({ host, port, publicUrl });
  const site = {
    sessions,
    shelf,
    client: existsSync(join(client, 'index.html')) ? client : null,
    urls: () => urls,
    publicUrl,
    opening: rates.opening,
  };
  const door = { publicUrl, joining: rates.joining };
  const rooms = openRooms(sessions, door, (app, opened) => addRoutes(app, opened, site));
  // A request that Colyseus cannot read (a Host that is none) rejects a promise of nobody's; it must not end the server.
  process.on('unhandledRejection', (error) => process.stderr.write(`mandate: ${error}\n`));
  urls = serverUrls({ host, port: await rooms.listen(port, host), publicUrl });
  sessions.begin(purgeDays);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await rooms.close();
    await sessions.stop();
    await journal.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Last, because whoever reads it may stop the server at once.
  process.stdout.write(`${banner({ urls, colour: process.stdout.isTTY })}\n`);
}

main().catch((error: unknown) => {
  const expected =
    error instanceof BadConfig ||
    error instanceof BadScenario ||
    error instanceof JournalError ||
    (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'));
  process.stderr.write(`mandate: ${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
