/** Rule S10: seats that the facilitator gives: to one, by lot, by a list, in exchange; and seats that people come to by a link. */
import type { RosterEntry } from '../../classroom.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import { drawAt } from '../../random.ts';
import { type Council, delegationOf, type Person, personById, type Seat, seatById } from '../../state.ts';
import type { PersonId, SeatId } from '../../vocabulary.ts';
import { applyDelegateJoined, hasRoom } from './delegations.ts';
import { endIfNobodyIsAwaited } from './facilitation.ts';
import { labelled } from './labels.ts';
import { applySeatLeft, applySeatTaken } from './seating.ts';

/** Whoever goes by the name in the room; names are told apart there. */
export function personNamed({ people }: Council, name: string): readonly [PersonId, Person] | null {
  const found = (Object.entries(people) as [PersonId, Person][]).find(([, person]) => person.name === name);
  return found ?? null;
}

/** They leave the seat that they have, and the brief that they have opened binds them no longer: the facilitator decides. */
function freed(id: PersonId, { seat, opened }: Person, to: SeatId): readonly Event[] {
  const left: readonly Event[] = seat ? [{ kind: 'seat-left', seat, person: id }] : [];
  const released: readonly Event[] =
    opened && opened !== to ? [{ kind: 'person-released', seat: opened, person: id }] : [];
  return [...left, ...released];
}

/** Rules F1 and B4: what the seat was awaited for that somebody has left, nobody is awaited for any more. */
function moved({ council, now }: Asking, events: readonly Event[]): Decision {
  const hasLeft = events.some(({ kind }) => kind === 'seat-left' || kind === 'seats-swapped');
  return accept(...events, ...(hasLeft ? endIfNobodyIsAwaited(events.reduce(applyMove, council), now) : []));
}

function applyMove(council: Council, event: Event): Council {
  switch (event.kind) {
    case 'seat-left':
      return applySeatLeft(council, event);
    case 'seat-taken':
      return applySeatTaken(council, event);
    case 'delegate-joined':
      return applyDelegateJoined(council, event);
    case 'seats-swapped':
      return applySwapped(council, event);
    default:
      return council;
  }
}

/**
 * Somebody sits down beside whoever is there, or in the place of one of them.
 * @param gone whose place it is @param isMaybeSame they may have come back by another way
 */
function sitsDown(
  council: Council,
  seat: Seat,
  person: PersonId,
  gone: PersonId | null = null,
  isMaybeSame = false,
): readonly Event[] {
  const left: readonly Event[] = gone === null ? [] : [{ kind: 'seat-left', seat: seat.id, person: gone }];
  const isFirst = delegationOf(seat).every((id) => id === gone);
  const kind = isFirst || gone === seat.holder ? 'seat-taken' : 'delegate-joined';
  return [...left, { kind, seat: seat.id, person }, ...labelled(council, seat, person, isMaybeSame ? gone : null)];
}

export function decideAssign(asking: Asking, { name, seat: id }: CommandOf<'assign-seat'>): Decision {
  const { council } = asking;
  if (council.phase === 'ended') return deny('session-ended');
  const found = personNamed(council, name);
  const seat = seatById(council, id);
  if (!found) return deny('unknown-name', ['name']);
  if (!seat) return deny('unknown-seat', ['seat']);
  const [person, known] = found;
  if (known.removed) return deny('removed', ['name']);
  if (seat.reserved) return deny('seat-is-reserved', ['seat']);
  if (delegationOf(seat).includes(person)) return accept();
  if (seat.holder !== null && !hasRoom(council, seat)) return deny('seat-taken', ['seat']);
  return moved(asking, [...freed(person, known, id), ...sitsDown(council, seat, person)]);
}

/**
 * Rule S3: what the seat has, its ballot in an open vote included, is the next holder's as it was the last one's. Handed over
 * to one of the delegation, these are its ambassador, and the others stay.
 */
