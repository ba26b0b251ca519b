import { describe, expect, test } from 'vitest';
import type { Event, EventOf } from '../../shared/council/events.ts';
import type { Month } from '../../shared/council/state.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { mandateSchema } from '../../shared/crisis/mandate.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { flagsIn } from '../../shared/debrief/flags.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import type { Marker } from '../../shared/debrief/marker.ts';
import { retold } from '../../shared/debrief/rerun.ts';
import { modelUnder } from '../../shared/debrief/sovereignty.ts';
import { type Circumstance, given, until } from '../support/council.ts';
import { aRound, ordered } from '../support/outside.ts';
import { outsideSession, underWay } from './outsideSession.ts';

const events = outsideSession();
const debrief = debriefOf(events);
const { outside, arc, flags, precedents, sovereignty, lenses, knowledge, agreements } = debrief;
const happened = <Kind extends Event['kind']>(kind: Kind): readonly EventOf<Kind>[] =>
  events.filter((event): event is EventOf<Kind> => event.kind === kind);
const markers = <Kind extends Marker['kind']>(kind: Kind): readonly Extract<Marker, { kind: Kind }>[] =>
  arc.markers.filter((marker): marker is Extract<Marker, { kind: Kind }> => marker.kind === kind);

describe('acts outside the Council', () => {
  test('are told in their order, with who did them and what they paid', () => {
    expect(
      outside.acts.map(({ number, act, by, round, month }) => [number, act.kind, by.join(), round, month]),
    ).toEqual([
      [1, 'intervene', 'united-states', 1, 0],
      [2, 'arm-proxy', 'russian-federation', 1, 0],
      [3, 'name-and-shame', 'advocacy', 2, 8],
      [4, 'declare-independence', 'opposition', 2, 8],
      [5, 'regional-force', 'african-union', 2, 8],
      [6, 'hire-company', 'velora', 2, 8],
      [7, 'recognise', 'france', 2, 8],
      [8, 'recognise', 'united-kingdom', 3, 16],
    ]);
    const [coalition, proxy, named] = outside.acts;
    expect(coalition).toMatchObject({ capital: 4, money: 20 });
    expect(proxy).toMatchObject({ capital: 2, money: 10 });
    expect(named).toMatchObject({ capital: 1, money: 0 });
  });

  test('are no secret any more, and it is told when each came out', () => {
    expect(outside.acts.filter(({ secret }) => secret).map(({ number }) => number)).toEqual([2]);
    const [exposure] = markers('proxy-exposed');
    expect(exposure).toMatchObject({ seat: 'russian-federation' });
    expect(outside.acts[1]?.exposed).toBe(exposure?.round);
    expect(outside.acts.filter(({ exposed }) => exposed !== null)).toHaveLength(1);
  });

  test('that were ordered in vain are told with the reason', () => {
    expect(outside.failed).toEqual([
      { seat: 'france', order: { kind: 'invited-support', patron: 'france' }, why: 'no-partner', round: 1, month: 0 },
    ]);
  });

  test('that a text endorsed later say so', () => {
    const endorsed = outside.acts.filter((act) => act.endorsed !== null);
    expect(endorsed.map(({ number, endorsed: by }) => [number, by])).toEqual([[1, 'S/RES/2902 (2031)']]);
    expect(markers('endorsement')).toMatchObject([{ round: 3, resolution: 'S/RES/2902 (2031)', symbol: 'S/2031/3' }]);
  });

  test('stand at the arc, each where it happened', () => {
    const placed = markers('act').map(({ number, act, by, month, round, secret }) => ({
      number,
      act,
      by,
      month,
      round,
      secret,
    }));
    expect(placed).toEqual(
      outside.acts.map(({ number, act, by, month, round, secret }) => ({ number, act, by, month, round, secret })),
    );
  });

  test('that use force are asked the six questions, as they stood before', () => {
    expect(outside.criteria.map(({ number, act }) => [number, act.kind])).toEqual([
      [1, 'intervene'],
      [5, 'regional-force'],
      [6, 'hire-company'],
    ]);
    const [coalition, region, company] = outside.criteria;
    expect(coalition?.findings['right-authority']).toEqual({ score: 0, evidence: { authority: 'none' } });
    expect(region?.findings['right-authority'].score).toBe(0.5);
    expect(company?.findings['right-intention']).toMatchObject({ score: 0, evidence: { company: true } });
    // Before its own soldiers had done anything.
    const opening = debrief.arc.months[0]?.provinces ?? {};
    expect(coalition?.findings['just-cause'].evidence.violence).toBe(Math.max(...Object.values(opening)));
    const sums = outside.criteria.map(({ findings }) =>
      Object.values(findings).reduce((sum, { score }) => sum + score, 0),
    );
    expect(outside.criteria.map(({ met }) => met)).toEqual(sums);
  });
});

