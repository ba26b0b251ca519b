/** Rules H: what the host state says to a text. */
import { isHostProfile } from '../../../interests/profiles.ts';
import { pendingOf } from '../../../world/inForce.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Setup } from '../../setup.ts';
import { type Council, type Draft, draftById, isPlayed, type Seat } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { isInRound } from '../session/steps.ts';

/** Asked for by nearly every right, and the same for a session's whole life. */
const hosts = new WeakMap<Setup, SeatId | null>();

/** The seat of the host state, or null where the scenario seats none. */
export function hostOf({ setup, seats }: Council): Seat | null {
  const known = hosts.get(setup);
  const id = known === undefined ? hostIn(setup) : known;
  if (known === undefined) hosts.set(setup, id);
  return id === null ? null : (seats[id] ?? null);
}

const hostIn = ({ briefs }: Setup): SeatId | null =>
  (Object.keys(briefs) as SeatId[]).find((id) => isHostProfile(briefs[id]?.profile)) ?? null;

/** The number of the resolution that a text has become; empty while it is none. */
export const resolutionOf = ({ results }: Pick<Council, 'results'>, id: DraftId): string =>
  results.find(({ subject, resolution }) => resolution !== '' && subject.kind === 'draft' && subject.draft === id)
    ?.resolution ?? '';

/** Rule H1: the letter is about a tabled text, or about an adopted one of which something waits for it. */
function mayBeAnswered(council: Council, id: DraftId): RefusalCode | null {
  if (!isInRound(council)) return 'wrong-phase';
  const draft = draftById(council, id);
  // A working draft that the host does not know of is refused like one that does not exist.
  if (!draft || draft.symbol === '') return 'unknown-draft';
  return draft.status === 'tabled' || isPending(council, draft) ? null : 'nothing-to-consent-to';
}

const isPending = (council: Council, { id, status }: Draft): boolean =>
  status === 'adopted' && pendingOf(council.mandate).some(({ resolution }) => resolution === resolutionOf(council, id));

/** Whether the asking person may answer for the host state, and if not, why. */
export function mayAnswer(asking: Asking, id: DraftId): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  return hostOf(asking.council)?.id === seat.id ? mayBeAnswered(asking.council, id) : 'not-the-host-state';
}

/** Likewise the facilitator: a host state that nobody plays, or that has no seat, is theirs. */
export function mayAnswerForHost({ council }: Pick<Asking, 'council'>, id: DraftId): RefusalCode | null {
  if (council.phase === 'ended') return 'session-ended';
  // Where there is no world nothing waits for anybody.
  if (!council.crisis) return 'nothing-to-consent-to';
  const host = hostOf(council);
  if (host && isPlayed(council, host)) return 'host-state-is-played';
  return mayBeAnswered(council, id) ?? (council.frozen ? 'session-frozen' : null);
}

export function decideAnswer(asking: Asking, command: CommandOf<'answer-consent'>): Decision {
  return answer(asking.council, mayAnswer(asking, command.draft), command, 'host');
}

export function decideAnswerForHost(asking: Asking, command: CommandOf<'answer-for-host'>): Decision {
  return answer(asking.council, mayAnswerForHost(asking, command.draft), command, 'facilitator');
}

function answer(
  council: Council,
  code: RefusalCode | null,
  { draft, consents }: CommandOf<'answer-consent' | 'answer-for-host'>,
  by: EventOf<'consent-answered'>['by'],
): Decision {
  if (code) return deny(code, code === 'unknown-draft' || code === 'nothing-to-consent-to' ? ['draft'] : []);
  if (council.consents.includes(draft) === consents) return accept();
  return accept({ kind: 'consent-answered', draft, consents, by });
}

export function applyConsent(council: Council, { draft, consents }: EventOf<'consent-answered'>): Council {
  const others = council.consents.filter((each) => each !== draft);
  return { ...council, consents: consents ? [...others, draft] : others };
}
