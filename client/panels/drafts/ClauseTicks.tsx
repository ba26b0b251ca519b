import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../../shared/council/vocabulary.ts';
import { view } from '../../store/store.ts';
import { paragraphNumbers } from '../../store/subject.ts';
import { clauseValue, clauseWords } from '../../text/english/clauses.ts';

type Props = {
  readonly draft: DraftInView;
  readonly title: string;
  readonly chosen: readonly ClauseId[];
  readonly onChoose: (id: ClauseId) => void;
  /** Several can be ticked; else one is taken. */
  readonly several?: boolean;
};

/** The clauses of a text to choose from, with the numbers of their paragraphs. */
export function ClauseTicks({ draft, title, chosen, onChoose, several = false }: Props) {
  const numbers = numbersIn(draft);
  const name = (id: string) => view.value?.provinces.find((province) => province.id === id)?.name ?? id;
  return (
    <fieldset class="ticks">
      <legend>{title}</legend>
      {draft.clauses.map(({ id, clause }) => {
        const row = (
          <>
            <span class="number">{numbers.get(id)}</span>
            <span class="name">{clauseWords[clause.kind].name}</span>
            <strong>{clauseValue(clause, name)}</strong>
          </>
        );
        return several ? (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChoose(id)} />
            {row}
          </label>
        ) : (
          <button key={id} type="button" onClick={() => onChoose(id)}>
            {row}
          </button>
        );
      })}
    </fieldset>
  );
}

/** The paragraph numbers of the operative clauses. */
export function numbersIn({ clauses, mode }: Pick<DraftInView, 'clauses' | 'mode'>): ReadonlyMap<ClauseId, number> {
  return paragraphNumbers({ clauses, mode }, view.value ?? { state: '', sovereign: '', provinces: [] });
}
