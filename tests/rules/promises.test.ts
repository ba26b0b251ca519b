import { describe, expect, test } from 'vitest';
import type { Event } from '../../shared/council/events.ts';
import type { Deal } from '../../shared/council/state.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Promised } from '../../shared/deals/deals.ts';
import { nothingAdopted, retold, unchanged } from '../../shared/debrief/rerun.ts';
import {
  answer as answerConsent,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  carried,
  castBallot,
  compact,
  did,
  end,
  facilitator,
  given,
  personFor,
  pledge,
  type Session,
  sponsor,
  until,
  voteOpen,
  withdraw,
} from '../support/council.ts';
import {
  adopted,
  agreed,
  answer,
  dealIn,
  dealing,
  judge,
  notAdopted,
  offer,
  rightsOf,
  tabled,
  takeBack,
  termsOf,
  word,
} from '../support/deals.ts';

describe('a promise', () => {
  const vote = (choice: Extract<Promised, { kind: 'vote' }>['choice']): Promised => ({
    kind: 'vote',
    draft: 'd1',
    choice,
  });
  const sponsors: Promised = { kind: 'sponsor', draft: 'd1' };
  const keptIn = (at: Session) => dealIn(at).words.map(({ kept }) => kept);

  test('R3 is given with the acceptance, by both, whatever becomes of the rest', () => {
    const terms = { gives: { promises: [vote('in-favour')] }, asks: { money: 1, promises: [word] }, when: notAdopted };
    const offered = dealing(tabled, did(by('france'), offer('kenya', terms)));
    expect(dealIn(offered).words).toEqual([]);
    const accepted = given(offered, did(by('kenya'), answer()));
    expect(dealIn(accepted).words).toEqual([
      { by: 'france', to: 'kenya', promise: vote('in-favour'), kept: null },
      { by: 'kenya', to: 'france', promise: word, kept: null },
    ]);
    const closed = given(accepted, carried);
    expect(dealIn(closed).status).toBe('returned');
    expect(keptIn(closed)).toEqual([true, null]);
    for (const answered of [answer(false), null]) {
      const not = given(offered, answered ? did(by('kenya'), answered) : carried, ...(answered ? [carried] : []));
      expect(keptIn(not)).toEqual([]);
      expect(not.events.some(({ kind }) => kind === 'promise-recorded')).toBe(false);
    }
  });

  test('R3 of a vote is enforced by nobody, and the record says whether it was kept', () => {
    for (const [cast, kept] of [
      ['yes', [true, false, false, true]],
      ['no', [false, true, false, false]],
      ['abstain', [false, false, true, true]],
      ['not_participating', [false, false, true, true]],
    ] as const) {
      const promises = [vote('in-favour'), vote('against'), vote('abstain'), vote('no-veto')];
      const open = dealing(
        tabled,
        did(by('kenya'), offer('china', { gives: { money: 1 }, asks: { promises } })),
        did(by('china'), answer()),
        voteOpen,
        ballots('yes', ...compact.filter((seat) => seat !== 'china')),
      );
      expect(keptIn(open)).toEqual([null, null, null, null]);
      const closed = open.when(by('china'), castBallot(cast)).thenResult({});
      expect(keptIn(closed)).toEqual(kept);
      expect(closed.events.filter(({ kind }) => kind === 'promise-recorded')).toEqual(
        kept.map((each, index) => ({ kind: 'promise-recorded', deal: 'b1', index, kept: each })),
      );
      // Once: the record says nothing twice.
      const over = given(closed, until('ended'));
      expect(over.events.filter(({ kind }) => kind === 'promise-recorded')).toHaveLength(4);
    }
  });

  test('R3 of a sponsorship, a letter or a pledge is put to the test at the close of the vote', () => {
    const done: readonly (readonly [string, Promised, Circumstance, Circumstance | null])[] = [
      ['france', sponsors, did(by('france'), sponsor('d1')), null],
      [
        'velora',
        { kind: 'consent', draft: 'd1' },
        did(by('velora'), answerConsent('d1')),
        did(by('velora'), answerConsent('d1', false)),
      ],
      [
        'france',
        { kind: 'pledge', draft: 'd1', troops: 3 },
        did(by('france'), pledge('d1', 3)),
        did(by('france'), pledge('d1', 2.5)),
      ],
    ];
    for (const [seat, promise, keeps, goesBack] of done) {
      const promised = dealing(
        tabled,
        did(by('kenya'), offer(seat, { asks: { promises: [promise] } })),
        did(by(seat), answer()),
      );
      expect(keptIn(given(promised, keeps))).toEqual([null]);
      expect(keptIn(given(promised, keeps, carried))).toEqual([true]);
      expect(keptIn(given(promised, carried))).toEqual([false]);
      if (goesBack) expect(keptIn(given(promised, keeps, goesBack, carried))).toEqual([false]);
    }
    // A letter that comes later lets the text act, and is none that came in time.
    const late = dealing(
      aTextTabledBy('kenya', [{ kind: 'mission', troops: 10 }]),
      did(by('kenya'), offer('velora', { asks: { promises: [{ kind: 'consent', draft: 'd1' }] } })),
      did(by('velora'), answer()),
      carried,
      did(by('velora'), answerConsent('d1')),
    );
    expect(late.council.consents).toEqual(['d1']);
    expect(keptIn(late)).toEqual([false]);
  });

  test('R3 on a text that comes to no vote is not put to the test', () => {
    const promised = dealing(
      tabled,
      agreed({ asks: { promises: [vote('abstain'), { kind: 'pledge', draft: 'd1', troops: 1 }] } }),
    );
    for (const never of [did(by('kenya'), withdraw('d1')), did(facilitator, end)]) {
      expect(keptIn(given(promised, never))).toEqual([null, null]);
    }
  });

  test('R3 in words is judged by whoever it was given to, who may think again until the session ends', () => {
    const promised = dealing(tabled, agreed({ gives: { promises: [sponsors, word] }, asks: { promises: [word] } }));
    const judged = promised
      .when(by('kenya'), judge(1, false))
      .then({ kind: 'promise-judged', deal: 'b1', index: 1, kept: false });
    expect(keptIn(judged)).toEqual([null, false, null]);
    given(judged).when(by('kenya'), judge(1, false)).then();
    expect(keptIn(given(judged, did(by('kenya'), judge(1, true))))).toEqual([null, true, null]);
    given(judged, until('field')).when(by('kenya'), judge(1, true)).thenHappens('promise-judged');
    given(judged, until('epilogue')).when(by('kenya'), judge(1, true)).thenHappens('promise-judged');
    given(judged, did(facilitator, end)).when(by('kenya'), judge(1, true)).thenRefused('session-ended', 'F4');
    promised.when(by('kenya'), judge(0, true)).thenRefused('not-to-be-judged', 'R3', ['index']);
    promised.when(by('kenya'), judge(2, true)).thenRefused('not-to-be-judged', 'R3', ['index']);
    promised.when(by('kenya'), judge(3, true)).thenRefused('not-to-be-judged', 'R3', ['index']);
    promised.when(by('france'), judge(1, true)).thenRefused('not-to-be-judged', 'R3', ['index']);
    promised.when(by('china'), judge(1, true)).thenRefused('unknown-deal', 'R1', ['deal']);
    promised.when(by('france'), judge(2, true)).thenHappens('promise-judged');
    expect(rightsOf(promised, 'kenya').deals).toMatchObject({
      b1: { judge: ['not-to-be-judged', null, 'not-to-be-judged'] },
    });
    expect(rightsOf(promised, 'france').deals).toMatchObject({
      b1: { judge: ['not-to-be-judged', 'not-to-be-judged', null] },
    });
  });
});

