/**
 * What is true of every session, whoever plays it: checked after each event of a game, and once more when it is over. Each
 * check gives what is wrong, in words; nothing where all is well.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Event, EventOf, Result } from '../../../shared/council/events.ts';
import { replay } from '../../../shared/council/replay.ts';
import { keptInAll } from '../../../shared/council/rules/agreements/escrow.ts';
import { payersOf } from '../../../shared/council/rules/outside/acting.ts';
import { countBallots, decideVote } from '../../../shared/council/rules/votes/tally.ts';
import { type Council, membersOf } from '../../../shared/council/state.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { provinceVariables, stateVariables } from '../../../shared/crisis/ledger.ts';
import type { CrisisState } from '../../../shared/crisis/state.ts';
import { acts } from '../../../shared/outside/acts.ts';
import type { Entry } from '../../journal/journal.ts';

type Problems = readonly string[];
const none: Problems = [];
const unless = (holds: boolean, problem: () => string): Problems => (holds ? none : [problem()]);

export function problemsAfter(before: Council, event: Event, after: Council): Problems {
  return [
    ...(after.crisis !== before.crisis && after.crisis ? crisisProblems(before, event, after.crisis) : none),
    ...(event.kind === 'vote-closed' ? voteProblems(after, event.result) : none),
    ...(after.dealings !== before.dealings || after.mandate !== before.mandate
      ? dealingProblems(before, event, after)
      : none),
    ...(after.capital !== before.capital ? capitalProblems(before, event, after) : none),
    ...(after.drafts !== before.drafts || after.queue !== before.queue ? queueProblems(after) : none),
    ...unless(after.version === before.version + 1, () => `${event.kind}: version ${after.version}`),
  ];
}

// The crisis and its ledger (rule T2).

type Figures = ReadonlyMap<string, number>;

/** Every figure that the ledger is about, by target and variable. */
function figuresOf(state: CrisisState): Map<string, number> {
  const figures = new Map<string, number>();
  for (const province of state.provinces) {
    for (const variable of provinceVariables) figures.set(`${province.id} ${variable}`, province[variable]);
  }
  for (const variable of stateVariables) {
    if (variable !== 'missionLegitimacy') figures.set(`state ${variable}`, state[variable]);
  }
  for (const { origin, legitimacy } of state.forces) {
    figures.set(`${origin === 'council' ? 'state' : origin} missionLegitimacy`, legitimacy);
  }
  return figures;
}

function crisisProblems(before: Council, event: Event, state: CrisisState): Problems {
  if ((event.kind !== 'month-passed' && event.kind !== 'world-changed') || !before.crisis) return none;
  const figures = figuresOf(state);
  const off = [...figures].find(([name, value]) => !isOnScale(name, value));
  const due = before.crisis.month + (event.kind === 'month-passed' ? 1 : 0);
  return [
    ...unless(state.month === due, () => `month ${state.month} comes after ${before.crisis?.month}`),
    ...(off ? [`month ${state.month}: ${off[0]} is ${off[1]}`] : none),
    ...ledgerProblems(before, before.crisis, event, figures),
  ];
}

/** 0–100; refugees are counted in thousands. */
const isOnScale = (name: string, value: number): boolean =>
  value >= 0 && (value <= 100 || (name === 'state refugees' && Number.isFinite(value)));

function ledgerProblems(
  council: Council,
  crisis: CrisisState,
  { kind, entries }: EventOf<'month-passed' | 'world-changed'>,
  figures: Figures,
): Problems {
  const reckoned = figuresOf(crisis);
  if (kind === 'month-passed') {
    for (const [name, value] of begunWith(council, crisis)) reckoned.set(name, value);
  }
  for (const { target, variable, amount } of entries) {
    const name = `${target} ${variable}`;
    if (!figures.has(name)) return [`month ${crisis.month}: the ledger tells of ${name}, which there is not`];
    reckoned.set(name, (reckoned.get(name) ?? figures.get(name) ?? 0) + amount);
  }
  for (const [name, value] of figures) {
    const sum = reckoned.get(name) ?? value;
    if (Math.abs(sum - value) > 1e-9) return [`month ${crisis.month}: ${name} is ${value}, by the ledger ${sum}`];
  }
  return none;
}

