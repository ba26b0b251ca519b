/** Rule FA3: who is muted, sent out, or called by another name. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import { type Council, type Person, seatOf } from '../../state.ts';
import type { PersonId } from '../../vocabulary.ts';
import { personNamed } from '../session/assigning.ts';
import { leaving, maximumPeople } from '../session/seating.ts';

export function decideRename({ council }: Asking, { name, to }: CommandOf<'rename-person'>): Decision {
  const found = personNamed(council, name);
  if (!found) return deny('unknown-name', ['name']);
  if (name === to) return accept();
  return personNamed(council, to)
    ? deny('name-taken', ['to'])
    : accept({ kind: 'person-renamed', person: found[0], name: to });
}

export function decideMute({ council }: Asking, { name, muted }: CommandOf<'mute-person'>): Decision {
  const found = personNamed(council, name);
  if (!found) return deny('unknown-name', ['name']);
  const [person, known] = found;
  return known.muted === muted ? accept() : accept({ kind: 'person-muted', person, muted });
}

/** Whoever is sent out leaves their seat and is let in no more, until they are let in again. */
export function decideRemove(asking: Asking, { name, removed }: CommandOf<'remove-person'>): Decision {
  const { council } = asking;
  const found = personNamed(council, name);
  if (!found) return deny('unknown-name', ['name']);
  const [person, known] = found;
  if (known.removed === removed) return accept();
  const here = Object.values(council.people).filter(({ present, seat }) => present || seat !== null).length;
  if (!removed && here >= maximumPeople) return deny('room-full');
  const sent: EventOf<'person-removed'> = { kind: 'person-removed', person, removed };
  const seat = removed ? seatOf(council, person) : null;
  return seat ? accept(...leaving(asking, seat, [person], [sent])) : accept(sent);
}

const withPerson = (council: Council, id: PersonId, change: Partial<Person>): Council => {
  const person = council.people[id];
  return person ? { ...council, people: { ...council.people, [id]: { ...person, ...change } } } : council;
};

export const applyRenamed = (council: Council, { person, name }: EventOf<'person-renamed'>): Council =>
  withPerson(council, person, { name });
export const applyMuted = (council: Council, { person, muted }: EventOf<'person-muted'>): Council =>
  withPerson(council, person, { muted });
export const applyRemoved = (council: Council, { person, removed }: EventOf<'person-removed'>): Council =>
  withPerson(council, person, { removed });
