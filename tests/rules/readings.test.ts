import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { confirmedReadings, isTrueReading } from '../../shared/council/rules/agreements/readings.ts';
import { type Reading, readingById } from '../../shared/council/state.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Phase, ReadingId, SeatId } from '../../shared/council/vocabulary.ts';
import type { Guess } from '../../shared/interests/brief.ts';
import {
  aCouncilOfSeven,
  act,
  aWideWorld,
  by,
  compact,
  did,
  end,
  facilitator,
  freeze,
  given,
  personFor,
  type Session,
  until,
} from '../support/council.ts';
import { dealing, delegations } from '../support/deals.ts';

const violence: Guess = { kind: 'outcome', key: 'violence', direction: -1 };
const words = 'You want fewer people killed.';
const read = (of: string, guess: Guess = violence): Command => act('read-interest', { of, guess, text: words });
const answer = (confirms: boolean, text = '', reading = 'i1'): Command =>
  act('answer-reading', { reading, confirms, text });
const isRead = did(by('france'), read('kenya'));
const rightsOf = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now).rights.dealings;

describe('what one delegation takes for an interest of another', () => {
  test('I1 is said in its own words, and confirmed or corrected', () => {
    const said = dealing()
      .when(by('france'), read('kenya'))
      .then({ kind: 'interest-read', reading: 'i1', by: 'france', of: 'kenya', guess: violence, text: words });
    expect(said.council.readings).toEqual({
      i1: { id: 'i1', by: 'france', of: 'kenya', guess: violence, text: words, round: 1, answer: null },
    });
    const corrected = given(said)
      .when(by('kenya'), answer(false, 'Rather that our region is asked.'))
      .then({ kind: 'reading-answered', reading: 'i1', confirms: false, text: 'Rather that our region is asked.' });
    expect(readingById(corrected.council, 'i1' as ReadingId)?.answer).toEqual({
      confirms: false,
      text: 'Rather that our region is asked.',
    });
    given(corrected).when(by('kenya'), answer(true)).thenRefused('already-read', 'I1', ['reading']);
    given(said).when(by('kenya'), answer(true)).thenHappens('reading-answered');
  });

  test('I1 is another’s to answer, and of a delegation that there is', () => {
    const said = dealing(isRead);
    for (const seat of ['france', 'china', 'velora']) {
      said.when(by(seat), answer(true)).thenRefused('unknown-reading', 'I1', ['reading']);
    }
    said.when(by('kenya'), answer(true, '', 'i2')).thenRefused('unknown-reading', 'I1', ['reading']);
    said.when(by('kenya'), answer(true, '', 'constructor')).thenRefused('unknown-reading', 'I1', ['reading']);
    said.when(by('kenya'), read('kenya')).thenRefused('not-with-yourself', 'R1', ['of']);
    said.when(by('kenya'), read('atlantis')).thenRefused('unknown-seat', 'S2', ['of']);
    said.when(by('kenya'), read('constructor')).thenRefused('unknown-seat', 'S2', ['of']);
    said.when(by('relief'), read('opposition')).thenHappens('interest-read');
  });

  test('I1 three times in a round of each other', () => {
    const thrice = dealing(isRead, isRead, did(by('kenya'), answer(true)), isRead);
    thrice.when(by('france'), read('kenya')).thenRefused('too-many-readings', 'I1', ['of']);
    expect(rightsOf(thrice, 'france')).toMatchObject({ read: null, readEnough: ['kenya'] });
    thrice.when(by('france'), read('china')).thenHappens('interest-read');
    thrice.when(by('china'), read('kenya')).thenHappens('interest-read');
    given(thrice, until('field'), until('consultations'))
      .when(by('france'), read('kenya'))
      .thenHappens('interest-read');
  });

  test('I1 from the situation report to the orders', () => {
    const lobby = given(aWideWorld({ rounds: 2 }), delegations);
    for (const phase of ['sitrep', 'consultations', 'meeting', 'orders'] satisfies Phase[]) {
      const there = given(lobby, until(phase));
      there.when(by('france'), read('kenya')).thenHappens('interest-read');
      given(there, isRead).when(by('kenya'), answer(true)).thenHappens('reading-answered');
    }
    lobby.when(by('france'), read('kenya')).thenRefused('wrong-phase', 'F1');
    for (const phase of ['field', 'epilogue'] satisfies Phase[]) {
      const there = given(lobby, until('consultations'), isRead, until(phase));
      there.when(by('france'), read('kenya')).thenRefused('wrong-phase', 'F1');
      there.when(by('kenya'), answer(true)).thenRefused('wrong-phase', 'F1');
      expect(rightsOf(there, 'kenya')?.readings).toEqual({ i1: 'wrong-phase' });
    }
    dealing(did(facilitator, freeze)).when(by('france'), read('kenya')).thenRefused('session-frozen', 'F2');
    dealing(isRead, did(facilitator, end)).when(by('kenya'), answer(true)).thenRefused('session-ended', 'F4');
  });
});

