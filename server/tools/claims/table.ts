/** The claims of the two texts, all of them, in their order. */
import * as administration from './administration.ts';
import * as agreements from './agreements.ts';
import type { BotGames } from './botGames.ts';
import { type Checked, type Claim, checked } from './claim.ts';
import * as council from './council.ts';
import * as failingState from './failingState.ts';
import * as force from './force.ts';
import { gamesOver } from './games.ts';
import * as models from './models.ts';
import * as outside from './outside.ts';
import * as peace from './peace.ts';
import * as practice from './practice.ts';
import * as sanctions from './sanctions.ts';
import * as status from './status.ts';

/** What each part of the tool claims; whatever else it exports is no claim. */
const rooms: readonly object[] = [
  ...[administration, agreements, council, failingState, force, models],
  ...[outside, peace, practice, sanctions, status],
];

const isClaim = (each: unknown): each is Claim => typeof each === 'object' && each !== null && 'row' in each;

export const claims: readonly Claim[] = rooms
  .flatMap((room): readonly unknown[] => Object.values(room))
  .filter(isClaim)
  .toSorted((one, other) => one.row - other.row);

/** @param seeds games that each mean of the model is taken over @param bots null: what they would show is pending */
export function tableOf(seeds: number, bots: BotGames | null): readonly Checked[] {
  const played = { courses: gamesOver(seeds), bots };
  return claims.map((claim) => checked(claim, played));
}
