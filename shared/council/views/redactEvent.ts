/** What of an event may be told, and to whom. A table: a new kind of event cannot be forgotten here. */

import type { DealId } from '../../deals/deals.ts';
import { isToldTo } from '../../world/injects.ts';
import type { Correction } from '../classroom.ts';
import type { Event, EventOf, Result, Subject } from '../events.ts';
import { isNews, type News } from '../influence.ts';
import { knownDealId, knownReadingId } from '../rules/agreements/known.ts';
import { injectsOf } from '../rules/classroom/deck.ts';
import { isKnownToAll } from '../rules/outside/secrets.ts';
import { channelOf } from '../rules/talk/channels.ts';
import { isLegible } from '../rules/texts/drafts.ts';
import { type Council, isPlayed, type Seat, seatOf } from '../state.ts';
import type {
  CallMatter,
  ChannelId,
  DraftId,
  GoodOfficesAim,
  PersonId,
  Phase,
  ReadingId,
  SeatId,
  Visibility,
} from '../vocabulary.ts';
import { noteTo } from './notesTold.ts';

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
  /** What came of acts outside the Council, by chance or by a vote. */
  | { readonly kind: 'news'; readonly cause: News }
  | { readonly kind: 'situation-reported'; readonly round: number; readonly epilogue: boolean }
  /** What everybody in the chamber sees happen, as it is. */
  | { readonly kind: 'proceeding'; readonly event: Proceeding }
  /** That somebody wrote, to those who read it; of what was written the view tells. */
  | { readonly kind: 'note'; readonly channel: ChannelId; readonly by: SeatId }
  | { readonly kind: 'note-refused'; readonly channel: ChannelId }
  | { readonly kind: 'channel-opened'; readonly channel: ChannelId; readonly by: SeatId }
  | { readonly kind: 'visibility-set'; readonly visibility: Visibility }
  | { readonly kind: 'press-told'; readonly seat: SeatId; readonly text: string }
  | { readonly kind: 'announced'; readonly text: string }
  | { readonly kind: 'nudged'; readonly text: string }
  | { readonly kind: 'call-answered'; readonly text: string; readonly grants: boolean | null }
  | { readonly kind: 'colleague-joined'; readonly name: string }
  | { readonly kind: 'corrected'; readonly correction: Correction; readonly reason: string }
  | { readonly kind: 'bell-rung' }
  /** To the facilitator: something waits for them. */
  | { readonly kind: 'called'; readonly about: CallMatter }
  | { readonly kind: 'note-held' | 'note-reported'; readonly by: SeatId }
  | { readonly kind: 'vote-opened'; readonly vote: number; readonly subject: Subject }
  | { readonly kind: 'vote-closed'; readonly result: Result };

/** What happens in a meeting and around it and holds no secret; of texts and statements under silence the members hear. */
const proceedings = [
  'draft-put-in-blue',
  'draft-seconded',
  'vote-required',
  'draft-deferred',
  'amendment-proposed',
  'amendment-supported',
  'amendment-withdrawn',
  'amendment-accepted',
  'amendment-set-aside',
  'text-revised',
  'division-asked',
  'division-objected',
  'division-granted',
  'meeting-requested',
  'meeting-opened',
  'agenda-adopted',
  'agenda-item-removed',
  'participation-proposed',
  'participation-settled',
  'meeting-suspended',
  'meeting-resumed',
  'meeting-closed',
  'chair-ceded',
  'speaker-listed',
  'floor-given',
  'floor-ended',
  'words-recorded',
  'point-raised',
  'point-ruled',
  'ruling-settled',
  'motion-made',
  'motion-seconded',
  'motion-fallen',
  'caucus-begun',
  'caucus-ended',
  'character-settled',
  'party-found',
  'vote-annulled',
  'statement-issued',
  'assembly-debate-due',
  'assembly-debated',
  'assembly-met',
  'silence-begun',
  'silence-broken',
  'statement-circulated',
  'statement-objected',
  'statement-agreed',
  'arria-opened',
  'deed-done',
  'order-carried-out',
  'order-failed',
  'entity-voted',
  'review-due',
  'deal-offered',
  'deal-answered',
  'deal-settled',
  'promise-recorded',
  'promise-judged',
  'interest-read',
  'reading-answered',
  'interest-declared',
] as const satisfies readonly Event['kind'][];
type ProceedingKind = (typeof proceedings)[number];
export type Proceeding = EventOf<ProceedingKind>;

type Tell<Kind extends Event['kind']> = (event: EventOf<Kind>, to: Audience, council: Council) => Told | null;

const nothing = (): null => null;
const seatOfAudience = (council: Council, to: Audience): Seat | null =>
  to.role === 'person' ? seatOf(council, to.person) : null;

const isTo = (to: Audience, person: PersonId): boolean => to.role === 'person' && to.person === person;

