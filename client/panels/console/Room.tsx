import { useEffect, useRef, useState } from 'preact/hooks';
import { chooseSeat, chosenSeat, consoleTab, type RowInRoom, roomOf } from '../../store/console.ts';
import { mine, serverNow, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { dropOn } from './dragging.ts';
import { stepBy } from './keys.ts';

const said = words.desk.room;

/** How often "4 min" is looked at again, in milliseconds. */
const look = 10_000;

/** The room at a glance: a row for each seat, always in the same place. Arrow keys go along it, a click opens the seat's card. */
export function Room() {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  const [at, setAt] = useState(0);
  const [, tick] = useState(0);
  const table = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), look);
    return () => clearInterval(timer);
  }, []);
  if (!now || !facilitator) return null;
  const rows = roomOf({ now, facilitator, activity: mine.value?.activity ?? [], at: serverNow() });
  const held = rows.filter(({ seat }) => seat.presence !== 'empty').length;
  const here = rows.filter(({ seat }) => seat.presence === 'present').length;
  const bots = rows.filter(({ seat }) => seat.standIn).length;
  const move = (event: KeyboardEvent): void => {
    const next = stepBy(event.key, at, rows.length);
    if (next === null || event.key.length === 1) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <section class="roompane" aria-labelledby="room-title">
      <header>
        <h2 id="room-title">{said.title}</h2>
        <p class="quiet small">{said.count(here, held, bots)}</p>
      </header>
      <table class="glance" data-playing={now.phase !== 'lobby' && now.phase !== 'ended'}>
        <colgroup>
          <col data-column="seat" />
          <col data-column="waits" />
          <col data-column="who" />
          <col data-column="here" />
          <col data-column="act" />
          <col data-column="standing" />
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{said.columns.seat}</th>
            <th scope="col">{said.columns.waits}</th>
            <th scope="col">{said.columns.who}</th>
            <th scope="col">{said.columns.here}</th>
            <th scope="col">{said.columns.act}</th>
            <th scope="col">{said.columns.standing}</th>
          </tr>
        </thead>
        <tbody ref={table} onKeyDown={move}>
          {rows.map((row, index) => (
            <Row
              key={row.seat.id}
              row={row}
              isStop={index === Math.min(at, rows.length - 1)}
              onStop={() => setAt(index)}
            />
          ))}
        </tbody>
      </table>
      <p class="quiet small">{said.keysHint}</p>
    </section>
  );
}

type RowProps = { readonly row: RowInRoom; readonly isStop: boolean; readonly onStop: () => void };

function Row({ row, isStop, onStop }: RowProps) {
  const { seat, people, lastAt, lastAct, silence, standing, slow, waits } = row;
  const [over, setOver] = useState(false);
  const since = lastAt === null ? null : Math.max(0, serverNow() - lastAt);
  return (
    <tr
      data-presence={seat.presence}
      data-silence={silence}
      data-slow={slow}
      data-chosen={chosenSeat.value === seat.id && consoleTab.value === 'seats'}
      data-over={over}
      {...dropOn(seat.id, setOver)}
    >
      <th scope="row">
        <button
          type="button"
          tabIndex={isStop ? 0 : -1}
          aria-label={said.open(seat.name)}
          onFocus={onStop}
          onClick={() => chooseSeat(seat.id)}
        >
          <Flag seat={seat} />
          <span>{seat.name}</span>
        </button>
      </th>
      <td class="waits">
        {waits > 0 && (
          <span class="count" title={said.waits(waits)}>
            <span aria-hidden="true">{waits}</span>
            <span class="visually-hidden">{said.waits(waits)}</span>
          </span>
        )}
      </td>
      <td class="who">
        <Names row={row} />
      </td>
      <td class="here">
        <Presence row={row} />
      </td>
      <td class="lastact">
        {people.length > 0 && (
          <span>
            <span class={lastAct === null ? 'what quiet' : 'what'}>
              {lastAct === null ? said.noAct : said.act(lastAct)}
            </span>
            {since !== null && (
              <span class="ago">
                <span aria-hidden="true">{said.ago(since)}</span>
                <span class="visually-hidden">
                  {said.agoSpoken(since)} {said.silence[silence]}
                </span>
              </span>
            )}
          </span>
        )}
      </td>
      <td class="standing">
        {slow ? (
          <span class="sign slow">{said.slow}</span>
        ) : (
          standing !== 'none' && (
            <span class="sign" data-standing={standing}>
              {said.standing[standing]}
            </span>
          )
        )}
      </td>
    </tr>
  );
}

/** By the class list, where they are on it, with the name that the others see. */
function Names({ row: { people } }: Pick<RowProps, 'row'>) {
  const [first, ...others] = people;
  if (!first) return null;
  return (
    <>
      {first.label && <b>{first.label} </b>}
      <span class={first.label ? 'quiet' : ''}>{first.name}</span>
      {first.muted && <span class="quiet"> ({said.muted})</span>}
      {others.length > 0 && (
        <span class="quiet" title={others.map(({ label, name }) => label || name).join(', ')}>
          {' '}
          <span aria-hidden="true">{said.others(others.length)}</span>
          <span class="visually-hidden">{words.listed(others.map(({ label, name }) => label || name))}</span>
        </span>
      )}
    </>
  );
}

/** A full disc, a ring or nothing, and the word. */
function Presence({ row: { seat, people } }: Pick<RowProps, 'row'>) {
  const { presence, standIn } = seat;
  const here = people.filter(({ present }) => present).length;
  const word =
    presence === 'empty'
      ? standIn
        ? said.bot
        : said.empty
      : presence === 'away'
        ? standIn
          ? said.keptByBot
          : said.away
        : people.length > 1
          ? `${here}/${people.length} ${said.present}`
          : said.present;
  return (
    <>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {presence === 'present' && <circle cx="6" cy="6" r="5" class="full" />}
        {presence === 'away' && <circle cx="6" cy="6" r="4" class="ring" />}
        {presence === 'empty' && standIn && <rect x="2" y="2" width="8" height="8" class="ring" />}
      </svg>
      {word}
    </>
  );
}
