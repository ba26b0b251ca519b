/** A delegation that thinks: by what it sees and nothing else, and never further than the rules let it. */
import { describe, expect, test } from 'vitest';
import { playGame } from '../../server/tools/bots/arena.ts';
import type { Deal } from '../../shared/council/state.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { Side } from '../../shared/deals/deals.ts';
import { answeringMoves, offeringMoves } from '../../shared/delegates/bargains.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { bell } from '../../shared/delegates/lot.ts';
import type { Move, Sight } from '../../shared/delegates/mind.ts';
import { moods, yesFrom } from '../../shared/delegates/support.ts';
import { draftingMoves, penholdersIn, withdrawingMoves } from '../../shared/delegates/texts.ts';
import { withAnotherWorld } from '../properties/secrets.ts';
import {
  aDraftTabledBy,
  answer,
  aWideWorld,
  ballots,
  briefed,
  by,
  compact,
  consultations,
  did,
  given,
  seated,
  until,
  velora,
  voteOpen,
} from '../support/council.ts';
import { bearingsAt, instructed, minding, plain, sightOf } from './sights.ts';

const seats = [
  ...compact,
  'velora',
  'opposition',
  'relief',
  'advocacy',
  'secretary-general',
  'african-union',
  'dravia',
];
const consulting = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);
const smart = given(consulting, aDraftTabledBy('united-kingdom', { template: 'smart' }), until('meeting'));
const voting = given(smart, until('voting'), voteOpen);

const commands = (moves: readonly Move[]) => moves.map(({ command }) => command);
const choiceOf = (moves: readonly Move[]) => moves[0]?.command.kind === 'cast-ballot' && moves[0].command.choice;

describe('a delegation', () => {
  test('does the same whenever it sees the same: it remembers nothing', () => {
    let asked = 0;
    for (const session of [consulting, smart, voting]) {
      for (const seat of seats) {
        const sight = sightOf(session, seat);
        const moves = movesOf(sight, plain);
        asked += moves.length;
        expect(movesOf(structuredClone(sight), plain), seat).toEqual(moves);
      }
    }
    expect(asked).toBeGreaterThan(10);
  });

  test('does the same whatever is behind what it sees', () => {
    for (const session of [consulting, smart, voting]) {
      for (const seat of seats) {
        const other = { ...session, council: withAnotherWorld(session.council, seat as never) };
        expect(commands(movesOf(sightOf(other, seat), plain)), seat).toEqual(
          commands(movesOf(sightOf(session, seat), plain)),
        );
      }
    }
  });

  test('waits without a seat, and while its brief is sealed', () => {
    const sealed: Sight = { ...sightOf(consulting, 'france'), told: null };
    expect(movesOf(sealed, plain)).toEqual([]);
    expect(movesOf(sightOf(consulting, 'nobody'), plain)).toEqual([]);
  });

  test('is told what its own capital weighs, and of no other', () => {
    const { briefs } = consulting.council.setup;
    for (const seat of seats) {
      expect(sightOf(consulting, seat).told?.instructions, seat).toEqual(briefs[seat as SeatId]?.weights);
    }
    const others = JSON.stringify(briefs['china' as SeatId]?.weights.positions);
    expect(JSON.stringify(sightOf(consulting, 'china'))).toContain(others);
    expect(JSON.stringify(sightOf(consulting, 'france'))).not.toContain(others);
  });

  // The arena stops at the first command that is refused.
  test.each([1, 2])('plays a whole game and asks for nothing that it may not, seed %i', (seed) => {
    const { council, moves } = playGame({
      ...{ pack: velora, council: 'compact', preset: '45', seed, level: 'seasoned' },
      delegateIn: () => movesOf,
    });
    expect(council.phase).toBe('ended');
    expect(moves).toBeGreaterThan(20);
    expect(council.results.some(({ subject }) => subject.kind === 'draft')).toBe(true);
  });
});

