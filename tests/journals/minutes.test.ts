/** The minutes name what happened in a meeting and on the way of a text: who, what, until when, by which rule. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../server/journal/journal.ts';
import { minutesOf } from '../../server/tools/minutes.ts';
import { subjectOf } from '../../server/tools/minuteWords.ts';
import { type Event, eventSchema, type Subject } from '../../shared/council/events.ts';
import { openingSchema } from '../../shared/council/setup.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  type Circumstance,
  given,
  opening,
  personFor,
  type Session,
  seated,
} from '../support/council.ts';

const entriesOf = (events: readonly Event[]): readonly Entry[] =>
  events.map((event, index) => ({ event, version: index + 1, at: opening, by: 'server' }) as unknown as Entry);

const tabled: Circumstance = aDraftTabledBy('france', { template: 'protect' });
const session = given(aCouncilOfFifteen(), seated('china', 'france', 'kenya', 'velora'), tabled);
const at = opening;
const until = opening + 60_000;

/** What the minutes say of events that come after a text was tabled. */
function said(...happened: readonly unknown[]): readonly string[] {
  const events = happened.map((event) => eventSchema.parse(event));
  const before = minutesOf(entriesOf(session.events)).length;
  return minutesOf(entriesOf([...session.events, ...events]))
    .slice(before)
    .map(({ text }) => text);
}

const amendment = {
  ...{ kind: 'amendment-proposed', amendment: 'a1', draft: 'd1', by: 'kenya', oral: true },
  change: { kind: 'delete', id: 'c3' },
};
const statement = {
  ...{ kind: 'statement-circulated', statement: 's1', form: 'press', title: 'Calm', text: 'Be calm.' },
  ...{ by: 'kenya', vote: null, until },
};
const opened = {
  ...{ kind: 'meeting-opened', number: 9901, president: 'china', proposed: [], until, at },
  agenda: [{ id: 1, title: 'The situation in Velora', by: null }],
};

