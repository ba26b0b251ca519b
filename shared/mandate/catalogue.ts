/**
 * What a resolution can say: 42 kinds of clause, each described once.
 *
 * The schema, the types and the form of a clause all follow from `catalogue`; what a clause needs is in
 * `legality.ts`, what it costs in `cost.ts`, how it reads in `resolution.ts`.
 */
import { z } from 'zod';
import { level, months, type Parameter, parameterSchema, type ValueOf } from './parameters.ts';

/**
 * How a text meets the mandate in force. `merge`: the higher level of the two stands. `replace`: on every kind of
 * clause that the text names, its word stands instead. `end`: all of the earlier mandate ends, only this text stands.
 */
export const mandateModes = ['merge', 'replace', 'end'] as const;
export type MandateMode = (typeof mandateModes)[number];

/** Drawers of the palette. */
export const clauseGroups = [
  'basis',
  'force',
  'sanctions',
  'justice',
  'administration',
  'status',
  'people',
  'process',
] as const;
export type ClauseGroup = (typeof clauseGroups)[number];

export type KindDescription = {
  readonly group: ClauseGroup;
  /** May stand more than once in a text, each time with other words. */
  readonly repeatable: boolean;
  readonly parameters: Readonly<Record<string, Parameter>>;
};

/** Whom sanctions hit: the failing state, or the state that arms a party to its conflict. */
const target = { type: 'choice', options: ['host', 'sponsor'], default: 'host' } as const;

export const catalogue = {
  chapter: {
    group: 'basis',
    repeatable: false,
    parameters: { chapter: { type: 'choice', options: ['vi', 'vii'], default: 'vi' } },
  },
  'host-consent': {
    group: 'basis',
    repeatable: false,
    parameters: { status: { type: 'choice', options: ['sought', 'obtained'], default: 'sought' } },
  },
  /** The determination of Charter Art. 39. */
  'threat-to-peace': { group: 'basis', repeatable: false, parameters: {} },
  'territorial-integrity': { group: 'basis', repeatable: false, parameters: {} },
  mission: {
    group: 'force',
    repeatable: false,
    parameters: {
      troops: { type: 'number', minimum: 4, maximum: 24, step: 1, unit: 'thousand-troops', default: 8 },
    },
  },
  'use-of-force': {
    group: 'force',
    repeatable: false,
    parameters: {
      rule: {
        type: 'choice',
        options: ['observe', 'self-defence', 'protect', 'robust', 'enforce'],
        default: 'self-defence',
      },
    },
  },
  equipment: {
    group: 'force',
    repeatable: false,
    parameters: {
      standard: { type: 'choice', options: ['light', 'standard', 'heavy-and-air'], default: 'standard' },
    },
  },
  /** Without this clause the United Nations leads. */
  lead: {
    group: 'force',
    repeatable: false,
    parameters: { by: { type: 'choice', options: ['un', 'regional', 'coalition', 'company'], default: 'un' } },
  },
  police: {
    group: 'force',
    repeatable: false,
    parameters: {
      officers: { type: 'number', minimum: 0.5, maximum: 3, step: 0.5, unit: 'thousand-officers', default: 1 },
    },
  },
  'no-fly-zone': { group: 'force', repeatable: false, parameters: {} },
  'safe-area': { group: 'force', repeatable: true, parameters: { province: { type: 'province' } } },
  prevention: { group: 'people', repeatable: false, parameters: { level: level(2) } },
  disarmament: { group: 'force', repeatable: false, parameters: { level: level(2) } },
  'arms-embargo': { group: 'sanctions', repeatable: false, parameters: { target } },
  'targeted-sanctions': { group: 'sanctions', repeatable: false, parameters: { target } },
  'comprehensive-sanctions': { group: 'sanctions', repeatable: false, parameters: { target } },
  'humanitarian-exemption': { group: 'sanctions', repeatable: false, parameters: {} },
  'sanctions-monitoring': { group: 'sanctions', repeatable: false, parameters: {} },
  'icc-referral': {
    group: 'justice',
    repeatable: false,
    /** As in S/RES/1593, para. 6: nationals of States that are not parties to the Rome Statute are left to their own courts. */
    parameters: { exemptNonParties: { type: 'switch', default: false } },
  },
  'ad-hoc-tribunal': { group: 'justice', repeatable: false, parameters: {} },
  'transitional-justice': { group: 'justice', repeatable: false, parameters: {} },
  amnesty: { group: 'justice', repeatable: false, parameters: {} },
  administration: {
    group: 'administration',
    repeatable: false,
    parameters: {
      /** Levels 1 to 5 of the crisis model, in this order. */
      authority: {
        type: 'choice',
        options: ['advise', 'co-govern', 'decree', 'full-executive', 'trusteeship'],
        default: 'advise',
      },
    },
  },
  /** The United Nations holds title to the territory's public property. */
  trusteeship: { group: 'administration', repeatable: false, parameters: {} },
  'local-ownership': { group: 'administration', repeatable: false, parameters: { level: level(3) } },
  'anti-corruption': {
    group: 'administration',
    repeatable: false,
    parameters: { manner: { type: 'choice', options: ['due-process', 'imposed'], default: 'due-process' } },
  },
  elections: {
    group: 'administration',
    repeatable: false,
    parameters: {
      timing: { type: 'choice', options: ['month', 'benchmarks'], default: 'benchmarks' },
      month: { ...months(60, 12), when: { parameter: 'timing', is: 'month' } },
    },
  },
  'security-sector-reform': { group: 'administration', repeatable: false, parameters: { level: level(2) } },
  reconstruction: {
    group: 'people',
    repeatable: false,
    parameters: { level: level(3), conditional: { type: 'switch', default: false } },
  },
  'exit-benchmarks': { group: 'administration', repeatable: false, parameters: {} },
  autonomy: { group: 'status', repeatable: true, parameters: { province: { type: 'province' } } },
  independence: { group: 'status', repeatable: false, parameters: {} },
  referendum: { group: 'status', repeatable: false, parameters: { month: months(60, 12) } },
  'non-recognition': { group: 'status', repeatable: false, parameters: {} },
  'humanitarian-access': { group: 'people', repeatable: false, parameters: { level: level(2) } },
  'ngo-funding': {
    group: 'people',
    repeatable: false,
    parameters: { manner: { type: 'choice', options: ['grant', 'contract'], default: 'grant' } },
  },
  refugees: { group: 'people', repeatable: false, parameters: {} },
  'climate-adaptation': { group: 'people', repeatable: false, parameters: { level: level(2) } },
  mediation: { group: 'process', repeatable: false, parameters: { level: level(2) } },
  /** Rounds of the session after which the text expires. */
  sunset: {
    group: 'process',
    repeatable: false,
    parameters: { rounds: { type: 'choice', options: ['1', '2', '4', 'none'], default: '2' } },
  },
  review: {
    group: 'process',
    repeatable: false,
    parameters: {
      months: months(12, 6),
      trigger: { type: 'choice', options: ['none', 'auto'], default: 'none' },
    },
  },
  demand: {
    group: 'process',
    repeatable: true,
    parameters: { what: { type: 'choice', options: ['condemn', 'ceasefire'], default: 'ceasefire' } },
  },
} as const satisfies Readonly<Record<string, KindDescription>>;

