/** Formal meetings for tests of the floor, of points of order and of the character of a question. */

import { lawOf, type Switched } from '../../shared/council/law.ts';
import { presiding } from '../../shared/council/rules/meeting/presidency.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  aTextTabledBy,
  by,
  type Circumstance,
  consultations,
  did,
  noteDeadline,
  type Session,
  server,
  until,
} from './council.ts';

/** Fifteen members, whose rounds have a meeting of five minutes, under the Council's own practice but for this. */
export const aSitting = (law: Switched = {}, changes: Partial<Setup> = {}): Session =>
  aCouncilOfFifteen({ meetingSeconds: 300, law: lawOf('charter-practice', law), ...changes });

/** Time passes to the next moment that the Council waits for, and it comes. */
export const clockRings: Circumstance = (session) => {
  const moment = dueAt(session.council);
  if (moment === null) throw new Error('no clock runs');
  return did(server, noteDeadline(moment))({ ...session, now: Math.max(session.now, moment) });
};
/** The meeting is open, and its agenda not adopted. */
export const meeting: Circumstance = (session) => until('meeting')(consultations(session));
/** Nobody has objected to the agenda. */
export const debate: Circumstance = (session) => {
  const open = session.council.phase === 'meeting' ? session : meeting(session);
  return open.council.meeting?.stage === 'agenda' ? clockRings(open) : open;
};
/** The votes have begun, and none is open. */
export const between: Circumstance = until('voting');

export const asks = (seat: string, purpose = 'statement'): Circumstance => did(by(seat), asksFor(purpose));
export const asksFor = (purpose = 'statement') => act('ask-for-floor', { purpose });
export const raises = (point: Readonly<Record<string, unknown>>) => act('raise-point', { point });
export const rules = (upheld: boolean) => act('rule-on-point', { upheld });
export const raised = (seat: string, point: Readonly<Record<string, unknown>>): Circumstance =>
  did(by(seat), raises(point));
/** By whoever presides. */
export const ruled =
  (upheld: boolean): Circumstance =>
  (session) =>
    did(by(presiding(session.council) ?? ''), rules(upheld))(session);

/** Who waits, in their order, and who speaks. */
export const listOf = ({ council }: Session) => council.meeting?.list.map(({ seat, purpose }) => `${seat} ${purpose}`);
export const speakerOf = ({ council }: Session): string | null => council.meeting?.floor?.seat ?? null;

/** An envoy and a report: of a text like this it can be argued that it is procedural (Article 29). */
export const anEnvoy: readonly Clause[] = [
  { kind: 'mediation', level: 2 },
  { kind: 'review', months: 6, trigger: 'none' },
];
/** Force under Chapter VII. */
export const enforcement: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'arms-embargo', target: 'host' },
];
export const anEnvoyTabledBy = (seat: string): Circumstance => aTextTabledBy(seat, anEnvoy);
