/** How each event changes the state. A table: live, replay, debrief and tests fold with this one function. */
import type { Event, EventOf } from './events.ts';
import { opened } from './opening.ts';
import { applyBriefOpened, applyReleased } from './rules/briefs.ts';
import { applyCapital } from './rules/capital.ts';
import { applyConsent } from './rules/consent.ts';
import * as drafts from './rules/draftHistory.ts';
import * as facilitation from './rules/facilitation.ts';
import { applyPledged } from './rules/pledges.ts';
import { applyReadiness, unready } from './rules/readiness.ts';
import * as rounds from './rules/rounds.ts';
import * as seating from './rules/seating.ts';
import * as voting from './rules/voting.ts';
import * as world from './rules/worldHistory.ts';
import type { Council } from './state.ts';

type Apply<Kind extends Event['kind']> = (council: Council, event: EventOf<Kind>) => Council;

const changes = {
  'session-opened': (_council, { setup }) => opened(setup),
  'person-admitted': seating.applyAdmitted,
  'presence-noted': seating.applyPresence,
  'seat-taken': seating.applySeatTaken,
  'seat-left': seating.applySeatLeft,
  'brief-opened': applyBriefOpened,
  'person-released': applyReleased,
  'readiness-said': applyReadiness,
  'policy-set': seating.applyPolicy,
  'phase-begun': rounds.applyPhaseBegun,
  'deadline-moved': (council, { deadline }) => ({ ...council, deadline }),
  'session-frozen': facilitation.applyFrozen,
  'session-unfrozen': (council, { deadline }) => ({ ...council, deadline, frozen: null }),
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
  'draft-tabled': drafts.applyTabled,
  'draft-withdrawn': drafts.applyWithdrawn,
  'order-changed': drafts.applyOrderChanged,
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
  'ballot-cast': voting.applyBallotCast,
  'vote-closed': (council, event) => unready(voting.applyVoteClosed(council, event)),
  'session-ended': facilitation.applyEnded,
} satisfies { [Kind in Event['kind']]: Apply<Kind> };

/** The state after one event. */
export function evolve(council: Council, event: Event): Council {
  const change = changes[event.kind] as Apply<Event['kind']>;
  const after = applyCapital(council, change(council, event), event);
  return { ...after, version: council.version + 1 };
}
