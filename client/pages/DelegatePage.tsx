import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { Act } from '../panels/Act.tsx';
import { BallotPanel } from '../panels/BallotPanel.tsx';
import { BriefPanel } from '../panels/BriefPanel.tsx';
import { DraftsPanel } from '../panels/DraftsPanel.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { NowLine } from '../panels/NowLine.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { SeatChooser } from '../panels/SeatChooser.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import type { StageView } from '../scenes/stage.ts';
import { mine, mySeat, sayReady, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { StagePane } from './StagePane.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { lowScreen, narrowScreen, useMedia } from './useMedia.ts';

const tabs = ['brief', 'drafts', 'vote', 'record', 'people'] as const;
type Tab = (typeof tabs)[number];

type Props = { readonly scenario: Scenario | null; readonly code: string };

/** The chamber: the stage beside the panels, and on a phone one at a time. */
export function DelegatePage({ scenario }: Props) {
  const narrow = useMedia(narrowScreen);
  const low = useMedia(lowScreen);
  const [tab, setTab] = useState<Tab | 'stage'>('brief');
  const [which, setWhich] = useState<StageView>('both');
  const now = view.value;
  const open = now?.vote?.number ?? 0;
  // A vote that opens is the thing that is due; whoever is writing is not interrupted, the line above calls them.
  useEffect(() => {
    if (open && !isWriting()) setTab('vote');
  }, [open]);
  const results = now?.results.length ?? 0;
  const panel = useKeptFocus<HTMLElement>();
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
  }, [tab, open, results]);
  useEffect(() => {
    if (!narrow && tab === 'stage') setTab('brief');
  }, [narrow, tab]);
  if (!now) return null;
  const shown = narrow ? (['stage', ...tabs] as const) : tabs;
  const counts: Readonly<Partial<Record<Tab, number>>> = {
    drafts: (mine.value?.seat?.drafts.length ?? 0) + now.queue.length,
    record: now.results.length,
    vote: open && mine.value?.seat?.rights.cast === null && !mine.value.seat.ballot ? 1 : 0,
  };
  const stageOnVote = narrow && !low && tab === 'vote' && now.vote !== null;
  return (
    <div class="page delegate">
      <a class="skip" href="#panel">
        {words.skip}
      </a>
      <TopBar />
      <NowLine>
        <DueButton tab={tab} onTab={setTab} />
      </NowLine>
      <div class="split">
        {(!narrow || tab === 'stage' || stageOnVote) && (
          <StagePane which={stageOnVote ? 'chamber' : which} {...(stageOnVote ? {} : { onWhich: setWhich })} />
        )}
        <div class="side">
          <nav class="tabs" aria-label={words.panels}>
            {shown.map((each) => (
              <button
                key={each}
                type="button"
                aria-current={tab === each ? 'page' : undefined}
                onClick={() => setTab(each)}
              >
                {words.tabs[each]}
                {each !== 'stage' && (counts[each] ?? 0) > 0 && <span class="count">{counts[each]}</span>}
              </button>
            ))}
          </nav>
          <main id="panel" ref={panel} tabIndex={-1}>
            {tab === 'brief' && <BriefPanel scenario={scenario} />}
            {/* Kept while another panel is shown: nobody loses what they were writing. */}
            <div hidden={tab !== 'drafts'} class="kept">
              <DraftsPanel />
            </div>
            {tab === 'vote' && <BallotPanel />}
            {tab === 'record' && <RecordPanel />}
            {tab === 'people' && <SeatChooser scenario={scenario} />}
          </main>
        </div>
      </div>
      <LiveRegion />
    </div>
  );
}

const isWriting = (): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text';

/** The one button that belongs to the line above: the ballot, readiness, or the record. */
function DueButton({ tab, onTab }: { readonly tab: string; readonly onTab: (tab: Tab) => void }) {
  const now = view.value;
  const seat = mySeat.value;
  const rights = mine.value?.seat?.rights;
  if (!now || !seat || !rights) return null;
  const goTo = (to: Tab) =>
    tab === to ? null : (
      <button type="button" class="button" onClick={() => onTab(to)}>
        {to === 'vote' ? words.ballot.title : words.record.open}
      </button>
    );
  if (now.phase === 'ended') return goTo('record');
  if (rights.cast === null) return goTo('vote');
  if (rights.ready !== null) return null;
  return (
    <Act right={rights.ready} onAct={() => sayReady(!seat.ready)}>
      {seat.ready ? words.lobby.notReady : words.lobby.ready}
    </Act>
  );
}
