import { describe, expect, test } from 'vitest';
import { evolve } from '../../shared/council/evolve.ts';
import { mostThatMayBePledged } from '../../shared/council/rules/world/pledges.ts';
import { burdenFor, forceDeaths, tiredness, tirednessAfter } from '../../shared/council/rules/world/tiring.ts';
import type { Council } from '../../shared/council/state.ts';
import { dossierOf, sourcesOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Phase, SeatId } from '../../shared/council/vocabulary.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  answer,
  aTextBy,
  aTextTabledBy,
  aWorld,
  ballots,
  by,
  carried,
  compact,
  consultations,
  did,
  given,
  personFor,
  pledge,
  type Session,
  seated,
  share,
  until,
  voteClosed,
  voteOpen,
  withdraw,
} from '../support/council.ts';

/** Under Chapter VII and led by a region: nothing waits for the host. */
const mission = (troops: number): readonly Clause[] => [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops },
  { kind: 'lead', by: 'regional' },
];
const all = seated(...compact, 'velora', 'relief', 'african-union');
const tabled = given(aWorld({ rounds: 4 }), all, aTextTabledBy('kenya', mission(10)));
const pledgesOf = ({ council }: Session, draft = 'd1') =>
  publicView(council).drafts.find(({ id }) => id === draft)?.pledges;
const boundIn = ({ council }: Session) => council.mandate.pledges;
const deploymentIn = ({ council }: Session) => publicView(council).mandate.deployment;
const may = ({ council, now }: Session, seat: string) => seatView(council, personFor(seat), now).rights;

describe('who pledges, when, and how much', () => {
  test('L1 a seat pledges to a tabled text, with a vote or without, and everybody sees it', () => {
    const pledged = tabled
      .when(by('france'), pledge('d1', 3.5))
      .then({ kind: 'troops-pledged', seat: 'france', draft: 'd1', troops: 3.5 });
    const both = given(pledged, did(by('african-union'), pledge('d1', 8)));
    expect(pledgesOf(both)).toEqual({ france: 3.5, 'african-union': 8 });
  });

  test('L1 the number is all that a seat offers: it is changed, not added to, and can be taken back', () => {
    const pledged = given(tabled, did(by('france'), pledge('d1', 6)), did(by('france'), pledge('d1', 2)));
    expect(pledgesOf(pledged)).toEqual({ france: 2 });
    pledged.when(by('france'), pledge('d1', 2)).then();
    expect(pledgesOf(given(pledged, did(by('france'), pledge('d1', 0))))).toEqual({ france: 0 });
  });

  test('L1 a seat pledges no more than the troops that it has', () => {
    tabled.when(by('france'), pledge('d1', 8)).thenHappens('troops-pledged');
    tabled.when(by('france'), pledge('d1', 8.5)).thenRefused('no-such-troops', 'L1', ['troops']);
    for (const seat of ['velora', 'relief']) {
      tabled.when(by(seat), pledge('d1', 0.5)).thenRefused('no-such-troops', 'L1', ['draft']);
      expect(may(tabled, seat).pledge).toBe('no-such-troops');
    }
    // And none where nobody was given any.
    given(aWorld({ briefs: {} }), all, aTextTabledBy('kenya', mission(10)))
      .when(by('france'), pledge('d1', 1))
      .thenRefused('no-such-troops', 'L1', ['draft']);
  });

  test('L1 a working draft is pledged to by its drafters, and for others it is not there', () => {
    const written = given(
      aWorld(),
      all,
      consultations,
      aTextBy('kenya', mission(10)),
      did(by('kenya'), share('d1', 'france')),
    );
    const pledged = given(written, did(by('france'), pledge('d1', 4)));
    pledged.when(by('china'), pledge('d1', 1)).thenRefused('unknown-draft', 'D1', ['draft']);
    pledged.when(by('china'), pledge('d9', 1)).thenRefused('unknown-draft', 'D1', ['draft']);
    const seen = (seat: string) =>
      seatView(pledged.council, personFor(seat), pledged.now).drafts.map(({ pledges }) => pledges);
    expect(seen('kenya')).toEqual([{ france: 4 }]);
    expect(seen('china')).toEqual([]);
    expect(publicView(pledged.council).drafts).toEqual([]);
  });

  test('L1 not in the lobby, while the situation is reported, or in the field', () => {
    const written = given(aWorld(), all, aTextBy('kenya', mission(10)));
    for (const phase of ['lobby', 'sitrep', 'orders', 'field', 'epilogue'] satisfies Phase[]) {
      const there = given(written, until(phase));
      there.when(by('kenya'), pledge('d1', 1)).thenRefused('wrong-phase', 'F1', ['draft']);
      expect(may(there, 'kenya').drafts).toMatchObject({ d1: { pledge: 'wrong-phase' } });
    }
    for (const phase of ['consultations', 'meeting', 'voting'] satisfies Phase[]) {
      given(tabled, until(phase)).when(by('kenya'), pledge('d1', 1)).thenHappens('troops-pledged');
    }
  });

  test('L1 until the vote opens; not to a text that was withdrawn', () => {
    given(tabled, voteOpen).when(by('france'), pledge('d1', 1)).thenRefused('pledges-are-closed', 'L1', ['draft']);
    given(tabled, carried).when(by('france'), pledge('d1', 1)).thenRefused('pledges-are-closed', 'L1', ['draft']);
    given(tabled, did(by('kenya'), withdraw('d1')))
      .when(by('france'), pledge('d1', 1))
      .thenRefused('pledges-are-closed', 'L1', ['draft']);
  });

  test('L1 the mandate in force takes pledges until the orders are over', () => {
    const adopted = given(tabled, carried, aTextTabledBy('kenya', mission(10)));
    for (const phase of ['voting', 'orders'] satisfies Phase[]) {
      given(adopted, until(phase))
        .when(by('france'), pledge(null, 3))
        .then({ kind: 'troops-pledged', seat: 'france', draft: null, troops: 3 });
    }
    for (const phase of ['field', 'sitrep'] satisfies Phase[]) {
      given(adopted, until(phase)).when(by('france'), pledge(null, 3)).thenRefused('wrong-phase', 'F1');
    }
  });

  test('L1 without a mission there is nothing to send soldiers to', () => {
    tabled.when(by('france'), pledge(null, 3)).thenRefused('no-mission', 'L1');
    expect(may(tabled, 'france').pledge).toBe('no-mission');
    // One that waits for consent is there.
    const waiting = given(aWorld(), all, aTextTabledBy('kenya', [{ kind: 'mission', troops: 10 }]), carried);
    waiting.when(by('france'), pledge(null, 3)).thenHappens('troops-pledged');
  });
});

