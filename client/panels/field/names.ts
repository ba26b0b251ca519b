/** Names that the sentences of acts, and of what came of them, need from the public view. */
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { type Naming, namesIn } from '../../store/naming.ts';
import type { ActNaming } from '../../text/english/actsDone.ts';
import type { OutsideNaming } from '../../text/english/outsideTold.ts';
import { words } from '../../text/words.ts';

export const namesOf = ({ seats, provinces }: Pick<PublicView, 'seats' | 'provinces'>): ActNaming => ({
  seat: (id) => seats.find((seat) => seat.id === id)?.name ?? id,
  place: (id) => provinces.find((province) => province.id === id)?.name ?? id,
});

/** What was adopted is named by its resolution. */
export function namesOfNews(now: PublicView): Naming & OutsideNaming {
  const names = namesIn(now, words.told.draft);
  const adopted = (id: string | null) =>
    now.results.find(({ subject, resolution }) => resolution && subject.kind === 'draft' && subject.draft === id);
  return { ...names, text: (id) => adopted(id)?.resolution ?? names.text(id), place: namesOf(now).place };
}
