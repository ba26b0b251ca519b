/** What of an event may be told, and to whom. A table: a new kind of event cannot be forgotten here. */

import type { Event, EventOf, Result, Subject } from '../events.ts';
import type { Council } from '../state.ts';
import { seatOf } from '../state.ts';
import type { DraftId, GoodOfficesAim, PersonId, Phase, SeatId } from '../vocabulary.ts';
import { injectsTold } from './publicView.ts';

/** Somebody in the room: a person (with or without a seat), the facilitator, or a screen for all to see. */
export type Audience =
  | { readonly role: 'person'; readonly person: PersonId }
  | { readonly role: 'facilitator' }
  | { readonly role: 'projector' };

/** What happened, as a client hears it: for motion and for the live region; every fact of it is in a view as well. */
export type Told =
  | { readonly kind: 'seat-taken' | 'seat-left'; readonly seat: SeatId }
  /** To the person alone. */
  | { readonly kind: 'brief-opened' | 'released'; readonly seat: SeatId }
  | { readonly kind: 'ready'; readonly seat: SeatId }
  | { readonly kind: 'phase-begun'; readonly phase: Phase; readonly round: number }
  | { readonly kind: 'frozen' | 'unfrozen' | 'clock-moved' | 'ended' }
  | { readonly kind: 'draft-shared'; readonly draft: DraftId; readonly by: SeatId }
  | { readonly kind: 'draft-tabled'; readonly draft: DraftId; readonly symbol: string; readonly by: SeatId }
  | { readonly kind: 'draft-sponsored' | 'draft-unsponsored'; readonly draft: DraftId; readonly seat: SeatId }
  | { readonly kind: 'draft-withdrawn'; readonly draft: DraftId; readonly by: SeatId }
  | { readonly kind: 'draft-set-aside'; readonly draft: DraftId; readonly rule: string }
  | { readonly kind: 'troops-pledged'; readonly seat: SeatId; readonly draft: DraftId | null; readonly troops: number }
  | { readonly kind: 'consent-answered'; readonly draft: DraftId; readonly consents: boolean }
  | { readonly kind: 'good-offices-used'; readonly seat: SeatId; readonly aim: GoodOfficesAim }
  | { readonly kind: 'mandate-ended' }
  | { readonly kind: 'mandate-lapsed'; readonly resolution: string }
  | { readonly kind: 'inject'; readonly title: string }
  | { readonly kind: 'situation-reported'; readonly round: number; readonly epilogue: boolean }
  | { readonly kind: 'vote-opened'; readonly vote: number; readonly subject: Subject }
  | { readonly kind: 'vote-closed'; readonly result: Result };

type Tell<Kind extends Event['kind']> = (event: EventOf<Kind>, to: Audience, council: Council) => Told | null;

const nothing = (): null => null;
const seatOfAudience = (council: Council, to: Audience): SeatId | null =>
  to.role === 'person' ? (seatOf(council, to.person)?.id ?? null) : null;

const isTo = (to: Audience, person: PersonId): boolean => to.role === 'person' && to.person === person;

/** Sponsoring a working draft is known to its drafters alone. */
const toReaders = (council: Council, to: Audience, id: DraftId): boolean => {
  const draft = council.drafts[id];
  const seat = seatOfAudience(council, to);
  return draft !== undefined && (draft.symbol !== '' || (seat !== null && draft.drafters.includes(seat)));
};

const tellings = {
  'session-opened': nothing,
  'person-admitted': nothing,
  'presence-noted': nothing,
  'seat-taken': ({ seat }) => ({ kind: 'seat-taken', seat }),
  'seat-left': ({ seat }) => ({ kind: 'seat-left', seat }),
  'brief-opened': ({ seat, person }, to) => (isTo(to, person) ? { kind: 'brief-opened', seat } : null),
  'person-released': ({ seat, person }, to) => (isTo(to, person) ? { kind: 'released', seat } : null),
  'readiness-said': ({ seat, ready }) => (ready ? { kind: 'ready', seat } : null),
  'policy-set': nothing,
  'phase-begun': ({ phase, round }) => ({ kind: 'phase-begun', phase, round }),
  'deadline-moved': () => ({ kind: 'clock-moved' }),
  'session-frozen': () => ({ kind: 'frozen' }),
  'session-unfrozen': () => ({ kind: 'unfrozen' }),
  'draft-created': nothing,
  'draft-retitled': nothing,
  'mode-set': nothing,
  'clause-added': nothing,
  'clause-changed': nothing,
  'clause-removed': nothing,
  'clause-moved': nothing,
  'draft-shared': ({ draft, seats, by }, to, council) => {
    const seat = seatOfAudience(council, to);
    return seat !== null && seats.includes(seat) ? { kind: 'draft-shared', draft, by } : null;
  },
  'draft-sponsored': ({ draft, seat }, to, council) =>
    toReaders(council, to, draft) ? { kind: 'draft-sponsored', draft, seat } : null,
  'draft-unsponsored': ({ draft, seat }, to, council) =>
    toReaders(council, to, draft) ? { kind: 'draft-unsponsored', draft, seat } : null,
  'draft-tabled': ({ draft, symbol, by }) => ({ kind: 'draft-tabled', draft, symbol, by }),
  'draft-withdrawn': ({ draft, by }, to, council) =>
    toReaders(council, to, draft) ? { kind: 'draft-withdrawn', draft, by } : null,
  'order-changed': nothing,
  'draft-set-aside': ({ draft, rule }) => ({ kind: 'draft-set-aside', draft, rule }),
  'troops-pledged': ({ seat, draft, troops }, to, council) =>
    draft === null || toReaders(council, to, draft) ? { kind: 'troops-pledged', seat, draft, troops } : null,
  'consent-answered': ({ draft, consents }) => ({ kind: 'consent-answered', draft, consents }),
  'good-offices-used': ({ seat, aim }) => ({ kind: 'good-offices-used', seat, aim }),
  'mandate-changed': ({ why, resolution }) => {
    if (why === 'lapsed') return { kind: 'mandate-lapsed', resolution: resolution ?? '' };
    return why === 'ended' ? { kind: 'mandate-ended' } : null;
  },
  'world-changed': ({ cause }, to, council) => {
    if (cause.kind !== 'inject') return null;
    const told = injectsTold(council, seatOfAudience(council, to)).find(({ id }) => id === cause.inject);
    return told ? { kind: 'inject', title: told.title } : null;
  },
  // What really happened is for the debrief; until then there is what was reported of it.
  'month-passed': nothing,
  'situation-reported': ({ reports }, _to, { phase }) => {
    return { kind: 'situation-reported', round: reports.public.round, epilogue: phase !== 'field' };
  },
  'prospects-reckoned': nothing,
  'vote-opened': ({ vote, subject }) => ({ kind: 'vote-opened', vote, subject }),
  // That a ballot lies there is in the public view; that somebody changed theirs is nobody's business (rule B3).
  'ballot-cast': nothing,
  'vote-closed': ({ result }) => ({ kind: 'vote-closed', result }),
  'session-ended': () => ({ kind: 'ended' }),
} satisfies { [Kind in Event['kind']]: Tell<Kind> };

/** What `to` is told of an event, given the state after it; null for nothing. */
export function redactEvent(event: Event, to: Audience, council: Council): Told | null {
  const tell = tellings[event.kind] as Tell<Event['kind']>;
  return tell(event, to, council);
}
