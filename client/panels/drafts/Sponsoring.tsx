import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { DraftRights } from '../../../shared/council/views/seatView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

type Props = { readonly draft: DraftInView; readonly rights: DraftRights; readonly seat: SeatId };

/** Sponsoring a text, or no longer. */
export function Sponsoring({ draft: { id, status, sponsors }, rights, seat }: Props) {
  if (rights.sponsor === 'not-a-member' || status === 'withdrawn') return null;
  if (sponsors.includes(seat)) {
    return (
      <Act right={rights.unsponsor} onAct={() => dispatch({ kind: 'unsponsor-draft', draft: id })}>
        {words.drafts.unsponsor}
      </Act>
    );
  }
  return (
    <Act right={rights.sponsor} due={status === 'tabled'} onAct={() => dispatch({ kind: 'sponsor-draft', draft: id })}>
      {words.drafts.sponsor}
    </Act>
  );
}
