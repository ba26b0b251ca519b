/** Rule S10: seats that the facilitator gives, and seats that people come to by a link. */
import { describe, expect, test } from 'vitest';
import { isSealedTo } from '../../shared/council/rules/session/briefs.ts';
import { delegationOf, type Person, type Seat } from '../../shared/council/state.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  aWorld,
  away,
  ballots,
  briefed,
  by,
  type Circumstance,
  castBallot,
  consultations,
  did,
  end,
  facilitator,
  given,
  joined,
  leaveSeat,
  personFor,
  type Session,
  sayReady,
  seated,
  server,
  setPolicy,
  takeSeat,
  voteOpen,
} from '../support/council.ts';
import { aRound, order } from '../support/outside.ts';
import { assign, comeTo, handOver, join, mute, nameIn, sendOut, swap, viewOf } from '../support/talk.ts';

const room = given(aCouncilOfFifteen({ delegation: 2 }), seated('france', 'kenya'), joined('anna', 'bert', 'carla'));
const one = given(aCouncilOfFifteen(), seated('france', 'kenya'), joined('anna', 'bert'));
const sitsIn = ({ council }: Session, seat: string): readonly string[] => {
  const found = council.seats[seat as SeatId];
  return found ? delegationOf(found).map((id) => id.replace('delegate-of-', '')) : [];
};
const drawn = act('draw-seats');
const roster = (...entries: readonly (readonly [string, string | null])[]) =>
  act('set-roster', { entries: entries.map(([label, seat]) => ({ label, seat })) });
const labelOf = ({ council }: Session, who: string) => council.people[personFor(who)]?.label;
const came = (who: string, seat: string): Circumstance => did(server, comeTo(who, seat));

