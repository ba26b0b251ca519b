import { useEffect, useState } from 'preact/hooks';
import type { Phase } from '../../shared/council/vocabulary.ts';
import type { Glance } from '../../shared/wire/class.ts';
import { glanceAt, type Seen } from '../net/glance.ts';
import { forgetSession, type KeptSession, keepSession, mySessions, sessionIn } from '../net/mySessions.ts';
import { ConfirmButton } from '../panels/ConfirmButton.tsx';
import { CopyLink } from '../panels/console/CopyLink.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';

/** Milliseconds between two looks at all of them, while the page is seen. */
const every = 5000;
const said = words.club;

/** Every session that was opened in this browser, side by side, and who waits for what in each. */
export function ClubPage() {
  const [sessions, setSessions] = useState(mySessions);
  const seen = useGlances(sessions);
  return <Sessions sessions={sessions} seen={seen} onChange={() => setSessions(mySessions())} />;
}

type SessionsProps = {
  readonly sessions: readonly KeptSession[];
  /** What was seen of each last, by its code. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** One was added or forgotten. */
  readonly onChange: () => void;
};

export function Sessions({ sessions, seen, onChange }: SessionsProps) {
  return (
    <main class="host club">
      <a href="/" class="brandlink">
        <Brand />
      </a>
      <h1>{said.title}</h1>
      <p class="quiet">{said.lead}</p>
      {sessions.length === 0 && <p>{said.none}</p>}
      <p>
        <a class="button due" href="/host">
          {said.host}
        </a>
      </p>
      <ul class="clubcards">
        {sessions.map((session) => (
          <SessionCard
            key={session.code}
            session={session}
            seen={seen[session.code] ?? null}
            onForget={() => {
              forgetSession(session.code);
              onChange();
            }}
          />
        ))}
      </ul>
      <AddByLink onAdd={onChange} />
    </main>
  );
}

/** What was seen of each last; a look that nobody answered does not take away what was known. */
function useGlances(sessions: readonly KeptSession[]): Readonly<Record<string, Seen>> {
  const [seen, setSeen] = useState<Readonly<Record<string, Seen>>>({});
  useEffect(() => {
    const ending = new AbortController();
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      for (const session of sessions) {
        void glanceAt(session, ending.signal).then((found) => {
          if (ending.signal.aborted) return;
          setSeen((before) => {
            const isKnown = found.glance === null && found.why === 'silent' && before[session.code]?.glance;
            return isKnown ? before : { ...before, [session.code]: found };
          });
        });
      }
    };
    look();
    const timer = setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      ending.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [sessions]);
  return seen;
}

type CardProps = { readonly session: KeptSession; readonly seen: Seen | null; readonly onForget: () => void };

function SessionCard({ session: { code, secret }, seen, onForget }: CardProps) {
  const glance = seen?.glance ?? null;
  const problem = seen?.glance === null ? { gone: said.gone, shut: said.shut, silent: said.unreachable }[seen.why] : '';
  return (
    <li class="clubcard" data-waits={glance !== null && inboxOf(glance) > 0}>
      <header>
        <h2>{glance?.title ?? code}</h2>
        <b class="code">{code}</b>
      </header>
      {problem && <p class="warning">{problem}</p>}
      {glance && <Now glance={glance} />}
      <p class="doors">
        <a class="button" href={`/${code}/facilitator#${secret}`}>
          {said.console}
        </a>
        <a class="button" href={`/${code}/projector`} target="_blank" rel="noreferrer">
          {said.projector}
        </a>
      </p>
      <details>
        <summary>{said.copyJoin}</summary>
        <CopyLink link={`${location.origin}/${code}`} />
      </details>
      <ConfirmButton question={said.forgetSure} label={said.forget} onConfirm={onForget} />
    </li>
  );
}

const inboxOf = ({ inbox: { notes, calls, reports } }: Glance): number => notes + calls + reports;

function Now({ glance }: { readonly glance: Glance }) {
  const { phase, round, rounds, deadline, frozen, rung, seats, waitingFor, lastAt, purgedAt, serverNow } = glance;
  const inbox = inboxOf(glance);
  const clock = deadline === null ? said.noClock : said.left(deadline - serverNow);
  const names = words.phases as Readonly<Record<string, string>>;
  return (
    <>
      <p class="where">
        <strong>{names[phase as Phase] ?? phase}</strong>
        {round > 0 && <span>{said.round(round, rounds)}</span>}
        <span>{rung ? said.rung : frozen ? said.frozen : phase === 'ended' ? '' : clock}</span>
      </p>
      {inbox > 0 && <p class="due">{said.inbox(inbox)}</p>}
      <p class="quiet small">
        {said.seats(seats.there, seats.held, seats.all)}
        {seats.bots > 0 && ` · ${said.bots(seats.bots)}`}
      </p>
      {phase !== 'ended' && phase !== 'lobby' && (
        <p class="small">{waitingFor.length > 0 ? said.waiting(waitingFor) : said.waitsForNobody}</p>
      )}
      <p class="quiet small">
        {said.last(serverNow - lastAt)}
        {purgedAt !== null && ` · ${said.purged(purgedAt - serverNow)}`}
      </p>
    </>
  );
}

function AddByLink({ onAdd }: { readonly onAdd: () => void }) {
  const [problem, setProblem] = useState('');
  return (
    <details class="addlink">
      <summary>{said.add}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const found = sessionIn(String(new FormData(event.currentTarget).get('link')));
          if (!found) return setProblem(said.notALink);
          keepSession(found);
          setProblem('');
          event.currentTarget.reset();
          onAdd();
        }}
      >
        <label class="field">
          {said.add}
          <span class="quiet small">{said.addHint}</span>
          <input class="input" name="link" autocomplete="off" spellcheck={false} />
        </label>
        {problem && (
          <p class="wrong" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="button">
          {said.addButton}
        </button>
      </form>
    </details>
  );
}
