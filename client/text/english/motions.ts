/** What the Council votes on besides texts: motions, rulings, invitations, its agenda. In English. */
import type { Motion, Subject } from '../../../shared/council/events.ts';
import type { Point } from '../../../shared/council/procedure.ts';
import type { MotionKind, Referee } from '../../../shared/council/vocabulary.ts';
import type { Naming } from '../../store/naming.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords } from './counting.ts';
import { named } from './names.ts';

const referees: Readonly<Record<Referee, string>> = {
  'secretary-general': 'the Secretary-General',
  committee: 'a committee',
};

const seconds = (count: number | null): string => (count === null ? '' : ` of ${count} seconds`);

/** What a motion is for: "to suspend the meeting". */
export const motionTo = ({ motion, draft, round, to, seconds: length }: Motion, { text }: Naming): string => {
  switch (motion) {
    case 'suspend':
      return 'to suspend the meeting';
    case 'adjourn':
      return 'to adjourn the meeting';
    case 'adjourn-until':
      return `to adjourn the meeting until round ${round ?? ''}`;
    case 'refer':
      return `to refer ${text(draft)} to ${referees[to ?? 'secretary-general']}`;
    case 'postpone':
      return `to postpone ${text(draft)} ${round === null ? 'indefinitely' : `until round ${round}`}`;
    case 'take-next':
      return `to vote on ${text(draft)} next`;
    case 'call-assembly':
      return 'to call an emergency special session of the General Assembly';
    case 'close-debate':
      return 'to close the debate';
    case 'moderated-caucus':
      return `to hold a moderated caucus${seconds(length)}`;
    case 'unmoderated-caucus':
      return `to hold an unmoderated caucus${seconds(length)}`;
  }
};

/** What a point of order says: "that the motion is out of order". */
export const pointThat = (point: Point, { seat, text }: Naming): string => {
  switch (point.kind) {
    case 'speaker':
      return 'that the speaker does not keep to the question';
    case 'motion':
      return 'that the motion is out of order';
    case 'character':
      return `that ${text(point.draft)} is ${point.character}`;
    case 'party':
      return `that ${named(seat(point.seat))} is a party to the dispute`;
    case 'other':
      return `“${point.text}”`;
  }
};

/** What is voted on, as a heading. Of a draft its symbol; whoever has its title puts that beside it. */
const titleOf = (subject: Subject, naming: Naming): string => {
  const { seat, text, item } = naming;
  switch (subject.kind) {
    case 'draft':
      return text(subject.draft);
    case 'amendment':
      return `Amendment to ${text(subject.draft)}`;
    case 'part':
      return `Part of ${text(subject.draft)}, voted on separately`;
    case 'agenda':
      return subject.item === null ? 'The provisional agenda' : `Agenda item: ${item(subject.item)}`;
    case 'invitation':
      return `Invitation to ${named(seat(subject.seat))}`;
    case 'ruling':
      return 'The President’s ruling';
    case 'preliminary':
      return `Is ${text(subject.draft)} procedural?`;
    case 'motion':
      return `Motion ${motionTo(subject, naming)}`;
  }
};

/** What is voted on, within a sentence: "the vote on …". */
export const subjectWithin = (subject: Subject, naming: Naming): string => {
  const { seat, text, item } = naming;
  switch (subject.kind) {
    case 'draft':
      return text(subject.draft);
    case 'amendment':
      return `an amendment to ${text(subject.draft)}`;
    case 'part':
      return `a part of ${text(subject.draft)}`;
    case 'agenda':
      return subject.item === null ? 'the provisional agenda' : `the agenda item “${item(subject.item)}”`;
    case 'invitation':
      return `the invitation to ${named(seat(subject.seat))}`;
    case 'ruling':
      return 'the President’s ruling';
    case 'preliminary':
      return `whether ${text(subject.draft)} is procedural`;
    case 'motion':
      return `the motion ${motionTo(subject, naming)}`;
  }
};

