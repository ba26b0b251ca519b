import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { EarlyNowLine } from '../panels/EarlyNowLine.tsx';
import { later } from '../panels/later.tsx';
import { SeatChooser } from '../panels/SeatChooser.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { WhySentence } from '../panels/Why.tsx';
import { claimAnswer } from '../store/claim.ts';
import { keepSeenFor } from '../store/seen.ts';
import { mine, mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { useQuiet } from './useQuiet.ts';

/** Not needed to choose a seat: fetched when there is time, or when it is shown. */
const Announcement = later(async () => (await import('../panels/talk/Announcement.tsx')).Announcement);
const Asking = later(async () => (await import('../panels/talk/AskInLobby.tsx')).AskInLobby);
const LawCard = later(async () => (await import('../panels/LawCard.tsx')).LawCard);
const LiveRegion = later(async () => (await import('../panels/LiveRegion.tsx')).LiveRegion);
const Notices = later(async () => (await import('../panels/talk/Notices.tsx')).Notices);
const OwnBrief = later(async () => (await import('../panels/BriefPanel.tsx')).OwnBrief);
const RecordPanel = later(async () => (await import('../panels/RecordPanel.tsx')).RecordPanel);
const SoloLobby = later(async () => (await import('../panels/guide/SoloLobby.tsx')).SoloLobby);

type Props = { readonly scenario: Scenario | null; readonly code: string; readonly onEnter: (() => void) | null };

/** Where people find their seats. @param onEnter goes on to the chamber; null while one has no seat. */
export function LobbyPage({ scenario, code, onEnter }: Props) {
  const now = view.value;
  const seat = mine.value?.seat?.seat ?? '';
  useMemo(() => keepSeenFor(code, seat), [code, seat]);
  const main = useKeptFocus<HTMLElement>();
  const isQuiet = useQuiet();
  const isAlone = now?.phase === 'lobby' && now.solo !== null;
  return (
    <div class="page lobby">
      <TopBar who={mine.value?.seat ? words.lobby.you(mine.value.seat.name) : ''} />
      <EarlyNowLine>
        {onEnter && !isAlone && (
          <button type="button" class="button" onClick={onEnter}>
            {words.lobby.enter}
          </button>
        )}
        <DebriefLink code={code} where="watch" />
      </EarlyNowLine>
      {now && (now.room.announcement || now.room.bell.at !== null) && <Announcement />}
      <main ref={main} tabIndex={-1}>
        {isQuiet && <Notices />}
        {isAlone ? <SoloLobby scenario={scenario} /> : <Gathering scenario={scenario} isQuiet={isQuiet} />}
      </main>
      {isQuiet && <LiveRegion />}
    </div>
  );
}

/** Where several people play. */
function Gathering({ scenario, isQuiet }: Pick<Props, 'scenario'> & { readonly isQuiet: boolean }) {
  const now = view.value;
  const claimed = claimAnswer.value;
  return (
    <>
      <h1 class="visually-hidden">{words.lobby.title}</h1>
      {claimed && !claimed.accepted && (
        <p class="warning" role="alert">
          {words.lobby.badLink} <WhySentence code={claimed.refusal.code} />
        </p>
      )}
      {now?.phase === 'lobby' && now.tooFew && <p class="warning">{words.lobby.tooFew(now.needed)}</p>}
      {now?.phase === 'ended' ? (
        <RecordPanel />
      ) : (
        <SeatChooser scenario={scenario}>{mySeat.value && <OwnBrief />}</SeatChooser>
      )}
      {isQuiet && now?.phase !== 'ended' && <LawCard />}
      {isQuiet && <Asking />}
    </>
  );
}
