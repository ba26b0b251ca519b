/** While seats are chosen, what the chamber needs is fetched: the first round does not wait for it. */
import { useEffect } from 'preact/hooks';
import { canDraw } from './canDraw.ts';
import { whenQuiet } from './useQuiet.ts';

type Parts = readonly (() => Promise<unknown>)[];
const panels: Parts = [() => import('./DelegatePage.tsx')];
const stage: Parts = [
  () => import('../scenes/chamber/chamberPicture.ts'),
  () => import('../scenes/map/mapPicture.ts'),
  () => import('../scenes/stage.ts'),
];

/** Whoever pays for each byte says so in the browser. */
const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** One after another, each when the browser is idle. What cannot be fetched now is fetched when it is shown. */
function fetchAhead([next, ...others]: Parts): () => void {
  let left = false;
  let leave = (): void => {};
  if (next) {
    leave = whenQuiet(() => {
      next().then(
        () => {
          if (!left) leave = fetchAhead(others);
        },
        () => {},
      );
    });
  }
  return () => {
    left = true;
    leave();
  };
}

/** @param isShown the page that somebody reads meanwhile */
export function useFetchAhead(isShown: boolean): void {
  useEffect(() => {
    if (isShown && !savesData()) return fetchAhead(canDraw() ? [...panels, ...stage] : panels);
  }, [isShown]);
}
