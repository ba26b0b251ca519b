/** Rule S10: what the class list calls whoever sits down; the facilitator alone reads it. */
import type { Event } from '../../events.ts';
import { type Council, delegationOf, personById, type Seat } from '../../state.ts';
import type { PersonId } from '../../vocabulary.ts';

/**
 * The next name of the seat that nobody has; or that of somebody who sits there no more, for whoever may be the same.
 * @param gone who left the place that they take, and may have come back by another way; null: they are somebody else
 */
export function labelled(council: Council, seat: Seat, person: PersonId, gone: PersonId | null): readonly Event[] {
  const { classroom, people } = council;
  if (classroom.roster.length === 0 || personById(council, person)?.label) return [];
  const taken = Object.values(people).map(({ label }) => label);
  const here = delegationOf(seat).flatMap((id) => (id === gone ? [] : (people[id]?.label ?? [])));
  const listed = classroom.roster.flatMap((each) => (each.seat === seat.id ? [each.label] : []));
  const free = listed.find((each) => !taken.includes(each));
  const label = free ?? (gone === null ? undefined : listed.find((each) => !here.includes(each)));
  return label === undefined ? [] : [{ kind: 'person-labelled', person, label }];
}
