/** What the board on the chamber's wall says while the Council meets, and the headline on the wall. In English. */
import type { Subject } from '../../../shared/council/events.ts';
import type { Told } from '../../../shared/council/views/redactEvent.ts';
import type { SeatKind, TurnPurpose } from '../../../shared/council/vocabulary.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';
import type { Proceeding } from '../../store/chamber.ts';
import type { Naming } from '../../store/naming.ts';
import type { Mood } from '../../store/room.ts';
import { unbroken } from '../unbroken.ts';
import { capital } from './counting.ts';
import { parts } from './drafts.ts';
import { motionTo, pointThat, subjectWords } from './motions.ts';
import { does, named } from './names.ts';

const taken = (upheld: boolean): string => (upheld ? 'well taken' : 'not well taken');

const floorOf: Readonly<Record<TurnPurpose, (name: string) => string>> = {
  statement: (name) => does(name, 'has the floor', 'have the floor'),
  reply: (name) => does(name, 'replies', 'reply'),
  'before-vote': (name) => does(name, 'explains its vote', 'explain their vote'),
  'after-vote': (name) => does(name, 'explains its vote', 'explain their vote'),
};

const castOf = (cast: number, held: number): string => `${cast} of ${held} cast`;

/** The one line of the board, as short as it can be. @param cast how many ballots lie there, of how many */
function boardLine(what: Proceeding, naming: Naming): string {
  switch (what.kind) {
    case 'vote': {
      const { subject } = what.vote;
      const title =
        subject.kind === 'draft' ? `Vote on ${naming.text(subject.draft)}` : subjectWords.title(subject, naming);
      return `${title} · ${castOf(what.cast, what.held)}`;
    }
    case 'point':
      return `Point of order · ${capital(naming.seat(what.by))}`;
    case 'ruling':
      return `The ruling: ${taken(what.upheld)}`;
    case 'suspended':
      return what.caucus ? 'Unmoderated caucus' : 'The meeting is suspended';
    case 'motion':
      return what.seconded
        ? `Motion ${motionTo(what.motion, naming)} · ${naming.seat(what.motion.by)}`
        : `Motion ${motionTo(what.motion, naming)} · who seconds it?`;
    case 'division':
      return `${asksToDivide(what, naming)} · the mover may object`;
    case 'floor':
      return floorOf[what.purpose](naming.seat(what.seat));
    case 'caucus':
      return 'Moderated caucus';
    case 'agenda':
      return 'The provisional agenda: is there any objection?';
    case 'participation':
      return `To invite ${named(naming.seat(what.who.seat))}: is there any objection?`;
  }
}

const asksToDivide = ({ by, numbers, preamble }: Extract<Proceeding, { kind: 'division' }>, { seat }: Naming): string =>
  `${does(seat(by), 'asks', 'ask')} for a separate vote on ${parts(numbers, preamble)}`;

/** The same with what it means, for the whole room. */
function wallLines(what: Proceeding, naming: Naming): { readonly big: string; readonly rest: string } {
  const big = boardLine(what, naming);
  switch (what.kind) {
    case 'vote': {
      const { subject, character, needed } = what.vote;
      const how = subject.kind === 'ruling' ? 'overrule' : character === 'substantive' ? 'vetoCounts' : 'noVeto';
      const by = subjectWords.by(subject, naming);
      return {
        big: subjectWords.title(subject, naming),
        rest: [by && `${capital(by)}.`, subjectWords.question(subject, naming), subjectWords[how](needed)]
          .join(' ')
          .trim(),
      };
    }
    case 'point':
      return { big, rest: `${capital(pointThat(what.point, naming))}. The President rules at once (rule 30).` };
    case 'ruling':
      return {
        big: what.by ? `The President rules: ${taken(what.upheld)}` : `The house rules: ${taken(what.upheld)}`,
        rest: `On the point of order ${pointThat(what.point, naming)}. Any member may challenge the ruling now; else it stands.`,
      };
    case 'suspended':
      return {
        big,
        rest: what.caucus
          ? 'Everybody talks freely. Then the meeting goes on where it stopped (a custom of Model UN).'
          : 'It goes on where it stopped (rule 33).',
      };
    case 'motion': {
      const by = `Moved by ${named(naming.seat(what.motion.by))}.`;
      return {
        big: `Motion ${motionTo(what.motion, naming)}`,
        rest: what.seconded ? `${by} It is put to the vote when its debate is over.` : `${by} It needs a seconder.`,
      };
    }
    case 'division':
      return {
        big: asksToDivide(what, naming),
        rest: `The mover of ${naming.text(what.draft)} may object, and then there is no separate vote (rule 32).`,
      };
    case 'floor':
      return { big, rest: purposes[what.purpose] };
    case 'caucus':
      return { big, rest: 'Short statements, in the order of asking (a custom of Model UN).' };
    case 'agenda':
      return { big, rest: 'Without an objection it is adopted (rule 9).' };
    case 'participation':
      return { big, rest: 'Invited to speak, without a vote, unless a member objects.' };
  }
}

