import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { Act } from '../panels/Act.tsx';
import { BallotPanel } from '../panels/BallotPanel.tsx';
import { BriefPanel } from '../panels/BriefPanel.tsx';
import { DraftsPanel } from '../panels/DraftsPanel.tsx';
import { DealsPanel } from '../panels/deals/DealsPanel.tsx';
import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { DelegationStrip } from '../panels/delegation/DelegationStrip.tsx';
import { FieldPanel } from '../panels/FieldPanel.tsx';
import { FloorPanel } from '../panels/floor/FloorPanel.tsx';
import { AloneKeys } from '../panels/guide/AloneKeys.tsx';
import { FirstVisit } from '../panels/guide/FirstVisit.tsx';
import { GuideCard } from '../panels/guide/GuideCard.tsx';
import { HelpPanel } from '../panels/guide/HelpPanel.tsx';
import { useGuide } from '../panels/guide/useGuide.ts';
import { LiveRegion } from '../panels/LiveRegion.tsx';
import { NowLine } from '../panels/NowLine.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { SeatChooser } from '../panels/SeatChooser.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { Announcement } from '../panels/talk/Announcement.tsx';
import { Notices } from '../panels/talk/Notices.tsx';
import { TalkPanel } from '../panels/talk/TalkPanel.tsx';
import type { StageView } from '../scenes/stage.ts';
import { ballotIn } from '../store/ballot.ts';
import { waitingFor } from '../store/deals.ts';
import { stillOpen } from '../store/drafts.ts';
import { dueOf } from '../store/due.ts';
import { isBusy } from '../store/guide.ts';
import { openDraft } from '../store/opened.ts';
import { openOffers } from '../store/outside.ts';
import { keepSeenFor, markAllHeard, newResults, newTexts, seen, unheard, unseenOf } from '../store/seen.ts';
import { dossier, mine, mySeat, sayReady, view } from '../store/store.ts';
import { openTalk, unreadOf } from '../store/talk.ts';
import { isAsked, landing, type Tab, tabs, type Way, wayTo } from '../store/way.ts';
import { keepFor, textOf, write } from '../store/written.ts';
import { words } from '../text/words.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { StagePane } from './StagePane.tsx';
import { useKeptFocus } from './useKeptFocus.ts';
import { lowScreen, narrowScreen, useMedia } from './useMedia.ts';

type Props = {
  readonly scenario: Scenario | null;
  readonly code: string;
  /** The keyboard was at something that is gone: it goes on in the panel. */
  readonly takesFocus?: boolean;
};

