/** The HTTP side: opening and finding sessions, and the scenarios of this server. */

import type { Debrief } from '../../shared/debrief/debrief.ts';
import type { Rerun } from '../../shared/debrief/otherCourse.ts';
import { type Counterfactual, queryOf } from '../../shared/debrief/whatIf.ts';
import type { Geography } from '../../shared/scenario/geography.ts';
import type { ListedScenario } from '../../shared/scenario/listed.ts';
import type { InFact, Reading } from '../../shared/scenario/pages.ts';
import type { Card, Opened, OpenRequest, Problem } from '../../shared/wire/session.ts';

/** The server said no: `problem` says what and where. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem['error'];
  constructor(status: number, problem: Problem['error']) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
  }
}

async function ask<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, request);
  const body: unknown = await response.json();
  if (response.ok) return body as Answer;
  throw new Refused(response.status, (body as Problem).error);
}

export type OpenChoices = Partial<OpenRequest> & Pick<OpenRequest, 'scenario'>;

export const openSession = (choices: OpenChoices): Promise<Opened> =>
  ask('/api/sessions', { method: 'POST', body: JSON.stringify(choices) });

/** @param signal ends the request, and the connection with it, where no answer comes. */
export const sessionCard = (code: string, signal: AbortSignal | null = null): Promise<Card> =>
  ask(`/api/sessions/${encodeURIComponent(code)}`, { signal });

export const allScenarios = (): Promise<readonly ListedScenario[]> => ask('/api/scenarios');

export const geographyOf = (slug: string): Promise<Geography> => ask(`/api/scenarios/${encodeURIComponent(slug)}/map`);

/** What everybody may read of a scenario. */
export const readingOf = (slug: string): Promise<Reading> => ask(`/api/scenarios/${encodeURIComponent(slug)}/reading`);

/** What has happened in fact; null where the scenario is no history. Refused with 409 before the session has ended. */
export const inFactOf = (code: string): Promise<InFact | null> =>
  ask(`/api/sessions/${encodeURIComponent(code)}/in-fact`);

/** Refused with 409 before the session has ended. */
export const debriefOf = (code: string): Promise<Debrief> => ask(`/api/sessions/${encodeURIComponent(code)}/debrief`);

/** The session again with one thing changed. */
export const rerunOf = (code: string, change: Counterfactual): Promise<Rerun> =>
  ask(`/api/sessions/${encodeURIComponent(code)}/what-if?${new URLSearchParams(queryOf(change))}`);
