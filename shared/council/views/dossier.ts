/** What a seat is told by its capital: its brief, what it can expect, and whatever it knows better than the others. */
import type { Interest } from '../../interests/brief.ts';
import type { RedLineId } from '../../interests/redLines.ts';
import { truthsFor } from '../../world/injects.ts';
import { type Estimate, truthOf } from '../../world/observation.ts';
import type { Report } from '../../world/report.ts';
import { interestsFor } from '../rules/prospects.ts';
import { type Council, seatOf } from '../state.ts';
import type { PersonId, SeatId } from '../vocabulary.ts';
import { type InjectInView, injectsTold } from './publicView.ts';

export type Dossier = {
  readonly situation: string;
  /** Five, with points to 100. */
  readonly interests: readonly Interest[];
  readonly redLines: readonly RedLineId[];
  readonly resources: {
    /** Political capital now; may be negative. */
    readonly capital: number;
    /** Million US dollars. */
    readonly money: number;
    /** Thousands, in all. */
    readonly troops: number;
  };
  /** Score (0–100) that the seat can expect without another text; null before the first round. */
  readonly batna: number | null;
  readonly fact: string;
  readonly allies: readonly SeatId[];
  /** Reports that are better than everybody's, the opening's first; empty where the seat sees what all see. */
  readonly reports: readonly Report[];
  /** What was thrown in for this seat and not for all. */
  readonly injects: readonly InjectInView[];
  /** True figures of provinces that an inject lets the seat see this round. */
  readonly truths: Readonly<Record<string, Estimate>>;
};

/** The dossier of the seat that a person holds; null without a seat, or where the scenario has no brief for it. */
export function dossierOf(council: Council, person: PersonId): Dossier | null {
  const seat = seatOf(council, person)?.id;
  const brief = seat && council.setup.briefs[seat];
  if (!seat || !brief) return null;
  const shown = new Set(injectsTold(council, null).map(({ id }) => id));
  const { resources, knowledge } = brief;
  return {
    situation: brief.situation,
    interests: interestsFor(council.setup, seat),
    redLines: brief.redLines,
    resources: { ...resources, capital: council.capital[seat] ?? resources.capital },
    batna: council.batna[seat] ?? null,
    fact: brief.fact,
    allies: brief.allies.filter((ally) => Object.hasOwn(council.seats, ally)) as SeatId[],
    reports: knowledge === 'public' ? [] : council.reports[knowledge],
    injects: injectsTold(council, seat).filter(({ id }) => !shown.has(id)),
    truths: truthsAbout(council, seat),
  };
}

function truthsAbout({ setup, strikes, round, crisis }: Council, seat: SeatId): Dossier['truths'] {
  if (!crisis) return {};
  const struck = strikes.flatMap((each) => (each.why === 'inject' && each.round === round ? [each.what] : []));
  const injects = setup.injects.filter(({ id }) => struck.includes(id));
  return Object.fromEntries(
    truthsFor(injects, seat).flatMap((province) => {
      const truth = truthOf(crisis, province);
      return truth ? [[province, truth]] : [];
    }),
  );
}

/** What a dossier is made of: while none of it is another, neither is the dossier. */
export const sourcesOf = (council: Council, person: PersonId): readonly unknown[] => [
  seatOf(council, person)?.id,
  council.reports,
  council.strikes,
  council.batna,
  seatCapital(council, person),
];

function seatCapital(council: Council, person: PersonId): number | undefined {
  const seat = seatOf(council, person)?.id;
  return seat && council.capital[seat];
}
