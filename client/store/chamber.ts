/** What goes on in the chamber: one answer for the board, the wall and the table of the stage, from the public view. */
import type { Motion } from '../../shared/council/events.ts';
import type { Participation, Point, Turn } from '../../shared/council/procedure.ts';
import type { PublicView, SeatInView, VoteInView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import type { DraftId, SeatId, StatementId, TurnPurpose } from '../../shared/council/vocabulary.ts';
import { paragraphNumbers } from './subject.ts';

/** `until`: the moment that it runs to, by the server's clock. */
export type Proceeding =
  | { readonly kind: 'vote'; readonly vote: VoteInView; readonly cast: number; readonly held: number }
  | { readonly kind: 'point'; readonly by: SeatId; readonly point: Point; readonly until: number }
  | {
      readonly kind: 'ruling';
      readonly point: Point;
      readonly upheld: boolean;
      /** Null for the house. */
      readonly by: SeatId | null;
      readonly until: number;
    }
  /** `caucus`: for an unmoderated one, by the custom of Model United Nations. */
  | { readonly kind: 'suspended'; readonly caucus: boolean; readonly until: number }
  /** `seconded`: false while it waits for a seconder. */
  | { readonly kind: 'motion'; readonly motion: Motion; readonly seconded: boolean; readonly until: number }
  /** A separate vote on parts of a text, to which its mover may object (rule 32). */
  | {
      readonly kind: 'division';
      readonly by: SeatId;
      readonly draft: DraftId;
      /** Of the paragraphs, in their order. */
      readonly numbers: readonly number[];
      /** Some of them are in the preamble, which has no numbers. */
      readonly preamble: boolean;
      readonly until: number;
    }
  | { readonly kind: 'floor'; readonly seat: SeatId; readonly purpose: TurnPurpose; readonly until: number }
  | { readonly kind: 'caucus'; readonly until: number }
  | { readonly kind: 'agenda'; readonly until: number | null }
  | { readonly kind: 'participation'; readonly who: Participation; readonly until: number };

/** The first thing that the Council is busy with, in the order in which one thing stops another (rules 30 and 33). */
export const proceedingOf = (view: PublicView): Proceeding | null => firstOf(view, divisionIn(view));

/** The same for whoever may not object to a division: it stops no speaker. */
export const turnOf = (view: PublicView): Proceeding | null => firstOf(view, null);

function firstOf(view: PublicView, division: Proceeding | null): Proceeding | null {
  const { vote, meeting } = view;
  if (vote) return { kind: 'vote', vote, ...countOf(view) };
  if (!meeting || meeting.stage === 'closed') return null;
  const { point, ruling, suspended, motions, floor, caucus, stage, until, proposed } = meeting;
  if (point) return { kind: 'point', ...point };
  if (ruling)
    return { kind: 'ruling', point: ruling.point, upheld: ruling.upheld, by: ruling.ruledBy, until: ruling.until };
  if (suspended !== null) return { kind: 'suspended', caucus: isInformalCaucus(view), until: suspended };
  const [motion] = motions;
  if (motion) return { kind: 'motion', motion, seconded: motion.seconded || !view.law.seconding, until: motion.until };
  if (division) return division;
  if (floor) return { kind: 'floor', ...floor };
  if (caucus !== null) return { kind: 'caucus', until: caucus };
  if (stage === 'agenda') return { kind: 'agenda', until };
  const [who] = proposed;
  return who && who.until !== null ? { kind: 'participation', who, until: who.until } : null;
}

/** The meeting is suspended because the Council has decided to hold an unmoderated caucus. */
export function isInformalCaucus({ meeting, results }: Pick<PublicView, 'meeting' | 'results'>): boolean {
  if (meeting === null || meeting.suspended === null) return false;
  const last = results.findLast(({ subject, outcome }) => subject.kind === 'motion' && outcome === 'adopted')?.subject;
  return last?.kind === 'motion' && last.motion === 'unmoderated-caucus';
}

/** The request for a division that its mover may object to for the shortest time still. */
function divisionIn(view: PublicView): Proceeding | null {
  const asked = view.drafts.flatMap((draft) => {
    const { id, status, division } = draft;
    if (status !== 'tabled' || !division || division.until === null) return [];
    const { by, clauses, until } = division;
    const byClause = paragraphNumbers(draft, view);
    const numbers = clauses.flatMap((clause) => byClause.get(clause) ?? []).toSorted((one, other) => one - other);
    return { kind: 'division' as const, by, draft: id, numbers, preamble: numbers.length < clauses.length, until };
  });
  return asked.toSorted((one, other) => one.until - other.until)[0] ?? null;
}

/** Milliseconds that are left of it; null where nothing runs, or where the session is frozen. */
export function leftOf(
  proceeding: Proceeding | null,
  { frozen }: Pick<PublicView, 'frozen'>,
  now: number,
): number | null {
  const until = proceeding && 'until' in proceeding ? proceeding.until : null;
  return until === null || frozen !== null ? null : Math.max(0, until - now);
}

/** Whether somebody acts for the seat: whoever holds it, or a bot. */
export const isPlayed = ({ presence, standIn }: Pick<SeatInView, 'presence' | 'standIn'>): boolean =>
  presence !== 'empty' || standIn;

/** Delegations that are here, away or played by a bot, and how many of them have cast. */
export function countOf({ seats }: Pick<PublicView, 'seats'>): { readonly cast: number; readonly held: number } {
  const held = seats.filter((seat) => seat.kind !== 'non-member' && isPlayed(seat));
  return { held: held.length, cast: held.filter(({ cast }) => cast).length };
}

/** Who speaks next, in this order. */
export const nextSpeakers = ({ meeting }: Pick<PublicView, 'meeting'>): readonly Turn[] =>
  meeting && meeting.stage !== 'closed' ? meeting.list : [];

/** Its place on the speakers’ list, from 1; 0 where it has none. */
export const placeOnList = (view: Pick<PublicView, 'meeting'>, seat: SeatId): number =>
  nextSpeakers(view).findIndex((turn) => turn.seat === seat) + 1;

/** Where a seat without a vote is during a formal meeting; `free` where there is none. */
export type Standing = 'free' | 'invited' | 'proposed' | 'outside';

export function standingOf({ meeting }: Pick<PublicView, 'meeting'>, seat: SeatInView): Standing {
  if (!meeting || meeting.stage === 'closed') return 'free';
  // The Secretary-General comes by right (rule 22).
  if (seat.entry === 'rule-22' || meeting.invited.includes(seat.id)) return 'invited';
  return meeting.proposed.some((each) => each.seat === seat.id) ? 'proposed' : 'outside';
}

/** The statement whose reading out was the last thing to happen: of its silence the members alone hear. */
export function readOut(happenings: readonly { readonly told: Told }[]): StatementId | null {
  const told = happenings.findLast(({ told: { kind } }) => !quiet.includes(kind))?.told;
  return told?.kind === 'proceeding' && told.event.kind === 'statement-issued' ? told.event.statement : null;
}

/** They happen beside what the Council does. */
const quiet: readonly Told['kind'][] = ['seat-taken', 'seat-left', 'ready', 'frozen', 'unfrozen', 'clock-moved'];
