import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import { happenings, view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** Speaks what happened to those who do not see it. */
export function LiveRegion() {
  const now = view.value;
  const last = happenings.value.at(-1);
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {now && last ? tell(last.told, now) : ''}
    </div>
  );
}

/** A happening as a sentence; empty where it is not worth one. */
export function tell(told: Told, now: PublicView): string {
  const seat = (id: string) => now.seats.find((each) => each.id === id)?.name ?? id;
  const draft = (id: string) => now.drafts.find((each) => each.id === id)?.symbol ?? words.told.draft;
  switch (told.kind) {
    case 'seat-taken':
    case 'seat-left':
    case 'ready':
      return words.told[told.kind](seat(told.seat));
    case 'phase-begun':
      return words.told[told.kind](words.phases[told.phase], told.round);
    case 'frozen':
    case 'unfrozen':
    case 'clock-moved':
    case 'ended':
      return words.told[told.kind];
    case 'draft-shared':
      return words.told[told.kind](seat(told.by));
    case 'draft-tabled':
      return words.told[told.kind](seat(told.by), told.symbol);
    case 'draft-sponsored':
    case 'draft-unsponsored':
      return words.told[told.kind](seat(told.seat), draft(told.draft));
    case 'draft-withdrawn':
      return words.told[told.kind](seat(told.by), draft(told.draft));
    case 'vote-opened': {
      const { subject } = told;
      return words.told[told.kind](subject.kind === 'draft' ? draft(subject.draft) : words.told.motion);
    }
    case 'ballot-cast':
      return '';
    case 'vote-closed':
      return words.told[told.kind](told.result.symbol || words.told.motion, words.result.outcomes[told.result.outcome]);
  }
}