describe('what an act leaves behind', () => {
  test('precedents are told with what moved them, from the opening to the end', () => {
    const moves = (name: string) => precedents?.moves.filter(({ precedent }) => precedent === name) ?? [];
    expect(moves('bypass').map(({ from, to, cause }) => [from, to, cause])).toMatchObject([
      [20, 38, { kind: 'act', number: 1 }],
      [38, 46, { kind: 'act', number: 5 }],
    ]);
    expect(moves('recognition').map(({ to, cause }) => [to, cause])).toMatchObject([
      [30, { kind: 'act', number: 7 }],
      [35, { kind: 'act', number: 8 }],
    ]);
    expect(moves('protection')[0]?.cause).toMatchObject({ kind: 'text', resolution: 'S/RES/2901 (2031)' });
    for (const name of ['bypass', 'recognition', 'protection'] as const) {
      expect(moves(name)[0]?.from).toBe(precedents?.opening[name]);
      expect(moves(name).at(-1)?.to).toBe(precedents?.end[name]);
      for (const [index, { from }] of moves(name).slice(1).entries()) expect(from).toBe(moves(name)[index]?.to);
    }
  });

  test('whoever goes round the Council is flagged, and a protected area with nobody behind it', () => {
    expect(flags.filter(({ kind }) => kind === 'bypass')).toMatchObject([
      { number: 1, act: 'intervene', by: ['united-states'], round: 1, month: 0 },
      { number: 5, act: 'regional-force', by: ['african-union'], round: 2, month: 8 },
    ]);
    expect(flags.filter(({ kind }) => kind === 'protected-area-declared-without-means')).toEqual([
      {
        ...{ kind: 'protected-area-declared-without-means', resolution: 'S/RES/2901 (2031)' },
        ...{ province: 'northreach', round: 1, month: 0 },
      },
    ]);
  });

  test('a text that endorses a coalition has its soldiers behind it, though nobody pledged more', () => {
    const endorsing = 'S/RES/2902 (2031)';
    expect(outside.acts[0]?.endorsed).toBe(endorsing);
    expect(flags.filter((flag) => 'resolution' in flag && flag.resolution === endorsing)).toEqual([]);
    // The same text without a coalition to endorse.
    const alone = retold(events, (council, event) =>
      event.kind === 'order-given' && event.order?.kind === 'intervene'
        ? { council, event: { ...event, order: null } }
        : { council, event },
    );
    expect(flagsIn(alone)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'never-deployed', resolution: endorsing })]),
    );
  });

  test('calm that a company has bought counts for the market, where no text was adopted', () => {
    const course = (...orders: readonly Circumstance[]) =>
      debriefOf(given(aRound({ rounds: 2 }, ...orders), until('ended')).events);
    const bought = (...orders: readonly Circumstance[]) =>
      course(...orders)
        .lenses.find(({ lens }) => lens === 'market')
        ?.terms.find(({ name }) => name === 'violenceAvoidedPerBillion');
    const hired = bought(ordered('velora', { kind: 'hire-company', patron: null }));
    expect(hired?.from.violenceAvoided).toBeGreaterThan(3);
    expect(hired?.value).toBeGreaterThan(0);
    expect(bought()?.from).toEqual({ violenceAvoided: 0, cost: 0 });
  });

  test('soldiers whom no text has sent cost money as well', () => {
    const months = historyOf(events).world?.months ?? [];
    const thousands = (month: Month) => month.state.forces.reduce((sum, { deployed }) => sum + deployed, 0);
    expect(months.some((month) => thousands(month) > 10)).toBe(true);
    const least = months.reduce((sum, month) => sum + 8.5 * thousands(month), 0);
    expect(debrief.outcomes?.end.cost).toBeGreaterThanOrEqual(least);
  });
});

