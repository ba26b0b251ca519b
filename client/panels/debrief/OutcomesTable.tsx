import type { OutcomeFigures, Outcomes } from '../../../shared/debrief/debrief.ts';
import { outcomeFigureWords } from '../../text/english/debriefReadings.ts';
import type { Unit } from '../../text/english/figures.ts';
import { words } from '../../text/words.ts';
import { WideTable } from './Section.tsx';

const figures = Object.keys(outcomeFigureWords) as (keyof OutcomeFigures)[];

const figureOf = (unit: Unit, value: number | null): string =>
  value === null ? words.debrief.nothing : words.debrief.figure(unit, value);

/** What the session came to, for everybody alike. */
export function OutcomesTable({
  outcomes,
  epilogueMonths,
}: {
  readonly outcomes: Outcomes;
  readonly epilogueMonths: number;
}) {
  const said = words.debrief;
  return (
    <section class="outcomes" aria-labelledby="outcomes-title">
      <h3 id="outcomes-title">{said.arc.outcome}</h3>
      <WideTable label={said.arc.outcome}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{said.arc.outcome}</span>
              </th>
              <th scope="col" class="digits">
                {said.opening}
              </th>
              <th scope="col" class="digits">
                {said.sovereignty.at.end}
              </th>
              {epilogueMonths > 0 && (
                <th scope="col" class="digits">
                  {said.later(epilogueMonths)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {figures.map((key) => {
              const { name, hint, unit } = outcomeFigureWords[key];
              return (
                <tr key={key}>
                  <th scope="row">
                    {name} <span class="quiet small">{hint}</span>
                  </th>
                  <td class="digits">{figureOf(unit, outcomes.opening[key])}</td>
                  <td class="digits">
                    <b>{figureOf(unit, outcomes.end[key])}</b>
                  </td>
                  {epilogueMonths > 0 && <td class="digits">{figureOf(unit, outcomes.epilogue[key])}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
