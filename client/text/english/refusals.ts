/** Why something cannot be done, and what can be done instead. Also stands beside a button that cannot be used now. */
import type { AnyRefusalCode } from '../../../shared/wire/envelope.ts';

export const refusalWords = {
  'not-for-your-role': 'This is not for you to do: some acts are for delegates, others for the facilitator.',
  'unknown-person': 'This session does not know you. Reload the page to join again.',
  'unknown-seat': 'This session has no such seat. Choose one from the list.',
  'seat-taken': 'Somebody else holds this seat. Choose one that is free.',
  'no-seat': 'You hold no seat. Take one first.',
  'room-full': 'This session is full. Ask the facilitator, or watch on the projector.',
  'brief-is-open': 'You have opened the brief of another seat. Ask the facilitator if you want to choose anew.',
  'brief-not-sealed': 'You hold no sealed brief that you could open.',
  'session-frozen': 'The session is frozen: this can be done again when it goes on.',
  'session-ended': 'The session has ended. You can still read its record.',
  'step-is-over':
    'The session has moved on since you pressed the button. Look again, and press once more if you still mean it.',
  'wrong-phase': 'This cannot be done at this point of the session. Wait for the next step.',
  'not-frozen': 'The session is not frozen: its clock is running already.',
  'no-deadline': 'No clock is running, so there is no time to add to.',
  'policy-without-vote': 'This seat has no vote, so it needs no rule for when it is empty.',
  'unknown-draft': 'There is no such draft, or it has not been shared with you.',
  'too-many-drafts': 'You have as many working drafts as one delegation may have. Table or withdraw one first.',
  'too-many-clauses': 'This draft is as long as this session allows. Remove a clause before you add another.',
  'unknown-clause': 'This clause is no longer in the draft: somebody removed it.',
  'clause-changed-meanwhile':
    'Somebody changed this clause while you were editing. Read their words, then change it again.',
  'text-is-tabled': 'The words of a tabled draft no longer change. Begin a new draft to say something else.',
  'text-not-lawful': 'The draft is not lawful yet. Mend what is listed as a problem, then table it.',
  'text-is-empty': 'The draft says nothing yet. Add a clause before you table it.',
  'not-a-member': 'Only members of the Council can do this. Ask a member to do it for you.',
  'no-member-sponsors':
    'A tabled draft needs a member of the Council as its sponsor, and this one would have none. Find one first.',
  'already-sponsor': 'You sponsor this draft already.',
  'not-a-sponsor': 'Only a sponsor can do this, or the author while it is a working draft.',
  'not-tabled': 'This draft is no longer before the Council: it was voted on or withdrawn.',
  'vote-started': 'The vote on this draft has begun, so its sponsors stay as they are and it cannot be withdrawn.',
  'conflicts-with-mandate':
    'This text clashes with one that is in force. Take out the clause that clashes, or end the earlier mandates; to replace them is not enough.',
  'no-such-troops': 'You do not have so many soldiers to offer, or they are promised already.',
  'no-mission':
    'No mission is in force, or waits for consent: there is nothing to send soldiers to. Pledge them to a draft.',
  'pledges-are-closed':
    'The vote on this text has begun, so nobody pledges to it any more. Once it is adopted, soldiers can be added to the mandate in force.',
  'pledge-is-binding': 'Soldiers promised to a mandate in force cannot be taken back. You can only add to them.',
  'not-the-host-state': 'Only the host state writes this letter: it is about what happens on its soil.',
  'host-state-is-played': 'A delegate sits for the host state, so this letter is theirs to write.',
  'nothing-to-consent-to': 'Nothing of this text waits for the host state’s letter.',
  'not-the-secretary-general':
    'Good offices are the Secretary-General’s to use, or of the seat that stands in where there is none.',
  'good-offices-used': 'The good offices have been used in this round. They can be used again in the next one.',
  'no-vote-open': 'No vote is open. Your ballot appears when a draft or a motion is put to the vote.',
  'another-vote-open': 'That vote has closed and another is open. Read what it is about, then vote.',
  'non-member-cannot-vote':
    'Your seat has no vote: only the members of the Council vote. You can follow the count here.',
  'motion-only-between-votes':
    'Motions are made between two votes. Wait until the open vote closes or the votes begin.',
  'nothing-left-to-adjourn': 'No vote is left in this round to put off or to bring forward.',
  'already-next': 'This draft is already the next to be voted on.',
  'motion-already-put': 'The Council has already voted on this motion in this round. Try again in the next round.',
  'draft-not-in-order': 'This draft is not waiting for a vote. Choose one that has been tabled.',
  malformed: 'The server could not read this request. Reload the page, then try again.',
  'too-fast': 'Too many requests at once. Wait a second, then try again.',
  unavailable: 'The server could not do this, and nothing has changed. Try again in a moment.',
} as const satisfies Readonly<Record<AnyRefusalCode, string>>;
