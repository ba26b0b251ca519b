/** What is known of the crisis as the client puts it together: which report, whose knowledge, what changed. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Better,
  knownReport,
  leadingCause,
  lookAt,
  momentsOf,
  type ProvinceSituation,
  placeName,
  type Report,
  shownIndex,
  situation,
  situationOf,
} from '../../client/store/situation.ts';
import { dossier, view } from '../../client/store/store.ts';
import { causeOfHarm, causeWords, situationWords } from '../../client/text/english/situation.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import { causes } from '../../shared/crisis/ledger.ts';
import { aCouncilOfSeven, given, theWorld } from '../support/council.ts';

const first = publicView(given(aCouncilOfSeven(theWorld('compact'))).council);
const [opening] = first.reports as readonly [Report];

/** The opening's report so many points more violent everywhere, later. */
const later = (round: number, month: number, more: number, margin: 0 | 2 | 8 = 8): Report => ({
  ...opening,
  round,
  month,
  provinces: Object.fromEntries(
    Object.entries(opening.provinces).map(([id, each]) => [id, { ...each, violence: each.violence + more, margin }]),
  ),
});
const withReports = (...reports: readonly Report[]): PublicView => ({ ...first, reports: [opening, ...reports] });
const violenceIn = (provinces: readonly ProvinceSituation[], id: string) =>
  provinces.find((each) => each.id === id)?.figures.violence;

afterEach(() => {
  view.value = null;
  dossier.value = null;
  lookAt(0);
});

describe('the report that is shown', () => {
  test('is the latest', () => {
    view.value = withReports(later(1, 8, 3));
    expect(shownIndex.value).toBe(1);
    expect(situation.value?.moment.index).toBe(1);
  });

  test('is an earlier one for whoever goes back, and the latest again when they come back', () => {
    view.value = withReports(later(1, 8, 3), later(2, 16, 5));
    lookAt(0);
    expect(situation.value?.moment.index).toBe(0);
    lookAt(1);
    expect(situation.value?.moment.index).toBe(1);
    lookAt(2);
    expect(situation.value?.moment.index).toBe(2);
  });

  test('is the latest again by itself as soon as there is a new one', () => {
    view.value = withReports(later(1, 8, 3));
    lookAt(0);
    view.value = withReports(later(1, 8, 3), later(2, 16, 5));
    expect(shownIndex.value).toBe(2);
    // And what was looked at once does not come back with a third.
    view.value = withReports(later(1, 8, 3), later(2, 16, 5), later(3, 24, 6));
    expect(shownIndex.value).toBe(3);
  });

  test('stays where somebody looks while other things happen', () => {
    view.value = withReports(later(1, 8, 3));
    lookAt(0);
    view.value = { ...withReports(later(1, 8, 3)), phase: 'consultations' };
    expect(shownIndex.value).toBe(0);
  });

  test('is none before the session is known', () => {
    expect(situation.value).toBeNull();
  });
});

describe('what changed', () => {
  const now = withReports(later(1, 8, 3), later(2, 16, 5));

  test('is measured from the report one round earlier', () => {
    expect(violenceIn(situationOf(now, null, 2).provinces, 'northreach')).toEqual({
      value: (opening.provinces.northreach?.violence ?? 0) + 5,
      margin: 8,
      change: 2,
    });
  });

  test('is nothing at the opening', () => {
    const { provinces, stateBefore, moment } = situationOf(now, null, 0);
    expect(violenceIn(provinces, 'northreach')?.change).toBeNull();
    expect(stateBefore).toBeNull();
    expect(moment).toEqual({ index: 0, kind: 'opening', round: 0, month: 0, months: 0 });
  });

  test('climate stress is known, the other figures are estimates', () => {
    const [province] = situationOf(now, null, 1).provinces;
    expect(province?.figures.climateStress.margin).toBe(0);
    expect(province?.figures.grievance.margin).toBe(8);
  });
});

describe('the rounds', () => {
  test('are told from the epilogue by its months', () => {
    const kinds = (...reports: readonly Report[]) => momentsOf(withReports(...reports)).map(({ kind }) => kind);
    expect(kinds(later(1, 8, 0), later(2, 16, 0), later(3, 24, 0), later(4, 48, 0))).toEqual([
      'opening',
      'round',
      'round',
      'round',
      'epilogue',
    ]);
    // Ended in its second round.
    expect(kinds(later(1, 8, 0), later(3, 32, 0))).toEqual(['opening', 'round', 'epilogue']);
  });
});

