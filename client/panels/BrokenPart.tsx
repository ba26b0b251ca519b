import { words } from '../text/words.ts';

/** Stands where a part of the page could not be fetched. */
export function BrokenPart() {
  return (
    <p class="warning">
      {words.broken}{' '}
      <button type="button" class="linklike" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </p>
  );
}
