/** How each event changes the state. A table: live, replay, debrief and tests fold with this one function. */
import type { Event, EventOf } from './events.ts';
import { opened } from './opening.ts';
import * as deals from './rules/agreements/deals.ts';
import * as interestReadings from './rules/agreements/readings.ts';
import { applyBellRung, applyBellSet } from './rules/classroom/bell.ts';
import * as calls from './rules/classroom/calls.ts';
import { applyCorrected } from './rules/classroom/corrections.ts';
import * as deck from './rules/classroom/deck.ts';
import * as deputies from './rules/classroom/deputies.ts';
import * as moderation from './rules/classroom/moderation.ts';
import * as agenda from './rules/meeting/agenda.ts';
import { applyCharacter, applyParty } from './rules/meeting/character.ts';
import * as floor from './rules/meeting/floor.ts';
import * as meetings from './rules/meeting/meetings.ts';
import * as motions from './rules/meeting/motions.ts';
import * as points from './rules/meeting/points.ts';
import { applyCeded } from './rules/meeting/presidency.ts';
import { applyStanding } from './rules/outside/carryingOut.ts';
import { applyDeedDone } from './rules/outside/deeds.ts';
import * as orders from './rules/outside/orders.ts';
import { applyInterestDeclared } from './rules/outside/stakes.ts';
import * as assigning from './rules/session/assigning.ts';
import { applyBriefOpened, applyReleased } from './rules/session/briefs.ts';
import { shifted, withClocks } from './rules/session/clocks.ts';
import * as delegations from './rules/session/delegations.ts';
import * as facilitation from './rules/session/facilitation.ts';
import { applyReadiness, unready } from './rules/session/readiness.ts';
import * as rounds from './rules/session/rounds.ts';
import * as seating from './rules/session/seating.ts';
import * as standIns from './rules/session/standIns.ts';
import * as arria from './rules/statements/arria.ts';
import * as statements from './rules/statements/statements.ts';
import * as channels from './rules/talk/channels.ts';
import * as notes from './rules/talk/notes.ts';
import { applyPressTold } from './rules/talk/press.ts';
import * as amendments from './rules/texts/amendments.ts';
import * as division from './rules/texts/division.ts';
import * as drafts from './rules/texts/draftHistory.ts';
import { applyPenTaken } from './rules/texts/pens.ts';
import { applySeconded, applyVoteRequired } from './rules/texts/seconding.ts';
import * as silence from './rules/texts/silence.ts';
import * as voting from './rules/votes/voting.ts';
import * as assembly from './rules/world/assembly.ts';
import { applyCapital } from './rules/world/capital.ts';
import { applyConsent } from './rules/world/consent.ts';
import { applyNorms } from './rules/world/norms.ts';
import { applyPledged } from './rules/world/pledges.ts';
import { applyReviewDue } from './rules/world/reviews.ts';
import * as world from './rules/world/worldHistory.ts';
import type { Setup } from './setup.ts';
import type { Council } from './state.ts';

type Apply<Kind extends Event['kind']> = (council: Council, event: EventOf<Kind>) => Council;

