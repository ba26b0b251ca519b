/** Rules B: how a vote is opened, and what the state keeps of it. How it is cast and closed is in `ballots`. */
import type { Event, EventOf, Subject } from '../../events.ts';
import { type Council, membersOf } from '../../state.ts';
import { characterOf } from '../meeting/character.ts';
import { motionsWithout } from '../meeting/pendingMotions.ts';
import { withMeeting } from '../meeting/sitting.ts';
import { withoutReasons } from '../session/standIns.ts';
import { moment } from '../session/steps.ts';
import { applyAmendmentVoted } from '../texts/amendments.ts';
import { applyPartVoted } from '../texts/division.ts';
import { applyDraftVoted, withDraft } from '../texts/draftHistory.ts';
import { statusAfter, votesNeeded } from './tally.ts';

/** The votes in favour that this Council needs (rules V1, V2). */
export const neededIn = ({ setup }: Council): number => votesNeeded(membersOf(setup).length, `${setup.year}-12-31`);

export function openVote(council: Council, subject: Subject, now: number): Event {
  return {
    kind: 'vote-opened',
    vote: council.results.length + council.annulled.length + 1,
    subject,
    character: characterOf(council, subject),
    needed: neededIn(council),
    deadline: moment(council.setup, now, council.setup.ballotSeconds),
    at: now,
  };
}

export function applyVoteOpened(council: Council, event: EventOf<'vote-opened'>): Council {
  const { vote, subject, character, needed, deadline, at } = event;
  const opened = {
    number: vote,
    subject,
    character,
    needed,
    ballots: {},
    byStandIn: [],
    withheld: {},
    advice: {},
    resumes: council.deadline,
  };
  return beingVotedOn({ ...council, deadline, vote: opened }, subject, at);
}

/** From the first vote on it a text is its movers' no more (rule 35), and a motion that is put is debated no more. */
function beingVotedOn(council: Council, subject: Subject, at: number): Council {
  switch (subject.kind) {
    case 'draft':
    case 'amendment':
    case 'part':
      return withDraft(council, subject.draft, () => ({ voting: true }));
    case 'motion':
      return withMeeting(council, ({ motions }) => ({ motions: motionsWithout(motions, subject, at) }));
    default:
      return council;
  }
}

/** Rule B6: its ballots count for nothing, and the same question is put again. */
export function applyAnnulled(council: Council, { vote, reason, deadline }: EventOf<'vote-annulled'>): Council {
  const annulled = [...council.annulled, { vote, reason }];
  const { [vote]: _reasons, ...reasons } = council.reasons;
  return {
    ...council,
    annulled,
    reasons,
    deadline,
    vote: council.vote && { ...council.vote, number: vote + 1, ballots: {}, byStandIn: [], withheld: {}, advice: {} },
  };
}

export function applyBallotCast(before: Council, { seat, choice, byStandIn }: EventOf<'ballot-cast'>): Council {
  const { vote } = before;
  if (!vote) return before;
  const council = withoutReasons(before, vote.number, seat);
  const ballots = { ...vote.ballots, [seat]: choice };
  const others = vote.byStandIn.includes(seat) ? vote.byStandIn.filter((id) => id !== seat) : vote.byStandIn;
  return { ...council, vote: { ...vote, ballots, byStandIn: byStandIn ? [...others, seat] : others } };
}

export function nextResolution({ setup, results }: Council): string {
  const adopted = results.filter((result) => result.resolution !== '').length;
  return `S/RES/${setup.firstResolution + adopted} (${setup.year})`;
}

export function applyVoteClosed(council: Council, { result, deadline }: EventOf<'vote-closed'>): Council {
  const counted = { ...council, vote: null, deadline, results: [...council.results, result] };
  const { subject, outcome } = result;
  switch (subject.kind) {
    case 'draft':
      return applyDraftVoted(counted, subject.draft, statusAfter[outcome]);
    case 'amendment':
      return applyAmendmentVoted(counted, subject.amendment, outcome);
    case 'part':
      return applyPartVoted(counted, subject.draft);
    default:
      return counted;
  }
}
