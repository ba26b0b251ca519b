/** Whatever is asked of it, a stand-in acts for nobody who is there, vetoes for nobody who may come back, and undoes no ballot. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { isKept } from '../../shared/council/rules/session/standIns.ts';
import { isStoodIn } from '../../shared/council/state.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { personFor } from '../support/council.ts';
import { anyStep, type Happened, play, type Step } from './histories.ts';
import { standInBeginnings, standInWorlds } from './standInSteps.ts';

const beginning = fc.constantFrom(...standInBeginnings, ...standInWorlds);
/** Somebody who sits, or a stand-in. */
const anybody = fc.oneof(fc.nat(4), fc.integer({ min: -9, max: -1 }));
const busy = (command: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  fc.record({ by: anybody, command, wait: fc.constant(0) });
const ready = busy(fc.record({ kind: fc.constant('say-ready' as const), ready: fc.nat(9).map((draw) => draw > 0) }));
/** In the vote that is open. */
const cast = busy(
  fc.record({
    ...{ kind: fc.constant('cast-ballot' as const), vote: fc.constant(0) },
    choice: fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const),
  }),
);
const comesOrGoes: fc.Arbitrary<Step> = fc.record({
  by: fc.constant({ role: 'server' as const }),
  command: fc.record({
    kind: fc.constant('note-presence' as const),
    person: fc.constantFrom(...['china', 'kenya', 'united-states'].map(personFor)),
    present: fc.boolean(),
  }),
  wait: fc.constant(0),
});
const steps = fc.array(fc.oneof(anyStep, ready, ready, cast, cast, comesOrGoes), { minLength: 60, maxLength: 60 });

const alongHistories = (check: (happened: Happened) => void) =>
  fc.assert(
    fc.property(beginning, steps, (beginning, steps) => {
      for (const happened of play(beginning, steps)) if (happened.decision.accepted) check(happened);
    }),
    { numRuns: 500 },
  );
const eventsIn = ({ decision }: Happened) => (decision.accepted ? decision.events : []);

describe('stand-ins', () => {
  test('A4 act only for seats that nobody is at, and everybody sees for which', () => {
    let acted = 0;
    alongHistories(({ by, before, council }) => {
      const shown = publicView(council).seats.flatMap(({ id, standIn }) => (standIn ? [id] : []));
      const stoodIn = Object.values(council.seats).filter((seat) => isStoodIn(council, seat));
      expect(shown.toSorted()).toEqual(stoodIn.map(({ id }) => id).toSorted());
      if (by.role !== 'stand-in') return;
      acted += 1;
      const seat = before.seats[by.seat];
      expect(seat && isStoodIn(before, seat)).toBe(true);
      expect(seat?.holder ? before.people[seat.holder]?.present : false).toBe(false);
    });
    expect(acted).toBeGreaterThan(1000);
  });

  test('A5 A6 veto for nobody who may come back unless they are let, and change no ballot of a delegate', () => {
    let ballots = 0;
    alongHistories((happened) => {
      const { by, before } = happened;
      for (const event of eventsIn(happened)) {
        if (event.kind !== 'ballot-cast') continue;
        expect(event.byStandIn).toBe(by.role === 'stand-in');
        const seat = before.seats[event.seat];
        if (!event.byStandIn || !seat || !before.vote) continue;
        ballots += 1;
        const isVeto = seat.kind === 'permanent' && event.choice === 'no' && before.vote.character === 'substantive';
        if (isVeto) expect(before.standIns.mayVeto || !isKept(before, seat)).toBe(true);
        const isCast = before.vote.ballots[event.seat] !== undefined;
        expect(isCast).toBe(before.vote.byStandIn.includes(event.seat));
      }
    });
    expect(ballots).toBeGreaterThan(200);
  });

  test('F1 B4 end nothing while nobody is there but a vote, and nothing goes on while one of them is awaited', () => {
    let ended = 0;
    alongHistories((happened) => {
      const { by, command, before, council } = happened;
      if (command.kind !== 'say-ready' || council.phase === before.phase) return;
      ended += 1;
      const seats = Object.values(before.seats);
      const there = seats.filter((seat) => seat.holder && before.people[seat.holder]?.present);
      expect(there.length).toBeGreaterThan(0);
      const self = by.role === 'stand-in' ? by.seat : by.role === 'person' ? before.people[by.person]?.seat : null;
      const awaited = before.phase === 'lobby' ? there : [...there, ...seats.filter((seat) => isStoodIn(before, seat))];
      expect(awaited.filter(({ id, ready }) => !ready && id !== self)).toEqual([]);
      if (before.phase === 'lobby') expect(before.setup.solo).not.toBeNull();
    });
    expect(ended).toBeGreaterThan(20);
  });
});