describe('who knows', () => {
  const terms = {
    gives: { money: 11, promises: [word] },
    asks: { promises: [{ kind: 'vote', draft: 'd1', choice: 'abstain' } as Promised] },
    when: adopted,
  };
  const before = dealing(tabled);
  const offered = given(before, did(by('france'), offer('kenya', terms)));
  const accepted = given(offered, did(by('kenya'), answer()));
  const settled = given(accepted, carried);
  const judged = given(settled, did(by('kenya'), judge(0, true)));
  const others = ['china', 'velora', 'opposition', 'relief'];

  test('R4 the two see their agreement, and nobody else anything of it', () => {
    const seen = ({ council, now }: Session, seat: string) => {
      const view = seatView(council, personFor(seat), now);
      return [view.dealings, view.rights.dealings] as const;
    };
    for (const [at, status] of [
      [offered, 'offered'],
      [accepted, 'accepted'],
      [settled, 'executed'],
    ] as const) {
      for (const seat of ['france', 'kenya']) {
        const [dealings, rights] = seen(at, seat);
        expect(dealings).toMatchObject({ deals: [{ id: 'b1', status, terms: termsOf(terms) }] });
        expect(Object.keys(rights?.deals ?? {})).toEqual(['b1']);
      }
    }
    expect(JSON.stringify(seatView(judged.council, personFor('kenya'), judged.now))).toContain(word.text);
    for (const { council, now } of [offered, accepted]) {
      for (const seat of others) {
        const [view, was] = [council, before.council].map((each) => seatView(each, personFor(seat), now));
        expect(view).toEqual(was);
      }
      for (const whole of [publicView, facilitatorView]) {
        expect({ ...whole(council), version: 0 }).toEqual({ ...whole(before.council), version: 0 });
      }
    }
    for (const seat of others) {
      expect(JSON.stringify(seatView(judged.council, personFor(seat), judged.now))).not.toMatch(/Nobody hears|"b1"/);
    }
  });

  test('R4 the two are told, and nobody else', () => {
    const dealt: readonly Event['kind'][] = [
      'deal-offered',
      'deal-answered',
      'deal-settled',
      'promise-recorded',
      'promise-judged',
    ];
    const events = judged.events.filter(({ kind }) => dealt.includes(kind));
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(dealt));
    const audience = (seat: string): Audience => ({ role: 'person', person: personFor(seat) });
    for (const event of events) {
      for (const seat of ['france', 'kenya']) {
        expect(redactEvent(event, audience(seat), judged.council)).toEqual({ kind: 'proceeding', event });
      }
      for (const seat of others) expect(redactEvent(event, audience(seat), judged.council)).toBeNull();
      for (const role of ['facilitator', 'projector'] as const) {
        expect(redactEvent(event, { role } as Audience, judged.council)).toBeNull();
      }
    }
  });
});

