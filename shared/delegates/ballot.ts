/** How a delegation votes, and why. */
import type { CommandOf } from '../council/commands.ts';
import type { VoteInView } from '../council/views/publicView.ts';
import { isBought } from './bargains.ts';
import type { Bearings } from './bearings.ts';
import { inclination, mainReasons, outlookAt, pledgedTo } from './judgement.ts';
import type { Move } from './mind.ts';
import type { Outlook } from './outlook.ts';
import { noBelow, vetoBelow, yesFrom } from './support.ts';

type Choice = CommandOf<'cast-ballot'>['choice'];

/** What a deal for its vote is worth to whoever took it. Design choice. */
const dealWorth = 0.6;

function choiceOn(bearings: Bearings, outlook: Outlook, x: number): Choice {
  const { seat, ground } = bearings;
  if (x >= yesFrom) return 'yes';
  return x < (seat.kind === 'permanent' ? vetoBelow(seat, ground, outlook) : noBelow) ? 'no' : 'abstain';
}

/** On everything but a text: the agenda and whoever wants to be heard pass, and the President's rulings stand. */
function choiceByCustom({ subject }: VoteInView): Choice {
  switch (subject.kind) {
    case 'agenda':
    case 'invitation':
      return 'yes';
    case 'ruling':
    case 'preliminary':
      return 'no';
    default:
      return 'abstain';
  }
}

export function ballotMoves(bearings: Bearings): readonly Move[] {
  const { all, own } = bearings.sight;
  const { vote } = all;
  if (!vote || own.rights.cast !== null || own.ballot !== null) return [];
  const cast = (choice: Choice, reasons: Move['reasons']): readonly Move[] => [
    { command: { kind: 'cast-ballot', vote: vote.number, choice: own.mustAbstain ? 'abstain' : choice }, reasons },
  ];
  const { subject } = vote;
  const isText = subject.kind === 'draft' || subject.kind === 'part';
  const draft = isText ? all.drafts.find(({ id }) => id === subject.draft) : undefined;
  if (!draft) return cast(choiceByCustom(vote), []);
  const outlook = outlookAt(bearings, draft, pledgedTo(draft));
  const bought = isBought(bearings, draft.id);
  const x = inclination(bearings, draft, outlook) + (bought ? dealWorth : 0);
  const reasons = mainReasons(bearings, outlook);
  const deal = bought ? [{ points: dealWorth, what: { kind: 'deal' } as const }] : [];
  return cast(choiceOn(bearings, outlook, x), [...deal, ...reasons].slice(0, 3));
}
