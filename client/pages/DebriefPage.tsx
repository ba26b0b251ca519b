import { useEffect, useState } from 'preact/hooks';
import type { Debrief } from '../../shared/debrief/debrief.ts';
import type { InFact } from '../../shared/scenario/pages.ts';
import type { Join } from '../../shared/wire/envelope.ts';
import { debriefOf, inFactOf, Refused, rerunOf, sessionCard } from '../net/http.ts';
import { myToken } from '../net/keep.ts';
import { DebriefDocument } from '../panels/debrief/DebriefDocument.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { mySeat, view } from '../store/store.ts';
import { darkenForWall } from './theme.ts';
import '../style/debrief/page.css';
import '../style/debrief/chart.css';
import '../style/debrief/votes.css';
import '../style/debrief/readings.css';
import '../style/debrief/outside.css';
import '../style/debrief/print.css';
import { words } from '../text/words.ts';
import { PlayAlone } from './PlayAlone.tsx';
import { useSession } from './useSession.ts';

type Shown =
  | { readonly kind: 'loading' | 'not-yet' | 'gone' | 'failed' }
  | { readonly kind: 'there'; readonly debrief: Debrief; readonly inFact: InFact | null };

const asked = (word: 'wall' | 'watch'): boolean => new URLSearchParams(location.search).has(word);
const isWall = (): boolean => asked('wall');

/** Whoever only watches takes no place in the room. */
const joining = (): Join =>
  isWall() || asked('watch') ? { role: 'projector' } : { role: 'delegate', token: myToken() };

/** By the status of the answer: before the end there is no debrief, and of an unknown code there never is one. */
const refusals: Readonly<Partial<Record<number, 'not-yet' | 'gone'>>> = { 404: 'gone', 409: 'not-yet' };

/** What there is to show; the card says whether to ask, so that nobody asks for what they may not have. */
async function fetched(code: string): Promise<Shown> {
  const { phase } = await sessionCard(code);
  if (phase !== 'ended') return { kind: 'not-yet' };
  const [debrief, inFact] = await Promise.all([debriefOf(code), inFactOf(code).catch(() => null)]);
  return { kind: 'there', debrief, inFact };
}

/** The debrief, for everybody with the code, as soon as the session has ended. */
export function DebriefPage({ code }: { readonly code: string }) {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  // Who one is decides only whose seat comes first: the debrief itself is everybody's.
  useSession(code, joining);
  const ended = view.value?.phase === 'ended';
  const isThere = shown.kind === 'there';
  useEffect(() => {
    if (isThere) return;
    // An answer from before the end must not come after the one from after it.
    let isLatest = true;
    const show = (next: Shown): void => {
      if (isLatest) setShown(next);
    };
    fetched(code).then(show, (error: unknown) => {
      show({ kind: (error instanceof Refused && refusals[error.status]) || 'failed' });
    });
    return () => {
      isLatest = false;
    };
  }, [code, ended, tries, isThere]);
  useEffect(() => {
    if (!isWall()) return;
    darkenForWall();
    document.documentElement.dataset.scale = 'wall';
  }, []);
  useEffect(openForPrint, []);
  useEffect(() => {
    // The chapter that the address names was not there yet when the page was opened.
    if (isThere) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);
  if (shown.kind === 'there') {
    return (
      <DebriefDocument
        debrief={shown.debrief}
        inFact={shown.inFact}
        code={code}
        onward={<PlayAgain />}
        run={(change) =>
          rerunOf(code, change).catch((error: unknown) => {
            throw new Error(whyNot(error));
          })
        }
      />
    );
  }
  return (
    <main class="home">
      <Brand />
      <h1>{words.debrief.kicker}</h1>
      {shown.kind === 'loading' && <p role="status">{words.debrief.loading}</p>}
      {shown.kind === 'not-yet' && (
        <>
          <p role="status">{words.debrief.notYet}</p>
          <p class="quiet">{words.debrief.notYetHint}</p>
          <p>
            <a class="button" href={`/${code}${isWall() ? '/projector' : ''}`}>
              {words.debrief.toSession}
            </a>
          </p>
        </>
      )}
      {shown.kind === 'gone' && (
        <>
          <p role="alert">{words.linkProblems.gone}</p>
          <p>
            <a class="button" href="/">
              {words.toHome}
            </a>
          </p>
        </>
      )}
      {shown.kind === 'failed' && (
        <>
          <p role="alert">{words.debrief.failed}</p>
          <p>
            <button type="button" class="button" onClick={() => setTries(tries + 1)}>
              {words.debrief.again}
            </button>
          </p>
        </>
      )}
    </main>
  );
}

/** For whoever has sat in a session for one, and nobody else who reads what became of it. */
function PlayAgain() {
  const now = view.value;
  if (!mySeat.value || now === null || now.solo === null) return null;
  return <PlayAlone label={words.debrief.playAgain} scenario={now.scenario} />;
}

/** Why a session could not be run again, in words. */
function whyNot(error: unknown): string {
  const { refusals, unreachable } = words.debrief.whatIf;
  return (error instanceof Refused && refusals[error.problem.code]) || unreachable;
}

/** On paper nothing can be unfolded: what is folded is opened for the print, and folded again. */
function openForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = (): void => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], [data-print=no])')];
    for (const each of opened) each.open = true;
  };
  const after = (): void => {
    for (const each of opened) each.open = false;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
