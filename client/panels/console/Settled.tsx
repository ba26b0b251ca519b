import type { ClassroomView } from '../../../shared/council/views/classroomView.ts';
import { seatName } from '../../store/store.ts';
import { words } from '../../text/words.ts';

const said = words.desk.inbox;

/** What was answered and what was refused, the latest first. */
export function Settled({ classroom: { calls, channels } }: { readonly classroom: ClassroomView }) {
  const answered = calls.filter(({ answer }) => answer !== null).toReversed();
  const refused = channels.flatMap(({ notes }) => notes).filter(({ status }) => status === 'refused');
  if (answered.length + refused.length === 0) return null;
  return (
    <details class="settled">
      <summary>
        {said.answered}{' '}
        <span class="quiet small">
          · {answered.length}
          {refused.length > 0 && ` · ${said.refused(refused.length)}`}
        </span>
      </summary>
      <ul class="small">
        {answered.map(({ id, name, seat, text, answer }) => (
          <li key={id}>
            <b>{said.from(name, seat && seatName(seat))}:</b> {text}
            {answer && <p class="quiet">{said.answeredBy(answer.text, answer.grants)}</p>}
          </li>
        ))}
        {refused
          .toSorted((one, other) => other.at - one.at)
          .map(({ by, author, text, verdict, at }) => (
            <li key={`${by} ${at}`}>
              <b>{said.from(seatName(by), author || null)}:</b> {text}
              <p class="quiet">
                {words.desk.talk.notes.status.refused}
                {verdict && `: ${verdict}`}
              </p>
            </li>
          ))}
      </ul>
    </details>
  );
}
