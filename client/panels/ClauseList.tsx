import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import type { Finding } from '../../shared/mandate/legality.ts';
import { renderResolution } from '../../shared/mandate/resolution.ts';
import { editOf, wordsOf } from '../store/drafts.ts';
import { dispatch, view } from '../store/store.ts';
import type { Term } from '../text/english/glossary.ts';
import { words } from '../text/words.ts';
import { ClauseRow } from './ClauseRow.tsx';
import { findingsOf } from './drafts/ClauseNotes.tsx';
import { type Lost, Removed } from './drafts/Removed.tsx';
import { TakenOut } from './drafts/TakenOut.tsx';
import { TermWord } from './guide/TermWord.tsx';

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
  const [taken, setTaken] = useState<Lost | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const follow = useFollowing(draft, taken, list);
  const rows = rowsOf(draft);
  const findings = draft.symbol === '' ? findingsOf(draft).byClause : new Map<number | null, readonly Finding[]>();
  const remove = (gone: Lost): void => {
    iRemove(gone.id);
    if (open === gone.id) onOpen(null);
    setTaken(gone);
  };
  const shared = { draft, editable, open, onOpen, findings, onRemove: remove, onFollow: follow };
  return (
    <div class="clauselist" ref={list}>
      <Rows
        title={words.drafts.basis}
        term="preamble"
        rows={rows.filter(({ number }) => number === null)}
        {...shared}
      />
      <Rows
        title={words.drafts.operative}
        term="operative"
        rows={rows.filter(({ number }) => number !== null)}
        {...shared}
      />
      {lost.map((each) => (
        <Removed key={each.id} draft={draft} lost={each} editable={editable} onDone={() => leave(each.id)} />
      ))}
      {taken && editable && (
        <TakenOut
          key={taken.id}
          draft={draft}
          taken={taken}
          onDone={(back) => {
            setTaken(null);
            follow(back ?? rows[0]?.entry.id ?? null);
          }}
        />
      )}
    </div>
  );
}

function rowsOf({ clauses, mode }: DraftInView): readonly Row[] {
  const { state = '', sovereign = '', provinces = [] } = view.value ?? {};
  const text = renderResolution({ state, sovereign, provinces, mode, clauses: clauses.map(({ clause }) => clause) });
  return clauses.map((entry, index) => ({
    entry,
    index,
    number: text.operative.find(({ clause }) => clause === index)?.number ?? null,
  }));
}

type RowsProps = Props & {
  readonly title: string;
  readonly term: Term;
  readonly rows: readonly Row[];
  readonly findings: ReadonlyMap<number | null, readonly Finding[]>;
  readonly onRemove: (gone: Lost) => void;
  /** The keyboard goes with a clause that moves. */
  readonly onFollow: (id: ClauseId) => void;
};

function Rows({ title, term, rows, draft, editable, open, findings, onOpen, onRemove, onFollow }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>
        <TermWord of={term}>{title}</TermWord>
      </h3>
      <ol>
        {rows.map(({ entry, index, number }, place) => (
          <ClauseRow
            key={entry.id}
            draft={draft}
            entry={entry}
            number={number}
            findings={findings.get(index) ?? []}
            open={open === entry.id}
            editable={editable}
            onToggle={() => onOpen(open === entry.id ? null : entry.id)}
            onRemove={() => {
              onRemove({ id: entry.id, clause: wordsOf(draft.id, entry.id, entry.clause), index });
              void dispatch({ kind: 'remove-clause', draft: draft.id, id: entry.id, seen: draft.version });
            }}
            onMove={(by) => {
              const to = rows[place + by]?.index;
              if (to === undefined) return;
              onFollow(entry.id);
              void dispatch({ kind: 'move-clause', draft: draft.id, id: entry.id, to });
            }}
          />
        ))}
      </ol>
    </>
  );
}

/** The keyboard stays with a clause that was moved or put back: on what had it, or on its row. */
function useFollowing(
  { clauses }: DraftInView,
  taken: Lost | null,
  list: RefObject<HTMLDivElement | null>,
): (id: ClauseId | null) => void {
  const wanted = useRef<{ readonly id: ClauseId; readonly name: string | null } | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { id, name } = wanted.current;
    wanted.current = null;
    const row = list.current?.querySelector<HTMLElement>(`[data-clause="${id}"]`);
    const key = name && row?.querySelector<HTMLElement>(`[data-key="${name}"]`);
    (key || row?.querySelector<HTMLElement>('.row'))?.focus();
  }, [clauses, taken]);
  return (id) => {
    const { activeElement } = document;
    if (id) wanted.current = { id, name: activeElement?.getAttribute('data-key') ?? null };
  };
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
