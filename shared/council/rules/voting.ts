/** Rules B: how a vote is opened, cast and closed. How it is counted is in `tally`. */
import type { CommandOf } from '../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny } from '../decision.ts';
import type { Event, EventOf, Result, Subject } from '../events.ts';
import type { RefusalCode } from '../refusals.ts';
import { type Council, type Draft, isPresent, membersOf, type Seat } from '../state.ts';
import type { DraftStatus, Policy, SeatId } from '../vocabulary.ts';
import { applyDraftVoted } from './draftHistory.ts';
import { type Character, type Choice, countBallots, decideVote, type Outcome, votesNeeded } from './tally.ts';

/** The votes in favour that this Council needs (rules V1, V2). */
export function neededIn(council: Council): number {
  return votesNeeded(membersOf(council.setup).length);
}

/** Rules V1, V6, M1: a draft resolution is substantive; the motions of this house are procedural. */
const characterOf = (subject: Subject): Character => (subject.kind === 'draft' ? 'substantive' : 'procedural');

export function openVote(council: Council, subject: Subject, now: number): Event {
  return {
    kind: 'vote-opened',
    vote: council.results.length + 1,
    subject,
    character: characterOf(subject),
    needed: neededIn(council),
    deadline: now + council.setup.ballotSeconds * 1000,
  };
}

export function applyVoteOpened(council: Council, event: EventOf<'vote-opened'>): Council {
  const { vote, subject, character, needed, deadline } = event;
  return { ...council, deadline, vote: { number: vote, subject, character, needed, ballots: {} } };
}

/** Whether the asking person may cast a ballot now, and if not, why (rules B1, B2). */
export function mayCast(asking: Asking): RefusalCode | null {
  const { council } = asking;
  const seat = askingSeat(asking);
  if (!seat) return 'no-seat';
  if (council.phase === 'ended') return 'session-ended';
  if (!council.vote) return 'no-vote-open';
  if (seat.kind === 'non-member') return 'non-member-cannot-vote';
  return council.frozen ? 'session-frozen' : null;
}

/** Rule B3: a ballot may be changed until the close; the same ballot again changes nothing. Rule B4: the close. */
export function decideCast(asking: Asking, { vote: number, choice }: CommandOf<'cast-ballot'>): Decision {
  const code = mayCast(asking);
  if (code) return deny(code);
  const { council, now } = asking;
  const seat = askingSeat(asking);
  if (!seat || council.vote?.number !== number) return deny('another-vote-open', ['vote']);
  if (council.vote.ballots[seat.id] === choice) return accept();
  const cast: EventOf<'ballot-cast'> = { kind: 'ballot-cast', vote: number, seat: seat.id, choice };
  const after = applyBallotCast(council, cast);
  return accept(cast, ...(everyHolderHasCast(after) ? closeVote(after, now) : []));
}

/** Rule B4: a vote closes at its deadline, or once every seat that somebody holds has cast. */
export function everyHolderHasCast(council: Council): boolean {
  const held = Object.values(council.seats).filter((seat) => seat.kind !== 'non-member' && seat.holder !== null);
  return held.length > 0 && held.every((seat) => council.vote?.ballots[seat.id] !== undefined);
}

export function applyBallotCast(council: Council, { seat, choice }: EventOf<'ballot-cast'>): Council {
  if (!council.vote) return council;
  return { ...council, vote: { ...council.vote, ballots: { ...council.vote.ballots, [seat]: choice } } };
}

const policyChoices = {
  absent: 'absent',
  abstain: 'abstain',
  'in-favour': 'yes',
  against: 'no',
} as const satisfies Record<Policy, Choice>;

/** Rules A1, B4: without a ballot, an empty or absent delegation follows its policy, and one that is there was absent. */
function ballotAtClose(council: Council, seat: Seat): { readonly choice: Choice; readonly byPolicy: boolean } {
  const cast = council.vote?.ballots[seat.id];
  if (cast) return { choice: cast, byPolicy: false };
  const byPolicy = !isPresent(council, seat) && seat.policy !== 'absent';
  return { choice: byPolicy ? policyChoices[seat.policy] : 'absent', byPolicy };
}

/** Closes the open vote: the result, and what follows from an adopted motion. */
export function closeVote(council: Council, now: number): readonly Event[] {
  const result = resultOf(council);
  if (!result) return [];
  const interval = now + council.setup.intervalSeconds * 1000;
  const closed: Event = { kind: 'vote-closed', result, deadline: interval };
  const { subject } = result;
  const taken = subject.kind === 'motion' && subject.motion === 'take-next' && result.outcome === 'adopted';
  // The text may have been withdrawn while the motion was voted on (rule D7).
  if (taken && subject.draft && council.queue.includes(subject.draft)) {
    const rest = council.queue.filter((id) => id !== subject.draft);
    return [closed, { kind: 'order-changed', queue: [subject.draft, ...rest] }];
  }
  return [closed];
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
  const draft = vote.subject.kind === 'draft' ? council.drafts[vote.subject.draft] : undefined;
  return {
    vote: vote.number,
    round: council.round,
    subject: vote.subject,
    symbol: draft?.symbol ?? '',
    title: draft?.title ?? '',
    version: draft?.version ?? 0,
    character: vote.character,
    needed: vote.needed,
    ballots,
    byPolicy,
    totals: { ...count.totals },
    outcome,
    vetoedBy: outcome === 'vetoed' ? permanent.filter((id) => ballots[id] === 'no') : [],
    withoutVeto: decideVote(vote.character, vote.needed, { ...count, permanentAgainst: [] }).outcome,
    resolution: draft && outcome === 'adopted' ? nextResolution(council) : '',
  };
}

export function nextResolution({ setup, results }: Council): string {
  const adopted = results.filter((result) => result.resolution !== '').length;
  return `S/RES/${setup.firstResolution + adopted} (${setup.year})`;
}

const statusAfter = {
  adopted: 'adopted',
  vetoed: 'vetoed',
  'failed-insufficient-votes': 'failed',
  'not-adopted-procedural': 'failed',
} as const satisfies Record<Outcome, DraftStatus>;

export function applyVoteClosed(council: Council, { result, deadline }: EventOf<'vote-closed'>): Council {
  const counted = { ...council, vote: null, deadline, results: [...council.results, result] };
  return result.subject.kind === 'draft'
    ? applyDraftVoted(counted, result.subject.draft, statusAfter[result.outcome])
    : counted;
}

/** Drafts that were voted on in this round (rule B5). */
function votedInRound(council: Council): number {
  return council.results.filter((each) => each.round === council.round && each.subject.kind === 'draft').length;
}

/** The next draft of this round's votes, or null: none is left, or the round has had its number (rule B5). */
export function nextDraft(council: Council): Draft | null {
  if (votedInRound(council) >= council.setup.votesPerRound) return null;
  const id = council.queue[0];
  return id ? (council.drafts[id] ?? null) : null;
}