/** A mission begins a month with the legitimacy that its text gave it, and a force from outside with its own. */
const begunWith = ({ mandate, outside }: Council, { month }: CrisisState): readonly (readonly [string, number])[] => [
  ...outside.standing.forces
    .filter(({ since }) => since === month)
    .map(({ origin, legitimacy }) => [`${origin} missionLegitimacy`, legitimacy] as const),
  ...(mandate.legitimacy === null ? [] : [['state missionLegitimacy', mandate.legitimacy] as const]),
];

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
    ...unless(JSON.stringify(count.totals) === JSON.stringify(result.totals), () => `${name}: is counted wrongly`),
    ...unless(votes.length <= setup.votesPerRound, () => `${name}: is the ${votes.length}th of round ${result.round}`),
  ];
}

// Money, soldiers and capital (rules R2, L2, U16, C).

const sumOf = (holdings: Readonly<Record<string, number>>): number =>
  Object.values(holdings).reduce((sum, each) => sum + each, 0);

/** What there is of both, in hand and kept for deals. */
function thereIs({ dealings }: Council): { readonly money: number; readonly troops: number } {
  const kept = keptInAll(dealings);
  return { money: sumOf(dealings.purses) + kept.money, troops: sumOf(dealings.troops) + kept.troops };
}

/** Million US dollars that an event takes out of all purses: the price of an act. Whoever accepts a contract is paid, the first time. */
function priceOf(event: Event): number {
  if (event.kind === 'order-carried-out') {
    return acts[event.order.kind].money * payersOf(event.order, event.by).length;
  }
  return event.kind === 'deed-done' ? acts[event.deed.kind].money : 0;
}

function dealingProblems(before: Council, event: Event, after: Council): Problems {
  const [was, is] = [thereIs(before), thereIs(after)];
  const isPaid = event.kind === 'deed-done' && event.deed.kind === 'accept-contract';
  const missing = was.money - priceOf(event) - is.money;
  const { purses, troops } = after.dealings;
  const indebted = Object.entries(purses).find(([, money]) => money < 0);
  const pledges: Readonly<Record<string, number>> = after.mandate.pledges;
  const spread = Object.entries(troops).find(([seat, each]) => each < (pledges[seat] ?? 0));
  return [
    ...unless(isPaid ? missing <= 0 : Math.abs(missing) < 1e-9, () => `${event.kind}: ${missing} million are missing`),
    ...unless(is.troops === was.troops, () => `${event.kind}: ${was.troops} thousand troops become ${is.troops}`),
    ...(indebted ? [`${event.kind}: ${indebted[0]} has ${indebted[1]} million`] : none),
    ...(spread ? [`${event.kind}: ${spread[0]} has pledged more troops than it has`] : none),
  ];
}

const actors = (event: Event): readonly SeatId[] =>
  event.kind === 'order-carried-out' ? event.by : event.kind === 'deed-done' ? [event.seat] : [];

/** Only a new round brings capital; whoever goes round the Council has it in hand. */
function capitalProblems(before: Council, event: Event, after: Council): Problems {
  const richer = Object.entries(after.capital).find(([seat, points]) => points > (before.capital[seat as SeatId] ?? 0));
  const indebted = actors(event).find((seat) => (after.capital[seat] ?? 0) < 0);
  return [
    ...(richer && event.kind !== 'phase-begun' ? [`${event.kind}: ${richer[0]} comes by capital`] : none),
    ...(indebted ? [`${event.kind}: ${indebted} acts on capital that it does not have`] : none),
  ];
}

// Texts (rules D).

function queueProblems({ drafts, queue }: Council): Problems {
  const waiting = Object.values(drafts).filter(({ status }) => status === 'tabled');
  const symbols = Object.values(drafts).flatMap(({ symbol }) => (symbol ? [symbol] : []));
  return [
    ...unless(
      queue.length === waiting.length && waiting.every(({ id }) => queue.includes(id)),
      () => `${queue.length} texts wait in the order, ${waiting.length} are tabled`,
    ),
    ...unless(new Set(symbols).size === symbols.length, () => `two texts have one symbol: ${symbols}`),
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
    ...unless(isDeepStrictEqual(again, council), () => 'its journal gives another state'),
  ];
}
