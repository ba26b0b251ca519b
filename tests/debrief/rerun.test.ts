import { describe, expect, test } from 'vitest';
import type { Event } from '../../shared/council/events.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import { changeSchema, counterfactualFor } from '../../shared/debrief/counterfactuals.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf, isOfWorld } from '../../shared/debrief/history.ts';
import { alterationFor, rerun, retold, unchanged } from '../../shared/debrief/rerun.ts';
import type { ChangedText } from '../../shared/debrief/whatIf.ts';
import {
  aCouncilOfFifteen,
  act,
  ballots,
  by,
  type Circumstance,
  did,
  end,
  extend,
  facilitator,
  given,
  instructed,
  members,
  move,
  noteDeadline,
  seated,
  server,
  theWorld,
} from '../support/council.ts';
import { played, tabled, until, votedOn } from './session.ts';

/** What seats could expect is not reckoned again. */
const withoutProspects = (events: readonly Event[]): readonly Event[] =>
  events.filter(({ kind }) => kind !== 'prospects-reckoned');
const eventsOf = (history: ReturnType<typeof historyOf>): readonly Event[] => history.moments.map(({ event }) => event);

const events = played();
const history = historyOf(events);
const { counterfactuals } = debriefOf(events);
const change = (kind: ChangedText['kind'], vote: number, clause?: string): ChangedText =>
  counterfactuals.list.find(
    (each): each is ChangedText =>
      each.kind === kind && 'clause' in each && each.vote === vote && each.clause?.clause.kind === clause,
  ) ?? expect.unreachable(`there is no ${kind} of vote ${vote}`);

/** A council in which all vote in favour, unless one that sits there does not. */
const council = (...circumstances: readonly Circumstance[]): readonly Event[] =>
  given(
    aCouncilOfFifteen(theWorld()),
    seated('united-states', 'russian-federation', 'france', 'velora', 'secretary-general'),
    instructed('in-favour', ...members),
    until('consultations', 1),
    ...circumstances,
  ).events;

/** The server wakes the Council at the next moment that it waits for. */
const rung: Circumstance = (session) => {
  const due = dueAt(session.council) ?? expect.unreachable('nothing is waited for');
  return did(server, noteDeadline(due))({ ...session, now: due });
};

const cutShort = given(aCouncilOfFifteen(theWorld()), until('meeting', 2), did(facilitator, end)).events;

