/**
 * What is true of every session, whoever plays it: checked after each event of a game, and once more when it is over. Each
 * check gives what is wrong, in words; nothing where all is well.
 */
import type { Event, EventOf, Result } from '../../../shared/council/events.ts';
import { replay } from '../../../shared/council/replay.ts';
import { keptInAll } from '../../../shared/council/rules/agreements/escrow.ts';
import { payersOf } from '../../../shared/council/rules/outside/acting.ts';
import { countBallots, decideVote } from '../../../shared/council/rules/votes/tally.ts';
import { type Council, membersOf } from '../../../shared/council/state.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { provinceVariables, stateVariables, type Variable, variables } from '../../../shared/crisis/ledger.ts';
import { otherOrigins } from '../../../shared/crisis/mandate.ts';
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

/**
 * Figures that the ledger is about, in a row for each target: the state, each origin of a force besides the Council's, each
 * province. A row has a place for every variable, and few of them are taken.
 */
class Figures {
  /** Not a number where there is none. */
  readonly values: number[];
  readonly taken: number[] = [];

  constructor({ provinces }: CrisisState) {
    this.values = new Array<number>((firstProvince + provinces.length) * width).fill(Number.NaN);
  }

  put(place: number, value: number): void {
    this.values[place] = value;
    this.taken.push(place);
  }
}

const width = variables.length;
const columnOf = Object.fromEntries(variables.map((variable, column) => [variable, column])) as Record<
  Variable,
  number
>;
const legitimacyColumn = columnOf.missionLegitimacy;
const ofState = stateVariables.filter((variable) => variable !== 'missionLegitimacy');
const firstProvince = 1 + otherOrigins.length;

/** The row of a target; −1: there is none. */
function rowOf({ provinces }: CrisisState, target: string): number {
  if (target === 'state') return 0;
  const force = (otherOrigins as readonly string[]).indexOf(target);
  if (force >= 0) return 1 + force;
  const province = provinces.findIndex(({ id }) => id === target);
  return province < 0 ? -1 : firstProvince + province;
}

/** The Council's force is the mission of which the ledger of the state tells. */
const targetOf = (origin: string): string => (origin === 'council' ? 'state' : origin);

/** What a place is called in words. */
function nameOf({ provinces }: CrisisState, place: number): string {
  const row = Math.floor(place / width);
  const target = row === 0 ? 'state' : (otherOrigins[row - 1] ?? provinces[row - firstProvince]?.id);
  return `${target} ${variables[place % width]}`;
}

function figuresOf(state: CrisisState): Figures {
  const { provinces, forces } = state;
  const figures = new Figures(state);
  for (const variable of ofState) figures.put(columnOf[variable], state[variable]);
  for (const { origin, legitimacy } of forces) {
    figures.put(rowOf(state, targetOf(origin)) * width + legitimacyColumn, legitimacy);
  }
  for (let index = 0; index < provinces.length; index += 1) {
    const province = provinces[index];
    const row = (firstProvince + index) * width;
    if (province) for (const variable of provinceVariables) figures.put(row + columnOf[variable], province[variable]);
  }
  return figures;
}

function crisisProblems(before: Council, event: Event, state: CrisisState): Problems {
  if ((event.kind !== 'month-passed' && event.kind !== 'world-changed') || !before.crisis) return none;
  const due = before.crisis.month + (event.kind === 'month-passed' ? 1 : 0);
  if (state.month !== due) return [`month ${state.month} comes after ${before.crisis.month}`];
  const figures = figuresOf(state);
  return [...offScale(figures, state), ...ledgerProblems(before, before.crisis, event, state, figures)];
}

/** 0–100; refugees are counted in thousands. */
function offScale({ values, taken }: Figures, state: CrisisState): Problems {
  for (const place of taken) {
    const value = values[place] ?? Number.NaN;
    if (value >= 0 && (value <= 100 || (place === columnOf.refugees && Number.isFinite(value)))) continue;
    return [`month ${state.month}: ${nameOf(state, place)} is ${value}`];
  }
  return none;
}

function ledgerProblems(
  council: Council,
  crisis: CrisisState,
  { kind, entries }: EventOf<'month-passed' | 'world-changed'>,
  state: CrisisState,
  { values, taken }: Figures,
): Problems {
  const { month } = crisis;
  /** What was, and what has been written of it; of a figure that was not, what is. */
  const { values: sums } = figuresOf(crisis);
  for (const place of taken) {
    if (Number.isNaN(sums[place])) sums[place] = values[place] ?? 0;
  }
  if (kind === 'month-passed') {
    for (const [target, legitimacy] of begunWith(council, crisis)) {
      sums[rowOf(state, target) * width + legitimacyColumn] = legitimacy;
    }
  }
  // Entries of one figure mostly stand together.
  let place = -1;
  let lastTarget = '';
  let lastVariable = '';
  for (const { target, variable, amount } of entries) {
    if (target !== lastTarget || variable !== lastVariable) {
      place = rowOf(state, target) * width + columnOf[variable];
      if (Number.isNaN(values[place] ?? Number.NaN))
        return [`month ${month}: the ledger tells of ${target} ${variable}, which there is not`];
      lastTarget = target;
      lastVariable = variable;
    }
    sums[place] = (sums[place] ?? 0) + amount;
  }
  const kept = crisis.forces.find(({ origin }) => origin === 'council')?.legitimacy;
  const begun = kind === 'month-passed' ? council.mandate.legitimacy : null;
  for (const place of taken) {
    const value = values[place] ?? 0;
    const sum = sums[place] ?? 0;
    // Without soldiers a mission begins with its text's legitimacy in the first month only, and keeps it waiting after that.
    const isWaiting = place === legitimacyColumn && begun !== null && kept !== undefined;
    const other = isWaiting ? sum - begun + kept : sum;
    if (!(Math.min(Math.abs(sum - value), Math.abs(other - value)) <= 1e-9))
      return [`month ${month}: ${nameOf(state, place)} is ${value}, by the ledger ${sum}`];
  }
  return none;
}

/** A mission begins a month with the legitimacy that its text gave it, and a force from outside with its own. */
const begunWith = ({ mandate, outside }: Council, { month }: CrisisState): readonly (readonly [string, number])[] => [
  ...outside.standing.forces
    .filter(({ since }) => since === month)
    .map(({ origin, legitimacy }) => [origin, legitimacy] as const),
  ...(mandate.legitimacy === null ? [] : [['state', mandate.legitimacy] as const]),
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
    ...unless(isAlike(again, council), () => 'its journal gives another state'),
  ];
}

/** Whether two values of plain data are the same: most of what two states are made of is one thing. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isAlike(one[name], other[name]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
