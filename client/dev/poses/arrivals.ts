/** Who does what in a pose, and how somebody comes in. */
import type { Command } from '../../../shared/council/commands.ts';
import type { Council } from '../../../shared/council/state.ts';
import type { PersonId, SeatId } from '../../../shared/council/vocabulary.ts';

/** Who does something: a seat, whoever sits in it or stands in for it; a person; whoever runs the session; the server. */
export type Doer = SeatName | { readonly person: string } | 'host' | 'server';
type SeatName = string & {};

/** `seconds` later somebody asks for something, which must not be refused. Null: only time passes. */
export type Deed = {
  readonly by: Doer;
  readonly asks: Command | ((council: Council) => Command) | null;
  readonly seconds?: number;
};

/** Somebody of whom the gallery says by which name they are known to it. */
export const personCalled = (name: string): PersonId => `delegate-of-${name}-00001` as PersonId;

/** Somebody comes in; and sits down. */
export const comes = (name: string): readonly Deed[] => [
  { by: 'server', asks: { kind: 'admit', person: personCalled(name) } },
  { by: 'server', asks: { kind: 'note-presence', person: personCalled(name), present: true }, seconds: 0 },
];
export const arrives = (seat: string): readonly Deed[] => [
  ...comes(seat),
  { by: { person: seat }, asks: { kind: 'take-seat', seat: seat as SeatId } },
];