describe('the minutes', () => {
  test('begin with what stood before the session', () => {
    const before = openingSchema.parse({
      inForce: [
        {
          resolution: '2895 (2030)',
          clauses: [{ kind: 'mission', troops: 6 }],
          ...{ hostConsents: true, pledges: [{ seat: 'african-union', thousands: 4 }] },
        },
      ],
      onTheTable: { penholder: 'kenya', title: 'Relief', clauses: [{ kind: 'mediation', level: 1 }] },
    });
    const first = (session: Session) => minutesOf(entriesOf(session.events))[0]?.text;
    expect(first(given(aCouncilOfFifteen({ opening: before })))).toMatch(
      / rounds\. Before the session: S\/RES\/2895 \(2030\) is in force \(mission; the host state consents; African Union pledges 4000 troops\); “Relief” of Kenya lies on the table$/,
    );
    expect(first(session)).toMatch(/ rounds$/);
  });

  test('of a meeting: who presides, on what, who speaks, and why they stop', () => {
    expect(
      said(
        opened,
        { kind: 'agenda-adopted', at },
        { kind: 'participation-proposed', seat: 'velora', basis: 'rule-37', by: 'velora', until },
        { kind: 'participation-settled', seat: 'velora', invited: true, at },
        { kind: 'speaker-listed', seat: 'kenya', purpose: 'reply' },
        { kind: 'floor-given', seat: 'kenya', purpose: 'reply', until, at },
        { kind: 'words-recorded', seat: 'kenya', purpose: 'reply', text: 'We disagree.' },
        { kind: 'floor-ended', seat: 'kenya', why: 'time', at },
        { kind: 'meeting-closed', why: 'adjourned', at },
      ),
    ).toEqual([
      'Meeting S/PV.9901 opens, China presiding. Provisional agenda: 1. The situation in Velora. Objections, until 14:01:00',
      'The agenda is adopted',
      'Velora asks to take part (rule 37), until 14:01:00',
      'Velora is invited to take part',
      'Kenya asks for the floor: a right of reply',
      'Kenya has the floor for a right of reply, until 14:01:00',
      'Kenya, on the record: “We disagree.”',
      'Kenya has no time left',
      'The meeting is adjourned',
    ]);
  });

  test('of a point of order, its ruling and the challenge', () => {
    expect(
      said(
        opened,
        {
          kind: 'point-raised',
          by: 'kenya',
          point: { kind: 'character', draft: 'd1', character: 'procedural' },
          until,
          at,
        },
        { kind: 'point-ruled', upheld: true, by: 'china', until, at },
        { kind: 'ruling-settled', upheld: false, overruled: true, at },
        { kind: 'point-raised', by: 'kenya', point: { kind: 'other', text: 'The room is cold.' }, until, at },
        { kind: 'point-ruled', upheld: false, by: null, until, at },
        { kind: 'ruling-settled', upheld: false, overruled: false, at },
      ).slice(1),
    ).toEqual([
      'Kenya raises a point of order: that S/2031/1 is procedural',
      'The President, China, rules that the point of order is well taken',
      'The President is overruled: the point of order is not well taken',
      'Kenya raises a point of order: “The room is cold.”',
      'The house rules for the President that the point of order is not well taken',
      'The ruling stands',
    ]);
  });

  test('of motions: each kind says what the Council would do', () => {
    const motion = (kind: string, rest: object = {}) => ({
      kind: 'motion-made',
      motion: { kind: 'motion', motion: kind, by: 'kenya', draft: null, ...rest },
      ...{ until, at },
    });
    const lines = said(
      opened,
      motion('suspend'),
      motion('adjourn'),
      motion('adjourn-until', { round: 2 }),
      motion('refer', { draft: 'd1', to: 'secretary-general' }),
      motion('postpone', { draft: 'd1', round: 3 }),
      motion('postpone', { draft: 'd1' }),
      motion('take-next', { draft: 'd1' }),
      motion('call-assembly'),
      motion('close-debate'),
      motion('moderated-caucus', { seconds: 120 }),
      motion('unmoderated-caucus', { seconds: 90 }),
    ).slice(1);
    expect(
      lines.map((line) => line.replace('There is the motion of Kenya ', '').replace(', until 14:01:00', '')),
    ).toEqual([
      'to suspend the meeting',
      'to adjourn the meeting',
      'to adjourn the meeting to round 2',
      'to refer S/2031/1 to the Secretary-General',
      'to postpone S/2031/1 to the votes of round 3',
      'to postpone S/2031/1 indefinitely',
      'to vote on S/2031/1 next',
      'to call an emergency special session of the General Assembly',
      'to close the debate',
      'to go into a moderated caucus of 120 s',
      'to go into an unmoderated caucus of 90 s',
    ]);
    const fallen = { kind: 'motion-fallen', why: 'not-seconded', at, motion: motion('suspend').motion };
    expect(said(opened, fallen).at(-1)).toBe('The motion of Kenya to suspend the meeting finds no second');
  });

  test('of the way of a text: silence, amendments, its division, and who requires the vote', () => {
    expect(
      said(
        amendment,
        { kind: 'amendment-supported', amendment: 'a1', seat: 'china', supports: true },
        { kind: 'amendment-withdrawn', amendment: 'a1', by: 'kenya' },
        { kind: 'division-asked', draft: 'd1', by: 'kenya', clauses: ['c1'], until, at },
        { kind: 'division-objected', draft: 'd1', by: 'france', at },
        { kind: 'draft-seconded', draft: 'd1', seat: 'kenya' },
        { kind: 'draft-deferred', draft: 'd1', round: 2 },
      ),
    ).toEqual([
      'There is amendment a1 of Kenya to S/2031/1, made orally, to delete c3',
      'China supports amendment a1 of Kenya to S/2031/1',
      'Kenya withdraws amendment a1 of Kenya to S/2031/1',
      'Kenya asks for a separate vote on clauses 1 (chapter) of S/2031/1; its mover may object until 14:01:00',
      'France objects to the division of S/2031/1 (rule 32)',
      'Kenya seconds S/2031/1',
      'S/2031/1 is put off to the votes of round 2',
    ]);
  });

  test('of what the Council says without a vote, and of what the Assembly does', () => {
    expect(
      said(
        statement,
        { kind: 'statement-objected', statement: 's1', by: 'china', reason: 'Too soon.' },
        { kind: 'statement-issued', statement: 's1', symbol: 'SC/16000' },
        { kind: 'assembly-debate-due', vote: 1 },
        { kind: 'assembly-met', vote: 1, yes: 100, no: 10, abstain: 30, adopted: true },
      ),
    ).toEqual([
      'Kenya circulates the press statement “Calm” under silence, until 14:01:00',
      'China breaks silence on the press statement “Calm”: “Too soon.”',
      'The Council issues the press statement “Calm” as SC/16000',
      'The General Assembly is to debate the veto of vote 1 (A/RES/76/262)',
      'The emergency special session votes: 100 in favour, 10 against, 30 abstaining; its recommendation is adopted',
    ]);
  });

  test('of what delegations write to each other, and to whom', () => {
    const opened = { kind: 'channel-opened', group: null, title: '', by: 'china' };
    const note = { kind: 'note-sent', channel: 'china+kenya', by: 'china', author: null, held: false, at };
    expect(
      said(
        { ...opened, channel: 'china+kenya', channelKind: 'bilateral', seats: ['china', 'kenya'] },
        { ...note, text: 'Peace.' },
        { ...note, held: true, text: 'Food.' },
        { kind: 'note-judged', channel: 'china+kenya', note: 2, passes: false, reason: '', at },
        { kind: 'visibility-set', visibility: 'private' },
        { ...note, text: 'Gas.' },
        { ...opened, channel: 'china-1', channelKind: 'group', title: 'Friends', seats: ['china', 'kenya', 'velora'] },
        { ...note, channel: 'china-1', text: 'All of it.' },
        { kind: 'channel-left', channel: 'china-1', seat: 'kenya' },
        { kind: 'press-told', seat: 'kenya', text: 'No comment.' },
      ),
    ).toEqual([
      'China opens a conversation with Kenya',
      'China writes to Kenya: “Peace.”',
      'China writes to Kenya (it waits for the facilitator): “Food.”',
      'The facilitator refuses the note of China to Kenya',
      'The facilitator says that notes are private',
      'China writes to Kenya (in private): “Gas.”',
      'China opens the group “Friends” with Kenya, Velora',
      'China writes to the group “Friends” (in private): “All of it.”',
      'Kenya leaves the group “Friends”',
      'Kenya tells the press: “No comment.”',
    ]);
  });

  test('of delegations of two, and of how the session is run', () => {
    const [kenya, china] = [personFor('kenya'), personFor('china')];
    const name = session.council.people[kenya]?.name ?? '';
    const lines = said(
      { kind: 'seat-left', seat: 'kenya', person: kenya },
      { kind: 'delegate-joined', seat: 'china', person: kenya },
      { kind: 'key-withheld', vote: 1, seat: 'china', withholds: false },
      { kind: 'person-renamed', person: kenya, name: 'Quiet Reader' },
      { kind: 'seat-left', seat: 'china', person: china },
      { kind: 'facilitator-called', call: 'h1', person: china, seat: null, about: 'ruling', text: 'May I?', at },
      { kind: 'call-answered', call: 'h1', text: 'Not now.', grants: false },
      { kind: 'corrected', correction: { what: 'capital', seat: 'china', by: -1 }, reason: 'A slip.' },
      { kind: 'bell-set', rings: until },
      { kind: 'roster-set', entries: [] },
    );
    const other = session.council.people[china]?.name ?? '';
    expect(lines).toEqual([
      `${name} leaves the seat of Kenya`,
      `${name} joins the delegation of China`,
      'The capital of China gives its key to a veto',
      `${name} is called Quiet Reader from now on`,
      `${other} leaves the delegation of China`,
      `${other} asks the facilitator whether something may be done: “May I?”`,
      `The facilitator answers ${other} (it may not be done): “Not now.”`,
      'The facilitator puts right: China has 1 point of political capital less: “A slip.”',
      'The bell is to ring at 14:01:00',
      'The class list: nobody',
    ]);
  });

  test('of a clock that slept and a vote that was annulled', () => {
    expect(said({ kind: 'clocks-shifted', by: 90_000 })).toEqual([
      'Every clock runs 90 s longer: the server was asleep',
    ]);
  });

  test('every subject of a vote is named for what it is', () => {
    const after = given(session).council;
    const entry = entriesOf(session.events)[0] as Entry;
    const named = (subject: unknown) => subjectOf({ council: after, before: after, entry }, subject as Subject);
    expect(named({ kind: 'draft', draft: 'd1' })).toBe('S/2031/1');
    expect(named({ kind: 'part', draft: 'd1', clauses: ['c1', 'c2'] })).toMatch(
      /^a part of S\/2031\/1: clauses 1 \(\S+\), 2 \(\S+\)$/,
    );
    expect(named({ kind: 'agenda', item: null, by: 'kenya' })).toBe('the provisional agenda, to which Kenya objects');
    expect(named({ kind: 'agenda', item: 2, by: 'kenya' })).toBe('item 2 of the agenda, to which Kenya objects');
    expect(named({ kind: 'invitation', seat: 'velora', by: 'kenya' })).toBe(
      'the invitation of Velora, to which Kenya objects',
    );
    expect(named({ kind: 'ruling', by: 'kenya', upheld: false, point: { kind: 'speaker' } })).toBe(
      'the challenge of Kenya to the ruling that the point of order, that the speaker is out of order, is not well taken',
    );
    expect(named({ kind: 'preliminary', draft: 'd1', by: 'china' })).toBe(
      'the preliminary question of China, whether S/2031/1 is procedural',
    );
    expect(named({ kind: 'amendment', draft: 'd1', amendment: 'a9' })).toBe('amendment a9');
  });
});
