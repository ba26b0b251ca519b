import type { ComponentChildren } from 'preact';
import { refusal } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Countdown } from './Countdown.tsx';
import { Why } from './Why.tsx';

type Props = {
  readonly kind: string;
  /** `until`: the moment that `strong` runs to. */
  readonly line: { readonly strong: string; readonly rest: string; readonly until?: number };
  /** The button that is due. */
  readonly children?: ComponentChildren;
};

/** What can be done now, in one line, and why the last thing that was tried could not be. */
export function NowBar({ kind, line: { strong, rest, until }, children }: Props) {
  return (
    <div class="nowline night" data-due={kind}>
      <span class="label">{words.now}</span>
      <p>
        <strong>
          {strong} {until !== undefined && <Countdown until={until} />}
        </strong>{' '}
        {rest}
      </p>
      {children}
      {refusal.value && (
        <p class="refusal" role="alert">
          {words.refused} <Why code={refusal.value.code} rule={refusal.value.rule} />
        </p>
      )}
    </div>
  );
}
