/** Rules CH: what delegations say to each other besides the floor, and who reads it. */
import { describe, expect, test } from 'vitest';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  act,
  aDraftTabledBy,
  aWorld,
  away,
  ballots,
  by,
  type Circumstance,
  consultations,
  did,
  end,
  facilitator,
  fillSeats,
  freeze,
  type Given,
  given,
  joined,
  leaveSeat,
  move,
  next,
  personFor,
  seated,
  standIn,
  takeSeat,
  until,
  voteOpen,
  voting,
} from '../support/council.ts';
import { aSitting, debate } from '../support/floor.ts';
import {
  announcedAs,
  beside,
  channelIn,
  groupIn,
  handOver,
  judge,
  note,
  open,
  opened,
  openOwn,
  openRegion,
  readBy,
  readForSeat,
  show,
  swap,
  viewOf,
  wrote,
} from '../support/talk.ts';

const two = 'france+kenya';
const room = given(aCouncilOfFifteen(), seated('france', 'kenya', 'ghana', 'china', 'velora'), consultations);
const talking = given(room, opened('kenya', 'france'));
const invite = (channel: string, ...seats: string[]) => act('invite-to-channel', { channel, seats });
const leave = (channel: string) => act('leave-channel', { channel });
const remark = (text = 'We are hopeful.') => act('speak-to-press', { text });
const person = (who: string): Audience => ({ role: 'person', person: personFor(who) });
const lastTold = (session: { events: typeof room.events; council: typeof room.council }, to: Audience) => {
  const event = session.events.at(-1);
  return event ? redactEvent(event, to, session.council) : null;
};

describe('who talks with whom', () => {
  test('CH1 with one other, and whoever opens it again comes to the same', () => {
    const session = room.when(by('kenya'), open('france')).then({
      ...{ kind: 'channel-opened', channel: two, channelKind: 'bilateral', title: '', group: null },
      ...{ by: 'kenya', seats: ['kenya', 'france'] },
    });
    given(session).when(by('france'), open('kenya')).then();
    given(session).when(by('france'), open('kenya', 'kenya')).then();
    room.when(by('kenya'), open('atlantis')).thenRefused('unknown-seat', 'S2', ['with', 'seats']);
    room.when(by('kenya'), open('kenya')).thenRefused('no-talk-with-yourself', 'CH1', ['with', 'seats']);
    given(room, joined('somebody')).when(by('somebody'), open('kenya')).thenRefused('no-seat', 'S3');
  });

  test('CH1 with several, as often as they like', () => {
    const session = given(room, opened('kenya', 'france', 'ghana'), opened('kenya', 'france', 'ghana'));
    const [first, second] = viewOf(session, 'ghana').channels;
    expect(first).toMatchObject({
      kind: 'group',
      title: 'Friends',
      by: 'kenya',
      members: ['kenya', 'france', 'ghana'],
    });
    expect(second?.id).not.toBe(first?.id);
    // By a number of its own Ghana would learn of groups that it is not in.
    for (const { id } of [first, second].flatMap((each) => each ?? [])) expect(id).toMatch(/^kenya-\d{6}$/);
    const other = given(room, opened('kenya', 'france', 'china'), opened('kenya', 'france', 'ghana'));
    expect(viewOf(other, 'ghana').channels.map(({ id }) => id)).not.toEqual([first?.id]);
  });

  test('CH1 in a region, of its members', () => {
    const session = given(room, did(by('kenya'), openRegion));
    expect(viewOf(session, 'ghana').channels).toMatchObject([
      { id: 'region-african', kind: 'region', group: 'african', members: ['algeria', 'ghana', 'kenya'] },
    ]);
    given(session).when(by('ghana'), openRegion).then();
    room.when(by('velora'), openRegion).thenRefused('no-region', 'CH1');
    given(aCouncilOfSeven(), seated('kenya'), consultations)
      .when(by('kenya'), openRegion)
      .thenRefused('no-region', 'CH1');
  });

  test('CH1 in a delegation of several', () => {
    room.when(by('kenya'), openOwn).thenRefused('no-delegation', 'CH1');
    const session = given(aCouncilOfFifteen({ delegation: 2 }), seated('kenya'), beside('kenya', 'anna'));
    session.when(by('anna'), openOwn).thenHappens('channel-opened');
    expect(channelIn(given(session, did(by('anna'), openOwn)), 'kenya', 'of-kenya')?.members).toEqual(['kenya']);
  });

  test('CH1 of what others say to each other nobody else learns', () => {
    const session = given(talking, wrote('kenya', two));
    expect(viewOf(session, 'china')).toEqual(viewOf(given(room), 'china'));
    expect(publicView(session.council)).toEqual(publicView(room.council));
    for (const command of [note(two), show(two, 1), leave(two), invite(two, 'china')])
      session.when(by('china'), command).thenRefused('no-such-channel', 'CH1', ['channel']);
    for (const to of [person('china'), person('kenya'), { role: 'projector' } as const])
      expect(lastTold(session, to)).toBeNull();
    expect(lastTold(session, person('france'))).toEqual({ kind: 'note', channel: two, by: 'kenya' });
    expect(lastTold(talking, person('france'))).toEqual({ kind: 'channel-opened', channel: two, by: 'kenya' });
    expect(lastTold(talking, person('china'))).toBeNull();
  });

  test('CH3 whoever is in a group invites others and leaves it; other conversations are whose they are', () => {
    const group = given(room, opened('kenya', 'france', 'ghana'));
    const id = groupIn(group);
    const larger = group.when(by('ghana'), invite(id, 'china', 'france', 'china')).then({
      ...{ kind: 'channel-joined', channel: id, seats: ['china'], by: 'ghana' },
    });
    given(larger).when(by('china'), invite(id, 'france')).then();
    given(larger).when(by('china'), invite(id, 'atlantis')).thenRefused('unknown-seat', 'S2', ['seats']);
    const left = given(larger, did(by('china'), leave(id)));
    expect(channelIn(left, 'china', id)).toBeUndefined();
    expect(channelIn(left, 'kenya', id)?.members).toEqual(['kenya', 'france', 'ghana']);
    left.when(by('china'), note(id)).thenRefused('no-such-channel', 'CH1', ['channel']);
    given(larger, did(facilitator, freeze)).when(by('china'), leave(id)).thenRefused('session-frozen', 'F2');
    talking.when(by('kenya'), leave(two)).thenRefused('channel-is-fixed', 'CH3', ['channel']);
    talking.when(by('kenya'), invite(two, 'china')).thenRefused('channel-is-fixed', 'CH3', ['channel']);
  });
});

