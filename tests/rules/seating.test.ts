import { describe, expect, test } from 'vitest';
import { maximumPeople } from '../../shared/council/rules/session/seating.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { PersonId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  aDraftBy,
  admit,
  away,
  by,
  castBallot,
  createDraft,
  did,
  elected,
  facilitator,
  freeSeat,
  given,
  instructed,
  joined,
  leaveSeat,
  members,
  move,
  next,
  notePresence,
  personFor,
  retitle,
  sayReady,
  seated,
  server,
  setPolicy,
  share,
  standIn,
  takeSeat,
} from '../support/council.ts';

describe('who may ask', () => {
  test('S1 each command has its role: person, facilitator, server or stand-in', () => {
    const session = given(aCouncilOfFifteen(), seated('france'));
    for (const command of [next, freeSeat('france'), setPolicy('kenya', 'against'), admit(personFor('kenya'))]) {
      session.when(by('france'), command).thenRefused('not-for-your-role', 'S1');
    }
    for (const command of [takeSeat('kenya'), castBallot('yes'), createDraft('Mine'), admit(personFor('kenya'))]) {
      session.when(facilitator, command).thenRefused('not-for-your-role', 'S1');
    }
    for (const command of [next, takeSeat('kenya')]) {
      session.when(server, command).thenRefused('not-for-your-role', 'S1');
      session.when(standIn('kenya'), command).thenRefused('not-for-your-role', 'S1');
    }
  });

  test('S1 only somebody who joined takes a seat, or is noted as there', () => {
    const session = given(aCouncilOfFifteen());
    session.when(by('france'), takeSeat('france')).thenRefused('unknown-person', 'S1');
    session.when(server, notePresence('france', true)).thenRefused('unknown-person', 'S1');
  });

  test('S1 a person is one who joined, not a word of the language that the server is written in', () => {
    // Each of them is a well-formed id of a person.
    for (const person of ['propertyIsEnumerable', '__defineGetter__', '__lookupSetter__'] as PersonId[]) {
      const session = given(aCouncilOfFifteen());
      session.when({ role: 'person', person }, takeSeat('france')).thenRefused('unknown-person', 'S1');
      session.when(server, { kind: 'note-presence', person, present: true }).thenRefused('unknown-person', 'S1');
      session.when(server, admit(person)).thenHappens('person-admitted');
    }
  });

  test('S1 who joins again, or is still there, changes nothing', () => {
    const session = given(aCouncilOfFifteen(), joined('france'));
    session.when(server, admit(personFor('france'))).then();
    session.when(server, notePresence('france', true)).then();
    session
      .when(server, notePresence('france', false))
      .then({ kind: 'presence-noted', person: personFor('france'), present: false });
  });
});

