import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { chosenSeat, openingSeat, unseated } from '../../store/console.ts';
import type { Office } from '../../store/office.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { Flag } from '../Flag.tsx';
import { ActFor, isToActFor } from './ActFor.tsx';
import { assign } from './dragging.ts';
import { Nudge } from './Nudge.tsx';
import { PersonTools } from './PersonTools.tsx';
import { PolicyChoice } from './PolicyChoice.tsx';
import { SeatLink } from './SeatLink.tsx';

const said = words.desk.seats.card;

/** Everything that can be done about one seat. It takes the keyboard when it is opened. */
export function SeatCard({ office }: { readonly office: Office }) {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  const seat = now?.seats.find(({ id }) => id === chosenSeat.value);
  const heading = useRef<HTMLHeadingElement>(null);
  const isAskedFor = openingSeat.value !== null && openingSeat.value === seat?.id;
  useEffect(() => {
    if (!isAskedFor) return;
    heading.current?.focus();
    openingSeat.value = null;
  }, [isAskedFor]);
  if (!now || !facilitator) return null;
  if (!seat) return <p class="quiet">{said.none}</p>;
  const people = facilitator.people.filter((person) => person.seat === seat.id);
  const isOver = now.phase === 'ended';
  return (
    <section class="seatcard" aria-labelledby="seatcard-title">
      <header>
        <h2 id="seatcard-title" ref={heading} tabIndex={-1}>
          <Flag seat={seat} /> {said.title(seat.name)}
        </h2>
        <button type="button" class="button plain" onClick={() => (chosenSeat.value = null)}>
          {said.close}
        </button>
      </header>
      {people.length === 0 && <p class="quiet">{seat.reserved ? words.lobby.reservedHint : said.nobody}</p>}
      <ul class="persons">
        {people.map((person) => (
          <li key={person.name}>
            <span>
              {person.label && <b>{person.label} </b>}
              {person.name}
              {!person.present && <span class="quiet"> · {words.desk.seats.people.away}</span>}
              {person.muted && <span class="quiet"> · {words.desk.seats.people.muted}</span>}
            </span>
            <PersonTools person={person} />
          </li>
        ))}
      </ul>
      {!isOver && !seat.reserved && (
        <>
          <Occupancy now={now} seat={seat} />
          {people.length > 0 && <Nudge seat={seat} />}
          <SeatLink key={seat.id} seat={seat} office={office} />
        </>
      )}
      {isToActFor(seat, now) && (
        <details open>
          <summary>{words.outside.actForOf(seat.name)}</summary>
          <ActFor now={now} seat={seat} />
        </details>
      )}
    </section>
  );
}

type OccupancyProps = { readonly now: PublicView; readonly seat: SeatInView };

/** Who sits there, who shall, and what the seat does while nobody is there. */
function Occupancy({ now, seat }: OccupancyProps) {
  const facilitator = mine.value?.facilitator;
  if (!facilitator) return null;
  const held = seat.presence !== 'empty';
  const free = unseated(facilitator).map(({ name }) => name);
  const elsewhere = facilitator.people
    .filter(({ seat: other, removed }) => other !== null && other !== seat.id && !removed)
    .map(({ name }) => name);
  const placeOf = (name: string): string => {
    const known = facilitator.people.find((person) => person.name === name);
    const there = now.seats.find(({ id }) => id === known?.seat);
    return `${known?.label ? `${known.label} · ` : ''}${name}${there ? ` (${there.name})` : ''}`;
  };
  const others = now.seats.filter(({ id, reserved }) => id !== seat.id && !reserved);
  return (
    <div class="occupancy">
      <div class="field">
        <span aria-hidden="true">{said.policy}</span>
        <PolicyChoice seat={seat} />
      </div>
      {(!held || seat.others.length + 1 < now.room.delegation) && free.length > 0 && (
        <Choose
          label={said.join}
          options={free.map((name) => ({ value: name, label: placeOf(name) }))}
          doing={(name) => words.desk.seats.waiting.seatOf(name)}
          onChoose={(name) => assign(name, seat.id)}
        />
      )}
      {held && free.length + elsewhere.length > 0 && (
        <Choose
          label={said.handOver}
          hint={said.handOverHint}
          options={[...free, ...elsewhere].map((name) => ({ value: name, label: placeOf(name) }))}
          doing={said.handOverDo}
          onChoose={(to) => dispatch({ kind: 'hand-over', seat: seat.id, to })}
        />
      )}
      <Choose
        label={said.swap}
        hint={said.swapHint}
        options={others.map(({ id, name, holder }) => ({ value: id, label: holder ? `${name} (${holder})` : name }))}
        doing={(id) => said.swapDo(seat.name, others.find((other) => other.id === id)?.name ?? '')}
        onChoose={(other) => dispatch({ kind: 'swap-seats', one: seat.id, other: other as SeatId })}
      />
      {held && (
        <div>
          <ConfirmButton
            question={words.console.freeSure(seat.holder)}
            label={words.console.free}
            spoken={words.console.freeOf(seat.name)}
            onConfirm={() => void dispatch({ kind: 'free-seat', seat: seat.id })}
          />
        </div>
      )}
    </div>
  );
}

type ChooseProps = {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the button does with what was chosen. */
  readonly doing: (value: string) => string;
  readonly onChoose: (value: string) => Promise<unknown>;
};

/** A list and a button: nothing happens while somebody still looks through the list. */
function Choose({ label, hint, options, doing, onChoose }: ChooseProps) {
  const [value, setValue] = useState('');
  const list = useRef<HTMLSelectElement>(null);
  const chosen = options.some((option) => option.value === value) ? value : '';
  return (
    <div class="choose">
      <label class="field">
        {label}
        <select class="input" ref={list} value={chosen} onChange={({ currentTarget }) => setValue(currentTarget.value)}>
          <option value="">{said.choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <Act
          right={null}
          onAct={async () => {
            await onChoose(chosen);
            setValue('');
            list.current?.focus();
          }}
        >
          {doing(chosen)}
        </Act>
      )}
      {hint && chosen && <p class="quiet small">{hint}</p>}
    </div>
  );
}
