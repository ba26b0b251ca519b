import { useEffect, useState } from 'preact/hooks';
import type { Change } from '../../../shared/council/procedure.ts';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId, DraftId } from '../../../shared/council/vocabulary.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { sameWords } from '../../store/merge.ts';
import { dispatch, mine } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { clauseWords } from '../../text/english/clauses.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ClausePalette } from '../ClausePalette.tsx';
import { ClauseFields } from './ClauseFields.tsx';
import { ClauseTicks } from './ClauseTicks.tsx';
import { Segments } from './Segments.tsx';
import { WordChanges } from './WordChanges.tsx';

type Props = { readonly draft: DraftInView; readonly onDone: () => void };

const said = words.amendments;
const ways = ['replace', 'delete', 'add'] as const satisfies readonly Change['kind'][];

/** One change of a tabled text: a clause with other values, without a clause, or with another one. */
export function AmendmentForm({ draft, onDone }: Props) {
  const field = amendmentField(draft.id);
  const [begun] = useState(() => begunChange(draft));
  const [way, setWay] = useState<Change['kind']>(begun?.kind ?? 'replace');
  const [id, setId] = useState<ClauseId | null>(begun && 'id' in begun ? begun.id : null);
  const [clause, setClause] = useState<Clause | null>(begun ? clauseIn(draft, begun) : null);
  const clear = (): void => {
    setId(null);
    setClause(null);
  };
  const saved = draft.clauses.find((each) => each.id === id)?.clause ?? null;
  const change = changeOf(way, id, clause);
  const kept = change ? JSON.stringify(change) : '';
  useEffect(() => write(field, kept), [field, kept]);
  const leave = (): void => {
    write(field, '');
    onDone();
  };
  const isEmpty = way === 'replace' && saved !== null && clause !== null && sameWords(saved, clause);
  return (
    <section class="amending" aria-label={said.propose}>
      <h3>{said.propose}</h3>
      <Segments
        label={said.proposeTitle}
        value={way}
        options={ways.map((each) => ({ value: each, label: said.ways[each] }))}
        onChange={(next) => {
          clear();
          setWay(ways.find((each) => each === next) ?? 'replace');
        }}
      />
      {way === 'add' && !clause && (
        <ClausePalette present={draft.clauses.map((each) => each.clause)} onChoose={setClause} onCancel={leave} />
      )}
      {way !== 'add' && !saved && (
        <ClauseTicks
          draft={draft}
          title={said.which}
          chosen={[]}
          onChoose={(chosen) => {
            setId(chosen);
            setClause(draft.clauses.find((each) => each.id === chosen)?.clause ?? null);
          }}
        />
      )}
      {clause && (
        <div class="amended">
          <p class="actions">
            <strong>{clauseWords[clause.kind].name}</strong>
            <button type="button" class="button plain" onClick={clear}>
              {said.choose}
            </button>
          </p>
          {way !== 'delete' && <ClauseFields clause={clause} onChange={setClause} />}
          {change && <WordChanges draft={draft} change={change} />}
          {isEmpty && <p class="small quiet">{said.unchanged}</p>}
        </div>
      )}
      <p class="quiet small">{said.sendHint}</p>
      <p class="actions">
        {change && !isEmpty && (
          <Act
            right={mine.value?.seat?.rights.drafts[draft.id]?.amend ?? null}
            due
            onAct={async () => {
              const answer = await dispatch({ kind: 'propose-amendment', draft: draft.id, change });
              if (answer?.accepted) leave();
            }}
          >
            {said.send}
          </Act>
        )}
        <button type="button" class="button" onClick={leave}>
          {words.drafts.cancel}
        </button>
      </p>
    </section>
  );
}

/** Where a change that is not proposed yet is kept: it is there again when the page was loaded anew. */
export const amendmentField = (draft: DraftId): string => `amendment ${draft}`;

/** What was begun before, if the text still has the clause that it is about. */
function begunChange(draft: DraftInView): Change | null {
  const kept = textOf(amendmentField(draft.id));
  if (kept === '') return null;
  // It was written here, and whoever it is sent to parses it.
  const change = JSON.parse(kept) as Change;
  return clauseIn(draft, change) ? change : null;
}

function clauseIn(draft: DraftInView, change: Change): Clause | null {
  if (change.kind === 'add') return change.clause;
  const saved = draft.clauses.find(({ id }) => id === change.id)?.clause ?? null;
  return saved && change.kind === 'replace' ? change.clause : saved;
}

function changeOf(way: Change['kind'], id: ClauseId | null, clause: Clause | null): Change | null {
  if (way === 'add') return clause && { kind: 'add', clause };
  if (!id || !clause) return null;
  return way === 'delete' ? { kind: 'delete', id } : { kind: 'replace', id, clause };
}
