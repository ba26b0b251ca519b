/** Which rule answers which command. A table; the rules are in `rules`. */
import type { Command, CommandOf } from './commands.ts';
import { type Asking, type Decision, deny } from './decision.ts';
import type { Event } from './events.ts';
import { evolve } from './evolve.ts';
import * as deals from './rules/agreements/deals.ts';
import * as interestReadings from './rules/agreements/readings.ts';
import { decideRingBell, decideSetBell } from './rules/classroom/bell.ts';
import * as calls from './rules/classroom/calls.ts';
import { decideCorrect } from './rules/classroom/corrections.ts';
import * as deck from './rules/classroom/deck.ts';
import * as deputies from './rules/classroom/deputies.ts';
import * as moderation from './rules/classroom/moderation.ts';
import * as agenda from './rules/meeting/agenda.ts';
import * as floor from './rules/meeting/floor.ts';
import { decideGavel, decideGavelForPresident } from './rules/meeting/gavel.ts';
import * as meetings from './rules/meeting/meetings.ts';
import * as motions from './rules/meeting/motions.ts';
import * as points from './rules/meeting/points.ts';
import { decideCede } from './rules/meeting/presidency.ts';
import * as deeds from './rules/outside/deeds.ts';
import * as orders from './rules/outside/orders.ts';
import { decideDeclareInterest } from './rules/outside/stakes.ts';
import * as assigning from './rules/session/assigning.ts';
import { decideOpenBrief } from './rules/session/briefs.ts';
import { pendingOf } from './rules/session/clocks.ts';
import * as delegations from './rules/session/delegations.ts';
import * as facilitation from './rules/session/facilitation.ts';
import * as seating from './rules/session/seating.ts';
import * as standIns from './rules/session/standIns.ts';
import * as arria from './rules/statements/arria.ts';
import * as statements from './rules/statements/statements.ts';
import * as channels from './rules/talk/channels.ts';
import * as notes from './rules/talk/notes.ts';
import { decideSpeakToPress } from './rules/talk/press.ts';
import * as amendments from './rules/texts/amendments.ts';
import * as division from './rules/texts/division.ts';
import * as drafts from './rules/texts/drafts.ts';
import { decideTakePen } from './rules/texts/pens.ts';
import { decideRequireVote, decideSecond } from './rules/texts/seconding.ts';
import * as silence from './rules/texts/silence.ts';
import { decideAnnul, decideCast } from './rules/votes/ballots.ts';
import * as consent from './rules/world/consent.ts';
import { decideGoodOffices } from './rules/world/goodOffices.ts';
import { decidePledge } from './rules/world/pledges.ts';
import { consequencesOf } from './rules/world/world.ts';
import type { Council } from './state.ts';
import type { Actor } from './vocabulary.ts';

type Rule<Kind extends Command['kind']> = {
  readonly role: Actor['role'];
  readonly decide: (asking: Asking, command: CommandOf<Kind>) => Decision;
};

