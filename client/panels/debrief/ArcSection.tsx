import { useState } from 'preact/hooks';
import type { Arc, ArcMonth, Debrief } from '../../../shared/debrief/debrief.ts';
import { arcFigureWords } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { bandsOf, happenedAt, type LineGroup, lineGroups, linesOf, pinOf, tellingMonth } from './arcStory.ts';
import { CausesPart } from './CausesPart.tsx';
import { type Line, LineChart, type Pin } from './LineChart.tsx';
import type { Names } from './names.ts';
import { OutcomesTable } from './OutcomesTable.tsx';
import { Section, WideTable } from './Section.tsx';
import { Sign, type SignName } from './Sign.tsx';

type Props = { readonly debrief: Debrief; readonly names: Names };

export function ArcSection({ debrief, names }: Props) {
  const { arc, causes, outcomes } = debrief;
  return (
    <Section id="arc" lead={words.debrief.arc.lead}>
      {arc.months.length > 1 && <ArcFigure arc={arc} names={names} />}
      {causes && <CausesPart causes={causes} />}
      {outcomes && <OutcomesTable outcomes={outcomes} epilogueMonths={debrief.epilogueMonths} />}
    </Section>
  );
}

function ArcFigure({ arc, names }: { readonly arc: Arc; readonly names: Names }) {
  const [group, setGroup] = useState<LineGroup>('alone');
  const [month, setMonth] = useState(() => tellingMonth(arc));
  const lines = linesOf(arc, group);
  const pins = arc.markers.map((marker) => pinOf(marker, names));
  const said = words.debrief.arc;
  return (
    <figure class="arc">
      <fieldset class="segmented">
        <legend>{said.show}</legend>
        <div class="segments">
          {lineGroups.map((each) => (
            <label key={each}>
              <input type="radio" name="arc-lines" checked={group === each} onChange={() => setGroup(each)} />
              {said.groups[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <LineChart
        lines={lines}
        bands={bandsOf(arc)}
        pins={pins}
        month={month}
        onMonth={setMonth}
        pinLabel={(items) =>
          said.pin(
            [...new Set(items.map((each) => each.month))],
            items.map(({ name }) => name),
          )
        }
        monthLabel={(at) => said.at(at, [figuresAt(lines, at), ...toldAt(pins, arc.months[at])].join('. '))}
        plotHeight={group === 'provinces' ? 300 : 250}
      />
      <Readout arc={arc} lines={lines} pins={pins} month={month} />
      <figcaption class="quiet small">{said.groupHints[group]}</figcaption>
      <Key pins={pins} />
      <details>
        <summary>{said.all}</summary>
        <Story pins={pins} />
      </details>
      <details data-print="no">
        <summary>{said.table}</summary>
        <MonthTable arc={arc} lines={lines} pins={pins} />
      </details>
    </figure>
  );
}

type ReadoutProps = {
  readonly arc: Arc;
  readonly lines: readonly Line[];
  readonly pins: readonly Pin[];
  readonly month: number;
};

const valueAt = ({ values }: Line, month: number): string => {
  const value = values[month] ?? null;
  return value === null ? words.debrief.nothing : String(Math.round(value));
};
const figuresAt = (lines: readonly Line[], month: number): string =>
  lines.map((line) => `${line.name} ${valueAt(line, month)}`).join(' · ');

/** What happened at a month, as sentences; what belongs to the round that begins there is said to. */
function toldAt(pins: readonly Pin[], now: ArcMonth | undefined): readonly string[] {
  if (!now) return [];
  const { own, next } = happenedAt(pins, now);
  const begun = next[0]
    ? [`${words.debrief.arc.begun(next[0].round, now.month)}: ${next.map(({ name }) => name).join('; ')}`]
    : [];
  return [...own.map(({ name }) => name), ...begun];
}

/** What a month was like: its figures, and what happened in it. */
function Readout({ arc, lines, pins, month }: ReadoutProps) {
  const now = arc.months[month];
  if (!now) return null;
  const said = words.debrief.arc;
  const { own, next } = happenedAt(pins, now);
  return (
    <div class="readout">
      <div>
        <p>
          <strong>{words.debrief.month(month)}</strong> <span class="quiet">{roundOf(now)}</span>
        </p>
        <p>{figuresAt(lines, month)}</p>
        <p class="quiet">{peopleOf(now)}</p>
      </div>
      <div>
        {own.length > 0 && <Story pins={own} bare />}
        {next[0] && (
          <>
            <p class="quiet">{said.begun(next[0].round, month)}</p>
            <Story pins={next} bare />
          </>
        )}
        {own.length + next.length === 0 && <p class="quiet">{said.quiet}</p>}
      </div>
    </div>
  );
}

const roundOf = ({ epilogue, round }: ArcMonth): string => (epilogue || round === 0 ? '' : words.debrief.round(round));

const peopleOf = ({ deaths, refugees }: ArcMonth): string => {
  const { arc, figure } = words.debrief;
  return `${arc.deaths(figure(arcFigureWords.deaths.unit, deaths))} · ${arc.refugees(figure(arcFigureWords.refugees.unit, refugees))}`;
};

/** Which sign means what: those that are there. */
function Key({ pins }: { readonly pins: readonly Pin[] }) {
  const used = [...new Set(pins.map(({ sign }) => sign))];
  return (
    <ul class="signkey">
      {used.map((sign: SignName) => (
        <li key={sign}>
          <Sign name={sign} /> {words.debrief.arc.signs[sign]}
        </li>
      ))}
    </ul>
  );
}

function Story({ pins, bare = false }: { readonly pins: readonly Pin[]; readonly bare?: boolean }) {
  return (
    <ol class="story">
      {pins.map(({ month, round, sign, name }, at) => (
        <li key={at}>
          <Sign name={sign} />
          <span>
            {!bare && <b>{words.debrief.arc.when(month, round)}: </b>}
            {name}
          </span>
        </li>
      ))}
    </ol>
  );
}

function MonthTable({ arc, lines, pins }: Pick<ReadoutProps, 'arc' | 'lines' | 'pins'>) {
  const said = words.debrief.arc;
  return (
    <WideTable label={said.table}>
      <table class="monthtable">
        <thead>
          <tr>
            <th scope="col">{said.slider}</th>
            {lines.map(({ key, name }) => (
              <th key={key} scope="col" class="digits">
                {name}
              </th>
            ))}
            <th scope="col">{said.title}</th>
          </tr>
        </thead>
        <tbody>
          {arc.months.map((now) => (
            <tr key={now.month}>
              <th scope="row" class="digits">
                {now.month}
              </th>
              {lines.map((line) => (
                <td key={line.key} class="digits">
                  {valueAt(line, now.month)}
                </td>
              ))}
              <td>{toldAt(pins, now).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
