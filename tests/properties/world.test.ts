/** The world, whatever is asked of the Council: a thousand sessions at random, beside those of the other properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { withConsequences } from '../../shared/council/decide.ts';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { canonical, replay } from '../../shared/council/replay.ts';
import type { Council } from '../../shared/council/state.ts';
import { crisisStateSchema } from '../../shared/crisis/state.ts';
import { expectAddedUp } from './accounts.ts';
import { anySteps, anyWorld, eventsOf, type Happened, play, type Step } from './histories.ts';

/** What follows in the world and is never decided by itself. */
const consequences: readonly Event['kind'][] = [
  'mandate-changed',
  'world-changed',
  'month-passed',
  'situation-reported',
  'prospects-reckoned',
  'order-carried-out',
  'order-failed',
  'standing-changed',
  'entity-voted',
  'norms-reckoned',
  'review-due',
  'deal-settled',
  'promise-recorded',
];

/** What is true of every state of a session with a world. */
function expectSound(council: Council): void {
  const { setup, mandate, months, crisis, reports, round } = council;
  expect(crisisStateSchema.parse(crisis)).toEqual(crisis);
  for (const [seat, troops] of Object.entries(mandate.pledges)) {
    expect(troops).toBeLessThanOrEqual(setup.briefs[seat as keyof typeof setup.briefs]?.resources.troops ?? 0);
  }
  expect(months.map(({ state }) => state.month)).toEqual(months.map((_, index) => index + 1));
  const passed = months.filter(({ epilogue }) => !epilogue);
  expect(passed.length % setup.monthsPerRound).toBe(0);
  expect(passed.length).toBeLessThanOrEqual(round * setup.monthsPerRound);
  expect(months.length - passed.length).toBe(
    (council.phase === 'ended' && round > 0) || council.phase === 'epilogue' ? setup.epilogueMonths : 0,
  );
  for (const each of Object.values(reports)) expect(each).toHaveLength(reports.public.length);
  expect(reports.public.map(({ month }) => month)).toEqual(
    [
      ...new Set([
        0,
        ...passed.flatMap(({ state }) => (state.month % setup.monthsPerRound === 0 ? [state.month] : [])),
      ]),
    ].concat(months.length > passed.length ? [months.length] : []),
  );
  const bound = Object.values(council.batna);
  expect(bound.every((score) => Number.isInteger(score) && score >= 0 && score <= 100)).toBe(true);
}

const isPaidInAdvance = ({ kind }: Command): boolean =>
  ['give-order', 'give-order-for', 'do-deed', 'do-deed-for'].includes(kind);

/** The facilitator goes on until the session is over. */
const theRest: readonly Step[] = [
  { by: { role: 'facilitator' }, command: { kind: 'unfreeze' }, wait: 0 },
  ...Array.from({ length: 50 }, (): Step => ({ by: { role: 'facilitator' }, command: { kind: 'next' }, wait: 1000 })),
];

const lastOf = (beginning: { readonly council: Council }, happened: readonly Happened[]): Council =>
  happened.at(-1)?.council ?? beginning.council;

