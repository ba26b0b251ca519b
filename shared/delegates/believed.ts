/**
 * The crisis as somebody believes in it: what the reports say, their margins ignored, and for what no report says what is
 * usual in a state like this. All guesses are design choices; no figure of a scenario is among them.
 */
import type { PublicView } from '../council/views/publicView.ts';
import {
  type CrisisState,
  type ForceInField,
  openingState,
  type ProvinceState,
  plainLegitimacy,
} from '../crisis/state.ts';
import type { Estimate } from '../world/observation.ts';
import type { Presence, Report } from '../world/report.ts';
import { remembered } from './remembered.ts';

/** What each word for a presence is taken for, 0–100. */
const presences = { none: 0, thin: 12, firm: 35, strong: 70 } as const satisfies Record<Presence, number>;

/** Figures of which nobody is told. */
const usual = {
  ...{ smugglingTolerance: 25, intransigence: 60, arms: 55, peaceProcess: 10 },
  ...{ poolUsed: 95, poolCapacity: 115, climateDriftPerYear: 4 },
} as const;

/** Of what was done for all to see, by what it is thought to encourage. */
const bypasses = { intervene: 18, 'regional-force': 8, strike: 5 } as const;
const bypassOf = (kind: string): number =>
  Object.hasOwn(bypasses, kind) ? bypasses[kind as keyof typeof bypasses] : 0;

type Seen = Pick<PublicView, 'provinces' | 'outside' | 'reports' | 'precedents'>;

/** Of a world whose practice nobody has told. */
const unsaid = { bypass: 20, recognition: 10, protection: 40 } as const;
type Truths = Readonly<Record<string, Estimate>>;

function provinceSeen(report: Report, truths: Truths, all: Seen['provinces'], index: number): readonly ProvinceState[] {
  const province = all[index];
  const seen = province && report.provinces[province.id];
  if (!province || !seen) return [];
  const { name: _name, ...opening } = province;
  const { violence, need, grievance, capacity, climateStress } = truths[province.id] ?? seen;
  return [
    {
      ...opening,
      ...{ violence, need, grievance, capacity, climateStress },
      // Without a map at hand every province is taken to border on every other.
      neighbours: all.filter(({ id }) => id !== province.id).map(({ id }) => id),
      presence: presences[seen.presence],
      displaced: 0,
      fallen: seen.protectedArea === 'fallen',
      status: seen.independent ? 'independent' : 'open',
    },
  ];
}

const forceSeen = ({ origin, deployed }: Report['forces'][number]): ForceInField => ({
  ...{ origin, deployed, legitimacy: plainLegitimacy },
});

/** @param opening of all reports the first, for what figures drift back to */
function believedFrom(all: Seen, report: Report, opening: Report, truths: Truths): CrisisState {
  const { state, month } = report;
  const { refugees, deaths, trust, acceptance, regionalInstability, councilLegitimacy } = state;
  const { bypass, recognition, protection } = all.precedents ?? unsaid;
  const bypassed = all.outside.acts.reduce((sum, { act }) => sum + bypassOf(act.kind), 0);
  const provinces = all.provinces.flatMap((_, index) => provinceSeen(report, truths, all.provinces, index));
  const figures = {
    ...usual,
    ...{ refugees, trust, acceptance, regionalInstability, councilLegitimacy },
    ...{ illicitEconomy: state.illicitEconomy, legalEconomy: state.legalEconomy },
    bypassPrecedent: Math.min(100, bypass + bypassed),
    recognitionPrecedent: Math.min(100, recognition + (all.outside.standing.recognitions.length > 0 ? 20 : 0)),
    protectionPrecedent: protection,
  };
  const forces = report.forces.map(forceSeen);
  const council = forces.some(({ origin }) => origin === 'council') ? [] : openingState(figures, []).forces;
  return {
    ...openingState(figures, []),
    ...{ month, provinces, deaths, forces: [...council, ...forces] },
    acceptanceBaseline: opening.state.acceptance,
    formalSovereignty: state.formalSovereignty,
  };
}

/** Mostly nobody was told anything. */
function saidIn(truths: Truths): string {
  for (const _province in truths) return JSON.stringify(truths);
  return '';
}

/** Whoever reads the same reports believes the same, and need not put it together anew. */
const believedBy = remembered((_: Report) => new Map<string, CrisisState>());

/**
 * @param reports of the seat, or everybody's where it has none of its own
 * @param truths figures of provinces that the seat was told the truth about
 */
export function believedCrisis(all: Seen, reports: readonly Report[], truths: Truths): CrisisState | null {
  const report = reports.at(-1);
  const opening = all.reports[0];
  if (!report || !opening || all.provinces.length === 0) return null;
  const key = `${saidIn(truths)} ${all.outside.acts.length} ${all.outside.standing.recognitions.length}`;
  const so = believedBy(report);
  const before = so.get(key);
  if (before) return before;
  const believed = believedFrom(all, report, opening, truths);
  so.set(key, believed);
  return believed;
}
