/** Orders: who gives them, who knows, and what becomes of them before the months. */
import { describe, expect, test } from 'vitest';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import { isActOf } from '../../shared/council/rules/outside/acting.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import { alterationFor, retold } from '../../shared/debrief/rerun.ts';
import { actKinds } from '../../shared/outside/acts.ts';
import { nothingOutside } from '../../shared/outside/standing.ts';
import {
  act,
  answer,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  compact,
  did,
  end,
  facilitator,
  freeSeat,
  freeze,
  given,
  move,
  personFor,
  pledge,
  type Session,
  until,
  voteOpen,
} from '../support/council.ts';
import {
  aRound,
  brief,
  closed,
  crisisOf,
  done,
  eventsOf,
  figures,
  kindsAfter,
  nextRound,
  order,
  ordered,
  orderFor,
  provinces,
} from '../support/outside.ts';

const intervene = { kind: 'intervene', authority: 'none' } as const;
const support = { kind: 'invited-support', patron: 'france' } as const;
const treaty = { kind: 'protectorate', patron: 'france' } as const;
const company = { kind: 'hire-company', patron: 'france' } as const;
const strike = { kind: 'strike', province: 'northreach', reported: true } as const;
const proxy = { kind: 'arm-proxy' } as const;

const capitalOf = ({ council }: Session, seat: string) => council.capital[seat as SeatId];
const moneyOf = ({ council }: Session, seat: string) => council.dealings.purses[seat as SeatId];
const viewOf = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now);
const ordersRight = (session: Session, seat: string, kind: 'intervene') =>
  viewOf(session, seat).rights.acts?.orders[kind]?.right;
const carriedOut = (session: Session) =>
  eventsOf(session, 'order-carried-out').map(({ by: who, order: { kind } }) => ({ who, kind }));
const failures = (session: Session) => eventsOf(session, 'order-failed').map(({ seat, why }) => [seat, why]);
const standingOf = ({ council }: Session) => council.outside.standing;
const forcesOf = (session: Session) => standingOf(session).forces.map(({ origin, by: who }) => [origin, who]);
/** As if so much were left, which no command brings about at once. */
const left =
  (seat: string, what: 'capital' | 'money', amount: number): Circumstance =>
  (session) => {
    const { council } = session;
    const purses = { ...council.dealings.purses, ...(what === 'money' ? { [seat]: amount } : {}) };
    const capital = { ...council.capital, ...(what === 'capital' ? { [seat]: amount } : {}) };
    return { ...session, council: { ...council, capital, dealings: { ...council.dealings, purses } } };
  };
const vetoed: readonly Circumstance[] = [
  aTextTabledBy('kenya', [{ kind: 'humanitarian-access', level: 1 }]),
  voteOpen,
  (session) => given(session, ballots('yes', ...compact.filter((seat) => seat !== 'china')), ballots('no', 'china')),
];

