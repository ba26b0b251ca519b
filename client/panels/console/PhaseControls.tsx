import { useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { dispatch, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

/** The facilitator's hand on the clock. */
export function PhaseControls() {
  const [ending, setEnding] = useState(false);
  const now = view.value;
  if (!now) return null;
  const over = now.phase === 'ended' ? 'session-ended' : null;
  const frozen = now.frozen !== null ? 'session-frozen' : null;
  return (
    <div class="controls">
      <Act right={over ?? frozen} due onAct={() => dispatch({ kind: 'next' })}>
        {words.console.next[stepOf(now)]}
      </Act>
      <Act right={over} onAct={() => dispatch({ kind: frozen ? 'unfreeze' : 'freeze' })}>
        {frozen ? words.console.unfreeze : words.console.freeze}
      </Act>
      <Act
        right={over ?? frozen ?? (now.deadline === null ? 'no-deadline' : null)}
        onAct={() => dispatch({ kind: 'extend', seconds: 60 })}
      >
        {words.console.extend}
      </Act>
      {ending ? (
        <span class="act">
          <span>{words.console.endSure}</span>
          <Act
            right={over}
            onAct={async () => {
              setEnding(false);
              await dispatch({ kind: 'end' });
            }}
          >
            {words.console.endYes}
          </Act>
          <button type="button" class="button" onClick={() => setEnding(false)}>
            {words.console.endNo}
          </button>
        </span>
      ) : (
        <Act right={over} onAct={async () => setEnding(true)}>
          {words.console.end}
        </Act>
      )}
    </div>
  );
}

function stepOf({ phase, vote, next, round, rounds }: PublicView): keyof typeof words.console.next {
  if (vote) return 'vote';
  if (phase === 'voting' && next) return 'interval';
  if (phase === 'voting') return round < rounds ? 'round' : 'last';
  if (phase === 'consultations' && !next) return round < rounds ? 'round' : 'last';
  return phase;
}
