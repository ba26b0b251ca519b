/** Rules F7 and FA1 to FA4: the bell, further facilitators, calls and nudges, who is muted or sent out, corrections. */
import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../shared/council/commands.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  admit,
  aWorld,
  by,
  type Circumstance,
  castBallot,
  compact,
  consultations,
  createDraft,
  did,
  end,
  facilitator,
  fillSeats,
  freeze,
  type Given,
  given,
  joined,
  later,
  noteDeadline,
  opening,
  personFor,
  retitle,
  type Session,
  seated,
  server,
  takeSeat,
  unfreeze,
  until,
  voteOpen,
  withdraw,
} from '../support/council.ts';
import { offer, word } from '../support/deals.ts';
import { aSitting, asks, clockRings, debate } from '../support/floor.ts';
import { mute, nameIn, note, open, opened, rename, sendOut, viewOf } from '../support/talk.ts';

const room = given(aCouncilOfFifteen(), seated('france', 'kenya'), joined('anna'), consultations);
const setBell = (at: number | null) => act('set-bell', { at });
const ringBell = act('ring-bell');
const bellOf = (session: Session) => publicView(session.council).room.bell;
const at = (moment: number): Circumstance => later((moment - opening) / 1000);
const told = (session: Session, who: string) => {
  const event = session.events.at(-1);
  return event ? redactEvent(event, { role: 'person', person: personFor(who) }, session.council) : null;
};

describe('the bell', () => {
  const ten = opening + 10 * 60_000;
  const set = given(room, did(facilitator, setBell(ten)));

  test('F7 rings at the time of day that the facilitator has set, and the session stands still', () => {
    expect(bellOf(set)).toEqual({ at: ten, rung: false });
    set.when(facilitator, setBell(ten)).then();
    const far = given(set, did(facilitator, act('extend', { seconds: 3600 })));
    expect(dueAt(far.council)).toBe(ten);
    const rung = given(far, clockRings);
    expect(rung.events.slice(-2).map(({ kind }) => kind)).toEqual(['bell-rung', 'session-frozen']);
    expect(bellOf(rung)).toEqual({ at: null, rung: true });
    rung.when(by('france'), createDraft('Mine')).thenRefused('session-frozen', 'F2');
    const on = given(rung, later(24 * 3600), did(facilitator, unfreeze));
    expect(bellOf(on)).toEqual({ at: null, rung: false });
    expect(on.council.deadline).toBe(on.now + (far.council.deadline ?? 0) - ten);
  });

  test('F7 rings by hand, and is set anew or not at all', () => {
    const rung = given(set).when(facilitator, ringBell).thenHappens('bell-rung', 'session-frozen');
    expect(bellOf(rung)).toEqual({ at: null, rung: true });
    // Whoever sets it for tomorrow has not gone on yet.
    const tomorrow = given(rung, did(facilitator, setBell(ten + 1)));
    expect(bellOf(tomorrow)).toEqual({ at: ten + 1, rung: true });
    expect(bellOf(given(tomorrow, did(facilitator, unfreeze)))).toEqual({ at: ten + 1, rung: false });
    expect(commandSchema.safeParse(setBell(8.65e15)).success).toBe(false);
    expect(bellOf(given(set, did(facilitator, setBell(null))))).toEqual({ at: null, rung: false });
    room.when(facilitator, setBell(opening)).thenRefused('bell-in-the-past', 'F7', ['at']);
    const over = given(set, did(facilitator, end));
    for (const command of [setBell(ten + 1), ringBell])
      over.when(facilitator, command).thenRefused('session-ended', 'F4');
    expect([bellOf(over).at, dueAt(over.council)]).toEqual([null, null]);
    room.when(by('france'), ringBell).thenRefused('not-for-your-role', 'S1');
  });

  test('F7 rings frozen as well, and not again when the session goes on', () => {
    const frozen = given(set, did(facilitator, freeze));
    expect(dueAt(frozen.council)).toBe(ten);
    const rung = given(frozen, at(ten)).when(server, noteDeadline()).thenHappens('bell-rung');
    expect(rung.council.frozen).toEqual(frozen.council.frozen);
    given(rung, did(facilitator, unfreeze)).when(server, noteDeadline(ten)).then();
  });

  test('F7 F5 while the server sleeps the bell’s time comes, and a frozen session’s clocks stand still all the same', () => {
    const resume = (session: Session) =>
      given(session, later(1800)).when(server, act('resume-clock', { lastSeen: session.now }));
    resume(given(set, did(facilitator, freeze))).then();
    expect(resume(set).thenHappens('clocks-shifted').council.classroom.bell.at).toBe(ten);
  });

  test('F7 F6 rings in a session for one, and in the lobby', () => {
    const solo = given(aCouncilOfSeven({ solo: 'kenya' as never }), did(facilitator, fillSeats()), seated('kenya'));
    const lobby = given(solo, did(facilitator, setBell(ten)), clockRings);
    expect(lobby.council.frozen).not.toBeNull();
    const begun = given(lobby, did(facilitator, unfreeze), until('consultations'));
    expect(dueAt(begun.council)).toBeNull();
    given(begun).when(facilitator, ringBell).thenHappens('bell-rung', 'session-frozen');
  });
});

