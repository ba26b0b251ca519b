/** What a scenario throws in, round by round: news, blows from outside, facts for a few. Data of the scenario, no code. */
import { z } from 'zod';
import { type Effects, strike } from '../crisis/blow.ts';
import { type LedgerEntry, provinceVariables, stateVariables } from '../crisis/ledger.ts';
import { forceOrders, type Mandate } from '../crisis/mandate.ts';
import type { CrisisState } from '../crisis/state.ts';
import { type Clause, type ClauseKind, clauseKinds, parametersOf } from '../mandate/catalogue.ts';
import { type Grant, grantSchema } from './grants.ts';
import type { ClauseInForce } from './inForce.ts';

const provinceId = z.string().min(1);
const seatIds = z.array(z.string().min(1)).min(1);

const stateFigureSchema = z.enum(stateVariables).exclude(['missionLegitimacy']);
type StateFigure = z.infer<typeof stateFigureSchema>;

/** Something that holds or does not hold when a round, or its months, begin. */
export type Condition =
  | {
      readonly province: string;
      readonly figure: (typeof provinceVariables)[number];
      /** 0–100; of the true figure. */
      readonly atLeast: number;
    }
  /** No force that has been given soldiers may do as much as this, 1–4: see the rules of engagement of a mandate. */
  | { readonly rulesOfEngagementBelow: number }
  /** A clause of this kind is in force, and waits for no consent; with a figure of its own that is at least so high. */
  | { readonly inForce: ClauseKind; readonly having?: { readonly field: string; readonly atLeast: number } | undefined }
  /** A figure of the state, 0–100; refugees in thousands. */
  | { readonly state: StateFigure; readonly atLeast: number }
  /** The opposition has declared it. */
  | { readonly declared: 'independence' }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition };

const conditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({
    province: provinceId,
    figure: z.enum(provinceVariables),
    atLeast: z.number().min(0).max(100),
  }),
  z.strictObject({ rulesOfEngagementBelow: z.int().min(1).max(4) }),
  z
    .strictObject({
      inForce: z.enum(clauseKinds),
      having: z.strictObject({ field: z.string().min(1), atLeast: z.number() }).optional(),
    })
    .superRefine(({ inForce, having }, context) => {
      const parameter = having && parametersOf(inForce)[having.field];
      if (!having || parameter?.type === 'number') return;
      const message = `${inForce} has no number that is called ${having.field}`;
      context.addIssue({ code: 'custom', path: ['having', 'field'], message });
    }),
  z.strictObject({ state: stateFigureSchema, atLeast: z.number().min(0) }),
  z.strictObject({ declared: z.literal('independence') }),
  z.strictObject({ all: z.array(z.lazy(() => conditionSchema)).min(1) }),
  z.strictObject({ not: z.lazy(() => conditionSchema) }),
]);

const points = z.number().refine((amount) => amount !== 0, 'must not be 0');

/** Points at once, on scales of 0–100; refugees in thousands. */
const effectsSchema: z.ZodType<Effects> = z.strictObject({
  state: z.partialRecord(stateFigureSchema, points).exactOptional(),
  provinces: z.record(provinceId, z.partialRecord(z.enum(provinceVariables), points)).exactOptional(),
  missionLegitimacy: points.exactOptional(),
});

export const injectSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    /** 1, 2, … */
    round: z.int().min(1).max(40),
    title: z.string().min(1).max(80),
    /** Plain words, for the scenario's reading age. */
    text: z.string().min(1).max(600),
    when: conditionSchema.optional(),
    effects: effectsSchema.optional(),
    /** Levels of humanitarian access that are lost for the months of the round. */
    accessCut: z.literal([1, 2]).optional(),
    /** Ids of seats; only they are told. Left out, everybody is. */
    privateTo: seatIds.optional(),
    /** Ids of seats that see the true figures of the province this round. */
    truthTo: seatIds.optional(),
    /** Where it happens. */
    province: provinceId.optional(),
    /** What seats may do outside the Council this round, at these prices. */
    grants: z.array(grantSchema).min(1).optional(),
  })
  .superRefine(({ grants = [], privateTo }, context) => {
    grants.forEach(({ seat, act }, index) => {
      const isTwice = grants.findIndex((each) => each.seat === seat && each.act === act) < index;
      if (isTwice)
        context.addIssue({ code: 'custom', path: ['grants', index], message: `${seat} is granted it twice` });
      if (!privateTo || privateTo.includes(seat)) return;
      context.addIssue({
        code: 'custom',
        path: ['grants', index, 'seat'],
        message: `${seat} is not told of this inject`,
      });
    });
  })
  .refine(({ accessCut, province }) => accessCut === undefined || province !== undefined, {
    path: ['province'],
    message: 'access is cut in a province: name it',
  })
  .refine(({ truthTo, province }) => truthTo === undefined || province !== undefined, {
    path: ['province'],
    message: 'the truth is told about a province: name it',
  });
