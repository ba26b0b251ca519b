/** Draft resolutions: writing them together, their way to the vote, amendments and division, in plain words. */
import type { Amendment } from '../../../shared/council/state.ts';
import type { DraftStatus, Referee } from '../../../shared/council/vocabulary.ts';
import type { MandateMode } from '../../../shared/mandate/catalogue.ts';
import type { Effect, Rung } from '../../../shared/mandate/verbs.ts';
import type { TextStep } from '../../store/drafts.ts';
import { unbroken } from '../unbroken.ts';
import { capital, few, inWords, listed, ordinal, plural } from './counting.ts';
import { does, named } from './names.ts';

/** A name, or that it is not known whose it is. */
const somebody = (name: string | null): string => (name ? capital(named(name)) : 'Somebody');
const paragraphs = (numbers: readonly number[]): string =>
  `${plural(numbers.length, 'paragraph', 'paragraphs')} ${listed(numbers.map(String))}`;

export const draftWords = unbroken({
  none: 'No drafts yet.',
  noneHint:
    'Your own texts stand here, those that others share with you, and all that are tabled. Begin one from a template: you are not bound to it.',
  yours: 'Working drafts',
  underSilence: 'Under silence',
  inBlue: 'In blue',
  tabled: 'Tabled',
  past: 'Voted or withdrawn',
  create: 'New draft',
  title: 'Title of the draft',
  from: 'Begin with',
  begin: 'Begin the draft',
  cancel: 'Cancel',
  untitled: 'Draft resolution',
  statuses: {
    working: 'working draft',
    silence: 'under silence',
    blue: 'in blue',
    tabled: 'tabled',
    adopted: 'adopted',
    failed: 'not adopted',
    vetoed: 'vetoed',
    withdrawn: 'withdrawn',
    'set-aside': 'set aside',
  } satisfies Record<DraftStatus, string>,
  amended: 'as amended',
  steps: { working: 'Working', silence: 'Silence', blue: 'In blue', vote: 'Vote' } satisfies Record<TextStep, string>,
  stepsLabel: 'The way of this text to its vote',
  version: (version: number) => `Version ${version}`,
  penholder: (name: string) => `penholder ${name}`,
  sponsors: 'sponsors',
  noSponsors: 'no sponsors yet',
  secondedBy: 'seconded by',
  sharedWith: (names: readonly string[]) => `Shared with ${few(names)}`,
  circulated: 'Every member of the Council reads it now.',
  wasCirculated: 'It was circulated to all members of the Council.',
  onlyYou: 'Only you can read this draft.',
  ofClauses: (count: number, most: number) => `${count} of ${most} clauses`,
  cost: (millions: number) => (millions ? `$${millions.toLocaleString('en')} m a month` : 'no cost'),
  basis: 'Basis',
  operative: 'Operative clauses',
  add: 'Add a clause',
  remove: 'Remove',
  up: 'Move up',
  down: 'Move down',
  keys: 'Alt with an arrow key moves the clause, Delete takes it out.',
  takenOut: (clause: string) => `You took out “${clause}”.`,
  undo: 'Undo',
  saving: 'Not saved yet …',
  levels: { error: 'Cannot stand', warning: 'Mind' },
  why: 'Why?',
  less: 'Less',
  more: 'More',
  faces: { text: 'Text', form: 'Clauses' },
  mode: 'With earlier mandates',
  modes: { merge: 'merge', replace: 'replace', end: 'end them' } satisfies Record<MandateMode, string>,
  yes: 'yes',
  no: 'no',
  share: 'Share with …',
  shareTitle: 'Who may read and edit this draft?',
  shareDone: 'Share',
  sponsor: 'Sponsor',
  unsponsor: 'Withdraw my name',
  table: 'Table the draft',
  withdraw: 'Withdraw the draft',
  withdrawSure: 'It cannot be brought back. Withdraw it?',
  takeNext: 'Move to vote on it next',
  further: 'More ways',
  back: 'All drafts',
  setAside: 'Set aside: as it stands it could not lawfully be put to the vote.',
  problems: 'Before it can be tabled',
  warnings: 'What others may say',
  rule: (rule: string, article: string) => (article ? `${article} · rule ${rule}` : `rule ${rule}`),
  consents: 'the host state consents',
  nextVote: 'is voted on next',
  underVote: 'is under vote',
  putOff: 'put off',
  awaits: 'waits for a member to ask for the vote',
  amendments: (count: number) => `${count} ${plural(count, 'amendment', 'amendments')}`,
  place: (place: number) => `${ordinal(place)} in line for its vote`,
  /** In one line, beside the flags. */
  editing: ([first = '', ...others]: readonly string[]) =>
    others.length > 0 ? `${first} and ${inWords(others.length)} more are editing this` : `${first} is editing this`,
  news: 'new to you',
  newsBy: (name: string) => `changed by ${named(name)}`,
  clash: (by: string | null, label: string, theirs: string, mine: string) =>
    `${somebody(by)} set ${label} to ${theirs} meanwhile. You had ${mine}.`,
  useMine: 'Use mine',
  keepTheirs: 'Keep theirs',
  titleClash: (by: string | null, theirs: string, mine: string) =>
    `${somebody(by)} called it “${theirs}” meanwhile. You wrote “${mine}”.`,
  notSaved: 'Not saved. Your words are kept here.',
  saveAgain: 'Save again',
  giveUp: 'Let them go',
  removed: (by: string | null, clause: string) => `${somebody(by)} removed “${clause}”. Put it back?`,
  putBack: 'Put it back',
  leaveOut: 'Leave it out',
  notInDraft: 'These words are no longer in the draft; you can still copy them.',
} as const);