const changes = {
  'session-opened': (council, { setup }) => (isJustOpened(council, setup) ? council : opened(setup)),
  'person-admitted': seating.applyAdmitted,
  'presence-noted': seating.applyPresence,
  'seat-taken': seating.applySeatTaken,
  'seat-left': seating.applySeatLeft,
  'brief-opened': applyBriefOpened,
  'person-released': applyReleased,
  'readiness-said': applyReadiness,
  'policy-set': seating.applyPolicy,
  'stand-ins-set': standIns.applyStandInsSet,
  'leaning-shown': standIns.applyLeaning,
  'reasons-noted': standIns.applyReasons,
  'phase-begun': rounds.applyPhaseBegun,
  'deadline-moved': (council, { deadline }) => ({ ...council, deadline }),
  'session-frozen': facilitation.applyFrozen,
  'clocks-shifted': (council, { by }) => shifted(council, by),
  'session-unfrozen': facilitation.applyUnfrozen,
  'draft-created': drafts.applyDraftCreated,
  'draft-retitled': drafts.applyRetitled,
  'mode-set': drafts.applyModeSet,
  'clause-added': drafts.applyClauseAdded,
  'clause-changed': drafts.applyClauseChanged,
  'clause-removed': drafts.applyClauseRemoved,
  'clause-moved': drafts.applyClauseMoved,
  'draft-shared': drafts.applyShared,
  'draft-sponsored': drafts.applySponsored,
  'draft-unsponsored': drafts.applyUnsponsored,
  'pen-taken': applyPenTaken,
  'silence-begun': silence.applySilenceBegun,
  'silence-broken': silence.applySilenceBroken,
  'draft-put-in-blue': silence.applyInBlue,
  'draft-tabled': drafts.applyTabled,
  'draft-withdrawn': drafts.applyWithdrawn,
  'order-changed': drafts.applyOrderChanged,
  'draft-seconded': applySeconded,
  'vote-required': applyVoteRequired,
  'draft-deferred': drafts.applyDeferred,
  'amendment-proposed': amendments.applyAmendmentProposed,
  'amendment-supported': amendments.applySupported,
  'amendment-withdrawn': amendments.applyAmendmentWithdrawn,
  'amendment-accepted': amendments.applyAccepted,
  'amendment-set-aside': amendments.applyAmendmentSetAside,
  'amendments-ordered': amendments.applyOrdered,
  'text-revised': amendments.applyRevised,
  'division-asked': division.applyDivisionAsked,
  'division-objected': division.applyDivisionObjected,
  'division-granted': division.applyDivisionGranted,
  'draft-set-aside': rounds.applySetAside,
  'troops-pledged': applyPledged,
  'consent-answered': applyConsent,
  'good-offices-used': (council) => council,
  'mandate-changed': (council, { mandate }) => ({ ...council, mandate }),
  'world-changed': world.applyInfluence,
  'month-passed': world.applyMonth,
  'situation-reported': world.applyReported,
  'prospects-reckoned': (council, { batna }) => ({ ...council, batna }),
  'vote-opened': voting.applyVoteOpened,
  'vote-annulled': voting.applyAnnulled,
  'ballot-cast': voting.applyBallotCast,
  'vote-closed': (council, event) => unready(voting.applyVoteClosed(council, event)),
  'meeting-requested': meetings.applyMeetingRequested,
  'meeting-opened': meetings.applyMeetingOpened,
  'agenda-adopted': agenda.applyAgendaAdopted,
  'agenda-item-removed': agenda.applyItemRemoved,
  'participation-proposed': agenda.applyProposed,
  'participation-settled': agenda.applySettled,
  'meeting-suspended': meetings.applySuspended,
  'meeting-resumed': meetings.applyResumed,
  'meeting-closed': meetings.applyClosed,
  'chair-ceded': applyCeded,
  'speaker-listed': floor.applyListed,
  'speaker-unlisted': floor.applyUnlisted,
  'list-drawn': floor.applyListDrawn,
  'list-closed': floor.applyListClosed,
  'floor-given': floor.applyFloorGiven,
  'floor-yielded': floor.applyFloorYielded,
  'floor-ended': floor.applyFloorEnded,
  'words-recorded': floor.applyRecorded,
  'point-raised': points.applyRaised,
  'point-ruled': points.applyRuled,
  'ruling-settled': points.applyRulingSettled,
  'motion-made': motions.applyMotionMade,
  'motion-seconded': motions.applyMotionSeconded,
  'motion-fallen': motions.applyMotionFallen,
  'caucus-begun': motions.applyCaucusBegun,
  'caucus-ended': motions.applyCaucusEnded,
  'character-settled': applyCharacter,
  'party-found': applyParty,
  'statement-circulated': statements.applyCirculated,
  'statement-objected': statements.applyStatementObjected,
  'statement-agreed': statements.applyStatementAgreed,
  'statement-issued': statements.applyStatementIssued,
  'arria-opened': arria.applyArriaOpened,
  'arria-heard': arria.applyArriaHeard,
  'arria-closed': arria.applyArriaClosed,
  'assembly-debate-due': assembly.applyDebateDue,
  'assembly-debated': assembly.applyDebated,
  'assembly-met': assembly.applyMet,
  'order-given': orders.applyOrderGiven,
  'deed-done': applyDeedDone,
  'orders-closed': (council) => council,
  'order-carried-out': orders.applyCarriedOut,
  'order-failed': orders.applyFailed,
  'standing-changed': applyStanding,
  'entity-voted': (council) => council,
  'norms-reckoned': applyNorms,
  'review-due': applyReviewDue,
  'deal-offered': deals.applyOffered,
  'deal-answered': deals.applyAnswered,
  'deal-settled': deals.applySettled,
  'promise-recorded': deals.applyJudged,
  'promise-judged': deals.applyJudged,
  'interest-read': interestReadings.applyRead,
  'reading-answered': interestReadings.applyReadingAnswered,
  'interest-declared': applyInterestDeclared,
  'delegate-joined': delegations.applyDelegateJoined,
  'ballot-advised': delegations.applyAdvised,
  'key-withheld': delegations.applyWithheld,
  'order-signed': delegations.applySigned,
  'seats-swapped': assigning.applySwapped,
  'seats-drawn': assigning.applySeatsDrawn,
  'seating-set': assigning.applySeatingSet,
  'roster-set': assigning.applyRosterSet,
  'person-labelled': assigning.applyLabelled,
  'person-renamed': moderation.applyRenamed,
  'person-muted': moderation.applyMuted,
  'person-removed': moderation.applyRemoved,
  'channel-opened': channels.applyChannelOpened,
  'channel-joined': channels.applyChannelJoined,
  'channel-left': channels.applyChannelLeft,
  'note-sent': notes.applyNoteSent,
  'note-judged': notes.applyNoteJudged,
  'note-reported': notes.applyNoteReported,
  'visibility-set': notes.applyVisibilitySet,
  'press-told': applyPressTold,
  'facilitator-called': calls.applyCalled,
  'call-answered': calls.applyCallAnswered,
  nudged: calls.applyNudged,
  announced: calls.applyAnnounced,
  corrected: applyCorrected,
  'inject-held': deck.applyInjectHeld,
  'inject-improvised': deck.applyImprovised,
  'inject-thrown-in': deck.applyThrownIn,
  'bell-set': applyBellSet,
  'bell-rung': applyBellRung,
  'facilitator-admitted': deputies.applyFacilitatorAdmitted,
  'facilitator-dismissed': deputies.applyFacilitatorDismissed,
  'session-ended': facilitation.applyEnded,
} satisfies { [Kind in Event['kind']]: Apply<Kind> };

/** What a fold begins with. */
const isJustOpened = ({ version, setup }: Council, by: Setup): boolean => version === 0 && setup === by;

type Step = { readonly before: Council; readonly event: Event; readonly after: Council };

/** The steps that were taken last, by version: whoever decides takes them, and again whoever writes down what was decided. */
const taken: (Step | undefined)[] = [];
const most = 64;

/** The state after one event. */
export function evolve(council: Council, event: Event): Council {
  const place = council.version % most;
  const step = taken[place];
  if (step?.before === council && step.event === event) return step.after;
  const after = evolveAnew(council, event);
  taken[place] = { before: council, event, after };
  return after;
}

/** The same for whoever takes a step once, and never again. */
export function evolveAnew(council: Council, event: Event): Council {
  const change = changes[event.kind] as Apply<Event['kind']>;
  return counted(council, withClocks(applyCapital(council, change(council, event), event), event));
}

/** A state that a change has put together is nobody else's yet: it is numbered, and not copied once more. */
function counted(before: Council, after: Council): Council {
  const own: { -readonly [Field in keyof Council]: Council[Field] } = after === before ? { ...before } : after;
  own.version = before.version + 1;
  return own;
}
