/** Where a delegation is open with the others: what its country gains, and whether a word that it was given was kept. */
import type { Result } from '../council/events.ts';
import type { Deal } from '../council/state.ts';
import type { DraftInView } from '../council/views/publicView.ts';
import type { Word } from '../deals/deals.ts';
import { measuresOf } from '../world/criteria.ts';
import type { Bearings } from './bearings.ts';
import { wordsOf } from './judgement.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';

/** How often whoever gains by a state's resources says so, before it would cost their text its good name. Design choice. */
const declares = 0.5;

export function candourMoves(bearings: Bearings): readonly Move[] {
  return [...declaringMoves(bearings), ...judgingMoves(bearings)];
}

/** A stake that is hidden costs a text right intention, where nothing else does. */
function declaringMoves({ sight, me, character }: Bearings): readonly Move[] {
  if ((sight.told?.stake ?? null) === null || sight.own.rights.declareInterest !== null) return [];
  const isCostly = sight.all.drafts.some(
    (draft) => isOpen(draft) && draft.sponsors.includes(me) && isOtherwiseWellMeant(draft),
  );
  const isSaid = isCostly && lot(character.seed, 'declares', me) < declares;
  return isSaid ? [{ command: { kind: 'declare-interest' }, reasons: [] }] : [];
}

const isOpen = ({ status }: DraftInView): boolean => status === 'tabled' || status === 'blue';

function isOtherwiseWellMeant(draft: DraftInView): boolean {
  const { access, lead, independence } = measuresOf(wordsOf(draft));
  return access >= 1 && lead !== 'PMC' && !independence;
}

/**
 * Of what was promised in words nobody can say more than how the other has stood by its texts since: in favour, and the word
 * was kept; against, and it was broken; neither yet, and nothing is said.
 */
function judgingMoves({ sight, me }: Bearings): readonly Move[] {
  return (sight.own.dealings?.deals ?? []).flatMap((deal): readonly Move[] =>
    deal.words.flatMap((word, index): readonly Move[] => {
      if (word.to !== me || sight.own.rights.dealings?.deals[deal.id]?.judge[index] !== null) return [];
      const kept = hasStoodBy(sight.all, me, deal, word);
      if (kept === null || kept === word.kept) return [];
      return [{ command: { kind: 'judge-promise', deal: deal.id, index, kept }, reasons: [] }];
    }),
  );
}

/** Null: no text of theirs was put to the vote since, or the other abstained. */
function hasStoodBy(
  { drafts, results }: Bearings['sight']['all'],
  me: string,
  { round }: Pick<Deal, 'round'>,
  { by }: Pick<Word, 'by'>,
): boolean | null {
  const isMine = ({ subject }: Result): boolean =>
    subject.kind === 'draft' &&
    drafts.some(
      ({ id, author, sponsors }) => id === subject.draft && [author, ...sponsors].some((seat) => seat === me),
    );
  const choices = results
    .filter((result) => result.round >= round && isMine(result))
    .map(({ ballots }) => Object.entries(ballots).find(([seat]) => seat === by)?.[1]);
  if (choices.includes('no')) return false;
  return choices.includes('yes') ? true : null;
}
