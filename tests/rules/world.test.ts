import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../shared/council/events.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { crisisStateSchema } from '../../shared/crisis/state.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { estimatedFigures } from '../../shared/world/observation.ts';
import type { Report } from '../../shared/world/report.ts';
import { expectAddedUp } from '../properties/accounts.ts';
import {
  aCouncilOfFifteen,
  answer,
  aTextTabledBy,
  aWorld,
  ballots,
  by,
  carried,
  compact,
  did,
  elected,
  end,
  facilitator,
  given,
  next,
  permanent,
  personFor,
  pledge,
  type Session,
  seated,
  theWorld,
  until,
  voteClosed,
  voteOpen,
} from '../support/council.ts';

const all = seated(...compact, 'velora', 'relief');
const mediation = (level: number): Clause => ({ kind: 'mediation', level });
const mission = (troops: number): Clause => ({ kind: 'mission', troops });
const regional: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'lead', by: 'regional' },
];
const adopt = (clauses: readonly Clause[], mode?: 'merge' | 'replace' | 'end') => (session: Session) =>
  given(session, aTextTabledBy('kenya', clauses, mode), carried);
const begun = given(aWorld(), all);
const clausesOf = ({ council }: Session) => council.mandate.clauses.map(({ clause }) => clause);
const crisisOf = ({ council }: { council: Council }) => {
  if (!council.crisis) throw new Error('there is no crisis');
  return council.crisis;
};
const eventsOf = <Kind extends 'month-passed' | 'world-changed'>({ events }: Session, kind: Kind) =>
  events.filter((event): event is EventOf<Kind> => event.kind === kind);

describe('the mandate in force', () => {
  test('T1 an adopted text becomes part of it, with its number, its chapter and its time', () => {
    const adopted = given(begun, adopt([...regional, mission(6)]));
    expect(adopted.events.slice(-3, -1).map(({ kind }) => kind)).toEqual(['vote-closed', 'mandate-changed']);
    expect(adopted.council.mandate.clauses).toEqual(
      [regional[2], mission(6)].map((clause) => ({
        clause,
        resolution: 'S/RES/2901 (2031)',
        chapter: 'vii',
        consent: 'not-needed',
        letter: false,
        round: 1,
        month: 0,
      })),
    );
  });

  test('T1 a text that is not adopted leaves it as it was, and so does a motion', () => {
    const failed = given(begun, aTextTabledBy('kenya', [mediation(1)]), voteOpen, ballots('no', 'china'), voteClosed);
    expect(failed.council.mandate).toBe(begun.council.mandate);
    expect(failed.events.at(-1)?.kind).toBe('vote-closed');
  });

  test('T1 texts merge: the higher degree stands, whichever comes first', () => {
    expect(clausesOf(given(begun, adopt([mediation(2)]), adopt([mediation(1)])))).toEqual([mediation(2)]);
    expect(clausesOf(given(begun, adopt([mediation(1)]), adopt([mediation(2)])))).toEqual([mediation(2)]);
    const beside = given(begun, adopt([mediation(1)]), adopt([{ kind: 'refugees' }]));
    expect(clausesOf(beside)).toEqual([mediation(1), { kind: 'refugees' }]);
  });

  test('T1 a text replaces what it names, or ends all that was before', () => {
    const before = given(begun, adopt([mediation(2), { kind: 'refugees' }]));
    expect(clausesOf(given(before, adopt([mediation(1)], 'replace')))).toEqual([{ kind: 'refugees' }, mediation(1)]);
    expect(clausesOf(given(before, adopt([mediation(1)], 'end')))).toEqual([mediation(1)]);
  });

  test('T1 a demand is heard from twelve votes on', () => {
    const { world, briefs, injects } = theWorld();
    const fifteen = given(
      aCouncilOfFifteen({
        ...(world ? { world } : {}),
        ...(briefs ? { briefs } : {}),
        ...(injects ? { injects } : {}),
      }),
      seated(...permanent, ...elected),
      aTextTabledBy('kenya', [{ kind: 'demand', what: 'ceasefire' }]),
      voteOpen,
    );
    const votes = (yes: number) =>
      given(fifteen, ballots('yes', ...[...permanent, ...elected].slice(0, yes)), voteClosed).events.slice(
        fifteen.events.length,
      );
    expect(
      votes(12)
        .map(({ kind }) => kind)
        .slice(-3),
    ).toEqual(['vote-closed', 'mandate-changed', 'world-changed']);
    expect(votes(12).at(-1)).toMatchObject({
      cause: { kind: 'demand', draft: 'd1' },
      entries: [{ variable: 'intransigence', cause: 'demand', amount: -1 }],
    });
    expect(votes(11).at(-1)?.kind).toBe('mandate-changed');
  });

  test('T1 in a council of seven from six on: eight tenths of its members', () => {
    const open = given(begun, aTextTabledBy('kenya', [{ kind: 'demand', what: 'ceasefire' }]), voteOpen);
    const votes = (yes: number) => given(open, ballots('yes', ...compact.slice(0, yes)), voteClosed).events.at(-1);
    expect(votes(6)).toMatchObject({ kind: 'world-changed', cause: { kind: 'demand', draft: 'd1' } });
    expect(votes(5)?.kind).toBe('mandate-changed');
  });
});

