/** How what stands in force serves a seat: its footing, its term, and the red lines that it crosses month by month. */
import { describe, expect, test } from 'vitest';
import { breachesOf, crossingsOf, positionOf } from '../../shared/council/rules/world/standing.ts';
import type { Month } from '../../shared/council/state.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { featuresOf } from '../../shared/interests/features.ts';
import { breachedBy, type RedLineId } from '../../shared/interests/redLines.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { atRoundEnd, type MandateInForce } from '../../shared/world/inForce.ts';
import { aWorld } from '../support/council.ts';
import { adopted, mission, vii } from '../world/texts.ts';

const embargo: Clause = { kind: 'arms-embargo', target: 'host' };
const independence: Clause = { kind: 'independence' };
const coalition: readonly Clause[] = [...vii, mission(8), { kind: 'lead', by: 'coalition' }];
const without = { hostConsents: false } as const;
const crossedBy = (mandate: MandateInForce): readonly RedLineId[] =>
  breachedBy(['chapter-seven-force-without-consent', 'independence-without-consent'], {
    ...positionOf(mandate),
    ...{ pledgedShare: 1, climateStress: 0, mediatedBefore: true },
  });
const consentIn = (mandate: MandateInForce) => featuresOf(positionOf(mandate)).consent;

describe('the footing of what stands', () => {
  test('a mission that the host wants is not forced on it by an embargo beside it', () => {
    const mandate = adopted({ clauses: [mission(8)] }, { clauses: [...vii, embargo], ...without });
    expect(crossedBy(mandate)).toEqual([]);
    expect(positionOf(mandate)).toMatchObject({ chapter: 'vii', imposed: ['arms-embargo'] });
    expect(consentIn(mandate)).toBe(-3);
  });

  test('what the host has agreed to is not imposed, whatever its chapter', () => {
    expect(consentIn(adopted({ clauses: [...vii, embargo, mission(8)] }))).toBe(0);
    expect(consentIn(adopted({ clauses: [...vii, { kind: 'refugees' }], ...without }))).toBe(0);
    expect(crossedBy(adopted({ clauses: [...coalition, independence] }))).toEqual([]);
    expect(consentIn(adopted({ clauses: [mission(8)] }))).toBe(0.8);
  });

  test('independence under Chapter VI has the host’s letter or does not stand', () => {
    expect(crossedBy(adopted({ clauses: [independence] }))).toEqual([]);
    expect(crossedBy(adopted({ clauses: [independence], ...without }))).toEqual([]);
    const beside = adopted({ clauses: [independence] }, { clauses: [...vii, embargo], ...without });
    expect(crossedBy(beside)).toEqual([]);
  });

  test('what is imposed beside a mission with a letter crosses its own line and no other', () => {
    const mandate = adopted({ clauses: coalition }, { clauses: [...vii, independence], ...without });
    expect(crossedBy(mandate)).toEqual(['independence-without-consent']);
    expect(crossedBy(adopted({ clauses: coalition, ...without }))).toEqual(['chapter-seven-force-without-consent']);
    const flights = adopted({ clauses: [mission(8)] }, { clauses: [...vii, { kind: 'no-fly-zone' }], ...without });
    expect(crossedBy(flights)).toEqual(['chapter-seven-force-without-consent']);
  });
});

describe('the term of what stands', () => {
  test('is as long as its text said, and none once it is over or over-ruled', () => {
    const limited = { clauses: [mission(8), { kind: 'sunset', rounds: '1' } as const] };
    const mandate = adopted(limited);
    expect(positionOf(mandate).term).toBe(1);
    expect(positionOf(atRoundEnd(mandate, 2)).term).toBeNull();
    const renewed = adopted(limited, { clauses: [mission(12)] });
    expect([positionOf(renewed).term, featuresOf(positionOf(renewed)).sunset]).toEqual([null, 0]);
    const later = adopted({ clauses: [mission(8)] }, { clauses: [{ kind: 'sunset', rounds: '4' }] });
    expect([positionOf(later).term, featuresOf(positionOf(later)).sunset]).toEqual([4, 1]);
  });
});

describe('red lines month by month', () => {
  const { council } = aWorld();
  const seat = 'brazil' as SeatId;
  const brief = council.setup.briefs[seat];
  const { crisis } = council;
  if (!brief || !crisis) throw new Error('there is no brief, or no crisis');
  const drawing = (redLines: RedLineId[]) => ({
    ...council,
    setup: { ...council.setup, briefs: { ...council.setup.briefs, [seat]: { ...brief, redLines } } },
  });
  const monthIn = (mandate: MandateInForce, climateStress: number): Month => ({
    ...{ round: 1, epilogue: false, entries: [], happened: [], mandate },
    state: { ...crisis, provinces: crisis.provinces.map((province) => ({ ...province, climateStress })) },
  });

  test('are looked at under the same words too, when the crisis has gone on', () => {
    const mandate = adopted({ clauses: [mission(8)] });
    const months = [50, 60, 50].map((stress) => monthIn(mandate, stress));
    const silent = drawing(['no-climate-clause']);
    expect(crossingsOf(silent, seat, months)).toEqual([[], ['no-climate-clause'], []]);
    expect(breachesOf(silent, seat, months)).toEqual(['no-climate-clause']);
    expect(breachesOf(silent, seat, months.slice(0, 1))).toEqual([]);
  });

  test('know what was tried in the months before', () => {
    const force = [...vii, mission(8), { kind: 'use-of-force', rule: 'protect' } as const];
    const [talks, both] = [
      adopted({ clauses: [{ kind: 'mediation', level: 1 }] }),
      adopted({ clauses: [...force, { kind: 'mediation', level: 1 }] }),
    ];
    const lines = drawing(['force-before-mediation']);
    const crossed = (...mandates: readonly MandateInForce[]) =>
      breachesOf(
        lines,
        seat,
        mandates.map((mandate) => monthIn(mandate, 0)),
      );
    expect(crossed(both)).toEqual(['force-before-mediation']);
    expect(crossed(talks, both)).toEqual([]);
  });
});