const purposes: Readonly<Record<TurnPurpose, string>> = {
  statement: 'A statement to the Council.',
  reply: 'In right of reply.',
  'before-vote': 'In explanation of vote before the vote.',
  'after-vote': 'In explanation of vote after the vote.',
};

/** What somebody has just said or done, as it stands over the table: in quotes what they said; empty for anything else. */
function sayingOf(told: Told, naming: Naming): string {
  if (told.kind === 'press-told') return `To the press: “${told.text}”`;
  if (told.kind !== 'proceeding') return '';
  const { event } = told;
  switch (event.kind) {
    case 'words-recorded':
      return `“${event.text}”`;
    case 'point-raised':
      return `Point of order: ${pointThat(event.point, naming)}`;
    case 'motion-made':
      return `I move ${motionTo(event.motion, naming)}.`;
    case 'floor-given':
      return event.purpose === 'reply' ? 'Right of reply' : '';
    default:
      return '';
  }
}

export const chamberWords = unbroken({
  board: boardLine,
  wall: wallLines,
  saying: sayingOf,
  /** The board while hands are counted. @param on what was voted on, or empty @param no null: not counted yet */
  counted: (on: string, yes: number, no: number | null) =>
    `${on && `${on} · `}${yes} in favour${no === null ? '' : `, ${no} against`}`,
  /** While nobody has the floor. */
  debate: (item: string) => (/^The /.test(item) ? `Debate on t${item.slice(1)}` : `Debate: ${item}`),
  /** On the wall the headline says what is voted on, and the board counts. */
  cast: castOf,
  /** After a vote, on the board of the wall, in three-letter names: whoever was not in favour. */
  roll: { no: 'Against', abstain: 'Abstaining', not_participating: 'Not participating' },
  all: 'All in favour',
  rolled: (choice: string, shorts: readonly string[]) => `${choice}: ${shorts.join(' ')}`,
  meeting: (number: number) => `Meeting S/PV.${number}`,
  /** The next speakers on the wall. */
  next: 'Next on the speakers’ list',
  part: 'Voted on separately',
  amendment: (by: string, oral: boolean) => `Amendment by ${named(by)}, ${oral ? 'made orally' : 'in writing'}`,
  amended: 'as amended',
  issues: (symbol: string) => `The Council issues ${symbol}`,
  supported: 'Supported by',
  /** The card of a seat. */
  card: {
    title: (name: string) => `${capital(named(name))}: what is known`,
    choose: 'Places at the table: the arrow keys go round it',
    kinds: {
      permanent: 'Permanent member: it may veto.',
      elected: 'Elected member: one vote, no veto.',
      'non-member': 'No vote: it speaks and drafts where the Council invites it.',
    } satisfies Record<SeatKind, string>,
    votes: 'How it voted last',
    question: {
      amendment: 'an amendment',
      part: 'a part of a text',
      motion: 'a motion',
      agenda: 'the agenda',
      invitation: 'an invitation',
      ruling: 'a ruling',
      preliminary: 'a preliminary question',
    } satisfies Record<Exclude<Subject['kind'], 'draft'>, string>,
    texts: 'Sponsors',
    unpublished: 'Not tabled:',
    pledges: 'Has pledged',
    pledge: (thousands: number, to: string) => `${inUnits(thousands)} soldiers to ${to}`,
    said: 'Has said',
    press: 'To the press:',
    acts: 'Has done outside the Council',
    nothing: 'It has not voted, sponsored or said anything in public yet.',
    write: 'Write to them',
  },
  /** What the room is doing, in the table of the stage. */
  moods: {
    gathering: 'Delegations take their seats.',
    informal: 'Informal: papers are out, and neighbours talk to each other.',
    formal: 'Formal meeting: the board is lit and the flags are up.',
    voting: 'A vote is open: the room is dimmed.',
    result: 'The result of the last vote stands over the seats.',
    adjourned: 'The Council has risen: the chairs are empty.',
  } satisfies Record<Mood, string>,
  /** In the table of the stage. */
  hand: 'hand up',
  floor: 'has the floor',
  place: (place: number) => `number ${place} on the speakers’ list`,
  standings: { invited: 'at the table', proposed: 'proposed to be invited', outside: 'not at the table' },
} as const);
