import { useState } from 'preact/hooks';
import { longestText } from '../../../shared/council/talk.ts';
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { WritingField } from './WritingField.tsx';

const said = words.desk.talk.nudge;

/** A word to one delegation, which nobody else reads; what was sent before stands under it. */
export function Nudge({ seat }: { readonly seat: SeatInView }) {
  const field = `nudge ${seat.id}`;
  const text = textOf(field);
  const earlier = (mine.value?.facilitator?.classroom.nudges ?? []).filter((nudge) => nudge.seat === seat.id);
  return (
    <form
      class="nudge"
      onSubmit={(event) => {
        event.preventDefault();
        if (!text) return;
        void dispatch({ kind: 'nudge', seat: seat.id, text }).then((answer) => {
          if (answer?.accepted) write(field, '');
        });
      }}
    >
      <WritingField field={field} label={said.field(seat.name)} longest={longestText.note} />
      <button type="submit" class="button" disabled={!text}>
        {said.send}
      </button>
      {earlier.length > 0 && (
        <ul class="small quiet">
          {earlier.slice(-3).map(({ at, text: sent }) => (
            <li key={at}>
              {said.sent}: {sent}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/** The same, after a seat was chosen. */
export function NudgeAny() {
  const [chosen, setChosen] = useState<SeatId | ''>('');
  const held = (view.value?.seats ?? []).filter(({ presence }) => presence !== 'empty');
  const seat = held.find(({ id }) => id === chosen);
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {held.length === 0 && <p class="quiet small">{said.none}</p>}
      {held.length > 0 && (
        <label class="field">
          {said.to}
          <select
            class="input"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value as SeatId)}
          >
            <option value="">{said.choose}</option>
            {held.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {seat && <Nudge key={seat.id} seat={seat} />}
    </section>
  );
}
