import type { PublicView } from '../../shared/council/views/publicView.ts';
import { dossier, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { News, newsByRound } from './Briefing.tsx';
import { Empty } from './Empty.tsx';
import { ActsOnRecord } from './field/ActsOnRecord.tsx';
import { AssemblyList } from './floor/AssemblySection.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { ResultCard } from './ResultCard.tsx';
import { BeforeSession } from './record/BeforeSession.tsx';
import { CrisisArc } from './record/CrisisArc.tsx';
import { Corrections } from './talk/Corrections.tsx';
import { RemarkList } from './talk/Press.tsx';

/** What was decided and how, with the text that each vote was on, and what was reported; the latest first. */
export function RecordPanel() {
  const now = view.value;
  if (!now) return null;
  const news = newsByRound(now, dossier.value);
  return (
    <section class="annals">
      <CrisisArc now={now} />
      {now.results.length === 0 ? (
        <Empty title={words.record.empty} hint={words.record.emptyHint} />
      ) : (
        <Decisions now={now} />
      )}
      <BeforeSession now={now} />
      <Said now={now} />
      <Issued now={now} />
      {now.remarks.length > 0 && (
        <section>
          <h2>{words.talk.remarks}</h2>
          <RemarkList now={now} />
        </section>
      )}
      <ActsOnRecord now={now} />
      {(now.assembly.debates.length > 0 || now.assembly.sessions.length > 0) && (
        <section>
          <h2>{words.floor.assembly}</h2>
          <AssemblyList now={now} />
        </section>
      )}
      {now.annulled.length > 0 && (
        <section>
          <h2>{words.record.annulled}</h2>
          <ul class="points">
            {now.annulled.map(({ vote, reason }, place) => (
              <li key={place}>{words.record.annulledVote(vote, reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <Corrections now={now} />
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

/** The verbatim record: what was put on it, meeting by meeting, the latest first. */
function Said({ now }: { readonly now: PublicView }) {
  const meetings = [...new Set(now.said.map(({ meeting }) => meeting))].toReversed();
  if (meetings.length === 0) return null;
  const nameOf = (id: string) => now.seats.find((seat) => seat.id === id)?.name ?? id;
  return (
    <section class="verbatim">
      <h2>{words.record.said}</h2>
      {meetings.map((meeting) => (
        <section key={meeting}>
          <h3>{words.floor.symbol(meeting)}</h3>
          <dl>
            {now.said
              .filter((each) => each.meeting === meeting)
              .map(({ seat, purpose, text, struck }, place) => (
                <div key={place}>
                  <dt>
                    {nameOf(seat)}{' '}
                    {purpose !== 'statement' && <span class="quiet small">({words.floor.purposes[purpose]})</span>}
                  </dt>
                  <dd class={struck ? 'quiet' : 'serif'}>{struck ? `(${words.talk.struck})` : text}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

/** What the Council said without a vote. */
function Issued({ now }: { readonly now: PublicView }) {
  const issued = now.statements.toReversed();
  if (issued.length === 0) return null;
  return (
    <section class="issued">
      <h2>{words.record.statements}</h2>
      {issued.map(({ id, form, symbol, title, text, round }) => (
        <article key={id} class="statement">
          <h3>
            {words.floor.forms[form]} · {words.round(round, now.rounds)}
          </h3>
          <h4 class="serif">
            {symbol && `${symbol} · `}
            {title}
          </h4>
          <p class="serif words">{text}</p>
        </article>
      ))}
    </section>
  );
}

function Decisions({ now }: { readonly now: PublicView }) {
  return (
    <ol class="record">
      {now.results.toReversed().map((result) => {
        const { subject } = result;
        const draft = 'draft' in subject ? now.drafts.find(({ id }) => id === subject.draft) : undefined;
        return (
          <li key={result.vote}>
            <h3>
              {words.record.vote(result.vote)} · {words.round(result.round, now.rounds)}
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