describe('who sits where', () => {
  test('S2 a seat has one holder', () => {
    given(aCouncilOfFifteen(), seated('france'), joined('kenya'))
      .when(by('kenya'), takeSeat('france'))
      .thenRefused('seat-taken', 'S2', ['seat']);
    given(aCouncilOfFifteen(), seated('france'), away('france'), joined('kenya'))
      .when(by('kenya'), takeSeat('france'))
      .thenRefused('seat-taken', 'S2', ['seat']);
  });

  test('S2 a person holds one seat: who takes another leaves the first', () => {
    const session = given(aCouncilOfFifteen(), seated('france'))
      .when(by('france'), takeSeat('kenya'))
      .then(
        { kind: 'seat-left', seat: 'france', person: personFor('france') },
        { kind: 'seat-taken', seat: 'kenya', person: personFor('france') },
      );
    expect(session.council.seats).toMatchObject({ france: { holder: null }, kenya: { holder: personFor('france') } });
    given(session).when(by('france'), takeSeat('kenya')).then();
  });

  test('S2 a seat is one of the council that the host chose', () => {
    given(aCouncilOfSeven(), joined('kenya'))
      .when(by('kenya'), takeSeat('norway'))
      .thenRefused('unknown-seat', 'S2', ['seat']);
    for (const seat of ['constructor', '__proto__', 'atlantis']) {
      const session = given(aCouncilOfFifteen(), seated('kenya'), aDraftBy('kenya'));
      session.when(by('kenya'), takeSeat(seat)).thenRefused('unknown-seat', 'S2', ['seat']);
      session.when(facilitator, freeSeat(seat)).thenRefused('unknown-seat', 'S2', ['seat']);
      session.when(facilitator, setPolicy(seat, 'against')).thenRefused('unknown-seat', 'S2', ['seat']);
      session.when(by('kenya'), share('d1', 'france', seat)).thenRefused('unknown-seat', 'S2', ['seats', 1]);
    }
  });

  test('S2 who sits down is not ready yet, whatever the one before said', () => {
    const session = given(
      aCouncilOfFifteen(),
      seated('france'),
      did(by('france'), sayReady()),
      did(by('france'), leaveSeat),
      joined('kenya'),
    )
      .when(by('kenya'), takeSeat('france'))
      .thenHappens('seat-taken');
    expect(session.council.seats).toMatchObject({ france: { ready: false, holder: personFor('kenya') } });
  });

  test('S3 a holder leaves, or is freed by the facilitator, and can act no more', () => {
    const left = given(aCouncilOfFifteen(), seated('france'))
      .when(by('france'), leaveSeat)
      .then({ kind: 'seat-left', seat: 'france', person: personFor('france') });
    for (const command of [leaveSeat, sayReady(), createDraft('Mine'), castBallot('yes'), move('adjourn')]) {
      given(left).when(by('france'), command).thenRefused('no-seat', 'S3');
    }
    given(aCouncilOfFifteen(), seated('france'))
      .when(facilitator, freeSeat('france'))
      .then({ kind: 'seat-left', seat: 'france', person: personFor('france') });
    given(left).when(facilitator, freeSeat('france')).then();
  });

  test('S3 the drafts of a seat stay with the seat', () => {
    given(
      aCouncilOfFifteen(),
      seated('france'),
      aDraftBy('france'),
      did(by('france'), leaveSeat),
      joined('kenya'),
      did(by('kenya'), takeSeat('france')),
    )
      .when(by('kenya'), retitle('d1', 'Ours'))
      .thenHappens('draft-retitled');
  });

  test('S4 everybody has a display name of two words, by the session’s seed, and no two the same', () => {
    const everybody = Array.from({ length: maximumPeople }, (_, index) => `guest-number-${index}`);
    const full = given(aCouncilOfFifteen(), joined(...everybody));
    const names = Object.values(full.council.people).map(({ name }) => name);
    expect(new Set(names).size).toBe(100);
    for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    // Chance is drawn on, not drawn again: the state keeps the place of the last draw.
    expect(full.council.chance).toBeGreaterThanOrEqual(200);
    expect(full.events.findLast(({ kind }) => kind === 'person-admitted')).toMatchObject({
      chance: full.council.chance,
    });
    const again = given(aCouncilOfFifteen(), joined(...everybody));
    expect(Object.values(again.council.people).map(({ name }) => name)).toEqual(names);
    const other = given(aCouncilOfFifteen({ seed: 8 }), joined(...everybody.slice(0, 5)));
    expect(Object.values(other.council.people).map(({ name }) => name)).not.toEqual(names.slice(0, 5));
  });

  test('S4 a hundred people have room', () => {
    const everybody = Array.from({ length: maximumPeople }, (_, index) => `guest-number-${index}`);
    const full = given(aCouncilOfFifteen(), joined(...everybody));
    full.when(server, admit(personFor('one-more'))).thenRefused('room-full', 'S4');
    full.when(server, admit(personFor('guest-number-3'))).then();
  });
});

describe('what an empty seat does', () => {
  test('A2 the facilitator instructs any seat with a vote, and has a stand-in act for any seat at all', () => {
    const session = given(aCouncilOfFifteen(), seated('france'));
    session
      .when(facilitator, setPolicy('kenya', 'in-favour'))
      .then({ kind: 'policy-set', seat: 'kenya', policy: 'in-favour' });
    session.when(facilitator, setPolicy('france', 'against')).thenHappens('policy-set');
    session.when(facilitator, setPolicy('velora', 'against')).thenRefused('policy-without-vote', 'A2', ['seat']);
    session.when(facilitator, setPolicy('kenya', 'absent')).then();
    session.when(facilitator, setPolicy('velora', 'absent')).then();
    const filled = session
      .when(facilitator, setPolicy('velora', 'stand-in'))
      .then({ kind: 'policy-set', seat: 'velora', policy: 'stand-in' });
    given(filled).when(facilitator, setPolicy('velora', 'absent')).thenHappens('policy-set');
  });

  test('A3 everybody sees when too few delegations are there or instructed in favour to reach the count', () => {
    const tooFew = (...circumstances: Parameters<typeof given> extends [unknown, ...infer Rest] ? Rest : never) =>
      publicView(given(aCouncilOfFifteen(), ...circumstances).council).tooFew;
    const eight = elected.slice(0, 8);
    expect(tooFew(seated(...eight))).toBe(true);
    expect(tooFew(seated(...eight), seated('velora'))).toBe(true);
    expect(tooFew(seated(...eight), instructed('against', 'france'))).toBe(true);
    expect(tooFew(seated(...eight), seated('france'))).toBe(false);
    expect(tooFew(seated(...eight), instructed('in-favour', 'france'))).toBe(false);
    expect(tooFew(seated(...eight), seated('france'), away('france'))).toBe(true);
    expect(tooFew(seated(...members), away(...members))).toBe(true);
  });
});
