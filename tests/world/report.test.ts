/** The situation report: what it shows, how it is rounded, and that nobody who flees is lost or counted twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fields, seeded, velora } from '../../server/tools/claims/games.ts';
import { drawAt } from '../../shared/council/random.ts';
import { type CrisisEvent, crisisEventKinds } from '../../shared/crisis/events.ts';
import { pageOf } from '../../shared/crisis/ledger.ts';
import { mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { type CrisisState, type ProvinceState, withMandate } from '../../shared/crisis/state.ts';
import { monthlyTick } from '../../shared/crisis/tick.ts';
import { type Borders, drawnFlows, type Flow, flightsOf } from '../../shared/world/flows.ts';
import {
  type PastMonth,
  pastMonth,
  presenceWord,
  type Reporting,
  reportOf,
  reportSchema,
} from '../../shared/world/report.ts';

const borders: Borders = {
  Rivermark: ['dravia'],
  Northreach: ['dravia'],
  'Hill Districts': ['dravia', 'kerun'],
  Southplain: ['kerun'],
};

const reporting = (change: Partial<Reporting> = {}): Reporting => ({
  round: 1,
  before: velora,
  after: change.before ?? velora,
  months: [],
  mandate: noMandate,
  borders,
  chance: seeded(1),
  knowledge: 'public',
  ...change,
});

/** A round that is really played. */
function played(fields: Fields, months: number, seed = 1): Reporting {
  const mandate = mandateSchema.parse(fields);
  const before = withMandate(velora, mandate);
  let after = before;
  const past: PastMonth[] = [];
  for (let month = 0; month < months; month += 1) {
    const tick = monthlyTick(after, mandate, seeded(seed));
    past.push(pastMonth(tick));
    after = tick.state;
  }
  return reporting({ before, after, months: past, mandate, chance: seeded(seed + 1000) });
}

const province = (id: string, change: Partial<ProvinceState>): CrisisState['provinces'] =>
  velora.provinces.map((each) => (each.id === id ? { ...each, ...change } : each));

const eventful = (...kinds: readonly CrisisEvent['kind'][]): PastMonth => ({
  entries: pageOf([]),
  events: kinds.map((kind) => ({
    month: 1,
    kind,
    province: ['protected-area-fell', 'riot', 'spoiler-attack'].includes(kind) ? 'Rivermark' : null,
  })),
  displaced: {},
});