export function decideHandOver(asking: Asking, { seat: id, to }: CommandOf<'hand-over'>): Decision {
  const { council } = asking;
  if (council.phase === 'ended') return deny('session-ended');
  const found = personNamed(council, to);
  const seat = seatById(council, id);
  if (!seat) return deny('unknown-seat', ['seat']);
  if (!found) return deny('unknown-name', ['to']);
  const [person, known] = found;
  if (known.removed) return deny('removed', ['to']);
  if (seat.reserved) return deny('seat-is-reserved', ['seat']);
  if (seat.holder === person) return accept();
  if (delegationOf(seat).includes(person)) return accept({ kind: 'seat-taken', seat: id, person });
  return moved(asking, [...freed(person, known, id), ...sitsDown(council, seat, person, seat.holder)]);
}

export function decideSwap(asking: Asking, { one, other }: CommandOf<'swap-seats'>): Decision {
  const { council } = asking;
  if (council.phase === 'ended') return deny('session-ended');
  const [first, second] = [seatById(council, one), seatById(council, other)];
  if (!first) return deny('unknown-seat', ['one']);
  if (!second) return deny('unknown-seat', ['other']);
  if (first.reserved) return deny('seat-is-reserved', ['one']);
  if (second.reserved) return deny('seat-is-reserved', ['other']);
  const isEmpty = first.holder === null && second.holder === null;
  return one === other || isEmpty ? accept() : moved(asking, [{ kind: 'seats-swapped', one, other }]);
}

/** Both delegations sit down anew: neither reads what the other had been written. */
export function applySwapped(council: Council, { one, other }: EventOf<'seats-swapped'>): Council {
  const [first, second] = [council.seats[one], council.seats[other]];
  if (!first || !second) return council;
  const with_ = (seat: Seat, from: Seat): Seat => ({ ...seat, holder: from.holder, team: from.team, ready: false });
  const moved = (from: Seat, to: SeatId) =>
    delegationOf(from).flatMap((id): [PersonId, Person][] => {
      const person = council.people[id];
      if (!person) return [];
      return [[id, { ...person, seat: to, opened: person.opened === null ? null : to, since: council.version }]];
    });
  return {
    ...council,
    seats: { ...council.seats, [one]: with_(first, second), [other]: with_(second, first) },
    people: { ...council.people, ...Object.fromEntries([...moved(first, other), ...moved(second, one)]) },
  };
}

/** In the order of the places: those of the table that is laid, then a holder for each seat, then whoever there is room for. */
export function decideDrawSeats({ council }: Asking): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const waiting = (Object.entries(council.people) as [PersonId, Person][]).filter(
    ([, { seat, present, removed, opened }]) => seat === null && present && !removed && opened === null,
  );
  const places = placesIn(council).slice(0, waiting.length);
  if (places.length === 0) return deny('nobody-to-seat');
  let { chance } = council;
  const drawn = places.flatMap(({ seat, size }): Event[] => {
    const lot = Math.floor(drawAt(council.setup.seed, chance) * waiting.length);
    chance += 1;
    const [[person] = []] = waiting.splice(lot, 1);
    const drawnFor = council.seats[seat];
    if (!person || !drawnFor) return [];
    const sits = { kind: size === 0 ? 'seat-taken' : 'delegate-joined', seat, person } as const;
    return [sits, ...labelled(council, drawnFor, person, null)];
  });
  return accept({ kind: 'seats-drawn', chance }, ...drawn);
}

/** `size`: people that sit there before. */
type Place = { readonly seat: SeatId; readonly size: number };

