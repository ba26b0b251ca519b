/** What the crisis map can show, a layer at a time: in which of five steps each province is, and what goes over the borders. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseKind } from '../../shared/mandate/catalogue.ts';
import type { Rule } from './ground.ts';
import {
  type Figure,
  leadingCause,
  leadingNeed,
  type ProvinceSituation,
  type RankedCause,
  type Situation,
} from './situation.ts';

export const mapLayers = ['violence', 'displacement', 'aid', 'economy', 'control', 'grievance', 'climate'] as const;
export type MapLayer = (typeof mapLayers)[number];

/** Layers that have a key of their own; the others stand behind one. */
export const firstLayers = ['violence', 'displacement', 'aid'] as const satisfies readonly MapLayer[];

/** 0: as good as it gets; 4: as bad. */
export type Step = 0 | 1 | 2 | 3 | 4;
export const steps = [0, 1, 2, 3, 4] as const satisfies readonly Step[];

/**
 * Where the second to the fifth step begin. Displacement is measured in percent of the people of a province, control in
 * what is missing of the state's capacity (100 minus it), the others in points from 0 to 100. Design choices; those of
 * violence are the house's own (store/violence.ts).
 */
export const stepBounds: Readonly<Record<MapLayer, readonly [number, number, number, number]>> = {
  violence: [25, 40, 55, 75],
  displacement: [0.5, 2, 5, 10],
  aid: [20, 35, 50, 70],
  economy: [20, 35, 50, 70],
  control: [40, 55, 70, 85],
  grievance: [20, 35, 50, 70],
  climate: [20, 35, 50, 70],
};

/** A capacity of just 15 is not yet under 15: what is missing has to be more than its bound. */
export const stepOf = (layer: MapLayer, measure: number): Step =>
  stepBounds[layer].filter((bound) => (layer === 'control' ? measure > bound : measure >= bound)).length as Step;

/** A province as one layer shows it. */
export type LayerFact = {
  readonly id: string;
  readonly name: string;
  /** Points from 0 to 100, or people who fled. */
  readonly value: number;
  readonly step: Step;
  /** The true figure lies within so many points; 0 also where a figure is reckoned or counted in people. */
  readonly margin: number;
  /** Since the report before; null at the opening. */
  readonly change: number | null;
  /** Nobody reports it of a province: it is reckoned from what is reported. */
  readonly reckoned: boolean;
  /** Aid does not get through; only in the layer that is about it. */
  readonly blocked: boolean;
};

const figureOf = {
  violence: 'violence',
  aid: 'need',
  control: 'capacity',
  grievance: 'grievance',
  climate: 'climateStress',
} as const satisfies Partial<Record<MapLayer, Figure>>;

/** Without a report nobody has fled, and nothing is known of the economy. */
export const layersIn = ({ known, state }: Pick<Situation, 'known' | 'state'>): readonly MapLayer[] =>
  known > 0 && state ? mapLayers : mapLayers.filter((layer) => layer !== 'displacement' && layer !== 'economy');

export function layerFacts(situation: Situation, layer: MapLayer): readonly LayerFact[] {
  return situation.provinces.map((province): LayerFact => {
    const { id, name } = province;
    const plain = { id, name, reckoned: false, blocked: layer === 'aid' && isBlocked(situation, id) };
    if (layer === 'displacement') return { ...plain, ...fledFrom(province), margin: 0 };
    if (layer === 'economy') return { ...plain, ...smugglingIn(situation, province), margin: 0, reckoned: true };
    const { value, margin, change } = province.figures[figureOf[layer]];
    return { ...plain, value, margin, change, step: stepOf(layer, layer === 'control' ? 100 - value : value) };
  });
}

const isBlocked = ({ incidents }: Situation, id: string): boolean =>
  incidents.some(({ province, kind }) => province === id && kind === 'aid_blocked');

/** People, and the step of their share. */
function fledFrom({ displaced, displacedBefore, population }: ProvinceSituation) {
  return {
    value: displaced * 1000,
    change: displacedBefore === null ? null : (displaced - displacedBefore) * 1000,
    step: stepOf('displacement', population > 0 ? (100 * displaced) / population : 0),
  };
}

/**
 * The report has one figure of smuggling and crime for the whole state. It is shared out by how much of the state is
 * missing in each province, so that the mean over the people stays the reported figure; in fives, as that one is.
 */
function smugglingIn({ provinces, state, stateBefore }: Situation, { figures: { capacity } }: ProvinceSituation) {
  const value = shared(
    state?.illicitEconomy ?? 0,
    capacity.value,
    meanOf(provinces, ({ value }) => value),
  );
  const before =
    stateBefore && capacity.change !== null
      ? shared(
          stateBefore.illicitEconomy,
          capacity.value - capacity.change,
          meanOf(provinces, ({ value, change }) => value - (change ?? 0)),
        )
      : null;
  return { value, change: before === null ? null : value - before, step: stepOf('economy', value) };
}

