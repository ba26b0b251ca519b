import { useState } from 'preact/hooks';
import { gavelFor } from '../../store/floor.ts';
import { namesIn } from '../../store/naming.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

const said = words.console;

/** The chair's acts, for the facilitator: in the President's place, or where nobody presides; and a vote that went wrong. */
export function Chair() {
  const now = view.value;
  const rights = mine.value?.facilitator?.rights;
  if (!now || !rights) return null;
  const waits = gavelFor(now);
  const point = now.meeting?.point ?? null;
  const gavel = rights.gavel === null && waits !== null;
  if (!gavel && rights.rule !== null && rights.annul !== null) return null;
  const names = namesIn(now, words.told.draft);
  return (
    <section class="chairs" aria-label={said.chair}>
      <h2>{said.chair}</h2>
      {rights.rule === null && point && (
        <>
          <p>{words.floor.pointBy(names.seat(point.by), words.subject.point(point.point, names))}</p>
          <div class="acts">
            {[true, false].map((upheld) => (
              <Act key={String(upheld)} right={null} onAct={() => dispatch({ kind: 'rule-for-president', upheld })}>
                {upheld ? words.floor.upheld : words.floor.rejected}
              </Act>
            ))}
          </div>
        </>
      )}
      {gavel && (
        <Act right={null} onAct={() => dispatch({ kind: 'gavel-for-president' })}>
          {words.floor.gavel[waits]}
        </Act>
      )}
      {now.vote && rights.annul === null && <Annul key={now.vote.number} vote={now.vote.number} />}
    </section>
  );
}

/** Puts the vote once more, and says why. */
function Annul({ vote }: { readonly vote: number }) {
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>{said.annul}</summary>
      <form class="acts" onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          {said.annulWhy}
          <input
            type="text"
            class="input"
            maxLength={200}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <span class="quiet small">{said.annulHint}</span>
        </label>
        <Act
          right={null}
          onAct={async () => {
            if (reason.trim()) await dispatch({ kind: 'annul-vote', vote, reason: reason.trim() });
          }}
        >
          {said.annul}
        </Act>
      </form>
    </details>
  );
}
