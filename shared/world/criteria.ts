/**
 * Six criteria of just intervention, after the report of the International Commission on Intervention and State Sovereignty
 * (2001), and what they and the vote make of a mission's legitimacy. All thresholds are design choices.
 */
import { type Adoption, legitimacyAtAdoption } from '../crisis/legitimacy.ts';
import type { Mandate as CrisisMandate, Lead } from '../crisis/mandate.ts';
import { type CrisisState, meanOf } from '../crisis/state.ts';
import { type Clause, catalogue } from '../mandate/catalogue.ts';
import { clauseOf, powersOf, rulesOf } from '../mandate/reading.ts';
import { chapterOf } from './consent.ts';
import { effectiveClauses } from './effective.ts';
import type { MandateInForce } from './inForce.ts';
import { leadOf } from './translate.ts';

export const criteria = [
  'right-authority',
  'just-cause',
  'right-intention',
  'last-resort',
  'proportional',
  'reasonable-prospects',
] as const;
export type Criterion = (typeof criteria)[number];

/** Who has decided: the Council, the General Assembly, a regional organisation, or nobody but those who act. */
export const authorities = ['council', 'assembly', 'regional', 'none'] as const;
export type Authority = (typeof authorities)[number];

/** What an intervention does, whether a text says it or somebody simply acts. */
export type Measures = {
  readonly roe: CrisisMandate['roe'];
  readonly lead: Lead;
  readonly powers: CrisisMandate['powers'];
  /** Level of humanitarian access, 0–2. */
  readonly access: number;
  readonly independence: boolean;
  /** Comprehensive sanctions, whomever they hit. */
  readonly embargo: boolean;
  readonly exemptions: boolean;
};

/** What a text does by itself, whatever is in force beside it. */
export function measuresOf(clauses: readonly Clause[]): Measures {
  const has = (kind: Clause['kind']) => clauses.some((each) => each.kind === kind);
  return {
    roe: has('mission') ? rulesOf(clauseOf(clauses, 'use-of-force')) : 0,
    lead: leadOf(clauseOf(clauses, 'lead')),
    powers: powersOf(clauseOf(clauses, 'administration')),
    access: clauseOf(clauses, 'humanitarian-access')?.level ?? 0,
    independence: has('independence'),
    embargo: has('comprehensive-sanctions'),
    exemptions: has('humanitarian-exemption'),
  };
}

export type Intervention = {
  readonly measures: Measures;
  readonly authority: Authority;
  /** The crisis when it is decided. */
  readonly state: CrisisState;
  /** Months so far in which there was mediation, prevention or a sanction. */
  readonly milderMonths: number;
  /** Seats of those behind it that gain by the state's resources and have not said so. */
  readonly undeclared: readonly string[];
  /** Points of mean violence that it changes in a year, below 0 where it saves. */
  readonly forecastDifference: number;
};

export type Finding = {
  readonly score: 0 | 0.5 | 1;
  /** Figures, ids and switches that the score rests on. */
  readonly evidence: Readonly<Record<string, number | string | boolean>>;
};
export type Findings = Readonly<Record<Criterion, Finding>>;

const scoreOfAuthority = { council: 1, assembly: 0.5, regional: 0.5, none: 0 } as const satisfies Record<
  Authority,
  Finding['score']
>;

export const graveViolence = 60;
/** So bad that nobody need try anything else first. */
export const extremeViolence = 75;
export const monthsOfPatience = 6;
/** A state that can do this much is not to be governed by others. */
export const someCapacity = 25;
/** Mean violence from which on enforcement is not too much. */
export const enforceable = 55;
export const worthwhile = -8;

const met = (condition: boolean): 0 | 1 => (condition ? 1 : 0);

