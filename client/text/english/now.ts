/** The line that says what can be done now, in English. */
import type { Choice } from '../../../shared/council/rules/tally.ts';
import type { Call, Due } from '../../store/due.ts';
import { soldiers } from './brief.ts';
import { capital, few, inWords, listed, plural } from './counting.ts';
import { named } from './names.ts';

export type Line = { readonly strong: string; readonly rest: string };

/** What a seat in particular is asked for. */
function callWords(call: Call): Line {
  switch (call.kind) {
    case 'letter':
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
  }
}

const tabledWords = (drafts: number): string =>
  drafts === 0
    ? 'No draft is tabled yet: without one there is no vote.'
    : `${capital(inWords(drafts))} ${plural(drafts, 'draft is', 'drafts are')} tabled.`;

function meetingWords({ ready, member, texts, president }: Extract<Due, { kind: 'meeting' }>): Line {
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
    strong: ready ? 'You are ready for the vote.' : `Last chance to ${member ? 'sponsor and to pledge' : 'persuade'}.`,
    rest: toVote + chair,
  };
}

/** @param choices the names of ballots */
export function dueWords(due: Due, choices: Readonly<Record<Choice, string>>): Line {
  switch (due.kind) {
    case 'ended':
      return { strong: 'The session has ended.', rest: 'The debrief shows what happened, and why.' };
    case 'frozen':
      return { strong: 'The session is frozen.', rest: 'The clock stands still and nobody can act until it goes on.' };
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
        : { strong: 'Read your brief, then say that you are ready.', rest: 'The facilitator begins the first round.' };
    case 'sitrep':
      return {
        strong: due.ready ? 'You have read what is new.' : 'Read what is new.',
        rest: `The situation report is out. ${due.news.map((title) => `${title}.`).join(' ')}`.trim(),
      };
    case 'consult':
      if (due.call && !due.ready) return callWords(due.call);
      return {
        strong: due.ready
          ? 'You are ready for the vote.'
          : due.member
            ? 'Draft, sponsor, pledge or table.'
            : 'Draft, persuade, and find a member to table for you.',
        rest: tabledWords(due.drafts),
      };
    case 'meeting': {
      const line = meetingWords(due);
      if (!due.call || due.ready) return line;
      const { strong, rest } = callWords(due.call);
      return {
        strong: `Last chance: ${strong.charAt(0).toLowerCase()}${strong.slice(1)}`,
        rest: `${rest} ${line.rest}`,
      };
    }
    case 'vote': {
      const on = due.subject ? `the vote on ${due.subject}` : 'the vote on the motion';
      const waits = due.waitsFor.length ? ` Waiting for ${few(due.waitsFor.map(named))}.` : '';
      return due.cast === null
        ? { strong: 'Your vote is open.', rest: `This is ${on}. Nobody sees a ballot before the close.` }
        : {
            strong: `You have cast: ${choices[due.cast].toLowerCase()}.`,
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
        : { strong: 'The votes of this round are over.', rest: 'The texts that were adopted now go to the field.' };
    case 'orders':
      if (due.call && !due.ready) return callWords(due.call);
      return {
        strong: 'The capitals give their orders.',
        rest: 'What the Council has adopted goes to the field next.',
      };
    case 'field':
      return {
        strong: `${capital(inWords(due.months))} ${plural(due.months, 'month passes', 'months pass')} in the field.`,
        rest: 'The map shows what has changed, and why.',
      };
    case 'epilogue':
      return {
        strong: `${capital(inWords(due.months))} months on.`,
        rest: 'This is where things were going without another text. The debrief follows.',
      };
  }
}
