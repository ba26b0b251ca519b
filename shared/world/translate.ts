/** The mandate in force as the crisis feels it: clauses become levels and switches. */
import { type Mandate as CrisisMandate, type Lead, noMandate } from '../crisis/mandate.ts';
import type { Clause, ClauseKind, ClauseOf } from '../mandate/catalogue.ts';
import { clauseOf, equipmentOf, leaderOf, powersOf, rulesOf } from '../mandate/reading.ts';
import { effectiveClauses, effectiveEntries, hasConsent } from './effective.ts';
import { type ClauseInForce, type MandateInForce, withLegitimacy } from './inForce.ts';

const leads = { un: 'UN', regional: 'REG', coalition: 'COAL', company: 'PMC' } as const satisfies Record<
  ClauseOf<'lead'>['by'],
  Lead
>;
export const leadOf = (clause: ClauseOf<'lead'> | undefined): Lead => leads[leaderOf(clause)];

const kits = { light: 0.6, standard: 1, 'heavy-and-air': 1.25 } as const satisfies Record<
  ClauseOf<'equipment'>['standard'],
  number
>;

/** What a sanction weighs on those whom it is meant for, as in the crisis. */
const bites = { 'arms-embargo': 0.3, 'targeted-sanctions': 0.5, 'comprehensive-sanctions': 1 } as const;

type Fields = Partial<CrisisMandate>;
type Setting = {
  /** What the clauses before this one have come to. */
  readonly so: CrisisMandate;
  /** Months that had passed when the clause was adopted. */
  readonly month: number;
  /** The host state has consented to the text that the clause is from. */
  readonly letter: boolean;
  /** Thousand troops. */
  readonly deploys: number;
};
type Effects = { readonly [Kind in ClauseKind]: (clause: ClauseOf<Kind>, setting: Setting) => Fields };

/** Words that move no figure of the crisis month by month. */
const nothing = (): Fields => ({});

/** The pressure on a sponsor is felt by the parties, its hardship by the sponsor's own people. */
const sanction =
  (kind: keyof typeof bites, onHost: Fields) =>
  ({ target }: { readonly target: 'host' | 'sponsor' }, { so }: Setting): Fields =>
    target === 'host' ? onHost : { sponsorBite: so.sponsorBite + bites[kind] };

const effects: Effects = {
  chapter: nothing,
  'host-consent': nothing,
  'threat-to-peace': nothing,
  'territorial-integrity': nothing,
  // Orders without a soldier are no force.
  mission: (_mission, { deploys }) => ({ force: deploys > 0, troops: deploys }),
  'use-of-force': (rule) => ({ roe: rulesOf(rule) }),
  equipment: (equipment) => ({ equipment: kits[equipmentOf(equipment)] }),
  lead: (lead) => ({ lead: leadOf(lead) }),
  police: ({ officers }) => ({ police: officers }),
  'no-fly-zone': () => ({ noFly: true }),
  'safe-area': ({ province }, { so }) => ({ safeAreas: [...so.safeAreas, province] }),
  prevention: ({ level }) => ({ prevention: level }),
  disarmament: ({ level }) => ({ ddr: level }),
  'arms-embargo': sanction('arms-embargo', { armsEmbargo: true }),
  'targeted-sanctions': sanction('targeted-sanctions', { targetedSanctions: true }),
  'comprehensive-sanctions': sanction('comprehensive-sanctions', { comprehensiveSanctions: true }),
  'humanitarian-exemption': () => ({ exemptions: true }),
  'sanctions-monitoring': () => ({ monitoring: true }),
  'icc-referral': (_referral, { letter }) => ({ icc: true, iccAccepted: letter }),
  'ad-hoc-tribunal': () => ({ tribunal: true }),
  'transitional-justice': () => ({ transitionalJustice: true }),
  amnesty: () => ({ amnesty: true }),
  administration: (administration) => ({ powers: powersOf(administration) }),
  trusteeship: () => ({ trusteeship: true }),
  'local-ownership': ({ level }) => ({ ownership: level }),
  'anti-corruption': ({ manner }) => ({ antiCorruption: manner === 'imposed' ? 'imposed' : 'dueProcess' }),
  elections: (clause, { month }) => ({
    election: clause.timing === 'benchmarks' ? 'benchmarks' : month + clause.month,
  }),
  'security-sector-reform': ({ level }) => ({ ssr: level }),
  reconstruction: ({ level, conditional }) => ({ reconstruction: level, conditionalAid: conditional }),
  'exit-benchmarks': () => ({ exitBenchmarks: true }),
  autonomy: ({ province }, { so }) => ({
    autonomy: [...(Array.isArray(so.autonomy) ? so.autonomy : []), province],
  }),
  independence: () => ({ independence: true }),
  referendum: (clause, { month }) => ({ referendum: month + clause.month }),
  'non-recognition': nothing,
  'humanitarian-access': ({ level }) => ({ access: level }),
  'ngo-funding': ({ manner }) => ({ contractedNgos: manner === 'contract', grantedNgos: manner === 'grant' }),
  refugees: () => ({ refugeeSupport: true }),
  'climate-adaptation': ({ level }) => ({ climate: level }),
  mediation: ({ level }) => ({ mediation: level }),
  sunset: nothing,
  review: nothing,
  demand: nothing,
};

