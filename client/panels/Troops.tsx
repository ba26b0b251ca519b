import type { SeatId } from '../../shared/council/vocabulary.ts';
import { view } from '../store/store.ts';
import type { Prospect } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Flag } from './Flag.tsx';

type Props = {
  readonly mission: Prospect;
  /** Thousand troops by seat. */
  readonly pledges: Readonly<Record<SeatId, number>>;
  /** The sum alone, or who gives how much alone; else both. */
  readonly only?: 'sum' | 'givers';
};

/** Who has pledged how much of what a mission asks for, and what follows where it is too little. */
export function TroopsLine({ mission, pledges, only }: Props) {
  const giving = view.value?.seats.filter(({ id }) => (pledges[id] ?? 0) > 0) ?? [];
  const own = giving.reduce((sum, { id }) => sum + (pledges[id] ?? 0), 0);
  const earlier = Math.max(0, mission.pledged - own);
  if (mission.hired) return <p class="troops small">{words.pledge.hired}</p>;
  return (
    <div class="troops small" data-short={mission.missing > 0}>
      <p>
        {only !== 'givers' && <strong>{words.pledge.asked(mission.pledged, mission.wanted)}</strong>}{' '}
        {mission.pledged === 0 && only !== undefined && words.pledge.nobody}{' '}
        {earlier > 0 && words.pledge.standing(earlier)}
        {(only === 'sum' ? [] : giving).map((seat) => (
          <span key={seat.id} class="giver">
            <Flag seat={seat} /> <span class="visually-hidden">{seat.name}</span>
            {words.pledge.of(pledges[seat.id] ?? 0)}
          </span>
        ))}
      </p>
      {mission.missing > 0 && <p class="short">{words.pledge.short(mission.missing)}</p>}
    </div>
  );
}
