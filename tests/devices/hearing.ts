/** What a screen reader would say of a page by itself: what changes in its live regions, as it changes. */
import type { Page } from 'playwright-core';

export type Heard = { readonly how: 'polite' | 'assertive'; readonly text: string };

/** From the page's first moment on. Has to be called before the page is fetched. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    /** The region that a change is in, with its manners; null where nothing is said of it. */
    const regionOf = (node: Node): { element: Element; how: Heard['how']; whole: boolean } | null => {
      const from = node instanceof Element ? node : node.parentElement;
      const element = from?.closest(
        '[aria-live], [role="alert"], [role="status"], [role="log"], [role="timer"], output',
      );
      if (!element?.checkVisibility() || element.closest('[aria-hidden="true"], [inert]')) return null;
      const role = element.getAttribute('role') ?? (element.tagName === 'OUTPUT' ? 'status' : '');
      const live =
        element.getAttribute('aria-live') ?? (role === 'alert' ? 'assertive' : role === 'timer' ? 'off' : 'polite');
      if (live !== 'polite' && live !== 'assertive') return null;
      const atomic = element.getAttribute('aria-atomic');
      return { element, how: live, whole: atomic === null ? role === 'alert' || role === 'status' : atomic === 'true' };
    };
    const wordsOf = (node: Node): string => (node.textContent ?? '').trim().replace(/\s+/g, ' ');
    new MutationObserver((changes) => {
      const said = new Map<Node, Heard>();
      for (const { type, target, addedNodes } of changes) {
        // An alert is said when it comes, too; any other region only what changes in it.
        for (const added of type === 'childList' ? addedNodes : []) {
          const alerts =
            added instanceof Element
              ? [added, ...added.querySelectorAll('*')].filter((each) => each.matches('[role="alert"]'))
              : [];
          for (const alert of alerts) said.set(alert, { how: 'assertive', text: wordsOf(alert) });
        }
        const region = regionOf(target);
        if (!region) continue;
        if (region.whole) said.set(region.element, { how: region.how, text: wordsOf(region.element) });
        else if (type === 'characterData') said.set(target, { how: region.how, text: wordsOf(target) });
        else for (const added of addedNodes) said.set(added, { how: region.how, text: wordsOf(added) });
      }
      heard.push(...[...said.values()].filter(({ text }) => text !== ''));
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** Everything that was said since this was asked last. */
export function heardBy(page: Page): Promise<readonly Heard[]> {
  return page.evaluate(() => {
    const { heard } = window as unknown as { heard: Heard[] };
    return heard.splice(0).map(({ how, text }) => ({ how, text: text.replaceAll('\u00a0', ' ') }));
  });
}
