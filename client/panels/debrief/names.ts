import type { SeatSetup } from '../../../shared/council/setup.ts';
import type { Debrief } from '../../../shared/debrief/debrief.ts';

/** What the ids of a debrief are called. */
export type Names = {
  readonly seat: (id: string) => string;
  readonly province: (id: string) => string;
};

/** @param others seats that the debrief itself does not name: those without a vote and without a brief */
export function namesIn({ arc, votes, seats }: Debrief, others: readonly Pick<SeatSetup, 'id' | 'name'>[] = []): Names {
  const named = new Map<string, string>([
    ...others.map(({ id, name }): [string, string] => [id, name]),
    ...seats.map(({ seat, name }): [string, string] => [seat, name]),
    ...votes.seats.map(({ id, name }): [string, string] => [id, name]),
  ]);
  const provinces = new Map(arc.provinces.map(({ id, name }) => [id, name]));
  return { seat: (id) => named.get(id) ?? id, province: (id) => provinces.get(id) ?? id };
}
