import type { ComponentChildren } from 'preact';
import { earlyDueOf } from '../store/earlyDue.ts';
import { mine, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { NowBar } from './NowBar.tsx';

/** The line that says what can be done, for those who do not take part yet. @param children the button that is due. */
export function EarlyNowLine({ children }: { readonly children?: ComponentChildren }) {
  const due = view.value && earlyDueOf(view.value, mine.value?.seat ?? null);
  if (!due) return null;
  return (
    <NowBar kind={due.kind} line={words.earlyDue(due)}>
      {children}
    </NowBar>
  );
}
