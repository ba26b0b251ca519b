import type { ComponentChildren } from 'preact';
import type { Side } from '../../../shared/deals/deals.ts';
import { promiseWords } from '../../text/english/deals.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';

const said = words.deals;

type Props = {
  readonly title: string;
  readonly side: Side;
  /** Names a text. */
  readonly text: (id: string) => string;
  /** How a promise of this side stands, by its place in it; nothing before the deal is agreed. */
  readonly standing?: (place: number) => ComponentChildren;
};

/** What one side gives: what is locked away has a full frame and a padlock, a promise a broken one and a bubble. */
export function SideList({ title, side: { money, troops, promises }, text, standing }: Props) {
  const isEmpty = money === 0 && troops === 0 && promises.length === 0;
  return (
    <section class="dealside">
      <h4>{title}</h4>
      {isEmpty && <p class="quiet">{said.nothing}</p>}
      <ul>
        {money > 0 && <Item kind="locked" what={said.money(money)} />}
        {troops > 0 && <Item kind="locked" what={said.soldiers(troops)} />}
        {promises.map((promise, place) => (
          <Item key={place} kind="word" what={promiseWords(promise, text)}>
            {standing?.(place)}
          </Item>
        ))}
      </ul>
    </section>
  );
}

type ItemProps = { readonly kind: 'locked' | 'word'; readonly what: string; readonly children?: ComponentChildren };

function Item({ kind, what, children }: ItemProps) {
  return (
    <li class="dealitem" data-kind={kind}>
      <DealSign kind={kind} />
      <span>
        <strong>{what}</strong>
        <span class="small">{kind === 'locked' ? said.locked : said.onlyWord}</span>
        {children}
      </span>
    </li>
  );
}

/** A padlock, or a bubble that is not filled. Decoration: the words stand beside it. */
export const DealSign = ({ kind }: { readonly kind: 'locked' | 'word' }) => (
  <Icon name={kind === 'locked' ? 'lock' : 'word'} />
);