describe('who, and when', () => {
  test('U15 each seat has the acts of what it is', () => {
    const { council } = aRound();
    const acts = (seat: string) => {
      const found = council.seats[seat as SeatId];
      return found ? actKinds.filter((kind) => isActOf(council, found, kind)) : [];
    };
    expect(acts('france')).toEqual([
      ...([
        'intervene',
        'arm-proxy',
        'hire-company',
        'recognise',
        'invited-support',
        'protectorate',
        'strike',
        'withdraw',
      ] as const),
      'propose-entity',
    ]);
    expect(acts('kenya')).toEqual(['recognise', 'propose-entity']);
    expect(acts('dravia')).toEqual(['intervene', 'arm-proxy', 'recognise', 'strike', 'withdraw']);
    expect(acts('african-union')).toEqual(['regional-force', 'withdraw']);
    expect(acts('velora')).toEqual([
      ...(['hire-company', 'invited-support', 'protectorate', 'expel-mission', 'end-invitation'] as const),
      ...(['accept-talks', 'crackdown', 'reform'] as const),
    ]);
    expect(acts('opposition')).toEqual(['open-talks', 'ceasefire', 'declare-independence']);
    expect(acts('relief')).toEqual(['independent-relief', 'accept-contract']);
    expect(acts('advocacy')).toEqual(['name-and-shame']);
    expect(acts('secretary-general')).toEqual([]);
    aRound().when(by('kenya'), order(intervene)).thenRefused('act-not-yours', 'U15');
    aRound().when(by('secretary-general'), order(proxy)).thenRefused('act-not-yours', 'U15');
  });

  test('U15 an order is given from the consultations to the orders, and not while the session stands still', () => {
    for (const step of ['consultations', 'meeting', 'orders'] as const)
      given(aRound(), until(step))
        .when(by('france'), order(intervene))
        .then({ kind: 'order-given', seat: 'france', order: intervene, person: personFor('france') });
    given(aRound(), closed).when(by('france'), order(intervene)).thenRefused('wrong-phase', 'F1');
    given(aRound(), closed).when(by('france'), order(null)).thenRefused('wrong-phase', 'F1');
    given(aRound(), did(facilitator, freeze)).when(by('france'), order(intervene)).thenRefused('session-frozen', 'F2');
    given(aRound(), did(facilitator, end)).when(by('france'), order(intervene)).thenRefused('session-ended', 'F4');
    expect(ordersRight(aRound(), 'france', 'intervene')).toBeNull();
    expect(ordersRight(given(aRound(), closed), 'france', 'intervene')).toBe('wrong-phase');
  });

  test('U15 one order for a seat and round: a later one takes its place, null takes it back', () => {
    const first = aRound({}, ordered('france', intervene));
    first.when(by('france'), order(intervene)).then();
    const second = given(first, ordered('france', proxy));
    expect(second.council.outside.orders).toEqual({ france: proxy });
    const none = second
      .when(by('france'), order(null))
      .then({ kind: 'order-given', seat: 'france', order: null, person: personFor('france') });
    expect(none.council.outside.orders).toEqual({});
    given(none).when(by('france'), order(null)).then();
    expect(carriedOut(given(second, closed))).toEqual([{ who: ['france'], kind: 'arm-proxy' }]);
    expect(carriedOut(given(none, closed))).toEqual([]);
    expect(given(second, closed).council.outside.orders).toEqual({});
  });

  test('U15 the place of what is wrong is named', () => {
    aRound()
      .when(by('france'), order({ ...strike, province: 'atlantis' }))
      .thenRefused('unknown-province', 'U15', ['order', 'province']);
    aRound(provinces({ capacity: 60 }))
      .when(by('france'), order(strike))
      .thenRefused('no-haven', 'U8', ['order', 'province']);
    for (const patron of ['kenya', 'velora', 'china', 'constructor'])
      aRound()
        .when(by('france'), order({ kind: 'invited-support', patron }))
        .thenRefused('no-such-partner', 'U6', ['order', 'patron']);
    aRound()
      .when(by('france'), order({ kind: 'hire-company', patron: null }))
      .thenRefused('no-such-partner', 'U6', ['order', 'patron']);
  });

  test('U15 the facilitator orders for a seat that nobody holds, and for no other', () => {
    const empty = aRound({}, did(facilitator, freeSeat('dravia')));
    empty
      .when(facilitator, orderFor('dravia', intervene))
      .then({ kind: 'order-given', seat: 'dravia', order: intervene, person: null });
    aRound().when(facilitator, orderFor('dravia', intervene)).thenRefused('seat-is-played', 'U15', ['seat']);
    empty.when(facilitator, orderFor('atlantis', intervene)).thenRefused('unknown-seat', 'S2', ['seat']);
    empty.when(facilitator, orderFor('dravia', { kind: 'regional-force' })).thenRefused('act-not-yours', 'U15');
    given(empty, did(facilitator, freeze))
      .when(facilitator, orderFor('dravia', intervene))
      .thenRefused('session-frozen', 'F2');
    empty.when(by('france'), orderFor('dravia', intervene)).thenRefused('not-for-your-role', 'S1');
    expect(Object.keys(facilitatorView(empty.council).acts)).toEqual(['dravia']);
    expect(facilitatorView(empty.council).acts['dravia' as SeatId]?.orders.intervene).toEqual({
      right: null,
      price: { capital: 4, money: 20 },
    });
  });
});