describe('an offer that its seat can no longer keep', () => {
  test('L1 can be made smaller, and no larger', () => {
    const twice = given(
      tabled,
      aTextTabledBy('united-kingdom', mission(16)),
      did(by('france'), pledge('d1', 6)),
      did(by('france'), pledge('d2', 6)),
      carried,
    );
    expect(boundIn(twice)).toEqual({ france: 6 });
    twice.when(by('france'), pledge('d2', 4)).thenHappens('troops-pledged');
    twice.when(by('france'), pledge('d2', 6)).then();
    twice.when(by('france'), pledge('d2', 7)).thenRefused('no-such-troops', 'L1', ['troops']);
    given(twice, did(by('france'), pledge('d2', 4)))
      .when(by('france'), pledge('d2', 5))
      .thenRefused('no-such-troops', 'L1', ['troops']);
  });
});

describe('what binds', () => {
  test('L2 pledges bind with the adoption, and not before', () => {
    const pledged = given(tabled, did(by('france'), pledge('d1', 4)), did(by('united-states'), pledge('d1', 3)));
    expect(boundIn(pledged)).toEqual({});
    expect(boundIn(given(pledged, voteOpen))).toEqual({});
    expect(boundIn(given(pledged, carried))).toEqual({ france: 4, 'united-states': 3 });
  });

  test('L2 a text that is not adopted binds nobody', () => {
    const failed = given(tabled, did(by('france'), pledge('d1', 4)), voteOpen, ballots('no', 'china'), voteClosed);
    expect(boundIn(failed)).toEqual({});
    given(failed, aTextTabledBy('kenya', mission(12)))
      .when(by('france'), pledge('d2', 8))
      .thenHappens('troops-pledged');
  });

  test('L2 what binds only grows', () => {
    const bound = given(tabled, did(by('france'), pledge('d1', 4)), carried);
    bound.when(by('france'), pledge(null, 3.5)).thenRefused('pledge-is-binding', 'L2', ['troops']);
    bound.when(by('france'), pledge(null, 0)).thenRefused('pledge-is-binding', 'L2', ['troops']);
    bound.when(by('france'), pledge(null, 4)).then();
    bound.when(by('france'), pledge(null, 8.5)).thenRefused('no-such-troops', 'L1', ['troops']);
    const more = given(bound, until('orders'), did(by('france'), pledge(null, 5)));
    expect(boundIn(more)).toEqual({ france: 5 });
    expect(deploymentIn(more)).toEqual({ wanted: 10, pledged: 5, deploys: 5, tired: 0 });
  });

  test('L2 a later text adds to what is bound, as far as there are troops', () => {
    const bound = given(tabled, did(by('france'), pledge('d1', 5)), carried, aTextTabledBy('kenya', mission(16)));
    bound.when(by('france'), pledge('d2', 3.5)).thenRefused('no-such-troops', 'L1', ['troops']);
    expect(boundIn(given(bound, did(by('france'), pledge('d2', 3)), carried))).toEqual({ france: 8 });
  });

  test('L2 who has pledged the same troops to two texts cannot send them twice', () => {
    const twice = given(
      tabled,
      aTextTabledBy('united-kingdom', mission(16)),
      did(by('france'), pledge('d1', 8)),
      did(by('france'), pledge('d2', 6)),
      carried,
    );
    expect(boundIn(twice)).toEqual({ france: 8 });
    expect(boundIn(given(twice, carried))).toEqual({ france: 8 });
  });
});

