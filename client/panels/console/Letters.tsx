import type { Right } from '../../../shared/council/views/seatView.ts';
import { mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Answer } from '../HostLetter.tsx';

/** A letter that can be written now, or could be but for the freeze. */
const isAsked = (right: Right | undefined): boolean => right === null || right === 'session-frozen';

/** The letters of a host state that nobody plays: the facilitator writes them. */
export function Letters() {
  const now = view.value;
  const consent = mine.value?.facilitator?.consent;
  if (!now || !consent) return null;
  const drafts = now.drafts.filter(({ id }) => isAsked(consent[id]));
  if (drafts.length === 0) return null;
  return (
    <section class="letters">
      <h2>{words.console.letters(now.sovereign)}</h2>
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
