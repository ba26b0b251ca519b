import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import { checkDraft, type Finding } from '../../../shared/mandate/legality.ts';
import { view } from '../../store/store.ts';
import { findingWords } from '../../text/english/findings.ts';
import { words } from '../../text/words.ts';

const said = words.drafts;

/** As many clauses at most have the same said beneath each; of more it is said once, beneath the whole text. */
const mostAlike = 2;

/** What stands against a draft in law: beneath a clause, by its place, and beneath the text. */
export type Findings = {
  readonly byClause: ReadonlyMap<number | null, readonly Finding[]>;
  readonly ofText: readonly Finding[];
};

export function findingsOf({ clauses }: Pick<DraftInView, 'clauses'>): Findings {
  const provinces = view.value?.provinces.map(({ id }) => id) ?? [];
  const all = checkDraft(
    clauses.map(({ clause }) => clause),
    provinces,
    view.value?.hasCourt,
  );
  const alike = Map.groupBy(all, ({ code }) => code);
  const isOfOne = ({ clause, code }: Finding) => clause !== null && (alike.get(code)?.length ?? 0) <= mostAlike;
  return {
    byClause: Map.groupBy(all.filter(isOfOne), ({ clause }) => clause),
    ofText: all.filter((each) => !isOfOne(each)),
  };
}

/** What the law says of one clause, beneath it: the gravest first, with its article on demand. */
export function ClauseNotes({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const ordered = findings.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
  return (
    <ul class="clausenotes">
      {ordered.map(({ code, level, rule, article }) => (
        <li key={code} data-level={level}>
          <strong>{said.levels[level]}:</strong> {findingWords[code]}{' '}
          <details>
            <summary>{said.why}</summary>
            {said.rule(rule, article)}
          </details>
        </li>
      ))}
    </ul>
  );
}
