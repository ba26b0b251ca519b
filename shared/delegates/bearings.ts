/** Where a delegation stands: what it reads off its views before it thinks. */
import type { PublicView, SeatInView } from '../council/views/publicView.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { CrisisState } from '../crisis/state.ts';
import { plainLegitimacy } from '../crisis/state.ts';
import type { Profile } from '../interests/profiles.ts';
import type { RedLineId } from '../interests/redLines.ts';
import type { Standing } from '../outside/standing.ts';
import type { MandateInForce } from '../world/inForce.ts';
import { believedCrisis } from './believed.ts';
import type { Character, Sight } from './mind.ts';
import type { Ground } from './outlook.ts';

export type Bearings = {
  readonly sight: Sight;
  readonly character: Character;
  readonly me: SeatId;
  readonly seat: SeatInView;
  readonly ground: Ground;
  readonly instructions: Profile;
  readonly redLines: readonly RedLineId[];
  /** Thousand troops that it could still put behind a text. */
  readonly willing: number;
  /** Members of the Council. */
  readonly members: readonly SeatInView[];
};

/** A force of which nobody is told how rightful it seems is taken to be as rightful as any. */
const standingSeen = ({ outside }: PublicView): Standing => ({
  ...outside.standing,
  forces: outside.standing.forces.map((force) => ({ ...force, legitimacy: plainLegitimacy })),
});

/** Texts are compared on one ground: as long as nothing of it has changed it is the same object. */
const grounds = new WeakMap<CrisisState, Map<string, Ground>>();
/** Of the view that was looked at last. */
const shown = new WeakMap<PublicView, Map<CrisisState, Ground>>();

function groundOf(all: PublicView, crisis: CrisisState): Ground {
  const byCrisis = shown.get(all) ?? new Map<CrisisState, Ground>();
  shown.set(all, byCrisis);
  const found = byCrisis.get(crisis) ?? groundIn(all, crisis);
  byCrisis.set(crisis, found);
  return found;
}

function groundIn(all: PublicView, crisis: CrisisState): Ground {
  const standing = standingSeen(all);
  const mandate: MandateInForce = {
    clauses: [...all.mandate.clauses],
    until: all.mandate.until,
    pledges: { ...all.mandate.pledges },
    legitimacy: null,
  };
  const { round, needed } = all;
  const key = JSON.stringify([mandate, standing, round, needed]);
  const known = grounds.get(crisis) ?? new Map<string, Ground>();
  grounds.set(crisis, known);
  const found = known.get(key) ?? { crisis, mandate, standing, round, needed };
  known.set(key, found);
  return found;
}

/** Null without a seat or a brief, and where there is no world to have interests in. */
export function bearingsOf(sight: Sight, character: Character): Bearings | null {
  const { all, own, told } = sight;
  const seat = all.seats.find(({ id }) => id === own.seat);
  if (!seat || !told) return null;
  const reports = told.reports.length > 0 ? told.reports : all.reports;
  const crisis = believedCrisis(all, reports, { ...all.outside.truths, ...told.truths });
  if (!crisis) return null;
  const bound = all.mandate.pledges[seat.id] ?? 0;
  return {
    ...{ sight, character, seat, me: seat.id },
    ground: groundOf(all, crisis),
    instructions: told.instructions,
    redLines: told.redLines,
    willing: Math.max(0, told.resources.willing - bound),
    members: all.seats.filter(({ kind }) => kind !== 'non-member'),
  };
}
