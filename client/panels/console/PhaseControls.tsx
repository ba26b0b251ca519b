import { useEffect, useId, useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { keysOn } from '../../store/console.ts';
import { dispatch, goOn, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Icon } from '../Icon.tsx';
import { Why } from '../Why.tsx';
import { BellSign } from './Bell.tsx';
import { isTyping } from './keys.ts';

const said = words.desk.room;

/** The facilitator's hand on the clock. F freezes, and goes on. */
export function PhaseControls() {
  const [ending, setEnding] = useState(false);
  const why = useId();
  const now = view.value;
  const rights = mine.value?.facilitator?.rights;
  useFreezeKey();
  if (!now || !rights) return null;
  const hint = <p class="hint quiet">{now.vote ? words.console.voteHint : words.console.hints[now.phase]}</p>;
  const whyNot = rights.next ?? rights.extend;
  if (now.phase === 'ended') return <div class="controls">{hint}</div>;
  const frozen = now.frozen !== null;
  return (
    <div class="controls">
      <Act right={rights.next} said={why} due={!frozen} onAct={goOn}>
        {words.console.next[stepOf(now)]}
      </Act>
      <Act right={frozen ? rights.unfreeze : rights.freeze} due={frozen} onAct={freezeOrGoOn}>
        <Icon name={frozen ? 'goOn' : 'freeze'} /> {frozen ? words.console.unfreeze : words.console.freeze}
        {keysOn.value && (
          <span class="keycap" aria-hidden="true">
            F
          </span>
        )}
      </Act>
      {[
        { seconds: 60, label: said.extendOne, spoken: said.extendOneSpoken },
        { seconds: 300, label: said.extendFive, spoken: said.extendFiveSpoken },
      ].map(({ seconds, label, spoken }) => (
        <Act key={seconds} right={rights.extend} said={why} onAct={() => dispatch({ kind: 'extend', seconds })}>
          <span aria-hidden="true">{label}</span>
          <span class="visually-hidden">{spoken}</span>
        </Act>
      ))}
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
          {said.end}
        </Act>
      )}
      <BellSign />
      {/* One reason for all of them, in the place of the hint. */}
      {whyNot && (
        <p id={why} class={rights.next ? 'hint quiet' : 'visually-hidden'}>
          <Why code={whyNot} />
        </p>
      )}
      {!rights.next && hint}
    </div>
  );
}

const freezeOrGoOn = () => dispatch({ kind: view.value?.frozen == null ? 'freeze' : 'unfreeze' });

/** From anywhere on the page but where somebody writes. */
function useFreezeKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isOver = view.value === null || view.value.phase === 'ended';
      if (isOver || !keysOn.value || isTyping(event) || event.repeat || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      void freezeOrGoOn();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** What the button does: it ends the step that there is. */
function stepOf({ phase, vote, next, round, rounds, epilogueMonths }: PublicView): keyof typeof words.console.next {
  if (vote) return 'vote';
  if (phase === 'voting') return next ? 'interval' : 'voted';
  if (phase === 'field' && round === rounds) return epilogueMonths > 0 ? 'last' : 'epilogue';
  return phase;
}
