import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { OwnBrief } from '../panels/BriefPanel.tsx';
import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { SoloLobby } from '../panels/guide/SoloLobby.tsx';
import { LawCard } from '../panels/LawCard.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { NowLine } from '../panels/NowLine.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { SeatChooser } from '../panels/SeatChooser.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { Announcement } from '../panels/talk/Announcement.tsx';
import { AskForm, Calls } from '../panels/talk/AskFacilitator.tsx';
import { Notices } from '../panels/talk/Notices.tsx';
import { claimAnswer } from '../store/claim.ts';
import { keepSeenFor } from '../store/seen.ts';
import { mine, view } from '../store/store.ts';
import { refusalWords } from '../text/english/refusals.ts';
import { words } from '../text/words.ts';
import { useKeptFocus } from './useKeptFocus.ts';

type Props = { readonly scenario: Scenario | null; readonly code: string; readonly onEnter: (() => void) | null };

/** Where people find their seats. @param onEnter goes on to the chamber; null while one has no seat. */
export function LobbyPage({ scenario, code, onEnter }: Props) {
  const now = view.value;
  const seat = mine.value?.seat?.seat ?? '';
  useMemo(() => keepSeenFor(code, seat), [code, seat]);
  const main = useKeptFocus<HTMLElement>();
  const isAlone = now?.phase === 'lobby' && now.solo !== null;
  return (
    <div class="page lobby">
      <TopBar who={mine.value?.seat ? words.lobby.you(mine.value.seat.name) : ''} />
      <NowLine>
        {onEnter && !isAlone && (
          <button type="button" class="button" onClick={onEnter}>
            {words.lobby.enter}
          </button>
        )}
        <DebriefLink code={code} where="watch" />
      </NowLine>
      <Announcement />
      <main ref={main} tabIndex={-1}>
        <Notices />
        {isAlone ? <SoloLobby scenario={scenario} /> : <Gathering scenario={scenario} />}
      </main>
      <LiveRegion />
    </div>
  );
}

/** Where several people play. */
function Gathering({ scenario }: Pick<Props, 'scenario'>) {
  const now = view.value;
  const claimed = claimAnswer.value;
  return (
    <>
      <h1 class="visually-hidden">{words.lobby.title}</h1>
      {claimed && !claimed.accepted && (
        <p class="warning" role="alert">
          {words.lobby.badLink} {refusalWords[claimed.refusal.code]}
        </p>
      )}
      {now?.phase === 'lobby' && now.tooFew && <p class="warning">{words.lobby.tooFew(now.needed)}</p>}
      {now?.phase === 'ended' ? (
        <RecordPanel />
      ) : (
        <SeatChooser scenario={scenario}>
          <OwnBrief />
        </SeatChooser>
      )}
      {now?.phase !== 'ended' && <LawCard />}
      <Asking />
    </>
  );
}

/** For whoever is stuck before it has begun. */
function Asking() {
  const now = view.value;
  const own = mine.value?.seat;
  if (!now || !own || now.phase === 'ended' || now.solo !== null) return null;
  return (
    <details class="asking">
      <summary>{words.talk.askSend}</summary>
      <p class="quiet small">{words.talk.facilitatorHint}</p>
      <AskForm own={own} />
      {own.calls.length > 0 && <Calls now={now} own={own} />}
    </details>
  );
}
