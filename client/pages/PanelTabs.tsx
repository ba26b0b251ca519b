import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../panels/Icon.tsx';
import type { Tab } from '../store/way.ts';
import { words } from '../text/words.ts';

type Panel = Tab | 'stage';

type Props = {
  readonly shown: readonly Panel[];
  readonly tab: Panel;
  /** What is new in each. */
  readonly counts: Readonly<Partial<Record<Panel, number>>>;
  readonly onTab: (tab: Panel) => void;
};

/** What lies beyond an end of the row: whether there is anything, and how much of it is new. */
type Beyond = { readonly more: boolean; readonly fresh: number };
const nothing: Beyond = { more: false, fresh: 0 };

/** Pixels of a button that may be out of sight before it counts as hidden. */
const sliver = 6;

/**
 * The ways to the panels. Where they do not fit beside each other the row scrolls: the chosen one is brought to its middle, and
 * each end says that there is more, and what of it is new.
 */
export function PanelTabs({ shown, tab, counts, onTab }: Props) {
  const row = useRef<HTMLElement>(null);
  const [ends, setEnds] = useState({ start: nothing, end: nothing });
  const look = (): void => {
    const nav = row.current;
    if (!nav) return;
    const beyond = (isHidden: (button: HTMLElement) => boolean): Beyond => {
      // A row that is about to change has other buttons than those that are to be shown.
      const hidden = shown.filter((_, place) => {
        const button = nav.children[place];
        return button instanceof HTMLElement && isHidden(button);
      });
      return { more: hidden.length > 0, fresh: hidden.reduce((sum, each) => sum + (counts[each] ?? 0), 0) };
    };
    const around = nav.getBoundingClientRect();
    const left = beyond((button) => button.getBoundingClientRect().left < around.left - sliver);
    const right = beyond((button) => button.getBoundingClientRect().right > around.right + sliver);
    setEnds(runsLeftwards(nav) ? { start: right, end: left } : { start: left, end: right });
  };
  useLayoutEffect(() => {
    const centre = (): void => {
      const nav = row.current;
      const chosen = nav?.children[shown.indexOf(tab)] as HTMLElement | undefined;
      if (nav && chosen) nav.scrollLeft += middleOf(chosen) - middleOf(nav);
    };
    centre();
    // Letters of another width that come later move it.
    let left = false;
    if (document.fonts.status === 'loading') document.fonts.ready.then(() => left || centre());
    return () => {
      left = true;
    };
  }, [tab, shown.length]);
  const summary = JSON.stringify(counts);
  useEffect(() => {
    look();
    if (!row.current) return;
    const watch = new ResizeObserver(look);
    watch.observe(row.current);
    return () => watch.disconnect();
  }, [tab, shown.length, summary]);
  return (
    <div class="tabbar">
      <nav class="tabs" aria-label={words.panels} ref={row} onScroll={look}>
        {shown.map((each) => (
          <button key={each} type="button" aria-current={tab === each ? 'page' : undefined} onClick={() => onTab(each)}>
            {words.tabs[each]}
            {(counts[each] ?? 0) > 0 && <span class="count">{counts[each]}</span>}
          </button>
        ))}
      </nav>
      <End side="start" {...ends.start} />
      <End side="end" {...ends.end} />
    </div>
  );
}

const runsLeftwards = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** In CSS pixels from the left side of the window. */
function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** Decoration: whoever hears the row, or goes along it by keyboard, has all of it. */
function End({ side, more, fresh }: Beyond & { readonly side: 'start' | 'end' }) {
  if (!more) return null;
  return (
    <span class="beyond" data-side={side} aria-hidden="true">
      <Icon name={side} />
      {fresh > 0 && <span class="count">{fresh}</span>}
    </span>
  );
}
