/**
 * Thirteen features that a position has more or less of, and that every seat likes or dislikes in its own measure. All
 * numbers are design choices.
 */
import type { Clause, ClauseKind } from '../mandate/catalogue.ts';
import { clauseOf, powersOf } from '../mandate/reading.ts';
import { missionOf, type Position } from './position.ts';

export const features = [
  'consent',
  'force',
  'sanctions',
  'justice',
  'administration',
  'ownership',
  'secession',
  'humanitarian',
  'market',
  'burden',
  'sunset',
  'regionalLead',
  'climate',
] as const;
export type Feature = (typeof features)[number];
type Features = Readonly<Record<Feature, number>>;

const levelOf = (
  clauses: readonly Clause[],
  kind: 'local-ownership' | 'humanitarian-access' | 'climate-adaptation' | 'reconstruction' | 'security-sector-reform',
): number => clauseOf(clauses, kind)?.level ?? 0;

const governs = (clauses: readonly Clause[]): number => powersOf(clauseOf(clauses, 'administration'));

/** Respect for the host's will: what Chapter VII imposes is the breach, Chapter VI with soldiers or powers its proof. */
function consentOf({ clauses, chapter, imposed }: Position): number {
  if (chapter === 'vii') return imposed.length > 0 ? -3 : 0;
  return missionOf(clauses) || governs(clauses) > 0 ? 0.8 : 0.5;
}

/** 2 for a year or so, 1 for longer, 0 without an end; a round is about half a year. */
function sunsetOf({ term }: Position): number {
  if (term === null) return 0;
  return term <= 2 ? 2 : 1;
}

/**
 * How much of each feature a position has: −3 for what Chapter VII imposes, −1 for a clause that speaks against a
 * feature, mostly 0 to 3, `administration` at most 6.5. A repeated clause counts once.
 */
export function featuresOf(position: Position): Features {
  const before = known.get(position);
  if (before) return before;
  const found = featuresIn(position);
  known.set(position, found);
  return found;
}

/** Asked for by every seat, and the same for all of them. */
const known = new WeakMap<Position, Features>();

/** For whoever looks at a position once. */
export function featuresIn(position: Position): Features {
  const { clauses } = position;
  const mission = missionOf(clauses);
  const has = (kind: ClauseKind): 0 | 1 => (clauseOf(clauses, kind) ? 1 : 0);
  const cleansed = clauseOf(clauses, 'anti-corruption')?.manner === 'imposed' ? 1 : 0;
  const troops = (mission?.troops ?? 0) / 8;
  const exempted = has('comprehensive-sanctions') * has('humanitarian-exemption');
  return {
    consent: consentOf(position),
    force: troops + 0.6 * Math.max(0, (mission?.rules ?? 0) - 1) + has('no-fly-zone'),
    sanctions:
      0.5 * has('arms-embargo') + has('targeted-sanctions') + 2.5 * has('comprehensive-sanctions') - 0.5 * exempted,
    justice: 1.5 * has('icc-referral') + has('ad-hoc-tribunal') + 0.7 * has('transitional-justice') - has('amnesty'),
    administration: 0.8 * governs(clauses) + 0.5 * cleansed + 2 * has('trusteeship'),
    ownership: levelOf(clauses, 'local-ownership'),
    secession: 2 * has('independence') + 0.7 * has('autonomy') - has('territorial-integrity'),
    humanitarian: levelOf(clauses, 'humanitarian-access') + 0.5 * has('safe-area'),
    market: mission?.lead === 'company' ? 2 : 0,
    burden: troops + 0.3 * levelOf(clauses, 'reconstruction') + 0.2 * levelOf(clauses, 'security-sector-reform'),
    sunset: sunsetOf(position),
    regionalLead: mission?.lead === 'regional' ? 1 : 0,
    climate: levelOf(clauses, 'climate-adaptation'),
  };
}

/** By how much the second has more of each feature than the first. */
export const featuresBeyond = (one: Features, other: Features): Features => ({
  consent: other.consent - one.consent,
  force: other.force - one.force,
  sanctions: other.sanctions - one.sanctions,
  justice: other.justice - one.justice,
  administration: other.administration - one.administration,
  ownership: other.ownership - one.ownership,
  secession: other.secession - one.secession,
  humanitarian: other.humanitarian - one.humanitarian,
  market: other.market - one.market,
  burden: other.burden - one.burden,
  sunset: other.sunset - one.sunset,
  regionalLead: other.regionalLead - one.regionalLead,
  climate: other.climate - one.climate,
});

/** What a position is worth to a seat with these weights: mostly −3 to 3, 0 where it has nothing that the seat minds. */
export const positionUtility = (
  weights: Readonly<Record<Feature, number>>,
  of: Readonly<Record<Feature, number>>,
): number =>
  // In the order of the features, name by name: it is asked for many times in every round of a game.
  weights.consent * of.consent +
  weights.force * of.force +
  weights.sanctions * of.sanctions +
  weights.justice * of.justice +
  weights.administration * of.administration +
  weights.ownership * of.ownership +
  weights.secession * of.secession +
  weights.humanitarian * of.humanitarian +
  weights.market * of.market +
  weights.burden * of.burden +
  weights.sunset * of.sunset +
  weights.regionalLead * of.regionalLead +
  weights.climate * of.climate;
