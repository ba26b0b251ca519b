/** Rules B: how a ballot is cast, how a vote is closed, and what follows from it. How it is counted is in `tally`. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny, isOfPost, running } from '../../decision.ts';
import type { Event, EventOf, Result, Subject } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { type Council, type Draft, isPlayed, isPresent, membersOf, type Seat } from '../../state.ts';
import type { Policy, SeatId } from '../../vocabulary.ts';
import { agendaVoted, invitationVoted } from '../meeting/agenda.ts';
import { mustAbstain } from '../meeting/character.ts';
import { motionCarried } from '../meeting/motions.ts';
import { rulingVoted } from '../meeting/points.ts';
import { isKeptBack, isKeyAwaited } from '../session/keys.ts';
import { mayStandInCast, mayStandInChange } from '../session/standIns.ts';
import { moment } from '../session/steps.ts';
import { amendmentVoted } from '../texts/amendments.ts';
import { partVoted } from '../texts/division.ts';
import { debateDue } from '../world/assembly.ts';
import { type Choice, countBallots, decideVote } from './tally.ts';
import { applyBallotCast, applyVoteClosed, nextResolution } from './voting.ts';

/** Whether the asking person may cast a ballot now, and if not, why (rules B1, B2). */
export function mayCast(asking: Asking): RefusalCode | null {
  const { council } = asking;
  const seat = askingSeat(asking);
  if (!seat) return 'no-seat';
  if (council.phase === 'ended') return 'session-ended';
  if (!council.vote) return 'no-vote-open';
  if (seat.kind === 'non-member') return 'non-member-cannot-vote';
  if (!isOfPost(asking, seat, 'ambassador')) return 'for-the-ambassador';
  return council.frozen ? 'session-frozen' : mayStandInChange(asking, council.vote, seat);
}

/** Rule B3: a ballot may be changed until the close; the same ballot again changes nothing. Rule B4: the close. */
export function decideCast(asking: Asking, { vote: number, choice }: CommandOf<'cast-ballot'>): Decision {
  const code = mayCast(asking);
  if (code) return deny(code);
  const { council, now } = asking;
  const seat = askingSeat(asking);
  if (!seat || council.vote?.number !== number) return deny('another-vote-open', ['vote']);
  const byStandIn = asking.by.role === 'stand-in';
  // Whoever comes back makes a ballot that was cast meanwhile their own by casting the same.
  const isMarked = council.vote.byStandIn.includes(seat.id);
  if (council.vote.ballots[seat.id] === choice && isMarked === byStandIn) return accept();
  if ((choice === 'yes' || choice === 'no') && mustAbstain(council, council.vote.subject, seat.id)) {
    return deny('party-must-abstain', ['choice']);
  }
  const forbidden = mayStandInCast(asking, seat, choice);
  if (forbidden) return deny(forbidden, ['choice']);
  const cast: EventOf<'ballot-cast'> = { kind: 'ballot-cast', vote: number, seat: seat.id, choice, byStandIn };
  if (isAnotherAwaited(council, seat.id)) return accept(cast);
  const after = applyBallotCast(council, cast);
  return accept(cast, ...(everyHolderHasCast(after) ? closeVote(after, now) : []));
}

/** Whether the vote waits for the ballot of anybody else: mostly it does. */
function isAnotherAwaited(council: Council, than: SeatId): boolean {
  const { vote, seats, setup } = council;
  return membersOf(setup).some(({ id }) => {
    const seat = id === than || vote?.ballots[id] !== undefined ? undefined : seats[id];
    return seat !== undefined && isAwaited(council, seat);
  });
}

/** Whoever somebody holds, or that is stood in for; a party is not waited for (Q6). */
const isAwaited = (council: Council, seat: Seat): boolean =>
  isPlayed(council, seat) && !(council.vote && mustAbstain(council, council.vote.subject, seat.id));

/**
 * Rule B4: a vote closes at its deadline, or once every seat that somebody holds, or that is stood in for, has cast; a party
 * is not waited for (Q6), and where a veto takes two keys the word of the capital is (S8).
 */
export function everyHolderHasCast(council: Council): boolean {
  const { vote, seats } = council;
  let hasAnyCast = false;
  for (const { id } of membersOf(council.setup)) {
    const seat = seats[id];
    if (!seat || !isAwaited(council, seat)) continue;
    if (vote?.ballots[id] === undefined || isKeyAwaited(council, seat)) return false;
    hasAnyCast = true;
  }
  return hasAnyCast;
}

const policyChoices = {
  absent: 'absent',
  abstain: 'abstain',
  'in-favour': 'yes',
  against: 'no',
  // It has not come to cast one.
  'stand-in': 'absent',
} as const satisfies Record<Policy, Choice>;

/** Rules A1, B4: without a ballot, an empty or absent delegation follows its policy, and one that is there was absent. */
function ballotAtClose(council: Council, seat: Seat): { readonly choice: Choice; readonly byPolicy: boolean } {
  if (council.vote && mustAbstain(council, council.vote.subject, seat.id)) {
    return { choice: 'not_participating', byPolicy: false };
  }
  const cast = council.vote?.ballots[seat.id];
  if (isKeptBack(council, seat)) return { choice: 'absent', byPolicy: false };
  if (cast) return { choice: cast, byPolicy: false };
  const byPolicy = !isPresent(council, seat) && seat.policy !== 'absent' && seat.policy !== 'stand-in';
  return { choice: byPolicy ? policyChoices[seat.policy] : 'absent', byPolicy };
}