export const pathWords = unbroken({
  silence: 'Start silence',
  silenceHint:
    'Every member reads the text for this long. If nobody breaks silence it goes into blue: its words are final. Silence adopts nothing; the vote does.',
  silenceLength: 'Length of silence',
  seconds: (seconds: number) =>
    seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`,
  startFor: (length: string) => `Start silence for ${length}`,
  runs: 'Under silence',
  frozen: 'the clock stands still',
  runsHint: 'If nobody breaks silence, the text goes into blue. That is not yet a yes: the Council still votes.',
  breakSilence: 'Break silence',
  reason: 'What cannot you accept? Every member reads your reason.',
  breakIt: 'Break it',
  broken: (name: string, reason: string) => `${does(name, 'broke', 'broke')} silence: “${reason}”`,
  sponsorHint: 'Your flag stands on the text. Whoever tables it sponsors it without asking.',
  unsponsorHint: 'Your flag leaves the text. It keeps its other sponsors.',
  withdrawHint: 'Until a vote on it has begun, its sponsors may take it back (rule 35).',
  blue: 'Put in blue',
  blueHint: 'Without silence: the words become final at once and everybody reads them.',
  inBlue: 'In blue: its words are final, save for amendments.',
  mayBeTabled: 'By itself it comes before the Council in',
  second: 'Second it',
  secondHint: 'Then you can require the vote if its sponsors withdraw (rule 35).',
  seconded: 'You have seconded it: if its sponsors withdraw it, you can require the vote (rule 35).',
  require: 'Require the vote',
  requireHint:
    'Its sponsors have withdrawn it. You seconded it, so you can bring it to the vote all the same (rule 35).',
  ask: 'Ask for the vote',
  askHint:
    'A State that is not a member of the Council submitted this text. It is voted on when a member asks (rule 38).',
  awaits: 'By a State without a vote: it waits until a member asks for the vote (rule 38).',
  refer: 'Move to refer it',
  referHint: 'Others look at it first; it waits until the Council takes it up again (rule 33, 4).',
  referees: {
    'secretary-general': 'To the Secretary-General',
    committee: 'To a committee',
  } satisfies Record<Referee, string>,
  postpone: 'Move to postpone it',
  postponeHint: 'Its vote is put off, to the next round or with no date (rule 33, 5).',
  postponeTo: (round: number) => `To round ${round}`,
  postponeAlways: 'With no date',
  takeNextHint: 'It goes before the others in the order of the votes (rule 32).',
  notBefore: (round: number) => `Put off: not voted on before round ${round}.`,
  indefinitely: 'Put off: not voted on until the Council takes it up again.',
  withdrawn: 'Withdrawn by its sponsors.',
} as const);

export const amendmentWords = unbroken({
  title: 'Amendments',
  propose: 'Propose amendment',
  proposeTitle: 'What should be different?',
  ways: { replace: 'Change', delete: 'Delete', add: 'Add' },
  which: 'Which clause?',
  choose: 'Choose another',
  send: 'Propose it',
  sendHint: 'Everybody reads it. It is voted on before the text, unless you withdraw it or the penholder accepts it.',
  unchanged: 'Change something first: as it is, the text would stay the same.',
  number: (number: number) => `Amendment ${number}`,
  by: (name: string, oral: boolean) => `by ${named(name)}${oral ? ', oral' : ', in writing'}`,
  reads: { replace: 'Changes', delete: 'Deletes', add: 'Adds' },
  paragraph: (number: number) => `paragraph ${number}`,
  preamble: 'a paragraph of the preamble',
  newParagraph: 'a new paragraph',
  gone: 'a paragraph that is no longer in the text',
  deleted: 'deleted:',
  added: 'added:',
  supportedBy: 'Supported by',
  support: 'Support',
  unsupport: 'Withdraw support',
  accept: 'Accept as a revision',
  acceptHint: 'No vote is needed: the sponsors take it into their text.',
  withdraw: 'Withdraw it',
  order: 'In this order they are voted on: additions and deletions first, then the furthest removed (rule 36).',
  earlier: (number: number) => `Vote on amendment ${number} earlier`,
  later: (number: number) => `Vote on amendment ${number} later`,
  statuses: {
    pending: 'waits for its vote',
    accepted: 'accepted as a revision',
    adopted: 'adopted: the text is changed',
    failed: 'not adopted',
    vetoed: 'vetoed',
    withdrawn: 'withdrawn',
    'set-aside': 'set aside: the text could not lawfully take it any more',
  } satisfies Record<Amendment['status'], string>,
  /** Of a State without a vote that no member supported: before and after the turn of its text. */
  needsMember: 'waits: without the support of a member it is not put to the vote (rule 38)',
  noMember: 'set aside: no member supported it (rule 38)',
  underVote: 'under vote now',
} as const);

export const divisionWords = unbroken({
  ask: 'Vote on parts separately',
  askTitle: 'Which paragraphs should be voted on by themselves?',
  askHint:
    'Each member votes on these paragraphs first, then on the rest. The mover of the text may object, and then there is no separate vote (rule 32).',
  askFor: (count: number) => `Ask for a separate vote on ${count} ${plural(count, 'clause', 'clauses')}`,
  chooseSome: 'Tick at least one clause, and leave at least one.',
  asked: (name: string, numbers: readonly number[], preamble: boolean) =>
    `${does(name, 'asks', 'ask')} for a separate vote on ${parts(numbers, preamble)}.`,
  stands: (numbers: readonly number[], preamble: boolean) =>
    `${capital(parts(numbers, preamble))} will be voted on separately, before the text as a whole.`,
  mayObject: 'The mover may object:',
  object: 'Object: no separate vote',
} as const);

/** Of a text, as they are named in a sentence. */
export const parts = (numbers: readonly number[], preamble: boolean): string =>
  listed([...(numbers.length ? [paragraphs(numbers)] : []), ...(preamble ? ['words of the preamble'] : [])]);

export const verbWords = unbroken({
  title: 'Ladder of verbs',
  rung: (rung: number, of: number) => `Rung ${rung} of ${of}`,
  rungs: {
    1: 'recalls, determines',
    2: 'welcomes, encourages, invites',
    3: 'requests, calls upon, urges',
    4: 'demands',
    5: 'establishes',
    6: 'authorizes',
    7: 'decides',
  } satisfies Record<Rung, string>,
  effects: {
    reason: 'Gives a reason: it orders nothing.',
    appeal: 'Asks: it binds nobody.',
    instruction: 'Instructs the United Nations itself; it binds no State.',
    permission: 'Makes lawful what would not be. It obliges nobody.',
    obligation: 'Binds: the Members carry it out (Charter, Article 25).',
    disputed:
      'A decision outside Chapter VII: whether it binds is read from its words and from what was said (Article 25).',
  } satisfies Record<Effect, string>,
} as const);

export const documentWords = unbroken({
  organisation: 'United Nations',
  council: 'Security Council',
  provisional: 'Provisional',
  blue: 'Provisional, in blue',
  draft: (names: readonly string[]) => (names.length ? `${listed(names)}: draft resolution` : 'Draft resolution'),
  opening: 'The Security Council,',
  version: (version: number) => `version ${version}`,
  working: 'working draft',
  general: 'Distr.: General',
  /** 2901 (2031). */
  resolution: (number: string) => `Resolution ${number}`,
  adopted: 'Adopted by the Security Council',
  band: 'In blue',
  bandHint: 'final words, not adopted',
  amended: 'Provisional, as amended',
  copy: 'Copy',
  copied: 'Copied: the text is in your clipboard.',
  notCopied: 'Your browser did not allow copying. Select the text and copy it yourself.',
  print: 'Print',
  word: 'Word file',
  making: 'Making the Word file …',
  made: (name: string) => `Made: ${name}. Look in your downloads.`,
  notMade: 'The Word file could not be made. Check the network and try again.',
  origin: 'From a session of Mandate, a simulation of the Security Council. Not a document of the United Nations.',
} as const);
