import type { SeatId } from '../../shared/council/vocabulary.ts';
import { view } from '../store/store.ts';
import { comesOf, type Prospect } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Flag } from './Flag.tsx';

type Props = {
  readonly mission: Prospect;
  /** Thousand troops that the Secretariat reckons with; null, or left out: it says nothing. */
  readonly need?: number | null;
  /** Thousand troops by seat. */
  readonly pledges: Readonly<Record<SeatId, number>>;
  /** The sum alone, or who gives how much alone; else both. */
  readonly only?: 'sum' | 'givers';
};

/** Who has pledged how much of what a mission asks for, and what follows where it is too little. */
export function TroopsLine({ mission, need = null, pledges, only }: Props) {
  const giving = view.value?.seats.filter(({ id }) => (pledges[id] ?? 0) > 0) ?? [];
  const own = giving.reduce((sum, { id }) => sum + (pledges[id] ?? 0), 0);
  const earlier = Math.max(0, mission.pledged - own);
  if (mission.hired) {
    return (
      <div class="troops small">
        <p>{words.pledge.hired}</p>
        {need !== null && <NeedLine need={need} comes={comesOf(mission)} />}
      </div>
    );
  }
  // Before the vote one warning is enough: what the text needs says the more.
  const isTold = only === 'sum' && need !== null && comesOf(mission) < need;
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
      {mission.missing > 0 && !isTold && <p class="short">{words.pledge.short(mission.missing)}</p>}
      {need !== null && <NeedLine need={need} comes={comesOf(mission)} />}
    </div>
  );
}

/** Fewer than three in five of those that are needed: what the text orders is a word. As the Council's record has it. */
const hollowBelow = 0.6;

/** What the Secretariat reckons that a text needs for what it orders, beside what would come. In thousand troops. */
export function NeedLine({ need, comes }: { readonly need: number; readonly comes: number }) {
  const isHollow = comes < hollowBelow * need;
  return (
    <p class="need" data-hollow={isHollow}>
      {words.pledge.need(need, comes)} {isHollow ? words.pledge.hollow : comes < need && words.pledge.thin}
    </p>
  );
}
