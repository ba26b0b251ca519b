/**
 * Rules G: what the text may lawfully say, and what a clause needs beside it (shared/RULES.md). An error keeps a text from
 * being tabled, a warning tells its drafters.
 */
import { type Clause, type ClauseKind, type ClauseOf, catalogue, clauseKinds, provinceOf } from './catalogue.ts';
import { isInTrust } from './reading.ts';

/** A text as the rules read it. Without a clause on its chapter it stands under Chapter VI. */
type Text = {
  readonly clauses: readonly Clause[];
  readonly provinceIds: readonly string[];
  readonly chapterVII: boolean;
  readonly consent: boolean;
  /** There is an International Criminal Court by now. */
  readonly hasCourt: boolean;
  readonly has: (kind: ClauseKind) => boolean;
};

type Rule = {
  readonly level: 'error' | 'warning';
  /** Number in shared/RULES.md. */
  readonly rule: string;
  /** The law behind it, e.g. `Charter Art. 42`; empty for a rule of the house. */
  readonly article: string;
  /** Kinds of clause that can break it; left out: any. */
  readonly of?: readonly ClauseKind[];
  /** Whether this clause, at this place of the text, breaks the rule. */
  readonly breaks: (clause: Clause, text: Text, index: number) => boolean;
};

const find = <Kind extends ClauseKind>(text: Text, kind: Kind) =>
  text.clauses.filter((each): each is ClauseOf<Kind> & Clause => each.kind === kind);

const isOneOf = (clause: Clause, kinds: readonly ClauseKind[]) => kinds.includes(clause.kind);

/** Robust or enforcing: more than the protection of one's own and of civilians under attack. */
const isStrongForce = (clause: Clause) =>
  clause.kind === 'use-of-force' && (clause.rule === 'robust' || clause.rule === 'enforce');
/** To govern has a warning of its own. */
const advises = (clause: Clause) => clause.kind === 'administration' && clause.authority === 'advise';
const governs = (clause: Clause) => clause.kind === 'administration' && clause.authority !== 'advise';
const governsAlone = (clause: Clause) =>
  governs(clause) && !(clause.kind === 'administration' && clause.authority === 'co-govern');
const isImposed = (clause: Clause) => clause.kind === 'anti-corruption' && clause.manner === 'imposed';
const sanctions = ['arms-embargo', 'targeted-sanctions', 'comprehensive-sanctions'] as const;
const isSanction = (clause: Clause) => isOneOf(clause, sanctions);
const termsOfForce = ['use-of-force', 'equipment', 'lead'] as const satisfies readonly ClauseKind[];

/** A sunset clause that says "none" sets no term. */
const hasTerm = (text: Text) => find(text, 'sunset').some((sunset) => sunset.rounds !== 'none');
const isLedByTheUN = (text: Text) => find(text, 'lead').every((lead) => lead.by === 'un');

const sameWords = (a: Clause, b: Clause) =>
  a.kind === b.kind && Object.entries(a).every(([name, value]) => b[name as keyof Clause] === value);

/** "c or 7" in the table of clauses. */
const consentOrChapterVII = [
  'mission',
  'police',
  'autonomy',
  'independence',
  'referendum',
  'humanitarian-access',
] as const satisfies readonly ClauseKind[];

