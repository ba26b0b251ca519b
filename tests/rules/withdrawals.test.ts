/** Whoever has sent a force or arms ends that; what stands by treaty only the host state does. */
import { describe, expect, test } from 'vitest';
import { replay } from '../../shared/council/replay.ts';
import { isKnownToAll } from '../../shared/council/rules/outside/secrets.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { Withdrawal } from '../../shared/outside/acts.ts';
import { feltMandate } from '../../shared/outside/felt.ts';
import { nothingOutside } from '../../shared/outside/standing.ts';
import {
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  compact,
  did,
  end,
  facilitator,
  freeSeat,
  given,
  personFor,
  type Session,
  until,
  voteOpen,
} from '../support/council.ts';
import {
  aRound,
  closed,
  crisisOf,
  done,
  eventsOf,
  kindsAfter,
  nextRound,
  order,
  ordered,
  orderFor,
} from '../support/outside.ts';

const intervene = { kind: 'intervene', authority: 'co-govern' } as const;
const support = { kind: 'invited-support', patron: 'france' } as const;
const treaty = { kind: 'protectorate', patron: 'france' } as const;
const company = { kind: 'hire-company', patron: 'france' } as const;
const region = { kind: 'regional-force' } as const;
const proxy = { kind: 'arm-proxy' } as const;
const ending = (what: Withdrawal) => ({ kind: 'withdraw', what }) as const;

const standingOf = ({ council }: Session) => council.outside.standing;
const forcesOf = (session: Session) => standingOf(session).forces.map(({ origin, by: who }) => [origin, who]);
const failures = (session: Session) => eventsOf(session, 'order-failed').map(({ seat, why }) => [seat, why]);
const viewOf = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now);
const rightOf = (session: Session, seat: string) => viewOf(session, seat).rights.acts?.orders.withdraw;
const knownActs = ({ council }: Session) => publicView(council).outside.acts.map((each) => each.act);
const both = (what: typeof support | typeof treaty | typeof company): readonly Circumstance[] => [
  ordered('france', what),
  ordered('velora', what),
];
/** In so many months the forces of an origin, in thousands. */
const inField = (session: Session, origin: string, from: number) =>
  session.council.months
    .slice(from, from + 5)
    .map(({ state }) => state.forces.find((force) => force.origin === origin)?.deployed ?? 0);

