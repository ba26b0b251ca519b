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
import { mine, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { useKeptFocus } from './useKeptFocus.ts';

type Props = { readonly scenario: Scenario | null; readonly code: string; readonly onEnter: (() => void) | null };

/** Where people find their seats. @param onEnter goes on to the chamber; null while one has no seat. */
export function LobbyPage({ scenario, code, onEnter }: Props) {
  const now = view.value;
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
      <main ref={main} tabIndex={-1}>
        {isAlone ? <SoloLobby scenario={scenario} /> : <Gathering scenario={scenario} />}
      </main>
      <LiveRegion />
    </div>
  );
}

/** Where several people play. */
function Gathering({ scenario }: Pick<Props, 'scenario'>) {
  const now = view.value;
  return (
    <>
      <h1 class="visually-hidden">{words.lobby.title}</h1>
      {now?.phase === 'lobby' && now.tooFew && <p class="warning">{words.lobby.tooFew(now.needed)}</p>}
      {now?.phase === 'ended' ? (
        <RecordPanel />
      ) : (
        <SeatChooser scenario={scenario}>
          <OwnBrief />
        </SeatChooser>
      )}
      {now?.phase !== 'ended' && <LawCard />}
    </>
  );
}
