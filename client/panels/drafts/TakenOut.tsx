import { useEffect, useRef } from 'preact/hooks';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../../shared/council/vocabulary.ts';
import { look, readDraft } from '../../store/drafts.ts';
import { dispatch, view } from '../../store/store.ts';
import { clauseValue, clauseWords } from '../../text/english/clauses.ts';
import { words } from '../../text/words.ts';
import type { Lost } from './Removed.tsx';

type Props = {
  readonly draft: DraftInView;
  /** The clause that I removed last, as it was and where. */
  readonly taken: Lost;
  readonly onDone: (back: ClauseId | null) => void;
};

/** The last clause that I took out: one key puts it back where it was. It has the keyboard, which the clause had. */
export function TakenOut({ draft, taken: { clause, index }, onDone }: Props) {
  const key = useRef<HTMLButtonElement>(null);
  useEffect(() => key.current?.focus({ preventScroll: true }), []);
  const name = (province: string) => view.value?.provinces.find((each) => each.id === province)?.name ?? province;
  const putBack = async (): Promise<void> => {
    const answer = await dispatch({ kind: 'add-clause', draft: draft.id, clause });
    // The view comes before the answer: the clause is the last one in it, and goes where it was.
    const back = answer?.accepted ? readDraft(draft.id)?.clauses.at(-1)?.id : undefined;
    if (!back) return;
    await dispatch({ kind: 'move-clause', draft: draft.id, id: back, to: index });
    look(draft.id, back);
    onDone(back);
  };
  return (
    <p class="takenout" role="status">
      <span>{words.drafts.takenOut(`${clauseWords[clause.kind].name}: ${clauseValue(clause, name)}`)}</span>
      <button type="button" class="button" ref={key} onClick={() => void putBack()}>
        {words.drafts.undo}
      </button>
      <button type="button" class="button plain" onClick={() => onDone(null)}>
        {words.drafts.leaveOut}
      </button>
    </p>
  );
}
