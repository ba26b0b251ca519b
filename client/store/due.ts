/** What a person can do now, or whom everybody waits for: one answer, from the views. */

import type { Choice } from '../../shared/council/rules/tally.ts';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { boundOf, missionInForce, missionOf } from './troops.ts';

/** What one seat in particular is asked for, besides what all may do. */
export type Call =
  /** How many texts wait for the host state's letter, and the first of them that is tabled. */
  | { readonly kind: 'letter'; readonly texts: number; readonly draft: DraftId | null }
  /** To a tabled draft, or without one and its symbol to the mandate in force; thousands. */
  | { readonly kind: 'troops'; readonly symbol: string; readonly draft: DraftId | null; readonly missing: number }
  | { readonly kind: 'good-offices' };

export type Due =
  | { readonly kind: 'ended' }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'take-a-seat' }
  /** For those who only watch: the facilitator and the wall. */
  | { readonly kind: 'gathering'; readonly seated: number; readonly members: number; readonly ready: number }
  | { readonly kind: 'lobby'; readonly ready: boolean }
  /** `news`: titles of this round's messages that the person was told. */
  | { readonly kind: 'sitrep'; readonly ready: boolean; readonly news: readonly string[] }
  | {
      readonly kind: 'consult';
      readonly ready: boolean;
      readonly member: boolean;
      readonly drafts: number;
      readonly call: Call | null;
    }
  | {
      readonly kind: 'meeting';
      readonly ready: boolean;
      readonly member: boolean;
      /** Symbols, in the order of their votes. */
      readonly texts: readonly string[];
      /** Name of the presidency, `mine`, or null. */
      readonly president: string | null;
      readonly call: Call | null;
    }
  | {
      readonly kind: 'vote';
      readonly subject: string;
      readonly cast: Choice | null;
      readonly waitsFor: readonly string[];
    }
  | { readonly kind: 'watch-vote'; readonly subject: string; readonly waitsFor: readonly string[] }
  | { readonly kind: 'interval'; readonly next: string | null }
  | { readonly kind: 'orders'; readonly ready: boolean; readonly call: Call | null }
  | { readonly kind: 'field'; readonly months: number }
  | { readonly kind: 'epilogue'; readonly months: number };

/**
 * @param mine null for those who only watch: the projector, the record
 * @param dossier what the seat alone was told; null for those who only watch
 */
export function dueOf(view: PublicView, mine: SeatView | null, dossier: Dossier | null = null): Due {
  if (view.phase === 'ended') return { kind: 'ended' };
  if (view.frozen !== null) return { kind: 'frozen' };
  const seat = view.seats.find((each) => each.id === mine?.seat);
  if (mine && !seat) return { kind: 'take-a-seat' };
  const ready = seat?.ready ?? false;
  const member = seat?.kind !== 'non-member';
  switch (view.phase) {
    case 'lobby':
      return mine ? { kind: 'lobby', ready } : gathering(view);
    case 'sitrep':
      return { kind: 'sitrep', ready, news: newsOf(view, dossier).map(({ title }) => title) };
    case 'consultations':
      return { kind: 'consult', ready, member, drafts: view.queue.length, call: callOf(view, mine, dossier) };
    case 'meeting':
      return {
        kind: 'meeting',
        ready,
        member,
        texts: view.queue.map((id) => symbolOf(view, id)),
        president: presidentOf(view, mine),
        call: callOf(view, mine, dossier),
      };
    case 'voting':
      return votingOf(view, mine);
    case 'orders':
      return { kind: 'orders', ready, call: callOf(view, mine, dossier) };
    case 'field':
      return { kind: 'field', months: view.monthsPerRound };
    case 'epilogue':
      return { kind: 'epilogue', months: view.epilogueMonths };
  }
}

function votingOf(view: PublicView, mine: SeatView | null): Due {
  if (!view.vote) return { kind: 'interval', next: view.next && symbolOf(view, view.next) };
  const subject = subjectOf(view);
  const waitsFor = view.seats.filter(isAwaited).map(({ name }) => name);
  return mine?.rights.cast === null
    ? { kind: 'vote', subject, cast: mine.ballot, waitsFor }
    : { kind: 'watch-vote', subject, waitsFor };
}

function gathering({ seats }: PublicView): Due {
  const members = seats.filter(({ kind }) => kind !== 'non-member');
  return {
    kind: 'gathering',
    seated: members.filter(({ presence }) => presence !== 'empty').length,
    members: members.length,
    ready: seats.filter(({ ready }) => ready).length,
  };
}

/** What was thrown in this round, as far as a person was told; what only a few were told comes last. */
export const newsOf = ({ injects, round }: PublicView, dossier: Dossier | null) =>
  [...injects, ...(dossier?.injects ?? [])].filter((inject) => inject.round === round);

/** Texts that the host state's letter is asked for and not written yet. */
export const lettersOf = ({ drafts }: PublicView, { rights }: SeatView) =>
  drafts.filter(({ id, consents }) => rights.consent[id] === null && !consents);

/** The first thing that this seat in particular is asked for. */
function callOf(view: PublicView, mine: SeatView | null, dossier: Dossier | null): Call | null {
  if (!mine) return null;
  const texts = lettersOf(view, mine);
  const tabled = texts.find(({ status }) => status === 'tabled');
  if (texts.length > 0) return { kind: 'letter', texts: texts.length, draft: tabled?.id ?? null };
  if (mine.rights.goodOffices === null) return { kind: 'good-offices' };
  const free = mine.seat && dossier ? dossier.resources.troops - boundOf(view, mine.seat) : 0;
  if (free <= 0) return null;
  return view.phase === 'orders' ? troopsInForce(view, mine) : troopsForTexts(view, mine, free);
}

/** @param free thousand troops that the seat could offer */
function troopsForTexts(view: PublicView, { seat, rights }: SeatView, free: number): Call | null {
  for (const id of view.queue) {
    const draft = view.drafts.find((each) => each.id === id);
    if (!seat || !draft || rights.drafts[id]?.pledge !== null || (draft.pledges[seat] ?? 0) >= free) continue;
    const missing = missionOf(view, draft)?.missing ?? 0;
    if (missing > 0) return { kind: 'troops', symbol: draft.symbol, draft: id, missing };
  }
  return null;
}

function troopsInForce(view: PublicView, { rights }: SeatView): Call | null {
  const missing = rights.pledge === null ? missionInForce(view)?.missing : 0;
  return missing ? { kind: 'troops', symbol: '', draft: null, missing } : null;
}

function presidentOf({ president, seats }: PublicView, mine: SeatView | null): string | null {
  if (president !== null && mine?.seat === president) return 'mine';
  return seats.find(({ id }) => id === president)?.name ?? null;
}

/** A seat that somebody holds and that has a vote it has not cast. */
const isAwaited = (seat: SeatInView): boolean => seat.kind !== 'non-member' && seat.presence !== 'empty' && !seat.cast;

const symbolOf = ({ drafts }: PublicView, id: DraftId): string => drafts.find((draft) => draft.id === id)?.symbol ?? id;

/** Symbol of the draft that is under vote; empty for a motion. */
function subjectOf({ vote, drafts }: PublicView): string {
  const { subject } = vote ?? {};
  return (subject?.kind === 'draft' && drafts.find(({ id }) => id === subject.draft)?.symbol) || '';
}
