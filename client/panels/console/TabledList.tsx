import { resolutionOf } from '../../../shared/council/rules/world/consent.ts';
import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import { isPutOff } from '../../store/drafts.ts';
import { view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { ResolutionDocument } from '../ResolutionDocument.tsx';

/** Where a text stands in the order of the votes, or what became of it. */
function standingOf(draft: DraftInView, now: PublicView): string {
  const { id, status } = draft;
  const { vote, next } = now;
  if (status !== 'tabled') return words.drafts.statuses[status];
  if (isPutOff(draft, now)) return words.drafts.putOff;
  if (vote?.subject.kind === 'draft' && vote.subject.draft === id) return words.drafts.underVote;
  return id === next ? words.drafts.nextVote : '';
}

/** The texts that wait for their vote, in their order, and what became of the others, each to be read. */
export function TabledList() {
  const now = view.value;
  if (!now) return null;
  const queued = now.queue.flatMap((id) => now.drafts.find((draft) => draft.id === id) ?? []);
  const others = now.drafts.filter(({ id }) => !now.queue.includes(id));
  if (now.drafts.length === 0) return <p class="quiet">{words.drafts.none}</p>;
  return (
    <ol class="tabled">
      {[...queued, ...others].map((draft) => (
        <li key={draft.id}>
          <details>
            <summary>
              <b class="serif">{resolutionOf(now, draft.id) || draft.symbol}</b> {draft.title}{' '}
              {now.seats
                .filter(({ id }) => draft.sponsors.includes(id))
                .map((seat) => (
                  <Flag key={seat.id} seat={seat} />
                ))}
              <span class="quiet small"> {standingOf(draft, now)}</span>
            </summary>
            <ResolutionDocument draft={draft} />
          </details>
        </li>
      ))}
    </ol>
  );
}
