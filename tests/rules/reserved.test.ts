/** Rules S11 and S12: chairs that nobody takes, and the table that is laid for as many people as come. */
import { describe, expect, test } from 'vitest';
import { stoodIn } from '../../shared/council/rules/session/standIns.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import { type Table, tableFor, tableProblems } from '../../shared/scenario/tables.ts';
import {
  aCouncilOfFifteen,
  act,
  admit,
  by,
  consultations,
  did,
  facilitator,
  given,
  joined,
  notePresence,
  personFor,
  reserving,
  type Session,
  sayReady,
  seated,
  server,
  setPolicy,
  setupFor,
  standIn,
  takeSeat,
  velora,
} from '../support/council.ts';
import { assign, comeTo, handOver, join, swap } from '../support/talk.ts';

const room = given(aCouncilOfFifteen({ ...reserving('velora'), delegation: 2 }), seated('france'), joined('anna'));
const idsOf = ({ council }: Session) => stoodIn(council).map(({ id }) => id as string);

describe('a chair that nobody takes', () => {
  test('S11 is a stand-in’s from the opening on, and everybody reads that it is', () => {
    expect(idsOf(room)).toEqual(['velora']);
    const seats = publicView(room.council).seats.filter(({ reserved }) => reserved);
    expect(seats).toMatchObject([{ id: 'velora', presence: 'empty', standIn: true, reserved: true }]);
    expect(publicView(room.council).seats.find(({ id }) => id === 'france')).not.toHaveProperty('reserved');
    given(room, consultations).when(standIn('velora'), sayReady()).thenHappens('readiness-said');
  });

  test('S11 is neither taken nor joined, and no link leads to it', () => {
    room.when(by('anna'), takeSeat('velora')).thenRefused('seat-is-reserved', 'S11', ['seat']);
    room.when(by('anna'), join('velora')).thenRefused('seat-is-reserved', 'S11', ['seat']);
    room.when(server, comeTo('anna', 'velora')).thenRefused('seat-is-reserved', 'S11', ['seat']);
  });

  test('S11 is not given, exchanged or handed over, and no list has it', () => {
    room.when(facilitator, assign('anna', 'velora')).thenRefused('seat-is-reserved', 'S11', ['seat']);
    room.when(facilitator, handOver('velora', 'anna')).thenRefused('seat-is-reserved', 'S11', ['seat']);
    room.when(facilitator, swap('velora', 'france')).thenRefused('seat-is-reserved', 'S11', ['one']);
    room.when(facilitator, swap('france', 'velora')).thenRefused('seat-is-reserved', 'S11', ['other']);
    const entries = [
      { label: 'Anna', seat: 'france' },
      { label: 'Bert', seat: 'velora' },
    ];
    room
      .when(facilitator, act('set-roster', { entries }))
      .thenRefused('seat-is-reserved', 'S11', ['entries', 1, 'seat']);
  });

  test('S11 has no other instructions', () => {
    room.when(facilitator, setPolicy('velora', 'absent')).thenRefused('seat-is-reserved', 'S11', ['seat']);
    room.when(facilitator, setPolicy('velora', 'stand-in')).then();
  });

  test('S11 is not drawn by lot, however many wait', () => {
    const crowd = Array.from({ length: 50 }, (_, index) => `guest-number-${index}`);
    const full = given(aCouncilOfFifteen(reserving('velora', 'kenya')), joined(...crowd));
    const drawn = given(full, did(facilitator, act('draw-seats')));
    const held = Object.values(drawn.council.seats).filter(({ holder }) => holder !== null);
    expect(held).toHaveLength(full.council.setup.seats.length - 2);
    expect(idsOf(drawn)).toEqual(['velora', 'kenya'].toSorted((a, b) => order(drawn, a) - order(drawn, b)));
  });
});

const order = ({ council }: Session, id: string): number => council.setup.seats.findIndex((seat) => seat.id === id);

const table = (people: number, changes: Partial<Table> = {}): Table => {
  const seats = ['france', 'china', 'kenya', 'velora'].slice(0, people) as SeatId[];
  return { people, council: 'fifteen', seats, pairs: [], ...changes };
};

