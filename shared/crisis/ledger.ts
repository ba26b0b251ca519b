/**
 * The ledger: every change of a figure with its causes. The entries of a figure in a month add up to its change, so that
 * the debrief can answer "why" for any province and any month.
 */
import { z } from 'zod';

/** What can move a figure. Closed: whoever words them has one sentence for each. */
export const causes = [
  // Other figures of the crisis.
  ...['violence', 'neighbouring-violence', 'need', 'grievance', 'local-capacity', 'climate-stress', 'trust'],
  ...['illicit-economy', 'legal-economy', 'smuggling-tolerance', 'arms', 'intransigence', 'peace-process'],
  ...['refugees', 'safe-haven', 'climate-drift', 'displacement', 'return-of-refugees', 'open-status'],
  /** A figure drifts back to where it lies when nothing pushes it. */
  'fading',
  // What the mandate in force does.
  ...['foreign-presence', 'resentment', 'standing-by', 'enforcement', 'steady-service', 'restored-calm'],
  ...['no-fly-zone', 'prevention', 'disarmament', 'mission-legitimacy', 'regional-lead', 'private-company'],
  ...['arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions', 'sanctions-monitoring', 'sanctions-bite'],
  ...['criminal-justice', 'indictments', 'transitional-justice', 'amnesty'],
  ...['administration', 'imposed-rule', 'intrusiveness', 'fatigue', 'undefined-status', 'local-ownership'],
  ...['captured-ownership', 'imposed-anti-corruption', 'due-process', 'security-sector-reform', 'reconstruction'],
  ...['autonomy', 'independence', 'humanitarian-access', 'contracted-aid', 'refugee-support', 'climate-adaptation'],
  ...['granted-aid', 'mediation'],
  // What others do.
  ...['proxy-war', 'patron-shield', 'bypass-precedent', 'recognition-precedent', 'inaction', 'falling-violence'],
  ...['entity-status', 'act-of-a-state', 'good-offices', 'demand', 'veto', 'inject'],
  ...['statement', 'assembly-debate', 'assembly', 'endorsement', 'consent-withdrawn'],
  ...['intervention', 'regional-intervention', 'company-hired', 'recognition', 'counter-recognition'],
  ...['self-defence-strike', 'advocacy', 'independent-relief', 'relief-shut-out', 'proxy-exposed'],
  ...['host-move', 'opposition-move', 'ceasefire', 'ceasefire-broken'],
  // Events.
  ...['protected-area-fell', 'riot', 'attack-from-haven', 'spoiler-attack', 'election', 'failed-election'],
  'failed-referendum',
  'chance',
  /** Everything that moved the figure by .05 or less, and what the ends of the scale took away. */
  'small-causes',
] as const;
export type Cause = (typeof causes)[number];

export const provinceVariables = ['violence', 'need', 'grievance', 'capacity', 'climateStress'] as const;
export const stateVariables = [
  ...['illicitEconomy', 'smugglingTolerance', 'legalEconomy', 'trust', 'acceptance', 'intransigence'],
  ...['intransigenceBaseline', 'arms', 'peaceProcess', 'refugees', 'regionalInstability', 'councilLegitimacy'],
  'missionLegitimacy',
] as const;
export const variables = [...provinceVariables, ...stateVariables] as const;
export type Variable = (typeof variables)[number];

