/** Rule FA5: what is thrown in: kept back, at once, written on the spot; and what comes unless a text is in force. */
import { describe, expect, test } from 'vitest';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { type Inject, injectSchema } from '../../shared/world/injects.ts';
import { expectAddedUp } from '../properties/accounts.ts';
import {
  aCouncilOfFifteen,
  act,
  answer,
  aTextTabledBy,
  aWorld,
  by,
  type Circumstance,
  carried,
  compact,
  consultations,
  did,
  end,
  facilitator,
  freeze,
  type Given,
  given,
  next,
  personFor,
  type Session,
  seated,
  until,
} from '../support/council.ts';
import { viewOf } from '../support/talk.ts';

const inject = (changes: Readonly<Record<string, unknown>> = {}): Inject =>
  injectSchema.parse({ id: 'news', round: 1, title: 'News', text: 'Something happens.', ...changes });
const second = inject({ id: 'later', round: 2, effects: { state: { trust: -2 } } });
const convoys = inject({
  ...{ id: 'convoys', round: 2, province: 'northreach', accessCut: 1 },
  ...{ when: { province: 'northreach', figure: 'violence', atLeast: 100 } },
});
const world = (injects: readonly Inject[], ...circumstances: readonly Circumstance[]): Given =>
  given(aWorld({ injects: [...injects] }), seated(...compact, 'velora'), ...circumstances);
const hold = (id: string, held = true) => act('hold-inject', { inject: id, held });
const throwIn = (id: string) => act('throw-in', { inject: id });
const improvise = (changes: Readonly<Record<string, unknown>> = {}) =>
  act('improvise', {
    inject: { round: 1, title: 'A storm', text: 'It rains.', province: null, effects: {}, privateTo: [], ...changes },
  });
const comings = ({ events }: Session) =>
  events.flatMap((event) =>
    event.kind === 'world-changed' && event.cause.kind === 'inject' ? [event.cause.inject] : [],
  );
const deck = ({ council }: Session) =>
  facilitatorView(council).classroom.deck.map(({ inject: { id }, state }) => `${id} ${state}`);
const inRound =
  (round: number): Circumstance =>
  (session) => {
    let now = session;
    while (now.council.round < round || now.council.phase !== 'consultations') now = given(now, did(facilitator, next));
    return now;
  };
const blockedIn = ({ council }: Session) =>
  council.reports.public
    .at(-1)
    ?.incidents.filter(({ kind }) => kind === 'aid_blocked')
    .map(({ province }) => province);

describe('what the scenario has', () => {
  test('FA5 T5 comes when its round does, unless the facilitator keeps it back', () => {
    const begun = world([inject(), second], consultations);
    expect(comings(begun)).toEqual(['news']);
    expect(deck(begun)).toEqual(['news come', 'later waiting']);
    const held = given(begun, did(facilitator, hold('later')));
    held.when(facilitator, hold('later')).then();
    expect(deck(held)).toEqual(['news come', 'later held']);
    expect(comings(given(held, inRound(2)))).toEqual(['news']);
    expect(comings(given(held, did(facilitator, hold('later', false)), inRound(2)))).toEqual(['news', 'later']);
    begun.when(facilitator, hold('news')).thenRefused('already-come', 'FA5', ['inject']);
    begun.when(facilitator, hold('other')).thenRefused('unknown-inject', 'FA5', ['inject']);
    begun.when(by('france'), hold('later')).thenRefused('not-for-your-role', 'S1');
    given(begun, did(facilitator, end)).when(facilitator, hold('later')).thenRefused('session-ended', 'F4');
  });

  test('FA5 is thrown in at once, whatever its round and condition, and not twice', () => {
    const begun = world([second, convoys], consultations, did(facilitator, hold('later')));
    const thrown = begun.when(facilitator, throwIn('later')).thenHappens('inject-thrown-in', 'world-changed');
    expectAddedUp(begun.council, thrown.events.slice(begun.events.length));
    expect(deck(thrown)).toEqual(['later come', 'convoys waiting']);
    expect(publicView(thrown.council).injects.map(({ id }) => id)).toEqual(['later']);
    given(thrown).when(facilitator, throwIn('later')).thenRefused('already-come', 'FA5', ['inject']);
    expect(comings(given(thrown, inRound(2)))).toEqual(['later']);
    begun.when(facilitator, throwIn('other')).thenRefused('unknown-inject', 'FA5', ['inject']);
    for (const step of ['sitrep', 'meeting', 'orders'] as const)
      world([second], until(step)).when(facilitator, throwIn('later')).thenHappens('inject-thrown-in', 'world-changed');
    world([second]).when(facilitator, throwIn('later')).thenRefused('wrong-phase', 'F1');
    world([second], until('field')).when(facilitator, throwIn('later')).thenRefused('wrong-phase', 'F1');
    given(begun, did(facilitator, end)).when(facilitator, throwIn('later')).thenRefused('session-ended', 'F4');
    given(aCouncilOfFifteen()).when(facilitator, throwIn('later')).thenRefused('no-world-to-act-on', 'U15');
    given(begun, did(facilitator, freeze))
      .when(facilitator, throwIn('later'))
      .thenHappens('inject-thrown-in', 'world-changed');
  });

  test('FA5 what was thrown in cuts relief off in the months of that round, and in no other', () => {
    const thrown = world(
      [convoys],
      consultations,
      did(facilitator, hold('convoys')),
      did(facilitator, throwIn('convoys')),
    );
    expect(blockedIn(given(thrown, until('field')))).toEqual(['northreach']);
    expect(blockedIn(given(thrown, inRound(2), until('field')))).toEqual([]);
    const own = world([convoys], inRound(2), did(facilitator, throwIn('convoys')), until('field'));
    expect(blockedIn(own)).toEqual(['northreach']);
    expect(blockedIn(world([convoys], inRound(2), until('field')))).toEqual([]);
    const { when: _when, ...always } = convoys;
    expect(blockedIn(world([always], inRound(2), until('field')))).toEqual(['northreach']);
    expect(blockedIn(world([always], did(facilitator, hold('convoys')), inRound(2), until('field')))).toEqual([]);
  });
});