describe('the table that is laid', () => {
  const tables = [table(4), table(2), table(3)];

  test('S12 is the smallest one with room for all, or the largest', () => {
    expect([1, 2, 3, 4, 9].map((people) => tableFor(tables, people)?.people)).toEqual([2, 2, 3, 4, 4]);
    expect(tableFor(tables)).toBeNull();
    expect(tableFor([], 6)).toBeNull();
  });

  const laid = {
    ...velora,
    scenario: { ...velora.scenario, tables: [table(3, { people: 4, pairs: ['kenya' as SeatId] })] },
  };
  const open = (people?: number) =>
    setupOf(laid, { council: 'compact', preset: '45', seed: 7, clocks: {}, ...(people ? { people } : {}) });

  test('S12 decides on the Council, on the chairs and on how many sit in one', () => {
    const { group, delegation, seats } = open(4);
    expect(group).toEqual({ people: 4, seats: ['france', 'china', 'kenya'], pairs: ['kenya'] });
    expect(delegation).toBe(2);
    expect(seats).toHaveLength(velora.scenario.councils.fifteen.length);
    expect(open()).toMatchObject({ group: null, delegation: 1 });
    expect(open().seats).toHaveLength(velora.scenario.councils.compact.length);
    expect(
      setupOf(laid, { council: 'compact', preset: '45', seed: 7, clocks: {}, people: 4, alone: true }).group,
    ).toBeNull();
  });

  test('S12 leaves the other chairs to stand-ins, and all read whose chairs are theirs', () => {
    const { group, delegation } = open(4);
    const lobby = given(aCouncilOfFifteen({ group, delegation }));
    const people = ['france', 'china', 'kenya'];
    expect(idsOf(lobby)).toEqual(setupFor('fifteen').seats.flatMap(({ id }) => (people.includes(id) ? [] : [id])));
    expect(publicView(lobby.council).group).toEqual(group);
    given(lobby, joined('anna')).when(by('anna'), takeSeat('ghana')).thenHappens('seat-taken');
  });

  test('S12 is filled first by lot, two to a chair where it says so', () => {
    const { group, delegation } = open(4);
    const guests = ['anna', 'bert', 'carla', 'dora'];
    const lobby = given(aCouncilOfFifteen({ group, delegation }), joined(...guests));
    const { council } = given(lobby, did(facilitator, act('draw-seats')));
    const sitting = Object.values(council.seats).flatMap(({ id, holder, team }) =>
      holder ? [`${id} ${team.length}`] : [],
    );
    expect(sitting.toSorted()).toEqual(['china 0', 'france 0', 'kenya 1']);
    const more = given(lobby, did(server, admit(personFor('ernst'))), did(server, notePresence('ernst', true)));
    const five = given(more, did(facilitator, act('draw-seats')));
    expect(Object.values(five.council.seats).filter(({ holder }) => holder)).toHaveLength(4);
  });

  test('S12 names what is wrong with a table, and where', () => {
    const scenario = {
      seats: [...setupFor('fifteen', reserving('velora')).seats],
      councils: { fifteen: velora.scenario.councils.fifteen, compact: ['france'] },
    };
    const problems = (...found: readonly Table[]) =>
      tableProblems({ ...scenario, tables: found }).map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(problems(table(3))).toEqual([]);
    expect(problems(table(4))).toEqual(['tables.0.seats.3: velora is reserved: nobody takes it']);
    expect(problems(table(2, { people: 3 }))).toEqual(['tables.0.people: has places for 2 people, not for 3']);
    expect(problems(table(2), table(2))).toEqual(['tables.1.people: there are two tables for 2 people']);
    expect(problems(table(2, { council: 'compact' }))).toEqual(['tables.0.seats.1: china does not sit in compact']);
    expect(problems(table(2, { people: 3, pairs: ['kenya' as SeatId] }))).toEqual([
      'tables.0.pairs.0: kenya is no seat of this table',
    ]);
    expect(problems(table(2, { seats: ['france', 'france'] as SeatId[] }))).toEqual([
      'tables.0.seats.1: france is named twice',
    ]);
    expect(problems(table(1, { seats: ['atlantis'] as SeatId[] }))).toEqual([
      'tables.0.seats.0: no seat is called atlantis',
    ]);
  });
});