export const ledgerEntrySchema = z.strictObject({
  /** 1, 2, … */
  month: z.int().min(1),
  /** A province's id, `state`, or the origin of a force where a force besides the Council's gains or loses legitimacy. */
  target: z.string().min(1),
  variable: z.enum(variables),
  cause: z.enum(causes),
  /** Points on the scale of the variable (thousands of people for refugees); never 0. */
  amount: z.number(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What pushes a figure this month, before the room that is left on the scale. */
export type Terms = { readonly [Name in Cause]?: number };

/** A push of no more than this goes into the entry of small causes. */
const smallest = 0.05;
/** A figure slows down over this much before an end of its scale. Design choice, as every number of the model. */
const roomWidth = 45;

/** How much of a push `sum` has effect on a figure of the scale 0–100 that stands at `value`. */
export function roomFor(value: number, sum: number): number {
  return sum > 0 ? Math.min(1, (100 - value) / roomWidth) : Math.min(1, value / roomWidth);
}

export const clamp = (value: number, lowest = 0, highest = 100): number => Math.min(highest, Math.max(lowest, value));

export type Scale = {
  /** Whether pushes weaken towards the ends; the ends themselves hold in any case. */
  readonly room: boolean;
  readonly highest: number;
};
/** Nearly every figure: 0–100, with room. */
export const gradual: Scale = { room: true, highest: 100 };
/** 0–100, where only the ends hold. */
export const direct: Scale = { room: false, highest: 100 };
/** A count that only cannot fall below nothing. */
export const unbounded: Scale = { room: false, highest: Number.POSITIVE_INFINITY };

/**
 * What moves the figures of a month: a figure's terms are pushed one after the other, and then it moves. Nothing is written
 * down; with a ledger figures change alike.
 */
export class Account {
  /** Of the terms that wait for their figure to move. A plain field: several hundred terms are pushed in a month. */
  protected sum = 0;

  /** A push on the figure that moves next: points a month, before the room that is left on its scale. Each cause once. */
  push(_cause: Cause, amount: number): void {
    this.sum += amount;
  }

  /** The figure after what was pushed since the last one moved. */
  move(_target: string, _variable: Variable, before: number, scale: Scale = gradual): number {
    const { sum } = this;
    this.sum = 0;
    const room = scale.room ? roomFor(before, sum) : 1;
    return clamp(before + sum * room, 0, scale.highest);
  }

  /** The figure after terms that are all there already. */
  change(target: string, variable: Variable, before: number, terms: Terms, scale: Scale = gradual): number {
    for (const cause in terms) this.push(cause as Cause, terms[cause as Cause] ?? 0);
    return this.move(target, variable, before, scale);
  }
}

/** More terms than any figure has. */
const mostTerms = 64;

/** The entries of one month while it is being reckoned: every change is written down. */
export class Ledger extends Account {
  readonly #entries: LedgerEntry[];
  #written = 0;
  readonly #month: number;
  /** Of terms that wait for their figure to move: the first so many of both lists. */
  #count = 0;

  /** @param expected entries that there is room for without making the list longer */
  constructor(month: number, expected = 0) {
    super();
    this.#month = month;
    this.#entries = new Array(expected);
  }

  get entries(): LedgerEntry[] {
    this.#entries.length = this.#written;
    return this.#entries;
  }

  override push(cause: Cause, amount: number): void {
    // Most of what may move a figure does nothing in a given month.
    if (amount === 0) return;
    this.sum += amount;
    waitingCauses[this.#count] = cause;
    waitingAmounts[this.#count] = amount;
    this.#count += 1;
  }

  override move(target: string, variable: Variable, before: number, scale: Scale = gradual): number {
    const { sum } = this;
    const entries = this.#entries;
    let written = this.#written;
    const month = this.#month;
    const count = this.#count;
    this.sum = 0;
    this.#count = 0;
    const room = scale.room ? roomFor(before, sum) : 1;
    const after = clamp(before + sum * room, 0, scale.highest);
    let rest = after - before;
    for (let index = 0; index < count; index += 1) {
      const amount = (waitingAmounts[index] as number) * room;
      if (amount <= smallest && amount >= -smallest) continue;
      entries[written] = { month, target, variable, cause: waitingCauses[index] as Cause, amount };
      written += 1;
      rest -= amount;
    }
    // What is left of adding and subtracting the same terms is no cause.
    if (Math.abs(rest) > 1e-12) {
      entries[written] = { month, target, variable, cause: 'small-causes', amount: rest };
      written += 1;
    }
    this.#written = written;
    return after;
  }
}

/** Shared, for no figure waits while another one moves. */
const waitingCauses: Cause[] = Array.from({ length: mostTerms }, () => 'chance');
const waitingAmounts = new Float64Array(mostTerms);