describe('when, and how much', () => {
  test('CH2 from the situation report to the orders', () => {
    const world = given(aWorld(), seated('france', 'kenya', 'velora'));
    world.when(by('kenya'), open('france')).thenRefused('wrong-phase', 'F1');
    for (const step of ['sitrep', 'consultations', 'meeting', 'orders'] as const) {
      const now = given(world, until(step));
      given(now, opened('kenya', 'france')).when(by('france'), note(two)).thenHappens('note-sent');
      now.when(by('kenya'), remark()).thenHappens('press-told');
    }
    const field = given(world, until('orders'), opened('kenya', 'france'), until('field'));
    field.when(by('france'), note(two)).thenRefused('wrong-phase', 'F1');
    field.when(by('france'), remark()).thenRefused('wrong-phase', 'F1');
  });

  test('CH2 frozen nobody writes, and after the end neither', () => {
    for (const [circumstance, code, rule] of [
      [did(facilitator, freeze), 'session-frozen', 'F2'],
      [did(facilitator, end), 'session-ended', 'F4'],
    ] as const)
      for (const command of [note(two), open('ghana'), remark(), openRegion])
        given(talking, circumstance).when(by('france'), command).thenRefused(code, rule);
  });

  test('CH2 while the Council sits short notes are passed, and groups wait until it does not', () => {
    const group = given(talking, opened('kenya', 'france', 'ghana'), aDraftTabledBy('kenya'));
    const sitting = given(group, voting);
    sitting.when(by('france'), note(two, 'x'.repeat(200))).thenHappens('note-sent');
    sitting.when(by('france'), note(two, 'x'.repeat(201))).thenRefused('note-too-long', 'CH2', ['text']);
    sitting.when(by('france'), open('china', 'china')).thenHappens('channel-opened');
    sitting.when(by('france'), open('china', 'ghana')).thenRefused('not-in-the-chamber', 'CH2');
    sitting.when(by('france'), note(groupIn(group))).thenRefused('not-in-the-chamber', 'CH2');
    sitting.when(by('france'), invite(groupIn(group), 'china')).thenHappens('channel-joined');
    sitting.when(by('france'), leave(groupIn(group))).thenHappens('channel-left');
    given(group)
      .when(by('france'), note(two, 'x'.repeat(201)))
      .thenHappens('note-sent');

    const nine = ['algeria', 'bangladesh', 'brazil', 'indonesia', 'ireland', 'jamaica'];
    const all = given(group, seated(...nine), voting);
    const stops = (motion: 'suspend' | 'adjourn', session = all): Given =>
      given(session, did(by('kenya'), move(motion)), ballots('yes', 'france', 'kenya', 'ghana', 'china', ...nine));
    expect(stops('suspend').council.meeting?.suspended).not.toBeNull();
    stops('suspend')
      .when(by('france'), note(groupIn(group), 'x'.repeat(300)))
      .thenHappens('note-sent');
    const debated = given(aSitting(), seated('france', 'kenya', 'ghana', 'china', ...nine), debate);
    const closed = stops('adjourn', debated);
    expect([closed.council.phase, closed.council.meeting?.stage]).toEqual(['meeting', 'closed']);
    closed.when(by('france'), open('china', 'ghana')).thenHappens('channel-opened');
  });

  test('CH2 what is said within a delegation waits for nothing', () => {
    const own = given(
      aCouncilOfFifteen({ delegation: 2 }),
      seated('kenya'),
      beside('kenya', 'anna'),
      did(by('anna'), openOwn),
    );
    own.when(by('kenya'), note('of-kenya', 'x'.repeat(300))).thenHappens('note-sent');
    given(own, aDraftTabledBy('kenya'), voteOpen)
      .when(by('anna'), note('of-kenya', 'x'.repeat(300)))
      .thenHappens('note-sent');
  });

  test('CH4 twelve groups in a session', () => {
    const many = given(room, ...Array.from({ length: 12 }, () => opened('kenya', 'france', 'ghana')));
    many.when(by('kenya'), open('france', 'ghana')).thenRefused('too-many-channels', 'CH4');
    expect(viewOf(many, 'kenya').rights.talk.open).toMatchObject({ group: 'too-many-channels', bilateral: null });
    many.when(by('kenya'), open('france')).thenHappens('channel-opened');
  });

  test('CH4 sixty notes in a round, wherever they went', () => {
    const group = given(talking, opened('kenya', 'france', 'ghana'));
    const id = groupIn(group);
    const fifty = Array.from({ length: 59 }, () => wrote('kenya', id));
    const full = given(group, ...fifty, wrote('kenya', two));
    full.when(by('kenya'), note(two)).thenRefused('too-many-notes', 'CH4');
    full.when(by('france'), note(two)).thenHappens('note-sent');
    given(full, did(by('kenya'), leave(id)))
      .when(by('kenya'), note(two))
      .thenRefused('too-many-notes', 'CH4');
    expect(channelIn(full, 'kenya', two)?.send).toBe('too-many-notes');
    const round = full.council.round + 1;
    let later = full;
    while (later.council.round < round || later.council.phase !== 'consultations')
      later = given(later, did(facilitator, next));
    later.when(by('kenya'), note(two)).thenHappens('note-sent');
  });

  test('CH4 within a delegation there is no limit', () => {
    const own = given(
      aCouncilOfFifteen({ delegation: 2 }),
      seated('kenya', 'france'),
      beside('kenya', 'anna'),
      did(by('anna'), openOwn),
      consultations,
      ...Array.from({ length: 61 }, () => wrote('anna', 'of-kenya')),
    );
    given(own, opened('anna', 'france')).when(by('anna'), note(two)).thenHappens('note-sent');
  });
});

