/** Every sentence of the pages and panels, in English. */

import type { Result } from '../../../shared/council/events.ts';
import type { Choice, Outcome } from '../../../shared/council/rules/tally.ts';
import type { Presence } from '../../../shared/council/views/publicView.ts';
import type { MotionKind, Phase, SeatKind } from '../../../shared/council/vocabulary.ts';
import type { Due } from '../../store/due.ts';
import { capital, few, inWords, listed, ordinal, plural } from './counting.ts';
import { consoleWords, hostWords, projectorWords } from './hosting.ts';
import { named } from './names.ts';

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
  home: {
    title: 'Take your seat at the Council',
    code: 'Session code',
    codeHint: 'Six characters, from your teacher or from the wall',
    join: 'Join',
    host: 'Host a session',
    hostHint: 'For teachers and club leaders: open a room, share its code, run the clock.',
    what: 'Sit as a member of the Security Council. Negotiate, draft and vote on what the world does about a failing state, under the real rules, veto included. No account and no name is asked for.',
    notFound: 'No session has this code. Check it with whoever runs the session.',
    wrongCode: 'A code has six characters.',
  },
  host: hostWords,
  lobby: {
    title: 'Choose a seat',
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
    taken: (name: string) => `held by ${name}`,
    yours: 'your seat',
    ready: 'I am ready',
    notReady: 'Not ready yet',
    isReady: 'ready',
    tooFew: (needed: number) =>
      `Too few delegations are here to reach ${inWords(needed)} votes in favour: as things are, nothing can be adopted.`,
    enter: 'Go into the chamber',
  },
  phases: { lobby: 'Lobby', consultations: 'Consultations', voting: 'Vote', ended: 'Ended' } satisfies Record<
    Phase,
    string
  >,
  round: (round: number, rounds: number) => `Round ${round} of ${rounds}`,
  now: 'Now',
  due: (due: Due): { strong: string; rest: string } => {
    switch (due.kind) {
      case 'ended':
        return { strong: 'The session has ended.', rest: 'The record shows what was decided, and how.' };
      case 'frozen':
        return {
          strong: 'The session is frozen.',
          rest: 'The clock stands still and nobody can act until it goes on.',
        };
      case 'take-a-seat':
        return { strong: 'Take a seat.', rest: 'Choose one that is free; your brief comes with it.' };
      case 'gathering':
        return {
          strong: `${due.seated} of ${due.members} members are seated.`,
          rest: `${due.ready} ${plural(due.ready, 'delegation says', 'delegations say')} that they are ready.`,
        };
      case 'lobby':
        return due.ready
          ? { strong: 'You are ready.', rest: 'The facilitator begins the first round.' }
          : {
              strong: 'Read your brief, then say that you are ready.',
              rest: 'The facilitator begins the first round.',
            };
      case 'consult': {
        const tabled =
          due.drafts === 0
            ? 'No draft is tabled yet: without one there is no vote.'
            : `${capital(inWords(due.drafts))} ${plural(due.drafts, 'draft is', 'drafts are')} tabled.`;
        return due.ready
          ? { strong: 'You are ready for the vote.', rest: tabled }
          : { strong: 'Draft, sponsor or table.', rest: tabled };
      }
      case 'vote': {
        const on = due.subject ? `the vote on ${due.subject}` : 'the vote on the motion';
        const waits = due.waitsFor.length ? ` Waiting for ${few(due.waitsFor.map(named))}.` : '';
        return due.cast === null
          ? { strong: 'Your vote is open.', rest: `This is ${on}. Nobody sees a ballot before the close.` }
          : {
              strong: `You have cast: ${choiceNames[due.cast].toLowerCase()}.`,
              rest: `You may change it until the close.${waits}`,
            };
      }
      case 'watch-vote': {
        const on = due.subject ? ` on ${due.subject}` : ' on the motion';
        const waits = due.waitsFor.length
          ? `Waiting for ${few(due.waitsFor.map(named))}.`
          : 'All who are here have cast.';
        return { strong: `The Council votes${on}.`, rest: waits };
      }
      case 'interval':
        return due.next
          ? {
              strong: `Next: the vote on ${due.next}.`,
              rest: 'A member may move to adjourn, or to take another draft first.',
            }
          : { strong: 'The votes of this round are over.', rest: 'The next round follows.' };
    }
  },
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
  presences: { empty: 'empty', away: 'away', present: 'here' } satisfies Record<Presence, string>,
  panels: 'Panels',
  tabs: { stage: 'Stage', brief: 'Brief', drafts: 'Drafts', vote: 'Vote', record: 'Record', people: 'Seats' },
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
    violence: 'Violence',
    need: 'Need',
    grievance: 'Grievance',
    capacity: 'State capacity',
    climate: 'Climate stress',
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
      motion: 'Vote on a motion',
      ended: 'The meeting is adjourned',
      vote: (symbol: string, cast: number, held: number) => `Vote on ${symbol} · ${cast} of ${held} cast`,
      result: (symbol: string, yes: number, no: number, abstain: number) =>
        `${symbol} · ${yes} in favour, ${no} against, ${abstain} abstaining`,
    },
    motion: 'Motion',
  },
  brief: {
    title: (name: string) => `You sit for ${name}`,
    vote: {
      permanent: 'A permanent member: one vote, and a vote against that can be a veto.',
      elected: 'An elected member: one vote.',
      'non-member': 'No vote. You may draft, and a member may table for you.',
    } satisfies Record<SeatKind, string>,
    state: (state: string) => `What is happening in ${state}`,
    rules: 'How a decision is made',
    needed: (needed: number, members: number) =>
      `${capital(inWords(needed))} of ${inWords(members)} votes in favour, whoever is in the room.`,
    veto: 'Where that number is reached, a permanent member’s vote against still stops the text: the veto. An abstention never does.',
    procedural: 'On a motion of procedure there is no veto.',
  },
  drafts: {
    none: 'No drafts yet.',
    yours: 'Working drafts',
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
      tabled: 'tabled',
      adopted: 'adopted',
      failed: 'not adopted',
      vetoed: 'vetoed',
      withdrawn: 'withdrawn',
    },
    version: (version: number) => `Version ${version}`,
    sponsors: 'sponsors',
    noSponsors: 'no sponsors yet',
    sharedWith: (names: readonly string[]) => `Shared with ${few(names)}`,
    onlyYou: 'Only you can read this draft.',
    ofClauses: (count: number, most: number) => `${count} of ${most} clauses`,
    cost: (millions: number) => (millions ? `$${millions.toLocaleString('en')} m a month` : 'no cost'),
    basis: 'Basis',
    operative: 'Operative clauses',
    add: 'Add a clause',
    remove: 'Remove',
    up: 'Move up',
    down: 'Move down',
    less: 'Less',
    more: 'More',
    faces: { text: 'Text', form: 'Clauses' },
    mode: 'With earlier mandates',
    modes: { merge: 'merge', replace: 'replace', end: 'end them' },
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
    back: 'All drafts',
    problems: 'Before it can be tabled',
    warnings: 'What others may say',
    rule: (rule: string, article: string) => (article ? `${article} · rule ${rule}` : `rule ${rule}`),
    nextVote: 'is voted on next',
    underVote: 'is under vote',
    place: (place: number) => `${ordinal(place)} in line for its vote`,
  },
  document: {
    organisation: 'United Nations',
    council: 'Security Council',
    provisional: 'Provisional',
    draft: (names: readonly string[]) => (names.length ? `${listed(names)}: draft resolution` : 'Draft resolution'),
    opening: 'The Security Council,',
    version: (version: number) => `version ${version}`,
    working: 'working draft',
  },
  ballot: {
    title: 'Cast your vote',
    motion: {
      adjourn: 'Motion to adjourn the votes to the next round',
      'take-next': 'Motion to vote on another draft first',
    },
    motionBy: (name: string) => `moved by ${named(name)}`,
    read: 'Read the text',
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
    none: 'No vote is open.',
    noneHint: 'When a draft is put to the vote, your ballot appears here.',
    motions: 'Between two votes a member may move:',
    adjourn: 'To adjourn the votes',
    takeNext: (symbol: string) => `To vote on ${symbol} next`,
    adjournHint: 'The other drafts keep their place for the next round. Procedure: no veto.',
  },
  result: {
    adopted: 'Adopted',
    notAdopted: 'Not adopted',
    motionAdopted: 'The motion is carried',
    motionFailed: 'The motion is not carried',
    as: (resolution: string) => `as ${resolution}`,
    inFavour: 'in favour',
    against: 'against',
    abstaining: 'abstaining',
    other: 'not voting',
    withoutVeto: 'Without the veto',
    noVeto: 'No veto was cast',
    motion: {
      adjourn: (by: string, _symbol: string) => `Motion to adjourn the votes, moved by ${named(by)}`,
      'take-next': (by: string, symbol: string) => `Motion to vote on ${symbol} next, moved by ${named(by)}`,
    } satisfies Record<MotionKind, (by: string, symbol: string) => string>,
    outcomes: {
      adopted: 'adopted',
      vetoed: 'vetoed',
      'failed-insufficient-votes': 'not adopted',
      'not-adopted-procedural': 'not carried',
    } satisfies Record<Outcome, string>,
    /** Why, in one or two sentences. */
    why: (facts: {
      outcome: Outcome;
      procedural: boolean;
      yes: number;
      needed: number;
      vetoedBy: readonly string[];
      permanentAgainst: readonly string[];
    }): string => {
      const { outcome, procedural, yes, needed } = facts;
      const vetoedBy = facts.vetoedBy.map(named);
      const permanentAgainst = facts.permanentAgainst.map(named);
      const votes = `${capital(inWords(yes))} ${plural(yes, 'vote', 'votes')} in favour`;
      const need = `${inWords(needed)} ${plural(needed, 'is', 'are')} needed`;
      if (outcome === 'vetoed') {
        const who = `${capital(listed(vetoedBy))}, ${plural(vetoedBy.length, 'a permanent member', 'permanent members')}, voted against.`;
        return `${who} ${capital(inWords(yes))} ${plural(yes, 'vote', 'votes')} would have been enough: ${need}.`;
      }
      if (outcome === 'adopted') {
        const even = permanentAgainst.length
          ? ` ${capital(listed(permanentAgainst))} voted against, and on procedure that is no veto.`
          : procedural
            ? ''
            : ' No permanent member voted against.';
        return `${votes}; ${need}.${even}`;
      }
      if (procedural) return `${votes}; ${need}.`;
      const noVeto = permanentAgainst.length
        ? ` ${plural(permanentAgainst.length, 'The vote of', 'The votes of')} ${listed(permanentAgainst)} against ${plural(permanentAgainst.length, 'was no veto', 'were no vetoes')}, because the count had already failed.`
        : '';
      return `${votes}; ${need}.${noVeto}`;
    },
    rules: {
      adopted: 'Charter, Article 27(3)',
      vetoed: 'Charter, Article 27(3)',
      'failed-insufficient-votes': 'Charter, Article 27(3)',
      'not-adopted-procedural': 'Charter, Article 27(2)',
    } satisfies Record<Outcome, string>,
    proceduralRule: 'Charter, Article 27(2)',
    byPolicy: (names: readonly string[]) => `${capital(listed(names.map(named)))} voted on standing instructions.`,
  },
  record: {
    title: 'Record of the Council',
    empty: 'Nothing has been decided yet.',
    vote: (number: number) => `Vote ${number}`,
    open: 'Open the record',
  },
  console: consoleWords,
  projector: projectorWords,
  told: {
    'seat-taken': (seat: string) => `${capital(named(seat))} takes its seat`,
    'seat-left': (seat: string) => `${capital(named(seat))} leaves its seat`,
    ready: (seat: string) => `${capital(named(seat))} is ready`,
    'phase-begun': (phase: string, round: number) => `${phase}, round ${round}`,
    frozen: 'The session is frozen',
    unfrozen: 'The session goes on',
    'clock-moved': 'The clock was changed',
    ended: 'The session has ended',
    'draft-shared': (seat: string) => `${capital(named(seat))} shares a draft with you`,
    'draft-tabled': (seat: string, symbol: string) => `${capital(named(seat))} tables ${symbol}`,
    'draft-sponsored': (seat: string, draft: string) => `${capital(named(seat))} sponsors ${draft}`,
    'draft-unsponsored': (seat: string, draft: string) => `${capital(named(seat))} no longer sponsors ${draft}`,
    'draft-withdrawn': (seat: string, draft: string) => `${capital(named(seat))} withdraws ${draft}`,
    'vote-opened': (symbol: string) => `The vote on ${symbol} is open`,
    moved: {
      adjourn: (by: string, _symbol: string) => `${capital(named(by))} moves to adjourn the votes`,
      'take-next': (by: string, symbol: string) => `${capital(named(by))} moves to vote on ${symbol} next`,
    } satisfies Record<MotionKind, (by: string, symbol: string) => string>,
    seconds: (opened: string, seconds: number) => `${opened}: ${seconds} ${plural(seconds, 'second', 'seconds')}`,
    reminder: (seconds: number) => `${seconds} seconds left, and your delegation has not cast its vote.`,
    /** The verdict and the count. */
    'vote-closed': (result: Result): string => `${english.told.verdict(result)}: ${result.totals.yes} in favour`,
    /** The verdict, the whole count and why. */
    decided: (result: Result, vetoedBy: readonly string[]): string => {
      const { outcome, character, needed, totals } = result;
      const silent = totals.not_participating + totals.absent;
      const counts = `${totals.yes} in favour, ${totals.no} against, ${totals.abstain} abstaining${silent ? `, ${silent} not voting` : ''}`;
      const why =
        outcome === 'vetoed'
          ? `and ${plural(vetoedBy.length, 'the veto of', 'the vetoes of')} ${listed(vetoedBy.map(named))}`
          : outcome === 'adopted' && character === 'substantive'
            ? 'and no permanent member against'
            : `with ${inWords(needed)} needed`;
      return `${english.told.verdict(result)}: ${counts}, ${why}`;
    },
    verdict: ({ symbol, outcome, resolution, subject }: Result): string => {
      const isAdopted = outcome === 'adopted';
      if (subject.kind === 'motion') return `The motion is ${isAdopted ? 'carried' : 'not carried'}`;
      return isAdopted ? `${symbol} is adopted as ${resolution}` : `${symbol} is not adopted`;
    },
    draft: 'a draft',
  },
  no: 'No',
  refused: 'Not possible:',
  unreachable: 'The server does not answer. Check the network and try again.',
  broken: 'This part of the page could not be loaded: the server may have been updated.',
  reload: 'Load the page again',
  skip: 'Skip to the panels',
} as const;
