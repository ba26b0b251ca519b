import { useState } from 'preact/hooks';
import { type Choice, choices } from '../../shared/council/rules/votes/tally.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Right } from '../../shared/council/views/seatView.ts';
import { annulledBefore, ballotIn } from '../store/ballot.ts';
import { countOf } from '../store/chamber.ts';
import { isChanged } from '../store/drafts.ts';
import { namesIn } from '../store/naming.ts';
import { resultOnShow } from '../store/shown.ts';
import { dispatch, dossier, link, mine, mySeat, view } from '../store/store.ts';
import { paragraphsOf } from '../store/subject.ts';
import { missionOf } from '../store/troops.ts';
import { refusalWords } from '../text/english/refusals.ts';
import { words } from '../text/words.ts';
import { AimsReminder } from './AimsReminder.tsx';
import { Poll } from './delegation/Poll.tsx';
import { KeyStanding, VetoKey } from './delegation/VetoKey.tsx';
import { WordChanges } from './drafts/WordChanges.tsx';
import { Empty } from './Empty.tsx';
import { Flag } from './Flag.tsx';
import { TermWord } from './guide/TermWord.tsx';
import { Mark } from './Mark.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { ResultCard } from './ResultCard.tsx';
import { TroopsLine } from './Troops.tsx';

type Cast = Exclude<Choice, 'absent'>;
/** A party to the dispute says neither yes nor no (Charter, Article 27(3)). */
const ofParty: readonly Cast[] = ['abstain', 'not_participating'];
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
        (last && <ResultCard result={last} seats={now.seats} />) || <NoVote />
      )}
    </section>
  );
}

function NoVote() {
  return <Empty title={words.ballot.none} hint={words.ballot.noneHint} />;
}

function Ballot({ now, vote }: { readonly now: PublicView; readonly vote: NonNullable<PublicView['vote']> }) {
  const own = mine.value?.seat;
  const cast = (own ? ballotIn(now, own) : null) as Cast | null;
  const [picked, setChosen] = useState<Cast | null>(null);
  const chosen = picked ?? cast;
  const annulled = annulledBefore(now);
  const isParty = own?.mustAbstain ?? false;
  const [reading, setReading] = useState(false);
  const [comparing, setComparing] = useState(false);
  const [sending, setSending] = useState(false);
  const { subject } = vote;
  const names = namesIn(now, words.told.draft);
  const amendment =
    subject.kind === 'amendment' ? now.amendments.find(({ id }) => id === subject.amendment) : undefined;
  const about = {
    title: words.subject.title(subject, names),
    question: words.subject.question(subject, names),
    by: amendment ? words.subject.movedBy(names.seat(amendment.by)) : words.subject.by(subject, names),
  };
  const supporters = now.seats.filter(({ id }) => id !== amendment?.by && amendment?.supporters.includes(id));
  const draft = 'draft' in subject ? now.drafts.find(({ id }) => id === subject.draft) : undefined;
  const paragraphs = draft && subject.kind === 'part' ? paragraphsOf(draft, subject.clauses, now) : [];
  const mission = draft && subject.kind === 'draft' ? missionOf(now, draft) : null;
  const count = countOf(now);
  const right: Right = own ? own.rights.cast : 'no-seat';
  const hint = (choice: Cast): string => {
    if (choice === 'yes') return words.ballot.hints.yes(vote.needed);
    if (choice !== 'no') return words.ballot.hints[choice];
    if (mySeat.value?.kind !== 'permanent') return words.ballot.hints.no;
    return vote.character === 'procedural' ? words.ballot.hints.proceduralNo : words.ballot.hints.veto;
  };
  return (
    <>
      <header>
        <h2>{draft && subject.kind === 'draft' ? `${draft.symbol} · ${draft.title}` : about.title}</h2>
        {subject.kind !== 'draft' && subject.kind !== 'motion' && <p>{about.question}</p>}
        {subject.kind !== 'draft' && (
          <p class="small">
            <VetoLine vote={vote} />
          </p>
        )}
        {about.by && (
          <p class="quiet small byline">
            {about.by}
            {supporters.length > 0 && ` · ${words.amendments.supportedBy.toLowerCase()} `}
            {supporters.map((seat, place) => (
              <span key={seat.id} class="supporter">
                <Flag seat={seat} /> {seat.name}
                {place < supporters.length - 1 && ', '}
              </span>
            ))}
          </p>
        )}
        {draft && (
          <p class="quiet small">
            {subject.kind === 'draft' ? <VetoLine vote={vote} /> : `${draft.title} ·`}{' '}
            {words.document.version(draft.version)}
            {isChanged(draft, now) && `, ${words.drafts.amended}`} ·{' '}
            {words.drafts.ofClauses(draft.clauses.length, now.maximumClauses)} ·{' '}
            <button type="button" class="linklike" aria-expanded={reading} onClick={() => setReading(!reading)}>
              {words.ballot.read}
            </button>
            {dossier.value && (
              <>
                {' '}
                ·{' '}
                <button
                  type="button"
                  class="linklike"
                  aria-expanded={comparing}
                  onClick={() => setComparing(!comparing)}
                >
                  {words.ballot.aims}
                </button>
              </>
            )}
          </p>
        )}
        {mission && draft && <TroopsLine mission={mission} need={draft.need} pledges={draft.pledges} only="sum" />}
        {draft && amendment && <WordChanges draft={draft} change={amendment.change} />}
        {paragraphs.length > 0 && (
          <>
            <p class="small">{words.subject.paragraphs(paragraphs.length)}</p>
            {paragraphs.map(({ number, text }, place) => (
              <p key={place} class="wordchanges">
                {number !== null && `${number}. `}
                {text}
              </p>
            ))}
          </>
        )}
      </header>
      {comparing && draft && <AimsReminder />}
      {reading && draft && <ResolutionDocument draft={draft} />}
      {annulled !== null && right === null && (
        <p class="warning" role="status">
          {words.ballot.annulled(annulled, !isParty && cast === null)}
        </p>
      )}
      {isParty && <p class="warning">{words.ballot.party}</p>}
      {own && <VetoKey now={now} own={own} vote={vote.number} />}
      {own && <Poll own={own} vote={vote.number} offered={isParty ? ofParty : offered} />}
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
            {(isParty ? ofParty : offered).map((choice) => (
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
          {own && <KeyStanding now={now} own={own} isAgainst={chosen === 'no'} />}
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
        <>
          {right === 'for-the-ambassador' && (
            <p role="status">
              {cast ? words.delegation.castByAmbassador(words.ballot.choices[cast]) : words.delegation.notCast}
            </p>
          )}
          <p class="quiet">{refusalWords[right]}</p>
        </>
      )}
      <p class="quiet small">{words.ballot.castOf(count.cast, count.held)}</p>
    </>
  );
}

/** Whether a vote against by a permanent member stops it. */
function VetoLine({ vote }: { readonly vote: NonNullable<PublicView['vote']> }) {
  const { character, needed, subject } = vote;
  const isSubstantive = character === 'substantive';
  const line = isSubstantive
    ? words.subject.vetoCounts(needed)
    : words.subject[subject.kind === 'ruling' ? 'overrule' : 'noVeto'](needed);
  return (
    <strong>
      <TermWord of={isSubstantive ? 'veto' : 'procedural'}>{line}</TermWord>
    </strong>
  );
}

function statusOf(cast: Cast | null, right: Right, sending: boolean): string {
  if (sending) return link.value === 'live' ? words.ballot.sending : words.ballot.waiting;
  if (right !== null) return refusalWords[right];
  return cast ? words.ballot.sent(cast) : words.ballot.hidden;
}
