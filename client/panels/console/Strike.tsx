import { useState } from 'preact/hooks';
import type { Correction } from '../../../shared/council/classroom.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';

const said = words.desk.correction;

/** Strikes words out, with a reason that everybody reads. */
export function Strike({ correction }: { readonly correction: Correction }) {
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <button type="button" class="button" onClick={() => setReason('')}>
        {said.strike}
      </button>
    );
  }
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) void dispatch({ kind: 'correct', correction, reason: reason.trim() });
      }}
    >
      <label class="field">
        {said.reason}
        <input
          type="text"
          class="input"
          maxLength={200}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={!reason.trim()}>
        {said.send}
      </button>
      <button type="button" class="button plain" onClick={() => setReason(null)}>
        {words.desk.inbox.cancel}
      </button>
    </form>
  );
}
