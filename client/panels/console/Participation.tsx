import { useState } from 'preact/hooks';
import type { Office } from '../../store/office.ts';
import { mine, seatName } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { saveFile } from '../document/saveFile.ts';
import { problemOf } from './officeProblem.ts';

const said = words.desk.session.participation;
const counts = ['spoke', 'drafted', 'sponsored', 'voted', 'negotiated', 'wrote', 'acted'] as const;

/** What each has done, in counts, and the same as a file for a spreadsheet. */
export function Participation({ office }: { readonly office: Office }) {
  const [problem, setProblem] = useState('');
  const rows = mine.value?.activity ?? [];
  return (
    <section class="participation" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p class="quiet small">{said.hint}</p>
      {rows.length === 0 ? (
        <p class="quiet">{said.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section class="scroll" aria-label={said.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['name', 'label', 'seat', ...counts] as const).map((column) => (
                  <th key={column} scope="col">
                    {said.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td>{row.label}</td>
                  <td>{row.seat ? seatName(row.seat) : ''}</td>
                  {counts.map((count) => (
                    <td key={count} class="number">
                      {row[count]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Act
        right={null}
        onAct={async () => {
          setProblem('');
          await office.participation().then(
            (file) => saveFile(file, said.file(office.code)),
            (error: unknown) => setProblem(problemOf(error)),
          );
        }}
      >
        {said.csv}
      </Act>
      {problem && (
        <p class="wrong" role="alert">
          {words.desk.session.failed} {problem}
        </p>
      )}
    </section>
  );
}
