import { useEffect, useState } from 'preact/hooks';

/** Draws anew each second while something runs on a clock. */
export function useSecond(runs: boolean): number {
  const [second, tick] = useState(0);
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return second;
}
