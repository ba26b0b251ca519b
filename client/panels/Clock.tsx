import { useEffect, useState } from 'preact/hooks';
import { minutes } from '../store/clock.ts';
import { serverNow, view } from '../store/store.ts';
import { words } from '../text/words.ts';

/**
 * What is left of the deadline, as minutes and seconds. The deadline is the server's; this only shows it. Where one person plays
 * alone there is none, and the place says so.
 */
export function Clock() {
  const { deadline = null, frozen = null, solo = null, phase = 'lobby' } = view.value ?? {};
  const [, tick] = useState(0);
  useEffect(() => {
    if (deadline === null) return;
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, [deadline]);
  const left = deadline !== null ? deadline - serverNow() : frozen !== null && frozen >= 0 ? frozen : null;
  if (left === null) return solo !== null && phase !== 'ended' ? <span class="pace">{words.alone.pace}</span> : null;
  return (
    <span class="clock" role="timer" data-frozen={frozen !== null}>
      {minutes(left)}
    </span>
  );
}
