import { describe, expect, test } from 'vitest';
import { lawOf, type Switched } from '../../shared/council/law.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  aTextBy,
  by,
  type Circumstance,
  consultations,
  did,
  end,
  facilitator,
  freeze,
  given,
  later,
  next,
  noteDeadline,
  opening,
  personFor,
  retitle,
  type Session,
  seated,
  server,
  share,
  sponsor,
  table,
  unfreeze,
  voting,
  withdraw,
} from '../support/council.ts';

const start = (draft = 'd1', seconds?: number) =>
  act('start-silence', seconds === undefined ? { draft } : { draft, seconds });
const breakIt = (draft = 'd1') => act('break-silence', { draft, reason: 'Paragraph 3 goes too far.' });
const blue = (draft = 'd1') => act('put-in-blue', { draft });
const seats = seated('france', 'kenya', 'ghana', 'velora', 'relief');
/** @param law practices that are otherwise */
const session = (law: Switched, ...circumstances: readonly Circumstance[]) =>
  given(
    aCouncilOfFifteen({ law: lawOf('charter-practice', law) }),
    ...[seats, consultations, aDraftBy('kenya')],
    ...circumstances,
  );
const silent = did(by('kenya'), start());
/** The moment comes that silence was to run until. */
const silenceOver =
  (draft = 'd1'): Circumstance =>
  (before) => {
    const moment = before.council.drafts[draft as keyof typeof before.council.drafts]?.silence ?? 0;
    return did(server, act('note-deadline', { deadline: moment }))({ ...before, now: Math.max(before.now, moment) });
  };
const draft = ({ council }: Session) => Object.values(council.drafts)[0];
const view = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now);

describe('a text under silence', () => {
  test('Y1 its penholder puts a text under silence, for as long as they say or the session’s practice has it', () => {
    const now = session({ silenceSeconds: 90 });
    now.when(by('kenya'), start()).then({ kind: 'silence-begun', draft: 'd1', by: 'kenya', until: opening + 90_000 });
    now.when(by('kenya'), start('d1', 30)).then({
      ...{ kind: 'silence-begun', draft: 'd1', by: 'kenya', until: opening + 30_000 },
    });
    // Where the session requires silence nobody cuts it short.
    session({ silenceSeconds: 90, silence: 'required' })
      .when(by('kenya'), start('d1', 30))
      .then({ kind: 'silence-begun', draft: 'd1', by: 'kenya', until: opening + 90_000 });
    given(now, did(by('kenya'), share('d1', 'france')))
      .when(by('france'), start())
      .thenRefused('not-the-penholder', 'D9');
    now.when(by('france'), start()).thenRefused('unknown-draft', 'D1');
  });

  test('Y1 only a text that could be tabled as it reads, and before the votes are over', () => {
    const empty = given(aCouncilOfFifteen(), seats, consultations, aTextBy('kenya', []));
    empty.when(by('kenya'), start()).thenRefused('text-is-empty', 'D5');
    const unlawful: readonly Clause[] = [{ kind: 'mediation', level: 1 }, { kind: 'no-fly-zone' }];
    given(aCouncilOfFifteen(), seats, consultations, aTextBy('kenya', unlawful))
      .when(by('kenya'), start())
      .thenRefused('text-not-lawful', 'G7', ['clauses', 1]);
    given(aCouncilOfFifteen(), seats, aDraftBy('kenya')).when(by('kenya'), start()).thenRefused('wrong-phase', 'F1');
    given(aCouncilOfFifteen(), seats, consultations, aDraftBy('velora'))
      .when(by('velora'), start())
      .thenRefused('no-member-sponsors', 'D6');
    given(aCouncilOfFifteen(), seats, aDraftTabledBy('kenya'))
      .when(by('kenya'), start())
      .thenRefused('text-is-tabled', 'D4');
  });

  test('Y2 from then on every member reads it, and no seat without a vote that does not write it', () => {
    const before = session({});
    expect(view(before, 'france').drafts).toEqual([]);
    const now = given(before, silent);
    expect(view(now, 'france').drafts).toMatchObject([{ id: 'd1', status: 'silence' }]);
    expect(view(now, 'velora').drafts).toEqual([]);
    now.when(by('velora'), breakIt()).thenRefused('unknown-draft', 'D1');
    const shared = given(before, did(by('kenya'), share('d1', 'velora')), silent);
    expect(view(shared, 'velora').drafts).toHaveLength(1);
    shared.when(by('velora'), breakIt()).thenRefused('not-a-member', 'D6');
  });

  test('Y2 its words stay while silence runs; it is not tabled, put in blue or put under silence again', () => {
    const now = session({}, silent);
    for (const command of [retitle('d1', 'Other'), addClause('d1', { kind: 'refugees' }), share('d1', 'france')]) {
      now.when(by('kenya'), command).thenRefused('under-silence', 'Y2');
    }
    for (const command of [table('d1'), blue(), start()]) {
      now.when(by('kenya'), command).thenRefused('under-silence', 'Y2');
    }
    now
      .when(by('france'), act('propose-amendment', { draft: 'd1', change: { kind: 'delete', id: 'c1' } }))
      .thenRefused('not-amendable', 'X1');
  });

  test('Y2 members sponsor it meanwhile, and its author withdraws it', () => {
    const now = session({}, silent);
    now.when(by('ghana'), sponsor('d1')).thenHappens('draft-sponsored');
    now.when(by('ghana'), withdraw('d1')).thenRefused('not-the-penholder', 'D9');
    const gone = given(now, did(by('kenya'), withdraw('d1')), later(3600));
    expect(draft(gone)).toMatchObject({ status: 'withdrawn', silence: null });
  });

  test('Y2 any member breaks silence, with a reason, the drafters among them; the text is worked on again', () => {
    const now = session({}, silent);
    now.when(by('kenya'), breakIt()).thenHappens('silence-broken');
    const broken = now.when(by('ghana'), breakIt()).then({
      ...{ kind: 'silence-broken', draft: 'd1', by: 'ghana', reason: 'Paragraph 3 goes too far.' },
    });
    expect(draft(broken)).toMatchObject({
      ...{ status: 'working', silence: null, circulated: true, symbol: '' },
      broken: { by: 'ghana', reason: 'Paragraph 3 goes too far.' },
    });
    given(broken).when(by('france'), breakIt()).thenRefused('not-in-silence', 'Y2');
    given(broken).when(by('kenya'), retitle('d1', 'Better')).thenHappens('draft-retitled');
    given(broken).when(by('kenya'), start()).thenHappens('silence-begun');
  });

  test('Y2 D1 whoever read it under silence does not write it', () => {
    const broken = session({}, silent, did(by('ghana'), breakIt()));
    broken.when(by('ghana'), retitle('d1', 'Mine')).thenRefused('not-a-drafter', 'D1');
    broken.when(by('ghana'), table('d1')).thenRefused('not-a-drafter', 'D1');
    given(broken, did(by('kenya'), share('d1', 'ghana')))
      .when(by('ghana'), retitle('d1', 'Ours'))
      .thenHappens('draft-retitled');
  });

  test('Y2 it counts as working: nobody begins more drafts by putting them under silence', () => {
    const six = Array.from({ length: 5 }, () => aDraftBy('kenya'));
    session({}, ...six, silent)
      .when(by('kenya'), act('create-draft', { title: 'Seventh', template: null }))
      .thenRefused('too-many-drafts', 'D2');
  });
});

