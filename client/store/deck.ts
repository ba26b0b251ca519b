/** What an inject would change, as far as it is reported: figures before and after, and who is told. */

import type { Inject } from '../../shared/world/injects.ts';
import type { Report } from '../../shared/world/report.ts';

export type { Condition, Improvised, Inject } from '../../shared/world/injects.ts';

/** Figures that somebody may move on the spot. */
export const ownFigures = ['violence', 'need', 'grievance', 'capacity'] as const;
export type OwnFigure = (typeof ownFigures)[number];

export type FigureChange = {
  /** Null: of the whole country. */
  readonly province: string | null;
  readonly figure: string;
  readonly by: number;
  /** As the last report has it, 0–100, and what that comes to; null where it is not reported. */
  readonly from: number | null;
  readonly to: number | null;
};

const onScale = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

function changed(province: string | null, figure: string, by: number, known: unknown): FigureChange {
  const from = typeof known === 'number' ? known : null;
  // Refugees are counted in thousands and have no upper end.
  const after = from === null ? null : figure === 'refugees' ? Math.max(0, from + by) : onScale(from + by);
  return { province, figure, by, from, to: after };
}

/** In the order in which they strike. @param report the last that everybody has */
export function changesBy({ effects }: Pick<Inject, 'effects'>, report: Report | undefined): readonly FigureChange[] {
  if (!effects) return [];
  const known: Readonly<Record<string, unknown>> = report?.state ?? {};
  const country = Object.entries(effects.state ?? {}).map(([figure, by]) => changed(null, figure, by, known[figure]));
  const there = Object.entries(effects.provinces ?? {}).flatMap(([province, figures]) => {
    const reported: Readonly<Record<string, unknown>> = report?.provinces[province] ?? {};
    return Object.entries(figures).map(([figure, by]) => changed(province, figure, by, reported[figure]));
  });
  const { missionLegitimacy } = effects;
  return [
    ...country,
    ...there,
    ...(missionLegitimacy === undefined ? [] : [changed(null, 'missionLegitimacy', missionLegitimacy, null)]),
  ];
}
