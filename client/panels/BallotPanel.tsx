import { useEffect, useState } from 'preact/hooks';
import { type Choice, choices } from '../../shared/council/rules/tally.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Right } from '../../shared/council/views/seatView.ts';
import { resultOnShow } from '../store/shown.ts';
import { dispatch, link, mine, mySeat, view } from '../store/store.ts';
import { missionOf } from '../store/troops.ts';
import { refusalWords } from '../text/english/refusals.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { Mark } from './Mark.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { ResultCard } from './ResultCard.tsx';
import { TroopsLine } from './Troops.tsx';

type Cast = Exclude<Choice, 'absent'>;
const offered = choices.filter((choice): choice is Cast => choice !== 'absent');

/** The open vote and this seat's ballot; between two votes the last result, and the motions that can be made. */
export function BallotPanel() {
  const now = view.value;
  if (!now) return null;
  const last = resultOnShow(now);
  return (
    <section class="vote">
      {now.vote ? (
        <Ballot key={now.vote.number} now={now} vote={now.vote} />
      ) : (
        <>
          {last ? <ResultCard result={last} seats={now.seats} /> : <NoVote />}
          <Motions now={now} />
        </>
      )}
    </section>
  );
}

function NoVote() {
  return (
    <div>
      <h2>{words.ballot.none}</h2>
      <p class="quiet">{words.ballot.noneHint}</p>
    </div>
  );
}

function Ballot({ now, vote }: { readonly now: PublicView; readonly vote: NonNullable<PublicView['vote']> }) {
  const own = mine.value?.seat;
  const cast = (own?.ballot ?? null) as Cast | null;
  const [chosen, setChosen] = useState<Cast | null>(cast);
  // After a reload the ballot comes with the private view, a moment after the first picture.
  useEffect(() => {
    if (cast) setChosen(cast);
  }, [cast]);
  const [reading, setReading] = useState(false);
  const [sending, setSending] = useState(false);
  const { subject } = vote;
  const draft = subject.kind === 'draft' ? now.drafts.find(({ id }) => id === subject.draft) : undefined;
  const mission = draft ? missionOf(now, draft) : null;
  const held = now.seats.filter(({ kind, presence }) => kind !== 'non-member' && presence !== 'empty');
  const right: Right = own ? own.rights.cast : 'no-seat';
  const hint = (choice: Cast): string => {
    if (choice === 'yes') return words.ballot.hints.yes(vote.needed);
    if (choice !== 'no') return words.ballot.hints[choice];
    if (mySeat.value?.kind !== 'permanent') return words.ballot.hints.no;
    return vote.character === 'procedural' ? words.ballot.hints.proceduralNo : words.ballot.hints.veto;
  };
  return (
    <>
      {subject.kind === 'draft' ? (
        <header>
          <h2>
            {draft?.symbol} · {draft?.title}
          </h2>
          <p class="quiet small">
            {words.document.version(draft?.version ?? 0)} ·{' '}
            {words.drafts.ofClauses(draft?.clauses.length ?? 0, now.maximumClauses)} ·{' '}
            <button type="button" class="linklike" aria-expanded={reading} onClick={() => setReading(!reading)}>
              {words.ballot.read}
            </button>
          </p>
          {mission && draft && <TroopsLine mission={mission} pledges={draft.pledges} only="sum" />}
        </header>
      ) : (
        <header>
          <h2>{words.ballot.motion[subject.motion]}</h2>
          <p class="quiet small">
            {words.ballot.motionBy(now.seats.find(({ id }) => id === subject.by)?.name ?? '')}
            {subject.draft && ` · ${now.drafts.find(({ id }) => id === subject.draft)?.symbol}`}
          </p>
        </header>
      )}
      {reading && draft && <ResolutionDocument draft={draft} />}
      {right === null || right === 'session-frozen' ? (
        <form
          class="ballot"
          onSubmit={(event) => {
            event.preventDefault();
            if (!chosen || chosen === cast || right !== null || sending) return;
            setSending(true);
            const ballot = { kind: 'cast-ballot', vote: vote.number, choice: chosen } as const;
            void dispatch(ballot).finally(() => setSending(false));
          }}
        >
          <fieldset>
            <legend class="visually-hidden">{words.ballot.title}</legend>
            {offered.map((choice) => (
              <label key={choice} data-chosen={chosen === choice}>
                <input type="radio" name="ballot" checked={chosen === choice} onChange={() => setChosen(choice)} />
                <Mark choice={choice} />
                <span>
                  <strong>{words.ballot.choices[choice]}</strong>
                  <span class="quiet small">{hint(choice)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <button
            type="submit"
            class="button due"
            aria-disabled={!chosen || chosen === cast || right !== null || sending}
          >
            {!chosen
              ? words.ballot.choose
              : cast && chosen !== cast
                ? words.ballot.change(chosen)
                : words.ballot.cast(chosen)}
          </button>
          <p class="quiet small" role="status">
            {statusOf(cast, right, sending)}
          </p>
        </form>
      ) : (
        <p class="quiet">{refusalWords[right]}</p>
      )}
      <p class="quiet small">{words.ballot.castOf(held.filter((seat) => seat.cast).length, held.length)}</p>
    </>
  );
}

function statusOf(cast: Cast | null, right: Right, sending: boolean): string {
  if (sending) return link.value === 'live' ? words.ballot.sending : words.ballot.waiting;
  if (right !== null) return refusalWords[right];
  return cast ? words.ballot.sent(cast) : words.ballot.hidden;
}

function Motions({ now }: { readonly now: PublicView }) {
  const rights = mine.value?.seat?.rights;
  if (now.phase !== 'voting' || !rights) return null;
  return (
    <div class="motions">
      <h3>{words.ballot.motions}</h3>
      <Act right={rights.adjourn} onAct={() => dispatch({ kind: 'move-motion', motion: 'adjourn', draft: null })}>
        {words.ballot.adjourn}
      </Act>
      <p class="quiet small">{words.ballot.adjournHint}</p>
      {now.queue
        .filter((id) => rights.drafts[id]?.takeNext === null)
        .map((id) => {
          const draft = now.drafts.find((each) => each.id === id);
          return (
            <Act key={id} right={null} onAct={() => dispatch({ kind: 'move-motion', motion: 'take-next', draft: id })}>
              {words.ballot.takeNext(draft?.symbol ?? '')}
            </Act>
          );
        })}
    </div>
  );
}
