import type { Scenario } from '../../shared/scenario/scenario.ts';
import { mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** What this seat wants, what is happening, and how a decision is made. */
export function BriefPanel({ scenario }: { readonly scenario: Scenario | null }) {
  const now = view.value;
  const seat = mySeat.value;
  if (!now || !seat) return null;
  const members = now.seats.filter(({ kind }) => kind !== 'non-member').length;
  return (
    <section class="brief">
      <h2>{words.brief.title(seat.name)}</h2>
      <p class="lead serif">{scenario?.seats.find(({ id }) => id === seat.id)?.brief}</p>
      <p>{words.brief.vote[seat.kind]}</p>
      <h3>{words.brief.state(now.state)}</h3>
      <p>{scenario?.summary}</p>
      <h3>{words.brief.rules}</h3>
      <ul class="points">
        <li>{words.brief.needed(now.needed, members)}</li>
        <li>{words.brief.veto}</li>
        <li>{words.brief.procedural}</li>
      </ul>
      <p class="quiet small">{scenario?.contentNote}</p>
    </section>
  );
}
