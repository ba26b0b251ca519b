import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import type { Right } from '../../../shared/council/views/seatView.ts';
import { mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Answer } from '../HostLetter.tsx';

/** Whether a text has a letter to show: one that can be written now, or one that could be but for the freeze. */
function isAsked(now: PublicView, { id, status }: DraftInView, right: Right | undefined): boolean {
  const { seats, state, reports, mandate } = now;
  if (right !== 'session-frozen') return right === null;
  const isPlayed = seats.some(({ name, presence }) => name === state && presence !== 'empty');
  const isOpen = status === 'tabled' || mandate.pending.some(({ draft }) => draft === id);
  return reports.length > 0 && !isPlayed && isOpen;
}

/** The letters of a host state that nobody plays: the facilitator writes them. */
export function Letters() {
  const now = view.value;
  const consent = mine.value?.facilitator?.consent;
  if (!now || !consent) return null;
  const drafts = now.drafts.filter((draft) => isAsked(now, draft, consent[draft.id]));
  if (drafts.length === 0) return null;
  return (
    <section class="letters">
      <h2>{words.console.letters(now.state)}</h2>
      <p class="quiet small">{words.console.lettersHint}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <p>
              <b class="serif">{draft.symbol}</b> {draft.title}
              <span class="quiet small"> {draft.status === 'adopted' && words.letter.waits}</span>
              <br />
              <span class="small">{draft.consents ? words.letter.has : words.letter.hasNot}</span>
            </p>
            <Answer draft={draft} right={consent[draft.id] ?? null} kind="answer-for-host" />
          </li>
        ))}
      </ul>
    </section>
  );
}
