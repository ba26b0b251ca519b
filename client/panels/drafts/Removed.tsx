import { useEffect, useRef } from 'preact/hooks';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../../shared/council/vocabulary.ts';
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { changerOf, editOf, look, readDraft } from '../../store/drafts.ts';
import { dispatch, view } from '../../store/store.ts';
import { clauseValue, clauseWords } from '../../text/english/clauses.ts';
import { words } from '../../text/words.ts';

/** A clause that I was writing in and that is no longer in the draft, with my words. */
export type Lost = { readonly id: ClauseId; readonly clause: Clause; readonly index: number };

type Props = {
  readonly draft: DraftInView;
  readonly lost: Lost;
  readonly editable: boolean;
  readonly onDone: () => void;
};

/** A clause that somebody removed while I wrote in it: my words stay here until I decide. */
export function Removed({ draft, lost: { id, clause, index }, editable, onDone }: Props) {
  const by = view.value?.seats.find((seat) => seat.id === changerOf(draft, id))?.name ?? null;
  const name = (province: string) => view.value?.provinces.find((each) => each.id === province)?.name ?? province;
  const spoken = `${clauseWords[clause.kind].name}: ${clauseValue(clause, name)}`;
  const done = (): void => {
    editOf(draft.id, id).giveUp();
    onDone();
  };
  const putBack = async (): Promise<void> => {
    const answer = await dispatch({ kind: 'add-clause', draft: draft.id, clause });
    if (!answer?.accepted) return;
    // The view comes before the answer: the clause is the last one in it, and goes where it was.
    const back = readDraft(draft.id)?.clauses.at(-1);
    if (back) {
      await dispatch({ kind: 'move-clause', draft: draft.id, id: back.id, to: index });
      look(draft.id, back.id);
    }
    done();
  };
  const box = useRef<HTMLDivElement>(null);
  // The form that it takes the place of was somewhere else in the list.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="clash" role="alert" ref={box}>
      <p>{words.drafts.removed(by, spoken)}</p>
      {!editable && <p class="quiet small">{words.drafts.notInDraft}</p>}
      <p class="actions">
        {editable && (
          <button type="button" class="button" onClick={() => void putBack()}>
            {words.drafts.putBack}
          </button>
        )}
        <button type="button" class="button" onClick={done}>
          {words.drafts.leaveOut}
        </button>
      </p>
    </div>
  );
}