function shared(whole: number, capacity: number, mean: number): number {
  const points = mean >= 100 ? whole : (whole * (100 - capacity)) / (100 - mean);
  return 5 * Math.round(Math.max(0, Math.min(100, points)) / 5);
}

/** Of the state's capacity, over the people. */
function meanOf(
  provinces: readonly ProvinceSituation[],
  figure: (capacity: ProvinceSituation['figures']['capacity']) => number,
): number {
  const people = provinces.reduce((sum, { population }) => sum + population, 0);
  if (people <= 0) return 0;
  return provinces.reduce((sum, { figures, population }) => sum + (figure(figures.capacity) * population) / people, 0);
}

/** Layers that show people on the move: with the violence that they flee from, and by themselves. */
export const movesPeople = (layer: MapLayer): boolean => layer === 'violence' || layer === 'displacement';

/** The first cause of what a layer shows, where causes are reported of that. */
export function causeOn(layer: MapLayer, province: ProvinceSituation): RankedCause | null {
  if (layer === 'aid') return leadingNeed(province);
  return layer === 'violence' ? leadingCause(province) : null;
}

/** A protected area that is held, that is one on paper alone, that has fallen; relief that works by itself; a strike. */
export type StandingSign = 'area_held' | 'area_hollow' | 'area_fallen' | 'relief' | 'strike';

/** What stands in a province for longer than an incident. */
export const signsIn = ({ area, ground }: Pick<ProvinceSituation, 'area' | 'ground'>): readonly StandingSign[] => [
  ...(area === 'none' ? [] : [`area_${area}` as const]),
  ...(ground.relief ? (['relief'] as const) : []),
  ...(ground.strikes.length > 0 ? (['strike'] as const) : []),
];

/** Outsiders rule the state or protect it: whoever only advises does not rule. */
export const isAdministered = ({ administration, protector }: Rule): boolean =>
  protector !== null || (administration !== null && administration !== 'advise');

/** Which states abroad each province borders on, by id, once a page has read it off the scenario's map. */
export const frontier = signal<Readonly<Record<string, readonly string[]>>>({});

/** Trade over a border that no state knows of, reckoned as the figure of its province is. */
export type Trade = { readonly from: string; readonly to: string; readonly step: Step };

/** From this step on there is an arc: below, smuggling is no trade. */
export const tradeFrom: Step = 2;

/** The strongest first; of equals in the order of the provinces. */
export function tradeOver(
  situation: Situation,
  borders: Readonly<Record<string, readonly string[]>>,
): readonly Trade[] {
  if (!layersIn(situation).includes('economy')) return [];
  return layerFacts(situation, 'economy')
    .filter(({ step }) => step >= tradeFrom)
    .flatMap(({ id, step }) => (borders[id] ?? []).map((to): Trade => ({ from: id, to, step })))
    .toSorted((one, other) => other.step - one.step);
}

const place = 'mandate-map-layer';

function kept(): MapLayer {
  try {
    return mapLayers.find((layer) => layer === localStorage.getItem(place)) ?? 'violence';
  } catch {
    return 'violence';
  }
}

const asked = signal<MapLayer>(kept());

/** Remembered by this browser. */
export function chooseLayer(layer: MapLayer): void {
  asked.value = layer;
  try {
    localStorage.setItem(place, layer);
  } catch {
    // Storage is switched off: it lasts as long as the page does.
  }
}

/** The one that somebody has chosen. */
export const chosenLayer: ReadonlySignal<MapLayer> = asked;

/** What is in the situation of what somebody wants to see. */
export const shownLayer = (situation: Pick<Situation, 'known' | 'state'>, wanted: MapLayer): MapLayer =>
  layersIn(situation).includes(wanted) ? wanted : 'violence';

/** What a text is about, on the map: what it lays hold of first decides. */
const layersOfClauses: readonly (readonly [MapLayer, readonly ClauseKind[]])[] = [
  ['control', ['administration', 'trusteeship', 'independence', 'autonomy', 'referendum']],
  ['violence', ['mission', 'use-of-force', 'no-fly-zone', 'safe-area']],
  ['economy', ['arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions']],
  ['displacement', ['refugees']],
  ['aid', ['humanitarian-access', 'ngo-funding']],
  ['climate', ['climate-adaptation']],
];

/** On the wall: what the text is about that comes to the vote next; while the field is shown, and without one, violence. */
export function wallLayer({ phase, next, drafts }: Pick<PublicView, 'phase' | 'next' | 'drafts'>): MapLayer {
  if (phase !== 'consultations' && phase !== 'meeting' && phase !== 'voting') return 'violence';
  const has = drafts.find(({ id }) => id === next)?.clauses.map(({ clause }) => clause.kind) ?? [];
  return layersOfClauses.find(([, kinds]) => kinds.some((kind) => has.includes(kind)))?.[0] ?? 'violence';
}
