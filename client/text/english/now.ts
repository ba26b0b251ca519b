/** The line that says what can be done now, in English. */
import type { Choice } from '../../../shared/council/rules/votes/tally.ts';
import { type Call, type Due, type Matter, type Part, untilOf } from '../../store/due.ts';
import type { Naming } from '../../store/naming.ts';
import type { Hindrance } from '../../store/troops.ts';
import { soldiers } from './brief.ts';
import { capital, few, inWords, listed, plural, sentence } from './counting.ts';
import { offersInWords } from './deals.ts';
import { motionTo, subjectWithin } from './motions.ts';
import { does, named } from './names.ts';
import { outsideWords } from './outside.ts';

export type Line = {
  readonly strong: string;
  readonly rest: string;
  /** The moment that `strong` runs to; what is left of it stands behind it. */
  readonly until?: number;
};

/** What a seat in particular is asked for. */
function callWords(call: Call): Line {
  switch (call.kind) {
    case 'letter':
      if (call.forHost) {
        return {
          strong: `${capital(inWords(call.texts))} ${plural(call.texts, 'text waits', 'texts wait')} for your letter.`,
          rest: 'Nobody plays the host state, so you answer for it.',
        };
      }
      return {
        strong: 'Decide on your consent.',
        rest: `${capital(inWords(call.texts))} ${plural(call.texts, 'text asks', 'texts ask')} for your letter.`,
      };
    case 'troops':
      return {
        strong: call.symbol ? 'Pledge troops.' : 'Add troops.',
        rest: `${call.symbol || 'The mission in force'} lacks ${soldiers(call.missing)}.`,
      };
    case 'good-offices':
      return { strong: 'Use your good offices.', rest: 'Once a round: talk to the parties, or to the people.' };
    case 'joint':
      return {
        strong: `${does(call.by, 'waits', 'wait')} for your order.`,
        rest: `“${(call.forHost && outsideWords.acts[call.act].host) || outsideWords.acts[call.act].name}”: it happens only if you order the same in this round.`,
      };
    case 'deal':
      return call.deals === 1
        ? { strong: `${does(call.by, 'offers', 'offer')} you a deal.`, rest: 'Accept it, or decline it.' }
        : {
            strong: `${capital(offersInWords(call.deals))} wait for your answer.`,
            rest: 'Accept them, or decline them.',
          };
    case 'reading':
      return { strong: `${does(call.by, 'has', 'have')} said what you want.`, rest: 'Tell them whether it is right.' };
    case 'sign':
      return {
        strong: 'An order waits for your signature.',
        rest: `“${outsideWords.acts[call.act].name}” takes two of your delegation.`,
      };
    case 'answered':
      return { strong: 'The facilitator has answered you.', rest: 'Read what they say.' };
    case 'nudged':
      return { strong: 'The facilitator has a word for you.', rest: 'It stands above your panel.' };
    case 'attack':
      return {
        strong: 'Armed groups have attacked from this country.',
        rest: 'You may strike back in self-defence (Article 51), or not.',
      };
  }
}

const answers: readonly Call['kind'][] = ['joint', 'deal', 'reading', 'sign', 'answered', 'nudged'];
const isAnswer = ({ kind }: Call): boolean => answers.includes(kind);

const ordering = {
  'may-order': 'Yours may act outside the Council, in secret, or let it be.',
  theirs: 'Your capital may act outside the Council, in secret: agree on it with your colleague.',
  ordered: 'Yours is given: it stays secret until it is carried out, and you may still change it.',
} as const;

/** How the capital stands to a veto. */
const keys = {
  awaited: 'Your capital has not given its key to a veto yet.',
  given: 'Your capital gives its key: it is a veto.',
  kept: 'Your capital keeps its key back: it counts as absent.',
} as const;