describe('who else runs it', () => {
  const digest = (letter: string) => letter.repeat(43);
  const letIn = (letter: string) => act('admit-facilitator', { digest: digest(letter), label: `Colleague ${letter}` });
  const second = { role: 'facilitator', number: 2 } as const;

  test('FA1 whoever opened the session lets others in and dismisses them; these do all else', () => {
    const two = given(room, did(server, letIn('a')), did(facilitator, letIn('b')));
    expect(facilitatorView(two.council).classroom.deputies).toEqual([
      { number: 2, label: 'Colleague a' },
      { number: 3, label: 'Colleague b' },
    ]);
    expect(JSON.stringify(facilitatorView(two.council))).not.toContain(digest('a'));
    two.when(second, letIn('c')).thenRefused('first-facilitator-only', 'FA1');
    two.when(second, act('dismiss-facilitator', { number: 3 })).thenRefused('first-facilitator-only', 'FA1');
    two.when(by('france'), letIn('c')).thenRefused('not-for-your-role', 'S1');
    two.when(second, freeze).thenHappens('session-frozen');
    expect(JSON.stringify([publicView(two.council), viewOf(two, 'france')])).not.toContain('Colleague');
  });

  test('FA1 at most five at a time, whose numbers are given once', () => {
    const five = given(room, ...['a', 'b', 'c', 'd', 'e'].map((letter) => did(server, letIn(letter))));
    five.when(server, letIn('f')).thenRefused('too-many-facilitators', 'FA1');
    const four = given(five, did(server, act('dismiss-facilitator', { number: 4 })));
    four.when(server, act('dismiss-facilitator', { number: 4 })).thenRefused('unknown-facilitator', 'FA1', ['number']);
    const again = given(four, did(server, letIn('f')));
    expect(again.council.classroom.deputies.map(({ number }) => number)).toEqual([2, 3, 5, 6, 7]);
  });
});

