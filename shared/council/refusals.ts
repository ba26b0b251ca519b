/**
 * Refusals: values with a code and the id of the rule (shared/RULES.md) that forbids the act. Their sentences live in
 * client/text.
 */

export const refusalRules = {
  'not-for-your-role': 'S1',
  'unknown-person': 'S1',
  'unknown-seat': 'S2',
  'seat-taken': 'S2',
  'no-seat': 'S3',
  'room-full': 'S4',
  'brief-is-open': 'S5',
  'brief-not-sealed': 'S5',
  'session-frozen': 'F2',
  'session-ended': 'F4',
  'wrong-phase': 'F1',
  'step-is-over': 'F1',
  'not-frozen': 'F2',
  'no-deadline': 'F3',
  'policy-without-vote': 'A2',
  'unknown-draft': 'D1',
  'too-many-drafts': 'D2',
  'too-many-clauses': 'D2',
  'unknown-clause': 'D3',
  'clause-changed-meanwhile': 'D3',
  'text-is-tabled': 'D4',
  'text-not-lawful': 'D5',
  'text-is-empty': 'D5',
  'not-a-member': 'D6',
  'no-member-sponsors': 'D6',
  'already-sponsor': 'D6',
  'not-a-sponsor': 'D6',
  'not-tabled': 'D7',
  'vote-started': 'D7',
  'conflicts-with-mandate': 'D8',
  'no-such-troops': 'L1',
  'no-mission': 'L1',
  'pledges-are-closed': 'L1',
  'pledge-is-binding': 'L2',
  'not-the-host-state': 'H1',
  'host-state-is-played': 'H1',
  'nothing-to-consent-to': 'H1',
  'not-the-secretary-general': 'O1',
  'good-offices-used': 'O1',
  'no-vote-open': 'B1',
  'another-vote-open': 'B1',
  'non-member-cannot-vote': 'B2',
  'motion-only-between-votes': 'M1',
  'nothing-left-to-adjourn': 'M2',
  'already-next': 'M3',
  'motion-already-put': 'M4',
  'draft-not-in-order': 'M3',
} as const;

export type RefusalCode = keyof typeof refusalRules;

/** `path` names the place in the command, where there is one (e.g. `['clause', 'troops']`). */
export type Refusal = {
  readonly code: RefusalCode;
  readonly rule: string;
  readonly path: readonly (string | number)[];
};

export function refuse(code: RefusalCode, path: readonly (string | number)[] = []): Refusal {
  return { code, rule: refusalRules[code], path };
}
