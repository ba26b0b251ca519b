/** The chosen layer of the map in words: a row for every card, and for every arc that only this layer has. */
import {
  causeOn,
  chosenLayer,
  frontier,
  type LayerFact,
  layerFacts,
  type MapLayer,
  shownLayer,
  tradeOver,
} from '../../store/mapLayers.ts';
import { placeName, type RankedCause, type Situation } from '../../store/situation.ts';
import { words } from '../../text/words.ts';
import { Causes } from '../Causes.tsx';
import { rangeOf } from './Legend.tsx';

export function LayerTable({ now }: { readonly now: Situation }) {
  const layer = shownLayer(now, chosenLayer.value);
  const { estimate, figure, step, noChange } = words.map.table;
  const note = words.map.notes[layer];
  const hasCauses = now.known > 0 && (layer === 'violence' || layer === 'aid');
  return (
    <>
      <table class="situation">
        <caption>{words.map.table.title(words.map.layers[layer], words.map.titles[layer])}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage.province}</th>
            <th scope="col">{figure}</th>
            <th scope="col">{step}</th>
            <th scope="col">{words.situation.changeSince}</th>
            {hasCauses && <th scope="col">{words.map.table.cause}</th>}
          </tr>
        </thead>
        <tbody>
          {layerFacts(now, layer).map((fact) => (
            <tr key={fact.id}>
              <th scope="row">{fact.name}</th>
              <td>
                {words.map.figure(fact)}
                {fact.margin > 0 && ` ${estimate(fact.margin)}`}
              </td>
              <td>
                {words.map.word(layer, fact)} <span class="quiet small">({rangeOf(layer, fact.step)})</span>
              </td>
              <td>{words.map.changed(fact.change) || noChange}</td>
              {hasCauses && (
                <td>
                  <FirstCause cause={firstCause(now, layer, fact)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">{words.map.units[layer]}</p>
      {note !== '' && <p class="quiet small">{note}</p>}
      {layer === 'economy' && <TradeTable now={now} />}
    </>
  );
}

function firstCause({ provinces }: Situation, layer: MapLayer, { id }: LayerFact): RankedCause | null {
  const province = provinces.find((each) => each.id === id);
  return province ? causeOn(layer, province) : null;
}

const FirstCause = ({ cause }: { readonly cause: RankedCause | null }) => (cause ? <Causes causes={[cause]} /> : null);

function TradeTable({ now }: { readonly now: Situation }) {
  const trade = tradeOver(now, frontier.value);
  const { title, strength, note, none } = words.map.trade;
  const { state } = now;
  return (
    <>
      {state && <p>{words.map.economyLine(state.legalEconomy, state.illicitEconomy)}</p>}
      {trade.length === 0 ? (
        <p class="quiet small">{none}</p>
      ) : (
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.situation.flows.from}</th>
              <th scope="col">{words.situation.flows.to}</th>
              <th scope="col">{strength}</th>
            </tr>
          </thead>
          <tbody>
            {trade.map(({ from, to, step }) => (
              <tr key={`${from} ${to}`}>
                <td>{placeName(from)}</td>
                <td>{placeName(to)}</td>
                <td>{words.map.steps.economy[step]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet small">{note}</p>
    </>
  );
}
