import { useState } from 'preact/hooks';
import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { Difference, Rerun } from '../../../shared/debrief/otherCourse.ts';
import { type Counterfactual, counterfactualKinds, queryOf } from '../../../shared/debrief/whatIf.ts';
import { clauseWords } from '../../text/english/clauses.ts';
import { changeWords } from '../../text/english/debriefOutside.ts';
import { words } from '../../text/words.ts';
import { bandsOf } from './arcStory.ts';
import { type Line, LineChart } from './LineChart.tsx';
import type { Names } from './names.ts';
import { Section, WideTable } from './Section.tsx';

/** Runs the session again with one thing changed; rejects with words for why it could not. */
export type RunAgain = (change: Counterfactual) => Promise<Rerun>;

type Props = { readonly debrief: Debrief; readonly names: Names; readonly run: RunAgain };

const said = words.debrief.whatIf;

const keyOf = (change: Counterfactual): string => Object.values(queryOf(change)).join(' ');

function nameOf(change: Counterfactual, names: Names): string {
  if (change.kind === 'without-act' || change.kind === 'with-ballot') return changeWords(change, names);
  const { kind, symbol, resolution, title, clause } = change;
  const named = clause ? clauseWords[clause.clause.kind].name : title;
  return said.names[kind](resolution || symbol, named);
}

type State =
  | { readonly kind: 'waiting' | 'running' }
  | { readonly kind: 'run'; readonly rerun: Rerun }
  | { readonly kind: 'refused'; readonly message: string };

/** One thing is changed, and the months run again: both stories in one chart. */
export function WhatIfSection({ debrief, names, run }: Props) {
  const { list, preset } = debrief.counterfactuals;
  const [chosen, setChosen] = useState(preset ? keyOf(preset) : '');
  const [state, setState] = useState<State>({ kind: 'waiting' });
  if (list.length === 0) {
    return (
      <Section id="what-if">
        <p>{said.none}</p>
      </Section>
    );
  }
  const start = (): void => {
    const change = list.find((each) => keyOf(each) === chosen);
    if (!change || state.kind === 'running') return;
    setState({ kind: 'running' });
    run(change).then(
      (rerun) => setState({ kind: 'run', rerun }),
      (error: unknown) => setState({ kind: 'refused', message: error instanceof Error ? error.message : '' }),
    );
  };
  return (
    <Section id="what-if" lead={said.lead}>
      <form
        class="pick"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label class="field">
          {said.pick}
          <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {counterfactualKinds.map((kind) => {
              const changes = list.filter((each) => each.kind === kind);
              if (changes.length === 0) return null;
              return (
                <optgroup key={kind} label={said.groups[kind]}>
                  {changes.map((each) => (
                    <option key={keyOf(each)} value={keyOf(each)}>
                      {nameOf(each, names)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        </label>
        <button type="submit" class="button due" aria-disabled={state.kind === 'running'}>
          {said.run}
        </button>
      </form>
      <div aria-live="polite">
        {state.kind === 'running' && <p class="quiet">{said.running}</p>}
        {state.kind === 'refused' && (
          <p class="wrong">
            {said.refused} {state.message}
          </p>
        )}
        {state.kind === 'run' && <Rerunning rerun={state.rerun} debrief={debrief} names={names} />}
      </div>
    </Section>
  );
}

type RerunProps = { readonly rerun: Rerun; readonly debrief: Debrief; readonly names: Names };

function Rerunning({ rerun, debrief, names }: RerunProps) {
  const { happened, instead, difference, change } = rerun;
  const lines: readonly Line[] = [
    { key: 'as', name: said.as, values: happened.map(({ violence }) => violence), look: 'main' },
    { key: 'instead', name: said.instead, values: instead.map(({ violence }) => violence), look: 'second' },
  ];
  const isSame = happened.every(({ violence }, month) => Math.abs(violence - (instead[month]?.violence ?? 0)) < 1e-6);
  const later = debrief.epilogueMonths > 0 ? said.violence(difference.epilogue.violence) : null;
  return (
    <div class="rerun">
      <h3 class="serif">{nameOf(change, names)}</h3>
      <p class="verdictline">
        {isSame
          ? rerun.stood
            ? said.noEffect
            : said.sameWorld
          : said.sentence(said.violence(difference.end.violence), later)}
      </p>
      {rerun.pledgesLost && (
        <p class="quiet">
          {said.pledgesLost(
            words.debrief.figure('thousand-troops', rerun.pledgesLost.troops),
            rerun.pledgesLost.resolution,
          )}
        </p>
      )}
      {rerun.falling.length > 0 && (
        <p class="quiet">{said.falling(rerun.falling.map(({ clause }) => clauseWords[clause.kind].name))}</p>
      )}
      {rerun.lapsed && <p class="quiet">{said.lapsed}</p>}
      <LineChart lines={lines} bands={bandsOf(debrief.arc)} plotHeight={210} />
      <DifferenceTable rerun={rerun} debrief={debrief} names={names} />
      <details data-print="no">
        <summary>{said.table}</summary>
        <WideTable label={said.table}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.debrief.arc.slider}</th>
                {lines.map(({ key, name }) => (
                  <th key={key} scope="col" class="digits">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {happened.map(({ month }) => (
                <tr key={month}>
                  <th scope="row" class="digits">
                    {month}
                  </th>
                  {lines.map(({ key, values }) => (
                    <td key={key} class="digits">
                      {Math.round(values[month] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </details>
    </div>
  );
}

function DifferenceTable({ rerun, debrief, names }: RerunProps) {
  const { end, epilogue } = rerun.difference;
  const times = debrief.epilogueMonths > 0 ? ([end, epilogue] as const) : ([end] as const);
  const { signed } = words.debrief;
  const rows: readonly (readonly [string, (difference: Difference) => string])[] = [
    [said.rows.violence, ({ violence }) => signed(violence)],
    ...debrief.arc.provinces.map(({ id }): [string, (difference: Difference) => string] => {
      return [said.provinceRow(names.province(id)), ({ provinces }) => signed(provinces[id]?.violence ?? 0)];
    }),
    [said.rows.deaths, ({ deaths }) => signed(tidy(deaths))],
    [said.rows.refugees, ({ refugees }) => signed(tidy(refugees * 1000))],
  ];
  return (
    <WideTable label={words.debrief.change}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.debrief.change}</th>
            <th scope="col" class="digits">
              {said.when.end}
            </th>
            {times.length > 1 && (
              <th scope="col" class="digits">
                {said.when.epilogue}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {times.map((difference, at) => (
                <td key={at} class="digits">
                  {of(difference)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** To two digits: more would look like knowledge. */
const tidy = (persons: number): number => Number(persons.toPrecision(2));
