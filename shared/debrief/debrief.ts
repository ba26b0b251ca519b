/**
 * The debrief: what a session was, told from its journal once it has ended. Nothing here is secret any more. Figures are
 * 0–100 and exact where nothing else is said; months are counted from the opening, which is month 0. What needs a world is
 * null or empty where the session had none, or ended before a month had passed in it.
 */
import type { Subject } from '../council/events.ts';
import type { Character, Choice, Outcome } from '../council/rules/votes/tally.ts';
import type { SeatSetup } from '../council/setup.ts';
import type { DraftId, SeatId } from '../council/vocabulary.ts';
import type { Reason } from '../interests/reasons.ts';
import type { Act, ActKind } from '../outside/acts.ts';
import type { SummedCause } from '../world/causes.ts';
import type { Findings } from '../world/criteria.ts';
import type { KnowledgeReading } from './known.ts';
import type { Lens } from './lens.ts';
import type { Marker } from './marker.ts';
import type { Agreements, NormTold, OutsideReading } from './outside.ts';
import type { SeatReading } from './seatReading.ts';
import type { ModelReached, SovereigntyTag } from './sovereigntyModel.ts';
import type { Counterfactuals } from './whatIf.ts';

export type Debrief = {
  readonly scenario: string;
  readonly title: string;
  readonly state: string;
  readonly year: number;
  readonly seed: number;
  /** Rounds that were begun, and months that passed in them. */
  readonly rounds: number;
  readonly months: number;
  readonly monthsPerRound: number;
  /** Months that would have passed in all rounds of the scenario; 0 where the session had no world. */
  readonly plannedMonths: number;
  /** Months after the rounds; none where no month had passed in them. */
  readonly epilogueMonths: number;
  readonly arc: Arc;
  readonly causes: Causes | null;
  readonly votes: VoteMatrix;
  /** Of seats that have a brief, in the order of the scenario. No ranking. */
  readonly seats: readonly SeatReading[];
  /** All four, in the order of `lensIds`; none where the session had no world. */
  readonly lenses: readonly Lens[];
  readonly sovereignty: Sovereignty | null;
  /** One for each adopted text that intervenes, in the order of adoption. */
  readonly criteria: readonly TextCriteria[];
  readonly outcomes: Outcomes | null;
  readonly flags: readonly Flag[];
  readonly precedents: Precedents | null;
  /** Kinds of clause that were adopted on good grounds, those that became norms first. */
  readonly norms: readonly NormTold[];
  readonly counterfactuals: Counterfactuals;
  readonly knowledge: KnowledgeReading | null;
  readonly outside: OutsideReading;
  readonly agreements: Agreements;
};

/** A value at the opening, when the rounds were over, and after the epilogue (the end again where there was none). */
export type AtThreeTimes<Value> = { readonly opening: Value; readonly end: Value; readonly epilogue: Value };

// The arc.

/** In the order in which a page would list them; all 0–100 but for those that say otherwise. */
export const arcFigures = [
  'violence',
  'need',
  'grievance',
  'capacity',
  'trust',
  'acceptance',
  /** Thousands of people abroad. */
  'refugees',
  /** Persons since the opening. */
  'deaths',
  'formalSovereignty',
  'materialSovereignty',
  'councilLegitimacy',
  'missionLegitimacy',
  'intrusiveness',
  /** Thousand troops in the field. */
  'deployed',
] as const;
export type ArcFigure = (typeof arcFigures)[number];

/** The crisis after a month; means over the people. */
export type ArcMonth = Readonly<Record<Exclude<ArcFigure, 'missionLegitimacy'>, number>> & {
  /** Null as long as no soldier of a mission had come. */
  readonly missionLegitimacy: number | null;
  /** 0 is the opening. */
  readonly month: number;
  /** 0 at the opening; the months of the epilogue have that of the last round. */
  readonly round: number;
  readonly epilogue: boolean;
  /** Violence by the id of the province. */
  readonly provinces: Readonly<Record<string, number>>;
};

export type ArcRound = {
  readonly round: number;
  /** Months that had passed when it began and when it was over; the same where it was ended before its months. */
  readonly from: number;
  readonly to: number;
};

