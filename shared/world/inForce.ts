/**
 * The mandate in force: what the adopted texts have become together. Every clause keeps the chapter, the consent and the
 * time of the text that it came with.
 */
import { z } from 'zod';
import { type Clause, type ClauseKind, clauseSchema, type MandateMode } from '../mandate/catalogue.ts';
import { chapterOf, chapters, consents, consentTo } from './consent.ts';
import { withoutSuperfluous } from './merging.ts';

export const clauseInForceSchema = z.strictObject({
  clause: clauseSchema,
  /** Symbol of the text, e.g. `S/RES/2901 (2031)`. */
  resolution: z.string().min(1),
  chapter: z.enum(chapters),
  /** Of the host state. */
  consent: z.enum(consents),
  /** Round (1, 2, …) that adopted it. */
  round: z.int().min(1),
  /** Months of the crisis that had passed at its adoption: 0, 1, … */
  month: z.int().min(0),
});
export type ClauseInForce = z.infer<typeof clauseInForceSchema>;

export const mandateInForceSchema = z.strictObject({
  /** In the order of their adoption. */
  clauses: z.array(clauseInForceSchema),
  /** The round after whose votes force, administration and sanctions end; null: open-ended. */
  until: z.int().min(1).nullable(),
  /** Thousand troops by the seat that has pledged them. */
  pledges: z.record(z.string().min(1), z.number().min(0)),
  /** Legitimacy (0–100) with which the mission begins the next month; null: it keeps what it has. */
  legitimacy: z.number().min(0).max(100).nullable(),
});
export type MandateInForce = z.infer<typeof mandateInForceSchema>;

/** The Council has decided nothing yet. */
export const nothingInForce: MandateInForce = { clauses: [], until: null, pledges: {}, legitimacy: null };

type Text = { readonly clauses: readonly Clause[]; readonly mode: MandateMode };
export type AdoptedText = Text &
  Pick<ClauseInForce, 'resolution' | 'round' | 'month'> & {
    /** The host state's letter; what the text itself says of consent is not one. */
    readonly hostConsents: boolean;
    /** Thousand troops by seat, on top of those that have been pledged before. */
    readonly pledges: Readonly<Record<string, number>>;
  };

/** Clauses that say what the others of their own text rest on, and do nothing by themselves. */
const groundsOfText: ReadonlySet<ClauseKind> = new Set<ClauseKind>(['chapter', 'host-consent', 'threat-to-peace']);

/** What a text leaves of the earlier mandate. */
function leftBy({ clauses, mode }: Text, before: MandateInForce): readonly ClauseInForce[] {
  switch (mode) {
    case 'merge':
      return before.clauses;
    case 'replace':
      return before.clauses.filter(({ clause }) => clauses.every(({ kind }) => kind !== clause.kind));
    case 'end':
      return [];
  }
}

function untilAfter(before: MandateInForce, { clauses, mode, round }: AdoptedText): number | null {
  const sunset = clauses.findLast((each) => each.kind === 'sunset');
  if (sunset) return sunset.rounds === 'none' ? null : round + Number(sunset.rounds);
  // What is decided anew does not end with a term that is over this very round.
  const isOver = before.until !== null && before.until <= round && clauses.some(endsWithTerm);
  return mode === 'end' || isOver ? null : before.until;
}

function addedPledges(before: MandateInForce['pledges'], added: AdoptedText['pledges']): MandateInForce['pledges'] {
  const sum = { ...before };
  for (const [seat, troops] of Object.entries(added)) sum[seat] = (sum[seat] ?? 0) + troops;
  return sum;
}

/** The mandate after a text was adopted. Adopted twice, a text says the same once. */
export function adopt(before: MandateInForce, text: AdoptedText): MandateInForce {
  const { resolution, round, month } = text;
  const chapter = chapterOf(text.clauses);
  const earlier = leftBy(text, before).filter((entry) => entry.resolution !== resolution);
  const added = text.clauses
    .filter(({ kind }) => !groundsOfText.has(kind))
    .map((clause): ClauseInForce => {
      return { clause, resolution, chapter, consent: consentTo(clause, text), round, month };
    });
  return {
    clauses: [...withoutSuperfluous([...earlier, ...added])],
    until: untilAfter(before, text),
    pledges: addedPledges(before.pledges, text.pledges),
    legitimacy: text.mode === 'end' ? null : before.legitimacy,
  };
}

