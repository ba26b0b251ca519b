import { useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { dispatch, goOn, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

/** The facilitator's hand on the clock. */
export function PhaseControls() {
  const [ending, setEnding] = useState(false);
  const now = view.value;
  const rights = mine.value?.facilitator?.rights;
  if (!now || !rights) return null;
  const hint = <p class="hint quiet">{now.vote ? words.console.voteHint : words.console.hints[now.phase]}</p>;
  if (now.phase === 'ended') return hint;
  const frozen = now.frozen !== null;
  return (
    <div class="controls">
      {hint}
      <Act right={rights.next} due onAct={goOn}>
        {words.console.next[stepOf(now)]}
      </Act>
      <Act
        right={frozen ? rights.unfreeze : rights.freeze}
        due={frozen}
        onAct={() => dispatch({ kind: frozen ? 'unfreeze' : 'freeze' })}
      >
        {frozen ? words.console.unfreeze : words.console.freeze}
      </Act>
      <Act right={rights.extend} onAct={() => dispatch({ kind: 'extend', seconds: 60 })}>
        {words.console.extend}
      </Act>
      {ending ? (
        <fieldset class="confirm">
          <legend>{words.console.endSure}</legend>
          {/* First, and where the finger still is: what does no harm. */}
          <button type="button" class="button" ref={(no) => no?.focus()} onClick={() => setEnding(false)}>
            {words.console.endNo}
          </button>
          <Act
            right={rights.freeze}
            onAct={async () => {
              setEnding(false);
              await dispatch({ kind: 'end' });
            }}
          >
            {words.console.endYes}
          </Act>
        </fieldset>
      ) : (
        <Act right={rights.freeze} onAct={async () => setEnding(true)}>
          {words.console.end}
        </Act>
      )}
    </div>
  );
}

/** What the button does: it ends the step that there is. */
function stepOf({ phase, vote, next, round, rounds, epilogueMonths }: PublicView): keyof typeof words.console.next {
  if (vote) return 'vote';
  if (phase === 'voting') return next ? 'interval' : 'voted';
  if (phase === 'field' && round === rounds) return epilogueMonths > 0 ? 'last' : 'epilogue';
  return phase;
}
