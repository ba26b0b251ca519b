/** Where the state ended between sovereignty and rule by others: the models of the literature, as a table of tests. */
import type { Council, Month } from '../council/state.ts';
import { handedOver } from '../crisis/handover.ts';
import { asAdmissible, forceOrders, type Mandate, noMandate, prosecutes } from '../crisis/mandate.ts';
import { readingsOf } from '../crisis/readings.ts';
import { type CrisisState, meanOf } from '../crisis/state.ts';
import { feltMandate } from '../outside/felt.ts';
import { forceOf, type Standing as Outside } from '../outside/standing.ts';
import type { Finding } from '../world/criteria.ts';
import { effectiveEntries } from '../world/effective.ts';
import type { Sovereignty, Standing, Stretch } from './debrief.ts';
import type { World } from './history.ts';
import { intrusiveShareOf } from './outcomes.ts';
import {
  type ModelReached,
  type SovereigntyModel,
  type SovereigntyTag,
  sovereigntyModels,
} from './sovereigntyModel.ts';

/** Help for people that the host state has a say in. */
type Help = 'prevention' | 'humanitarian-access';
/** Whether help stands with the host state's yes; under Chapter VI it does not stand otherwise. */
type IsAgreed = (help: Help) => boolean;

/** What decided; null: the state was not under this model. */
type Test = (mandate: Mandate, isAgreed: IsAgreed) => Finding['evidence'] | null;

type OtherForce = Mandate['otherForces'][number];

/** A force of somebody whom neither the host state nor the Council has asked. */
const isUnasked = ({ consent, endorsed }: OtherForce): boolean => !consent && !endorsed;
export const isUnilateral = ({ otherForces }: Mandate): boolean => otherForces.some(isUnasked);

/** Of those a coalition imposes its own order; a region that helps itself without a text is no empire. */
const isImperial = ({ otherForces }: Mandate): boolean =>
  otherForces.some((force) => force.origin === 'coalition' && isUnasked(force));

const hasSoldiers = (mandate: Mandate): boolean => forceOrders(mandate).some(({ troops }) => troops > 0);

const tests: Readonly<Record<SovereigntyModel, Test>> = {
  empire: (mandate) => (isImperial(mandate) ? { unilateral: true } : null),
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
    const { noFly, safeAreas, chapter, roe, consent, otherForces } = mandate;
    const force = hasSoldiers(mandate);
    const uninvited = otherForces.some((each) => each.troops > 0 && !each.consent);
    if (uninvited || (force && !consent)) return { force, consent: false };
    if (noFly) return { noFly };
    if (safeAreas.length > 0) return { safeAreas: safeAreas.length };
    return force && chapter === 7 && roe >= 2 ? { chapter, roe } : null;
  },
  'responsibility-to-protect': (mandate, isAgreed) => {
    const { prevention, access, consent } = mandate;
    // A company that the state has hired is its own doing, and protects whoever can pay.
    const isSent = forceOrders(mandate).some(({ troops, origin }) => troops > 0 && origin !== 'company');
    if (isSent) return { force: true, consent };
    if (prevention > 0 && isAgreed('prevention')) return { prevention, consent: true };
    return access > 0 && isAgreed('humanitarian-access') ? { access, consent: true } : null;
  },
  westphalian: (mandate) => {
    const { armsEmbargo, targetedSanctions, comprehensiveSanctions, access, otherForces } = mandate;
    const evidence = {
      ...((armsEmbargo || targetedSanctions || comprehensiveSanctions) && { sanctions: true }),
      ...(prosecutes(mandate) && { courts: true }),
      ...(access > 0 && { access }),
      ...(otherForces.some(({ origin }) => origin === 'company') && { company: true }),
    };
    // Relief that the host state has agreed to is another model.
    return Object.keys(evidence).length > 0 ? { ...evidence, consent: mandate.consent && access === 0 } : {};
  },
};

/**
 * The first model of the list under which a mandate puts the state.
 * @param isAgreed if not given, read off the consent to the whole mandate
 */
export function modelUnder(
  mandate: Mandate,
  isAgreed: IsAgreed = () => mandate.consent || mandate.chapter !== 7,
): ModelReached {
  for (const model of sovereigntyModels) {
    const evidence = tests[model](mandate, isAgreed);
    if (evidence) return { model, evidence };
  }
  return { model: 'westphalian', evidence: {} };
}

type Felt = Pick<Month, 'mandate' | 'standing' | 'state'>;

/** The mandate of a month as the state felt it, with what stood outside it, less what had been handed back or had no effect. */
export const mandateIn = ({ mandate, standing, state }: Felt): Mandate =>
  asAdmissible(
    handedOver(feltMandate(mandate, standing, state.month), state.handover.steps),
    meanOf(state.provinces, 'capacity'),
  );

/** The model of a month, help judged by the letter to the text that it came with. */
function modelIn(month: Felt): ModelReached {
  const entries = effectiveEntries(month.mandate);
  const reached = modelUnder(mandateIn(month), (help) =>
    entries.some(({ clause, chapter, letter }) => clause.kind === help && (letter || chapter === 'vi')),
  );
  const by = whoRules(reached.model, month.standing);
  return by.length > 0 ? { ...reached, evidence: { ...reached.evidence, by: by.join(', ') } } : reached;
}

/** Seats whose sole doing the model is. */
function whoRules(model: SovereigntyModel, outside: Outside): readonly string[] {
  if (model === 'empire') return forceOf(outside, 'coalition')?.by ?? [];
  return model === 'bilateral-protectorate' && outside.patron ? [outside.patron.by] : [];
}

/** The model that the next month will be the first to feel. */
export function modelAhead(council: Pick<Council, 'mandate' | 'outside'>, crisis: CrisisState): ModelReached {
  const { mandate, outside } = council;
  return modelIn({ mandate, standing: outside.standing, state: { ...crisis, month: crisis.month + 1 } });
}

/** Sovereignty in fact below which it is a word. Design choice. */
const fictionalBelow = 35;
/** Weight of foreign rule, and months of it, by which a state that is sovereign again on paper is steered. Design choices. */
const steeredFrom = 13;
const steeredMonths = 12;

function tagsAt(state: CrisisState, months: readonly Month[]): readonly SovereigntyTag[] {
  const last = months.at(-1);
  const independence = last ? mandateIn(last).independence : false;
  const isPartitioned = state.provinces.some(({ status }) => status === 'independent');
  const holds: Readonly<Record<SovereigntyTag, boolean>> = {
    fictional: readingsOf(state).materialSovereignty < fictionalBelow,
    partitioned: isPartitioned,
    // A text leads there, and until people have voted for it nothing has changed hands.
    'being-divided': independence && !isPartitioned,
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

export function standingAt(state: CrisisState, months: readonly Month[]): Standing {
  const last = months.at(-1);
  const { formalSovereignty: formal, materialSovereignty: material } = readingsOf(state);
  const entity = last !== undefined && last.standing.entity !== null;
  return { ...(last ? modelIn(last) : modelUnder(noMandate)), formal, material, entity, tags: tagsAt(state, months) };
}

export function sovereigntyIn({ opening, end, epilogue, months, epilogueMonths }: World): Sovereignty {
  const all = [...months, ...epilogueMonths];
  const reached = months.map(modelIn);
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
    const { model, evidence } = modelIn(month);
    const last = found.at(-1);
    const to = month.state.month;
    if (last?.model === model) found.splice(-1, 1, { ...last, to });
    else found.push({ model, evidence, from: to, to });
  }
  return found;
}
