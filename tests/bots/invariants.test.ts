/** What is checked in every game: nothing is wrong with a sound one, and every kind of wrong is seen. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { playGame } from '../../server/tools/bots/arena.ts';
import { movesByLot } from '../../server/tools/bots/byLot.ts';
import { problemsAfter, problemsAtEnd } from '../../server/tools/bots/invariants.ts';
import type { Event, EventOf } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { opened } from '../../shared/council/opening.ts';
import type { Council, Deal } from '../../shared/council/state.ts';
import { pageOf } from '../../shared/crisis/ledger.ts';
import type { DealId } from '../../shared/deals/deals.ts';
import { fromNothing } from '../support/server.ts';

const velora = fromNothing(readScenario(join(import.meta.dirname, '../../scenarios'), 'velora'));
const played = [1, 2, 3, 4, 5, 6].map((seed) =>
  playGame({
    ...{ pack: velora, council: 'fifteen', preset: '45', seed, level: 'seasoned' },
    delegateIn: () => movesByLot,
  }),
);

type Moment<Each extends Event = Event> = { readonly before: Council; readonly event: Each; readonly after: Council };

const moments: readonly Moment[] = played.flatMap(({ entries, council }) => {
  let now = opened(council.setup);
  return entries.map(({ event }) => {
    const before = now;
    now = evolve(before, event);
    return { before, event, after: now };
  });
});

/** The first event of a kind, and of a shape, that is in the games. */
function first<Kind extends Event['kind']>(
  kind: Kind,
  isMeant: (moment: Moment<EventOf<Kind>>) => boolean = () => true,
): Moment<EventOf<Kind>> {
  const found = moments.find((each): each is Moment<EventOf<Kind>> => {
    return each.event.kind === kind && isMeant(each as Moment<EventOf<Kind>>);
  });
  if (!found) throw new Error(`there is no ${kind} in these games`);
  return found;
}

const problems = ({ before, event, after }: Moment): readonly string[] => problemsAfter(before, event, after);
/** What is found where the event was another, and the state is what came of it. */
const instead = ({ before }: Moment, event: Event): readonly string[] =>
  problemsAfter(before, event, evolve(before, event));

