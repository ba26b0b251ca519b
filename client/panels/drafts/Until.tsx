import { useEffect, useState } from 'preact/hooks';
import { minutes } from '../../store/clock.ts';
import { serverNow, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';

/** What is left until a moment by the server's clock, as minutes and seconds. */
export function Until({ moment }: { readonly moment: number }) {
  const [, tick] = useState(0);
  const frozen = view.value?.frozen !== null;
  useEffect(() => {
    if (frozen) return;
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, [frozen]);
  if (frozen) return <span class="quiet">{words.path.frozen}</span>;
  return (
    <span class="until" role="timer">
      {minutes(moment - serverNow())}
    </span>
  );
}
