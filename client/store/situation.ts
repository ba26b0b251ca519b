/** What is known of the crisis, as the map, its table and the wall show it: one report, and what changed since the one before. */
import { computed, signal } from '@preact/signals';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { RankedCause } from '../../shared/world/causes.ts';
import type { Flow } from '../../shared/world/flows.ts';
import type { ForceReport, Incident, Presence, ProtectedArea, Report, StateReport } from '../../shared/world/report.ts';
import {
  type ForceThere,
  forcesThere,
  type Ground,
  groundOf,
  noRule,
  nothingThere,
  type Rule,
  ruleOf,
} from './ground.ts';
import { dossier, happenings, view } from './store.ts';

export type { Flow, ForceReport, Incident, Presence, RankedCause, Report, StateReport };
export type Happened = Report['happenings'][number];

/** Figures of a province, 0–100; all but the last are estimates. */
export const figures = ['violence', 'need', 'grievance', 'capacity', 'climateStress'] as const;
export type Figure = (typeof figures)[number];

export type Estimated = {
  /** 0–100. */
  readonly value: number;
  /** The true figure lies within so many points. */
  readonly margin: number;
  /** Since the report before; null at the opening. */
  readonly change: number | null;
};

export type ProvinceSituation = {
  readonly id: string;
  readonly name: string;
  /** Thousands of people. */
  readonly population: number;
  readonly figures: Readonly<Record<Figure, Estimated>>;
  /** Whether my seat knows this province better than everybody does. */
  readonly better: boolean;
  /** Somebody has told everybody the true figures, for this round. */
  readonly named: boolean;
  readonly ground: Ground;
  /** Thousand people who fled in the months of the report. */
  readonly displaced: number;
  /** The same of the report before; null where that is of no months, or of more or fewer. */
  readonly displacedBefore: number | null;
  readonly presence: Presence;
  readonly area: ProtectedArea;
  /** It has become a state of its own, or is taken for one. */
  readonly independent: boolean;
  /** Of violence and of need, the strongest first. */
  readonly causes: readonly RankedCause[];
  readonly needCauses: readonly RankedCause[];
};

/** Where in the session a report stands. `index` is its place among the reports, 0 for the opening's. */
export type Moment = {
  readonly index: number;
  readonly kind: 'opening' | 'round' | 'epilogue';
  readonly round: number;
  /** Months that have passed in the crisis, and those since the report before. */
  readonly month: number;
  readonly months: number;
};

export type Situation = {
  readonly moment: Moment;
  /** How many reports there are; none in sessions without a world. */
  readonly known: number;
  readonly provinces: readonly ProvinceSituation[];
  readonly state: StateReport | null;
  readonly stateBefore: StateReport | null;
  readonly forces: readonly ForceThere[];
  /** Who rules besides the state, and over it. */
  readonly rule: Rule;
  readonly flows: readonly Flow[];
  readonly incidents: readonly Incident[];
  readonly happenings: readonly Happened[];
};

/** What my seat alone may know, as far as it is about the situation. */
export type Better = {
  readonly reports: readonly Report[];
  readonly truths: Readonly<Record<string, Pick<Report['provinces'][string], Figure | 'margin'>>>;
};

export function momentsOf({ reports, rounds, monthsPerRound }: PublicView): readonly Moment[] {
  return reports.map(({ round, month }, index): Moment => {
    const months = month - (reports[index - 1]?.month ?? 0);
    // A session that was ended early has its epilogue before its last round: its months give it away.
    const isEpilogue = index > 0 && (round > rounds || months !== monthsPerRound);
    return { index, kind: index === 0 ? 'opening' : isEpilogue ? 'epilogue' : 'round', round, month, months };
  });
}

/** A report as well as my seat can know it: better ones go before everybody's, and truths of this round before both. */
export function knownReport({ reports, outside }: PublicView, better: Better | null, index: number): Report | null {
  const report = better?.reports[index] ?? reports[index];
  if (!report || index !== reports.length - 1) return report ?? null;
  const provinces = Object.entries(report.provinces).map(([id, each]) => {
    return [id, { ...each, ...outside.truths[id], ...better?.truths[id] }];
  });
  return { ...report, provinces: Object.fromEntries(provinces) as Report['provinces'] };
}

/** @param index of the report; the last one's where there is none so late. */
export function situationOf(view: PublicView, better: Better | null, index: number): Situation {
  const moments = momentsOf(view);
  const moment = moments[Math.min(index, moments.length - 1)];
  if (!moment) return withoutReports(view);
  const now = knownReport(view, better, moment.index) as Report;
  const before = knownReport(view, better, moment.index - 1);
  const isLatest = moment.index === moments.length - 1;
  const isAlike = moments[moment.index - 1]?.months === moment.months;
  const ground = groundOf(view, { ...moment, isLatest });
  return {
    moment,
    known: moments.length,
    provinces: view.provinces.flatMap(({ id, name, population }): ProvinceSituation[] => {
      const report = now.provinces[id];
      if (!report) return [];
      const { displaced, presence, causes, needCauses, margin, protectedArea: area } = report;
      return [
        {
          ...{ id, name, population, displaced, presence, area, causes, needCauses },
          displacedBefore: isAlike ? (before?.provinces[id]?.displaced ?? null) : null,
          figures: estimatesIn(report, before?.provinces[id]),
          better: margin < marginFor(view, moment.index, id),
          named: isLatest && Object.hasOwn(view.outside.truths, id),
          ground: ground(id),
          independent: report.independent === true || ground(id).recognisedBy.length > 0,
        },
      ];
    }),
    state: now.state,
    stateBefore: before?.state ?? null,
    forces: forcesThere(now.forces, view.outside.standing.forces),
    rule: ruleOf(view, { ...moment, isLatest }),
    flows: now.flows,
    incidents: now.incidents,
    happenings: now.happenings,
  };
}

