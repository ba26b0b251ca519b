import type { PublicView } from '../../shared/council/views/publicView.ts';
import { dossier, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { News, newsByRound } from './Briefing.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { ResultCard } from './ResultCard.tsx';

/** What was decided and how, with the text that each vote was on, and what was reported; the latest first. */
export function RecordPanel() {
  const now = view.value;
  if (!now) return null;
  const news = newsByRound(now, dossier.value);
  return (
    <section class="annals">
      {now.results.length === 0 ? <p class="quiet">{words.record.empty}</p> : <Decisions now={now} />}
      {news.length > 0 && (
        <>
          <h2>{words.record.news}</h2>
          {news.map(({ round, injects }) => (
            <section key={round}>
              <h3>{words.round(round, now.rounds)}</h3>
              <News injects={injects} />
            </section>
          ))}
        </>
      )}
    </section>
  );
}

function Decisions({ now }: { readonly now: PublicView }) {
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
