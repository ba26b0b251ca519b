import { describe, expect, test } from 'vitest';
import type { Subject } from '../../shared/council/events.ts';
import { lawOf } from '../../shared/council/law.ts';
import { replay } from '../../shared/council/replay.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import {
  assemblyCalled,
  chanceOfCarrying,
  debateDue,
  isTwoThirds,
  mayCallAssembly,
  votesOfAssembly,
} from '../../shared/council/rules/world/assembly.ts';
import type { Setup } from '../../shared/council/setup.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { AmendmentId, DraftId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  aWorld,
  ballots,
  by,
  type Circumstance,
  carried,
  compact,
  did,
  facilitator,
  given,
  later,
  members,
  move,
  next,
  noteDeadline,
  type Session,
  seated,
  server,
  until,
  voteOpen,
  voting,
} from '../support/council.ts';

const others = (...against: readonly string[]) => compact.filter((each) => !against.includes(each));
/** The text that is next is put to the vote, these vote against it and everybody else in favour. */
const opposed =
  (...against: readonly string[]): Circumstance =>
  (session) =>
    given(voteOpen(session), ballots('yes', ...others(...against)), ballots('no', ...against));
const vetoedText = (...by: readonly string[]): readonly Circumstance[] => [
  aDraftTabledBy('kenya'),
  opposed(...(by.length > 0 ? by : ['china'])),
];
const called: Circumstance = (session) =>
  given(session, did(by('kenya'), move('call-assembly')), ballots('yes', ...compact));

const fresh = (setup: Partial<Setup> = {}) => given(aWorld(setup), seated(...compact, 'velora', 'secretary-general'));
const begun = fresh();
const vetoed = given(begun, ...vetoedText());
const legitimacy = ({ council }: Session) => council.crisis?.councilLegitimacy ?? Number.NaN;
const kindsSince = (later: Session, before: Session) =>
  later.events.slice(before.events.length).map(({ kind }) => kind);
const influencesOf = ({ council }: Session, kind: string) =>
  council.influences.filter(({ cause }) => cause.kind === kind);

describe('debates of vetoes', () => {
  test('E1 a veto is to be debated, and is before the months of the round', () => {
    expect(vetoed.council.assembly.debates).toEqual([{ vote: 1, round: 1, held: false }]);
    expect(publicView(vetoed.council).assembly.debates).toHaveLength(1);
    expect(publicView(vetoed.council).results[0]?.vetoedBy).toEqual(['china']);
    const orders = given(vetoed, until('orders'));
    expect(orders.council.assembly.debates).toMatchObject([{ held: false }]);
    const field = given(orders, until('field'));
    expect(kindsSince(field, orders).slice(0, 4)).toEqual([
      ...(['assembly-debated', 'world-changed', 'orders-closed', 'phase-begun'] as const),
    ]);
    expect(field.council.assembly.debates).toEqual([{ vote: 1, round: 1, held: true }]);
    // Once.
    const next = given(field, until('consultations'), until('field'));
    expect(kindsSince(next, field)).not.toContain('assembly-debated');
  });

  test('E1 a text that only has too few votes is not debated, whoever was against it', () => {
    const failed = given(begun, aDraftTabledBy('kenya'), opposed('china', 'russian-federation', 'kenya'));
    expect(failed.council.results).toMatchObject([{ outcome: 'failed-insufficient-votes' }]);
    expect(failed.council.assembly.debates).toEqual([]);
    expect(given(begun, aDraftTabledBy('kenya'), carried).council.assembly.debates).toEqual([]);
  });

  test('E1 the veto of an amendment or a part is debated as that of a text', () => {
    const [result] = vetoed.council.results;
    if (!result) throw new Error('there is no result');
    const draft = 'd1' as DraftId;
    const subjects: readonly Subject[] = [
      { kind: 'amendment', draft, amendment: 'a1' as AmendmentId },
      { kind: 'part', draft, clauses: [] },
    ];
    for (const subject of subjects) {
      expect(debateDue(vetoed.council, { ...result, subject })).toEqual([{ kind: 'assembly-debate-due', vote: 1 }]);
      expect(debateDue(vetoed.council, { ...result, subject, outcome: 'adopted', vetoedBy: [] })).toEqual([]);
    }
  });

  test.each([
    ['before 2022', { year: 2021 }],
    ['where the law of the session has none', { law: lawOf('charter-practice', { assemblyDebatesVetoes: false }) }],
  ])('E1 there are none %s', (_what, setup) => {
    expect(given(fresh(setup), ...vetoedText()).council.assembly.debates).toEqual([]);
  });

  test('E1 there are from 2022 on, and under either pack', () => {
    expect(given(fresh({ year: 2022 }), ...vetoedText()).council.assembly.debates).toHaveLength(1);
    expect(given(fresh({ law: lawOf('model-un') }), ...vetoedText()).council.assembly.debates).toHaveLength(1);
  });

  test('E1 a session without the field has a debate that is due and never held', () => {
    const council = aCouncilOfFifteen();
    const rest = members.filter((each) => each !== 'china');
    const text = [aDraftTabledBy('kenya'), voteOpen, ballots('yes', ...rest), ballots('no', 'china')];
    const over = given(council, seated(...members), ...text, until('ended'));
    expect(over.council.assembly.debates).toEqual([{ vote: 1, round: 1, held: false }]);
  });

  test('E1 an emergency special session takes the place of the debate, but not of one on a later veto', () => {
    const met = given(vetoed, called);
    const field = given(met, until('field'));
    expect(kindsSince(field, met)).not.toContain('assembly-debated');
    expect(field.council.assembly.debates).toMatchObject([{ vote: 1, held: false }]);
    const two = given(vetoed, called, ...vetoedText('russian-federation'), until('field'));
    expect(two.council.assembly.debates).toMatchObject([
      { vote: 1, held: false },
      { vote: 3, held: true },
    ]);
  });
});