const rules = {
  admit: { role: 'server', decide: seating.decideAdmit },
  'note-presence': { role: 'server', decide: seating.decidePresence },
  'note-deadline': { role: 'server', decide: facilitation.decideDeadline },
  'resume-clock': { role: 'server', decide: facilitation.decideResume },
  'seat-person': { role: 'server', decide: assigning.decideSeatPerson },
  'admit-facilitator': { role: 'facilitator', decide: deputies.decideAdmitFacilitator },
  'dismiss-facilitator': { role: 'facilitator', decide: deputies.decideDismissFacilitator },
  'take-seat': { role: 'person', decide: seating.decideTakeSeat },
  'leave-seat': { role: 'person', decide: seating.decideLeaveSeat },
  'open-brief': { role: 'person', decide: decideOpenBrief },
  'say-ready': { role: 'person', decide: facilitation.decideReady },
  'create-draft': { role: 'person', decide: drafts.decideCreateDraft },
  'retitle-draft': { role: 'person', decide: drafts.decideRetitle },
  'set-mode': { role: 'person', decide: drafts.decideSetMode },
  'add-clause': { role: 'person', decide: drafts.decideAddClause },
  'change-clause': { role: 'person', decide: drafts.decideChangeClause },
  'remove-clause': { role: 'person', decide: drafts.decideRemoveClause },
  'move-clause': { role: 'person', decide: drafts.decideMoveClause },
  'share-draft': { role: 'person', decide: drafts.decideShare },
  'sponsor-draft': { role: 'person', decide: drafts.decideSponsor },
  'unsponsor-draft': { role: 'person', decide: drafts.decideUnsponsor },
  'table-draft': { role: 'person', decide: drafts.decideTable },
  'withdraw-draft': { role: 'person', decide: drafts.decideWithdraw },
  'pledge-troops': { role: 'person', decide: decidePledge },
  'answer-consent': { role: 'person', decide: consent.decideAnswer },
  'use-good-offices': { role: 'person', decide: decideGoodOffices },
  'cast-ballot': { role: 'person', decide: decideCast },
  'move-motion': { role: 'person', decide: motions.decideMotion },
  'second-motion': { role: 'person', decide: motions.decideSecondMotion },
  'withdraw-motion': { role: 'person', decide: motions.decideWithdrawMotion },
  'take-pen': { role: 'person', decide: decideTakePen },
  'start-silence': { role: 'person', decide: silence.decideStartSilence },
  'break-silence': { role: 'person', decide: silence.decideBreakSilence },
  'put-in-blue': { role: 'person', decide: silence.decidePutInBlue },
  'second-draft': { role: 'person', decide: decideSecond },
  'require-vote': { role: 'person', decide: decideRequireVote },
  'propose-amendment': { role: 'person', decide: amendments.decideAmend },
  'support-amendment': { role: 'person', decide: amendments.decideSupport },
  'withdraw-amendment': { role: 'person', decide: amendments.decideWithdrawAmendment },
  'accept-amendment': { role: 'person', decide: amendments.decideAccept },
  'order-amendments': { role: 'person', decide: amendments.decideOrder },
  'ask-division': { role: 'person', decide: division.decideAskDivision },
  'object-division': { role: 'person', decide: division.decideObjectDivision },
  'request-meeting': { role: 'person', decide: meetings.decideRequestMeeting },
  'propose-participation': { role: 'person', decide: agenda.decidePropose },
  'object-agenda': { role: 'person', decide: agenda.decideObjectAgenda },
  'object-participation': { role: 'person', decide: agenda.decideObjectParticipation },
  gavel: { role: 'person', decide: decideGavel },
  'cede-chair': { role: 'person', decide: decideCede },
  'ask-for-floor': { role: 'person', decide: floor.decideAskForFloor },
  'leave-list': { role: 'person', decide: floor.decideLeaveList },
  'end-speech': { role: 'person', decide: floor.decideEndSpeech },
  'yield-floor': { role: 'person', decide: floor.decideYield },
  'put-on-record': { role: 'person', decide: floor.decidePutOnRecord },
  'raise-point': { role: 'person', decide: points.decideRaise },
  'rule-on-point': { role: 'person', decide: points.decideRule },
  'challenge-ruling': { role: 'person', decide: points.decideChallenge },
  'circulate-statement': { role: 'person', decide: statements.decideCirculate },
  'object-statement': { role: 'person', decide: statements.decideObjectStatement },
  'open-arria': { role: 'person', decide: arria.decideOpenArria },
  'speak-arria': { role: 'person', decide: arria.decideSpeakAtArria },
  'close-arria': { role: 'person', decide: arria.decideCloseArria },
  'give-order': { role: 'person', decide: orders.decideGiveOrder },
  'do-deed': { role: 'person', decide: deeds.decideDeed },
  'offer-deal': { role: 'person', decide: deals.decideOfferDeal },
  'answer-deal': { role: 'person', decide: deals.decideAnswerDeal },
  'withdraw-deal': { role: 'person', decide: deals.decideWithdrawDeal },
  'judge-promise': { role: 'person', decide: deals.decideJudge },
  'read-interest': { role: 'person', decide: interestReadings.decideRead },
  'answer-reading': { role: 'person', decide: interestReadings.decideAnswerReading },
  'declare-interest': { role: 'person', decide: decideDeclareInterest },
  'join-delegation': { role: 'person', decide: delegations.decideJoinDelegation },
  'advise-ballot': { role: 'person', decide: delegations.decideAdvise },
  'withhold-key': { role: 'person', decide: delegations.decideWithhold },
  'sign-order': { role: 'person', decide: delegations.decideSign },
  'open-channel': { role: 'person', decide: channels.decideOpenChannel },
  'invite-to-channel': { role: 'person', decide: channels.decideInvite },
  'leave-channel': { role: 'person', decide: channels.decideLeaveChannel },
  'send-note': { role: 'person', decide: notes.decideSendNote },
  'report-note': { role: 'person', decide: notes.decideReportNote },
  'speak-to-press': { role: 'person', decide: decideSpeakToPress },
  'call-facilitator': { role: 'person', decide: calls.decideCall },
  next: { role: 'facilitator', decide: facilitation.decideNext },
  freeze: { role: 'facilitator', decide: facilitation.decideFreeze },
  unfreeze: { role: 'facilitator', decide: facilitation.decideUnfreeze },
  extend: { role: 'facilitator', decide: facilitation.decideExtend },
  'set-policy': { role: 'facilitator', decide: seating.decideSetPolicy },
  'fill-seats': { role: 'facilitator', decide: standIns.decideFill },
  'set-stand-ins': { role: 'facilitator', decide: standIns.decideSetStandIns },
  'free-seat': { role: 'facilitator', decide: seating.decideFreeSeat },
  'gavel-for-president': { role: 'facilitator', decide: decideGavelForPresident },
  'rule-for-president': { role: 'facilitator', decide: points.decideRuleForPresident },
  'annul-vote': { role: 'facilitator', decide: decideAnnul },
  'answer-for-host': { role: 'facilitator', decide: consent.decideAnswerForHost },
  'give-order-for': { role: 'facilitator', decide: orders.decideGiveOrderFor },
  'do-deed-for': { role: 'facilitator', decide: deeds.decideDeedFor },
  'assign-seat': { role: 'facilitator', decide: assigning.decideAssign },
  'hand-over': { role: 'facilitator', decide: assigning.decideHandOver },
  'swap-seats': { role: 'facilitator', decide: assigning.decideSwap },
  'draw-seats': { role: 'facilitator', decide: assigning.decideDrawSeats },
  'set-seating': { role: 'facilitator', decide: assigning.decideSetSeating },
  'set-roster': { role: 'facilitator', decide: assigning.decideSetRoster },
  'rename-person': { role: 'facilitator', decide: moderation.decideRename },
  'mute-person': { role: 'facilitator', decide: moderation.decideMute },
  'remove-person': { role: 'facilitator', decide: moderation.decideRemove },
  'set-visibility': { role: 'facilitator', decide: notes.decideSetVisibility },
  'judge-note': { role: 'facilitator', decide: notes.decideJudgeNote },
  'answer-call': { role: 'facilitator', decide: calls.decideAnswerCall },
  nudge: { role: 'facilitator', decide: calls.decideNudge },
  announce: { role: 'facilitator', decide: calls.decideAnnounce },
  correct: { role: 'facilitator', decide: decideCorrect },
  'hold-inject': { role: 'facilitator', decide: deck.decideHoldInject },
  'throw-in': { role: 'facilitator', decide: deck.decideThrowIn },
  improvise: { role: 'facilitator', decide: deck.decideImprovise },
  'set-bell': { role: 'facilitator', decide: decideSetBell },
  'ring-bell': { role: 'facilitator', decide: decideRingBell },
  end: { role: 'facilitator', decide: facilitation.decideEnd },
  'show-leaning': { role: 'stand-in', decide: standIns.decideShowLeaning },
  'note-reasons': { role: 'stand-in', decide: standIns.decideNoteReasons },
} satisfies { [Kind in Command['kind']]: Rule<Kind> };