describe('what the facilitator sees', () => {
  const notesRead = (session: typeof room) =>
    facilitatorView(session.council).classroom.channels.flatMap(({ notes }) => notes.map(({ text }) => text));

  test('CH5 each note, none, or each before it arrives; for what is written from then on', () => {
    const open_ = given(talking, wrote('kenya', two, 'One.'));
    const closed = given(open_, announcedAs('private'), wrote('kenya', two, 'Two.'));
    expect(notesRead(closed)).toEqual(['One.']);
    const [channel] = facilitatorView(closed.council).classroom.channels;
    expect(channel).toMatchObject({ members: ['kenya', 'france'], count: 2 });
    const held = given(closed, announcedAs('held'), wrote('kenya', two, 'Three.'));
    expect(notesRead(held)).toEqual(['One.', 'Three.']);
    expect(readBy(held, 'france', two)).toEqual(['kenya: One.', 'kenya: Two.']);
    expect(readBy(held, 'kenya', two)).toEqual(['kenya: One.', 'kenya: Two.', 'kenya: Three.']);
    expect(publicView(held.council).room.visibility).toBe('held');
    const set = room.when(facilitator, act('set-visibility', { visibility: 'held' }));
    expect(lastTold(set.thenHappens('visibility-set'), { role: 'projector' })).toEqual({
      ...{ kind: 'visibility-set', visibility: 'held' },
    });
    given(held, did(facilitator, end))
      .when(facilitator, act('set-visibility', { visibility: 'private' }))
      .thenRefused('session-ended', 'F4');
  });

  test('CH5 what a group calls itself, also where nobody has written; of other conversations nothing before a note', () => {
    const group = given(talking, opened('kenya', 'france', 'ghana'));
    expect(facilitatorView(group.council).classroom.channels).toMatchObject([
      { id: groupIn(group), title: 'Friends', members: ['kenya', 'france', 'ghana'], notes: [], count: 0 },
    ]);
  });

  const held = given(talking, announcedAs('held'), wrote('kenya', two, 'One.'), wrote('france', two, 'Two.'));

  test('CH5 a note that waits arrives when it is let through, once', () => {
    const passed = given(held, did(facilitator, judge(two, 1, true)));
    expect(readBy(passed, 'france', two)).toEqual(['france: Two.', 'kenya: One.']);
    expect(lastTold(passed, person('france'))).toEqual({ kind: 'note', channel: two, by: 'kenya' });
    expect(lastTold(held, person('kenya'))).toBeNull();
    expect(lastTold(held, { role: 'facilitator' })).toEqual({ kind: 'note-held', by: 'france' });
    passed.when(facilitator, judge(two, 1, true)).thenRefused('nothing-to-judge', 'CH5', ['note']);
    passed.when(facilitator, judge(two, 9, true)).thenRefused('nothing-to-judge', 'CH5', ['note']);
    passed.when(facilitator, judge('china+france', 1, true)).thenRefused('no-such-channel', 'CH1', ['channel']);
    passed.when(by('kenya'), judge(two, 2, true)).thenRefused('not-for-your-role', 'S1');
  });

  test('CH5 one that is refused nobody else learns of, nor by the numbers of others', () => {
    const refused = given(held, did(facilitator, judge(two, 1, false, 'Be kind.')), wrote('france', two, 'Three.'));
    const all = given(refused, did(facilitator, judge(two, 2, true)), did(facilitator, judge(two, 3, true)));
    expect(channelIn(all, 'kenya', two)?.notes).toMatchObject([
      { text: 'One.', status: 'refused', verdict: 'Be kind.' },
      ...[{ text: 'Two.' }, { text: 'Three.' }],
    ]);
    expect(channelIn(all, 'france', two)?.notes.map(({ number, text }) => `${number} ${text}`)).toEqual([
      ...['1 Two.', '2 Three.'],
    ]);
    expect(channelIn(all, 'kenya', two)?.notes.map(({ number }) => number)).toEqual([-1, 1, 2]);
    const judged = given(held, did(facilitator, judge(two, 1, false, 'Be kind.')));
    expect(lastTold(judged, person('kenya'))).toEqual({ kind: 'note-refused', channel: two });
    expect(lastTold(judged, person('france'))).toBeNull();
  });

  test('CH5 one that still waits when the session ends never arrives', () => {
    const over = given(held, did(facilitator, end));
    over.when(facilitator, judge(two, 1, true)).thenRefused('session-ended', 'F4');
    expect(readBy(over, 'france', two)).toEqual(['france: Two.']);
  });

  test('CH5 what a stand-in writes waits for nobody', () => {
    const standsIn = given(talking, announcedAs('held'), did(facilitator, fillSeats()), away('kenya'));
    const written = standsIn.when(standIn('kenya'), note(two, 'Of the house.')).thenHappens('note-sent');
    expect(readBy(written, 'france', two)).toEqual(['kenya: Of the house.']);
    expect(readForSeat(written, 'kenya')).toMatchObject([{ notes: [{ text: 'Of the house.' }] }]);
  });
});

