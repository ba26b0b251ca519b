import { mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { AskForm, Calls } from './AskFacilitator.tsx';

/** For whoever is stuck before it has begun. */
export function AskInLobby() {
  const now = view.value;
  const own = mine.value?.seat;
  if (!now || !own || now.phase === 'ended' || now.solo !== null) return null;
  return (
    <details class="asking">
      <summary>{words.talk.askSend}</summary>
      <p class="quiet small">{words.talk.facilitatorHint}</p>
      <AskForm own={own} />
      {own.calls.length > 0 && <Calls now={now} own={own} />}
    </details>
  );
}
