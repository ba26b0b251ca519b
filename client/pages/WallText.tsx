import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../text/words.ts';

/** How long a page of a text that does not fit stays, in milliseconds. */
const turn = 12_000;

type Props = {
  /** Its symbol. */
  readonly label: string;
  /** Of the text: with another one it is measured anew. */
  readonly version: number;
  readonly children: ComponentChildren;
};

/**
 * The text under vote, whole, on a wall where nobody scrolls: in one column where it fits, else in two of the whole height
 * beside a smaller chamber, and where that is not enough, page by page.
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

/** Into how many pages the document falls at the size that the wall has. It decides between one column and two. */
function usePages(frame: { readonly current: HTMLDivElement | null }, version: number): number {
  const [pages, setPages] = useState(1);
  useLayoutEffect(() => {
    const element = frame.current;
    const text = element?.querySelector<HTMLElement>('.document');
    const room = element?.closest<HTMLElement>('main');
    if (!text || !room) return;
    const count = (): number => {
      const gap = Number.parseFloat(getComputedStyle(text).columnGap) || 0;
      return Math.max(1, Math.ceil((text.scrollWidth + gap) / (text.clientWidth + gap) - 0.05));
    };
    const measure = (): void => {
      room.dataset.text = 'short';
      room.dataset.paged = 'false';
      if (count() > 1) room.dataset.text = 'long';
      // The line that counts the pages takes room of its own.
      if (count() > 1) room.dataset.paged = 'true';
      setPages(count());
    };
    // Each measuring begins anew and ends in the same way for the same room: it does not set itself off for ever.
    const watch = new ResizeObserver(measure);
    for (const each of [room, room.querySelector('.headline')]) if (each) watch.observe(each);
    void document.fonts.ready.then(measure);
    return () => {
      watch.disconnect();
      delete room.dataset.text;
      delete room.dataset.paged;
    };
  }, [version]);
  return pages;
}
