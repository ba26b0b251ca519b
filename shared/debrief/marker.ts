/** What stands at the arc of the crisis. */
import type { Subject } from '../council/events.ts';
import type { Outcome } from '../council/rules/votes/tally.ts';
import type { DraftId, GoodOfficesAim, SeatId } from '../council/vocabulary.ts';
import type { CrisisEventKind } from '../crisis/events.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import type { Act } from '../outside/acts.ts';

type MarkerOf<Kind extends string, More> = {
  readonly kind: Kind;
  /** Months that had passed; of a crisis event the month in which it happened. */
  readonly month: number;
  readonly round: number;
} & Readonly<More>;

/** What of a text a vote was on; of anything but the whole only a veto stands at the arc. */
export type VotedOn = Extract<Subject['kind'], 'draft' | 'amendment' | 'part' | 'preliminary'>;

export type Marker =
  /** What the Council had decided before the session, and what lay before it when the session began. */
  | MarkerOf<'in-force-before', { resolution: string }>
  | MarkerOf<'on-the-table', { draft: DraftId; symbol: string; title: string; seat: SeatId }>
  | MarkerOf<
      'vote',
      {
        vote: number;
        on: VotedOn;
        draft: DraftId;
        symbol: string;
        title: string;
        /** S/RES/… of an adopted text, else empty. */
        resolution: string;
        outcome: Outcome;
      }
    >
  /**
   * Force, administration and sanctions came to the term that the resolution had set; or what waited of the resolution for
   * the host's consent lapsed.
   */
  | MarkerOf<'mandate-ended' | 'mandate-lapsed', { resolution: string | null }>
  | MarkerOf<'inject', { id: string; title: string; province: string | null }>
  | MarkerOf<'event', { event: CrisisEventKind; province: string | null }>
  | MarkerOf<'good-offices', { seat: SeatId; aim: GoodOfficesAim }>
  | MarkerOf<'consent', { draft: DraftId; symbol: string; title: string; consents: boolean }>
  /** A presidential statement was read out. */
  | MarkerOf<'statement', { symbol: string; title: string }>
  /** The General Assembly debated a veto on this text. */
  | MarkerOf<'assembly-debate', { vote: number; symbol: string }>
  /** It met in emergency special session. */
  | MarkerOf<'assembly', { yes: number; no: number; abstain: number; adopted: boolean }>
  /** Somebody acted outside the Council; `number` as `ActTold` has it. `secret`: nobody was told who did it. */
  | MarkerOf<'act', { number: number; act: Act; by: readonly SeatId[]; secret: boolean }>
  /** It came out who arms a proxy. */
  | MarkerOf<'proxy-exposed', { seat: SeatId }>
  | MarkerOf<'counter-recognition', unknown>
  | MarkerOf<'ceasefire-broken', { province: string }>
  /** The host state shut out relief organisations. */
  | MarkerOf<'relief-shut-out', unknown>
  /** The resolution endorsed a force that had come without one. */
  | MarkerOf<'endorsement', { draft: DraftId; symbol: string; title: string; resolution: string }>
  /** The General Assembly on the standing of the opposition as an entity. */
  | MarkerOf<'entity-vote', { yes: number; no: number; abstain: number; adopted: boolean }>
  /** A text looked at itself again, because violence had risen. */
  | MarkerOf<'review', { resolution: string }>
  /** A kind of clause became a norm. */
  | MarkerOf<'norm', { clause: ClauseKind }>;
