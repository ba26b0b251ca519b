/** What the Talk panel shows of conversations, and what counts as new, from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { speak, tell } from '../../client/panels/LiveRegion.tsx';
import { channelName } from '../../client/panels/talk/names.ts';
import { dueOf } from '../../client/store/due.ts';
import { answersFor, callKey, nothingSeen, nudgeKey, nudgesFor, seenIn, withRead } from '../../client/store/seen.ts';
import {
  channelWith,
  inOrder,
  linesOf,
  mostIn,
  offersWith,
  remarksBy,
  sendRight,
  type TalkLine,
  unreadIn,
  unreadOf,
} from '../../client/store/talk.ts';
import { wayTo } from '../../client/store/way.ts';
import * as english from '../../client/text/english/interface.ts';
import { isSitting } from '../../shared/council/rules/talk/channels.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { ChannelInView } from '../../shared/council/views/talkView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfSeven,
  act,
  by,
  type Circumstance,
  consultations,
  did,
  facilitator,
  given,
  later,
  personFor,
  seated,
  theWorld,
  until,
} from '../support/council.ts';

const here = [seated('france', 'kenya', 'velora'), consultations] as const;
const opens = (seat: string, ...seats: readonly string[]): Circumstance =>
  did(by(seat), act('open-channel', { with: { kind: 'seats', seats, title: seats.length > 1 ? 'The coast' : '' } }));
/** A note in the conversation of France and Kenya, unless another is named. */
const says = (seat: string, text: string, channel = 'france+kenya'): Circumstance =>
  did(by(seat), act('send-note', { channel, text }));
const announces = (visibility: string): Circumstance => did(facilitator, act('set-visibility', { visibility }));

function seen(seat: string, ...circumstances: readonly Circumstance[]) {
  const { council, now, events } = given(aCouncilOfSeven(theWorld('compact')), ...circumstances);
  return { now: publicView(council), own: seatView(council, personFor(seat), now), council, events };
}
const theOne = (channels: readonly ChannelInView[]): ChannelInView => {
  const [first] = channels;
  if (!first) throw new Error('there is no conversation');
  return first;
};

describe('what is new', () => {
  const written = [...here, opens('france', 'kenya'), says('france', 'Hello'), says('kenya', 'Hello to you')] as const;

  test('is what others have written and this browser has not shown; one’s own note never is', () => {
    const { own } = seen('france', ...written);
    expect(unreadOf(own, {})).toBe(1);
    expect(unreadOf(seen('kenya', ...written).own, {})).toBe(1);
    const read = withRead(nothingSeen, theOne(own.channels));
    expect(unreadOf(own, read.notes)).toBe(0);
    expect(withRead(read, theOne(own.channels))).toBe(read);
  });

  test('is also a note that was held back and arrives after later ones were read', () => {
    const held = [...here, opens('france', 'kenya'), announces('held'), says('kenya', 'First'), announces('private')];
    const two = [...held, later(5), says('kenya', 'Second'), later(5)];
    const before = seen('france', ...two).own;
    expect(theOne(before.channels).notes.map(({ text }) => text)).toEqual(['Second']);
    const read = withRead(nothingSeen, theOne(before.channels));
    const pass = did(facilitator, act('judge-note', { channel: 'france+kenya', note: 1, passes: true, reason: '' }));
    const after = theOne(seen('france', ...two, pass).own.channels);
    expect(unreadIn(after, read.notes)).toBe(1);
  });

  test('is known again from what was kept, whatever else stands there', () => {
    expect(seenIn({ notes: { 'france+kenya': 5, 'of-france': 'x' }, heard: ['h1', 4] })).toEqual({
      notes: { 'france+kenya': 5 },
      heard: ['h1'],
    });
    for (const broken of [null, 'text', [], { notes: [1], heard: {} }, { notes: { a: 'b' } }]) {
      expect(seenIn(broken)).toEqual(nothingSeen);
    }
  });
});

