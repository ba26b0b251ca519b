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
import { hostTemperSeen } from './host.ts';
import type { Character, Sight } from './mind.ts';
import type { Ground } from './outlook.ts';
import { remembered } from './remembered.ts';
import { hostReputeIn } from './repute.ts';
import { wantsFor } from './worth.ts';

export type Bearings = {
  readonly sight: Sight;
  readonly character: Character;
  readonly me: SeatId;
  readonly seat: SeatInView;
  readonly ground: Ground;
  readonly instructions: Profile;
  readonly redLines: readonly RedLineId[];
  /** Members of the Council. */
  readonly members: readonly SeatInView[];
};

/** A force of which nobody is told how rightful it seems is taken to be as rightful as any. */
const standingSeen = ({ outside }: PublicView): Standing => ({
  ...outside.standing,
  forces: outside.standing.forces.map((force) => ({ ...force, legitimacy: plainLegitimacy })),
});

/** Texts are compared on one ground: as long as nothing of it has changed it is the same object. */
const groundsIn = remembered((_: CrisisState) => new Map<string, Ground>());
/** What was looked at last, by whoever believes in the same crisis. */
const shown = new WeakMap<CrisisState, Pick<PublicView, 'mandate' | 'outside'> & { readonly ground: Ground }>();

function groundOf(all: PublicView, crisis: CrisisState): Ground {
  const { mandate, outside, round, needed } = all;
  const hostTemper = hostTemperSeen(all);
  const last = shown.get(crisis);
  if (last && last.mandate === mandate && last.outside === outside) {
    const { ground } = last;
    if (ground.round === round && ground.needed === needed && ground.hostTemper === hostTemper) return ground;
  }
  const ground = groundIn(all, crisis, hostTemper);
  shown.set(crisis, { mandate, outside, ground });
  return ground;
}

function groundIn(all: PublicView, crisis: CrisisState, hostTemper: number): Ground {
  const standing = standingSeen(all);
  const mandate: MandateInForce = {
    clauses: [...all.mandate.clauses],
    until: all.mandate.until,
    pledges: { ...all.mandate.pledges },
    legitimacy: null,
  };
  const { round, needed } = all;
  const key = JSON.stringify([mandate, standing, round, needed, hostTemper]);
  const known = groundsIn(crisis);
  const before = known.get(key);
  if (before) return before;
  const ground = { crisis, mandate, standing, round, needed, hostTemper, hostRepute: hostReputeIn(all) };
  known.set(key, ground);
  return ground;
}

/** The same list as long as nothing of any seat has changed. */
const membersAmong = remembered((seats: readonly SeatInView[]): readonly SeatInView[] =>
  seats.filter(({ kind }) => kind !== 'non-member'),
);

type Truths = PublicView['outside']['truths'];

/** Mostly nobody is told anything. */
function joined(everybodys: Truths, own: Truths): Truths {
  for (const _province in own) return { ...everybodys, ...own };
  return everybodys;
}

/** Null without a seat or a brief, and where there is no world to have interests in. */
export function bearingsOf(sight: Sight, character: Character): Bearings | null {
  const { all, own, told } = sight;
  const seat = all.seats.find(({ id }) => id === own.seat);
  if (!seat || !told) return null;
  const reports = told.reports.length > 0 ? told.reports : all.reports;
  const crisis = believedCrisis(all, reports, joined(all.outside.truths, told.truths));
  if (!crisis) return null;
  return {
    sight,
    character,
    seat,
    me: seat.id,
    ground: groundOf(all, crisis),
    instructions: seat.kind === 'non-member' ? told.instructions : wantsFor(all.isMember, told.instructions),
    redLines: told.redLines,
    members: membersAmong(all.seats),
  };
}

/** Thousand troops that it could still put behind a text. */
export const willingOf = ({ sight: { all, told }, me }: Bearings): number =>
  Math.max(0, (told?.resources.willing ?? 0) - (all.mandate.pledges[me] ?? 0));
