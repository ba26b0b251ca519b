import { useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../../shared/council/vocabulary.ts';
import { dispatch, mine } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ClauseTicks, numbersIn } from './ClauseTicks.tsx';
import { Until } from './Until.tsx';

const said = words.division;

/** Somebody asks for a separate vote on parts of a text: for all to see, and for its mover to object to (rule 32). */
export function Division({ draft, now }: { readonly draft: DraftInView; readonly now: PublicView }) {
  const { division } = draft;
  if (!division || draft.status !== 'tabled') return null;
  const byNumber = numbersIn(draft);
  const numbers = division.clauses.flatMap((id) => byNumber.get(id) ?? []).toSorted((a, b) => a - b);
  const preamble = division.clauses.some((id) => !byNumber.has(id));
  const asker = now.seats.find(({ id }) => id === division.by)?.name ?? division.by;
  const right = mine.value?.seat?.rights.drafts[draft.id]?.objectDivision;
  return (
    <div class="pathbar" data-of="division">
      <p>
        <strong>{said.asked(asker, numbers, preamble)}</strong>{' '}
        {division.until === null ? (
          said.stands(numbers, preamble)
        ) : (
          <>
            {said.mayObject} <Until moment={division.until} />
          </>
        )}
      </p>
      {right === null && (
        <Act right={null} onAct={() => dispatch({ kind: 'object-division', draft: draft.id })}>
          {said.object}
        </Act>
      )}
    </div>
  );
}

/** Which parts of a text this seat wants a vote of their own on. */
export function DivisionForm({ draft, onDone }: { readonly draft: DraftInView; readonly onDone: () => void }) {
  const [chosen, setChosen] = useState<readonly ClauseId[]>([]);
  const isEnough = chosen.length > 0 && chosen.length < draft.clauses.length;
  return (
    <section class="amending" aria-label={said.ask}>
      <h3>{said.ask}</h3>
      <p class="quiet small">{said.askHint}</p>
      <ClauseTicks
        draft={draft}
        title={said.askTitle}
        chosen={chosen}
        several
        onChoose={(id) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
      />
      {!isEnough && <p class="quiet small">{said.chooseSome}</p>}
      <p class="actions">
        {isEnough && (
          <Act
            right={mine.value?.seat?.rights.drafts[draft.id]?.askDivision ?? null}
            due
            onAct={async () => {
              const clauses = draft.clauses.flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
              const answer = await dispatch({ kind: 'ask-division', draft: draft.id, clauses });
              if (answer?.accepted) onDone();
            }}
          >
            {said.askFor(chosen.length)}
          </Act>
        )}
        <button type="button" class="button" onClick={onDone}>
          {words.drafts.cancel}
        </button>
      </p>
    </section>
  );
}
