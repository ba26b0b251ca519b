/** Moments of sessions that several poses begin from. */
import type { Origin } from '../session.ts';
import type { Deed } from './arrivals.ts';
import { arrives } from './arrivals.ts';

export const consulting: Origin = { journal: 'outside', after: 'interest-declared' };
export const ended: Origin = { journal: 'outside', after: 'session-ended' };
export const fifteen: Origin = {
  opened: { council: 'fifteen', preset: '45' },
  seated: ['kenya', 'france', 'china', 'brazil'],
};

/** Somebody plays alone: bots sit in every other chair. */
export const alone: Origin = { opened: { council: 'compact', preset: '45', alone: true } };
export const filled: readonly Deed[] = [{ by: 'host', asks: { kind: 'fill-seats', away: true } }];
export const sat: readonly Deed[] = [...filled, ...arrives('kenya'), { by: 'kenya', asks: { kind: 'open-brief' } }];

export const next: Deed = { by: 'host', asks: { kind: 'next' } };
export const frozen: Deed = { by: 'host', asks: { kind: 'freeze' } };