describe('a report', () => {
  test('keeps its form in any round that is played, and in the journal', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const fields: Fields =
        seed % 2 === 0 ? {} : { force: true, troops: 16.04, roe: 3, access: 1, safeAreas: ['Northreach'], powers: 3 };
      for (const knowledge of ['public', 'host', 'relief'] as const) {
        const report = reportOf({ ...played(fields, 8, seed), knowledge });
        expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
      }
    }
  });

  test('of the opening has the true figures, and nothing has happened yet', () => {
    const report = reportOf(reporting({ round: 0 }));
    expect(report.month).toBe(0);
    expect(report.provinces.Northreach).toEqual({
      violence: 58,
      need: 58,
      grievance: 68,
      capacity: 18,
      climateStress: 62,
      margin: 0,
      displaced: 0,
      presence: 'none',
      protectedArea: 'none',
      causes: [],
      needCauses: [],
    });
    expect(report).toMatchObject({ forces: [], flows: [], incidents: [], happenings: [] });
  });

  test('has the margin of those who look', () => {
    const round = played({ access: 1 }, 6);
    const marginFor = (knowledge: Reporting['knowledge'], access: 0 | 1) =>
      reportOf({ ...round, mandate: mandateSchema.parse({ access }), knowledge }).provinces.Northreach?.margin;
    expect([marginFor('public', 0), marginFor('public', 1), marginFor('relief', 1)]).toEqual([8, 2, 0]);
  });

  test('tells why, at most four causes of violence and three of need, and of no amount', () => {
    const { provinces } = reportOf(played({ force: true, troops: 16, roe: 3, access: 2 }, 8));
    const northreach = provinces.Northreach;
    expect(northreach?.causes).toHaveLength(4);
    expect(northreach?.needCauses).toHaveLength(3);
    expect(northreach?.causes[0]).toEqual({ cause: 'foreign-presence', direction: -1, strength: 3 });
    expect(northreach?.needCauses.map(({ cause }) => cause)).toContain('humanitarian-access');
  });

  test('counts those who fled over all its months, in thousands', () => {
    const months = [
      { entries: pageOf([]), events: [], displaced: { Northreach: 1.3 } },
      { entries: pageOf([]), events: [], displaced: { Northreach: 1.3 } },
    ];
    const known = reporting({ months, mandate: mandateSchema.parse({ access: 1 }), knowledge: 'relief' });
    expect(reportOf(known).provinces.Northreach?.displaced).toBe(3);
  });

  test('counts people no better than it sees violence: within a fifth from afar, a twentieth from near', () => {
    const months = [{ entries: pageOf([]), events: [], displaced: { Northreach: 1000 } }];
    const counted = (access: 0 | 1, knowledge: Reporting['knowledge']) =>
      Array.from({ length: 200 }, (_, seed) => {
        const mandate = mandateSchema.parse({ access });
        const chance = (position: number) => drawAt(seed, position);
        return reportOf(reporting({ months, mandate, knowledge, chance })).provinces.Northreach?.displaced ?? 0;
      });
    const [afar, near, there] = [counted(0, 'public'), counted(1, 'public'), counted(1, 'relief')];
    expect(Math.min(...afar)).toBeLessThan(830);
    expect(Math.max(...afar)).toBeGreaterThan(1170);
    expect(afar.every((count) => count >= 800 && count <= 1200)).toBe(true);
    expect(Math.min(...near)).toBeLessThan(960);
    expect(near.every((count) => count >= 950 && count <= 1050)).toBe(true);
    expect(new Set(there)).toEqual(new Set([1000]));
  });

  test('begins the causes with what acted before the months', () => {
    const tick = monthlyTick(velora, noMandate, null);
    const entries = pageOf([{ month: 1, target: 'Northreach', variable: 'violence', cause: 'inject', amount: 20 }]);
    const { provinces } = reportOf(
      reporting({ after: tick.state, months: [{ entries, events: [], displaced: {} }, pastMonth(tick)] }),
    );
    expect(provinces.Northreach?.causes[0]).toEqual({ cause: 'inject', direction: 1, strength: 3 });
  });
});

describe('the figures of the state', () => {
  test('come in steps, formal sovereignty exactly', () => {
    const after = {
      ...velora,
      formalSovereignty: 85,
      councilLegitimacy: 52.4,
      trust: 32.6,
      acceptance: 99,
      regionalInstability: 2.4,
      illicitEconomy: 37.5,
      legalEconomy: 41,
      refugees: 164.9,
      deaths: 12_460.7,
    };
    expect(reportOf(reporting({ after })).state).toMatchObject({
      formalSovereignty: 85,
      councilLegitimacy: 50,
      trust: 35,
      acceptance: 100,
      regionalInstability: 0,
      illicitEconomy: 40,
      legalEconomy: 40,
      refugees: 160,
      deaths: 12_000,
    });
  });

  test.each([
    [0, 0],
    [0.4, 0],
    [7.2, 7],
    [99.6, 100],
    [995, 1000],
    [1249, 1200],
    [123_456, 120_000],
  ])('of deaths have two digits: %s is %s', (deaths, shown) => {
    expect(reportOf(reporting({ after: { ...velora, deaths } })).state.deaths).toBe(shown);
  });

  test('reckon material sovereignty from what is known of capacity', () => {
    const shown = new Set<number>();
    for (let seed = 0; seed < 60; seed += 1) {
      shown.add(reportOf(reporting({ chance: seeded(seed) })).state.materialSovereignty);
    }
    // Truly 47, within the errors of five provinces.
    expect(shown.has(45)).toBe(true);
    expect(shown.size).toBeGreaterThan(1);
    const after = { ...velora, intrusiveness: 60 };
    // (100 − 60) × (.25 + .75 × .296), in steps of five.
    expect(reportOf(reporting({ round: 0, after })).state.materialSovereignty).toBe(20);
  });
});

