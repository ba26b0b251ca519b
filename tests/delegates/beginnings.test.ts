/** What a delegation can begin a text from: all of it lawful, led by others where that does not wait, and what would run out. */
import { describe, expect, test } from 'vitest';
import { playGame } from '../../server/tools/bots/arena.ts';
import { openedWith } from '../../server/tools/bots/series.ts';
import { type Beginning, beginningsIn, fromTemplates, renewalOn } from '../../shared/delegates/beginnings.ts';
import { asksForTitle, isLawful, type Limits, madeLawful } from '../../shared/delegates/changes.ts';
import { decisionsOf } from '../../shared/delegates/delegate.ts';
import { type Plan, planOf } from '../../shared/delegates/drafting.ts';
import { hostConsents } from '../../shared/delegates/host.ts';
import { type Ground, outlookOf } from '../../shared/delegates/outlook.ts';
import { titleOf } from '../../shared/delegates/titles.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { clauseOf } from '../../shared/mandate/reading.ts';
import { templateNames, templates } from '../../shared/mandate/templates.ts';
import { chapterOf, consentTo } from '../../shared/world/consent.ts';
import { adopt, atRoundEnd, nothingInForce } from '../../shared/world/inForce.ts';
import {
  answer,
  aTextTabledBy,
  aWideWorld,
  ballots,
  briefed,
  by,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
  until,
  velora,
  voteOpen,
} from '../support/council.ts';
import { bearingsAt } from './sights.ts';

const seats = [...compact, 'velora', 'opposition', 'african-union'];
const worldWith = (isMember: boolean): Session =>
  given(aWideWorld({ isMember }), seated(...seats), briefed(...seats), consultations);
const session = worldWith(true);
const france = bearingsAt(session, 'france');
const { ground } = france;
const limits: Limits = {
  mandate: nothingInForce,
  provinces: france.sight.all.provinces.map(({ id }) => id),
  most: 12,
  isMember: false,
  hasCourt: true,
};
const leadOf = ({ clauses }: Beginning): string => clauseOf(clauses, 'lead')?.by ?? 'un';
const from = (template: string): readonly Beginning[] => fromTemplates.filter((each) => each.template === template);

describe('a beginning', () => {
  test('is lawful, every one, and so is what is left of it where less fits', () => {
    for (const each of fromTemplates) {
      const name = `${each.template} ${leadOf(each)}`;
      expect(isLawful(each.clauses, limits), name).toBe(true);
      expect(madeLawful(each.clauses, limits), name).toEqual(each.clauses);
      for (const most of [4, 6, 8]) {
        const shorter = madeLawful(each.clauses, { ...limits, most });
        expect(shorter.length, name).toBeGreaterThan(0);
        expect(isLawful(shorter, { ...limits, most }), name).toBe(true);
      }
    }
    expect(new Set(fromTemplates.map(({ template }) => template))).toEqual(new Set(templateNames));
  });

  test('is led by a region or a coalition as well, exactly where soldiers are sent under Chapter VII', () => {
    for (const name of templateNames) {
      const { clauses } = templates[name];
      const isSent = clauses.some(({ kind }) => kind === 'mission') && chapterOf(clauses) === 'vii';
      const isLedAlready = clauses.some(({ kind }) => kind === 'lead');
      const plainly = from(name).filter(({ clauses: words }) => !words.some(({ kind }) => kind === 'sunset'));
      const leads = (name === 'administration' ? plainly : from(name)).map(leadOf);
      if (!isSent || isLedAlready) expect(leads, name).toHaveLength(1);
      else expect(leads, name).toEqual(['un', 'regional', 'coalition']);
    }
    const others = ['protect', 'administration', 'trust'].flatMap(from).filter((each) => leadOf(each) !== 'un');
    expect(others).toHaveLength(6);
    for (const { template, clauses } of others) {
      // It says who leads, and the rest as the template does.
      expect(clauses.filter(({ kind }) => kind !== 'lead')).toEqual(template && templates[template].clauses);
      expect(chapterOf(clauses)).toBe('vii');
    }
  });

  test('asks for no International Criminal Court before there is one', () => {
    const then = { ...limits, hasCourt: false };
    expect(beginningsIn(true)).toBe(fromTemplates);
    expect(beginningsIn(false)).toHaveLength(fromTemplates.length);
    for (const { clauses } of beginningsIn(false)) expect(isLawful(clauses, then)).toBe(true);
    const refers = fromTemplates.filter(({ clauses }) => clauses.some(({ kind }) => kind === 'icc-referral'));
    expect(refers.map(({ template }) => template)).toEqual(['smart']);
    for (const { clauses } of refers) expect(isLawful(clauses, then)).toBe(false);
  });

  test('waits for the host state where the United Nations leads, and not where others do', () => {
    const [un, ...others] = from('protect');
    const waits = ({ clauses }: Beginning): string =>
      consentTo(clauses.find(({ kind }) => kind === 'mission') as Clause, { clauses, hostConsents: false });
    expect(un && waits(un)).toBe('pending');
    expect(others.map(waits)).toEqual(['not-needed', 'not-needed']);
  });

  test('of rule by others is also one with the people’s say and an end, which a host state in distress can sign', () => {
    const [full, , , supervised] = from('administration');
    if (!full || !supervised) throw new Error('there are not so many');
    expect(clauseOf(supervised.clauses, 'administration')?.authority).toBe('decree');
    expect(clauseOf(supervised.clauses, 'local-ownership')?.level).toBe(3);
    expect(clauseOf(supervised.clauses, 'sunset')?.rounds).toBe('4');
    const provinces = ground.crisis.provinces.map((each) => ({ ...each, violence: 65 }));
    const dire: Ground = { ...ground, crisis: { ...ground.crisis, provinces } };
    const signs = (on: Ground, { clauses }: Beginning): boolean =>
      hostConsents(on, outlookOf(on, { clauses, mode: 'merge', hostConsents: true, pledged: null }), undefined, 0.1);
    expect([signs(ground, supervised), signs(dire, supervised), signs(dire, full)]).toEqual([false, true, false]);
  });
});