describe('the number of an agreement', () => {
  test('R4 tells nobody how much others deal with each other', () => {
    const others = dealing(
      did(by('china'), offer('brazil', { gives: { money: 1 } })),
      did(by('brazil'), offer('china', { gives: { money: 1 } })),
    );
    const session = given(others, did(by('france'), offer('kenya', { asks: { promises: [word] } })));
    const event = session.events.at(-1) ?? expect.unreachable('nothing was offered');
    expect(event).toMatchObject({ kind: 'deal-offered', deal: 'b3' });
    for (const seat of ['france', 'kenya']) {
      const view = seatView(session.council, personFor(seat), session.now);
      expect(view.dealings?.deals.map(({ id }) => id)).toEqual(['b1']);
      expect(Object.keys(view.rights.dealings?.deals ?? {})).toEqual(['b1']);
      expect(redactEvent(event, { role: 'person', person: personFor(seat) }, session.council)).toEqual({
        ...{ kind: 'proceeding', event: { ...event, deal: 'b1' } },
      });
    }
    // By that number it is answered, judged and refused.
    session.when(by('kenya'), answer(true, 'b3')).thenRefused('unknown-deal', 'R1', ['deal']);
    const accepted = given(session, did(by('kenya'), answer(true, 'b1')));
    expect(dealIn(accepted, 'b3').status).toBe('executed');
    expect(dealIn(accepted, 'b1').status).toBe('offered');
    given(accepted)
      .when(by('france'), judge(0, false, 'b1'))
      .then({ kind: 'promise-judged', deal: 'b3', index: 0, kept: false });
    given(session).when(by('france'), takeBack('b1')).then({ kind: 'deal-answered', deal: 'b3', answer: 'withdrawn' });
  });
});

describe('a session that is run again', () => {
  const vote: Promised = { kind: 'vote', draft: 'd1', choice: 'in-favour' };
  const dealt = dealing(
    tabled,
    agreed({ gives: { money: 30, troops: 8 }, asks: { promises: [vote] }, when: adopted }),
    did(by('united-kingdom'), offer('brazil', { gives: { money: 7 }, when: notAdopted })),
    did(by('brazil'), answer(true)),
    carried,
    // What Kenya has now, it would not have had.
    did(by('kenya'), offer('china', { gives: { money: 45, promises: [word] } })),
    did(by('china'), answer(true)),
    did(by('china'), judge(0, true)),
    did(by('kenya'), pledge(null, 12)),
    until('ended'),
  );

  test('R2 R3 comes to the same agreements while nothing is changed', () => {
    const again = retold(dealt.events, unchanged).council;
    expect(again.dealings).toEqual(dealt.council.dealings);
    expect(Object.values<Deal>(again.dealings.deals).map(({ status }) => status)).toEqual([
      'executed',
      'returned',
      'executed',
    ]);
  });

  test('R2 settles otherwise what waited for a text that is adopted no more, and nobody gives what they would not have', () => {
    const { council } = retold(dealt.events, nothingAdopted);
    expect(Object.values<Deal>(council.dealings.deals).map(({ status }) => status)).toEqual([
      'returned',
      'executed',
      'declined',
    ]);
    expect(council.dealings.purses).toMatchObject({
      france: 150,
      kenya: 20,
      'united-kingdom': 143,
      brazil: 27,
      china: 200,
    });
    expect(council.dealings.troops).toMatchObject({ france: 8, kenya: 4 });
    expect(council.mandate.pledges).not.toMatchObject({ kenya: 12 });
    expect(Object.values(council.mandate.pledges).every((pledged) => pledged <= 4)).toBe(true);
  });
});
