import { useLayoutEffect, useRef } from 'preact/hooks';
import { nextOf } from '../../store/alone.ts';
import { dueOf } from '../../store/due.ts';
import { isBusy } from '../../store/guide.ts';
import { dossier, mine, mySeat, sayReady, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

type Props = {
  /** Calls the guide back; null where it is shown, or has nothing to say. */
  readonly onGuide: (() => void) | null;
};

/** For so long after the key has come to say something else it does nothing: a second click was meant for what it said before. */
const settling = 700;

/** Rule F6: the one person who plays says when a step is over. A vote that is open closes by itself. */
export function AloneKeys({ onGuide }: Props) {
  const now = view.value;
  const own = mine.value?.seat;
  const seat = mySeat.value;
  const next = now && !now.vote ? nextOf(now) : null;
  const label = next && (seat?.ready ? words.alone.wait : words.alone.goOn(next));
  const said = useRef({ label, since: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    if (said.current.label !== label) said.current = { label, since: performance.now() };
  }, [label]);
  if (!now || !own || !seat) return null;
  const due = !isBusy(now, own, dueOf(now, own, dossier.value));
  return (
    <>
      {onGuide && (
        <button type="button" class="button" aria-expanded={false} onClick={onGuide}>
          {words.guide.title}
        </button>
      )}
      {label && own.rights.ready === null && (
        <Act
          right={null}
          due={due && !seat.ready}
          onAct={async () => performance.now() - said.current.since > settling && sayReady(!seat.ready)}
        >
          {label}
        </Act>
      )}
    </>
  );
}
