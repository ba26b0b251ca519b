import type { Statement } from '../../shared/council/state.ts';
import { words } from '../text/words.ts';

/** A statement that has just been read out, until something else happens. */
export function WallStatement({ statement: { symbol, title, text } }: { readonly statement: Statement }) {
  return (
    <section class="headline">
      <h1 class="big">{words.chamber.issues(symbol)}</h1>
      <p class="titleline">{title}</p>
      <p class="said serif">{text}</p>
    </section>
  );
}