/** What those in favour want: as the President says it before the hands go up. */
const questionOf = (subject: Subject, naming: Naming): string => {
  const { seat, text, item } = naming;
  switch (subject.kind) {
    case 'draft':
      return `Those in favour of adopting ${text(subject.draft)}.`;
    case 'amendment':
      return `Those in favour of this change to ${text(subject.draft)}. Afterwards you vote on the text as a whole.`;
    case 'part':
      return `Those in favour of keeping these paragraphs in ${text(subject.draft)}. What is not kept goes out.`;
    case 'agenda':
      return subject.item === null
        ? 'Those in favour of adopting the provisional agenda. Without it there is no meeting.'
        : `Those in favour of keeping “${item(subject.item)}” on the agenda.`;
    case 'invitation':
      return `Those in favour of inviting ${named(seat(subject.seat))} to take part.`;
    case 'ruling':
      return `Those in favour of overruling the President, who has ruled that the point ${pointThat(subject.point, naming)} is ${subject.upheld ? 'well taken' : 'not well taken'}.`;
    case 'preliminary':
      return `Those in favour of treating ${text(subject.draft)} as a matter of procedure.`;
    case 'motion':
      return `Those in favour of the motion ${motionTo(subject, naming)}.`;
  }
};

/** Who brought it before the Council. */
const broughtBy = (subject: Subject, { seat }: Naming): string => {
  switch (subject.kind) {
    case 'motion':
      return `moved by ${named(seat(subject.by))}`;
    case 'agenda':
    case 'invitation':
      return `${named(seat(subject.by))} objects`;
    case 'ruling':
      return `challenged by ${named(seat(subject.by))}`;
    case 'preliminary':
      return `asked by ${named(seat(subject.by))}`;
    case 'draft':
    case 'amendment':
    case 'part':
      return '';
  }
};

/** How such a vote ended. @param resolution of a text that was adopted: S/RES/… */
const verdictOn = (subject: Subject, adopted: boolean, resolution: string, naming: Naming): string => {
  const { seat, text, item } = naming;
  switch (subject.kind) {
    case 'draft':
      return adopted ? `${text(subject.draft)} is adopted as ${resolution}` : `${text(subject.draft)} is not adopted`;
    case 'amendment':
      return `The amendment to ${text(subject.draft)} is ${adopted ? 'adopted' : 'not adopted'}`;
    case 'part':
      return `The paragraphs ${adopted ? 'stay in' : 'go out of'} ${text(subject.draft)}`;
    case 'agenda':
      if (subject.item !== null) return `“${item(subject.item)}” ${adopted ? 'stays on' : 'goes off'} the agenda`;
      return adopted ? 'The agenda is adopted' : 'The agenda is not adopted, and there is no meeting';
    case 'invitation':
      return `${capital(named(seat(subject.seat)))} is ${adopted ? 'invited' : 'not invited'}`;
    case 'ruling':
      return adopted ? 'The President is overruled' : 'The President’s ruling stands';
    case 'preliminary':
      return `${text(subject.draft)} is a matter of ${adopted ? 'procedure' : 'substance'}`;
    case 'motion':
      return `The motion is ${adopted ? 'carried' : 'not carried'}`;
  }
};

/** What a veto was on, within a sentence. @param symbol of the text that the vote was on, or on a part of which */
const vetoOn = ({ kind }: Subject, symbol: string): string => {
  switch (kind) {
    case 'amendment':
      return `the amendment to ${symbol}`;
    case 'part':
      return `a part of ${symbol}`;
    case 'preliminary':
      return `the question whether ${symbol} is procedural`;
    default:
      return symbol;
  }
};

/** A vote that opens, as a headline. */
const openedOn = (subject: Subject, naming: Naming): string => {
  const by = 'by' in subject ? capital(named(naming.seat(subject.by))) : '';
  switch (subject.kind) {
    case 'draft':
      return `The vote on ${naming.text(subject.draft)} is open`;
    case 'amendment':
      return `The vote on an amendment to ${naming.text(subject.draft)} is open`;
    case 'part':
      return `The vote on a part of ${naming.text(subject.draft)} is open`;
    case 'agenda':
      return `${by} objects to the agenda, and the Council votes on it`;
    case 'invitation':
      return `${by} objects to inviting ${named(naming.seat(subject.seat))}, and the Council votes on it`;
    case 'ruling':
      return `${by} challenges the ruling, and the Council votes on it`;
    case 'preliminary':
      return `The Council votes on whether ${naming.text(subject.draft)} is procedural`;
    case 'motion':
      return `${by} moves ${motionTo(subject, naming)}`;
  }
};