describe('the books of a game', () => {
  test('are in order after every event of games by lot', () => {
    expect(moments.flatMap(problems)).toEqual([]);
    for (const { entries, council } of played) expect(problemsAtEnd(entries, council)).toEqual([]);
  });

  test('show an entry of the ledger that is missing, wrong, or about nothing', () => {
    const month = first('month-passed');
    const entries = [...month.event.entries];
    const [entry, ...rest] = entries;
    if (!entry) throw new Error('a month without an entry');
    expect(instead(month, { ...month.event, entries: pageOf(rest) })).toEqual([expect.stringMatching(/by the ledger/)]);
    const wrong = { ...entry, amount: entry.amount + 1e-6 };
    expect(instead(month, { ...month.event, entries: pageOf([wrong, ...rest]) })).toHaveLength(1);
    const strange = { ...entry, target: 'atlantis' };
    expect(instead(month, { ...month.event, entries: pageOf([strange, ...entries]) })).toEqual([
      expect.stringMatching(/atlantis .* there is not/),
    ]);
  });

  test('show a blow whose entries do not add up', () => {
    const blow = first('world-changed', ({ event }) => event.entries.length > 0);
    expect(instead(blow, { ...blow.event, entries: [] })).toEqual([expect.stringMatching(/by the ledger/)]);
  });

  test('show a figure that has left its scale, and a month that was left out', () => {
    const month = first('month-passed');
    const { state } = month.event;
    const off = { ...month.event, state: { ...state, trust: 101 } };
    expect(instead(month, off)).toEqual(expect.arrayContaining([expect.stringMatching(/: state trust is 101$/)]));
    const nothing = { ...month.event, state: { ...state, arms: Number.NaN } };
    expect(instead(month, nothing)).toEqual(expect.arrayContaining([expect.stringMatching(/: state arms is NaN$/)]));
    const late = { ...month.event, state: { ...state, month: state.month + 1 } };
    expect(instead(month, late)).toEqual(expect.arrayContaining([expect.stringMatching(/month 2 comes after 0/)]));
  });

  test('show a vote that is counted or decided wrongly, a veto that is none, and one vote too many', () => {
    const vote = first('vote-closed', ({ event }) => event.result.subject.kind === 'draft');
    const { result } = vote.event;
    const told = (change: Partial<typeof result>) => instead(vote, { ...vote.event, result: { ...result, ...change } });
    const other = result.outcome === 'adopted' ? 'failed-insufficient-votes' : 'adopted';
    expect(told({ outcome: other })).toEqual([expect.stringMatching(/by its ballots/)]);
    expect(told({ totals: { ...result.totals, yes: result.totals.yes + 1 } })).toEqual([
      expect.stringMatching(/counted wrongly/),
    ]);
    expect(told({ vetoedBy: ['ghana' as never] })).toEqual([expect.stringMatching(/vetoed by ghana/)]);
    const { before } = vote;
    const crowded = { ...before, results: [result, { ...result, vote: 98 }, { ...result, vote: 99 }] };
    expect(instead({ ...vote, before: crowded }, vote.event)).toContainEqual(expect.stringMatching(/is the 4th/));
  });

  test('show money and soldiers that come from nowhere, and debts', () => {
    const offer = first('deal-offered');
    type Holdings = Readonly<Record<'purses' | 'troops', Readonly<Record<string, number>>>>;
    const withDealings = (change: Partial<Holdings>): readonly string[] => {
      const { after } = offer;
      return problems({ ...offer, after: { ...after, dealings: { ...after.dealings, ...change } } });
    };
    const { purses, troops }: Holdings = offer.after.dealings;
    expect(withDealings({ purses: { ...purses, china: (purses.china ?? 0) + 1 } })).toEqual([
      expect.stringMatching(/-1 million are missing/),
    ]);
    expect(withDealings({ troops: { ...troops, france: 99 } })).toEqual([expect.stringMatching(/thousand troops/)]);
    const [rich, poor] = ['china', 'ghana'].map((seat) => purses[seat] ?? 0) as [number, number];
    expect(withDealings({ purses: { ...purses, china: rich + poor + 5, ghana: -5 } })).toEqual([
      expect.stringMatching(/ghana has -5/),
    ]);
  });

  test('show soldiers who are pledged and are not there', () => {
    const change = first('mandate-changed', ({ after }) => Object.keys(after.mandate.pledges).length > 0);
    const { mandate } = change.after;
    const pledges = { ...mandate.pledges, france: 400 };
    expect(problems({ ...change, after: { ...change.after, mandate: { ...mandate, pledges } } })).toEqual([
      expect.stringMatching(/france has pledged more/),
    ]);
  });

  test('show capital that comes from nowhere, and an act without its price in hand', () => {
    const sponsoring = first('draft-sponsored', ({ before, after }) => before.capital !== after.capital);
    const capital = { ...sponsoring.before.capital, kenya: 50 };
    expect(problems({ ...sponsoring, after: { ...sponsoring.after, capital } })).toEqual([
      expect.stringMatching(/kenya comes by capital/),
    ]);
    const deed = first('deed-done');
    const poor = { ...deed.before, capital: { ...deed.before.capital, [deed.event.seat]: 0 } };
    expect(instead({ ...deed, before: poor }, deed.event)).toEqual([expect.stringMatching(/that it does not have/)]);
  });

  test('show a text that was lost from the order of the votes, and two of one symbol', () => {
    const tabling = first('draft-tabled');
    expect(problems({ ...tabling, after: { ...tabling.after, queue: [] } })).toEqual([
      expect.stringMatching(/0 texts wait in the order, 1 are tabled/),
    ]);
    const { drafts } = tabling.after;
    const { symbol } = drafts[tabling.event.draft] ?? { symbol: '' };
    const others = Object.values(drafts).filter(({ id }) => id !== tabling.event.draft);
    const twins = Object.fromEntries(others.map((draft) => [draft.id, { ...draft, symbol }]));
    expect(problems({ ...tabling, after: { ...tabling.after, drafts: { ...drafts, ...twins } } })).toContainEqual(
      expect.stringMatching(/two texts have one symbol/),
    );
  });

  test('show at the end a month that is missing, a deal that waits, two resolutions of one number, and a lost event', () => {
    const [game] = played.filter(({ council }) => council.results.some(({ resolution }) => resolution !== ''));
    if (!game) throw new Error('nothing was adopted in these games');
    const { entries, council } = game;
    const found = (change: Partial<Council>) => problemsAtEnd(entries, { ...council, ...change });
    expect(found({ months: council.months.slice(1) })).toContainEqual(expect.stringMatching(/23 months .* 24/));
    const side = { money: 0, troops: 0, promises: [] };
    const deal = { status: 'accepted', terms: { gives: { ...side, money: 3 }, asks: side } };
    const deals = { b1: deal } as unknown as Readonly<Record<DealId, Deal>>;
    expect(found({ dealings: { ...council.dealings, deals } })).toContainEqual(expect.stringMatching(/still kept/));
    expect(found({ results: [...council.results, ...council.results] })).toContainEqual(
      expect.stringMatching(/two resolutions/),
    );
    const index = entries.findLastIndex(
      ({ event }) => event.kind === 'troops-pledged' || event.kind === 'draft-created',
    );
    expect(problemsAtEnd(entries.toSpliced(index, 1), council)).toEqual(['its journal gives another state']);
  });
});
