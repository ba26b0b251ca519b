import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { officeOf } from '../net/class.ts';
import { ConsoleTabs } from '../panels/console/ConsoleTabs.tsx';
import { Corrections } from '../panels/console/Corrections.tsx';
import { Deck } from '../panels/console/Deck.tsx';
import { Inbox } from '../panels/console/Inbox.tsx';
import { LiveReadings } from '../panels/console/LiveReadings.tsx';
import { PhaseControls } from '../panels/console/PhaseControls.tsx';
import { Room } from '../panels/console/Room.tsx';
import { SeatsTab } from '../panels/console/SeatsTab.tsx';
import { SessionTab } from '../panels/console/SessionTab.tsx';
import { TabledList } from '../panels/console/TabledList.tsx';
import { TalkTab } from '../panels/console/TalkTab.tsx';
import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { LawCard } from '../panels/LawCard.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { NowLine } from '../panels/NowLine.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { type ConsoleTab, consoleTab, unseated } from '../store/console.ts';
import { dutiesOf, inboxOf, settled, settledIn } from '../store/inbox.ts';
import type { Office } from '../store/office.ts';
import { mine, view } from '../store/store.ts';
import { keepFor } from '../store/written.ts';
import { words } from '../text/words.ts';
import '../style/console.css';
import '../style/consoleParts.css';
import { Gate } from './Gate.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { useMedia } from './useMedia.ts';
import { useSession } from './useSession.ts';

/** The console: the clock, the room, the way in, and the record. The secret stands behind the # and goes to the server only. */
export function FacilitatorPage({ code }: { readonly code: string }) {
  const [office] = useState(() => officeOf(location.hash.slice(1), code));
  useSession(code, () => ({ role: 'facilitator', secret: location.hash.slice(1) }));
  useEffect(() => {
    keepFor(code, 'facilitator');
    settledIn(code);
  }, []);
  return <Gate>{() => <Console office={office} />}</Gate>;
}

/** The console of the session that the store knows. */
export function Console({ office }: { readonly office: Office }) {
  const page = useKeptFocus<HTMLDivElement>();
  const part = useRef<HTMLElement>(null);
  const isWide = useMedia('(min-width: 900px)');
  const facilitator = mine.value?.facilitator ?? null;
  const phase = view.value?.phase;
  const counts = countsOf();
  useEffect(() => {
    // While people come in it is the seats that a teacher looks at.
    if (phase === 'lobby' && consoleTab.peek() === 'inbox') consoleTab.value = 'seats';
    if (phase !== 'lobby' && phase !== undefined) consoleTab.value = phase === 'ended' ? 'record' : 'inbox';
  }, [phase === 'lobby', phase === 'ended', phase === undefined]);
  useEffect(() => {
    document.title = words.desk.room.pageTitle(counts.inbox ?? 0, words.brand);
  }, [counts.inbox]);
  const jump = useCallback((next: ConsoleTab) => {
    const isBeside = next === 'room' && matchMedia('(width >= 56.25rem)').matches;
    if (!isBeside) consoleTab.value = next;
    // When what was asked for is there.
    requestAnimationFrame(() => {
      const first = next === 'room' ? '.glance button[tabindex="0"]' : '.part [data-item][tabindex="0"]';
      (page.current?.querySelector<HTMLElement>(first) ?? part.current)?.focus();
    });
  }, []);
  const tab = isWide && consoleTab.value === 'room' ? 'inbox' : consoleTab.value;
  return (
    <div class="page facilitator console" ref={page} tabIndex={-1}>
      <TopBar who={words.console.title} />
      <NowLine>
        <DebriefLink code={office.code} where="watch" />
      </NowLine>
      <main>
        <h1 class="visually-hidden">{words.console.title}</h1>
        <PhaseControls />
        {facilitator && (
          <div class="deskparts">
            {isWide && <Room />}
            <div class="parts">
              <ConsoleTabs counts={counts} onJump={jump} />
              <section class="part" ref={part} tabIndex={-1} aria-label={words.desk.room.tabs[tab]} data-part={tab}>
                <Part tab={tab} office={office} />
              </section>
            </div>
          </div>
        )}
      </main>
      <LiveRegion />
    </div>
  );
}

/** What waits in each part. */
function countsOf(): Readonly<Partial<Record<ConsoleTab, number>>> {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  if (!now || !facilitator) return {};
  const waiting = unseated(facilitator).length;
  return {
    inbox: inboxOf(facilitator.classroom, settled.value).length + dutiesOf(facilitator, now),
    seats: now.phase === 'ended' ? 0 : waiting,
  };
}

function Part({ tab, office }: { readonly tab: ConsoleTab; readonly office: Office }) {
  switch (tab) {
    case 'room':
      return <Room />;
    case 'inbox':
      return <Inbox code={office.code} />;
    case 'seats':
      return <SeatsTab office={office} />;
    case 'deck':
      return <Deck />;
    case 'talk':
      return <TalkTab />;
    case 'record':
      return <RecordTab code={office.code} />;
    case 'session':
      return <SessionTab office={office} />;
  }
}

/** The texts, what was decided and said, what was put right, and how it reads so far. */
function RecordTab({ code }: { readonly code: string }) {
  return (
    <>
      <h2>{words.drafts.tabled}</h2>
      <TabledList />
      <LawCard />
      <LiveReadings />
      <Corrections />
      <h2>
        <a href={`/${code}/record`}>{words.record.title}</a>
      </h2>
      <RecordPanel />
    </>
  );
}
