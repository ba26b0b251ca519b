import { describe, expect, test } from 'vitest';
import { keptInAll } from '../../shared/council/rules/agreements/escrow.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Council } from '../../shared/council/state.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import type { Phase } from '../../shared/council/vocabulary.ts';
import type { Condition, Promised } from '../../shared/deals/deals.ts';
import {
  act,
  aDraftBy,
  aTextTabledBy,
  aWideWorld,
  ballots,
  by,
  type Circumstance,
  carried,
  compact,
  consultations,
  did,
  end,
  facilitator,
  freeze,
  given,
  next,
  personFor,
  pledge,
  type Session,
  share,
  until,
  voteClosed,
  voteOpen,
  withdraw,
} from '../support/council.ts';
import {
  adopted,
  agreed,
  answer,
  dealIn,
  dealing,
  delegations,
  mission,
  notAdopted,
  offer,
  type PlainSide,
  purse,
  rightsOf,
  tabled,
  takeBack,
  termsOf,
  troops,
  word,
} from '../support/deals.ts';

const kindsSince = (before: Session, after: Session) =>
  after.events.slice(before.events.length).map(({ kind }) => kind);

describe('an offer', () => {
  test('R1 is of money, troops and promises, and waits for its answer', () => {
    const terms = { gives: { money: 20, troops: 2 }, asks: { promises: [word] } };
    const offered = dealing()
      .when(by('france'), offer('kenya', terms))
      .then({ kind: 'deal-offered', deal: 'b1', from: 'france', to: 'kenya', terms: termsOf(terms) });
    expect(dealIn(offered)).toEqual({
      ...{ id: 'b1', from: 'france', to: 'kenya', terms: termsOf(terms), round: 1, status: 'offered', words: [] },
    });
    expect(purse(offered, 'france')).toBe(150);
    given(offered).when(by('kenya'), answer(false)).then({ kind: 'deal-answered', deal: 'b1', answer: 'declined' });
    const next = given(offered).when(by('relief'), offer('opposition', { gives: { money: 1 } }));
    expect(dealIn(next.thenHappens('deal-offered'), 'b2')).toMatchObject({ from: 'relief', to: 'opposition' });
  });

  test('R1 is made, answered and withdrawn from the situation report to the orders', () => {
    const lobby = given(aWideWorld({ rounds: 2 }), delegations);
    const gift = offer('kenya', { gives: { money: 1 } });
    const offered = did(by('france'), gift);
    for (const phase of ['sitrep', 'consultations', 'meeting', 'voting', 'orders'] satisfies Phase[]) {
      const there = given(lobby, ...(phase === 'voting' ? [tabled] : []), until(phase));
      there.when(by('france'), gift).thenHappens('deal-offered');
      given(there, offered).when(by('kenya'), answer()).thenHappens('deal-answered', 'deal-settled');
      given(there, offered).when(by('france'), takeBack()).thenHappens('deal-answered');
      expect(rightsOf(there, 'france').offer).toBeNull();
    }
    lobby.when(by('france'), gift).thenRefused('wrong-phase', 'F1');
    for (const phase of ['field', 'epilogue'] satisfies Phase[]) {
      const there = given(lobby, consultations, offered, until(phase));
      there.when(by('france'), gift).thenRefused('wrong-phase', 'F1');
      there.when(by('kenya'), answer()).thenRefused('wrong-phase', 'F1');
      there.when(by('france'), takeBack()).thenRefused('wrong-phase', 'F1');
      expect(rightsOf(there, 'kenya')).toMatchObject({
        offer: 'wrong-phase',
        deals: { b1: { answer: 'wrong-phase' } },
      });
    }
    dealing(did(facilitator, freeze)).when(by('france'), gift).thenRefused('session-frozen', 'F2');
    dealing(offered, did(facilitator, end)).when(by('kenya'), answer()).thenRefused('session-ended', 'F4');
  });

  test('R1 is between two delegations, and of something', () => {
    dealing()
      .when(by('france'), offer('atlantis', { gives: { money: 1 } }))
      .thenRefused('unknown-seat', 'S2', ['to']);
    dealing()
      .when(by('france'), offer('constructor', { gives: { money: 1 } }))
      .thenRefused('unknown-seat', 'S2', ['to']);
    dealing()
      .when(by('france'), offer('france', { gives: { money: 1 } }))
      .thenRefused('not-with-yourself', 'R1', ['to']);
    dealing().when(by('france'), offer('kenya', {})).thenRefused('deal-is-empty', 'R1', ['terms']);
    dealing()
      .when(by('france'), offer('kenya', { asks: { money: 1 } }))
      .thenHappens('deal-offered');
  });

  test('R1 names texts that both may read, and whose fate is open', () => {
    const written = dealing(aDraftBy('kenya'));
    const onAdoption = offer('kenya', { gives: { money: 1 }, when: adopted });
    const promised = (promise: Promised) => offer('kenya', { asks: { promises: [word, promise] } });
    const at = ['terms', 'when', 'draft'];
    written.when(by('france'), onAdoption).thenRefused('unknown-draft', 'D1', at);
    written
      .when(by('kenya'), offer('france', { gives: { money: 1 }, when: adopted }))
      .thenRefused('unknown-draft', 'D1', at);
    written
      .when(by('france'), promised({ kind: 'sponsor', draft: 'd1' }))
      .thenRefused('unknown-draft', 'D1', ['terms', 'asks', 'promises', 1, 'draft']);
    const shared = given(written, did(by('kenya'), share('d1', 'france')));
    shared.when(by('france'), onAdoption).thenHappens('deal-offered');
    shared.when(by('france'), promised({ kind: 'sponsor', draft: 'd1' })).thenHappens('deal-offered');
    // China cannot read it.
    shared
      .when(by('france'), offer('china', { gives: { money: 1 }, when: adopted }))
      .thenRefused('unknown-draft', 'D1', at);
    for (const decided of [dealing(tabled, carried), given(shared, did(by('kenya'), withdraw('d1')))]) {
      decided.when(by('france'), onAdoption).thenRefused('text-is-decided', 'R1', at);
      decided
        .when(by('france'), promised({ kind: 'vote', draft: 'd1', choice: 'against' }))
        .thenRefused('text-is-decided', 'R1', ['terms', 'asks', 'promises', 1, 'draft']);
    }
  });

  test('R1 waits for a member’s vote, and nobody is asked to promise what is not theirs to do', () => {
    const open = dealing(tabled);
    const waiting = (seat: string) =>
      offer('kenya', { gives: { money: 1 }, when: { kind: 'votes', seat, draft: 'd1', choice: 'abstain' } });
    open.when(by('france'), waiting('china')).thenHappens('deal-offered');
    open.when(by('france'), waiting('velora')).thenRefused('not-a-member', 'D6', ['terms', 'when', 'seat']);
    open.when(by('france'), waiting('atlantis')).thenRefused('unknown-seat', 'S2', ['terms', 'when', 'seat']);
    const vote: Promised = { kind: 'vote', draft: 'd1', choice: 'in-favour' };
    const letter: Promised = { kind: 'consent', draft: 'd1' };
    const asked = (to: string, promise: Promised) =>
      open.when(by('france'), offer(to, { asks: { promises: [promise] } }));
    const path = ['terms', 'asks', 'promises', 0];
    asked('china', vote).thenHappens('deal-offered');
    asked('velora', vote).thenRefused('not-a-member', 'D6', path);
    asked('velora', { kind: 'sponsor', draft: 'd1' }).thenRefused('not-a-member', 'D6', path);
    asked('velora', letter).thenHappens('deal-offered');
    asked('china', letter).thenRefused('not-the-host-state', 'H1', path);
    open
      .when(by('velora'), offer('france', { gives: { promises: [vote] }, asks: { money: 1 } }))
      .thenRefused('not-a-member', 'D6', ['terms', 'gives', 'promises', 0]);
  });

  test('R1 six wait at a time', () => {
    const gift = did(by('france'), offer('kenya', { gives: { money: 1 } }));
    const six = dealing(...Array.from({ length: 6 }, () => gift));
    six.when(by('france'), offer('china', { gives: { money: 1 } })).thenRefused('too-many-deals', 'R1');
    expect(rightsOf(six, 'france').offer).toBe('too-many-deals');
    six.when(by('china'), offer('france', { gives: { money: 1 } })).thenHappens('deal-offered');
    for (const freed of [
      did(by('kenya'), answer(false, 'b3')),
      did(by('france'), takeBack('b3')),
      did(by('kenya'), answer()),
    ]) {
      given(six, freed)
        .when(by('france'), offer('china', { gives: { money: 1 } }))
        .thenHappens('deal-offered');
    }
  });

  test('R1 and it makes 24 in a round, whatever comes of them', () => {
    const made = Array.from({ length: 24 }, (_, index) => [
      did(by('france'), offer('kenya', { gives: { money: 1 } })),
      did(by('kenya'), answer(false, `b${index + 1}`)),
    ]).flat();
    const last = dealing(...made.slice(0, -2));
    expect(rightsOf(last, 'france').offer).toBeNull();
    const spent = given(last, ...made.slice(-2));
    spent.when(by('france'), offer('kenya', { gives: { money: 1 } })).thenRefused('offers-used-up', 'R1');
    expect(rightsOf(spent, 'france').offer).toBe('offers-used-up');
    expect(rightsOf(spent, 'kenya').offer).toBeNull();
    const later = given(spent, until('field'), until('consultations'));
    later.when(by('france'), offer('kenya', { gives: { money: 1 } })).thenHappens('deal-offered');
  });

  test('R1 is answered by the one that it was made to, and withdrawn by the other, once', () => {
    const offered = dealing(did(by('france'), offer('kenya', { gives: { money: 1 } })));
    for (const seat of ['france', 'china', 'velora']) {
      offered.when(by(seat), answer()).thenRefused('unknown-deal', 'R1', ['deal']);
    }
    for (const seat of ['kenya', 'china']) {
      offered.when(by(seat), takeBack()).thenRefused('unknown-deal', 'R1', ['deal']);
    }
    offered.when(by('kenya'), answer(true, 'b2')).thenRefused('unknown-deal', 'R1', ['deal']);
    offered.when(by('kenya'), answer(true, 'constructor')).thenRefused('unknown-deal', 'R1', ['deal']);
    for (const closed of [did(by('kenya'), answer()), did(by('kenya'), answer(false)), did(by('france'), takeBack())]) {
      given(offered, closed).when(by('kenya'), answer()).thenRefused('deal-is-closed', 'R1', ['deal']);
      given(offered, closed).when(by('france'), takeBack()).thenRefused('deal-is-closed', 'R1', ['deal']);
    }
  });

  test('R1 lapses once its text is decided, and with the session', () => {
    const offered = dealing(tabled, did(by('france'), offer('kenya', { gives: { money: 1 }, when: adopted })));
    const promised = dealing(
      tabled,
      did(by('france'), offer('kenya', { asks: { promises: [{ kind: 'sponsor', draft: 'd1' }] } })),
    );
    for (const waiting of [offered, promised]) {
      for (const lapsed of [
        given(waiting, carried),
        given(waiting, voteOpen, ballots('no', ...compact)),
        given(waiting, did(by('kenya'), withdraw('d1'))),
        given(waiting, did(facilitator, end)),
      ]) {
        expect(lapsed.events).toContainEqual({ kind: 'deal-settled', deal: 'b1', how: 'lapsed' });
        expect(dealIn(lapsed).status).toBe('lapsed');
        expect(purse(lapsed, 'france')).toBe(150);
      }
    }
    given(offered, carried).when(by('kenya'), answer()).thenRefused('deal-is-closed', 'R1', ['deal']);
    // What names no text waits on, until there is nobody left to answer.
    const plain = dealing(tabled, did(by('france'), offer('kenya', { gives: { money: 1 } })), carried);
    expect(dealIn(plain).status).toBe('offered');
    expect(dealIn(given(plain, did(facilitator, end))).status).toBe('lapsed');
  });
});

