/** The arc of the crisis as far as everybody was told: figures by report, and the texts that were decided between them. */
import type { Result } from '../../shared/council/events.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';

/** What one report comes to. */
export type ArcPoint = {
  /** 0 is the opening. */
  readonly round: number;
  readonly month: number;
  /** Mean of the provinces' violence over their people, 0–100. */
  readonly violence: number;
  /** Thousand people who fled since the report before. */
  readonly displaced: number;
};

/** A text that was put to the vote in a round: it acts in the months that the round ends with. */
export type ArcVote = Pick<Result, 'vote' | 'round' | 'symbol' | 'title' | 'resolution' | 'outcome'>;

export type CrisisArc = { readonly points: readonly ArcPoint[]; readonly votes: readonly ArcVote[] };

/** Null where the session has no world, or nothing is reported yet. */
export function crisisArc({
  reports,
  provinces,
  results,
}: Pick<PublicView, 'reports' | 'provinces' | 'results'>): CrisisArc | null {
  if (reports.length === 0) return null;
  const points = reports.map(({ round, month, provinces: told }): ArcPoint => {
    const known = provinces.flatMap(({ id, population }) => {
      const found = told[id];
      return found ? [{ population, ...found }] : [];
    });
    const people = known.reduce((sum, { population }) => sum + population, 0);
    const violence = known.reduce((sum, each) => sum + each.violence * each.population, 0) / Math.max(1, people);
    return { round, month, violence, displaced: known.reduce((sum, { displaced }) => sum + displaced, 0) };
  });
  return { points, votes: results.filter(({ subject }) => subject.kind === 'draft') };
}
