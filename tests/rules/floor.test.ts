import { describe, expect, test } from 'vitest';
import {
  act,
  away,
  ballots,
  by,
  did,
  facilitator,
  freeze,
  given,
  later,
  leaveSeat,
  members,
  move,
  notePresence,
  seated,
  server,
  unfreeze,
} from '../support/council.ts';
import {
  anEnvoyTabledBy,
  aSitting,
  asks,
  asksFor,
  between,
  clockRings,
  debate,
  listOf,
  meeting,
  raised,
  ruled,
  speakerOf,
} from '../support/floor.ts';

const five = seated('china', 'france', 'ghana', 'kenya', 'ireland');
const president = 'ireland';
const endSpeech = act('end-speech');
const record = (text = 'We meet in an hour of need.') => act('put-on-record', { text });
const yieldTo = (to: string) => act('yield-floor', { to });
const spoken = (seat: string) => [asks(seat), did(by(seat), endSpeech)] as const;

describe('the speakers’ list', () => {
  test('N1 the first to ask speaks at once, and the others in the order in which they asked', () => {
    const open = given(aSitting(), five, debate);
    const first = open
      .when(by('kenya'), asksFor())
      .then(
        { kind: 'speaker-listed', seat: 'kenya', purpose: 'statement' },
        { kind: 'floor-given', seat: 'kenya', purpose: 'statement', until: open.now + 60_000 },
      );
    const waiting = given(first, asks('ghana'), asks('china'), asks('france'));
    expect(listOf(waiting)).toEqual(['ghana statement', 'china statement', 'france statement']);
    const after = waiting.when(by('kenya'), endSpeech).thenHappens('floor-ended', 'floor-given');
    expect(speakerOf(after)).toBe('ghana');
    expect(listOf(after)).toEqual(['china statement', 'france statement']);
  });

  test('N1 who asks before the agenda is adopted is listed, and speaks once it is', () => {
    const early = given(aSitting(), five, meeting, asks('kenya'), asks('ghana'));
    expect([speakerOf(early), listOf(early)]).toEqual([null, ['kenya statement', 'ghana statement']]);
    expect(speakerOf(given(early, clockRings))).toBe('kenya');
  });

  test('N1 nobody asks outside a formal meeting, nor twice, nor during a break', () => {
    given(aSitting(), five).when(by('kenya'), asksFor()).thenRefused('no-vote-in-informal', 'K1');
    const open = given(aSitting(), five, debate, asks('kenya'), asks('ghana'));
    open.when(by('kenya'), asksFor()).thenRefused('already-on-list', 'N1');
    open.when(by('ghana'), asksFor('reply')).thenRefused('already-on-list', 'N1');
    const away = given(aSitting(), seated(...members), debate, did(by('kenya'), move('suspend')));
    const broken = given(away, ballots('yes', ...members));
    broken.when(by('kenya'), asksFor()).thenRefused('meeting-suspended', 'K4');
  });

  test('N1 who is listed leaves the list, and only they', () => {
    const open = given(aSitting(), five, debate, asks('kenya'), asks('ghana'));
    open.when(by('kenya'), act('leave-list')).thenRefused('not-on-list', 'N1');
    const left = open.when(by('ghana'), act('leave-list')).then({ kind: 'speaker-unlisted', seat: 'ghana' });
    expect(listOf(left)).toEqual([]);
    given(left).when(by('ghana'), act('leave-list')).thenRefused('not-on-list', 'N1');
  });

  test('N1 an empty chair and one whose delegate is away are passed over when their turn comes, and not before', () => {
    const open = given(
      aSitting(),
      five,
      debate,
      ...['kenya', 'ghana', 'china', 'france'].map((seat) => asks(seat)),
      away('ghana', 'france'),
      did(by('china'), leaveSeat),
    );
    expect(listOf(open)).toHaveLength(3);
    const back = given(open, did(server, notePresence('france', true)))
      .when(by('kenya'), endSpeech)
      .thenHappens('floor-ended', 'speaker-unlisted', 'speaker-unlisted', 'floor-given');
    expect(speakerOf(back)).toBe('france');
    // Where nobody is there who waits, those that are away are heard when they are back.
    const none = open.when(by('kenya'), endSpeech).thenHappens('floor-ended', 'speaker-unlisted');
    expect([speakerOf(none), listOf(none)]).toEqual([null, ['ghana statement', 'france statement']]);
    const heard = given(none).when(server, notePresence('ghana', true)).thenHappens('presence-noted', 'floor-given');
    expect(speakerOf(heard)).toBe('ghana');
  });

  test('N1 who leaves the seat while speaking leaves the floor to the next', () => {
    const open = given(aSitting(), five, debate, asks('kenya'), asks('ghana'));
    const left = open.when(by('kenya'), leaveSeat).thenHappens('seat-left', 'floor-ended', 'floor-given');
    expect(speakerOf(left)).toBe('ghana');
  });

  test('N1 who is gone while speaking leaves the floor to the next, and asks anew when they are back', () => {
    const open = given(aSitting(), five, debate, asks('kenya'), asks('ghana'));
    const gone = open
      .when(server, notePresence('kenya', false))
      .thenHappens('presence-noted', 'floor-ended', 'floor-given');
    expect(speakerOf(gone)).toBe('ghana');
    given(gone, did(server, notePresence('kenya', true)))
      .when(by('kenya'), asksFor())
      .thenHappens('speaker-listed');
    // While the meeting stands still the floor stays where it is.
    const still = given(open, raised('china', { kind: 'speaker' }));
    const left = still.when(server, notePresence('kenya', false)).thenHappens('presence-noted');
    expect(speakerOf(given(left, ruled(false), clockRings))).toBe('ghana');
    const back = given(left, did(server, notePresence('kenya', true)));
    expect(speakerOf(given(back, ruled(false), clockRings))).toBe('kenya');
  });

  test('N1 the President speaks for their own country after the others, where that is the practice', () => {
    const list = (presidentLast: boolean) =>
      listOf(given(aSitting({ presidentLast }), five, meeting, asks(president), asks('kenya'), asks('ghana')));
    expect(list(true)).toEqual(['kenya statement', 'ghana statement', `${president} statement`]);
    expect(list(false)).toEqual([`${president} statement`, 'kenya statement', 'ghana statement']);
  });

  test('N1 lots are drawn for those who asked before the first speaks, where that is the practice', () => {
    const early = [...'china france ghana ireland kenya'.split(' ')];
    const drawn = (seed: number) => {
      const open = given(
        aSitting({ speakersByLot: true }, { seed }),
        five,
        meeting,
        ...early.map((seat) => asks(seat)),
      );
      const begun = given(open, clockRings);
      expect(begun.events.filter(({ kind }) => kind === 'list-drawn')).toHaveLength(1);
      given(begun)
        .when(by(speakerOf(begun) ?? ''), endSpeech)
        .thenHappens('floor-ended', 'floor-given');
      expect([speakerOf(begun), ...(begun.council.meeting?.list ?? []).map(({ seat }) => seat)].toSorted()).toEqual(
        early.toSorted(),
      );
      return [`${speakerOf(begun)} statement`, ...(listOf(begun) ?? [])].join();
    };
    const orders = Array.from({ length: 12 }, (_, seed) => drawn(seed));
    expect(new Set(orders).size).toBeGreaterThan(6);
    expect(drawn(3)).toBe(orders[3]);
    const later = given(aSitting({ speakersByLot: true }), five, debate, ...early.map((seat) => asks(seat)));
    expect(later.events.some(({ kind }) => kind === 'list-drawn')).toBe(false);
    expect(speakerOf(later)).toBe('china');
  });

  test('N1 the lot keeps the President last', () => {
    for (let seed = 0; seed < 30; seed += 15) {
      const open = given(aSitting({ speakersByLot: true }, { seed: 7 + seed }), five, meeting, asks(president));
      const begun = given(open, asks('kenya'), asks('ghana'), asks('china'), clockRings);
      expect(begun.council.meeting?.president).toBe(president);
      expect(listOf(begun)?.at(-1)).toBe(`${president} statement`);
    }
  });

  test('N1 the list that a motion has closed takes nobody any more', () => {
    const closed = given(
      aSitting({ closureOfDebate: true }),
      seated(...members),
      debate,
      did(by('france'), move('close-debate')),
      ballots('yes', ...members),
    );
    closed.when(by('kenya'), asksFor()).thenRefused('list-closed', 'N1');
  });

  test('N1 a seat without a vote speaks once it is invited, the Secretary-General by right', () => {
    const guests = seated('kenya', 'relief', 'secretary-general');
    const open = given(aSitting(), guests, debate);
    open.when(by('relief'), asksFor()).thenRefused('not-invited', 'K6');
    open.when(by('secretary-general'), asksFor()).thenHappens('speaker-listed', 'floor-given');
    const proposed = did(by('kenya'), act('propose-participation', { seat: 'relief' }));
    const invited = given(aSitting(), guests, meeting, proposed, debate);
    expect(speakerOf(given(invited, asks('relief')))).toBe('relief');
  });
});

