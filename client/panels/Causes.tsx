import type { RankedCause } from '../store/situation.ts';
import { words } from '../text/words.ts';

type Props = { readonly causes: readonly RankedCause[]; readonly most?: number };

/** Why a figure moves: an arrow for each degree of strength, up or down, and plain words. */
export function Causes({ causes, most = causes.length }: Props) {
  if (causes.length === 0) return <p class="quiet small">{words.situation.noCauses}</p>;
  return (
    <ul class="causes">
      {causes.slice(0, most).map(({ cause, direction, strength }) => (
        <li key={cause}>
          <span class="arrows" data-direction={direction > 0 ? 'up' : 'down'} aria-hidden="true">
            {(direction > 0 ? '▲' : '▼').repeat(strength)}
          </span>
          <span>
            <span class="visually-hidden">{words.situation.pushes(direction, strength)} </span>
            {words.situation.cause(cause, direction)}
          </span>
        </li>
      ))}
    </ul>
  );
}