describe('an emergency special session', () => {
  const call = move('call-assembly');

  test('E2 is called after a veto, and not for want of anything else', () => {
    const open = given(begun, aDraftTabledBy('kenya'), voting);
    open.when(by('kenya'), call).thenRefused('no-lack-of-unanimity', 'E2');
    const failed = given(open, opposed('china', 'russian-federation', 'kenya'));
    failed.when(by('kenya'), call).thenRefused('no-lack-of-unanimity', 'E2');
    const adopted = given(begun, aDraftTabledBy('kenya'), carried);
    adopted.when(by('kenya'), call).thenRefused('no-lack-of-unanimity', 'E2');
    vetoed.when(by('kenya'), call).thenHappens('vote-opened');
    given(vetoed, until('orders')).when(by('kenya'), call).thenRefused('no-vote-in-informal', 'K1');
    vetoed.when(by('velora'), call).thenRefused('not-a-member', 'D6');
  });

  test('E2 is for the veto of a text or of a part of one, not of an amendment or of a preliminary question', () => {
    const [result] = vetoed.council.results;
    if (!result) throw new Error('there is no result');
    const of = (subject: object) =>
      mayCallAssembly({ ...vetoed.council, results: [{ ...result, subject: subject as typeof result.subject }] });
    expect(of({ kind: 'part', draft: 'd1', clauses: [] })).toBeNull();
    expect(of({ kind: 'amendment', draft: 'd1', amendment: 'a1' })).toBe('no-lack-of-unanimity');
    expect(of({ kind: 'preliminary', draft: 'd1', by: 'kenya' })).toBe('no-lack-of-unanimity');
  });

  test('E2 the call is procedural: nine in favour carry it, and the five against do not veto it', () => {
    const council = given(aCouncilOfFifteen(), seated(...members));
    const five = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'];
    const ten = members.filter((each) => !five.includes(each));
    const text = [aDraftTabledBy('kenya'), voteOpen];
    const text1 = given(council, ...text, ballots('yes', ...ten), ballots('no', ...five));
    const open = given(text1, did(by('kenya'), call));
    expect(open.council.vote).toMatchObject({ character: 'procedural', needed: 9 });
    const against = given(open, ballots('no', ...five));
    const [last = '', ...rest] = ten;
    const carriedByTen = given(against, ballots('yes', ...rest)).when(
      by(last),
      act('cast-ballot', { vote: 2, choice: 'yes' }),
    );
    const met = carriedByTen.thenResult({
      outcome: 'adopted',
      vetoedBy: [],
      totals: expect.objectContaining({ yes: 10, no: 5 }),
    });
    expect(met.council.assembly.sessions).toMatchObject([{ vote: 2, round: 1 }]);
    const eight = given(against, ballots('yes', ...ten.slice(0, 8)), ballots('abstain', ...ten.slice(8)));
    expect(eight.council.results.at(-1)).toMatchObject({ outcome: 'not-adopted-procedural' });
    expect(eight.council.assembly.sessions).toEqual([]);
  });

  test('E2 is called once for the vetoes so far', () => {
    const met = given(vetoed, called);
    expect(met.council.assembly.sessions).toHaveLength(1);
    met.when(by('france'), call).thenRefused('no-lack-of-unanimity', 'E2');
    const later = given(met, until('consultations'), aDraftTabledBy('kenya'), opposed('china'));
    later.when(by('france'), call).thenHappens('vote-opened');
    const second = given(later, called);
    expect(second.council.assembly.sessions).toMatchObject([
      { vote: 2, round: 1 },
      { vote: 4, round: 2 },
    ]);
  });

  test('E2 a refused call may be made again for the same veto, in a later round', () => {
    const refused = given(vetoed, did(by('kenya'), call), ballots('no', ...compact));
    refused.when(by('kenya'), call).thenRefused('motion-already-put', 'M4');
    const second = given(refused, until('consultations'), aDraftTabledBy('kenya'), voting);
    second.when(by('kenya'), call).thenHappens('vote-opened');
  });

  test('E2 two thirds of those present and voting carry it; whoever abstains does not count', () => {
    expect(isTwoThirds({ yes: 141, no: 5 })).toBe(true);
    expect(isTwoThirds({ yes: 93, no: 24 })).toBe(true);
    expect(isTwoThirds({ yes: 20, no: 10 })).toBe(true);
    expect(isTwoThirds({ yes: 19, no: 10 })).toBe(false);
    expect(isTwoThirds({ yes: 53, no: 46 })).toBe(false);
    expect(isTwoThirds({ yes: 0, no: 0 })).toBe(false);
  });

  test('E2 a vote of the Assembly is one that could have been: of 193 Members, some absent, and in keeping with what came of it', () => {
    const draws = Array.from({ length: 100 }, (_, index) => index / 100).concat(0.9999999);
    for (const carries of [true, false]) {
      for (const margin of draws) {
        for (const missing of [0, 0.5, 0.9999999]) {
          const { yes, no, abstain, adopted } = votesOfAssembly(carries, margin, missing);
          expect(adopted).toBe(carries);
          expect(adopted).toBe(isTwoThirds({ yes, no }));
          expect([yes, no, abstain].every((each) => Number.isInteger(each) && each > 0)).toBe(true);
          expect(193 - yes - no - abstain).toBeGreaterThanOrEqual(8);
          expect(193 - yes - no - abstain).toBeLessThan(20);
        }
      }
    }
    expect(votesOfAssembly(true, 0.9999999, 0.2)).toMatchObject({ yes: 143, no: 5, abstain: 35 });
    expect(votesOfAssembly(true, 0, 0.9)).toMatchObject({ yes: 93, no: 24, abstain: 58 });
  });

  test.each([
    [0, 0, 0.35],
    [55, 0, 0.68],
    [55, 20, 0.6],
    [100, 0, 0.8],
    [0, 100, 0.1],
  ])(
    'E2 a Council of legitimacy %d, gone round by %d, carries the Assembly with %d',
    (councilLegitimacy, bypassPrecedent, chance) => {
      const { crisis } = begun.council;
      const there = crisis && { ...crisis, councilLegitimacy, bypassPrecedent };
      expect(chanceOfCarrying({ crisis: there })).toBeCloseTo(chance, 9);
    },
  );

  test('E2 a session without a world has a chance as well', () => {
    expect(chanceOfCarrying({ crisis: null })).toBeCloseTo(0.68, 9);
  });

  test('E2 the same session has the same luck, the next meeting other luck', () => {
    const [result] = vetoed.council.results;
    if (!result) throw new Error('there is no result');
    const [first] = assemblyCalled(vetoed.council, result);
    expect(assemblyCalled(vetoed.council, result)).toEqual([first]);
    const meetings = Array.from({ length: 200 }, (_, index) => {
      const sessions = Array.from({ length: index }, () => ({
        vote: 0,
        yes: 0,
        no: 0,
        abstain: 0,
        adopted: false,
        round: 1,
      }));
      const council = { ...vetoed.council, assembly: { debates: [], sessions } };
      return assemblyCalled(council, result).flatMap((event) => (event.kind === 'assembly-met' ? [event] : []));
    }).flat();
    const share = meetings.filter(({ adopted }) => adopted).length / meetings.length;
    expect(Math.abs(share - chanceOfCarrying(vetoed.council))).toBeLessThan(0.12);
    expect(new Set(meetings.map(({ yes }) => yes)).size).toBeGreaterThan(20);
  });

  test('C1 to call the Assembly costs 2, another motion 1', () => {
    const capital = (session: Session) => session.council.capital['kenya' as never] ?? Number.NaN;
    expect(capital(given(vetoed, did(by('kenya'), call)))).toBe(capital(vetoed) - 2);
    expect(capital(given(vetoed, did(by('kenya'), move('suspend'))))).toBe(capital(vetoed) - 1);
  });
});

