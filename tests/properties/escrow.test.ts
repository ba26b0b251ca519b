/** What delegations hand each other: in all histories of offers, answers, votes and acts nothing of it is made or lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { canonical, replay } from '../../shared/council/replay.ts';
import { keptInAll } from '../../shared/council/rules/agreements/escrow.ts';
import { knownDealId } from '../../shared/council/rules/agreements/known.ts';
import { payersOf } from '../../shared/council/rules/outside/acting.ts';
import { type Council, type Deal, dealById, seatOf } from '../../shared/council/state.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { Actor } from '../../shared/council/vocabulary.ts';
import { type Alteration, retold, unchanged } from '../../shared/debrief/rerun.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { acts } from '../../shared/outside/acts.ts';
import {
  act,
  aTextBy,
  aTextTabledBy,
  aWideWorld,
  by,
  compact,
  consultations,
  did,
  facilitator,
  given,
  instructed,
  next,
  personFor,
  pledge,
  type Session,
  share,
} from '../support/council.ts';
import { delegations, mission } from '../support/deals.ts';

const integrity: readonly Clause[] = [{ kind: 'territorial-integrity' }];
/** Two texts that clash and one with a mission are tabled, and France and Kenya write another one. */
const beginning = given(
  aWideWorld({ rounds: 3, monthsPerRound: 2, epilogueMonths: 2, votesPerRound: 3 }),
  delegations,
  instructed('in-favour', 'russian-federation', 'united-kingdom', 'brazil'),
  consultations,
  aTextTabledBy('kenya', mission),
  did(by('france'), pledge('d1', 4)),
  aTextTabledBy('kenya', integrity),
  aTextTabledBy('united-states', [{ kind: 'independence' }]),
  aTextBy('france', [{ kind: 'refugees' }]),
  did(by('france'), share('d4', 'kenya')),
);

const seats = ['france', 'kenya', 'united-states', 'velora', 'opposition', 'african-union'];
const seat = fc.constantFrom(...seats);
const draft = fc.constantFrom('d1', 'd1', 'd2', 'd3', 'd4');
const member = fc.constantFrom('china', 'france', 'kenya', 'united-states');
const choice = fc.constantFrom('in-favour', 'against', 'abstain');
const promise = fc.oneof(
  fc.record({
    kind: fc.constant('vote'),
    draft,
    choice: fc.constantFrom('in-favour', 'against', 'abstain', 'no-veto'),
  }),
  fc.record({ kind: fc.constant('sponsor'), draft }),
  fc.record({ kind: fc.constant('pledge'), draft, troops: fc.constantFrom(0.5, 2) }),
  fc.record({ kind: fc.constant('word'), text: fc.constant('We shall see.') }),
);
const side = fc.record({
  money: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 25 })),
  troops: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
  ),
  promises: fc.oneof(fc.constant([]), fc.array(promise, { maxLength: 2 })),
});
const condition = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'at-once' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('adopted', 'not-adopted'), draft }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('votes'), seat: member, draft, choice }) },
);

type Step = { readonly by: string; readonly command: Command };
const asked = (kind: Command['kind'], fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, who = seat) =>
  fc.record({ by: who, command: fc.record(fields).map((particulars) => act(kind, particulars)) });
