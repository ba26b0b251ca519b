/** What a session with a world must not tell: another world behind the same reports, and the words that give one away. */

import { injectsOf } from '../../shared/council/rules/classroom/deck.ts';
import { namedIn } from '../../shared/council/rules/outside/acting.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council, Deal, Dealings, Influence, Outside, Reading } from '../../shared/council/state.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { type LedgerEntry, pageOf } from '../../shared/crisis/ledger.ts';
import type { CrisisState } from '../../shared/crisis/state.ts';
import type { Act, Order } from '../../shared/outside/acts.ts';
import { type Inject, isToldTo } from '../../shared/world/injects.ts';
import type { Report } from '../../shared/world/report.ts';

type Brief = Setup['briefs'][SeatId];

const others = <Value>(
  values: Readonly<Record<SeatId, Value>>,
  keeps: SeatId | null,
  change: (value: Value) => Value,
) =>
  Object.fromEntries(
    Object.entries(values).map(([seat, value]) => [seat, seat === keeps ? value : change(value as Value)]),
  ) as Record<SeatId, Value>;

const moved = (figure: number): number => (figure > 50 ? figure - 7.123456789 : figure + 7.123456789);

function anotherCrisis(crisis: CrisisState): CrisisState {
  return {
    ...crisis,
    trust: moved(crisis.trust),
    acceptance: moved(crisis.acceptance),
    intransigence: moved(crisis.intransigence),
    arms: moved(crisis.arms),
    peaceProcess: moved(crisis.peaceProcess),
    smugglingTolerance: moved(crisis.smugglingTolerance),
    councilLegitimacy: moved(crisis.councilLegitimacy),
    regionalInstability: moved(crisis.regionalInstability),
    refugees: crisis.refugees + 31.41592,
    deaths: crisis.deaths + 1234.5678,
    provinces: crisis.provinces.map((province) => ({
      ...province,
      violence: moved(province.violence),
      need: moved(province.need),
      grievance: moved(province.grievance),
      capacity: moved(province.capacity),
    })),
  };
}

const anotherEntry = (entry: LedgerEntry): LedgerEntry => ({ ...entry, amount: -entry.amount });

/** Who the host state is, and who else is what they are by their name, everybody knows. */
const inTheOpen: readonly string[] = [
  ...['host-state', 'administering-power', 'secretary-general', 'opposition', 'regional-body', 'neighbour'],
];

const anotherBrief = (brief: NonNullable<Brief>): NonNullable<Brief> => ({
  ...brief,
  situation: 'Another situation.',
  fact: 'Another fact.',
  stake: 'another gain',
  redLines: ['amnesty'],
  resources: { capital: 9, money: 1, troops: 23 },
  interests: brief.interests.toReversed(),
  weights: { ...brief.weights, outcomes: { ...brief.weights.outcomes, violence: 0.123 } },
  allies: brief.allies.toReversed(),
  knowledge: brief.knowledge === 'relief' ? 'public' : 'relief',
  profile: inTheOpen.includes(brief.profile) ? brief.profile : 'small-island',
});

/** Injects that have not come yet, and those that came to others alone. */
const isUntold = ({ influences }: Council, inject: Inject, keeps: SeatId | null): boolean =>
  !influences.some(({ cause }) => cause.kind === 'inject' && cause.inject === inject.id) || !isToldTo(inject, keeps);

const somethingElse: Pick<Inject, 'title' | 'text' | 'grants'> = {
  ...{ title: 'Another', text: 'Something else.' },
  grants: [{ seat: 'brazil', act: 'recognise', price: 7 }],
};

const anotherReport = (report: Report): Report => ({ ...report, month: report.month + 99, provinces: {} });

