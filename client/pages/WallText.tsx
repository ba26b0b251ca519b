import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../text/words.ts';

/** How long a page of a text that does not fit stays, in milliseconds. */
const turn = 12_000;

/** Letters, in hundredths of the page's own: on a wall of 1920 pixels from 24 pixels to 44. */
const smallest = 100;
const largest = 184;
const step = 2;

/** `short`: beside the chamber; `long`: of the whole height, beside a smaller chamber, in one column or in two. */
const settings = [
  { text: 'short', columns: 1 },
  { text: 'long', columns: 1 },
  { text: 'long', columns: 2 },
] as const;

type Props = {
  /** Its symbol. */
  readonly label: string;
  /** Of the text: with another one it is measured anew. */
  readonly version: number;
  readonly children: ComponentChildren;
};

/**
 * The text under vote, whole, on a wall where nobody scrolls, in the largest letters that it fits in; where even the
 * smallest are too large, page by page.
 */
export function WallText({ label, version, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const pages = usePages(frame, version);
  const [turned, setTurned] = useState(0);
  useEffect(() => {
    if (pages < 2) return;
    const timer = setInterval(() => setTurned((before) => before + 1), turn);
    return () => clearInterval(timer);
  }, [pages]);
  const page = turned % pages;
  return (
    <section class="walltext" aria-label={label}>
      <div class="frame" ref={frame} style={{ '--page': page }}>
        {children}
      </div>
      <p class="pages">{words.projector.page(page + 1, pages)}</p>
    </section>
  );
}

/** Into how many pages the document falls. It chooses the setting and the size of the letters. */
function usePages(frame: { readonly current: HTMLDivElement | null }, version: number): number {
  const [pages, setPages] = useState(1);
  useLayoutEffect(() => {
    const text = frame.current?.querySelector<HTMLElement>('.document');
    const room = frame.current?.closest<HTMLElement>('main');
    if (!text || !room) return;
    // Each measuring begins anew and ends in the same way for the same room: it does not set itself off for ever.
    const measure = (): void => setPages(fit(text, room));
    const watch = new ResizeObserver(measure);
    for (const each of [room, room.querySelector('.headline')]) if (each) watch.observe(each);
    let isGone = false;
    // A vote may be over before the letters are there: what is measured then would stay in the room.
    void document.fonts.ready.then(() => !isGone && measure());
    return () => {
      isGone = true;
      watch.disconnect();
      delete room.dataset.text;
      delete room.dataset.paged;
    };
  }, [version]);
  return pages;
}

/** Sets the text as large as it fits, and says on how many pages. */
function fit(text: HTMLElement, room: HTMLElement): number {
  const set = (setting: (typeof settings)[number], size: number): void => {
    room.dataset.text = setting.text;
    text.style.setProperty('--columns', String(setting.columns));
    text.style.setProperty('--letters', String(size / 100));
  };
  const pagesOf = (): number => {
    const gap = Number.parseFloat(getComputedStyle(text).columnGap) || 0;
    return Math.max(1, Math.ceil((text.scrollWidth + gap) / (text.clientWidth + gap) - 0.05));
  };
  const fits = (setting: (typeof settings)[number], size: number): boolean => {
    set(setting, size);
    return pagesOf() === 1 && text.scrollHeight <= text.clientHeight + 1;
  };
  room.dataset.paged = 'false';
  // The first of those that are equally large: a calm page rather than a full one.
  let best: { setting: (typeof settings)[number]; size: number } | null = null;
  for (const setting of settings) {
    let low: number = best ? best.size + step : smallest;
    let high: number = largest;
    while (low <= high) {
      const middle = low + step * Math.floor((high - low) / step / 2);
      if (fits(setting, middle)) {
        best = { setting, size: middle };
        low = middle + step;
      } else high = middle - step;
    }
  }
  set(best?.setting ?? settings[2], best?.size ?? smallest);
  if (best) return 1;
  // The line that counts the pages takes room of its own.
  room.dataset.paged = 'true';
  return pagesOf();
}
