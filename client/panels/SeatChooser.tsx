import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeatInView } from '../../shared/council/views/publicView.ts';
import type { Right } from '../../shared/council/views/seatView.ts';
import { type SeatId, seatKinds } from '../../shared/council/vocabulary.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hasPlace, peopleOf, seatRight } from '../store/delegation.ts';
import { dispatch, dossier, mine, mySeat, sayReady, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { Flag } from './Flag.tsx';

type Props = {
  readonly scenario: Scenario | null;
  /** What stands with one's own seat, e.g. its brief. */
  readonly children?: ComponentChildren;
};

/** All seats by kind; a look at the one that is chosen, and taking it. */
export function SeatChooser({ scenario, children }: Props) {
  const now = view.value;
  const own = mySeat.value;
  const [looking, setLooking] = useState<SeatId | null>(null);
  const preview = useOpened();
  if (!now) return null;
  const looked = now.seats.find(({ id }) => id === (looking ?? own?.id)) ?? null;
  return (
    <div class="chooser">
      <div class="seats">
        {seatKinds.map((kind) => (
          <section key={kind}>
            <h3>
              {words.lobby.groups[kind]} <span class="quiet">· {words.lobby.groupHints[kind]}</span>
            </h3>
            <ul>
              {now.seats
                .filter((seat) => seat.kind === kind)
                .map((seat) => (
                  <li key={seat.id}>
                    <SeatKey
                      seat={seat}
                      own={own}
                      isLooked={seat.id === looked?.id}
                      onLook={() => setLooking(seat.id)}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <aside ref={preview} class="preview" aria-live="polite">
        {looked ? (
          <>
            <h2>
              <Flag seat={looked} /> {looked.name}
            </h2>
            <p class="lead serif">{scenario?.seats.find(({ id }) => id === looked.id)?.brief}</p>
            <p class="quiet">{words.lobby.vote[looked.kind]}</p>
            {looked.reserved && <p class="quiet small">{words.lobby.reservedHint}</p>}
            {looked.presence === 'empty' && looked.standIn && !looked.reserved && (
              <p class="quiet small">
                {isSpare(looked) ? words.lobby.spareHint(now.group?.people ?? 0) : words.bots.freeHint}
              </p>
            )}
            {looked.presence === 'empty' &&
              !looked.reserved &&
              now.phase !== 'lobby' &&
              mine.value?.seat?.opened === null && <p class="quiet small">{words.lobby.binding}</p>}
            {looked.presence === 'empty' && !looked.reserved && (
              <Act
                right={rightTo(looked)}
                due={!isSpare(looked)}
                onAct={() => dispatch({ kind: 'take-seat', seat: looked.id })}
              >
                {words.lobby.take(looked.name)}
              </Act>
            )}
            {looked.id !== own?.id && hasPlace(looked, now) && (
              <>
                <p class="quiet small">{words.delegation.joinHint(peopleOf(looked))}</p>
                <Act right={rightTo(looked)} due onAct={() => dispatch({ kind: 'join-delegation', seat: looked.id })}>
                  {words.delegation.join(looked.name)}
                </Act>
              </>
            )}
            {looked.id === own?.id && (
              <>
                {children}
                <OwnSeat seat={own} />
              </>
            )}
          </>
        ) : (
          <>
            <h2>{isGiven() ? words.lobby.given : words.lobby.title}</h2>
            <p class="lead serif">{scenario?.summary}</p>
            <p class="quiet">{scenario?.contentNote}</p>
            {scenario && (
              <p>
                <a href={`/read/${scenario.slug}`} target="_blank" rel="noreferrer">
                  {words.reading.open}
                </a>
              </p>
            )}
          </>
        )}
      </aside>
    </div>
  );
}

type KeyProps = {
  readonly seat: SeatInView;
  readonly own: SeatInView | null;
  readonly isLooked: boolean;
  readonly onLook: () => void;
};

/** One seat in the list; where the facilitator gives the seats there is nothing to press. */
function SeatKey({ seat, own, isLooked, onLook }: KeyProps) {
  const shown = (
    <>
      <Flag seat={seat} />
      <span>
        <strong>{seat.name}</strong>
        <span class="quiet small">{stateOf(seat, own)}</span>
      </span>
    </>
  );
  const state = { 'data-presence': seat.presence, 'data-mine': seat.id === own?.id };
  if (isGiven()) {
    return (
      <div class="seat given" {...state}>
        {shown}
      </div>
    );
  }
  return (
    <button type="button" class="seat" {...state} aria-pressed={isLooked} onClick={onLook}>
      {shown}
    </button>
  );
}

function rightTo({ id }: SeatInView): Right {
  const seat = mine.value?.seat;
  return seat ? seatRight(seat, id) : null;
}

/** On a small screen a brief that has been opened stands above the seats: whoever opens it is taken there. */
function useOpened() {
  const around = useRef<HTMLElement>(null);
  const isOpen = dossier.value !== null;
  useEffect(() => {
    const element = around.current;
    if (isOpen && element && element.getBoundingClientRect().top < 0) element.scrollIntoView();
  }, [isOpen]);
  return around;
}

function OwnSeat({ seat }: { readonly seat: SeatInView }) {
  const ready = mine.value?.seat?.rights.ready ?? null;
  const isSealed = mine.value?.seat?.rights.openBrief === null;
  return (
    <div class="actions">
      {view.value?.phase === 'lobby' && (
        <Act right={ready} due={!seat.ready && !isSealed} onAct={() => sayReady(!seat.ready)}>
          {seat.ready ? words.lobby.notReady : words.lobby.ready}
        </Act>
      )}
      {!isGiven() && (
        <Act right={null} onAct={() => dispatch({ kind: 'leave-seat' })}>
          {words.lobby.leave}
        </Act>
      )}
    </div>
  );
}

/** Rule S10: whoever left their seat could take no other. */
const isGiven = (): boolean => view.value?.room.seating === 'assigned';

/** The group that has come is for other seats first. */
const isSpare = ({ id, presence, reserved }: SeatInView): boolean => {
  const group = view.value?.group;
  return !reserved && presence === 'empty' && group != null && !group.seats.includes(id);
};

function stateOf(seat: SeatInView, own: SeatInView | null): string {
  if (seat.reserved) return words.lobby.reserved;
  const ready = seat.ready ? ` · ${words.lobby.isReady}` : '';
  if (seat.id === own?.id) return words.lobby.yours + ready;
  const known = seat.id === mine.value?.seat?.opened ? ` · ${words.lobby.known}` : '';
  if (seat.presence === 'empty' && isGiven()) return words.lobby.nobody;
  if (isSpare(seat)) return words.lobby.spare + known;
  if (seat.presence === 'empty' && view.value?.group?.pairs.includes(seat.id)) return words.lobby.pair + known;
  if (seat.presence === 'empty') return (seat.standIn ? words.bots.free : words.lobby.free) + known;
  const { room } = view.value ?? {};
  const place = room && hasPlace(seat, { room }) ? ` · ${words.delegation.place}` : '';
  return `${words.lobby.taken(peopleOf(seat))}${place}${seat.presence === 'away' ? ` · ${words.bots.presence(seat)}` : ready}`;
}
