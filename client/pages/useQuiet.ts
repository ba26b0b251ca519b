/** What can wait until the browser has nothing else to do. */
import { useEffect, useState } from 'preact/hooks';

/** Where a browser does not say when it is idle, after so many milliseconds; and after as many where it never is. */
const soon = 300;
const atLast = 3000;

/** @returns takes it back */
export function whenQuiet(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, soon);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: atLast });
  return () => cancelIdleCallback(asked);
}

/** False until the page has been shown and the browser is idle. */
export function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => whenQuiet(() => setQuiet(true)), []);
  return isQuiet;
}
