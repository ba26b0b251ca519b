/** What the board on the chamber's wall says while the Council meets, and the headline on the wall. In English. */
import type { TurnPurpose } from '../../../shared/council/vocabulary.ts';
import type { Proceeding } from '../../store/chamber.ts';
import type { Naming } from '../../store/naming.ts';
import { capital, inWords } from './counting.ts';
import { motionTo, pointThat, subjectWords } from './motions.ts';
import { does, named } from './names.ts';

const taken = (upheld: boolean): string => (upheld ? 'well taken' : 'not well taken');

const floorOf: Readonly<Record<TurnPurpose, (name: string) => string>> = {
  statement: (name) => does(name, 'has the floor', 'have the floor'),
  reply: (name) => does(name, 'replies', 'reply'),
  'before-vote': (name) => does(name, 'explains its vote', 'explain their vote'),
  'after-vote': (name) => does(name, 'explains its vote', 'explain their vote'),
};

/** The one line of the board, as short as it can be. @param cast how many ballots lie there, of how many */
function boardLine(what: Proceeding, naming: Naming): string {
  switch (what.kind) {
    case 'vote': {
      const { subject } = what.vote;
      const title =
        subject.kind === 'draft' ? `Vote on ${naming.text(subject.draft)}` : subjectWords.title(subject, naming);
      return `${title} · ${what.cast} of ${what.held} cast`;
    }
    case 'point':
      return `Point of order · ${capital(naming.seat(what.by))}`;
    case 'ruling':
      return `The ruling: ${taken(what.upheld)}`;
    case 'suspended':
      return 'The meeting is suspended';
    case 'motion':
      return what.seconded
        ? `Motion ${motionTo(what.motion, naming)} · ${naming.seat(what.motion.by)}`
        : `Motion ${motionTo(what.motion, naming)} · who seconds it?`;
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
      return { big, rest: 'It goes on where it stopped (rule 33).' };
    case 'motion': {
      const by = `Moved by ${named(naming.seat(what.motion.by))}.`;
      return {
        big: `Motion ${motionTo(what.motion, naming)}`,
        rest: what.seconded ? `${by} It is put to the vote when its debate is over.` : `${by} It needs a seconder.`,
      };
    }
    case 'floor':
      return { big, rest: purposes[what.purpose] };
    case 'caucus':
      return { big, rest: 'Short statements, called by the President.' };
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
  timed: (line: string, left: string) => `${line} · ${left}`,
  /** The next speakers on the wall. */
  next: 'Next on the speakers’ list',
  others: (count: number) => `and ${inWords(count)} more`,
  part: 'Voted on separately',
  amendment: (by: string, oral: boolean) => `Amendment by ${named(by)}, ${oral ? 'made orally' : 'in writing'}`,
  replaces: 'Instead of',
  deletes: 'It would delete',
  wouldSay: 'it would say',
  adds: 'It would add',
  supported: 'Supported by',
  /** In the table of the stage. */
  floor: 'has the floor',
  place: (place: number) => `number ${place} on the speakers’ list`,
  standings: { invited: 'at the table', proposed: 'proposed to be invited', outside: 'not at the table' },
} as const;