describe('secrets', () => {
  const secret = aRound(
    {},
    ordered('france', support),
    ordered('velora', company),
    ordered('china', proxy),
    ordered('dravia', intervene),
  );

  test('U15 what a capital has ordered is known to it alone until it is carried out', () => {
    const before = aRound();
    for (const seat of [...compact, 'opposition', 'relief', 'secretary-general']) {
      if (seat === 'france' || seat === 'china') continue;
      expect(viewOf(secret, seat)).toEqual(viewOf(before, seat));
    }
    expect(publicView(secret.council)).toEqual(publicView(before.council));
    expect(facilitatorView(secret.council)).toEqual(facilitatorView(before.council));
    for (const event of eventsOf(secret, 'order-given'))
      for (const to of ['france', 'velora', 'kenya'])
        expect(redactEvent(event, { role: 'person', person: personFor(to) }, secret.council)).toBeNull();
    expect(viewOf(secret, 'china').dealings?.order).toEqual(proxy);
    expect(viewOf(secret, 'kenya').dealings?.order).toBeNull();
  });

  test('U6 what needs the order of another is shown to that one', () => {
    expect(viewOf(secret, 'velora').dealings?.offers).toEqual([{ by: 'france', order: support }]);
    expect(viewOf(secret, 'france').dealings?.offers).toEqual([{ by: 'velora', order: company }]);
    expect(viewOf(secret, 'china').dealings?.offers).toEqual([]);
    const alone = aRound({}, ordered('velora', { kind: 'hire-company', patron: null }));
    for (const seat of compact) expect(viewOf(alone, seat).dealings?.offers).toEqual([]);
  });

  test('U3 a proxy stays the secret of whoever arms it, the deed on record with it', () => {
    const armed = given(aRound({}, ordered('china', proxy)), closed);
    expect(armed.council.outside.acts).toHaveLength(1);
    expect(publicView(armed.council).outside).toMatchObject({ acts: [], standing: { proxies: [] } });
    expect(viewOf(armed, 'china').dealings?.arms).toBe(true);
    expect(viewOf(armed, 'france').dealings?.arms).toBe(false);
    const [told] = eventsOf(armed, 'order-carried-out');
    if (!told) throw new Error('nothing was carried out');
    const hears = (seat: string) => redactEvent(told, { role: 'person', person: personFor(seat) }, armed.council);
    expect(hears('china')).toEqual({ kind: 'proceeding', event: told });
    expect(hears('france')).toBeNull();
    expect(redactEvent(told, { role: 'projector' }, armed.council)).toBeNull();
    // Once it came out everybody knows.
    const proxies = standingOf(armed).proxies.map((each) => ({ ...each, exposed: true }));
    const out = evolve(armed.council, { kind: 'standing-changed', standing: { ...standingOf(armed), proxies } });
    expect(publicView(out).outside).toMatchObject({ acts: [{ act: proxy }], standing: { proxies: [{ by: 'china' }] } });
  });

  test('U15 that an order was not carried out its seat is told, and nobody else', () => {
    const failed = given(aRound({}, ordered('france', support)), closed);
    const [told] = eventsOf(failed, 'order-failed');
    if (!told) throw new Error('nothing failed');
    const hears = (seat: string) => redactEvent(told, { role: 'person', person: personFor(seat) }, failed.council);
    expect(hears('france')).toEqual({ kind: 'proceeding', event: told });
    expect(hears('velora')).toBeNull();
    expect(redactEvent(told, { role: 'facilitator' }, failed.council)).toBeNull();
  });

  test('U15 of a seat that nobody holds the facilitator is told', () => {
    const failed = given(
      aRound({}, did(facilitator, freeSeat('france')), did(facilitator, orderFor('france', support))),
      closed,
    );
    const [told] = eventsOf(failed, 'order-failed');
    if (!told) throw new Error('nothing failed');
    expect(redactEvent(told, { role: 'facilitator' }, failed.council)).toEqual({ kind: 'proceeding', event: told });
    for (const to of [{ role: 'projector' }, { role: 'person', person: personFor('velora') }] as const)
      expect(redactEvent(told, to, failed.council)).toBeNull();
  });

  test('U8 the right to strike says nothing of what is true', () => {
    const calm = aRound(provinces({ capacity: 60 }));
    expect(viewOf(calm, 'france').rights.acts?.orders.strike?.right).toBeNull();
  });
});

