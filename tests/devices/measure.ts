/** What is wrong with a page at its present size: found by going through everything on it, as it is laid out. */
import type { Page } from 'playwright-core';

export type Measured = {
  /** CSS pixels that the page is wider than the screen. */
  readonly sideways: number;
  /** Words or controls that begin or end beyond a side of the screen, and cannot be scrolled to. */
  readonly outside: readonly string[];
  /** Parts that have to be scrolled sideways, and are no row of keys and no table that says so. */
  readonly dragged: readonly string[];
  /** Boxes that cut words off. */
  readonly cut: readonly string[];
  /** Controls that are smaller than a finger, or than a pointer needs. */
  readonly small: readonly string[];
  /** Controls of which nothing can be seen when they have the focus. */
  readonly covered: readonly string[];
};

/**
 * @param target CSS pixels that a control has at least in both directions: 44 for a finger; 24 is what WCAG 2.5.8 asks of
 *   any. A link in a line of text is as high as its line.
 */
export function measure(page: Page, target: number): Promise<Measured> {
  return page.evaluate((least) => {
    const nameOf = (element: Element): string => {
      const { id, className } = element;
      const classes = typeof className === 'string' && className ? `.${className.trim().split(/\s+/).join('.')}` : '';
      const around = element.parentElement?.closest('[class]:not([class=""])');
      const inside = around && typeof around.className === 'string' ? `in .${around.className.split(' ')[0]}` : '';
      const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
      return `${element.tagName.toLowerCase()}${id ? `#${id}` : ''}${classes} ${inside} “${text.slice(0, 40)}”`;
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, [aria-hidden="true"], .skip, svg');
    const overflowOf = (element: Element, axis: 'X' | 'Y'): string => getComputedStyle(element)[`overflow${axis}`];
    const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
      for (let up = element.parentElement; up && up !== document.documentElement; up = up.parentElement)
        if (['auto', 'scroll', 'hidden', 'clip'].includes(overflowOf(up, axis))) return true;
      return false;
    };
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const wide = document.documentElement.clientWidth;
    const outside: string[] = [];
    const cut: string[] = [];
    const dragged: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width < 1 || box.height < 1) continue;
      const matters = hasWords(element) || element.matches('button, a[href], input, select, textarea, summary');
      if (matters && (box.left < -1 || box.right > wide + 1) && !scrolls(element, 'X'))
        outside.push(`${nameOf(element)} ${Math.round(box.left)}–${Math.round(box.right)}`);
      const isRow = element.matches(
        '.tabs, .actions, .widetable, .wide, .twin *, table *, [data-scrolls], textarea, input',
      );
      if (
        !isRow &&
        ['auto', 'scroll'].includes(overflowOf(element, 'X')) &&
        element.scrollWidth > element.clientWidth + 2
      )
        dragged.push(`${nameOf(element)} ${element.clientWidth} of ${element.scrollWidth} wide`);
      const style = getComputedStyle(element);
      if (
        style.textOverflow === 'ellipsis' ||
        element.matches('input, select, textarea, canvas, .province-keys, .seat-keys, .ticker')
      )
        continue;
      const clips = (axis: 'X' | 'Y'): boolean => ['hidden', 'clip'].includes(overflowOf(element, axis));
      if (clips('X') && element.scrollWidth > element.clientWidth + 2 && element.querySelector(':not(canvas)'))
        cut.push(`${nameOf(element)} ${element.clientWidth} of ${element.scrollWidth} wide`);
      if (clips('Y') && element.scrollHeight > element.clientHeight + 2 && element.querySelector(':not(canvas)'))
        cut.push(`${nameOf(element)} ${element.clientHeight} of ${element.scrollHeight} high`);
    }
    const controls = [
      ...document.body.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((element) => isShown(element) && element.getBoundingClientRect().width > 1);
    const small: string[] = [];
    const covered: string[] = [];
    const before = document.activeElement;
    if (before instanceof HTMLElement) before.blur();
    for (const control of controls) {
      if (!isShown(control)) continue;
      const isTick = control.matches('input[type="radio"], input[type="checkbox"]');
      const target = (isTick && control.closest('label')) || control;
      const box = target.getBoundingClientRect();
      const inLine =
        control.matches('a, .linklike') &&
        getComputedStyle(control).display.startsWith('inline') &&
        !control.matches('.button');
      const scrollsItself = control.matches('[tabindex="0"]');
      // A mark on a plot stands where its month is.
      const needed = control.matches('.pin') ? 24 : least;
      if (!inLine && !scrollsItself && (box.height < needed - 0.6 || box.width < needed - 0.6))
        small.push(`${nameOf(control)} ${Math.round(box.width)}×${Math.round(box.height)}`);
      // What has the focus may take others away.
      if (scrollsItself || !isShown(control)) continue;
      control.focus();
      const at = target.getBoundingClientRect();
      const points = [0.5, 0.1, 0.9].flatMap((x) =>
        [0.5, 0.15, 0.85].map((y) => [at.left + at.width * x, at.top + at.height * y] as const),
      );
      const isSeen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (target.contains(top) || top.contains(target));
      });
      if (!isSeen) covered.push(`${nameOf(control)} at ${Math.round(at.left)},${Math.round(at.top)}`);
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
    return {
      sideways: document.documentElement.scrollWidth - wide,
      outside: unique(outside),
      dragged: unique(dragged),
      cut: unique(cut),
      small: unique(small),
      covered: unique(covered),
    };
  }, target);
}