describe('what is asked and told', () => {
  const call = (text = 'How do I vote?', about = 'help') => act('call-facilitator', { about, text });
  const answer = (id: string, text = 'Press a button.', grants: boolean | null = null) =>
    act('answer-call', { call: id, text, grants });
  const called = given(
    room,
    did(by('anna'), call('May I sit?')),
    did(by('france'), call('May we annex it?', 'ruling')),
  );

  test('FA2 whoever is in the room asks, frozen or muted, and the answer is theirs alone', () => {
    given(called, did(facilitator, freeze), did(facilitator, mute('kenya')))
      .when(by('kenya'), call())
      .thenHappens('facilitator-called');
    expect(facilitatorView(called.council).classroom.calls).toMatchObject([
      { name: nameIn(called.council, 'anna'), seat: null, about: 'help' },
      { name: nameIn(called.council, 'france'), seat: 'france', about: 'ruling', answer: null },
    ]);
    const answered = given(called, did(facilitator, answer('h2', 'No.', false)));
    expect(told(answered, 'france')).toEqual({ kind: 'call-answered', text: 'No.', grants: false });
    expect([told(answered, 'anna'), told(called, 'anna')]).toEqual([null, null]);
    // By its number on the record France would learn how many ask.
    expect(viewOf(answered, 'france').calls).toMatchObject([{ id: 'h1', answer: { text: 'No.', grants: false } }]);
    expect(viewOf(answered, 'kenya').calls).toEqual([]);
    answered.when(facilitator, answer('h2')).thenRefused('unknown-call', 'FA2', ['call']);
    answered.when(facilitator, answer('h7')).thenRefused('unknown-call', 'FA2', ['call']);
    const helped = given(called, did(facilitator, answer('h1', 'Yes.', true)));
    expect(viewOf(helped, 'anna').calls).toMatchObject([{ answer: { text: 'Yes.', grants: null } }]);
  });

  test('FA2 three questions wait at most', () => {
    const three = given(called, did(by('anna'), call()), did(by('anna'), call()));
    three.when(by('anna'), call()).thenRefused('too-many-calls', 'FA2');
    expect(viewOf(three, 'anna').rights.talk.call).toBe('too-many-calls');
    given(three, did(facilitator, answer('h1')))
      .when(by('anna'), call())
      .thenHappens('facilitator-called');
    room.when(by('nobody'), call()).thenRefused('unknown-person', 'S1');
    given(room, did(facilitator, end)).when(by('anna'), call()).thenRefused('session-ended', 'F4');
    given(room, did(facilitator, sendOut('anna')))
      .when(by('anna'), call())
      .thenRefused('removed', 'FA3');
    given(room, did(facilitator, fillSeats()))
      .when({ role: 'stand-in', seat: 'china' as never }, call())
      .thenRefused('not-for-your-role', 'S1');
  });

  test('FA2 the facilitator tells one delegation something, which nobody reads who sits down later', () => {
    const nudge = (seat: string) => act('nudge', { seat, text: 'Talk to Kenya.' });
    const nudged = given(room, did(facilitator, nudge('france')));
    expect(viewOf(nudged, 'france').nudges).toMatchObject([{ text: 'Talk to Kenya.', round: 1 }]);
    expect([told(nudged, 'france'), told(nudged, 'kenya')]).toEqual([{ kind: 'nudged', text: 'Talk to Kenya.' }, null]);
    expect(viewOf(nudged, 'kenya')).toEqual(viewOf(room, 'kenya'));
    const later_ = given(
      nudged,
      did(facilitator, act('free-seat', { seat: 'france' })),
      did(by('anna'), takeSeat('france')),
    );
    expect(viewOf(later_, 'anna').nudges).toEqual([]);
    room.when(facilitator, nudge('china')).thenRefused('nobody-to-nudge', 'FA2', ['seat']);
    room.when(facilitator, nudge('atlantis')).thenRefused('unknown-seat', 'S2', ['seat']);
    given(room, did(facilitator, end)).when(facilitator, nudge('france')).thenRefused('session-ended', 'F4');
  });

  test('FA2 what is announced all read, until something else is, or nothing', () => {
    const announce = (text: string) => act('announce', { text });
    const said = given(room, did(facilitator, announce('Five minutes.')));
    expect(publicView(said.council).room.announcement).toEqual({ number: 1, text: 'Five minutes.' });
    expect(told(said, 'anna')).toEqual({ kind: 'announced', text: 'Five minutes.' });
    said.when(facilitator, announce('Five minutes.')).then();
    const over = given(said, did(facilitator, announce('')));
    expect([publicView(over.council).room.announcement, told(over, 'anna')]).toEqual([null, null]);
    const again = given(over, did(facilitator, announce('Five minutes.')));
    expect(publicView(again.council).room.announcement?.number).toBe(2);
    given(room, did(facilitator, end)).when(facilitator, announce('Bye.')).thenRefused('session-ended', 'F4');
  });
});

