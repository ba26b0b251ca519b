/** Names that the sentences of acts need, from the public view. */
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { ActNaming } from '../../text/english/actsDone.ts';

export const namesOf = ({ seats, provinces }: Pick<PublicView, 'seats' | 'provinces'>): ActNaming => ({
  seat: (id) => seats.find((seat) => seat.id === id)?.name ?? id,
  place: (id) => provinces.find((province) => province.id === id)?.name ?? id,
});