describe('title over the state', () => {
  const trusts: Clause = { kind: 'administration', authority: 'trusteeship' };

  test('is asked for by both of its words, and by nothing short of them', () => {
    expect(asksForTitle([{ kind: 'trusteeship' }])).toBe(true);
    expect(asksForTitle([trusts])).toBe(true);
    const short = fromTemplates.filter(({ clauses }) => !asksForTitle(clauses));
    expect(fromTemplates.length - short.length).toBe(from('trust').length);
  });

  test('is lawful only over what is no Member of the United Nations', () => {
    for (const { clauses } of from('trust')) {
      expect(isLawful(clauses, limits)).toBe(true);
      expect(isLawful(clauses, { ...limits, isMember: true })).toBe(false);
      const left = madeLawful(clauses, { ...limits, isMember: true });
      expect(left.length).toBeGreaterThan(0);
      expect(asksForTitle(left)).toBe(false);
    }
  });

  test('is asked for by nobody over a Member, and by somebody where the state is none', () => {
    /** Texts of whole games that ask for title, by the first seeds; it is enough to find one. */
    const asked = (isMember: boolean): boolean =>
      [1, 2, 3, 4, 5, 6, 7, 8].some((seed) => {
        const pack = openedWith(velora, { isMember });
        const game = { pack, council: 'fifteen', preset: '45', seed, level: 'seasoned' } as const;
        const { entries } = playGame({ ...game, delegateIn: () => decisionsOf });
        return entries.some(
          ({ event }) =>
            (event.kind === 'clause-added' && asksForTitle([event.clause])) ||
            (event.kind === 'draft-created' && asksForTitle(event.clauses)),
        );
      });
    expect([asked(true), asked(false)]).toEqual([false, true]);
  });
});