describe('the months of a round', () => {
  const field = given(begun, until('field'));

  test('T2 pass in the field, as many as the session has in a round, and every change has its causes', () => {
    const months = eventsOf(field, 'month-passed');
    expect(months.map(({ state }) => state.month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(months.every(({ round, epilogue }) => round === 1 && !epilogue)).toBe(true);
    expect(field.events.at(-1)?.kind).toBe('situation-reported');
    expect(crisisOf(field)).toBe(months.at(-1)?.state);
    expect(field.council.months).toHaveLength(8);
    expectAddedUp(aWorld().council, field.events.slice(1));
    for (const { state } of months) expect(crisisStateSchema.parse(state)).toEqual(state);
    expect(eventsOf(given(aCouncilOfFifteen({ fieldSeconds: 30 }), until('field')), 'month-passed')).toEqual([]);
  });

  test('T2 by the chance of the session’s seed', () => {
    const violence = (seed: number) =>
      crisisOf(given(aWorld({ seed }), until('field'))).provinces.map((province) => province.violence);
    expect(violence(7)).toEqual(violence(7));
    expect(violence(7)).not.toEqual(violence(8));
  });

  test('T2 under what the votes have left in force', () => {
    const calmer = given(begun, adopt([mediation(2), { kind: 'disarmament', level: 2 }, mission(4)]));
    const months = given(calmer, until('field')).council.months;
    expect(months.every((month) => month.mandate.clauses === months[0]?.mandate.clauses)).toBe(true);
    expect(months[0]?.mandate.clauses).toHaveLength(3);
    const [with_, without] = [months, field.council.months].map(
      (each) => [...(each.at(-1)?.entries ?? [])].filter(({ cause }) => cause === 'mediation').length,
    );
    expect([with_ === 0, without]).toEqual([false, 0]);
  });

  test('T2 L3 a mission that nobody sends soldiers to is no force, and keeps the legitimacy of its vote until somebody does', () => {
    const adopted = given(begun, adopt([...regional, mission(6)]));
    const { legitimacy } = adopted.council.mandate;
    const empty = given(adopted, until('field'));
    expect(empty.council.mandate.legitimacy).toBe(legitimacy);
    const sent = given(empty, until('sitrep'), until('orders'), did(by('france'), pledge(null, 6)), until('field'));
    expect(sent.council.months.slice(8).map((month) => month.mandate.legitimacy)).toEqual([
      ...[legitimacy, ...Array(7).fill(null)],
    ]);
    expectAddedUp(adopted.council, sent.events.slice(adopted.events.length));
  });

  test('T2 a mission begins with the legitimacy of its vote, once', () => {
    const adopted = given(begun, adopt([...regional, mission(6)]), did(by('france'), pledge(null, 6)));
    const { legitimacy } = adopted.council.mandate;
    expect(legitimacy).not.toBeNull();
    const field = given(adopted, until('field'));
    const { months, mandate } = field.council;
    expect(months.map((month) => month.mandate.legitimacy)).toEqual([legitimacy, ...Array(7).fill(null)]);
    expect(mandate.legitimacy).toBeNull();
    // What it is after the first month comes of this and of the causes of that month.
    expectAddedUp(adopted.council, field.events.slice(adopted.events.length));
  });

  test('T2 a term that is over ends force, administration and sanctions before them, and the rest stays', () => {
    const limited = given(begun, adopt([...regional, mission(6), mediation(1), { kind: 'sunset', rounds: '1' }]));
    expect(limited.council.mandate.until).toBe(2);
    const first = given(limited, until('field'));
    expect(clausesOf(first)).toHaveLength(4);
    const second = given(first, until('sitrep'), until('field'));
    expect(clausesOf(second)).toEqual([mediation(1)]);
    expect(second.council.months.map(({ mandate }) => mandate.clauses.length)).toEqual([
      ...Array(8).fill(4),
      ...Array(8).fill(1),
    ]);
    const ended = second.events.find((event) => event.kind === 'mandate-changed' && event.why === 'ended');
    expect(ended && redactEvent(ended, { role: 'projector' }, second.council)).toEqual({ kind: 'mandate-ended' });
    expect(ended).toMatchObject({ resolution: 'S/RES/2901 (2031)' });
  });
});

describe('what is reported', () => {
  const watched = given(begun, adopt([{ kind: 'humanitarian-access', level: 2 }]), did(by('velora'), answer('d1')));
  const unwatched = given(begun, until('field'));
  const marginsIn = (report: Report | undefined) =>
    Object.fromEntries(Object.entries(report?.provinces ?? {}).map(([id, { margin }]) => [id, margin]));

  test('T3 at the opening everybody knows the figures', () => {
    const { public: seen, host, relief } = begun.council.reports;
    expect([seen.length, host, relief]).toEqual([1, seen, seen]);
    expect(new Set(Object.values(marginsIn(seen[0])))).toEqual(new Set([0]));
    expect(publicView(begun.council).reports).toEqual(seen);
  });

  test('T3 after the months nobody’s estimate is further from the truth than it says', () => {
    for (const session of [unwatched, given(watched, until('field'))]) {
      const reports = Object.values(session.council.reports).map((each) => each.at(-1));
      for (const { id, ...province } of crisisOf(session).provinces) {
        for (const report of reports) {
          const estimate = report?.provinces[id];
          for (const figure of estimatedFigures) {
            const error = Math.abs((estimate?.[figure] ?? Number.NaN) - province[figure]);
            expect(error).toBeLessThanOrEqual(Math.max(0.5, estimate?.margin ?? 0));
          }
        }
      }
    }
  });

  test('T3 within eight points, or two where relief has access or the host’s own offices report', () => {
    const { public: seen, host, relief } = unwatched.council.reports;
    expect(new Set(Object.values(marginsIn(seen[1])))).toEqual(new Set([8]));
    expect(marginsIn(relief[1])).toEqual(marginsIn(seen[1]));
    const working = crisisOf(unwatched).provinces.filter(({ capacity }) => capacity >= 30);
    expect(working.length).toBeGreaterThan(0);
    for (const { id, capacity } of crisisOf(unwatched).provinces) {
      expect(marginsIn(host[1])[id]).toBe(capacity >= 30 ? 2 : 8);
    }
    const after = given(watched, until('field')).council.reports;
    expect(new Set(Object.values(marginsIn(after.public[1])))).toEqual(new Set([2]));
    expect(new Set(Object.values(marginsIn(after.relief[1])))).toEqual(new Set([0]));
  });

  test('T3 everybody hears that there is a report, and nobody of the months', () => {
    for (const to of [{ role: 'person', person: personFor('france') }, { role: 'facilitator' }] as const) {
      const told = unwatched.events.flatMap((event) => redactEvent(event, to, unwatched.council) ?? []);
      expect(told).toContainEqual({ kind: 'situation-reported', round: 1, epilogue: false });
      expect(
        told.filter(({ kind }) => !['seat-taken', 'phase-begun', 'inject', 'proceeding'].includes(kind)),
      ).toHaveLength(1);
    }
    expect(publicView(unwatched.council).reports).toEqual(unwatched.council.reports.public);
  });
});

describe('the epilogue', () => {
  const last = given(aWorld({ rounds: 1 }), all, until('field'));

  test('T4 two years pass without an event after the last round', () => {
    const after = given(last, did(facilitator, next));
    expect(after.council.phase).toBe('epilogue');
    const months = after.council.months.slice(8);
    expect(months).toHaveLength(24);
    expect(months.every(({ epilogue, happened }) => epilogue && happened.length === 0)).toBe(true);
    expect(last.council.months.some(({ epilogue }) => epilogue)).toBe(false);
    expect(after.council.reports.public.at(-1)).toMatchObject({ round: 2, month: 32 });
    expectAddedUp(last.council, after.events.slice(last.events.length));
    given(after).when(facilitator, next).then({ kind: 'session-ended' });
    given(after).when(facilitator, end).then({ kind: 'session-ended' });
  });

  test('T4 whatever the seed is', () => {
    const withSeed = (seed: number): Session => ({
      ...last,
      council: { ...last.council, setup: { ...last.council.setup, seed } },
    });
    const end1 = crisisOf(given(withSeed(1), did(facilitator, next)));
    expect(crisisOf(given(withSeed(2), did(facilitator, next)))).toEqual(end1);
  });

  test('T4 F4 also for a session that is ended early, but for one that has not begun', () => {
    const early = given(begun, until('meeting'), did(facilitator, end));
    expect(early.council.months.map(({ epilogue }) => epilogue)).toEqual(Array(24).fill(true));
    expect(early.council.phase).toBe('ended');
    begun.when(facilitator, end).then({ kind: 'session-ended' });
  });

  test('T4 without the step the months pass at the end', () => {
    const without = given(aWorld({ rounds: 1, epilogueSeconds: 0 }), until('field'), did(facilitator, next));
    expect(without.council.phase).toBe('ended');
    expect(without.council.months).toHaveLength(8 + 24);
    const none = given(aWorld({ rounds: 1, epilogueMonths: 0 }), until('field'), did(facilitator, next));
    expect(none.council.months).toHaveLength(8);
  });

  test('T4 what is left in force ends with its term as if rounds went on', () => {
    const limited = given(
      aWorld({ rounds: 1 }),
      all,
      adopt([...regional, mission(6), { kind: 'sunset', rounds: '1' }, mediation(1)]),
      until('epilogue'),
    );
    const lengths = limited.council.months.map(({ mandate }) => mandate.clauses.length);
    expect(lengths).toEqual([...Array(8).fill(4), ...Array(24).fill(1)]);
  });
});

describe('what the scenario throws in', () => {
  const rounds = (count: number, session: Session = begun): Session =>
    count === 0 ? session : rounds(count - 1, given(session, until('sitrep'), ...(count > 1 ? [until('field')] : [])));
  const toldTo = (session: Session, seat: string | null) =>
    session.events.flatMap((event) => {
      const to =
        seat === null ? ({ role: 'projector' } as const) : ({ role: 'person', person: personFor(seat) } as const);
      const told = redactEvent(event, to, session.council);
      return told?.kind === 'inject' ? [told.title] : [];
    });
  const publicIn = ({ council }: Session) => publicView(council).injects.map(({ id }) => id);

  test('T5 comes with its round and strikes at once, with its cause', () => {
    expect(publicIn(begun)).toEqual([]);
    const first = rounds(1);
    expect(publicIn(first)).toEqual(['drought']);
    expect(eventsOf(first, 'world-changed')).toMatchObject([
      {
        cause: { kind: 'inject', inject: 'drought' },
        entries: [{ month: 1, target: 'southplain', variable: 'climateStress', cause: 'inject', amount: 10 }],
      },
    ]);
    const stress = ({ council }: Session) =>
      council.crisis?.provinces.find(({ id }) => id === 'southplain')?.climateStress ?? 0;
    expect(stress(first) - stress(begun)).toBeCloseTo(10, 9);
    for (const seat of ['france', 'velora', null]) expect(toldTo(first, seat)).toEqual(['The rains do not come']);
    // Not again in the same round.
    expect(eventsOf(given(first, until('field')), 'world-changed')).toHaveLength(1);
  });

  test('T5 T3 and is among the causes that are told after the months of its round', () => {
    const [drought] = theWorld().injects ?? [];
    const injects = drought ? [{ ...drought, effects: { provinces: { southplain: { violence: 15 } } } }] : [];
    const causesIn = (session: Session) =>
      session.council.reports.public.at(-1)?.provinces.southplain?.causes.map(({ cause }) => cause);
    const struck = given(aWorld({ injects }), until('field'));
    expect(causesIn(struck)).toContain('inject');
    expect(causesIn(given(struck, until('sitrep'), until('field')))).not.toContain('inject');
  });

  test('T5 of two that exclude each other one comes, by the true figures', () => {
    const northreach = { province: 'northreach', figure: 'violence' } as const;
    const setup = (atLeast: number): Partial<Setup> => ({
      injects: (theWorld().injects ?? []).flatMap((inject): Setup['injects'] => {
        if (inject.id === 'northreach-report') return [{ ...inject, round: 1, when: { ...northreach, atLeast } }];
        if (inject.id === 'camp-attacked') return [{ ...inject, round: 1, when: { not: { ...northreach, atLeast } } }];
        return [];
      }),
    });
    expect(publicIn(given(aWorld(setup(58)), until('sitrep')))).toEqual(['northreach-report']);
    expect(publicIn(given(aWorld(setup(58.5)), until('sitrep')))).toEqual(['camp-attacked']);
  });

  test('T5 for some seats only it is in nobody else’s view, and nobody else hears of it', () => {
    const third = rounds(3, given(begun, seated('african-union')));
    expect(third.council.influences.map(({ cause }) => cause)).toContainEqual({
      ...{ kind: 'inject', inject: 'gas-claim' },
    });
    expect(publicIn(third)).not.toContain('gas-claim');
    for (const seat of ['united-states', 'china', 'velora']) expect(toldTo(third, seat)).toContain('Gas off the coast');
    for (const seat of ['france', 'kenya', 'african-union', null]) {
      expect(toldTo(third, seat)).not.toContain('Gas off the coast');
    }
    const withoutSeat = { role: 'person', person: personFor('stranger') } as const;
    const heard = third.events.flatMap((event) => redactEvent(event, withoutSeat, third.council) ?? []);
    expect(JSON.stringify(heard)).not.toContain('Gas');
  });

  test('T5 what cuts relief off does so unless soldiers may protect it after the votes', () => {
    const access: Clause = { kind: 'humanitarian-access', level: 2 };
    const second = rounds(2);
    expect(publicIn(second)).toContain('convoy-blocked');
    const blockedIn = ({ council }: Session) =>
      council.reports.public
        .at(-1)
        ?.incidents.filter(({ kind }) => kind === 'aid_blocked')
        .map(({ province }) => province);
    const helped = given(second, adopt([...regional.slice(0, 2), access]));
    expect(blockedIn(given(helped, until('field')))).toEqual(['hill-districts']);
    const guarded = given(helped, adopt([...regional, mission(8), { kind: 'use-of-force', rule: 'protect' }]));
    // Soldiers that nobody sends protect nobody.
    expect(blockedIn(given(guarded, until('field')))).toEqual(['hill-districts']);
    const sent = given(guarded, did(by('united-states'), pledge(null, 8)), until('field'));
    expect(blockedIn(sent)).toEqual([]);
    // With one level of access less nobody sees what happens.
    const slight = given(second, adopt([...regional.slice(0, 2), { kind: 'humanitarian-access', level: 1 }]));
    const marginsOf = (session: Session) =>
      Object.values(given(session, until('field')).council.reports.public.at(-1)?.provinces ?? {}).map(
        ({ margin }) => margin,
      );
    expect([Math.max(...marginsOf(slight)), Math.max(...marginsOf(helped))]).toEqual([8, 2]);
  });
});
