import type { Amendment } from '../../../shared/council/state.ts';
import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import type { AmendmentId } from '../../../shared/council/vocabulary.ts';
import { needsMember } from '../../store/drafts.ts';
import { dispatch, mine, mySeat } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Flag } from '../Flag.tsx';
import { Icon } from '../Icon.tsx';
import { placeOf, WordChanges } from './WordChanges.tsx';

type Props = { readonly draft: DraftInView; readonly now: PublicView };

const said = words.amendments;

/** What is proposed to change in a text, in the order of the votes, and what became of the rest. */
export function Amendments({ draft, now }: Props) {
  const all = now.amendments.filter((each) => each.draft === draft.id);
  if (all.length === 0) return null;
  const pending = draft.amendments.flatMap((id) => all.filter((each) => each.id === id && each.status === 'pending'));
  const others = all.filter(({ status }) => status !== 'pending');
  const mayOrder = mine.value?.seat?.rights.drafts[draft.id]?.orderAmendments === null && pending.length > 1;
  const move = (at: number, by: -1 | 1) => {
    const order = pending.map(({ id }) => id);
    const [taken] = order.splice(at, 1);
    if (taken) order.splice(at + by, 0, taken);
    return dispatch({ kind: 'order-amendments', draft: draft.id, order });
  };
  return (
    <section class="amendments" aria-label={said.title}>
      <h3>{said.title}</h3>
      {pending.length > 1 && <p class="quiet small">{said.order}</p>}
      <ol>
        {pending.map((each, at) => (
          <Item key={each.id} draft={draft} now={now} amendment={each}>
            {mayOrder && (
              <span class="order">
                {at > 0 && (
                  <Act right={null} onAct={() => move(at, -1)}>
                    <Arrow name="up" spoken={said.earlier(numberOf(each.id))} />
                  </Act>
                )}
                {at < pending.length - 1 && (
                  <Act right={null} onAct={() => move(at, 1)}>
                    <Arrow name="down" spoken={said.later(numberOf(each.id))} />
                  </Act>
                )}
              </span>
            )}
          </Item>
        ))}
        {others.map((each) => (
          <Item key={each.id} draft={draft} now={now} amendment={each} />
        ))}
      </ol>
    </section>
  );
}

const numberOf = (id: AmendmentId): number => Number(id.slice(1));

function Arrow({ name, spoken }: { readonly name: 'up' | 'down'; readonly spoken: string }) {
  return (
    <>
      <Icon name={name} />
      <span class="visually-hidden">{spoken}</span>
    </>
  );
}

type ItemProps = Props & { readonly amendment: Amendment; readonly children?: preact.ComponentChildren };

function Item({ draft, now, amendment, children }: ItemProps) {
  const { id, by, change, oral, supporters, status } = amendment;
  const mover = now.seats.find((seat) => seat.id === by);
  const supporting = now.seats.filter((seat) => supporters.includes(seat.id));
  const isVotedOn = now.vote?.subject.kind === 'amendment' && now.vote.subject.amendment === id;
  return (
    <li data-status={status} data-vote={isVotedOn}>
      <header>
        <strong>{said.number(numberOf(id))}</strong> {said.by(mover?.name ?? by, oral)}
        <span class="standing" data-status={status}>
          {isVotedOn ? said.underVote : standingOf(amendment, now)}
        </span>
        {children}
      </header>
      {status === 'pending' ? (
        <>
          <p class="small">
            {said.reads[change.kind]} {placeOf(draft, change)}
          </p>
          <WordChanges draft={draft} change={change} />
          {supporting.length > 0 && (
            <p class="small">
              {said.supportedBy}{' '}
              {supporting.map((seat) => (
                <span key={seat.id} title={seat.name}>
                  <Flag seat={seat} />
                  <span class="visually-hidden">{seat.name}</span>{' '}
                </span>
              ))}
            </p>
          )}
          <Acts amendment={amendment} />
        </>
      ) : (
        <p class="small">
          {said.reads[change.kind]} {placeOf(draft, change)}
        </p>
      )}
    </li>
  );
}

function standingOf(amendment: Amendment, now: PublicView): string {
  const { status } = amendment;
  if (!needsMember(amendment, now)) return said.statuses[status];
  if (status === 'set-aside') return said.noMember;
  return status === 'pending' ? said.needsMember : said.statuses[status];
}

/** Supporting, accepting and withdrawing; what is not for this seat is not offered. */
function Acts({ amendment: { id, supporters } }: { readonly amendment: Amendment }) {
  const rights = mine.value?.seat?.rights.amendments[id];
  const seat = mySeat.value?.id;
  if (!rights || !seat) return null;
  const supports = supporters.includes(seat);
  return (
    <p class="actions">
      {rights.accept === null && (
        <Act right={null} onAct={() => dispatch({ kind: 'accept-amendment', amendment: id })}>
          {said.accept}
        </Act>
      )}
      {rights.support === null && (
        <Act right={null} onAct={() => dispatch({ kind: 'support-amendment', amendment: id, supports: !supports })}>
          {supports ? said.unsupport : said.support}
        </Act>
      )}
      {rights.withdraw === null && (
        <Act right={null} onAct={() => dispatch({ kind: 'withdraw-amendment', amendment: id })}>
          {said.withdraw}
        </Act>
      )}
      {rights.accept === null && <span class="quiet small">{said.acceptHint}</span>}
    </p>
  );
}
