/** What a delegation sees in a session of the tests, and who it is. */
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { type Bearings, bearingsOf } from '../../shared/delegates/bearings.ts';
import type { Character, Sight } from '../../shared/delegates/mind.ts';
import type { Ground } from '../../shared/delegates/outlook.ts';
import { sightOf as sightOfStandIn } from '../../shared/delegates/sight.ts';
import { type Feature, features } from '../../shared/interests/features.ts';
import { outcomeKeys, type Profile } from '../../shared/interests/profiles.ts';
import { personFor, type Session } from '../support/council.ts';

export const plain: Character = { seed: 11, temper: 0.5, level: 'seasoned' };

export const sightOf = ({ council, now }: Session, seat: string): Sight => ({
  now,
  all: publicView(council),
  own: seatView(council, personFor(seat), now),
  told: dossierOf(council, personFor(seat)),
  mayVeto: true,
  keeps: false,
});

/** What a stand-in for the seat sees, as plain data. */
export const standInSightOf = ({ council, now }: Session, seat: string): Sight =>
  JSON.parse(JSON.stringify(sightOfStandIn(council, seat as SeatId, now)));

/** The same sight with other instructions from the capital. */
export const instructed = (sight: Sight, instructions: Profile): Sight => ({
  ...sight,
  told: sight.told && { ...sight.told, instructions, redLines: [] },
});

/** A capital that minds these features, and nothing else. */
export const minding = (weights: Partial<Record<Feature, number>>): Profile => ({
  positions: Object.fromEntries(features.map((key) => [key, weights[key] ?? 0])) as Profile['positions'],
  outcomes: Object.fromEntries(outcomeKeys.map((key) => [key, 0])) as Profile['outcomes'],
  duty: 0,
});

const grounds = new WeakMap<Ground, Map<number, Ground>>();

/** The same, in the eyes of whoever has seen what the host state is like. @param hostTemper 0 soft, 1 hard */
export function seeingHost(bearings: Bearings, hostTemper: number): Bearings {
  const known = grounds.get(bearings.ground) ?? new Map<number, Ground>();
  grounds.set(bearings.ground, known);
  // One ground for all texts that are compared.
  const ground = known.get(hostTemper) ?? { ...bearings.ground, hostTemper };
  known.set(hostTemper, ground);
  return { ...bearings, ground };
}

export function bearingsAt(session: Session, seat: string, character = plain): Bearings {
  const bearings = bearingsOf(sightOf(session, seat), character);
  if (!bearings) throw new Error(`${seat} has no bearings`);
  return bearings;
}
