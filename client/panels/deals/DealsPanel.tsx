import type { Deal } from '../../../shared/council/state.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { groupsOf } from '../../store/deals.ts';
import { mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Empty } from '../Empty.tsx';
import { Composer } from './Composer.tsx';
import { DealCard } from './DealCard.tsx';
import { OpenReadings, Readings } from './Readings.tsx';
import { DealSign } from './SideList.tsx';

const said = words.deals;

/** What two agree on between themselves: offers, deals and their promises, and what each reads of the other. */
export function DealsPanel() {
  const now = view.value;
  const own = mine.value?.seat;
  if (!now || !own?.seat) return null;
  const { forYou, byYou, settled } = groupsOf(own);
  return (
    <section class="dealpanel">
      <header>
        <h2>{said.title}</h2>
        <p class="quiet">{said.hint}</p>
      </header>
      <Group title={said.forYou} deals={forYou} now={now} own={own} />
      <OpenReadings now={now} own={own} />
      {own.rights.dealings && <Composer now={now} own={own} right={own.rights.dealings.offer} />}
      <ul class="legend small">
        <li>
          <DealSign kind="locked" /> {said.lockedHint}
        </li>
        <li>
          <DealSign kind="word" /> {said.wordHint}
        </li>
      </ul>
      <Group title={said.byYou} deals={byYou} now={now} own={own} />
      <Group title={said.settled} deals={settled} now={now} own={own} />
      {forYou.length + byYou.length + settled.length === 0 && <Empty title={said.none} hint={said.noneHint} />}
      <Readings now={now} own={own} />
    </section>
  );
}

type GroupProps = {
  readonly title: string;
  readonly deals: readonly Deal[];
  readonly now: PublicView;
  readonly own: SeatView;
};

function Group({ title, deals, now, own }: GroupProps) {
  if (deals.length === 0) return null;
  return (
    <section class="dealgroup">
      <h3 class="grouptitle">{title}</h3>
      {deals.map((deal) => (
        <DealCard key={deal.id} now={now} own={own} deal={deal} />
      ))}
    </section>
  );
}