/** Acts that nobody but their seat knows of: a proxy is armed in secret until that comes out. */
function withoutUnknown({ outside, influences }: Council, keeps: SeatId | null): Outside {
  const { standing, orders, keys, acts, openStakes } = outside;
  const known = standing.proxies.filter(({ by, exposed }) => exposed || by === keeps);
  const cameOut = (seat: string): readonly number[] =>
    influences.flatMap(({ cause, round }) => (cause.kind === 'proxy-exposed' && cause.seat === seat ? [round] : []));
  /** It came out between the round in which the proxy was armed and the one in which that ended. */
  const isOpen = (place: number): boolean => {
    const seat = acts[place]?.by[0] ?? '';
    const ofSeat = acts.map((each, at) => ({ ...each, at })).filter(({ by }) => by[0] === seat);
    const begun = ofSeat.findLast(({ act, at }) => act.kind === 'arm-proxy' && at <= place);
    const ended = ofSeat.find(({ act, at }) => isEndOfProxy(act) && at > (begun?.at ?? 0));
    return cameOut(seat).some((round) => begun && round > begun.round && round < (ended?.round ?? Infinity));
  };
  // An order of two is told to the one whose word it needs.
  const own = Object.entries(orders).filter(
    ([seat, order]) => seat === keeps || isOffered(order, seat as SeatId, keeps),
  );
  return {
    standing: {
      ...standing,
      proxies: known,
      forces: standing.forces.map((force) => ({ ...force, legitimacy: moved(force.legitimacy) })),
    },
    orders: Object.fromEntries(own),
    keys,
    openStakes,
    acts: acts.filter(({ act }, place) => (act.kind !== 'arm-proxy' && !isEndOfProxy(act)) || isOpen(place)),
  };
}

const isEndOfProxy = (act: Act): boolean => act.kind === 'withdraw' && act.what === 'proxy';

const hostState = 'velora';
const isOffered = (order: Order, by: SeatId, to: SeatId | null): boolean =>
  to !== null &&
  'patron' in order &&
  order.patron !== null &&
  (by === hostState ? order.patron === to : to === hostState);

/** Agreements and readings of others, and what others have in their purses. */
const withOtherDealings = (dealings: Dealings, keeps: SeatId | null): Dealings => ({
  purses: others(dealings.purses as Record<SeatId, number>, keeps, (money) => money + 777),
  troops: dealings.troops,
  deals: Object.fromEntries(
    Object.entries<Deal>(dealings.deals).filter(([, { from, to }]) => from === keeps || to === keeps),
  ),
});

const isBetween = (keeps: SeatId | null) => (reading: Reading) => reading.by === keeps || reading.of === keeps;

/** The same council as everybody but `keeps` may know it, and another one behind that. */
export function withAnotherWorld(council: Council, keeps: SeatId | null): Council {
  const { setup, crisis, reports } = council;
  if (!crisis) return council;
  const knowledge = keeps === null ? 'public' : (setup.briefs[keeps]?.knowledge ?? 'public');
  const told = injectsOf(council).filter((inject) => !isUntold(council, inject, keeps));
  // Whoever is told the truth about a province knows how this round has found it, and no more.
  const cameNow = (id: string): boolean =>
    council.influences.some(
      ({ cause, round }) => cause.kind === 'inject' && cause.inject === id && round === council.round,
    );
  const isToldTruth = told.some(({ id, truthTo }) => cameNow(id) && truthTo?.includes(keeps ?? ''));
  const truths = isToldTruth || namedIn(council, council.round);
  const influences = council.influences.flatMap((influence): Influence[] => {
    const { cause } = influence;
    if (cause.kind === 'inject' && !told.some(({ id }) => id === cause.inject)) return [];
    return [{ ...influence, entries: influence.entries.map(anotherEntry) }];
  });
  return {
    ...council,
    setup: {
      ...setup,
      briefs: others(setup.briefs as Record<SeatId, NonNullable<Brief>>, keeps, anotherBrief),
      injects: setup.injects.map((inject) =>
        isUntold(council, inject, keeps) ? { ...inject, ...somethingElse } : inject,
      ),
      world: setup.world && { ...setup.world, figures: { ...setup.world.figures, trust: 1.2345 } },
    },
    crisis: anotherCrisis(crisis),
    mandate: council.mandate.legitimacy === null ? council.mandate : { ...council.mandate, legitimacy: 1.5 },
    months: council.months.map((month) => ({
      ...month,
      state: truths && month.round < council.round ? month.state : anotherCrisis(month.state),
      entries: pageOf([...month.entries].map(anotherEntry)),
    })),
    influences,
    reports: {
      ...reports,
      host: knowledge === 'host' ? reports.host : reports.host.map(anotherReport),
      relief: knowledge === 'relief' ? reports.relief : reports.relief.map(anotherReport),
    },
    capital: others(council.capital, keeps, (points) => points - 50),
    batna: others(council.batna, keeps, (score) => 100 - score),
    outside: withoutUnknown(council, keeps),
    dealings: withOtherDealings(council.dealings, keeps),
    readings: Object.fromEntries(
      Object.entries<Reading>(council.readings).filter(([, reading]) => isBetween(keeps)(reading)),
    ),
  };
}