export type Inject = z.infer<typeof injectSchema>;

/** A few points at once, as somebody may write them on the spot. */
const fewPoints = z
  .int()
  .min(-20)
  .max(20)
  .refine((amount) => amount !== 0, 'must not be 0');

/** What a facilitator writes during a session: an inject without a condition, whose blows are small. */
export const improvisedSchema = z
  .strictObject({
    /** 1, 2, … */
    round: z.int().min(1).max(40),
    title: z.string().trim().min(1).max(80),
    text: z.string().trim().min(1).max(600),
    province: provinceId.nullable(),
    /** Of that province, where one is named. */
    effects: z.partialRecord(z.enum(['violence', 'need', 'grievance', 'capacity']), fewPoints),
    /** Only they are told; empty: everybody is. */
    privateTo: z.array(z.string().min(1)).max(40),
  })
  .refine(({ province, effects }) => province !== null || Object.keys(effects).length === 0, {
    path: ['province'],
    message: 'what changes in a province needs its name',
  });
export type Improvised = z.infer<typeof improvisedSchema>;

export const injectsSchema = z
  .array(injectSchema)
  .refine((injects) => new Set(injects.map(({ id }) => id)).size === injects.length, 'two injects have the same id');

export type InjectProblem = { readonly path: string; readonly message: string };

/** Provinces and seats that the scenario does not have. */
export function injectProblems(
  injects: readonly Inject[],
  provinces: readonly string[],
  seats: readonly string[],
): readonly InjectProblem[] {
  return injects.flatMap((inject, index) => {
    const named = [
      { path: 'when', known: provinces, ids: provincesIn(inject.when) },
      { path: 'effects.provinces', known: provinces, ids: Object.keys(inject.effects?.provinces ?? {}) },
      { path: 'province', known: provinces, ids: inject.province === undefined ? [] : [inject.province] },
      { path: 'privateTo', known: seats, ids: inject.privateTo ?? [] },
      { path: 'truthTo', known: seats, ids: inject.truthTo ?? [] },
    ];
    const granted = (inject.grants ?? []).map(({ seat }, at) => ({
      path: `grants.${at}.seat`,
      known: seats,
      ids: [seat],
    }));
    return [...named, ...granted].flatMap(({ path, known, ids }) =>
      ids
        .filter((id) => !known.includes(id))
        .map((id): InjectProblem => ({ path: `${index}.${path}`, message: `there is no "${id}"` })),
    );
  });
}

function provincesIn(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('not' in condition) return provincesIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(provincesIn);
  return 'province' in condition ? [condition.province] : [];
}

/**
 * The injects of a scenario in a session of so many rounds: what was written for eight comes as early or as late in three.
 * @param writtenFor rounds that the file counts; left out: each comes in the round that it names
 */
export function inRounds(injects: readonly Inject[], rounds: number, writtenFor?: number): readonly Inject[] {
  if (writtenFor === undefined) return injects;
  return injects.map((inject) => ({ ...inject, round: 1 + Math.floor(((inject.round - 1) * rounds) / writtenFor) }));
}

/**
 * The injects of a round whose condition holds, in the order of the file. Asked twice in a round: when it begins, for what
 * comes with it, and before its months, under the mandate that the votes have left, for what cuts access: that may come
 * only then.
 * @param known what the Council has put in force, whatever is felt of it, and what stands besides
 */
