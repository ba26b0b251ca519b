/**
 * Two rounds of the compact council in which most delegations are stood in for: one writes and is told how it leans, one keeps
 * a chair and gives it back in the middle of a vote, one is allowed to veto in somebody's place, and one is called off.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import type { Setup } from '../../shared/council/setup.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import {
  arrives,
  asks,
  casts,
  castsFor,
  facilitates,
  goes,
  type Line,
  next,
  openVote,
  passes,
  returns,
  type Script,
  standsIn,
} from './script.ts';

const velora = readScenario(join(import.meta.dirname, '../../scenarios'), 'velora');

/** Rounds of two months, and one month after them. */
function setup(): Setup {
  const compact = setupOf(velora, {
    ...{ council: 'compact', preset: '45', seed: 2033 },
    clocks: { consultationsSeconds: 300, ordersSeconds: 60 },
  });
  return { ...compact, opening: null, rounds: 2, monthsPerRound: 2, epilogueMonths: 1 };
}

const isReady = (seat: string): Line => standsIn(seat, 'say-ready', { ready: true });
const leans = (seat: string, leaning: number): Line => standsIn(seat, 'show-leaning', { draft: 'd1', leaning });
const reasons = (seat: string, ...weighed: readonly object[]): Line =>
  standsIn(seat, 'note-reasons', (council) => ({ vote: openVote(council), reasons: weighed }));

const first: readonly Line[] = [
  ...[...arrives('china'), ...arrives('france'), ...arrives('united-states')],
  facilitates('fill-seats', { away: true }),
  facilitates('set-stand-ins', { secondsPerMove: 3, level: 'hard', mayVeto: false }),
  ...[next, next],
  standsIn('kenya', 'create-draft', { title: 'Food for the Hill Districts', template: null }),
  standsIn('kenya', 'add-clause', { draft: 'd1', clause: { kind: 'refugees' } }),
  standsIn('kenya', 'add-clause', { draft: 'd1', clause: { kind: 'humanitarian-access', level: 1 } }),
  standsIn('kenya', 'table-draft', { draft: 'd1' }),
  ...[leans('brazil', -1), leans('brazil', 1), leans('kenya', 2)],
  // Kenya's delegate comes late, and leads on what was written for them.
  ...arrives('kenya'),
  standsIn('velora', 'answer-consent', { draft: 'd1', consents: true }),
  goes('france'),
  ...[isReady('france'), isReady('brazil')],
  next,
  passes(15),
  standsIn('brazil', 'ask-for-floor', { purpose: 'statement' }),
  standsIn('brazil', 'put-on-record', { text: 'For Brazil, people come first.' }),
  standsIn('brazil', 'end-speech'),
  ...[next, next],
  ...[castsFor('brazil', 'yes'), reasons('brazil', { points: 1.25, what: { kind: 'feature', key: 'humanitarian' } })],
  ...[castsFor('france', 'abstain'), reasons('france', { points: -0.5, what: { kind: 'sponsor' } })],
  returns('france'),
  casts('france', 'abstain'),
  ...[casts('kenya', 'yes'), casts('china', 'yes'), casts('united-states', 'yes')],
  ...[castsFor('united-kingdom', 'yes'), castsFor('russian-federation', 'abstain')],
  ...[next, next],
];

const second: readonly Line[] = [
  ...[next, next],
  asks('kenya', 'create-draft', { title: 'Observers in Northreach', template: 'observe' }),
  asks('kenya', 'table-draft', { draft: 'd2' }),
  facilitates('set-stand-ins', { secondsPerMove: 3, level: 'hard', mayVeto: true }),
  goes('united-states'),
  ...[next, next, next],
  castsFor('united-states', 'no'),
  reasons('united-states', { points: -2, what: { kind: 'red-line', id: 'region-bypassed' } }),
  ...[casts('china', 'yes'), casts('france', 'yes'), casts('kenya', 'yes')],
  ...[castsFor('brazil', 'yes'), castsFor('united-kingdom', 'yes'), castsFor('russian-federation', 'yes')],
  facilitates('set-policy', { seat: 'relief', policy: 'absent' }),
  next,
  // China goes, and what its stand-in is ready for it is not when it is back.
  ...[goes('china'), isReady('china'), returns('china')],
  next,
  next,
  next,
];

export const standIns: Script = { setup: setup(), lines: [...first, ...second] };
