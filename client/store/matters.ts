/** What holds the Council up, or runs out for one person in it: the first of all that goes on, from the views. */
import type { Motion } from '../../shared/council/events.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { turnOf } from './chamber.ts';
import { gavelFor } from './floor.ts';
import { namesInPublic } from './naming.ts';

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

/** All that goes on: a division that its mover may object to, what the meeting is busy with, a silence, and the list. */
export const mattersOf = (view: PublicView, mine: SeatView | null): readonly Matter[] =>
  [divisionOf(view, mine), meetingMatter(view, mine), silenceOf(mine), listMatter(view, mine)].flatMap(
    (matter) => matter ?? [],
  );

/** Whether whoever is asked can do something about it that nobody else can do for them, and only until it runs out. */
export function isMine(matter: Matter): boolean {
  switch (matter.kind) {
    case 'point':
      return matter.mayRule;
    case 'ruling':
      return matter.mayChallenge;
    case 'motion':
      return matter.second === 'mine';
    case 'agenda':
    case 'invitation':
      return matter.mayObject;
    case 'my-floor':
    case 'division':
    case 'silence':
      return true;
    case 'suspended':
    case 'caucus':
    case 'speaker':
    case 'next-up':
      return false;
  }
}

const can = (right: Right | undefined): boolean => right === null;

function meetingMatter(view: PublicView, mine: SeatView | null): Matter | null {
  const what = turnOf(view);
  const rights = mine?.rights.floor;
  const gavel = can(rights?.gavel) ? gavelFor(view) : null;
  const nameOf = namesInPublic(view).seat;
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
      if (what.seat === mine?.seat && can(rights?.speak)) return { kind: 'my-floor', until: what.until };
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
  return { kind: 'division', by: namesInPublic(view).seat(by), draft: asked.id, until };
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
