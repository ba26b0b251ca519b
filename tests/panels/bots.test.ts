/** Bots as people see them: the word at their seats, how they lean, what they cast, and why. */
import { describe, expect, test } from 'vitest';
import { leaningLine } from '../../client/panels/drafts/Leanings.tsx';
import { tell } from '../../client/panels/LiveRegion.tsx';
import { countOf, isPlayed } from '../../client/store/chamber.ts';
import { leaningsOn } from '../../client/store/leanings.ts';
import { botWords } from '../../client/text/english/bots.ts';
import { botReasonWords, publishedWords, topicWords } from '../../client/text/english/debriefBots.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import { levels, type SeatId } from '../../shared/council/vocabulary.ts';
import { features } from '../../shared/interests/features.ts';
import { outcomeKeys } from '../../shared/interests/profiles.ts';
import type { ReasonKind } from '../../shared/interests/reasons.ts';
import { redLineIds } from '../../shared/interests/redLines.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  away,
  by,
  type Circumstance,
  did,
  facilitator,
  fillSeats,
  given,
  joined,
  seated,
  showLeaning,
  standIn,
  takeSeat,
} from '../support/council.ts';

/** France and Norway are played by people, the others by bots; a text is before the Council. */
function seen(...more: readonly Circumstance[]): PublicView {
  const begun = [seated('france', 'norway'), did(facilitator, fillSeats()), aDraftTabledBy('france')];
  return publicView(given(aCouncilOfFifteen(), ...begun, ...more).council);
}
const seatIn = ({ seats }: PublicView, id: string) => {
  const found = seats.find((seat) => seat.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};
const leaning = (seat: string, by: number): Circumstance => did(standIn(seat), showLeaning('d1', by));
const leanings = [leaning('kenya', 1), leaning('brazil', -3), leaning('algeria', 3), leaning('ghana', 0)] as const;
const draftIn = ({ drafts }: PublicView) => {
  const [draft] = drafts;
  if (!draft) throw new Error('no draft was tabled');
  return draft;
};
const linesOf = (view: PublicView) =>
  leaningsOn(draftIn(view), view.seats).map(({ seat, leaning }) => botWords.leans(seat.name, leaning));

describe('a seat', () => {
  test('that a bot plays is called so, and one that it keeps is still somebody’s', () => {
    expect(botWords.presence(seatIn(seen(), 'kenya'))).toBe('bot');
    expect(botWords.presence(seatIn(seen(), 'velora'))).toBe('bot');
    expect(botWords.presence(seatIn(seen(), 'france'))).toBe('here');
    expect(botWords.presence(seatIn(seen(away('france')), 'france'))).toBe('away · a bot keeps the seat');
    const without = publicView(given(aCouncilOfFifteen(), seated('france'), away('france')).council);
    expect(botWords.presence(seatIn(without, 'france'))).toBe('away');
    expect(botWords.presence(seatIn(without, 'kenya'))).toBe('empty');
  });

  test('that a bot plays counts among those that cast', () => {
    expect(countOf(seen())).toEqual({ cast: 0, held: 15 });
    expect(countOf(publicView(given(aCouncilOfFifteen(), seated('france')).council)).held).toBe(1);
    expect(isPlayed(seatIn(seen(), 'kenya'))).toBe(true);
  });
});

describe('how elected members lean', () => {
  test('is said of each that a bot plays, those most in favour first', () => {
    expect(linesOf(seen(...leanings))).toEqual([
      'Algeria leans strongly in favour',
      'Kenya leans a little in favour',
      'Ghana is undecided',
      'Brazil leans strongly against',
    ]);
    expect(leaningLine(draftIn(seen(...leanings)), seen(...leanings))).toBe(
      'elected members lean: 2 for, 1 against, 1 undecided',
    );
  });

  test('is said of nobody that sits there in person', () => {
    const view = seen(...leanings);
    const taken = view.seats.map((seat) => (seat.id === 'kenya' ? { ...seat, standIn: false } : seat));
    expect(leaningsOn(draftIn(view), taken).map(({ seat }) => seat.id)).toEqual(['algeria', 'ghana', 'brazil']);
    const inPerson = seen(...leanings, joined('kenya'), did(by('kenya'), takeSeat('kenya')));
    expect(linesOf(inPerson)).toHaveLength(3);
  });

  test('is said of no text that was decided, and of none where nobody leans', () => {
    const view = seen(...leanings);
    expect(leaningsOn({ ...draftIn(view), status: 'adopted' }, view.seats)).toEqual([]);
    expect(leaningLine(draftIn(seen()), seen())).toBe('');
  });

  test('has seven steps, each with words and a figure of its own', () => {
    const steps = [-3, -2, -1, 0, 1, 2, 3];
    expect(new Set(steps.map((step) => botWords.leans('Kenya', step))).size).toBe(7);
    expect(steps.map(botWords.signed)).toEqual(['−3', '−2', '−1', '0', '+1', '+2', '+3']);
    expect(botWords.leans('Kenya', 2)).toBe('Kenya leans in favour');
    expect(botWords.leans('Relief agencies', -2)).toBe('Relief agencies lean against');
  });
});

describe('what bots do is told', () => {
  test('to the facilitator in one line', () => {
    expect(botWords.now(0, 0)).toBe('No seat is played by a bot.');
    expect(botWords.now(8, 0)).toBe('Eight bots play empty seats.');
    expect(botWords.now(1, 2)).toBe(
      'One bot plays an empty seat and two bots keep the seats of delegates who are away.',
    );
    for (const level of levels) expect(botWords.levelHints[level]).toMatch(/\.$/);
  });

  test('on the wall by how many ballots they cast', () => {
    expect(botWords.castBy(1, 15)).toBe('One of the fifteen ballots was cast by a bot.');
    expect(botWords.castBy(12, 15)).toBe('Twelve of the fifteen ballots were cast by bots.');
    expect(botWords.castBy(7, 7)).toBe('Bots cast all ballots.');
    expect(botWords.wallLeanings(['KEN', 'BRA'], [], ['DZA'])).toBe('in favour KEN BRA · against DZA');
    expect(botWords.wallCounts(4, 0, 2)).toBe('4 in favour · 2 against');
    expect(botWords.wallCounts(4, 1, 2)).toBe('4 in favour · 1 undecided · 2 against');
  });
});

test('that a bot is ready is no headline, and that a person is, is one', () => {
  const ready = (seat: string) => tell({ kind: 'ready', seat: seat as SeatId }, seen());
  expect(ready('kenya')).toBe('');
  expect(ready('france')).toBe('France is ready');
});

describe('why a bot voted as it did', () => {
  const said = (what: ReasonKind, aims: Parameters<typeof botReasonWords.reason>[1] = []) =>
    botReasonWords.reason({ points: 1, what }, aims);

  test('has words for everything that can weigh, and no two alike', () => {
    const all = [
      ...features.map((key) => said({ kind: 'feature', key })),
      ...outcomeKeys.map((key) => said({ kind: 'outcome', key })),
      ...redLineIds.map((id) => said({ kind: 'red-line', id })),
      ...(['deal', 'sponsor', 'speech'] as const).map((kind) => said({ kind })),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.join()).not.toMatch(/undefined|\[object/);
    expect(Object.keys(topicWords)).toHaveLength(features.length + outcomeKeys.length);
  });

  test('calls an aim of the seat as its brief does', () => {
    const interest = { kind: 'outcome', key: 'violence', direction: -1, points: 20 } as const;
    expect(said({ kind: 'outcome', key: 'violence' }, [{ interest }])).toBe('its aim “less violence”');
    expect(said({ kind: 'outcome', key: 'need' }, [{ interest }])).toBe('people in need');
    expect(said({ kind: 'red-line', id: 'amnesty' })).toBe('its red line “No amnesty for what was done”');
  });

  test('has points with a sign', () => {
    expect([1.234, -0.41].map(botReasonWords.points)).toEqual(['+1.2', '−0.4']);
    const weigh = (points: number) => botReasonWords.weighs({ points, what: { kind: 'deal' } });
    expect([0.06, -0.06, 0.04, -0.04, 0].map(weigh)).toEqual([true, true, false, false, false]);
  });
});

describe('a score beside what bots come to', () => {
  test('says what it is measured by, and that it is no contest', () => {
    expect(publishedWords.scale(1000)).toContain('from 1,000 games of bots');
    expect(publishedWords.scale(1000)).toContain('nobody has won');
    expect(publishedWords.raw(47.4)).toBe('47 of 100 raw');
  });

  test('says what the seat could have expected, and how many lines were crossed', () => {
    expect(publishedWords.expected(47.4, 41)).toBe('6 above what it could expect without an agreement');
    expect(publishedWords.expected(38, 41)).toBe('3 below what it could expect without an agreement');
    expect(publishedWords.expected(41.2, 41)).toBe('As much as it could expect without an agreement');
    expect([0, 1, 2].map(publishedWords.lines)).toEqual([
      'no red line crossed',
      'one red line crossed',
      'two red lines crossed',
    ]);
  });
});