describe('the pen', () => {
  const penholders = penholdersIn(1, bearingsAt(consulting, 'france'));

  test('is with two members in a round, and all of them know with whom', () => {
    expect(new Set(penholders).size).toBe(2);
    for (const seat of compact) expect(penholdersIn(1, bearingsAt(consulting, seat))).toEqual(penholders);
  });

  test('goes round among those that nobody sits for, as long as there are any', () => {
    const { character, members } = bearingsAt(consulting, 'france');
    const among = (free: readonly string[]) =>
      penholdersIn(1, {
        character,
        members: members.map((seat) => ({
          ...seat,
          ...(free.includes(seat.id) ? { standIn: true, presence: 'empty' } : { standIn: false, presence: 'present' }),
        })),
      });
    const [first = '', second = ''] = penholders;
    const others = compact.filter((seat) => seat !== first && seat !== second);
    expect(among(others)).toHaveLength(2);
    expect(others).toEqual(expect.arrayContaining([...among(others)]));
    expect(among([first])).toEqual([first]);
    // A chair that is kept for somebody who is away has its text written by them.
    const kept = members.map(
      (seat) => ({ ...seat, standIn: true, presence: seat.id === first ? 'away' : 'empty' }) as const,
    );
    expect(penholdersIn(1, { character, members: kept })).not.toContain(first);
  });

  test('writes: whoever has it first begins, the second waits for the first text, the others wait', () => {
    const [first, second] = penholders;
    /** What it would write, whether or not it asks the others first. */
    const begins = (session: typeof smart, seat: string, temper = plain.temper): boolean => {
      const bearings = bearingsAt(session, seat, { ...plain, temper });
      return commands(draftingMoves(bearings)).some(({ kind }) => kind === 'create-draft');
    };
    for (const seat of compact) expect(begins(consulting, seat), seat).toBe(seat === first);
    const tabled = given(consulting, aDraftTabledBy(first ?? '', { template: 'observe' }));
    expect(begins(tabled, second ?? '', 0)).toBe(true);
  });

  test('withdraws before the votes what nobody else wants, and leaves what many do', () => {
    const observe = given(consulting, aDraftTabledBy('united-kingdom', { template: 'observe' }));
    const welcome = given(observe, did(by('velora'), answer('d1')), until('meeting'));
    const withdraws = (session: typeof smart, weight: Parameters<typeof minding>[0]): boolean => {
      const sight = instructed(sightOf(session, 'united-kingdom'), minding(weight));
      const bearings = bearingsOf(sight, { ...plain, temper: 0 });
      return bearings !== null && commands(withdrawingMoves(bearings)).some(({ kind }) => kind === 'withdraw-draft');
    };
    expect(withdraws(smart, { justice: 3 })).toBe(true);
    expect(withdraws(welcome, { humanitarian: 3 })).toBe(false);
    expect(withdraws(welcome, { humanitarian: -3 })).toBe(true);
  });
});

