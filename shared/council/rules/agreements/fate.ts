/** Rules R2 and R3: what has become of a text, as far as an agreement waits for it. */
import type { Condition, Promised, Terms } from '../../../deals/deals.ts';
import type { Result } from '../../events.ts';
import { type Council, type Draft, draftById } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { isBeforeOrders } from '../session/steps.ts';
import type { Choice } from '../votes/tally.ts';

type Fate = 'open' | 'adopted' | 'not-adopted';

/** What becomes of a text that no vote has decided is known when the session ends. */
export function fateOf(council: Council, id: string): Fate {
  const draft = draftById(council, id as DraftId);
  switch (draft?.status) {
    case 'adopted':
      return 'adopted';
    case 'failed':
    case 'vetoed':
    case 'set-aside':
      return 'not-adopted';
    case 'withdrawn':
      return mayComeBack(council, draft) ? 'open' : 'not-adopted';
    default:
      return council.phase === 'ended' ? 'not-adopted' : 'open';
  }
}

export const isDecided = (council: Council, id: string): boolean => fateOf(council, id) !== 'open';

/** Rule D10: until the votes of the round are over a seconder may have a withdrawn text put to the vote. */
const mayComeBack = (council: Council, { place, seconders }: Draft): boolean =>
  place?.round === council.round && seconders.length > 0 && (council.phase === 'sitrep' || isBeforeOrders(council));

/** The vote on the whole of a text; null: there was none. */
export const resultOn = ({ results }: Council, id: string): Result | null =>
  results.find(({ subject }) => subject.kind === 'draft' && subject.draft === id) ?? null;

type Cast = Extract<Condition, { kind: 'votes' }>['choice'];

/** Who takes no part because Article 27(3) obliges it to abstain has abstained. */
const ballotsOf = {
  'in-favour': ['yes'],
  against: ['no'],
  abstain: ['abstain', 'not_participating'],
} as const satisfies Record<Cast, readonly Choice[]>;

export const hasVoted = ({ ballots }: Result, seat: string, choice: Cast): boolean =>
  ballotsOf[choice].some((each) => each === ballots[seat as SeatId]);

/** What becomes of what is kept until a condition holds; null: that is not known yet. */
export function outcomeOf(council: Council, when: Condition): 'executed' | 'returned' | null {
  if (when.kind === 'at-once') return 'executed';
  const fate = fateOf(council, when.draft);
  if (fate === 'open') return null;
  if (when.kind !== 'votes') return fate === when.kind ? 'executed' : 'returned';
  const result = resultOn(council, when.draft);
  return result && hasVoted(result, when.seat, when.choice) ? 'executed' : 'returned';
}

/** Whether terms name a text that was decided. */
export function nameDecided(council: Council, { gives, asks, when }: Terms): boolean {
  const isOnDecided = (promise: Promised): boolean => promise.kind !== 'word' && isDecided(council, promise.draft);
  if (when.kind !== 'at-once' && isDecided(council, when.draft)) return true;
  return gives.promises.some(isOnDecided) || asks.promises.some(isOnDecided);
}

export type Named = { readonly draft: string; readonly path: readonly (string | number)[] };

/** The texts that terms name, and where in them. */
export function textsIn({ gives, asks, when }: Terms): readonly Named[] {
  const promised = (
    [
      ['gives', gives],
      ['asks', asks],
    ] as const
  ).flatMap(([side, { promises }]) =>
    promises.flatMap((promise, index): readonly Named[] =>
      promise.kind === 'word' ? [] : [{ draft: promise.draft, path: [side, 'promises', index, 'draft'] }],
    ),
  );
  return when.kind === 'at-once' ? promised : [...promised, { draft: when.draft, path: ['when', 'draft'] }];
}
