import { useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { Office } from '../../store/office.ts';
import { entriesOf, type LineRead, readRoster, rosterText } from '../../store/roster.ts';
import { dispatch, mine, seatName } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

const said = words.desk.seats.list;

/** The class list: pasted, read before the eyes of whoever pastes it, and kept. Then links to hand out. */
export function Roster({ now, office }: { readonly now: PublicView; readonly office: Office }) {
  const kept = mine.value?.facilitator?.classroom.roster ?? [];
  const [text, setText] = useState(() => rosterText(kept, seatName));
  const lines = readRoster(text, now.seats);
  const entries = entriesOf(lines);
  const isKept = JSON.stringify(entries) === JSON.stringify(kept);
  return (
    <details class="roster">
      <summary>
        {said.title} {kept.length > 0 && <span class="quiet small">· {said.kept(kept.length)}</span>}
      </summary>
      <div class="rosterparts">
        <label class="field">
          {said.field}
          <textarea
            class="input"
            rows={8}
            value={text}
            placeholder={said.example}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <span class="quiet small">{said.hint}</span>
        </label>
        <div>
          <h3>{said.preview}</h3>
          {lines.length === 0 && <p class="quiet small">{said.empty}</p>}
          <ol class="lines small" aria-label={said.preview}>
            {lines.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </ol>
        </div>
      </div>
      <div class="line">
        {entries !== null && !isKept && (
          <Act right={null} onAct={() => dispatch({ kind: 'set-roster', entries: [...entries] })}>
            {said.keep}
          </Act>
        )}
        <a class="button" href={office.pack} target="_blank" rel="noreferrer">
          {said.sheet}
        </a>
        <span class="quiet small">{said.sheetHint}</span>
      </div>
    </details>
  );
}

function Line({ line }: { readonly line: LineRead }) {
  const { seat, problem } = line;
  return (
    <li data-problem={problem !== null}>
      {said.line(line, seat && seatName(seat))}
      {problem && (
        <span class="wrong">
          {' '}
          · {problem.kind === 'no-such-seat' ? said.noSuchSeat(problem.written) : said.problem(problem.kind)}
        </span>
      )}
    </li>
  );
}