describe('a ballot', () => {
  const ballotOf = (seat: string, sanctions: number) =>
    movesOf(instructed(sightOf(voting, seat), minding({ sanctions })), plain);

  test('is for a text that is wanted, and against one that is not', () => {
    expect(choiceOf(ballotOf('kenya', 3))).toBe('yes');
    expect(choiceOf(ballotOf('kenya', -3))).toBe('no');
    expect(choiceOf(ballotOf('france', 3))).toBe('yes');
    expect(choiceOf(ballotOf('france', -3))).toBe('no');
  });

  /** How heavily sanctions weigh with whoever makes so much of the text on that day. */
  const weighing = (seat: string, x: number, { seed } = plain): number =>
    (x - moods * bell(seed, 'vote', seat, 'd1')) / (1.25 * 1.5);

  test('of a permanent member is seldom a veto: it bears what makes an elected member vote against', () => {
    expect(choiceOf(ballotOf('kenya', weighing('kenya', -0.85)))).toBe('no');
    expect(choiceOf(ballotOf('france', weighing('france', -0.85)))).toBe('abstain');
    expect(choiceOf(ballotOf('france', weighing('france', -1.2)))).toBe('no');
    expect(choiceOf(ballotOf('kenya', weighing('kenya', -0.4)))).toBe('abstain');
  });

  test('is now and then for sale by a member that wavers or would give it anyhow, the more often for more, and never for what it gives itself', () => {
    const offered = (asks: Partial<Side>, money = 5): Deal => ({
      ...{ id: 'b1' as Deal['id'], from: 'france' as SeatId, to: 'kenya' as SeatId, round: 1, status: 'offered' },
      ...{ words: [] },
      terms: {
        gives: { money, troops: 0, promises: [] },
        asks: { money: 0, troops: 0, promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }], ...asks },
        when: { kind: 'votes', seat: 'kenya', draft: 'd1', choice: 'in-favour' },
      },
    });
    const taken = (x: number, deal: Deal): number => {
      const { own, ...sight } = sightOf(smart, 'kenya');
      const rights = {
        ...own.rights,
        dealings: { offer: null, deals: { b1: { answer: null } }, read: {}, readings: {} },
      };
      const seen = {
        ...sight,
        own: { ...own, rights, dealings: { ...own.dealings, deals: [deal] } },
      } as unknown as Sight;
      const answers = Array.from({ length: 200 }, (_, seed) => {
        const wants = minding({ sanctions: weighing('kenya', x, { ...plain, seed }) });
        const bearings = bearingsOf(instructed(seen, wants), { ...plain, seed });
        return bearings ? commands(answeringMoves(bearings)) : [];
      }).flat();
      expect(answers).toHaveLength(200);
      return answers.filter((each) => each.kind === 'answer-deal' && each.accepts).length;
    };
    expect(taken(0.45, offered({}))).toBeGreaterThan(40);
    expect(taken(0.45, offered({}))).toBeLessThan(100);
    expect(taken(yesFrom + 0.05, offered({}))).toBeGreaterThan(40);
    // Too far from a vote in favour, unless there is more in it.
    expect(taken(yesFrom - 0.75, offered({}))).toBe(0);
    expect(taken(yesFrom - 0.75, offered({}, 30))).toBeGreaterThan(150);
    expect(taken(yesFrom - 1.5, offered({}, 30))).toBe(0);
    expect(taken(0.45, offered({}, 30))).toBeLessThan(200);
    expect(taken(0.45, offered({ money: 1 }))).toBe(0);
  });

  test('is paid for out of a purse: what somebody may still say yes to is offered to nobody else', () => {
    const offersOf = (seed: number, money: number, deals: readonly Deal[]): readonly string[] => {
      const { own, told, ...sight } = sightOf(smart, 'united-kingdom');
      const seen = {
        ...sight,
        own: { ...own, dealings: { ...own.dealings, deals } },
        told: told && { ...told, resources: { ...told.resources, money } },
      } as Sight;
      const bearings = bearingsOf(seen, { ...plain, seed });
      const moves = bearings ? commands(offeringMoves(bearings)) : [];
      return moves.map((each) => (each.kind === 'offer-deal' ? each.to : each.kind));
    };
    // On most days nobody or one of the two elected members wavers.
    const day = Array.from({ length: 50 }, (_, seed) => seed).find((seed) => offersOf(seed, 9, []).length > 1) ?? 0;
    const offers = (money: number, ...deals: readonly Deal[]) => offersOf(day, money, deals);
    const [to = '', ...others] = offers(9);
    expect(others).toHaveLength(1);
    const deal = (status: Deal['status']): Deal => ({
      ...{ id: 'b1' as Deal['id'], from: 'united-kingdom' as SeatId, to: to as SeatId, round: 1, status, words: [] },
      terms: {
        gives: { money: 5, troops: 0, promises: [] },
        asks: { money: 0, troops: 0, promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] },
        when: { kind: 'votes', seat: to, draft: 'd1', choice: 'in-favour' },
      },
    });
    expect(offers(9, deal('offered'))).toEqual([]);
    expect(offers(10, deal('offered'))).toEqual(others);
    // What was declined is its own again, and what others offer it is not.
    expect(offers(9, deal('declined'))).toEqual(others);
    expect(offers(9, { ...deal('offered'), from: to as SeatId, to: 'united-kingdom' as SeatId })).toContain(to);
  });

  test('has its main reason first, of the sign that it was cast by', () => {
    const [move] = ballotOf('kenya', -3);
    expect(move?.reasons[0]).toMatchObject({ what: { kind: 'feature', key: 'sanctions' } });
    expect(move?.reasons[0]?.points).toBeCloseTo(1.25 * -3 * 1.5);
    expect(movesOf(sightOf(voting, 'kenya'), plain)[0]?.reasons).toHaveLength(3);
  });

  test('is cast once', () => {
    const cast = given(voting, ballots('yes', 'kenya'));
    expect(movesOf(sightOf(cast, 'kenya'), plain)).toEqual([]);
  });
});

