/** What moves a delegation on the day of the vote: an outcry over what was named; and what it takes for a veto. */
import { describe, expect, test } from 'vitest';
import type { SeatInView } from '../../shared/council/views/publicView.ts';
import { type Bearings, bearingsOf } from '../../shared/delegates/bearings.ts';
import { inclination, outlookAt, pledgedTo, reasonsOnDay } from '../../shared/delegates/judgement.ts';
import { type Ground, outlookOf } from '../../shared/delegates/outlook.ts';
import { vetoBelow } from '../../shared/delegates/support.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { templates } from '../../shared/mandate/templates.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  briefed,
  by,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
  until,
} from '../support/council.ts';
import { bearingsAt, instructed, minding, plain, sightOf } from './sights.ts';

const seats = [...compact, 'velora', 'advocacy', 'african-union'];
const session = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);

describe('an outcry', () => {
  const shaming = did(by('advocacy'), act('do-deed', { deed: { kind: 'name-and-shame', province: 'northreach' } }));
  const justice: Clause = { kind: 'transitional-justice' };
  const quiet = given(session, aTextTabledBy('france', [justice]));
  const loud = given(quiet, shaming);

  function mindedAt(now: Session, seat: string): Bearings {
    const bearings = bearingsOf(instructed(sightOf(now, seat), minding({})), plain);
    if (!bearings) throw new Error(`${seat} has no bearings`);
    return bearings;
  }
  const inclined = (now: Session, seat: string): number => {
    const bearings = mindedAt(now, seat);
    const draft = bearings.sight.all.drafts.at(-1);
    if (!draft) throw new Error('there is no text');
    return inclination(bearings, draft, outlookAt(bearings, draft, pledgedTo(draft)));
  };
  /** By how much more a member would have the text once the advocates have named what is being done. */
  const stirred = (seat: string, before: Session, after: Session): number =>
    inclined(after, seat) - inclined(before, seat);

  test('moves elected members towards a text that does justice, and no permanent one', () => {
    for (const seat of ['kenya', 'brazil']) expect(stirred(seat, quiet, loud), seat).toBeCloseTo(0.4);
    for (const seat of ['france', 'china']) expect(stirred(seat, quiet, loud), seat).toBe(0);
  });

  test('moves nobody towards a text that does none, or in the round after', () => {
    const aid = given(session, aTextTabledBy('france', [{ kind: 'climate-adaptation', level: 1 }]));
    expect(stirred('kenya', aid, given(aid, shaming))).toBe(0);
    const amnesty = given(session, aTextTabledBy('france', [{ kind: 'amnesty' }]));
    expect(stirred('kenya', amnesty, given(amnesty, shaming))).toBe(0);
    const next = (now: Session) =>
      given(now, until('field'), until('consultations'), aTextTabledBy('france', [justice]));
    expect(stirred('kenya', next(session), next(given(session, shaming)))).toBe(0);
  });

  test('is among the reasons, as what it is: justice', () => {
    const reasonsIn = (now: Session) => {
      const bearings = mindedAt(now, 'kenya');
      const [draft] = bearings.sight.all.drafts;
      return draft && reasonsOnDay(bearings, draft, outlookAt(bearings, draft, pledgedTo(draft)));
    };
    expect(reasonsIn(quiet)).toEqual([]);
    expect(reasonsIn(loud)).toEqual([{ points: 0.4, what: { kind: 'feature', key: 'justice' } }]);
  });
});

describe('a veto', () => {
  const { ground, members } = bearingsAt(session, 'france');
  const outlook = outlookOf(ground, {
    ...{ clauses: templates.coalition.clauses, mode: 'merge', hostConsents: false, pledged: null },
  });
  const bar = (seat: SeatInView, on: Ground = ground, protects = false): number =>
    vetoBelow(seat, on, { ...outlook, protects });

  test('is dearer to some than to others, and to all more so where violence is grave and the text protects', () => {
    const provinces = ground.crisis.provinces.map((each) => ({ ...each, violence: 70 }));
    const grave = { ...ground, crisis: { ...ground.crisis, provinces } };
    const permanent = members.filter(({ kind }) => kind === 'permanent');
    expect(permanent).toHaveLength(5);
    for (const seat of permanent) {
      expect(bar(seat), seat.id).toBeLessThanOrEqual(-1);
      expect(bar(seat, ground, true), seat.id).toBe(bar(seat));
      expect(bar(seat, grave, false), seat.id).toBe(bar(seat));
      expect(bar(seat, grave, true), seat.id).toBeCloseTo(1.2 * bar(seat));
    }
    const order = permanent.toSorted((one, other) => bar(other) - bar(one)).map(({ id }) => id);
    expect(order.slice(0, 2)).toEqual(['united-states', 'france']);
    expect(order.at(-1)).toBe('china');
  });
});
