/** The arc of a session as its chart tells it. */
import { describe, expect, it } from 'vitest';
import { bandsOf, happenedAt, lineGroups, linesOf, pinOf, tellingMonth } from '../../client/panels/debrief/arcStory.ts';
import type { Names } from '../../client/panels/debrief/names.ts';
import { roundTheTable } from '../../client/panels/debrief/seatOrder.ts';
import { goodOfficesWords } from '../../client/text/english/debriefReadings.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import { type Arc, type ArcFigure, type ArcMonth, arcFigures, type Debrief } from '../../shared/debrief/debrief.ts';
import type { Marker } from '../../shared/debrief/marker.ts';

const names: Names = {
  seat: (id) => (id === 'secretary-general' ? 'Secretary-General' : id),
  province: (id) => (id === 'north' ? 'Northreach' : id),
};

/** Every figure of a month is another one. */
const month = (at: number, more: Partial<ArcMonth> = {}): ArcMonth => ({
  ...(Object.fromEntries(arcFigures.map((figure, index) => [figure, at + index])) as Record<ArcFigure, number>),
  month: at,
  round: at === 0 ? 0 : 1,
  epilogue: false,
  provinces: { north: 60 + at, south: 20 + at },
  ...more,
});

const vote = (at: number, outcome: Extract<Marker, { kind: 'vote' }>['outcome']): Marker => ({
  kind: 'vote',
  month: at,
  round: 1,
  vote: 1,
  on: 'draft',
  draft: 'd1' as DraftId,
  symbol: 'S/2031/4',
  title: 'Civilians in Northreach',
  resolution: outcome === 'adopted' ? 'S/RES/2901 (2031)' : '',
  outcome,
});

const arc: Arc = {
  months: [month(0), month(1), month(2), month(3, { epilogue: true }), month(4, { epilogue: true })],
  rounds: [
    { round: 1, from: 0, to: 1 },
    { round: 2, from: 1, to: 2 },
    { round: 3, from: 2, to: 2 },
  ],
  epilogueFrom: 2,
  provinces: [
    { id: 'north', name: 'Northreach' },
    { id: 'south', name: 'Southplain' },
  ],
  markers: [],
};

describe('lines', () => {
  it('are violence first, whatever stands beside it, and no two look alike', () => {
    for (const group of lineGroups) {
      const lines = linesOf(arc, group);
      expect(lines[0]?.values).toEqual([0, 1, 2, 3, 4]);
      expect(lines[0]?.look).toBe('main');
      expect(new Set(lines.map(({ look }) => look)).size).toBe(lines.length);
      expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
    }
  });

  it('are both kinds of sovereignty in their group, and each province in theirs', () => {
    expect(linesOf(arc, 'sovereignty').map(({ key }) => key)).toEqual([
      'violence',
      'formalSovereignty',
      'materialSovereignty',
    ]);
    expect(linesOf(arc, 'provinces').slice(1)).toEqual([
      { key: 'north', name: 'Northreach', values: [60, 61, 62, 63, 64], look: 'second' },
      { key: 'south', name: 'Southplain', values: [20, 21, 22, 23, 24], look: 'third' },
    ]);
  });
});

describe('bands', () => {
  it('are the rounds in which months passed, and the time after them, hatched', () => {
    expect(bandsOf(arc)).toEqual([
      { from: 0, to: 1, name: 'Round 1', hatched: false },
      { from: 1, to: 2, name: 'Round 2', hatched: false },
      { from: 2, to: 4, name: '2 months on', hatched: true },
    ]);
  });

  it('end with the rounds where nothing came after', () => {
    expect(bandsOf({ ...arc, epilogueFrom: null })).toHaveLength(2);
  });
});