describe('a session that is run again', () => {
  test.each([
    ['as it was', events],
    ['with too few soldiers and other luck', played(1, { seed: 99 })],
    ['that was ended in its second round', cutShort],
  ])('%s comes to the very same', (_what, each) => {
    expect(eventsOf(retold(each, unchanged))).toEqual(withoutProspects(each));
    expect(each.filter(isOfWorld).length).toBeGreaterThan(30);
  });

  test('without a veto goes another way from the months after it, and not before', () => {
    const { happened, instead, difference } = rerun(events, change('without-veto', 2));
    expect(instead).toHaveLength(49);
    expect(instead.slice(0, 9)).toEqual(happened.slice(0, 9));
    for (let month = 9; month < 49; month += 1) expect(instead[month]).not.toEqual(happened[month]);
    // Comprehensive sanctions on the host are hardship.
    expect(difference.end.provinces.northreach?.need).toBeGreaterThan(1);
  });

  test('without a veto has the text adopted, under a number of its own, the ones against abstaining', () => {
    const told = retold(events, alterationFor(history, change('without-veto', 2)));
    const [, second, third] = told.council.results;
    expect(second).toMatchObject({ outcome: 'adopted', vetoedBy: [], resolution: 'S/RES/2903 (2031)' });
    expect(second?.ballots['russian-federation' as never]).toBe('abstain');
    expect(second?.totals).toMatchObject({ yes: 13, no: 0, abstain: 2 });
    expect(third?.resolution).toBe('S/RES/2902 (2031)');
    const inForce = told.council.mandate.clauses.find(({ clause }) => clause.kind === 'comprehensive-sanctions');
    expect(inForce).toMatchObject({ resolution: 'S/RES/2903 (2031)', round: 2, month: 8 });
  });

  test('without a text is as if that had failed', () => {
    const { happened, instead, difference } = rerun(events, change('had-it-failed', 1));
    expect(instead[0]).toEqual(happened[0]);
    expect(instead.every(({ deployed }) => deployed === 0)).toBe(true);
    expect(difference.end.violence).toBeGreaterThan(30);
    expect(difference.end.deaths).toBeGreaterThan(30_000);
    expect(difference.epilogue.violence).toBeGreaterThan(difference.end.violence);
    const told = retold(events, alterationFor(history, change('had-it-failed', 1)));
    expect(told.council.drafts['d1' as never]?.status).toBe('failed');
    expect(told.council.results[0]).toMatchObject({ outcome: 'failed-insufficient-votes', resolution: '' });
    // The second text stands as it was voted.
    expect(told.council.mandate.clauses.every(({ resolution }) => resolution === 'S/RES/2902 (2031)')).toBe(true);
  });

  test('without a clause has the rest of its text', () => {
    const told = retold(events, alterationFor(history, change('without-clause', 1, 'mediation')));
    const kinds = told.council.mandate.clauses
      .filter(({ resolution }) => resolution === 'S/RES/2901 (2031)')
      .map(({ clause }) => clause.kind);
    expect(kinds).toContain('mission');
    expect(kinds).not.toContain('mediation');
    expect(rerun(events, change('without-clause', 1, 'mediation')).falling).toEqual([]);
    expect(rerun(events, change('without-clause', 1, 'equipment')).difference.end).toMatchObject({
      ...{ violence: 0, deaths: 0, refugees: 0 },
    });
  });

  test('without a clause loses those that no text may have without it', () => {
    const falling = (kind: string) =>
      rerun(events, change('without-clause', 1, kind)).falling.map(({ clause }) => clause.kind);
    expect(falling('mission')).toEqual(['use-of-force', 'equipment']);
    expect(falling('threat-to-peace')).toEqual(['chapter', 'use-of-force', 'arms-embargo']);
    const told = retold(events, alterationFor(history, change('without-clause', 1, 'threat-to-peace')));
    const mission = told.council.mandate.clauses.find(({ clause }) => clause.kind === 'mission');
    expect(mission?.chapter).toBe('vi');
  });

  test('has its differences from the two courses', () => {
    const { difference, happened, instead } = rerun(events, change('without-clause', 1, 'mission'));
    for (const [when, month] of [
      ['end', 24],
      ['epilogue', 48],
    ] as const) {
      for (const figure of ['violence', 'deaths', 'refugees'] as const) {
        const expected = (instead[month]?.[figure] ?? Number.NaN) - (happened[month]?.[figure] ?? Number.NaN);
        expect(difference[when][figure]).toBeCloseTo(expected, 9);
      }
      for (const [id, { violence }] of Object.entries(difference[when].provinces)) {
        const expected = (instead[month]?.provinces[id] ?? 0) - (happened[month]?.provinces[id] ?? 0);
        expect(violence).toBeCloseTo(expected, 9);
      }
    }
    const fled = (told: ReturnType<typeof historyOf>, months: number): number =>
      told.council.months
        .slice(0, months)
        .reduce((sum, { state }) => sum + (state.provinces.find(({ id }) => id === 'rivermark')?.displaced ?? 0), 0);
    const told = retold(events, alterationFor(history, change('without-clause', 1, 'mission')));
    expect(difference.end.provinces.rivermark?.displaced).toBeCloseTo(fled(told, 24) - fled(history, 24), 9);
    expect(difference.epilogue.provinces.rivermark?.displaced).toBeCloseTo(fled(told, 48) - fled(history, 48), 9);
  });

  test('has the same luck', () => {
    // How much chance can move a figure depends on where that stands; which way it pushes, on the seed and the month alone.
    const pushes = ({ council }: ReturnType<typeof historyOf>): readonly number[] =>
      council.months.flatMap(({ state: { month }, entries }) => {
        const chance = [...entries].find(
          ({ target, variable, cause }) => `${target} ${variable} ${cause}` === 'northreach violence chance',
        );
        return chance ? [month * Math.sign(chance.amount)] : [];
      });
    const told = pushes(retold(events, alterationFor(history, change('had-it-failed', 1))));
    const both = pushes(history).filter((push) => told.some((each) => Math.abs(each) === Math.abs(push)));
    expect(both.length).toBeGreaterThan(15);
    for (const push of both) expect(told).toContain(push);
  });
});

describe('a change that changes nothing', () => {
  const rerunOf = (kind: string) => rerun(events, change('without-clause', 1, kind));

  test('is told apart from one of what was never in force', () => {
    // Light equipment is standard for the mission of this session: it stood, and moves nothing.
    expect(rerunOf('equipment')).toMatchObject({ stood: true, difference: { end: { violence: 0 } } });
    expect(rerunOf('chapter').stood).toBe(true);
    // The host's letter to the third text never came.
    expect(rerun(events, change('without-clause', 3, 'prevention'))).toMatchObject({
      stood: false,
      difference: { end: { violence: 0 } },
    });
    expect(rerun(events, change('without-veto', 2)).stood).toBe(true);
  });
});

