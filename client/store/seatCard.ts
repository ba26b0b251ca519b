/** What everybody may know of one delegation, gathered for its card; and which card is open. */
import { effect, signal } from '@preact/signals';
import type { Result } from '../../shared/council/events.ts';
import type { Said } from '../../shared/council/meeting.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { ActOnRecord } from '../../shared/council/state.ts';
import type { Remark } from '../../shared/council/talk.ts';
import type { DraftInView, PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { placeOnList, type Standing, standingOf } from './chamber.ts';
import { mine } from './store.ts';
import { channelWith, openTalk } from './talk.ts';

/** `from`: where the keyboard was, which goes on in the card and comes back when it is closed; null for a tap. */
export type OpenSeat = { readonly seat: SeatId; readonly from: HTMLElement | null };

export const openSeat = signal<OpenSeat | null>(null);
/** Opens the card of a seat from what has the keyboard. */
export function openSeatByKey(seat: SeatId): void {
  const from = document.activeElement;
  openSeat.value = { seat, from: from instanceof HTMLElement ? from : null };
}

/** The place at the table that the keyboard is on. */
export const seatUnderKeys = signal<SeatId | null>(null);

/** The seat that the stage has a ring round: what the keyboard is on, else whose card is open. */
export const ringedSeat = (): SeatId | null => seatUnderKeys.value ?? openSeat.value?.seat ?? null;

/** How many of each a card looks back on. */
const most = { votes: 3, remarks: 2, acts: 4 } as const;

/** `said`: how the seat explained its vote, where it did so on the record in that round. */
export type VoteCast = {
  readonly result: Result;
  readonly choice: Choice;
  readonly byBot: boolean;
  readonly said: readonly string[];
};

/** Thousand troops; `draft` null: to the mandate in force. */
export type PledgeMade = { readonly draft: DraftInView | null; readonly troops: number };

export type SeatFacts = {
  readonly seat: SeatInView;
  readonly isPresident: boolean;
  readonly hasFloor: boolean;
  /** From 1; 0: not on the list. */
  readonly place: number;
  /** Of a seat without a vote while the Council sits. */
  readonly standing: Standing;
  /** A ballot of it lies in the open vote; null where no vote is open, or it has none to cast. */
  readonly cast: boolean | null;
  /** The latest first. */
  readonly votes: readonly VoteCast[];
  /** Texts that are before the Council, and those that whoever looks may read. */
  readonly texts: readonly DraftInView[];
  readonly pledges: readonly PledgeMade[];
  readonly remarks: readonly Remark[];
  /** The latest statement that it put on the record; null: none. */
  readonly spoke: Said | null;
  /** What everybody knows that it has done outside the Council; the latest first. */
  readonly acts: readonly ActOnRecord[];
};

const explains = ({ purpose }: Said): boolean => purpose === 'before-vote' || purpose === 'after-vote';

/** Null for a seat that there is not. @param own of whoever looks; null for those who only watch */
export function seatFacts(now: PublicView, own: Pick<SeatView, 'drafts'> | null, id: string): SeatFacts | null {
  const seat = now.seats.find((each) => each.id === id);
  if (!seat) return null;
  const isMember = seat.kind !== 'non-member';
  const said = now.said.filter((each) => each.seat === id && !each.struck);
  const live = now.drafts.filter(({ status }) => status === 'tabled');
  return {
    seat,
    isPresident: now.president === id,
    hasFloor: !now.vote && now.meeting?.floor?.seat === id,
    place: placeOnList(now, seat.id),
    standing: isMember ? 'free' : standingOf(now, seat),
    cast: now.vote && isMember ? seat.cast : null,
    votes: votesOf(now, seat.id, said),
    texts: [...live, ...(own?.drafts ?? [])].filter(({ sponsors }) => sponsors.includes(seat.id)),
    pledges: pledgesOf(now, seat.id, live),
    remarks: now.remarks
      .filter((remark) => remark.seat === id && !remark.struck)
      .slice(-most.remarks)
      .toReversed(),
    spoke: said.findLast((each) => !explains(each)) ?? null,
    acts: now.outside.acts
      .filter(({ by }) => by.includes(seat.id))
      .slice(-most.acts)
      .toReversed(),
  };
}

const votesOf = ({ results }: PublicView, id: SeatId, said: readonly Said[]): readonly VoteCast[] =>
  results
    .flatMap((result): VoteCast[] => {
      const choice = result.ballots[id];
      if (!choice) return [];
      const own = said.filter((each) => explains(each) && each.round === result.round).map(({ text }) => text);
      return [{ result, choice, byBot: result.byStandIn.includes(id), said: own }];
    })
    .slice(-most.votes)
    .toReversed()
    // What was explained once in a round is read once.
    .map((vote, place, all) =>
      all.slice(0, place).some(({ result }) => result.round === vote.result.round) ? { ...vote, said: [] } : vote,
    );

const pledgesOf = ({ mandate }: PublicView, id: SeatId, drafts: readonly DraftInView[]): readonly PledgeMade[] =>
  [
    { draft: null, troops: mandate.pledges[id] ?? 0 },
    ...drafts.map((draft) => ({ draft, troops: draft.pledges[id] ?? 0 })),
  ].filter(({ troops }) => troops > 0);

/** How long a conversation that was asked for is waited for, in milliseconds. */
const patience = 10_000;

/** Opens the conversation with a seat as soon as there is one. */
export function talkWhenOpen(seat: SeatId): void {
  let isOver = false;
  const stop = effect(() => {
    const own = mine.value?.seat;
    const channel = own && channelWith(own, seat);
    if (!channel || isOver) return;
    isOver = true;
    openTalk(channel.id);
    setTimeout(() => stop());
  });
  setTimeout(stop, patience);
}
