import { useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import type { Right } from '../../../shared/council/views/seatView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { isChanged, isInBlue, isPutOff } from '../../store/drafts.ts';
import { dispatch, mine, mySeat, serverNow } from '../../store/store.ts';
import { write, written } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Until } from './Until.tsx';

type Props = { readonly draft: DraftInView; readonly now: PublicView };

const said = words.path;

/** What goes on with a text on its way to the vote: silence and who broke it, blue, and what it waits for. */
export function SilenceBar({ draft, now }: Props) {
  const rights = mine.value?.seat?.rights.drafts[draft.id];
  const nameOf = (id: SeatId): string => now.seats.find((seat) => seat.id === id)?.name ?? id;
  const { status, silence, broken, awaitsMember, notBefore, seconders } = draft;
  return (
    <>
      {status === 'silence' && silence !== null && (
        <div class="pathbar" data-of="silence">
          <p>
            <strong>{said.runs}</strong> <Until moment={silence} />
          </p>
          <p class="small">{said.runsHint}</p>
          {rights && rights.breakSilence !== 'not-a-member' && <Break draft={draft} right={rights.breakSilence} />}
        </div>
      )}
      {broken && status === 'working' && (
        <div class="pathbar" data-of="broken">
          <p>{said.broken(nameOf(broken.by), broken.reason)}</p>
        </div>
      )}
      {isInBlue(draft) && !isChanged(draft, now) && <p class="small inblue">{said.inBlue}</p>}
      {status === 'blue' && <UntilTabled draft={draft} now={now} />}
      {awaitsMember && status === 'tabled' && <p class="small warning">{said.awaits}</p>}
      {isPutOff(draft, now) && (
        <p class="small warning">{notBefore === null ? said.indefinitely : said.notBefore(notBefore)}</p>
      )}
      {status === 'withdrawn' && <p class="small warning">{said.withdrawn}</p>}
      {status === 'tabled' && mySeat.value && seconders.includes(mySeat.value.id) && (
        <p class="small quiet">{said.seconded}</p>
      )}
    </>
  );
}

/** How long a text has to be in blue before it can be tabled. */
function UntilTabled({ draft, now }: Props) {
  const moment = (draft.inBlue ?? 0) + now.law.blueSeconds * 1000;
  if (draft.inBlue === null || moment <= serverNow()) return null;
  return (
    <p class="small">
      {said.mayBeTabled} <Until moment={moment} />
    </p>
  );
}

/** Whoever cannot accept the text says why. */
function Break({ draft, right }: { readonly draft: DraftInView; readonly right: Right }) {
  const field = `break ${draft.id}`;
  const reason = written.value[field] ?? '';
  const [open, setOpen] = useState(reason !== '');
  if (!open || right !== null) {
    return (
      <Act right={right} onAct={async () => setOpen(true)}>
        {said.breakSilence}
      </Act>
    );
  }
  return (
    <form
      class="breaking"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason.trim()) return;
        void dispatch({ kind: 'break-silence', draft: draft.id, reason: reason.trim() }).then((answer) => {
          if (answer?.accepted) write(field, '');
        });
      }}
    >
      <label class="field">
        {said.reason}
        <input
          value={reason}
          maxLength={200}
          required
          ref={(field) => void (field && reason === '' && field.focus())}
          onInput={(event) => write(field, event.currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="submit" class="button due" aria-disabled={!reason.trim()}>
          {said.breakIt}
        </button>
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {words.drafts.cancel}
        </button>
      </p>
    </form>
  );
}
