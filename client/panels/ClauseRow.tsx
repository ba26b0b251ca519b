import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { Finding } from '../../shared/mandate/legality.ts';
import { changerOf, editOf, isNews, look, pensOn, takePen } from '../store/drafts.ts';
import { mySeat, view } from '../store/store.ts';
import { clauseValue, clauseWords } from '../text/english/clauses.ts';
import { words } from '../text/words.ts';
import { Clashes } from './drafts/Clashes.tsx';
import { ClauseFields } from './drafts/ClauseFields.tsx';
import { ClauseNotes } from './drafts/ClauseNotes.tsx';
import { VerbLadder } from './drafts/VerbLadder.tsx';
import { Flag } from './Flag.tsx';

type Props = {
  readonly draft: DraftInView;
  readonly entry: DraftInView['clauses'][number];
  /** Of its paragraph; null for a clause of the preamble. */
  readonly number: number | null;
  /** What the law says of it. */
  readonly findings: readonly Finding[];
  readonly open: boolean;
  readonly editable: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
};

/** One clause: its name and value in a row, who else writes in it, and its form when it is open. */
export function ClauseRow({ draft, entry, number, findings, open, editable, onToggle, onRemove, onMove }: Props) {
  const edit = editOf(draft.id, entry.id);
  const { clashes, stuck, words: unsaved } = edit.state.value;
  const clause = unsaved ?? entry.clause;
  const spoken = clauseWords[clause.kind];
  const name = (id: string) => view.value?.provinces.find((province) => province.id === id)?.name ?? id;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  usePen(draft, entry.id, open && editable);
  return (
    <li
      class="clause"
      data-clause={entry.id}
      data-open={open}
      data-edited={othersIn(draft, entry.id).length > 0}
      ref={item}
    >
      <button
        type="button"
        class="row"
        aria-expanded={open}
        aria-keyshortcuts={editable ? 'Alt+ArrowUp Alt+ArrowDown Delete' : undefined}
        onClick={() => {
          look(draft.id, entry.id);
          onToggle();
        }}
        onKeyDown={(event) => {
          const act = editable ? keyed(event, onMove, onRemove) : null;
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <span class="number">{number}</span>
        <span class="name">{spoken.name}</span>
        <strong>{clauseValue(clause, name)}</strong>
        <Marks draft={draft} entry={entry} />
      </button>
      {(clashes.length > 0 || stuck) && <Clashes draft={draft} id={entry.id} edit={edit} clause={clause} />}
      <ClauseNotes findings={findings} />
      {open && (
        <div class="form">
          <p class="quiet small">{spoken.help}</p>
          {editable && (
            <>
              <ClauseFields clause={clause} onChange={(changed) => void edit.change(changed)} />
              <div class="actions">
                <button type="button" class="button plain" data-key="up" onClick={() => onMove(-1)}>
                  {words.drafts.up}
                </button>
                <button type="button" class="button plain" data-key="down" onClick={() => onMove(1)}>
                  {words.drafts.down}
                </button>
                <button type="button" class="button plain danger" onClick={onRemove}>
                  {words.drafts.remove}
                </button>
                <span class="quiet small keyhint">{words.drafts.keys}</span>
              </div>
            </>
          )}
          <VerbLadder clause={clause} beside={draft.clauses.map((each) => each.clause)} />
        </div>
      )}
    </li>
  );
}

/** What a key asks for on the row of a clause; null: nothing of its own. */
function keyed({ key, altKey }: KeyboardEvent, onMove: Props['onMove'], onRemove: () => void): (() => void) | null {
  if (key === 'Delete') return onRemove;
  if (!altKey) return null;
  if (key === 'ArrowUp') return () => onMove(-1);
  return key === 'ArrowDown' ? () => onMove(1) : null;
}

const othersIn = (draft: DraftInView, id: DraftInView['clauses'][number]['id']) =>
  (view.value?.seats ?? []).filter(
    (seat) => seat.presence === 'present' && pensOn(draft, id, mySeat.value?.id).includes(seat.id),
  );

/** Who else has the clause under their hands, or that somebody else has changed it. */
function Marks({ draft, entry }: Pick<Props, 'draft' | 'entry'>) {
  const others = othersIn(draft, entry.id);
  if (others.length > 0) {
    return (
      <span class="pens">
        {others.map((seat) => (
          <Flag key={seat.id} seat={seat} />
        ))}{' '}
        {words.drafts.editing(others.map((seat) => seat.name))}
      </span>
    );
  }
  // My own change is not answered yet: of a quick answer nothing is said.
  if (editOf(draft.id, entry.id).state.value.words) return <Unsaved />;
  if (!isNews(draft, entry)) return null;
  const changer = view.value?.seats.find(({ id }) => id === changerOf(draft, entry.id));
  return <span class="fresh">{changer ? words.drafts.newsBy(changer.name) : words.drafts.news}</span>;
}

/** Milliseconds after which it is said that a change is on its way still. */
const patience = 700;

function Unsaved() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <span class="unsaved">{words.drafts.saving}</span> : null;
}

/** Others see where I write, from the opening of the form until it is closed. */
function usePen({ id: draft }: DraftInView, clause: DraftInView['clauses'][number]['id'], writing: boolean): void {
  useEffect(() => {
    if (!writing) return;
    takePen(draft, clause);
    return () => takePen(draft, null);
  }, [draft, clause, writing]);
}
