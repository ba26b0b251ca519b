import { describe, expect, test } from 'vitest';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import type { Council } from '../../shared/council/state.ts';
import { type PersonId, personIdSchema, type SeatId } from '../../shared/council/vocabulary.ts';
import { type Deed, nothingDone, participationIn, tallied } from '../../shared/debrief/participation.ts';

const [anna, boris, clara] = ['anna', 'boris', 'clara'].map((name) => personIdSchema.parse(`${name}-of-the-tests`)) as [
  PersonId,
  PersonId,
  PersonId,
];

/** Of the council only the names are looked at. */
const council = {
  people: Object.fromEntries(
    [anna, boris, clara].map((id, index) => [id, { name: `Name ${index}`, label: `label ${index}`, seat: null }]),
  ),
} as unknown as Council;

let at = 0;
const deed = (by: string, event: object): Deed => {
  at += 1;
  return { by, at, event: eventSchema.parse(event) };
};
const rows = (...deeds: readonly Deed[]) => participationIn(deeds.reduce(tallied, nothingDone), council);
const sits = (person: PersonId, seat = 'france'): Deed => deed(person, { kind: 'seat-taken', seat, person });

const clause = { kind: 'ngo-funding', manner: 'grant' };
const draft = 'd1';

describe('participation', () => {
  test('has a row for each who ever sat, in the order in which they sat down, and for nobody else', () => {
    const found = rows(
      sits(boris),
      sits(anna, 'china'),
      deed('server', { kind: 'presence-noted', person: clara, present: true }),
      deed(boris, { kind: 'seat-left', seat: 'france', person: boris }),
      sits(boris, 'kenya'),
    );
    expect(found.map(({ name, label, seats }) => ({ name, label, seats }))).toEqual([
      { name: 'Name 1', label: 'label 1', seats: ['france', 'kenya'] },
      { name: 'Name 0', label: 'label 0', seats: ['china'] },
    ]);
  });

  test.each<[string, object]>([
    ['spoke', { kind: 'press-told', seat: 'france', text: 'x' }],
    ['spoke', { kind: 'arria-heard', seat: 'france', text: 'x' }],
    ['drafted', { kind: 'draft-created', draft, author: 'france', title: 'x', clauses: [] }],
    ['sponsored', { kind: 'draft-sponsored', draft, seat: 'france' }],
    ['sponsored', { kind: 'amendment-supported', amendment: 'a1', seat: 'france', supports: true }],
    ['voted', { kind: 'ballot-cast', vote: 1, seat: 'france', choice: 'yes' }],
    ['negotiated', { kind: 'deal-answered', deal: 'b1', answer: 'accepted' }],
    [
      'wrote',
      { kind: 'note-sent', channel: 'china+france', by: 'france', author: anna, text: 'x', held: false, at: 1 },
    ],
    ['acted', { kind: 'deed-done', seat: 'france', deed: { kind: 'open-talks' } }],
    ['acted', { kind: 'good-offices-used', seat: 'france', aim: 'acceptance' }],
  ])('counts as what somebody %s: %o', (effort, event) => {
    const done: Event = eventSchema.parse(event);
    const before = sits(anna);
    const [row] = rows(before, { by: anna, at: 77, event: done });
    const none = { spoke: 0, drafted: 0, sponsored: 0, voted: 0, negotiated: 0, wrote: 0, acted: 0 };
    expect(row).toMatchObject({ ...none, [effort]: 1, lastAt: 77, lastAct: done.kind });
  });

  test('what follows from something by itself is nobody’s, nor what others do for a seat', () => {
    const [row] = rows(
      sits(anna),
      deed('for:france', { kind: 'press-told', seat: 'france', text: 'by a bot' }),
      deed('facilitator:2', { kind: 'nudged', seat: 'france', text: 'x', at: 1 }),
      deed('server', { kind: 'presence-noted', person: anna, present: false }),
      deed(anna, { kind: 'phase-begun', phase: 'voting', round: 1, deadline: null }),
    );
    expect(row).toMatchObject({ spoke: 0, lastAct: 'seat-taken' });
  });

  test('whoever is given a seat, or comes by its link, is silent from then on', () => {
    const given = (by: string, seat: string, person: PersonId) => deed(by, { kind: 'seat-taken', seat, person });
    const joins = deed('facilitator:2', { kind: 'delegate-joined', seat: 'france', person: clara });
    const seated = [given('facilitator', 'france', anna), given('server', 'china', boris), joins] as const;
    expect(rows(...seated).map(({ lastAt, lastAct }) => [lastAt, lastAct])).toEqual([
      [seated[0].at, 'seat-taken'],
      [seated[1].at, 'seat-taken'],
      [joins.at, 'delegate-joined'],
    ]);
    const moved = deed('facilitator', { kind: 'seats-swapped', one: 'france', other: 'china' });
    expect(rows(...seated, moved)[0]).toMatchObject({ lastAt: seated[0].at });
  });

  test('a turn on the floor is the ambassador’s who is there, whoever ended the one before', () => {
    const turn = { kind: 'floor-given', seat: 'france', purpose: 'statement', until: 9, at: 1 };
    const team = [sits(anna), deed(boris, { kind: 'delegate-joined', seat: 'france', person: boris })];
    expect(rows(...team, deed('server', turn)).map(({ spoke }) => spoke)).toEqual([1, 0]);
    const away = deed('server', { kind: 'presence-noted', person: anna, present: false });
    expect(rows(...team, away, deed('server', turn)).map(({ spoke }) => spoke)).toEqual([0, 1]);
    const alone = [sits(anna), away, deed('server', turn)];
    expect(rows(...alone).map(({ spoke }) => spoke)).toEqual([0]);
  });

  test('a ballot that is changed is counted once, and when is nobody’s business (B3)', () => {
    const cast = (choice: string, vote = 1) => deed(anna, { kind: 'ballot-cast', vote, seat: 'france', choice });
    const first = cast('yes');
    expect(rows(sits(anna), first, cast('no'))[0]).toMatchObject({ voted: 1, lastAt: first.at });
    expect(rows(sits(anna), cast('yes'), cast('no', 2))[0]).toMatchObject({ voted: 2 });
  });

  test('a clause that is written letter by letter is one piece of work', () => {
    const change = (id: string) => deed(anna, { kind: 'clause-changed', draft, id, clause, by: 'france' });
    expect(rows(sits(anna), change('c1'), change('c1'), change('c1'), change('c2'), change('c1'))[0]).toMatchObject({
      drafted: 3,
    });
  });

  test('an order that is taken back and an offer that is withdrawn are no more than the last act', () => {
    const [row] = rows(
      sits(anna),
      deed(anna, { kind: 'order-given', seat: 'france', order: null }),
      deed(anna, { kind: 'deal-answered', deal: 'b1', answer: 'withdrawn' }),
    );
    expect(row).toMatchObject({ acted: 0, negotiated: 0, lastAct: 'deal-answered' });
  });

  test('delegations that change places take their work with them', () => {
    const found = rows(
      sits(anna),
      sits(boris, 'china'),
      deed('facilitator', { kind: 'seats-swapped', one: 'france', other: 'china' }),
      deed('server', { kind: 'floor-given', seat: 'china' as SeatId, purpose: 'statement', until: 9, at: 1 }),
    );
    expect(found.map(({ spoke, seats }) => ({ spoke, seats }))).toEqual([
      { spoke: 1, seats: ['france', 'china'] },
      { spoke: 0, seats: ['china', 'france'] },
    ]);
  });
});
