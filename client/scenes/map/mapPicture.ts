/** From what a client knows of the crisis to what the map shows of it, a layer at a time. */
import type { ForceThere, Rule } from '../../store/ground.ts';
import {
  causeOn,
  isAdministered,
  layerFacts,
  type MapLayer,
  movesPeople,
  shownLayer,
  signsIn,
  tradeOver,
} from '../../store/mapLayers.ts';
import type { Presence, RankedCause, Situation } from '../../store/situation.ts';
import { words } from '../../text/words.ts';
import type { MapFlow, MapForce, MapPicture, MapProvince, Theme } from '../picture.ts';

export type Looking = {
  /** The province whose card is open, or null. */
  readonly chosen: string | null;
  readonly theme: Theme;
  readonly layer: MapLayer;
  /** Which states abroad each province borders on: there is trade over these borders. */
  readonly borders: Readonly<Record<string, readonly string[]>>;
};

export function mapPicture(situation: Situation, { chosen, theme, layer: wanted, borders }: Looking): MapPicture {
  const { moment, known, provinces, incidents, forces, rule } = situation;
  const layer = shownLayer(situation, wanted);
  const facts = new Map(layerFacts(situation, layer).map((fact) => [fact.id, fact]));
  return {
    ...{ theme, layer, chosen },
    report: { index: moment.index, known },
    provinces: provinces.flatMap((province): MapProvince[] => {
      const fact = facts.get(province.id);
      if (!fact) return [];
      const { id, name, presence, independent } = province;
      return [
        {
          ...{ id, name, independent, margin: fact.margin, step: fact.step, change: fact.change ?? 0 },
          figure: words.map.figure(fact),
          word: words.map.word(layer, fact),
          changed: words.map.changed(fact.change),
          presence: presenceMarks[presence],
          cause: causeLine(causeOn(layer, province)),
        },
      ];
    }),
    flows: layer === 'economy' ? tradeArcs(situation, borders) : movesPeople(layer) ? peopleArcs(situation) : [],
    incidents: [
      ...incidents,
      ...provinces.flatMap((province) => signsIn(province).map((kind) => ({ province: province.id, kind }))),
    ],
    forces: [...forces.map(plateOf), ...platesOf(rule)],
    administered: isAdministered(rule),
  };
}

function peopleArcs({ flows, provinces }: Situation): readonly MapFlow[] {
  const ids = new Set(provinces.map(({ id }) => id));
  return flows.map((flow) => (ids.has(flow.from) ? flow : { ...flow, note: words.situation.flows.home }));
}

const tradeArcs = (situation: Situation, borders: Looking['borders']): readonly MapFlow[] =>
  tradeOver(situation, borders).map(({ from, to, step }) => ({
    ...{ from, to, people: 0, trade: step },
    note: words.map.trade.onMap(words.map.steps.economy[step]),
  }));

/** The Council's force by who leads it, another by whose it is. */
function plateOf({ origin, lead, deployed, troops, warrant }: ForceThere): MapForce {
  const { plates, otherPlates, of } = words.situation.forces;
  return {
    plate: origin === 'council' ? plates[lead] : otherPlates[origin],
    text: of(deployed, troops),
    mandated: warrant === 'council' || warrant === 'endorsed',
  };
}

/** A plate for whatever lies over the whole country. */
function platesOf({ administration, noFly, protector }: Rule): readonly MapForce[] {
  const said = words.map.rule;
  const plate = (kind: keyof typeof said.plates, text: string, mandated: boolean): MapForce[] => [
    { plate: said.plates[kind], text, mandated },
  ];
  return [
    ...(administration ? plate('administration', said.onMap[administration], true) : []),
    ...(noFly ? plate('noFly', said.noFlyOnMap, true) : []),
    ...(protector ? plate('protector', said.protectorOnMap, false) : []),
  ];
}

const presenceMarks = { none: 0, thin: 1, firm: 2, strong: 3 } as const satisfies Record<Presence, 0 | 1 | 2 | 3>;

const causeLine = (cause: RankedCause | null): string =>
  cause ? `${cause.direction > 0 ? '▲' : '▼'} ${words.situation.cause(cause.cause, cause.direction)}` : '';
