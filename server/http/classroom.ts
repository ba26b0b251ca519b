/** What whoever runs a session asks over HTTP, with a facilitator's secret: links, further facilitators, tables, the end of it all. */
import express, { type Express, type Request, type Response } from 'express';
import { opened } from '../../shared/council/opening.ts';
import { dossierOfSeat } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import {
  type DeputyOpened,
  deputyRequestSchema,
  type PreparationPack,
  type SeatLinks,
} from '../../shared/wire/class.ts';
import { codeOf } from '../../shared/wire/code.ts';
import { firstIssue } from '../../shared/wire/envelope.ts';
import { digestOf, type Facilitator, facilitatorOf, newSecret, seatKeyOf } from '../simulation/secrets.ts';
import type { Sessions } from '../simulation/sessions.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { Glances } from './glance.ts';
import { problem } from './problem.ts';
import { spreadsheetOf } from './spreadsheet.ts';

/** How the request's own path is written, and the code in it. */
type Coded = Request<{ code: string }>;
type Asked = { readonly simulation: Simulation; readonly by: Facilitator };

/**
 * @param packs the scenarios by slug: whoever prepares a session gets the guide to its own
 * @param baseFor the address, without a slash at its end, that others in the room reach
 */
export function addClassRoutes(
  app: Express,
  sessions: Sessions,
  packs: ReadonlyMap<string, Pick<Pack, 'guide'>>,
  baseFor: (request: Request) => string,
): void {
  const glances = new Glances(sessions);
  const path = '/api/sessions/:code';

  const unknown = (response: Response): null => {
    problem(response, 404, 'unknown-session', ['code'], 'no session has this code');
    return null;
  };
  const secretOf = (request: Request): string | null =>
    /^Bearer ([A-Za-z0-9_-]{32,64})$/.exec(request.get('authorization') ?? '')?.[1] ?? null;

  /** Null where it has been answered already: nobody with a secret of this session asks. */
  function mayAsk(request: Request, response: Response, by: Facilitator | null): Facilitator | null {
    if (by) return by;
    if (secretOf(request) === null) {
      response.set('WWW-Authenticate', 'Bearer');
      problem(response, 401, 'no-secret', [], 'this needs the secret of a facilitator’s link: Authorization: Bearer …');
    } else problem(response, 403, 'wrong-secret', [], 'this is not the secret of a facilitator of this session');
    return null;
  }

  async function facilitatorIn(request: Coded, response: Response): Promise<Asked | null> {
    response.set('Cache-Control', 'no-store');
    const code = codeOf(request.params.code);
    const simulation = await (code === null ? null : sessions.find(code));
    if (!simulation) return unknown(response);
    const secret = secretOf(request);
    const by = mayAsk(
      request,
      response,
      secret === null ? null : facilitatorOf(simulation.facts, simulation.council, secret),
    );
    return by && { simulation, by };
  }

  /** Likewise, for what is up to whoever opened the session (rule FA1). */
  async function firstIn(request: Coded, response: Response): Promise<Simulation | null> {
    const asked = await facilitatorIn(request, response);
    if (!asked) return null;
    if (asked.by.number === undefined) return asked.simulation;
    problem(response, 403, 'first-facilitator-only', [], 'this is up to whoever opened the session');
    return null;
  }

  const linksOf = (request: Request, { facts, council }: Simulation): SeatLinks['links'] => {
    const base = `${baseFor(request)}/${facts.code}`;
    const open = council.setup.seats.filter(({ reserved }) => !reserved);
    return Object.fromEntries(open.map(({ id: seat }) => [seat, `${base}#seat=${seat}&key=${seatKeyOf(facts, seat)}`]));
  };

  app.get(`${path}/seats`, async (request, response) => {
    const asked = await facilitatorIn(request, response);
    if (asked) response.json({ links: linksOf(request, asked.simulation) } satisfies SeatLinks);
  });

  app.get(`${path}/pack`, async (request, response) => {
    const asked = await facilitatorIn(request, response);
    if (!asked) return;
    const { council } = asked.simulation;
    // What is printed is what each capital says before the first round, whenever it is asked for.
    const opening = opened(council.setup);
    const view = publicView(council);
    const links = linksOf(request, asked.simulation);
    const seats = view.seats
      .filter(({ reserved }) => !reserved)
      .map(({ id }) => ({ seat: id, link: links[id] ?? '', brief: dossierOfSeat(opening, id) }));
    const guide = packs.get(council.setup.scenario)?.guide ?? null;
    response.json({ seats, view, purgeDays: sessions.purgeDays, guide } satisfies PreparationPack);
  });

  app.post(
    `${path}/facilitators`,
    express.json({ limit: '4kb', type: () => true }),
    async (request: Coded, response) => {
      const simulation = await firstIn(request, response);
      if (!simulation) return;
      const parsed = deputyRequestSchema.safeParse(request.body ?? {});
      if (!parsed.success) {
        const { path, detail } = firstIssue(parsed.error);
        return problem(response, 400, 'malformed', path, detail);
      }
      const secret = newSecret();
      const digest = digestOf(secret);
      const { label } = parsed.data;
      const verdict = await simulation.ask({ role: 'server' }, { kind: 'admit-facilitator', digest, label }, null);
      if (!verdict.accepted) {
        const { code, path } = verdict.refusal;
        return problem(response, 409, code, path, `rule ${verdict.refusal.rule}: no further facilitator is let in`);
      }
      const number = simulation.council.classroom.deputies.find((each) => each.digest === digest)?.number ?? 0;
      const link = `${baseFor(request)}/${simulation.facts.code}/facilitator#${secret}`;
      response.status(201).json({ number, link } satisfies DeputyOpened);
    },
  );

  app.delete(`${path}/facilitators/:number`, async (request, response) => {
    const simulation = await firstIn(request, response);
    if (!simulation) return;
    const number = /^[2-9]$|^[1-9]\d{1,4}$/.test(request.params.number) ? Number(request.params.number) : null;
    const verdict =
      number === null ? null : await simulation.ask({ role: 'server' }, { kind: 'dismiss-facilitator', number }, null);
    if (verdict?.accepted) response.status(204).end();
    else problem(response, 404, 'unknown-facilitator', ['number'], 'nobody with this number runs the session');
  });

  app.get(`${path}/participation`, async (request, response) => {
    const asked = await facilitatorIn(request, response);
    if (asked) response.json({ rows: sessions.participationIn(asked.simulation) });
  });

  app.get(`${path}/participation.csv`, async (request, response) => {
    const asked = await facilitatorIn(request, response);
    if (!asked) return;
    const { facts } = asked.simulation;
    response.set('Content-Disposition', `attachment; filename="participation-${facts.code}.csv"`);
    response.type('text/csv').send(spreadsheetOf(sessions.participationIn(asked.simulation)));
  });

  app.get(`${path}/glance`, async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const code = codeOf(request.params.code);
    const seen = code === null ? null : await glances.at(code);
    if (!seen) return unknown(response);
    const secret = secretOf(request);
    const by = secret === null ? null : facilitatorOf(seen.facts, seen, secret);
    if (mayAsk(request, response, by)) response.json(seen.glance);
  });

  app.delete(path, async (request, response) => {
    const simulation = await firstIn(request, response);
    if (!simulation) return;
    await sessions.erase(simulation.facts.code);
    response.status(204).end();
  });
}
