/** What a text would change of what stands in force, and of the crisis within a year, as somebody believes in it. */
import { positionOf, positionWith } from '../council/rules/world/standing.ts';
import { forecast } from '../crisis/forecast.ts';
import type { Mandate as CrisisMandate } from '../crisis/mandate.ts';
import { readingsOf } from '../crisis/readings.ts';
import { type CrisisState, meanOf, plainLegitimacy } from '../crisis/state.ts';
import { type Feature, featuresBeyond, featuresIn } from '../interests/features.ts';
import type { Position } from '../interests/position.ts';
import { improvement, type OutcomeKey, outcomeKeys, type Profile } from '../interests/profiles.ts';
import type { RedLinePosition } from '../interests/redLines.ts';
import type { Clause, MandateMode } from '../mandate/catalogue.ts';
import { clauseOf, rulesOf } from '../mandate/reading.ts';
import { feltMandate } from '../outside/felt.ts';
import type { Standing } from '../outside/standing.ts';
import { legitimacyOfText } from '../world/criteria.ts';
import { monthsAhead } from '../world/forecast.ts';
import { adopt, atRoundEnd, type MandateInForce, withLegitimacy } from '../world/inForce.ts';
import { type Deployment, deploymentOf } from '../world/translate.ts';
import { remembered } from './remembered.ts';
import { nameOf, numberOf } from './words.ts';

/** What a delegation knows of where things stand. */
export type Ground = {
  readonly crisis: CrisisState;
  readonly mandate: MandateInForce;
  readonly standing: Standing;
  readonly round: number;
  /** Votes in favour that a decision needs. */
  readonly needed: number;
  /** How hard the host state has shown itself: 0 soft, 1 hard. */
  readonly hostTemper: number;
  /** What everybody takes the host state for. */
  readonly hostRepute: Profile;
};

export type Text = {
  readonly clauses: readonly Clause[];
  readonly mode: MandateMode;
  /** The host state's letter, given or expected. */
  readonly hostConsents: boolean;
  /** Thousand troops in all behind it; null: as many as it asks for. */
  readonly pledged: number | null;
};

export type Outlook = {
  readonly features: Readonly<Record<Feature, number>>;
  /** Points by which each figure is better with the text, −100 to 100. */
  readonly outcomes: Readonly<Record<OutcomeKey, number>>;
  /** 1: it brings a duty to look at it again; −1: it takes one away. */
  readonly duty: number;
  readonly without: RedLinePosition;
  readonly with: RedLinePosition;
  /** It protects people: soldiers who do more than defend themselves, or relief. */
  readonly protects: boolean;
  /** Of the soldiers in force with it. */
  readonly rules: number;
};

type Outcomes = Readonly<Record<OutcomeKey, number>>;
/** Whoever believes in the same crisis expects the same of the same mandate. */
const forecastsFor = remembered((_: CrisisState) => new Map<string, Outcomes>());

function expected(crisis: CrisisState, mandate: CrisisMandate): Outcomes {
  const known = forecastsFor(crisis);
  const key = JSON.stringify(mandate);
  const before = known.get(key);
  if (before) return before;
  const outcomes: Outcomes = readingsOf(forecast(crisis, mandate, monthsAhead));
  known.set(key, outcomes);
  return outcomes;
}

/** Six criteria are met about half as a rule, and some members abstain. Design choices. */
const usualCriteria = 3;
const usualAbstentions = 3;
/** Somebody who offers what is missing. */
const everybody = 'everybody';

/** The mandate as a text leaves it, before anybody asks how rightful its mission seems. */
function joined({ mandate, round, crisis }: Ground, { clauses, mode, hostConsents, pledged }: Text): MandateInForce {
  const wanted = clauses.find((each) => each.kind === 'mission')?.troops ?? 0;
  const { month } = crisis;
  const pledges = { [everybody]: pledged ?? wanted };
  return adopt(mandate, { clauses, mode, hostConsents, round, month, resolution: 'the text', pledges });
}

/** @param after as the text leaves it */
function withItsLegitimacy(ground: Ground, text: Text, after: MandateInForce): MandateInForce {
  const { mandate, crisis, needed } = ground;
  const legitimacy = legitimacyOfText({
    before: mandate,
    after,
    clauses: text.clauses,
    hostConsents: text.hostConsents,
    criteria: usualCriteria,
    result: { yes: needed + 1, needed, abstentions: usualAbstentions },
    highestViolence: Math.max(...crisis.provinces.map(({ violence }) => violence)),
    legitimacyNow: plainLegitimacy,
  });
  return legitimacy === null ? after : withLegitimacy(after, legitimacy);
}

type Looked = { readonly mediated: boolean; readonly climateStress: number; readonly deployment: Deployment | null };

function redLinesLookAt({ standing }: Ground, mandate: MandateInForce, looked: Looked): RedLinePosition {
  const { deployment, climateStress, mediated } = looked;
  const pledgedShare = deployment && deployment.wanted > 0 ? Math.min(1, deployment.pledged / deployment.wanted) : 1;
  const { clauses, chapter, imposed, term, unsent, duty } = positionWith(mandate, standing.forces);
  return { clauses, chapter, imposed, term, unsent, duty, pledgedShare, climateStress, mediatedBefore: mediated };
}

function differences<Key extends string>(keys: readonly Key[], of: (key: Key) => number): Record<Key, number> {
  const all = {} as Record<Key, number>;
  for (const key of keys) all[key] = of(key);
  return all;
}

const mediates = ({ clauses }: Position): boolean => clauses.some(({ kind }) => kind === 'mediation');

