import type { NumberParameter } from '../../shared/mandate/parameters.ts';
import { words } from '../text/words.ts';

type Props = Pick<NumberParameter, 'minimum' | 'maximum' | 'step'> & {
  readonly label: string;
  /** The value as it is read, with its unit. */
  readonly words: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A number that goes up and down by steps. */
export function Stepper({ label, minimum, maximum, step, words: shown, value, onChange }: Props) {
  return (
    <fieldset class="parameter">
      <legend>{label}</legend>
      <span class="stepper">
        <button
          type="button"
          aria-label={`${words.drafts.less}: ${label}`}
          aria-disabled={value <= minimum}
          onClick={() => value > minimum && onChange(value - step)}
        >
          −
        </button>
        <output>{shown}</output>
        <button
          type="button"
          aria-label={`${words.drafts.more}: ${label}`}
          aria-disabled={value >= maximum}
          onClick={() => value < maximum && onChange(value + step)}
        >
          +
        </button>
      </span>
    </fieldset>
  );
}
