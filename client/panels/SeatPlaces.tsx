import { useEffect } from 'preact/hooks';
import { openSeat, openSeatByKey, seatUnderKeys } from '../store/seatCard.ts';
import type { Tab } from '../store/way.ts';
import { SeatCard } from './SeatCard.tsx';
import { SeatKeys } from './SeatKeys.tsx';

type Props = {
  readonly onTab: (tab: Tab) => void;
  /** The places are on a stage, and not in a table that has buttons of its own. */
  readonly hasKeys: boolean;
};

/** What the chamber answers with: its places for the keyboard, and the card of the one that was chosen. */
export function SeatPlaces({ onTab, hasKeys }: Props) {
  const open = openSeat.value;
  const close = (): void => {
    const from = openSeat.peek()?.from;
    openSeat.value = null;
    // Back to where one came from.
    from?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  // Whoever looks at something else finds no card when they come back.
  useEffect(
    () => () => {
      openSeat.value = null;
      seatUnderKeys.value = null;
    },
    [],
  );
  return (
    <>
      {hasKeys && <SeatKeys onSeat={openSeatByKey} />}
      {open && (
        <SeatCard
          onTab={(tab) => {
            openSeat.value = null;
            onTab(tab);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
