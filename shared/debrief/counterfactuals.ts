/** What of a session can be changed, to see what would have come of it. */
import { z } from 'zod';
import type { Result } from '../council/events.ts';
import { countBallots, decideVote } from '../council/rules/votes/tally.ts';
import { type Council, membersOf } from '../council/state.ts';
import { type ClauseId, clauseIdSchema, type SeatId, seatIdSchema } from '../council/vocabulary.ts';
import {
  type ChangedAct,
  type ChangedBallot,
  type ChangedText,
  type Counterfactual,
  type CounterfactualKind,
  type Counterfactuals,
  isOnText,
  type OtherChoice,
  otherChoices,
} from './whatIf.ts';

const number = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'must be a number')
  .transform(Number);

export type Change =
  | { readonly vote: number; readonly clause: ClauseId | null }
  | { readonly vote: number; readonly seat: SeatId; readonly choice: OtherChoice }
  | { readonly act: number };

/**
 * How a change is asked for: `?vote=3` of a vetoed text is that the permanent members against had abstained, of an adopted
 * one that it had failed; `?vote=2&clause=c3` that it had been adopted without the clause; `?vote=3&seat=china&choice=yes`
 * that one member had voted otherwise; `?act=1` that an act outside the Council had not been done.
 */
export const changeSchema = z
  .strictObject({
    ...{ vote: number.optional(), clause: clauseIdSchema.optional() },
    ...{ seat: seatIdSchema.optional(), choice: z.enum(otherChoices).optional() },
    act: number.optional(),
  })
  .transform(({ vote, clause, seat, choice, act }, context): Change => {
    const misfit = (field: string) => {
      context.addIssue({ code: 'custom', path: [field], message: 'does not go with the rest' });
      return z.NEVER;
    };
    if (act !== undefined) return vote || clause || seat || choice ? misfit('act') : { act };
    if (vote === undefined) return misfit('vote');
    if (seat === undefined && choice === undefined) return { vote, clause: clause ?? null };
    if (clause) return misfit('clause');
    if (!seat) return misfit('seat');
    return choice ? { vote, seat, choice } : misfit('choice');
  });

export function counterfactualsIn(council: Council): Counterfactuals {
  const hasPassed = council.months.some(({ epilogue }) => !epilogue);
  const list = hasPassed
    ? [...council.results.flatMap((result) => changesOf(council, result)), ...actsOf(council)]
    : [];
  const byKind = (kind: CounterfactualKind) => list.find((each) => each.kind === kind);
  const mission = list.find((each) => each.kind === 'without-clause' && each.clause?.clause.kind === 'mission');
  return {
    list,
    preset: byKind('without-veto') ?? mission ?? byKind('had-it-failed') ?? byKind('without-act') ?? null,
  };
}

const aboutVote = ({ vote, round, symbol, title, resolution }: Result) => ({ vote, round, symbol, title, resolution });

function changesOf(council: Council, result: Result): readonly Counterfactual[] {
  return [...textsOf(council, result), ...decisiveBallotsOf(council, result)];
}

function textsOf({ drafts }: Council, result: Result): readonly ChangedText[] {
  const { subject, outcome } = result;
  if (subject.kind !== 'draft') return [];
  const about = aboutVote(result);
  if (outcome === 'vetoed') return [{ kind: 'without-veto', ...about, clause: null }];
  if (outcome !== 'adopted') return [];
  const clauses = drafts[subject.draft]?.clauses ?? [];
  return [
    { kind: 'had-it-failed', ...about, clause: null },
    ...clauses.map(({ id, clause }): ChangedText => {
      return { kind: 'without-clause', ...about, clause: { id, clause } };
    }),
  ];
}

/** The result of a vote with one ballot otherwise, but for the number of a resolution. */
export function recounted(council: Council, result: Result, seat: SeatId, choice: OtherChoice): Result {
  const members = membersOf(council.setup);
  const permanent = members.filter(({ kind }) => kind === 'permanent').map(({ id }) => id);
  const ballots = { ...result.ballots, [seat]: choice };
  const { totals, ...count } = countBallots(
    members.map(({ id }) => id),
    permanent,
    ballots,
  );
  const decided = decideVote(result.character, result.needed, count);
  return {
    ...result,
    ...{ ballots, totals, outcome: decided.outcome, vetoedBy: [...decided.vetoedBy] as SeatId[] },
    byPolicy: result.byPolicy.filter((each) => each !== seat),
    withheld: result.withheld.filter((each) => each !== seat),
    withoutVeto: decideVote(result.character, result.needed, { ...count, permanentAgainst: [] }).outcome,
    resolution: decided.outcome === 'adopted' ? result.resolution : '',
  };
}

function ballotOf(council: Council, result: Result, seat: SeatId, choice: OtherChoice): ChangedBallot | null {
  const was = result.ballots[seat] ?? 'absent';
  if (result.subject.kind !== 'draft' || was === choice) return null;
  if (!membersOf(council.setup).some(({ id }) => id === seat)) return null;
  const { outcome: otherwise } = recounted(council, result, seat, choice);
  return { kind: 'with-ballot', ...aboutVote(result), seat, was, choice, outcome: result.outcome, otherwise };
}

/** Ballots that alone would have made an adopted text of one that was not, or the other way round: of each seat the mildest. */
function decisiveBallotsOf(council: Council, result: Result): readonly ChangedBallot[] {
  return membersOf(council.setup).flatMap(({ id }) => {
    const ballots = mildestFirst.flatMap((choice) => ballotOf(council, result, id, choice) ?? []);
    return ballots.find(({ outcome, otherwise }) => (outcome === 'adopted') !== (otherwise === 'adopted')) ?? [];
  });
}

const mildestFirst = ['abstain', 'yes', 'no'] as const satisfies readonly OtherChoice[];

const actsOf = ({ outside }: Council): readonly ChangedAct[] =>
  outside.acts.map(({ act, by, round }, index) => ({ kind: 'without-act', act: index + 1, done: act, by, round }));

/** What of an asking names nothing that can be changed: why, for whoever asked. */
export const unchangeable = {
  vote: 'in this vote no text was adopted or vetoed, so there is nothing to change',
  clause: 'the text of this vote has no such clause, or was not adopted',
  seat: 'no member has this id',
  choice: 'the member voted so',
  act: 'no act outside the Council has this number',
} as const;
export type Unknown = { readonly unknown: keyof typeof unchangeable };

/** The change that is asked for. Any ballot on a whole text can be another, also one that decides nothing. */
export function counterfactualFor(
  council: Council,
  { list }: Counterfactuals,
  change: Change,
): Counterfactual | Unknown {
  if ('act' in change) {
    return list.find((each) => each.kind === 'without-act' && each.act === change.act) ?? { unknown: 'act' };
  }
  const result = council.results.find(({ vote }) => vote === change.vote);
  if (list.length === 0 || result?.subject.kind !== 'draft') return { unknown: 'vote' };
  if ('seat' in change) return otherBallot(council, result, change.seat, change.choice);
  const ofVote = list.filter((each): each is ChangedText => isOnText(each) && each.vote === change.vote);
  if (ofVote.length === 0) return { unknown: 'vote' };
  return ofVote.find((each) => (each.clause?.id ?? null) === change.clause) ?? { unknown: 'clause' };
}

function otherBallot(council: Council, result: Result, seat: SeatId, choice: OtherChoice): Counterfactual | Unknown {
  const isMember = membersOf(council.setup).some(({ id }) => id === seat);
  return ballotOf(council, result, seat, choice) ?? { unknown: isMember ? 'choice' : 'seat' };
}
