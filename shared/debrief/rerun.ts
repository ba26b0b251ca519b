/**
 * A session again with one thing changed. What was said, voted and written stays as it was; what followed in the world is
 * reckoned anew by the rules of the game. The seed is the same, so the luck is the same.
 */
import type { Event, EventOf, Result } from '../council/events.ts';
import { evolve } from '../council/evolve.ts';
import { opened } from '../council/opening.ts';
import { haveMeans } from '../council/rules/agreements/escrow.ts';
import { mayPay, priceOf } from '../council/rules/outside/acting.ts';
import { nextResolution } from '../council/rules/votes/voting.ts';
import { freeTroops } from '../council/rules/world/pledges.ts';
import { consequencesOf } from '../council/rules/world/world.ts';
import { type Council, type Draft, type DraftClause, dealById, type Month, seatById } from '../council/state.ts';
import type { ClauseId } from '../council/vocabulary.ts';
import { readingsOf } from '../crisis/readings.ts';
import type { CrisisState } from '../crisis/state.ts';
import type { DealId } from '../deals/deals.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import { checkDraft } from '../mandate/legality.ts';
import { isOrder } from '../outside/acts.ts';
import { effectiveEntries } from '../world/effective.ts';
import type { MandateInForce } from '../world/inForce.ts';
import { deploymentOf } from '../world/translate.ts';
import { arcMonthsOf, hasLapsed } from './arc.ts';
import { recounted } from './counterfactuals.ts';
import {
  type History,
  historyOf,
  isOfWorld,
  type Moment,
  momentsOf,
  setupIn,
  toldBy,
  untilTheEnd,
  type World,
} from './history.ts';
import type { Difference, Rerun } from './otherCourse.ts';
import { type ChangedAct, type ChangedText, type Counterfactual, isOnText } from './whatIf.ts';

/** What an event is instead, or null where it never happens, and the state that it finds instead. */
export type Alteration = (
  council: Council,
  event: Event,
) => { readonly council: Council; readonly event: Event | null };

export const unchanged: Alteration = (council, event) => ({ council, event });

/** The session as it would have gone, with what follows in the world but for the prospects of the seats. */
export function retold(events: readonly Event[], alter: Alteration): History {
  const setup = setupIn(events);
  const said = untilTheEnd(events).filter((event) => !isOfWorld(event));
  let now = opened(setup);
  const moments = said.flatMap((event): readonly Moment[] => {
    const happened = retelling(now, event, alter);
    now = happened.at(-1)?.after ?? now;
    return happened;
  });
  return toldBy(setup, moments, now);
}

/** Something that was said once more, and what follows from it; nothing where it never happens. */
export function retelling(council: Council, event: Event, alter: Alteration): readonly Moment[] {
  const possible = asFarAsPossible(council, event);
  if (!possible) return [];
  const { council: before, event: instead } = alter(council, possible);
  if (!instead) return [];
  let now = evolve(before, instead);
  const own: Moment = { event: instead, before, after: now };
  const consequences = following(before, now, instead).map((consequence): Moment => {
    const moment = { event: consequence, before: now, after: evolve(now, consequence) };
    now = moment.after;
    return moment;
  });
  return [own, ...consequences];
}

/**
 * What follows from an event, without the prospects of the seats: they move nothing in the world, and when a round begins
 * they take longer to reckon than all the rest. They are asked for by brief.
 */
function following(before: Council, after: Council, event: Event): readonly Event[] {
  if (event.kind !== 'phase-begun' || event.round === before.round) return consequencesOf(before, after, event);
  const unasked = { ...after, setup: { ...after.setup, briefs: {} } };
  return consequencesOf(before, unasked, event).filter(({ kind }) => kind !== 'prospects-reckoned');
}

/**
 * What was said, as far as its seat has the means: it has others where a deal that waited for a text is settled otherwise.
 * Whether it has those of an order is asked when that is carried out; a deed without them is never done (null).
 */
function asFarAsPossible(council: Council, event: Event): Event | null {
  switch (event.kind) {
    case 'troops-pledged':
      return event.draft === null ? { ...event, troops: pledgeable(council, event) } : event;
    case 'deal-answered':
      return event.answer === 'accepted' && !mayBeAccepted(council, event.deal)
        ? { ...event, answer: 'declined' }
        : event;
    case 'deed-done':
      return mayStillPay(council, event) ? event : null;
    default:
      return event;
  }
}

/** Rule U16. */
function mayStillPay(council: Council, { seat: id, deed }: EventOf<'deed-done'>): boolean {
  const seat = seatById(council, id);
  return seat !== null && mayPay(council, seat, priceOf(council, seat.id, deed.kind)) === null;
}

/** Rule L2: a pledge to the mandate in force never falls below what binds the seat already. Rule L1: nor is it more than it has. */
function pledgeable(council: Council, { seat, troops }: EventOf<'troops-pledged'>): number {
  const bound = council.mandate.pledges[seat] ?? 0;
  return Math.max(bound, Math.min(troops, freeTroops(council, seat, null)));
}

