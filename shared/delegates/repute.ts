/**
 * What everybody takes a delegation for, before it has said a word: a permanent member by its name, another by its region,
 * the rest by what they are. What a capital has really told its people, others learn from how they act.
 */
import type { PublicView, SeatInView } from '../council/views/publicView.ts';
import type { Group } from '../council/vocabulary.ts';
import { type Feature, features } from '../interests/features.ts';
import { type OutcomeKey, outcomeKeys, type Profile, type ProfileName, profiles } from '../interests/profiles.ts';

/** By ISO code of the flag. */
const permanent: Readonly<Record<string, ProfileName>> = {
  us: 'united-states',
  gb: 'united-kingdom',
  fr: 'france',
  ru: 'russian-federation',
  cn: 'china',
};

const regional: Readonly<Record<Group, readonly ProfileName[]>> = {
  african: ['african-lead', 'african-consent', 'arab'],
  'asia-pacific': ['non-aligned', 'troop-contributor'],
  'eastern-european': ['eastern-european'],
  'latin-american-and-caribbean': ['latin-american', 'small-island'],
  'western-european-and-others': ['western-justice', 'western-burden'],
};

/** A delegation of which nothing is known. */
const anybody: readonly ProfileName[] = ['latin-american', 'african-lead', 'non-aligned', 'western-burden'];

function meanOf(names: readonly ProfileName[]): Profile {
  const mean = (of: (profile: Profile) => number): number =>
    names.reduce((sum, name) => sum + of(profiles[name]), 0) / names.length;
  return {
    positions: Object.fromEntries(
      features.map((key) => [key, mean(({ positions }) => positions[key])]),
    ) as Profile['positions'],
    outcomes: Object.fromEntries(
      outcomeKeys.map((key) => [key, mean(({ outcomes }) => outcomes[key])]),
    ) as Profile['outcomes'],
    duty: mean(({ duty }) => duty),
  };
}

export type Weights = {
  readonly positions: Readonly<Record<Feature, number>>;
  readonly outcomes: Readonly<Record<OutcomeKey, number>>;
};

/** By the name of a permanent member, or the group of another; null: nothing is known. */
const reputes = new Map<ProfileName | Group | null, Profile>();

export type Named = Pick<SeatInView, 'kind' | 'flag' | 'group'>;

export function profileNameOf({ kind, flag }: Named): ProfileName | null {
  return kind === 'permanent' ? (permanent[flag] ?? null) : null;
}

function namesOf(seat: Named): readonly ProfileName[] {
  const name = profileNameOf(seat);
  if (name) return [name];
  return seat.group ? regional[seat.group] : anybody;
}

export function reputeOf(seat: Named): Profile {
  const key = profileNameOf(seat) ?? seat.group ?? null;
  const known = reputes.get(key);
  if (known) return known;
  const mean = meanOf(namesOf(seat));
  reputes.set(key, mean);
  return mean;
}

type Land = Pick<PublicView, 'state' | 'sovereign' | 'isMember'>;

/** The host state, whoever sits for it; of a land that is nobody's own, the power that administers it. */
export const hostReputeIn = ({ state, sovereign, isMember }: Land): Profile =>
  profiles[sovereign !== state && !isMember ? 'administering-power' : 'host-state'];
