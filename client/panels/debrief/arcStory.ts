/** The arc as a chart draws it: lines, bands of time, and the signs of what happened. */
import type { Arc, ArcFigure, ArcMonth } from '../../../shared/debrief/debrief.ts';
import type { Marker } from '../../../shared/debrief/marker.ts';
import type { ActTold } from '../../../shared/debrief/outside.ts';
import type { ActKind } from '../../../shared/outside/acts.ts';
import { markerSentence } from '../../text/english/debriefOutside.ts';
import { arcFigureWords, goodOfficesWords } from '../../text/english/debriefReadings.ts';
import { situationWords } from '../../text/english/situation.ts';
import { words } from '../../text/words.ts';
import type { Band, Line, Look, Pin } from './LineChart.tsx';
import type { Names } from './names.ts';
import type { SignName } from './Sign.tsx';

export const lineGroups = ['alone', 'need', 'sovereignty', 'legitimacy', 'provinces'] as const;
export type LineGroup = (typeof lineGroups)[number];

const companions: Readonly<Record<Exclude<LineGroup, 'provinces'>, readonly ArcFigure[]>> = {
  alone: [],
  need: ['need'],
  sovereignty: ['formalSovereignty', 'materialSovereignty'],
  legitimacy: ['councilLegitimacy', 'missionLegitimacy', 'acceptance'],
};

const looks: readonly Look[] = ['second', 'third', 'fourth', 'fifth', 'sixth'];
const lookOf = (at: number): Look => looks[at % looks.length] ?? 'second';

/** Violence first; what is shown beside it by the group. */
export function linesOf(arc: Pick<Arc, 'months' | 'provinces'>, group: LineGroup): readonly Line[] {
  return allLinesOf(arc, group).filter(({ values }) => values.some((value) => value !== null));
}

function allLinesOf({ months, provinces }: Pick<Arc, 'months' | 'provinces'>, group: LineGroup): readonly Line[] {
  const violence = months.map((month) => month.violence);
  if (group === 'provinces') {
    return [
      { key: 'violence', name: words.debrief.arc.mean, values: violence, look: 'main' },
      ...provinces.map(({ id, name }, at): Line => {
        return { key: id, name, values: months.map((month) => month.provinces[id] ?? 0), look: lookOf(at) };
      }),
    ];
  }
  return [
    { key: 'violence', name: arcFigureWords.violence.name, values: violence, look: 'main' },
    ...companions[group].map((figure, at): Line => {
      return {
        key: figure,
        name: arcFigureWords[figure].name,
        values: months.map((month) => month[figure]),
        look: lookOf(at),
      };
    }),
  ];
}

/** The rounds and what came after them, as far as months passed in them. */
export function bandsOf({ rounds, epilogueFrom, months }: Arc): readonly Band[] {
  const last = months.at(-1)?.month ?? 0;
  const bands = rounds
    .filter(({ from, to }) => to > from)
    .map(({ round, from, to }): Band => ({ from, to, name: words.debrief.round(round), hatched: false }));
  if (epilogueFrom === null || last <= epilogueFrom) return bands;
  const name = words.debrief.later(last - epilogueFrom);
  return [...bands, { from: epilogueFrom, to: last, name, hatched: true }];
}

const byForce: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(['intervene', 'regional-force', 'hire-company', 'invited-support', 'protectorate', 'strike'] as const),
]);
const ofStatus: ReadonlySet<ActKind> = new Set<ActKind>(['recognise', 'declare-independence', 'propose-entity']);

/** The sign of an act outside the Council. */
export function signOf({ act, secret }: Pick<ActTold, 'act' | 'secret'>): SignName {
  if (secret) return 'secret';
  if (byForce.has(act.kind)) return 'force';
  return ofStatus.has(act.kind) ? 'recognition' : 'deed';
}

/** S/RES/2901 (2031) → 2901. */
const numberOf = (resolution: string): string => /^S\/RES\/(\d+)/.exec(resolution)?.[1] ?? resolution;

export function pinOf(marker: Marker, names: Names): Pin {
  const { month, round } = marker;
  const pin = (sign: SignName, name: string, short = ''): Pin => ({ month, round, sign, name, short });
  const { arc } = words.debrief;
  switch (marker.kind) {
    case 'vote': {
      const { on, outcome, resolution, symbol, title } = marker;
      const name = arc.vote[on](`${resolution || symbol}, ${title},`, words.result.outcomes[outcome]);
      if (outcome === 'adopted') return pin('adopted', name, numberOf(resolution));
      return pin(outcome === 'vetoed' ? 'vetoed' : 'failed', name, symbol);
    }
    case 'in-force-before':
      return pin('adopted', arc.inForceBefore(marker.resolution), numberOf(marker.resolution));
    case 'on-the-table':
      return pin('tabled', arc.onTheTable(marker.symbol, marker.title, names.seat(marker.seat)));
    case 'mandate-ended':
      return pin('ended', arc.ended);
    case 'mandate-lapsed':
      return pin('ended', arc.lapsed(marker.resolution ?? ''));
    case 'inject':
      return pin('inject', placed(marker.title, marker.province && names.province(marker.province)));
    case 'event':
      return pin('event', situationWords.happenings.kinds[marker.event](names.province(marker.province ?? '')));
    case 'good-offices':
      return pin('good-offices', goodOfficesWords[marker.aim](names.seat(marker.seat)));
    case 'consent':
      return pin(marker.consents ? 'consent' : 'refusal', arc.consent(marker.symbol, marker.consents));
    case 'statement':
      return pin('statement', arc.statement(marker.symbol, marker.title));
    case 'assembly-debate':
      return pin('assembly', arc.debate(marker.symbol));
    case 'assembly':
      return pin('assembly', arc.assembly(marker));
    case 'act':
      return pin(signOf(marker), markerSentence(marker, names));
    case 'proxy-exposed':
      return pin('exposed', markerSentence(marker, names));
    case 'counter-recognition':
    case 'entity-vote':
      return pin('recognition', markerSentence(marker, names));
    case 'ceasefire-broken':
      return pin('event', markerSentence(marker, names));
    case 'relief-shut-out':
      return pin('deed', markerSentence(marker, names));
    case 'endorsement':
      return pin('endorsed', markerSentence(marker, names));
    case 'review':
    case 'norm':
      return pin('practice', markerSentence(marker, names));
  }
}

/** A title that names its place already says it once. */
const placed = (title: string, place: string | null): string =>
  place === null || title.includes(place) ? title : words.debrief.arc.inPlace(title, place);

export type Happened = {
  /** In the months that led here. */
  readonly own: readonly Pin[];
  /** After them, when a new round had begun. */
  readonly next: readonly Pin[];
};

/** What happened at a month: in its own round, and in the one that begins with it. */
export function happenedAt(pins: readonly Pin[], { month, round }: Pick<ArcMonth, 'month' | 'round'>): Happened {
  const here = pins.filter((pin) => pin.month === month);
  return { own: here.filter((pin) => pin.round <= round), next: here.filter((pin) => pin.round > round) };
}

/** The month that a page opens with: of the first text that was vetoed, else of the first adopted, else of the end. */
export function tellingMonth({ markers, months }: Arc): number {
  const votes = markers.filter((marker) => marker.kind === 'vote').filter(({ on }) => on === 'draft');
  const telling =
    votes.find(({ outcome }) => outcome === 'vetoed') ?? votes.find(({ outcome }) => outcome === 'adopted');
  return telling?.month ?? months.at(-1)?.month ?? 0;
}
