/** What a text costs in million US dollars a month. */
import { type Clause, type ClauseKind, type ClauseOf, catalogue } from './catalogue.ts';

/** A thousand soldiers in the field for a month. */
const perThousandTroops = 8.5;
/** Armour, artillery and aircraft make the mission a tenth dearer. */
const heavyEquipmentShare = 0.1;
const perThousandOfficers = 7;
const perLevelOfAuthority = 12;

type Costs = { readonly [Kind in ClauseKind]: (clause: ClauseOf<Kind>, clauses: readonly Clause[]) => number };

const free = () => 0;
const missionCost = (mission: ClauseOf<'mission'>) => perThousandTroops * mission.troops;

const costs = {
  chapter: free,
  'host-consent': free,
  'threat-to-peace': free,
  'territorial-integrity': free,
  mission: missionCost,
  'use-of-force': free,
  equipment: ({ standard }, clauses) => {
    if (standard !== 'heavy-and-air') return 0;
    const mission = clauses.find((each) => each.kind === 'mission');
    return mission ? heavyEquipmentShare * missionCost(mission) : 0;
  },
  lead: free,
  police: ({ officers }) => perThousandOfficers * officers,
  'no-fly-zone': () => 15,
  'safe-area': free,
  prevention: () => 4,
  disarmament: () => 4,
  'arms-embargo': () => 1,
  'targeted-sanctions': () => 1,
  'comprehensive-sanctions': () => 2,
  'humanitarian-exemption': () => 1,
  'sanctions-monitoring': () => 4,
  'icc-referral': () => 2,
  'ad-hoc-tribunal': () => 2,
  'transitional-justice': () => 2,
  amnesty: free,
  administration: ({ authority }) =>
    perLevelOfAuthority * (catalogue.administration.parameters.authority.options.indexOf(authority) + 1),
  trusteeship: free,
  'local-ownership': ({ level }) => level,
  'anti-corruption': () => 2,
  elections: () => 3,
  'security-sector-reform': ({ level }) => 6 * level,
  reconstruction: ({ level }) => 10 * level,
  'exit-benchmarks': free,
  autonomy: free,
  independence: free,
  referendum: () => 3,
  'non-recognition': free,
  'humanitarian-access': ({ level }) => 5 * level,
  'ngo-funding': ({ manner }) => (manner === 'grant' ? 2 : 0),
  refugees: () => 6,
  'climate-adaptation': ({ level }) => 5 * level,
  mediation: ({ level }) => 3 * level,
  sunset: free,
  review: () => 1,
  demand: free,
} as const satisfies Costs;

/** To the cent of a million, so that tenths add up the same everywhere. */
const rounded = (millions: number) => Math.round(millions * 100) / 100;

/**
 * One clause's share of `monthlyCost`, in million US dollars a month, never negative.
 * @param clauses the whole text: heavy equipment costs in proportion to its mission
 */
export function clauseCost(clause: Clause, clauses: readonly Clause[]): number {
  // The table is exhaustive by kind; the compiler cannot correlate the key with the argument.
  const cost = costs[clause.kind] as (clause: Clause, clauses: readonly Clause[]) => number;
  return rounded(cost(clause, clauses));
}

/** What the whole text costs, in million US dollars a month, at full deployment. */
export function monthlyCost(clauses: readonly Clause[]): number {
  return rounded(clauses.reduce((sum, clause) => sum + clauseCost(clause, clauses), 0));
}