export type ClauseKind = keyof typeof catalogue;
/** All 42, in the order of the table. */
export const clauseKinds = Object.keys(catalogue) as unknown as readonly [ClauseKind, ...ClauseKind[]];

/** The parameters of a kind, for whoever builds a form from them. */
export const parametersOf = (kind: ClauseKind): Readonly<Record<string, Parameter>> => catalogue[kind].parameters;

type ParametersByKind<Kind extends ClauseKind> = (typeof catalogue)[Kind]['parameters'];
type Values<Described> = {
  readonly [Name in keyof Described]: Described[Name] extends Parameter ? ValueOf<Described[Name]> : never;
};
type ClauseByKind = {
  [Kind in ClauseKind]: Readonly<{ kind: Kind } & Values<ParametersByKind<Kind>>>;
};

/** A clause of one kind, e.g. `{ kind: 'mission', troops: 8 }`. */
export type ClauseOf<Kind extends ClauseKind> = ClauseByKind[Kind];
export type Clause = ClauseByKind[ClauseKind];

const kindSchema = (kind: ClauseKind) =>
  z.strictObject({
    kind: z.literal(kind),
    ...Object.fromEntries(Object.entries(parametersOf(kind)).map(([name, each]) => [name, parameterSchema(each)])),
  });

const [firstKind, ...otherKinds] = clauseKinds;

/** Strict: unknown kinds, unknown keys, missing values and values out of range are refused. */
export const clauseSchema = z.discriminatedUnion('kind', [
  kindSchema(firstKind),
  ...otherKinds.map(kindSchema),
  // The runtime schema and the type come from the same data; only the loop over it is beyond the compiler.
]) as unknown as z.ZodType<Clause, Clause>;

const defaultOf = (parameter: Parameter, province: string) =>
  parameter.type === 'province' ? province : parameter.default;

/**
 * A clause as it is first put on the table.
 * @param firstProvinceId id of the province that a clause with a province begins with, e.g. `northreach`
 */
export function defaultClause<Kind extends ClauseKind>(kind: Kind, firstProvinceId: string): ClauseOf<Kind> {
  const values = Object.entries(parametersOf(kind)).map(([name, each]) => [name, defaultOf(each, firstProvinceId)]);
  return { kind, ...Object.fromEntries(values) } as ClauseOf<Kind>;
}

/** The province that a clause names, or null. */
export const provinceOf = (clause: Clause): string | null => ('province' in clause ? clause.province : null);
