/** What a seat has told its capital it will not let happen: each breach costs it points, whatever else it gained. */
import type { ClauseKind } from '../mandate/catalogue.ts';
import { clauseOf, powersOf } from '../mandate/reading.ts';
import { type Mission, missionOf, type Position } from './position.ts';

export type RedLinePosition = Position & {
  /** Troops that were pledged as a share of those that the mission wants, 0 and more; 1 without a mission. */
  readonly pledgedShare: number;
  /** Mean over the people, 0–100. */
  readonly climateStress: number;
  /** There was mediation in force before this. */
  readonly mediatedBefore: boolean;
  /**
   * A part of the country has gone, by a referendum or because others recognise it: with the host state's letter, or
   * without. Left out: none has.
   */
  readonly secession?: 'agreed' | 'unagreed' | undefined;
};

/** What the red lines ask about. */
export type Facts = {
  readonly position: RedLinePosition;
  readonly mission: Mission | null;
  readonly has: (kind: ClauseKind) => boolean;
};

/** Mean climate stress from which a text that is silent about it looks away. */
const heavyClimateStress = 60;
/** Thousand troops from which a force is large. */
const largeForce = 8;
/** Share of the wanted troops below which a promise is hollow. */
export const enoughPledges = 0.6;

const rulesAtLeast = ({ mission }: Facts, rules: 2 | 3): boolean => mission !== null && mission.rules >= rules;
const isHollow = ({ position }: Facts): boolean => position.pledgedShare < enoughPledges;
const powers = ({ clauses }: Position): number => powersOf(clauseOf(clauses, 'administration'));
/** By the Council's own text, or where such soldiers came without one. */
const led = ({ mission, position }: Facts, by: 'coalition' | 'company'): boolean =>
  mission?.lead === by || position.unsent.some(({ origin }) => origin === by);

const table = {
  /** Nationals of States that are not parties to the Rome Statute are not left to their own courts. */
  'court-over-own-personnel': ({ position }) => clauseOf(position.clauses, 'icc-referral')?.exemptNonParties === false,
  'open-ended-troops': ({ mission, position }) => mission !== null && position.term === null,
  amnesty: ({ has }) => has('amnesty'),
  'company-lead': (facts) => led(facts, 'company'),
  'independence-without-consent': ({ position }) =>
    position.imposed.includes('independence') || position.secession === 'unagreed',
  'chapter-seven-force-without-consent': ({ position }) =>
    position.imposed.includes('mission') || position.imposed.includes('no-fly-zone'),
  'large-force-without-region': ({ mission, position }) =>
    (mission !== null && mission.troops >= largeForce && mission.lead !== 'regional') ||
    position.unsent.some(({ origin, troops }) => origin !== 'region' && troops >= largeForce),
  'robust-orders-light-kit': (facts) => rulesAtLeast(facts, 2) && facts.mission?.equipment === 'light',
  'executive-administration': ({ position }) => powers(position) >= 4,
  /** Soldiers who defend but themselves are not force in this sense. */
  'force-before-mediation': (facts) =>
    (rulesAtLeast(facts, 2) || facts.has('no-fly-zone')) && !facts.position.mediatedBefore,
  'unprotected-safe-area': (facts) => facts.has('safe-area') && (!rulesAtLeast(facts, 3) || isHollow(facts)),
  'embargo-without-exemptions': ({ has }) => has('comprehensive-sanctions') && !has('humanitarian-exemption'),
  'no-climate-clause': ({ has, position }) =>
    position.clauses.length > 0 && position.climateStress >= heavyClimateStress && !has('climate-adaptation'),
  /** Soldiers from elsewhere that neither the region nor the United Nations leads. */
  'region-bypassed': (facts) => led(facts, 'coalition') || led(facts, 'company'),
  'decree-or-more': ({ position }) => powers(position) >= 3,
  independence: ({ has, position }) => has('independence') || position.secession !== undefined,
  court: ({ has }) => has('icc-referral'),
  'integrity-without-autonomy': ({ has }) => has('territorial-integrity') && !has('autonomy'),
  'contracted-relief': ({ position }) => clauseOf(position.clauses, 'ngo-funding')?.manner === 'contract',
  'hollow-protection': (facts) => (rulesAtLeast(facts, 2) || facts.has('safe-area')) && isHollow(facts),
  /** Relief goes in, and those who have left are the neighbour's to feed. */
  'camps-without-support': ({ has }) => has('humanitarian-access') && !has('refugees'),
} as const satisfies Readonly<Record<string, (facts: Facts) => boolean>>;

export type RedLineId = keyof typeof table;
export const redLineIds = Object.keys(table) as unknown as readonly [RedLineId, ...RedLineId[]];

/** Those of the ids that the position breaches, in their order. Nothing in force breaches none. */
export const breachedBy = (ids: readonly RedLineId[], position: RedLinePosition): readonly RedLineId[] =>
  crossedOf(ids, factsOf(position));

export const crossedOf = (ids: readonly RedLineId[], facts: Facts): readonly RedLineId[] =>
  ids.filter((id) => isCrossed(id, facts));

export const isCrossed = (id: RedLineId, facts: Facts): boolean => table[id](facts);

/** For whoever asks of one position about many red lines. */
export function factsOf(position: RedLinePosition): Facts {
  const { clauses } = position;
  return { position, mission: missionOf(clauses), has: (kind) => clauses.some((each) => each.kind === kind) };
}
