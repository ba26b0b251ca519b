/** The HTTP interface: sessions are opened and found here; what happens in them goes over the room's socket. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import { codeOf } from '../../shared/wire/code.ts';
import { firstIssue } from '../../shared/wire/envelope.ts';
import { type Card, type Opened, openRequestSchema } from '../../shared/wire/session.ts';
import { addressOf, isForeign } from '../rooms/caller.ts';
import { Paces, type Rate } from '../rooms/pace.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { CannotOpen, type Sessions } from '../simulation/sessions.ts';
import type { ServerUrls } from './addresses.ts';
import { addClassRoutes } from './classroom.ts';
import { addDebriefRoutes } from './debrief.ts';
import { problem } from './problem.ts';
import { type Shelf, serveScenarios } from './scenarios.ts';

export type Site = {
  readonly sessions: Sessions;
  readonly shelf: Shelf;
  /** Folder of the built client, or null where another server (the one of development) serves it. */
  readonly client: string | null;
  /** The addresses of this server, once it listens. */
  readonly urls: () => ServerUrls;
  /** How people reach the server behind a proxy; null when they reach it directly. */
  readonly publicUrl: string | null;
  /** Sessions that one address may open. */
  readonly opening: Rate;
};

export function addRoutes(app: Express, rooms: Rooms, site: Site): void {
  const { sessions, shelf, publicUrl } = site;
  const openings = new Paces(site.opening);
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
        `connect-src 'self'${socketsTo(request, publicUrl)}; frame-ancestors 'none'`,
    });
    next();
  });
  app.use(compression());
  app.get('/healthz', (_request, response) => {
    if (sessions.canWrite) response.json({ ok: true });
    else problem(response, 503, 'unavailable', [], 'the journal cannot be written: is the disk full?');
  });

  app.use('/api', (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || !isForeign(request, publicUrl)) return next();
    problem(response, 403, 'foreign', [], 'this is the page of another site');
  });
  app.post('/api/sessions', (request, response, next) => {
    if (openings.allows(addressOf(request, publicUrl), sessions.time.now())) return next();
    problem(response, 429, 'too-fast', [], 'too many sessions were opened from this address; wait a minute');
  });
  app.post('/api/sessions', express.json({ limit: '32kb', type: () => true }), async (request, response) => {
    const parsed = openRequestSchema.safeParse(request.body ?? {});
    if (!parsed.success) {
      const { path, detail } = firstIssue(parsed.error);
      return problem(response, 400, 'malformed', path, detail);
    }
    const { facts, facilitatorSecret } = await sessions.open(parsed.data);
    const base = site.urls().public ?? baseOf(request);
    const opened: Opened = {
      code: facts.code,
      links: {
        join: `${baseForOthers(request, site.urls())}/${facts.code}`,
        projector: `${base}/${facts.code}/projector`,
        // Behind the #, so that no proxy and no log sees the secret.
        facilitator: `${base}/${facts.code}/facilitator#${facilitatorSecret}`,
      },
    };
    response.status(201).json(opened);
  });

  app.get('/api/sessions/:code', async (request, response) => {
    const typed = codeOf(request.params.code);
    const found = typed === null ? null : sessions.find(typed);
    if (!found) return problem(response, 404, 'unknown-session', ['code'], 'no session has this code');
    const simulation = await found;
    const { setup, phase } = simulation.council;
    const room = await rooms.idFor(simulation);
    const { code } = simulation.facts;
    const join = `${baseForOthers(request, site.urls())}/${code}`;
    const card: Card = { code, scenario: setup.scenario, title: setup.title, room, phase, join };
    response.set('Cache-Control', 'no-store').json(card);
  });

  addDebriefRoutes(app, sessions, shelf.packs);
  addClassRoutes(app, sessions, shelf.packs, (request) => baseForOthers(request, site.urls()));

  serveScenarios(app, shelf);
  app.use('/api', (_request, response) => problem(response, 404, 'unknown-route', [], 'there is nothing here'));

  if (site.client) servePages(app, site.client);
  app.use(answerErrors);
}

function servePages(app: Express, client: string): void {
  const page = readFileSync(join(client, 'index.html'), 'utf8');
  // Files under assets/ carry a digest of their content in their names.
  app.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '365d', index: false }));
  app.use('/assets', (_request, response) => problem(response, 404, 'unknown-route', [], 'there is nothing here'));
  app.use(express.static(client, { index: false, maxAge: 0 }));
  app.get('/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('html').send(page);
  });
}

/** Whoever hosts on this machine and calls it localhost hands out a link that works on other machines all the same. */
function baseForOthers(request: Request, urls: ServerUrls): string {
  const own = /^(localhost|127\.|\[::1\])/.test(request.get('host') ?? '');
  return urls.public ?? (own ? urls.network[0] : undefined) ?? baseOf(request);
}

/**
 * The sockets of this host, for the policy of contents: `'self'` has come to include them, but not in every browser that a
 * school has. Of odd host names there is nothing to say there.
 */
function socketsTo(request: Request, publicUrl: string | null): string {
  const hosts = [request.get('host') ?? '', publicUrl === null ? '' : new URL(publicUrl).host];
  const named = new Set(hosts.filter((host) => /^[a-z0-9.-]+(:\d+)?$/i.test(host)));
  return [...named].map((host) => ` ws://${host} wss://${host}`).join('');
}

const baseOf = (request: Request): string => `${request.protocol}://${request.get('host') ?? 'localhost'}`;

const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  // Somebody went on to another page before this one had all its files.
  if (error?.code === 'ECONNABORTED') return;
  if (response.headersSent) return next(error);
  if (error instanceof CannotOpen) return problem(response, 400, 'cannot-open', error.path, error.message);
  const status: unknown = error?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return problem(response, status, 'malformed', [], String(error.message));
  }
  console.error(error);
  problem(response, 500, 'unavailable', [], 'the server could not do this; its log says why');
};