describe('what comes home', () => {
  const term: Clause = { kind: 'sunset', rounds: '1' };
  const bound = given(
    aWorld({ rounds: 4 }),
    all,
    aTextTabledBy('kenya', [...mission(10), term]),
    did(by('france'), pledge('d1', 8)),
    carried,
  );

  test('L2 all that was pledged, when the mission is over: the seat may pledge again, or not', () => {
    const over = given(bound, until('field'), until('sitrep'), until('field'));
    expect(boundIn(given(bound, until('field')))).toEqual({ france: 8 });
    expect(boundIn(over)).toEqual({});
    const again = given(over, until('sitrep'), aTextTabledBy('kenya', mission(6)));
    again.when(by('france'), pledge('d2', 8)).thenHappens('troops-pledged');
    const without = given(again, carried);
    expect(deploymentIn(without)).toEqual({ wanted: 6, pledged: 0, deploys: 0, tired: 0 });
  });

  test('L2 all that was pledged, when a text ends the mission; a mission of its own has its own pledges', () => {
    expect(boundIn(given(bound, aTextTabledBy('kenya', [{ kind: 'amnesty' }], 'end'), carried))).toEqual({});
    const anew = given(
      bound,
      aTextTabledBy('kenya', mission(4), 'end'),
      did(by('united-states'), pledge('d2', 3)),
      carried,
    );
    expect(boundIn(anew)).toEqual({ 'united-states': 3 });
  });
});

describe('what deploys', () => {
  const fieldOf = (session: Session) => {
    const { months } = given(session, until('field')).council;
    return Math.max(...months.flatMap(({ state }) => state.forces.map(({ deployed }) => deployed)));
  };

  test('L3 the troops that are pledged, and no more than the text says', () => {
    const few = given(tabled, did(by('france'), pledge('d1', 3)), carried);
    expect(deploymentIn(few)).toEqual({ wanted: 10, pledged: 3, deploys: 3, tired: 0 });
    expect(fieldOf(few)).toBeGreaterThan(2);
    expect(fieldOf(few)).toBeLessThanOrEqual(3);
    const many = given(few, did(by('united-states'), pledge(null, 20)));
    expect(deploymentIn(many)).toEqual({ wanted: 10, pledged: 23, deploys: 10, tired: 0 });
    expect(fieldOf(many)).toBeLessThanOrEqual(10);
    const none = given(tabled, carried);
    expect(deploymentIn(none)).toEqual({ wanted: 10, pledged: 0, deploys: 0, tired: 0 });
    expect(fieldOf(none)).toBe(0);
    expect(deploymentIn(tabled)).toBeNull();
  });

  test('L3 a company hires its own', () => {
    const hired: readonly Clause[] = [...mission(6).slice(0, 3), { kind: 'lead', by: 'company' }];
    const adopted = given(aWorld(), all, aTextTabledBy('kenya', hired), carried);
    expect(deploymentIn(adopted)).toEqual({ wanted: 6, pledged: 0, deploys: 6, tired: 0 });
    expect(fieldOf(adopted)).toBeGreaterThan(3);
  });

  test('L3 H2 nothing as long as it waits for the host state', () => {
    const waiting = given(
      aWorld(),
      all,
      aTextTabledBy('kenya', [{ kind: 'mission', troops: 6 }]),
      did(by('france'), pledge('d1', 8)),
      carried,
    );
    expect(deploymentIn(waiting)).toEqual({ wanted: 6, pledged: 8, deploys: 0, tired: 0 });
    expect(fieldOf(waiting)).toBe(0);
    const welcome = given(waiting, did(by('velora'), answer('d1')));
    expect(deploymentIn(welcome)).toEqual({ wanted: 6, pledged: 8, deploys: 6, tired: 0 });
    expect(fieldOf(welcome)).toBeGreaterThan(3);
  });
});