/** What somebody does while the others talk and write. */
const consulting: Readonly<Record<Part, string>> = {
  member: 'Draft, sponsor, pledge or table.',
  speaker: 'Draft, persuade, and find a member to table for you.',
  mediator: 'Go between the delegations.',
  press: 'Ask, watch and take notes.',
  watcher: 'The delegations negotiate and write.',
};

/** Before the votes. */
const meeting: Readonly<Record<Part, string>> = {
  member: 'Last chance to amend, sponsor and pledge.',
  speaker: 'Last chance to persuade.',
  mediator: 'Last chance to go between the delegations.',
  press: 'Listen to what each says in public.',
  watcher: 'The Council meets in public.',
};

/** @param missing thousand troops */
const hindered: Readonly<Record<Hindrance, (missing: number) => Line>> = {
  ends: () => ({
    strong: 'The mission ends now.',
    rest: 'Its end date comes before the months begin: nothing deploys, and no soldiers are asked for.',
  }),
  waits: (missing) => ({
    strong: 'The mission waits for the host state’s letter.',
    rest: `Until it comes, no soldier goes.${missing > 0 ? ` It also lacks ${soldiers(missing)}.` : ''}`,
  }),
};

const tabledWords = (drafts: number): string =>
  drafts === 0
    ? 'No draft is tabled yet: without one there is no vote.'
    : `${capital(inWords(drafts))} ${plural(drafts, 'draft is', 'drafts are')} tabled.`;

function meetingWords({ ready, part, texts, president }: Extract<Due, { kind: 'meeting' }>): Line {
  const toVote = texts.length
    ? `${listed(texts)} ${plural(texts.length, 'comes', 'come')} to the vote.`
    : tabledWords(0);
  const chair =
    president === 'mine'
      ? ' You preside over the Council.'
      : president
        ? ` ${capital(named(president))} presides.`
        : '';
  return {
    strong: ready ? 'You are ready for the vote.' : meeting[part],
    rest: toVote + chair,
  };
}

/** What holds the Council up. */
function matterWords(matter: Matter, names: Naming): Line {
  switch (matter.kind) {
    case 'point':
      return matter.mayRule
        ? {
            strong: 'A point of order waits for your ruling:',
            rest: `${does(matter.by, 'has', 'have')} raised it. Nothing else goes on (rule 30).`,
          }
        : {
            strong: 'A point of order waits for the President:',
            rest: 'While it waits nothing else goes on (rule 30).',
          };
    case 'ruling': {
      const found = `${matter.byHouse ? 'The house' : 'The President'} has ruled: ${matter.upheld ? 'well taken' : 'not well taken'}.`;
      return {
        strong: matter.mayChallenge ? `${found} You may challenge it:` : `${found} It stands in`,
        rest: `${capital(inWords(matter.needed))} are needed to overrule it.`,
      };
    }
    case 'suspended':
      return {
        strong: matter.caucus
          ? 'An unmoderated caucus: the meeting goes on in'
          : 'The meeting is suspended. It goes on in',
        rest: 'Talk to each other meanwhile.',
      };
    case 'my-floor':
      return { strong: 'You have the floor:', rest: 'Speak, and put your main point on the record.' };
    case 'motion': {
      const moved = `${does(names.seat(matter.motion.by), 'moves', 'move')} ${motionTo(matter.motion, names)}`;
      if (matter.second) {
        const rest = 'Unless another member seconds it, it falls.';
        return { strong: `${moved}${matter.second === 'mine' ? '. You may second it:' : ':'}`, rest };
      }
      return {
        strong: `${moved}. The debate ends in`,
        rest: matter.mayPut ? 'You may put it to the vote before.' : 'Then the Council votes, without a veto.',
      };
    }
    case 'agenda':
      return {
        strong:
          matter.until === null
            ? 'The provisional agenda is before you.'
            : 'The provisional agenda is open to objection:',
        rest: matter.mayObject
          ? 'Object if you do not want this meeting, or one of its items.'
          : 'If no member objects, it is adopted.',
      };
    case 'invitation':
      return {
        strong: `${capital(named(matter.seat))} would take part. Time to object:`,
        rest: 'Else they are invited.',
      };
    case 'caucus':
      return { strong: 'A moderated caucus goes on:', rest: 'Short statements, in the order of asking.' };
    case 'speaker':
      return matter.next
        ? { strong: 'You are next:', rest: `${does(matter.seat, 'has', 'have')} the floor.` }
        : { strong: `${does(matter.seat, 'has', 'have')} the floor:`, rest: 'The vote waits for it.' };
    case 'next-up':
      return { strong: 'You are next.', rest: 'The floor is yours as soon as the meeting goes on.' };
    case 'division':
      return {
        strong: `${does(matter.by, 'asks', 'ask')} for a separate vote on parts of ${names.text(matter.draft)}:`,
        rest: 'As its mover you may object, and then there is none (rule 32).',
      };
    case 'silence':
      return { strong: `Silence on “${matter.on}” ends in`, rest: 'Break it if you cannot live with it.' };
  }
}