/** Of the deals that there are by then; its number is reckoned when the step is played. */
const number = fc.nat(30);
const whoeverMay = 'whoever may';
const someone = fc.constantFrom(whoeverMay, whoeverMay, whoeverMay, ...seats.slice(0, 2));
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: asked('offer-deal', { to: seat, terms: fc.record({ gives: side, asks: side, when: condition }) }),
  },
  { weight: 9, arbitrary: asked('answer-deal', { deal: number, accepts: fc.constant(true) }, someone) },
  { weight: 1, arbitrary: asked('answer-deal', { deal: number, accepts: fc.constant(false) }, someone) },
  { weight: 1, arbitrary: asked('withdraw-deal', { deal: number }, someone) },
  { weight: 1, arbitrary: asked('judge-promise', { deal: number, index: fc.nat(4), kept: fc.boolean() }, someone) },
  { weight: 2, arbitrary: asked('pledge-troops', { draft: fc.option(draft), troops: fc.constantFrom(0, 1, 2.5, 6) }) },
  { weight: 1, arbitrary: asked('withdraw-draft', { draft }) },
  { weight: 1, arbitrary: asked('sponsor-draft', { draft }) },
  { weight: 1, arbitrary: asked('second-draft', { draft }) },
  { weight: 1, arbitrary: asked('require-vote', { draft }) },
  { weight: 1, arbitrary: asked('table-draft', { draft }) },
  {
    weight: 9,
    arbitrary: asked(
      'cast-ballot',
      { choice: fc.constantFrom('yes', 'yes', 'yes', 'no', 'abstain') },
      fc.constantFrom(...compact),
    ),
  },
  {
    weight: 2,
    arbitrary: asked('give-order', {
      order: fc.constantFrom(
        { kind: 'arm-proxy' },
        { kind: 'regional-force' },
        { kind: 'intervene', authority: 'none' },
        { kind: 'withdraw', what: 'proxy' },
        { kind: 'hire-company', patron: null },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: asked(
      'do-deed',
      { deed: fc.constant({ kind: 'independent-relief', province: 'northreach' }) },
      fc.constant('relief'),
    ),
  },
  { weight: 4, arbitrary: fc.constant({ by: 'facilitator', command: next }) },
);

/** Numbers stand for one of the deals, and for the vote that is open. */
function resolved(command: Command, { dealings, vote }: Council): Command {
  if (command.kind === 'cast-ballot') return { ...command, vote: vote?.number ?? 1 };
  if (!('deal' in command)) return command;
  const count = Math.max(1, Object.keys(dealings.deals).length);
  return act(command.kind, { ...command, deal: `b${(Number(command.deal) % count) + 1}` });
}

/** Whose turn it is with a deal, where nobody in particular is meant. */
function actorFor(who: string, command: Command, council: Council): Actor {
  if (who === 'facilitator') return facilitator;
  if (who !== whoeverMay || !('deal' in command)) return by(who);
  const deal = dealById(council, command.deal);
  return by((command.kind === 'withdraw-deal' ? deal?.from : deal?.to) ?? 'china');
}

/** Who deals names an agreement by a number of their own; those of others by one that they do not know. */
function asKnown(command: Command, actor: Actor, council: Council): Command {
  const seat = actor.role === 'person' ? seatOf(council, actor.person) : null;
  if (!('deal' in command) || !seat) return command;
  return act(command.kind, { ...command, deal: knownDealId(council, seat.id, command.deal) ?? 'b999' });
}

const inAll = (holdings: Readonly<Record<string, number>>): number =>
  Object.values(holdings).reduce((sum, each) => sum + each, 0);

/** Million US dollars that an event takes out of all purses: the price of an act. */
function paidWith(event: Event): number {
  if (event.kind === 'order-carried-out') {
    return acts[event.order.kind].money * payersOf(event.order, event.by).length;
  }
  return event.kind === 'deed-done' ? acts[event.deed.kind].money : 0;
}

/** What there is of both, in hand and kept. */
function thereIs({ dealings }: Council): { readonly money: number; readonly troops: number } {
  const kept = keptInAll(dealings);
  return { money: inAll(dealings.purses) + kept.money, troops: inAll(dealings.troops) + kept.troops };
}

type Played = { readonly event: Event; readonly before: Council; readonly after: Council };
type Tally = { readonly played: readonly Played[]; readonly session: Session };

function play(steps: readonly Step[]): Tally {
  let session: Session = beginning;
  const played: Played[] = [];
  for (const step of steps) {
    const meant = resolved(step.command, session.council);
    const actor = actorFor(step.by, meant, session.council);
    const decision = decide(session.council, asKnown(meant, actor, session.council), actor, session.now);
    if (!decision.accepted) continue;
    for (const event of decision.events) {
      const before = session.council;
      const after = evolve(before, event);
      played.push({ event, before, after });
      session = { ...session, events: [...session.events, event], council: after };
    }
  }
  return { played, session };
}

const theRest: readonly Step[] = Array.from({ length: 40 }, () => ({ by: 'facilitator', command: next }));
const anySteps = fc.array(anyStep, { minLength: 40, maxLength: 90, size: 'max' });

function expectSolvent({ dealings, mandate }: Council): void {
  for (const money of Object.values(dealings.purses)) expect(money).toBeGreaterThanOrEqual(0);
  for (const [seat, troops] of Object.entries(dealings.troops)) {
    expect(troops).toBeGreaterThanOrEqual((mandate.pledges as Record<string, number>)[seat] ?? 0);
  }
}

/** Nothing waits for anything any more. */
function expectOver({ dealings }: Council): void {
  const waiting = Object.values<Deal>(dealings.deals).filter(
    ({ status }) => status === 'offered' || status === 'accepted',
  );
  expect(waiting).toEqual([]);
  expect(keptInAll(dealings)).toEqual({ money: 0, troops: 0 });
}

/** What was adopted had failed, and the other way round. */
const otherwise: Alteration = (council, event) => {
  if (event.kind !== 'vote-closed' || event.result.subject.kind !== 'draft') return { council, event };
  const { result } = event;
  const instead =
    result.outcome === 'adopted'
      ? ({ outcome: 'failed-insufficient-votes', resolution: '' } as const)
      : ({ outcome: 'adopted', resolution: `S/RES/${9000 + result.vote} (2031)` } as const);
  return { council, event: { ...event, result: { ...result, ...instead, vetoedBy: [] } } };
};

describe('agreements', () => {
  test('R2 in three hundred sessions no event makes money or soldiers, or loses any, but for the price of an act', () => {
    const found: Record<string, number> = {};
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { played, session } = play([...steps, ...theRest]);
        for (const { event, before, after } of played) {
          const [was, is] = [thereIs(before), thereIs(after)];
          expect({ ...is, money: is.money + paidWith(event) }).toEqual(was);
          if (after.dealings !== before.dealings || after.mandate !== before.mandate) expectSolvent(after);
        }
        expect(session.council.phase).toBe('ended');
        expectSolvent(session.council);
        expectOver(session.council);
        for (const { status } of Object.values<Deal>(session.council.dealings.deals)) {
          found[status] = (found[status] ?? 0) + 1;
        }
        for (const { event } of played) if (paidWith(event) > 0) found.paid = (found.paid ?? 0) + 1;
      }),
      { numRuns: 300 },
    );
    for (const what of ['executed', 'returned', 'lapsed', 'withdrawn', 'declined', 'paid']) {
      expect(found[what] ?? 0, what).toBeGreaterThan(10);
    }
  }, 120_000);

  test('R2 R3 in a hundred sessions a replay and a re-run come to the same agreements', () => {
    let words = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { events, council } = play([...steps, ...theRest]).session;
        const read = (JSON.parse(JSON.stringify(events)) as unknown[]).map((event) => eventSchema.parse(event));
        expect(canonical(replay(read))).toBe(canonical(council));
        expect(retold(events, unchanged).council.dealings).toEqual(council.dealings);
        words += Object.values<Deal>(council.dealings.deals)
          .flatMap((deal) => deal.words)
          .filter(({ kept }) => kept !== null).length;
      }),
      { numRuns: 100 },
    );
    expect(words).toBeGreaterThan(5);
  }, 120_000);

  test('R2 in a hundred sessions that are run again with every text decided the other way nothing is made or lost either', () => {
    let others = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { events, council } = play([...steps, ...theRest]).session;
        const { moments, council: instead } = retold(events, otherwise);
        for (const { event, before, after } of moments) {
          if (event.kind === 'session-opened') continue;
          const [was, is] = [thereIs(before), thereIs(after)];
          expect({ ...is, money: is.money + paidWith(event) }).toEqual(was);
          expectSolvent(after);
        }
        expectOver(instead);
        const [statuses, now] = [council, instead].map(({ dealings }) =>
          Object.values<Deal>(dealings.deals).map(({ status }) => status),
        );
        others += (now ?? []).filter((status, index) => status !== statuses?.[index]).length;
      }),
      { numRuns: 100 },
    );
    expect(others).toBeGreaterThan(5);
  }, 120_000);

  test('R4 in a hundred sessions a seat sees its own agreements and no others', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { council, now } = play(steps).session;
        for (const name of [...seats, 'china', 'relief']) {
          const seen = seatView(council, personFor(name), now).dealings?.deals ?? [];
          expect(seatOf(council, personFor(name))?.id).toBe(name);
          const own = Object.values<Deal>(council.dealings.deals).filter(({ from, to }) =>
            [from, to].includes(name as never),
          );
          expect(seen).toEqual(own.map((deal, index) => ({ ...deal, id: `b${index + 1}` })));
        }
      }),
      { numRuns: 100 },
    );
  });
});