describe('who is muted, sent out, or called otherwise', () => {
  const muted = (session: Session, who: string): Given => given(session, did(facilitator, mute(who)));

  test('FA3 whoever is muted says nothing in their own words', () => {
    const session = muted(given(room, opened('france', 'kenya')), 'france');
    session.when(by('france'), note('france+kenya')).thenRefused('muted', 'FA3');
    session.when(by('france'), act('speak-to-press', { text: 'No.' })).thenRefused('muted', 'FA3');
    session.when(by('france'), open('kenya', 'china')).thenRefused('muted', 'FA3', ['with', 'title']);
    const statement = act('circulate-statement', { form: 'press', title: 'Calm', text: 'Be calm.', vote: null });
    session.when(by('france'), statement).thenRefused('muted', 'FA3');
    const arria = given(session, did(by('kenya'), act('open-arria', { briefer: 'relief' })));
    arria.when(by('france'), act('speak-arria', { text: 'No.' })).thenRefused('muted', 'FA3');
    session
      .when(by('france'), offer('kenya', { gives: { promises: [word] } }))
      .thenRefused('muted', 'FA3', [...['terms', 'gives', 'promises', 0]]);
    const guess = { kind: 'outcome', key: 'violence', direction: -1 };
    const read = (of: string) => act('read-interest', { of, guess, text: 'You want peace.' });
    session.when(by('france'), read('kenya')).thenRefused('muted', 'FA3');
    const asked = given(session, did(by('kenya'), read('france')));
    const reply = (text: string) => act('answer-reading', { reading: 'i1', confirms: true, text });
    asked.when(by('france'), reply('Never.')).thenRefused('muted', 'FA3', ['text']);
    asked.when(by('france'), reply('')).thenHappens('reading-answered');
    const speaking = muted(given(aSitting(), seated('france', 'kenya'), debate, asks('france')), 'france');
    speaking.when(by('france'), act('put-on-record', { text: 'No.' })).thenRefused('muted', 'FA3');
    speaking.when(by('france'), act('end-speech')).thenHappens('floor-ended');
  });

  test('FA3 they vote, act and write texts as before, until they are muted no more', () => {
    const session = muted(given(room, aDraftTabledBy('kenya'), opened('france', 'kenya')), 'france');
    expect(viewOf(session, 'france')).toMatchObject({ muted: true, rights: { talk: { press: 'muted', call: null } } });
    session.when(by('france'), createDraft('Ours')).thenHappens('draft-created');
    session.when(by('france'), open('china')).thenHappens('channel-opened');
    session
      .when(by('france'), act('break-silence', { draft: 'd1', reason: 'No.' }))
      .thenRefused('not-in-silence', 'Y2');
    given(session, voteOpen).when(by('france'), castBallot('no')).thenHappens('ballot-cast');
    given(session).when(facilitator, mute('france')).then();
    const again = given(session, did(facilitator, mute('france', false)));
    again.when(by('france'), note('france+kenya')).thenHappens('note-sent');
    expect(viewOf(session, 'kenya')).toEqual(viewOf(again, 'kenya'));
    room.when(facilitator, mute('nobody')).thenRefused('unknown-name', 'S10', ['name']);
  });

  test('FA3 whoever is sent out leaves their seat and is let in no more, until they are again', () => {
    const out = given(room).when(facilitator, sendOut('france')).thenHappens('seat-left', 'person-removed');
    given(out)
      .when(server, admit(personFor('france')))
      .thenRefused('removed', 'FA3');
    given(out).when(by('france'), takeSeat('france')).thenRefused('removed', 'FA3');
    given(out).when(by('france'), createDraft('Mine')).thenRefused('no-seat', 'S3');
    given(out).when(facilitator, sendOut('france')).then();
    const back = given(out, did(facilitator, sendOut('france', false)));
    back.when(by('france'), takeSeat('france')).thenHappens('seat-taken');
    room.when(facilitator, sendOut('nobody')).thenRefused('unknown-name', 'S10', ['name']);
    given(room, joined(...Array.from({ length: 97 }, (_, index) => `guest-number-${index}`)))
      .when(server, admit(personFor('late-guest')))
      .thenRefused('room-full', 'S4');
  });

  test('FA3 the facilitator gives people other names, which are told apart', () => {
    const named = given(room, did(facilitator, rename('anna', 'Quick Fox')));
    expect(viewOf(named, 'anna').name).toBe('Quick Fox');
    named.when(facilitator, act('rename-person', { name: 'Quick Fox', to: 'Quick Fox' })).then();
    named.when(facilitator, rename('france', 'Quick Fox')).thenRefused('name-taken', 'FA3', ['to']);
    room.when(facilitator, rename('nobody', 'Quick Fox')).thenRefused('unknown-name', 'S10', ['name']);
  });
});

