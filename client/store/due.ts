/** What a person can do now, or whom everybody waits for: one answer, from the views. */

import type { Motion, Subject } from '../../shared/council/events.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { FacilitatorView } from '../../shared/council/views/facilitatorView.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import type { OrderKind } from '../../shared/outside/acts.ts';
import { busyWith } from './alone.ts';
import { annulledBefore, ballotIn } from './ballot.ts';
import { turnOf } from './chamber.ts';
import { isKeyAsked, keyTo, ownAdvice, roleOf, unsigned } from './delegation.ts';
import { gavelFor } from './floor.ts';
import { type Naming, namesIn } from './naming.ts';
import { answerCall, attackCall, mayOrder, type OutsideCall } from './outside.ts';
import { allHeard, type Unheard } from './seen.ts';
import { boundOf, type Hindrance, missionInForce, missionOf } from './troops.ts';

/** What somebody is in the Council: `mediator` has good offices and no vote, a `watcher` no seat. */
export type Part = 'member' | 'speaker' | 'mediator' | 'press' | 'watcher';

/** What one seat in particular is asked for, besides what all may do. */
export type Call =
  /** How many texts wait for the host state's letter, and the first of them that is tabled. `forHost`: nobody plays it. */
  | { readonly kind: 'letter'; readonly texts: number; readonly draft: DraftId | null; readonly forHost: boolean }
  /** To a tabled draft, or without one and its symbol to the mandate in force; thousands. */
  | { readonly kind: 'troops'; readonly symbol: string; readonly draft: DraftId | null; readonly missing: number }
  | { readonly kind: 'good-offices' }
  /** The order of one's delegation takes a second key. */
  | { readonly kind: 'sign'; readonly act: OrderKind }
  /** The facilitator has answered a question, or has a word for this delegation. */
  | { readonly kind: 'answered' | 'nudged' }
  | OutsideCall;

/** What holds the Council up, or waits for one person in it. `until`: the moment that it runs to. */
export type Matter =
  /** `mayRule`: it waits for whoever is asked. */
  | { readonly kind: 'point'; readonly by: string; readonly mayRule: boolean; readonly until: number }
  | {
      readonly kind: 'ruling';
      readonly upheld: boolean;
      readonly byHouse: boolean;
      readonly mayChallenge: boolean;
      readonly needed: number;
      readonly until: number;
    }
  /** `caucus`: for an unmoderated one. */
  | { readonly kind: 'suspended'; readonly caucus: boolean; readonly until: number }
  | { readonly kind: 'my-floor'; readonly until: number }
  | {
      readonly kind: 'motion';
      readonly motion: Motion;
      readonly mayPut: boolean;
      /** It falls unless somebody seconds it; whether whoever is asked may. */
      readonly second: 'waits' | 'mine' | null;
      readonly until: number;
    }
  | { readonly kind: 'agenda'; readonly mayObject: boolean; readonly until: number | null }
  | { readonly kind: 'invitation'; readonly seat: string; readonly mayObject: boolean; readonly until: number }
  | { readonly kind: 'caucus'; readonly until: number }
  | { readonly kind: 'speaker'; readonly seat: string; readonly next: boolean; readonly until: number }
  | { readonly kind: 'next-up' }
  /** Parts of a text shall be voted on separately unless whoever is asked, its mover, objects. */
  | { readonly kind: 'division'; readonly by: string; readonly draft: DraftId; readonly until: number }
  /** On a text, or on a statement, by its title. */
  | { readonly kind: 'silence'; readonly on: string; readonly draft: DraftId | null; readonly until: number };

