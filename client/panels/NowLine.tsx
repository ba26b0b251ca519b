import type { ComponentChildren } from 'preact';
import { dueOf } from '../store/due.ts';
import { unheard } from '../store/seen.ts';
import { dossier, mine, refusal, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Countdown } from './Countdown.tsx';
import { Why } from './Why.tsx';

/** The one line that says what can be done now, or what everybody waits for. @param children the button that is due. */
export function NowLine({ children }: { readonly children?: ComponentChildren }) {
  if (!view.value) return null;
  const due = dueOf(
    view.value,
    mine.value?.seat ?? null,
    dossier.value,
    mine.value?.facilitator ?? null,
    unheard.value,
  );
  const { strong, rest, until } = words.due(due);
  return (
    <div class="nowline night" data-due={due.kind}>
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
