import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import { type Act as ActOutside, isOrder } from '../../../shared/outside/acts.ts';
import { isEmptyHanded, offeredDeeds, offeredOrders } from '../../store/outside.ts';
import { dispatch, mine } from '../../store/store.ts';
import { actDone } from '../../text/english/actsDone.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ActList } from '../field/ActList.tsx';
import { doneBy } from '../field/happened.ts';
import { namesOf } from '../field/names.ts';

const said = words.outside;

/** Whether a seat is the facilitator's to act for, outside the Council. */
export function isToActFor(seat: SeatInView, { phase }: PublicView): boolean {
  const acts = mine.value?.facilitator?.acts[seat.id];
  return acts !== undefined && !isEmptyHanded(acts) && phase !== 'lobby' && phase !== 'ended';
}

/** What a seat that nobody holds can order and do: the facilitator decides for it. */
export function ActFor({ now, seat }: { readonly now: PublicView; readonly seat: SeatInView }) {
  const acts = mine.value?.facilitator?.acts[seat.id];
  if (!acts) return null;
  const given = acts.order;
  const done = doneBy(now, seat.id);
  const onAct = (act: ActOutside): Promise<unknown> =>
    dispatch(
      isOrder(act)
        ? { kind: 'give-order-for', seat: seat.id, order: act }
        : { kind: 'do-deed-for', seat: seat.id, deed: act },
    );
  const shared = { now, seat, onAct };
  return (
    <section class="actfor" aria-label={said.actForOf(seat.name)}>
      <p class="quiet small">{said.actForHint}</p>
      <p role="status">
        {given && said.givenFor(actDone(given, [seat.id], namesOf(now)))}
        {done && <span class="visually-hidden">{done}</span>}
      </p>
      {given && (
        <Act right={null} onAct={() => dispatch({ kind: 'give-order-for', seat: seat.id, order: null })}>
          {said.takeBack}
        </Act>
      )}
      <ActList
        {...shared}
        order={given}
        offered={offeredOrders(acts)}
        title={said.ordersTitle}
        hint={said.ordersHint}
        arms={acts.orders['arm-proxy'] !== undefined}
        secret
      />
      <ActList
        {...shared}
        order={null}
        offered={offeredDeeds(acts)}
        title={said.deedsTitle}
        hint={said.deedsHint}
        when={said.deedsWhen}
        done={done}
        secret={false}
      />
    </section>
  );
}