describe('what somebody has sent', () => {
  test('U17 its own end it for nothing, and its soldiers leave at their pace', () => {
    const there = aRound({}, ordered('china', intervene), nextRound);
    expect(rightOf(there, 'china')).toEqual({ right: null, price: { capital: 0, money: 0 } });
    expect(feltMandate(there.council.mandate, standingOf(there), 9).powers).toBe(2);
    const before = given(there, ordered('china', ending('coalition')), until('orders'));
    const after = given(before, closed);
    expect(kindsAfter(after, before).slice(0, 3)).toEqual(['orders-closed', 'order-carried-out', 'standing-changed']);
    expect(standingOf(after)).toEqual(nothingOutside);
    expect(after.council.capital['china' as SeatId]).toBe(there.council.capital['china' as SeatId]);
    expect(after.council.dealings.purses).toEqual(there.council.dealings.purses);
    expect(eventsOf(after, 'world-changed').filter(({ cause }) => cause.kind === 'act')).toHaveLength(1);
    expect(inField(after, 'coalition', 7)).toEqual([16, 12, 8, 4, 0]);
    expect(feltMandate(after.council.mandate, standingOf(after), 9).powers).toBe(0);
    expect(knownActs(after)).toEqual([intervene, ending('coalition')]);
    expect(replay(after.events)).toEqual(after.council);
    // It may be sent again.
    given(after, nextRound).when(by('france'), order(intervene)).thenHappens('order-given');
  });

  test('U17 a coalition goes with its last member', () => {
    const there = aRound({}, ordered('france', intervene), ordered('dravia', intervene), nextRound);
    const one = given(there, ordered('dravia', ending('coalition')), closed);
    expect(forcesOf(one)).toEqual([['coalition', ['france']]]);
    expect(standingOf(one).forces[0]?.powers).toBe(2);
    given(one, nextRound)
      .when(by('dravia'), order(ending('coalition')))
      .thenRefused('nothing-to-end', 'U17', ['order', 'what']);
    const last = given(one, nextRound, ordered('france', ending('coalition')), closed);
    expect(forcesOf(last)).toEqual([]);
    const together = given(
      there,
      ordered('dravia', ending('coalition')),
      ordered('france', ending('coalition')),
      closed,
    );
    expect(forcesOf(together)).toEqual([]);
    expect(
      eventsOf(together, 'order-carried-out')
        .slice(1)
        .map(({ by: who }) => who),
    ).toEqual([['france'], ['dravia']]);
  });

  test('U17 the region calls its force home', () => {
    const there = aRound({}, ordered('african-union', region), ordered('france', intervene), nextRound);
    const home = given(there, ordered('african-union', ending('region')), closed);
    expect(forcesOf(home)).toEqual([['coalition', ['france']]]);
  });

  test('U17 a company stays as long as somebody pays it', () => {
    const there = aRound({}, ...both(company), nextRound);
    const unpaid = given(there, ordered('france', ending('company')), closed);
    expect(forcesOf(unpaid)).toEqual([['company', ['velora']]]);
    expect(standingOf(given(unpaid, nextRound, done('velora', { kind: 'end-invitation' })))).toEqual(nothingOutside);
  });

  test('U17 a patron calls its soldiers home, but a treaty only the host state ends', () => {
    const there = aRound({ rounds: 5 }, ...both(support), nextRound);
    const home = given(there, ordered('france', ending('patron')), closed);
    expect(standingOf(home)).toEqual(nothingOutside);
    expect(feltMandate(home.council.mandate, standingOf(home), 9).patron).toBe(false);
    const bound = given(there, ...both(treaty), nextRound);
    bound.when(by('france'), order(ending('patron'))).thenRefused('nothing-to-end', 'U17', ['order', 'what']);
    expect(rightOf(bound, 'france')?.right).toBe('nothing-to-end');
    // Its other forces are its own all the same.
    const besides = given(bound, ordered('france', intervene), nextRound);
    expect(rightOf(besides, 'france')?.right).toBeNull();
    besides.when(by('france'), order(ending('patron'))).thenRefused('nothing-to-end', 'U17', ['order', 'what']);
    given(besides, ordered('france', ending('coalition')), closed);
    expect(standingOf(given(bound, done('velora', { kind: 'end-invitation' })))).toEqual(nothingOutside);
  });

  test('U17 nobody ends what is another’s, and the host state ends what it has invited at once', () => {
    const there = aRound({}, ordered('france', intervene), nextRound);
    there.when(by('china'), order(ending('coalition'))).thenRefused('nothing-to-end', 'U17', ['order', 'what']);
    there.when(by('france'), order(ending('region'))).thenRefused('nothing-to-end', 'U17', ['order', 'what']);
    there.when(by('velora'), order(ending('coalition'))).thenRefused('act-not-yours', 'U15');
    there.when(by('kenya'), order(ending('coalition'))).thenRefused('act-not-yours', 'U15');
  });

  test('U17 what the host state has sent home before is not there to be withdrawn', () => {
    const there = aRound({}, ...both(support), nextRound, ordered('france', ending('patron')));
    const gone = given(there, done('velora', { kind: 'end-invitation' }), closed);
    expect(failures(gone)).toEqual([['france', 'not-possible']]);
  });

  test('U17 the facilitator withdraws for a seat that nobody holds', () => {
    const there = aRound({}, ordered('dravia', intervene), nextRound, did(facilitator, freeSeat('dravia')));
    expect(facilitatorView(there.council).acts['dravia' as SeatId]?.orders.withdraw?.right).toBeNull();
    const gone = given(there, did(facilitator, orderFor('dravia', ending('coalition'))), closed);
    expect(forcesOf(gone)).toEqual([]);
  });
});

