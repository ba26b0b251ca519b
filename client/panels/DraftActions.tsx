import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { dispatch, mine, mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Flag } from './Flag.tsx';

/** What this seat may do with a draft now. What it may not do, but might later, says why. */
export function DraftActions({ draft }: { readonly draft: DraftInView }) {
  const [sharing, setSharing] = useState(false);
  const rights = mine.value?.seat?.rights.drafts[draft.id];
  const seat = mySeat.value;
  if (!rights || !seat) return null;
  const { id } = draft;
  const sponsors = draft.sponsors.includes(seat.id);
  return (
    <footer class="actions">
      {draft.status === 'working' && (
        <Act right={rights.table} due onAct={() => dispatch({ kind: 'table-draft', draft: id })}>
          {words.drafts.table}
        </Act>
      )}
      {sponsors ? (
        <Act right={rights.unsponsor} onAct={() => dispatch({ kind: 'unsponsor-draft', draft: id })}>
          {words.drafts.unsponsor}
        </Act>
      ) : (
        <Act
          right={rights.sponsor}
          due={draft.status === 'tabled'}
          onAct={() => dispatch({ kind: 'sponsor-draft', draft: id })}
        >
          {words.drafts.sponsor}
        </Act>
      )}
      {draft.status === 'working' && (
        <button type="button" class="button" aria-expanded={sharing} onClick={() => setSharing(!sharing)}>
          {words.drafts.share}
        </button>
      )}
      {rights.takeNext === null && (
        <Act right={null} onAct={() => dispatch({ kind: 'move-motion', motion: 'take-next', draft: id })}>
          {words.drafts.takeNext}
        </Act>
      )}
      {rights.withdraw === null && (
        <ConfirmButton
          question={words.drafts.withdrawSure}
          label={words.drafts.withdraw}
          onConfirm={() => dispatch({ kind: 'withdraw-draft', draft: id })}
        />
      )}
      {sharing && draft.status === 'working' && <ShareForm draft={draft} onDone={() => setSharing(false)} />}
    </footer>
  );
}

function ShareForm({ draft, onDone }: { readonly draft: DraftInView; readonly onDone: () => void }) {
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
