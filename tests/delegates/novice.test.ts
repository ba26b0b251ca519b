/** A delegation that is new to it: it misreads texts and members more often, and bargains less. */
import { describe, expect, test } from 'vitest';
import { ballotMoves, choiceOn } from '../../shared/delegates/ballot.ts';
import { type Bearings, bearingsOf } from '../../shared/delegates/bearings.ts';
import { outlookAt, pledgedTo, worthToMe } from '../../shared/delegates/judgement.ts';
import type { Level } from '../../shared/delegates/mind.ts';
import { readingsOf } from '../../shared/delegates/support.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aTextTabledBy,
  aWideWorld,
  briefed,
  compact,
  consultations,
  given,
  seated,
  voteOpen,
} from '../support/council.ts';
import { instructed, minding, plain, sightOf } from './sights.ts';

const seats = [...compact, 'velora', 'african-union'];
const adaptation: Clause = { kind: 'climate-adaptation', level: 2 };
const voting = given(
  aWideWorld(),
  seated(...seats),
  briefed(...seats),
  consultations,
  aTextTabledBy('france', [adaptation]),
  voteOpen,
);
const seen = sightOf(voting, 'kenya');
const seeds = Array.from({ length: 300 }, (_, seed) => seed);

/** Kenya with a capital to which the text is worth so much. */
function kenyaAt(worth: number, level: Level, seed: number): Bearings {
  const bearings = bearingsOf(instructed(seen, minding({ climate: worth / (1.25 * 2) })), { ...plain, level, seed });
  if (!bearings) throw new Error('Kenya has no bearings');
  return bearings;
}

/** Whether its ballot is another than what the text is worth to it. */
function misjudges(bearings: Bearings): boolean {
  const draft = bearings.sight.all.drafts[0];
  const [move] = ballotMoves(bearings);
  if (!draft || move?.command.kind !== 'cast-ballot') throw new Error('Kenya does not vote');
  const outlook = outlookAt(bearings, draft, pledgedTo(draft));
  return move.command.choice !== choiceOn(bearings, outlook, worthToMe(bearings, outlook));
}
/** Of 300. */
const misjudged = (worth: number, level: Level): number =>
  seeds.filter((seed) => misjudges(kenyaAt(worth, level, seed))).length;

describe('a novice', () => {
  test.each([-1.6, 1.6, 2])('misjudges a text worth %d more often than the seasoned do', (worth) => {
    const [novice, seasoned] = [misjudged(worth, 'novice'), misjudged(worth, 'seasoned')];
    expect(seasoned).toBeLessThan(60);
    expect(novice).toBeGreaterThan(1.5 * seasoned);
    expect(novice).toBeGreaterThan(seasoned + 25);
    expect(novice).toBeLessThan(150);
    expect(misjudged(worth, 'hard')).toBe(seasoned);
  });

  test('is not mistaken about what is beyond all doubt', () => {
    for (const worth of [-8, 8]) expect(misjudged(worth, 'novice')).toBe(0);
  });

  test('reads every other delegation worse by three fifths', () => {
    for (const seed of seeds.slice(0, 20)) {
      const novice = readingsOf(kenyaAt(1, 'novice', seed));
      const seasoned = readingsOf(kenyaAt(1, 'seasoned', seed));
      expect(novice.map(({ error }) => error)).toEqual(seasoned.map(({ error }) => expect.closeTo(1.6 * error)));
    }
  });
});
