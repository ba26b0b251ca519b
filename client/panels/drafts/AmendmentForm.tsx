import { useState } from 'preact/hooks';
import type { Change } from '../../../shared/council/procedure.ts';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../../shared/council/vocabulary.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { sameWords } from '../../store/merge.ts';
import { dispatch, mine } from '../../store/store.ts';
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
  const [way, setWay] = useState<Change['kind']>('replace');
  const [id, setId] = useState<ClauseId | null>(null);
  const [clause, setClause] = useState<Clause | null>(null);
  const clear = (): void => {
    setId(null);
    setClause(null);
  };
  const saved = draft.clauses.find((each) => each.id === id)?.clause ?? null;
  const change = changeOf(way, id, clause);
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
        <ClausePalette present={draft.clauses.map((each) => each.clause)} onChoose={setClause} onCancel={onDone} />
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
              if (answer?.accepted) onDone();
            }}
          >
            {said.send}
          </Act>
        )}
        <button type="button" class="button" onClick={onDone}>
          {words.drafts.cancel}
        </button>
      </p>
    </section>
  );
}

function changeOf(way: Change['kind'], id: ClauseId | null, clause: Clause | null): Change | null {
  if (way === 'add') return clause && { kind: 'add', clause };
  if (!id || !clause) return null;
  return way === 'delete' ? { kind: 'delete', id } : { kind: 'replace', id, clause };
}
