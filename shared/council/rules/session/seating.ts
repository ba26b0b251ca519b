/** Rules S and A: who is in the room, who holds a seat, and what an empty one does. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny } from '../../decision.ts';
import type { Event, EventOf } from '../../events.ts';
import { pickAt } from '../../random.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, delegationOf, isStoodIn, personById, presentIn, type Seat, seatById } from '../../state.ts';
import type { PersonId, SeatId } from '../../vocabulary.ts';
import { applyBriefOpened, releasedFrom } from './briefs.ts';
import { endIfNobodyIsAwaited } from './facilitation.ts';
import { labelled } from './labels.ts';

/** Nobody asks for a real name: these two words are one's name in the room (rule S4). */
const firstWords = ['Amber', 'Brisk', 'Calm', 'Deft', 'Early', 'Frank', 'Gentle', 'Hardy', 'Ivory', 'Keen', 'Lively', 'Mellow', 'Noble', 'Olive', 'Patient', 'Quiet', 'Rapid', 'Steady', 'Tidy', 'Upright', 'Vivid', 'Warm'] as const; // biome-ignore format: a word list
const secondWords = ['Heron', 'Cedar', 'Falcon', 'Maple', 'Otter', 'Willow', 'Crane', 'Badger', 'Lark', 'Juniper', 'Lynx', 'Robin', 'Aspen', 'Dolphin', 'Finch', 'Hazel', 'Ibis', 'Koala', 'Magpie', 'Puffin', 'Rowan', 'Wren'] as const; // biome-ignore format: a word list

/** People who are there or hold a seat, at one time; and people who ever came into a session. */
export const maximumPeople = 100;
const maximumEver = 1000;

export function decideAdmit({ council }: Asking, { person }: CommandOf<'admit'>): Decision {
  const known = personById(council, person);
  if (known) return known.removed ? deny('removed') : accept();
  const people = Object.values(council.people);
  const here = people.filter(({ present, seat }) => present || seat !== null);
  if (here.length >= maximumPeople || people.length >= maximumEver) return deny('room-full');
  const taken = new Set(people.map(({ name }) => name));
  const { name, chance } = drawName(council, taken);
  return accept({ kind: 'person-admitted', person, name, chance });
}

/** Two words that nobody has yet; where twenty draws find none, the last two and a number. */
function drawName({ setup, chance }: Council, taken: ReadonlySet<string>): { name: string; chance: number } {
  let name = '';
  let position = chance;
  for (let draws = 0; draws < 20 && (name === '' || taken.has(name)); draws += 1, position += 2) {
    name = `${pickAt(setup.seed, position, firstWords)} ${pickAt(setup.seed, position + 1, secondWords)}`;
  }
  let numbered = name;
  for (let number = 2; taken.has(numbered); number += 1) numbered = `${name} ${number}`;
  return { name: numbered, chance: position };
}

export function applyAdmitted(council: Council, event: EventOf<'person-admitted'>): Council {
  const sitting = { seat: null, opened: null, present: false, since: 0 };
  const person = { name: event.name, ...sitting, muted: false, removed: false, label: '' };
  return { ...council, chance: event.chance, people: { ...council.people, [event.person]: person } };
}

export function decidePresence({ council }: Asking, { person, present }: CommandOf<'note-presence'>): Decision {
  const known = personById(council, person);
  if (!known) return deny('unknown-person');
  return known.present === present ? accept() : accept({ kind: 'presence-noted', person, present });
}

export function applyPresence(council: Council, { person, present }: EventOf<'presence-noted'>): Council {
  const known = council.people[person];
  if (!known) return council;
  const after = { ...council, people: { ...council.people, [person]: { ...known, present } } };
  return present ? handedOver(council, after, known.seat) : after;
}

/** Whether the asking person may take a seat that is free and whose brief they have not opened, and if not, why. */
export function mayTakeSeat({ council, by }: Asking): RefusalCode | null {
  if (council.phase === 'ended') return 'session-ended';
  const person = by.role === 'person' ? personById(council, by.person) : null;
  if (!person) return 'unknown-person';
  if (person.removed) return 'removed';
  if (council.classroom.seating === 'assigned') return 'seats-are-assigned';
  return person.opened === null || isLookingAround(council) ? null : 'brief-is-open';
}

/** Rule S5: before the first round whoever plays alone may read as many briefs as they like: there is nobody to keep them from. */
const isLookingAround = ({ setup, phase }: Council): boolean => setup.solo !== null && phase === 'lobby';

