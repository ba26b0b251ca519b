import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { type Act as ActOutside, isOrder, type Order } from '../../../shared/outside/acts.ts';
import {
  hostIn,
  isAnswered,
  isEmptyHanded,
  mayStrike,
  monthsSinceAttack,
  offeredDeeds,
  offeredOrders,
  openOffers,
  otherSideOf,
} from '../../store/outside.ts';
import { dispatch, dossier } from '../../store/store.ts';
import { actDone } from '../../text/english/actsDone.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Signatures } from '../delegation/Signatures.tsx';
import { ActList, Seal } from './ActList.tsx';
import { doneBy } from './happened.ts';
import { namesOf } from './names.ts';

const said = words.outside;

/** Gives an order or does a deed, as this person's seat. */
const doAct = (act: ActOutside): Promise<unknown> =>
  dispatch(isOrder(act) ? { kind: 'give-order', order: act } : { kind: 'do-deed', deed: act });

type Props = { readonly now: PublicView; readonly own: SeatView; readonly seat: SeatInView };

/** What this seat can do without a vote: what it has ordered, what others offer, and all that it has. */
export function Outside({ now, own, seat }: Props) {
  const { acts } = own.rights;
  if (!acts || isEmptyHanded(acts)) return null;
  const order = own.dealings?.order ?? null;
  const means = dossier.value?.resources;
  const attacked = monthsSinceAttack(now);
  return (
    <section class="outside">
      <header>
        <h2>{said.title}</h2>
        <p class="quiet">
          {said.hint} {means && <strong>{said.inHand(means.capital, means.money)}</strong>}
        </p>
      </header>
      <p class="visually-hidden" role="status">
        {order && `${said.ordered}: ${actDone(order, [seat.id], namesOf(now))}.`}
      </p>
      {order && <Ordered key={JSON.stringify(order)} now={now} own={own} seat={seat} order={order} />}
      {openOffers(own).map((offer) => (
        <Offer key={offer.by} now={now} own={own} by={offer.by} order={offer.order} />
      ))}
      {own.dealings?.arms && (
        <p class="notice">
          <Seal secret /> {said.arms}
        </p>
      )}
      {attacked !== null && mayStrike(own) && <p class="notice">{said.attacked(attacked)}</p>}
      <ActList
        now={now}
        seat={seat}
        offered={offeredOrders(acts)}
        order={order}
        title={said.ordersTitle}
        hint={said.ordersHint}
        arms={own.dealings?.arms ?? false}
        secret
        onAct={doAct}
      />
      <ActList
        now={now}
        seat={seat}
        offered={offeredDeeds(acts)}
        order={null}
        title={said.deedsTitle}
        hint={said.deedsHint}
        when={said.deedsWhen}
        done={doneBy(now, seat.id)}
        secret={false}
        onAct={doAct}
      />
    </section>
  );
}

type OrderedProps = Props & { readonly order: Order };

/** This round's order, until it is carried out. */
function Ordered({ now, own, seat, order }: OrderedProps) {
  const other = otherSideOf(order, seat.id, now);
  return (
    <Sealed title={said.ordered}>
      <p class="serif">{actDone(order, [seat.id], namesOf(now))}.</p>
      {other && <p>{isAnswered(own) ? said.otherHas(other.name) : said.waitsForOther(other.name)}</p>}
      <p class="quiet small">
        {said.secretUntil(other?.name ?? '')} {said.change}
      </p>
      <Signatures own={own} />
      <Act
        right={own.posts.includes('capital') ? null : 'for-the-capital'}
        onAct={() => dispatch({ kind: 'give-order', order: null })}
      >
        {said.takeBack}
      </Act>
    </Sealed>
  );
}

type OfferProps = Pick<Props, 'now' | 'own'> & { readonly by: string; readonly order: Order };

/** The other side has ordered what takes both. */
function Offer({ now, own, by, order }: OfferProps) {
  const { name, host, does } = said.acts[order.kind];
  const isFromHost = hostIn(now)?.id === by;
  const { right = null, price } = own.rights.acts?.orders[order.kind] ?? {};
  return (
    <Sealed title={said.offered(namesOf(now).seat(by))}>
      <p class="serif">{(!isFromHost && host) || name}</p>
      <p>
        {does} <strong>{said.price(price?.capital ?? 0, price?.money ?? 0)}</strong>
      </p>
      <p class="quiet small">{said.offeredHint}</p>
      <Act right={right} due onAct={() => dispatch({ kind: 'give-order', order })}>
        {said.orderSame}
      </Act>
    </Sealed>
  );
}

function Sealed({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const whole = useRef<HTMLElement>(null);
  // Whoever pressed a button further down sees what came of it.
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
    // The form that was sent is out of sight now: the keyboard comes along.
    if (document.activeElement?.closest('.actform')) whole.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="order sealed-order" ref={whole} tabIndex={-1}>
      <h3>
        <Seal secret /> {title}
      </h3>
      {children}
    </section>
  );
}