describe('who has been there for long', () => {
  const france = 'france' as SeatId;
  const america = 'united-states' as SeatId;
  /** Force for three rounds, and then some. */
  const sent = given(
    aWorld({ rounds: 9, votesPerRound: 1 }),
    all,
    aTextTabledBy('kenya', [...mission(10), { kind: 'use-of-force', rule: 'robust' }]),
    did(by('france'), pledge('d1', 4)),
    did(by('united-states'), pledge('d1', 6)),
    carried,
  );
  const after = (rounds: number): Council => {
    let now: Session = sent;
    for (let round = 0; round < rounds; round += 1) now = given(now, until('field'), until('sitrep'));
    return now.council;
  };
  const offers = (council: Council, seat: string) => mostThatMayBePledged(council, seat as SeatId, null);

  test('L4 after two years and more with eight thousand in the field a contributor offers a fifth less, or more', () => {
    // Three rounds of eight months, and the months in which they arrived.
    const long = after(4);
    const full = long.months.filter(({ state }) => state.forces.some(({ deployed }) => deployed >= 8));
    expect(full.length).toBeGreaterThanOrEqual(24);
    expect(offers(long, 'united-states')).toBeLessThanOrEqual(16);
    expect(offers(long, 'united-states')).toBeGreaterThan(10);
    expect(offers(sent.council, 'united-states')).toBe(20);
    // The refusal says so, and is not the one for troops that there are not.
    const orders = given({ ...sent, council: long }, until('consultations'));
    orders.when(by('united-states'), pledge(null, 20)).thenRefused('contributor-is-tired', 'L4', ['troops']);
    orders.when(by('united-states'), pledge(null, 20.5)).thenRefused('no-such-troops', 'L1', ['troops']);
    orders.when(by('united-states'), pledge(null, offers(long, 'united-states'))).thenHappens('troops-pledged');
  });

  test('L4 its own capital tells a seat how many it would still put behind texts and missions', () => {
    const long = given({ ...sent, council: after(4) });
    const told = (seat: string) => dossierOf(long.council, personFor(seat))?.resources;
    expect(told('united-states')).toMatchObject({ troops: 20, willing: offers(long.council, 'united-states') });
    expect(told('united-kingdom')).toMatchObject({ troops: 8, willing: 8 });
    const [was, is] = [sent, long].map(({ council }) => sourcesOf(council, personFor('united-states')));
    expect(is?.filter((source, index) => source !== was?.[index])).toContain(told('united-states')?.willing);
  });

  test('L4 who has sent nobody is as fresh as before', () => {
    const long = after(4);
    expect(tirednessAfter(long.months, 'united-kingdom' as SeatId)).toBe(0);
    expect(offers(long, 'united-kingdom')).toBe(offers(sent.council, 'united-kingdom'));
    expect(tirednessAfter(long.months, france)).toBeCloseTo(tiredness(long), 12);
  });

  test('L4 what is bound stays bound, and what has been offered may stand', () => {
    const bound = given(sent, did(by('united-states'), pledge(null, 20)));
    let now: Session = bound;
    for (let round = 0; round < 4; round += 1) now = given(now, until('field'), until('sitrep'));
    expect(mostThatMayBePledged(now.council, america, null)).toBe(20);
    expect(boundIn(now)).toMatchObject({ 'united-states': 20 });
    // A text to which more was offered before takes what was offered.
    const offered = given(sent, aTextTabledBy('kenya', mission(12)), did(by('france'), pledge('d2', 4)));
    const tired = given(offered, until('field'), until('consultations'));
    expect(mostThatMayBePledged(tired.council, france, 'd2' as never)).toBeLessThan(4);
    tired.when(by('france'), pledge('d2', 4)).then();
    tired.when(by('france'), pledge('d2', 3)).thenHappens('troops-pledged');
    expect(boundIn(given(tired, carried))).toMatchObject({ france: 8 });
  });

  test('L4 deaths among the force weigh, and a protected area that falls weighs more', () => {
    // Eight thousand amid violence of 60: about fourteen dead in a year.
    expect(12 * forceDeaths(8, 60)).toBeCloseTo(13.8, 1);
    expect(forceDeaths(0, 60)).toBe(0);
    const { months } = after(2);
    const [last] = months.slice(-1);
    if (!last) throw new Error('no month has passed');
    const tired = (happened: typeof last.happened, violence: number) => {
      const provinces = last.state.provinces.map((each) => ({ ...each, violence }));
      return tirednessAfter([...months, { ...last, happened, state: { ...last.state, provinces } }], france);
    };
    const fell = { month: 17, kind: 'protected-area-fell', province: 'northreach' } as const;
    expect(tired([], 80) - tired([], 20)).toBeCloseTo((forceDeaths(10, 80) - forceDeaths(10, 20)) / 250, 9);
    expect(tired([fell], 20) - tired([], 20)).toBeCloseTo(0.3, 9);
    expect(
      tirednessAfter(
        Array.from({ length: 200 }, () => last),
        france,
      ),
    ).toBe(1);
  });

  test('L4 months at home make it good, and a company’s months tire nobody', () => {
    const { months } = after(2);
    const [last] = months.slice(-1);
    if (!last) throw new Error('no month has passed');
    const home = {
      ...last,
      state: { ...last.state, forces: [{ origin: 'council' as const, deployed: 0, legitimacy: 50 }] },
    };
    expect(tirednessAfter([...months, home], france)).toBeCloseTo(tirednessAfter(months, france) - 1 / 30, 9);
    expect(tirednessAfter([home], france)).toBe(0);
    const hired = given(
      aWorld(),
      all,
      aTextTabledBy('kenya', [...mission(6).slice(0, 3), { kind: 'lead', by: 'company' }]),
      did(by('france'), pledge('d1', 2)),
      carried,
      until('field'),
    );
    expect(hired.council.months.some(({ state }) => state.forces.some(({ deployed }) => deployed > 3))).toBe(true);
    expect(tiredness(hired.council)).toBe(0);
  });

  test('L4 everybody sees it, in twentieths, and who has soldiers there minds the bill more', () => {
    const long = after(4);
    const tired = publicView(long).mandate.deployment?.tired ?? 0;
    expect(tired).toBeGreaterThan(0.4);
    expect(Math.abs(tired - tiredness(long))).toBeLessThanOrEqual(0.025);
    expect(20 * tired).toBeCloseTo(Math.round(20 * tired), 9);
    expect(burdenFor(long, france)).toBeCloseTo(1 + tirednessAfter(long.months, france), 12);
    expect(burdenFor(long, 'united-kingdom' as SeatId)).toBe(1);
    expect(burdenFor(sent.council, france)).toBe(1);
  });
});

