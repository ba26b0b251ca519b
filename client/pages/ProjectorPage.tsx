import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import { Clock } from '../panels/Clock.tsx';
import { QrCode } from '../panels/console/QrCode.tsx';
import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { tell } from '../panels/LiveRegion.tsx';
import { ResultCard } from '../panels/ResultCard.tsx';
import { SoundSwitch } from '../panels/SoundSwitch.tsx';
import { Brand, roundOf } from '../panels/TopBar.tsx';
import { type Proceeding, proceedingOf, readOut } from '../store/chamber.ts';
import { type Due, dueOf } from '../store/due.ts';
import { resultOnShow, shownOut } from '../store/shown.ts';
import { happenings, joinLink, link, view } from '../store/store.ts';
import { draftUnder } from '../store/subject.ts';
import { words } from '../text/words.ts';
import { Gate } from './Gate.tsx';
import { StagePane } from './StagePane.tsx';
import { darkenForWall } from './theme.ts';
import { useSession } from './useSession.ts';
import { WallBusy } from './WallBusy.tsx';
import { WallLists } from './WallLists.tsx';
import { isAboutTheField, WallSituation } from './WallSituation.tsx';
import { WallStatement } from './WallStatement.tsx';
import { WallSubject } from './WallSubject.tsx';

/** For the wall: what the whole room may know, readable from the back row. */
export function ProjectorPage({ code }: { readonly code: string }) {
  useSession(code, () => ({ role: 'projector' }));
  useEffect(darkenForWall, []);
  return <Gate>{() => view.value && <Wall now={view.value} code={code} />}</Gate>;
}

/** What hangs there: of the session that the store knows. */
export function Wall({ now, code }: { readonly now: PublicView; readonly code: string }) {
  // What stands when the clock stands still is what stood before.
  const due = dueOf({ ...now, frozen: null }, null);
  const proceeding = proceedingOf(now);
  // Whoever speaks, or asks something of the Council, comes before the result of the last vote; so does a statement since.
  const latest = due.kind === 'ended' || proceeding ? null : readOut(happenings.value);
  const statement = now.statements.find(({ id }) => id === latest);
  const result = due.kind === 'ended' || proceeding || statement ? null : resultOnShow(now, shownOut.value);
  const draft = now.vote ? draftUnder(now, now.vote.subject) : undefined;
  const field = isAboutTheField(now);
  const isListed = !now.vote && !result && !field;
  const alone = field ? 'map' : draft ? 'chamber' : 'both';
  return (
    <div class="page projector">
      <header class="topbar">
        <Brand />
        <span class="where">
          {[now.phase === 'ended' && now.round > 0 ? '' : words.phases[now.phase], roundOf(now)]
            .filter((each) => each !== '')
            .join(' · ')}
        </span>
        {draft && now.vote?.subject.kind !== 'draft' && (
          <p class="paper serif">
            <b>{draft.symbol}</b> <small>{words.document.version(draft.version)}</small> {draft.title}
          </p>
        )}
        {link.value !== 'live' && (
          <span class="link" data-link={link.value}>
            {words.links[link.value]}
          </span>
        )}
        <SoundSwitch />
        <Clock />
      </header>
      {now.room.announcement && <Announcement text={now.room.announcement.text} />}
      {now.room.bell.rung ? <Bell /> : dueOf(now, null).kind === 'frozen' && <Frozen />}
      <main>
        {result && <ResultCard result={result} seats={now.seats} brief />}
        {result && <AssemblyMet now={now} vote={result.vote} />}
        {statement && !field && <WallStatement statement={statement} />}
        {!result && !statement && !field && <Headline now={now} due={due} proceeding={proceeding} code={code} />}
        <div class="wall">
          {isListed ? <WallLists now={now} /> : <StagePane theme="projector" which={alone} />}
          {field && <WallSituation now={now} due={due} code={code} />}
          {now.vote && <WallSubject key={now.vote.number} now={now} subject={now.vote.subject} />}
        </div>
      </main>
      <Ticker now={now} first={result ? words.due(due).strong : ''} />
    </div>
  );
}

/** What the Assembly said in the emergency special session that this vote called. */
function AssemblyMet({ now, vote }: { readonly now: PublicView; readonly vote: number }) {
  const met = now.assembly.sessions.find((session) => session.vote === vote);
  if (!met) return null;
  return <p class="assembly">{tell({ kind: 'proceeding', event: { kind: 'assembly-met', ...met } }, now)}.</p>;
}

function Announcement({ text }: { readonly text: string }) {
  return (
    <p class="announcement">
      <small>{words.projector.announcement}</small> <strong>{text}</strong>
    </p>
  );
}

function Bell() {
  return (
    <p class="frozen">
      <strong>{words.projector.bell}</strong> {words.projector.bellHint}
    </p>
  );
}

