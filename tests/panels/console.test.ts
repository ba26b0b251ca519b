/** The console's own reckoning: who is silent or slow, what waits and in which order, how a class list is read, what an inject does. */
import { describe, expect, test } from 'vitest';
import { nextAt } from '../../client/panels/console/Bell.tsx';
import { stepBy } from '../../client/panels/console/keys.ts';
import { isOffered } from '../../client/panels/console/PolicyChoice.tsx';
import { type RowInRoom, roomOf, unseated } from '../../client/store/console.ts';
import { changesBy } from '../../client/store/deck.ts';
import { inboxOf, inPlace, nextKey } from '../../client/store/inbox.ts';
import type { ActivityRow } from '../../client/store/office.ts';
import { entriesOf, readRoster, rosterText } from '../../client/store/roster.ts';
import { deckWords } from '../../client/text/english/consoleDeck.ts';
import { roomWords } from '../../client/text/english/consoleRoom.ts';
import { correctionWords } from '../../client/text/english/consoleSession.ts';
import type { FacilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { type PublicView, publicView, type SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { aCouncilOfFifteen, away, type Circumstance, given, joined, seated } from '../support/council.ts';

const minute = 60_000;
const start = 1_900_000_000_000;

type Looked = { readonly now: PublicView; readonly facilitator: FacilitatorView };
function looked(...about: readonly Circumstance[]): Looked {
  const { council } = given(aCouncilOfFifteen(), seated('france', 'kenya', 'china'), ...about);
  return { now: publicView(council), facilitator: facilitatorView(council) };
}

const active = (seat: string, minutesAgo: number): ActivityRow => ({
  ...{ name: seat, label: '', seat: seat as SeatId, lastAt: start - minutesAgo * minute, lastAct: 'note-sent' },
  ...{ spoke: 0, drafted: 0, sponsored: 0, voted: 0, negotiated: 0, wrote: 1, acted: 0 },
});

const rowOf = (rows: readonly RowInRoom[], id: string): RowInRoom => {
  const row = rows.find(({ seat }) => seat.id === id);
  if (!row) throw new Error(`${id} is not in the room`);
  return row;
};

const withSeats = ({ now, facilitator }: Looked, change: (seat: SeatInView) => Partial<SeatInView>): Looked => ({
  now: { ...now, seats: now.seats.map((seat) => ({ ...seat, ...change(seat) })) },
  facilitator,
});

describe('the room at a glance', () => {
  const running = (at: Looked, phase: PublicView['phase'] = 'consultations'): Looked => ({
    ...at,
    now: { ...at.now, phase, deadline: start + 5 * minute },
  });
  const look = (at: Looked, activity: readonly ActivityRow[]) => roomOf({ ...at, activity, at: start });

  test('whoever did nothing for four minutes is silent, for eight long silent, and the order stays', () => {
    const rows = look(running(looked()), [active('france', 1), active('kenya', 4), active('china', 8)]);
    expect(['france', 'kenya', 'china'].map((id) => rowOf(rows, id).silence)).toEqual(['none', 'long', 'very-long']);
    expect(rows.map(({ seat }) => seat.id)).toEqual(looked().now.seats.map(({ id }) => id));
    expect([roomWords.ago(4 * minute), roomWords.ago(20_000), roomWords.ago(49 * 60 * minute)]).toEqual([
      '4 min',
      'now',
      '2 days',
    ]);
  });

  test('in the lobby, while everything stands still and of those who are away silence says nothing', () => {
    const rows = [active('france', 30)];
    expect(rowOf(look(looked(), rows), 'france').silence).toBe('none');
    const still = running(looked());
    expect(rowOf(look({ ...still, now: { ...still.now, frozen: 1000 } }, rows), 'france').silence).toBe('none');
    expect(rowOf(look(running(looked(away('france'))), rows), 'france').silence).toBe('none');
    expect(rowOf(look(running(looked()), rows), 'france').silence).toBe('very-long');
  });

  test('whoever has said that they are ready may be silent', () => {
    const done = withSeats(running(looked()), ({ id }) => ({ ready: id === 'france' }));
    const rows = look(done, [active('france', 30), active('kenya', 30)]);
    expect(['france', 'kenya'].map((id) => rowOf(rows, id).silence)).toEqual(['none', 'very-long']);
  });

  test('where a step takes days, minutes are no silence', () => {
    const slow = running(looked());
    const days = { ...slow, now: { ...slow.now, deadline: start + 20 * 60 * minute } };
    expect(rowOf(look(days, [active('france', 30)]), 'france').silence).toBe('none');
    expect(rowOf(look(days, [active('france', 13 * 60)]), 'france').silence).toBe('long');
  });

  test('who is not ready while most others are keeps them waiting; one of many who are not does not', () => {
    const others = withSeats(running(looked()), ({ id }) => ({ ready: id !== 'france' }));
    expect(rowOf(look(others, []), 'france')).toMatchObject({ slow: true, standing: 'none' });
    expect(rowOf(look(others, []), 'kenya')).toMatchObject({ slow: false, standing: 'ready' });
    const one = withSeats(running(looked()), ({ id }) => ({ ready: id === 'china' }));
    expect(rowOf(look(one, []), 'france').slow).toBe(false);
  });

  test('whoever joined without a seat is listed', () => {
    const { facilitator } = looked(joined('late'));
    expect(unseated(facilitator)).toHaveLength(1);
    expect(
      unseated({ ...facilitator, people: facilitator.people.map((each) => ({ ...each, removed: true })) }),
    ).toEqual([]);
  });
});

type Classroom = FacilitatorView['classroom'];
type Note = Classroom['channels'][number]['notes'][number];

describe('the inbox', () => {
  const note = (number: number, more: Partial<Note> = {}): Note => ({
    ...{ number, by: 'france' as SeatId, author: 'Calm Heron', text: 'text', round: 1, at: start + number },
    ...{ status: 'held', verdict: '', reports: [], report: null },
    ...more,
  });
  const classroom = (notes: readonly Note[], calls: Classroom['calls'] = []): Classroom => ({
    ...looked().facilitator.classroom,
    channels: [
      {
        ...{ id: 'china+france' as never, kind: 'bilateral', title: '', group: null, count: notes.length, notes },
        members: ['china' as SeatId, 'france' as SeatId],
      },
    ],
    calls,
  });
  const call = (at: number, answered = false): Classroom['calls'][number] => ({
    ...{ id: `h${at}` as never, name: 'Calm Heron', seat: null, about: 'ruling', text: 'May we?', round: 1 },
    ...{ at: start + at, answer: answered ? { text: 'Yes', grants: true } : null },
  });

  test('holds what waits, the oldest first, and nothing that was settled', () => {
    const shown = note(3, { status: 'sent', reports: [{ by: 'china' as SeatId, reason: 'rude' }] });
    const all = classroom([note(1), note(2, { status: 'sent' }), shown], [call(2), call(5, true)]);
    expect(inboxOf(all, []).map(({ kind }) => kind)).toEqual(['note', 'ruling', 'report']);
    expect(inboxOf(all, ['report china+france 3 1']).map(({ kind }) => kind)).toEqual(['note', 'ruling']);
  });

  test('a note that was put away is there again when somebody else shows it', () => {
    const reports = (['china', 'kenya'] as SeatId[]).map((by) => ({ by, reason: 'rude' }));
    const all = classroom([note(3, { status: 'sent', reports })]);
    expect(inboxOf(all, ['report china+france 3 1'])).toHaveLength(1);
    expect(inboxOf(all, ['report china+france 3 2'])).toHaveLength(0);
  });

  test('what is in it keeps its place when something older comes to light', () => {
    const late = classroom([note(1, { status: 'sent', reports: [{ by: 'china' as SeatId, reason: '' }] }), note(4)]);
    const before = ['note china+france 4'];
    expect(inPlace(inboxOf(late, []), before).map(({ key }) => key)).toEqual([...before, 'report china+france 1']);
  });

  test('the keyboard goes to the next that is left, at the end to the last, and nowhere when all is done', () => {
    expect(nextKey(['a', 'b', 'c'], 1, ['a', 'c'])).toBe('c');
    expect(nextKey(['a', 'b', 'c'], 2, ['a', 'b'])).toBe('b');
    expect(nextKey(['a'], 0, [])).toBe(null);
  });

  test.each([
    ['j', 0, 1],
    ['ArrowDown', 2, 2],
    ['k', 0, 0],
    ['End', 0, 2],
    ['q', 1, null],
  ] as const)('%s at %i of three leads to %s', (key, at, to) => {
    expect(stepBy(key, at, 3)).toBe(to);
  });
});

describe('a class list', () => {
  const { seats } = looked().now;
  const read = (text: string) => readRoster(text, seats);

  test('takes names alone, or with a seat by its name, its placard or a beginning that fits one', () => {
    const lines = read('Anna; France\n\n Ben \nCem\tthe united kingdom\nDa; russ');
    expect(lines.map(({ label, seat }) => [label, seat])).toEqual([
      ['Anna', 'france'],
      ['Ben', null],
      ['Cem', 'united-kingdom'],
      ['Da', 'russian-federation'],
    ]);
    expect(entriesOf(lines)).toHaveLength(4);
  });

  test('says what it cannot read and keeps nothing until it can', () => {
    const lines = read(`Anna; United\nBen; Atlantis\nBen\n${'x'.repeat(41)}`);
    expect(lines.map(({ problem }) => problem?.kind)).toEqual(['no-such-seat', 'no-such-seat', 'twice', 'too-long']);
    expect(entriesOf(lines)).toBe(null);
    expect(read(Array.from({ length: 121 }, (_, index) => `n${index}`).join('\n')).at(-1)?.problem?.kind).toBe(
      'too-many',
    );
  });

  test('comes back as it was pasted', () => {
    const entries = entriesOf(read('Anna; France\nBen')) ?? [];
    expect(rosterText(entries, (id) => seats.find((seat) => seat.id === id)?.name ?? '')).toBe('Anna; France\nBen');
  });
});

describe('an inject', () => {
  const place = (id: string) => (id === 'northreach' ? 'Northreach' : id);
  const report = {
    provinces: { northreach: { violence: 95, need: 40 } },
    state: { trust: 30 },
  } as unknown as Parameters<typeof changesBy>[1];

  test('is told with the figures before and after, which stay on their scale', () => {
    const effects = { state: { trust: -4, arms: 2 }, provinces: { northreach: { violence: 10, need: -5 } } };
    const changes = changesBy({ effects }, report);
    expect(changes.map((change) => deckWords.change(change, place))).toEqual([
      'Trust in the state: about 30 → 26 (−4)',
      'Weapons in the country: +2',
      'Violence in Northreach: about 95 → 100 (+10)',
      'Need in Northreach: about 40 → 35 (−5)',
    ]);
    expect(changesBy({}, report)).toEqual([]);
  });

  test('comes on a condition that is said in plain words, and its contrary too', () => {
    const violent = { province: 'northreach', figure: 'violence', atLeast: 65 } as const;
    expect(deckWords.on(violent, place)).toBe('If violence in Northreach is 65 or more.');
    expect(deckWords.on({ not: violent }, place)).toBe('If violence in Northreach is below 65.');
    expect(deckWords.on({ rulesOfEngagementBelow: 2 }, place)).toBe(
      'If no soldiers in the country may protect civilians.',
    );
    expect(deckWords.on({ not: { inForce: 'arms-embargo' } }, place)).toMatch(/not in force\.$/);
    const accepted = { state: 'acceptance', atLeast: 50 } as const;
    expect(deckWords.on({ not: accepted }, place)).toMatch(/^If .* is below 50\.$/);
    expect(deckWords.on({ all: [accepted, violent] }, place)).toMatch(/ is 50 or more, and violence in Northreach is /);
    expect(deckWords.on({ not: { all: [accepted, violent] } }, place)).toMatch(
      / is below 50, or violence in .* below 65/,
    );
    const large = { inForce: 'mission', having: { field: 'troops', atLeast: 8 } } as const;
    expect(deckWords.on(large, place)).toMatch(/\(Troops: 8 or more\) is in force\.$/);
  });
});

test('a seat without a vote is offered no instruction for one', () => {
  expect(isOffered('in-favour', { kind: 'non-member' })).toBe(false);
  expect(isOffered('stand-in', { kind: 'non-member' })).toBe(true);
  expect(isOffered('in-favour', { kind: 'elected' })).toBe(true);
});

test('a bell set for a time that has passed today rings tomorrow', () => {
  const noon = new Date(2031, 4, 5, 12, 0).getTime();
  expect(nextAt('12:30', noon)).toBe(noon + 30 * minute);
  expect(nextAt('11:59', noon)).toBe(noon + 24 * 60 * minute - minute);
  expect(nextAt('', noon)).toBe(null);
});

test('a correction is told with its sign', () => {
  const names = { seat: () => 'Kenya', draft: () => 'd1', words: () => 'Kenya', remark: () => 'Kenya' };
  const money = { what: 'money', seat: 'kenya' as SeatId, by: -20 } as const;
  expect(correctionWords.one(money, names)).toBe('Kenya: money −$20 m');
});