describe('what a text would need', () => {
  const needIn = ({ council }: Session, draft = 'd1') =>
    publicView(council).drafts.find(({ id }) => id === draft)?.need;
  const protect: Clause = { kind: 'use-of-force', rule: 'protect' };

  test('L5 stands beside a tabled text for everybody, and beside a working one for its drafters', () => {
    const working = given(aWorld(), all, consultations, aTextBy('kenya', [...mission(8), protect]));
    const drafters = seatView(working.council, personFor('kenya'), working.now).drafts.map(({ need }) => need);
    // Led by a region, with a little less quality.
    expect(drafters).toEqual([11]);
    expect(needIn(given(aWorld(), all, aTextTabledBy('kenya', [...mission(8), protect])))).toBe(11);
    expect(needIn(given(aWorld(), all, aTextTabledBy('kenya', [{ kind: 'refugees' }])))).toBeNull();
    expect(needIn(given(aWorld({ world: null }), all, aTextTabledBy('kenya', mission(8))))).toBeNull();
  });

  test('L5 is reckoned on what everybody knows, and not on what is true', () => {
    const text = aTextTabledBy('kenya', [...mission(8), { kind: 'use-of-force', rule: 'robust' }]);
    const before = given(aWorld(), all, text);
    const { crisis, reports } = before.council;
    const [opening] = reports.public;
    if (!crisis || !opening) throw new Error('there is no crisis, or no report');
    const shifted = crisis.provinces.map((each, index) => ({ ...each, violence: index === 0 ? 5 : 95 }));
    const truth: Session = { ...before, council: { ...before.council, crisis: { ...crisis, provinces: shifted } } };
    expect(needIn(truth)).toBe(needIn(before));
    const provinces = Object.entries(opening.provinces).map(([id, each], index) => [
      id,
      { ...each, violence: index === 0 ? 5 : 95 },
    ]);
    const report = { ...opening, round: 1, provinces: Object.fromEntries(provinces) as typeof opening.provinces };
    const told = evolve(before.council, {
      kind: 'situation-reported',
      reports: { public: report, host: opening, relief: opening },
    });
    expect(needIn({ ...before, council: told })).toBeGreaterThan(2 * (needIn(before) ?? 0));
  });
});
