/** Serves the gallery of poses: no sessions and no rooms, only pages, the scenarios, their maps and flags. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { build, createServer as createVite } from 'vite';
import { readScenarios } from '../../catalogue/scenarios.ts';
import { type Shelf, serveScenarios } from '../../http/scenarios.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const scenarioDirectory = join(root, 'scenarios');
const pages = ['gallery.html', 'pose.html'] as const;

export type Serving = {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
};

/** All that come with the server. */
function installedShelf(): Shelf {
  const packs = readScenarios(scenarioDirectory);
  return { packs, refresh() {}, folderOf: (slug) => (packs.has(slug) ? join(scenarioDirectory, slug) : null) };
}

function plainApp(shelf = installedShelf()): Express {
  const app = express();
  app.disable('x-powered-by');
  serveScenarios(app, shelf);
  return app;
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`));
  });
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

type Shown = {
  /** The page that `/` leads to. */
  readonly page: 'gallery.html' | 'preview.html';
  readonly shelf?: Shelf;
  /** What else is served, as JSON, by its path. */
  readonly answers?: Readonly<Record<string, unknown>>;
};

/** With modules that are loaded anew when they change. @param port 0: one that is free */
export async function serveLive(
  host: string,
  port: number,
  { page, shelf, answers = {} }: Shown = { page: 'gallery.html' },
): Promise<Serving> {
  const app = plainApp(shelf);
  for (const [path, answer] of Object.entries(answers)) app.get(path, (_request, response) => response.json(answer));
  const server = createServer(app);
  const vite = await createVite({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'client'),
    appType: 'mpa',
    logLevel: 'warn',
    // The gallery has no server to pass anything on to.
    server: { middlewareMode: true, ws: { server }, proxy: {} },
  });
  app.get('/', (_request, response) => response.redirect(`/dev/${page}`));
  app.use(vite.middlewares);
  const url = await listen(server, host, port);
  return {
    url,
    async stop() {
      await vite.close();
      await closed(server);
    },
  };
}

/** Builds the gallery's pages into a folder. */
export async function buildGallery(folder: string): Promise<void> {
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'client'),
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((page) => join(root, 'client', 'dev', page)) },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  });
}

/** Serves what was built. */
export async function serveBuilt(folder: string, host = '127.0.0.1', port = 0): Promise<Serving> {
  const app = plainApp();
  const icon = join(folder, 'icon.svg');
  if (!existsSync(icon)) throw new Error(`${folder}: the gallery was not built there`);
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1d' }));
  app.use(express.static(folder, { maxAge: 0 }));
  const server = createServer(app);
  const url = await listen(server, host, port);
  return { url, stop: () => closed(server) };
}