describe('the floor', () => {
  test('N2 a speech ends when its time is over', () => {
    const open = given(aSitting({ speechSeconds: 45 }), five, debate, asks('kenya'), asks('ghana'));
    const started = open.now;
    const ended = given(open, clockRings);
    expect(ended.now).toBe(started + 45_000);
    expect(ended.events.at(-2)).toEqual({ kind: 'floor-ended', seat: 'kenya', why: 'time', at: ended.now });
    expect(speakerOf(ended)).toBe('ghana');
  });

  test('N2 only whoever has the floor ends the speech, and the clock of the meeting runs on meanwhile', () => {
    const open = given(aSitting(), five, debate);
    const speaking = given(open, asks('kenya'));
    speaking.when(by('ghana'), endSpeech).thenRefused('not-on-the-floor', 'N2');
    speaking.when(by('kenya'), endSpeech).then({ kind: 'floor-ended', seat: 'kenya', why: 'done' });
    expect(speaking.council.deadline).toBe(open.council.deadline);
    expect(speaking.council.stopped.step).toBeNull();
  });

  test('N2 up to three passages of a speech go on the verbatim record', () => {
    const open = given(aSitting(), five, debate, asks('kenya'), asks('ghana'));
    open.when(by('ghana'), record()).thenRefused('not-on-the-floor', 'N2');
    const said = open.when(by('kenya'), record('First.')).then({
      kind: 'words-recorded',
      seat: 'kenya',
      purpose: 'statement',
      text: 'First.',
    });
    expect(said.council.said).toEqual([
      { meeting: said.council.meeting?.number, round: 1, seat: 'kenya', purpose: 'statement', text: 'First.' },
    ]);
    const full = given(said, did(by('kenya'), record('Second.')), did(by('kenya'), record('Third.')));
    full.when(by('kenya'), record('Fourth.')).thenRefused('enough-said', 'N2');
    const other = given(full, did(by('kenya'), endSpeech), did(by('ghana'), record('Ours.')));
    expect(other.council.said.map(({ seat }) => seat)).toEqual(['kenya', 'kenya', 'kenya', 'ghana']);
    const again = given(other, did(by('ghana'), endSpeech), asks('kenya', 'reply'));
    again.when(by('kenya'), record('In reply.')).thenHappens('words-recorded');
  });

  test('N2 in a moderated caucus speeches are as short as replies', () => {
    const caucus = given(
      aSitting({ caucuses: true, replySeconds: 15 }),
      seated(...members),
      debate,
      did(by('france'), act('move-motion', { motion: 'moderated-caucus', draft: null, seconds: 120 })),
      ballots('yes', ...members),
    );
    const speaking = given(caucus, asks('kenya'));
    expect(speaking.council.meeting?.floor?.until).toBe(caucus.now + 15_000);
  });

  test('N2 frozen, a speech stands still, and nobody asks for the floor', () => {
    const open = given(aSitting(), five, debate, asks('kenya'), later(20), did(facilitator, freeze));
    open.when(by('kenya'), endSpeech).thenRefused('session-frozen', 'F2');
    open.when(by('ghana'), asksFor()).thenRefused('session-frozen', 'F2');
    const thawed = given(open, later(600), did(facilitator, unfreeze));
    expect(thawed.council.meeting?.floor?.until).toBe(thawed.now + 40_000);
  });

  test('N2 with the debate its speeches end, and the votes begin with their interval', () => {
    const open = given(aSitting(), five, anEnvoyTabledBy('kenya'), debate, asks('kenya'), asks('ghana'), between);
    expect([speakerOf(open), listOf(open)]).toEqual([null, []]);
    open.when(by('kenya'), endSpeech).thenRefused('not-on-the-floor', 'N2');
    expect(open.council.deadline).toBe(open.now + 20_000);
    expect(given(open, clockRings).council.vote).not.toBeNull();
  });
});