function mayBeAccepted(council: Council, id: DealId): boolean {
  const deal = dealById(council, id);
  return deal !== null && haveMeans(council, deal);
}

/** Every text that was adopted had failed. */
export const nothingAdopted: Alteration = (council, event) => ({
  council,
  event: event.kind === 'vote-closed' ? { ...event, result: failed(event.result) } : event,
});

/** Nor had a capital ordered anything outside the Council: the state had been left to itself. */
export const leftAlone: Alteration = (council, event) =>
  event.kind === 'order-given' ? { council, event: { ...event, order: null } } : nothingAdopted(council, event);

export function rerun(events: readonly Event[], change: Counterfactual): Rerun {
  const happened = historyOf(events);
  const instead = retold(events, alterationFor(happened, change));
  if (!happened.world || !instead.world) throw new Error('a session without a world has no other course');
  const isOnVote = change.kind !== 'without-act';
  const subject = isOnVote ? happened.council.results.find(({ vote }) => vote === change.vote)?.subject : null;
  return {
    change,
    falling: isOnText(change) ? fallingWith(happened.council, change).map(({ id, clause }) => ({ id, clause })) : [],
    lapsed: subject?.kind === 'draft' && hasLapsed(instead, subject.draft),
    stood: hasStood(change, happened, instead),
    pledgesLost: isOnVote ? pledgesLost(happened.world, instead.world) : null,
    happened: arcMonthsOf(happened.world),
    instead: arcMonthsOf(instead.world),
    difference: {
      end: differenceAt('end', happened.world, instead.world),
      epilogue: differenceAt('epilogue', happened.world, instead.world),
    },
  };
}

export function alterationFor(history: History, change: Counterfactual): Alteration {
  if (change.kind === 'without-act') return withoutAct(history, change);
  const { council } = history;
  // Of the session that is over: a number that no text of it has.
  const resolution = nextResolution(council);
  const falling = new Set<ClauseId>(isOnText(change) ? fallingWith(council, change).map(({ id }) => id) : []);
  return (now, event) => {
    if (event.kind !== 'vote-closed' || event.result.vote !== change.vote) return { council: now, event };
    switch (change.kind) {
      case 'without-veto':
        return { council: now, event: { ...event, result: withoutVeto(event.result, resolution) } };
      case 'had-it-failed':
        return { council: now, event: { ...event, result: failed(event.result) } };
      case 'without-clause':
        return { council: withText(now, event, ({ id }) => id !== change.clause?.id && !falling.has(id)), event };
      case 'with-ballot': {
        const result = recounted(council, event.result, change.seat, change.choice);
        const isNew = result.outcome === 'adopted' && result.resolution === '';
        return { council: now, event: { ...event, result: isNew ? { ...result, resolution } : result } };
      }
    }
  };
}

/** An order is carried out for all who gave it; without the act none of them had. A deed had not been done. */
function withoutAct({ moments, council }: History, change: ChangedAct): Alteration {
  const { done, by, round } = change;
  if (isOrder(done)) {
    return (now, event) => {
      const isOfAct = event.kind === 'order-given' && event.order?.kind === done.kind && by.includes(event.seat);
      return { council: now, event: isOfAct && now.round === round ? { ...event, order: null } : event };
    };
  }
  const nth = council.outside.acts.slice(0, change.act).filter(({ act }) => !isOrder(act)).length;
  const deed = momentsOf(moments, 'deed-done')[nth - 1]?.event;
  return (now, event) => ({ council: now, event: event === deed ? null : event });
}

function withoutVeto(result: Result, resolution: string): Result {
  const { vetoedBy, totals } = result;
  const abstaining = Object.fromEntries(vetoedBy.map((seat) => [seat, 'abstain' as const]));
  return {
    ...result,
    ballots: { ...result.ballots, ...abstaining },
    totals: { ...totals, no: totals.no - vetoedBy.length, abstain: totals.abstain + vetoedBy.length },
    outcome: 'adopted',
    vetoedBy: [],
    resolution,
  };
}

const failed = (result: Result): Result =>
  result.outcome === 'adopted' && result.subject.kind === 'draft'
    ? { ...result, outcome: 'failed-insufficient-votes', resolution: '' }
    : result;

function withText(
  council: Council,
  { result }: EventOf<'vote-closed'>,
  stays: (each: DraftClause) => boolean,
): Council {
  const draft = draftOf(council, result);
  if (!draft) return council;
  const text: Draft = { ...draft, clauses: draft.clauses.filter(stays) };
  return { ...council, drafts: { ...council.drafts, [draft.id]: text } };
}

const draftOf = ({ drafts }: Council, { subject }: Result): Draft | undefined =>
  subject.kind === 'draft' ? drafts[subject.draft] : undefined;

