import { dispatch, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';

/** The brief of one's own seat before it is opened: what opening it means, and the button. */
export function SealedBrief() {
  const isGiven = view.value?.room.seating === 'assigned';
  return (
    <section class="sealed" aria-label={words.brief.sealed}>
      <p>
        <strong>{words.brief.sealed}</strong> {isGiven ? words.brief.sealedGiven : words.brief.sealedHint}
      </p>
      <Act right={null} due onAct={() => dispatch({ kind: 'open-brief' })}>
        {words.brief.open}
      </Act>
    </section>
  );
}