describe('a conversation', () => {
  const lines = (...circumstances: readonly Circumstance[]): readonly TalkLine[] => {
    const { now, own } = seen('france', ...circumstances);
    return linesOf(theOne(own.channels).notes, now.room.visibility);
  };
  const inWords = (all: readonly TalkLine[]): readonly string[] =>
    all.map((line) =>
      line.kind === 'note'
        ? `${line.first ? `${line.note.by}: ` : ''}${line.note.text}`
        : line.kind === 'round'
          ? `— ${line.round}`
          : `~ ${line.visibility}`,
    );
  const begun = [...here, opens('france', 'kenya'), says('kenya', 'One'), says('kenya', 'Two')] as const;

  test('names a writer once for several notes in a row, and begins each round with a line', () => {
    expect(inWords(lines(...begun, says('france', 'Three')))).toEqual(['— 1', 'kenya: One', 'Two', 'france: Three']);
    expect(inWords(lines(...begun, until('field'), until('consultations'), says('kenya', 'Later')))).toEqual([
      ...['— 1', 'kenya: One', 'Two'],
      ...['— 2', 'kenya: Later'],
    ]);
  });

  test('says from where on the facilitator sees more or less, also before anything is written under it', () => {
    expect(inWords(lines(...begun, announces('private')))).toEqual([
      ...['— 1', '~ facilitator-reads', 'kenya: One', 'Two'],
      '~ private',
    ]);
    expect(inWords(lines(...begun, announces('private'), says('kenya', 'Three')))).toEqual([
      ...['— 1', '~ facilitator-reads', 'kenya: One', 'Two'],
      ...['~ private', 'kenya: Three'],
    ]);
  });

  test('stands where something was said last, but one’s own delegation first', () => {
    const { own } = seen(
      'france',
      ...[...here, opens('france', 'kenya'), opens('france', 'velora'), opens('france', 'brazil', 'kenya')],
      ...[later(5), says('velora', 'We listen', 'france+velora')],
    );
    expect(inOrder(own.channels).map(({ kind, members }) => [kind, members.length])).toEqual([
      ...[['bilateral', 2] as const],
      ...[['group', 3] as const],
      ...[['bilateral', 2] as const],
    ]);
    expect(inOrder(own.channels)[0]?.id).toBe('france+velora');
    const ofOwn = { ...theOne(own.channels), kind: 'delegation' as const, id: 'of-france' as never, notes: [] };
    expect(inOrder([...own.channels, ofOwn])[0]?.id).toBe('of-france');
    expect(channelWith(own, 'velora')?.id).toBe('france+velora');
    expect(channelWith(own, 'brazil')).toBeNull();
  });

  test('is called by the other one, by its title, or by its members', () => {
    const { now, own } = seen('france', ...here, opens('france', 'kenya'), opens('france', 'brazil', 'kenya'));
    const [one, group] = own.channels;
    if (!one || !group) throw new Error('two were opened');
    expect(channelName(one, now, 'france')).toBe('Kenya');
    expect(channelName(group, now, 'france')).toBe('The coast');
    expect(channelName({ ...group, title: '' }, now, 'france')).toBe('Group with Brazil and Kenya');
    expect(channelName({ ...one, kind: 'region', group: 'african' }, now, 'kenya')).toBe('African Group');
  });

  test('takes short notes between two while the Council sits, and none in a group', () => {
    const open = [...here, opens('france', 'kenya'), opens('france', 'brazil', 'kenya')];
    const free = seen('france', ...open);
    const [one, group] = free.own.channels;
    if (!one || !group) throw new Error('two were opened');
    expect([isSitting(free.now), mostIn(one, free.now), mostIn(group, free.now)]).toEqual([false, 400, 400]);
    const sitting = seen('france', ...open, until('meeting'));
    expect([isSitting(sitting.now), mostIn(one, sitting.now)]).toEqual([true, 200]);
    const [oneThen, groupThen] = sitting.own.channels;
    if (!oneThen || !groupThen) throw new Error('they are still there');
    expect(sendRight(oneThen, 'x'.repeat(200), 200)).toBeNull();
    expect(sendRight(oneThen, 'x'.repeat(201), 200)).toBe('note-too-long');
    expect(sendRight(groupThen, 'short', 400)).toBe('not-in-the-chamber');
  });

  test('has the offers between the two, and of nobody else', () => {
    const terms = { gives: { money: 5, troops: 0, promises: [] }, asks: { money: 0, troops: 0, promises: [] } };
    const offer = (from: string, to: string): Circumstance =>
      did(by(from), act('offer-deal', { to, terms: { ...terms, when: { kind: 'at-once' } } }));
    const { own } = seen('france', ...here, offer('france', 'kenya'), offer('velora', 'france'));
    expect(offersWith(own, 'kenya').map(({ to }) => to)).toEqual(['kenya']);
    expect(offersWith(own, 'velora').map(({ from }) => from)).toEqual(['velora']);
    expect(offersWith(own, 'brazil')).toEqual([]);
  });
});

