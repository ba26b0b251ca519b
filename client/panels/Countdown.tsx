import { useEffect, useState } from 'preact/hooks';
import { minutes } from '../store/clock.ts';
import { serverNow, view } from '../store/store.ts';

/** What is left until a moment of the server's clock, as minutes and seconds. Nothing while the session is frozen. */
export function Countdown({ until }: { readonly until: number }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, []);
  if (view.value?.frozen !== null) return null;
  return <b class="countdown">{minutes(until - serverNow())}</b>;
}
