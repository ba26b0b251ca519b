/** What of a session can be changed, to see what would have come of it. */
import { z } from 'zod';
import type { Result } from '../council/events.ts';
import type { Council } from '../council/state.ts';
import { clauseIdSchema } from '../council/vocabulary.ts';
import type { Counterfactual, CounterfactualKind, Counterfactuals } from './debrief.ts';

/**
 * How a change is asked for: `?vote=3` of a vetoed text is that the permanent members against had abstained, of an adopted
 * one that it had failed; `?vote=2&clause=c3` that it had been adopted without the clause.
 */
export const changeSchema = z.strictObject({
  vote: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be the number of a vote')
    .transform(Number),
  clause: clauseIdSchema.optional(),
});
export type Change = z.infer<typeof changeSchema>;

export function counterfactualsIn(council: Council): Counterfactuals {
  const hasPassed = council.months.some(({ epilogue }) => !epilogue);
  const list = hasPassed ? council.results.flatMap((result) => changesOf(council, result)) : [];
  const byKind = (kind: CounterfactualKind) => list.find((each) => each.kind === kind);
  const mission = list.find(({ clause }) => clause?.clause.kind === 'mission');
  return { list, preset: byKind('without-veto') ?? mission ?? byKind('had-it-failed') ?? null };
}

function changesOf({ drafts }: Council, result: Result): readonly Counterfactual[] {
  const { vote, round, subject, symbol, title, resolution, outcome } = result;
  if (subject.kind !== 'draft') return [];
  const about = { vote, round, symbol, title, resolution };
  if (outcome === 'vetoed') return [{ kind: 'without-veto', ...about, clause: null }];
  if (outcome !== 'adopted') return [];
  const clauses = drafts[subject.draft]?.clauses ?? [];
  return [
    { kind: 'had-it-failed', ...about, clause: null },
    ...clauses.map(({ id, clause }): Counterfactual => {
      return { kind: 'without-clause', ...about, clause: { id, clause } };
    }),
  ];
}

/** The change that is asked for, or what of the asking names nothing that can be changed. */
export function counterfactualFor(
  { list }: Counterfactuals,
  { vote, clause }: Change,
): Counterfactual | { readonly unknown: 'vote' | 'clause' } {
  const ofVote = list.filter((each) => each.vote === vote);
  if (ofVote.length === 0) return { unknown: 'vote' };
  return ofVote.find((each) => each.clause?.id === clause) ?? { unknown: 'clause' };
}
