/** The debrief of a session that has ended, and what would have come of it with one thing changed. */
import type { Express, Response } from 'express';
import type { Event } from '../../shared/council/events.ts';
import type { Council } from '../../shared/council/state.ts';
import { changeSchema, counterfactualFor, unchangeable } from '../../shared/debrief/counterfactuals.ts';
import type { Debrief } from '../../shared/debrief/debrief.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import { queryOf } from '../../shared/debrief/whatIf.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { codeOf } from '../../shared/wire/code.ts';
import { firstIssue } from '../../shared/wire/envelope.ts';
import type { Sessions } from '../simulation/sessions.ts';
import type { Simulation } from '../simulation/simulation.ts';
import { problem } from './problem.ts';

/** How a change is asked for, where it was asked for otherwise. */
const askedFor: Readonly<Record<string, string>> = {
  vote: 'vote must be the number of one vote, such as 3',
  clause: 'clause must be the id of one clause, such as c3',
  seat: 'seat must be the id of one seat, such as china, and goes with a vote and a choice',
  choice: 'choice must be yes, no or abstain, and goes with a vote and a seat',
  act: 'act must be the number of one act, such as 1',
};

/** A session's end is reckoned once: what happens after it, people who come and go, is no part of its debrief. */
type Reckoned = {
  readonly events: readonly Event[];
  readonly council: Council;
  readonly debrief: Debrief;
  readonly json: string;
  /** JSON by how a change is asked for; a session has only so many changes. */
  readonly reruns: Map<string, string>;
};

/** @param packs the scenarios by slug: some have a page on what has happened in fact */
export function addDebriefRoutes(
  app: Express,
  sessions: Sessions,
  packs: ReadonlyMap<string, Pick<Pack, 'inFact'>>,
): void {
  const known = new WeakMap<Simulation, Reckoned>();
  const reckonedOf = (simulation: Simulation): Reckoned => {
    const found = known.get(simulation);
    if (found) return found;
    const events = sessions.historyOf(simulation);
    const debrief = debriefOf(events);
    const { council } = simulation;
    const reckoned = { events, council, debrief, json: JSON.stringify(debrief), reruns: new Map<string, string>() };
    known.set(simulation, reckoned);
    return reckoned;
  };

  /** What is known of the session with this code once it has ended; before that, and without one, an answer that says so. */
  async function ended(typed: string, response: Response): Promise<Reckoned | null> {
    const code = codeOf(typed);
    const found = code === null ? null : sessions.find(code);
    const simulation = found && (await found);
    if (simulation?.council.phase === 'ended') return reckonedOf(simulation);
    if (simulation) problem(response, 409, 'not-ended', ['code'], 'the session has not ended');
    else problem(response, 404, 'unknown-session', ['code'], 'no session has this code');
    return null;
  }

  const send = (response: Response, json: string): void => {
    response.set('Cache-Control', 'no-store').type('json').send(json);
  };

  app.get('/api/sessions/:code/debrief', async (request, response) => {
    const reckoned = await ended(request.params.code, response);
    if (reckoned) send(response, reckoned.json);
  });

  app.get('/api/sessions/:code/in-fact', async (request, response) => {
    const reckoned = await ended(request.params.code, response);
    if (!reckoned) return;
    send(response, JSON.stringify(packs.get(reckoned.council.setup.scenario)?.inFact ?? null));
  });

  app.get('/api/sessions/:code/what-if', async (request, response) => {
    const reckoned = await ended(request.params.code, response);
    if (!reckoned) return;
    const parsed = changeSchema.safeParse(request.query);
    if (!parsed.success) {
      const { path } = firstIssue(parsed.error);
      return problem(
        response,
        400,
        'malformed',
        path,
        askedFor[String(path[0])] ?? 'a vote can be given, alone, with a clause or with a seat and a choice; or an act',
      );
    }
    const change = counterfactualFor(reckoned.council, reckoned.debrief.counterfactuals, parsed.data);
    if ('unknown' in change) {
      return problem(response, 400, 'nothing-to-change', [change.unknown], unchangeable[change.unknown]);
    }
    const asked = JSON.stringify(queryOf(change));
    const json = reckoned.reruns.get(asked) ?? JSON.stringify(rerun(reckoned.events, change));
    reckoned.reruns.set(asked, json);
    send(response, json);
  });
}
