/** What only months tell, read out of sessions that let them pass. */
import { describe, expect, test } from 'vitest';
import type { Setup } from '../../shared/council/setup.ts';
import type { Flag } from '../../shared/debrief/debrief.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  compact,
  did,
  given,
  pledge,
  until,
  voteOpen,
} from '../support/council.ts';
import { aRound, figures, nextRound } from '../support/outside.ts';

const vii: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];
const adopted = (clauses: readonly Clause[], ...before: readonly Circumstance[]): readonly Circumstance[] => [
  aTextTabledBy('kenya', [...vii, ...clauses]),
  ...before,
  voteOpen,
  ballots('yes', ...compact),
];
const flagsOf = <Kind extends Flag['kind']>(
  kind: Kind,
  changes: Partial<Setup>,
  ...course: readonly Circumstance[]
): readonly Extract<Flag, { kind: Kind }>[] =>
  debriefOf(given(aRound({ rounds: 3, ...changes }, ...course), until('ended')).events).flags.filter(
    (flag): flag is Extract<Flag, { kind: Kind }> => flag.kind === kind,
  );

const embargo: Clause = { kind: 'comprehensive-sanctions', target: 'host' };

describe('a full embargo', () => {
  const one = (...later: readonly Circumstance[]) => flagsOf('embargo-wore-off', {}, ...adopted([embargo]), ...later);

  test('that stood to the last is told with what it did to the economy, and how far it was evaded', () => {
    const [told, ...others] = one();
    expect(others).toEqual([]);
    expect(told).toMatchObject({ resolution: 'S/RES/2901 (2031)', from: 1, to: 48, legacy: null });
    expect(told?.illicit).toBeGreaterThan(12);
    expect(told?.tolerance).toBeGreaterThan(12);
    expect(told?.legal).toBeLessThan(-7);
    expect(told?.evaded).toBeGreaterThan(0.4);
  });

  test('that ended is told with what it left behind', () => {
    const ending: Circumstance = (session) =>
      given(
        session,
        nextRound,
        aTextTabledBy('kenya', [{ kind: 'mediation', level: 1 }], 'end'),
        voteOpen,
        ballots('yes', ...compact),
      );
    const [told] = one(ending);
    expect(told).toMatchObject({ from: 1, to: 8, legacy: { months: 40 } });
    expect(told?.legacy?.tolerance).toBeGreaterThan(0);
  });

  test('on somebody else, or a milder one, is not told', () => {
    const told = (clause: Clause) => flagsOf('embargo-wore-off', {}, ...adopted([clause]));
    expect(told({ kind: 'comprehensive-sanctions', target: 'sponsor' })).toEqual([]);
    expect(told({ kind: 'targeted-sanctions', target: 'host' })).toEqual([]);
  });
});

const mission: readonly Clause[] = [
  { kind: 'mission', troops: 8 },
  { kind: 'lead', by: 'regional' },
];
const sent = adopted(mission, did(by('united-states'), pledge('d1', 8)));

describe('soldiers', () => {
  test('more than the world has to spare are told, with the first month of it', () => {
    const told = (poolUsed: number) => flagsOf('overstretch', figures({ poolUsed, poolCapacity: 100 }), ...sent);
    expect(told(93)).toEqual([{ kind: 'overstretch', round: 1, month: 1, wanted: 8, spare: 7 }]);
    expect(told(120)).toMatchObject([{ spare: 0 }]);
    expect(told(92)).toEqual([]);
  });

  test('make those tired who sent them, and nobody else', () => {
    const [told, ...others] = flagsOf('contributor-tired', {}, ...sent);
    expect(others).toEqual([]);
    expect(told?.seat).toBe('united-states');
    expect(told?.withheld).toBeGreaterThanOrEqual(0.2);
    expect(told?.withheld).toBeLessThanOrEqual(0.5);
    expect(flagsOf('contributor-tired', {}, ...adopted(mission))).toEqual([]);
  });
});
