/** Rule U2: what a text that was adopted makes of a force that had come without one. */
import { clamp, direct, Ledger } from '../../../crisis/ledger.ts';
import type { CrisisState } from '../../../crisis/state.ts';
import { clauseOf, leaderOf } from '../../../mandate/reading.ts';
import { forceOf, type StandingForce } from '../../../outside/standing.ts';
import type { MandateInForce } from '../../../world/inForce.ts';
import type { Event, EventOf } from '../../events.ts';
import type { Council } from '../../state.ts';
import type { DraftId } from '../../vocabulary.ts';
import { resolutionOf } from '../world/consent.ts';

/** Points of the force's legitimacy, and of the precedent of going round the Council. Design choices. */
const worth = { coalition: { legitimacy: 5, bypass: 0 }, region: { legitimacy: 15, bypass: -5 } } as const;
const origins = { coalition: 'coalition', regional: 'region' } as const;

/**
 * A text with a mission that a coalition, or the region, leads endorses the force of the kind that stands already.
 * @param told what else the text has brought about
 */
export function endorsements(
  council: Council,
  crisis: CrisisState,
  { result }: EventOf<'vote-closed'>,
  told: readonly Event[],
): readonly Event[] {
  const { subject, outcome } = result;
  if (subject.kind !== 'draft' || outcome !== 'adopted') return [];
  const after = told.findLast((each) => each.kind === 'world-changed')?.state ?? crisis;
  const mandate = told.findLast((each) => each.kind === 'mandate-changed')?.mandate ?? council.mandate;
  return hasWaitingMission(mandate, result.resolution) ? [] : endorsedWith(council, after, subject.draft);
}

/** A mission that waited for the letter of the host state endorses nobody before that has come. */
export const endorsementsWithLetter = (council: Council, crisis: CrisisState, draft: DraftId): readonly Event[] =>
  hasWaitingMission(council.mandate, resolutionOf(council, draft)) ? endorsedWith(council, crisis, draft) : [];

const hasWaitingMission = (mandate: MandateInForce, resolution: string): boolean =>
  mandate.clauses.some(
    ({ clause, resolution: of, consent }) =>
      of === resolution && consent === 'pending' && (clause.kind === 'mission' || clause.kind === 'lead'),
  );

/** @param council before the mandate has changed */
function endorsedWith(council: Council, crisis: CrisisState, id: DraftId): readonly Event[] {
  const { drafts, outside } = council;
  const draft = drafts[id];
  const clauses = draft?.clauses.map(({ clause }) => clause) ?? [];
  if (!draft || !clauseOf(clauses, 'mission')) return [];
  const leader = leaderOf(clauseOf(clauses, 'lead'));
  const origin = leader === 'coalition' || leader === 'regional' ? origins[leader] : null;
  const force = origin && forceOf(outside.standing, origin);
  if (!origin || !force || force.endorsed !== null) return [];
  const gain = worth[origin];
  const { state, entries } = respected(crisis, origin, gain.legitimacy);
  // A force that is in the field keeps its own legitimacy; one that is still to come begins with it.
  const begins = clamp(force.legitimacy + (isInField(crisis, origin) ? 0 : gain.legitimacy));
  // The host state's letter to the text is for the force that it endorses, too.
  const consent = force.consent || council.consents.includes(id);
  const endorsed = { ...force, consent, legitimacy: begins, endorsed: resolutionOf(council, id) };
  const forces = outside.standing.forces.map((each) => (each === force ? endorsed : each));
  return [
    { kind: 'standing-changed', standing: { ...outside.standing, forces } },
    {
      kind: 'world-changed',
      cause: { kind: 'endorsement', draft: draft.id },
      state: { ...state, bypassPrecedent: clamp(state.bypassPrecedent + gain.bypass) },
      entries,
    },
  ];
}

const isInField = ({ forces }: CrisisState, origin: StandingForce['origin']): boolean =>
  forces.some((each) => each.origin === origin);

function respected(crisis: CrisisState, origin: StandingForce['origin'], points: number) {
  const ledger = new Ledger(crisis.month + 1);
  const forces = crisis.forces.map((force) => {
    if (force.origin !== origin) return force;
    const legitimacy = ledger.change(origin, 'missionLegitimacy', force.legitimacy, { endorsement: points }, direct);
    return { ...force, legitimacy };
  });
  return { state: { ...crisis, forces }, entries: [...ledger.page()] };
}
