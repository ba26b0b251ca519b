/** One brief for each person, and one ballot, unless the facilitator's hand is in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import type { PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import { anyBeginning, anySteps, anyWorld, type Happened, outsiders, people, play } from './histories.ts';

const everybody: readonly PersonId[] = [...people, ...outsiders];

/** Whom the facilitator has freed from a brief, or given another: seats are assigned, handed over and exchanged. */
const movedByFacilitator = ({ by, command, before, council }: Happened): readonly PersonId[] => {
  const isMoving = ['free-seat', 'assign-seat', 'hand-over', 'swap-seats'].includes(command.kind);
  if (by.role !== 'facilitator' || !isMoving) return [];
  return everybody.filter((person) => before.people[person]?.opened !== council.people[person]?.opened);
};

test('S5 S10 nobody is shown the dossiers of two seats, unless the facilitator has freed or given seats or they play alone and choose', () => {
  fc.assert(
    fc.property(anyWorld, anySteps(120), (beginning, steps) => {
      const read = new Map<PersonId, SeatId>();
      const look = (council: typeof beginning.council) => {
        if (council.setup.solo !== null && council.phase === 'lobby') return;
        for (const person of everybody) {
          if (!dossierOf(council, person)) continue;
          const seat = council.people[person]?.seat as SeatId;
          const earlier = read.get(person);
          expect([person, seat]).toEqual([person, earlier ?? seat]);
          read.set(person, seat);
        }
      };
      look(beginning.council);
      for (const happened of play(beginning, steps)) {
        for (const person of movedByFacilitator(happened)) read.delete(person);
        look(happened.council);
      }
    }),
  );
});

test('S5 S10 nobody casts for two seats, unless the facilitator has freed or given seats', () => {
  fc.assert(
    fc.property(anyBeginning, anySteps(160), (beginning, steps) => {
      const cast = new Map<PersonId, SeatId>();
      for (const happened of play(beginning, steps)) {
        const { by, decision } = happened;
        if (!decision.accepted) continue;
        for (const person of movedByFacilitator(happened)) cast.delete(person);
        const ballot = decision.events.find((event) => event.kind === 'ballot-cast');
        if (by.role !== 'person' || !ballot) continue;
        expect(cast.get(by.person) ?? ballot.seat).toBe(ballot.seat);
        cast.set(by.person, ballot.seat);
      }
    }),
  );
});

test('S5 from the first round on whoever holds a seat has its brief open', () => {
  fc.assert(
    fc.property(anyBeginning, anySteps(80), (beginning, steps) => {
      for (const { council } of play(beginning, steps)) {
        if (council.phase === 'lobby' || council.phase === 'ended') continue;
        for (const { seat, opened } of Object.values(council.people)) if (seat) expect(opened).toBe(seat);
      }
    }),
  );
});