describe('presence', () => {
  test.each([
    [0, 'none'],
    [1.9, 'none'],
    [2, 'thin'],
    [19.9, 'thin'],
    [20, 'firm'],
    [49.9, 'firm'],
    [50, 'strong'],
    [100, 'strong'],
  ])('of %s is %s', (presence, word) => {
    expect(presenceWord(presence)).toBe(word);
  });
});

describe('a protected area', () => {
  const shown = (change: Partial<ProvinceState>, safeAreas: readonly string[] = ['Rivermark']) => {
    const mandate = mandateSchema.parse({ safeAreas });
    return reportOf(reporting({ mandate, after: { ...velora, provinces: province('Rivermark', change) } })).provinces;
  };

  test.each([
    ['hollow', { presence: 0 }],
    ['hollow', { presence: 19.9 }],
    ['held', { presence: 20 }],
    ['fallen', { presence: 0, fallen: true }],
    ['fallen', { presence: 60, fallen: true }],
  ] as const)('is %s with %j', (word, change) => {
    const provinces = shown(change);
    expect(provinces.Rivermark?.protectedArea).toBe(word);
    expect(provinces.Northreach?.protectedArea).toBe('none');
  });

  test('is none where nobody has declared it, or does any more', () => {
    expect(shown({ presence: 60 }, []).Rivermark?.protectedArea).toBe('none');
    expect(shown({ fallen: true }, ['Northreach']).Rivermark?.protectedArea).toBe('none');
  });

  test('says nothing that presence and the text do not say: the state of the war does not change the word', () => {
    for (const violence of [0, 100]) expect(shown({ presence: 19, violence }).Rivermark?.protectedArea).toBe('hollow');
    for (const violence of [0, 100]) expect(shown({ presence: 21, violence }).Rivermark?.protectedArea).toBe('held');
  });

  test('of a journal that does not know of them is none', () => {
    const report = reportOf(reporting({ mandate: mandateSchema.parse({ safeAreas: ['Rivermark'] }) }));
    const provinces = Object.entries(report.provinces).map(([id, { protectedArea: _, ...old }]) => [id, old]);
    const read = reportSchema.parse({ ...report, provinces: Object.fromEntries(provinces) });
    expect(Object.values(read.provinces).map(({ protectedArea }) => protectedArea)).toEqual(Array(5).fill('none'));
  });
});

describe('forces', () => {
  const inField: CrisisState['forces'] = [
    { origin: 'council', deployed: 3.96, legitimacy: 50 },
    { origin: 'coalition', deployed: 6, legitimacy: 50 },
  ];

  test('are those that are ordered, with what has arrived', () => {
    const mandate = mandateSchema.parse({
      force: true,
      troops: 8,
      roe: 2,
      lead: 'REG',
      otherForces: [
        { origin: 'coalition', troops: 6, roe: 4, lead: 'COAL' },
        { origin: 'company', troops: 2, roe: 1, lead: 'PMC' },
      ],
    });
    expect(reportOf(reporting({ mandate, after: { ...velora, forces: inField } })).forces).toEqual([
      { origin: 'council', lead: 'REG', roe: 2, troops: 8, deployed: 4 },
      { origin: 'coalition', lead: 'COAL', roe: 4, troops: 6, deployed: 6 },
      { origin: 'company', lead: 'PMC', roe: 1, troops: 2, deployed: 0 },
    ]);
  });

  test('that have lost their order are there until they have left', () => {
    expect(reportOf(reporting({ after: { ...velora, forces: inField } })).forces).toEqual([
      { origin: 'council', lead: 'UN', roe: 0, troops: 0, deployed: 4 },
      { origin: 'coalition', lead: 'COAL', roe: 0, troops: 0, deployed: 6 },
    ]);
  });
});