describe('who reads it', () => {
  const written = given(talking, wrote('kenya', two, 'Old.'));
  const newcomer: Circumstance = (session) => given(session, joined('anna'));

  test('CH6 whoever sits down later reads nothing older, and whoever has left reads nothing', () => {
    const left = given(written, did(by('france'), leaveSeat), newcomer, did(by('anna'), takeSeat('france')));
    expect(readBy(left, 'anna', two)).toEqual([]);
    expect(viewOf(left, 'france').channels).toEqual([]);
    const again = given(left, wrote('kenya', two, 'New.'));
    expect(channelIn(again, 'anna', two)?.notes).toMatchObject([{ number: 1, text: 'New.' }]);
    const back = given(again, did(by('anna'), leaveSeat), did(by('france'), takeSeat('france')));
    expect(readBy(back, 'france', two)).toEqual([]);
    const given_ = given(written, newcomer, did(facilitator, handOver('france', 'anna')), wrote('kenya', two, 'New.'));
    expect(readBy(given_, 'anna', two)).toEqual(['kenya: New.']);
    const swapped = given(written, did(facilitator, swap('france', 'china')), wrote('kenya', two, 'New.'));
    expect([readBy(swapped, 'china', two), readBy(swapped, 'france', two)]).toEqual([['kenya: New.'], null]);
  });

  test('CH6 of a group one reads what arrived while one’s seat was in it', () => {
    const group = given(room, opened('kenya', 'france', 'ghana'));
    const id = groupIn(group);
    const came = given(
      group,
      wrote('kenya', id, 'Old.'),
      did(by('kenya'), invite(id, 'china')),
      wrote('ghana', id, 'New.'),
    );
    expect(readBy(came, 'china', id)).toEqual(['ghana: New.']);
    expect(readBy(came, 'france', id)).toEqual(['kenya: Old.', 'ghana: New.']);
  });

  test('CH6 one reads which delegation wrote, and of one’s own also who', () => {
    const several = given(
      aCouncilOfFifteen({ delegation: 2 }),
      seated('kenya', 'france'),
      beside('kenya', 'anna'),
      consultations,
      opened('anna', 'france'),
      wrote('anna', two, 'From both of us.'),
    );
    const anna = several.council.people[personFor('anna')]?.name;
    expect(channelIn(several, 'kenya', two)?.notes).toMatchObject([{ own: false, author: anna }]);
    expect(channelIn(several, 'anna', two)?.notes).toMatchObject([{ own: true, author: anna }]);
    expect(channelIn(several, 'france', two)?.notes).toMatchObject([{ own: false, author: '' }]);
  });

  test('CH7 whoever reads a note of somebody else may show it, also frozen; others do not learn of it', () => {
    const hidden = given(room, announcedAs('private'), opened('kenya', 'france', 'ghana'));
    const id = groupIn(hidden);
    const rude = given(hidden, wrote('kenya', id, 'Rude.'));
    const read = (session: typeof room) => facilitatorView(session.council).classroom.channels[0]?.notes;
    expect(read(rude)).toEqual([]);
    rude.when(by('kenya'), show(id, 1)).thenRefused('own-note', 'CH7', ['note']);
    rude.when(by('france'), show(id, 2)).thenRefused('unknown-note', 'CH7', ['note']);
    const shown = given(rude, did(facilitator, freeze), did(by('france'), show(id, 1, 'Unkind.')));
    expect(read(shown)).toMatchObject([{ text: 'Rude.', report: { by: 'france', reason: 'Unkind.' } }]);
    expect(lastTold(shown, { role: 'facilitator' })).toEqual({ kind: 'note-reported', by: 'france' });
    expect(lastTold(shown, person('ghana'))).toBeNull();
    expect(viewOf(shown, 'ghana').channels).toEqual(
      viewOf(rude, 'ghana').channels.map((each) => ({
        ...{ ...each, send: 'session-frozen', change: 'session-frozen' },
      })),
    );
    shown.when(by('france'), show(id, 1)).then();
    const twice = given(shown, did(by('ghana'), show(id, 1, 'I think so too.')));
    expect(channelIn(twice, 'ghana', id)?.notes).toMatchObject([{ reported: true }]);
    expect(read(twice)?.[0]?.reports.map(({ reason }) => reason)).toEqual(['Unkind.', 'I think so too.']);
    given(rude, did(facilitator, end)).when(by('france'), show(id, 1)).thenRefused('session-ended', 'F4');
  });

  test('CH7 a colleague’s note is shown as well, and they do not learn of it', () => {
    const own = [seated('kenya'), beside('kenya', 'anna', 'bert'), did(by('anna'), openOwn)] as const;
    const rude = given(aCouncilOfFifteen({ delegation: 3 }), ...own, wrote('anna', 'of-kenya', 'Rude.'));
    const shown = given(rude, did(by('bert'), show('of-kenya', 1)));
    expect(viewOf(shown, 'anna')).toEqual(viewOf(rude, 'anna'));
    expect(channelIn(shown, 'bert', 'of-kenya')?.notes).toMatchObject([{ reported: true }]);
  });

  test('CH8 two remarks to the press in a round, which everybody reads', () => {
    const said = given(room, did(by('kenya'), remark('One.')), did(by('kenya'), remark('Two.')));
    said.when(by('kenya'), remark()).thenRefused('press-has-enough', 'CH8');
    said.when(by('velora'), remark()).thenHappens('press-told');
    expect(publicView(said.council).remarks).toMatchObject([
      { seat: 'kenya', text: 'One.', round: 1 },
      { seat: 'kenya', text: 'Two.', round: 1 },
    ]);
    expect(viewOf(said, 'kenya').rights.talk.press).toBe('press-has-enough');
  });
});