/** Decimals that are unlike any number that is rounded for somebody. */
const telling = (numbers: readonly number[]): readonly string[] =>
  numbers.map(String).filter((text) => /\.\d{5,}/.test(text));

/** Every figure of the crisis as it truly is, and of its ledger: what has come about, and no scale of the model. */
export function trueFigures({ crisis, months, influences }: Council): readonly number[] {
  const states = [...(crisis ? [crisis] : []), ...months.slice(-4).map(({ state }) => state)];
  const inState = (state: CrisisState): readonly number[] => [
    ...Object.values(state).filter((value) => typeof value === 'number'),
    ...state.provinces.flatMap((province) => Object.values(province).filter((value) => typeof value === 'number')),
    ...state.forces.flatMap(({ deployed, legitimacy }) => [deployed, legitimacy]),
  ];
  const entries = [...months.slice(-4), ...influences].flatMap((each) => [...each.entries].map(({ amount }) => amount));
  return [...states.flatMap(inState), ...entries];
}

/** Every reader of a state is kept from the same figures. */
const kept = new WeakMap<Council, readonly string[]>();
function tellingFigures(council: Council): readonly string[] {
  const known = kept.get(council) ?? telling(trueFigures(council));
  kept.set(council, known);
  return known;
}

/** Of agreements and readings between two. */
const wordsBetween = (
  { dealings, readings }: Council,
  isMeant: (one: SeatId, other: SeatId) => boolean,
): readonly string[] => [
  ...Object.values<Deal>(dealings.deals)
    .filter(({ from, to }) => isMeant(from, to))
    .flatMap(({ terms }) => [...terms.gives.promises, ...terms.asks.promises])
    .flatMap((promise) => (promise.kind === 'word' ? [promise.text] : [])),
  ...Object.values<Reading>(readings)
    .filter(({ by, of }) => isMeant(by, of))
    .flatMap(({ text, answer }) => [text, answer?.text ?? '']),
];

const isSaid = ({ outside }: Council, id: string): boolean => outside.openStakes.some(({ seat }) => seat === id);

/** Words and numbers that whoever holds `seat`, or nobody's seat (null), is not told. */
export function secretWordsFrom(council: Council, seat: SeatId | null): readonly string[] {
  if (!council.crisis) return [];
  const briefs = Object.entries(council.setup.briefs).filter(([id]) => id !== seat);
  const untold = council.setup.injects.filter((inject) => isUntold(council, inject, seat));
  // Others may have used the same words.
  const own = new Set(wordsBetween(council, (one, other) => one === seat || other === seat));
  const sentences = [
    ...briefs.flatMap(([, { situation, fact }]) => [situation, fact]),
    ...briefs.flatMap(([id, { stake }]) => (stake === undefined || isSaid(council, id) ? [] : [stake])),
    ...untold.flatMap(({ title, text, id }) => [title, text, id]),
    ...wordsBetween(council, (one, other) => one !== seat && other !== seat),
  ].filter((words) => words !== '' && !own.has(words));
  // As they stand in JSON.
  return [...sentences.map((words) => JSON.stringify(words).slice(1, -1)), ...tellingFigures(council)];
}
