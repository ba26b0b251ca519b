import { isOffered, standsStill } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** What the meeting is about; while it is provisional, a member may object to an item or to all of it. */
export function Agenda({ now, own }: FloorProps) {
  const { meeting, seats } = now;
  if (!meeting || meeting.agenda.length === 0) return null;
  const { agenda, until, stage } = meeting;
  const right = own.rights.floor.objectAgenda;
  const isOpen = stage === 'agenda';
  const nameOf = (id: string) => seats.find((seat) => seat.id === id)?.name ?? id;
  const object = (item: number | null) => () => dispatch({ kind: 'object-agenda', item });
  return (
    <section class="part">
      <h3>{isOpen ? said.provisional : said.agenda}</h3>
      <ol class="rows">
        {agenda.map(({ id, title, by }, place) => (
          <li key={id}>
            <span>
              <b class="serif">
                {place + 1}. {title}
              </b>{' '}
              {by && <span class="quiet small">{said.askedBy(nameOf(by))}</span>}
            </span>
            {isOpen && right === null && agenda.length > 1 && (
              <button type="button" class="button" aria-label={said.objectItemTo(title)} onClick={object(id)}>
                {said.objectItem}
              </button>
            )}
          </li>
        ))}
      </ol>
      {isOpen && (
        <div class="acts">
          {isOffered(right) && (
            <Act right={right} onAct={object(null)}>
              {said.objectAgenda}
            </Act>
          )}
          <p class="quiet small">
            {said.objectHint}{' '}
            {until !== null && !standsStill(now) && (
              <>
                {said.endsIn} <Countdown until={until} />
              </>
            )}
          </p>
        </div>
      )}
    </section>
  );
}
