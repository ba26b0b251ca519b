import type { DraftInView } from '../../shared/council/views/publicView.ts';
import { checkDraft, type Finding } from '../../shared/mandate/legality.ts';
import { view } from '../store/store.ts';
import { findingWords } from '../text/english/findings.ts';
import { words } from '../text/words.ts';

/** What stands against a draft in law: what keeps it from being tabled first, then what others may say. */
export function DraftFindings({ draft }: { readonly draft: DraftInView }) {
  const provinces = view.value?.provinces.map(({ id }) => id) ?? [];
  const findings = checkDraft(
    draft.clauses.map(({ clause }) => clause),
    provinces,
  );
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  return (
    <>
      <Findings title={words.drafts.problems} level="error" findings={errors} />
      <Findings title={words.drafts.warnings} level="warning" findings={warnings} />
    </>
  );
}

type Props = { readonly title: string; readonly level: Finding['level']; readonly findings: readonly Finding[] };

function Findings({ title, level, findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <section class="findings" data-level={level}>
      <h3>{title}</h3>
      <ul>
        {findings.map(({ code, clause, rule, article }) => (
          <li key={`${code} ${clause}`}>
            {clause !== null && <b>{clause + 1} · </b>}
            {findingWords[code]} <span class="quiet">({words.drafts.rule(rule, article)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
