/** Corrections, further facilitators, the participation table, and the end of a session. In English. */
import type { Correction } from '../../../shared/council/classroom.ts';
import { plural } from './counting.ts';
import { inUnit, signed } from './figures.ts';
import { named } from './names.ts';

export type CorrectionNames = {
  readonly seat: (id: string) => string;
  readonly draft: (id: string) => string;
  readonly words: (index: number) => string;
  readonly remark: (index: number) => string;
};

const corrected = (correction: Correction, names: CorrectionNames): string => {
  switch (correction.what) {
    case 'capital':
      return `${names.seat(correction.seat)}: political capital ${signed(correction.by)}`;
    case 'money':
      return `${names.seat(correction.seat)}: money ${correction.by < 0 ? '−' : '+'}${inUnit('millions', Math.abs(correction.by))}`;
    case 'words':
      return `Struck from the record: words of ${names.words(correction.index)}`;
    case 'remark':
      return `Struck: a remark to the press by ${names.remark(correction.index)}`;
    case 'draft':
      return `Brought back: the draft ${names.draft(correction.draft)}`;
  }
};

export const correctionWords = {
  title: 'Put a mistake right',
  hint: 'Everybody reads what you put right, and why. It stays on the record.',
  what: 'What',
  kinds: {
    capital: 'Political capital of a seat',
    money: 'Money of a seat',
    words: 'Words on the record: strike them out',
    remark: 'A remark to the press: strike it out',
    draft: 'A draft that was withdrawn: bring it back',
  } satisfies Record<Correction['what'], string>,
  seat: 'Seat',
  capital: 'Points, more or fewer',
  money: 'Million dollars, more or fewer',
  which: 'Which',
  choose: 'Choose …',
  reason: 'Why; everybody reads it',
  send: 'Put it right',
  none: 'There is nothing of this kind.',
  incomplete: 'Choose what, and say why.',
  list: 'Corrections so far',
  one: corrected,
  round: (round: number) => (round > 0 ? `Round ${round}` : 'Lobby'),
  excerpt: (seat: string, text: string) => `${seat}: ${text.length > 60 ? `${text.slice(0, 60)} …` : text}`,
  draftOf: (id: string, seat: string) => `${id} of ${named(seat)}`,
  strike: 'Strike it out …',
} as const;

export const sessionWords = {
  wayIn: 'The way in',
  pack: 'Preparation pack to print',
  packHint: 'Role briefs, placards with links, the rules on a page, your guide.',
  deputies: {
    title: 'Further facilitators',
    hint: 'Somebody else who runs the session from a link of their own. You can take it back at any time.',
    label: 'Who (you read it here)',
    create: 'Make a link',
    link: 'Their link, shown once: copy it now.',
    none: 'Nobody but you.',
    line: (number: number, label: string) => `${label} (facilitator ${number})`,
    dismiss: 'Take the link back',
    dismissOf: (label: string) => `Take the link of ${label} back`,
    dismissSure: (label: string) => `${label} is disconnected at once.`,
  },
  participation: {
    title: 'Who took part how',
    hint: 'Counts of what each did; it says nothing about how well.',
    columns: {
      name: 'Name',
      label: 'On your list',
      seat: 'Seat',
      spoke: 'Spoke',
      drafted: 'Drafted',
      sponsored: 'Sponsored',
      voted: 'Voted',
      negotiated: 'Negotiated',
      wrote: 'Notes',
      acted: 'Acted',
    },
    none: 'Nobody has done anything yet.',
    csv: 'Save as a table (CSV)',
    file: (code: string) => `mandate-${code}-participation.csv`,
  },
  erase: {
    title: 'Erase this session',
    hint: 'Everybody is disconnected and nothing of it is left on this server: no name, no note, no vote. This cannot be undone.',
    type: (code: string) => `To erase it, write its code: ${code}`,
    send: 'Erase everything',
    done: 'The session is erased. Nothing of it is left on this server.',
  },
  failed: 'That did not work:',
  /** By the code of the server's answer. */
  problems: {
    'first-facilitator-only': 'Only whoever opened the session can do this.',
    'wrong-secret': 'Your link is no good any more.',
    'unknown-session': 'The session is not on the server any more.',
  },
  keysTitle: 'Keys',
  count: (count: number) => `${count} ${plural(count, 'person', 'people')}`,
} as const;
