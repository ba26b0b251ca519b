/** How what stands in force serves a seat: its footing, its term, and the red lines that it crosses month by month. */
import { describe, expect, test } from 'vitest';
import {
  breachesOf,
  crossingsOf,
  exposuresOf,
  positionOf,
  utilitiesOf,
  weightsFor,
} from '../../shared/council/rules/world/standing.ts';
import type { Month } from '../../shared/council/state.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { pageOf } from '../../shared/crisis/ledger.ts';
import { featuresOf } from '../../shared/interests/features.ts';
import { breachedBy, type RedLineId } from '../../shared/interests/redLines.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { nothingOutside, type StandingForce } from '../../shared/outside/standing.ts';
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

describe('what stands beside the texts', () => {
  const force = (origin: StandingForce['origin'], endorsed: string | null = null): StandingForce => ({
    ...{ origin, by: ['united-states'], troops: 16, roe: 4, equipment: 1, lead: 'COAL', consent: false },
    ...{ legitimacy: 25, powers: 0, since: 0, endorsed },
  });
  const lines: RedLineId[] = ['region-bypassed', 'company-lead', 'large-force-without-region'];
  const chapterSeven: RedLineId = 'chapter-seven-force-without-consent';
  const crossed = (...forces: readonly StandingForce[]) =>
    breachedBy([...lines, chapterSeven], {
      ...positionOf(adopted({ clauses: [mission(4)] }), { forces }),
      ...{ pledgedShare: 1, climateStress: 0, mediatedBefore: true },
    });

  test('a coalition bypasses the region, a hired company too, a patron’s guests and the region itself do not', () => {
    expect(crossed()).toEqual([]);
    expect(crossed(force('coalition'))).toEqual(['region-bypassed', 'large-force-without-region']);
    expect(crossed({ ...force('company'), troops: 4 })).toEqual(['region-bypassed', 'company-lead']);
    expect(crossed({ ...force('patron'), troops: 6 }, force('region'))).toEqual([]);
  });

  test('what the Council has endorsed has not come without it', () => {
    expect(crossed(force('coalition', 'S/RES/2'))).toEqual([]);
  });

  test('crosses a line in the months in which it is there', () => {
    const { council } = aWorld();
    const { crisis: state } = council;
    if (!state) throw new Error('there is no crisis');
    const mandate = adopted({ clauses: [mission(4)] });
    const monthUnder = (forces: readonly StandingForce[]): Month => ({
      ...{ round: 1, epilogue: false, entries: pageOf([]), happened: [], mandate, state },
      standing: { ...nothingOutside, forces: [...forces] },
    });
    const months = [[], [force('coalition')], []].map(monthUnder);
    const [seat] = (Object.keys(council.setup.briefs) as SeatId[]).filter((id) =>
      council.setup.briefs[id]?.redLines.includes('region-bypassed'),
    );
    if (!seat) throw new Error('nobody minds');
    expect(crossingsOf(council, seat, months).map((each) => each.includes('region-bypassed'))).toEqual([
      ...[false, true, false],
    ]);
  });
});

describe('a part of the country that has gone', () => {
  const { council } = aWorld();
  const { crisis: state } = council;
  if (!state) throw new Error('there is no crisis');
  const recognised = { ...nothingOutside, recognitions: [{ by: 'united-states', since: 0 }] };
  const divided = { ...state, provinces: state.provinces.map((each) => ({ ...each, status: 'independent' as const })) };
  const crossing = (seat: string, month: Partial<Pick<Month, 'mandate' | 'standing' | 'state'>>) =>
    crossingsOf(council, seat as SeatId, [{ mandate: adopted(), standing: nothingOutside, state, ...month }])[0];

  test('crosses the line of the host state, and of whoever asks for its consent, though no text says so', () => {
    expect(crossing('velora', {})).not.toContain('independence');
    for (const gone of [{ standing: recognised }, { state: divided }]) {
      expect(crossing('velora', gone)).toContain('independence');
      expect(crossing('russian-federation', gone)).toContain('independence-without-consent');
    }
  });

  test('with the letter of the host state crosses only its own', () => {
    const agreed = adopted({ clauses: [{ kind: 'referendum', month: 6 }] });
    const imposed = adopted({ clauses: [...vii, { kind: 'referendum', month: 6 }], ...without });
    const line = 'independence-without-consent';
    expect(crossing('russian-federation', { mandate: agreed, state: divided })).not.toContain(line);
    expect(crossing('velora', { mandate: agreed, state: divided })).toContain('independence');
    expect(crossing('russian-federation', { mandate: imposed, state: divided })).toContain(line);
  });
});

