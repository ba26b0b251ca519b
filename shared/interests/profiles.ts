/**
 * Whose eyes a seat sees with: what each kind of delegation wants, and how much. Weights are design choices, tuned until a
 * council of them decides as councils do; the stances of the permanent members are stylised. A weight is about −1.2 to 1.
 */
import { type Feature, features } from './features.ts';

export const profileNames = [
  'united-states',
  'united-kingdom',
  'france',
  'russian-federation',
  'china',
  'african-lead',
  'african-consent',
  'troop-contributor',
  'non-aligned',
  'latin-american',
  'western-justice',
  'western-burden',
  'eastern-european',
  'arab',
  'small-island',
  'host-state',
  'administering-power',
  'opposition',
  'regional-body',
  'civil-society',
  'secretary-general',
  'neighbour',
  'press',
] as const;
export type ProfileName = (typeof profileNames)[number];

export const outcomeKeys = [
  'violence',
  'need',
  'regionalInstability',
  'capacity',
  'materialSovereignty',
  'illicitEconomy',
  'grievance',
  'councilLegitimacy',
] as const;
export type OutcomeKey = (typeof outcomeKeys)[number];

/** What of each outcome counts as its improvement: 1 more of the figure, -1 less of it. */
export const improvement = {
  violence: -1,
  need: -1,
  regionalInstability: -1,
  capacity: 1,
  materialSovereignty: 1,
  illicitEconomy: -1,
  grievance: -1,
  councilLegitimacy: 1,
} as const satisfies Record<OutcomeKey, 1 | -1>;

export type Profile = {
  /** Of a position's features. */
  readonly positions: Readonly<Record<Feature, number>>;
  /** Of each outcome's improvement; below 0 the seat wants the contrary. */
  readonly outcomes: Readonly<Record<OutcomeKey, number>>;
  /** Of a duty to look at a text again, which ties whoever would rather be free to act or not; 0 or less. */
  readonly duty: number;
};

const named = <Name extends string>(names: readonly Name[], weights: readonly number[]) =>
  Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0])) as Record<Name, number>;

/** Weights in the order of `features`, then in the order of `outcomeKeys`. */
type Row = readonly [
  readonly [number, number, number, number, number, number, number, number, number, number, number, number, number],
  readonly [number, number, number, number, number, number, number, number],
];
const profileOf = ([positions, outcomes]: Row, duty = 0): Profile => ({
  positions: named(features, positions),
  outcomes: named(outcomeKeys, outcomes),
  duty,
});

/** What an automatic review weighs for those whose hands it ties. Design choice. */
const tied = -0.6;