describe('special reports', () => {
  const words = { form: 'special-report', title: 'On the veto', text: 'The Council reports.' };
  const report = (vote?: number | null) =>
    act('circulate-statement', { ...words, ...(vote === undefined ? {} : { vote }) });

  test('E3 are on a veto of the session, and name it', () => {
    given(begun, until('consultations'))
      .when(by('kenya'), report(1))
      .thenRefused('no-veto-to-report-on', 'E3', ['vote']);
    const adopted = given(begun, aDraftTabledBy('kenya'), carried);
    adopted.when(by('kenya'), report(1)).thenRefused('no-veto-to-report-on', 'E3', ['vote']);
    vetoed.when(by('kenya'), report(1)).thenHappens('statement-circulated');
    for (const vote of [2, null, undefined]) {
      vetoed.when(by('kenya'), report(vote)).thenRefused('no-veto-to-report-on', 'E3', ['vote']);
    }
    // Other forms are on none.
    const press = vetoed.when(by('kenya'), act('circulate-statement', { ...words, form: 'press', vote: 1 }));
    expect(press.thenHappens('statement-circulated').council.statements).toMatchObject({ s1: { vote: null } });
  });

  test('E3 are one on each veto; where silence was broken there may be another', () => {
    const reported = given(vetoed, did(by('kenya'), report(1)));
    reported.when(by('france'), report(1)).thenRefused('no-veto-to-report-on', 'E3', ['vote']);
    const broken = given(reported, did(by('china'), act('object-statement', { statement: 's1', reason: 'No.' })));
    broken.when(by('france'), report(1)).thenHappens('statement-circulated');
    const patient = given(fresh({ intervalSeconds: 3600 }), ...vetoedText(), did(by('kenya'), report(1)));
    const issued = given(patient, rung);
    expect(issued.council.statements).toMatchObject({ s1: { status: 'issued', symbol: 'S/2031/2', vote: 1 } });
    issued.when(by('france'), report(1)).thenRefused('no-veto-to-report-on', 'E3', ['vote']);
  });

  test('E3 one that is issued before the debate gives it more weight', () => {
    const silence = lawOf('charter-practice', { silenceSeconds: 1 });
    const long = { ballotSeconds: 3600, intervalSeconds: 3600, law: silence };
    const there = given(fresh(long), ...vetoedText(), did(by('kenya'), report(1)));
    const scrutiny = (session: Session) => {
      const field = given(session, until('field'));
      return influencesOf(field, 'assembly-debate').flatMap(({ entries }) => entries.map(({ amount }) => amount));
    };
    expect(scrutiny(given(there, rung))).toEqual([1]);
    expect(scrutiny(there)).toEqual([0.5]);
    expect(
      scrutiny(given(there, did(by('china'), act('object-statement', { statement: 's1', reason: 'No.' })))),
    ).toEqual([0.5]);
  });
});

