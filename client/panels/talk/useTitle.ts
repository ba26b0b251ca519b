import { useEffect, useRef } from 'preact/hooks';
import { wasJustOpened } from '../../store/talk.ts';

/** The title of what was opened: whoever has opened it is there by keyboard as well, and hears what it is. */
export function useTitle() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wasJustOpened()) title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}
