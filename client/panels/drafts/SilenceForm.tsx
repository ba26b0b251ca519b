import { useState } from 'preact/hooks';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { Right } from '../../../shared/council/views/seatView.ts';
import { dispatch, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Stepper } from '../Stepper.tsx';

type Props = { readonly draft: DraftInView; readonly right: Right; readonly onDone: () => void };

const [least, most] = [10, 7200];

/** How long the members may break silence, and the start of it. */
export function SilenceForm({ draft, right, onDone }: Props) {
  const [seconds, setSeconds] = useState(Math.max(least, view.value?.law.silenceSeconds ?? 60));
  const length = words.path.seconds(seconds);
  return (
    <div class="pathform">
      <p class="quiet small">{words.path.silenceHint}</p>
      <Stepper
        label={words.path.silenceLength}
        value={seconds}
        minimum={least}
        maximum={most}
        step={seconds >= 300 ? 60 : 10}
        words={length}
        onChange={(value) => setSeconds(Math.min(most, Math.max(least, value)))}
      />
      <Act
        right={right}
        due
        onAct={async () => {
          const answer = await dispatch({ kind: 'start-silence', draft: draft.id, seconds });
          if (answer?.accepted) onDone();
        }}
      >
        {words.path.startFor(length)}
      </Act>
    </div>
  );
}
