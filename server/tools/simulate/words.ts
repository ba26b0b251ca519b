/** What a step of a plan says, in short, as the plan words it. */
import { type Mandate, mandateSchema } from '../../../shared/crisis/mandate.ts';
import type { Action } from './actors.ts';

const empty: Mandate = mandateSchema.parse({});
/** Orders to a force, which say nothing without one. */
const ofForce: ReadonlySet<string> = new Set(['troops', 'roe', 'equipment', 'lead', 'consent', 'legitimacy']);

/** The fields that a mandate sets. */
function mandateWords(mandate: Mandate): string {
  const set = Object.entries(mandate).filter(([name, value]) => {
    if (ofForce.has(name) && !mandate.force) return false;
    if (['troops', 'roe', 'lead'].includes(name)) return true;
    return value !== undefined && JSON.stringify(value) !== JSON.stringify(empty[name as keyof Mandate]);
  });
  if (set.length === 0) return 'nothing in force';
  return set.map(([name, value]) => (value === true ? name : `${name} ${valueWords(value)}`)).join(', ');
}

function valueWords(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((each) => (typeof each === 'string' ? each : `${each.origin} ${each.troops}`)).join(' and ');
}

/** "RU and GOV: protectorate", "NBR: strike Northreach". */
function actionWords({ kind, by, province }: Action): string {
  const place = typeof province === 'string' ? ` ${province}` : '';
  return `${[by].flat().join(' and ')}: ${kind.replaceAll('-', ' ')}${place}`;
}

export const stepWords = (step: {
  readonly mandate?: Mandate | undefined;
  readonly actions: readonly Action[];
}): string => [...(step.mandate ? [mandateWords(step.mandate)] : []), ...step.actions.map(actionWords)].join('; ');