describe('what is true of it', () => {
  const { setup } = dealing().council;
  const interests = setup.briefs['kenya' as SeatId]?.interests ?? [];
  const own = interests.map(({ points: _, ...guess }) => guess as Guess);
  const reading = (guess: Guess, of = 'kenya') => ({ of: of as SeatId, guess });

  test('I1 an interest with its direction is; its contrary, or another delegation’s, is not', () => {
    expect(own).toHaveLength(5);
    for (const guess of own) {
      expect(isTrueReading({ setup }, reading(guess))).toBe(true);
      const contrary = { ...guess, direction: -guess.direction } as Guess;
      expect(isTrueReading({ setup }, reading(contrary))).toBe(false);
    }
    const others = (setup.briefs['china' as SeatId]?.interests ?? [])
      .map(({ points: _, ...guess }) => guess as Guess)
      .filter((guess) => !own.some((each) => each.key === guess.key));
    expect(others.length).toBeGreaterThan(0);
    for (const guess of others) {
      expect(isTrueReading({ setup }, reading(guess))).toBe(false);
      expect(isTrueReading({ setup }, reading(guess, 'china'))).toBe(true);
    }
    // Where nobody was told of interests there are none.
    expect(isTrueReading(aCouncilOfSeven().council, reading(violence))).toBe(false);
  });

  test('I1 nobody asks whether an answer is honest, and no interest changes by it', () => {
    const [first = violence] = own;
    const lie = { ...first, direction: -first.direction } as Guess;
    const said = dealing(
      did(by('france'), read('kenya', first)),
      did(by('france'), read('kenya', lie)),
      did(by('china'), read('kenya', lie)),
      did(by('kenya'), answer(false, 'No.', 'i1')),
      did(by('kenya'), answer(true, '', 'i2')),
    );
    const { council } = said;
    const found = Object.values<Reading>(council.readings).map((each) => isTrueReading(council, each));
    expect(found).toEqual([true, false, false]);
    expect(council.setup.briefs).toEqual(setup.briefs);
    expect(confirmedReadings(council).map(({ id }) => id)).toEqual(['i2']);
    expect(confirmedReadings(council, 'france' as SeatId).map(({ id }) => id)).toEqual(['i2']);
    expect(confirmedReadings(council, 'china' as SeatId)).toEqual([]);
    const both = given(said, did(by('kenya'), answer(true, '', 'i3')));
    expect(confirmedReadings(both.council).map(({ id }) => id)).toEqual(['i2', 'i3']);
    expect(confirmedReadings(both.council, 'china' as SeatId).map(({ id }) => id)).toEqual(['i3']);
  });
});

describe('who knows of it', () => {
  const before = dealing();
  const said = given(before, isRead);
  const answered = given(said, did(by('kenya'), answer(false, 'It is the borders that we care for.')));
  const others = [...compact.filter((seat) => seat !== 'france' && seat !== 'kenya'), 'velora', 'opposition'];

  test('I1 R4 the two see it, and nobody else', () => {
    for (const seat of ['france', 'kenya']) {
      const view = seatView(answered.council, personFor(seat), answered.now);
      expect(view.dealings?.readings).toEqual(Object.values(answered.council.readings));
    }
    expect(rightsOf(said, 'kenya')?.readings).toEqual({ i1: null });
    expect(rightsOf(said, 'france')?.readings).toEqual({ i1: 'unknown-reading' });
    for (const { council, now } of [said, answered]) {
      for (const seat of others) {
        const [view, was] = [council, before.council].map((each) => seatView(each, personFor(seat), now));
        expect(view).toEqual(was);
      }
      for (const whole of [publicView, facilitatorView]) {
        expect({ ...whole(council), version: 0 }).toEqual({ ...whole(before.council), version: 0 });
      }
    }
  });

  test('I1 no number tells how much others read each other', () => {
    const session = given(dealing(), did(by('china'), read('brazil')), isRead);
    const event = session.events.at(-1) ?? expect.unreachable('nothing was read');
    expect(event).toMatchObject({ kind: 'interest-read', reading: 'i2' });
    for (const seat of ['france', 'kenya']) {
      const view = seatView(session.council, personFor(seat), session.now);
      expect(view.dealings?.readings.map(({ id }) => id)).toEqual(['i1']);
      expect(redactEvent(event, { role: 'person', person: personFor(seat) }, session.council)).toEqual({
        ...{ kind: 'proceeding', event: { ...event, reading: 'i1' } },
      });
    }
    session.when(by('kenya'), answer(true, '', 'i2')).thenRefused('unknown-reading', 'I1', ['reading']);
    session
      .when(by('kenya'), answer(true, 'Yes.'))
      .then({ kind: 'reading-answered', reading: 'i2', confirms: true, text: 'Yes.' });
  });

  test('I1 the two are told, and nobody else', () => {
    const events = answered.events.slice(-2);
    expect(events.map(({ kind }) => kind)).toEqual(['interest-read', 'reading-answered']);
    const audience = (seat: string): Audience => ({ role: 'person', person: personFor(seat) });
    for (const event of events) {
      for (const seat of ['france', 'kenya']) {
        expect(redactEvent(event, audience(seat), answered.council)).toEqual({ kind: 'proceeding', event });
      }
      for (const seat of others) expect(redactEvent(event, audience(seat), answered.council)).toBeNull();
      expect(redactEvent(event, { role: 'facilitator' }, answered.council)).toBeNull();
    }
  });
});