/** Whether what is changed was in force in some month; a clause that is but a ground of its text stands with that. */
function hasStood(change: Counterfactual, happened: History, instead: History): boolean {
  // What was done is done, whether or not it moved anything.
  if (change.kind === 'without-act') return true;
  const { vote } = change;
  const clause = isOnText(change) ? change.clause : null;
  const isNew = change.kind === 'without-veto' || (change.kind === 'with-ballot' && change.otherwise === 'adopted');
  const { council } = isNew ? instead : happened;
  const resolution = council.results.find((each) => each.vote === vote)?.resolution;
  const named = clause && !grounds.has(clause.clause.kind) ? JSON.stringify(clause.clause) : null;
  return council.months.some(({ mandate }) =>
    effectiveEntries(mandate).some(
      (each) => each.resolution === resolution && (named === null || JSON.stringify(each.clause) === named),
    ),
  );
}

const grounds: ReadonlySet<ClauseKind> = new Set<ClauseKind>(['chapter', 'host-consent', 'threat-to-peace']);

const sumOf = ({ pledges }: MandateInForce): number => Object.values(pledges).reduce((sum, each) => sum + each, 0);

/** The most that a mission which is still there lacks in any month, of what had been pledged. */
function pledgesLost(happened: World, instead: World): Rerun['pledgesLost'] {
  const monthsOf = ({ months, epilogueMonths }: World): readonly Month[] => [...months, ...epilogueMonths];
  const was = monthsOf(happened);
  let most: NonNullable<Rerun['pledgesLost']> = { resolution: '', troops: 0 };
  for (const [index, { mandate }] of monthsOf(instead).entries()) {
    const before = was[index]?.mandate;
    const mission = effectiveEntries(mandate).find(({ clause }) => clause.kind === 'mission');
    const deployment = deploymentOf(mandate);
    if (!before || !mission || !deployment) continue;
    const troops = Math.min(deployment.wanted, sumOf(before)) - deployment.deploys;
    if (troops > most.troops) most = { resolution: mission.resolution, troops };
  }
  return most.troops > 0 ? most : null;
}

/** Clauses that no text may have without the one that is left out, and without those that fall with it (rules G). */
function fallingWith(council: Council, { vote, clause: left }: ChangedText): readonly DraftClause[] {
  const result = council.results.find((each) => each.vote === vote);
  const clauses = (result && draftOf(council, result)?.clauses) ?? [];
  if (!left) return [];
  const provinces = council.setup.provinces.map(({ id }) => id);
  let standing = clauses.filter(({ id }) => id !== left.id);
  for (;;) {
    const findings = checkDraft(
      standing.map(({ clause }) => clause),
      provinces,
    );
    const unlawful = new Set(findings.filter(({ level }) => level === 'error').map(({ clause }) => clause));
    if (unlawful.size === 0) return clauses.filter((each) => each.id !== left.id && !standing.includes(each));
    const rest = standing.filter((_, index) => !unlawful.has(index));
    if (rest.length === standing.length) return [];
    standing = rest;
  }
}

function differenceAt(when: 'end' | 'epilogue', happened: World, instead: World): Difference {
  const [is, would] = [happened[when], instead[when]].map(readingsOf) as [Figures, Figures];
  const [fled, wouldFlee] = [displacedIn(happened, when), displacedIn(instead, when)];
  const provinces = happened[when].provinces.map((province) => {
    const other = instead[when].provinces.find(({ id }) => id === province.id) ?? province;
    const difference = {
      violence: other.violence - province.violence,
      need: other.need - province.need,
      displaced: (wouldFlee[province.id] ?? 0) - (fled[province.id] ?? 0),
    };
    return [province.id, difference] as const;
  });
  return {
    violence: would.violence - is.violence,
    deaths: would.deaths - is.deaths,
    refugees: would.refugees - is.refugees,
    provinces: Object.fromEntries(provinces),
  };
}

type Figures = ReturnType<typeof readingsOf>;

/** Thousands who fled since the opening, by province. */
function displacedIn({ months, epilogueMonths }: World, when: 'end' | 'epilogue'): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  const passed: readonly Month[] = when === 'end' ? months : [...months, ...epilogueMonths];
  for (const { state } of passed) {
    for (const { id, displaced } of state.provinces) sums[id] = (sums[id] ?? 0) + displaced;
  }
  return sums;
}

/** The crisis at the end of the rounds, had nothing been adopted, and nothing ordered outside the Council. */
export function untouchedEnd(events: readonly Event[], history: History): CrisisState | null {
  const { results, outside } = history.council;
  const isTouched = results.some(({ resolution }) => resolution !== '') || outside.acts.some(({ act }) => isOrder(act));
  return ((isTouched ? retold(events, leftAlone) : history).world ?? history.world)?.end ?? null;
}
