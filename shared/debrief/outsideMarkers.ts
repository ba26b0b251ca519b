/** What stands at the arc of acts outside the Council, and of what the Council's own practice brings about. */
import type { EventOf } from '../council/events.ts';
import type { InfluenceCause } from '../council/influence.ts';
import { isKnownToAll } from '../council/rules/outside/secrets.ts';
import { resolutionOf } from '../council/rules/world/consent.ts';
import type { Council } from '../council/state.ts';
import { type Moment, monthOf } from './history.ts';
import type { Marker } from './marker.ts';
import { actIn, isAct } from './outsideIn.ts';
import { newNormsAt } from './precedents.ts';

export function outsideMarkersOf(moment: Moment): readonly Marker[] {
  const { event, after } = moment;
  const at = { month: monthOf(after), round: after.round };
  if (isAct(moment)) {
    const told = actIn(moment);
    return [{ kind: 'act', ...told, secret: !isKnownToAll(after, told.number - 1) }];
  }
  switch (event.kind) {
    case 'world-changed':
      return markerOf(event, after, at);
    case 'entity-voted': {
      const { yes, no, abstain, adopted } = event;
      return [{ kind: 'entity-vote', ...at, yes, no, abstain, adopted }];
    }
    case 'review-due':
      return [{ kind: 'review', ...at, resolution: event.resolution }];
    case 'norms-reckoned':
      return newNormsAt(moment).map((clause) => ({ kind: 'norm', ...at, clause }));
    default:
      return [];
  }
}

type At = Pick<Marker, 'month' | 'round'>;

function markerOf({ cause }: EventOf<'world-changed'>, council: Council, at: At): readonly Marker[] {
  switch (cause.kind) {
    case 'proxy-exposed':
      return [{ kind: 'proxy-exposed', ...at, seat: cause.seat }];
    case 'ceasefire-broken':
      return [{ kind: 'ceasefire-broken', ...at, province: cause.province }];
    case 'counter-recognition':
    case 'relief-shut-out':
      return [{ kind: cause.kind, ...at }];
    case 'endorsement':
      return [endorsement(cause, council, at)];
    default:
      return [];
  }
}

function endorsement({ draft }: Extract<InfluenceCause, { kind: 'endorsement' }>, council: Council, at: At): Marker {
  const { symbol = '', title = '' } = council.drafts[draft] ?? {};
  return { kind: 'endorsement', ...at, draft, symbol, title, resolution: resolutionOf(council, draft) };
}
