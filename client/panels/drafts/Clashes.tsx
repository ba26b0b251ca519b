import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../../shared/council/vocabulary.ts';
import { type Clause, parametersOf } from '../../../shared/mandate/catalogue.ts';
import type { ClauseEdit } from '../../store/clauseEdit.ts';
import { changerOf } from '../../store/drafts.ts';
import { clashesNow } from '../../store/merge.ts';
import { view } from '../../store/store.ts';
import { parameterValue } from '../../text/english/clauses.ts';
import { words } from '../../text/words.ts';
import { parameterWords } from './ClauseFields.tsx';

type Props = {
  readonly draft: DraftInView;
  readonly id: ClauseId;
  readonly edit: ClauseEdit;
  readonly clause: Clause;
};

const said = words.drafts;

/** What somebody else set differently while I wrote: both are shown, and I choose. */
export function Clashes({ draft, id, edit, clause }: Props) {
  const { clashes: met, stuck } = edit.state.value;
  // What stands in the text now, which may be later than what mine met with.
  const clashes = clashesNow(met, [], clause);
  const by = view.value?.seats.find((seat) => seat.id === changerOf(draft, id))?.name ?? null;
  if (clashes.length === 0 && !stuck) return null;
  return (
    <div class="clash" role="alert">
      {clashes.map(({ parameter, mine, theirs }) => (
        <p key={parameter}>
          {said.clash(
            by,
            parameterWords(clause, parameter).label.toLowerCase(),
            valueIn(clause, parameter, theirs),
            valueIn(clause, parameter, mine),
          )}
        </p>
      ))}
      {clashes.length > 0 && (
        <p class="actions">
          <button type="button" class="button" onClick={() => void edit.useMine()}>
            {said.useMine}
          </button>
          <button type="button" class="button" onClick={() => edit.keepTheirs()}>
            {said.keepTheirs}
          </button>
        </p>
      )}
      {stuck && (
        <p class="actions">
          <span>{said.notSaved}</span>
          <button type="button" class="button" onClick={() => void edit.again()}>
            {said.saveAgain}
          </button>
          <button type="button" class="button" onClick={() => edit.giveUp()}>
            {said.giveUp}
          </button>
        </p>
      )}
    </div>
  );
}

/** A value of a parameter as the row says it. */
function valueIn({ kind }: Clause, name: string, value: number | string | boolean): string {
  const parameter = parametersOf(kind)[name];
  if (!parameter) return String(value);
  if (parameter.type === 'province') {
    return view.value?.provinces.find((province) => province.id === value)?.name ?? String(value);
  }
  return parameterValue(kind, name, parameter, value);
}