describe('who flees', () => {
  const flights = (displaced: Record<string, number>, land = velora.provinces, around = borders) =>
    flightsOf(land, displaced, around);

  test('crosses the border by two fifths, in equal parts, or goes where there is least violence', () => {
    // Of its neighbours, Northreach and Southplain, the second is the calmer.
    expect(flights({ 'Hill Districts': 100 })).toEqual([
      { from: 'Hill Districts', to: 'dravia', people: 20_000 },
      { from: 'Hill Districts', to: 'kerun', people: 20_000 },
      { from: 'Hill Districts', to: 'Southplain', people: 60_000 },
    ]);
  });

  test('goes by what was so when the months began', () => {
    const before = { ...velora, provinces: province('Northreach', { violence: 1 }) };
    const months = [{ entries: pageOf([]), events: [], displaced: { 'Hill Districts': 100 } }];
    const { flows } = reportOf(reporting({ before, after: velora, months }));
    expect(flows[0]).toMatchObject({ from: 'Hill Districts', to: 'Northreach' });
  });

  test('from a province without a border crosses that of the nearest one', () => {
    expect(flights({ 'Port Velora': 10 })[0]).toEqual({ from: 'Port Velora', to: 'dravia', people: 4000 });
    // Two provinces away, where the nearer ones have no border either.
    expect(flights({ 'Port Velora': 10 }, velora.provinces, { 'Hill Districts': ['kerun'] })[0]?.to).toBe('kerun');
  });

  test('takes the other way where one is closed, and hides at home where both are', () => {
    expect(flights({ Northreach: 10 }, velora.provinces, {}).map(({ people }) => people)).toEqual([10_000]);
    const island = province('Port Velora', { neighbours: [] });
    expect(flights({ 'Port Velora': 10 }, island, { 'Port Velora': ['overseas'] })).toEqual([
      { from: 'Port Velora', to: 'overseas', people: 10_000 },
    ]);
    expect(flights({ 'Port Velora': 10 }, island, {})).toEqual([]);
  });

  test('does not go to where it is worse: who cannot cross the border hides at home', () => {
    // Port Velora is the calmest of all.
    const flows = flights({ 'Port Velora': 10 });
    expect(flows.reduce((sum, { people }) => sum + people, 0)).toBe(4000);
    expect(flows.every(({ to }) => ['dravia', 'kerun'].includes(to))).toBe(true);
  });

  test('is somewhere, and in one place only', () => {
    const anyone = fc.record(
      Object.fromEntries(velora.provinces.map(({ id }) => [id, fc.double({ min: 0, max: 400, noNaN: true })])),
    );
    const anyBorders = fc.dictionary(
      fc.constantFrom(...velora.provinces.map(({ id }) => id)),
      fc.uniqueArray(fc.constantFrom('dravia', 'kerun', 'sea'), { minLength: 1 }),
    );
    fc.assert(
      fc.property(anyone, anyBorders, (displaced, around) => {
        const flows = flights(displaced, velora.provinces, around);
        for (const { id } of velora.provinces) {
          const sum = flows.filter(({ from }) => from === id).reduce((total, { people }) => total + people, 0);
          const fled = (displaced[id] ?? 0) * 1000;
          // All of them, or the two fifths that crossed, or nobody where both ways are closed.
          const ways = [fled, 0.4 * fled, 0].map((each) => Math.abs(sum - each));
          expect(Math.min(...ways)).toBeLessThan(1e-3);
          if (id !== 'Port Velora') expect(sum).toBeCloseTo(fled, 3);
        }
        expect(new Set(flows.map(({ from, to }) => `${from}>${to}`)).size).toBe(flows.length);
        expect(flows.every(({ from, to }) => from !== to)).toBe(true);
      }),
    );
  });
});

