/** The guide as the page has it: whether it is shown, and what somebody has had before their eyes. */
import { useEffect } from 'preact/hooks';
import { type Guide, guideField, guideOf, isGuideOpen, laidIn, leantOn, type Sight } from '../../store/guide.ts';
import { openDraft } from '../../store/opened.ts';
import { mine, view } from '../../store/store.ts';
import type { Tab } from '../../store/way.ts';
import { textOf, write } from '../../store/written.ts';

const fieldOf = (sight: Sight): string => `seen-${sight}`;
const see = (sight: Sight): void => {
  if (textOf(fieldOf(sight)) === '') write(fieldOf(sight), 'yes');
};
const hasSeen = (sight: Sight): boolean => textOf(fieldOf(sight)) !== '';

/** Where it is kept which texts lay on the table before the first round: later nothing tells them from others. */
const laidField = 'laid';

/** Where a brief ends, for whoever reads on: what it may not accept. */
const endOfBrief = '.brief .redlines';

type Shown = { readonly guide: Guide | null; readonly isOpen: boolean; readonly show: (open: boolean) => void };

/** @param tab the panel that is shown @param panel the element that it is shown in */
export function useGuide(tab: Tab | 'stage', panel: { readonly current: HTMLElement | null }): Shown {
  const now = view.value;
  const own = mine.value?.seat;
  const isAlone = now != null && now.solo !== null;
  const text = now && leantOn(now);
  const isRead = hasSeen('brief');
  useEffect(() => {
    const found = isAlone && tab === 'brief' && !isRead ? panel.current?.querySelector(endOfBrief) : null;
    if (!found) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) see('brief');
    });
    watch.observe(found);
    return () => watch.disconnect();
  }, [isAlone, tab, isRead, now?.phase]);
  useEffect(() => {
    if (isAlone && tab === 'drafts' && text && openDraft.value === text.id) see('lean');
    if (isAlone && tab === 'field' && now.phase === 'field') see('changed');
  }, [isAlone, tab, text?.id, openDraft.value, now?.phase]);
  const laid = isAlone ? laidIn(now).join(' ') : '';
  useEffect(() => {
    if (laid !== '') write(laidField, laid);
  }, [laid]);
  const round = now?.round ?? 0;
  const seen = {
    brief: isRead,
    lean: hasSeen('lean'),
    changed: hasSeen('changed'),
    laid: textOf(laidField).split(' '),
  };
  return {
    guide: now && own ? guideOf(now, own, seen) : null,
    isOpen: isGuideOpen(round, textOf(guideField(round))),
    show: (open) => write(guideField(round), open ? 'open' : 'closed'),
  };
}
