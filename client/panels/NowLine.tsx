import type { ComponentChildren } from 'preact';
import { dueOf } from '../store/due.ts';
import { dossier, mine, refusal, view } from '../store/store.ts';
import { refusalWords } from '../text/english/refusals.ts';
import { words } from '../text/words.ts';

/** The one line that says what can be done now, or what everybody waits for. @param children the button that is due. */
export function NowLine({ children }: { readonly children?: ComponentChildren }) {
  if (!view.value) return null;
  const due = dueOf(view.value, mine.value?.seat ?? null, dossier.value, mine.value?.facilitator ?? null);
  const { strong, rest } = words.due(due);
  return (
    <div class="nowline night" data-due={due.kind}>
      <span class="label">{words.now}</span>
      <p>
        <strong>{strong}</strong> {rest}
      </p>
      {children}
      {refusal.value && (
        <p class="refusal" role="alert">
          {words.refused} {refusalWords[refusal.value.code]}
        </p>
      )}
    </div>
  );
}
