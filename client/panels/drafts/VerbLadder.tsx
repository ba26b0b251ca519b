import type { Clause } from '../../../shared/mandate/catalogue.ts';
import { rungOf, rungs } from '../../../shared/mandate/verbs.ts';
import { words } from '../../text/words.ts';

type Props = {
  readonly clause: Clause;
  /** The clauses of its text, itself among them. */
  readonly beside: readonly Clause[];
};

const said = words.verbs;

/** On which of the seven rungs the verb of a clause stands, and whether it binds. */
export function VerbLadder({ clause, beside }: Props) {
  const chapter = beside.some((each) => each.kind === 'chapter' && each.chapter === 'vii') ? 'vii' : 'vi';
  const { rung, effect } = rungOf(clause, chapter, beside);
  return (
    <div class="ladder">
      <p class="small">
        <strong>{said.title}</strong> · {said.rung(rung, rungs.length)}
      </p>
      <ol aria-hidden="true">
        {rungs.map((each) => (
          <li key={each} data-here={each === rung} data-below={each < rung} />
        ))}
      </ol>
      <p class="small">
        <em class="serif">{said.rungs[rung]}</em>
        <span class="quiet">{said.effects[effect]}</span>
      </p>
    </div>
  );
}