describe('the means', () => {
  test('R2 nobody offers what its seat has not, and of the other’s means an offer tells nothing', () => {
    const gives = (money: number, thousands: number) => offer('kenya', { gives: { money, troops: thousands } });
    dealing().when(by('france'), gives(150, 8)).thenHappens('deal-offered');
    dealing().when(by('france'), gives(151, 0)).thenRefused('beyond-means', 'R2', ['terms', 'gives', 'money']);
    dealing().when(by('france'), gives(0, 8.5)).thenRefused('beyond-means', 'R2', ['terms', 'gives', 'troops']);
    const asks = dealing(did(by('france'), offer('kenya', { asks: { money: 21 } })));
    asks.when(by('kenya'), answer()).thenRefused('beyond-means', 'R2', ['deal']);
    asks.when(by('kenya'), answer(false)).thenHappens('deal-answered');
  });

  test('R2 both have it when the agreement is accepted', () => {
    const all20 = offer('france', { gives: { money: 20 } });
    const twice = dealing(did(by('kenya'), all20), did(by('kenya'), all20), did(by('france'), answer()));
    expect([purse(twice, 'kenya'), purse(twice, 'france')]).toEqual([0, 170]);
    twice.when(by('france'), answer(true, 'b2')).thenRefused('beyond-means', 'R2', ['deal']);
    // What is kept for another agreement is nobody's to give.
    const kept = dealing(
      tabled,
      did(by('kenya'), offer('france', { gives: { money: 15 }, when: adopted })),
      did(by('france'), answer()),
    );
    kept
      .when(by('kenya'), offer('china', { gives: { money: 6 } }))
      .thenRefused('beyond-means', 'R2', ['terms', 'gives', 'money']);
    kept.when(by('kenya'), offer('china', { gives: { money: 5 } })).thenHappens('deal-offered');
  });

  test('R2 troops that are bound, or pledged to a text whose fate is open, are not free', () => {
    const gives = (thousands: number) => offer('kenya', { gives: { troops: thousands } });
    const refused = ['terms', 'gives', 'troops'];
    const pledged = dealing(tabled, did(by('france'), pledge('d1', 3)));
    pledged.when(by('france'), gives(5)).thenHappens('deal-offered');
    pledged.when(by('france'), gives(5.5)).thenRefused('beyond-means', 'R2', refused);
    const bound = given(pledged, carried);
    bound.when(by('france'), gives(5)).thenHappens('deal-offered');
    bound.when(by('france'), gives(5.5)).thenRefused('beyond-means', 'R2', refused);
    const failed = given(pledged, voteOpen, ballots('no', ...compact));
    failed.when(by('france'), gives(8)).thenHappens('deal-offered');
    // Behind two texts stand the same soldiers; behind the mandate in force stand others.
    const twice = given(pledged, aTextTabledBy('united-states', mission), did(by('france'), pledge('d2', 4)));
    twice.when(by('france'), gives(4)).thenHappens('deal-offered');
    twice.when(by('france'), gives(4.5)).thenRefused('beyond-means', 'R2', refused);
    const both = given(twice, carried);
    both.when(by('france'), gives(1)).thenHappens('deal-offered');
    both.when(by('france'), gives(1.5)).thenRefused('beyond-means', 'R2', refused);
  });

  test('R2 an opposition that is no entity binds neither money nor troops; at once it hands over money', () => {
    const open = dealing(tabled);
    const from = (gives: PlainSide, when?: Condition) =>
      open.when(by('opposition'), offer('kenya', { gives, ...(when && { when }) }));
    from({ money: 1 }).thenHappens('deal-offered');
    from({ money: 1 }, adopted).thenRefused('no-treaty-capacity', 'R2', ['terms', 'gives', 'money']);
    from({ troops: 1 }).thenRefused('no-treaty-capacity', 'R2', ['terms', 'gives', 'troops']);
    from({ promises: [word] }, adopted).thenHappens('deal-offered');
    open
      .when(by('kenya'), offer('opposition', { asks: { money: 1 }, when: notAdopted }))
      .thenRefused('no-treaty-capacity', 'R2', ['terms', 'asks', 'money']);
    // Others may bind themselves to it, and so may it once it is an entity.
    open.when(by('kenya'), offer('opposition', { gives: { money: 1 }, when: adopted })).thenHappens('deal-offered');
    const { outside } = open.council;
    const entity: Council = { ...open.council, outside: { ...outside, standing: { ...outside.standing, entity: 0 } } };
    given({ ...open, council: entity })
      .when(by('opposition'), offer('kenya', { gives: { money: 1 }, when: adopted }))
      .thenHappens('deal-offered');
  });
});

