/** What stands in a province besides its figures, and on whose word soldiers are there, as the client puts it together. */
import { describe, expect, test } from 'vitest';
import { standingWords } from '../../client/panels/ProvinceCard.tsx';
import { mapPicture } from '../../client/scenes/map/mapPicture.ts';
import { forcesThere, groundOf, nothingThere } from '../../client/store/ground.ts';
import { type Report, situationOf } from '../../client/store/situation.ts';
import { situationWords } from '../../client/text/english/situation.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import { nothingOutside, type Standing, type StandingForce } from '../../shared/outside/standing.ts';
import type { ForceReport, ProtectedArea } from '../../shared/world/report.ts';
import { aCouncilOfSeven, given, theWorld } from '../support/council.ts';

const first = publicView(given(aCouncilOfSeven(theWorld('compact'))).council);
const [opening] = first.reports as readonly [Report];
const withStanding = (standing: Partial<Standing>): PublicView => ({
  ...first,
  outside: { ...first.outside, standing: { ...nothingOutside, ...standing } },
});
const plainly = { chosen: null, theme: 'light', layer: 'violence', borders: {} } as const;
const seceding = first.provinces.find(({ secessionism }) => secessionism >= 0.5)?.id ?? '';
const staying = first.provinces.find(({ secessionism }) => secessionism < 0.5)?.id ?? '';

/** Of the report after round 1 (months 1–8) and after round 2 (9–16), which is the latest. */
const early = { month: 8, months: 8, isLatest: false };
const latest = { month: 16, months: 8, isLatest: true };

describe('the ground', () => {
  test('is bare where nothing was done', () => {
    expect(groundOf(first, latest)(seceding)).toEqual(nothingThere);
  });

  test('is a state of its own for those who have recognised it, where people want one, and from then on', () => {
    const view = withStanding({ recognitions: [{ by: 'france', since: 8 }] });
    expect(groundOf(view, latest)(seceding).recognisedBy).toEqual(['france']);
    expect(groundOf(view, latest)(staying).recognisedBy).toEqual([]);
    expect(groundOf(view, early)(seceding).recognisedBy).toEqual([]);
  });

  test('has the relief, the strikes and the ceasefires of the months of a report', () => {
    const view = withStanding({
      relief: [{ province: staying, until: 16 }],
      strikes: [{ by: 'dravia', province: staying, lawful: false, since: 8, until: 11 }],
      ceasefires: [{ province: seceding, since: 2, until: 8 }],
    });
    expect(groundOf(view, latest)(staying)).toMatchObject({
      relief: true,
      strikes: [{ by: 'dravia', lawful: false }],
      ceasefire: false,
    });
    expect(groundOf(view, early)(staying)).toMatchObject({ relief: false, strikes: [] });
    expect(groundOf(view, early)(seceding).ceasefire).toBe(true);
    expect(groundOf(view, latest)(seceding)).toMatchObject({ relief: false, strikes: [], ceasefire: false });
    // Relief that has begun since the latest report is there now.
    expect(groundOf(view, { month: 8, months: 8, isLatest: true })(staying).relief).toBe(true);
  });

  test('is told in a sentence for each thing', () => {
    const strikes = [{ by: 'dravia', lawful: true }];
    const said = standingWords({
      ground: { recognisedBy: ['france'], relief: true, strikes, ceasefire: true },
      independent: true,
    });
    expect(said).toHaveLength(4);
    expect(said[1]).toMatch(/Article.51/);
    expect(standingWords({ ground: nothingThere, independent: true })).toEqual([situationWords.ground.independent]);
    expect(standingWords({ ground: nothingThere, independent: false })).toEqual([]);
    expect(situationWords.ground.strike('Dravia', false)).toMatch(/Article\u00a02\(4\)/);
  });
});

