/** What happened outside the Council, as far as everybody knows it, in sentences. */
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { isOrder } from '../../../shared/outside/acts.ts';
import { actDone } from '../../text/english/actsDone.ts';
import { sentence } from '../../text/english/counting.ts';
import { words } from '../../text/words.ts';
import { namesOf, namesOfNews } from './names.ts';

/** What was done in a round, in the order in which it was, and then what came of it. */
export const happenedIn = (now: PublicView, round: number): readonly string[] => [
  ...actsIn(now, round).map(sentence),
  ...newsIn(now, round).map(sentence),
];

/** What a seat has done at once in this round, as a sentence; empty where it has done nothing. */
export function doneBy(now: PublicView, seat: string): string {
  const found = now.outside.acts.find(
    ({ act, by, round }) => round === now.round && !isOrder(act) && by.some((each) => each === seat),
  );
  return found ? words.outside.done(actDone(found.act, found.by, namesOf(now))) : '';
}

/** Rounds in which there was anything, the latest first. */
export function roundsOutside({ outside: { acts, news } }: PublicView): readonly number[] {
  const rounds = [...acts, ...news].map(({ round }) => round);
  return [...new Set(rounds)].toSorted((one, other) => other - one);
}

const actsIn = (now: PublicView, round: number): readonly string[] =>
  now.outside.acts.filter((each) => each.round === round).map(({ act, by }) => actDone(act, by, namesOf(now)));

/** What came of acts in a round, by chance or by a vote. */
export const newsIn = (now: PublicView, round: number): readonly string[] =>
  now.outside.news.filter((each) => each.round === round).map(({ cause }) => words.told.news(cause, namesOfNews(now)));