const ruleTable = {
  'clause-repeated': {
    level: 'error',
    rule: 'G1',
    article: '',
    breaks: (clause, { clauses }, index) => {
      for (let place = 0; place < index; place += 1) {
        const before = clauses[place] as Clause;
        if (before.kind !== clause.kind) continue;
        if (!catalogue[clause.kind].repeatable || sameWords(before, clause)) return true;
      }
      return false;
    },
  },
  'unknown-province': {
    level: 'error',
    rule: 'G2',
    article: '',
    breaks: (clause, { provinceIds }) => {
      const province = provinceOf(clause);
      return province !== null && !provinceIds.includes(province);
    },
  },
  'chapter-vii-needs-threat-to-peace': {
    level: 'error',
    of: ['chapter'],
    rule: 'G3',
    article: 'Charter Art. 39',
    breaks: (clause, { has }) => clause.kind === 'chapter' && clause.chapter === 'vii' && !has('threat-to-peace'),
  },
  'robust-force-needs-chapter-vii': {
    level: 'error',
    of: ['use-of-force'],
    rule: 'G4',
    article: 'Charter Art. 42',
    breaks: (clause, { chapterVII }) => isStrongForce(clause) && !chapterVII,
  },
  'coalition-needs-chapter-vii': {
    level: 'error',
    of: ['lead'],
    rule: 'G5',
    article: 'Charter Art. 42, 48',
    breaks: (clause, { chapterVII }) => clause.kind === 'lead' && clause.by === 'coalition' && !chapterVII,
  },
  'company-at-most-eight-thousand': {
    level: 'error',
    of: ['lead'],
    rule: 'G6',
    article: '',
    breaks: (clause, text) =>
      clause.kind === 'lead' && clause.by === 'company' && find(text, 'mission').some((mission) => mission.troops > 8),
  },
  'no-fly-zone-needs-chapter-vii': {
    level: 'error',
    of: ['no-fly-zone'],
    rule: 'G7',
    article: 'Charter Art. 42',
    breaks: (clause, { chapterVII }) => clause.kind === 'no-fly-zone' && !chapterVII,
  },
  'sanctions-need-chapter-vii': {
    level: 'error',
    of: sanctions,
    rule: 'G8',
    article: 'Charter Art. 41',
    breaks: (clause, { chapterVII }) => isSanction(clause) && !chapterVII,
  },
  'icc-referral-needs-chapter-vii': {
    level: 'error',
    of: ['icc-referral'],
    rule: 'G9',
    article: 'Rome Statute Art. 13(b)',
    breaks: (clause, { chapterVII }) => clause.kind === 'icc-referral' && !chapterVII,
  },
  'tribunal-needs-chapter-vii': {
    level: 'error',
    of: ['ad-hoc-tribunal'],
    rule: 'G10',
    article: 'Charter Art. 41',
    breaks: (clause, { chapterVII }) => clause.kind === 'ad-hoc-tribunal' && !chapterVII,
  },
  'administration-needs-chapter-vii': {
    level: 'error',
    of: ['administration'],
    rule: 'G11',
    article: 'Charter Art. 2(7), 41',
    breaks: (clause, { chapterVII }) => governsAlone(clause) && !chapterVII,
  },
  'terms-of-force-need-mission': {
    level: 'error',
    of: termsOfForce,
    rule: 'G12',
    article: '',
    breaks: (clause, { has }) => isOneOf(clause, termsOfForce) && !has('mission'),
  },
  'safe-area-needs-mission': {
    level: 'error',
    of: ['safe-area'],
    rule: 'G13',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'safe-area' && !has('mission'),
  },
  'disarmament-needs-mission': {
    level: 'error',
    of: ['disarmament'],
    rule: 'G13',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'disarmament' && !has('mission'),
  },
  'administration-needs-mission': {
    level: 'error',
    of: ['administration'],
    rule: 'G14',
    article: '',
    breaks: (clause, { has }) => governs(clause) && !has('mission'),
  },
  'exemption-needs-comprehensive-sanctions': {
    level: 'error',
    of: ['humanitarian-exemption'],
    rule: 'G15',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'humanitarian-exemption' && !has('comprehensive-sanctions'),
  },
  'monitoring-needs-sanctions': {
    level: 'error',
    of: ['sanctions-monitoring'],
    rule: 'G16',
    article: '',
    breaks: (clause, { clauses }) => clause.kind === 'sanctions-monitoring' && !clauses.some(isSanction),
  },
  'trusteeship-needs-administration': {
    level: 'error',
    of: ['trusteeship'],
    rule: 'G17',
    article: 'Charter Art. 75, 81',
    breaks: (clause, text) =>
      clause.kind === 'trusteeship' && !find(text, 'administration').some((each) => each.authority === 'trusteeship'),
  },
  'imposed-measures-need-administration': {
    level: 'error',
    of: ['anti-corruption'],
    rule: 'G18',
    article: '',
    breaks: (clause, { clauses }) => isImposed(clause) && !clauses.some(governs),
  },
  'security-sector-reform-needs-consent-or-administration': {
    level: 'error',
    of: ['security-sector-reform'],
    rule: 'G19',
    article: 'Charter Art. 2(7)',
    breaks: (clause, { consent, has }) =>
      clause.kind === 'security-sector-reform' && !consent && !has('administration'),
  },
  'exit-benchmarks-need-administration': {
    level: 'error',
    of: ['exit-benchmarks'],
    rule: 'G20',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'exit-benchmarks' && !has('administration'),
  },
  'ngo-funding-needs-access': {
    level: 'error',
    of: ['ngo-funding'],
    rule: 'G21',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'ngo-funding' && !has('humanitarian-access'),
  },
  'amnesty-with-icc-referral': {
    level: 'error',
    of: ['amnesty'],
    rule: 'G22',
    article: 'Rome Statute Art. 17',
    breaks: (clause, { has }) => clause.kind === 'amnesty' && has('icc-referral'),
  },
  'autonomy-with-independence': {
    level: 'error',
    of: ['autonomy'],
    rule: 'G23',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'autonomy' && has('independence'),
  },
  'independence-with-territorial-integrity': {
    level: 'error',
    of: ['independence'],
    rule: 'G24',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'independence' && has('territorial-integrity'),
  },
  'pending-host-consent': {
    level: 'warning',
    rule: 'G25',
    article: 'Charter Art. 2(7), 77, 79',
    breaks: (clause, { consent, chapterVII }) =>
      !consent &&
      (clause.kind === 'prevention' ||
        isInTrust(clause) ||
        ((isOneOf(clause, consentOrChapterVII) || advises(clause)) && !chapterVII)),
  },
  /** Charter Art. 2(7) bars no enforcement under Chapter VII, and consent takes the matter out of it. */
  'decides-on-internal-order': {
    level: 'warning',
    rule: 'G26',
    article: 'Charter Art. 2(7)',
    breaks: (clause, { consent, chapterVII }) => (governs(clause) || isImposed(clause)) && !chapterVII && !consent,
  },
  'un-led-without-consent': {
    level: 'warning',
    rule: 'G27',
    article: '',
    breaks: (clause, text) => clause.kind === 'mission' && text.chapterVII && !text.consent && isLedByTheUN(text),
  },
  'open-ended-force': {
    level: 'warning',
    rule: 'G28',
    article: 'Charter Art. 42',
    breaks: (clause, text) => isStrongForce(clause) && !hasTerm(text),
  },
  'open-ended-sanctions': {
    level: 'warning',
    rule: 'G29',
    article: 'Charter Art. 41',
    breaks: (clause, text) => isSanction(clause) && !hasTerm(text),
  },
  'sanctions-without-exemption': {
    level: 'warning',
    rule: 'G30',
    article: '',
    breaks: (clause, { has }) => clause.kind === 'comprehensive-sanctions' && !has('humanitarian-exemption'),
  },
  'hollow-safe-area': {
    level: 'warning',
    rule: 'G31',
    article: '',
    breaks: (clause, { clauses }) => clause.kind === 'safe-area' && !clauses.some(isStrongForce),
  },
  'trusteeship-over-a-member': {
    level: 'warning',
    rule: 'G32',
    article: 'Charter Art. 78',
    breaks: (clause) => clause.kind === 'trusteeship',
  },
  'demand-without-determination': {
    level: 'warning',
    rule: 'G33',
    article: 'Charter Art. 40',
    breaks: (clause, { has }) => clause.kind === 'demand' && clause.what === 'ceasefire' && !has('threat-to-peace'),
  },
  'no-court-yet': {
    level: 'error',
    of: ['icc-referral'],
    rule: 'G34',
    article: 'Rome Statute Art. 11, 126',
    breaks: (clause, { hasCourt }) => clause.kind === 'icc-referral' && !hasCourt,
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type FindingCode = keyof typeof ruleTable;

/** Every code, in the order in which a clause is checked. */
export const findingCodes = Object.keys(ruleTable) as readonly FindingCode[];

/** Those that keep a text from being tabled, by the kind of clause that can break them, in the same order. */
const errorCodes = new Map<ClauseKind, readonly FindingCode[]>(
  clauseKinds.map((kind) => [
    kind,
    findingCodes.filter((code) => {
      const { level, of }: Rule = ruleTable[code];
      return level === 'error' && (of?.includes(kind) ?? true);
    }),
  ]),
);

export type Finding = {
  readonly level: 'error' | 'warning';
  readonly code: FindingCode;
  /** Number in shared/RULES.md, e.g. `G4`. */
  readonly rule: string;
  /** The law behind the rule, e.g. `Charter Art. 42`; empty where it is the house's own. */
  readonly article: string;
  /** Index of the clause in the text that was checked; null for the text as a whole. */
  readonly clause: number | null;
};

function read(clauses: readonly Clause[], provinceIds: readonly string[], hasCourt: boolean): Text {
  const has = (kind: ClauseKind): boolean => clauses.some((each) => each.kind === kind);
  return {
    clauses,
    provinceIds,
    chapterVII: clauses.some((each) => each.kind === 'chapter' && each.chapter === 'vii'),
    consent: has('host-consent'),
    hasCourt,
    has,
  };
}

/** Whether an error keeps a text from being tabled: the same as `checkDraft` has it, without the findings. */
export const hasErrors = (clauses: readonly Clause[], provinceIds: readonly string[], hasCourt = true): boolean =>
  firstError(clauses, provinceIds, hasCourt) !== null;

/** The first error that `checkDraft` finds, without all that comes after it; null: there is none. */
export function firstError(
  clauses: readonly Clause[],
  provinceIds: readonly string[],
  hasCourt = true,
): Finding | null {
  const text = read(clauses, provinceIds, hasCourt);
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index] as Clause;
    for (const code of errorCodes.get(clause.kind) ?? []) {
      if (ruleTable[code].breaks(clause, text, index)) return findingOf(code, index);
    }
  }
  return null;
}

function findingOf(code: FindingCode, clause: number): Finding {
  const { level, rule, article } = ruleTable[code];
  return { level, code, rule, article, clause };
}

/**
 * What stands against a text, clause by clause in its order.
 * @param clauses the text; one without clauses has no findings
 * @param provinceIds the provinces of the scenario
 * @param hasCourt there is an International Criminal Court by then
 */
export function checkDraft(
  clauses: readonly Clause[],
  provinceIds: readonly string[],
  hasCourt = true,
): readonly Finding[] {
  const text = read(clauses, provinceIds, hasCourt);
  return clauses.flatMap((clause, index) =>
    findingCodes.filter((code) => ruleTable[code].breaks(clause, text, index)).map((code) => findingOf(code, index)),
  );
}