/** Of what everybody knows of a province. */
function marginFor({ reports, outside }: PublicView, index: number, id: string): number {
  const told = index === reports.length - 1 ? outside.truths[id] : undefined;
  return told?.margin ?? reports[index]?.provinces[id]?.margin ?? 0;
}

function estimatesIn(
  now: Report['provinces'][string],
  before: Report['provinces'][string] | undefined,
): Readonly<Record<Figure, Estimated>> {
  const entries = figures.map((figure): [Figure, Estimated] => {
    const margin = figure === 'climateStress' ? 0 : now.margin;
    return [figure, { value: now[figure], margin, change: before ? now[figure] - before[figure] : null }];
  });
  return Object.fromEntries(entries) as Record<Figure, Estimated>;
}

/** What moved violence most of all that moved it the way it went; of what stood still, the strongest; null: nothing is known. */
export const leadingCause = ({ causes, figures: { violence } }: ProvinceSituation): RankedCause | null =>
  leading(causes, violence);

/** The same of need. */
export const leadingNeed = ({ needCauses, figures: { need } }: ProvinceSituation): RankedCause | null =>
  leading(needCauses, need);

function leading(causes: readonly RankedCause[], { change }: Estimated): RankedCause | null {
  const way = Math.sign(change ?? 0);
  return causes.find(({ direction }) => direction === way) ?? causes[0] ?? null;
}

/** A session of which nothing is reported shows what its scenario begins with. */
function withoutReports({ provinces }: PublicView): Situation {
  return {
    moment: { index: 0, kind: 'opening', round: 0, month: 0, months: 0 },
    known: 0,
    provinces: provinces.map(({ id, name, population, ...own }) => {
      const known = figures.map((figure): [Figure, Estimated] => [
        figure,
        { value: own[figure], margin: 0, change: null },
      ]);
      return {
        ...{
          id,
          name,
          population,
          better: false,
          displaced: 0,
          displacedBefore: null,
          presence: 'none' as const,
          area: 'none' as const,
          independent: false,
        },
        ...{ causes: [], needCauses: [], named: false, ground: nothingThere },
        figures: Object.fromEntries(known) as Record<Figure, Estimated>,
      };
    }),
    ...{ state: null, stateBefore: null, forces: [], rule: noRule, flows: [], incidents: [], happenings: [] },
  };
}

/** The report that somebody went back to, and how many there were then: a new one takes everybody back to the latest. */
const lookedBack = signal<{ readonly index: number; readonly among: number } | null>(null);

export function lookAt(index: number): void {
  const among = view.value?.reports.length ?? 0;
  lookedBack.value = index < among - 1 ? { index, among } : null;
}

/** Place of the report that is shown, 0 for the opening's; the latest unless somebody looks back. */
export const shownIndex = computed((): number => {
  const known = view.value?.reports.length ?? 0;
  const back = lookedBack.value;
  return back && back.among === known ? back.index : Math.max(0, known - 1);
});

export const situation = computed((): Situation | null =>
  view.value ? situationOf(view.value, dossier.value, shownIndex.value) : null,
);

/**
 * The situation before the report that has just come, as everybody knew it then; null where none came in this step, or where
 * nobody here was told of it.
 */
export function beforeTheLatest(): Situation | null {
  const told = happenings.value.map(({ told: { kind } }) => kind);
  if (!view.value || told.lastIndexOf('situation-reported') <= told.lastIndexOf('phase-begun')) return null;
  const index = view.value.reports.length - 2;
  return index < 0 ? null : { ...situationOf(view.value, dossier.value, index), known: index + 1 };
}

/** Names of the states abroad by id, once a page has read them off the scenario's map. */
export const abroad = signal<Readonly<Record<string, string>>>({});

/** The name of a province or of a state abroad. */
export const placeName = (id: string): string =>
  view.value?.provinces.find((province) => province.id === id)?.name ?? abroad.value[id] ?? id;

/** Points by which violence in a province has moved, either way. */
export const movedBy = ({ figures }: ProvinceSituation): number => Math.abs(figures.violence.change ?? 0);

/** The largest change first. */
export const byChange = (provinces: readonly ProvinceSituation[]): readonly ProvinceSituation[] =>
  provinces.toSorted((one, other) => movedBy(other) - movedBy(one));
