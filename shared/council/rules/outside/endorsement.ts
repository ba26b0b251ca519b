/** Rule U2: what a text that was adopted makes of a force that had come without one. */
import { clamp, direct, Ledger } from '../../../crisis/ledger.ts';
import type { CrisisState } from '../../../crisis/state.ts';
import { clauseOf, leaderOf } from '../../../mandate/reading.ts';
import { forceOf, type StandingForce } from '../../../outside/standing.ts';
import type { Event, EventOf } from '../../events.ts';
import type { Council } from '../../state.ts';

/** Points of the force's legitimacy, and of the precedent of going round the Council. Design choices. */
const worth = { coalition: { legitimacy: 5, bypass: 0 }, region: { legitimacy: 15, bypass: -5 } } as const;
const origins = { coalition: 'coalition', regional: 'region' } as const;

/**
 * A text with a mission that a coalition, or the region, leads endorses the force of the kind that stands already.
 * @param crisis with what else the text has brought about
 */
export function endorsements(
  { drafts, outside }: Council,
  crisis: CrisisState,
  { result }: EventOf<'vote-closed'>,
): readonly Event[] {
  const { subject, outcome, resolution } = result;
  const draft = subject.kind === 'draft' && outcome === 'adopted' ? drafts[subject.draft] : undefined;
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
  const endorsed = { ...force, legitimacy: begins, endorsed: resolution };
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
  return { state: { ...crisis, forces }, entries: [...ledger.entries] };
}