describe('the world', () => {
  test('T2 in four hundred sessions the entries of every figure are its change, in every month and blow', () => {
    let found = 0;
    fc.assert(
      fc.property(anyWorld, anySteps(60), (beginning, steps) => {
        const happened = play(beginning, [...steps, ...theRest]);
        expect(lastOf(beginning, happened).phase).toBe('ended');
        found += expectAddedUp(beginning.council, eventsOf(happened));
      }),
      { numRuns: 400 },
    );
    // Three rounds of two months and an epilogue of two, injects and good offices, less what had been before.
    expect(found).toBeGreaterThan(400 * 7);
  }, 120_000);

  test('T2 T4 L2 in two hundred sessions every figure is on its scale, and a replay gives the state that was', () => {
    let adopted = 0;
    fc.assert(
      fc.property(anyWorld, anySteps(60), (beginning, steps) => {
        const happened = play(beginning, [...steps, ...theRest]);
        const events = [...beginning.events, ...eventsOf(happened)];
        const read = (JSON.parse(JSON.stringify(events)) as unknown[]).map((event) => eventSchema.parse(event));
        const last = lastOf(beginning, happened);
        expect(canonical(replay(read))).toBe(canonical(last));
        for (const { council, before } of happened) if (council.months !== before.months) expectSound(council);
        adopted += last.results.filter(({ resolution }) => resolution !== '').length;
      }),
      { numRuns: 200 },
    );
    expect(adopted).toBeGreaterThan(20);
  }, 120_000);

  test('T1 in two hundred sessions what follows from what was decided is always the same, and nothing else is decided', () => {
    let found = 0;
    fc.assert(
      fc.property(anyWorld, anySteps(80), (beginning, steps) => {
        const happened = play(beginning, steps);
        for (const { decision, before } of happened) {
          if (!decision.accepted || decision.events.length === 0) continue;
          const decided = decision.events.filter(({ kind }) => !consequences.includes(kind));
          expect(decided.length).toBeGreaterThan(0);
          const again: Event[] = [];
          withConsequences(before, decided, again);
          expect(again).toEqual(decision.events);
          found += decision.events.length - decided.length;
        }
        // The same commands to the same session, by the same seed, come to the same state.
        expect(canonical(lastOf(beginning, play(beginning, steps)))).toBe(canonical(lastOf(beginning, happened)));
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(100);
  });

  /** What is done outside the Council needs its price in hand (rule U16). */
  const isOutside = ({ command }: Step): boolean => /^(give-order|do-deed)/.test(command.kind);

  test('C2 in a hundred sessions poverty bars nothing in the Council: what is decided is the same', () => {
    fc.assert(
      fc.property(anyWorld, anySteps(100), ({ council, ...begun }, all) => {
        const steps = all.filter((step) => !isOutside(step));
        const beginning = { ...begun, council: { ...council, outside: { ...council.outside, orders: {} } } };
        const capital = Object.fromEntries(Object.keys(beginning.council.capital).map((seat) => [seat, -1000]));
        const poor = { ...beginning, council: { ...beginning.council, capital } };
        // What goes round the Council needs its price in hand (rule U16).
        const lawful = steps.filter(({ command }) => !isPaidInAdvance(command));
        const decisions = (session: typeof beginning) => play(session, lawful).map(({ decision }) => decision);
        expect(decisions(poor)).toEqual(decisions(beginning));
      }),
      { numRuns: 100 },
    );
  });

  /** No mission is left, or a text has ended the one that was there. */
  const frees = (event: Event, { mandate, results, drafts }: Council): boolean => {
    if (event.kind !== 'mandate-changed') return false;
    const subject = results.find(({ resolution }) => resolution === event.resolution)?.subject;
    const ends = event.why === 'adopted' && subject?.kind === 'draft' && drafts[subject.draft]?.mode === 'end';
    return ends || mandate.clauses.every(({ clause }) => clause.kind !== 'mission');
  };

  test('L2 in a hundred sessions what is bound shrinks with its mission alone, and letters are the host’s', () => {
    fc.assert(
      fc.property(anyWorld, anySteps(100), (beginning, steps) => {
        for (const { decision, before, by } of play(beginning, steps)) {
          let council = before;
          for (const event of decision.accepted ? decision.events : []) {
            const after = evolve(council, event);
            for (const [seat, troops] of Object.entries(council.mandate.pledges)) {
              if (!frees(event, after)) expect(after.mandate.pledges[seat]).toBeGreaterThanOrEqual(troops);
            }
            const host = Object.values(council.seats).find(({ id }) => id === ('velora' as typeof id));
            if (event.kind === 'consent-answered') {
              expect(event.by).toBe(by.role === 'facilitator' ? 'facilitator' : 'host');
              expect(host?.holder ?? 'facilitator').toBe(by.role === 'person' ? by.person : by.role);
            }
            council = after;
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
