/** The rules of the room: what a host may choose, and what a session follows. In English. */
import type { Practice, Practices, RulePack } from '../../../shared/council/law.ts';
import type { Timed } from '../../store/law.ts';
import { unbroken } from '../unbroken.ts';
import { inWords, lasting, plural } from './counting.ts';

type PracticeWords = {
  readonly label: string;
  /** What it means. */
  readonly help: string;
  /** Where it comes from. */
  readonly source: string;
};

const note = 'S/2024/507';
const house = 'The Council’s rules name no time';
const modelUn = 'Model UN custom';

const practices: Readonly<Record<Practice, PracticeWords>> = {
  speechSeconds: {
    label: 'Statement',
    help: 'How long a statement may last.',
    source: `${note} asks for five minutes`,
  },
  replySeconds: { label: 'Right of reply', help: 'How long a reply may last.', source: house },
  explanationSeconds: { label: 'Explanation of vote', help: 'How long one may last.', source: house },
  speakersByLot: {
    label: 'First speakers drawn by lot',
    help: 'Else they speak in the order in which they asked (rule 27).',
    source: note,
  },
  presidentLast: {
    label: 'The President speaks last',
    help: 'For their own country, after the other members.',
    source: note,
  },
  objectionSeconds: {
    label: 'Time to object',
    help: 'To the agenda, an invitation or a ruling.',
    source: house,
  },
  rulingSeconds: {
    label: 'Time to rule',
    help: 'After it the house rules for the President.',
    source: 'Rule 30: “immediately”',
  },
  motionSeconds: { label: 'Debate on a motion', help: 'For motions that are debated.', source: 'Rule 33' },
  suspensionSeconds: { label: 'Suspension', help: 'How long the meeting stands still.', source: 'Rule 33' },
  silence: {
    label: 'Silence before blue',
    help: 'A text has to pass under silence before it is in blue.',
    source: 'Practice of the Council',
  },
  silenceSeconds: { label: 'Silence', help: 'How long members have to break it.', source: 'Practice of the Council' },
  blueSeconds: {
    label: 'Time in blue',
    help: 'How long a text is in blue before it is tabled.',
    source: 'Custom of 24 hours, often waived',
  },
  preliminaryQuestion: {
    label: 'The double veto',
    help: 'Whether a text is procedural is put to a vote that can be vetoed. Else the President rules.',
    source: 'San Francisco Statement, 1945',
  },
  obligatoryAbstention: {
    label: 'Parties to the dispute abstain',
    help: 'Under Chapter VI, a member that was found to be a party has to abstain.',
    source: 'Charter, Article 27(3)',
  },
  assemblyDebatesVetoes: {
    label: 'The General Assembly debates vetoes',
    help: 'Every veto is explained there.',
    source: 'A/RES/76/262',
  },
  seconding: {
    label: 'Motions need a seconder',
    help: 'Else any member’s motion stands.',
    source: `${modelUn}, against rule 34`,
  },
  yields: { label: 'Speakers may yield', help: 'The rest of their time goes to somebody else.', source: modelUn },
  caucuses: { label: 'Caucuses', help: 'Moderated and unmoderated, by motion.', source: modelUn },
  closureOfDebate: { label: 'Closure of the debate', help: 'A vote can end the debate.', source: modelUn },
};

/** How a room that keeps, or does not keep, a practice differs from what the Council does. */
const differs: Readonly<Record<Exclude<Practice, Timed>, { readonly on: string; readonly off: string }>> = {
  speakersByLot: {
    on: 'The first speakers are drawn by lot (S/2024/507), and not taken in the order of their asking (rule 27).',
    off: 'Speakers come in the order of their asking (rule 27).',
  },
  presidentLast: {
    on: 'The President speaks last for their own country.',
    off: 'The President speaks in turn. In the Council the President speaks last.',
  },
  silence: {
    on: 'Every text has to pass under silence before it is in blue. In the Council that is custom, not a duty.',
    off: 'Texts need not pass under silence.',
  },
  preliminaryQuestion: {
    on: 'Whether a text is procedural is put to a vote, and that vote can be vetoed (San Francisco Statement, 1945). In today’s practice the President rules.',
    off: 'The President rules on whether a text is procedural.',
  },
  obligatoryAbstention: {
    on: 'A party to the dispute has to abstain under Chapter VI (Charter, Article 27(3)). In today’s practice none does.',
    off: 'A party to the dispute votes as it likes, as in today’s practice.',
  },
  assemblyDebatesVetoes: {
    on: 'The General Assembly debates every veto (A/RES/76/262).',
    off: 'The General Assembly does not debate vetoes. Since 2022 it does (A/RES/76/262).',
  },
  seconding: {
    on: 'Motions need a seconder. The Council’s own do not (rule 34).',
    off: 'Motions need no seconder (rule 34).',
  },
  yields: {
    on: 'Speakers may yield the rest of their time. In the Council nobody does.',
    off: 'Nobody yields their time.',
  },
  caucuses: {
    on: 'There are moderated and unmoderated caucuses. The Council suspends its meeting instead (rule 33).',
    off: 'There are no caucuses: the Council suspends its meeting (rule 33).',
  },
  closureOfDebate: {
    on: 'A vote can close the debate. In the Council a debate goes on until its list is empty.',
    off: 'No vote closes the debate.',
  },
};

export const lawWords = unbroken({
  title: 'Rules of the room',
  packs: {
    'charter-practice': {
      name: 'Charter practice',
      line: 'The Council as it is: its own rules, and what it does today.',
    },
    'model-un': {
      name: 'Model-UN customs',
      line: 'With seconders, caucuses, yields and closure of debate, as clubs know them.',
    },
  } satisfies Record<RulePack, { name: string; line: string }>,
  every: 'Every practice',
  everyHint: 'The Charter and the veto hold in every room. These are practice and custom, and you may switch them.',
  groups: {
    customs: 'Customs of Model UN',
    debate: 'Debate',
    texts: 'Texts',
    votes: 'Votes and vetoes',
    times: 'Times',
  },
  practices,
  differs,
  otherwise: 'other than in the Council',
  yours: 'your choice',
  changed: (count: number) => `${inWords(count)} ${plural(count, 'is', 'are')} other than in the Council`,
  reset: 'As the pack has them',
  seconds: (count: number) => (count === 0 ? 'none' : `${count} s`),
  /** Beside a practice that is switched on and surprises. */
  warnings: {
    preliminaryQuestion:
      'A permanent member can then veto twice: first that the question is procedural, and then the text itself.',
    obligatoryAbstention:
      'Nobody in the Council has kept to this since 1960. Expect an argument about who is a party, and a lost vote for whoever is.',
  } as Partial<Record<Practice, string>>,
  none: 'In every point as the Council does it.',
  here: 'What is different here',
  times: (law: Practices): string =>
    [
      `Statements last ${lasting(law.speechSeconds)}, replies ${lasting(law.replySeconds)}, explanations of vote ${lasting(law.explanationSeconds)}.`,
      `You have ${lasting(law.objectionSeconds)} to object.`,
      law.blueSeconds === 0 ? '' : `A text is in blue for ${lasting(law.blueSeconds)} before it is tabled.`,
    ]
      .filter((each) => each !== '')
      .join(' '),
} as const);