/** Rule S2: a seat has one holder; whoever takes another leaves the first. Rule S5: one comes back to one's own. */
export function decideTakeSeat(asking: Asking, { seat: id }: CommandOf<'take-seat'>): Decision {
  const code = mayTakeSeat(asking);
  if (code && code !== 'brief-is-open') return deny(code);
  const { council, by } = asking;
  const person = by.role === 'person' ? personById(council, by.person) : null;
  if (by.role !== 'person' || !person) return deny('unknown-person');
  const seat = seatById(council, id);
  if (!seat) return deny('unknown-seat', ['seat']);
  if (code && person.opened !== id) return deny(code, ['seat']);
  if (seat.reserved) return deny('seat-is-reserved', ['seat']);
  if (seat.holder === by.person) return accept();
  if (seat.holder !== null) return deny('seat-taken', ['seat']);
  const left = person.seat ? [{ kind: 'seat-left', seat: person.seat, person: by.person } as const] : [];
  const taken: EventOf<'seat-taken'> = { kind: 'seat-taken', seat: id, person: by.person };
  return accept(...left, taken, ...labelled(council, seat, by.person, null));
}

export function decideLeaveSeat(asking: Asking): Decision {
  const seat = askingSeat(asking);
  const { by } = asking;
  return seat && by.role === 'person' ? accept(...leaving(asking, seat, [by.person])) : deny('no-seat');
}

/** Rule S5: whoever has opened its brief, and may have left since, chooses anew. */
export function decideFreeSeat(asking: Asking, { seat: id }: CommandOf<'free-seat'>): Decision {
  const { council } = asking;
  const seat = seatById(council, id);
  return seat
    ? accept(...leaving(asking, seat, delegationOf(seat), releasedFrom(council, id)))
    : deny('unknown-seat', ['seat']);
}

/** @param who of the delegation leaves */
export function leaving(
  { council, now }: Asking,
  { id }: Seat,
  who: readonly PersonId[],
  released: readonly Event[] = [],
): readonly Event[] {
  const left = who.map((person): EventOf<'seat-left'> => ({ kind: 'seat-left', seat: id, person }));
  if (left.length === 0) return released;
  return [...left, ...released, ...endIfNobodyIsAwaited(left.reduce(applySeatLeft, council), now)];
}

const withSeat = (council: Council, id: SeatId, change: Partial<Seat>): Council => {
  const seat = council.seats[id];
  return seat ? { ...council, seats: { ...council.seats, [id]: { ...seat, ...change } } } : council;
};

const withPersonsSeat = (
  council: Council,
  event: EventOf<'seat-taken' | 'seat-left'>,
  seat: SeatId | null,
): Council => {
  const person = council.people[event.person];
  const { version, people } = council;
  if (!person) return council;
  // Whoever takes over from a colleague has sat there before.
  const since = person.seat === seat ? person.since : version;
  return { ...council, people: { ...people, [event.person]: { ...person, seat, since } } };
};

/** Whoever of a delegation is left sits beside its new ambassador. */
export function applySeatTaken(council: Council, event: EventOf<'seat-taken'>): Council {
  const before = council.seats[event.seat];
  const team = before ? delegationOf(before).filter((id) => id !== event.person) : [];
  const seated = withPersonsSeat(
    withSeat(council, event.seat, { holder: event.person, team, ready: false }),
    event,
    event.seat,
  );
  return council.phase === 'lobby' ? seated : applyBriefOpened(seated, { ...event, kind: 'brief-opened' });
}

export function applySeatLeft(council: Council, event: EventOf<'seat-left'>): Council {
  const seat = council.seats[event.seat];
  if (!seat) return council;
  // Whoever of the delegation came next speaks for it now.
  const [holder = null, ...team] = delegationOf(seat).filter((id) => id !== event.person);
  const ready = holder !== null && seat.ready && presentIn(council, { ...seat, holder, team }).length > 0;
  return withPersonsSeat(withSeat(council, event.seat, { holder, team, ready }), event, null);
}

/** Rule A2: a seat without a vote has no instructions, but a stand-in may sit there (A4). */
export function decideSetPolicy({ council, now }: Asking, { seat: id, policy }: CommandOf<'set-policy'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const seat = seatById(council, id);
  if (!seat) return deny('unknown-seat', ['seat']);
  if (seat.reserved && policy !== 'stand-in') return deny('seat-is-reserved', ['seat']);
  const isOfVotes = policy !== 'absent' && policy !== 'stand-in';
  if (seat.kind === 'non-member' && isOfVotes) return deny('policy-without-vote', ['seat']);
  if (seat.policy === policy) return accept();
  const set: EventOf<'policy-set'> = { kind: 'policy-set', seat: id, policy };
  // Where a stand-in was all that the others waited for nobody is awaited any more.
  return accept(set, ...(isStoodIn(council, seat) ? endIfNobodyIsAwaited(applyPolicy(council, set), now) : []));
}

export function applyPolicy(council: Council, { seat, policy }: EventOf<'policy-set'>): Council {
  return handedOver(council, withSeat(council, seat, { policy }), seat);
}

/** What a stand-in has said that it is ready for, nobody else has. */
export function handedOver(before: Council, after: Council, id: SeatId | null): Council {
  const [was, is] = [id && before.seats[id], id && after.seats[id]];
  return id && was && is && isStoodIn(before, was) && !isStoodIn(after, is)
    ? withSeat(after, id, { ready: false })
    : after;
}