describe('corrections', () => {
  const correct = (correction: Readonly<Record<string, unknown>>) => act('correct', { correction, reason: 'A slip.' });
  const world = given(aWorld(), seated(...compact, 'velora'), consultations);
  const corrected = (session: Session, correction: Readonly<Record<string, unknown>>): Given =>
    given(session, did(facilitator, correct(correction)));
  const wrong = (session: Given, correction: Readonly<Record<string, unknown>>, place: string) =>
    session.when(facilitator, correct(correction)).thenRefused('nothing-to-correct', 'FA4', ['correction', place]);

  test('FA4 of capital and money, by so much, for all to read', () => {
    const before = world.council.capital['kenya' as keyof typeof world.council.capital] ?? 0;
    const more = corrected(world, { what: 'capital', seat: 'kenya', by: 3 });
    expect(more.council.capital).toMatchObject({ kenya: before + 3 });
    expect(publicView(more.council).room.corrections).toMatchObject([{ reason: 'A slip.', round: 1 }]);
    expect(told(more, 'france')).toMatchObject({ kind: 'corrected', reason: 'A slip.' });
    const poor = corrected(world, { what: 'money', seat: 'kenya', by: -500 });
    expect(poor.council.dealings.purses).toMatchObject({ kenya: 0 });
    wrong(world, { what: 'capital', seat: 'norway', by: 3 }, 'seat');
    wrong(world, { what: 'capital', seat: 'kenya', by: 0 }, 'by');
    given(world, did(facilitator, end))
      .when(facilitator, correct({ what: 'capital', seat: 'kenya', by: 1 }))
      .thenRefused('session-ended', 'F4');
    world.when(by('kenya'), correct({ what: 'capital', seat: 'kenya', by: 1 })).thenRefused('not-for-your-role', 'S1');
  });

  test('FA4 of words on the record and remarks: they are struck out, once', () => {
    const said = given(world, did(by('kenya'), act('speak-to-press', { text: 'Unkind.' })));
    const struck = corrected(said, { what: 'remark', index: 0 });
    expect(publicView(struck.council).remarks).toEqual([{ seat: 'kenya', text: '', round: 1, struck: true }]);
    wrong(struck, { what: 'remark', index: 0 }, 'index');
    wrong(struck, { what: 'words', index: 0 }, 'index');
    const speech = given(
      aSitting(),
      seated('france'),
      debate,
      asks('france'),
      did(by('france'), act('put-on-record', { text: 'Unkind.' })),
    );
    expect(corrected(speech, { what: 'words', index: 0 }).council.said).toMatchObject([{ text: '', struck: true }]);
  });

  test('FA4 of a text that was withdrawn before it was tabled; of others nobody learns that there is one', () => {
    const gone = given(room, aDraftBy('kenya'), did(by('kenya'), withdraw('d1')));
    const again = corrected(gone, { what: 'draft', draft: 'd1' });
    again.when(by('kenya'), retitle('d1', 'Once more')).thenHappens('draft-retitled');
    expect(publicView(again.council).room.corrections).toEqual([]);
    expect([told(again, 'france'), told(again, 'kenya')?.kind]).toEqual([null, 'corrected']);
    wrong(again, { what: 'draft', draft: 'd1' }, 'draft');
    wrong(room, { what: 'draft', draft: 'd9' }, 'draft');
    const tabled = given(room, aDraftTabledBy('kenya'), did(by('kenya'), withdraw('d1')));
    wrong(tabled, { what: 'draft', draft: 'd1' }, 'draft');
  });
});