describe('pledges', () => {
  test('to a text that had failed are not there for a later mission', () => {
    const each = council(
      tabled({ title: 'First', template: 'protect', letter: true, pledges: { france: 8 } }),
      votedOn(),
      until('consultations', 2),
      tabled({ title: 'Second', template: 'observe', letter: true }),
      votedOn(),
      until('ended', 3),
    );
    const { list } = debriefOf(each).counterfactuals;
    const lost = (kind: string, vote: number) => {
      const found = list.find((one) => one.kind === kind && 'vote' in one && one.vote === vote);
      return found && rerun(each, found).pledgesLost;
    };
    expect(lost('had-it-failed', 1)).toMatchObject({ resolution: 'S/RES/2902 (2031)' });
    expect(lost('had-it-failed', 1)?.troops).toBeGreaterThan(0);
    expect(lost('had-it-failed', 2)).toBeNull();
    // No mission is left that could lack them.
    expect(rerun(events, change('had-it-failed', 1)).pledgesLost).toBeNull();
  });
});

describe('what stays as it was', () => {
  const title = 'Protection';

  test('a letter before the vote counts for a text that was vetoed', () => {
    const vetoed = (letter: boolean) =>
      council(
        tabled({ title, template: 'protect', letter, pledges: { 'united-states': 4, france: 8 } }),
        votedOn({ 'russian-federation': 'no' }),
        until('ended', 3),
      );
    const [withLetter, without] = [true, false].map((letter) => {
      const each = vetoed(letter);
      const { preset } = debriefOf(each).counterfactuals;
      expect(preset).toMatchObject({ kind: 'without-veto', vote: 1 });
      return preset && rerun(each, preset);
    });
    expect(withLetter?.lapsed).toBe(false);
    expect(withLetter?.instead[24]?.deployed).toBe(12);
    // Under Chapter VII what waits does not lapse; it never comes.
    expect(without?.instead.every(({ deployed }) => deployed === 0)).toBe(true);
    expect(withLetter?.difference.end.violence).toBeLessThan(-20);
  });

  test('a text that would have waited for a letter lapses', () => {
    const each = council(
      tabled({ title, template: 'observe' }),
      votedOn({ 'russian-federation': 'no' }),
      until('ended', 3),
    );
    const { preset } = debriefOf(each).counterfactuals;
    expect(preset && rerun(each, preset).lapsed).toBe(true);
    expect(rerun(events, change('without-clause', 3, 'mediation')).lapsed).toBe(true);
    expect(rerun(events, change('without-clause', 3, 'prevention')).lapsed).toBe(false);
    // Another text of the session lapsed: not the one that is changed.
    expect(rerun(events, change('without-clause', 1, 'mediation')).lapsed).toBe(false);
  });

  test('a letter to a text that had failed does nothing', () => {
    const each = council(
      tabled({ title, template: 'protect', pledges: { france: 8 } }),
      votedOn(),
      did(by('velora'), { kind: 'answer-consent', draft: 'd1' as never, consents: true }),
      until('orders', 1),
      did(by('secretary-general'), { kind: 'use-good-offices', aim: 'intransigence' }),
      until('ended', 3),
    );
    const { list } = debriefOf(each).counterfactuals;
    const failed = list.find(({ kind }) => kind === 'had-it-failed');
    const told = failed && retold(each, alterationFor(historyOf(each), failed));
    expect(told?.council.mandate.clauses).toEqual([]);
    expect(told?.council.influences.some(({ cause }) => cause.kind === 'good-offices')).toBe(true);
    expect(eventsOf(retold(each, unchanged))).toEqual(withoutProspects(each));
  });

  test('T8 E1 E2 what the Assembly did on a veto and what the Council said come again, and without the veto nothing did', () => {
    const say = (form: string, vote: number | null) =>
      did(by('france'), act('circulate-statement', { form, title: 'Velora', text: 'We regret.', vote }));
    const against = { 'russian-federation': 'no' } as const;
    const each = council(
      tabled({ title: 'First', template: 'protect' }),
      votedOn(against),
      did(facilitator, extend(600)),
      say('special-report', 1),
      say('presidential', null),
      rung,
      rung,
      until('consultations', 2),
      tabled({ title: 'Second', template: 'protect' }),
      votedOn(against),
      did(by('united-states'), move('call-assembly')),
      ballots('yes', 'united-states', 'russian-federation', 'france'),
      until('ended', 3),
    );
    const causes = (history: ReturnType<typeof historyOf>) =>
      history.council.influences.map(({ cause }) => ('vote' in cause ? `${cause.kind} ${cause.vote}` : cause.kind));
    const told = historyOf(each);
    const [session] = told.council.assembly.sessions;
    expect(session?.adopted).toBe(true);
    const ofCouncil = (history: ReturnType<typeof historyOf>) =>
      causes(history).filter((cause) => /^(veto|assembly|statement)/.test(cause));
    expect(ofCouncil(told)).toEqual(['veto 1', 'statement', 'assembly-debate 1', 'veto 2', 'assembly 3']);
    expect(eventsOf(retold(each, unchanged))).toEqual(withoutProspects(each));

    const without = (vote: number) => {
      const found = debriefOf(each).counterfactuals.list.find(
        (one) => one.kind === 'without-veto' && one.vote === vote,
      );
      return found ? retold(each, alterationFor(told, found)) : expect.unreachable('there is no such veto');
    };
    expect(ofCouncil(without(1))).toEqual(['statement', 'veto 2', 'assembly 3']);
    // The Assembly was called for the first veto as well, which was debated and is lack of unanimity all the same.
    expect(ofCouncil(without(2))).toEqual(['veto 1', 'statement', 'assembly-debate 1', 'assembly 3']);
  });

  test('T8 E2 without its only veto the Assembly had no call to answer', () => {
    const each = council(
      tabled({ title: 'First', template: 'protect' }),
      votedOn({ 'russian-federation': 'no' }),
      did(by('united-states'), move('call-assembly')),
      ballots('yes', 'united-states', 'russian-federation', 'france'),
      until('ended', 3),
    );
    const told = historyOf(each);
    expect(told.council.influences.some(({ cause }) => cause.kind === 'assembly')).toBe(true);
    const { list } = debriefOf(each).counterfactuals;
    const veto = list.find(({ kind }) => kind === 'without-veto') ?? expect.unreachable('there is no veto');
    const without = retold(each, alterationFor(told, veto));
    expect(without.council.influences.some(({ cause }) => cause.kind === 'assembly')).toBe(false);
  });

  test('a pledge to what is in force never takes soldiers away', () => {
    // France offers eight to a text that is vetoed, and two later to another that is in force.
    const each = council(
      tabled({ title: 'First', template: 'protect', letter: true, pledges: { france: 8 } }),
      tabled({ title: 'Second', template: 'observe', letter: true }),
      votedOn({ 'russian-federation': 'no' }),
      votedOn(),
      until('consultations', 2),
      did(by('france'), { kind: 'pledge-troops', draft: null, troops: 2 }),
      until('ended', 3),
    );
    const boundIn = (history: ReturnType<typeof historyOf> | null) =>
      history?.council.months.findLast(({ round }) => round === 2)?.mandate.pledges;
    expect(boundIn(historyOf(each))).toEqual({ france: 2 });
    const veto = debriefOf(each).counterfactuals.preset;
    const told = veto && retold(each, alterationFor(historyOf(each), veto));
    expect(boundIn(told)).toEqual({ france: 8 });
  });
});

