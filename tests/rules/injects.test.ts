/** What cuts relief off comes with its round, or with the votes of it; whenever it comes, it is told. */
import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import type { Inject } from '../../shared/world/injects.ts';
import { expectAddedUp } from '../properties/accounts.ts';
import { aTextTabledBy, aWorld, by, carried, compact, did, given, pledge, seated, until } from '../support/council.ts';

const robust: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops: 6 },
  { kind: 'use-of-force', rule: 'robust' },
  { kind: 'lead', by: 'regional' },
];
/** Convoys stop once somebody has come to fight. */
const convoys: Inject = {
  ...{ id: 'convoys', round: 1, title: 'Convoys stop', text: 'The roads are closed.', province: 'northreach' },
  ...{ accessCut: 1, when: { not: { rulesOfEngagementBelow: 3 } }, effects: { state: { trust: -1 } } },
};
const session = given(
  aWorld({ injects: [convoys] }),
  seated(...compact, 'velora'),
  aTextTabledBy('kenya', robust),
  did(by('united-states'), pledge('d1', 6)),
);
const comingsIn = ({ events }: typeof session) =>
  events.flatMap((event) => (event.kind === 'world-changed' && event.cause.kind === 'inject' ? [event] : []));

describe('what cuts relief off', () => {
  test('T5 is told before the months, where its condition comes to hold with the votes', () => {
    const ordered = given(session, carried, until('orders'));
    expect(comingsIn(ordered)).toEqual([]);
    const field = given(ordered, until('field'));
    const [come, ...others] = comingsIn(field);
    expect(others).toEqual([]);
    expect(come).toMatchObject({ cause: { kind: 'inject', inject: 'convoys' }, entries: [{ amount: -1 }] });
    const kinds = field.events.slice(ordered.events.length).map(({ kind }) => kind);
    expect(kinds.indexOf('world-changed')).toBe(kinds.indexOf('month-passed') - 1);
    expect(come && redactEvent(come, { role: 'projector' }, field.council)).toEqual({
      ...{ kind: 'inject', title: 'Convoys stop' },
    });
    expect(publicView(field.council).injects.map(({ id }) => id)).toEqual(['convoys']);
    expect(field.council.reports.public.at(-1)?.incidents).toContainEqual({
      ...{ kind: 'aid_blocked', province: 'northreach' },
    });
    expectAddedUp(ordered.council, field.events.slice(ordered.events.length));
  });

  test('T5 does not come where its condition never holds, and not twice where it came with the round', () => {
    expect(comingsIn(given(session, until('field')))).toEqual([]);
    const { when: _when, ...always } = convoys;
    const early = given(aWorld({ injects: [always] }), seated(...compact), until('field'));
    expect(comingsIn(early)).toHaveLength(1);
    expect(comingsIn(early)[0]).toBe(early.events.find(({ kind }) => kind === 'world-changed'));
  });
});
