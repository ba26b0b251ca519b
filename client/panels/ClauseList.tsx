import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { renderResolution } from '../../shared/mandate/resolution.ts';
import { editOf, wordsOf } from '../store/drafts.ts';
import { dispatch, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { ClauseRow } from './ClauseRow.tsx';
import { type Lost, Removed } from './drafts/Removed.tsx';

type Row = {
  readonly entry: DraftInView['clauses'][number];
  /** Place in the draft. */
  readonly index: number;
  /** Number of its paragraph; null in the preamble. */
  readonly number: number | null;
};

type Props = {
  readonly draft: DraftInView;
  readonly editable: boolean;
  readonly open: ClauseId | null;
  readonly onOpen: (id: ClauseId | null) => void;
};

/** A draft's clauses as its text orders and numbers them: the basis first, then the operative paragraphs. */
export function ClauseList({ draft, editable, open, onOpen }: Props) {
  const [lost, leave, iRemove] = useLost(draft, open);
  const rows = rowsOf(draft);
  const shared = { draft, editable, open, onOpen, onRemove: iRemove };
  return (
    <>
      <Rows title={words.drafts.basis} rows={rows.filter(({ number }) => number === null)} {...shared} />
      <Rows title={words.drafts.operative} rows={rows.filter(({ number }) => number !== null)} {...shared} />
      {lost.map((each) => (
        <Removed key={each.id} draft={draft} lost={each} editable={editable} onDone={() => leave(each.id)} />
      ))}
    </>
  );
}

function rowsOf({ clauses, mode }: DraftInView): readonly Row[] {
  const { state = '', provinces = [] } = view.value ?? {};
  const text = renderResolution({ state, provinces, mode, clauses: clauses.map(({ clause }) => clause) });
  return clauses.map((entry, index) => ({
    entry,
    index,
    number: text.operative.find(({ clause }) => clause === index)?.number ?? null,
  }));
}

type RowsProps = Props & {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onRemove: (id: ClauseId) => void;
};

function Rows({ title, rows, draft, editable, open, onOpen, onRemove }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {rows.map(({ entry, number }, place) => (
          <ClauseRow
            key={entry.id}
            draft={draft}
            entry={entry}
            number={number}
            open={open === entry.id}
            editable={editable}
            onToggle={() => onOpen(open === entry.id ? null : entry.id)}
            onRemove={() => {
              onRemove(entry.id);
              void dispatch({ kind: 'remove-clause', draft: draft.id, id: entry.id, seen: draft.version });
            }}
            onMove={(by) => {
              const to = rows[place + by]?.index;
              if (to !== undefined) void dispatch({ kind: 'move-clause', draft: draft.id, id: entry.id, to });
            }}
          />
        ))}
      </ol>
    </>
  );
}

/** What others removed under my hands; until I have put it back, or let it go. */
function useLost(
  draft: DraftInView,
  open: ClauseId | null,
): readonly [readonly Lost[], (id: ClauseId) => void, (id: ClauseId) => void] {
  const [lost, setLost] = useState<readonly Lost[]>([]);
  const before = useRef<readonly Lost[]>([]);
  const mine = useRef(new Set<ClauseId>());
  useEffect(() => {
    const gone = before.current.filter(({ id }) => !draft.clauses.some((each) => each.id === id));
    const taken = gone.filter(({ id }) => !mine.current.has(id) && (id === open || isUnsaved(draft, id)));
    if (taken.length > 0) {
      setLost((now) => [
        ...now,
        ...taken.map((each) => ({ ...each, clause: wordsOf(draft.id, each.id, each.clause) })),
      ]);
    }
    before.current = draft.clauses.map(({ id, clause }, index) => ({ id, clause, index }));
  }, [draft.clauses]);
  const leave = (id: ClauseId): void => setLost((now) => now.filter((each) => each.id !== id));
  return [lost, leave, (id) => mine.current.add(id)];
}

function isUnsaved({ id: draft }: DraftInView, id: ClauseId): boolean {
  const { words: unsaved, clashes } = editOf(draft, id).state.peek();
  return unsaved !== null || clashes.length > 0;
}