/** @param choices the names of ballots */
export function dueWords(due: Due, choices: Readonly<Record<Choice, string>>): Line {
  switch (due.kind) {
    case 'ended':
      return { strong: 'The session has ended.', rest: 'The debrief shows what happened, and why.' };
    case 'frozen':
      if (due.rung) {
        return {
          strong: 'The bell has rung: stop here.',
          rest: due.mine
            ? 'Everything is kept. Press “Go on” when you meet again.'
            : 'Everything is kept. The same link goes on when you meet again.',
        };
      }
      return {
        strong: 'The session is frozen.',
        rest: due.mine
          ? 'Nobody can act until you press “Go on”.'
          : 'The clock stands still and nobody can act until it goes on.',
      };
    case 'take-a-seat':
      if (due.assigned)
        return { strong: 'Wait for your seat.', rest: 'The facilitator gives the seats in this session.' };
      if (due.own) return { strong: 'Take your seat again.', rest: `You have opened the brief of ${named(due.own)}.` };
      return {
        strong: 'Take a seat.',
        rest: due.begun
          ? 'Choose one that is free: its brief opens at once, and you keep it.'
          : 'Choose one that is free; its brief stays sealed until you open it.',
      };
    case 'gathering':
      return {
        strong: `${due.seated} of ${due.members} members are seated.`,
        rest: `${due.ready} ${plural(due.ready, 'delegation says', 'delegations say')} that they are ready.`,
      };
    case 'lobby':
      return due.ready
        ? { strong: 'You are ready.', rest: 'The facilitator begins the first round.' }
        : due.sealed
          ? {
              strong: 'Open your brief.',
              rest: due.given
                ? 'It says what you want, and what only you know.'
                : 'Or choose another seat: with your brief open, you keep the one you have.',
            }
          : {
              strong: 'Read your brief, then say that you are ready.',
              rest: 'The facilitator begins the first round.',
            };
    case 'begin-alone':
      return { strong: 'Read who you are, then begin.', rest: 'Nothing has a clock: you say when a step is over.' };
    case 'others-finish':
      return {
        strong: 'The others finish what they are doing …',
        rest: due.busy.length > 0 ? `Still busy: ${few(due.busy.map(named))}.` : 'It goes on at once.',
      };
    case 'sitrep':
      return {
        strong:
          due.part === 'watcher'
            ? 'The delegations read what is new.'
            : due.ready
              ? 'You have read what is new.'
              : 'Read what is new.',
        rest: `The situation report is out. ${due.news.map((title) => `${title}.`).join(' ')}`.trim(),
      };
    case 'consult':
      if (due.call && !due.ready) return callWords(due.call);
      return {
        strong: due.ready ? 'You are ready for the vote.' : consulting[due.part],
        rest: `${due.part === 'mediator' ? 'Your good offices come in the orders, after the votes. ' : ''}${tabledWords(due.drafts)}`,
      };
    case 'meeting': {
      const line = meetingWords(due);
      if (!due.call || due.ready) return line;
      const { strong, rest } = callWords(due.call);
      // An answer to another delegation is as good after the meeting.
      if (isAnswer(due.call)) return { strong, rest: `${rest} ${line.rest}` };
      // Whoever answers for the host state can still do so after the votes.
      if (due.part === 'watcher') return { strong, rest: `${rest} ${line.rest}` };
      return {
        strong: `Last chance: ${strong.charAt(0).toLowerCase()}${strong.slice(1)}`,
        rest: `${rest} ${line.rest}`,
      };
    }
    case 'floor': {
      const until = untilOf(due.matter);
      return { ...matterWords(due.matter, due.names), ...(until > 0 ? { until } : {}) };
    }
    case 'vote': {
      const { cast, about, names } = due;
      const waits = due.waitsFor.length ? ` Waiting for ${few(due.waitsFor.map(named))}.` : '';
      if (cast !== null) {
        return {
          strong: `You have cast: ${choices[cast].toLowerCase()}.`,
          rest: `${due.key ? `${keys[due.key]} ` : ''}You may change it until the close.${waits}`,
        };
      }
      if (due.party) {
        return {
          strong: 'You are a party to the dispute: you do not vote on this text.',
          rest: `This is the vote on ${subjectWithin(about, names)} (Charter, Article 27(3)).${waits}`,
        };
      }
      if (due.annulled !== null) {
        return {
          strong: `The vote was annulled: ${sentence(due.annulled)} Cast your ballot again.`,
          rest: `This is the vote on ${subjectWithin(about, names)}.${waits}`,
        };
      }
      const rest = due.veto ? 'Nobody sees a ballot before the close.' : 'No veto counts here.';
      return {
        strong: 'Your vote is open.',
        rest: `This is the vote on ${subjectWithin(about, names)}. ${rest}`,
      };
    }
    case 'veto-key':
      return {
        strong: due.isVeto
          ? 'Your ambassador votes against: give your key to this veto, or keep it back.'
          : 'The vote waits for your word: would you give your key to a veto, or keep it back?',
        rest: `This is the vote on ${subjectWithin(due.about, due.names)}.`,
      };
    case 'watch-vote': {
      const { about, names } = due;
      const waits = due.waitsFor.length
        ? `Waiting for ${few(due.waitsFor.map(named))}.`
        : `All who are here have cast.${due.keys ? ' A capital has yet to say whether it gives its key to a veto.' : ''}`;
      if (due.advises) {
        return {
          strong: `Tell your ambassador what you would vote on ${subjectWithin(about, names)}.`,
          rest: waits,
        };
      }
      return { strong: `The Council votes on ${subjectWithin(about, names)}.`, rest: waits };
    }
    case 'interval':
      return due.next
        ? {
            strong: `Next: the vote on ${due.next}.`,
            rest: 'Members may explain their votes, and make motions.',
          }
        : {
            strong: 'The votes of this round are over.',
            rest: 'Members may explain their votes. What was adopted goes to the field next.',
          };
    case 'orders':
      if (due.call && !due.ready) return callWords(due.call);
      if (due.hindrance) return hindered[due.hindrance](due.missing);
      return {
        strong: 'The capitals give their orders.',
        rest: due.outside ? ordering[due.outside] : 'What the Council has adopted goes to the field next.',
      };
    case 'field':
      return {
        strong: `${capital(inWords(due.months))} ${plural(due.months, 'month passes', 'months pass')} in the field.`,
        rest:
          due.part === 'watcher'
            ? 'The map shows what has changed, and why.'
            : 'The map shows what has changed, and the Field panel why.',
      };
    case 'epilogue':
      return {
        strong: `${capital(inWords(due.months))} months on.`,
        rest: 'This is where things were going without another text. The debrief follows.',
      };
  }
}
