/** What one person may know beyond the public view, and what they may do now. */
import type { Asking } from '../decision.ts';
import type { RefusalCode } from '../refusals.ts';
import { mayOpenBrief } from '../rules/briefs.ts';
import { hostOf, mayAnswer } from '../rules/consent.ts';
import { mayCreate, mayEdit, maySponsor, mayTable, mayUnsponsor, mayWithdraw } from '../rules/drafts.ts';
import { maySayReady } from '../rules/facilitation.ts';
import { mayUseGoodOffices } from '../rules/goodOffices.ts';
import { mayMove } from '../rules/motions.ts';
import { mayPledge } from '../rules/pledges.ts';
import { mayTakeSeat } from '../rules/seating.ts';
import type { Choice } from '../rules/tally.ts';
import { mayCast } from '../rules/voting.ts';
import { type Council, personById, seatOf } from '../state.ts';
import type { DraftId, PersonId, SeatId } from '../vocabulary.ts';
import { type DraftInView, draftInView } from './publicView.ts';

/** A right: null where it can be used now, else the code of the refusal that using it would meet. */
export type Right = RefusalCode | null;

export type DraftRights = {
  readonly edit: Right;
  readonly table: Right;
  readonly sponsor: Right;
  readonly unsponsor: Right;
  readonly withdraw: Right;
  readonly takeNext: Right;
  readonly pledge: Right;
};

export type Rights = {
  /** A seat that is free, but for the one whose brief was opened: that one may be taken again as long as any. */
  readonly takeSeat: Right;
  /** Null exactly while the brief of the seat is sealed. */
  readonly openBrief: Right;
  readonly cast: Right;
  readonly ready: Right;
  readonly create: Right;
  readonly adjourn: Right;
  /** Troops to the mandate in force. */
  readonly pledge: Right;
  readonly goodOffices: Right;
  /** By text, tabled or waiting: the host state's letter. */
  readonly consent: Readonly<Record<DraftId, Right>>;
  readonly drafts: Readonly<Record<DraftId, DraftRights>>;
};

export type SeatView = {
  /** Display name of the person. */
  readonly name: string;
  readonly seat: SeatId | null;
  /** The seat whose brief was open to them: they take no other. */
  readonly opened: SeatId | null;
  /** One's own ballot in the open vote. */
  readonly ballot: Choice | null;
  /** Working drafts that the seat may read: its own and those shared with it. */
  readonly drafts: readonly DraftInView[];
  readonly rights: Rights;
};

/** The view of one person: a seat's secrets go to its holder. Unknown persons see an empty one. */
export function seatView(council: Council, person: PersonId, now: number): SeatView {
  const seat = seatOf(council, person);
  const drafts = seat
    ? Object.values(council.drafts).filter(
        (draft) => draft.symbol === '' && draft.status === 'working' && draft.drafters.includes(seat.id),
      )
    : [];
  return {
    name: personById(council, person)?.name ?? '',
    seat: seat?.id ?? null,
    opened: personById(council, person)?.opened ?? null,
    ballot: seat ? (council.vote?.ballots[seat.id] ?? null) : null,
    drafts: drafts.map((draft) => draftInView(council, draft)),
    rights: rightsOf({ council, by: { role: 'person', person }, now }),
  };
}

/** Asks the very predicates that `decide` asks, so that no button promises what the Council would refuse. */
function rightsOf(asking: Asking): Rights {
  const { council } = asking;
  const seat = asking.by.role === 'person' ? seatOf(council, asking.by.person) : null;
  const open = Object.values(council.drafts).filter(
    ({ status, drafters }) => status === 'tabled' || (status === 'working' && seat && drafters.includes(seat.id)),
  );
  return {
    takeSeat: mayTakeSeat(asking),
    openBrief: mayOpenBrief(asking),
    cast: mayCast(asking),
    ready: maySayReady(asking),
    create: mayCreate(asking),
    adjourn: mayMove(asking, 'adjourn', null),
    pledge: mayPledge(asking, null),
    goodOffices: mayUseGoodOffices(asking),
    consent: letters(asking),
    drafts: Object.fromEntries(
      open.map(({ id }) => [
        id,
        {
          edit: mayEdit(asking, id),
          table: mayTable(asking, id),
          sponsor: maySponsor(asking, id),
          unsponsor: mayUnsponsor(asking, id),
          withdraw: mayWithdraw(asking, id),
          takeNext: mayMove(asking, 'take-next', id),
          pledge: mayPledge(asking, id),
        },
      ]),
    ),
  };
}

/** Only the host state has letters to write: for everybody else the list is empty. */
function letters(asking: Asking): Rights['consent'] {
  const { council, by } = asking;
  const host = hostOf(council);
  if (by.role !== 'person' || !host || host.holder !== by.person) return {};
  const texts = Object.values(council.drafts).filter(({ status }) => status === 'tabled' || status === 'adopted');
  return Object.fromEntries(texts.map(({ id }) => [id, mayAnswer(asking, id)]));
}
