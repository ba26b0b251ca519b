/** What the delegation that presides does for the Council: it puts motions to the vote, and rules on points of order. */
import type { PendingMotion } from '../council/meeting.ts';
import type { Point } from '../council/procedure.ts';
import type { PublicView } from '../council/views/publicView.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import type { Bearings } from './bearings.ts';
import type { Move } from './mind.ts';

/** Share of the time for its debate that a motion is given, where nobody asks for it to be put. Design choice. */
const debated = 0.5;

export function chairingMoves({ sight, me }: Bearings): readonly Move[] {
  const { all, own, now } = sight;
  const { meeting } = all;
  if (all.president !== me || !meeting) return [];
  const { rule, gavel } = own.rights.floor;
  if (rule === null && meeting.point) {
    return [{ command: { kind: 'rule-on-point', upheld: isWellFounded(all, meeting.point.point) }, reasons: [] }];
  }
  const [motion] = meeting.motions;
  return gavel === null && motion && isDebated(all, motion, now) ? [{ command: { kind: 'gavel' }, reasons: [] }] : [];
}

/** Whoever waits for nobody has heard enough. */
const isDebated = ({ law, seats }: PublicView, { until }: PendingMotion, now: number): boolean =>
  seats.every(({ presence }) => presence !== 'present') || until - now <= (1 - debated) * law.motionSeconds * 1000;

/**
 * Whether a point of order is right by what everybody can see. Where that tells nothing, whoever speaks is in order, and so is
 * what was moved.
 */
export function isWellFounded(all: PublicView, point: Point): boolean {
  switch (point.kind) {
    case 'motion':
      return isOutOfOrder(all);
    case 'character':
      return isOfTheCalendar(all, point.draft) === (point.character === 'procedural');
    case 'party':
      return isParty(all, point.seat);
    case 'speaker':
    case 'other':
      return false;
  }
}

/** A motion about a text that no longer waits for its vote, or until a round that has come. */
function isOutOfOrder({ meeting, queue, round, rounds }: PublicView): boolean {
  const [motion] = meeting?.motions ?? [];
  if (!motion) return false;
  const isGone = motion.draft !== null && !queue.includes(motion.draft);
  return isGone || (motion.round !== null && (motion.round <= round || motion.round > rounds));
}

/** Clauses by which the Council only orders its own work (A/RES/267 (III)); in doubt a question is substantive. */
const calendar: readonly ClauseKind[] = ['review', 'sunset'];

function isOfTheCalendar({ drafts }: PublicView, id: string): boolean {
  const draft = drafts.find((each) => each.id === id);
  return draft?.clauses.every(({ clause }) => calendar.includes(clause.kind)) ?? false;
}

/** Charter Article 27(3): it has soldiers in the state without the Council, has struck there, or is known to arm somebody. */
function isParty({ outside }: PublicView, seat: SeatId): boolean {
  const { forces, strikes, proxies, patron } = outside.standing;
  return (
    forces.some(({ by, origin }) => origin !== 'region' && by.includes(seat)) ||
    [...strikes, ...proxies].some(({ by }) => by === seat) ||
    (patron?.treaty === true && patron.by === seat)
  );
}
