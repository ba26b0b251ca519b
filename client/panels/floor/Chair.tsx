import type { MeetingInView } from '../../../shared/council/views/meetingView.ts';
import { isInformalCaucus } from '../../store/chamber.ts';
import { gavelFor, isOffered } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import { Flag } from '../Flag.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** Which meeting it is, who presides, and what waits for the gavel. */
export function Chair({ now, own }: FloorProps) {
  const { meeting, president, seats } = now;
  const chair = seats.find(({ id }) => id === president);
  if (!meeting) return <NoMeeting informal={now.phase === 'consultations' || now.phase === 'sitrep'} />;
  const isMine = president !== null && own.seat === president;
  const waits = gavelFor(now);
  const { gavel, cede } = own.rights.floor;
  return (
    <header class="chair">
      <h2>{said.meeting(meeting.number)}</h2>
      <p>
        {chair && <Flag seat={chair} />}{' '}
        {isMine ? said.youPreside : chair ? said.presides(chair.name) : said.nobodyPresides}
        {meeting.ceded && <span class="quiet small"> {said.ceded}</span>}
      </p>
      <Standing meeting={meeting} isCaucus={isInformalCaucus(now)} />
      {now.parties.length > 0 && (
        <p class="small">{said.parties(seats.filter(({ id }) => now.parties.includes(id)).map(({ name }) => name))}</p>
      )}
      {isMine && waits && waits !== 'suspended' && isOffered(gavel) && (
        <Act right={gavel} due onAct={() => dispatch({ kind: 'gavel' })}>
          {said.gavel[waits]}
        </Act>
      )}
      {isMine && cede === null && (
        <details>
          <summary>{said.cede}</summary>
          <p class="quiet small">{said.cedeHint}</p>
          <Act right={cede} onAct={() => dispatch({ kind: 'cede-chair' })}>
            {said.cede}
          </Act>
        </details>
      )}
    </header>
  );
}

function NoMeeting({ informal }: { readonly informal: boolean }) {
  return (
    <header class="chair">
      <h2>{informal ? said.informal : said.noMeeting}</h2>
      <p class="quiet">{informal ? said.informalHint : said.noMeetingHint}</p>
    </header>
  );
}

type StandingProps = {
  readonly meeting: MeetingInView;
  /** It is suspended for a caucus without a chair. */
  readonly isCaucus: boolean;
};

function Standing({ meeting, isCaucus }: StandingProps) {
  const { suspended, caucus, stage, stopped } = meeting;
  return (
    <p class="quiet small">
      {suspended !== null ? (
        <>
          {isCaucus ? said.unmoderated : said.suspended} <Countdown until={suspended} />
        </>
      ) : caucus !== null ? (
        <>
          {said.caucus} <Countdown until={caucus} />
        </>
      ) : (
        said.stages[stage]
      )}{' '}
      {stopped && said.stopped}
    </p>
  );
}
