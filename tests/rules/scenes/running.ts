/** A scene for each refusal of those who run a session. */
import type { RefusalCode } from '../../../shared/council/refusals.ts';
import {
  aCouncilOfFifteen,
  act,
  aWorld,
  by,
  type Circumstance,
  compact,
  did,
  facilitator,
  type Given,
  given,
  joined,
  opening,
  seated,
  server,
  takeSeat,
  until,
} from '../../support/council.ts';
import { assign, nameIn, rename, sendOut } from '../../support/talk.ts';

type Scene = () => ReturnType<Given['when']>;

const room = (...circumstances: readonly Circumstance[]): Given =>
  given(aCouncilOfFifteen(), seated('france'), joined('anna'), ...circumstances);
const world = (...circumstances: readonly Circumstance[]): Given =>
  given(aWorld(), seated(...compact), until('consultations'), ...circumstances);
const letIn = act('admit-facilitator', { digest: 'a'.repeat(43), label: 'A colleague' });
const call = act('call-facilitator', { about: 'help', text: 'How?' });
const hold = (inject: string) => act('hold-inject', { inject, held: true });
const storm = { round: 1, title: 'A storm', text: 'It rains.', province: null, effects: {}, privateTo: [] };

export const runningScenes = {
  'unknown-name': () => room().when(facilitator, assign('nobody', 'china')),
  'nobody-to-seat': () => room(did(by('anna'), takeSeat('china'))).when(facilitator, act('draw-seats')),
  'bell-in-the-past': () => room().when(facilitator, act('set-bell', { at: opening })),
  'first-facilitator-only': () => room().when({ role: 'facilitator', number: 2 }, letIn),
  'too-many-facilitators': () => room(...Array.from({ length: 5 }, () => did(server, letIn))).when(server, letIn),
  'unknown-facilitator': () => room().when(server, act('dismiss-facilitator', { number: 2 })),
  'unknown-call': () => room().when(facilitator, act('answer-call', { call: 'h1', text: 'Yes.', grants: null })),
  'too-many-calls': () => room(...Array.from({ length: 3 }, () => did(by('anna'), call))).when(by('anna'), call),
  'nobody-to-nudge': () => room().when(facilitator, act('nudge', { seat: 'china', text: 'Hello?' })),
  removed: () => room(did(facilitator, sendOut('anna'))).when(by('anna'), takeSeat('china')),
  'name-taken': () => {
    const session = room();
    return session.when(facilitator, rename('anna', nameIn(session.council, 'france')));
  },
  'nothing-to-correct': () =>
    room().when(facilitator, act('correct', { correction: { what: 'remark', index: 0 }, reason: 'A slip.' })),
  'unknown-inject': () => world().when(facilitator, hold('nothing')),
  'already-come': () => {
    const session = world(did(facilitator, act('improvise', { inject: storm })));
    return session.when(facilitator, hold(session.council.classroom.improvised[0]?.id ?? ''));
  },
  'round-is-over': () => world(until('field')).when(facilitator, act('improvise', { inject: storm })),
} satisfies Partial<Record<RefusalCode, Scene>>;