describe('what stands behind a text', () => {
  const observe = given(consulting, aDraftTabledBy('france', { template: 'observe' }));
  const welcome = given(observe, did(by('velora'), answer('d1')));

  test('soldiers come from whoever wants it and has them, no more than are missing', () => {
    const pledges = (seat: string, weight: number) =>
      commands(movesOf(instructed(sightOf(welcome, seat), minding({ humanitarian: weight })), plain)).filter(
        ({ kind }) => kind === 'pledge-troops',
      );
    expect(pledges('african-union', 3)).toEqual([{ kind: 'pledge-troops', draft: 'd1', troops: 4 }]);
    expect(pledges('brazil', 3)).toEqual([{ kind: 'pledge-troops', draft: 'd1', troops: 1 }]);
    expect(pledges('african-union', -3)).toEqual([]);
    expect(pledges('velora', 3)).toEqual([]);
  });

  test('the host state writes its letter on what it can live with', () => {
    const letters = (session: typeof smart, temper: number) =>
      commands(movesOf(sightOf(session, 'velora'), { ...plain, temper })).filter(
        ({ kind }) => kind === 'answer-consent',
      );
    expect(letters(observe, 0.1)).toEqual([{ kind: 'answer-consent', draft: 'd1', consents: true }]);
    expect(letters(observe, 0.6)).toEqual([]);
    expect(letters(smart, 0.1)).toEqual([]);
  });
});

describe('outside the Council', () => {
  const orders = given(consulting, until('orders'));

  test('orders are given at the end of a round, and by some only', () => {
    const ordering = (session: typeof smart, seed: number) =>
      seats.filter((seat) =>
        commands(movesOf(sightOf(session, seat), { ...plain, seed })).some(({ kind }) => kind === 'give-order'),
      );
    const counts = Array.from({ length: 40 }, (_, seed) => ordering(orders, seed).length);
    const all = counts.reduce((sum, each) => sum + each, 0);
    expect(all).toBeGreaterThan(5);
    expect(all).toBeLessThan(40 * 3);
    for (let seed = 0; seed < 40; seed += 1) expect(ordering(smart, seed)).toEqual([]);
  });

  test('the host state takes an offer of support more often than not, and orders the same', () => {
    const order = { kind: 'invited-support', patron: 'china' } as const;
    const offered = given(orders, did(by('china'), { kind: 'give-order', order } as never));
    const answers = Array.from({ length: 60 }, (_, seed) =>
      commands(movesOf(sightOf(offered, 'velora'), { ...plain, seed })).filter(({ kind }) => kind === 'give-order'),
    ).flat();
    const same = answers.filter((each) => each.kind === 'give-order' && each.order?.kind === 'invited-support');
    expect(same.length).toBeGreaterThan(24);
    expect(same.length).toBeLessThan(50);
    for (const each of same) expect(each).toEqual({ kind: 'give-order', order });
  });

  test('good offices are used once in a round', () => {
    const [first] = movesOf(sightOf(orders, 'secretary-general'), plain);
    expect(first?.command.kind).toBe('use-good-offices');
    const used = given(orders, did(by('secretary-general'), first?.command as never));
    expect(movesOf(sightOf(used, 'secretary-general'), plain)).toEqual([]);
  });
});
