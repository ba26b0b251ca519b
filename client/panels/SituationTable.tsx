import type { ComponentChildren } from 'preact';
import { figures, placeName, type Situation, type StateReport, situation } from '../store/situation.ts';
import { seatName } from '../store/store.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';
import { AreaSign } from './AreaSign.tsx';
import { Causes } from './Causes.tsx';
import { Change } from './Change.tsx';
import { Gauges } from './Gauges.tsx';
import { LayerKeys } from './map/LayerKeys.tsx';
import { LayerTable } from './map/LayerTable.tsx';
import { RuleTable } from './map/RuleTable.tsx';
import { PresenceMark } from './PresenceMark.tsx';
import { standingWords } from './ProvinceCard.tsx';
import { RoundScrubber } from './RoundScrubber.tsx';

/** So many causes stand in the table; a province's card has all that are reported. */
const mostCauses = 2;

type Props = { readonly onProvince: (id: string) => void };

/** The map in words: every mark on it has its row here. */
export function SituationTable({ onProvince }: Props) {
  const now = situation.value;
  if (!now) return null;
  const { moment, state, stateBefore } = now;
  return (
    <>
      <div class="situation-head">
        <h2>
          {words.situation.title(moment)}
          {moment.month > 0 && <span class="quiet">, {words.situation.month(moment.month)}</span>}
        </h2>
        <RoundScrubber />
        {state && <Gauges state={state} />}
      </div>
      <LayerKeys />
      <LayerTable now={now} />
      <Provinces now={now} onProvince={onProvince} />
      <p class="quiet small">{words.stage.scale}</p>
      <People now={now} />
      {now.known > 0 && <Flows now={now} />}
      {now.known > 0 && <Incidents now={now} />}
      {now.known > 0 && <Forces now={now} />}
      {now.known > 0 && <RuleTable rule={now.rule} />}
      {now.known > 0 && <StandingThere now={now} />}
      {now.known > 0 && <Happenings now={now} />}
      {state && <StateFigures state={state} before={stateBefore} />}
    </>
  );
}