describe('forces', () => {
  const force = (origin: ForceReport['origin'], troops = 4): ForceReport => ({
    origin,
    lead: 'COAL',
    roe: 2,
    troops,
    deployed: 4,
  });
  const stands = (origin: StandingForce['origin'], more: Partial<StandingForce> = {}): StandingForce => ({
    ...{ origin, by: ['france'], troops: 4, roe: 2, equipment: 1, lead: 'COAL', consent: false },
    ...{ legitimacy: 25, powers: 0, since: 0, endorsed: null, ...more },
  });

  test('are there on the word of the Council, of the host state, on their own, or on nobody’s any more', () => {
    const there = forcesThere(
      [force('council'), force('coalition'), force('region'), force('company'), force('patron', 0)],
      [
        stands('coalition'),
        stands('region', { endorsed: 'S/RES/2903 (2031)' }),
        stands('company', { consent: true, by: ['velora'] }),
      ],
    );
    expect(there.map(({ warrant }) => warrant)).toEqual(['council', 'nobody', 'endorsed', 'invited', 'leaving']);
    expect(there.map(({ by }) => by)).toEqual([[], ['france'], ['france'], ['velora'], []]);
    expect(situationWords.forces.warrants.endorsed(there[2]?.endorsed ?? '')).toContain('S/RES/2903');
  });

  test('have a black plate with the Council’s word alone, and each origin one of its own', () => {
    const situation = {
      ...situationOf(first, null, 0),
      forces: forcesThere([force('council'), force('coalition'), force('patron')], [stands('coalition')]),
    };
    const { forces } = mapPicture(situation, plainly);
    expect(forces.map(({ mandated }) => mandated)).toEqual([true, false, false]);
    expect(new Set(['REGION', ...forces.map(({ plate }) => plate)]).size).toBe(3);
    expect(forces[2]?.plate).toBe('PATRON');
  });
});

describe('a protected area', () => {
  const reported = (area: ProtectedArea): PublicView => ({
    ...first,
    reports: [
      {
        ...opening,
        provinces: Object.fromEntries(
          Object.entries(opening.provinces).map(([id, each]) => [
            id,
            { ...each, protectedArea: id === staying ? area : 'none' },
          ]),
        ),
      },
    ],
  });

  test.each([
    ['hollow', 'area_hollow', /on paper only/],
    ['held', 'area_held', /Soldiers keep/],
    ['fallen', 'area_fallen', /overrun/],
  ] as const)('that is %s has a sign on the map and a sentence on the card', (area, sign, sentence) => {
    const { incidents } = mapPicture(situationOf(reported(area), null, 0), plainly);
    expect(incidents).toEqual([{ province: staying, kind: sign }]);
    expect(situationWords.areas[area]).toMatch(sentence);
  });

  test('has no sign where there is none', () => {
    expect(mapPicture(situationOf(reported('none'), null, 0), plainly).incidents).toEqual([]);
  });
});

describe('what advocates have named', () => {
  const truth = { violence: 71, need: 60, grievance: 70, capacity: 20, climateStress: 66, margin: 0 } as const;
  const report: Report = {
    ...opening,
    round: 1,
    month: 8,
    provinces: Object.fromEntries(
      Object.entries(opening.provinces).map(([id, each]) => [id, { ...each, margin: 8 as const }]),
    ),
  };
  const view: PublicView = {
    ...first,
    reports: [opening, report],
    outside: { ...first.outside, truths: { [staying]: truth } },
  };

  test('is known to everybody, in the latest report and of that province alone', () => {
    const { provinces } = situationOf(view, null, 1);
    const named = provinces.find(({ id }) => id === staying);
    expect(named).toMatchObject({ named: true, better: false });
    expect(named?.figures.violence).toMatchObject({ value: 71, margin: 0 });
    expect(provinces.filter((each) => each.named)).toHaveLength(1);
    expect(situationOf(view, null, 0).provinces.some((each) => each.named)).toBe(false);
  });
});

describe('people who come home', () => {
  test('are told from those who leave', () => {
    const flows = [
      { from: 'dravia', to: staying, people: 12_000 },
      { from: staying, to: 'dravia', people: 30_000 },
    ];
    const drawn = mapPicture({ ...situationOf(first, null, 0), flows }, plainly).flows;
    expect(drawn.map(({ note }) => note)).toEqual([situationWords.flows.home, undefined]);
  });
});
