import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { actDone } from '../../text/english/actsDone.ts';
import { words } from '../../text/words.ts';
import { namesOf } from './names.ts';

/** What was done outside the Council, as far as everybody knows it; the latest round first. */
export function ActsOnRecord({ now }: { readonly now: PublicView }) {
  const { acts } = now.outside;
  if (acts.length === 0) return null;
  const rounds = [...new Set(acts.map(({ round }) => round))].toReversed();
  return (
    <section>
      <h2>{words.outside.onRecord}</h2>
      {rounds.map((round) => (
        <section key={round}>
          <h3>{words.round(round, now.rounds)}</h3>
          <ul class="points">
            {acts
              .filter((each) => each.round === round)
              .map(({ act, by }, place) => (
                <li key={place}>{actDone(act, by, namesOf(now))}.</li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
