import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { dispatch, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';

/** Who else may read and edit a working draft. */
export function ShareForm({ draft, onDone }: { readonly draft: DraftInView; readonly onDone: () => void }) {
  const [chosen, setChosen] = useState<readonly SeatId[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  const others = view.value?.seats.filter(({ id }) => !draft.drafters.includes(id)) ?? [];
  const toggle = (id: SeatId) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <form
      ref={form}
      class="share"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length) void dispatch({ kind: 'share-draft', draft: draft.id, seats: [...chosen] });
        onDone();
      }}
    >
      <h3>{words.drafts.shareTitle}</h3>
      <ul>
        {others.map((seat) => (
          <li key={seat.id}>
            <label>
              <input type="checkbox" checked={chosen.includes(seat.id)} onChange={() => toggle(seat.id)} />
              <Flag seat={seat} /> {seat.name}
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" class="button due">
        {words.drafts.shareDone}
      </button>
    </form>
  );
}