/** The host state consents to what waits of a resolution. */
export function withHostConsent(before: MandateInForce, resolution: string): MandateInForce {
  const clauses = before.clauses.map((entry): ClauseInForce => {
    return entry.resolution === resolution && entry.consent === 'pending' ? { ...entry, consent: 'given' } : entry;
  });
  return { ...before, clauses: [...withoutSuperfluous(clauses)] };
}

/** @param legitimacy 0–100; null once the mission has begun with it */
export const withLegitimacy = (before: MandateInForce, legitimacy: number | null): MandateInForce => ({
  ...before,
  legitimacy,
});

/** What a term ends: force, administration and sanctions, and the term itself. */
const endingWithTerm: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['mission', 'use-of-force', 'equipment', 'lead', 'police', 'no-fly-zone', 'safe-area', 'disarmament'] as const),
  ...(['administration', 'trusteeship'] as const),
  ...(['arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions'] as const),
  ...(['humanitarian-exemption', 'sanctions-monitoring'] as const),
  'sunset',
]);

const endsWithTerm = (clause: Clause): boolean =>
  endingWithTerm.has(clause.kind) || (clause.kind === 'anti-corruption' && clause.manner === 'imposed');

/** The round whose months find what waits under Chapter VI without force; null: it waits as long as the mandate stands. */
const lapseOf = ({ chapter, round }: ClauseInForce): number | null => (chapter === 'vi' ? round + 1 : null);

export type RoundEnd = {
  readonly mandate: MandateInForce;
  /** Its term was over. */
  readonly expired: boolean;
  /** Resolutions of which something that waited for consent has lapsed. */
  readonly lapsed: readonly string[];
};

/**
 * What is left of the mandate when the months of a round begin, after its votes.
 * @param round 1, 2, …
 */
export function atRoundEnd(before: MandateInForce, round: number): RoundEnd {
  const hasLapsed = (entry: ClauseInForce): boolean => {
    const lapse = lapseOf(entry);
    return entry.consent === 'pending' && lapse !== null && round >= lapse;
  };
  const expired = before.until !== null && round >= before.until;
  const lapsed = new Set(before.clauses.filter(hasLapsed).map(({ resolution }) => resolution));
  const clauses = before.clauses.filter((entry) => !hasLapsed(entry) && !(expired && endsWithTerm(entry.clause)));
  const mandate = { ...before, clauses, ...(expired ? { until: null, legitimacy: null } : {}) };
  return { mandate, expired, lapsed: [...lapsed] };
}

export type Pending = {
  readonly resolution: string;
  readonly clauses: readonly Clause[];
  /** The round whose months it does not see without the host's letter; null: it does not lapse. */
  readonly lapses: number | null;
};

/** What waits for the host state, by resolution in the order of adoption. */
export function pendingOf(mandate: MandateInForce): readonly Pending[] {
  const waiting = mandate.clauses.filter(({ consent }) => consent === 'pending');
  return waiting
    .filter(({ resolution }, index) => waiting.findIndex((each) => each.resolution === resolution) === index)
    .map((first) => {
      const { resolution } = first;
      const clauses = waiting.filter((each) => each.resolution === resolution).map(({ clause }) => clause);
      return { resolution, clauses, lapses: lapseOf(first) };
    });
}

/** Kinds that no mandate holds together, as no text may (shared/RULES.md). */
const clashes = [
  ['G22', 'amnesty', 'icc-referral'],
  ['G23', 'autonomy', 'independence'],
  ['G24', 'independence', 'territorial-integrity'],
] as const satisfies readonly (readonly [string, ClauseKind, ClauseKind])[];
export type Clash = (typeof clashes)[number][0];

/** Rules that the text would break together with what stays in force beside it, waiting clauses included. */
export function conflictsWith(mandate: MandateInForce, text: Text): readonly Clash[] {
  const said = new Set<ClauseKind>(text.clauses.map(({ kind }) => kind));
  const stays = new Set<ClauseKind>(leftBy(text, mandate).map(({ clause }) => clause.kind));
  return clashes
    .filter(([, one, other]) => (said.has(one) && stays.has(other)) || (said.has(other) && stays.has(one)))
    .map(([rule]) => rule);
}
