/** `npm run -s whatif -- JOURNAL`: runs the months of a session again with one thing changed, and prints the difference. */
import { NotAJournal } from '../../shared/council/replay.ts';
import { type Council, membersOf } from '../../shared/council/state.ts';
import {
  type Change,
  changeSchema,
  counterfactualFor,
  counterfactualsIn,
  unchangeable,
} from '../../shared/debrief/counterfactuals.ts';
import { type History, historyOf, NotEnded } from '../../shared/debrief/history.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import { type Counterfactual, type Counterfactuals, otherChoices } from '../../shared/debrief/whatIf.ts';
import { JournalError } from '../journal/journal.ts';
import { type JournalFile, readJournalFile } from '../journal/journalFile.ts';
import { BadInput, runTool } from './tool.ts';
import { changeWords, differenceIn, optionFor } from './whatifWords.ts';

type Asked = Readonly<Partial<Record<'without' | 'without-act' | 'with-vote', string>>>;

function read(path: string): JournalFile {
  try {
    return readJournalFile(path);
  } catch (error) {
    throw error instanceof JournalError ? new BadInput(error.message) : error;
  }
}

function historyIn({ entries }: JournalFile, path: string): History {
  try {
    return historyOf(entries.map(({ event }) => event));
  } catch (error) {
    if (error instanceof NotEnded) {
      throw new BadInput(`${path}: the session has not ended; only then is there something to compare with`);
    }
    throw error instanceof NotAJournal ? new BadInput(`${path}: ${error.message}`) : error;
  }
}

/** How a change is asked for by the words of the command line; null: nothing was asked for. */
function changeIn(asked: Asked, council: Council): Change | null {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  if (given.length > 1) throw new BadInput('change one thing at a time');
  const { without, 'without-act': act, 'with-vote': ballot } = asked;
  if (without !== undefined) {
    const [vote, clause, ...more] = without.split(':');
    const shape = 'a vote, such as 3, or a clause of the text of a vote, such as 3:c2';
    return parsed('--without', without, shape, more.length > 0 ? {} : { vote, clause });
  }
  if (act !== undefined) return parsed('--without-act', act, 'the number of an act, such as 1', { act });
  if (ballot === undefined) return null;
  const [, vote, seat = '', choice] = /^(\d+):([^=]+)=(\w+)$/.exec(ballot) ?? [];
  const shape = 'a vote, a seat and yes, no or abstain, such as 3:china=abstain';
  return parsed('--with-vote', ballot, shape, { vote, seat: seatMeant(council, seat), choice });
}

function parsed(option: string, word: string, shape: string, asked: object): Change {
  const result = changeSchema.safeParse(asked);
  if (result.success) return result.data;
  throw new BadInput(`${option}: "${word}" is not ${shape}`);
}

/** A seat by its id, its short name, or how its id begins where only one does; else the word as it was typed. */
function seatMeant({ setup }: Council, word: string): string {
  const typed = word.toLowerCase();
  const exact = setup.seats.find(({ id, short }) => id === typed || short.toLowerCase() === typed);
  const [begun, other] = setup.seats.filter(({ id }) => id.startsWith(typed));
  return exact?.id ?? (begun && !other ? begun.id : typed);
}

function choiceOf({ council }: History, offered: Counterfactuals, change: Change): Counterfactual {
  const found = counterfactualFor(council, offered, change);
  if (!('unknown' in found)) return found;
  throw new BadInput(`${unchangeable[found.unknown]}; ${choiceAmong(council, offered.list, found.unknown, change)}`);
}

/** What there is instead of what was asked for. */
function choiceAmong(
  { setup, outside }: Council,
  list: readonly Counterfactual[],
  unknown: keyof typeof unchangeable,
  change: Change,
): string {
  const ofVotes = list.filter((each) => each.kind !== 'without-act');
  switch (unknown) {
    case 'vote':
      return `there are the votes ${[...new Set(ofVotes.map(({ vote }) => vote))].join(', ')}`;
    case 'clause': {
      const ofVote = ofVotes.filter((each) => 'vote' in change && each.vote === change.vote && 'clause' in each);
      return `there is ${ofVote.map(optionFor).join(', ')}`;
    }
    case 'seat':
      return `there are ${membersOf(setup)
        .map(({ id }) => id)
        .join(', ')}`;
    case 'choice':
      return `the others are of ${otherChoices.join(', ')}`;
    case 'act':
      return outside.acts.length > 0 ? `there are 1 to ${outside.acts.length}` : 'there was none';
  }
}

function listed(council: Council, { list }: Counterfactuals): string {
  const width = Math.max(...list.map((each) => optionFor(each).length));
  return [
    'There is to choose from:',
    ...list.map((each) => `  ${optionFor(each).padEnd(width)}  ${changeWords(council, each)}`),
    'and any other ballot on a whole text, by --with-vote VOTE:SEAT=CHOICE.',
  ].join('\n');
}

runTool(
  {
    name: 'whatif',
    usage: 'npm run -s whatif -- JOURNAL [--without VOTE[:CLAUSE] | --without-act N | --with-vote VOTE:SEAT=CHOICE]',
    about:
      'Runs the months of the session in JOURNAL again with one thing changed, and prints what would have been otherwise.\n' +
      'JOURNAL is a file that `npm run -s journals -- export` wrote, of a session that has ended. Luck stays the same, and so\n' +
      'do all later votes, letters, orders and deeds. Without anything to change it lists what can be.\n' +
      '  --without VOTE            the text of that vote had failed; one that was vetoed had not been\n' +
      '  --without VOTE:CLAUSE     it had been adopted without this clause, e.g. 3:c2\n' +
      '  --without-act N           somebody had not acted outside the Council\n' +
      '  --with-vote VOTE:SEAT=CHOICE  one member had voted yes, no or abstain, e.g. 3:china=abstain\n' +
      '  --json                    prints JSON, month by month; without anything to change, the list',
    options: {
      without: { type: 'string' },
      'without-act': { type: 'string' },
      'with-vote': { type: 'string' },
      json: { type: 'boolean' },
    },
  },
  ([path, ...more], { json = false, ...asked }) => {
    if (path === undefined) throw new BadInput('which JOURNAL? --help says how');
    if (more.length > 0) throw new BadInput(`"${more[0]}" is one word too many`);
    const file = read(path);
    const history = historyIn(file, path);
    const { council } = history;
    const offered = counterfactualsIn(council);
    if (offered.list.length === 0) {
      const why = history.world
        ? 'no text came to a vote and nobody acted outside the Council'
        : 'no month passed in it';
      throw new BadInput(`${path}: there is nothing to change: ${why}`);
    }
    const change = changeIn(asked, council);
    if (!change) return json ? JSON.stringify(offered.list, null, 2) : listed(council, offered);
    const told = rerun(
      file.entries.map(({ event }) => event),
      choiceOf(history, offered, change),
    );
    return json ? JSON.stringify(told, null, 2) : differenceIn(council, told);
  },
);