describe('the right of reply', () => {
  test('N3 a reply needs something that was said, is short, and comes after the statements', () => {
    const open = given(aSitting(), five, debate);
    open.when(by('ghana'), asksFor('reply')).thenRefused('has-not-spoken', 'N3');
    const replies = given(open, asks('kenya'), asks('ghana', 'reply'), asks('china'), asks('ireland'));
    expect(listOf(replies)).toEqual(['china statement', 'ireland statement', 'ghana reply']);
    const turn = given(replies, ...['kenya', 'china', 'ireland'].map((seat) => did(by(seat), endSpeech)));
    expect(turn.council.meeting?.floor).toEqual({ seat: 'ghana', purpose: 'reply', until: turn.now + 30_000 });
  });

  test('N3 whoever asks for the floor again is heard in reply', () => {
    const open = given(aSitting(), five, debate, ...spoken('kenya'), asks('ghana'));
    expect(listOf(given(open, asks('kenya'), asks('china')))).toEqual(['china statement', 'kenya reply']);
  });

  test('N3 a seat has twelve statements and replies in a meeting, and explains its votes besides', () => {
    const eleven = Array.from({ length: 11 }, () => spoken('kenya')).flat();
    const open = given(aSitting(), five, anEnvoyTabledBy('kenya'), debate, ...eleven);
    open.when(by('kenya'), asksFor()).thenHappens('speaker-listed', 'floor-given');
    const all = given(open, ...spoken('kenya'));
    all.when(by('kenya'), asksFor()).thenRefused('too-many-turns', 'N3');
    all.when(by('kenya'), asksFor('reply')).thenRefused('too-many-turns', 'N3');
    all.when(by('ghana'), asksFor()).thenHappens('speaker-listed', 'floor-given');
    given(all, between).when(by('kenya'), asksFor('before-vote')).thenHappens('speaker-listed', 'floor-given');
  });

  test('N3 replies and statements are made in the debate, and not between the votes', () => {
    const votes = given(aSitting(), five, anEnvoyTabledBy('kenya'), debate, ...spoken('kenya'), between);
    votes.when(by('ghana'), asksFor('reply')).thenRefused('wrong-phase', 'F1');
    votes.when(by('ghana'), asksFor('statement')).thenRefused('wrong-phase', 'F1');
  });
});

