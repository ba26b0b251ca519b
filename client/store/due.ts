/** What a person can do now, or whom everybody waits for: one answer, from the views. */
import type { Subject } from '../../shared/council/events.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { FacilitatorView } from '../../shared/council/views/facilitatorView.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { busyWith } from './alone.ts';
import { annulledBefore, ballotIn } from './ballot.ts';
import { type Call, callOf, isWaiting, letterFor } from './calls.ts';
import { isKeyAsked, keyTo, ownAdvice, roleOf } from './delegation.ts';
import { type EarlyDue, earlyDueOf } from './earlyDue.ts';
import { goesBy, isMine, type Matter, mattersOf } from './matters.ts';
import { type Naming, namesInPublic } from './naming.ts';
import { mayOrder } from './outside.ts';
import { allHeard, type Unheard } from './seen.ts';
import { type Hindrance, missionInForce } from './troops.ts';

/** What a delegation can do with texts now, as its rights have it. */
export const textDeeds = ['draft', 'amend', 'sponsor', 'pledge', 'table'] as const;
export type TextDeed = (typeof textDeeds)[number];

/** What somebody is in the Council: `mediator` has good offices and no vote, a `watcher` no seat. */
export type Part = 'member' | 'speaker' | 'mediator' | 'press' | 'watcher';

export type Due =
  | EarlyDue
  /** One person plays, and has said that they go on: who is not done yet. */
  | { readonly kind: 'others-finish'; readonly busy: readonly string[] }
  /** `news`: titles of this round's messages that the person was told. */
  | { readonly kind: 'sitrep'; readonly ready: boolean; readonly part: Part; readonly news: readonly string[] }
  | {
      readonly kind: 'consult';
      readonly ready: boolean;
      readonly part: Part;
      readonly drafts: number;
      readonly deeds: readonly TextDeed[];
      readonly call: Call | null;
    }
  | {
      readonly kind: 'meeting';
      readonly ready: boolean;
      readonly part: Part;
      /** Symbols, in the order of their votes. */
      readonly texts: readonly string[];
      /** Name of the presidency, `mine`, or null. */
      readonly president: string | null;
      readonly deeds: readonly TextDeed[];
      readonly call: Call | null;
    }
  | {
      readonly kind: 'vote';
      readonly about: Subject;
      readonly names: Naming;
      /** Whether a permanent member can stop it. */
      readonly veto: boolean;
      readonly cast: Choice | null;
      /** As a party to the dispute whoever is asked does not vote on it (Article 27(3)). */
      readonly party: boolean;
      /** Why the vote before it, on the same question, was annulled; null where none was. */
      readonly annulled: string | null;
      readonly waitsFor: readonly string[];
      /** It is a veto only with the key of the capital: whether that has given it. */
      readonly key?: 'awaited' | 'given' | 'kept';
    }
  /** The ambassador has voted, and the capital, who is asked, says whether a vote against is a veto. */
  | { readonly kind: 'veto-key'; readonly about: Subject; readonly names: Naming; readonly isVeto: boolean }
  | {
      readonly kind: 'watch-vote';
      readonly about: Subject;
      readonly names: Naming;
      readonly waitsFor: readonly string[];
      /** All have cast, and the vote is open still: where delegations have several people it waits for a key (rule S8). */
      readonly keys?: true;
      /** The ambassador votes, and whoever is asked has not told them what they would vote. */
      readonly advises?: true;
    }
  | { readonly kind: 'floor'; readonly matter: Matter; readonly names: Naming }
  /** Others wait for an answer, while something goes on that asks nothing of whoever is asked. */
  | { readonly kind: 'asked'; readonly call: Call; readonly meanwhile: Due }
  | { readonly kind: 'interval'; readonly next: string | null }
  /** Of the mission in force: what keeps it from the field, and the thousand troops that it lacks. */
  | {
      readonly kind: 'orders';
      readonly ready: boolean;
      readonly call: Call | null;
      readonly hindrance: Hindrance | null;
      readonly missing: number;
      /** An order outside the Council: whether one can be given, or is given; `theirs`: the capital gives it; null: none. */
      readonly outside: 'may-order' | 'ordered' | 'theirs' | null;
    }
  | { readonly kind: 'field'; readonly part: Part; readonly months: number }
  | { readonly kind: 'epilogue'; readonly months: number };