describe('the press and the facilitator', () => {
  test('remarks are counted by delegation and round', () => {
    const tells = (seat: string): Circumstance => did(by(seat), act('speak-to-press', { text: 'We are hopeful.' }));
    const { now } = seen('france', ...here, tells('france'), tells('kenya'), tells('france'));
    expect([remarksBy(now, 'france'), remarksBy(now, 'kenya'), remarksBy(now, 'velora')]).toEqual([2, 1, 0]);
    expect(remarksBy({ ...now, round: 2 }, 'france')).toBe(0);
  });

  test('an answer and a word of the facilitator are due until they are put away, and lead to where they stand', () => {
    const asked = [...here, did(by('france'), act('call-facilitator', { about: 'help', text: 'How do we table?' }))];
    const waiting = seen('france', ...asked);
    expect(answersFor(waiting.own, nothingSeen)).toEqual([]);
    const answered = [
      ...asked,
      did(facilitator, act('answer-call', { call: 'h1', text: 'Press Table.', grants: null })),
    ];
    const nudged = [...answered, did(facilitator, act('nudge', { seat: 'france', text: 'Speak to Kenya.' }))];
    const { own, now } = seen('france', ...nudged);
    const [nudge] = own.nudges;
    if (!nudge) throw new Error('there is a word');
    expect(answersFor(own, nothingSeen)).toHaveLength(1);
    expect(answersFor(own, { ...nothingSeen, heard: own.calls.map(callKey) })).toEqual([]);
    expect(nudgesFor(own, nothingSeen)).toHaveLength(1);
    expect(nudgesFor(own, { ...nothingSeen, heard: [nudgeKey(nudge)] })).toEqual([]);
    expect(nudgesFor(seen('kenya', ...nudged).own, nothingSeen)).toEqual([]);
    const due = dueOf(now, own, null, null, { nudges: 0, answers: 1 });
    expect(due).toMatchObject({ kind: 'consult', call: { kind: 'answered' } });
    expect(wayTo(due, 'field')?.tab).toBe('talk');
    expect(english.due(due).strong).toBe('The facilitator has answered you.');
    expect(dueOf(now, own, null, null, { nudges: 0, answers: 0 })).toMatchObject({ kind: 'consult', call: null });
  });
});

describe('what is spoken', () => {
  const heard = (seat: string, ...circumstances: readonly Circumstance[]): string => {
    const { council, now, events } = seen(seat, ...circumstances);
    const told = events
      .map((event) => redactEvent(event, { role: 'person', person: personFor(seat) }, council))
      .findLast((each) => each !== null);
    if (!told) throw new Error('nothing was told');
    expect(speak(told, now, null)).toBe(tell(told, now));
    return speak(told, now, null);
  };
  const open = [...here, opens('france', 'kenya')] as const;

  test('names who wrote, and never what', () => {
    expect(heard('kenya', ...open, says('france', 'A secret'))).toBe('A note from France');
    expect(heard('kenya', ...open)).toBe('France opens a conversation with you');
  });

  test('is what all are told, with its words; cards speak for themselves', () => {
    expect(heard('kenya', ...here, did(facilitator, act('announce', { text: 'Five minutes.' })))).toBe(
      'To everybody: Five minutes.',
    );
    expect(heard('kenya', ...here, announces('private'))).toBe(
      'From now on: the facilitator does not read this, unless one of you shows them a note.',
    );
    expect(heard('kenya', ...here, did(by('france'), act('speak-to-press', { text: 'Wait.' })))).toBe(
      'France to the press: Wait.',
    );
    expect(heard('kenya', ...here, did(facilitator, act('nudge', { seat: 'kenya', text: 'Speak.' })))).toBe('');
    const correction = { what: 'capital', seat: 'kenya' as SeatId, by: -2 };
    expect(heard('kenya', ...here, did(facilitator, act('correct', { correction, reason: 'A slip.' })))).toBe(
      'The facilitator puts something right: Kenya: 2 political capital less. A slip.',
    );
  });
});