describe('what would run out', () => {
  const vi: Clause = { kind: 'chapter', chapter: 'vi' };
  const vii: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];
  const mission: Clause = { kind: 'mission', troops: 8 };
  const force: Clause = { kind: 'use-of-force', rule: 'protect' };
  const embargo: Clause = { kind: 'arms-embargo', target: 'host' };
  const access: Clause = { kind: 'humanitarian-access', level: 1 };
  const twoRounds: Clause = { kind: 'sunset', rounds: '2' };

  /** Adopted in the first round, looked at in another. */
  const groundIn = (round: number, clauses: readonly Clause[], hostConsents = true): Ground => ({
    ...ground,
    round,
    mandate: adopt(nothingInForce, {
      ...{ clauses, mode: 'merge', hostConsents, round: 1, month: 0 },
      ...{ resolution: 'S/RES/2901 (2031)', pledges: { kenya: 8 } },
    }),
  });

  test('is said again in the round that it ends in, and in no other', () => {
    const clauses = [vi, mission, force, access, twoRounds];
    expect([1, 2, 3].map((round) => renewalOn(groundIn(round, clauses), 8) !== null)).toEqual([false, false, true]);
    expect(renewalOn(groundIn(3, clauses), 8)).toEqual({ template: null, clauses: [vi, mission, force, twoRounds] });
    expect(renewalOn(groundIn(3, [vi, mission, force, access]), 8)).toBeNull();
  });

  test('is said again on the ground that it stands on, for two rounds more, whatever its term was', () => {
    const single: Clause = { kind: 'sunset', rounds: '1' };
    const clauses = [...vii, mission, force, embargo, single];
    expect(renewalOn(groundIn(1, clauses), 8)).toBeNull();
    const renewal = renewalOn(groundIn(2, clauses), 8);
    expect(renewal?.clauses).toEqual([...vii, mission, force, embargo, twoRounds]);
  });

  test('is no matter without soldiers there: sanctions end, and what still waits for its letter was never there', () => {
    expect(renewalOn(groundIn(3, [...vii, embargo, twoRounds]), 8)).toBeNull();
    expect(renewalOn(groundIn(3, [...vii, mission, force, embargo, twoRounds], false), 8)).toBeNull();
  });

  test('has its mission and its end, whatever else there is no room for', () => {
    const many: readonly Clause[] = [
      ...vii,
      embargo,
      { kind: 'targeted-sanctions', target: 'host' },
      { kind: 'no-fly-zone' },
      { kind: 'disarmament', level: 1 },
      { kind: 'equipment', standard: 'standard' },
      mission,
      force,
      twoRounds,
    ];
    expect(renewalOn(groundIn(3, many), 12)?.clauses).toHaveLength(many.length);
    for (const most of [5, 8]) {
      const short = renewalOn(groundIn(3, many), most)?.clauses ?? [];
      expect(short).toHaveLength(most);
      expect(short).toContainEqual(mission);
      expect(short.at(-1)).toEqual(twoRounds);
      expect(clauseOf(madeLawful(short, { ...limits, most }), 'sunset')).toEqual(twoRounds);
    }
  });

  test('is lawful beside what stays, and keeps the mission that would have gone', () => {
    const on = groundIn(3, [...vii, mission, force, embargo, access, twoRounds]);
    const gone = atRoundEnd(on.mandate, 3);
    expect(gone.clauses.map(({ clause }) => clause.kind)).toEqual(['humanitarian-access']);
    const renewal = renewalOn(on, 8);
    if (!renewal) throw new Error('nothing is renewed');
    expect(isLawful(renewal.clauses, { ...limits, mandate: on.mandate, isMember: true })).toBe(true);
    const renewed = adopt(on.mandate, {
      ...{ clauses: renewal.clauses, mode: 'merge', hostConsents: true, round: 3, month: 16 },
      ...{ resolution: 'S/RES/2902 (2032)', pledges: {} },
    });
    const kinds = atRoundEnd(renewed, 3).clauses.map(({ clause }) => clause.kind);
    expect(kinds).toEqual(expect.arrayContaining(['mission', 'use-of-force', 'arms-embargo', 'humanitarian-access']));
    expect(renewed.until).toBe(5);
  });

  test('is what a delegation brings first in that round, and something else before it', () => {
    const adopted = given(
      session,
      aTextTabledBy('kenya', [vi, mission, force, access, twoRounds]),
      did(by('velora'), answer('d1')),
      voteOpen,
      ballots('yes', ...compact),
      until('field'),
    );
    const plansIn = (now: Session): readonly Plan[] => compact.flatMap((seat) => planOf(bearingsAt(now, seat)) ?? []);
    const isRenewal = ({ template, clauses }: Plan): boolean =>
      template === null && clauses.some(({ kind }) => kind === 'mission');
    const second = given(adopted, until('consultations'));
    expect(second.council.round).toBe(2);
    expect(plansIn(second).filter(isRenewal)).toEqual([]);
    const third = given(second, until('field'), until('consultations'));
    expect(third.council.round).toBe(3);
    expect(plansIn(third).filter(isRenewal).length).toBeGreaterThan(0);
  });
});

describe('a title', () => {
  test('says what a text is for and which country it is about, and no two begin alike', () => {
    const titles = [...templateNames, null].map((template) =>
      titleOf(template, { state: 'Velora', sovereign: 'Velora' }),
    );
    expect(new Set(titles).size).toBe(templateNames.length + 1);
    for (const title of titles) expect(title).toMatch(/Velora$/);
    const ofAnother = { state: 'Halmar', sovereign: 'Sarvona' };
    expect(titleOf('sanction', ofAnother)).toBe('Sanctions on Sarvona');
    expect(titleOf('trust', ofAnother)).toBe('Trusteeship over Halmar');
  });
});