/** The server wakes the Council at the next moment that it waits for. */
const rung: Circumstance = (session) => {
  const due = dueAt(session.council);
  if (due === null) throw new Error('nothing is waited for');
  return did(server, noteDeadline(due))({ ...session, now: due });
};

describe('what it does to the Council’s name', () => {
  test('T8 a debate of a veto gives back half a point', () => {
    const orders = given(vetoed, until('orders'));
    const field = given(orders, until('field'));
    expect(influencesOf(field, 'assembly-debate')).toMatchObject([
      {
        cause: { kind: 'assembly-debate', vote: 1 },
        round: 1,
        entries: [{ target: 'state', variable: 'councilLegitimacy', cause: 'assembly-debate', amount: 0.5 }],
      },
    ]);
    expect(replay(field.events)).toEqual(field.council);
  });

  test('T8 a recommendation of the Assembly adds two points, and changes nothing in the mandate; a lost vote adds nothing', () => {
    const outcomes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => {
      const before = given(fresh({ seed }), ...vetoedText());
      const met = given(before, called);
      expect(met.council.mandate).toEqual(before.council.mandate);
      const [held] = met.council.assembly.sessions;
      return [held?.adopted, legitimacy(met) - legitimacy(before)] as const;
    });
    expect(new Set(outcomes.map(([adopted]) => adopted))).toEqual(new Set([true, false]));
    for (const [adopted, change] of outcomes) expect(change).toBeCloseTo(adopted ? 2 : 0, 9);
  });

  test('T8 a presidential statement adds one point, once in a round; press statements and notes add nothing', () => {
    const say = (form: string) =>
      did(by('kenya'), act('circulate-statement', { form, title: 'Calm', text: 'We call for calm.' }));
    const setup = { meetingSeconds: 3600, consultationsSeconds: 3600 };
    const debate = given(fresh(setup), until('meeting'), did(facilitator, act('gavel-for-president')));
    const plain = given(debate, say('press'), say('note'), rung, rung);
    expect(legitimacy(plain)).toBe(legitimacy(debate));
    const spoken = given(plain, say('presidential'), rung);
    expect(legitimacy(spoken)).toBeCloseTo(legitimacy(debate) + 1, 9);
    expect(spoken.events.at(-1)).toMatchObject({
      kind: 'world-changed',
      cause: { kind: 'statement', statement: 's3' },
      entries: [{ variable: 'councilLegitimacy', cause: 'statement', amount: 1 }],
    });
    const twice = given(spoken, say('presidential'), rung);
    expect(legitimacy(twice)).toBe(legitimacy(spoken));
    const second = given(
      twice,
      until('consultations'),
      did(facilitator, next),
      did(facilitator, act('gavel-for-president')),
    );
    expect(legitimacy(given(second, say('presidential'), rung))).toBeCloseTo(legitimacy(second) + 1, 9);
    expect(later(1)(twice).council).toBe(twice.council);
  });

  test('T8 nothing of it acts on a session without a world', () => {
    const council = given(aCouncilOfFifteen(), seated(...members));
    const rest = members.filter((each) => each !== 'china');
    const text = [aDraftTabledBy('kenya'), voteOpen, ballots('yes', ...rest), ballots('no', 'china')];
    const met = given(council, ...text, did(by('kenya'), move('call-assembly')), ballots('yes', ...members));
    expect(met.council.assembly.sessions).toHaveLength(1);
    expect(met.events.some(({ kind }) => kind === 'world-changed')).toBe(false);
  });
});
