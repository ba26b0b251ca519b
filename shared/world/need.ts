/**
 * How many soldiers a text would need for what it orders, as the Secretariat reckons before the vote: by the same model of
 * forces as the crisis, on what everybody knows. All numbers are design choices.
 */
import { effectOf, type Ground, policeShare, spread } from '../crisis/force.ts';
import type { Mandate } from '../crisis/mandate.ts';
import type { Clause } from '../mandate/catalogue.ts';
import { clauseOf } from '../mandate/reading.ts';
import { type ClauseInForce, nothingInForce } from './inForce.ts';
import { seenPresence } from './observation.ts';
import { crisisMandate } from './translate.ts';

/**
 * Presence (0–100) that a task needs in every province, by the rules on the use of force: observers are met with here and
 * there; soldiers who defend themselves see what happens; to protect people and to act robustly takes enough of them also
 * where it is calm now.
 */
const neededPresence = [2, seenPresence, 40, 65, 75] as const satisfies Readonly<Record<Mandate['roe'], number>>;
/** And in a safe area, whatever the rules. */
const neededInSafeArea = 60;

/** Thousand soldiers beyond which it is only said that no mission would do. */
export const mostNeeded = 60;

/**
 * Whole thousands of soldiers, at most 60; null for a text without a mission, or for a country of which nothing is known.
 * @param clauses of the text alone: its own rules, kit, lead, police and safe areas
 * @param provinces as everybody knows them
 */
export function needOf(clauses: readonly Clause[], provinces: readonly Ground[]): number | null {
  if (!clauseOf(clauses, 'mission') || provinces.length === 0) return null;
  const mandate = ordersOf(clauses);
  const perThousand = effectOf(mandate);
  const soldiers = effectNeeded(mandate, provinces) / perThousand - policeShare * mandate.police;
  return Math.min(mostNeeded, Math.max(1, Math.ceil(soldiers)));
}

/** The text by itself and with the host's consent, as the crisis would feel it. */
const ordersOf = (clauses: readonly Clause[]): Mandate =>
  crisisMandate({ ...nothingInForce, clauses: clauses.map(consentedTo) });

const consentedTo = (clause: Clause): ClauseInForce => ({
  clause,
  resolution: 'the text',
  chapter: 'vi',
  consent: 'given',
  letter: true,
  round: 1,
  month: 0,
});

const oneThousand = { effect: 1, footprint: 0 } as const;
const nobody = { effect: 0, footprint: 0 } as const;

/** Thousand robust soldiers of standard kit, or what amounts to them, for the province where the most are missing. */
function effectNeeded(mandate: Mandate, provinces: readonly Ground[]): number {
  const byOne = spread({ provinces }, mandate, { sent: oneThousand, hired: nobody });
  const needed = provinces.map(({ id }, index) => {
    const task = neededPresence[mandate.roe];
    const wanted = mandate.safeAreas.includes(id) ? Math.max(task, neededInSafeArea) : task;
    // A presence of p leaves a share 1 − p/100 of the ground unwatched, and each thousand the same share of what is left.
    return unwatched(wanted) / unwatched(byOne[index]?.presence ?? 0);
  });
  return Math.max(...needed);
}

const unwatched = (presence: number): number => Math.log(1 - presence / 100);