describe('carried out together', () => {
  test('U15 before the months, kind by kind and then in the order of the seats', () => {
    const all = aRound(
      {},
      done('opposition', { kind: 'declare-independence' }),
      ordered('russian-federation', strike),
      ordered('kenya', { kind: 'recognise' }),
      ordered('china', { kind: 'recognise' }),
      ordered('african-union', { kind: 'regional-force' }),
      ordered('united-states', intervene),
      until('orders'),
    );
    const after = given(all, closed);
    expect(carriedOut(after)).toEqual([
      { who: ['united-states'], kind: 'intervene' },
      { who: ['african-union'], kind: 'regional-force' },
      { who: ['china'], kind: 'recognise' },
      { who: ['kenya'], kind: 'recognise' },
      { who: ['russian-federation'], kind: 'strike' },
    ]);
    expect(kindsAfter(after, all).slice(0, 5)).toEqual([
      ...(['orders-closed', 'order-carried-out', 'standing-changed', 'world-changed', 'order-carried-out'] as const),
    ]);
    const [first] = after.council.months;
    expect(first?.standing.forces.map(({ origin }) => origin)).toEqual(['coalition', 'region']);
    expect(after.council.outside.acts.slice(1)).toMatchObject([
      { by: ['united-states'], act: intervene, round: 1, month: 0 },
      { act: { kind: 'regional-force' } },
      { by: ['china'] },
      { by: ['kenya'] },
      { act: strike },
    ]);
    expect(replay(after.events)).toEqual(after.council);
    // The forces arrive in these months.
    expect(crisisOf(after).forces.map(({ origin }) => origin)).toEqual(['council', 'coalition', 'region']);
  });

  test('U1 permanent members and the neighbour that order the same intervene together', () => {
    const joint = given(
      aRound({}, ordered('united-states', intervene), ordered('dravia', intervene), ordered('france', intervene)),
      closed,
    );
    expect(forcesOf(joint)).toEqual([['coalition', ['france', 'united-states', 'dravia']]]);
    expect(eventsOf(joint, 'world-changed').map(({ cause }) => cause)).toEqual([
      { kind: 'act', act: 'intervene', by: ['france', 'united-states', 'dravia'] },
    ]);
    expect([moneyOf(joint, 'france'), moneyOf(joint, 'united-states'), moneyOf(joint, 'dravia')]).toEqual([
      130, 280, 0,
    ]);
    expect([capitalOf(joint, 'france'), capitalOf(joint, 'united-states'), capitalOf(joint, 'dravia')]).toEqual([
      2, 2, 0,
    ]);
  });

  test('U1 a coalition governs no more than each of those who act in it has ordered', () => {
    const governs = { ...intervene, authority: 'co-govern' } as const;
    const advises = { ...intervene, authority: 'advise' } as const;
    const both = aRound({}, ordered('united-states', governs), ordered('dravia', advises));
    const together = given(both, closed);
    expect(forcesOf(together)).toEqual([['coalition', ['united-states', 'dravia']]]);
    expect(standingOf(together).forces[0]?.powers).toBe(1);
    expect(failures(together)).toEqual([]);
    expect(eventsOf(together, 'order-carried-out').map(({ order: done }) => done)).toEqual([advises]);
    expect(together.council.outside.acts).toMatchObject([{ by: ['united-states', 'dravia'], act: advises }]);
    expect([moneyOf(together, 'united-states'), moneyOf(together, 'dravia')]).toEqual([280, 0]);
    const three = given(both, ordered('france', intervene), closed);
    expect(standingOf(three).forces).toMatchObject([{ by: ['france', 'united-states', 'dravia'], powers: 0 }]);
    // Who cannot pay has no say in it, and hears of its own words.
    const alone = given(both, left('dravia', 'money', 19), closed);
    expect(standingOf(alone).forces).toMatchObject([{ by: ['united-states'], powers: 2 }]);
    expect(eventsOf(alone, 'order-failed')).toMatchObject([{ seat: 'dravia', order: advises, why: 'no-money' }]);
  });

  test('U4 the host state hires by itself, or with a permanent member that pays', () => {
    const alone = given(aRound({}, ordered('velora', { kind: 'hire-company', patron: null })), closed);
    expect(forcesOf(alone)).toEqual([['company', ['velora']]]);
    expect([moneyOf(alone, 'velora'), capitalOf(alone, 'velora')]).toEqual([0, 2]);
    const paid = given(aRound({}, ordered('velora', company), ordered('france', company)), closed);
    expect(forcesOf(paid)).toEqual([['company', ['france', 'velora']]]);
    expect([moneyOf(paid, 'velora'), moneyOf(paid, 'france')]).toEqual([20, 130]);
    expect([capitalOf(paid, 'velora'), capitalOf(paid, 'france')]).toEqual([2, 4]);
    expect(eventsOf(paid, 'vote-opened')).toEqual([]);
    const poor = aRound(brief('velora', { resources: { capital: 4, money: 5, troops: 0 } }));
    poor.when(by('velora'), order({ kind: 'hire-company', patron: null })).thenRefused('too-little-money', 'U16');
    expect(forcesOf(given(poor, ordered('velora', company), ordered('france', company), closed))).toHaveLength(1);
  });

  test('U5 a secession is there to recognise once somebody has said so', () => {
    const declared = aRound({}, done('opposition', { kind: 'declare-independence' }));
    declared.when(by('kenya'), order({ kind: 'recognise' })).thenHappens('order-given');
    const text = aRound(
      {},
      aTextTabledBy('kenya', [
        { kind: 'threat-to-peace' },
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'independence' },
        { kind: 'non-recognition' },
      ]),
    );
    text.when(by('kenya'), order({ kind: 'recognise' })).thenRefused('nobody-has-seceded', 'U5');
    const adopted = given(text, voteOpen, ballots('yes', ...compact));
    adopted.when(by('france'), order({ kind: 'recognise' })).thenHappens('order-given');
    expect(viewOf(adopted, 'france').rights.acts?.orders.recognise?.price).toEqual({ capital: 4, money: 0 });
    const one = given(declared, ordered('kenya', { kind: 'recognise' }), closed);
    expect(crisisOf(one).provinces.find(({ id }) => id === 'northreach')?.status).toBe('independent');
    expect(standingOf(one).recognitions).toEqual([{ by: 'kenya', since: 0 }]);
  });

  test('U6 a patron and its host act together or not at all', () => {
    const both = given(aRound({}, ordered('france', support), ordered('velora', support)), closed);
    expect(carriedOut(both)).toEqual([{ who: ['france', 'velora'], kind: 'invited-support' }]);
    expect(standingOf(both).patron).toEqual({ by: 'france', treaty: false, since: 0 });
    expect([moneyOf(both, 'france'), moneyOf(both, 'velora')]).toEqual([130, 20]);
    expect([capitalOf(both, 'france'), capitalOf(both, 'velora')]).toEqual([4, 2]);
    expect(failures(given(aRound({}, ordered('france', support)), closed))).toEqual([['france', 'no-partner']]);
    const crossed = given(aRound({}, ordered('france', support), ordered('velora', treaty)), closed);
    expect(failures(crossed)).toEqual([
      ['france', 'no-partner'],
      ['velora', 'no-partner'],
    ]);
    const rival = given(
      aRound({}, ordered('france', support), ordered('velora', { ...support, patron: 'china' })),
      closed,
    );
    expect(failures(rival)).toHaveLength(2);
    expect([capitalOf(rival, 'france'), moneyOf(rival, 'france')]).toEqual([6, 150]);
  });

  test('U7 support becomes a treaty, of the same patron alone', () => {
    const supported = given(aRound({}, ordered('france', support), ordered('velora', support)), nextRound);
    const made = given(supported, ordered('france', treaty), ordered('velora', treaty), closed);
    expect(standingOf(made).patron).toEqual({ by: 'france', treaty: true, since: 0 });
    expect(forcesOf(made)).toEqual([['patron', ['france']]]);
    expect(crisisOf(made).formalSovereignty).toBe(80);
    supported.when(by('velora'), order({ ...treaty, patron: 'china' })).thenRefused('already-there', 'U15');
    supported.when(by('china'), order({ ...treaty, patron: 'china' })).thenRefused('already-there', 'U15');
    expect(viewOf(supported, 'china').rights.acts?.orders.protectorate?.right).toBe('already-there');
    expect(viewOf(supported, 'velora').rights.acts?.orders.protectorate).toEqual({
      right: null,
      price: { capital: 3, money: 0 },
    });
    supported.when(by('france'), order(support)).thenRefused('already-there', 'U15');
  });

  test('U8 a strike meets what is true when it is carried out', () => {
    const struck = given(aRound({}, ordered('france', strike)), closed);
    expect(standingOf(struck).strikes).toMatchObject([{ by: 'france', lawful: false, until: 3 }]);
    // Reports say that there is a haven; in truth the state has become able to do without it.
    const able = aRound({}, ordered('france', strike), (session) => {
      const crisis = crisisOf(session);
      const able = { ...crisis, provinces: crisis.provinces.map((each) => ({ ...each, capacity: 60 })) };
      return { ...session, council: { ...session.council, crisis: able } };
    });
    expect(failures(given(able, closed))).toEqual([['france', 'not-possible']]);
  });

  test('U8 is lawful after an attack of the last twelve months that is reported at once', () => {
    const attacked =
      (month: number): Circumstance =>
      (session) => {
        const happened = [{ month, kind: 'attack-from-haven', province: null }] as const;
        const [last] = session.council.months.slice(-1);
        if (!last) throw new Error('no month has passed');
        const months = session.council.months.map((each) => (each === last ? { ...last, happened } : each));
        return { ...session, council: { ...session.council, months: months as typeof session.council.months } };
      };
    const quiet = given(aRound({}), nextRound, (session) => ({
      ...session,
      council: { ...session.council, months: session.council.months.map((each) => ({ ...each, happened: [] })) },
    }));
    const lawful = (reported: boolean, ...before: readonly Circumstance[]) =>
      standingOf(given(quiet, ...before, ordered('france', { ...strike, reported }), closed)).strikes[0]?.lawful;
    expect(lawful(true, attacked(8))).toBe(true);
    expect(lawful(false, attacked(8))).toBe(false);
    expect(lawful(true, attacked(-4))).toBe(false);
    expect(lawful(true)).toBe(false);
  });

  test('U8 an attack that was reported is reason enough, however able the state is', () => {
    const calm = aRound(provinces({ capacity: 60 }), nextRound);
    const reported = given(calm, (session) => {
      const { council } = session;
      const [latest] = council.reports.public.slice(-1);
      if (!latest) throw new Error('nothing was reported');
      const happenings = [{ month: 5, kind: 'attack-from-haven', province: null }] as const;
      const seen = [...council.reports.public.slice(0, -1), { ...latest, happenings: [...happenings] }];
      return { ...session, council: { ...council, reports: { ...council.reports, public: seen } } };
    });
    const nobody = given(calm, (session) => {
      const { council } = session;
      const seen = council.reports.public.map((each) => ({ ...each, happenings: [] }));
      return { ...session, council: { ...council, reports: { ...council.reports, public: seen } } };
    });
    nobody.when(by('france'), order(strike)).thenRefused('no-haven', 'U8', ['order', 'province']);
    reported.when(by('france'), order(strike)).thenHappens('order-given');
  });
});

