import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Right } from '../../shared/council/views/seatView.ts';
import { link } from '../store/store.ts';
import { Why } from './Why.tsx';

type Props = {
  /** Null where it can be done now; else why not. */
  readonly right: Right;
  /** Id of what says why not, where that is said once for several. */
  readonly said?: string | undefined;
  /** The one loud thing on the screen. */
  readonly due?: boolean;
  readonly onAct: () => Promise<unknown>;
  readonly children: ComponentChildren;
};

/**
 * A button for a right. It says why it cannot be used, stays reachable by keyboard meanwhile, and takes one click at a time.
 */
export function Act({ right, said, due = false, onAct, children }: Props) {
  const reason = useId();
  const [busy, setBusy] = useState(false);
  const disabled = right !== null || busy || link.value !== 'live';
  return (
    <span class="act">
      <button
        type="button"
        class={due && right === null ? 'button due' : 'button'}
        aria-disabled={disabled}
        aria-describedby={right ? (said ?? reason) : undefined}
        onClick={() => {
          if (disabled) return;
          setBusy(true);
          void onAct().finally(() => setBusy(false));
        }}
      >
        {children}
      </button>
      {right && !said && (
        <span id={reason} class="reason">
          <Why code={right} />
        </span>
      )}
    </span>
  );
}
