/**
 * The mandate in force as the crisis feels it: levels and switches, whatever texts they come from. Every field may be
 * left out, which means none of it; a field that the model does not know is refused with its path.
 */
import { z } from 'zod';

/** Who leads a force: the United Nations, a regional organisation, a coalition, a private military company. */
export const leads = ['UN', 'REG', 'COAL', 'PMC'] as const;
export type Lead = (typeof leads)[number];

/** 0 observe, 1 self-defence, 2 protect civilians, 3 robust, 4 enforce. */
const rulesOfEngagement = z.literal([0, 1, 2, 3, 4]).default(0);
/** Thousands. */
const thousandTroops = z.number().min(0).max(200).default(0);
/** Factor on effect: .6 light, 1 standard, 1.25 heavy with aircraft; .8 for what a region brings by itself. */
const equipment = z.number().min(0.1).max(2).default(1);
/** Of the force when it begins, 0–100; left out, a force that is there keeps its own and a new one begins with 50. */
const startingLegitimacy = z.number().min(0).max(100).optional();
const flag = z.boolean().default(false);
const level = (highest: number) => z.int().min(0).max(highest).default(0);
const provinceIds = z.array(z.string().min(1));

/** Whose force it is when it is not the Council's own. */
export const otherOrigins = ['coalition', 'region', 'company', 'patron'] as const;
export const origins = ['council', ...otherOrigins] as const;
export type Origin = (typeof origins)[number];

const otherForceSchema = z.strictObject({
  origin: z.enum(otherOrigins),
  troops: thousandTroops,
  roe: rulesOfEngagement,
  equipment,
  lead: z.enum(leads),
  consent: z.boolean().default(true),
  legitimacy: startingLegitimacy,
  /** The Council has endorsed it after the fact. */
  endorsed: flag,
});

export const mandateSchema = z
  .strictObject({
    // The Council's force.
    force: flag,
    troops: thousandTroops,
    roe: rulesOfEngagement,
    equipment,
    lead: z.enum(leads).default('UN'),
    /** The host state's consent to what is on its ground. */
    consent: z.boolean().default(true),
    legitimacy: startingLegitimacy,
    /** Thousands of officers. */
    police: z.number().min(0).max(50).default(0),
    noFly: flag,
    /** Ids of provinces. */
    safeAreas: provinceIds.default([]),
    /** Forces besides it, of other origins. */
    otherForces: z.array(otherForceSchema).max(otherOrigins.length).default([]),

    // Sanctions.
    armsEmbargo: flag,
    targetedSanctions: flag,
    comprehensiveSanctions: flag,
    exemptions: flag,
    monitoring: flag,
    /** Of sanctions on a sponsor before evasion: .3 arms, .5 targeted, 1 comprehensive. Their hardship is the sponsor's. */
    sponsorBite: z.number().min(0).max(1.8).default(0),

    // Justice.
    icc: flag,
    /** The host state has handed its cases over to the Court; left out, its consent to what is on its ground says so. */
    iccAccepted: z.boolean().optional(),
    tribunal: flag,
    transitionalJustice: flag,
    amnesty: flag,

    // Administration: 0 none, 1 advise, 2 co-govern, 3 decree and dismissal, 4 full executive, 5 trusteeship.
    powers: level(5),
    /** Levels that a coalition has taken by itself: no benchmark of the Council's hands them back. */
    takenPowers: level(2),
    /** The United Nations holds title. */
    trusteeship: flag,
    ownership: level(3),
    antiCorruption: z.enum(['none', 'dueProcess', 'imposed']).default('none'),
    ssr: level(2),
    /** Authority is handed back as trust and capacity grow. */
    exitBenchmarks: flag,
    /** A month of the crisis (1, 2, …), or once as soon as the state is ready for it. */
    election: z.union([z.literal('benchmarks'), z.int().min(1)]).optional(),

    // Status: `true` for all of the state, or the provinces that it is for.
    autonomy: z.union([z.boolean(), provinceIds]).default(false),
    independence: flag,
    /** The month of the crisis (1, 2, …) in which people are asked whose they want to be. */
    referendum: z.int().min(1).optional(),
    /** The opposition has the standing of an entity: some rights of a state without being one. */
    entityStatus: flag,

    // People and process.
    prevention: level(2),
    ddr: level(2),
    reconstruction: level(3),
    /** Reconstruction on conditions. */
    conditionalAid: flag,
    access: level(2),
    /** Relief organisations work under contract for those who administer. */
    contractedNgos: flag,
    /** Their work is paid for by grants, and stays their own. */
    grantedNgos: flag,
    /** Return of refugees, and support for their hosts. */
    refugeeSupport: flag,
    climate: level(2),
    mediation: level(2),

    // What states do outside the Council.
    /** A patron supports the government by invitation. */
    patron: flag,
    /** The patron's support is a treaty of protection. */
    protectorateTreaty: flag,
    /** Arms for a proxy: .5 for each state that sends them. */
    proxy: z.number().min(0).max(5).default(0),
    /** Provinces where relief organisations work by themselves. */
    independentRelief: provinceIds.default([]),
    /** Points of safety that strikes take from havens, for as long as they are felt. */
    havenCut: z.number().min(0).max(100).default(0),

    /** Chapter of the Charter that the mandate rests on. */
    chapter: z.literal([6, 7]).optional(),
  })
  .check((context) => {
    const { otherForces } = context.value;
    otherForces.forEach(({ origin }, index) => {
      if (otherForces.findIndex((each) => each.origin === origin) === index) return;
      const path = ['otherForces', index, 'origin'];
      context.issues.push({ code: 'custom', path, message: `there is a ${origin} force already`, input: origin });
    });
  });