/**
 * @param mine null for those who only watch: the projector, the record
 * @param dossier what the seat alone was told; null for those who only watch
 * @param facilitator what the holder of the facilitator's link sees; null for everybody else
 * @param unheard what the facilitator has said that this person has not put away
 */
export function dueOf(
  view: PublicView,
  mine: SeatView | null,
  dossier: Dossier | null = null,
  facilitator: FacilitatorView | null = null,
  unheard: Unheard = allHeard,
): Due {
  const early = earlyDueOf(view, mine, facilitator !== null);
  if (early) return early;
  const seat = view.seats.find((each) => each.id === mine?.seat);
  const urgent = urgentOf(view, mine);
  if (urgent) return urgent;
  const ready = seat?.ready ?? false;
  const call = facilitator ? letterFor(view, facilitator.consent, true) : callOf(view, mine, dossier, unheard);
  // Whoever is ready has let pass what they might do, but not what others wait for.
  const asked = call && (!ready || isWaiting(call)) ? call : null;
  const goingOn = goingOnOf(view, mine, seat, dossier, asked);
  const isSaid = 'call' in goingOn && goingOn.call !== null;
  return asked && isWaiting(asked) && !isSaid && view.phase !== 'lobby'
    ? { kind: 'asked', call: asked, meanwhile: goingOn }
    : goingOn;
}

/** What runs out for whoever is asked, and only they can do. */
function urgentOf(view: PublicView, mine: SeatView | null): Due | null {
  const voting = view.vote && mine ? votingOf(view, mine) : null;
  if (voting?.kind === 'veto-key' || (voting?.kind === 'vote' && voting.cast === null && !voting.party)) return voting;
  const isDone = busyWith(view, mine?.seat ?? null) !== null;
  const own = mattersOf(view, mine).find((matter) => isMine(matter) && !(isDone && goesBy(matter)));
  return own ? { kind: 'floor', matter: own, names: namesInPublic(view) } : null;
}

/** What goes on in the Council, and in it the call that belongs to the step. */
function goingOnOf(
  view: PublicView,
  mine: SeatView | null,
  seat: SeatInView | undefined,
  dossier: Dossier | null,
  call: Call | null,
): Due {
  if (view.vote) return votingOf(view, mine);
  const ready = seat?.ready ?? false;
  const part = partOf(seat, mine);
  const [matter] = mattersOf(view, mine);
  const busy = busyWith(view, mine?.seat ?? null);
  if (matter && !(busy && goesBy(matter))) return { kind: 'floor', matter, names: namesInPublic(view) };
  if (busy) return { kind: 'others-finish', busy };
  const deeds = deedsOf(mine);
  switch (view.phase) {
    case 'sitrep':
      return { kind: 'sitrep', ready, part, news: newsOf(view, dossier).map(({ title }) => title) };
    case 'consultations':
      return { kind: 'consult', ready, part, drafts: view.queue.length, deeds, call };
    case 'meeting':
      return {
        kind: 'meeting',
        ready,
        part,
        texts: view.queue.map((id) => symbolOf(view, id)),
        president: presidentOf(view, mine),
        deeds,
        call,
      };
    case 'voting':
      return votingOf(view, mine);
    case 'orders': {
      const { hindrance = null, missing = 0 } = missionInForce(view) ?? {};
      return { kind: 'orders', ready, call, hindrance, missing, outside: outsideOf(mine) };
    }
    case 'field':
      return { kind: 'field', part, months: view.monthsPerRound };
    case 'epilogue':
      return { kind: 'epilogue', months: view.epilogueMonths };
    // Before the first round and after the last one it has been said above.
    case 'lobby':
    case 'ended':
      return { kind: 'ended' };
  }
}