export const subjectWords = unbroken({
  title: titleOf,
  question: questionOf,
  by: broughtBy,
  opened: openedOn,
  verdict: verdictOn,
  veto: vetoOn,
  /** The President’s ruling, with what it was on. */
  rulingOn: (point: Point, upheld: boolean, naming: Naming) =>
    `The President’s ruling: the point of order ${pointThat(point, naming)} is ${upheld ? 'well taken' : 'not well taken'}`,
  point: pointThat,
  /** A heading above the count, where the subject stands beside it. */
  verdicts: {
    draft: { adopted: 'Adopted', failed: 'Not adopted' },
    amendment: { adopted: 'Amendment adopted', failed: 'Amendment not adopted' },
    part: { adopted: 'The part stays in', failed: 'The part goes out' },
    agenda: { adopted: 'On the agenda', failed: 'Not on the agenda' },
    invitation: { adopted: 'Invited', failed: 'Not invited' },
    ruling: { adopted: 'The President is overruled', failed: 'The ruling stands' },
    preliminary: { adopted: 'A matter of procedure', failed: 'A matter of substance' },
    motion: { adopted: 'The motion is carried', failed: 'The motion is not carried' },
  } satisfies Record<Subject['kind'], { adopted: string; failed: string }>,
  movedBy: (name: string) => `moved by ${named(name)}`,
  /** Above the words of a part that is voted on separately. */
  paragraphs: (count: number) => (count === 1 ? 'The paragraph:' : 'The paragraphs:'),
  /** Whether a vote against by a permanent member stops it. */
  vetoCounts: (needed: number) => `${capital(inWords(needed))} in favour are needed; here a veto counts.`,
  noVeto: (needed: number) => `Procedure: ${inWords(needed)} in favour are enough. No veto here.`,
  overrule: (needed: number) => `To overrule the President’s ruling, ${inWords(needed)} are needed. No veto here.`,
} as const);

export const motionWords = unbroken({
  names: {
    suspend: 'Suspend the meeting',
    adjourn: 'Adjourn the meeting',
    'adjourn-until': 'Adjourn until a later round',
    refer: 'Refer a text',
    postpone: 'Postpone a text',
    'take-next': 'Vote on another text next',
    'call-assembly': 'Call the General Assembly',
    'close-debate': 'Close the debate',
    'moderated-caucus': 'Moderated caucus',
    'unmoderated-caucus': 'Unmoderated caucus',
  } satisfies Record<MotionKind, string>,
  does: {
    suspend: 'A short break to talk. Then the meeting goes on where it was.',
    adjourn: 'The meeting ends now. Texts without a vote keep their place for the next one.',
    'adjourn-until': 'The meeting ends now, and its texts wait until the round that you name.',
    refer: 'Somebody else studies the text first. It comes back in the next round.',
    postpone: 'The text is not voted on now, but in the round that you name, or not until it is taken up.',
    'take-next': 'Another text comes to its vote first.',
    'call-assembly':
      'After a veto the members send the matter to an emergency special session. No veto counts (A/RES/377(V)).',
    'close-debate': 'Nobody more is put on the speakers’ list, and the votes come soon.',
    'moderated-caucus': 'Short statements, one after the other, in the order of asking.',
    'unmoderated-caucus': 'Everybody gets up and talks freely.',
  } satisfies Record<MotionKind, string>,
  /** Where the motion stands in the rules. */
  rules: {
    suspend: 'rule 33 (1)',
    adjourn: 'rule 33 (2)',
    'adjourn-until': 'rule 33 (3)',
    refer: 'rule 33 (4)',
    postpone: 'rule 33 (5)',
    'take-next': 'rule 32',
    'call-assembly': 'A/RES/377(V) A',
    'close-debate': 'Model UN custom',
    'moderated-caucus': 'Model UN custom',
    'unmoderated-caucus': 'Model UN custom',
  } satisfies Record<MotionKind, string>,
  referees: {
    'secretary-general': 'the Secretary-General',
    committee: 'a committee',
  } satisfies Record<Referee, string>,
  to: motionTo,
} as const);
