/** What a text is worth to a delegation, and how it reads the others. */
import { describe, expect, test } from 'vitest';
import { believedCrisis } from '../../shared/delegates/believed.ts';
import { bell, lot } from '../../shared/delegates/lot.ts';
import { type Outlook, outlookOf } from '../../shared/delegates/outlook.ts';
import { reputeOf } from '../../shared/delegates/repute.ts';
import { prospectOf, readingsOf } from '../../shared/delegates/support.ts';
import { ownWorthOf, reasonsOf, wantsNow, worthOf } from '../../shared/delegates/worth.ts';
import { profileNames, profiles } from '../../shared/interests/profiles.ts';
import { type TemplateName, templateNames, templates } from '../../shared/mandate/templates.ts';
import { aWideWorld, briefed, compact, consultations, given, seated } from '../support/council.ts';
import { bearingsAt, minding, sightOf } from './sights.ts';

const seats = [...compact, 'velora', 'african-union'];
const session = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);
const france = bearingsAt(session, 'france');
const { ground } = france;

const outlookFor = (template: TemplateName, letter: boolean): Outlook =>
  outlookOf(ground, { clauses: templates[template].clauses, mode: 'merge', hostConsents: letter, pledged: null });

describe('the worth of a text', () => {
  test('is nothing where it changes nothing', () => {
    const nothing = outlookOf(ground, { clauses: [], mode: 'merge', hostConsents: true, pledged: null });
    for (const name of profileNames) expect(worthOf(profiles[name], nothing), name).toBeCloseTo(0);
  });

  test('is the sum of its reasons, red lines among them', () => {
    for (const template of templateNames) {
      const outlook = outlookFor(template, false);
      const lines = ['chapter-seven-force-without-consent', 'court'] as const;
      const wants = wantsNow(profiles.china, ground.crisis);
      const sum = reasonsOf(wants, lines, outlook).reduce((all, { points }) => all + points, 0);
      expect(sum, template).toBeCloseTo(ownWorthOf(wants, lines, outlook));
    }
  });

  test('falls by a red line that the text is the first to cross, and not by one that was crossed before', () => {
    const outlook = outlookFor('smart', false);
    const wants = minding({});
    expect(ownWorthOf(wants, ['court'], outlook)).toBe(-1.5);
    expect(ownWorthOf(wants, ['court'], { ...outlook, outcomes: outlook.outcomes, without: outlook.with })).toBe(0);
  });

  test('of what is imposed is less for whoever minds the host’s will, and of soldiers who save lives more', () => {
    const [welcome, imposed] = [outlookFor('protect', true), outlookFor('protect', false)];
    expect(worthOf(profiles.china, imposed)).toBeLessThan(worthOf(profiles.china, welcome));
    expect(welcome.outcomes.violence).toBeGreaterThan(15);
    // The United Nations' own soldiers wait for the letter.
    expect(imposed.outcomes.violence).toBeLessThan(5);
    expect(outlookFor('coalition', false).outcomes.violence).toBeGreaterThan(10);
  });

  test('of administration grows as the state fails, for the wary half as much', () => {
    const weak = { ...ground.crisis, provinces: ground.crisis.provinces.map((each) => ({ ...each, capacity: 15 })) };
    const grown = (name: 'france' | 'china') =>
      wantsNow(profiles[name], weak).positions.administration - profiles[name].positions.administration;
    expect(grown('france')).toBeCloseTo(0.4);
    expect(grown('china')).toBeCloseTo(0.2);
  });
});

