import { useRef } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { roundTheTable } from '../store/room.ts';
import { seatUnderKeys } from '../store/seatCard.ts';
import { mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import '../style/seatCard.css';

/** Where the keyboard goes from a place: round the table to the next, and from the last member to the side tables. */
const steps: Readonly<Record<string, (at: number, places: number) => number>> = {
  ArrowRight: (at, places) => (at + 1) % places,
  ArrowDown: (at, places) => (at + 1) % places,
  ArrowLeft: (at, places) => (at + places - 1) % places,
  ArrowUp: (at, places) => (at + places - 1) % places,
  Home: () => 0,
  End: (_, places) => places - 1,
};

/** Places in the order in which they are seen: members round the table from the viewer's left, then the side tables. */
export function placesOf({ seats, president }: Pick<PublicView, 'seats' | 'president'>): readonly SeatInView[] {
  const members = seats
    .filter(({ kind }) => kind !== 'non-member')
    .map((seat) => ({ seat, name: seat.name, president: seat.id === president }));
  return [...roundTheTable(members).map(({ seat }) => seat), ...seats.filter(({ kind }) => kind === 'non-member')];
}

/** The place after a key was pressed; null where the key leads nowhere. */
export const placeAfter = (key: string, at: number, places: number): number | null =>
  places > 0 ? (steps[key]?.(at, places) ?? null) : null;

type Props = { readonly onSeat: (seat: SeatId) => void };

/**
 * The places at the table for those who do not tap: one stop of the keyboard, on which arrows go round the table. The ring
 * on the stage is where it is; the name stands beside it.
 */
export function SeatKeys({ onSeat }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const now = view.value;
  if (!now) return null;
  const places = placesOf(now);
  const home = places.findIndex(({ id }) => id === mySeat.value?.id);
  const current = places.findIndex(({ id }) => id === seatUnderKeys.value);
  const stop = Math.max(0, current >= 0 ? current : home);
  const go = (index: number): void => {
    box.current?.querySelectorAll<HTMLButtonElement>('button')[index]?.focus();
  };
  return (
    <fieldset
      class="seat-keys"
      ref={box}
      onFocusOut={() => {
        seatUnderKeys.value = null;
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = placeAfter(event.key, stop, places.length);
        if (next === null) return;
        event.preventDefault();
        go(next);
      }}
    >
      <legend class="visually-hidden">{words.chamber.card.choose}</legend>
      {places.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          class="button"
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => {
            seatUnderKeys.value = id;
          }}
          onClick={() => onSeat(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
