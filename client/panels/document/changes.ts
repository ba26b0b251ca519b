/** What a change does to the words of a text: word by word, as amendments are shown. */
import type { Change } from '../../../shared/council/procedure.ts';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import {
  type Paragraph,
  paragraphText,
  type ResolutionText,
  renderResolution,
} from '../../../shared/mandate/resolution.ts';

/** Words in a row that stay, are put in or are taken out; a space stands between two runs. */
export type Run = { readonly mark: 'same' | 'in' | 'out'; readonly text: string };

/** A paragraph before and after a change. `number` is that before it, or, of a new one, after it; null in the preamble. */
export type ChangedParagraph = { readonly number: number | null; readonly runs: readonly Run[] };

type Known = Pick<ResolutionText, 'state' | 'sovereign' | 'provinces'>;
type Text = Pick<DraftInView, 'mode' | 'clauses'>;

/** The paragraph that a change is about, with its words marked; null where the text has no such clause any more. */
export function changedParagraph({ mode, clauses }: Text, change: Change, known: Known): ChangedParagraph | null {
  const before = clauses.map(({ clause }) => clause);
  const at = change.kind === 'add' ? before.length : clauses.findIndex(({ id }) => id === change.id);
  if (at < 0) return null;
  const after: readonly Clause[] =
    change.kind === 'delete' ? [] : [...before.slice(0, at), change.clause, ...before.slice(at + 1)];
  const paragraph = (text: readonly Clause[]): Paragraph | undefined => {
    const { preambular, operative } = renderResolution({ ...known, mode, clauses: text });
    return [...preambular, ...operative].find(({ clause }) => clause === at);
  };
  const [old, fresh] = [change.kind === 'add' ? undefined : paragraph(before), paragraph(after)];
  return {
    number: (old ?? fresh)?.number ?? null,
    runs: wordChanges(old ? paragraphText(old) : '', fresh ? paragraphText(fresh) : ''),
  };
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** The longest words that two texts have in common stay; the others are put in or taken out. */
export function wordChanges(before: string, after: string): readonly Run[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  // common[i][j]: how many words the ends of the two texts, from i and from j, have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  const lengthAt = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (!row) continue;
      row[j] = old[i] === fresh[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const runs: Run[] = [];
  const put = (mark: Run['mark'], text: string): void => {
    const last = runs.at(-1);
    if (last?.mark === mark) runs[runs.length - 1] = { mark, text: `${last.text} ${text}` };
    else runs.push({ mark, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      put('same', fresh[j] ?? '');
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      put('out', old[i] ?? '');
      i += 1;
    } else {
      put('in', fresh[j] ?? '');
      j += 1;
    }
  }
  return runs;
}
