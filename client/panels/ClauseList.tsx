import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { renderResolution } from '../../shared/mandate/resolution.ts';
import { dispatch, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { ClauseRow } from './ClauseRow.tsx';

type Row = DraftInView['clauses'][number] & {
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
export function ClauseList({ draft, ...shared }: Props) {
  const rows = rowsOf(draft);
  return (
    <>
      <Rows title={words.drafts.basis} rows={rows.filter(({ number }) => number === null)} draft={draft} {...shared} />
      <Rows
        title={words.drafts.operative}
        rows={rows.filter(({ number }) => number !== null)}
        draft={draft}
        {...shared}
      />
    </>
  );
}

function rowsOf({ clauses, mode }: DraftInView): readonly Row[] {
  const { state = '', provinces = [] } = view.value ?? {};
  const text = renderResolution({ state, provinces, mode, clauses: clauses.map(({ clause }) => clause) });
  return clauses.map((each, index) => ({
    ...each,
    index,
    number: text.operative.find(({ clause }) => clause === index)?.number ?? null,
  }));
}

function Rows({ title, rows, draft, editable, open, onOpen }: Props & { title: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {rows.map(({ id, clause, number }, place) => (
          <ClauseRow
            key={id}
            clause={clause}
            number={number}
            open={open === id}
            editable={editable}
            onToggle={() => onOpen(open === id ? null : id)}
            onChange={(changed) =>
              dispatch({ kind: 'change-clause', draft: draft.id, id, clause: changed, seen: draft.version })
            }
            onRemove={() => dispatch({ kind: 'remove-clause', draft: draft.id, id, seen: draft.version })}
            onMove={(by) => {
              const to = rows[place + by]?.index;
              if (to !== undefined) void dispatch({ kind: 'move-clause', draft: draft.id, id, to });
            }}
          />
        ))}
      </ol>
    </>
  );
}