describe('what is kept for the two', () => {
  const exchange = { gives: { money: 30, troops: 2 }, asks: { money: 5, troops: 1 } };

  test('R2 at once it changes hands, and the troops are the receiver’s to pledge', () => {
    const offered = dealing(
      tabled,
      did(by('france'), offer('velora', { gives: { money: 30, troops: 2.5 }, asks: { money: 5 } })),
    );
    offered.when(by('velora'), pledge('d1', 1)).thenRefused('no-such-troops', 'L1', ['draft']);
    const done = offered
      .when(by('velora'), answer())
      .then(
        { kind: 'deal-answered', deal: 'b1', answer: 'accepted' },
        { kind: 'deal-settled', deal: 'b1', how: 'executed' },
      );
    expect([purse(done, 'france'), purse(done, 'velora')]).toEqual([125, 45]);
    expect([troops(done, 'france'), troops(done, 'velora')]).toEqual([5.5, 2.5]);
    given(done).when(by('velora'), pledge('d1', 2.5)).thenHappens('troops-pledged');
    given(done).when(by('velora'), pledge('d1', 3)).thenRefused('no-such-troops', 'L1', ['troops']);
    given(done).when(by('france'), pledge('d1', 6)).thenRefused('no-such-troops', 'L1', ['troops']);
    const dossiers = ['france', 'velora'].map((seat) => dossierOf(done.council, personFor(seat))?.resources);
    expect(dossiers).toMatchObject([
      { money: 125, troops: 5.5 },
      { money: 45, troops: 2.5 },
    ]);
  });

  test('R2 until the condition is decided it is in nobody’s purse', () => {
    const kept = dealing(tabled, agreed({ ...exchange, when: adopted }));
    expect(dealIn(kept).status).toBe('accepted');
    expect([purse(kept, 'france'), purse(kept, 'kenya')]).toEqual([120, 15]);
    expect([troops(kept, 'france'), troops(kept, 'kenya')]).toEqual([6, 3]);
    expect(keptInAll(kept.council.dealings)).toEqual({ money: 35, troops: 3 });
    kept.when(by('france'), pledge('d1', 6.5)).thenRefused('no-such-troops', 'L1', ['troops']);
  });

  const isAdopted: readonly Circumstance[] = [carried];
  const failed: readonly Circumstance[] = [voteOpen, ballots('no', ...compact)];
  const vetoed: readonly Circumstance[] = [
    voteOpen,
    ballots('no', 'china'),
    ballots('yes', ...compact.filter((seat) => seat !== 'china')),
  ];
  const withdrawn: readonly Circumstance[] = [did(by('kenya'), withdraw('d1'))];
  const over: readonly Circumstance[] = [did(facilitator, end)];

  test.each([
    ['adopted', isAdopted, 'executed', 'returned'],
    ['failed', failed, 'returned', 'executed'],
    ['vetoed', vetoed, 'returned', 'executed'],
    ['withdrawn', withdrawn, 'returned', 'executed'],
    ['left behind by the session', over, 'returned', 'executed'],
  ])(
    'R2 a text is %s: what waits for its adoption, and for the contrary, changes hands or goes back',
    (_, after, ifAdopted, ifNot) => {
      for (const [when, how] of [
        [adopted, ifAdopted],
        [notAdopted, ifNot],
      ] as const) {
        const settled = dealing(tabled, agreed({ ...exchange, when }), ...after);
        expect(settled.events.filter(({ kind }) => kind === 'deal-settled')).toEqual([
          { kind: 'deal-settled', deal: 'b1', how },
        ]);
        expect(dealIn(settled).status).toBe(how);
        const isExecuted = how === 'executed';
        expect([purse(settled, 'france'), purse(settled, 'kenya')]).toEqual(isExecuted ? [125, 45] : [150, 20]);
        expect([troops(settled, 'france'), troops(settled, 'kenya')]).toEqual(isExecuted ? [7, 5] : [8, 4]);
        expect(keptInAll(settled.council.dealings)).toEqual({ money: 0, troops: 0 });
      }
    },
  );

  test('R2 D8 a text that is set aside is not adopted', () => {
    const waiting = dealing(
      aTextTabledBy('kenya', [{ kind: 'territorial-integrity' }]),
      aTextTabledBy('united-states', [{ kind: 'independence' }]),
      agreed({ gives: { money: 10 }, when: { kind: 'not-adopted', draft: 'd2' } }),
      carried,
    );
    expect(dealIn(waiting).status).toBe('accepted');
    const aside = given(waiting, did(facilitator, next));
    expect(kindsSince(waiting, aside).slice(0, 2)).toEqual(['draft-set-aside', 'deal-settled']);
    expect(purse(aside, 'kenya')).toBe(30);
  });

  test('R2 D10 a withdrawn text that a seconder may still have put to the vote is not decided', () => {
    const seconded = dealing(
      tabled,
      agreed({ gives: { money: 10 }, when: adopted }),
      did(by('brazil'), act('second-draft', { draft: 'd1' })),
      did(by('kenya'), withdraw('d1')),
    );
    expect(dealIn(seconded).status).toBe('accepted');
    const required = given(seconded, did(by('brazil'), act('require-vote', { draft: 'd1' })), carried);
    expect(dealIn(required).status).toBe('executed');
    const forgotten = given(seconded, until('orders'));
    expect(forgotten.events.slice(-2)).toMatchObject([
      { kind: 'phase-begun', phase: 'orders' },
      { kind: 'deal-settled', how: 'returned' },
    ]);
  });

  const choices: readonly (readonly [Exclude<Choice, 'absent'>, 'in-favour' | 'against' | 'abstain'])[] = [
    ['yes', 'in-favour'],
    ['no', 'against'],
    ['abstain', 'abstain'],
    // As Article 27(3) has it.
    ['not_participating', 'abstain'],
  ];
  test('R2 a member’s vote on the whole of a text decides, whatever becomes of it', () => {
    for (const [cast, voted] of choices) {
      for (const choice of ['in-favour', 'against', 'abstain'] as const) {
        const when: Condition = { kind: 'votes', seat: 'china', draft: 'd1', choice };
        const waiting = dealing(tabled, agreed({ gives: { money: 10 }, when }), voteOpen, ballots(cast, 'china'));
        expect(dealIn(waiting).status).toBe('accepted');
        const closed = given(waiting, ballots('yes', ...compact.filter((seat) => seat !== 'china')));
        expect(dealIn(closed).status).toBe(choice === voted ? 'executed' : 'returned');
      }
    }
    const when: Condition = { kind: 'votes', seat: 'china', draft: 'd1', choice: 'abstain' };
    const absent = dealing(tabled, agreed({ gives: { money: 10 }, when }), voteOpen, voteClosed);
    expect(absent.council.results.at(-1)?.ballots).toMatchObject({ china: 'absent' });
    expect(dealIn(absent).status).toBe('returned');
    for (const never of [withdrawn, over]) {
      expect(dealIn(dealing(tabled, agreed({ gives: { money: 10 }, when }), ...never)).status).toBe('returned');
    }
  });

  test('R2 a vote on a part or an amendment decides nothing', () => {
    const text = aTextTabledBy('kenya', [...mission, { kind: 'humanitarian-access', level: 1 }]);
    const when: Condition = { kind: 'votes', seat: 'china', draft: 'd1', choice: 'in-favour' };
    const promise: Promised = { kind: 'vote', draft: 'd1', choice: 'in-favour' };
    const amended = dealing(
      text,
      agreed({ gives: { money: 10 }, asks: { promises: [promise] }, when }),
      did(by('france'), act('propose-amendment', { draft: 'd1', change: { kind: 'delete', id: 'c5' } })),
      voteOpen,
      ballots('yes', ...compact),
    );
    expect(amended.council.results.at(-1)?.subject.kind).toBe('amendment');
    expect(dealIn(amended)).toMatchObject({ status: 'accepted', words: [{ kept: null }] });
    expect(dealIn(given(amended, carried))).toMatchObject({ status: 'executed', words: [{ kept: true }] });
  });
});
