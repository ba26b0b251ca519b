/** The line that says what can be done now, in English. */
import type { Choice } from '../../../shared/council/rules/votes/tally.ts';
import type { Call } from '../../store/calls.ts';
import type { Due, Part, TextDeed } from '../../store/due.ts';
import { untilOf } from '../../store/matters.ts';
import type { Hindrance } from '../../store/troops.ts';
import { unbroken } from '../unbroken.ts';
import { soldiers } from './brief.ts';
import { choiceNames } from './choices.ts';
import { capital, few, inWords, listed, plural, sentence } from './counting.ts';
import { offersInWords } from './deals.ts';
import { earlyWords } from './early.ts';
import { type Line, matterWords } from './matters.ts';
import { subjectWithin } from './motions.ts';
import { does, named } from './names.ts';
import { outsideWords } from './outside.ts';

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

const deedWords: Readonly<Record<TextDeed, string>> = {
  draft: 'draft',
  amend: 'amend',
  sponsor: 'sponsor',
  pledge: 'pledge',
  table: 'table',
};

/** "Draft, sponsor or table": what can be done, and nothing that would be refused. */
function deedsInWords(deeds: readonly TextDeed[], besides: readonly string[] = []): string {
  const names = [...deeds.map((deed) => deedWords[deed]), ...besides];
  const [last = ''] = names.slice(-1);
  return capital(names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`);
}

/** What somebody does while the others talk and write. */
function consultingWords(part: Part, deeds: readonly TextDeed[]): string {
  if (part === 'member') {
    return deeds.length === 1 && deeds[0] === 'draft'
      ? 'Draft a text.'
      : `${deedsInWords(deeds, deeds.length === 0 ? ['persuade the others'] : [])}.`;
  }
  if (part === 'speaker') {
    const draft = deeds.includes('draft') ? 'Draft, persuade, and find' : 'Persuade the others, and find';
    return `${draft} a member to table for you.`;
  }
  return consulting[part];
}

const consulting: Readonly<Record<Exclude<Part, 'member' | 'speaker'>, string>> = {
  mediator: 'Go between the delegations.',
  press: 'Ask, watch and take notes.',
  watcher: 'The delegations negotiate and write.',
};

/** Before the votes. */
const meeting: Readonly<Record<Exclude<Part, 'member'>, string>> = {
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

/** What is there to do in the meeting with a text that is before the Council. */
const inMeeting: readonly TextDeed[] = ['amend', 'sponsor', 'pledge', 'table'];

function lastChance(part: Part, deeds: readonly TextDeed[]): string {
  if (part !== 'member') return meeting[part];
  const left = inMeeting.filter((deed) => deeds.includes(deed));
  return left.length > 0 ? `Last chance to ${deedsInWords(left).toLowerCase()}.` : meeting.speaker;
}

function meetingWords({ ready, part, deeds, texts, president }: Extract<Due, { kind: 'meeting' }>): Line {
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
    strong: ready ? 'You are ready for the vote.' : lastChance(part, deeds),
    rest: toVote + chair,
  };
}

/** What goes on besides, where a sentence says it: whatever runs to a moment stands on the board. */
function meanwhileWords(due: Due, choices: Readonly<Record<Choice, string>>): string {
  return due.kind === 'floor' ? '' : dueWords(due, choices).strong;
}

export const due = unbroken((asked: Due): Line => dueWords(asked, choiceNames));

/** @param choices the names of ballots */
function dueWords(due: Due, choices: Readonly<Record<Choice, string>>): Line {
  switch (due.kind) {
    case 'ended':
    case 'frozen':
    case 'take-a-seat':
    case 'gathering':
    case 'lobby':
    case 'begin-alone':
      return earlyWords(due);
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
      if (due.call) return callWords(due.call);
      return {
        strong: due.ready ? 'You are ready for the vote.' : consultingWords(due.part, due.deeds),
        rest: `${due.part === 'mediator' ? 'Your good offices come in the orders, after the votes. ' : ''}${tabledWords(due.drafts)}`,
      };
    case 'meeting': {
      const line = meetingWords(due);
      if (!due.call) return line;
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
    case 'asked': {
      const { strong, rest } = callWords(due.call);
      return { strong, rest: `${rest} ${meanwhileWords(due.meanwhile, choices)}`.trim() };
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
      if (due.call) return callWords(due.call);
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
        strong: `${capital(inWords(due.months))} ${plural(due.months, 'month', 'months')} on.`,
        rest: 'This is where things were going without another text. The debrief follows.',
      };
  }
}
