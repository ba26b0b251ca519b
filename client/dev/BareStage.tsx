/** The stage alone, as large as the window. */
import { useEffect, useRef } from 'preact/hooks';
import { mountStage } from '../scenes/stage.ts';
import type { StagePose } from './poses/stagePose.ts';
import { pack } from './session.ts';

const { scenario, geography } = pack;
/** Milliseconds until what a pose shows next is shown. */
const later = 2000;

export function BareStage({ pose }: { readonly pose: StagePose }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const stage = mountStage(host.current, {
      geography,
      view: pose.view,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      onSeat: () => {},
      onProvince: () => {},
    });
    stage.show(pose.chamber, pose.map);
    const { next } = pose;
    const timer = next && setTimeout(() => stage.show(next.chamber, next.map), later);
    return () => {
      clearTimeout(timer);
      stage.destroy();
    };
  }, [pose]);
  return (
    <main class="stage">
      <h1 class="visually-hidden">{scenario.title}</h1>
      <div class="canvas" ref={host} aria-hidden="true" style={{ blockSize: '100vh' }} />
    </main>
  );
}
