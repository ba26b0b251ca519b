import { useEffect, useRef } from 'preact/hooks';
import { type Clause, catalogue, clauseGroups, clauseKinds, defaultClause } from '../../shared/mandate/catalogue.ts';
import { view } from '../store/store.ts';
import { clauseGroupWords, clauseWords } from '../text/english/clauses.ts';
import { words } from '../text/words.ts';

type Props = {
  /** Clauses that the draft has: what may stand once only is not offered again. */
  readonly present: readonly Clause[];
  readonly onChoose: (clause: Clause) => void;
  readonly onCancel: () => void;
};

/** All that a resolution can say, by what it is about. */
export function ClausePalette({ present, onChoose, onCancel }: Props) {
  const box = useRef<HTMLElement>(null);
  // It takes the place of the key that opened it, and the keyboard with it.
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const province = view.value?.provinces[0]?.id ?? '';
  const isOffered = (kind: Clause['kind']) =>
    (kind !== 'icc-referral' || view.value?.hasCourt !== false) &&
    (catalogue[kind].repeatable || !present.some((clause) => clause.kind === kind));
  return (
    <section
      class="palette"
      aria-label={words.drafts.add}
      ref={box}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      {clauseGroups.map((group) => {
        const kinds = clauseKinds.filter((kind) => catalogue[kind].group === group && isOffered(kind));
        if (kinds.length === 0) return null;
        return (
          <div key={group}>
            <h3>{clauseGroupWords[group]}</h3>
            <ul>
              {kinds.map((kind) => (
                <li key={kind}>
                  <button type="button" onClick={() => onChoose(defaultClause(kind, province))}>
                    <strong>{clauseWords[kind].name}</strong>
                    <span class="quiet small">{clauseWords[kind].help}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <button type="button" class="button plain" onClick={onCancel}>
        {words.drafts.cancel}
      </button>
    </section>
  );
}