/** Closes the open vote: the result, and what follows from it at once. */
export function closeVote(council: Council, now: number): readonly Event[] {
  const result = resultOf(council);
  if (!result) return [];
  const closed: EventOf<'vote-closed'> = {
    kind: 'vote-closed',
    result,
    deadline: deadlineAfter(council, now),
    at: now,
  };
  return [closed, ...following(applyVoteClosed(council, closed), result, now)];
}

/** Between two votes there is an interval; a vote in the debate gives its step back the time that it took. */
function deadlineAfter({ phase, setup, vote, stopped }: Council, now: number): number | null {
  if (phase === 'voting' || vote?.resumes == null) return moment(setup, now, setup.intervalSeconds);
  return vote.resumes + now - (stopped.step ?? now);
}

/** What a result means, by what was put. @param council after the vote */
function following(council: Council, result: Result, now: number): readonly Event[] {
  const { subject, outcome } = result;
  switch (subject.kind) {
    case 'draft':
      return debateDue(council, result);
    case 'amendment':
      return [...amendmentVoted(council, subject, outcome), ...debateDue(council, result)];
    case 'part':
      return [...partVoted(council, subject, outcome), ...debateDue(council, result)];
    case 'motion':
      return outcome === 'adopted' ? motionCarried(council, subject, result, now) : [];
    case 'agenda':
      return agendaVoted(council, subject, outcome, now);
    case 'invitation':
      return invitationVoted(subject, outcome, now);
    case 'ruling':
      return rulingVoted(council, subject, outcome, now);
    case 'preliminary':
      return [
        {
          kind: 'character-settled',
          draft: subject.draft,
          character: outcome === 'adopted' ? 'procedural' : 'substantive',
        },
      ];
  }
}

function resultOf(council: Council): Result | null {
  const { vote, setup } = council;
  if (!vote) return null;
  const ballots: Record<SeatId, Choice> = {};
  const byPolicy: SeatId[] = [];
  const members = membersOf(setup);
  for (const { id } of members) {
    const seat = council.seats[id];
    if (!seat) continue;
    const ballot = ballotAtClose(council, seat);
    ballots[id] = ballot.choice;
    if (ballot.byPolicy) byPolicy.push(id);
  }
  const permanent = members.filter((seat) => seat.kind === 'permanent').map((seat) => seat.id);
  const count = countBallots(
    members.map((seat) => seat.id),
    permanent,
    ballots,
  );
  const { outcome } = decideVote(vote.character, vote.needed, count);
  const draft = textOf(council, vote.subject);
  return {
    vote: vote.number,
    round: council.round,
    subject: vote.subject,
    symbol: draft?.symbol ?? '',
    title: draft?.title ?? itemOf(council, vote.subject),
    version: draft?.version ?? 0,
    character: vote.character,
    needed: vote.needed,
    ballots,
    byPolicy,
    totals: { ...count.totals },
    outcome,
    vetoedBy: outcome === 'vetoed' ? permanent.filter((id) => ballots[id] === 'no') : [],
    withoutVeto: decideVote(vote.character, vote.needed, { ...count, permanentAgainst: [] }).outcome,
    withheld: members.flatMap(({ id }) => {
      const seat = council.seats[id];
      return seat && isKeptBack(council, seat) ? [id] : [];
    }),
    byStandIn: members.flatMap(({ id }) => (vote.byStandIn.includes(id) ? [id] : [])),
    resolution: outcome === 'adopted' && isResolution(vote.subject) ? nextResolution(council) : '',
  };
}

/** A draft, and the decision that calls the General Assembly, such as S/RES/2623. */
const isResolution = (subject: Subject): boolean =>
  subject.kind === 'draft' || (subject.kind === 'motion' && subject.motion === 'call-assembly');

/** The item of the agenda that a vote is on: it may be gone after it. */
const itemOf = ({ meeting }: Council, subject: Subject): string =>
  (subject.kind === 'agenda' && meeting?.agenda.find(({ id }) => id === subject.item)?.title) || '';

/** The text that a vote is on, as a whole or in part. */
const textOf = ({ drafts }: Council, subject: Subject): Draft | null =>
  subject.kind === 'draft' || subject.kind === 'amendment' || subject.kind === 'part'
    ? (drafts[subject.draft] ?? null)
    : null;

/** Rule B6: whether the facilitator may annul the open vote, and if not, why. */
export const mayAnnul = ({ council }: Pick<Asking, 'council'>): RefusalCode | null =>
  running(council) ?? (council.vote ? null : 'no-vote-open');

export function decideAnnul(asking: Asking, { vote, reason }: CommandOf<'annul-vote'>): Decision {
  const code = mayAnnul(asking);
  if (code) return deny(code);
  const { council, now } = asking;
  if (council.vote?.number !== vote) return deny('another-vote-to-annul', ['vote']);
  return accept({
    kind: 'vote-annulled',
    vote,
    reason,
    deadline: moment(council.setup, now, council.setup.ballotSeconds),
  });
}
