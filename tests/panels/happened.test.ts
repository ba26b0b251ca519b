/** What the record, the briefing and the wall tell of what went past the Council: from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { doneBy, happenedIn, roundsOutside } from '../../client/panels/field/happened.ts';
import { namesOfNews } from '../../client/panels/field/names.ts';
import { words } from '../../client/text/words.ts';
import type { News } from '../../shared/council/influence.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import { aDraftTabledBy, carried, type Given } from '../support/council.ts';
import { aRound, closed, done, ordered } from '../support/outside.ts';

const viewOf = ({ council }: Given): PublicView => publicView(council);
const withNews = (now: PublicView, round: number, ...causes: readonly News[]): PublicView => ({
  ...now,
  outside: { ...now.outside, news: causes.map((cause) => ({ cause, round })) },
});
const exposed: News = { kind: 'proxy-exposed', seat: 'dravia' as SeatId };

describe('what went past the Council', () => {
  const session = aRound(
    {},
    done('opposition', { kind: 'declare-independence' }),
    ordered('dravia', { kind: 'arm-proxy' }),
    ordered('france', { kind: 'recognise' }),
    closed,
  );

  test('stands by rounds: first what was done, then what came of it, and no secret', () => {
    const now = viewOf(session);
    expect(happenedIn(now, 1)).toEqual([
      'The Opposition declares independence.',
      'France recognizes the breakaway state.',
    ]);
    const later = withNews(now, 2, exposed);
    expect(roundsOutside(later)).toEqual([2, 1]);
    expect(happenedIn(later, 2)).toEqual(['It has come out that Dravia sends arms to a party to the conflict.']);
    expect(happenedIn(withNews(now, 1, exposed), 1).at(-1)).toMatch(/come out that Dravia/);
    expect(roundsOutside(viewOf(aRound()))).toEqual([]);
  });

  test('a seat finds what it has done at once in this round, and neither its order nor what others did', () => {
    const now = viewOf(session);
    expect(doneBy(now, 'opposition')).toBe('The Opposition declares independence.');
    expect(doneBy(now, 'france')).toBe('');
    expect(doneBy({ ...now, round: 2 }, 'opposition')).toBe('');
  });
});

test('a text that endorses is named by its resolution once it is adopted, and by its symbol before', () => {
  const endorsed = { kind: 'endorsement', draft: 'd1' as DraftId } as const;
  const tabled = viewOf(aRound({}, aDraftTabledBy('kenya')));
  expect(words.told.news(endorsed, namesOfNews(tabled))).toMatch(/with S\/2031\/1$/);
  const adopted = viewOf(aRound({}, aDraftTabledBy('kenya'), carried));
  expect(words.told.news(endorsed, namesOfNews(adopted))).toMatch(/with S\/RES\/\d+ \(2031\)$/);
});
