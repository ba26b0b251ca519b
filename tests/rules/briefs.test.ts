import { describe, expect, test } from 'vitest';
import { dossierOf, sourcesOf } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aWorld,
  by,
  did,
  end,
  facilitator,
  freeSeat,
  freeze,
  given,
  joined,
  leaveSeat,
  openBrief,
  personFor,
  type Session,
  sayReady,
  seated,
  takeSeat,
  until,
} from '../support/council.ts';

const lobby = given(aWorld(), seated('france', 'kenya'), joined('guest'));
const opened = given(lobby, did(by('france'), openBrief));
const begun = given(lobby, until('sitrep'));
const factOf = ({ council }: Session, person: string) => dossierOf(council, personFor(person))?.fact ?? null;
const viewOf = ({ council, now }: Session, person: string) => seatView(council, personFor(person), now);

describe('a sealed brief', () => {
  test('S5 is read by nobody before its holder opens it', () => {
    expect(factOf(lobby, 'france')).toBeNull();
    const read = lobby
      .when(by('france'), openBrief)
      .then({ kind: 'brief-opened', seat: 'france', person: personFor('france') });
    expect(factOf(read, 'france')).toBe(lobby.council.setup.briefs['france' as never]?.fact);
    expect(factOf(read, 'kenya')).toBeNull();
    expect([viewOf(lobby, 'france').rights.openBrief, viewOf(read, 'france').rights.openBrief]).toEqual([
      null,
      'brief-not-sealed',
    ]);
    // The room is told of it again when it is opened.
    expect(sourcesOf(read.council, personFor('france'))).not.toEqual(sourcesOf(lobby.council, personFor('france')));
  });

  test('S5 is opened once, by whoever holds the seat, frozen or not, and not after the end', () => {
    opened.when(by('france'), openBrief).thenRefused('brief-not-sealed', 'S5');
    lobby.when(by('guest'), openBrief).thenRefused('no-seat', 'S3');
    lobby.when(facilitator, openBrief).thenRefused('not-for-your-role', 'S1');
    given(lobby, did(facilitator, freeze)).when(by('france'), openBrief).thenHappens('brief-opened');
    given(lobby, did(facilitator, end)).when(by('france'), openBrief).thenRefused('session-ended', 'F4');
    given(aCouncilOfFifteen(), seated('france')).when(by('france'), openBrief).thenRefused('brief-not-sealed', 'S5');
  });

  test('S5 opens by itself when the first round begins, and to whoever sits down later', () => {
    for (const seat of ['france', 'kenya']) expect(factOf(begun, seat)).not.toBeNull();
    begun.when(by('france'), openBrief).thenRefused('brief-not-sealed', 'S5');
    const late = begun.when(by('guest'), takeSeat('china')).thenHappens('seat-taken');
    expect(factOf(late, 'guest')).toBe(late.council.setup.briefs['china' as never]?.fact);
    expect(viewOf(late, 'guest')).toMatchObject({ seat: 'china', opened: 'china' });
  });

  test('S5 that it was opened is told to the one who did, and to nobody else', () => {
    const [event] = opened.events.slice(-1);
    if (!event) throw new Error('nothing happened');
    const told = (person: string) => redactEvent(event, { role: 'person', person: personFor(person) }, opened.council);
    expect(told('france')).toEqual({ kind: 'brief-opened', seat: 'france' });
    expect([told('kenya'), redactEvent(event, { role: 'projector' }, opened.council)]).toEqual([null, null]);
    expect(redactEvent(event, { role: 'facilitator' }, opened.council)).toBeNull();
  });
});