/** The chamber: the stage beside the panels, and on a phone one at a time. */
export function DelegatePage({ scenario, code, takesFocus = false }: Props) {
  const narrow = useMedia(narrowScreen);
  const low = useMedia(lowScreen);
  const seat = mySeat.value?.id ?? '';
  // Before the panels are there: each shows at once what was written in it before the page was loaded again.
  useMemo(() => {
    keepFor(code, seat);
    keepSeenFor(code, seat);
  }, [code, seat]);
  const [tab, setTab] = useState(() => begin(narrow));
  const [which, setWhich] = useState<StageView>('both');
  const now = view.value;
  const open = now?.vote?.number ?? 0;
  // A vote that opens is the thing that is due; whoever is writing is not interrupted, the line above calls them.
  useEffect(() => {
    if (open && !isWriting()) setTab('vote');
  }, [open]);
  useEffect(() => {
    write('tab', tab);
    write('opened', openDraft.value ?? '');
  }, [tab, openDraft.value]);
  const phase = now?.phase ?? 'lobby';
  // In these steps there is one thing to look at, and nothing else that could be done.
  useEffect(() => {
    if (isWriting()) return;
    if (phase === 'sitrep') {
      setTab('brief');
      openDraft.value = stillOpen(openDraft.value, [...(mine.value?.seat?.drafts ?? []), ...(now?.drafts ?? [])]);
    }
    if (phase === 'field' || phase === 'epilogue') setTab(narrow ? 'stage' : 'field');
    if (phase === 'orders') setTab('field');
    if (phase === 'meeting') setTab('floor');
    // On a small screen one picture is enough: that of the land while its months pass, else that of the chamber as well.
    if (narrow) setWhich(phase === 'field' || phase === 'epilogue' ? 'map' : 'both');
  }, [phase]);
  const results = now?.results.length ?? 0;
  const panel = useKeptFocus<HTMLElement>();
  const page = useKeptFocus<HTMLDivElement>(() => panel.current);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
  }, [tab, open, results]);
  useEffect(() => {
    if (!narrow && tab === 'stage') setTab('brief');
  }, [narrow, tab]);
  const { guide, isOpen, show } = useGuide(tab, panel);
  const own = mine.value?.seat;
  // What a panel shows is seen.
  useEffect(() => {
    if (now && own && tab === 'drafts') markAllHeard(newTexts(now, own));
    if (now && tab === 'record') markAllHeard(newResults(now));
  }, [tab, now, own]);
  if (!now) return null;
  const shown = narrow ? (['stage', ...tabs] as const) : tabs;
  const counts: Readonly<Partial<Record<Tab, number>>> = {
    drafts: own ? unseenOf(newTexts(now, own), seen.value) : 0,
    record: unseenOf(newResults(now), seen.value),
    floor:
      mine.value?.seat?.statements.filter(({ status, by }) => status === 'silence' && by !== mine.value?.seat?.seat)
        .length ?? 0,
    vote: open && isBallotDue(now) ? 1 : 0,
    deals: mine.value?.seat ? waitingFor(mine.value.seat) : 0,
    talk: mine.value?.seat ? unreadOf(mine.value.seat, seen.value.notes) : 0,
    field: mine.value?.seat ? openOffers(mine.value.seat).length : 0,
  };
  const follow = ({ tab: to, draft }: Pick<Way, 'tab' | 'draft'>): void => {
    if (to === 'drafts') openDraft.value = draft;
    setTab(to);
    // After the panel is there.
    requestAnimationFrame(() => dueIn(panel.current)?.focus());
  };
  const isAlone = now.solo !== null;
  const keys = isAlone && <AloneKeys onGuide={guide && !isOpen ? () => show(true) : null} />;
  const stageOnVote = narrow && !low && tab === 'vote' && now.vote?.subject.kind === 'draft';
  return (
    <div class="page delegate" ref={page}>
      <a class="skip" href="#panel">
        {words.skip}
      </a>
      <TopBar />
      <NowLine>
        <DueButton tab={tab} narrow={narrow} isGuided={guide !== null && isOpen} onTab={setTab}>
          {!narrow && keys}
        </DueButton>
        <DebriefLink code={code} />
      </NowLine>
      <Announcement />
      <div class="split">
        {(!narrow || tab === 'stage' || stageOnVote) && (
          <StagePane
            which={stageOnVote ? 'chamber' : which}
            onTab={setTab}
            {...(stageOnVote ? {} : { onWhich: setWhich })}
          />
        )}
        <div class="side" data-alone={isAlone}>
          <PanelTabs shown={shown} tab={tab} counts={counts} onTab={setTab} />
          <div class="abovepanel">
            <DelegationStrip onTalk={() => setTab('talk')} />
            <Notices />
          </div>
          {!isAlone && <FirstVisit tab={tab} onTab={setTab} />}
          {guide && isOpen && <GuideCard guide={guide} onWay={follow} onHide={() => show(false)} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it. */}
          <main id="panel" ref={panel} tabIndex={0}>
            {tab === 'brief' && <BriefPanel scenario={scenario} />}
            <div hidden={tab !== 'floor'} class="kept">
              <FloorPanel />
            </div>
            {/* Kept while another panel is shown: nobody loses what they were writing. */}
            <div hidden={tab !== 'drafts'} class="kept">
              <DraftsPanel />
            </div>
            <div hidden={tab !== 'deals'} class="kept">
              <DealsPanel />
            </div>
            <div hidden={tab !== 'talk'} class="kept">
              <TalkPanel isShown={tab === 'talk'} onTab={setTab} />
            </div>
            {tab === 'vote' && <BallotPanel />}
            {tab === 'field' && <FieldPanel />}
            {tab === 'record' && <RecordPanel />}
            {tab === 'help' && <HelpPanel />}
            {tab === 'people' && <SeatChooser scenario={scenario} />}
          </main>
          {narrow && isAlone && <div class="goonbar">{keys}</div>}
        </div>
      </div>
      <LiveRegion />
    </div>
  );
}