describe('signs', () => {
  it('tell a vote by its outcome: the number of a resolution, the symbol of any other text', () => {
    expect(pinOf(vote(8, 'adopted'), names)).toEqual({
      month: 8,
      round: 1,
      sign: 'adopted',
      name: 'S/RES/2901 (2031), Civilians in Northreach, is adopted',
      short: '2901',
    });
    expect(pinOf(vote(8, 'vetoed'), names)).toMatchObject({ sign: 'vetoed', short: 'S/2031/4' });
    expect(pinOf(vote(8, 'failed-insufficient-votes'), names)).toMatchObject({ sign: 'failed', short: 'S/2031/4' });
  });

  it('name the place of what happened, and who did it', () => {
    expect(pinOf({ kind: 'event', month: 5, round: 1, event: 'riot', province: 'north' }, names).name).toContain(
      'Northreach',
    );
    const inject: Marker = {
      kind: 'inject',
      month: 0,
      round: 1,
      id: 'rain',
      title: 'No rain',
      province: 'north',
    };
    expect(pinOf(inject, names).name).toBe('No rain (Northreach)');
    expect(pinOf({ ...inject, province: null }, names).name).toBe('No rain');
    expect(pinOf({ ...inject, title: 'A report on Northreach' }, names).name).toBe('A report on Northreach');
    const talks = { kind: 'good-offices', month: 0, round: 1, seat: 'secretary-general' as SeatId } as const;
    expect(pinOf({ ...talks, aim: 'acceptance' }, names).name).toMatch(/^The Secretary-General talks to the people/);
    expect(pinOf({ ...talks, aim: 'intransigence' }, names).name).toMatch(/parties/);
    expect(goodOfficesWords.intransigence('Relief agencies')).toBe(
      'Relief agencies talk to the parties (good offices)',
    );
  });

  it('tell a letter from one that is taken back, and an end date from what lapses', () => {
    const letter = {
      kind: 'consent',
      month: 0,
      round: 1,
      draft: 'd1' as DraftId,
      symbol: 'S/2031/4',
      title: '',
    } as const;
    expect(pinOf({ ...letter, consents: true }, names).sign).toBe('consent');
    expect(pinOf({ ...letter, consents: false }, names).sign).toBe('refusal');
    const end = { month: 0, round: 1, resolution: 'S/RES/2901 (2031)' } as const;
    expect(pinOf({ kind: 'mandate-ended', ...end }, names).name).toMatch(/end date/);
    expect(pinOf({ kind: 'mandate-lapsed', ...end }, names).name).toMatch(/S\/RES\/2901 \(2031\) lapses/);
  });
});

describe('a month between two rounds', () => {
  it('keeps what happened in it apart from what the next round began with', () => {
    const pins = [vote(2, 'adopted'), { ...vote(2, 'vetoed'), round: 2 }, vote(1, 'adopted')].map((marker) =>
      pinOf(marker, names),
    );
    const { own, next } = happenedAt(pins, month(2, { round: 1 }));
    expect(own.map(({ sign }) => sign)).toEqual(['adopted']);
    expect(next.map(({ sign, round }) => [sign, round])).toEqual([['vetoed', 2]]);
  });
});

describe('a mission that never came', () => {
  it('has no line, and one that came later begins there', () => {
    const never = arc.months.map((each) => ({ ...each, missionLegitimacy: null }));
    expect(linesOf({ ...arc, months: never }, 'legitimacy').map(({ key }) => key)).not.toContain('missionLegitimacy');
    const late = never.map((each) => (each.month < 2 ? each : { ...each, missionLegitimacy: 70 }));
    const line = linesOf({ ...arc, months: late }, 'legitimacy').find(({ key }) => key === 'missionLegitimacy');
    expect(line?.values).toEqual([null, null, 70, 70, 70]);
  });
});

describe('the month that the page opens with', () => {
  it('is that of the first veto, else of the first text that was adopted, else the last', () => {
    const markers = [vote(1, 'adopted'), vote(2, 'vetoed'), vote(3, 'vetoed')];
    expect(tellingMonth({ ...arc, markers })).toBe(2);
    expect(tellingMonth({ ...arc, markers: [vote(3, 'failed-insufficient-votes'), vote(1, 'adopted')] })).toBe(1);
    expect(tellingMonth(arc)).toBe(4);
  });
});

describe('the seats', () => {
  it('are in the order of the table, those without a vote after it, and mine before all', () => {
    const at = (...ids: string[]) => ids.map((id) => ({ id, seat: id }));
    const debrief = {
      seats: at('france', 'velora', 'algeria', 'relief', 'brazil'),
      votes: { seats: at('algeria', 'brazil', 'france'), votes: [] },
    } as unknown as Debrief;
    const order = (mine: string | null) => roundTheTable(debrief, mine).map(({ seat }) => seat as string);
    expect(order(null)).toEqual(['algeria', 'brazil', 'france', 'velora', 'relief']);
    expect(order('brazil')).toEqual(['brazil', 'algeria', 'france', 'velora', 'relief']);
    expect(order('relief')).toEqual(['relief', 'algeria', 'brazil', 'france', 'velora']);
  });
});
