/** What a seat is told by its capital and nobody else hears: written by the scenario, and five interests that are drawn. */
import { z } from 'zod';
import { type Chance, normalAt } from '../crisis/chance.ts';
import { actNames } from '../world/grants.ts';
import { knowledges } from '../world/observation.ts';
import { type Feature, features } from './features.ts';
import {
  improvement,
  type OutcomeKey,
  outcomeKeys,
  type Profile,
  type ProfileName,
  profileNames,
  profiles,
} from './profiles.ts';
import { redLineIds } from './redLines.ts';

/** As in the scenario, e.g. `south-africa`. */
const seatIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const text = (longest: number) => z.string().trim().min(1).max(longest);

export const seatBriefSchema = z.strictObject({
  profile: z.enum(profileNames),
  /** What the seat sees and what it stands before: two to four plain sentences. */
  situation: text(600),
  redLines: z
    .array(z.enum(redLineIds))
    .min(1)
    .max(3)
    .refine((ids) => new Set(ids).size === ids.length, 'a red line is named twice'),
  resources: z.strictObject({
    /** Political capital. */
    capital: z.int().min(0).max(10),
    /** Million US dollars. */
    money: z.int().min(0),
    /** Thousands that it can pledge to a mission. */
    troops: z.number().min(0).max(24),
  }),
  /** One thing that it knows and others do not, and that matters in play. */
  fact: text(400),
  /** What its country stands to gain by the failing state's resources, as after "an interest in": secret until declared. */
  stake: text(120).optional(),
  /** Two seats that it may begin with. */
  allies: z.array(seatIdSchema).length(2),
  /** By whose eyes the seat sees. */
  knowledge: z.enum(knowledges).default('public'),
  /** It may use good offices where nobody sits for the Secretary-General. */
  goodOffices: z.boolean().default(false),
  /** How hard whoever sits there bargains: 0 soft, 1 hard; the seed makes a little more or less of it. */
  temper: z.number().min(0).max(1).default(0.5),
  /** What a private organisation does: relief, advocacy or both. */
  works: z.array(z.enum(['relief', 'advocacy'])).default([]),
  /** Acts outside the Council that others of its kind have, and that it never does (rule U18). */
  without: z.array(z.enum(actNames)).default([]),
});
export type SeatBrief = z.infer<typeof seatBriefSchema>;

/** The briefs of a scenario by seat. */
export const briefsSchema = z.record(seatIdSchema, seatBriefSchema).superRefine((briefs, context) => {
  for (const [seat, { allies }] of Object.entries(briefs)) {
    allies.forEach((ally, index) => {
      const message =
        ally === seat
          ? 'a seat is its own ally'
          : allies.indexOf(ally) < index
            ? `${ally} is named twice`
            : Object.hasOwn(briefs, ally)
              ? null
              : `no seat is called ${ally}`;
      if (message) context.addIssue({ code: 'custom', path: [seat, 'allies', index], message });
    });
  }
});
export type Briefs = z.infer<typeof briefsSchema>;

/** 1: more of it is wanted; -1: less. For an outcome this is about the figure: less violence is -1. */
const direction = z.literal([1, -1]);
const points = z.int().min(1).max(100);
export const interestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outcome'), key: z.enum(outcomeKeys), direction, points }),
  z.strictObject({ kind: z.literal('position'), key: z.enum(features), direction, points }),
]);
export type Interest = z.infer<typeof interestSchema>;

/** What somebody takes for an interest of another delegation: without points, which nobody else can know. */
export const guessSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outcome'), key: z.enum(outcomeKeys), direction }),
  z.strictObject({ kind: z.literal('position'), key: z.enum(features), direction }),
]);
export type Guess = z.infer<typeof guessSchema>;

/** What a seat is told in one session: its brief, and what the session's chance has made of its profile. */
export const setupBriefSchema = seatBriefSchema.extend({
  interests: z.array(interestSchema).length(5),
  weights: z.strictObject({
    positions: z.record(z.enum(features), z.number()),
    outcomes: z.record(z.enum(outcomeKeys), z.number()),
    duty: z.number().default(0),
  }),
});
export type SetupBrief = z.infer<typeof setupBriefSchema>;

/** Points of the three outcomes and of the two features of the position: 100 in all. */
export const outcomePoints = 55;
export const positionPoints = 45;

const drawsPerSeat = 2 * (features.length + outcomeKeys.length);

/** A capital disturbs its instructions, it does not reverse them: what the draw has turned round is turned back. */
const asInProfile = (drawn: number, base: number): number => (base === 0 ? drawn : Math.sign(base) * Math.abs(drawn));

/**
 * A profile as the capital instructs it this time: each weight is disturbed in proportion to itself and a little besides.
 * @param chance uniform draws by position, of a stream that nothing else reads; `() => 0` leaves the weights as they are
 * @param index of the seat in the scenario: 0, 1, 2, …
 */