describe('what it costs', () => {
  test('U16 the price is in hand when it is ordered', () => {
    const poor = (resources: object) => aRound(brief('dravia', { resources: { troops: 4, ...resources } }));
    poor({ capital: 3, money: 20 }).when(by('dravia'), order(intervene)).thenRefused('too-little-capital', 'U16');
    poor({ capital: 4, money: 19 }).when(by('dravia'), order(intervene)).thenRefused('too-little-money', 'U16');
    poor({ capital: 4, money: 20 }).when(by('dravia'), order(intervene)).thenHappens('order-given');
    expect(ordersRight(poor({ capital: 3, money: 20 }), 'dravia', 'intervene')).toBe('too-little-capital');
  });

  test('U16 and again when it is carried out; nobody pays for what is not', () => {
    const asked = aRound({}, ordered('dravia', intervene));
    const spent = given(asked, left('dravia', 'capital', 3), closed);
    expect(failures(spent)).toEqual([['dravia', 'no-capital']]);
    expect([capitalOf(spent, 'dravia'), moneyOf(spent, 'dravia')]).toEqual([3, 20]);
    expect(standingOf(spent)).toEqual(nothingOutside);
    expect(failures(given(asked, left('dravia', 'money', 19), closed))).toEqual([['dravia', 'no-money']]);
    const together = given(asked, ordered('france', intervene), left('dravia', 'money', 19), closed);
    expect(failures(together)).toEqual([['dravia', 'no-money']]);
    expect(forcesOf(together)).toEqual([['coalition', ['france']]]);
  });

  test('U16 of two one may have too little: then it fails for that one, and for the other for want of a partner', () => {
    const pair = aRound({}, ordered('france', support), ordered('velora', support));
    expect(failures(given(pair, left('velora', 'capital', 1), closed))).toEqual([
      ['france', 'no-partner'],
      ['velora', 'no-capital'],
    ]);
    expect(failures(given(pair, left('france', 'money', 19), closed))).toEqual([
      ['france', 'no-money'],
      ['velora', 'no-partner'],
    ]);
    // The patron pays for both.
    expect(failures(given(pair, left('velora', 'money', 0), closed))).toEqual([]);
  });

  test('U16 going round the Council becomes cheaper where it is common', () => {
    const common = aRound(figures({ bypassPrecedent: 40 }));
    expect(viewOf(common, 'france').rights.acts?.orders.intervene?.price).toEqual({ capital: 3, money: 20 });
    expect(capitalOf(given(common, ordered('france', intervene), closed), 'france')).toBe(3);
    const rare = aRound(figures({ bypassPrecedent: 39.9 }));
    expect(viewOf(rare, 'france').rights.acts?.orders.intervene?.price.capital).toBe(4);
    // As it was when it was carried out, which is before it became more common itself.
    expect(capitalOf(given(rare, ordered('france', intervene), closed), 'france')).toBe(2);
  });
});

