import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import {
  aCouncilOfFifteen,
  act,
  by,
  type Circumstance,
  castBallot,
  consultations,
  did,
  facilitator,
  freeze,
  given,
  move,
  next,
  personFor,
  type Session,
  seated,
} from '../support/council.ts';

const open = (briefer = 'relief') => act('open-arria', { briefer });
const speak = (text = 'We saw it ourselves.') => act('speak-arria', { text });
const close = act('close-arria');
const heard = (seat: string, text?: string): Circumstance => did(by(seat), speak(text));

const lobby = given(aCouncilOfFifteen(), seated('france', 'kenya', 'ghana', 'relief', 'velora'));
const begun = given(lobby, consultations);
const opened = given(begun, did(by('kenya'), open()));

describe('an Arria-formula meeting', () => {
  test('K7 a member hosts one in the consultations, with a briefer who has no vote, held or not', () => {
    begun.when(by('kenya'), open()).then({ kind: 'arria-opened', host: 'kenya', briefer: 'relief' });
    expect(opened.council.arria).toEqual({ host: 'kenya', briefer: 'relief', heard: [] });
    begun.when(by('france'), open('african-union')).thenHappens('arria-opened');
    begun.when(by('relief'), open('velora')).thenRefused('not-a-member', 'D6');
    begun.when(by('kenya'), open('ghana')).thenRefused('not-to-be-invited', 'K5', ['briefer']);
    begun.when(by('kenya'), open('atlantis')).thenRefused('unknown-seat', 'S2', ['briefer']);
    begun.when(by('kenya'), open('constructor')).thenRefused('unknown-seat', 'S2', ['briefer']);
  });

  test('K7 not in the lobby nor in a formal meeting, and one at a time', () => {
    lobby.when(by('kenya'), open()).thenRefused('wrong-phase', 'F1');
    const meeting = given(
      aCouncilOfFifteen({ meetingSeconds: 75 }),
      seated('kenya'),
      consultations,
      did(facilitator, next),
    );
    expect(meeting.council.phase).toBe('meeting');
    meeting.when(by('kenya'), open()).thenRefused('wrong-phase', 'F1');
    opened.when(by('france'), open('velora')).thenRefused('arria-open', 'K7');
    given(opened, did(by('kenya'), close))
      .when(by('france'), open('velora'))
      .thenHappens('arria-opened');
  });

  test('K7 its host, its briefer and the members speak, twelve times at most; others do not', () => {
    opened.when(by('relief'), speak()).then({ kind: 'arria-heard', seat: 'relief', text: 'We saw it ourselves.' });
    opened.when(by('velora'), speak()).thenRefused('not-at-arria', 'K7');
    const spoken = given(
      opened,
      heard('kenya', 'Welcome.'),
      heard('relief', 'Thank you.'),
      heard('france', 'A question.'),
    );
    expect(spoken.council.arria?.heard).toEqual([
      { seat: 'kenya', text: 'Welcome.' },
      { seat: 'relief', text: 'Thank you.' },
      { seat: 'france', text: 'A question.' },
    ]);
    const full = given(opened, ...Array.from({ length: 12 }, () => heard('france')));
    full.when(by('kenya'), speak()).thenRefused('arria-has-heard-enough', 'K7');
  });

  test('K7 its host closes it, nobody else, or the step does', () => {
    opened.when(by('france'), close).thenRefused('not-the-arria-host', 'K7');
    opened.when(by('relief'), close).thenRefused('not-the-arria-host', 'K7');
    opened.when(by('velora'), close).thenRefused('not-at-arria', 'K7');
    const closed = opened.when(by('kenya'), close).then({ kind: 'arria-closed' });
    expect(closed.council.arria).toBeNull();
    given(closed).when(by('kenya'), close).thenRefused('no-arria', 'K7');
    expect(given(opened, did(facilitator, next)).council.arria).toBeNull();
    expect(given(opened, did(facilitator, act('end'))).council.arria).toBeNull();
  });

  test('K7 frozen, nobody speaks there', () => {
    const frozen = given(opened, did(facilitator, freeze));
    frozen.when(by('relief'), speak()).thenRefused('session-frozen', 'F2');
    frozen.when(by('kenya'), close).thenRefused('session-frozen', 'F2');
  });

  test('K7 it has no vote: neither motions nor ballots', () => {
    opened.when(by('kenya'), move('adjourn')).thenRefused('no-vote-in-informal', 'K1');
    opened.when(by('kenya'), castBallot('yes')).thenRefused('no-vote-open', 'B1');
    const { vote, results } = given(opened, heard('relief'), did(by('kenya'), close)).council;
    expect([vote, results]).toEqual([null, []]);
  });
});

describe('what is kept of it, and who hears it', () => {
  const spoken = given(opened, heard('relief', 'They burned the mill.'));
  const see = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now);

  test('K7 nothing is on the record', () => {
    expect(spoken.council.said).toEqual([]);
    const closed = given(spoken, did(by('kenya'), close));
    expect(JSON.stringify(closed.council)).not.toContain('mill');
  });

  test('K7 the members and the briefer read it, and nobody else', () => {
    const readers = ['kenya', 'france', 'relief', 'velora'].map((seat) => see(spoken, seat).arria !== null);
    expect(readers).toEqual([true, true, true, false]);
    expect(JSON.stringify(publicView(spoken.council))).not.toContain('mill');
    expect(JSON.stringify(see(spoken, 'velora'))).not.toContain('mill');
  });

  test('K7 others are not told that there is one', () => {
    expect(see(opened, 'velora').rights.floor).toEqual(see(begun, 'velora').rights.floor);
    begun.when(by('velora'), speak()).thenRefused('not-at-arria', 'K7');
    begun.when(by('velora'), close).thenRefused('not-at-arria', 'K7');
    begun.when(by('kenya'), speak()).thenRefused('no-arria', 'K7');
    const told = (seat: string) =>
      opened.events
        .slice(-1)
        .map((event) => redactEvent(event, { role: 'person', person: personFor(seat) }, opened.council));
    expect(told('france')).toMatchObject([{ kind: 'proceeding' }]);
    expect(told('velora')).toEqual([null]);
  });

  test('K7 its briefer is told as much as a member: that it is open, and what may be done there', () => {
    const { openArria, speakAtArria, closeArria } = see(opened, 'relief').rights.floor;
    expect({ openArria, speakAtArria, closeArria }).toEqual({
      openArria: 'not-a-member',
      speakAtArria: null,
      closeArria: 'not-the-arria-host',
    });
    expect(see(opened, 'france').rights.floor).toMatchObject({ openArria: 'arria-open', speakAtArria: null });
    expect(see(opened, 'kenya').rights.floor.closeArria).toBeNull();
  });
});
