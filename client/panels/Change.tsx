import { words } from '../text/words.ts';

/** How a figure has changed since the report before: ▲6, read as "up 6". Nothing where there is none before. */
export function Change({ by }: { readonly by: number | null }) {
  if (by === null) return null;
  return (
    <span class="change">
      <span aria-hidden="true">
        {by === 0 ? words.situation.noChange : `${by > 0 ? '▲' : '▼'}${words.situation.people(Math.abs(by))}`}
      </span>
      <span class="visually-hidden">{words.situation.change(by)}</span>
    </span>
  );
}
