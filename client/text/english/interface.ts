/** Every sentence of the pages and panels, in English. */

import type { Choice } from '../../../shared/council/rules/votes/tally.ts';
import type { Phase, SeatKind } from '../../../shared/council/vocabulary.ts';
import type { Due } from '../../store/due.ts';
import { botWords } from './bots.ts';
import { briefWords } from './brief.ts';
import { chamberWords } from './chamber.ts';
import { classWords, clubWords } from './club.ts';
import { deskWords } from './console.ts';
import { inWords, listed, plural, sentence } from './counting.ts';
import { dealWords } from './deals.ts';
import { debriefWords } from './debrief.ts';
import { delegationWords } from './delegations.ts';
import { amendmentWords, divisionWords, documentWords, draftWords, pathWords, verbWords } from './drafts.ts';
import { fieldWords, letterWords, pledgeWords } from './field.ts';
import { floorWords } from './floor.ts';
import { guideWords } from './guide.ts';
import { aloneWords, homeWords } from './home.ts';
import { consoleWords, hostWords, projectorWords } from './hosting.ts';
import { lawWords } from './law.ts';
import { motionWords, subjectWords } from './motions.ts';
import { dueWords, type Line } from './now.ts';
import { outsideWords } from './outside.ts';
import { packWords } from './pack.ts';
import { resultWords } from './result.ts';
import { situationWords } from './situation.ts';
import { talkWords } from './talk.ts';
import { toldWords } from './told.ts';

const choiceNames: Readonly<Record<Choice, string>> = {
  yes: 'In favour',
  no: 'Against',
  abstain: 'Abstain',
  not_participating: 'Not participating',
  absent: 'Absent',
};