function Provinces({ now: { known, provinces }, onProvince }: { readonly now: Situation } & Props) {
  return (
    <Wide>
      <table class="situation">
        <caption>{words.stage.views.map}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage.province}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {figure === 'violence' ? words.situation.violenceAndCauses : words.situation.figures[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provinces.map((province) => (
            <tr key={province.id}>
              <th scope="row">
                <button
                  type="button"
                  class="button plain"
                  aria-label={words.situation.open(province.name)}
                  onClick={() => onProvince(province.id)}
                >
                  {province.name}
                </button>
              </th>
              {figures.map((figure) => {
                const estimated = province.figures[figure];
                return (
                  <td key={figure} class="figure">
                    {words.situation.estimate(estimated)}{' '}
                    {figure === 'violence' && words.stage.steps[violenceStep(estimated.value)]}{' '}
                    <Change by={estimated.change} />
                    {figure === 'violence' && known > 0 && <Causes causes={province.causes} most={mostCauses} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Who is in each province, and who is not any more. */
function People({ now: { provinces } }: { readonly now: Situation }) {
  return (
    <table>
      <caption>{words.situation.whoIsThere}</caption>
      <thead>
        <tr>
          <th scope="col">{words.stage.province}</th>
          <th scope="col">{words.situation.presence}</th>
          <th scope="col">{words.situation.fled}</th>
          <th scope="col">{words.stage.population}</th>
        </tr>
      </thead>
      <tbody>
        {provinces.map(({ id, name, presence, displaced, population }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>
              <PresenceMark presence={presence} />
            </td>
            <td>{words.situation.thousands(displaced)}</td>
            <td>{words.stage.thousand(population)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A table that may be wider than its pane scrolls by itself. */
function Wide({ children }: { readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <div class="wide" tabIndex={0}>
      {children}
    </div>
  );
}

function Flows({ now: { flows, provinces } }: { readonly now: Situation }) {
  const { title, from, to, people, none } = words.situation.flows;
  if (flows.length === 0) return <Empty title={title} text={none} />;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
          <th scope="col">{people}</th>
        </tr>
      </thead>
      <tbody>
        {flows.map((flow) => (
          <tr key={`${flow.from} ${flow.to}`}>
            <td>{placeName(flow.from)}</td>
            <td>{placeName(flow.to)}</td>
            <td>
              {words.situation.people(flow.people)}
              {!provinces.some(({ id }) => id === flow.from) && ` ${words.situation.flows.home}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Incidents({ now: { incidents } }: { readonly now: Situation }) {
  const { title, kind, none } = words.situation.incidents;
  if (incidents.length === 0) return <Empty title={title} text={none} />;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.stage.province}</th>
          <th scope="col">{kind}</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident) => (
          <tr key={`${incident.province} ${incident.kind}`}>
            <td>{placeName(incident.province)}</td>
            <td>{words.situation.incidents.kinds[incident.kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Protected areas, and what else stands in a province, in the words of its card. */
function StandingThere({ now: { provinces } }: { readonly now: Situation }) {
  const { title, none } = words.situation.ground;
  const standing = provinces.flatMap((province) => {
    const { id, name, area, named } = province;
    const said = [
      ...(area === 'none' ? [] : [words.situation.areas[area]]),
      ...standingWords(province),
      ...(named ? [words.situation.named] : []),
    ];
    return said.length > 0 ? [{ id, name, area, said }] : [];
  });
  if (standing.length === 0) return <Empty title={title} text={none} />;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.stage.province}</th>
          <th scope="col">{words.situation.incidents.kind}</th>
        </tr>
      </thead>
      <tbody>
        {standing.map(({ id, name, area, said }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {area !== 'none' && <AreaSign area={area} />} {said.join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Forces({ now: { forces } }: { readonly now: Situation }) {
  const { title, whose, lead, rules, strength, of, none, word, warrants, byThem, plateHint } = words.situation.forces;
  if (forces.length === 0) return <Empty title={title} text={none} />;
  return (
    <>
      <Wide>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{whose}</th>
              <th scope="col">{word}</th>
              <th scope="col">{lead}</th>
              <th scope="col">{strength}</th>
              <th scope="col">{rules}</th>
            </tr>
          </thead>
          <tbody>
            {forces.map((force) => (
              <tr key={force.origin}>
                <th scope="row">
                  {words.situation.forces.origins[force.origin]}
                  {force.by.length > 0 && ` (${byThem(force.by.map(seatName))})`}
                </th>
                <td>{warrants[force.warrant](force.endorsed)}</td>
                <td>{words.situation.forces.leads[force.lead]}</td>
                <td>{of(force.deployed, force.troops)}</td>
                <td>{words.situation.forces.roe[force.roe]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="quiet small">{plateHint}</p>
    </>
  );
}

function Happenings({ now: { happenings } }: { readonly now: Situation }) {
  const { title, none, inMonth } = words.situation.happenings;
  if (happenings.length === 0) return <Empty title={title} text={none} />;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="happened">
        {happenings.map(({ month, kind, province }) => (
          <li key={`${month} ${kind} ${province}`}>
            {inMonth(month, words.situation.happenings.kinds[kind](province ? placeName(province) : ''))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type StateProps = { readonly state: StateReport; readonly before: StateReport | null };

function StateFigures({ state, before }: StateProps) {
  const { title, figure, value, rounded } = words.situation.state;
  return (
    <>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{figure}</th>
            <th scope="col">{value}</th>
            <th scope="col">{words.situation.changeSince}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(words.situation.state.rows) as (keyof StateReport)[]).map((row) => (
            <tr key={row}>
              <th scope="row">{words.situation.state.rows[row]}</th>
              <td>{shown(row, state[row])}</td>
              <td>
                <Change by={before && (state[row] - before[row]) * (row === 'refugees' ? 1000 : 1)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">{rounded}</p>
    </>
  );
}

/** Refugees come in thousands. */
const shown = (row: keyof StateReport, value: number): string =>
  row === 'refugees' ? words.situation.thousands(value) : words.situation.people(value);

function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <p class="quiet small">{text}</p>
    </section>
  );
}
