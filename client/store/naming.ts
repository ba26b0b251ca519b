/** Names of what a sentence is about, from the public view. */
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';

/** How a sentence names what it is about. */
export type Naming = {
  /** Without its article. */
  readonly seat: (id: SeatId) => string;
  /** By its symbol. */
  readonly text: (id: DraftId | null) => string;
  /** An item of the agenda, by its title. */
  readonly item: (id: number | null) => string;
};

type Known = Pick<PublicView, 'seats' | 'drafts'> & Partial<Pick<PublicView, 'meeting'>>;

/** @param unknown what a text is called that is not public, or that nobody knows */
export const namesIn = ({ seats, drafts, meeting }: Known, unknown: string): Naming => ({
  seat: (id) => seats.find((seat) => seat.id === id)?.name ?? id,
  text: (id) => drafts.find((draft) => draft.id === id)?.symbol || unknown,
  item: (id) => meeting?.agenda.find((each) => each.id === id)?.title ?? String(id ?? ''),
});

/** Where nobody is told of texts that are not public: they have no symbol. */
export const namesInPublic = (known: Known): Naming => namesIn(known, '');