describe('the Assembly and the Council', () => {
  const called = did(by('kenya'), move('call-assembly'));
  const assembled = (seed: number) => given(aRound({ seed }), ...vetoed, called, ballots('yes', ...compact));
  const seedOf = (adopted: boolean) =>
    Array.from({ length: 20 }, (_, index) => index + 1).find(
      (seed) => assembled(seed).council.assembly.sessions[0]?.adopted === adopted,
    ) ?? expect.unreachable('the Assembly always decides the same');

  test('U11 a recommendation is worth legitimacy, and half the precedent, to the next intervention', () => {
    const precedentOf = (session: Session) => crisisOf(session).bypassPrecedent;
    const recommended = assembled(seedOf(true));
    const before = precedentOf(recommended);
    const after = given(recommended, ordered('france', intervene), closed);
    expect(standingOf(after).forces[0]?.legitimacy).toBe(50);
    expect(precedentOf(after)).toBe(before + 9);
    const region = given(
      recommended,
      ordered('france', intervene),
      ordered('african-union', { kind: 'regional-force' }),
      closed,
    );
    expect(precedentOf(region)).toBe(before + 9 + 8);
    const lost = given(assembled(seedOf(false)), ordered('france', intervene), closed);
    expect(standingOf(lost).forces[0]?.legitimacy).toBeLessThan(50);
    expect(precedentOf(lost)).toBe(before + 18);
  });

  test('U11 without the veto that it was called on the Assembly has recommended nothing', () => {
    const recommended = assembled(seedOf(true));
    const ended = given(recommended, ordered('france', intervene), closed, did(facilitator, end));
    expect(standingOf(ended).forces[0]?.legitimacy).toBe(50);
    const never = retold(ended.events, (council, event) =>
      event.kind === 'vote-closed' && event.result.outcome === 'vetoed'
        ? {
            council,
            event: { ...event, result: { ...event.result, outcome: 'failed-insufficient-votes', vetoedBy: [] } },
          }
        : { council, event },
    );
    expect(never.council.outside.standing.forces[0]?.legitimacy).toBe(25);
  });

  test('U11 to call the Assembly is a motion, and costs what it costs', () => {
    const motion = given(aRound(), ...vetoed);
    expect(capitalOf(motion, 'kenya')).toBe(3);
    expect(capitalOf(given(motion, called), 'kenya')).toBe(1);
  });

  test.each([
    ['coalition', 'united-states', intervene, 5, 0],
    ['regional', 'african-union', { kind: 'regional-force' }, 15, -5],
  ] as const)('U1 U2 a text with a mission led by the %s endorses it afterwards', (lead, who, what, points, bypass) => {
    const mission = aTextTabledBy('kenya', [
      { kind: 'threat-to-peace' },
      { kind: 'chapter', chapter: 'vii' },
      { kind: 'mission', troops: 8 },
      { kind: 'lead', by: lead },
    ]);
    const there = given(aRound({}, ordered(who, what)), nextRound, mission, voteOpen);
    const origin = lead === 'regional' ? 'region' : 'coalition';
    const legitimacyOf = (session: Session) =>
      crisisOf(session).forces.find((each) => each.origin === origin)?.legitimacy ?? Number.NaN;
    const after = given(there, ballots('yes', ...compact));
    expect(standingOf(after).forces).toMatchObject([{ origin, endorsed: 'S/RES/2901 (2031)' }]);
    expect(legitimacyOf(after) - legitimacyOf(there)).toBeCloseTo(points, 9);
    expect(crisisOf(after).bypassPrecedent - crisisOf(there).bypassPrecedent).toBeCloseTo(bypass, 9);
    const [told] = eventsOf(after, 'world-changed').slice(-1);
    expect(told).toMatchObject({
      cause: { kind: 'endorsement', draft: 'd1' },
      entries: [{ target: origin, variable: 'missionLegitimacy', cause: 'endorsement', amount: points }],
    });
    expect(replay(after.events)).toEqual(after.council);
    // Once; and a text that fails endorses nothing.
    const failed = given(there, ballots('no', ...compact));
    expect(standingOf(failed).forces[0]?.endorsed).toBeNull();
    const again = given(
      after,
      nextRound,
      aTextTabledBy('kenya', [
        { kind: 'threat-to-peace' },
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'mission', troops: 10 },
        { kind: 'lead', by: lead },
      ]),
      voteOpen,
      ballots('yes', ...compact),
    );
    expect(eventsOf(again, 'world-changed').filter(({ cause }) => cause.kind === 'endorsement')).toHaveLength(1);
    expect(standingOf(again).forces[0]?.endorsed).toBe('S/RES/2901 (2031)');
  });

  test('U2 a text that waits for the letter of the host state endorses when that has come', () => {
    const under = (session: Session) =>
      given(
        session,
        nextRound,
        aTextTabledBy('kenya', [
          { kind: 'mission', troops: 8 },
          { kind: 'lead', by: 'regional' },
        ]),
      );
    const endorsing = (session: Session) =>
      eventsOf(session, 'world-changed').filter(({ cause }) => cause.kind === 'endorsement');
    const adopted: Circumstance = (session) => given(voteOpen(session), ballots('yes', ...compact));
    const waits = given(under(aRound({}, ordered('african-union', { kind: 'regional-force' }))), adopted);
    expect(waits.council.mandate.clauses.every(({ consent }) => consent === 'pending')).toBe(true);
    expect([standingOf(waits).forces[0]?.endorsed, endorsing(waits)]).toEqual([null, []]);
    const agreed = waits
      .when(by('velora'), answer('d1'))
      .thenHappens('consent-answered', 'mandate-changed', 'standing-changed', 'world-changed');
    expect(standingOf(agreed).forces[0]?.endorsed).toBe('S/RES/2901 (2031)');
    expect(endorsing(agreed)).toMatchObject([{ cause: { draft: 'd1' }, entries: [{ target: 'region', amount: 15 }] }]);
    expect(replay(agreed.events)).toEqual(agreed.council);
    // One that has its letter at its adoption endorses then; and what never comes endorses nobody.
    const early = given(
      under(aRound({}, ordered('african-union', { kind: 'regional-force' }))),
      did(by('velora'), answer('d1')),
      adopted,
    );
    expect(endorsing(early)).toHaveLength(1);
    expect(endorsing(given(waits, nextRound))).toEqual([]);
    // Nor does a letter endorse who came when the text stood already, and waited for nothing of this kind.
    const stood = given(
      aRound(
        {},
        aTextTabledBy('kenya', [
          { kind: 'threat-to-peace' },
          { kind: 'chapter', chapter: 'vii' },
          { kind: 'mission', troops: 8 },
          { kind: 'lead', by: 'regional' },
          { kind: 'prevention', level: 1 },
        ]),
        adopted,
        ordered('african-union', { kind: 'regional-force' }),
        nextRound,
      ),
    );
    const late = stood.when(by('velora'), answer('d1')).thenHappens('consent-answered', 'mandate-changed');
    expect(standingOf(late).forces[0]?.endorsed).toBeNull();
  });

  test('U1 what the text brought about besides stays, when it endorses as well', () => {
    const there = given(
      aRound({}, ordered('united-states', intervene)),
      nextRound,
      aTextTabledBy('kenya', [
        { kind: 'threat-to-peace' },
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'mission', troops: 8 },
        { kind: 'lead', by: 'coalition' },
        { kind: 'demand', what: 'ceasefire' },
      ]),
      voteOpen,
    );
    const after = given(there, ballots('yes', ...compact));
    expect(crisisOf(after).intransigence).toBeCloseTo(crisisOf(there).intransigence - 1, 9);
    expect(standingOf(after).forces[0]?.endorsed).not.toBeNull();
  });
});

