/** Rule S5: a brief is sealed in the lobby until its holder opens it, and whoever has opened one takes no other seat. */
import { type Asking, accept, askingSeat, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Person, personById, seatOf } from '../../state.ts';
import type { PersonId, SeatId } from '../../vocabulary.ts';

/** Whether the person holds a seat whose brief they have not opened yet. */
export function isSealedTo(council: Council, person: PersonId): boolean {
  const known = personById(council, person);
  return known !== null && known.seat !== null && known.opened !== known.seat;
}

/** Whether the asking person may open the brief of their seat, and if not, why. */
export function mayOpenBrief(asking: Asking): RefusalCode | null {
  const { council, by } = asking;
  const seat = askingSeat(asking);
  if (by.role !== 'person' || !seat) return 'no-seat';
  if (council.phase === 'ended') return 'session-ended';
  return council.setup.briefs[seat.id] && isSealedTo(council, by.person) ? null : 'brief-not-sealed';
}

export function decideOpenBrief(asking: Asking): Decision {
  const code = mayOpenBrief(asking);
  const { council, by } = asking;
  const seat = by.role === 'person' ? seatOf(council, by.person) : null;
  if (code || by.role !== 'person' || !seat) return deny(code ?? 'no-seat');
  return accept({ kind: 'brief-opened', seat: seat.id, person: by.person });
}

/** The facilitator frees a seat: everybody who has opened its brief may choose anew. */
export const releasedFrom = (council: Council, seat: SeatId): readonly EventOf<'person-released'>[] =>
  (Object.entries(council.people) as [PersonId, Person][])
    .filter(([, { opened }]) => opened === seat)
    .map(([person]) => ({ kind: 'person-released', seat, person }));

const withOpened = (council: Council, id: PersonId, opened: SeatId | null): Council => {
  const person = council.people[id];
  return person ? { ...council, people: { ...council.people, [id]: { ...person, opened } } } : council;
};

export const applyBriefOpened = (council: Council, { seat, person }: EventOf<'brief-opened'>): Council =>
  withOpened(council, person, seat);

export const applyReleased = (council: Council, { person }: EventOf<'person-released'>): Council =>
  withOpened(council, person, null);

/** When the first round begins, every brief is open to whoever holds its seat. */
export function withBriefsOpen(council: Council): Council {
  const people = Object.entries(council.people).map(([id, person]) => [
    id,
    person.seat ? { ...person, opened: person.seat } : person,
  ]);
  return { ...council, people: Object.fromEntries(people) as Council['people'] };
}
