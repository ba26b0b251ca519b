/** What delegations agreed on between themselves and how they read each other, once the session is over. */

import { textsIn } from '../council/rules/agreements/fate.ts';
import { isTrueReading } from '../council/rules/agreements/readings.ts';
import type { Council, Deal, Reading } from '../council/state.ts';
import type { DraftId, SeatId } from '../council/vocabulary.ts';
import { type History, momentsOf } from './history.ts';
import type { Agreements, DealTold, PromiseCount, ReadingTold } from './outside.ts';

export function agreementsIn(history: History): Agreements {
  const { council } = history;
  const deals = Object.values<Deal>(council.dealings.deals);
  return {
    deals: deals.map((deal): DealTold => ({ ...deal, settledIn: settledIn(history, deal) })),
    promises: promisesIn(deals),
    readings: Object.values<Reading>(council.readings).map((reading) => readingTold(council, reading)),
    texts: Object.fromEntries(deals.flatMap(({ terms }) => textsIn(terms)).map(({ draft }) => textOf(council, draft))),
  };
}

const settledIn = ({ moments }: History, { id }: Deal): number | null =>
  momentsOf(moments, 'deal-settled').find(({ event }) => event.deal === id)?.after.round ?? null;

function promisesIn(deals: readonly Deal[]): Readonly<Record<SeatId, PromiseCount>> {
  const counts: Record<string, PromiseCount> = {};
  for (const { by, kept } of deals.flatMap(({ words }) => words)) {
    const { kept: held, broken, open } = counts[by] ?? { kept: 0, broken: 0, open: 0 };
    counts[by] = {
      kept: held + (kept === true ? 1 : 0),
      broken: broken + (kept === false ? 1 : 0),
      open: open + (kept === null ? 1 : 0),
    };
  }
  return counts;
}

function readingTold(council: Council, reading: Reading): ReadingTold {
  const isTrue = isTrueReading(council, reading);
  return { ...reading, isTrue, honest: reading.answer ? reading.answer.confirms === isTrue : null };
}

function textOf({ drafts }: Council, id: string): readonly [DraftId, { symbol: string; title: string }] {
  const { symbol = '', title = '' } = drafts[id as DraftId] ?? {};
  return [id as DraftId, { symbol, title }];
}