export function instructionsOf(profile: ProfileName, chance: Chance, index: number): Profile {
  const start = index * drawsPerSeat;
  const normal = (slot: number): number => normalAt(chance, start + 2 * slot);
  const disturbed = <Name extends string>(
    found: Record<Name, number>,
    names: readonly Name[],
    weights: Readonly<Record<Name, number>>,
    first: number,
  ) => {
    let slot = first;
    for (const name of names) {
      const n = normal(slot);
      const weight = weights[name];
      found[name] = asInProfile(weight * (1 + 0.6 * n) + 0.08 * n, weight);
      slot += 1;
    }
    return found;
  };
  const { positions, outcomes, duty } = profiles[profile];
  return {
    positions: disturbed({ ...noFeatures }, features, positions, 0),
    outcomes: disturbed({ ...noOutcomes }, outcomeKeys, outcomes, features.length),
    duty,
  };
}

/** To be filled in: a record that has all its names from the start is made faster than one to which they are added. */
const noFeatures = Object.fromEntries(features.map((name) => [name, 0])) as Record<Feature, number>;
const noOutcomes = Object.fromEntries(outcomeKeys.map((name) => [name, 0])) as Record<OutcomeKey, number>;

type Wish<Key extends string> = { readonly key: Key; readonly weight: number };

/** The heaviest first; of equals the one that comes first. @param weightOf null: it is not wanted at all */
function strongest<Key extends string>(
  keys: readonly Key[],
  weightOf: (key: Key) => number | null,
  count: number,
): readonly Wish<Key>[] {
  const found: Wish<Key>[] = [];
  for (const key of keys) {
    const weight = weightOf(key);
    if (weight === null) continue;
    if (found.length === count && Math.abs(weight) <= Math.abs(found[count - 1]?.weight ?? 0)) continue;
    let at = found.length;
    for (; at > 0; at -= 1) {
      const weaker = found[at - 1] as Wish<Key>;
      if (Math.abs(weight) <= Math.abs(weaker.weight)) break;
      found[at] = weaker;
    }
    found[at] = { key, weight };
    if (found.length > count) found.pop();
  }
  return found;
}

/** Shares of `total` in proportion, whole and at least 1; what rounding leaves goes to the largest remainders. */
export function pointsFor(weights: readonly number[], total: number): readonly number[] {
  let sum = 0;
  for (const weight of weights) sum += Math.abs(weight);
  const exact = weights.map((weight) => (sum > 0 ? (Math.abs(weight) / sum) * total : total / weights.length));
  const whole = exact.map((share) => Math.max(1, Math.floor(share)));
  let left = total;
  for (const share of whole) left -= share;
  while (left !== 0) {
    const step = Math.sign(left);
    const next = nextToRound(exact, whole, step);
    whole[next] = (whole[next] ?? 0) + step;
    left -= step;
  }
  return whole;
}

/** A share that was lifted to 1 is paid for by the one that is furthest above its due, or the largest of all. */
function nextToRound(exact: readonly number[], whole: readonly number[], step: number): number {
  let next = 0;
  let furthest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < whole.length; at += 1) {
    const share = whole[at] ?? 0;
    const due = step * ((exact[at] ?? 0) - share);
    if ((step < 0 && share <= 1) || due <= furthest) continue;
    next = at;
    furthest = due;
  }
  return next;
}

/**
 * The five interests of a seat: the three outcomes and the two features that weigh most, in this order, the heavier first.
 * Nobody is told to want more of a harm, and what a seat wants by its profile it never wants the other way round.
 */
export const interestsOf = (profile: ProfileName, chance: Chance, index: number): readonly Interest[] =>
  interestsIn(profile, instructionsOf(profile, chance, index));

/** The same of a profile as the capital has instructed it. */
export function interestsIn(profile: ProfileName, { positions, outcomes }: Profile): readonly Interest[] {
  const wished = (key: OutcomeKey): number | null => {
    const weight = outcomes[key] * improvement[key];
    // Where the profile is silent a capital may come to care, and never for the worse.
    const isWanted = weight * improvement[key] > 0 || (profiles[profile].outcomes[key] < 0 && weight < 0);
    return isWanted ? weight : null;
  };
  const ends = strongest(outcomeKeys, wished, 3);
  const means = strongest(features, (key) => positions[key], 2);
  const endPoints = pointsFor(
    ends.map(({ weight }) => weight),
    outcomePoints,
  );
  const meansPoints = pointsFor(
    means.map(({ weight }) => weight),
    positionPoints,
  );
  const towards = (weight: number): 1 | -1 => (weight < 0 ? -1 : 1);
  return [
    ...ends.map(({ key, weight }, at) => {
      return { kind: 'outcome' as const, key, direction: towards(weight), points: endPoints[at] ?? 1 };
    }),
    ...means.map(({ key, weight }, at) => {
      return { kind: 'position' as const, key, direction: towards(weight), points: meansPoints[at] ?? 1 };
    }),
  ];
}