describe('what months were worth to a seat', () => {
  const { council } = aWorld();
  const { crisis: state } = council;
  const seat = 'united-states' as SeatId;
  const drawn = weightsFor(council.setup, seat);
  if (!state || !drawn) throw new Error('there is no crisis, or no brief');
  const monthIn = (mandate: MandateInForce, deployed: number): Month => ({
    ...{ round: 1, epilogue: false, entries: pageOf([]), happened: [], mandate, standing: nothingOutside },
    state: { ...state, forces: [{ origin: 'council', deployed, legitimacy: 50 }] },
  });

  test('T10 a review that comes by itself ties the hands of three permanent members, as long as it is in force', () => {
    const review = (trigger: 'auto' | 'none'): Clause => ({ kind: 'review', months: 6, trigger });
    const worth = (id: string, trigger: 'auto' | 'none') => {
      const weights = weightsFor(council.setup, id as SeatId);
      if (!weights) throw new Error(`${id} has no brief`);
      return (
        utilitiesOf([monthIn(adopted({ clauses: [mission(4), review(trigger)] }), 0)], id as SeatId, weights)[0] ?? 0
      );
    };
    for (const id of ['united-states', 'russian-federation', 'china'])
      expect(worth(id, 'auto') - worth(id, 'none'), id).toBeCloseTo(-0.6, 12);
    for (const id of ['france', 'kenya', 'velora']) expect(worth(id, 'auto'), id).toBe(worth(id, 'none'));
    // It stands whatever the host state says.
    expect(positionOf(adopted({ clauses: [mission(4), review('auto')], hostConsents: false })).duty).toBe(true);
    expect(positionOf(adopted({ clauses: [mission(4)] })).duty).toBe(false);
  });

  test('L4 the longer a seat’s soldiers are there, the more it minds the bill; without any it does not', () => {
    const own: MandateInForce = { ...adopted({ clauses: [mission(8)] }), pledges: { [seat]: 8 } };
    const others: MandateInForce = { ...own, pledges: { france: 8 } };
    const months = (mandate: MandateInForce) => Array.from({ length: 24 }, () => monthIn(mandate, 8));
    const weights = { ...drawn, positions: { ...drawn.positions, burden: -0.5 } };
    const tired = utilitiesOf(months(own), seat, weights);
    const fresh = utilitiesOf(months(others), seat, weights);
    expect(new Set(fresh).size).toBe(1);
    expect(tired.every((each, index) => index === 0 || each < (tired[index - 1] ?? 0))).toBe(true);
    // After two years: half as much again of −.5 × 1, a little more for the dead.
    expect((tired.at(-1) ?? 0) - (fresh.at(-1) ?? 0)).toBeCloseTo(-0.2, 1);
    expect(tired.at(-1)).toBeLessThan((fresh.at(-1) ?? 0) - 0.2);
  });

  test('U3 it counts how often it has come out that a seat arms a party', () => {
    const exposed = (by: string) => ({
      ...{ entries: [], round: 1 },
      cause: { kind: 'proxy-exposed' as const, seat: by as SeatId },
    });
    const known = { ...council, influences: [exposed('united-states'), exposed('france'), exposed('united-states')] };
    expect([exposuresOf(known, seat), exposuresOf(known, 'china' as SeatId)]).toEqual([2, 0]);
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
    ...{ round: 1, epilogue: false, entries: pageOf([]), happened: [], mandate, standing: nothingOutside },
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
