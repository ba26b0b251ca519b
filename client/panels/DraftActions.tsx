import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { DraftRights } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { dispatch, mine, mySeat, view } from '../store/store.ts';
import { missionOf } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Flag } from './Flag.tsx';
import { HostLetter, letterOf } from './HostLetter.tsx';
import { PledgeForm, pledgeOf } from './PledgeForm.tsx';

/** What this seat may do with a draft now. What it may not do, but might later, says why. */
export function DraftActions({ draft }: { readonly draft: DraftInView }) {
  const [open, setOpen] = useState<'share' | 'pledge' | null>(null);
  const now = view.value;
  const own = mine.value?.seat?.rights;
  const seat = mySeat.value;
  if (!now || !own || !seat) return null;
  const letter = letterOf(draft, own);
  const rights = own.drafts[draft.id];
  if (!rights && letter === undefined) return null;
  const toggle = (form: 'share' | 'pledge') => setOpen(open === form ? null : form);
  const mayPledge = rights?.pledge === null && pledgeOf(now, draft) !== null && missionOf(now, draft)?.hired === false;
  return (
    <footer class="actions">
      {letter !== undefined && <HostLetter draft={draft} right={letter} />}
      {rights && <Paperwork draft={draft} rights={rights} seat={seat.id} />}
      {mayPledge && (
        <button type="button" class="button" aria-expanded={open === 'pledge'} onClick={() => toggle('pledge')}>
          {words.pledge.open}
        </button>
      )}
      {rights && draft.status === 'working' && (
        <button type="button" class="button" aria-expanded={open === 'share'} onClick={() => toggle('share')}>
          {words.drafts.share}
        </button>
      )}
      {rights?.takeNext === null && (
        <Act right={null} onAct={() => dispatch({ kind: 'move-motion', motion: 'take-next', draft: draft.id })}>
          {words.drafts.takeNext}
        </Act>
      )}
      {rights?.withdraw === null && (
        <ConfirmButton
          question={words.drafts.withdrawSure}
          label={words.drafts.withdraw}
          onConfirm={() => dispatch({ kind: 'withdraw-draft', draft: draft.id })}
        />
      )}
      {open === 'pledge' && mayPledge && <PledgeForm draft={draft} />}
      {open === 'share' && draft.status === 'working' && <ShareForm draft={draft} onDone={() => setOpen(null)} />}
    </footer>
  );
}

type PaperworkProps = { readonly draft: DraftInView; readonly rights: DraftRights; readonly seat: SeatId };

/** Tabling, sponsoring and leaving a text. */
function Paperwork({ draft: { id, status, sponsors }, rights, seat }: PaperworkProps) {
  return (
    <>
      {status === 'working' && (
        <Act right={rights.table} due onAct={() => dispatch({ kind: 'table-draft', draft: id })}>
          {words.drafts.table}
        </Act>
      )}
      {rights.sponsor === 'not-a-member' ? null : sponsors.includes(seat) ? (
        <Act right={rights.unsponsor} onAct={() => dispatch({ kind: 'unsponsor-draft', draft: id })}>
          {words.drafts.unsponsor}
        </Act>
      ) : (
        <Act
          right={rights.sponsor}
          due={status === 'tabled'}
          onAct={() => dispatch({ kind: 'sponsor-draft', draft: id })}
        >
          {words.drafts.sponsor}
        </Act>
      )}
    </>
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