describe('yields', () => {
  const model = (...circumstances: Parameters<typeof given> extends [unknown, ...infer Rest] ? Rest : never) =>
    given(aSitting({ yields: true }), seated('kenya', 'ghana', 'china', 'relief'), debate, ...circumstances);

  test('N6 the Council knows none', () => {
    given(aSitting(), five, debate, asks('kenya'))
      .when(by('kenya'), yieldTo('ghana'))
      .thenRefused('not-by-these-rules', 'Z1');
  });

  test('N6 the rest of the time goes to another seat, which yields it to nobody', () => {
    const open = model(asks('kenya'), later(20));
    const yielded = open
      .when(by('kenya'), yieldTo('ghana'))
      .then({ kind: 'floor-yielded', from: 'kenya', to: 'ghana' });
    expect(yielded.council.meeting?.floor).toEqual({ seat: 'ghana', purpose: 'statement', until: open.now + 40_000 });
    given(yielded).when(by('ghana'), yieldTo('china')).thenRefused('not-to-be-yielded', 'N6');
    given(yielded).when(by('kenya'), yieldTo('china')).thenRefused('not-on-the-floor', 'N2');
    // It was Kenya's statement: Ghana's own is still to come.
    expect(listOf(given(yielded, asks('china'), did(by('ghana'), endSpeech), asks('ghana')))).toEqual([
      'ghana statement',
    ]);
  });

  test('N6 only to a seat that may speak', () => {
    const open = model(asks('kenya'));
    open.when(by('kenya'), yieldTo('relief')).thenRefused('not-invited', 'K6', ['to']);
    open.when(by('kenya'), yieldTo('kenya')).thenRefused('unknown-seat', 'S2', ['to']);
    open.when(by('kenya'), yieldTo('constructor')).thenRefused('unknown-seat', 'S2', ['to']);
  });

  test('N6 explanations of vote are not yielded', () => {
    const open = given(
      aSitting({ yields: true }),
      five,
      anEnvoyTabledBy('kenya'),
      between,
      asks('kenya', 'before-vote'),
    );
    open.when(by('kenya'), yieldTo('ghana')).thenRefused('not-to-be-yielded', 'N6');
  });
});

test('N2 a point of order takes nothing from a speaker’s time, unless it ends it', () => {
  const open = given(
    aSitting(),
    five,
    debate,
    asks('kenya'),
    later(10),
    raised('ghana', { kind: 'speaker' }),
    later(5),
  );
  open.when(by('kenya'), record()).thenRefused('point-pending', 'Q1');
  const kept = given(open, ruled(false), clockRings);
  expect(kept.council.meeting?.floor?.until).toBe(kept.now + 50_000);
  const ended = given(open, ruled(true), clockRings);
  expect(ended.events.at(-1)).toEqual({ kind: 'floor-ended', seat: 'kenya', why: 'ruled', at: ended.now });
});
