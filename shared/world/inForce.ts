/**
 * The mandate in force: what the adopted texts have become together. Every clause keeps the chapter, the consent and the
 * time of the text that it came with.
 */
import { z } from 'zod';
import { type Clause, type ClauseKind, clauseSchema, type MandateMode } from '../mandate/catalogue.ts';
import { chapterOf, chapters, consents, consentTo, goesWithMission } from './consent.ts';
import { withoutSuperfluous } from './merging.ts';

export const clauseInForceSchema = z.strictObject({
  clause: clauseSchema,
  /** Symbol of the text, e.g. `S/RES/2901 (2031)`. */
  resolution: z.string().min(1),
  chapter: z.enum(chapters),
  /** Of the host state. */
  consent: z.enum(consents),
  /** The host state has consented to its text, whether the clause needed that or not. */
  letter: z.boolean(),
  /** Round (1, 2, …) that adopted it; 0: before the session. */
  round: z.int().min(0),
  /** Months of the crisis (0, 1, …) that had passed at its adoption, or when the consent came that it waited for. */
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

type Term = Pick<MandateInForce, 'clauses' | 'until'>;

/** With what a term is over-ruled in its last round: whoever decides one of these anew does not mean it to end at once. */
const renewing: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  ...(['mission', 'administration', 'arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions'] as const),
]);

/** A term that this very round brings to its end does not end what has come to stand by a decision of this round. */
function withoutOverruled({ clauses, until }: Term, come: readonly ClauseInForce[]): Term {
  const isOverruled = come.some(({ clause, consent, round }) => {
    return until !== null && round >= until && consent !== 'pending' && renewing.has(clause.kind);
  });
  return isOverruled
    ? { clauses: clauses.filter(({ clause }) => clause.kind !== 'sunset'), until: null }
    : { clauses, until };
}

/** The term that a text leaves to what was before it. */
const termLeftBy = (text: AdoptedText, before: MandateInForce): Term => ({
  clauses: leftBy(text, before).filter((entry) => entry.resolution !== text.resolution),
  until: text.mode === 'end' ? null : before.until,
});

/** The round that the text's own term comes to; undefined: it says nothing of one. */
function untilSaidBy({ clauses, round }: AdoptedText): number | null | undefined {
  const sunset = clauses.findLast((each) => each.kind === 'sunset');
  if (!sunset) return undefined;
  return sunset.rounds === 'none' ? null : round + Number(sunset.rounds);
}

/** Rule L2: without a mission, in force or waiting, nobody's troops are bound. */
const withoutIdlePledges = (mandate: MandateInForce): MandateInForce =>
  mandate.clauses.some(({ clause }) => clause.kind === 'mission') ? mandate : { ...mandate, pledges: {} };

function addedPledges(before: MandateInForce['pledges'], added: AdoptedText['pledges']): MandateInForce['pledges'] {
  const sum = { ...before };
  for (const [seat, troops] of Object.entries(added)) sum[seat] = (sum[seat] ?? 0) + troops;
  return sum;
}

/** The mandate after a text was adopted. Adopted twice, a text says the same once. */
export function adopt(before: MandateInForce, text: AdoptedText): MandateInForce {
  const { resolution, round, month } = text;
  const chapter = chapterOf(text.clauses);
  const added: ClauseInForce[] = [];
  for (const clause of text.clauses) {
    if (groundsOfText.has(clause.kind)) continue;
    const consent = consentTo(clause, text);
    added.push({ clause, resolution, chapter, consent, letter: text.hostConsents, round, month });
  }
  const said = untilSaidBy(text);
  const left = termLeftBy(text, before);
  const term = said === undefined ? withoutOverruled(left, added) : { ...left, until: said };
  const ends = text.mode === 'end';
  return withoutIdlePledges({
    clauses: [...withoutSuperfluous([...term.clauses, ...added])],
    until: term.until,
    pledges: addedPledges(ends ? {} : before.pledges, text.pledges),
    legitimacy: ends ? null : before.legitimacy,
  });
}

/**
 * The host state consents to a resolution: what waits of it stands from now on, and nothing of it is imposed.
 * @param month months of the crisis that have passed
 */
export function withHostConsent(before: MandateInForce, resolution: string, month: number): MandateInForce {
  const consentedTo = (entry: ClauseInForce): ClauseInForce =>
    entry.consent === 'pending' ? { ...entry, letter: true, consent: 'given', month } : { ...entry, letter: true };
  const isAbout = (entry: ClauseInForce): boolean => entry.resolution === resolution;
  const clauses = before.clauses.map((entry) => (isAbout(entry) ? consentedTo(entry) : entry));
  const come = before.clauses.filter((entry) => isAbout(entry) && entry.consent === 'pending').map(consentedTo);
  const term = withoutOverruled({ clauses, until: before.until }, come);
  return { ...before, clauses: [...withoutSuperfluous(term.clauses)], until: term.until };
}

