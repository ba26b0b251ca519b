/** The Floor as one seat has it: what it is offered. */
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { FloorRights, Right, SeatView } from '../../shared/council/views/seatView.ts';
import type { DraftId, MotionKind } from '../../shared/council/vocabulary.ts';

/** What is never this seat's to do, or not in this step: of that the Floor does not speak. */
const elsewhere: readonly Right[] = [
  ...([
    'no-seat',
    'not-a-member',
    'not-the-president',
    'president-rules',
    'may-not-request',
    'not-by-these-rules',
  ] as const),
  ...(['wrong-phase', 'session-ended', 'no-vote-in-informal', 'meeting-closed'] as const),
  ...(['no-arria', 'not-at-arria', 'not-to-be-invited', 'no-such-proposal', 'nothing-to-settle'] as const),
  ...(['explanation-not-now', 'not-on-list', 'no-motion-pending', 'no-seconder-needed'] as const),
  ...(['agenda-already-adopted', 'nothing-to-challenge', 'nothing-to-rule-on', 'not-on-the-floor'] as const),
  // The card of the point of order says it once for all.
  'point-pending',
];

/** Whether there is a place for a button, be it that it cannot be pressed at this moment. */
export const isOffered = (right: Right): boolean => !elsewhere.includes(right);

/** Motions that are about a text, and by which of its rights. */
const onTexts = { refer: 'refer', postpone: 'postpone', 'take-next': 'takeNext' } as const;
type OnText = keyof typeof onTexts;
export const isOnText = (motion: MotionKind): motion is OnText => motion in onTexts;

/** Texts that a motion can be about now. */
export const textsFor = (motion: OnText, { rights }: SeatView, { queue }: PublicView): readonly DraftId[] =>
  queue.filter((id) => rights.drafts[id]?.[onTexts[motion]] === null);

/** Rounds that something can be put off to. */
export const laterRounds = ({ round, rounds }: PublicView): readonly number[] =>
  Array.from({ length: rounds - round }, (_, index) => round + 1 + index);

/** The right to a motion: of one that is about a text, on the text that it is likeliest to be about. */
export function rightToMove(motion: MotionKind, own: SeatView, view: PublicView): Right {
  if (isOnText(motion)) {
    const [first = null] = view.queue;
    const right = first ? own.rights.drafts[first]?.[onTexts[motion]] : undefined;
    return textsFor(motion, own, view).length > 0 ? null : (right ?? own.rights.floor.motions[motion]);
  }
  return own.rights.floor.motions[motion];
}

/** What the President's gavel would do now; null where nothing waits for it. */
export type GavelFor = 'suspended' | 'motion' | 'agenda' | 'participation';
export function gavelFor({ meeting }: Pick<PublicView, 'meeting'>): GavelFor | null {
  if (!meeting || meeting.stage === 'closed') return null;
  if (meeting.suspended !== null) return 'suspended';
  if (meeting.motions.length > 0) return 'motion';
  if (meeting.stage === 'agenda') return 'agenda';
  return meeting.proposed.length > 0 ? 'participation' : null;
}

/** Whether the speaker's time stands still: a vote, a point of order, a suspension. */
export const standsStill = ({ meeting, vote }: PublicView): boolean =>
  vote !== null || (meeting !== null && (meeting.point ?? meeting.ruling ?? meeting.suspended) !== null);

/** Points of order that can be raised, by what they are about. */
export type PointKind = 'speaker' | 'motion' | 'character' | 'party' | 'other';

/** The right to raise a point; of a party to the dispute what can be known before it is named. */
export function rightToRaise(kind: PointKind, { rights }: SeatView, { queue }: PublicView): Right {
  const { raise }: FloorRights = rights.floor;
  if (kind === 'party') return raise.other === 'too-many-points' ? endOf(raise) : raise.other;
  if (kind !== 'character') return raise[kind];
  const texts = queue.flatMap((id) => rights.drafts[id]?.dispute ?? []);
  return disputable({ rights }, queue).length > 0 ? null : (texts[0] ?? raise.other);
}

/** One that is about something else is raised once, and those about the speaker tell whether others can still be. */
const endOf = ({ speaker }: FloorRights['raise']): Right => (speaker === 'too-many-points' ? speaker : null);

/** Texts of which it can be said now that they are procedural. */
export const disputable = ({ rights }: Pick<SeatView, 'rights'>, queue: readonly DraftId[]): readonly DraftId[] =>
  queue.filter((id) => rights.drafts[id]?.dispute === null);
