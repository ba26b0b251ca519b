import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { Finding, FindingCode } from '../../shared/mandate/legality.ts';
import { clauseWords } from '../text/english/clauses.ts';
import { findingWords } from '../text/english/findings.ts';
import { words } from '../text/words.ts';
import { findingsOf } from './drafts/ClauseNotes.tsx';

/** What stands against a draft in law: what keeps it from being tabled first, then what others may say. */
export function DraftFindings({ draft }: { readonly draft: DraftInView }) {
  const clauses = draft.clauses.map(({ clause }) => clause);
  // What is about one clause alone stands beneath it.
  const findings = findingsOf(draft).ofText;
  const nameOf = ({ clause }: Finding) => {
    const kind = clause === null ? undefined : clauses[clause]?.kind;
    return kind ? clauseWords[kind].name : '';
  };
  const at = (level: Finding['level']) => findings.filter((finding) => finding.level === level);
  return (
    <>
      <Findings title={words.drafts.problems} level="error" findings={at('error')} nameOf={nameOf} />
      <Findings title={words.drafts.warnings} level="warning" findings={at('warning')} nameOf={nameOf} />
    </>
  );
}

type Props = {
  readonly title: string;
  readonly level: Finding['level'];
  readonly findings: readonly Finding[];
  /** The clause that a finding is about, as the editor calls it. */
  readonly nameOf: (finding: Finding) => string;
};

function Findings({ title, level, findings, nameOf }: Props) {
  if (findings.length === 0) return null;
  // The same is said once, of all the clauses that it is true of.
  const alike = new Map<FindingCode, readonly Finding[]>();
  for (const finding of findings) alike.set(finding.code, [...(alike.get(finding.code) ?? []), finding]);
  return (
    <section class="findings" data-level={level}>
      <h3>{title}</h3>
      <ul>
        {[...alike].map(([code, each]) => (
          <li key={code}>
            {each[0]?.clause !== null && <b>{words.listed([...new Set(each.map(nameOf))])}:</b>} {findingWords[code]}{' '}
            <span class="quiet">({words.drafts.rule(each[0]?.rule ?? '', each[0]?.article ?? '')})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
