import { longestText } from '../../../shared/council/talk.ts';
import { dispatch, view } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { WritingField } from './WritingField.tsx';

const said = words.desk.talk.announce;
const field = 'announce';

/** A sentence that everybody reads at the top of their page until it is taken down. */
export function Announce() {
  const now = view.value;
  if (!now || now.phase === 'ended') return null;
  const { announcement } = now.room;
  const text = textOf(field);
  const send = async (): Promise<void> => {
    if (!text) return;
    const answer = await dispatch({ kind: 'announce', text });
    if (answer?.accepted) write(field, '');
  };
  return (
    <section class="announce" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p class="quiet small">{said.hint}</p>
      {announcement && (
        <div class="line" role="status">
          <p>
            <span class="quiet">{said.now}</span> <b>{announcement.text}</b>
          </p>
          <Act right={null} onAct={() => dispatch({ kind: 'announce', text: '' })}>
            {said.takeDown}
          </Act>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <WritingField field={field} label={said.field} longest={longestText.toAll} onSend={() => void send()} />
        <button type="submit" class="button" disabled={!text}>
          {said.send}
        </button>
      </form>
    </section>
  );
}
