import { mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { LawCard } from '../LawCard.tsx';
import { Agenda } from './Agenda.tsx';
import { Arria } from './Arria.tsx';
import { AssemblySection } from './AssemblySection.tsx';
import { Chair } from './Chair.tsx';
import { Motions } from './Motions.tsx';
import { Participants } from './Participants.tsx';
import { PendingMotions } from './PendingMotions.tsx';
import { PointCard } from './PointCard.tsx';
import { RaisePoint } from './RaisePoint.tsx';
import { Requests } from './Requests.tsx';
import { Speakers } from './Speakers.tsx';
import { Statements } from './Statements.tsx';

/** Where the meeting stands, and what one can do in it; first what is due now. */
export function FloorPanel() {
  const now = view.value;
  const own = mine.value?.seat;
  if (!now || !own) return null;
  const isOpen = now.meeting !== null && now.meeting.stage !== 'closed';
  return (
    <section class="floor" aria-label={words.tabs.floor}>
      <Chair now={now} own={own} />
      {isOpen && (
        <>
          <PointCard now={now} own={own} />
          <PendingMotions now={now} own={own} />
        </>
      )}
      {isOpen && now.meeting?.stage === 'agenda' && <Agenda now={now} own={own} />}
      {isOpen && <Speakers now={now} own={own} />}
      {!isOpen && <Requests now={now} own={own} />}
      <Participants now={now} own={own} />
      {!isOpen && <Arria now={now} own={own} />}
      {isOpen && (
        <>
          <RaisePoint now={now} own={own} />
          <Motions now={now} own={own} />
        </>
      )}
      <Statements now={now} own={own} />
      <AssemblySection now={now} />
      {isOpen && now.meeting?.stage === 'debate' && <Agenda now={now} own={own} />}
      <details class="tables">
        <summary>{words.floor.tables}</summary>
        <LawCard />
      </details>
    </section>
  );
}
