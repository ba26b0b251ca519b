/** What the board on the chamber's wall says while the Council meets, and the headline on the wall. In English. */
import type { TurnPurpose } from '../../../shared/council/vocabulary.ts';
import type { Proceeding } from '../../store/chamber.ts';
import type { Naming } from '../../store/naming.ts';
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

export const chamberWords = {
  board: boardLine,
  wall: wallLines,
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
  /** In the table of the stage. */
  floor: 'has the floor',
  place: (place: number) => `number ${place} on the speakers’ list`,
  standings: { invited: 'at the table', proposed: 'proposed to be invited', outside: 'not at the table' },
} as const;