export type Mandate = z.infer<typeof mandateSchema>;

/** Nobody has decided anything. */
export const noMandate: Mandate = mandateSchema.parse({});

/** What a force is told to do. */
export type ForceOrder = {
  readonly origin: Origin;
  /** Thousands. */
  readonly troops: number;
  readonly roe: Mandate['roe'];
  readonly equipment: number;
  readonly lead: Lead;
  readonly consent: boolean;
  readonly legitimacy?: number | undefined;
};

/** Forces that somebody has ordered, the Council's first. */
export function forceOrders(mandate: Mandate): readonly ForceOrder[] {
  if (!mandate.force) return mandate.otherForces;
  if (last?.mandate !== mandate) last = { mandate, orders: [missionOrder(mandate), ...mandate.otherForces] };
  return last.orders;
}

/** Asked for several times in a month, and mostly a month is like the one before it. */
let last: { readonly mandate: Mandate; readonly orders: readonly ForceOrder[] } | null = null;

/** What the Council's force is told, if there is one. */
export function missionOrder({ troops, roe, equipment: kit, lead, consent, legitimacy }: Mandate): ForceOrder {
  return { origin: 'council', troops, roe, equipment: kit, lead, consent, legitimacy };
}

/** Local ownership as a share, 0–1. */
export const ownershipShare = (mandate: Mandate): number => mandate.ownership / 3;

/** 1 where it holds, as the terms of the model have it. */
export const when = (condition: boolean): 0 | 1 => (condition ? 1 : 0);

/** Autonomy is for this province. */
export const isAutonomous = ({ autonomy }: Mandate, province: string): boolean =>
  Array.isArray(autonomy) ? autonomy.includes(province) : autonomy;

export const hasAutonomy = ({ autonomy }: Mandate): boolean =>
  Array.isArray(autonomy) ? autonomy.length > 0 : autonomy;

/** The International Criminal Court or a tribunal is at work. */
export const prosecutes = (mandate: Mandate): boolean => mandate.icc || mandate.tribunal;

/** Local capacity (0–100) from which on a state can try the accused itself. Design choice. */
const ownCourts = 40;

/**
 * The mandate as far as its courts may act: a case that the state itself can try, and has not handed over, is inadmissible
 * before the International Criminal Court (Rome Statute Art. 17), which then does nothing.
 * @param capacity mean over the people, 0–100
 */
export const asAdmissible = (mandate: Mandate, capacity: number): Mandate =>
  mandate.icc && !(mandate.iccAccepted ?? mandate.consent) && capacity >= ownCourts
    ? { ...mandate, icc: false }
    : mandate;
