import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { seatings } from '../../../shared/council/vocabulary.ts';
import { chooseSeat, chosenSeat } from '../../store/console.ts';
import type { Office } from '../../store/office.ts';
import { dispatch, joinLink, mine, seatName, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Segments } from '../drafts/Segments.tsx';
import { isToActFor } from './ActFor.tsx';
import { Bots } from './Bots.tsx';
import { Invitation } from './Invitation.tsx';
import { PersonTools } from './PersonTools.tsx';
import { Roster } from './Roster.tsx';
import { SeatCard } from './SeatCard.tsx';
import { Unseated } from './Unseated.tsx';

const said = words.desk.seats;

/** People and seats: the card of the chosen seat, who has none, the class list, bots, and everybody. */
export function SeatsTab({ office }: { readonly office: Office }) {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  if (!now || !facilitator) return null;
  const isOver = now.phase === 'ended';
  return (
    <>
      {chosenSeat.value !== null && <SeatCard office={office} />}
      {now.phase === 'lobby' && <Invitation code={office.code} join={joinLink.value} />}
      {!isOver && (
        <p class={now.tooFew ? 'warning' : 'quiet'}>
          {words.console.reach(facilitator.reachable, now.needed)} {now.tooFew && words.console.tooFew}
        </p>
      )}
      <ToActFor now={now} />
      <Unseated />
      {chosenSeat.value === null && <SeatCard office={office} />}
      {!isOver && <Seating now={now} />}
      {!isOver && <Roster now={now} office={office} />}
      <Bots />
      <Everybody />
    </>
  );
}

/** Seats that nobody plays and that can do something now: each opens its card, where the facilitator decides for it. */
function ToActFor({ now }: { readonly now: PublicView }) {
  const seats = now.seats.filter((seat) => isToActFor(seat, now));
  if (seats.length === 0) return null;
  return (
    <details class="toactfor">
      <summary>
        {said.toActFor} <span class="quiet small">· {seats.length}</span>
      </summary>
      <p class="line">
        {seats.map(({ id, name }) => (
          <button key={id} type="button" class="button" onClick={() => chooseSeat(id)}>
            {words.outside.actForOf(name)}
          </button>
        ))}
      </p>
    </details>
  );
}

function Seating({ now }: { readonly now: PublicView }) {
  const { seating } = now.room;
  return (
    <section aria-label={said.seating.title}>
      <Segments
        label={said.seating.title}
        value={seating}
        options={seatings.map((each) => ({ value: each, label: said.seating.names[each] }))}
        onChange={(value) => {
          const next = seatings.find((each) => each === value);
          if (next) void dispatch({ kind: 'set-seating', seating: next });
        }}
      />
      <p class="quiet small">{said.seating.hints[seating]}</p>
    </section>
  );
}

/** Whoever came, those without a seat and those who were sent out included. */
function Everybody() {
  const people = mine.value?.facilitator?.people ?? [];
  return (
    <details class="everybody">
      <summary>
        {said.people.title} <span class="quiet small">· {words.desk.session.count(people.length)}</span>
      </summary>
      {people.length === 0 && <p class="quiet">{said.people.none}</p>}
      <ul class="persons">
        {people.map((person) => (
          <li key={person.name}>
            <span>
              {person.label && <b>{person.label} </b>}
              {person.name}
              <span class="quiet small">
                {' · '}
                {person.seat ? seatName(person.seat) : said.people.without}
                {person.removed && ` · ${said.people.removed}`}
                {person.muted && ` · ${said.people.muted}`}
                {!person.present && !person.removed && ` · ${said.people.away}`}
              </span>
            </span>
            <PersonTools person={person} />
          </li>
        ))}
      </ul>
    </details>
  );
}