describe('what can be changed', () => {
  test('is every veto, every adopted text and each of its clauses', () => {
    const texts = counterfactuals.list.filter((each): each is ChangedText => 'clause' in each);
    const named = texts.map(({ kind, vote, clause }) => `${kind} ${vote} ${clause?.id ?? ''}`.trim());
    const clausesOf = (vote: number, count: number) =>
      Array.from({ length: count }, (_, index) => `without-clause ${vote} c${index + 1}`);
    expect(named).toEqual([
      ...['had-it-failed 1', ...clausesOf(1, 8)],
      'without-veto 2',
      ...['had-it-failed 3', ...clausesOf(3, 7)],
    ]);
    expect(counterfactuals.preset).toEqual(change('without-veto', 2));
  });

  test('is first of all the mission, where there was no veto', () => {
    const each = council(
      tabled({ title: 'Relief', template: 'aid' }),
      tabled({ title: 'Protection', template: 'protect' }),
      votedOn(),
      votedOn(),
      until('ended', 3),
    );
    const { preset } = debriefOf(each).counterfactuals;
    expect(preset).toMatchObject({ kind: 'without-clause', vote: 2, clause: { clause: { kind: 'mission' } } });
  });

  test('is asked for by vote and clause', () => {
    const asked = (query: unknown) => counterfactualFor(history.council, counterfactuals, changeSchema.parse(query));
    expect(asked({ vote: '2' })).toEqual(change('without-veto', 2));
    expect(asked({ vote: '1' })).toEqual(change('had-it-failed', 1));
    expect(asked({ vote: '1', clause: 'c3' })).toEqual(change('without-clause', 1, 'mission'));
    expect(asked({ vote: '4' })).toEqual({ unknown: 'vote' });
    expect(asked({ vote: '1', clause: 'c9' })).toEqual({ unknown: 'clause' });
    expect(asked({ vote: '2', clause: 'c1' })).toEqual({ unknown: 'clause' });
  });
});