export function dueInjects(
  injects: readonly Inject[],
  round: number,
  state: CrisisState,
  mandate: Mandate,
  known: Known = nothingKnown,
): readonly Inject[] {
  const clauses = known.mandate.clauses.filter(({ consent }) => consent !== 'pending').map(({ clause }) => clause);
  const world: World = { state, mandate, clauses, declared: known.standing.declared !== null };
  return injects.filter((inject) => inject.round === round && (!inject.when || holds(inject.when, world)));
}

type Known = {
  readonly mandate: { readonly clauses: readonly ClauseInForce[] };
  /** `declared`: the month in which independence was declared; null: it was not. */
  readonly standing: { readonly declared: number | null };
};
const nothingKnown: Known = { mandate: { clauses: [] }, standing: { declared: null } };

type World = {
  readonly state: CrisisState;
  readonly mandate: Mandate;
  readonly clauses: readonly Clause[];
  /** Independence has been declared. */
  readonly declared: boolean;
};

function holds(condition: Condition, world: World): boolean {
  const { state, mandate } = world;
  if ('not' in condition) return !holds(condition.not, world);
  if ('all' in condition) return condition.all.every((each) => holds(each, world));
  if ('inForce' in condition) return world.clauses.some((clause) => isAsked(clause, condition));
  if ('declared' in condition) return world.declared;
  if ('state' in condition) return state[condition.state] >= condition.atLeast;
  if ('rulesOfEngagementBelow' in condition) {
    return forceOrders(mandate).every(({ troops, roe }) => troops === 0 || roe < condition.rulesOfEngagementBelow);
  }
  const province = state.provinces.find(({ id }) => id === condition.province);
  return province !== undefined && province[condition.figure] >= condition.atLeast;
}

function isAsked(clause: Clause, { inForce, having }: Extract<Condition, { inForce: ClauseKind }>): boolean {
  if (clause.kind !== inForce) return false;
  if (!having) return true;
  const figure: unknown = clause[having.field as keyof Clause];
  return typeof figure === 'number' && figure >= having.atLeast;
}

/** Their blows, one after the other; the entries belong to the month that comes next. */
export function applyInjects(
  state: CrisisState,
  injects: readonly Inject[],
): { readonly state: CrisisState; readonly entries: readonly LedgerEntry[] } {
  return injects.reduce<ReturnType<typeof applyInjects>>(
    (so, { effects }) => {
      if (!effects) return so;
      const struck = strike(so.state, 'inject', effects);
      return { state: struck.state, entries: [...so.entries, ...struck.entries] };
    },
    { state, entries: [] },
  );
}

/** Levels of access that these injects take for the months of their round, and the provinces where convoys stand still. */
export function accessCutOf(injects: readonly Inject[]): {
  readonly levels: number;
  readonly provinces: readonly string[];
} {
  const cutting = injects.filter(({ accessCut }) => accessCut !== undefined);
  return {
    levels: cutting.reduce((sum, { accessCut = 0 }) => sum + accessCut, 0),
    provinces: [...new Set(cutting.flatMap(({ province }) => province ?? []))],
  };
}

/** Whether a seat is told of it; a person without a seat (null) hears what everybody hears. */
export const isToldTo = ({ privateTo }: Inject, seat: string | null): boolean =>
  !privateTo || (seat !== null && privateTo.includes(seat));

/** Provinces whose true figures a seat sees because of these injects. */
export const truthsFor = (injects: readonly Inject[], seat: string): readonly string[] => [
  ...new Set(injects.flatMap(({ truthTo, province }) => (truthTo?.includes(seat) && province ? [province] : []))),
];

/** What these injects grant a seat: of two grants of one act the cheaper. */
export function grantsFor(injects: readonly Inject[], seat: string): ReadonlyMap<Grant['act'], number> {
  const prices = new Map<Grant['act'], number>();
  for (const { act, price } of injects.flatMap(({ grants = [] }) => grants.filter((each) => each.seat === seat))) {
    prices.set(act, Math.min(price, prices.get(act) ?? price));
  }
  return prices;
}
