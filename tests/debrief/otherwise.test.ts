/** One act or one ballot otherwise, in a session in which much is done outside the Council and agreed between two. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../shared/council/events.ts';
import { keptInAll } from '../../shared/council/rules/agreements/escrow.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { changeSchema, counterfactualFor } from '../../shared/debrief/counterfactuals.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import { alterationFor, rerun, retold, unchanged } from '../../shared/debrief/rerun.ts';
import { type Counterfactual, queryOf } from '../../shared/debrief/whatIf.ts';
import { outsideSession } from './outsideSession.ts';

const events = outsideSession();
const history = historyOf(events);
const { counterfactuals } = debriefOf(events);
const asked = (query: object) => counterfactualFor(history.council, counterfactuals, changeSchema.parse(query));
const change = (query: object): Counterfactual => {
  const found = asked(query);
  return 'unknown' in found ? expect.unreachable(`there is no ${JSON.stringify(query)}`) : found;
};
const otherwise = (query: object) => retold(events, alterationFor(history, change(query)));
const actsIn = ({ council }: typeof history) => council.outside.acts.map(({ act, by }) => `${act.kind} ${by.join()}`);
const withoutProspects = (each: readonly Event[]) => each.filter(({ kind }) => kind !== 'prospects-reckoned');

describe('a session with acts and deals', () => {
  test('comes to the very same when nothing is changed, whatever its luck', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), (seed) => {
        const each = outsideSession({ seed });
        expect(retold(each, unchanged).moments.map(({ event }) => event)).toEqual(withoutProspects(each));
      }),
      { numRuns: 6 },
    );
  });

  test('comes to the same up to where something is changed', () => {
    for (const { act, round } of [
      { act: 1, round: 1 },
      { act: 5, round: 2 },
    ]) {
      const { happened, instead } = rerun(events, change({ act: String(act) }));
      const since = 8 * (round - 1) + 1;
      expect(instead.slice(0, since)).toEqual(happened.slice(0, since));
      expect(instead[since]).not.toEqual(happened[since]);
      expect(instead).toHaveLength(happened.length);
    }
  });
});

describe('without an act', () => {
  test('an order is not carried out, and what came of it did not', () => {
    const instead = otherwise({ act: '1' });
    expect(actsIn(instead)).toEqual(actsIn(history).filter((each) => each !== 'intervene united-states'));
    expect(instead.council.outside.standing.forces.map(({ origin }) => origin)).not.toContain('coalition');
    // Its price is still in hand, and others are no longer helped by its precedent.
    const of = 'united-states' as SeatId;
    expect(instead.council.dealings.purses[of]).toBe((history.council.dealings.purses[of] ?? 0) + 20);
    expect(history.council.crisis?.bypassPrecedent).toBe((instead.council.crisis?.bypassPrecedent ?? 0) + 18);
    expect(rerun(events, change({ act: '1' }))).toMatchObject({ stood: true, falling: [], pledgesLost: null });
  });

  test('a deed is not done, and the one before it is', () => {
    const instead = otherwise({ act: '4' });
    expect(actsIn(instead)).toContain('name-and-shame advocacy');
    expect(actsIn(instead)).not.toContain('declare-independence opposition');
    // Nobody had seceded whom anybody could recognise.
    expect(actsIn(instead).filter((each) => each.startsWith('recognise'))).toEqual([]);
    expect(instead.moments.filter(({ event }) => event.kind === 'order-failed')).toHaveLength(3);
  });

  test('of two that did the same the other still does it', () => {
    expect(actsIn(otherwise({ act: '7' }))).toEqual(actsIn(history).filter((each) => each !== 'recognise france'));
    expect(actsIn(otherwise({ act: '8' }))).toContain('recognise france');
  });
});

describe('with another ballot', () => {
  test('a veto is none, the text is adopted, and a deal that waited for it is executed', () => {
    const instead = otherwise({ vote: '2', seat: 'china', choice: 'abstain' });
    expect(instead.council.results[1]).toMatchObject({
      outcome: 'adopted',
      vetoedBy: [],
      resolution: 'S/RES/2903 (2031)',
    });
    expect(instead.council.results[1]?.totals).toMatchObject({ yes: 6, no: 0, abstain: 1 });
    const deals = Object.values(instead.council.dealings.deals);
    expect(deals.map(({ status }) => status)).toEqual(['executed', 'executed', 'executed']);
    expect(deals[1]?.words[0]?.kept).toBe(true);
    expect(keptInAll(instead.council.dealings)).toEqual({ money: 0, troops: 0 });
  });

  test('an adopted text is vetoed, and nothing of it comes into force', () => {
    const told = rerun(events, change({ vote: '3', seat: 'russian-federation', choice: 'no' }));
    expect(told.change).toMatchObject({ was: 'yes', outcome: 'adopted', otherwise: 'vetoed' });
    const instead = otherwise({ vote: '3', seat: 'russian-federation', choice: 'no' });
    expect(instead.council.outside.standing.forces[0]).toMatchObject({ origin: 'coalition', endorsed: null });
    const price = instead.moments.find(
      ({ event }) => event.kind === 'world-changed' && event.cause.kind === 'veto' && event.cause.vote === 3,
    );
    expect(price).toBeDefined();
  });

  test('that decides nothing the world stays as it was', () => {
    const told = rerun(events, change({ vote: '3', seat: 'brazil', choice: 'abstain' }));
    expect(told.change).toMatchObject({ outcome: 'adopted', otherwise: 'adopted' });
    expect(told.instead).toEqual(told.happened);
  });
});

describe('what can be changed', () => {
  test('is each act, by its number on the record', () => {
    const acts = counterfactuals.list.filter((each) => each.kind === 'without-act');
    expect(acts.map(({ act, done }) => `${act} ${done.kind}`)).toEqual(
      history.council.outside.acts.map(({ act }, index) => `${index + 1} ${act.kind}`),
    );
  });

  test('is each ballot that alone would have turned a vote, in the mildest way', () => {
    const ballots = counterfactuals.list.filter((each) => each.kind === 'with-ballot');
    const said = (vote: number) =>
      ballots.filter((each) => each.vote === vote).map(({ seat, choice }) => `${seat} ${choice}`);
    const permanent = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states'];
    expect(said(1)).toEqual(permanent.map((seat) => `${seat} no`));
    expect(said(2)).toEqual(['china abstain']);
  });

  test('is asked for as its address says, all of it', () => {
    for (const each of counterfactuals.list) expect(asked(queryOf(each))).toEqual(each);
  });

  test.each([
    [{ act: '9' }, 'act'],
    [{ vote: '9', seat: 'china', choice: 'no' }, 'vote'],
    [{ vote: '2', seat: 'velora', choice: 'no' }, 'seat'],
    [{ vote: '2', seat: 'china', choice: 'no' }, 'choice'],
    [{ vote: '2', clause: 'c1' }, 'clause'],
  ])('%o names nothing', (query, unknown) => {
    expect(asked(query)).toEqual({ unknown });
  });

  test.each([
    [{}, 'vote'],
    [{ clause: 'c1' }, 'vote'],
    [{ act: '1', vote: '2' }, 'act'],
    [{ vote: '2', seat: 'china' }, 'choice'],
    [{ vote: '2', choice: 'no' }, 'seat'],
    [{ vote: '2', seat: 'china', choice: 'no', clause: 'c1' }, 'clause'],
    [{ vote: '2', seat: 'china', choice: 'veto' }, 'choice'],
  ])('%o is no asking', (query, path) => {
    const parsed = changeSchema.safeParse(query);
    expect(parsed.error?.issues[0]?.path).toEqual([path]);
  });
});
