/** What of a text waits for the host state: a chapter and a letter decide it, not what the text says about consent. */
import type { Clause, ClauseKind } from '../mandate/catalogue.ts';
import { clauseOf, isInTrust } from '../mandate/reading.ts';

/** A clause stands without the host's consent, has it, or waits for it. */
export const consents = ['not-needed', 'given', 'pending'] as const;
export type Consent = (typeof consents)[number];

export const chapters = ['vi', 'vii'] as const;
export type Chapter = (typeof chapters)[number];

/** A text without a clause on its chapter stands under Chapter VI. */
export const chapterOf = (clauses: readonly Clause[]): Chapter =>
  clauses.some((each) => each.kind === 'chapter' && each.chapter === 'vii') ? 'vii' : 'vi';

/**
 * When a kind of clause waits: never, under either chapter, under Chapter VI, as the mission of its text does, or as its
 * administration. A mission waits under Chapter VII too where the United Nations leads it; an administration waits with the
 * mission or, where there is none, under Chapter VI. Nobody is placed under trusteeship but by the State that is responsible
 * (Charter Art. 77(1)(c), 79): that waits under either chapter, and so does to govern in trust.
 */
type Waits = 'never' | 'always' | 'under-vi' | 'mission' | 'with-mission' | 'administration' | 'with-administration';

const waits = {
  chapter: 'never',
  'host-consent': 'never',
  'threat-to-peace': 'never',
  'territorial-integrity': 'never',
  mission: 'mission',
  'use-of-force': 'with-mission',
  equipment: 'with-mission',
  lead: 'with-mission',
  police: 'under-vi',
  'no-fly-zone': 'never',
  'safe-area': 'with-mission',
  prevention: 'always',
  disarmament: 'with-mission',
  'arms-embargo': 'never',
  'targeted-sanctions': 'never',
  'comprehensive-sanctions': 'never',
  'humanitarian-exemption': 'never',
  'sanctions-monitoring': 'never',
  'icc-referral': 'never',
  'ad-hoc-tribunal': 'never',
  'transitional-justice': 'never',
  amnesty: 'never',
  administration: 'administration',
  trusteeship: 'always',
  'local-ownership': 'never',
  'anti-corruption': 'never',
  elections: 'never',
  'security-sector-reform': 'with-administration',
  reconstruction: 'never',
  'exit-benchmarks': 'never',
  autonomy: 'under-vi',
  independence: 'under-vi',
  referendum: 'under-vi',
  'non-recognition': 'never',
  'humanitarian-access': 'under-vi',
  'ngo-funding': 'never',
  refugees: 'never',
  'climate-adaptation': 'never',
  mediation: 'never',
  sunset: 'never',
  review: 'never',
  demand: 'never',
} as const satisfies Record<ClauseKind, Waits>;

/**
 * @param text the whole text that the clause is from, and whether the host state has consented to it
 */
export function consentTo(
  clause: Clause,
  { clauses, hostConsents }: { readonly clauses: readonly Clause[]; readonly hostConsents: boolean },
): Consent {
  const needed = needsConsent(clause, clauses);
  if (needed === null) return 'not-needed';
  if (hostConsents) return 'given';
  return needed ? 'pending' : 'not-needed';
}

/** Whether a clause would wait for a letter; null: none is about it. @param clauses of its whole text */
function needsConsent(clause: Clause, clauses: readonly Clause[]): boolean | null {
  const rule: Waits = waits[clause.kind];
  switch (rule) {
    case 'never':
      return null;
    case 'always':
      return true;
    case 'under-vi':
      return chapterOf(clauses) === 'vi';
    case 'mission':
      return chapterOf(clauses) === 'vi' || isLedByTheUN(clauses);
    case 'with-administration': {
      const administration = clauseOf(clauses, 'administration');
      return administration ? needsConsent(administration, clauses) : true;
    }
    case 'administration':
    case 'with-mission': {
      if (isInTrust(clause)) return true;
      const mission = clauseOf(clauses, 'mission');
      if (mission) return needsConsent(mission, clauses);
      return rule === 'administration' ? chapterOf(clauses) === 'vi' : null;
    }
  }
}

/** Kinds that are of a mission, or come and go with it. */
export const goesWithMission = (kind: ClauseKind): boolean =>
  kind === 'police' || kind === 'administration' || waits[kind] === 'mission' || waits[kind] === 'with-mission';

const isLedByTheUN = (clauses: readonly Clause[]): boolean =>
  clauses.every((each) => each.kind !== 'lead' || each.by === 'un');
