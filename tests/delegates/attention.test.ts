/** What nobody need think about again: whoever is asked only when something could have come of it plays the same game. */
import { describe, expect, test } from 'vitest';
import { type Delegate, playGame } from '../../server/tools/bots/arena.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import { Attention, habits, stirOf } from '../../shared/delegates/attention.ts';
import { decisionsOf, movesOf } from '../../shared/delegates/delegate.ts';
import type { Sight } from '../../shared/delegates/mind.ts';
import { aWideWorld, briefed, compact, consultations, given, seated, velora } from '../support/council.ts';
import { plain, sightOf } from './sights.ts';

describe('attention', () => {
  const session = given(aWideWorld(), seated(...compact), briefed(...compact), consultations);
  const sight: Sight = sightOf(session, 'france');

  test('is on everything at first, then on what has not been looked at, until it is stirred', () => {
    const attention = new Attention();
    expect(habits.every(attention.isOn)).toBe(true);
    movesOf(sight, plain, attention);
    expect(habits.filter(attention.isOn).length).toBeLessThan(habits.length);
    attention.rest();
    expect(attention.isAtRest).toBe(true);
    expect(movesOf(sight, plain, attention)).toEqual([]);
    const pledged = { kind: 'troops-pledged', seat: 'kenya' as SeatId, draft: 'd1' as DraftId, troops: 1 } as const;
    attention.stir(stirOf(session.council, pledged).everybody);
    expect(habits.filter(attention.isOn)).toEqual(['pledging', 'leaning']);
  });
});

test('nobody is stirred to what the step has no place for, or what nothing waits for', () => {
  const { council } = given(aWideWorld(), seated(...compact), briefed(...compact), consultations);
  const attention = new Attention();
  attention.rest();
  const withdrawn = { kind: 'draft-withdrawn', draft: 'd1' as DraftId, by: 'kenya' as SeatId, at: 0 } as const;
  attention.stir(stirOf(council, withdrawn).everybody);
  const stirred = habits.filter(attention.isOn);
  expect(stirred).toEqual(expect.arrayContaining(['speaking', 'drafting', 'amending', 'sponsoring']));
  for (const habit of ['ballot', 'chairing', 'silence', 'answering', 'offering', 'withdrawing'] as const) {
    expect(stirred, habit).not.toContain(habit);
  }
});

describe('a game', () => {
  const played = (delegate: Delegate, council: 'fifteen' | 'compact', seed: number) =>
    playGame({ ...{ pack: velora, council, preset: '45', seed, level: 'seasoned' }, delegateIn: () => delegate })
      .entries;

  test.each([
    ['fifteen', 4, movesOf],
    ['fifteen', 5, decisionsOf],
    ['compact', 3, movesOf],
  ] as const)(
    'of %s with seed %i is the same where everybody thinks of everything every time',
    (council, seed, mind) => {
      const tireless: Delegate = Object.assign<Delegate, object>((seen, character) => mind(seen, character), {
        isFickle: true,
      });
      expect(played(mind, council, seed)).toEqual(played(tireless, council, seed));
    },
    60_000,
  );
});
