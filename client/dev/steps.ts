/** What somebody does in a pose before one looks, as a person does it; and when it has come to rest. */
import type { Step } from './poses/pose.ts';

/** Milliseconds that something may take to be there. */
const patience = 5000;
/** Milliseconds without a change after which a page is at rest. */
const rest = 120;

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** What somebody can click, in the order in which they would find it. */
const clickable = 'button, summary, a, label, [role=tab], [role=radio], option';

function found(by: string): HTMLElement | undefined {
  if (/^[.#[]/.test(by)) return [...document.querySelectorAll<HTMLElement>(by)].find(isShown);
  const begins = (element: HTMLElement): boolean =>
    [element.innerText, element.getAttribute('aria-label') ?? ''].some((words) =>
      words.trim().replaceAll('\u00a0', ' ').startsWith(by),
    );
  return [...document.querySelectorAll<HTMLElement>(clickable)].filter(isShown).find(begins);
}

async function awaited(by: string): Promise<HTMLElement> {
  const until = performance.now() + patience;
  for (;;) {
    const element = found(by);
    if (element) return element;
    if (performance.now() > until) throw new Error(`nothing on this page is called “${by}”`);
    await frame();
  }
}

function write(field: HTMLElement, text: string): void {
  const target = field instanceof HTMLLabelElement ? field.control : field;
  if (
    !(
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
  )
    throw new Error('this is nothing to write in');
  target.value = text;
  target.dispatchEvent(new Event('input', { bubbles: true }));
  target.dispatchEvent(new Event('change', { bubbles: true }));
}

export async function take(step: Step): Promise<void> {
  if ('press' in step) (await awaited(step.press)).click();
  else if ('write' in step) write(await awaited(step.write), step.text);
  else (await awaited(step.see)).scrollIntoView({ block: 'start' });
  await frame();
  await frame();
}

/** Resolves when a page that was just shown has done what it does at first: what is pressed earlier would be undone. */
export async function begun(): Promise<void> {
  for (let passed = 0; passed < 3; passed++) await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Resolves when the fonts of the pages are there: what is measured with another one stands elsewhere. */
export async function fontsLoaded(): Promise<void> {
  const named = (family: string): string => `"${family.replaceAll('"', '')}"`;
  const faces = new Set(
    [...document.fonts].map(({ family, style, weight }) => `${style} ${weight.split(' ')[0]} 16px ${named(family)}`),
  );
  await Promise.all([...faces].map((face) => document.fonts.load(face)));
}

/** Resolves when the fonts are there, the stage is painted, and nothing has changed for a moment. */
export async function readySoon(): Promise<void> {
  await frame();
  let changed = performance.now();
  const watch = new MutationObserver(() => {
    changed = performance.now();
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const isWaiting = isFetching() || document.fonts.status !== 'loaded';
    if (!isWaiting && performance.now() - changed > rest) break;
    await frame();
  }
  watch.disconnect();
  await document.fonts.ready;
}

/** A stage that has no picture yet, a picture that has not come. */
function isFetching(): boolean {
  const stages = [...document.querySelectorAll('.stage .canvas')].filter(isShown);
  const images = [...document.images].filter(isShown);
  return stages.some((host) => !host.querySelector('canvas')) || images.some(({ complete }) => !complete);
}
