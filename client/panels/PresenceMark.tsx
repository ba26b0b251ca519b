import type { Presence } from '../store/situation.ts';
import { words } from '../text/words.ts';

const chevrons = { none: [], thin: [8], firm: [6, 10], strong: [4, 8, 12] } as const satisfies Record<
  Presence,
  readonly number[]
>;

/** How many foreign soldiers are in a province: the sign that its card on the map has, and the words, where none are beside it. */
export function PresenceMark({
  presence,
  wordless = false,
}: {
  readonly presence: Presence;
  readonly wordless?: boolean;
}) {
  return (
    <span class="presence">
      {presence !== 'none' && (
        <svg viewBox="0 0 14 16" aria-hidden="true">
          <rect width="14" height="16" />
          {chevrons[presence].map((y) => (
            <path key={y} d={`M 3 ${y + 1.5} L 7 ${y - 2} L 11 ${y + 1.5}`} />
          ))}
        </svg>
      )}
      {!wordless && words.situation.presences[presence]}
    </span>
  );
}
