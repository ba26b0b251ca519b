import type { Deal } from '../../../shared/council/state.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { isLocked, otherParty, sidesOf, textName, wordIndex } from '../../store/deals.ts';
import { dispatch } from '../../store/store.ts';
import { whenWords } from '../../text/english/deals.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Flag } from '../Flag.tsx';
import { SideList } from './SideList.tsx';
import { WordStanding } from './WordStanding.tsx';

const said = words.deals;

export type DealProps = { readonly now: PublicView; readonly own: SeatView; readonly deal: Deal };

/** One agreement, from its offer to what became of its promises. */
export function DealCard({ now, own, deal }: DealProps) {
  const seat = own.seat ?? '';
  const other = now.seats.find(({ id }) => id === otherParty(deal, seat));
  if (!other) return null;
  const { mine, theirs } = sidesOf(deal, seat);
  const text = textName(now, own, words.told.draft);
  const seatName = (id: string) => now.seats.find((each) => each.id === id)?.name ?? id;
  const when = whenWords(deal.terms.when, text, seatName);
  const isOpen = deal.status === 'offered';
  const rights = own.rights.dealings?.deals[deal.id];
  const standing = (of: 'mine' | 'theirs') => (place: number) => (
    <WordStanding now={now} own={own} deal={deal} index={wordIndex(deal, seat, of, place)} />
  );
  const title = isOpen ? (deal.to === seat ? said.offersYou : said.youOffer) : said.youAnd;
  return (
    <article class="deal" data-status={deal.status} aria-label={title(other.name)}>
      <header>
        <Flag seat={other} />
        <h3>{title(other.name)}</h3>
        <span class="quiet small">{words.round(deal.round, now.rounds)}</span>
      </header>
      <div class="dealsides">
        <SideList title={said.youGet} side={theirs} text={text} standing={standing('theirs')} />
        <SideList title={said.youGive} side={mine} text={text} standing={standing('mine')} />
      </div>
      <p class="dealstate">
        <strong>{statusOf(deal, seat, other.name, when)}</strong>{' '}
        {isOpen && isLocked(deal.terms) && said.handedOver(when)}
      </p>
      {isOpen && deal.to === seat && (
        <div class="actions">
          <Act
            right={rights?.answer ?? null}
            due
            onAct={() => dispatch({ kind: 'answer-deal', deal: deal.id, accepts: true })}
          >
            {said.accept}
          </Act>
          <Act
            right={rights?.answer ?? null}
            onAct={() => dispatch({ kind: 'answer-deal', deal: deal.id, accepts: false })}
          >
            {said.decline}
          </Act>
        </div>
      )}
      {isOpen && deal.from === seat && (
        <Act right={rights?.withdraw ?? null} onAct={() => dispatch({ kind: 'withdraw-deal', deal: deal.id })}>
          {said.withdraw}
        </Act>
      )}
    </article>
  );
}

function statusOf({ status, to, terms }: Deal, seat: string, other: string, when: string): string {
  switch (status) {
    case 'offered':
      return to === seat ? said.statuses.waitsForYou : said.statuses.waitsFor(other);
    case 'accepted':
      return isLocked(terms) ? said.statuses.accepted(when) : said.statuses.promised;
    case 'executed':
      return isLocked(terms) ? said.statuses.executed : said.statuses.promised;
    default:
      return said.statuses[status];
  }
}