export type Due =
  | { readonly kind: 'ended' }
  /** `mine`: the person asked is the one who can let it go on. `rung`: the bell has rung, and it goes on another time. */
  | { readonly kind: 'frozen'; readonly mine: boolean; readonly rung?: true }
  /** `own`: the seat whose brief they have opened, so that they take no other; empty where they are free to choose.
   * `given`: the facilitator gives the seats. */
  | { readonly kind: 'take-a-seat'; readonly own: string; readonly begun: boolean; readonly assigned?: true }
  /** For those who only watch: the facilitator and the wall. */
  | { readonly kind: 'gathering'; readonly seated: number; readonly members: number; readonly ready: number }
  /** `sealed`: the brief of one's seat is not opened yet; `assigned`: the facilitator gives the seats (rule S10). */
  | { readonly kind: 'lobby'; readonly ready: boolean; readonly sealed: boolean; readonly given: boolean }
  /** One person plays, and says when it begins. */
  | { readonly kind: 'begin-alone' }
  /** One person plays, and has said that they go on: who is not done yet. */
  | { readonly kind: 'others-finish'; readonly busy: readonly string[] }
  /** `news`: titles of this round's messages that the person was told. */
  | { readonly kind: 'sitrep'; readonly ready: boolean; readonly part: Part; readonly news: readonly string[] }
  | {
      readonly kind: 'consult';
      readonly ready: boolean;
      readonly part: Part;
      readonly drafts: number;
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
  if (view.phase === 'ended') return { kind: 'ended' };
  if (view.frozen !== null) {
    const { rung } = view.room.bell;
    return { kind: 'frozen', mine: facilitator !== null, ...(rung ? { rung } : {}) };
  }
  const seat = view.seats.find((each) => each.id === mine?.seat);
  if (mine && !seat) {
    const own = view.seats.find(({ id }) => id === mine.opened)?.name ?? '';
    const assigned = view.room.seating === 'assigned';
    return { kind: 'take-a-seat', own, begun: view.phase !== 'lobby', ...(assigned ? { assigned } : {}) };
  }
  if (view.vote) return votingOf(view, mine);
  const ready = seat?.ready ?? false;
  const part = partOf(seat, mine);
  const call = () => (facilitator ? letterFor(view, facilitator.consent, true) : callOf(view, mine, dossier, unheard));
  const matter = matterOf(view, mine);
  const busy = busyWith(view, mine?.seat ?? null);
  if (matter && !(busy && goesBy(matter))) return { kind: 'floor', matter, names: namesOf(view) };
  if (busy) return { kind: 'others-finish', busy };
  switch (view.phase) {
    case 'lobby':
      if (mine && view.solo !== null) return { kind: 'begin-alone' };
      if (!mine) return gathering(view);
      return { kind: 'lobby', ready, sealed: mine.rights.openBrief === null, given: view.room.seating === 'assigned' };
    case 'sitrep':
      return { kind: 'sitrep', ready, part, news: newsOf(view, dossier).map(({ title }) => title) };
    case 'consultations':
      return { kind: 'consult', ready, part, drafts: view.queue.length, call: call() };
    case 'meeting':
      return {
        kind: 'meeting',
        ready,
        part,
        texts: view.queue.map((id) => symbolOf(view, id)),
        president: presidentOf(view, mine),
        call: call(),
      };
    case 'voting':
      return votingOf(view, mine);
    case 'orders': {
      const { hindrance = null, missing = 0 } = missionInForce(view) ?? {};
      return { kind: 'orders', ready, call: call(), hindrance, missing, outside: outsideOf(mine) };
    }
    case 'field':
      return { kind: 'field', part, months: view.monthsPerRound };
    case 'epilogue':
      return { kind: 'epilogue', months: view.epilogueMonths };
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
  const names = namesOf(view);
  if (mine?.rights.cast !== null) {
    if (mine && isKeyAsked(mine)) return { kind: 'veto-key', about, names, isVeto: mine.ballot === 'no' };
    const advises =
      mine?.rights.talk.advise === null && mine.delegation !== null && ownAdvice(mine.delegation) === null;
    const keys = waitsFor.length === 0 && view.room.delegation > 1;
    return { kind: 'watch-vote', about, names, waitsFor, ...(keys ? { keys } : {}), ...(advises ? { advises } : {}) };
  }
  const annulled = annulledBefore(view);
  const [cast, party] = [ballotIn(view, mine), mine.mustAbstain];
  const key = cast === 'no' ? keyTo(view, mine) : null;
  const known = { about, names, veto: character === 'substantive', cast, party, annulled, waitsFor };
  return { kind: 'vote', ...known, ...(key ? { key } : {}) };
}

/** Texts that are not public have no symbol. */
const namesOf = (view: PublicView): Naming => namesIn(view, '');

/** What goes on in the meeting comes before everything else in it; then what runs out by itself. */
function matterOf(view: PublicView, mine: SeatView | null): Matter | null {
  return divisionOf(view, mine) ?? meetingMatter(view, mine) ?? silenceOf(mine) ?? listMatter(view, mine);
}

const can = (right: Right | undefined): boolean => right === null;

function meetingMatter(view: PublicView, mine: SeatView | null): Matter | null {
  const what = turnOf(view);
  const rights = mine?.rights.floor;
  const gavel = can(rights?.gavel) ? gavelFor(view) : null;
  const nameOf = namesOf(view).seat;
  switch (what?.kind) {
    case 'point':
      return { kind: 'point', by: nameOf(what.by), mayRule: can(rights?.rule), until: what.until };
    case 'ruling': {
      const { upheld, until } = what;
      const mayChallenge = can(rights?.challenge);
      return { kind: 'ruling', upheld, byHouse: what.by === null, mayChallenge, needed: view.needed, until };
    }
    case 'suspended':
      return what;
    case 'motion': {
      const { motion, until } = what;
      const second = !view.law.seconding || what.seconded ? null : can(rights?.secondMotion) ? 'mine' : 'waits';
      return { kind: 'motion', motion, mayPut: gavel === 'motion', second, until };
    }
    case 'floor': {
      if (what.seat === mine?.seat) return { kind: 'my-floor', until: what.until };
      const next = mine !== null && view.meeting?.list[0]?.seat === mine.seat;
      return next || view.phase === 'voting'
        ? { kind: 'speaker', seat: nameOf(what.seat), next, until: what.until }
        : null;
    }
    case 'caucus':
      return { kind: 'caucus', until: what.until };
    case 'agenda':
      return { kind: 'agenda', mayObject: can(rights?.objectAgenda), until: what.until };
    case 'participation': {
      const { seat } = what.who;
      const mayObject = can(rights?.participation[seat]?.object);
      return mayObject ? { kind: 'invitation', seat: nameOf(seat), mayObject, until: what.until } : null;
    }
    default:
      return null;
  }
}

/** A request for a separate vote that the mover may object to (rule 32). */
function divisionOf(view: PublicView, mine: SeatView | null): Matter | null {
  const asked = view.drafts.find(({ id, division }) => division?.until && can(mine?.rights.drafts[id]?.objectDivision));
  if (!asked?.division?.until) return null;
  const { by, until } = asked.division;
  return { kind: 'division', by: namesOf(view).seat(by), draft: asked.id, until };
}

/** The silence that ends first, of those that this seat may break. */
function silenceOf(mine: SeatView | null): Matter | null {
  if (!mine) return null;
  const { rights, drafts, statements, seat } = mine;
  const texts = drafts.flatMap(({ id, title, silence, penholder }): Matter[] =>
    silence !== null && penholder !== seat && can(rights.drafts[id]?.breakSilence)
      ? [{ kind: 'silence', on: title, draft: id, until: silence }]
      : [],
  );
  const others = statements.flatMap(({ id, title, until, status, by }): Matter[] =>
    status === 'silence' && by !== seat && can(rights.floor.objectStatement[id])
      ? [{ kind: 'silence', on: title, draft: null, until }]
      : [],
  );
  return [...texts, ...others].toSorted((a, b) => untilOf(a) - untilOf(b))[0] ?? null;
}

/** Whoever is first on the list while nobody speaks. */
function listMatter({ meeting }: PublicView, mine: SeatView | null): Matter | null {
  const isNext = meeting?.stage === 'debate' && meeting.floor === null && meeting.list[0]?.seat === mine?.seat;
  return isNext && mine !== null ? { kind: 'next-up' } : null;
}

/** Whether it asks nothing of whoever waits, and keeps nobody from going on. */
export const goesBy = (matter: Matter): boolean =>
  matter.kind === 'agenda' || matter.kind === 'invitation' || (matter.kind === 'speaker' && !matter.next);

/** The moment that a matter runs to; 0 where nothing runs. */
export const untilOf = (matter: Matter): number => ('until' in matter ? (matter.until ?? 0) : 0);

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

type Consent = SeatView['rights']['consent'];

/** The call for the letters that are asked for and not written yet; null where there are none. */
function letterFor({ drafts }: PublicView, consent: Consent, forHost: boolean): Call | null {
  const texts = drafts.filter(({ id, consents }) => consent[id] === null && !consents);
  const tabled = texts.find(({ status }) => status === 'tabled');
  return texts.length > 0 ? { kind: 'letter', texts: texts.length, draft: tabled?.id ?? null, forHost } : null;
}

function outsideOf(mine: SeatView | null): Extract<Due, { kind: 'orders' }>['outside'] {
  if (!mine) return null;
  if (mine.dealings?.order) return 'ordered';
  if (roleOf(mine) === 'ambassador') return 'theirs';
  return mayOrder(mine) ? 'may-order' : null;
}

/** The first thing that this seat in particular is asked for. */
function callOf(view: PublicView, mine: SeatView | null, dossier: Dossier | null, unheard: Unheard): Call | null {
  if (!mine) return null;
  const act = unsigned(mine);
  if (act) return { kind: 'sign', act };
  const answer = letterFor(view, mine.rights.consent, false) ?? answerCall(view, mine);
  if (answer) return answer;
  if (unheard.nudges > 0) return { kind: 'nudged' };
  if (unheard.answers > 0) return { kind: 'answered' };
  if (mine.rights.goodOffices === null) return { kind: 'good-offices' };
  return troopsCall(view, mine, dossier) ?? attackCall(view, mine);
}

function troopsCall(view: PublicView, mine: SeatView, dossier: Dossier | null): Call | null {
  const free = mine.seat && dossier ? dossier.resources.willing - boundOf(view, mine.seat) : 0;
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
  const mission = rights.pledge === null ? missionInForce(view) : null;
  const missing = mission?.hindrance === null ? mission.missing : 0;
  return missing > 0 ? { kind: 'troops', symbol: '', draft: null, missing } : null;
}

function presidentOf({ president, seats }: PublicView, mine: SeatView | null): string | null {
  if (president !== null && mine?.seat === president) return 'mine';
  return seats.find(({ id }) => id === president)?.name ?? null;
}

/** A seat that somebody holds, or a stand-in acts for, and that has a vote it has not cast. */
const isAwaited = ({ kind, presence, standIn, cast }: SeatInView): boolean =>
  kind !== 'non-member' && (presence !== 'empty' || standIn) && !cast;

const symbolOf = ({ drafts }: PublicView, id: DraftId): string => drafts.find((draft) => draft.id === id)?.symbol ?? id;