describe('arms that are sent no more', () => {
  const armed = aRound({ rounds: 5, monthsPerRound: 1 }, ordered('china', proxy), nextRound);
  const disarmed = given(armed, ordered('china', ending('proxy')), closed);
  /** As if it had come out in the round that stands. */
  const out: Circumstance = (session) => {
    const { council } = session;
    const proxies = standingOf(session).proxies.map((each) => ({ ...each, exposed: true }));
    const outside = { ...council.outside, standing: { ...standingOf(session), proxies } };
    const cause = { kind: 'proxy-exposed', seat: 'china' as SeatId } as const;
    const told = { month: 1, round: council.round, cause, entries: [] };
    return { ...session, council: { ...council, outside, influences: [...council.influences, told] } };
  };
  const hears = (session: Session, seat: string) => {
    const [told] = eventsOf(session, 'order-carried-out').slice(-1);
    if (!told) throw new Error('nothing was carried out');
    return redactEvent(told, { role: 'person', person: personFor(seat) }, session.council);
  };

  test('U17 the end of a proxy is as secret as its beginning', () => {
    expect(standingOf(disarmed).proxies).toEqual([]);
    expect(disarmed.council.outside.acts.map((each) => each.act)).toEqual([proxy, ending('proxy')]);
    expect(knownActs(disarmed)).toEqual([]);
    expect(viewOf(disarmed, 'china').dealings?.arms).toBe(false);
    expect(hears(disarmed, 'china')).toMatchObject({ kind: 'proceeding', event: { order: ending('proxy') } });
    expect(hears(disarmed, 'france')).toBeNull();
    const [told] = eventsOf(disarmed, 'order-carried-out').slice(-1);
    expect(told && redactEvent(told, { role: 'projector' }, disarmed.council)).toBeNull();
    // To everybody else it is as if it had never been.
    const never = given(aRound({ rounds: 5, monthsPerRound: 1 }), nextRound, closed);
    expect(publicView(disarmed.council).outside).toEqual(publicView(never.council).outside);
    expect(viewOf(disarmed, 'kenya').rights).toEqual(viewOf(never, 'kenya').rights);
  });

  test('U17 of one that had come out everybody is told, and its beginning stays on the record', () => {
    const known = given(armed, out);
    expect(knownActs(known)).toEqual([proxy]);
    const ended = given(known, ordered('china', ending('proxy')), closed);
    expect(knownActs(ended)).toEqual([proxy, ending('proxy')]);
    expect(publicView(ended.council).outside.standing.proxies).toEqual([]);
    expect(hears(ended, 'france')).toMatchObject({ kind: 'proceeding' });
    // Who arms anew does so in secret again.
    const again = given(ended, nextRound, ordered('china', proxy), closed);
    expect(again.council.outside.acts).toHaveLength(3);
    expect(knownActs(again)).toEqual([proxy, ending('proxy')]);
    expect(hears(again, 'france')).toBeNull();
  });

  test('U17 what comes out is of the last one that was armed', () => {
    const twice = given(disarmed, nextRound, ordered('china', proxy), nextRound, out);
    expect([0, 1, 2].map((place) => isKnownToAll(twice.council, place))).toEqual([false, false, true]);
  });

  test('U17 the debrief knows what was secret, and when it came out', () => {
    const acts = (session: Session) =>
      debriefOf(given(session, did(facilitator, end)).events).outside.acts.map(({ secret, exposed }) => [
        secret,
        exposed,
      ]);
    expect(acts(disarmed)).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  test('U17 what they have done to the country stays, and no more is done', () => {
    const still = given(armed, closed);
    expect(crisisOf(disarmed).arms).toBeLessThan(crisisOf(still).arms);
  });
});

describe('afterwards', () => {
  test('U17 that a force was endorsed is told of it though it has gone, and of no other that came before or after', () => {
    const endorsed = given(
      aRound({ rounds: 5 }, ordered('china', intervene)),
      nextRound,
      ordered('china', ending('coalition')),
      nextRound,
      ordered('france', intervene),
      nextRound,
      aTextTabledBy('kenya', [
        { kind: 'threat-to-peace' },
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'mission', troops: 8 },
        { kind: 'lead', by: 'coalition' },
      ]),
      voteOpen,
      ballots('yes', ...compact),
      ordered('france', ending('coalition')),
      nextRound,
      ordered('china', intervene),
      closed,
      did(facilitator, end),
    );
    const { acts } = debriefOf(endorsed.events).outside;
    expect(acts.map(({ act: { kind }, endorsed: found }) => [kind, found])).toEqual([
      ['intervene', null],
      ['withdraw', null],
      ['intervene', 'S/RES/2901 (2031)'],
      ['withdraw', null],
      ['intervene', null],
    ]);
  });
});
