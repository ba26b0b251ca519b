/** Rule T9: what the Council adopts again and again, on good grounds, becomes a norm. */
import type { ClauseKind } from '../../../mandate/catalogue.ts';
import type { Event, EventOf, Result } from '../../events.ts';
import type { Council, Norms } from '../../state.ts';

/** Adoptions, each on five criteria of six at least, that make a norm. Design choices. */
const adoptionsOfNorm = 3;
const goodGrounds = 5;

/** What a text rests on, how long it holds and what it calls for: no norm comes of these. */
const noNorms: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['chapter', 'host-consent', 'threat-to-peace'] as const),
  ...(['sunset', 'review', 'demand'] as const),
]);

export const normsIn = (norms: Norms): readonly ClauseKind[] =>
  (Object.keys(norms) as ClauseKind[]).filter((kind) => (norms[kind] ?? 0) >= adoptionsOfNorm);

/** What an adopted text adds to the Council's practice. @param criteria met by the text, 0–6 */
export function normsReckoned({ drafts, norms }: Council, { subject }: Result, criteria: number): readonly Event[] {
  const draft = subject.kind === 'draft' ? drafts[subject.draft] : undefined;
  if (!draft || criteria < goodGrounds) return [];
  const kinds = new Set(draft.clauses.map(({ clause }) => clause.kind).filter((kind) => !noNorms.has(kind)));
  if (kinds.size === 0) return [];
  const counts: Partial<Record<ClauseKind, number>> = { ...norms };
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return [{ kind: 'norms-reckoned', counts }];
}

export const applyNorms = (council: Council, { counts }: EventOf<'norms-reckoned'>): Council => ({
  ...council,
  norms: counts,
});
