import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { DraftId } from '../../../shared/council/vocabulary.ts';
import { view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { ResolutionDocument } from '../ResolutionDocument.tsx';

function placeOf(id: DraftId, { vote, next }: PublicView): string {
  if (vote?.subject.kind === 'draft' && vote.subject.draft === id) return words.drafts.underVote;
  return id === next ? words.drafts.nextVote : '';
}

/** The texts that wait for their vote, in their order, each to be read. */
export function TabledList() {
  const now = view.value;
  if (!now) return null;
  const tabled = now.queue.flatMap((id) => now.drafts.find((draft) => draft.id === id) ?? []);
  if (tabled.length === 0) return <p class="quiet">{words.drafts.none}</p>;
  return (
    <ol class="tabled">
      {tabled.map((draft) => (
        <li key={draft.id}>
          <details>
            <summary>
              <b class="serif">{draft.symbol}</b> {draft.title}{' '}
              {now.seats
                .filter(({ id }) => draft.sponsors.includes(id))
                .map((seat) => (
                  <Flag key={seat.id} seat={seat} />
                ))}
              <span class="quiet small"> {placeOf(draft.id, now)}</span>
            </summary>
            <ResolutionDocument draft={draft} />
          </details>
        </li>
      ))}
    </ol>
  );
}
