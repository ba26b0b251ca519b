import type { ComponentChildren } from 'preact';
import type { Side } from '../../../shared/deals/deals.ts';
import { promiseWords } from '../../text/english/deals.ts';
import { words } from '../../text/words.ts';

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

/** A padlock, or a bubble. Decoration: the words stand beside it. */
export function DealSign({ kind }: { readonly kind: 'locked' | 'word' }) {
  return (
    <svg class="dealsign" viewBox="0 0 20 20" aria-hidden="true">
      {kind === 'locked' ? (
        <>
          <rect x="3" y="9" width="14" height="10" fill="currentcolor" />
          <path d="M6 9V6a4 4 0 0 1 8 0v3" fill="none" stroke="currentcolor" stroke-width="2" />
        </>
      ) : (
        <path d="M2 3h16v10H9l-4 4v-4H2z" fill="none" stroke="currentcolor" stroke-width="1.6" stroke-dasharray="3 2" />
      )}
    </svg>
  );
}