function Frozen() {
  const { strong, rest } = words.due({ kind: 'frozen', mine: false });
  return (
    <p class="frozen">
      <strong>{strong}</strong> {rest}
    </p>
  );
}

type HeadlineProps = {
  readonly now: PublicView;
  readonly due: Due;
  readonly proceeding: Proceeding | null;
  readonly code: string;
};

/** What is going on, for the whole room: the same answer that the now-line gives to each. */
function Headline({ now, due, proceeding, code }: HeadlineProps) {
  const { strong, rest } = words.due(due);
  if (proceeding) return <WallBusy now={now} proceeding={proceeding} />;
  switch (due.kind) {
    case 'gathering':
      return <Gathering now={now} code={code} />;
    case 'ended':
      return (
        <Lines big={strong}>
          <p>
            {words.projector.adopted(
              now.results.filter(({ subject, resolution }) => subject.kind === 'draft' && resolution !== '').length,
            )}{' '}
            {words.projector.votes(now.results.length)}
          </p>
          <DebriefLink code={code} where="wall" />
        </Lines>
      );
    case 'interval':
      return (
        <Lines big={strong}>
          <p class="titleline">{now.drafts.find(({ id }) => id === now.next)?.title}</p>
          <p>{rest}</p>
        </Lines>
      );
    default:
      return (
        <Lines big={words.phases[now.phase]}>
          <p>{due.kind === 'orders' && due.hindrance ? `${strong} ${rest}` : rest}</p>
          <p class="quiet">
            {words.projector.join} {addressOf(joinLink.value)} · <b>{code}</b>
          </p>
        </Lines>
      );
  }
}

function Lines({ big, children }: { readonly big: string; readonly children: ComponentChildren }) {
  return (
    <section class="headline">
      <h1 class="big">{big}</h1>
      {children}
    </section>
  );
}

function Gathering({ now, code }: { readonly now: PublicView; readonly code: string }) {
  const { held, members } = countOf(now);
  const played = members.filter(({ presence, standIn }) => presence === 'empty' && standIn).length;
  return (
    <section class="headline gathering">
      <div>
        <p>
          {words.projector.join} <b>{addressOf(joinLink.value)}</b> {words.projector.withCode}
        </p>
        <h1 class="bigcode">{code}</h1>
        <p>
          {words.projector.seated(held.length, members.length)}
          {played > 0 && <span class="quiet"> · {words.bots.fillUp(played)}</span>}
        </p>
      </div>
      <QrCode link={joinLink.value} />
    </section>
  );
}

function countOf({ seats }: PublicView) {
  const members = seats.filter(({ kind }) => kind !== 'non-member');
  return { members, held: members.filter(({ presence }) => presence !== 'empty') };
}

/** What is typed into a browser: without the protocol and the code. */
const addressOf = (url: string): string => (url ? new URL(url).host : '');

/** What stands above anyway, or stands no longer. */
const isNoNews = ({ kind }: Told, { vote }: PublicView): boolean =>
  kind === 'phase-begun' || kind === 'situation-reported' || (kind === 'vote-opened' && vote === null);

/** More do not fit beside each other; what does not fit whole is not shown at all. */
const headlines = 6;

/**
 * The last things that happened, newest first; after a reload, how the last votes ended, or what goes on. Which step it is
 * stands above, and pushes nothing out that was done. @param first what comes before them.
 */
function Ticker({ now, first }: { readonly now: PublicView; readonly first: string }) {
  const heard = happenings.value
    .map(({ number, told }) => ({
      key: `heard ${number}`,
      kind: told.kind,
      line: isNoNews(told, now) ? '' : tell(told, now),
    }))
    .filter(({ line }) => line !== '');
  const closed = happenings.value.flatMap(({ told }) => (told.kind === 'vote-closed' ? told.result.vote : []));
  const earlier = now.results
    .filter(({ vote }) => !closed.includes(vote))
    .map((result) => ({ key: `vote ${result.vote}`, kind: null, line: tell({ kind: 'vote-closed', result }, now) }));
  const begun = {
    key: 'phase',
    kind: null,
    line: tell({ kind: 'phase-begun', phase: now.phase, round: now.round }, now),
  };
  // What is said again and again is said once, where it was said last.
  const known = [...earlier, ...heard].filter(
    ({ line }, at, all) => !all.slice(at + 1).some((each) => each.line === line),
  );
  const lines = (known.length === 0 && now.round > 0 ? [begun] : known).slice(-headlines).toReversed();
  return (
    <ul class="ticker" aria-label={words.projector.headlines}>
      {first && <li>{first}</li>}
      {lines.map(({ key, kind, line }) => (
        <li key={key} data-news={kind}>
          {line}
        </li>
      ))}
    </ul>
  );
}
