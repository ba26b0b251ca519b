/** Where the state ended between sovereignty and rule by others: the models of the literature, as a table of tests. */
import { crisisMandate } from '../council/rules/months.ts';
import type { Month } from '../council/state.ts';
import { handedOver } from '../crisis/handover.ts';
import { forceOrders, type Mandate, noMandate } from '../crisis/mandate.ts';
import { readingsOf } from '../crisis/readings.ts';
import type { CrisisState } from '../crisis/state.ts';
import type { Finding } from '../world/criteria.ts';
import {
  type ModelReached,
  type Sovereignty,
  type SovereigntyModel,
  type SovereigntyTag,
  type Standing,
  type Stretch,
  sovereigntyModels,
} from './debrief.ts';
import type { World } from './history.ts';
import { intrusiveShareOf } from './outcomes.ts';

/** What decided; null: the state was not under this model. */
type Test = (mandate: Mandate) => Finding['evidence'] | null;

/** A force of somebody whom neither the host state nor the Council has asked. */
export const isUnilateral = ({ otherForces }: Mandate): boolean => otherForces.some(({ consent }) => !consent);

const hasSoldiers = (mandate: Mandate): boolean => forceOrders(mandate).some(({ troops }) => troops > 0);

const tests: Readonly<Record<SovereigntyModel, Test>> = {
  empire: (mandate) => (isUnilateral(mandate) ? { unilateral: true } : null),
  trust: ({ powers }) => (powers === 5 ? { powers } : null),
  supervised: ({ powers }) => (powers === 3 || powers === 4 ? { powers } : null),
  'bilateral-protectorate': ({ patron, protectorateTreaty }) => (patron ? { patron, protectorateTreaty } : null),
  transitional: (mandate) => {
    const { powers, ssr, reconstruction, ownership, transitionalJustice } = mandate;
    if (powers === 1 || powers === 2) return { powers };
    const force = hasSoldiers(mandate);
    const builds = ssr + reconstruction >= 2 && ownership >= 2 && (transitionalJustice || force);
    return builds ? { ssr, reconstruction, ownership, transitionalJustice, force } : null;
  },
  'humanitarian-intervention': (mandate) => {
    const { noFly, safeAreas, chapter, roe, consent } = mandate;
    const force = hasSoldiers(mandate);
    if (force && !consent) return { force, consent };
    if (noFly) return { noFly };
    if (safeAreas.length > 0) return { safeAreas: safeAreas.length };
    return force && chapter === 7 && roe >= 2 ? { chapter, roe } : null;
  },
  'responsibility-to-protect': (mandate) => {
    const { prevention, access, consent } = mandate;
    if (hasSoldiers(mandate)) return { force: true, consent };
    if (prevention > 0) return { prevention };
    return access > 0 ? { access } : null;
  },
  westphalian: () => ({}),
};

/** The first model of the list under which a mandate puts the state. */
export function modelUnder(mandate: Mandate): ModelReached {
  for (const model of sovereigntyModels) {
    const evidence = tests[model](mandate);
    if (evidence) return { model, evidence };
  }
  return { model: 'westphalian', evidence: {} };
}

/** The mandate of a month as the state felt it, less what had been handed back. */
export const mandateIn = ({ mandate, state }: Pick<Month, 'mandate' | 'state'>): Mandate =>
  handedOver(crisisMandate(mandate), state.handover.steps);

/** Sovereignty in fact below which it is a word. Design choice. */
const fictionalBelow = 35;
/** Weight of foreign rule, and months of it, by which a state that is sovereign again on paper is steered. Design choices. */
const steeredFrom = 13;
const steeredMonths = 12;

function tagsAt(state: CrisisState, months: readonly Month[]): readonly SovereigntyTag[] {
  const last = months.at(-1);
  const independent = last ? mandateIn(last).independence : false;
  const holds: Readonly<Record<SovereigntyTag, boolean>> = {
    fictional: readingsOf(state).materialSovereignty < fictionalBelow,
    partitioned: independent || state.provinces.some(({ status }) => status === 'independent'),
    'informally-steered': isSteered(months),
  };
  return (Object.keys(holds) as SovereigntyTag[]).filter((tag) => holds[tag]);
}

/** Governed by others once, then given back on paper, and told what to do all the same for a year on end. */
function isSteered(months: readonly Month[]): boolean {
  let governed = false;
  let run = 0;
  for (const month of months) {
    governed ||= mandateIn(month).powers >= 3;
    const { formalSovereignty, intrusiveness } = month.state;
    run = governed && formalSovereignty === 100 && intrusiveness >= steeredFrom ? run + 1 : 0;
    if (run >= steeredMonths) return true;
  }
  return false;
}

function standingAt(state: CrisisState, months: readonly Month[]): Standing {
  const last = months.at(-1);
  const { formalSovereignty: formal, materialSovereignty: material } = readingsOf(state);
  return { ...modelUnder(last ? mandateIn(last) : noMandate), formal, material, tags: tagsAt(state, months) };
}

export function sovereigntyIn({ opening, end, epilogue, months, epilogueMonths }: World): Sovereignty {
  const all = [...months, ...epilogueMonths];
  const reached = months.map((month) => modelUnder(mandateIn(month)));
  const ranks = reached.map(({ model }) => sovereigntyModels.indexOf(model));
  const furthest = reached[ranks.indexOf(Math.min(...ranks))] ?? modelUnder(noMandate);
  return {
    opening: standingAt(opening, []),
    end: standingAt(end, months),
    epilogue: standingAt(epilogue, all),
    furthest,
    stretches: stretchesOf(all),
    intrusiveShare: intrusiveShareOf(months),
  };
}

function stretchesOf(months: readonly Month[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const month of months) {
    const { model, evidence } = modelUnder(mandateIn(month));
    const last = found.at(-1);
    const to = month.state.month;
    if (last?.model === model) found.splice(-1, 1, { ...last, to });
    else found.push({ model, evidence, from: to, to });
  }
  return found;
}
