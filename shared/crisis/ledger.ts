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

/**
 * The entries of one month, in the order in which they were written: in columns, for there are some two hundred a month, and
 * a session keeps all of its months. Entry by entry to whoever asks, and as JSON.
 */
export class LedgerPage implements Iterable<LedgerEntry> {
  /** As of each entry; 0 where there is none. */
  readonly month: number;
  /** Of each figure that moved, in the order in which they did: its place, its name, and how many entries there are up to its last. */
  readonly targets: readonly string[];
  readonly variables: readonly Variable[];
  readonly ends: readonly number[];
  /** Of each entry. */
  readonly causes: readonly Cause[];
  readonly amounts: readonly number[];

  constructor(month: number, { targets, variables, ends, causes, amounts }: Columns) {
    this.month = month;
    this.targets = targets;
    this.variables = variables;
    this.ends = ends;
    this.causes = causes;
    this.amounts = amounts;
  }

  /** The place of a figure's first entry. @param figure 0, 1, 2, … */
  startOf(figure: number): number {
    return figure === 0 ? 0 : (this.ends[figure - 1] as number);
  }

  *[Symbol.iterator](): Generator<LedgerEntry> {
    const { month } = this;
    for (const [figure, end] of this.ends.entries()) {
      const target = this.targets[figure] as string;
      const variable = this.variables[figure] as Variable;
      for (let place = this.startOf(figure); place < end; place += 1) {
        const [cause, amount] = [this.causes[place] as Cause, this.amounts[place] as number];
        yield { month, target, variable, cause, amount };
      }
    }
  }

  toJSON(): LedgerEntry[] {
    return [...this];
  }
}

type Columns = {
  readonly targets: string[];
  readonly variables: Variable[];
  readonly ends: number[];
  readonly causes: Cause[];
  readonly amounts: number[];
};

const emptyColumns = (): Columns => ({ targets: [], variables: [], ends: [], causes: [], amounts: [] });

/** @param entries of one month */
export function pageOf(entries: readonly LedgerEntry[]): LedgerPage {
  const columns = emptyColumns();
  const { targets, variables, ends, causes, amounts } = columns;
  for (const { target, variable, cause, amount } of entries) {
    if (target !== targets.at(-1) || variable !== variables.at(-1)) {
      targets.push(target);
      variables.push(variable);
      ends.push(causes.length);
    }
    causes.push(cause);
    amounts.push(amount);
    ends[ends.length - 1] = causes.length;
  }
  return new LedgerPage(entries[0]?.month ?? 0, columns);
}

/** As JSON has it, a list of entries. */
export const ledgerPageSchema = z
  .preprocess((page) => (page instanceof LedgerPage ? page.toJSON() : page), z.array(ledgerEntrySchema))
  .refine((entries) => entries.every(({ month }) => month === entries[0]?.month), 'entries of more than one month')
  .transform(pageOf);

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

/** The entries of one month while it is being reckoned: every change is written down. */
export class Ledger extends Account {
  readonly #month: number;
  readonly #columns = spare.pop() ?? emptyColumns();
  #figures = 0;
  #entries = 0;
  /** Entries and, after them, the terms that wait for their figure to move. */
  #terms = 0;

  constructor(month: number) {
    super();
    this.#month = month;
  }

  override push(cause: Cause, amount: number): void {
    // Most of what may move a figure does nothing in a given month.
    if (amount === 0) return;
    const { causes, amounts } = this.#columns;
    this.sum += amount;
    causes[this.#terms] = cause;
    amounts[this.#terms] = amount;
    this.#terms += 1;
  }

  override move(target: string, variable: Variable, before: number, scale: Scale = gradual): number {
    const { sum } = this;
    const { causes, amounts } = this.#columns;
    this.sum = 0;
    const room = scale.room ? roomFor(before, sum) : 1;
    const after = clamp(before + sum * room, 0, scale.highest);
    let rest = after - before;
    let written = this.#entries;
    for (let term = written; term < this.#terms; term += 1) {
      const amount = (amounts[term] as number) * room;
      if (amount <= smallest && amount >= -smallest) continue;
      causes[written] = causes[term] as Cause;
      amounts[written] = amount;
      written += 1;
      rest -= amount;
    }
    // What is left of adding and subtracting the same terms is no cause.
    if (Math.abs(rest) > 1e-12) {
      causes[written] = 'small-causes';
      amounts[written] = rest;
      written += 1;
    }
    if (written > this.#entries) this.#close(target, variable, written);
    this.#terms = written;
    return after;
  }

  #close(target: string, variable: Variable, written: number): void {
    const { targets, variables, ends } = this.#columns;
    targets[this.#figures] = target;
    variables[this.#figures] = variable;
    ends[this.#figures] = written;
    this.#figures += 1;
    this.#entries = written;
  }

  /** The page, when nothing is written any more: to be asked for once. */
  page(): LedgerPage {
    const { targets, variables, ends, causes, amounts } = this.#columns;
    const page = new LedgerPage(this.#month, {
      targets: targets.slice(0, this.#figures),
      variables: variables.slice(0, this.#figures),
      ends: ends.slice(0, this.#figures),
      causes: causes.slice(0, this.#entries),
      amounts: amounts.slice(0, this.#entries),
    });
    spare.push(this.#columns);
    return page;
  }
}

/** Columns of pages that are done, to be written over. */
const spare: Columns[] = [];