describe('silence that nobody breaks', () => {
  test('Y3 the text is put in blue with its symbol, and where no time in blue is kept tabled in the same breath', () => {
    const now = session({}, silent, later(60));
    now
      .when(server, act('note-deadline', { deadline: opening + 60_000 }))
      .then(
        { kind: 'draft-put-in-blue', draft: 'd1', symbol: 'S/2031/1', by: null },
        { kind: 'draft-sponsored', draft: 'd1', seat: 'kenya' },
        { kind: 'draft-tabled', draft: 'd1', symbol: 'S/2031/1', by: 'kenya' },
      );
    const after = given(now, silenceOver());
    expect(after.council).toMatchObject({ queue: ['d1'], drafts: { d1: { status: 'tabled', silence: null } } });
  });

  test('Y3 not before its time', () => {
    session({}, silent, later(59))
      .when(server, act('note-deadline', { deadline: opening + 60_000 }))
      .then();
  });

  test('Y4 silence adopts no resolution: the text waits for its vote like any other', () => {
    const now = session({}, silent, silenceOver());
    expect(now.council.results).toEqual([]);
    expect(draft(now)?.status).toBe('tabled');
    expect(now.events.some(({ kind }) => kind === 'vote-closed' || kind === 'mandate-changed')).toBe(false);
    const failed = given(now, voting, did(facilitator, next), did(facilitator, next));
    expect(failed.council.results).toMatchObject([{ outcome: 'failed-insufficient-votes', totals: { yes: 0 } }]);
  });

  test('Y3 a freeze stops silence too', () => {
    const frozen = session({}, silent, later(30), did(facilitator, freeze), later(100), did(facilitator, unfreeze));
    expect(draft(frozen)?.silence).toBe(opening + 160_000);
  });

  test('Y3 F4 after the end of the session nothing is put in blue', () => {
    session({}, silent, did(facilitator, end), later(60))
      .when(server, act('note-deadline', { deadline: opening + 60_000 }))
      .then();
  });

  test('Y3 after the votes of the round it is put in blue, and tabled in the next', () => {
    const world = given(
      aCouncilOfFifteen({ ordersSeconds: 600, law: lawOf('charter-practice') }),
      ...[seats, consultations, aDraftBy('kenya'), did(by('kenya'), start('d1', 300))],
      ...[did(facilitator, next), later(300)],
    );
    expect(world.council.phase).toBe('orders');
    const printed = world
      .when(server, act('note-deadline', { deadline: opening + 300_000 }))
      .thenHappens('draft-put-in-blue');
    given(printed).when(by('kenya'), table('d1')).thenRefused('wrong-phase', 'F1');
    given(printed, did(facilitator, next)).when(server, noteDeadline()).thenHappens('draft-sponsored', 'draft-tabled');
  });
});

