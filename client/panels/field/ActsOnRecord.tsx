import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { words } from '../../text/words.ts';
import { happenedIn, roundsOutside } from './happened.ts';

/** What was done outside the Council and what came of it, as far as everybody knows it; the latest round first. */
export function ActsOnRecord({ now }: { readonly now: PublicView }) {
  const rounds = roundsOutside(now);
  if (rounds.length === 0) return null;
  return (
    <section>
      <h2>{words.outside.onRecord}</h2>
      {rounds.map((round) => (
        <section key={round}>
          <h3>{words.round(round, now.rounds)}</h3>
          <Happened now={now} round={round} />
        </section>
      ))}
    </section>
  );
}

/** The same of one round, as a list. */
export function Happened({ now, round }: { readonly now: PublicView; readonly round: number }) {
  return (
    <ul class="points">
      {happenedIn(now, round).map((line, place) => (
        <li key={place}>{line}</li>
      ))}
    </ul>
  );
}