/** Resolutions whose mission is there with the host state's letter. */
export const missionsWithLetter = ({ clauses }: MandateInForce): readonly string[] => [
  ...new Set(
    clauses.filter(({ clause, letter }) => clause.kind === 'mission' && letter).map(({ resolution }) => resolution),
  ),
];

/**
 * The host state takes back its letter for a mission: under Chapter VI the mission ends with all that goes with it, under
 * Chapter VII it stays and is imposed from then on. What else the resolution says keeps the consent that it had.
 */
export function withoutHostConsent(before: MandateInForce, resolution: string): MandateInForce {
  const isAbout = (entry: ClauseInForce): boolean =>
    entry.resolution === resolution && entry.letter && goesWithMission(entry.clause.kind);
  const clauses = before.clauses
    .filter((entry) => !isAbout(entry) || entry.chapter === 'vii')
    .map((entry) => (isAbout(entry) ? { ...entry, letter: false, consent: 'not-needed' as const } : entry));
  const isLeft = clauses.some(({ clause }) => clause.kind === 'mission');
  return withoutIdlePledges({ ...before, clauses, legitimacy: isLeft ? before.legitimacy : null });
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

/** Something that ends when the months of a round begin, and the mandate without it. */
export type Ending = {
  /** A term was over, or the letter that something waited for never came. */
  readonly why: 'ended' | 'lapsed';
  /** That had set the term, or of which something has lapsed. */
  readonly resolution: string | null;
  readonly mandate: MandateInForce;
};

/**
 * What ends when the months of a round begin, after its votes: what lapses, one resolution after the other, then the term.
 * @param round 1, 2, …
 */
export function endingsOf(before: MandateInForce, round: number): readonly Ending[] {
  const hasLapsed = (entry: ClauseInForce): boolean => {
    const lapse = lapseOf(entry);
    return entry.consent === 'pending' && lapse !== null && round >= lapse;
  };
  const endings: Ending[] = [];
  let now = before;
  const lapsed = before.clauses.filter(hasLapsed);
  for (const resolution of lapsed.length > 0 ? new Set(lapsed.map((entry) => entry.resolution)) : []) {
    const clauses = now.clauses.filter((entry) => entry.resolution !== resolution || !hasLapsed(entry));
    now = withoutIdlePledges({ ...now, clauses });
    endings.push({ why: 'lapsed', resolution, mandate: now });
  }
  const { until } = before;
  if (until === null || round < until) return endings;
  const resolution = now.clauses.find(({ clause }) => clause.kind === 'sunset')?.resolution ?? null;
  // What the last round has decided anew and still waits for its letter is not what the term was about.
  const isNew = (entry: ClauseInForce): boolean => entry.consent === 'pending' && entry.round >= until;
  const clauses = now.clauses.filter((entry) => isNew(entry) || !endsWithTerm(entry.clause));
  now = withoutIdlePledges({ ...now, clauses, until: null, legitimacy: null });
  return [...endings, { why: 'ended', resolution, mandate: now }];
}

/** The mandate after them. */
export const atRoundEnd = (before: MandateInForce, round: number): MandateInForce =>
  endingsOf(before, round).at(-1)?.mandate ?? before;

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
  { rule: 'G22', one: 'amnesty', other: 'icc-referral' },
  { rule: 'G23', one: 'autonomy', other: 'independence' },
  { rule: 'G24', one: 'independence', other: 'territorial-integrity' },
] as const satisfies readonly { readonly rule: string; readonly one: ClauseKind; readonly other: ClauseKind }[];
export type Clash = (typeof clashes)[number]['rule'];

/** Rules that the text would break together with what stays in force beside it, waiting clauses included. */
export function conflictsWith(mandate: MandateInForce, text: Text): readonly Clash[] {
  const left = leftBy(text, mandate);
  if (left.length === 0) return [];
  const says = (kind: ClauseKind): boolean => text.clauses.some((each) => each.kind === kind);
  const stays = (kind: ClauseKind): boolean => left.some(({ clause }) => clause.kind === kind);
  return clashes
    .filter(({ one, other }) => (says(one) && stays(other)) || (says(other) && stays(one)))
    .map(({ rule }) => rule);
}