describe('seats that the facilitator gives', () => {
  test('S10 where they are assigned nobody takes one by themselves', () => {
    const session = given(aCouncilOfFifteen({ seating: 'assigned', delegation: 2 }), joined('anna', 'bert'));
    session.when(by('anna'), takeSeat('france')).thenRefused('seats-are-assigned', 'S10');
    expect(viewOf(session, 'anna').rights.takeSeat).toBe('seats-are-assigned');
    const given_ = given(session, did(facilitator, assign('anna', 'france')));
    given_.when(by('bert'), join('france')).thenRefused('seats-are-assigned', 'S10');
    const chosen = given(session, did(facilitator, act('set-seating', { seating: 'chosen' })));
    chosen.when(by('anna'), takeSeat('france')).thenHappens('seat-taken');
    chosen.when(facilitator, act('set-seating', { seating: 'chosen' })).then();
    expect(publicView(chosen.council).room.seating).toBe('chosen');
    given(chosen, did(facilitator, end))
      .when(facilitator, act('set-seating', { seating: 'assigned' }))
      .thenRefused('session-ended', 'F4');
  });

  test('S10 to somebody: a free one, or beside whoever sits there', () => {
    room
      .when(facilitator, assign('anna', 'china'))
      .then({ kind: 'seat-taken', seat: 'china', person: personFor('anna') });
    const two = given(room, did(facilitator, assign('anna', 'france')));
    expect(sitsIn(two, 'france')).toEqual(['france', 'anna']);
    two.when(facilitator, assign('anna', 'france')).then();
    two.when(facilitator, assign('bert', 'france')).thenRefused('seat-taken', 'S2', ['seat']);
    room.when(facilitator, assign('nobody', 'france')).thenRefused('unknown-name', 'S10', ['name']);
    room.when(facilitator, assign('anna', 'atlantis')).thenRefused('unknown-seat', 'S2', ['seat']);
    given(room, did(facilitator, sendOut('anna')))
      .when(facilitator, assign('anna', 'china'))
      .thenRefused('removed', 'FA3', ['name']);
    given(room, did(facilitator, end)).when(facilitator, assign('anna', 'china')).thenRefused('session-ended', 'F4');
    room.when(by('anna'), assign('anna', 'china')).thenRefused('not-for-your-role', 'S1');
  });

  test('S10 S5 a brief that they have opened binds nobody whom the facilitator gives another seat', () => {
    const session = given(aWorld(), seated('france'), briefed('france'));
    session.when(facilitator, assign('france', 'china')).thenHappens('seat-left', 'person-released', 'seat-taken');
    const moved = given(session, did(facilitator, assign('france', 'china')));
    expect(isSealedTo(moved.council, personFor('france'))).toBe(true);
    given(session, did(by('france'), leaveSeat), did(facilitator, assign('france', 'france')))
      .when(by('france'), takeSeat('china'))
      .thenRefused('brief-is-open', 'S5', ['seat']);
  });

  test('S10 S3 handed over, a seat has what it had', () => {
    const open = given(
      one,
      aDraftBy('france'),
      aDraftTabledBy('kenya'),
      voteOpen,
      ballots('no', 'france'),
      away('france'),
    );
    const after = open.when(facilitator, handOver('france', 'anna')).thenHappens('seat-left', 'seat-taken');
    expect(after.council.vote?.ballots).toEqual({ france: 'no' });
    expect(viewOf(after, 'anna')).toMatchObject({ seat: 'france', opened: 'france', ballot: 'no' });
    expect(viewOf(after, 'anna').drafts.map(({ id }) => id)).toEqual(viewOf(open, 'france').drafts.map(({ id }) => id));
    expect(viewOf(after, 'france')).toMatchObject({ seat: null, ballot: null, drafts: [] });
    one.when(facilitator, handOver('france', 'france')).then();
    one.when(facilitator, handOver('atlantis', 'anna')).thenRefused('unknown-seat', 'S2', ['seat']);
    one.when(facilitator, handOver('france', 'nobody')).thenRefused('unknown-name', 'S10', ['to']);
    given(one, did(facilitator, sendOut('anna')))
      .when(facilitator, handOver('france', 'anna'))
      .thenRefused('removed', 'FA3', ['to']);
    given(one, did(facilitator, end)).when(facilitator, handOver('france', 'anna')).thenRefused('session-ended', 'F4');
  });

  test('S10 handed over in a delegation of several, the others stay; to one of these, they are its ambassador', () => {
    const two = given(room, did(facilitator, assign('anna', 'france')));
    const other = given(two, did(facilitator, handOver('france', 'bert')));
    expect(sitsIn(other, 'france')).toEqual(['bert', 'anna']);
    const turned = two.when(facilitator, handOver('france', 'anna')).thenHappens('seat-taken');
    expect(sitsIn(turned, 'france')).toEqual(['anna', 'france']);
    expect(turned.council.people[personFor('anna')]?.since).toBe(two.council.people[personFor('anna')]?.since);
  });

  test('S10 two delegations are exchanged, each with what it knows and without what the other had', () => {
    const two = given(room, did(facilitator, assign('anna', 'france')), consultations, aDraftBy('france'));
    const after = two.when(facilitator, swap('france', 'kenya')).thenHappens('seats-swapped');
    expect([sitsIn(after, 'france'), sitsIn(after, 'kenya')]).toEqual([['kenya'], ['france', 'anna']]);
    expect(viewOf(after, 'kenya')).toMatchObject({ seat: 'france', opened: 'france', drafts: [{ id: 'd1' }] });
    expect(viewOf(after, 'anna')).toMatchObject({ seat: 'kenya', opened: 'kenya', drafts: [] });
    const away_ = given(room, did(facilitator, swap('france', 'china')));
    expect([sitsIn(away_, 'france'), sitsIn(away_, 'china')]).toEqual([[], ['france']]);
    room.when(facilitator, swap('china', 'norway')).then();
    room.when(facilitator, swap('france', 'france')).then();
    room.when(facilitator, swap('atlantis', 'france')).thenRefused('unknown-seat', 'S2', ['one']);
    room.when(facilitator, swap('france', 'atlantis')).thenRefused('unknown-seat', 'S2', ['other']);
    given(room, did(facilitator, end)).when(facilitator, swap('france', 'kenya')).thenRefused('session-ended', 'F4');
  });

  test('S10 B4 F1 nobody is awaited any more at a seat that somebody was moved from', () => {
    const open = given(one, aDraftTabledBy('kenya'), voteOpen, ballots('yes', 'kenya'));
    open
      .when(facilitator, assign('france', 'velora'))
      .thenHappens('seat-left', 'person-released', 'seat-taken', 'vote-closed');
    open.when(facilitator, swap('france', 'velora')).thenHappens('seats-swapped', 'vote-closed');
    open.when(facilitator, sendOut('france')).thenHappens('seat-left', 'person-removed', 'vote-closed');
    open.when(facilitator, handOver('france', 'anna')).thenHappens('seat-left', 'seat-taken');
    const ready = given(one, consultations, did(by('kenya'), sayReady()));
    ready.when(facilitator, sendOut('france')).thenHappens('seat-left', 'person-removed', 'phase-begun');
  });

  test('S10 by lot, for those who are there and have none', () => {
    const session = given(one, joined('carla', 'david'), away('david'), did(facilitator, sendOut('bert')));
    const after = session.when(facilitator, drawn).thenHappens('seats-drawn', 'seat-taken', 'seat-taken');
    const seatOf = (who: string) => after.council.people[personFor(who)]?.seat;
    expect([seatOf('anna'), seatOf('carla')].toSorted()).toEqual(['china', 'russian-federation']);
    expect([seatOf('david'), seatOf('bert'), seatOf('france')]).toEqual([null, null, 'france']);
    given(after).when(facilitator, drawn).thenRefused('nobody-to-seat', 'S10');
    given(session, did(facilitator, end)).when(facilitator, drawn).thenRefused('session-ended', 'F4');
    const lots = Array.from({ length: 12 }, (_, seed) => {
      const other = given(aCouncilOfFifteen({ seed }), joined('anna', 'bert'), did(facilitator, drawn));
      return other.council.people[personFor('anna')]?.seat;
    });
    expect(new Set(lots)).toEqual(new Set(['china', 'france']));
  });

  test('S10 by lot first a holder for each seat, then those for whom delegations have room', () => {
    const names = Array.from({ length: 12 }, (_, index) => `person-${index}`);
    const small = given(aCouncilOfSeven({ delegation: 2 }), seated('kenya'), joined(...names), did(facilitator, drawn));
    const sizes = Object.values<Seat>(small.council.seats).map((seat) => delegationOf(seat).length);
    expect(sizes).toHaveLength(9);
    expect(sizes.every((size) => size === 1 || size === 2)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(13);
    const full = given(aCouncilOfSeven(), joined(...names), did(facilitator, drawn));
    expect(Object.values<Person>(full.council.people).filter(({ seat }) => seat !== null)).toHaveLength(9);
    given(full).when(facilitator, drawn).thenRefused('nobody-to-seat', 'S10');
  });
});

describe('a seat’s own link', () => {
  test('S10 takes no place of somebody who was here a moment ago', () => {
    const gone = given(one, away('france'), joined('anna'));
    gone.when(server, comeTo('anna', 'france', 'france')).thenRefused('seat-taken', 'S2', ['seat']);
    gone.when(server, comeTo('anna', 'france', 'china')).thenHappens('seat-left', 'seat-taken');
  });

  test('S10 opens a free seat, and a place beside whoever holds it', () => {
    given(one, joined('carla')).when(server, comeTo('carla', 'china')).thenHappens('seat-taken');
    expect(sitsIn(given(room, came('anna', 'france')), 'france')).toEqual(['france', 'anna']);
    given(room, came('anna', 'france')).when(server, comeTo('anna', 'france')).then();
    one.when(server, comeTo('anna', 'france')).thenRefused('seat-taken', 'S2', ['seat']);
    given(room, came('anna', 'france'))
      .when(server, comeTo('bert', 'france'))
      .thenRefused('seat-taken', 'S2', ['seat']);
    one.when(server, comeTo('anna', 'atlantis')).thenRefused('unknown-seat', 'S2', ['seat']);
    one.when(server, comeTo('nobody', 'china')).thenRefused('unknown-person', 'S1');
    one.when(by('anna'), comeTo('anna', 'china')).thenRefused('not-for-your-role', 'S1');
    given(one, did(facilitator, sendOut('anna')))
      .when(server, comeTo('anna', 'china'))
      .thenRefused('removed', 'FA3');
    given(one, did(facilitator, end)).when(server, comeTo('anna', 'china')).thenRefused('session-ended', 'F4');
    const assigned = given(aCouncilOfFifteen({ seating: 'assigned' }), joined('anna'));
    assigned.when(server, comeTo('anna', 'china')).thenHappens('seat-taken');
  });

  test('S10 opens the place of whoever is away, where there is no room', () => {
    expect(sitsIn(given(one, away('france'), came('anna', 'france')), 'france')).toEqual(['anna']);
    expect(sitsIn(given(room, away('france'), came('anna', 'france')), 'france')).toEqual(['france', 'anna']);
    const two = given(room, came('anna', 'france'));
    expect(sitsIn(given(two, away('anna'), came('bert', 'france')), 'france')).toEqual(['france', 'bert']);
    const second = given(two, away('france'), came('bert', 'france'));
    expect(sitsIn(second, 'france')).toEqual(['bert', 'anna']);
    expect(second.council.people[personFor('france')]?.seat).toBeNull();
  });

  test('S10 S5 does not open to whoever has opened another brief', () => {
    const world = given(aWorld(), seated('france'), briefed('france'));
    world.when(server, comeTo('france', 'china')).thenRefused('brief-is-open', 'S5');
    const sealed = given(aWorld(), seated('france'));
    sealed.when(server, comeTo('france', 'china')).thenHappens('seat-left', 'seat-taken');
    given(world, did(by('france'), leaveSeat))
      .when(server, comeTo('france', 'france'))
      .thenHappens('seat-taken');
  });
});

describe('the class list', () => {
  const listed = given(room, did(facilitator, roster(['Mia', 'china'], ['Ben', 'china'], ['Zoe', null])));

  test('S10 says in its order what the facilitator alone calls whoever sits down', () => {
    const two = given(listed, came('anna', 'china'), came('bert', 'china'));
    expect([labelOf(two, 'anna'), labelOf(two, 'bert')]).toEqual(['Mia', 'Ben']);
    expect(labelOf(given(listed, did(facilitator, assign('carla', 'china'))), 'carla')).toBe('Mia');
    expect(labelOf(given(listed, did(by('carla'), takeSeat('norway'))), 'carla')).toBe('');
    const label = facilitatorView(two.council).people.find(({ name }) => name === nameIn(two.council, 'anna'))?.label;
    expect(label).toBe('Mia');
    for (const view of [publicView(two.council), viewOf(two, 'anna'), viewOf(two, 'france')])
      expect(JSON.stringify(view)).not.toMatch(/Mia|Ben|Zoe/);
    listed
      .when(facilitator, roster(['Mia', 'china'], ['Ben', 'atlantis']))
      .thenRefused('unknown-seat', 'S2', ['entries', 1, 'seat']);
  });

  test('S10 goes also by the seats that people take, join and draw, and gives nobody another one’s name', () => {
    expect(labelOf(given(listed, did(by('carla'), takeSeat('china'))), 'carla')).toBe('Mia');
    const one = given(listed, did(by('carla'), takeSeat('china')), did(by('anna'), join('china')));
    expect(labelOf(one, 'anna')).toBe('Ben');
    const two = given(listed, came('anna', 'china'), came('bert', 'china'));
    const handed = given(two, did(facilitator, handOver('china', 'carla')));
    expect([labelOf(handed, 'anna'), labelOf(handed, 'carla')]).toEqual(['Mia', '']);
  });

  test('S10 calls somebody who comes back by another way what they were called', () => {
    const two = given(listed, came('anna', 'china'), came('bert', 'china'), away('bert'), came('carla', 'china'));
    expect(labelOf(two, 'carla')).toBe('Ben');
    expect(sitsIn(two, 'china')).toEqual(['anna', 'carla']);
  });

  test('S10 changed, it is the list by which those who sit go; what is on no list any more nobody is called', () => {
    const late = given(room, did(facilitator, assign('anna', 'china')), did(facilitator, roster(['Mia', 'china'])));
    expect(labelOf(late, 'anna')).toBe('Mia');
    const mended = given(late, did(facilitator, roster(['Mia K.', 'china'])));
    expect(labelOf(mended, 'anna')).toBe('Mia K.');
    expect(labelOf(given(mended, did(facilitator, roster())), 'anna')).toBe('');
    const moved = given(
      mended,
      did(facilitator, assign('anna', 'norway')),
      did(facilitator, roster(['Mia K.', 'china'])),
    );
    expect(labelOf(moved, 'anna')).toBe('Mia K.');
  });
});

describe('whatever becomes of seats', () => {
  test('S2 S10 whoever has a seat is of its delegation, and nobody else is', () => {
    const steps = [
      ...[
        came('anna', 'france'),
        did(facilitator, handOver('france', 'bert')),
        did(facilitator, swap('france', 'kenya')),
      ],
      ...[
        did(facilitator, assign('carla', 'france')),
        did(facilitator, handOver('kenya', 'carla')),
        away('bert', 'carla'),
      ],
      ...[came('france', 'kenya'), did(facilitator, sendOut('carla')), joined('david'), did(facilitator, drawn)],
      ...[
        did(facilitator, setPolicy('kenya', 'stand-in')),
        did(facilitator, swap('kenya', 'china')),
        did(by('anna'), leaveSeat),
      ],
    ];
    let session = given(room);
    for (const step of steps) {
      session = given(session, step);
      const { people, seats } = session.council;
      const sitting = Object.values<Seat>(seats).flatMap((seat) => delegationOf(seat).map((id) => `${id} ${seat.id}`));
      const said = (Object.entries(people) as [string, Person][]).flatMap(([id, { seat }]) =>
        seat ? `${id} ${seat}` : [],
      );
      expect(sitting.toSorted()).toEqual(said.toSorted());
    }
  });

  test('S3 the orders of a seat stay with it, and so does who is muted with them', () => {
    const ordered = aRound({}, joined('anna'), did(by('france'), order({ kind: 'intervene', authority: 'none' })));
    const after = given(ordered, did(facilitator, mute('anna')), did(facilitator, handOver('france', 'anna')));
    expect(viewOf(after, 'anna').dealings?.order).toEqual({ kind: 'intervene', authority: 'none' });
    expect(viewOf(after, 'anna').muted).toBe(true);
    given(one, aDraftTabledBy('kenya'), voteOpen, did(facilitator, handOver('france', 'anna')))
      .when(by('anna'), castBallot('yes'))
      .thenHappens('ballot-cast');
  });
});