export type Arc = {
  /** By month from 0; empty without a world. */
  readonly months: readonly ArcMonth[];
  readonly rounds: readonly ArcRound[];
  /** Months that had passed when the epilogue began; null where none passed. */
  readonly epilogueFrom: number | null;
  readonly provinces: readonly { readonly id: string; readonly name: string }[];
  /** In the order in which they happened. */
  readonly markers: readonly Marker[];
};

// Causes.

/** A round, or the epilogue. */
export type Period = {
  readonly round: number;
  readonly epilogue: boolean;
  /** Violence when it began and when it was over. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** The strongest first; their amounts add up to the change. */
  readonly causes: readonly SummedCause[];
};

export type ProvinceAccount = {
  readonly province: string;
  readonly name: string;
  /** Violence at the opening and when the rounds were over. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** Of all rounds together, the strongest first; their amounts add up to the change. */
  readonly causes: readonly SummedCause[];
  /** The three largest that tell something: without the drift of every figure to its own level, and without small change. */
  readonly largest: readonly SummedCause[];
  readonly periods: readonly Period[];
};

/** Of violence. */
export type Causes = {
  /** Ids of the provinces with the least and the most change of violence. */
  readonly best: string;
  readonly worst: string;
  readonly provinces: readonly ProvinceAccount[];
};

// Votes.

export type Cell = {
  readonly choice: Choice;
  readonly byPolicy: boolean;
  /** A stand-in cast it. */
  readonly byStandIn: boolean;
  readonly veto: boolean;
};

export type VoteColumn = {
  readonly vote: number;
  readonly round: number;
  /** Months that had passed. */
  readonly month: number;
  readonly subject: Subject;
  /** Whose an amendment is; null for everything else. */
  readonly proposer: SeatId | null;
  /** Of a text that was voted on, as a whole or in part; else empty. */
  readonly symbol: string;
  /** Of such a text, or of an item of the agenda; else empty. */
  readonly title: string;
  /** S/RES/… of an adopted text, else empty. */
  readonly resolution: string;
  readonly character: Character;
  readonly needed: number;
  readonly totals: Readonly<Record<Choice, number>>;
  readonly outcome: Outcome;
  readonly withoutVeto: Outcome;
  readonly cells: Readonly<Record<SeatId, Cell>>;
  /** What weighed most in the ballots of stand-ins, the weightiest first: at most three by seat (rule A8). */
  readonly reasons: Readonly<Record<SeatId, readonly Reason[]>>;
};

export type VoteMatrix = {
  /** Members, in the order in which they sit. */
  readonly seats: readonly SeatSetup[];
  readonly votes: readonly VoteColumn[];
  /** Symbols of the texts that were tabled. */
  readonly symbols: Readonly<Record<DraftId, string>>;
  /** Their numbers are missing among the votes. `again`: as which vote the same question came to its end, if it did. */
  readonly annulled: readonly { readonly vote: number; readonly reason: string; readonly again: number | null }[];
};

// Sovereignty.

export type Standing = ModelReached & {
  /** Sovereignty on paper and in fact. */
  readonly formal: number;
  readonly material: number;
  /** The opposition has the standing of an entity, and with it a part of what is on paper. */
  readonly entity: boolean;
  readonly tags: readonly SovereigntyTag[];
};

/** Months under one model, from the first to the last, epilogue included. */
export type Stretch = ModelReached & { readonly from: number; readonly to: number };

export type Sovereignty = AtThreeTimes<Standing> & {
  /** The first model of the list under which the state was in any month of the rounds. */
  readonly furthest: ModelReached;
  readonly stretches: readonly Stretch[];
  /** Share (0–1) of the months of the rounds in which foreign rule weighed 40 or more. */
  readonly intrusiveShare: number;
};

// Criteria of just intervention.

export type TextCriteria = {
  readonly vote: number;
  readonly round: number;
  readonly month: number;
  readonly symbol: string;
  readonly resolution: string;
  readonly title: string;
  /** 0–6, halves counted. */
  readonly met: number;
  /** As they stood at the adoption. */
  readonly findings: Findings;
};

// Outcomes that are everybody's.

export type OutcomeFigures = {
  /** Persons since the opening. */
  readonly deaths: number;
  readonly need: number;
  readonly capacity: number;
  readonly formalSovereignty: number;
  readonly materialSovereignty: number;
  readonly councilLegitimacy: number;
  /** Null where no soldier of a mission had come by then. */
  readonly missionLegitimacy: number | null;
  readonly acceptance: number;
  readonly regionalInstability: number;
  /** Million US dollars since the opening. */
  readonly cost: number;
  /** Share (0–1) of the months so far in which foreign rule weighed 40 or more. */
  readonly intrusiveShare: number;
};
export type Outcomes = AtThreeTimes<OutcomeFigures>;

