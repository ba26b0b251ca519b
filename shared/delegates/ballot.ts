/** How a delegation votes, and why. */
import type { CommandOf } from '../council/commands.ts';
import type { Subject } from '../council/events.ts';
import type { DraftInView, VoteInView } from '../council/views/publicView.ts';
import { amendsFrom } from './amending.ts';
import { isBought } from './bargains.ts';
import type { Bearings } from './bearings.ts';
import { inclination, outlookAt, pledgedTo, reasonsOnDay, wordsOf } from './judgement.ts';
import type { Move, Reason } from './mind.ts';
import { choiceByCustom, reasonsByCustom } from './motions.ts';
import type { Outlook } from './outlook.ts';
import { type Alternatives, alternativesOf, gainToMe, outlookWith, reasonsBetween, wordsWithout } from './rewording.ts';
import { noBelow, vetoBelow, yesFrom } from './support.ts';

type Choice = CommandOf<'cast-ballot'>['choice'];

/** What a deal for its vote is worth to whoever took it. Design choice. */
export const dealWorth = 0.6;

/** @param x what the text is worth to it on that day */
export function choiceOn(bearings: Bearings, outlook: Outlook, x: number): Choice {
  const { seat, ground } = bearings;
  if (x >= yesFrom) return 'yes';
  return x < (seat.kind === 'permanent' ? vetoBelow(seat, ground, outlook) : noBelow) ? 'no' : 'abstain';
}

/** On an amendment or a part: the text with it weighed against the text without it. */
function choiceOnWords(bearings: Bearings, draft: DraftInView, alternatives: Alternatives): Choice {
  const gain = gainToMe(bearings, alternatives);
  if (gain >= amendsFrom) return 'yes';
  if (gain > -amendsFrom) return 'abstain';
  if (bearings.seat.kind !== 'permanent') return 'no';
  // Its no is a veto: it is for what would cost the whole its life.
  const whole = alternatives.with;
  return choiceOn(bearings, whole, inclination(bearings, draft, whole)) === 'no' ? 'no' : 'abstain';
}

/** What an open vote on words is between; null where the words are gone. */
function alternativesIn(
  bearings: Bearings,
  draft: DraftInView,
  subject: Extract<Subject, { kind: 'amendment' | 'part' }>,
): Alternatives | null {
  if (subject.kind === 'part') {
    const rest = wordsWithout(draft, subject.clauses);
    return { with: outlookWith(bearings, draft, wordsOf(draft)), without: outlookWith(bearings, draft, rest) };
  }
  const amendment = bearings.sight.all.amendments.find(({ id }) => id === subject.amendment);
  return amendment ? alternativesOf(bearings, draft, amendment.change) : null;
}

type Ballot = { readonly choice: Choice; readonly reasons: readonly Reason[] };
const nothingKnown: Ballot = { choice: 'abstain', reasons: [] };

function ballotOn(bearings: Bearings, subject: Subject): Ballot {
  if (subject.kind !== 'draft' && subject.kind !== 'amendment' && subject.kind !== 'part') {
    return { choice: choiceByCustom(bearings, subject), reasons: reasonsByCustom(bearings, subject) };
  }
  const draft = bearings.sight.all.drafts.find(({ id }) => id === subject.draft);
  if (!draft) return nothingKnown;
  if (subject.kind === 'draft') return ballotOnText(bearings, draft);
  const alternatives = alternativesIn(bearings, draft, subject);
  if (!alternatives) return nothingKnown;
  return {
    choice: choiceOnWords(bearings, draft, alternatives),
    reasons: reasonsBetween(bearings, alternatives),
  };
}

function ballotOnText(bearings: Bearings, draft: DraftInView): Ballot {
  const outlook = outlookAt(bearings, draft, pledgedTo(draft));
  const bought = isBought(bearings, draft.id);
  const x = inclination(bearings, draft, outlook) + (bought ? dealWorth : 0);
  const deal = bought ? [{ points: dealWorth, what: { kind: 'deal' } as const }] : [];
  return {
    choice: choiceOn(bearings, outlook, x),
    reasons: [...deal, ...reasonsOnDay(bearings, draft, outlook)].slice(0, 3),
  };
}

export function ballotMoves(bearings: Bearings): readonly Move[] {
  const { own, all } = bearings.sight;
  const { vote } = all;
  if (!vote || own.rights.cast !== null || own.ballot !== null) return [];
  const { choice, reasons } = ballotOn(bearings, vote.subject);
  const command = { kind: 'cast-ballot', vote: vote.number, choice: allowed(bearings, vote, choice) } as const;
  return [{ command, reasons }];
}

/** A party to the dispute abstains, and so does a caretaker where its no would be a veto. */
function allowed({ seat, sight }: Bearings, { character }: VoteInView, choice: Choice): Choice {
  if (sight.own.mustAbstain) return 'abstain';
  const isVeto = choice === 'no' && seat.kind === 'permanent' && character === 'substantive';
  return isVeto && !sight.mayVeto ? 'abstain' : choice;
}
