/** Deals, promises and readings as their panel groups and words them: from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import {
  groupsOf,
  isLocked,
  promiseKinds,
  readable,
  readingsOf,
  sidesOf,
  stateOf,
  textName,
  textsOfBoth,
  voteChoices,
  waitingFor,
  wordIndex,
} from '../../client/store/deals.ts';
import { dealWords, promiseWords, whenWords } from '../../client/text/english/deals.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Word } from '../../shared/deals/deals.ts';
import { nothingGiven } from '../../shared/deals/deals.ts';
import type { Guess } from '../../shared/interests/brief.ts';
import { act, aDraftBy, by, did, end, personFor, type Session, share, withdraw } from '../support/council.ts';
import { adopted, agreed, answer, dealIn, dealing, judge, offer, tabled, word } from '../support/deals.ts';

const viewsOf = ({ council, now }: Session, seat: string) => ({
  now: publicView(council),
  own: seatView(council, personFor(seat), now),
});
const vote = { kind: 'vote', draft: 'd1', choice: 'in-favour' } as const;

describe('the panel', () => {
  test('parts what waits for me from what waits for others and what is settled, the latest first', () => {
    const session = dealing(
      did(by('france'), offer('kenya', { gives: { money: 5 } })),
      did(by('kenya'), answer(false)),
      did(by('kenya'), offer('france', { gives: { money: 5 } })),
      did(by('china'), offer('kenya', { gives: { money: 10 } })),
      did(by('china'), offer('kenya', { gives: { money: 15 } })),
    );
    const ids = (seat: string) => {
      const { forYou, byYou, settled } = groupsOf(viewsOf(session, seat).own);
      return [forYou, byYou, settled].map((deals) => deals.map(({ id }) => id));
    };
    expect(ids('kenya')).toEqual([['b4', 'b3'], ['b2'], ['b1']]);
    expect(ids('france')).toEqual([['b2'], [], ['b1']]);
    expect(ids('ghana')).toEqual([[], [], []]);
  });

  test('counts the offers and the readings that wait for an answer of this seat', () => {
    const guess: Guess = { kind: 'outcome', key: 'need', direction: -1 };
    const read = did(by('kenya'), act('read-interest', { of: 'france', guess, text: 'You want help there.' }));
    const session = dealing(read, did(by('china'), offer('france', { gives: { money: 5 } })));
    expect(waitingFor(viewsOf(session, 'france').own)).toBe(2);
    expect(waitingFor(viewsOf(session, 'china').own)).toBe(0);
    const answered = dealing(
      read,
      did(by('france'), act('answer-reading', { reading: 'i1', confirms: true, text: '' })),
    );
    expect(waitingFor(viewsOf(answered, 'france').own)).toBe(0);
    expect(readingsOf(viewsOf(answered, 'kenya').own).byMe[0]?.answer?.confirms).toBe(true);
    expect(readingsOf(viewsOf(answered, 'kenya').own).ofMe).toEqual([]);
    expect(readingsOf(viewsOf(answered, 'france').own).ofMe).toHaveLength(1);
  });

  test('shows both sides of a deal as each of the two has it, and whether anything is locked', () => {
    const session = dealing(did(by('france'), offer('kenya', { gives: { money: 5 }, asks: { promises: [word] } })));
    const deal = dealIn(session);
    expect(sidesOf(deal, 'france').mine.money).toBe(5);
    expect(sidesOf(deal, 'kenya').mine.promises).toEqual([word]);
    expect(sidesOf(deal, 'kenya').theirs.money).toBe(5);
    expect(isLocked(deal.terms)).toBe(true);
    expect(isLocked({ gives: { ...nothingGiven, promises: [word] }, asks: nothingGiven })).toBe(false);
  });

  test('finds a promise of either side among the words of the deal', () => {
    const terms = { gives: { promises: [word] }, asks: { promises: [{ ...word, text: 'We keep quiet.' }, word] } };
    const deal = dealIn(dealing(agreed(terms)));
    for (const seat of ['france', 'kenya']) {
      const sides = sidesOf(deal, seat);
      for (const of of ['mine', 'theirs'] as const)
        sides[of].promises.forEach((promise, place) => {
          const found = deal.words[wordIndex(deal, seat, of, place)];
          expect(found?.promise).toEqual(promise);
          expect(found?.by === seat).toBe(of === 'mine');
        });
    }
  });

  test('reads every delegation but its own', () => {
    const { now, own } = viewsOf(dealing(), 'france');
    expect(readable(now, own).map(({ id }) => id)).not.toContain('france');
    expect(readable(now, own)).toHaveLength(now.seats.length - 1);
  });
});

describe('how a promise stands', () => {
  const stateIn = (session: Session, seat: string, index = 0) => {
    const { now } = viewsOf(session, seat);
    return stateOf(dealIn(session).words[index] ?? expect.unreachable(), seat, now);
  };

  test('the record says it of a text: open, kept, broken, or never put to the test', () => {
    const promised = [tabled, agreed({ gives: { promises: [vote] } })] as const;
    expect(stateIn(dealing(...promised), 'france')).toBe('open');
    expect(stateIn(dealing(...promised, did(by('kenya'), withdraw('d1'))), 'france')).toBe('untested');
    const known = (kept: boolean): Word => ({ ...(dealIn(dealing(...promised)).words[0] as Word), kept });
    const { now } = viewsOf(dealing(...promised), 'france');
    expect([true, false].map((kept) => stateOf(known(kept), 'france', now))).toEqual(['kept', 'broken']);
  });

  test('of a promise in words whoever it was given to says it, until the session ends', () => {
    const given = agreed({ gives: { promises: [word] } });
    expect(stateIn(dealing(given), 'kenya')).toBe('mine-to-say');
    expect(stateIn(dealing(given), 'france')).toBe('theirs-to-say');
    expect(stateIn(dealing(given, did(by('kenya'), judge(0, true))), 'france')).toBe('kept');
    expect(stateIn(dealing(given, did({ role: 'facilitator' }, end)), 'kenya')).toBe('untested');
  });
});

describe('the composer', () => {
  test('offers texts that both can read: what is tabled, and drafts that are shared with the other', () => {
    const session = dealing(tabled, aDraftBy('france'), did(by('france'), share('d2', 'china')));
    const names = (other: string) => {
      const { now, own } = viewsOf(session, 'france');
      return textsOfBoth(now, own, other).map(({ id }) => id as string);
    };
    expect(names('china')).toEqual(['d1', 'd2']);
    expect(names('kenya')).toEqual(['d1']);
    expect(names('velora')).toEqual(['d1']);
  });

  test('offers promises that somebody can keep', () => {
    const { now } = viewsOf(dealing(), 'france');
    const kindsOf = (seat: string) =>
      promiseKinds(
        now.seats.find(({ id }) => id === seat),
        now,
      );
    expect(kindsOf('france')).toEqual(['vote', 'sponsor', 'pledge', 'word']);
    expect(kindsOf('velora')).toEqual(['consent', 'pledge', 'word']);
    expect(kindsOf('opposition')).toEqual(['pledge', 'word']);
    const seat = (id: string) => now.seats.find((each) => each.id === id);
    expect(voteChoices(seat('france'))).toContain('no-veto');
    expect(voteChoices(seat('kenya'))).not.toContain('no-veto');
  });
});

describe('in words', () => {
  const text = (id: string) => (id === 'd1' ? 'S/2031/1' : 'a draft');
  const seat = (id: string) => (id === 'us' ? 'United States' : id);

  test('promises and conditions are sentences that name the text', () => {
    expect(promiseWords(vote, text)).toBe('vote in favour of S/2031/1');
    expect(promiseWords({ ...vote, choice: 'no-veto' }, text)).toBe('not veto S/2031/1');
    expect(promiseWords({ kind: 'pledge', draft: 'd1', troops: 2.5 }, text)).toBe(
      'pledge at least 2,500 soldiers to S/2031/1',
    );
    expect(promiseWords(word, text)).toBe(`“${word.text}”`);
    expect(whenWords(adopted, text, seat)).toBe('if S/2031/1 is adopted');
    expect(whenWords({ kind: 'votes', seat: 'us', draft: 'd1', choice: 'abstain' }, text, seat)).toBe(
      'if the United States abstains on S/2031/1',
    );
    expect(whenWords({ kind: 'at-once' }, text, seat)).toBe('as soon as it is accepted');
  });

  test('a text is called by its symbol, by its title where it is not public, and else by neither', () => {
    const { now, own } = viewsOf(dealing(tabled, aDraftBy('france')), 'france');
    const named = textName(now, own, 'a draft');
    expect(named('d1')).toBe('S/2031/1');
    expect(named('d2')).toMatch(/^“.+”$/);
    expect(named('d9')).toBe('a draft');
  });

  test('tell what is locked from what is only a promise', () => {
    expect(dealWords.lockedHint).toContain('handed over by themselves');
    expect(dealWords.wordHint).toContain('nobody makes anybody keep it');
    expect(dealWords.locked).not.toBe(dealWords.onlyWord);
  });
});