/** What stands without the text, and what is expected of it: the same for every text of a round. */
type Without = { readonly position: RedLinePosition; readonly of: Outlook['features']; readonly expected: Outcomes };
const withoutText = remembered((ground: Ground): Without => {
  const { crisis, standing, round } = ground;
  const mandate = atRoundEnd(ground.mandate, round);
  const mediated = mediates(positionOf(ground.mandate));
  const climateStress = meanOf(crisis.provinces, 'climateStress');
  const position = redLinesLookAt(ground, mandate, { mediated, climateStress, deployment: deploymentOf(mandate) });
  let outcomes: Outcomes | null = null;
  return {
    position,
    of: featuresIn(position),
    get expected() {
      outcomes ??= expected(crisis, feltMandate(mandate, standing, crisis.month + 1));
      return outcomes;
    },
  };
});

/** A place in the tree of all texts that were read on a ground, clause after clause. */
class Place {
  /** Of the words up to here: by how they would be adopted. */
  outlooks: readonly OutlookIn[] = [];
  #next: Map<number, Place> | null = null;

  at(step: number): Place {
    this.#next ??= new Map();
    const known = this.#next.get(step);
    if (known) return known;
    const place = new Place();
    this.#next.set(step, place);
    return place;
  }
}

/** What texts would change on a ground: each text is read once, whoever reads it. */
const placesOn = remembered((_: Ground) => new Place());

/** The last one: the same words are mostly asked about with the letter of the host state and without. */
let last: { readonly ground: Ground; readonly clauses: readonly Clause[]; readonly place: Place } | null = null;

function placeOf(ground: Ground, clauses: readonly Clause[]): Place {
  if (last?.ground === ground && last.clauses === clauses) return last.place;
  let place = placesOn(ground);
  for (const clause of clauses) place = place.at(numberOf(clause));
  last = { ground, clauses, place };
  return place;
}

/** @param ground the same object for all texts that are compared */
export function outlookOf(ground: Ground, text: Text): Outlook {
  const place = placeOf(ground, text.clauses);
  const known = place.outlooks.find((each) => each.isOf(text));
  if (known) return known;
  const outlook = new OutlookIn(ground, text);
  place.outlooks = [...place.outlooks, outlook];
  return outlook;
}

/** Of a text that is read; whoever spreads it goes without the outcomes. */
class OutlookIn implements Outlook {
  readonly features: Outlook['features'];
  readonly duty: number;
  readonly without: RedLinePosition;
  readonly with: RedLinePosition;
  readonly protects: boolean;
  readonly rules: number;
  readonly #ground: Ground;
  readonly #text: Text;
  readonly #after: MandateInForce;
  #outcomes: Outcomes | null = null;

  constructor(ground: Ground, text: Text) {
    const { crisis, standing, round } = ground;
    const before = withoutText(ground);
    const after = joined(ground, text);
    const mandate = atRoundEnd(after, round);
    const deployment = deploymentOf(mandate);
    const { mediatedBefore: mediated, climateStress } = before.position;
    const position = redLinesLookAt(ground, mandate, { mediated, climateStress, deployment });
    const { clauses } = position;
    const rules = soldiersRulesIn(clauses);
    const isShutOut = standing.shutOut > crisis.month;
    this.features = featuresBeyond(before.of, featuresIn(position));
    this.duty = Number(position.duty) - Number(before.position.duty);
    this.without = before.position;
    this.with = position;
    this.protects = rules >= 2 || (clauseOf(clauses, 'humanitarian-access')?.level ?? 0) > (isShutOut ? 1 : 0);
    this.rules = deployment && deployment.deploys > 0 ? rules : 0;
    this.#ground = ground;
    this.#text = text;
    this.#after = after;
  }

  /** Whether it is of this text, which has the same words. */
  isOf({ mode, hostConsents, pledged }: Text): boolean {
    const own = this.#text;
    return own.mode === mode && own.hostConsents === hostConsents && own.pledged === pledged;
  }

  /** A year is reckoned ahead for it: only where somebody asks. */
  get outcomes(): Outcomes {
    this.#outcomes ??= this.#reckoned();
    return this.#outcomes;
  }

  #reckoned(): Outcomes {
    const legitimate = withItsLegitimacy(this.#ground, this.#text, this.#after);
    return outcomesOf(this.#ground, atRoundEnd(legitimate, this.#ground.round));
  }
}

/** Of the soldiers in force; 0 without any. */
const soldiersRulesIn = (clauses: readonly Clause[]): number => {
  const told = clauseOf(clauses, 'use-of-force');
  return told || clauseOf(clauses, 'mission') ? rulesOf(told) : 0;
};

function outcomesOf(ground: Ground, mandate: MandateInForce): Outcomes {
  const { crisis, standing } = ground;
  const after = expected(crisis, feltMandate(mandate, standing, crisis.month + 1));
  const without = withoutText(ground).expected;
  return differences(outcomeKeys, (key) => improvement[key] * (after[key] - without[key]));
}

/** For a first sight: nothing comes of it. */
export const nothingComes: Outcomes = differences(outcomeKeys, () => 0);

/** The same text, as if so much came of it. */
export const supposing = (
  { features, duty, without, with: position, protects, rules }: Outlook,
  outcomes: Outcomes,
): Outlook => ({
  features,
  outcomes,
  duty,
  without,
  with: position,
  protects,
  rules,
});

/** Texts that are reckoned with are reckoned with once. */
const groundsAfter = remembered((_: Ground) => new Map<string, Ground>());

/** The ground as it will be when a text was adopted. */
export function groundWith(ground: Ground, text: Text): Ground {
  const known = groundsAfter(ground);
  const key = `${text.mode} ${text.hostConsents} ${text.pledged} ${nameOf(text.clauses)}`;
  const found = known.get(key) ?? { ...ground, mandate: withItsLegitimacy(ground, text, joined(ground, text)) };
  known.set(key, found);
  return found;
}
