/** Which of several clauses of one kind stands, when texts of different rounds have merged. */
import { type Clause, type ClauseKind, type ClauseOf, catalogue } from '../mandate/catalogue.ts';
import type { Consent } from './consent.ts';

/**
 * `latest`: the word that was adopted last stands. `renewed`: so it does, and its time runs anew even where it says the
 * same. A degree: the highest stands, of equal ones the last. Each: words that differ stand beside each other.
 */
type Merging<Kind extends ClauseKind> =
  | 'latest'
  | 'renewed'
  | { readonly degree: (clause: ClauseOf<Kind>) => number }
  | { readonly each: (clause: ClauseOf<Kind>) => string };

const byLevel = { degree: ({ level }: { readonly level: number }) => level };
/** Whoever puts sanctions on one state takes none from another. */
const byTarget = { each: ({ target }: { readonly target: string }) => target };
const byProvince = { each: ({ province }: { readonly province: string }) => province };

const { rule: rules } = catalogue['use-of-force'].parameters;
const { standard: standards } = catalogue.equipment.parameters;
const { authority: authorities } = catalogue.administration.parameters;

const merging: { readonly [Kind in ClauseKind]: Merging<Kind> } = {
  chapter: 'latest',
  'host-consent': 'latest',
  'threat-to-peace': 'latest',
  'territorial-integrity': 'latest',
  mission: { degree: ({ troops }) => troops },
  'use-of-force': { degree: ({ rule }) => rules.options.indexOf(rule) },
  equipment: { degree: ({ standard }) => standards.options.indexOf(standard) },
  lead: 'latest',
  police: { degree: ({ officers }) => officers },
  'no-fly-zone': 'latest',
  'safe-area': byProvince,
  prevention: byLevel,
  disarmament: byLevel,
  'arms-embargo': byTarget,
  'targeted-sanctions': byTarget,
  'comprehensive-sanctions': byTarget,
  'humanitarian-exemption': 'latest',
  'sanctions-monitoring': 'latest',
  'icc-referral': 'latest',
  'ad-hoc-tribunal': 'latest',
  'transitional-justice': 'latest',
  amnesty: 'latest',
  administration: { degree: ({ authority }) => authorities.options.indexOf(authority) },
  trusteeship: 'latest',
  'local-ownership': byLevel,
  'anti-corruption': 'latest',
  elections: 'renewed',
  'security-sector-reform': byLevel,
  reconstruction: byLevel,
  'exit-benchmarks': 'latest',
  autonomy: byProvince,
  independence: 'latest',
  referendum: 'renewed',
  'non-recognition': 'latest',
  'humanitarian-access': byLevel,
  'ngo-funding': 'latest',
  refugees: 'latest',
  'climate-adaptation': byLevel,
  mediation: byLevel,
  sunset: 'renewed',
  review: 'renewed',
  demand: { each: ({ what }) => what },
};

// The table is exhaustive by kind; the compiler cannot correlate the key with the argument.
const mergingOf = ({ kind }: Clause) => merging[kind] as Merging<ClauseKind>;

/** How much of its kind a clause is; null where the kind has no degrees. */
export function degreeOf(clause: Clause): number | null {
  const rule = mergingOf(clause);
  if (typeof rule === 'string' || 'each' in rule) return null;
  return (rule.degree as (clause: Clause) => number)(clause);
}

/** Clauses with the same slot cannot both stand. @param other of the same kind */
function haveSameSlot(one: Clause, other: Clause): boolean {
  const rule = mergingOf(one);
  if (typeof rule === 'string' || 'degree' in rule) return true;
  const slotOf = rule.each as (clause: Clause) => string;
  return slotOf(one) === slotOf(other);
}

const sameWords = (one: Clause, other: Clause): boolean =>
  Object.entries(one).every(([name, value]) => other[name as keyof Clause] === value);

type Entry = { readonly clause: Clause; readonly consent: Consent };

/** Whether a settled entry leaves another one of its slot nothing to say; `later`: it was adopted after it. */
function outdoes(settled: Entry, entry: Entry, later: boolean): boolean {
  const difference = (degreeOf(settled.clause) ?? 0) - (degreeOf(entry.clause) ?? 0);
  if (difference !== 0) return difference > 0;
  if (later) return true;
  // Nobody need be asked again for what stands already.
  if (entry.consent !== 'pending' || mergingOf(entry.clause) === 'renewed') return false;
  return sameWords(settled.clause, entry.clause);
}

/**
 * The entries that still have something to say: those that stand, at most one for a slot, and those that wait for the
 * host's consent and would then stand.
 * @param entries in the order of their adoption, which is kept
 */
export function withoutSuperfluous<Each extends Entry>(entries: readonly Each[]): readonly Each[] {
  return entries.filter((_, index) => !isOutdone(entries, index));
}

function isOutdone(entries: readonly Entry[], index: number): boolean {
  const entry = entries[index] as Entry;
  const { kind } = entry.clause;
  for (let place = 0; place < entries.length; place += 1) {
    const other = entries[place] as Entry;
    // Mostly there is one of a kind.
    if (other.clause.kind !== kind || other.consent === 'pending' || other === entry) continue;
    if (haveSameSlot(other.clause, entry.clause) && outdoes(other, entry, place > index)) return true;
  }
  return false;
}
