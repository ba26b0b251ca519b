import { useState } from 'preact/hooks';
import { words } from '../text/words.ts';

type Props = {
  /** What is asked before it is done. */
  readonly question: string;
  readonly label: string;
  /** What the button says before it asks, where that is something else. */
  readonly first?: string;
  /** For those who hear it: what it is about. */
  readonly spoken?: string;
  readonly onConfirm: () => void;
};

/** A button for what cannot be taken back: it asks once, and the answer that does no harm is the nearer one. */
export function ConfirmButton({ question, label, first = label, spoken, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button" aria-label={spoken} onClick={() => setAsking(true)}>
        {first}
      </button>
    );
  }
  return (
    <fieldset class="confirm">
      <legend>{question}</legend>
      <button type="button" class="button" ref={(no) => no?.focus()} onClick={() => setAsking(false)}>
        {words.no}
      </button>
      <button
        type="button"
        class="button danger"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {label}
      </button>
    </fieldset>
  );
}
