import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { type Known, unseated } from '../../store/console.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { assign, dragOf } from './dragging.ts';

const said = words.desk.seats.waiting;

/** Who is there without a seat: each can be dragged onto one, or put there from a list; or all of them by lot. */
export function Unseated() {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  if (!now || !facilitator || now.phase === 'ended') return null;
  const people = unseated(facilitator);
  const isEmpty = now.seats.every(({ presence }) => presence === 'empty');
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {people.length === 0 && <p class="quiet">{words.console[isEmpty ? 'nobodyCame' : 'nobody']}</p>}
      {people.length > 0 && (
        <>
          <p class="quiet small">{said.hint}</p>
          <ul class="persons">
            {people.map((person) => (
              <Waiting key={person.name} person={person} now={now} />
            ))}
          </ul>
        </>
      )}
      {people.some(({ opened }) => opened === null) && (
        <Act right={null} onAct={() => dispatch({ kind: 'draw-seats' })}>
          {said.draw}
        </Act>
      )}
    </section>
  );
}

function Waiting({ person, now }: { readonly person: Known; readonly now: PublicView }) {
  const { name, label, opened } = person;
  const own = now.seats.find(({ id }) => id === opened);
  const open = now.seats.filter(
    ({ holder, others, reserved }) => !reserved && (holder === '' || others.length + 1 < now.room.delegation),
  );
  return (
    <li>
      <span class="chip" {...dragOf(name)}>
        {label && <b>{label} </b>}
        {name}
      </span>
      {own && <span class="quiet small">{words.console.knows(name, own.name)}</span>}
      <select
        class="input"
        aria-label={said.seatOf(name)}
        value=""
        onChange={({ currentTarget }) => {
          const seat = currentTarget.value as SeatId;
          if (seat) void assign(name, seat);
        }}
      >
        <option value="">{said.seat}</option>
        {open.map(({ id, name: seat, holder }) => (
          <option key={id} value={id}>
            {said.place(seat, holder !== '')}
          </option>
        ))}
      </select>
      {own?.presence === 'empty' && (
        <ConfirmButton
          question={words.console.releaseSure(name)}
          label={words.console.release}
          spoken={words.console.releaseOf(name)}
          onConfirm={() => void dispatch({ kind: 'free-seat', seat: own.id })}
        />
      )}
    </li>
  );
}
