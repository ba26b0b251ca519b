import { useEffect, useId, useRef } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { Act as ActOutside, Order } from '../../../shared/outside/acts.ts';
import { commonReason, hostIn, type Offered } from '../../store/outside.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';
import { Why } from '../Why.tsx';
import { ActForm } from './ActForm.tsx';

type Props = {
  readonly now: PublicView;
  readonly seat: SeatInView;
  readonly offered: readonly Offered[];
  /** This round's order, where these are orders and one is given. */
  readonly order: Order | null;
  readonly title: string;
  readonly hint: string;
  /** When they can be done, for the steps in which none can. */
  readonly when?: string;
  /** The seat arms a proxy, or may do so for all that is known here. */
  readonly arms?: boolean;
  /** Secret until it is carried out, or for all to see. */
  readonly secret: boolean;
  /** What was done of this sort already, as a sentence. */
  readonly done?: string;
  readonly onAct: (act: ActOutside) => Promise<unknown>;
};

/** Acts of one sort, one under the other: each opens to what may come of it, and what has to be chosen. */
export function ActList(props: Props) {
  const { now, seat, offered, order, title, hint, when, arms = false, secret, done = '', onAct } = props;
  const reason = useId();
  const common = commonReason(offered);
  const told = useRef<HTMLParagraphElement>(null);
  const isDone = done !== '' && common !== null;
  const before = useRef(isDone);
  // Whoever has just acted sees that it is done; whoever comes later is not moved.
  useEffect(() => {
    if (isDone && !before.current) told.current?.scrollIntoView({ block: 'nearest' });
    before.current = isDone;
  }, [isDone]);
  if (offered.length === 0) return null;
  return (
    <section class="acts-outside">
      <h3>
        <Seal secret={secret} /> {title}
      </h3>
      <p class="quiet small">{hint}</p>
      {common && (
        <p id={reason} class="reason" ref={told}>
          {done && <strong>{done}</strong>} {common === 'wrong-phase' && when ? when : <Why code={common} />}
        </p>
      )}
      <ul>
        {offered.map((each) => (
          <ActItem
            key={each.kind}
            now={now}
            seat={seat}
            offered={each}
            reason={common ? reason : null}
            order={order}
            arms={arms}
            onAct={onAct}
          />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = Required<Pick<Props, 'now' | 'seat' | 'order' | 'arms' | 'onAct'>> & {
  readonly offered: Offered;
  /** Id of what says why not, where that is said once for all; null: it is said here. */
  readonly reason: string | null;
};

/** One act: closed its name, its price and what it does, opened what may come of it and the button. */
function ActItem({ now, seat, offered, reason, order, arms, onAct }: ItemProps) {
  const why = useId();
  const { kind, price, right } = offered;
  const { name, host, does } = words.outside.acts[kind];
  const isHost = hostIn(now)?.id === seat.id;
  return (
    <li data-may={right === null}>
      <details>
        <summary>
          <span class="act-title">
            <strong>{(isHost && host) || name}</strong>
            <span class="price">
              {order?.kind === kind && <span class="yours">{words.outside.isOrdered}</span>}{' '}
              {words.outside.price(price.capital, price.money)}
            </span>
            <span class="small">{does}</span>
            {right !== null && reason === null && (
              <span id={why} class="small quiet">
                <b>{words.outside.notNow}</b> <Why code={right} />
              </span>
            )}
          </span>
        </summary>
        <Meaning kind={kind} />
        <ActForm
          now={now}
          seat={seat}
          offered={offered}
          said={reason ?? why}
          hasOrder={order !== null}
          arms={arms}
          onAct={onAct}
        />
      </details>
    </li>
  );
}

function Meaning({ kind }: { readonly kind: Offered['kind'] }) {
  const { comes, law } = words.outside.acts[kind];
  return (
    <dl class="meaning">
      <div>
        <dt>{words.outside.comes}</dt>
        <dd>{comes}</dd>
      </div>
      {law && (
        <div>
          <dt>{words.outside.law}</dt>
          <dd>{law}</dd>
        </div>
      )}
    </dl>
  );
}

/** A closed envelope, or an open page. Decoration: the words stand beside it. */
export const Seal = ({ secret }: { readonly secret: boolean }) => <Icon name={secret ? 'envelope' : 'page'} />;
