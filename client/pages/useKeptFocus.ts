import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard where it was: when the control that has the focus goes away (a button that was pressed, a form that
 * was sent), the focus goes to the element around it instead of to nowhere.
 */
export function useKeptFocus<Kind extends HTMLElement>() {
  const around = useRef<Kind>(null);
  useEffect(() => {
    const element = around.current;
    if (!element) return;
    let inside = false;
    const noted = (event: FocusEvent): void => {
      inside = event.target instanceof Node && element.contains(event.target);
    };
    const observer = new MutationObserver(() => {
      if (inside && document.activeElement === document.body) element.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', noted);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', noted);
      observer.disconnect();
    };
  }, []);
  return around;
}
