import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { BallotPanel } from '../panels/BallotPanel.tsx';
import { BriefPanel } from '../panels/BriefPanel.tsx';
import { DraftsPanel } from '../panels/DraftsPanel.tsx';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { NowLine } from '../panels/NowLine.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { SeatChooser } from '../panels/SeatChooser.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import type { StageView } from '../scenes/stage.ts';
import { dispatch, mine, mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { StagePane } from './StagePane.tsx';
import { useNarrow } from './useNarrow.ts';

const tabs = ['brief', 'drafts', 'vote', 'record', 'people'] as const;
type Tab = (typeof tabs)[number];

type Props = { readonly scenario: Scenario | null; readonly code: string };

/** The chamber: the stage beside the panels, and on a phone one at a time. */
export function DelegatePage({ scenario }: Props) {
  const narrow = useNarrow();
  const [tab, setTab] = useState<Tab | 'stage'>('brief');
  const [which, setWhich] = useState<StageView>('both');
  const now = view.value;
  const open = now?.vote?.number ?? 0;
  // A vote that opens is the thing that is due; whoever is writing keeps the draft one tap away.
  useEffect(() => {
    if (open) setTab('vote');
  }, [open]);
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
  const stageOnVote = narrow && tab === 'vote' && now.vote !== null;
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
          <nav class="tabs" aria-label={words.tabs[tab]}>
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
          <main id="panel" tabIndex={-1}>
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
    <button type="button" class="button" onClick={() => dispatch({ kind: 'say-ready', ready: !seat.ready })}>
      {seat.ready ? words.lobby.notReady : words.lobby.ready}
    </button>
  );
}