/** A party to the dispute has none to cast (Article 27(3)). */
function isBallotDue(now: PublicView): boolean {
  const own = mine.value?.seat;
  return own != null && own.rights.cast === null && !own.mustAbstain && ballotIn(now, own) === null;
}

/** The panel that the line above points to, and with it the text that was read before. */
function begin(narrow: boolean): Tab | 'stage' {
  const now = view.value;
  const own = mine.value?.seat;
  if (!now || !own) return 'brief';
  const due = dueOf(now, own, dossier.value, null, unheard.peek());
  const read = [...now.drafts, ...own.drafts].find(({ id }) => id === textOf('opened'))?.id ?? null;
  openDraft.value = wayTo(due, 'field')?.draft ?? openDraft.value ?? read;
  return landing(due, textOf('tab'), narrow);
}

const labelOf = ({ says, draft }: Way): string => {
  if (says === 'ballot') return words.ballot.title;
  if (says !== 'draft') return words.goTo[says];
  const symbol = view.value?.drafts.find(({ id }) => id === draft)?.symbol;
  return symbol ? words.goTo.draft(symbol) : words.goTo.drafts;
};

/** What the keyboard goes to in a panel that one was led to: what is due there, the key to a text of one's own, or the panel. */
function dueIn(panel: HTMLElement | null): HTMLElement | null {
  const keysTo = (which: string) => [...(panel?.querySelectorAll<HTMLElement>(which) ?? [])];
  const keys = [...keysTo('.button.due'), ...keysTo('.drafts > .act .button')];
  return keys.find((key) => key.offsetParent !== null) ?? panel;
}

const isWriting = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  (document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text');

type DueButtonProps = {
  readonly tab: Tab | 'stage';
  readonly narrow: boolean;
  /** The guide leads there as well. */
  readonly isGuided: boolean;
  readonly onTab: (tab: Tab | 'stage') => void;
  /** What stands in the place of readiness where one person plays alone. */
  readonly children?: ComponentChildren;
};

/** What belongs to the line above: the way to where it can be done, and readiness. */
function DueButton({ tab, narrow, isGuided, onTab, children }: DueButtonProps) {
  const now = view.value;
  const seat = mySeat.value;
  const own = mine.value?.seat;
  if (!now || !seat || !own) return null;
  const due = dueOf(now, own, dossier.value, null, unheard.value);
  const way =
    due.kind === 'interval' && tab === 'vote'
      ? ({ tab: 'floor', says: 'floor', draft: null } as const)
      : wayTo(due, narrow && tab !== 'stage' ? 'stage' : 'field');
  const isThere = !way || (way.tab === tab && (way.tab !== 'drafts' || !way.draft || openDraft.value === way.draft));
  const isSaid = narrow && isGuided && !isAsked(due) && way?.tab !== 'stage';
  const isShown = (way?.tab !== 'stage' || narrow) && !isSaid;
  return (
    <span class="dues" data-busy={now.solo === null || seat.ready || isBusy(now, own, due)}>
      {way && isShown && !isThere && (
        <button
          type="button"
          class="button"
          onClick={() => {
            if (way.draft) openDraft.value = way.draft;
            if (way.tab === 'talk') openTalk('facilitator');
            onTab(way.tab);
          }}
        >
          {labelOf(way)}
        </button>
      )}
      {children}
      {now.solo === null && now.phase !== 'ended' && own.rights.ready === null && (
        <Act right={own.rights.ready} onAct={() => sayReady(!seat.ready)}>
          {seat.ready ? words.lobby.notReady : words.lobby.ready}
        </Act>
      )}
    </span>
  );
}
