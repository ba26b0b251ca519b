import type { PublicView, VoteInView } from '../../shared/council/views/publicView.ts';
import { Flag } from '../panels/Flag.tsx';
import { countOf, leftOf, nextSpeakers, type Proceeding } from '../store/chamber.ts';
import { minutes } from '../store/clock.ts';
import { namesIn } from '../store/naming.ts';
import { serverNow } from '../store/store.ts';
import { words } from '../text/words.ts';
import { useSecond } from './useSecond.ts';

type Props = { readonly now: PublicView; readonly proceeding: Proceeding };

/** What the Council is busy with, for the back row: what it is, its clock, and who speaks next. */
export function WallBusy({ now, proceeding }: Props) {
  if (proceeding.kind === 'vote') return <Voting now={now} vote={proceeding.vote} />;
  const { big, rest } = words.chamber.wall(proceeding, namesIn(now, words.told.draft));
  return (
    <section class="headline busy">
      <div>
        <h1 class="big">{big}</h1>
        <p>{rest}</p>
        {proceeding.kind === 'agenda' && <Agenda now={now} />}
      </div>
      <Left now={now} proceeding={proceeding} />
      {proceeding.kind !== 'suspended' && <Speakers now={now} />}
    </section>
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

function Voting({ now, vote }: { readonly now: PublicView; readonly vote: VoteInView }) {
  const { cast, held } = countOf(now);
  const count = words.ballot.castOf(cast, held);
  const { big, rest } = words.chamber.wall({ kind: 'vote', vote, cast, held }, namesIn(now, words.told.draft));
  if (vote.subject.kind === 'draft') {
    return (
      <section class="headline">
        <h1 class="big">{count}</h1>
        <p>{rest}</p>
      </section>
    );
  }
  return (
    <section class="headline">
      <h1 class="big">{big}</h1>
      <p>{rest}</p>
      <p>
        <strong>{count}.</strong>
      </p>
    </section>
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

/** As many as the back row reads. */
const shownSpeakers = 3;

function Speakers({ now }: { readonly now: PublicView }) {
  const list = nextSpeakers(now);
  if (list.length === 0) return null;
  const next = list.slice(0, shownSpeakers).flatMap((turn) => now.seats.find(({ id }) => id === turn.seat) ?? []);
  return (
    <section class="speakers">
      <h2>{words.chamber.next}</h2>
      <ol>
        {next.map((seat, place) => (
          <li key={`${place} ${seat.id}`}>
            <Flag seat={seat} /> {seat.name}
          </li>
        ))}
      </ol>
      {list.length > shownSpeakers && <p class="quiet">{words.chamber.others(list.length - shownSpeakers)}</p>}
    </section>
  );
}
