/**
 * What is true of every session, whoever plays it: checked after each event of a game, and once more when it is over. Each
 * check gives what is wrong, in words; nothing where all is well.
 */
import type { Event, Result } from '../../../shared/council/events.ts';
import { replay } from '../../../shared/council/replay.ts';
import { keptInAll } from '../../../shared/council/rules/agreements/escrow.ts';
import { priceOf as moneyFor, payersOf } from '../../../shared/council/rules/outside/acting.ts';
import { countBallots, decideVote } from '../../../shared/council/rules/votes/tally.ts';
import { type Council, type Dealings, type Draft, membersOf } from '../../../shared/council/state.ts';
import type { DraftId, SeatId } from '../../../shared/council/vocabulary.ts';
import type { Act } from '../../../shared/outside/acts.ts';
import type { Entry } from '../../journal/journal.ts';
import { crisisProblems } from './books.ts';

type Problems = readonly string[];
const none: Problems = [];
const unless = (holds: boolean, problem: () => string): Problems => (holds ? none : [problem()]);

export function problemsAfter(before: Council, event: Event, after: Council): Problems {
  const { crisis, dealings, mandate, capital, drafts, queue, version } = after;
  const found: string[] = [];
  if (crisis !== before.crisis && crisis) found.push(...crisisProblems(before, event, crisis));
  if (event.kind === 'vote-closed') found.push(...voteProblems(after, event.result));
  if (dealings !== before.dealings || mandate !== before.mandate) found.push(...dealingProblems(before, event, after));
  if (capital !== before.capital) found.push(...capitalProblems(before, event, after));
  if (drafts !== before.drafts || queue !== before.queue) found.push(...queueProblems(after));
  if (version !== before.version + 1) found.push(`${event.kind}: version ${version}`);
  return found;
}

// Votes (rules V).

function voteProblems({ setup, results }: Council, result: Result): Problems {
  const members = membersOf(setup);
  const permanent = members.filter(({ kind }) => kind === 'permanent').map(({ id }) => id);
  const ids = members.map(({ id }) => id);
  const count = countBallots(ids, permanent, result.ballots);
  const { outcome, vetoedBy } = decideVote(result.character, result.needed, count);
  const votes = results.filter(({ round, subject }) => round === result.round && subject.kind === 'draft');
  const name = `vote ${result.vote}`;
  return [
    ...unless(outcome === result.outcome, () => `${name}: ${result.outcome}, by its ballots ${outcome}`),
    ...unless(vetoedBy.join() === result.vetoedBy.join(), () => `${name}: vetoed by ${result.vetoedBy}`),
    ...unless(isAlike(count.totals, result.totals), () => `${name}: is counted wrongly`),
    ...unless(votes.length <= setup.votesPerRound, () => `${name}: is the ${votes.length}th of round ${result.round}`),
  ];
}

// Money, soldiers and capital (rules R2, L2, U16, C).

function sumOf(holdings: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in holdings) sum += holdings[name] ?? 0;
  return sum;
}

type Means = { readonly money: number; readonly troops: number };

/** What there is of both, in hand and kept for deals. */
function thereIs({ dealings }: Council): Means {
  if (counted?.dealings !== dealings) counted = { dealings, means: counting(dealings) };
  return counted.means;
}

function counting(dealings: Dealings): Means {
  const kept = keptInAll(dealings);
  return { money: sumOf(dealings.purses) + kept.money, troops: sumOf(dealings.troops) + kept.troops };
}

/** What was counted last: of what an event has left, which is what the next one begins with. */
let counted: { readonly dealings: Dealings; readonly means: Means } | null = null;

/** Million US dollars that an event takes out of all purses: the price of an act. Whoever accepts a contract is paid, the first time. */
function priceOf(before: Council, event: Event): number {
  const paid = (by: readonly SeatId[], { kind }: Act): number =>
    by.reduce((sum, seat) => sum + moneyFor(before, seat, kind).money, 0);
  if (event.kind === 'order-carried-out') return paid(payersOf(event.order, event.by), event.order);
  return event.kind === 'deed-done' ? paid([event.seat], event.deed) : 0;
}

function dealingProblems(before: Council, event: Event, after: Council): Problems {
  const { troops } = after.dealings;
  const pledges: Readonly<Record<string, number>> = after.mandate.pledges;
  const isSpread = troops !== before.dealings.troops || pledges !== before.mandate.pledges;
  const spread = isSpread ? firstIn(pledges, (pledged, seat) => (troops[seat as SeatId] ?? 0) < pledged) : null;
  return [
    ...(before.dealings === after.dealings ? none : moneyProblems(before, event, after)),
    ...(spread === null ? none : [`${event.kind}: ${spread} has pledged more troops than it has`]),
  ];
}

