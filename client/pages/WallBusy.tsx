import type { DraftInView, PublicView, VoteInView } from '../../shared/council/views/publicView.ts';
import { aboutOf, verdictOf } from '../panels/ResultCard.tsx';
import { NeedLine } from '../panels/Troops.tsx';
import { countOf, leftOf, type Proceeding } from '../store/chamber.ts';
import { minutes } from '../store/clock.ts';
import { namesIn } from '../store/naming.ts';
import { resultOnShow } from '../store/shown.ts';
import { serverNow } from '../store/store.ts';
import { draftUnder, isAmended } from '../store/subject.ts';
import { comesOf, missionOf } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { useSecond } from './useSecond.ts';

type Props = { readonly now: PublicView; readonly proceeding: Proceeding };

/** What the Council is busy with, for the back row: what it is, and its clock. */
export function WallBusy({ now, proceeding }: Props) {
  if (proceeding.kind === 'vote') return <Voting now={now} vote={proceeding.vote} />;
  const { big, rest } = words.chamber.wall(proceeding, namesIn(now, words.told.draft));
  return (
    <section class="headline busy">
      <div>
        <h1 class="big">{big}</h1>
        <p>{rest}</p>
        {proceeding.kind === 'floor' && proceeding.purpose === 'after-vote' && <Explained now={now} />}
        {proceeding.kind === 'agenda' && <Agenda now={now} />}
      </div>
      <Left now={now} proceeding={proceeding} />
    </section>
  );
}

/** How the vote ended that is being explained: often somebody has the floor as soon as it is closed. */
function Explained({ now }: Pick<Props, 'now'>) {
  const result = resultOnShow(now);
  if (!result) return null;
  const { yes, no, abstain } = result.totals;
  return (
    <p>
      <strong>{verdictOf(result)}</strong>: {words.result.counts(yes, no, abstain)} · {aboutOf(result, now)}
    </p>
  );
}

/** Beside the step's own clock, which stands in the bar above. */
function Left({ now, proceeding }: Props) {
  const left = leftOf(proceeding, now, serverNow());
  const isAbove = 'until' in proceeding && proceeding.until === now.deadline;
  useSecond(left !== null && !isAbove);
  if (left === null || isAbove) return null;
  return (
    <p class="clock" role="timer">
      {minutes(left)}
    </p>
  );
}

/** What is voted on; how many have cast stands on the board of the chamber, and here for those who hear the page. */
function Voting({ now, vote }: { readonly now: PublicView; readonly vote: VoteInView }) {
  const { cast, held } = countOf(now);
  const { big, rest } = words.chamber.wall({ kind: 'vote', vote, cast, held }, namesIn(now, words.told.draft));
  const draft = vote.subject.kind === 'draft' ? draftUnder(now, vote.subject) : undefined;
  return (
    <section class="headline voting">
      {draft ? <TextUnderVote draft={draft} now={now} /> : <h1 class="big">{big}</h1>}
      <p>{rest}</p>
      {draft && <Need draft={draft} now={now} />}
      <p class="visually-hidden">{words.ballot.castOf(cast, held)}.</p>
    </section>
  );
}

/** What the text would need in the field, beside what would come. */
function Need({ draft, now }: { readonly draft: DraftInView; readonly now: PublicView }) {
  const mission = missionOf(now, draft);
  if (!mission || draft.need === null) return null;
  return <NeedLine need={draft.need} comes={comesOf(mission)} />;
}

/** Which words exactly: the symbol with its revision, that it was amended, and the version. */
function TextUnderVote({ draft, now }: { readonly draft: DraftInView; readonly now: PublicView }) {
  const { symbol, version, title } = draft;
  return (
    <h1 class="textline">
      <span class="big">
        {symbol} {isAmended(draft, now) && <em>{words.chamber.amended}</em>}
      </span>{' '}
      <span class="version">{words.document.version(version)}</span> <span class="titleline">{title}</span>
    </h1>
  );
}

function Agenda({ now }: { readonly now: PublicView }) {
  return (
    <ol class="agenda">
      {now.meeting?.agenda.map(({ id, title }, place) => (
        <li key={id} class="titleline">
          {place + 1}. {title}
        </li>
      ))}
    </ol>
  );
}