describe('whose country it is', () => {
  const uninvited = { troops: 16, roe: 4, consent: false } as const;
  const under = (force: object) => modelUnder(mandateSchema.parse({ otherForces: [{ ...uninvited, ...force }] }));

  test('a coalition rules as an empire does until a text endorses it, a region intervenes', () => {
    expect(under({ origin: 'coalition', lead: 'COAL' }).model).toBe('empire');
    expect(under({ origin: 'coalition', lead: 'COAL', endorsed: true }).model).toBe('humanitarian-intervention');
    expect(under({ origin: 'region', lead: 'REG' }).model).toBe('humanitarian-intervention');
    expect(under({ origin: 'coalition', lead: 'COAL', consent: true }).model).toBe('responsibility-to-protect');
  });

  test('it is told who ruled, from the first month to the endorsement', () => {
    expect(sovereignty?.furthest).toEqual({ model: 'empire', evidence: { unilateral: true, by: 'united-states' } });
    expect(sovereignty?.stretches[0]).toMatchObject({ model: 'empire', from: 1, to: 16 });
    // Endorsed, it still governs.
    expect(sovereignty?.end).toMatchObject({ model: 'transitional', evidence: { powers: 2 } });
    expect(sovereignty?.end.tags).toContain('partitioned');
  });

  test('the multilateral lens counts the months of force that nobody had asked for', () => {
    const terms = lenses.find(({ lens }) => lens === 'multilateral')?.terms ?? [];
    const unilateral = terms.find(({ name }) => name === 'noUnilateralMonths');
    // Of the coalition until the endorsement, and of the region to the end.
    expect(unilateral?.from).toEqual({ unilateralMonths: 24 });
    expect(unilateral?.value).toBe(0);
  });
});

describe('who knew what', () => {
  test('a company tells those who pay it of more danger than there is, from when it was hired', () => {
    const told = knowledge?.rounds.map(({ clients }) => clients.map(({ seat, bias }) => [seat, bias])) ?? [];
    expect(told).toEqual([[], [['velora', 10]], [['velora', 10]], [['velora', 10]]]);
    const second = knowledge?.rounds[1];
    expect(second?.clients[0]?.estimate).toBeCloseTo((second?.reports.host.estimate ?? 0) + 10, 9);
  });
});

describe('agreements', () => {
  test('are told with what became of them and of each promise', () => {
    expect(agreements.deals.map(({ id, status, settledIn }) => [id, status, settledIn])).toEqual([
      ['b1', 'executed', 1],
      ['b2', 'executed', 2],
      ['b3', 'returned', 2],
    ]);
    expect(agreements.promises).toEqual({
      kenya: { kept: 1, broken: 0, open: 1 },
      china: { kept: 0, broken: 1, open: 0 },
    });
    expect(agreements.texts['d2' as DraftId]).toEqual({ symbol: 'S/2031/2', title: 'Civilians in Northreach' });
  });

  test('a reading is held against the interests, and so is the answer to it', () => {
    expect(happened('interest-read')).toHaveLength(2);
    expect(agreements.readings.map(({ by, of, isTrue, honest }) => [by, of, isTrue, honest])).toEqual([
      ['france', 'kenya', true, true],
      ['kenya', 'china', false, false],
    ]);
  });
});

test('nothing of it is told before the end', () => {
  expect(() => debriefOf(until('field')(underWay()).events)).toThrow('has not ended');
});