describe('what the facilitator writes', () => {
  test('FA5 comes at once, or with its round, and moves one province', () => {
    const begun = world([], consultations);
    const blow = { province: 'northreach', effects: { violence: 20 } };
    const now = begun
      .when(facilitator, improvise(blow))
      .thenHappens('inject-improvised', 'inject-thrown-in', 'world-changed');
    const violence = ({ council }: Session) =>
      council.crisis?.provinces.find(({ id }) => id === 'northreach')?.violence;
    expect(violence(now)).toBeGreaterThan(violence(begun) ?? 100);
    expectAddedUp(begun.council, now.events.slice(begun.events.length));
    expect(publicView(now.council).injects).toMatchObject([{ title: 'A storm', province: 'northreach' }]);
    const later = given(begun, did(facilitator, improvise({ round: 2 })));
    expect(comings(later)).toEqual([]);
    expect(comings(given(later, inRound(2)))).toHaveLength(1);
    expect(facilitatorView(later.council).classroom.deck).toMatchObject([{ improvised: true, state: 'waiting' }]);
    expect(comings(world([], did(facilitator, improvise()), consultations))).toHaveLength(1);
  });

  test('FA5 is told to whom it is for, and by no number to others', () => {
    const begun = world([], consultations);
    const told = given(begun, did(facilitator, improvise({ privateTo: ['kenya'] })), did(facilitator, improvise()));
    expect(publicView(told.council).injects).toHaveLength(1);
    const seen = viewOf(told, 'kenya');
    expect(JSON.stringify(viewOf(told, 'france'))).toEqual(JSON.stringify(viewOf(begun, 'france')));
    expect(seen.seat).toBe('kenya');
    const [first, other] = told.council.classroom.improvised.map(({ id }) => id);
    for (const id of [first, other]) expect(id).toMatch(/^own-\d{6}$/);
    expect(first).not.toBe(other);
    const event = told.events.find(({ kind }) => kind === 'world-changed');
    const to = (who: string) => event && redactEvent(event, { role: 'person', person: personFor(who) }, told.council);
    expect([to('kenya'), to('france')]).toEqual([{ kind: 'inject', title: 'A storm' }, null]);
  });

  test('FA5 is for a round that is not over, a province and seats that there are', () => {
    const field = world([], until('field'));
    field.when(facilitator, improvise()).thenRefused('round-is-over', 'FA5', ['inject', 'round']);
    field.when(facilitator, improvise({ round: 9 })).thenRefused('round-is-over', 'FA5', ['inject', 'round']);
    field.when(facilitator, improvise({ round: 2 })).thenHappens('inject-improvised');
    field
      .when(facilitator, improvise({ round: 2, province: 'atlantis' }))
      .thenRefused('unknown-province', 'U15', ['inject', 'province']);
    field
      .when(facilitator, improvise({ round: 2, privateTo: ['kenya', 'constructor'] }))
      .thenRefused('unknown-seat', 'S2', ['inject', 'privateTo', 1]);
    given(field, did(facilitator, end)).when(facilitator, improvise()).thenRefused('session-ended', 'F4');
    given(aCouncilOfFifteen()).when(facilitator, improvise()).thenRefused('no-world-to-act-on', 'U15');
  });
});

describe('unless a text is in force', () => {
  const talks = inject({ id: 'talks', round: 2, when: { not: { inForce: 'mediation' } } });
  const envoy: readonly Clause[] = [{ kind: 'mediation', level: 2 }];

  test('T5 an inject comes unless a clause of a kind is in force', () => {
    expect(comings(world([talks], inRound(2)))).toEqual(['talks']);
    expect(comings(world([talks], aTextTabledBy('kenya', envoy), carried, inRound(2)))).toEqual([]);
    expect(comings(world([inject({ ...talks, when: { inForce: 'mediation' } })], inRound(2)))).toEqual([]);
    expect(() => inject({ when: { inForce: 'magic' } })).toThrow();
  });

  test('T5 a clause that waits for consent is not in force', () => {
    const police = inject({ id: 'police', round: 2, when: { inForce: 'police' } });
    const asked = world([police], aTextTabledBy('kenya', [{ kind: 'police', officers: 1 }]), carried);
    expect(asked.council.mandate.clauses).toMatchObject([{ consent: 'pending' }]);
    expect(comings(given(asked, inRound(2)))).toEqual([]);
    expect(comings(given(asked, did(by('velora'), answer('d1')), inRound(2)))).toEqual(['police']);
  });

  test('T5 what cuts relief off asks again when the votes are over', () => {
    const roads = inject({ ...convoys, round: 1, when: { not: { inForce: 'mediation' } } });
    expect(blockedIn(world([roads], until('field')))).toEqual(['northreach']);
    const adopted = world([roads], aTextTabledBy('kenya', envoy), carried, until('field'));
    expect(blockedIn(adopted)).toEqual([]);
  });
});