/** Decides a command: the events that follow from it, or a refusal with the rule that forbids it. Never throws. */
export function decide(council: Council, command: Command, by: Actor, now: number): Decision {
  const rule: Rule<Command['kind']> = rules[command.kind] as Rule<Command['kind']>;
  if (!isFor(by.role, rule.role, command)) return deny('not-for-your-role');
  const decision = rule.decide({ council, by, now }, command);
  if (!decision.accepted) return decision;
  const events: Event[] = [];
  const after = withConsequences(council, decision.events, events);
  const wasHeld = council.frozen !== null || pendingOf(council).length > 0;
  proceed(after, now, wasHeld, events);
  return { accepted: true, events };
}

/** Rule A4: a stand-in does what a delegate does, but for what people do with seats. */
const ofPeople: readonly Command['kind'][] = [
  ...(['take-seat', 'leave-seat', 'open-brief', 'join-delegation', 'advise-ballot', 'withhold-key'] as const),
  ...(['sign-order', 'call-facilitator', 'report-note'] as const),
];
/** Rule FA1: what the server does for whoever asks it over HTTP. */
const byServer: readonly Command['kind'][] = ['admit-facilitator', 'dismiss-facilitator'];
const isFor = (asks: Actor['role'], role: Actor['role'], { kind }: Command): boolean =>
  asks === role ||
  (asks === 'stand-in' && role === 'person' && !ofPeople.includes(kind)) ||
  (asks === 'server' && byServer.includes(kind));

/**
 * What the Council comes to by itself, one thing after the other: the next speaker, a statement that is read out.
 * @param wasHeld whether a freeze, a point of order or a motion kept from going on what all were ready for
 * @param all what has happened, to which it is added
 */
function proceed(council: Council, now: number, wasHeld: boolean, all: Event[]): void {
  if (council.frozen) return;
  const atOnce = [...statements.statementsReadOut(council), ...floor.nextOnFloor(council, now)];
  const released = wasHeld && atOnce.length === 0 ? facilitation.endIfNobodyIsAwaited(council, now) : [];
  const following = atOnce.length > 0 ? atOnce : released;
  if (following.length > 0) proceed(withConsequences(council, following, all), now, wasHeld, all);
}

/**
 * The state after the events of a decision, each followed by what it brings about in the world.
 * @param all to which the events are added in this order
 */
export function withConsequences(council: Council, events: readonly Event[], all: Event[]): Council {
  let before = council;
  for (const event of events) {
    const after = evolve(before, event);
    const following = consequencesOf(before, after, event);
    all.push(event, ...following);
    before = following.reduce(evolve, after);
  }
  return before;
}
