import { useEffect, useRef } from 'preact/hooks';

/** What the keyboard can rest on when what it was at is gone: the parts that a page is made of. */
const parts = 'section, article, aside, form, fieldset, details, li, main';

/**
 * Keeps the keyboard where it was: when the control that has the focus goes away (a button that was pressed, a form that
 * was sent), the focus goes to the smallest part around it that is still there, instead of to nowhere. Not to another control:
 * a key that is pressed twice would press that. What is hidden is gone as well.
 * @param last where it goes when no part is left but the whole; the whole where left out
 */
export function useKeptFocus<Kind extends HTMLElement>(last: () => HTMLElement | null = () => null) {
  const around = useRef<Kind>(null);
  useEffect(() => {
    const element = around.current;
    if (!element) return;
    /** The parts around what has the focus, the smallest first; none where that is elsewhere. */
    let trail: readonly HTMLElement[] = [];
    const noted = ({ target }: FocusEvent): void => {
      trail = target instanceof HTMLElement && element.contains(target) ? partsAround(target, element) : [];
    };
    const observer = new MutationObserver(() => {
      if (trail.length === 0 || !isLost(document.activeElement)) return;
      const rest =
        trail.find((part) => part !== element && part.isConnected && part.checkVisibility()) ?? last() ?? element;
      if (!rest.hasAttribute('tabindex')) rest.tabIndex = -1;
      rest.focus({ preventScroll: true });
      // Where its beginning has left the screen nobody would see where they are.
      const top = Math.max(0, element.getBoundingClientRect().top);
      if (rest.getBoundingClientRect().top < top) rest.scrollIntoView({ block: 'start' });
    });
    document.addEventListener('focusin', noted);
    observer.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    return () => {
      document.removeEventListener('focusin', noted);
      observer.disconnect();
    };
  }, []);
  return around;
}

const isLost = (at: Element | null): boolean => at === null || at === document.body || !at.checkVisibility();

function partsAround(target: HTMLElement, outermost: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let up: HTMLElement | null = target; up && up !== outermost; up = up.parentElement)
    if (up.matches(parts)) found.push(up);
  return [...found, outermost];
}