describe('flows that are shown', () => {
  const flow = (to: string, people: number): Flow => ({ from: 'Northreach', to, people });

  test('are of 2,000 people and more, the largest first, to the thousand', () => {
    expect(drawnFlows([flow('a', 1999), flow('b', 2000), flow('c', 3600), flow('d', 3600)])).toEqual([
      flow('c', 4000),
      flow('d', 4000),
      flow('b', 2000),
    ]);
  });

  test('are eight at most', () => {
    const many = Array.from({ length: 12 }, (_, index) => flow(`place-${index}`, 10_000 + 1000 * index));
    const shown = drawnFlows(many);
    expect(shown).toHaveLength(8);
    expect(shown[0]?.to).toBe('place-11');
    expect(shown.at(-1)?.to).toBe('place-4');
  });
});

describe('incidents', () => {
  test('are the events that have a place', () => {
    const after = { ...velora, provinces: province('Southplain', { capacity: 3 }) };
    const incidents = (...kinds: readonly CrisisEvent['kind'][]) =>
      reportOf(reporting({ after, months: [eventful(...kinds)] })).incidents;
    expect(incidents('protected-area-fell')).toEqual([{ province: 'Rivermark', kind: 'attack' }]);
    expect(incidents('riot')).toEqual([{ province: 'Rivermark', kind: 'clash' }]);
    expect(incidents('spoiler-attack')).toEqual([{ province: 'Rivermark', kind: 'clash' }]);
    expect(incidents('attack-from-haven')).toEqual([{ province: 'Southplain', kind: 'attack' }]);
    expect(incidents('election-held', 'election-failed', 'referendum-held', 'referendum-failed')).toEqual([]);
  });

  test('that nobody has located are looked for where the state is thought to be weakest', () => {
    const provinces = velora.provinces.map((each) => ({ ...each, capacity: 20 }));
    const after = { ...velora, provinces };
    const shown = Array.from({ length: 40 }, (_, seed) => {
      const report = reportOf(reporting({ after, months: [eventful('attack-from-haven')], chance: seeded(seed) }));
      const lowest = Math.min(...Object.values(report.provinces).map(({ capacity }) => capacity));
      const place = report.incidents[0]?.province ?? '';
      expect(report.provinces[place]?.capacity).toBe(lowest);
      return place;
    });
    // The true figures are equal: a report that read them would always point to the same place.
    expect(new Set(shown).size).toBeGreaterThan(2);
  });

  test('of the same kind and place are shown once; what happened is told in full', () => {
    const months = [eventful('riot', 'spoiler-attack'), eventful('riot')];
    const report = reportOf(reporting({ months, aidBlocked: ['Rivermark'] }));
    expect(report.incidents).toEqual([
      { province: 'Rivermark', kind: 'clash' },
      { province: 'Rivermark', kind: 'aid_blocked' },
    ]);
    expect(report.happenings.map(({ kind }) => kind)).toEqual(['riot', 'spoiler-attack', 'riot']);
    expect(crisisEventKinds).toContain(report.happenings[0]?.kind);
  });

  test("show the Council's soldiers where they are felt most, in two provinces at most, once they are there", () => {
    const provinces = velora.provinces.map((each, index) => ({ ...each, presence: [1, 30, 70, 70, 10][index] ?? 0 }));
    const shown = (origin: 'council' | 'company', deployed: number, land = provinces) =>
      reportOf(
        reporting({ after: { ...velora, provinces: land, forces: [{ origin, deployed, legitimacy: 50 }] } }),
      ).incidents.map((incident) => [incident.province, incident.kind]);
    expect(shown('council', 5)).toEqual([
      ['Northreach', 'un'],
      ['Hill Districts', 'un'],
    ]);
    expect(shown('council', 0)).toEqual([]);
    expect(shown('company', 5)).toEqual([]);
    expect(shown('council', 1, velora.provinces)).toEqual([]);
    // Soldiers that a region leads wear no blue helmets.
    const regional = mandateSchema.parse({ force: true, troops: 5, lead: 'REG' });
    const forces = [{ origin: 'council' as const, deployed: 5, legitimacy: 50 }];
    expect(reportOf(reporting({ mandate: regional, after: { ...velora, provinces, forces } })).incidents).toEqual([]);
  });
});