/** By its name, as in every scenario: the views do not say what a seat is there for. */
const press = 'press';

function partOf(seat: SeatInView | undefined, mine: SeatView | null): Part {
  if (!seat) return 'watcher';
  if (seat.kind !== 'non-member') return 'member';
  if (seat.id === press) return 'press';
  return mine && isMediator(mine) ? 'mediator' : 'speaker';
}

/** What only whoever has good offices is answered: now, in another step, or next round. */
const mediates: readonly Right[] = [null, 'wrong-phase', 'good-offices-used'];

export const isMediator = ({ rights }: SeatView): boolean => mediates.includes(rights.goodOffices);

function votingOf(view: PublicView, mine: SeatView | null): Due {
  const { vote, seats } = view;
  if (!vote) return { kind: 'interval', next: view.next && symbolOf(view, view.next) };
  return voteOf(
    view,
    vote,
    seats.filter(isAwaited).map(({ name }) => name),
    mine,
  );
}

function voteOf(
  view: PublicView,
  { subject: about, character }: NonNullable<PublicView['vote']>,
  waitsFor: readonly string[],
  mine: SeatView | null,
): Due {
  const names = namesInPublic(view);
  if (mine?.rights.cast !== null) {
    if (mine && isKeyAsked(mine)) return { kind: 'veto-key', about, names, isVeto: mine.ballot === 'no' };
    const advises =
      mine?.rights.talk.advise === null &&
      mine.ballot === null &&
      mine.delegation !== null &&
      ownAdvice(mine.delegation) === null;
    const keys = waitsFor.length === 0 && view.room.delegation > 1;
    return { kind: 'watch-vote', about, names, waitsFor, ...(keys ? { keys } : {}), ...(advises ? { advises } : {}) };
  }
  const annulled = annulledBefore(view);
  const [cast, party] = [ballotIn(view, mine), mine.mustAbstain];
  const key = cast === 'no' ? keyTo(view, mine) : null;
  const known = { about, names, veto: character === 'substantive', cast, party, annulled, waitsFor };
  return { kind: 'vote', ...known, ...(key ? { key } : {}) };
}

/** What was thrown in this round, as far as a person was told; what only a few were told comes last. */
export const newsOf = ({ injects, round }: PublicView, dossier: Dossier | null) =>
  [...injects, ...(dossier?.injects ?? [])].filter((inject) => inject.round === round);

function deedsOf(mine: SeatView | null): readonly TextDeed[] {
  if (!mine) return [];
  const { create, drafts } = mine.rights;
  const may = (deed: (rights: (typeof drafts)[DraftId]) => Right): boolean =>
    Object.values(drafts).some((rights) => deed(rights) === null);
  const can: Readonly<Record<TextDeed, boolean>> = {
    draft: create === null || may(({ edit }) => edit),
    amend: may(({ amend }) => amend),
    sponsor: may(({ sponsor }) => sponsor),
    pledge: may(({ pledge }) => pledge),
    table: may(({ table }) => table),
  };
  return textDeeds.filter((deed) => can[deed]);
}

function outsideOf(mine: SeatView | null): Extract<Due, { kind: 'orders' }>['outside'] {
  if (!mine) return null;
  if (mine.dealings?.order) return 'ordered';
  if (roleOf(mine) === 'ambassador') return 'theirs';
  return mayOrder(mine) ? 'may-order' : null;
}

function presidentOf({ president, seats }: PublicView, mine: SeatView | null): string | null {
  if (president !== null && mine?.seat === president) return 'mine';
  return seats.find(({ id }) => id === president)?.name ?? null;
}

/** A seat that somebody holds, or a stand-in acts for, and that has a vote it has not cast. */
const isAwaited = ({ kind, presence, standIn, cast }: SeatInView): boolean =>
  kind !== 'non-member' && (presence !== 'empty' || standIn) && !cast;

const symbolOf = ({ drafts }: PublicView, id: DraftId): string => drafts.find((draft) => draft.id === id)?.symbol ?? id;
