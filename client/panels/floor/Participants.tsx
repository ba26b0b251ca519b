import { useState } from 'preact/hooks';
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { standingOf } from '../../store/chamber.ts';
import { standsStill } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import { Flag } from '../Flag.tsx';
import { Select } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** Seats without a vote: who takes part, who was proposed, and whom one can propose. */
export function Participants({ now, own }: FloorProps) {
  const others = now.seats.filter(({ kind }) => kind === 'non-member');
  const rights = own.rights.floor.participation;
  const shown = others.flatMap((seat) => {
    const state = stateOf(seat, now);
    return state ? [{ seat, ...state, object: rights[seat.id]?.object === null }] : [];
  });
  const mine = others.find(({ id }) => id === own.seat && rights[id]?.propose === null);
  const free = others.filter(({ id }) => id !== own.seat && rights[id]?.propose === null);
  if (shown.length === 0 && !mine && free.length === 0) return null;
  return (
    <section class="part">
      <h3>{said.participants}</h3>
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map(({ seat, state, until, object }) => (
            <li key={seat.id}>
              <span>
                <Flag seat={seat} /> {seat.name}{' '}
                <span class="quiet small">
                  {state} {until !== null && !standsStill(now) && <Countdown until={until} />}
                </span>
              </span>
              {object && (
                <button
                  type="button"
                  class="button"
                  aria-label={said.objectOne(seat.name)}
                  onClick={() => dispatch({ kind: 'object-participation', seat: seat.id })}
                >
                  {said.object}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mine && (
        <div class="acts">
          <Act right={null} onAct={() => dispatch({ kind: 'propose-participation', seat: mine.id })}>
            {said.askToTakePart}
          </Act>
        </div>
      )}
      {free.length > 0 && <Propose seats={free} />}
    </section>
  );
}

function Propose({ seats }: { readonly seats: readonly SeatInView[] }) {
  const [chosen, setChosen] = useState<string>('');
  const to = seats.find(({ id }) => id === chosen) ?? seats[0];
  if (!to) return null;
  return (
    <details>
      <summary>{said.propose}</summary>
      <div class="acts">
        <Select
          label={said.whom}
          value={to.id as string}
          options={seats.map(({ id, name }) => ({ value: id as string, name }))}
          onChoose={setChosen}
        />
        <Act right={null} onAct={() => dispatch({ kind: 'propose-participation', seat: to.id as SeatId })}>
          {said.proposeIt}
        </Act>
      </div>
    </details>
  );
}

/** Where a seat stands, in words; null where nothing has been said of it. */
function stateOf(
  seat: SeatInView,
  now: FloorProps['now'],
): { readonly state: string; readonly until: number | null } | null {
  const { meeting, asked, seats } = now;
  const none = { until: null };
  if (standingOf(now, seat) === 'invited') {
    return { ...none, state: said.entries[seat.entry ?? 'rule-39'] };
  }
  const waiting =
    meeting?.proposed.find((each) => each.seat === seat.id) ?? asked.find((each) => each.seat === seat.id);
  if (waiting) {
    const by = seats.find(({ id }) => id === waiting.by && id !== seat.id);
    const until = 'until' in waiting ? (waiting.until as number | null) : null;
    return { until, state: by ? said.proposedBy(by.name) : said.asksToTakePart };
  }
  return meeting?.refused.includes(seat.id) ? { ...none, state: said.refused } : null;
}