describe('what nobody is told', () => {
  test('U1 how rightful a force seems', () => {
    const there = given(aRound({}, ordered('france', intervene)), closed);
    expect(standingOf(there).forces[0]?.legitimacy).toBe(25);
    const [force] = publicView(there.council).outside.standing.forces;
    expect(force).toMatchObject({ origin: 'coalition', by: ['france'], troops: 16 });
    expect(Object.keys(force ?? {})).not.toContain('legitimacy');
  });

  test('U3 no report has a word of a proxy before one has come out', () => {
    const five = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'];
    const armed = given(aRound({}, ...five.map((seat) => ordered(seat, proxy))), closed);
    const reportsOf = ({ council }: Session) => JSON.stringify(council.reports);
    expect([...(armed.council.months[0]?.entries ?? [])].map(({ cause }) => cause)).toContain('proxy-war');
    expect(reportsOf(armed)).not.toContain('proxy-war');
    let later: Session = given(armed, nextRound);
    for (let rounds = 0; rounds < 2 && standingOf(later).proxies.every(({ exposed }) => !exposed); rounds += 1)
      later = given(later, closed);
    expect(standingOf(later).proxies.some(({ exposed }) => exposed)).toBe(true);
    expect(reportsOf(later)).toContain('proxy-war');
  });
});

