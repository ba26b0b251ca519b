import { describe, expect, test } from 'vitest';
import type { Council } from '../../shared/council/state.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  aWorld,
  ballots,
  by,
  carried,
  compact,
  did,
  given,
  type Session,
  seated,
  until,
  voteOpen,
} from '../support/council.ts';

const mediation = (level: number): Clause => ({ kind: 'mediation', level });
const mission = (troops: number): Clause => ({ kind: 'mission', troops });
const regional: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'lead', by: 'regional' },
];
const adopt = (clauses: readonly Clause[]) => (session: Session) =>
  given(session, aTextTabledBy('kenya', clauses), carried);
const begun = given(aWorld(), seated(...compact, 'velora', 'relief'));
const crisisOf = ({ council }: Session) => {
  if (!council.crisis) throw new Error('there is no crisis');
  return council.crisis;
};
const influencesIn = ({ events }: Session) => events.filter((event) => event.kind === 'world-changed');

describe('what a vote leaves behind', () => {
  /** The same session, with something in the country otherwise. */
  const where =
    (change: Partial<NonNullable<Council['crisis']>>) =>
    (session: Session): Session => ({
      ...session,
      council: { ...session.council, crisis: { ...crisisOf(session), ...change } },
    });
  const violence = (worst: number) => (session: Session) =>
    where({
      provinces: crisisOf(session).provinces.map((each, index) => ({ ...each, violence: index === 0 ? worst : 20 })),
    })(session);
  const legitimacy = (session: Session) => crisisOf(session).councilLegitimacy;
  const against = (seat: string) => (session: Session) =>
    given(session, ballots('yes', ...compact.filter((each) => each !== seat)), ballots('no', seat));
  const open = given(begun, aTextTabledBy('kenya', [mediation(1)]), voteOpen);

  test.each([
    [20, -2],
    [69.9, -2],
    [70, -6],
    [90, -6],
  ])('T7 a veto where violence is %d at most moves the Council’s legitimacy by %d', (worst, points) => {
    const before = given(open, violence(worst));
    const vetoed = given(before, against('china'));
    expect(legitimacy(vetoed) - legitimacy(before)).toBeCloseTo(points, 9);
    expect(influencesIn(vetoed).at(-1)).toMatchObject({
      cause: { kind: 'veto', vote: 1 },
      entries: [{ target: 'state', variable: 'councilLegitimacy', cause: 'veto', amount: points }],
    });
    expect(vetoed.council.influences).toHaveLength(before.council.influences.length + 1);
  });

  test('T7 a text that only has too few votes costs nothing', () => {
    const failed = given(open, ballots('no', ...compact));
    expect(failed.council.results).toMatchObject([{ outcome: 'failed-insufficient-votes' }]);
    expect(failed.council.crisis).toBe(open.council.crisis);
  });

  /** What the precedents of protection and of recognition have become. */
  const precedents = (clauses: readonly Clause[], ...before: readonly ((session: Session) => Session)[]) => {
    const first = given(begun, ...before);
    const last = given(first, adopt(clauses));
    const [was, is] = [crisisOf(first), crisisOf(last)];
    return {
      protection: is.protectionPrecedent - was.protectionPrecedent,
      recognition: is.recognitionPrecedent - was.recognitionPrecedent,
      told: influencesIn(last).filter(({ cause }) => cause.kind === 'precedent'),
    };
  };
  const access: Clause = { kind: 'humanitarian-access', level: 2 };

  test('T7 a well-founded text under Chapter VII makes protection easier the next time, an ill-founded one harder', () => {
    const forceful: readonly Clause[] = [...regional, mission(16), { kind: 'use-of-force', rule: 'robust' }, access];
    const founded = precedents(forceful, violence(80));
    expect(founded).toMatchObject({ protection: 4, recognition: 0 });
    expect(founded.told).toMatchObject([{ cause: { kind: 'precedent', draft: 'd1' }, entries: [] }]);
    const harsh: readonly Clause[] = [...regional.slice(0, 2), { kind: 'comprehensive-sanctions', target: 'host' }];
    expect(precedents(harsh, violence(30))).toMatchObject({ protection: -3, recognition: 0 });
    // Under Chapter VI nothing is imposed, and nothing is a precedent for it.
    expect(precedents([mediation(1)], violence(30))).toMatchObject({ protection: 0, told: [] });
  });

  test('T7 an independence that is adopted is an example, half as much beside a clause against recognition', () => {
    expect(precedents([{ kind: 'independence' }])).toMatchObject({ recognition: 10, protection: 0 });
    expect(precedents([{ kind: 'independence' }, { kind: 'non-recognition' }])).toMatchObject({ recognition: 5 });
    expect(precedents([{ kind: 'non-recognition' }])).toMatchObject({ recognition: 0, told: [] });
  });

  test('T7 precedents stay on their scale', () => {
    const high = where({ recognitionPrecedent: 95 });
    expect(precedents([{ kind: 'independence' }], high).recognition).toBe(5);
  });
});

