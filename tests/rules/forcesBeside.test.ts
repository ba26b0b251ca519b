/** A mission of the Council where others have sent soldiers too: each force keeps its own name, powers and cost. */
import { describe, expect, test } from 'vitest';
import { missionLegitimacy } from '../../shared/crisis/state.ts';
import { costOfMonth } from '../../shared/debrief/outcomes.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { feltMandate } from '../../shared/outside/felt.ts';
import {
  answer,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  compact,
  did,
  given,
  pledge,
  type Session,
  until,
  voteOpen,
} from '../support/council.ts';
import { aRound, crisisOf, done, nextRound, ordered } from '../support/outside.ts';

const adopted = (clauses: readonly Clause[], letter: Circumstance = (session) => session): Circumstance[] => [
  aTextTabledBy('kenya', clauses),
  letter,
  voteOpen,
  ballots('yes', ...compact),
];
const intervene = { kind: 'intervene', authority: 'co-govern' } as const;
const mission: readonly Clause[] = [
  { kind: 'mission', troops: 4 },
  { kind: 'use-of-force', rule: 'protect' },
  { kind: 'equipment', standard: 'heavy-and-air' },
];
const welcome = given(
  aRound({}, ...adopted(mission, did(by('velora'), answer('d1')))),
  did(by('kenya'), pledge(null, 1)),
);
const beside = given(welcome, ordered('united-states', intervene), nextRound);

describe('a region that came without a text', () => {
  const welcomed: readonly Clause[] = [
    { kind: 'mission', troops: 4 },
    { kind: 'lead', by: 'regional' },
  ];
  const there = aRound({}, ordered('african-union', { kind: 'regional-force' }), nextRound);
  const consentIn = ({ council }: Pick<Session, 'council'>) => council.outside.standing.forces[0]?.consent;
  const endorsed = given(
    there,
    ...adopted([{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }, ...welcomed]),
  );
  const letter = given(there, ...adopted(welcomed, did(by('velora'), answer('d1'))));

  test('U2 is there with consent once the host state has agreed to the text that endorses it, and not before', () => {
    expect([consentIn(there), consentIn(endorsed), consentIn(letter)]).toEqual([false, false, true]);
    const late = given(there, ...adopted(welcomed));
    expect(consentIn(late)).toBe(false);
    expect(consentIn(given(late, did(by('velora'), answer('d1'))))).toBe(true);
  });

  test('U12 is there without it again when the host state takes its letter back', () => {
    const expelled = given(letter, nextRound, done('velora', { kind: 'expel-mission' }));
    expect(consentIn(expelled)).toBe(false);
    expect(expelled.council.outside.standing.forces[0]?.endorsed).toBe('S/RES/2901 (2031)');
  });
});

describe('beside a coalition', () => {
  test('T1 a mission is judged by its own legitimacy when its orders change, and not by that of the coalition', () => {
    const { forces } = crisisOf(beside);
    const own = forces.find(({ origin }) => origin === 'council')?.legitimacy ?? Number.NaN;
    expect(missionLegitimacy(forces)).toBeLessThan(own - 10);
    const stronger = given(beside, ...adopted([{ kind: 'mission', troops: 6 }]));
    // Half of it is what the vote makes of the text, which is 10 at the least.
    expect(stronger.council.mandate.legitimacy).toBeGreaterThan(own / 2 + 10);
    expect(stronger.council.mandate.legitimacy).toBeLessThanOrEqual((own + 100) / 2);
    const vote = 2 * (stronger.council.mandate.legitimacy ?? 0) - own;
    const alone = given(welcome, nextRound);
    const same = given(alone, ...adopted([{ kind: 'mission', troops: 6 }]));
    const ownAlone = crisisOf(alone).forces[0]?.legitimacy ?? Number.NaN;
    // The criteria of the text may count a little otherwise, the coalition’s 25 does not count.
    expect(Math.abs(vote - (2 * (same.council.mandate.legitimacy ?? 0) - ownAlone))).toBeLessThan(8);
  });

  test('T1 benchmarks hand back what the Council holds, and not what the coalition has taken', () => {
    const governed = given(
      beside,
      ...adopted([
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'threat-to-peace' },
        { kind: 'mission', troops: 4 },
        { kind: 'lead', by: 'regional' },
        { kind: 'administration', authority: 'decree' },
        { kind: 'exit-benchmarks' },
      ]),
    );
    const { mandate, outside } = governed.council;
    expect(feltMandate(mandate, outside.standing, 9)).toMatchObject({
      powers: 3,
      takenPowers: 2,
      exitBenchmarks: true,
    });
  });

  test('the kit that a text orders costs for its own soldiers, and what was handed back costs nothing', () => {
    const [month] = given(beside, until('field')).council.months.slice(-1);
    if (!month) throw new Error('no month passed');
    const [own, others] = ['council', 'coalition'].map(
      (origin) => month.state.forces.find((force) => force.origin === origin)?.deployed ?? 0,
    );
    expect([own, others]).toEqual([1, 16]);
    expect(costOfMonth(month)).toBeCloseTo(8.5 * 17 + 0.85, 9);
    const handedBack = (steps: number) =>
      costOfMonth({
        mandate: {
          ...month.mandate,
          clauses: month.mandate.clauses.map((each) => ({
            ...each,
            clause: { kind: 'administration', authority: 'decree' } as const,
          })),
        },
        state: { ...month.state, forces: [], handover: { months: 6 * steps, steps } },
      });
    expect([0, 1, 2, 3].map(handedBack)).toEqual([36, 24, 12, 0]);
  });
});
