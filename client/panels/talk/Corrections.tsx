import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { namesIn } from '../../store/naming.ts';
import { seatName } from '../../store/store.ts';
import { words } from '../../text/words.ts';

const said = words.talk;

/** What the facilitator has put right, with the reasons; the latest first. */
export function Corrections({ now }: { readonly now: PublicView }) {
  const { corrections } = now.room;
  if (corrections.length === 0) return null;
  const { text } = namesIn(now, words.told.draft);
  return (
    <section>
      <h2>{said.corrections}</h2>
      <ul class="points">
        {corrections.toReversed().map(({ correction, reason, round }, place) => (
          <li key={corrections.length - place}>
            {said.correction(correction, { text, seat: seatName })}.{' '}
            <span class="quiet">{said.correctionWhy(reason, words.round(round, now.rounds))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