describe('a veto by a patron', () => {
  const patrons = [
    { seat: 'russian-federation', of: 'velora' },
    { seat: 'united-kingdom', of: 'opposition' },
  ] as Council['setup']['patrons'];
  const world = given(
    aWorld({ patrons }),
    seated(...compact, 'velora'),
    aTextTabledBy('kenya', [mediation(1)]),
    voteOpen,
  );
  const shieldAfter = (...against: readonly string[]) => {
    const yes = compact.filter((seat) => !against.includes(seat));
    return crisisOf(given(world, ballots('yes', ...yes), ballots('no', ...against))).patronShield;
  };

  test('T11 shields the party that it is a patron of, each veto by itself', () => {
    expect(crisisOf(world).patronShield).toBe(0);
    expect(shieldAfter('russian-federation')).toBe(0.5);
    expect(shieldAfter('united-kingdom')).toBe(0.5);
    expect(shieldAfter('russian-federation', 'united-kingdom')).toBe(1);
  });

  test('T11 nobody else’s does, and no patron’s vote but a veto', () => {
    expect(shieldAfter('china')).toBe(0);
    expect(shieldAfter()).toBe(0);
    // Too few votes in favour anyway: no veto.
    expect(shieldAfter('russian-federation', 'china', 'france', 'brazil', 'kenya')).toBe(0);
  });

  test('T11 the party yields less for it in the months that follow', () => {
    const ends = (against: string) => {
      const voted = given(
        world,
        ballots('yes', ...compact.filter((seat) => seat !== against)),
        ballots('no', against),
        until('field'),
      );
      const entries = voted.council.months.flatMap((month) => [...month.entries]);
      return entries.filter(({ cause }) => cause === 'patron-shield').reduce((sum, { amount }) => sum + amount, 0);
    };
    expect(ends('china')).toBe(0);
    expect(ends('russian-federation')).toBeGreaterThan(0.5);
  });
});

describe('a veto where everybody knows', () => {
  const named = did(by('advocacy'), act('do-deed', { deed: { kind: 'name-and-shame', province: 'northreach' } }));
  const wide = given(aWideWorld(), seated(...compact, 'velora', 'advocacy'), aTextTabledBy('kenya', [mediation(1)]));
  const veto = (session: Session) =>
    given(session, voteOpen, ballots('yes', ...compact.filter((seat) => seat !== 'china')), ballots('no', 'china'));
  const costOf = (session: Session) => {
    const found = influencesIn(veto(session)).find(({ cause }) => cause.kind === 'veto');
    return found?.entries.map(({ variable, cause, amount }) => [variable, cause, amount]);
  };

  test('T11 costs the Council four points more in the round in which an advocate has named, and in no other', () => {
    expect(costOf(wide)).toEqual([['councilLegitimacy', 'veto', -2]]);
    expect(costOf(given(wide, named))).toEqual([
      ['councilLegitimacy', 'veto', -2],
      ['councilLegitimacy', 'advocacy', -4],
    ]);
    const later = given(wide, named, carried, until('field'), until('sitrep'), aTextTabledBy('kenya', [mediation(2)]));
    expect(costOf(later)?.map(([, cause]) => cause)).toEqual(['veto']);
    const [before, after] = [given(wide, named), veto(given(wide, named))].map(
      (each) => crisisOf(each).councilLegitimacy,
    );
    expect((after ?? 0) - (before ?? 0)).toBeCloseTo(-6, 9);
  });
});
