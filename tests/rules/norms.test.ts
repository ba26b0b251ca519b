import { describe, expect, test } from 'vitest';
import { normsIn } from '../../shared/council/rules/world/norms.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aTextTabledBy,
  aWorld,
  ballots,
  carried,
  compact,
  given,
  type Session,
  seated,
  voteOpen,
} from '../support/council.ts';

const access: Clause = { kind: 'humanitarian-access', level: 2 };
/** Force that meets five criteria where the violence is such. */
const forceful = (...more: readonly Clause[]): readonly Clause[] => [
  ...([{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }] as const),
  ...([
    { kind: 'mission', troops: 16 },
    { kind: 'use-of-force', rule: 'robust' },
  ] as const),
  ...([{ kind: 'lead', by: 'regional' }, access] as const),
  ...more,
];
/** Nothing was tried before, nothing is in the way of people, and it does not help either. */
const harsh: readonly Clause[] = [
  ...([{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }] as const),
  { kind: 'comprehensive-sanctions', target: 'host' },
];

const violent =
  (violence: number) =>
  (session: Session): Session => {
    const { crisis } = session.council;
    if (!crisis) throw new Error('there is no crisis');
    const provinces = crisis.provinces.map((each) => ({ ...each, violence }));
    return { ...session, council: { ...session.council, crisis: { ...crisis, provinces } } };
  };
const begun = given(aWorld({ votesPerRound: 9 }), seated(...compact, 'velora'), violent(78));
const adopt = (clauses: readonly Clause[]) => (session: Session) =>
  given(session, aTextTabledBy('kenya', clauses), carried);
const reckonedIn = ({ events }: Session) => events.filter(({ kind }) => kind === 'norms-reckoned');
const normsOf = ({ council }: Session) => publicView(council).outside.norms;

describe('norms', () => {
  test('T9 what is adopted three times in texts that meet five criteria is one, and everybody sees it', () => {
    const twice = given(begun, adopt(forceful()), adopt(forceful({ kind: 'refugees' })));
    expect(twice.council.norms).toMatchObject({ mission: 2, 'use-of-force': 2, 'humanitarian-access': 2, refugees: 1 });
    expect(normsOf(twice)).toEqual([]);
    const thrice = given(twice, adopt(forceful()));
    expect(normsOf(thrice).toSorted()).toEqual(['humanitarian-access', 'lead', 'mission', 'use-of-force']);
    expect(normsIn(thrice.council.norms)).toEqual(normsOf(thrice));
    expect(reckonedIn(thrice)).toHaveLength(3);
  });

  test('T9 a text on worse grounds makes none, and neither does one that is not adopted', () => {
    const poor = given(begun, violent(30), adopt(harsh));
    expect(poor.council.results.at(-1)).toMatchObject({ outcome: 'adopted' });
    expect(reckonedIn(poor)).toEqual([]);
    const failed = given(begun, aTextTabledBy('kenya', forceful()), voteOpen, ballots('no', ...compact));
    expect(failed.council.norms).toEqual({});
  });

  test('T9 neither what a text rests on, nor how long it holds, nor what it only calls for', () => {
    const term: readonly Clause[] = [
      { kind: 'sunset', rounds: '4' },
      { kind: 'review', months: 6, trigger: 'none' },
      { kind: 'demand', what: 'ceasefire' },
    ];
    const text = forceful().filter(({ kind }) => kind !== 'lead');
    const once = given(begun, adopt([...text, { kind: 'lead', by: 'coalition' }, ...term.slice(0, 2)]));
    const again = given(once, adopt([...forceful(), ...term.slice(1)]));
    expect(Object.keys(again.council.norms).toSorted()).toEqual([
      ...['humanitarian-access', 'lead', 'mission', 'use-of-force'],
    ]);
  });

  test('T9 a kind that stands twice in a text was adopted once with it', () => {
    const areas = forceful({ kind: 'safe-area', province: 'northreach' }, { kind: 'safe-area', province: 'rivermark' });
    expect(given(begun, adopt(areas)).council.norms).toMatchObject({ 'safe-area': 1 });
  });
});
