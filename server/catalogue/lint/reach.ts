/** Whether what is thrown in can come at all: conditions that no world can meet, and those that contradict themselves. */
import { catalogue } from '../../../shared/mandate/catalogue.ts';
import type { Condition } from '../../../shared/world/injects.ts';
import type { Parts } from '../folder.ts';
import type { Flaw } from '../problems.ts';
import type { Flaws } from './flaws.ts';

/** What a condition comes to whatever happens; null: that depends. */
type Verdict = 'always' | 'never' | null;

export function reachFlaws({ injects }: Pick<Parts, 'injects'>): Flaws {
  const flaws = (injects ?? []).flatMap(({ when }, index): readonly Flaw[] => {
    const verdict = when ? verdictOn(when) : null;
    if (verdict === 'never') return [{ path: `${index}.when`, message: 'cannot come true: it never comes' }];
    if (verdict === 'always') return [{ path: `${index}.when`, message: 'is always true: leave it out' }];
    return [];
  });
  return { 'injects.json': flaws };
}

function verdictOn(condition: Condition): Verdict {
  if ('not' in condition) return opposite(verdictOn(condition.not));
  if ('all' in condition) {
    const verdicts = condition.all.map(verdictOn);
    if (verdicts.includes('never') || contradicts(condition.all)) return 'never';
    return verdicts.every((each) => each === 'always') ? 'always' : null;
  }
  if ('inForce' in condition) return fieldVerdict(condition);
  if ('rulesOfEngagementBelow' in condition || 'declared' in condition) return null;
  // Refugees are counted in thousands; all other figures of a state end at 100.
  if ('state' in condition && condition.state === 'refugees') return condition.atLeast <= 0 ? 'always' : null;
  if (condition.atLeast <= 0) return 'always';
  return condition.atLeast > 100 ? 'never' : null;
}

const opposite = (verdict: Verdict): Verdict =>
  verdict === 'always' ? 'never' : verdict === 'never' ? 'always' : null;

function fieldVerdict({ inForce, having }: Extract<Condition, { inForce: unknown }>): Verdict {
  const parameters: Readonly<Record<string, { readonly type: string; readonly maximum?: number }>> =
    catalogue[inForce].parameters;
  const most = having && parameters[having.field]?.maximum;
  return having && most !== undefined && having.atLeast > most ? 'never' : null;
}

/** One figure that is to be both so high and lower than that, or a clause that is to be in force and not. */
function contradicts(conditions: readonly Condition[]): boolean {
  const wanted = conditions.filter((each) => !('not' in each));
  const unwanted = conditions.flatMap((each) => ('not' in each ? [each.not] : []));
  return wanted.some((one) => unwanted.some((other) => includes(one, other)));
}

/** Whether the second holds whenever the first does. */
function includes(one: Condition, other: Condition): boolean {
  if ('rulesOfEngagementBelow' in one && 'rulesOfEngagementBelow' in other) {
    return one.rulesOfEngagementBelow <= other.rulesOfEngagementBelow;
  }
  if ('inForce' in one && 'inForce' in other && one.inForce === other.inForce) {
    if (!other.having) return true;
    return one.having?.field === other.having.field && one.having.atLeast >= other.having.atLeast;
  }
  if ('state' in one && 'state' in other) return one.state === other.state && one.atLeast >= other.atLeast;
  if ('province' in one && 'province' in other) {
    return one.province === other.province && one.figure === other.figure && one.atLeast >= other.atLeast;
  }
  return false;
}