function placesIn({ setup, seats }: Council): readonly Place[] {
  const { group, delegation } = setup;
  const laid = [
    ...(group?.seats ?? []).map((seat): Place => ({ seat, size: 0 })),
    ...(group?.pairs ?? []).map((seat): Place => ({ seat, size: 1 })),
  ];
  const others = Array.from({ length: delegation }, (_, size) => size)
    .flatMap((size) => setup.seats.map(({ id }): Place => ({ seat: id, size })))
    .filter(({ seat, size }) => !laid.some((each) => each.seat === seat && each.size === size));
  return [...laid, ...others].filter(({ seat: id, size }) => {
    const seat = seats[id];
    return seat !== undefined && !seat.reserved && delegationOf(seat).length <= size;
  });
}

export const applySeatsDrawn = (council: Council, { chance }: EventOf<'seats-drawn'>): Council => ({
  ...council,
  chance,
});

/**
 * Somebody comes by a seat's own link: they sit down where there is room, and else in the place of whoever has been away for a
 * while: they may have come back by another way. Who has opened another brief keeps to it.
 */
export function decideSeatPerson(asking: Asking, { person, seat: id, recent }: CommandOf<'seat-person'>): Decision {
  const { council } = asking;
  const known = personById(council, person);
  const seat = seatById(council, id);
  if (!known) return deny('unknown-person');
  if (!seat) return deny('unknown-seat', ['seat']);
  if (council.phase === 'ended') return deny('session-ended');
  if (known.removed) return deny('removed');
  if (seat.reserved) return deny('seat-is-reserved', ['seat']);
  const delegation = delegationOf(seat);
  if (delegation.includes(person)) return accept();
  if (known.opened !== null && known.opened !== id) return deny('brief-is-open');
  const hasPlace = seat.holder === null || hasRoom(council, seat);
  const gone = hasPlace ? null : delegation.find((each) => !council.people[each]?.present && !recent.includes(each));
  if (gone === undefined) return deny('seat-taken', ['seat']);
  return moved(asking, [...freed(person, known, id), ...sitsDown(council, seat, person, gone, true)]);
}

export const applyLabelled = (council: Council, { person: id, label }: EventOf<'person-labelled'>): Council => {
  const person = council.people[id];
  return person ? { ...council, people: { ...council.people, [id]: { ...person, label } } } : council;
};

export function decideSetRoster({ council }: Asking, { entries }: CommandOf<'set-roster'>): Decision {
  const stranger = entries.findIndex(({ seat }) => seat !== null && !seatById(council, seat));
  if (stranger >= 0) return deny('unknown-seat', ['entries', stranger, 'seat']);
  const reserved = entries.findIndex(({ seat }) => seat !== null && seatById(council, seat)?.reserved);
  if (reserved >= 0) return deny('seat-is-reserved', ['entries', reserved, 'seat']);
  return accept({ kind: 'roster-set', entries }, ...relabelled(council, entries));
}

/** Those who sit are called what the new list calls them, in its order; nobody what no list calls them any more. */
function relabelled(council: Council, entries: readonly RosterEntry[]): readonly Event[] {
  const listed = new Set(entries.map(({ label }) => label));
  const people = Object.entries(council.people) as [PersonId, Person][];
  const taken = new Set(people.flatMap(([, { label }]) => (listed.has(label) ? [label] : [])));
  return people.flatMap(([person, { seat, label }]): Event[] => {
    if (listed.has(label)) return [];
    const next = entries.find((each) => each.seat !== null && each.seat === seat && !taken.has(each.label));
    if (next) taken.add(next.label);
    return (next?.label ?? '') === label ? [] : [{ kind: 'person-labelled', person, label: next?.label ?? '' }];
  });
}

export const applyRosterSet = (council: Council, { entries }: EventOf<'roster-set'>): Council => ({
  ...council,
  classroom: { ...council.classroom, roster: entries },
});

export function decideSetSeating({ council }: Asking, { seating }: CommandOf<'set-seating'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  return council.classroom.seating === seating ? accept() : accept({ kind: 'seating-set', seating });
}

export const applySeatingSet = (council: Council, { seating }: EventOf<'seating-set'>): Council => ({
  ...council,
  classroom: { ...council.classroom, seating },
});