describe('the same session again', () => {
  const played = given(
    aRound({ rounds: 1 }),
    ...vetoed,
    until('orders'),
    ordered('france', intervene),
    closed,
    did(facilitator, end),
  );

  test('U15 without its veto the orders are carried out again, in that world', () => {
    const history = historyOf(played.events);
    const { counterfactuals } = debriefOf(played.events);
    const withoutVeto =
      counterfactuals.list.find(({ kind }) => kind === 'without-veto') ?? expect.unreachable('no veto to leave out');
    const without = retold(played.events, alterationFor(history, withoutVeto));
    expect(without.council.outside.acts).toEqual(played.council.outside.acts);
    const first = (council: Session['council']) => council.months[0];
    expect(first(without.council)?.standing.forces).toMatchObject([{ origin: 'coalition', by: ['france'] }]);
    // No veto, no bonus for it; and relief is in force besides.
    expect(first(without.council)?.mandate.clauses).toHaveLength(1);
    expect(first(played.council)?.mandate.clauses).toEqual([]);
    expect(without.council.crisis).not.toEqual(played.council.crisis);
  });

  test('U15 what has come to be impossible in that world does nothing there', () => {
    const expelled = given(
      aRound({ rounds: 2 }),
      aTextTabledBy('kenya', [
        { kind: 'host-consent', status: 'obtained' },
        { kind: 'mission', troops: 4 },
      ]),
      did(by('united-states'), pledge('d1', 4)),
      did(by('velora'), answer('d1')),
      voteOpen,
      ballots('yes', ...compact),
      nextRound,
      done('velora', { kind: 'expel-mission' }),
      closed,
      did(facilitator, end),
    );
    const own = expelled.council.influences.filter(({ cause }) => cause.kind === 'act');
    expect(own).toMatchObject([{ cause: { act: 'expel-mission' }, entries: [{ amount: -12 }] }]);
    const never = retold(expelled.events, (council, event) =>
      event.kind === 'vote-closed'
        ? { council, event: { ...event, result: { ...event.result, outcome: 'failed-insufficient-votes' } } }
        : { council, event },
    );
    expect(never.council.influences.filter(({ cause }) => cause.kind === 'act')).toEqual([]);
    expect(never.council.outside.acts).toEqual(expelled.council.outside.acts);
  });

  test('U16 a deed for which its seat has not the means in that world is not done there', () => {
    const relief = { kind: 'independent-relief', province: 'northreach' } as const;
    const opened = aRound(
      { ...brief('relief', { resources: { capital: 4, money: 5, troops: 0 } }), rounds: 3 },
      aTextTabledBy('kenya', [{ kind: 'refugees' }]),
      did(
        by('france'),
        act('offer-deal', {
          to: 'relief',
          terms: {
            gives: { money: 5, troops: 0, promises: [] },
            asks: { money: 0, troops: 0, promises: [] },
            when: { kind: 'adopted', draft: 'd1' },
          },
        }),
      ),
      did(by('relief'), act('answer-deal', { deal: 'b1', accepts: true })),
      voteOpen,
      ballots('yes', ...compact),
    );
    const worked = given(
      opened,
      nextRound,
      done('relief', relief),
      nextRound,
      done('relief', relief),
      closed,
      did(facilitator, end),
    );
    expect([moneyOf(worked, 'relief'), worked.council.outside.acts]).toMatchObject([0, [{ round: 2 }, { round: 3 }]]);
    const never = retold(worked.events, (council, event) =>
      event.kind === 'vote-closed'
        ? { council, event: { ...event, result: { ...event.result, outcome: 'failed-insufficient-votes' } } }
        : { council, event },
    );
    expect(never.council.dealings.purses['relief' as SeatId]).toBe(0);
    expect(never.council.outside.acts).toMatchObject([{ round: 2 }]);
    expect(never.council.outside.standing.relief).toHaveLength(1);
    expect(never.council.capital['relief' as SeatId]).toBe((worked.council.capital['relief' as SeatId] ?? 0) + 1);
  });

  test('U15 with nothing changed it is the same to the last event', () => {
    const again = retold(played.events, (council, event) => ({ council, event }));
    const kinds = (events: readonly { readonly kind: string }[]) =>
      events.map(({ kind }) => kind).filter((kind) => kind !== 'prospects-reckoned');
    expect(kinds(again.moments.map(({ event }) => event))).toEqual(kinds(played.events));
    expect(again.council.crisis).toEqual(played.council.crisis);
    expect(again.council.outside).toEqual(played.council.outside);
    expect(again.council.capital).toEqual(played.council.capital);
  });
});
