/**
 * A session for the debrief in which much happens outside the Council: a bypass that is endorsed later, a proxy that nobody
 * is told of, an order that fails, a company, a strike, a secession that is recognised, deals, promises and readings.
 */
import type { Event } from '../../shared/council/events.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  act,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  carried,
  compact,
  did,
  facilitator,
  next,
  type Session,
  until,
  voteOpen,
} from '../support/council.ts';
import { answer, offer } from '../support/deals.ts';
import { aRound, done, nextRound, ordered } from '../support/outside.ts';

/** Protection on paper: sixteen thousand soldiers whom nobody has pledged, and a safe area. */
const protection: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops: 16 },
  { kind: 'use-of-force', rule: 'protect' },
  { kind: 'safe-area', province: 'northreach' },
];
const led: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops: 8 },
  { kind: 'lead', by: 'coalition' },
];
const relief: readonly Clause[] = [{ kind: 'humanitarian-access', level: 1 }];

const violence = { kind: 'outcome', key: 'violence', direction: -1 } as const;
const moreViolence = { ...violence, direction: 1 } as const;
const read = (of: string, guess: object, text: string) => act('read-interest', { of, guess, text });

const firstRound: readonly Circumstance[] = [
  aTextTabledBy('united-kingdom', protection),
  // Kept: Kenya votes for it. Then China breaks its word not to veto, and a word that nobody judges stays open.
  did(
    by('france'),
    offer('kenya', { gives: { money: 20 }, asks: { promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] } }),
  ),
  did(by('kenya'), answer()),
  did(by('france'), read('kenya', violence, 'You want fewer people killed.')),
  did(by('kenya'), act('answer-reading', { reading: 'i1', confirms: true, text: 'That is so.' })),
  // China wants nothing of the kind, and says that it does.
  did(by('kenya'), read('china', moreViolence, 'You want the war to go on.')),
  did(by('china'), act('answer-reading', { reading: 'i1', confirms: true, text: 'You have found us out.' })),
  carried,
  until('orders'),
  ordered('united-states', { kind: 'intervene', authority: 'co-govern' }),
  ordered('russian-federation', { kind: 'arm-proxy' }),
  // The host state does not order the same.
  ordered('france', { kind: 'invited-support', patron: 'france' }),
  nextRound,
];

const secondRound: readonly Circumstance[] = [
  aTextTabledBy('kenya', relief),
  did(
    by('china'),
    offer('kenya', {
      gives: { promises: [{ kind: 'vote', draft: 'd2', choice: 'no-veto' }] },
      asks: { promises: [{ kind: 'word', text: 'to speak first' }] },
    }),
  ),
  did(by('kenya'), answer(true, 'b2')),
  did(by('france'), offer('kenya', { gives: { money: 10 }, when: { kind: 'adopted', draft: 'd2' } })),
  did(by('kenya'), answer(true, 'b3')),
  done('advocacy', { kind: 'name-and-shame', province: 'northreach' }),
  done('opposition', { kind: 'declare-independence' }),
  voteOpen,
  ballots('yes', ...compact.filter((seat) => seat !== 'china')),
  ballots('no', 'china'),
  until('orders'),
  ordered('velora', { kind: 'hire-company', patron: null }),
  ordered('african-union', { kind: 'regional-force' }),
  ordered('france', { kind: 'recognise' }),
  nextRound,
];

const lastRound: readonly Circumstance[] = [
  aTextTabledBy('united-kingdom', led),
  carried,
  until('orders'),
  ordered('united-kingdom', { kind: 'recognise' }),
];

const toTheEnd: Circumstance = (session) => {
  let now = session;
  while (now.council.phase !== 'ended') now = did(facilitator, next)(now);
  return now;
};

/** Before its last months. */
export const underWay = (changes: Partial<Setup> = {}): Session =>
  aRound({ rounds: 3, ...changes }, ...firstRound, ...secondRound, ...lastRound);

export const outsideSession = (changes: Partial<Setup> = {}): readonly Event[] => toTheEnd(underWay(changes)).events;