function moneyProblems(before: Council, event: Event, after: Council): Problems {
  const [was, is] = [thereIs(before), thereIs(after)];
  const isPaid = event.kind === 'deed-done' && event.deed.kind === 'accept-contract';
  const missing = was.money - priceOf(before, event) - is.money;
  const { purses } = after.dealings;
  const indebted = purses === before.dealings.purses ? null : firstIn(purses, (money) => money < 0);
  return [
    ...unless(isPaid ? missing <= 0 : Math.abs(missing) < 1e-9, () => `${event.kind}: ${missing} million are missing`),
    ...unless(is.troops === was.troops, () => `${event.kind}: ${was.troops} thousand troops become ${is.troops}`),
    ...(indebted === null ? none : [`${event.kind}: ${indebted} has ${purses[indebted as SeatId]} million`]),
  ];
}

/** The first seat of whose holding something is true; null: of none. */
function firstIn(
  holdings: Readonly<Record<string, number>>,
  isSo: (holding: number, seat: string) => boolean,
): string | null {
  for (const seat in holdings) if (isSo(holdings[seat] ?? 0, seat)) return seat;
  return null;
}

const actors = (event: Event): readonly SeatId[] =>
  event.kind === 'order-carried-out' ? event.by : event.kind === 'deed-done' ? [event.seat] : [];

/** Only a new round brings capital; whoever goes round the Council has it in hand. */
function capitalProblems(before: Council, event: Event, after: Council): Problems {
  const was: Readonly<Record<string, number>> = before.capital;
  const richer = event.kind === 'phase-begun' ? null : firstIn(after.capital, (is, seat) => is > (was[seat] ?? 0));
  const indebted = actors(event).find((seat) => (after.capital[seat] ?? 0) < 0);
  return [
    ...(richer === null ? none : [`${event.kind}: ${richer} comes by capital`]),
    ...(indebted ? [`${event.kind}: ${indebted} acts on capital that it does not have`] : none),
  ];
}

// Texts (rules D).

function queueProblems({ drafts, queue }: Council): Problems {
  const symbols: string[] = [];
  let twin: string | null = null;
  let waiting = 0;
  let isQueued = true;
  for (const id in drafts) {
    const { status, symbol } = drafts[id as DraftId] as Draft;
    if (status === 'tabled') waiting += 1;
    if (status === 'tabled' && !queue.includes(id as DraftId)) isQueued = false;
    if (symbol && symbols.includes(symbol)) twin = symbol;
    if (symbol) symbols.push(symbol);
  }
  return [
    ...unless(
      queue.length === waiting && isQueued,
      () => `${queue.length} texts wait in the order, ${waiting} are tabled`,
    ),
    ...(twin === null ? none : [`two texts have one symbol: ${twin}`]),
  ];
}

/** When a session is over: nothing waits any more, all months have passed, and its journal gives the state that was. */
export function problemsAtEnd(entries: readonly Entry[], council: Council): Problems {
  const { setup, months, dealings, results } = council;
  const passed = months.filter(({ epilogue }) => !epilogue).length;
  const planned = setup.world ? setup.rounds * setup.monthsPerRound : 0;
  const kept = keptInAll(dealings);
  const resolutions = results.flatMap(({ resolution }) => (resolution ? [resolution] : []));
  const again = replay(entries.map(({ event }) => event));
  return [
    ...unless(passed === planned, () => `${passed} months have passed of ${planned}`),
    ...unless(kept.money === 0 && kept.troops === 0, () => `${JSON.stringify(kept)} are still kept for deals`),
    ...unless(new Set(resolutions).size === resolutions.length, () => 'two resolutions have one number'),
    ...unless(isAlike(again, council), () => 'its journal gives another state'),
  ];
}

/** Whether two values of plain data are the same: most of what two states are made of is one thing. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) return Array.isArray(other) && areAlike(one, other);
  if (!isRecord(one) || !isRecord(other) || Array.isArray(other)) return false;
  let names = 0;
  for (const name in one) {
    if (!isAlike(one[name], other[name]) || (one[name] === undefined && !Object.hasOwn(other, name))) return false;
    names += 1;
  }
  for (const _name in other) names -= 1;
  return names === 0;
}

function areAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (!isAlike(one[index], other[index])) return false;
  return true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