export const english = {
  brand: 'Mandate',
  listed,
  home: homeWords,
  alone: aloneWords,
  guide: guideWords,
  host: hostWords,
  forClass: classWords,
  club: clubWords,
  pack: packWords,
  lobby: {
    title: 'Choose a seat',
    given: 'You will be seated',
    badLink: 'The link of this seat did not sit you down.',
    you: (name: string) => `You are ${name}`,
    groups: {
      permanent: 'Permanent members',
      elected: 'Elected members',
      'non-member': 'Without a vote',
    } satisfies Record<SeatKind, string>,
    groupHints: {
      permanent: 'A vote against can be a veto.',
      elected: 'One vote each.',
      'non-member': 'They speak and draft, and do not vote.',
    } satisfies Record<SeatKind, string>,
    take: (name: string) => `Take ${name}`,
    leave: 'Leave this seat',
    free: 'free',
    taken: (names: readonly string[]) => `held by ${listed(names)}`,
    yours: 'your seat',
    known: 'you have opened its brief',
    binding: 'The session has begun: its brief opens at once, and after that only the facilitator can move you.',
    ready: 'I am ready',
    notReady: 'Not ready yet',
    isReady: 'ready',
    tooFew: (needed: number) =>
      `Too few delegations are here to reach ${inWords(needed)} votes in favour: as things are, nothing can be adopted. The facilitator can let bots play the empty seats.`,
    enter: 'Go into the chamber',
  },
  phases: {
    lobby: 'Lobby',
    sitrep: 'Sitrep',
    consultations: 'Consultations',
    meeting: 'Meeting',
    voting: 'Vote',
    orders: 'Orders',
    field: 'Field',
    epilogue: 'Epilogue',
    ended: 'Ended',
  } satisfies Record<Phase, string>,
  steps: 'Steps of a round',
  step: (phase: string, round: number, rounds: number) => `${phase} · ${round} of ${rounds}`,
  round: (round: number, rounds: number) => `Round ${round} of ${rounds}`,
  endedIn: (round: number, rounds: number) => `Ended in round ${round} of ${rounds}`,
  monthsPlayed: (months: number) => `${months} ${plural(months, 'month', 'months')} passed`,
  /** The months of a round, counted from the opening. */
  months: (from: number, to: number) => `months ${from}–${to}`,
  monthsPass: (from: number, to: number) => `months ${from}–${to} pass`,
  monthsOn: (months: number) => `${months} months on`,
  now: 'Now',
  due: (due: Due): Line => dueWords(due, choiceNames),
  links: {
    connecting: 'Connecting',
    live: 'Live',
    reconnecting: 'Reconnecting',
    gone: 'No such session',
    shut: 'Not let in',
  },
  linkProblems: {
    gone: 'No session has this code. It may have been erased, or the code is mistyped.',
    shut: 'This link does not open the session. Ask for the link again, or join with the code.',
  },
  toHome: 'To the start page',
  panels: 'Panels',
  /** Buttons beside the line that says what can be done now. */
  goTo: {
    brief: 'Read the briefing',
    drafts: 'See the drafts',
    floor: 'To the floor',
    text: 'Read the text',
    draft: (symbol: string) => `Open ${symbol}`,
    vote: 'See the vote',
    field: 'To the field orders',
    outside: 'See what you can do',
    deals: 'To your deals',
    talk: 'Read what they say',
    mandate: 'See what is in force',
    stage: 'See the map',
    why: 'See what changed, and why',
  },
  tabs: {
    stage: 'Stage',
    brief: 'Brief',
    floor: 'Floor',
    drafts: 'Drafts',
    deals: 'Deals',
    talk: 'Talk',
    vote: 'Vote',
    field: 'Field',
    record: 'Record',
    people: 'Seats',
  },
  stage: {
    views: { chamber: 'Chamber', map: 'Map', both: 'Both' },
    asTable: 'As a table',
    label: 'The chamber and the crisis map. The same facts are in the table.',
    loading: 'The stage is being set …',
    seat: 'Seat',
    presence: 'Delegation',
    president: 'President',
    permanent: 'permanent member',
    noVote: 'no vote',
    mine: 'your seat',
    ready: 'ready',
    ballot: 'Ballot',
    province: 'Province',
    population: 'People',
    thousand: (count: number) => `${new Intl.NumberFormat('en').format(count * 1000)}`,
    figures: (name: string) => `${name}: figures`,
    close: 'Close',
    scale: 'From 0 to 100. High is bad, but for state capacity.',
    steps: { calm: 'calm', tense: 'tense', violent: 'violent', severe: 'severe', extreme: 'extreme' },
    sealed: 'cast, sealed',
    open: 'not cast yet',
    board: {
      lobby: 'The Council gathers',
      consultations: 'Informal consultations',
      interval: 'The Council is about to vote',
      over: 'The votes of this round are over',
      ended: 'The meeting is adjourned',
      result: (symbol: string, yes: number, no: number, abstain: number) =>
        `${symbol} · ${yes} in favour, ${no} against, ${abstain} abstaining`,
    },
    motion: 'Motion',
  },
  chamber: chamberWords,
  law: lawWords,
  situation: situationWords,
  brief: briefWords,
  debrief: debriefWords,
  pledge: pledgeWords,
  letter: letterWords,
  field: fieldWords,
  outside: outsideWords,
  deals: dealWords,
  talk: talkWords,
  delegation: delegationWords,
  drafts: draftWords,
  path: pathWords,
  amendments: amendmentWords,
  division: divisionWords,
  verbs: verbWords,
  document: documentWords,
  ballot: {
    title: 'Cast your vote',
    read: 'Read the text',
    aims: 'Your aims',
    choices: choiceNames,
    hints: {
      yes: (needed: number) => `counts towards the ${inWords(needed)}`,
      no: 'counts for nobody',
      veto: 'a veto, if the rest would be enough',
      proceduralNo: 'on procedure there is no veto',
      abstain: 'never a veto; counts for nobody',
      not_participating: 'recorded, counts for nobody',
    },
    cast: (choice: Choice) => `Cast: ${choiceNames[choice].toLowerCase()}`,
    change: (choice: Choice) => `Change to: ${choiceNames[choice].toLowerCase()}`,
    choose: 'Choose one',
    sent: (choice: Choice) => `Cast: ${choiceNames[choice].toLowerCase()}. You may change it until the close.`,
    sending: 'Sending …',
    waiting: 'There is no connection. Your ballot is sent as soon as there is one again.',
    hidden: 'Nobody sees a ballot before the vote is closed.',
    castOf: (cast: number, held: number) => `${cast} of ${held} delegations have cast`,
    annulled: (reason: string, again: boolean) =>
      `The vote was annulled: ${sentence(reason)}${again ? ' Cast your ballot again.' : ''}`,
    party: 'You were found to be a party to the dispute: you do not vote on this text (Charter, Article 27(3)).',
    none: 'No vote is open.',
    noneHint: 'When a draft is put to the vote, your ballot appears here.',
  },
  result: resultWords,
  record: {
    title: 'Record of the Council',
    empty: 'Nothing has been decided yet.',
    news: 'What was reported',
    vote: (number: number) => `Vote ${number}`,
    said: 'What was said in public',
    statements: 'Statements of the Council',
    annulled: 'Votes that were annulled',
    annulledVote: (number: number, reason: string) => `Vote ${number}: ${reason}`,
  },
  bots: botWords,
  console: consoleWords,
  desk: deskWords,
  projector: projectorWords,
  told: toldWords,
  subject: subjectWords,
  motions: motionWords,
  floor: floorWords,
  no: 'No',
  refused: 'Not possible:',
  unreachable: 'The server does not answer. Check the network and try again.',
  broken: 'This part of the page could not be loaded: the server may have been updated.',
  reload: 'Load the page again',
  skip: 'Skip to the panels',
} as const;
