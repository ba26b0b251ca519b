import type { ComponentChildren } from 'preact';
import { dueOf } from '../store/due.ts';
import { unheard } from '../store/seen.ts';
import { dossier, mine, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { NowBar } from './NowBar.tsx';

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
  return (
    <NowBar kind={due.kind} line={words.due(due)}>
      {children}
    </NowBar>
  );
}