describe('how others are read', () => {
  test('a permanent member by its name, another by its region, and no two delegations see the same', () => {
    expect(reputeOf({ kind: 'permanent', flag: 'cn' })).toBe(reputeOf({ kind: 'permanent', flag: 'cn' }));
    expect(reputeOf({ kind: 'permanent', flag: 'cn' }).positions).toEqual(profiles.china.positions);
    const western = reputeOf({ kind: 'elected', flag: 'no', group: 'western-european-and-others' }).positions;
    expect(western.burden).toBeCloseTo((profiles['western-justice'].positions.burden - 0.4) / 2);
    const errors = (seat: string) => readingsOf(bearingsAt(session, seat)).map(({ error }) => error);
    expect(errors('france')).toHaveLength(6);
    expect(errors('france')).not.toEqual(errors('china'));
  });

  test('a reading that was confirmed is wrong by half', () => {
    const { sight } = france;
    const read = { id: 'r1', by: 'france', of: 'kenya', answer: { confirms: true, text: '' } };
    const own = { ...sight.own, dealings: { ...sight.own.dealings, readings: [read] } };
    const better = readingsOf({ ...france, sight: { ...sight, own: own as never } });
    const errorOn = (readings: ReturnType<typeof readingsOf>, id: string) =>
      readings.find(({ seat }) => seat.id === id)?.error ?? 0;
    expect(errorOn(better, 'kenya')).toBeCloseTo(errorOn(readingsOf(france), 'kenya') / 2);
    expect(errorOn(better, 'brazil')).toBe(errorOn(readingsOf(france), 'brazil'));
    // What is left of the doubt is the mood of the day.
    const doubts = new Map(better.map(({ seat, doubt }) => [seat.id as string, doubt]));
    expect([doubts.get('kenya'), doubts.get('brazil')]).toEqual([0.7, 1.4]);
  });

  test('a text that all want has a good chance, one that nobody wants none, one that a veto meets votes alone', () => {
    const outlook = outlookFor('aid', true);
    const all = (worth: number) => readingsOf(france).map((each) => ({ ...each, wants: minding({}), error: worth }));
    expect(prospectOf(france, all(4), outlook, 4).chance).toBeGreaterThan(0.8);
    expect(prospectOf(france, all(-4), outlook, 4).chance).toBeLessThan(0.05);
    const vetoed = all(4).map((each) => (each.seat.id === 'united-kingdom' ? { ...each, error: -6 } : each));
    expect(prospectOf(france, vetoed, outlook, 4).votes).toBeGreaterThan(0.5);
    expect(prospectOf(france, vetoed, outlook, 4).chance).toBeLessThan(0.05);
  });
});

describe('what is believed', () => {
  const { all } = sightOf(session, 'france');

  test('is what the reports say, and of a province that somebody was told the truth about the truth', () => {
    const [northreach, other] = ['northreach', 'rivermark'] as const;
    const truth = { violence: 91, need: 1, grievance: 2, capacity: 3, climateStress: 4, margin: 0 } as const;
    const violence = (id: string, truths = {}) =>
      believedCrisis(all, all.reports, truths)?.provinces.find((each) => each.id === id)?.violence;
    expect(violence(northreach)).toBe(all.reports.at(-1)?.provinces[northreach]?.violence);
    expect(violence(northreach, { [northreach]: truth })).toBe(91);
    expect(violence(other, { [northreach]: truth })).toBe(violence(other));
    expect(believedCrisis(all, [], {})).toBeNull();
  });
});

describe('lots', () => {
  const draws = Array.from({ length: 4000 }, (_, seed) => lot(seed, 'a purpose', 1));

  test('are uniform, and the same for the same purpose', () => {
    expect(draws.filter((each) => each < 0.25).length / draws.length).toBeCloseTo(0.25, 1);
    expect(draws.reduce((sum, each) => sum + each, 0) / draws.length).toBeCloseTo(0.5, 1);
    expect(lot(3, 'a purpose', 1)).toBe(draws[3]);
    expect(lot(3, 'a purpose', 2)).not.toBe(draws[3]);
  });

  test('of the bell are around 0 with a deviation of 1', () => {
    const bells = Array.from({ length: 4000 }, (_, seed) => bell(seed, 'mood'));
    const mean = bells.reduce((sum, each) => sum + each, 0) / bells.length;
    const variance = bells.reduce((sum, each) => sum + each * each, 0) / bells.length;
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(variance).toBeGreaterThan(0.9);
    expect(variance).toBeLessThan(1.1);
  });
});
