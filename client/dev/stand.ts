/** Puts into the client's store what a pose knows, before anything of it is shown. */

import type { Audience } from '../../shared/council/views/redactEvent.ts';
import type { Debrief } from '../../shared/debrief/debrief.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import type { PreparationPack } from '../../shared/wire/class.ts';
import type { RunAgain } from '../panels/debrief/WhatIfSection.tsx';
import { beginVisit, endVisit } from '../store/firstVisit.ts';
import { dispatch, link } from '../store/store.ts';
import { keepFor, write } from '../store/written.ts';
import { answerFrom, code, know, packFor } from './knowing.ts';
import { comes, personCalled } from './poses/arrivals.ts';
import type { LonePose, Onlooker, Pose, SessionPose } from './poses/pose.ts';
import type { StagePose } from './poses/stagePose.ts';
import { after, type Standing, sittingIn, stood } from './session.ts';
import { stopTheClock } from './stillness.ts';

export type Prepared = {
  readonly theme: 'light' | 'projector';
  readonly shown:
    | { readonly page: 'delegate' | 'lobby' | 'wall' | 'console' | 'record' }
    | { readonly page: 'debrief'; readonly debrief: Debrief; readonly run: RunAgain }
    | { readonly page: 'pack'; readonly pack: PreparationPack }
    | { readonly page: LonePose['page'] }
    | { readonly page: 'stage'; readonly pose: StagePose };
  /** Once it is shown. */
  afterwards(): Promise<unknown>;
};

const nothing = (): Promise<void> => Promise.resolve();

/** @param onAsked is told of each command that would be sent */
export async function prepare(pose: Pose, onAsked: (line: string) => void): Promise<Prepared> {
  if (pose.kind === 'stage') {
    return { theme: pose.chamber.theme, shown: { page: 'stage', pose }, afterwards: nothing };
  }
  if (pose.kind === 'lone') {
    if (pose.page === 'gone') link.value = 'gone';
    return { theme: 'light', shown: { page: pose.page }, afterwards: nothing };
  }
  return inSession(pose, onAsked);
}

const newcomer = 'somebody-new';

function audienceOf({ council }: Standing, as: Onlooker): Audience {
  if (as === 'facilitator' || as === 'projector') return { role: as };
  if (as === 'newcomer') return { role: 'person', person: personCalled(newcomer) };
  const [ambassador, capital] = sittingIn(council, as.seat);
  const person = as.post === 'capital' ? capital : ambassador;
  if (!person) throw new Error(`nobody sits in ${as.seat} as ${as.post ?? 'its ambassador'}`);
  return { role: 'person', person };
}

async function inSession(pose: SessionPose, onAsked: (line: string) => void): Promise<Prepared> {
  const before = await stood(pose.origin, pose.deeds);
  const standing = pose.as === 'newcomer' ? comes(newcomer).reduce(after, before) : before;
  const audience = audienceOf(standing, pose.as);
  stopTheClock(standing.at);
  know(standing, audience, pose.link ?? 'live');
  answerFrom(standing, audience, onAsked);
  const seat = typeof pose.as === 'object' ? pose.as.seat : '';
  if (pose.firstVisit) beginVisit();
  else endVisit();
  keepFor(code, pose.as === 'facilitator' ? 'facilitator' : seat);
  for (const [field, text] of Object.entries(pose.written ?? {})) write(field, text);
  return {
    theme: pose.page === 'wall' ? 'projector' : 'light',
    shown: shownOf(pose.page, standing),
    async afterwards() {
      if (pose.asks) await dispatch(pose.asks as Parameters<typeof dispatch>[0]);
    },
  };
}

function shownOf(page: SessionPose['page'], standing: Standing): Prepared['shown'] {
  const events = standing.entries.map(({ event }) => event);
  if (page === 'debrief') return { page, debrief: debriefOf(events), run: async (change) => rerun(events, change) };
  return page === 'pack' ? { page, pack: packFor(standing) } : { page };
}
