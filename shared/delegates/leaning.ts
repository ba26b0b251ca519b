/** How an elected member leans towards the texts before the Council, as it lets everybody see: roughly, and never exactly. */
import type { DraftInView } from '../council/views/publicView.ts';
import { dealWorth } from './ballot.ts';
import { isBought } from './bargains.ts';
import type { Bearings } from './bearings.ts';
import { inclination, outlookAt, pledgedTo } from './judgement.ts';
import { bell } from './lot.ts';
import type { Move } from './mind.ts';
import { noBelow, yesFrom } from './support.ts';

/** Worth halfway between a vote against and one in favour, and what each step of a leaning counts. Design choices. */
const middle = (yesFrom + noBelow) / 2;
const step = 0.35;
const most = 3;
/** Standard deviation of what hides the rest, in steps. */
const blur = 0.35;

/** @returns −3 against it to 3 for it */
export function leaningOn(bearings: Bearings, draft: DraftInView): number {
  const { character, me } = bearings;
  const x =
    inclination(bearings, draft, outlookAt(bearings, draft, pledgedTo(draft))) +
    (isBought(bearings, draft.id) ? dealWorth : 0);
  const seen = (x - middle) / step + blur * bell(character.seed, 'leaning', me, draft.id, draft.version);
  return Math.max(-most, Math.min(most, Math.round(seen))) + 0;
}

const isOpen = ({ status }: DraftInView): boolean => status === 'tabled' || status === 'blue';

/** What it has not shown yet, or has shown otherwise. */
export function leaningMoves(bearings: Bearings): readonly Move[] {
  const { sight, seat, me } = bearings;
  const { all } = sight;
  if (seat.kind !== 'elected' || !seat.standIn || all.vote || all.frozen !== null) return [];
  for (const draft of all.drafts) {
    if (!isOpen(draft)) continue;
    const leaning = leaningOn(bearings, draft);
    if (draft.leanings[me] !== leaning) {
      return [{ command: { kind: 'show-leaning', draft: draft.id, leaning }, reasons: [] }];
    }
  }
  return [];
}