// Flags and precedents.

/** Its letter never came; nobody pledged soldiers; it had ended before a month passed with the letter. */
export type NeverDeployed = 'no-letter' | 'no-pledges' | 'ended-before';

export type Flag =
  /** Fewer soldiers were pledged than three in five of those that the text wanted, or that it would have needed. */
  | {
      readonly kind: 'mandate-exceeds-means';
      readonly resolution: string;
      readonly round: number;
      /** Thousand troops at the adoption. */
      readonly wanted: number;
      readonly pledged: number;
      /** By the estimate of the Secretariat; null: it made none. */
      readonly need: number | null;
    }
  /** A text declared a protected area with fewer than three in five of the soldiers that it needed. */
  | {
      readonly kind: 'protected-area-declared-without-means';
      readonly resolution: string;
      readonly province: string;
      readonly round: number;
      readonly month: number;
    }
  /** A coalition, or a region, sent soldiers whom neither the Council nor the host state had asked for. */
  | {
      readonly kind: 'bypass';
      readonly number: number;
      readonly act: ActKind;
      readonly by: readonly SeatId[];
      readonly round: number;
      readonly month: number;
    }
  /** A text sent soldiers, and in no month of the rounds one of them came. */
  | {
      readonly kind: 'never-deployed';
      readonly resolution: string;
      readonly round: number;
      readonly reason: NeverDeployed;
    }
  /** The host state's letter never came. */
  /** A full embargo stood for half a year or more; points by which the economy had moved when it ended. */
  | {
      readonly kind: 'embargo-wore-off';
      readonly resolution: string;
      /** The first and the last month in which it stood. */
      readonly from: number;
      readonly to: number;
      readonly illicit: number;
      readonly tolerance: number;
      readonly legal: number;
      /** Share (0–1) of it that was evaded in the last month. */
      readonly evaded: number;
      /** How far smuggling was still accepted so many months later; null: it stood to the last. */
      readonly legacy: { readonly months: number; readonly tolerance: number } | null;
    }
  /** More soldiers were wanted than the world had to spare, in thousands: they came slower and did less. */
  | {
      readonly kind: 'overstretch';
      readonly round: number;
      readonly month: number;
      readonly wanted: number;
      readonly spare: number;
    }
  /** By the end a capital would have offered so much less (a share, 0–1) than it had at first. */
  | { readonly kind: 'contributor-tired'; readonly seat: SeatId; readonly withheld: number }
  /** The state's own courts could try the cases, and it had not handed them over: the International Criminal Court could not act. */
  | {
      readonly kind: 'referral-without-effect';
      readonly resolution: string;
      readonly round: number;
      /** The first month in which it was so. */
      readonly month: number;
    }
  | { readonly kind: 'lapsed-without-consent'; readonly resolution: string; readonly round: number }
  | { readonly kind: 'protected-area-fell'; readonly province: string; readonly month: number };

export type PrecedentFigures = {
  /** Force without the Council, recognition of a secession, protection of people: how easily others follow. */
  readonly bypass: number;
  readonly recognition: number;
  readonly protection: number;
};

/** What moved a precedent: a text, an act by its number, an endorsement, an answer elsewhere; or it faded with the months. */
export type PrecedentCause =
  | {
      readonly kind: 'text' | 'endorsement';
      readonly resolution: string;
      readonly symbol: string;
      readonly title: string;
    }
  | { readonly kind: 'act'; readonly number: number; readonly act: Act; readonly by: readonly SeatId[] }
  | { readonly kind: 'counter-recognition' | 'other' };

export type PrecedentMove = {
  readonly precedent: keyof PrecedentFigures;
  readonly from: number;
  readonly to: number;
  readonly round: number;
  readonly month: number;
  readonly cause: PrecedentCause;
};

export type Precedents = Pick<AtThreeTimes<PrecedentFigures>, 'opening' | 'end'> & {
  /** In the rounds, in the order in which they came about. */
  readonly moves: readonly PrecedentMove[];
};