describe('a text in blue', () => {
  test('Y3 the penholder waives silence where it is custom, and the symbol is given once', () => {
    session({})
      .when(by('kenya'), blue())
      .then(
        { kind: 'draft-put-in-blue', draft: 'd1', symbol: 'S/2031/1', by: 'kenya' },
        { kind: 'draft-sponsored', draft: 'd1', seat: 'kenya' },
        { kind: 'draft-tabled', draft: 'd1', symbol: 'S/2031/1', by: 'kenya' },
      );
    session({}, did(by('kenya'), share('d1', 'france')))
      .when(by('france'), blue())
      .thenRefused('not-the-penholder', 'D9');
  });

  test('Y3 it is tabled after the time in blue that the session keeps, with the symbol that it has', () => {
    const printed = session({ blueSeconds: 120 }, did(by('kenya'), blue()), aDraftBy('france'));
    expect(printed.council).toMatchObject({ queue: [], drafts: { d1: { status: 'blue', inBlue: opening } } });
    expect(view(printed, 'france').rights.drafts).toMatchObject({ d1: { edit: 'text-is-tabled', amend: null } });
    given(printed, later(119)).when(by('kenya'), table('d1')).thenRefused('blue-too-recent', 'Y3');
    given(printed, later(119)).when(server, noteDeadline()).then();
    given(printed, later(120))
      .when(server, noteDeadline())
      .then(
        { kind: 'draft-sponsored', draft: 'd1', seat: 'kenya' },
        { kind: 'draft-tabled', draft: 'd1', symbol: 'S/2031/1', by: 'kenya' },
      );
    given(printed, later(120)).when(by('ghana'), table('d1')).thenRefused('not-a-drafter', 'D1');
    given(printed, did(by('france'), blue('d2')))
      .when(by('kenya'), table('d1'))
      .thenRefused('blue-too-recent', 'Y3');
  });

  test('Y3 where a time in blue is kept a working text is not tabled past it', () => {
    session({ blueSeconds: 120 }).when(by('kenya'), table('d1')).thenRefused('blue-too-recent', 'Y3');
    session({}).when(by('kenya'), table('d1')).thenHappens('draft-sponsored', 'draft-tabled');
  });

  test('Y1 where silence is required a text is neither tabled nor put in blue without it', () => {
    const now = session({ silence: 'required' });
    now.when(by('kenya'), table('d1')).thenRefused('silence-required', 'Y1');
    now.when(by('kenya'), blue()).thenRefused('silence-required', 'Y1');
    expect(draft(given(now, silent, silenceOver()))?.status).toBe('tabled');
    // Silence binds nobody: a text on which it was broken has been through it.
    const broken = given(now, silent, did(by('ghana'), breakIt()));
    broken.when(by('kenya'), table('d1')).thenHappens('draft-sponsored', 'draft-tabled');
    broken.when(by('kenya'), blue()).thenHappens('draft-put-in-blue', 'draft-sponsored', 'draft-tabled');
  });

  test('Y3 its words are final and everybody reads it, and it can be withdrawn, seconded only once it is tabled', () => {
    const printed = session({ blueSeconds: 120 }, did(by('kenya'), blue()));
    printed.when(by('kenya'), retitle('d1', 'Other')).thenRefused('text-is-tabled', 'D4');
    printed.when(by('france'), act('second-draft', { draft: 'd1' })).thenRefused('not-tabled', 'D7');
    printed.when(by('velora'), sponsor('d1')).thenRefused('not-a-member', 'D6');
    printed.when(by('ghana'), sponsor('d1')).thenHappens('draft-sponsored');
    expect(draft(given(printed, did(by('kenya'), withdraw('d1'))))).toMatchObject({ status: 'withdrawn', place: null });
  });

  test('Y3 D9 a State tables its text with the end of silence, as long as a member sponsors it', () => {
    const now = given(
      aCouncilOfFifteen(),
      ...[seats, consultations, aDraftBy('velora'), did(by('velora'), share('d1', 'ghana'))],
      ...[did(by('ghana'), sponsor('d1')), did(by('velora'), start()), silenceOver()],
    );
    expect(now.events.slice(-2)).toMatchObject([
      { kind: 'draft-put-in-blue', by: null },
      { kind: 'draft-tabled', by: 'velora' },
    ]);
    expect(draft(now)).toMatchObject({ awaitsMember: false, sponsors: ['ghana'] });
  });
});