export function criteriaOf(intervention: Intervention): Findings {
  const { measures, authority, state, milderMonths, undeclared } = intervention;
  const worst = state.provinces.reduce((one, other) => (other.violence > one.violence ? other : one));
  const fallen = state.provinces.filter((each) => each.fallen).length;
  const meanViolence = meanOf(state.provinces, 'violence');
  const capacity = meanOf(state.provinces, 'capacity');
  const { roe, powers, access, independence } = measures;
  const company = measures.lead === 'PMC';
  const embargoWithoutExemptions = measures.embargo && !measures.exemptions;
  const difference = intervention.forecastDifference;
  return {
    'right-authority': { score: scoreOfAuthority[authority], evidence: { authority } },
    'just-cause': {
      score: met(worst.violence >= graveViolence || fallen > 0),
      evidence: { province: worst.id, violence: worst.violence, fallen },
    },
    'right-intention': {
      score: met(access >= 1 && !company && !independence && undeclared.length === 0),
      evidence: { access, company, independence, undeclared: undeclared.join(' ') },
    },
    'last-resort': {
      score: met(milderMonths >= monthsOfPatience || worst.violence >= extremeViolence),
      evidence: { milderMonths, province: worst.id, violence: worst.violence },
    },
    proportional: {
      score: met(
        !embargoWithoutExemptions &&
          !(powers >= 4 && capacity >= someCapacity) &&
          !(roe === 4 && meanViolence < enforceable),
      ),
      evidence: { embargoWithoutExemptions, powers, capacity, roe, violence: meanViolence },
    },
    'reasonable-prospects': { score: met(difference <= worthwhile), evidence: { difference } },
  };
}

/** How many are met, 0–6, halves counted. */
export const criteriaMet = (findings: Findings): number =>
  criteria.reduce((sum, criterion) => sum + findings[criterion].score, 0);

export type VotedText = {
  /** The mandate in force without the text and with it. */
  readonly before: MandateInForce;
  readonly after: MandateInForce;
  readonly clauses: readonly Clause[];
  /** Votes in favour, votes that were needed, abstentions of members. */
  readonly result: { readonly yes: number; readonly needed: number; readonly abstentions: number };
  readonly hostConsents: boolean;
  /** As `criteriaMet` has it. */
  readonly criteria: number;
  /** Of the worst province, 0–100. */
  readonly highestViolence: number;
  /** Of the Council's force as it stands, 0–100. */
  readonly legitimacyNow: number;
};

/** The vote as the crisis weighs it. */
export function adoptionOf(text: Omit<VotedText, 'before' | 'after' | 'legitimacyNow'>): Adoption {
  const { clauses, result } = text;
  const { lead, powers } = measuresOf(clauses);
  const chapter = chapterOf(clauses) === 'vii' ? 7 : 6;
  return {
    chapter,
    spare: result.yes - result.needed,
    abstentions: result.abstentions,
    consent: text.hostConsents,
    lead,
    ownership: clauseOf(clauses, 'local-ownership')?.level ?? 0,
    powers,
    sunset: clauses.some((each) => each.kind === 'sunset' && each.rounds !== 'none'),
    review: clauses.some((each) => each.kind === 'review'),
    criteria: text.criteria,
    withoutThreat: chapter === 7 && text.highestViolence < withoutThreatBelow,
  };
}

/** Below this in every province nothing threatens the peace. */
const withoutThreatBelow = 50;

const isOrder = ({ clause }: MandateInForce['clauses'][number]): boolean => catalogue[clause.kind].group === 'force';
const isOrdered = ({ clauses }: MandateInForce): boolean => clauses.some(isOrder);

/** What the force is told, waiting for consent or not, in a form that compares. */
function ordersOf({ clauses }: MandateInForce): string {
  const orders = clauses.filter(isOrder);
  return [...new Set(orders.map(({ clause }) => wordsOf(clause)))].toSorted().join();
}

/** The same words compare equal. A text that is bargained over has the same clauses again and again. */
function wordsOf(clause: Clause): string {
  const found = said.get(clause) ?? JSON.stringify(Object.entries(clause).toSorted());
  said.set(clause, found);
  return found;
}
const said = new WeakMap<Clause, string>();

/**
 * Legitimacy (0–100) with which the mission goes on after a text; null where the text tells it nothing new, or leaves none.
 * With a mission that is there already the vote is half of it.
 */
export function legitimacyOfText(text: VotedText): number | null {
  const { before, after } = text;
  if (!after.clauses.some(({ clause }) => clause.kind === 'mission')) return null;
  if (isOrdered(before) && ordersOf(before) === ordersOf(after)) return null;
  const voted = legitimacyAtAdoption(adoptionOf(text));
  if (!clauseOf(effectiveClauses(before), 'mission')) return voted;
  return (voted + (before.legitimacy ?? text.legitimacyNow)) / 2;
}
