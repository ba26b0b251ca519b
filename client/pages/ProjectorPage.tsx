import { useEffect } from 'preact/hooks';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import { Clock } from '../panels/Clock.tsx';
import { tell } from '../panels/LiveRegion.tsx';
import { ResolutionDocument } from '../panels/ResolutionDocument.tsx';
import { ResultCard } from '../panels/ResultCard.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { happenings, joinLink, link, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Gate } from './Gate.tsx';
import { StagePane } from './StagePane.tsx';
import { useSession } from './useSession.ts';

/** For the wall: what the whole room may know, readable from the back row. */
export function ProjectorPage({ code }: { readonly code: string }) {
  useSession(code, () => ({ role: 'projector' }));
  useEffect(() => {
    document.documentElement.dataset.theme = 'projector';
  }, []);
  return <Gate>{() => view.value && <Wall now={view.value} code={code} />}</Gate>;
}

function Wall({ now, code }: { readonly now: PublicView; readonly code: string }) {
  const result = now.vote || now.phase === 'consultations' || now.phase === 'lobby' ? null : now.results.at(-1);
  const subject = now.vote?.subject;
  const draft = now.drafts.find(({ id }) => subject?.kind === 'draft' && id === subject.draft);
  return (
    <div class="page projector">
      <header class="topbar">
        <Brand />
        <span class="where">
          {words.phases[now.phase]}
          {now.round > 0 && ` · ${words.round(now.round, now.rounds)}`}
        </span>
        {draft && (
          <span class="paper serif">
            <b>{draft.symbol}</b> <small>{words.document.version(draft.version)}</small> {draft.title}
          </span>
        )}
        {link.value !== 'live' && (
          <span class="link" data-link={link.value}>
            {words.links[link.value]}
          </span>
        )}
        <Clock />
      </header>
      {result ? <ResultCard result={result} seats={now.seats} brief /> : <Headline now={now} code={code} />}
      <div class="wall">
        <StagePane theme="projector" which={draft ? 'chamber' : 'both'} />
        {draft && <ResolutionDocument draft={draft} />}
      </div>
      <Ticker now={now} />
    </div>
  );
}

function Headline({ now, code }: { readonly now: PublicView; readonly code: string }) {
  const members = now.seats.filter(({ kind }) => kind !== 'non-member');
  const held = members.filter(({ presence }) => presence !== 'empty');
  if (now.vote) {
    return (
      <section class="headline">
        <p class="serif big">{words.ballot.castOf(held.filter(({ cast }) => cast).length, held.length)}</p>
        <p>{words.brief.needed(now.needed, members.length)}</p>
      </section>
    );
  }
  if (now.phase === 'lobby') {
    return (
      <section class="headline">
        <p>
          {words.projector.join} <b>{addressOf(joinLink.value)}</b> {words.projector.withCode}
        </p>
        <p class="bigcode">{code}</p>
        <p>{words.projector.seated(held.length, members.length)}</p>
      </section>
    );
  }
  const next = now.drafts.find(({ id }) => id === now.next);
  return (
    <section class="headline">
      <p class="serif big">{words.phases[now.phase]}</p>
      {next && (
        <p>
          {words.projector.next}: <b class="serif">{next.symbol}</b> {next.title}
        </p>
      )}
      <p class="quiet">
        {words.projector.join} {addressOf(joinLink.value)} · <b>{code}</b>
      </p>
    </section>
  );
}

/** What is typed into a browser: without the protocol and the code. */
const addressOf = (url: string): string => (url ? new URL(url).host : '');

/** The last things that happened, newest first. */
function Ticker({ now }: { readonly now: PublicView }) {
  const lines = happenings.value
    .map(({ number, told }) => ({ number, line: tell(told, now) }))
    .filter(({ line }) => line !== '')
    .slice(-3)
    .toReversed();
  return (
    <ul class="ticker" aria-label={words.projector.headlines}>
      {lines.map(({ number, line }) => (
        <li key={number}>{line}</li>
      ))}
    </ul>
  );
}
