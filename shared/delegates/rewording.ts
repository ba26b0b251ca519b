/** A text with other words: what an amendment, or a part that is voted on separately, makes of it, and of what it is worth. */
import type { Change } from '../council/procedure.ts';
import type { DraftInView } from '../council/views/publicView.ts';
import type { ClauseId } from '../council/vocabulary.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { Bearings } from './bearings.ts';
import { expectedOutlook } from './host.ts';
import { mainReasons, wordsOf, worthToMe } from './judgement.ts';
import type { Reason, ReasonKind } from './mind.ts';
import type { Outlook } from './outlook.ts';
import { type Prospect, prospectOf, type Reading, readingsOf } from './support.ts';
import { worthOf } from './worth.ts';

type Clauses = readonly Clause[];

/** The words with the change; null where the clause that it is about is gone. */
export function wordsWith(draft: DraftInView, change: Change): Clauses | null {
  const words = wordsOf(draft);
  if (change.kind === 'add') return [...words, change.clause];
  const at = draft.clauses.findIndex(({ id }) => id === change.id);
  if (at < 0) return null;
  return change.kind === 'delete' ? words.toSpliced(at, 1) : words.with(at, change.clause);
}

export const wordsWithout = ({ clauses }: DraftInView, part: readonly ClauseId[]): Clauses =>
  clauses.filter(({ id }) => !part.includes(id)).map(({ clause }) => clause);

/**
 * What a text with these words would change, with the letter that the host state would write on them: the letter that it has
 * was about other words.
 */
export const outlookWith = ({ ground }: Bearings, { mode }: DraftInView, clauses: Clauses): Outlook =>
  expectedOutlook(ground, { clauses, mode, pledged: null }).outlook;

/** Two ways in which a text could read. */
export type Alternatives = { readonly with: Outlook; readonly without: Outlook };

/** By how much the one is worth more to the delegation itself than the other. */
export const gainToMe = (bearings: Bearings, alternatives: Alternatives): number =>
  worthToMe(bearings, alternatives.with) - worthToMe(bearings, alternatives.without);

/** Likewise to another, as it is read. */
export const gainTo = ({ wants }: Reading, alternatives: Alternatives): number =>
  worthOf(wants, alternatives.with) - worthOf(wants, alternatives.without);

/** What a change would make of a text; null where it is about a clause that is gone. */
export function alternativesOf(bearings: Bearings, draft: DraftInView, change: Change): Alternatives | null {
  const words = wordsWith(draft, change);
  if (!words) return null;
  return { with: outlookWith(bearings, draft, words), without: outlookWith(bearings, draft, wordsOf(draft)) };
}

/** The same for the same reason. */
const keyOf = (what: ReasonKind): string =>
  `${what.kind} ${'key' in what ? what.key : what.kind === 'red-line' ? what.id : ''}`;

/** The three that weigh most between the two, the weightiest first. */
export function reasonsBetween(bearings: Bearings, alternatives: Alternatives): readonly Reason[] {
  const all = Number.POSITIVE_INFINITY;
  const before = new Map(mainReasons(bearings, alternatives.without, all).map((each) => [keyOf(each.what), each]));
  const after = mainReasons(bearings, alternatives.with, all).map((each): Reason => {
    const key = keyOf(each.what);
    const points = each.points - (before.get(key)?.points ?? 0);
    before.delete(key);
    return { ...each, points };
  });
  return [...after, ...[...before.values()].map((each) => ({ ...each, points: -each.points }))]
    .filter(({ points }) => points !== 0)
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .slice(0, 3);
}

export type Compared = { readonly gain: number; readonly before: Prospect; readonly after: Prospect };

/** What the delegation makes of the text both ways: its own gain, and how the Council is thought to take it. */
export function compared(bearings: Bearings, alternatives: Alternatives): Compared {
  const readings = readingsOf(bearings);
  const prospectWith = (outlook: Outlook): Prospect =>
    prospectOf(bearings, readings, outlook, worthToMe(bearings, outlook));
  return {
    gain: gainToMe(bearings, alternatives),
    before: prospectWith(alternatives.without),
    after: prospectWith(alternatives.with),
  };
}