export const profiles = {
  'united-states': profileOf(
    [
      [-0.1, 0.35, 0.5, -0.55, 0.4, 0.1, 0.2, 0.35, 0.3, -0.6, 0.35, 0.1, -0.1],
      [0.25, 0.1, 0.35, 0.15, 0, 0.3, 0.05, 0.05],
    ],
    tied,
  ),
  'united-kingdom': profileOf([
    [-0.1, 0.3, 0.4, 0.4, 0.45, 0.2, 0.1, 0.5, 0, -0.3, 0.2, 0.2, 0.1],
    [0.3, 0.2, 0.25, 0.15, 0.05, 0.2, 0.1, 0.2],
  ]),
  france: profileOf([
    [0, 0.3, 0.3, 0.45, 0.45, 0.2, 0.1, 0.5, -0.2, -0.25, 0.1, 0.3, 0.1],
    [0.3, 0.2, 0.25, 0.15, 0.05, 0.15, 0.1, 0.2],
  ]),
  'russian-federation': profileOf(
    [
      [0.6, -0.35, -0.5, -0.3, -0.4, 0.1, -0.9, 0.1, -0.3, -0.15, 0.4, -0.1, 0],
      [0.1, 0.05, 0.15, 0.25, 0.45, 0.1, 0.05, 0.1],
    ],
    tied,
  ),
  china: profileOf(
    [
      [0.7, -0.3, -0.6, -0.3, -0.35, 0.4, -0.8, 0.15, -0.1, -0.1, 0.3, 0.2, 0.1],
      [0.15, 0.1, 0.2, 0.35, 0.4, 0.1, 0.05, 0.1],
    ],
    tied,
  ),
  /** An African member that puts the region first. */
  'african-lead': profileOf([
    [0.3, 0.05, -0.3, -0.1, -0.2, 0.5, -0.5, 0.5, -0.4, 0, 0.1, 0.8, 0.2],
    [0.35, 0.25, 0.5, 0.2, 0.2, 0.15, 0.15, 0.1],
  ]),
  /** An African member that asks the host first. */
  'african-consent': profileOf([
    [0.4, 0, -0.4, -0.3, -0.25, 0.5, -0.6, 0.45, -0.4, 0, 0.2, 0.7, 0.2],
    [0.25, 0.2, 0.5, 0.2, 0.35, 0.1, 0.1, 0.05],
  ]),
  'troop-contributor': profileOf([
    [0.4, -0.1, -0.2, 0, 0, 0.3, -0.3, 0.4, -0.5, -0.1, 0.1, -0.1, 0.2],
    [0.3, 0.25, 0.15, 0.2, 0.2, 0.05, 0.1, 0.2],
  ]),
  'non-aligned': profileOf([
    [0.6, -0.3, -0.5, -0.2, -0.35, 0.4, -0.6, 0.3, -0.3, 0, 0.3, 0.1, 0.1],
    [0.2, 0.2, 0.2, 0.25, 0.35, 0.05, 0.1, 0.1],
  ]),
  'latin-american': profileOf([
    [0.4, -0.3, -0.3, 0.4, -0.2, 0.4, -0.2, 0.5, -0.4, 0, 0.2, 0, 0.1],
    [0.3, 0.3, 0.1, 0.15, 0.2, 0.1, 0.2, 0.2],
  ]),
  'western-justice': profileOf([
    [-0.1, 0.1, 0.3, 0.7, 0.2, 0.4, 0.1, 0.7, -0.6, -0.1, 0.1, 0.1, 0.2],
    [0.4, 0.35, 0.15, 0.15, 0.05, 0.1, 0.25, 0.25],
  ]),
  /** A Western member that counts the bill. */
  'western-burden': profileOf([
    [-0.1, 0.25, 0.3, 0.4, 0.2, 0.4, 0.1, 0.5, -0.6, -0.4, 0.1, 0.1, 0.2],
    [0.35, 0.25, 0.15, 0.15, 0.05, 0.1, 0.25, 0.25],
  ]),
  'eastern-european': profileOf([
    [-0.1, 0.2, 0.4, 0.4, 0.2, 0.2, 0, 0.4, -0.1, -0.1, 0.1, 0.1, 0],
    [0.3, 0.2, 0.15, 0.15, 0.1, 0.15, 0.1, 0.2],
  ]),
  arab: profileOf([
    [0.4, -0.1, -0.4, 0, -0.2, 0.3, -0.1, 0.6, -0.5, 0, 0.2, 0.2, 0.1],
    [0.3, 0.35, 0.25, 0.15, 0.2, 0.05, 0.15, 0.1],
  ]),
  'small-island': profileOf([
    [0.1, 0, -0.1, 0.4, 0, 0.4, 0, 0.7, -0.4, 0, 0, 0, 0.8],
    [0.3, 0.4, 0.1, 0.1, 0.1, 0.05, 0.2, 0.25],
  ]),
  'host-state': profileOf([
    [0.9, -0.4, -0.9, -0.7, -0.8, 0.7, -1.2, 0.2, 0.2, 0, 0.5, 0.1, 0.2],
    [0.2, 0.1, 0.1, 0.5, 0.9, 0.05, -0.1, 0],
  ]),
  /** It has governed the territory and must let it go: to others, without blame, a bill or trials of its officers. */
  'administering-power': profileOf([
    [0.9, -0.5, -0.7, -1, 0.3, 0.2, -0.5, 0.2, 0.2, -0.4, 0.7, 0.1, 0],
    [0.2, 0.1, 0.3, 0.2, 0.2, 0.05, 0.15, 0.3],
  ]),
  opposition: profileOf([
    [-0.3, 0.3, 0.2, 0.4, 0.3, 0.3, 1, 0.4, -0.5, 0, 0, -0.1, 0.1],
    [0.3, 0.3, 0, -0.2, 0, 0, 0.4, 0],
  ]),
  'regional-body': profileOf([
    [0.2, 0.15, -0.2, 0, -0.1, 0.5, -0.4, 0.5, -0.4, -0.1, 0, 1, 0.2],
    [0.35, 0.25, 0.6, 0.2, 0.15, 0.2, 0.15, 0.05],
  ]),
  'civil-society': profileOf([
    [-0.2, 0.1, -0.4, 0.6, 0, 0.7, 0, 1, -0.9, 0, 0, 0, 0.4],
    [0.5, 0.6, 0.1, 0.1, 0.05, 0.05, 0.4, 0.1],
  ]),
  'secretary-general': profileOf([
    [0.2, 0.1, -0.1, 0.3, 0.1, 0.5, 0, 0.8, -0.6, 0, -0.1, 0.1, 0.3],
    [0.45, 0.4, 0.25, 0.2, 0.1, 0.1, 0.25, 0.4],
  ]),
  /** Sees what an African member sees, but for the lead of the region. */
  neighbour: profileOf([
    [0.3, 0.05, -0.3, -0.1, -0.2, 0.5, -0.5, 0.5, -0.4, 0, 0.1, 0, 0.2],
    [0.35, 0.25, 0.5, 0.2, 0.2, 0.15, 0.15, 0.1],
  ]),
  /** Wants it to be known what happened; has hardly a stake in what is decided. */
  press: profileOf([
    [0, 0, 0, 0.3, 0, 0.1, 0, 0.3, -0.3, 0, 0.2, 0, 0.1],
    [0.3, 0.25, 0.1, 0, 0, 0.2, 0.15, 0.1],
  ]),
} as const satisfies Record<ProfileName, Profile>;

/** Whoever the Council asks for consent: the government of the state, or the power that still administers the territory. */
export const isHostProfile = (profile: ProfileName | undefined): boolean =>
  profile === 'host-state' || profile === 'administering-power';