/** What happens to a text that is not public is known to its readers alone. */
const toReaders = (council: Council, to: Audience, id: DraftId): boolean => {
  const draft = council.drafts[id];
  return draft !== undefined && isLegible(draft, seatOfAudience(council, to));
};

const proceeding = (event: Proceeding): Told => ({ kind: 'proceeding', event });
const ofText = (
  event: Extract<Proceeding, { readonly draft: DraftId }>,
  to: Audience,
  council: Council,
): Told | null => (toReaders(council, to, event.draft) ? proceeding(event) : null);
/** Consultations of the members, of which nobody else hears. */
const toMembers = (event: Proceeding, to: Audience, council: Council): Told | null => {
  const seat = seatOfAudience(council, to);
  return seat !== null && seat.kind !== 'non-member' ? proceeding(event) : null;
};

/** An agreement is known to the two whose it is, by an id of their own. */
function ofDeal(event: Extract<Proceeding, { readonly deal: DealId }>, to: Audience, council: Council): Told | null {
  const seat = seatOfAudience(council, to);
  const deal = seat && knownDealId(council, seat.id, event.deal);
  return deal ? proceeding({ ...event, deal }) : null;
}

/** Likewise a reading. */
function ofReading(
  event: Extract<Proceeding, { readonly reading: ReadingId }>,
  to: Audience,
  council: Council,
): Told | null {
  const seat = seatOfAudience(council, to);
  const reading = seat && knownReadingId(council, seat.id, event.reading);
  return reading ? proceeding({ ...event, reading }) : null;
}

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
  'stand-ins-set': nothing,
  // How it leans is in the public view; why it voted as it did is for the debrief.
  'leaning-shown': nothing,
  'reasons-noted': nothing,
  'phase-begun': ({ phase, round }) => ({ kind: 'phase-begun', phase, round }),
  'deadline-moved': () => ({ kind: 'clock-moved' }),
  'clocks-shifted': () => ({ kind: 'clock-moved' }),
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
    return seat !== null && seats.includes(seat.id) ? { kind: 'draft-shared', draft, by } : null;
  },
  'draft-sponsored': ({ draft, seat }, to, council) =>
    toReaders(council, to, draft) ? { kind: 'draft-sponsored', draft, seat } : null,
  'draft-unsponsored': ({ draft, seat }, to, council) =>
    toReaders(council, to, draft) ? { kind: 'draft-unsponsored', draft, seat } : null,
  'draft-tabled': ({ draft, symbol, by }) => ({ kind: 'draft-tabled', draft, symbol, by }),
  'draft-withdrawn': ({ draft, by }, to, council) =>
    toReaders(council, to, draft) ? { kind: 'draft-withdrawn', draft, by } : null,
  'order-changed': nothing,
  'pen-taken': nothing,
  'silence-begun': ofText,
  'silence-broken': ofText,
  'draft-put-in-blue': proceeding,
  'draft-seconded': proceeding,
  'vote-required': proceeding,
  'draft-deferred': proceeding,
  'amendment-proposed': proceeding,
  'amendment-supported': proceeding,
  'amendment-withdrawn': proceeding,
  'amendment-accepted': proceeding,
  'amendment-set-aside': proceeding,
  'amendments-ordered': nothing,
  'text-revised': proceeding,
  'division-asked': proceeding,
  'division-objected': proceeding,
  'division-granted': proceeding,
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
    if (isNews(cause)) return { kind: 'news', cause };
    if (cause.kind !== 'inject') return null;
    const told = injectsOf(council).find(({ id }) => id === cause.inject);
    return told && isToldTo(told, seatOfAudience(council, to)?.id ?? null)
      ? { kind: 'inject', title: told.title }
      : null;
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
  'vote-annulled': proceeding,
  'meeting-requested': proceeding,
  'meeting-opened': proceeding,
  'agenda-adopted': proceeding,
  'agenda-item-removed': proceeding,
  'participation-proposed': proceeding,
  'participation-settled': proceeding,
  'meeting-suspended': proceeding,
  'meeting-resumed': proceeding,
  'meeting-closed': proceeding,
  'chair-ceded': proceeding,
  'speaker-listed': proceeding,
  'speaker-unlisted': nothing,
  'list-drawn': nothing,
  'list-closed': nothing,
  'floor-given': proceeding,
  'floor-yielded': nothing,
  'floor-ended': proceeding,
  'words-recorded': proceeding,
  'point-raised': proceeding,
  'point-ruled': proceeding,
  'ruling-settled': proceeding,
  'motion-made': proceeding,
  'motion-seconded': proceeding,
  'motion-fallen': proceeding,
  'caucus-begun': proceeding,
  'caucus-ended': proceeding,
  'character-settled': proceeding,
  'party-found': proceeding,
  'statement-circulated': toMembers,
  'statement-objected': toMembers,
  'statement-agreed': toMembers,
  'statement-issued': proceeding,
  'arria-opened': toMembers,
  'arria-heard': nothing,
  'arria-closed': nothing,
  'assembly-debate-due': proceeding,
  'assembly-debated': proceeding,
  'assembly-met': proceeding,
  'order-given': nothing,
  'deed-done': proceeding,
  'orders-closed': nothing,
  'order-carried-out': (event, to, council) => {
    // By now it is the last of its kind and seats on the record.
    const place = council.outside.acts.findLastIndex(
      ({ act, by }) => act.kind === event.order.kind && by.join() === event.by.join(),
    );
    const isOwn = event.by.some((seat) => seat === seatOfAudience(council, to)?.id);
    return isOwn || isKnownToAll(council, place) ? proceeding(event) : null;
  },
  // For a seat that nobody plays the facilitator has ordered.
  'order-failed': (event, to, council) => {
    const isOwn = event.seat === seatOfAudience(council, to)?.id;
    const seat = council.seats[event.seat];
    const isToldFor = to.role === 'facilitator' && seat !== undefined && !isPlayed(council, seat);
    return isOwn || isToldFor ? proceeding(event) : null;
  },
  'standing-changed': nothing,
  'entity-voted': proceeding,
  'norms-reckoned': nothing,
  'review-due': proceeding,
  'deal-offered': ofDeal,
  'deal-answered': ofDeal,
  'deal-settled': ofDeal,
  'promise-recorded': ofDeal,
  'promise-judged': ofDeal,
  'interest-read': ofReading,
  'reading-answered': ofReading,
  'interest-declared': proceeding,
  'delegate-joined': ({ seat, person }, to, council) => {
    const isOurs = seatOfAudience(council, to)?.id === seat && !isTo(to, person);
    return isOurs ? { kind: 'colleague-joined', name: council.people[person]?.name ?? '' } : null;
  },
  // What a delegation does among itself is in its own view.
  'ballot-advised': nothing,
  'key-withheld': nothing,
  'order-signed': nothing,
  'seats-swapped': nothing,
  'seats-drawn': nothing,
  'seating-set': nothing,
  'roster-set': nothing,
  'person-labelled': nothing,
  'person-renamed': nothing,
  'person-muted': nothing,
  'person-removed': nothing,
  'channel-opened': ({ channel, by }, to, council) => {
    const seat = seatOfAudience(council, to);
    return seat && seat.id !== by && channelOf(council, channel, seat.id)
      ? { kind: 'channel-opened', channel, by }
      : null;
  },
  'channel-joined': ({ channel, seats, by }, to, council) => {
    const seat = seatOfAudience(council, to);
    return seat && seats.includes(seat.id) ? { kind: 'channel-opened', channel, by } : null;
  },
  'channel-left': nothing,
  'note-sent': ({ channel, by, held }, to, council) => {
    if (held) return to.role === 'facilitator' ? { kind: 'note-held', by } : null;
    const note = to.role === 'person' ? noteTo(council, to.person, channel, null) : null;
    return note && { kind: 'note', channel, by: note.by };
  },
  'note-judged': ({ channel, note, passes }, to, council) => {
    const judged = to.role === 'person' ? noteTo(council, to.person, channel, note) : null;
    if (judged && !passes) return { kind: 'note-refused', channel };
    return judged && { kind: 'note', channel, by: judged.by };
  },
  'note-reported': ({ by }, to) => (to.role === 'facilitator' ? { kind: 'note-reported', by } : null),
  'visibility-set': ({ visibility }) => ({ kind: 'visibility-set', visibility }),
  'press-told': ({ seat, text }) => ({ kind: 'press-told', seat, text }),
  'facilitator-called': ({ about }, to) => (to.role === 'facilitator' ? { kind: 'called', about } : null),
  'call-answered': ({ call: id, text, grants }, to, council) => {
    const call = council.classroom.calls[id];
    return call && isTo(to, call.person) ? { kind: 'call-answered', text, grants } : null;
  },
  nudged: ({ seat, text }, to, council) => (seatOfAudience(council, to)?.id === seat ? { kind: 'nudged', text } : null),
  announced: ({ text }) => (text ? { kind: 'announced', text } : null),
  corrected: ({ correction, reason }, to, council) => {
    const isTold = correction.what !== 'draft' || to.role === 'facilitator' || toReaders(council, to, correction.draft);
    return isTold ? { kind: 'corrected', correction, reason } : null;
  },
  'inject-held': nothing,
  'inject-improvised': nothing,
  'inject-thrown-in': nothing,
  'bell-set': nothing,
  'bell-rung': () => ({ kind: 'bell-rung' }),
  'facilitator-admitted': nothing,
  'facilitator-dismissed': nothing,
  'session-ended': () => ({ kind: 'ended' }),
} satisfies { [Kind in Event['kind']]: Tell<Kind> };

/** What `to` is told of an event, given the state after it; null for nothing. */
export function redactEvent(event: Event, to: Audience, council: Council): Told | null {
  const tell = tellings[event.kind] as Tell<Event['kind']>;
  return tell(event, to, council);
}
