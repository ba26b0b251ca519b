/** What a vote is about, as far as it is the words of a text. */
import type { Subject } from '../../shared/council/events.ts';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { paragraphText, renderResolution } from '../../shared/mandate/resolution.ts';

const textual: readonly Subject['kind'][] = ['draft', 'amendment', 'part', 'preliminary'];

/** The text that is voted on, as a whole or in part; undefined where the vote is about something else. */
export function draftUnder({ drafts }: Pick<PublicView, 'drafts'>, subject: Subject): DraftInView | undefined {
  const id = 'draft' in subject && textual.includes(subject.kind) ? subject.draft : null;
  return drafts.find((draft) => draft.id === id);
}

/** It was changed by an amendment that the Council adopted: it is voted on "as amended". */
export const isAmended = ({ id }: Pick<DraftInView, 'id'>, { amendments }: Pick<PublicView, 'amendments'>): boolean =>
  amendments.some(({ draft, status }) => draft === id && status === 'adopted');

/** The paragraph numbers of the operative clauses. */
export function paragraphNumbers(
  { clauses, mode }: Pick<DraftInView, 'clauses' | 'mode'>,
  { state, sovereign, provinces }: Pick<PublicView, 'state' | 'sovereign' | 'provinces'>,
): ReadonlyMap<ClauseId, number> {
  const { operative } = renderResolution({
    state,
    sovereign,
    provinces,
    mode,
    clauses: clauses.map(({ clause }) => clause),
  });
  return new Map(
    operative.flatMap(({ clause, number }) => {
      const id = clause === null ? undefined : clauses[clause]?.id;
      return id && number !== null ? [[id, number] as const] : [];
    }),
  );
}

/** Paragraphs of a text with their numbers, which the preamble has none of; as they stand in it. */
export function paragraphsOf(
  { clauses, mode }: Pick<DraftInView, 'clauses' | 'mode'>,
  ids: readonly ClauseId[],
  { state, sovereign, provinces }: Pick<PublicView, 'state' | 'sovereign' | 'provinces'>,
): readonly { readonly number: number | null; readonly text: string }[] {
  const text = renderResolution({ state, sovereign, provinces, mode, clauses: clauses.map(({ clause }) => clause) });
  return [...text.preambular, ...text.operative].flatMap((paragraph) => {
    const id = paragraph.clause === null ? undefined : clauses[paragraph.clause]?.id;
    return id && ids.includes(id) ? [{ number: paragraph.number, text: paragraphText(paragraph) }] : [];
  });
}
