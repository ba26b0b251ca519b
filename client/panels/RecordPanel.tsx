import { view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { ResultCard } from './ResultCard.tsx';

/** What was decided and how, the latest first, with the text that each vote was on. */
export function RecordPanel() {
  const now = view.value;
  if (!now) return null;
  if (now.results.length === 0) return <p class="quiet">{words.record.empty}</p>;
  return (
    <ol class="record">
      {now.results.toReversed().map((result) => {
        const { subject } = result;
        const draft = subject.kind === 'draft' ? now.drafts.find(({ id }) => id === subject.draft) : undefined;
        return (
          <li key={result.vote}>
            <h3>
              {words.record.vote(result.vote)} · {words.round(result.round, now.rounds)}
              {subject.kind === 'motion' && ` · ${words.ballot.motion[subject.motion]}`}
            </h3>
            <ResultCard result={result} seats={now.seats} />
            {draft && (
              <details>
                <summary>{words.ballot.read}</summary>
                <ResolutionDocument draft={draft} />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