describe('one brief for each person', () => {
  test('S5 with the brief sealed a seat is changed as often as one likes', () => {
    lobby.when(by('france'), takeSeat('china')).thenHappens('seat-left', 'seat-taken');
    expect(viewOf(lobby, 'france').rights.takeSeat).toBeNull();
  });

  test('S5 whoever has opened one takes no other seat, whether they still sit there or not', () => {
    const left = given(opened, did(by('france'), leaveSeat));
    for (const session of [opened, left]) {
      session.when(by('france'), takeSeat('china')).thenRefused('brief-is-open', 'S5', ['seat']);
      session.when(by('france'), takeSeat('kenya')).thenRefused('brief-is-open', 'S5', ['seat']);
      session.when(by('france'), takeSeat('atlantis')).thenRefused('unknown-seat', 'S2', ['seat']);
      expect(viewOf(session, 'france')).toMatchObject({ opened: 'france', rights: { takeSeat: 'brief-is-open' } });
    }
    expect(factOf(left, 'france')).toBeNull();
  });

  test('S5 but whoever plays alone does, until the first round', () => {
    const alone = given(aWorld({ solo: 'france' as SeatId }), seated('france'));
    const opened = given(alone, did(by('france'), openBrief));
    opened.when(by('france'), takeSeat('china')).thenHappens('seat-left', 'seat-taken');
    const moved = given(opened, did(by('france'), takeSeat('china')));
    moved.when(by('france'), openBrief).thenHappens('brief-opened');
    given(moved, did(by('france'), sayReady()))
      .when(by('france'), takeSeat('kenya'))
      .thenRefused('brief-is-open', 'S5', ['seat']);
  });

  test('S5 nor does anybody who has sat in a round, so that nobody casts two ballots', () => {
    begun.when(by('france'), takeSeat('china')).thenRefused('brief-is-open', 'S5', ['seat']);
    given(begun, did(by('france'), leaveSeat))
      .when(by('france'), takeSeat('china'))
      .thenRefused('brief-is-open', 'S5', ['seat']);
    // Without briefs there are ballots all the same.
    given(aCouncilOfFifteen(), seated('france'), until('consultations'))
      .when(by('france'), takeSeat('china'))
      .thenRefused('brief-is-open', 'S5', ['seat']);
  });

  test('S5 to the seat that was left one may come back, unless somebody else has taken it', () => {
    for (const session of [opened, begun]) {
      const left = given(session, did(by('france'), leaveSeat));
      const back = left.when(by('france'), takeSeat('france')).thenHappens('seat-taken');
      expect(factOf(back, 'france')).not.toBeNull();
      const taken = left.when(by('guest'), takeSeat('france')).thenHappens('seat-taken');
      given(taken).when(by('france'), takeSeat('france')).thenRefused('seat-taken', 'S2', ['seat']);
    }
    // Sealed it stays to whoever takes it in the lobby.
    const other = given(opened, did(by('france'), leaveSeat), did(by('guest'), takeSeat('france')));
    expect(factOf(other, 'guest')).toBeNull();
  });
});

describe('the facilitator frees a seat', () => {
  const person = personFor('france');

  test('S5 and whoever held it chooses anew', () => {
    for (const session of [opened, begun]) {
      const freed = session
        .when(facilitator, freeSeat('france'))
        .then({ kind: 'seat-left', seat: 'france', person }, { kind: 'person-released', seat: 'france', person });
      expect(factOf(freed, 'france')).toBeNull();
      expect(viewOf(freed, 'france')).toMatchObject({ opened: null, rights: { takeSeat: null } });
      given(freed).when(by('france'), takeSeat('china')).thenHappens('seat-taken');
      const [, released] = freed.events.slice(-2);
      if (!released) throw new Error('nothing happened');
      expect(redactEvent(released, { role: 'person', person }, freed.council)).toEqual({
        kind: 'released',
        seat: 'france',
      });
    }
    // Nothing was open, so there is nothing to be released from.
    lobby.when(facilitator, freeSeat('france')).thenHappens('seat-left');
  });

  test('S5 and whoever left it before', () => {
    const left = given(begun, did(by('france'), leaveSeat));
    expect(facilitatorView(left.council).people).toContainEqual({
      ...{ muted: false, removed: false, label: '' },
      name: left.council.people[person]?.name,
      seat: null,
      opened: 'france',
      present: true,
    });
    const freed = left.when(facilitator, freeSeat('france')).then({ kind: 'person-released', seat: 'france', person });
    given(freed).when(by('france'), takeSeat('china')).thenHappens('seat-taken');
    given(freed).when(facilitator, freeSeat('france')).then();
    left.when(facilitator, freeSeat('kenya')).thenHappens('seat-left', 'person-released');
  });
});
