import { Chair } from '../panels/console/Chair.tsx';
import { CopyLink } from '../panels/console/CopyLink.tsx';
import { Invitation } from '../panels/console/Invitation.tsx';
import { Letters } from '../panels/console/Letters.tsx';
import { LiveReadings } from '../panels/console/LiveReadings.tsx';
import { PhaseControls } from '../panels/console/PhaseControls.tsx';
import { SeatTable } from '../panels/console/SeatTable.tsx';
import { TabledList } from '../panels/console/TabledList.tsx';
import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { LawCard } from '../panels/LawCard.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { NowLine } from '../panels/NowLine.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { joinLink, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Gate } from './Gate.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { useSession } from './useSession.ts';

/** The console: the clock, the room, the way in, and the record. The secret stands behind the # and goes to the server only. */
export function FacilitatorPage({ code }: { readonly code: string }) {
  useSession(code, () => ({ role: 'facilitator', secret: location.hash.slice(1) }));
  return <Gate>{() => <Console code={code} />}</Gate>;
}

function Console({ code }: { readonly code: string }) {
  const page = useKeptFocus<HTMLDivElement>();
  return (
    <div class="page facilitator" ref={page} tabIndex={-1}>
      <TopBar who={words.console.title} />
      <NowLine>
        <DebriefLink code={code} where="watch" />
      </NowLine>
      <main>
        <h1 class="visually-hidden">{words.console.title}</h1>
        <PhaseControls />
        <Chair />
        <Letters />
        <div class="columns">
          <section aria-label={words.tabs.people}>
            <SeatTable />
          </section>
          <section aria-label={words.record.title}>
            {view.value?.phase !== 'ended' && <Invitation code={code} join={joinLink.value} />}
            <p>
              <a class="button" href={`/${code}/projector`} target="_blank" rel="noreferrer">
                {words.host.toProjector}
              </a>{' '}
              <span class="quiet small">{words.host.projectorLink}</span>
            </p>
            <details>
              <summary>{words.host.secretLink}</summary>
              <CopyLink link={location.href} />
            </details>
            <h2>{words.drafts.tabled}</h2>
            <TabledList />
            <LawCard />
            <h2>
              <a href={`/${code}/record`}>{words.record.title}</a>
            </h2>
            <RecordPanel />
          </section>
        </div>
        <LiveReadings />
      </main>
      <LiveRegion />
    </div>
  );
}