describe('who knows better', () => {
  const now = withReports(later(1, 8, 3), later(2, 16, 5));
  const better: Better = { reports: [opening, later(1, 8, 1, 0), later(2, 16, 9, 0)], truths: {} };

  test('sees its own reports, and change between them', () => {
    const { provinces } = situationOf(now, better, 2);
    const opened = opening.provinces.northreach?.violence ?? 0;
    expect(violenceIn(provinces, 'northreach')).toEqual({ value: opened + 9, margin: 0, change: 8 });
    expect(provinces.every((province) => province.better)).toBe(true);
    expect(situationOf(now, null, 2).provinces.some((province) => province.better)).toBe(false);
  });

  test('sees what all see where its report has not come yet', () => {
    const late = { ...better, reports: better.reports.slice(0, 2) };
    expect(knownReport(now, late, 2)).toEqual(now.reports[2]);
  });

  test('sees the truth that it is told in the present round alone, and of that province alone', () => {
    const truth = { violence: 71, need: 60, grievance: 70, capacity: 20, climateStress: 66, margin: 0 } as const;
    const told: Better = { reports: [], truths: { northreach: truth } };
    const { provinces } = situationOf(now, told, 2);
    expect(violenceIn(provinces, 'northreach')).toMatchObject({ value: 71, margin: 0 });
    expect(violenceIn(provinces, 'rivermark')).toMatchObject({ margin: 8 });
    expect(knownReport(now, told, 2)?.provinces.northreach?.causes).toEqual(opening.provinces.northreach?.causes);
    expect(violenceIn(situationOf(now, told, 1).provinces, 'northreach')).toMatchObject({ margin: 8 });
  });

  test('is shown it', () => {
    view.value = now;
    dossier.value = better as NonNullable<typeof dossier.value>;
    expect(violenceIn(situation.value?.provinces ?? [], 'northreach')?.margin).toBe(0);
  });
});

describe('a session without reports', () => {
  test('shows the provinces as the scenario has them', () => {
    const old = publicView(given(aCouncilOfSeven()).council);
    expect(old.reports).toEqual([]);
    const { known, provinces, state, flows } = situationOf(old, null, 0);
    expect({ known, state, flows }).toEqual({ known: 0, state: null, flows: [] });
    expect(provinces.map(({ figures }) => figures.need.value)).toEqual(old.provinces.map(({ need }) => need));
    expect(provinces.every(({ figures }) => figures.violence.change === null)).toBe(true);
  });
});

describe('causes', () => {
  const [province] = situationOf(withReports(later(1, 8, 0)), null, 1).provinces as [ProvinceSituation];
  const moved = (change: number | null, ...ways: readonly (1 | -1)[]): ProvinceSituation => ({
    ...province,
    figures: { ...province.figures, violence: { value: 50, margin: 0, change } },
    causes: ways.map((direction, index) => ({
      cause: index === 0 ? 'foreign-presence' : 'grievance',
      direction,
      strength: 2,
    })),
  });

  test('the one that is named pushes the way that the figure went', () => {
    expect(leadingCause(moved(4, -1, 1))?.cause).toBe('grievance');
    expect(leadingCause(moved(-4, -1, 1))?.cause).toBe('foreign-presence');
  });

  test('it is the strongest where nothing moved, or nothing pushed that way', () => {
    expect(leadingCause(moved(0, -1, 1))?.cause).toBe('foreign-presence');
    expect(leadingCause(moved(null, -1, 1))?.cause).toBe('foreign-presence');
    expect(leadingCause(moved(4, -1))?.cause).toBe('foreign-presence');
    expect(leadingCause(moved(4))).toBeNull();
  });

  test('each has words of its own, short enough for a label', () => {
    expect(new Set(causes.map((cause) => causeWords[cause])).size).toBe(causes.length);
    for (const cause of causes) expect(causeWords[cause].length, cause).toBeLessThanOrEqual(38);
  });

  test('of a figure that can be too low says so where it does harm', () => {
    expect(causeOfHarm('local-capacity', 2.5)).toBe('a state that is weak here');
    expect(causeOfHarm('local-capacity', -1)).toBe('a state that can act here');
    expect(causeOfHarm('foreign-presence', -3)).toBe(causeOfHarm('foreign-presence', 3));
    for (const cause of causes) {
      for (const way of [1, -1]) expect(causeOfHarm(cause, way).length, cause).toBeLessThanOrEqual(38);
    }
  });
});

describe('words', () => {
  test('an estimate says how sure it is, within the scale', () => {
    const { estimate, between } = situationWords;
    expect(estimate({ value: 58, margin: 8, change: null })).toBe('58 ± 8');
    expect(estimate({ value: 58, margin: 0, change: null })).toBe('58');
    expect(between({ value: 96, margin: 8, change: null })).toBe('between 88 and 100');
    expect(between({ value: 3, margin: 8, change: null })).toBe('between 0 and 11');
  });

  test('a force says how many of its soldiers are there', () => {
    expect(situationWords.forces.of(4, 16)).toBe('4,000 of 16,000');
    expect(situationWords.forces.of(2.5, 0)).toBe('2,500, leaving');
  });

  test('a place is a province, a state abroad, or its id', () => {
    view.value = first;
    expect(placeName('northreach')).toBe('Northreach');
    expect(placeName('nowhere')).toBe('nowhere');
  });
});

test('the wall names the place of a message once', () => {
  const { injectIn } = situationWords.wall;
  expect(injectIn({ title: 'The rains do not come' }, 'Southplain')).toBe('The rains do not come (Southplain)');
  expect(injectIn({ title: 'Investigators report on Northreach' }, 'Northreach')).toBe(
    'Investigators report on Northreach',
  );
});