function fieldsOf(clause: Clause, setting: Setting): Fields {
  // The table is exhaustive by kind; the compiler cannot correlate the key with the argument.
  const effect = effects[clause.kind] as (clause: Clause, setting: Setting) => Fields;
  return effect(clause, setting);
}

/** Thousand troops. */
export type Deployment = {
  /** As the texts say. */
  readonly wanted: number;
  readonly pledged: number;
  /** Of those, what the mission may and can bring; 0 as long as it waits for the host's consent. */
  readonly deploys: number;
};

/** The mission in force, or one that waits; null where there is neither. */
export function deploymentOf(mandate: MandateInForce): Deployment | null {
  const clauses = effectiveClauses(mandate);
  let pledged = 0;
  for (const seat in mandate.pledges) pledged += mandate.pledges[seat] ?? 0;
  const mission = clauseOf(clauses, 'mission');
  if (mission) {
    // A company hires its own.
    const isHired = clauseOf(clauses, 'lead')?.by === 'company';
    const deploys = isHired ? mission.troops : Math.min(mission.troops, pledged);
    return { wanted: mission.troops, pledged, deploys };
  }
  const waiting = mandate.clauses.findLast(({ clause }) => clause.kind === 'mission')?.clause;
  return waiting?.kind === 'mission' ? { wanted: waiting.troops, pledged, deploys: 0 } : null;
}

function chapterFelt(mandate: MandateInForce, effective: readonly ClauseInForce[]): CrisisMandate['chapter'] {
  if (effective.some(({ chapter }) => chapter === 'vii')) return 7;
  return mandate.clauses.length > 0 ? 6 : undefined;
}

/** What the Council's texts come to with nothing in their way; fields of what states do outside it are as they are without it. */
export function crisisMandate(mandate: MandateInForce): CrisisMandate {
  const effective = effectiveEntries(mandate);
  const deploys = deploymentOf(mandate)?.deploys ?? 0;
  const so: CrisisMandate = {
    ...noMandate,
    roe: clauseOf(effectiveClauses(mandate), 'mission') ? rulesOf(undefined) : 0,
  };
  for (const { clause, month, letter } of effective) {
    Object.assign(so, fieldsOf(clause, { month, letter, so, deploys }));
  }
  return {
    ...so,
    otherForces: [],
    consent: hasConsent(mandate),
    legitimacy: mandate.legitimacy ?? undefined,
    chapter: chapterFelt(mandate, effective),
  };
}

/** After a month: a mission that has soldiers has begun with the legitimacy that its text gave it. */
export const afterMonth = (mandate: MandateInForce): MandateInForce =>
  mandate.legitimacy !== null && (deploymentOf(mandate)?.deploys ?? 0) > 0 ? withLegitimacy(mandate, null) : mandate;
