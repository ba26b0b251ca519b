/** What lies over the map on the stage: the keys of its layers, its legend, closer and farther. The map keeps clear of them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LayerKeys } from '../panels/map/LayerKeys.tsx';
import { Legend, type PaintSign, type SignKind } from '../panels/map/Legend.tsx';
import { legendOpen } from '../panels/map/legendOpen.ts';
import { ZoomKeys } from '../panels/map/ZoomKeys.tsx';
import { divide } from '../scenes/division.ts';
import { grow } from '../scenes/plane.ts';
import type { Stage, StageView } from '../scenes/stage.ts';
import { type MapLayer, shownLayer, signsIn } from '../store/mapLayers.ts';
import type { Situation } from '../store/situation.ts';
import { words } from '../text/words.ts';
import '../style/map.css';

type Props = {
  readonly stage: Stage;
  readonly host: { readonly current: HTMLElement | null };
  readonly which: StageView;
  readonly free: number;
  readonly known: Situation;
  readonly layer: MapLayer;
  readonly closeness: number;
  readonly paintSign: PaintSign;
  readonly isWall: boolean;
};

/** Below this height (CSS pixels) a map has no room for a row of keys, and on a wall none for its legend. */
const lowest = { keys: 350, legend: 300 } as const;

export function MapTools({ stage, host, which, free, known, layer, closeness, paintSign, isWall }: Props) {
  const size = useSize(host);
  const tools = useRef<HTMLDivElement>(null);
  const { map } = divide(which, size.width, size.height, free);
  const shown = shownLayer(known, layer);
  // What lies where, after every change of what is there; also where only a legend was unfolded.
  useCovers(
    stage,
    tools,
    host,
    JSON.stringify([map, shown, closeness > 1, legendOpen.value, isWall, known.moment.index]),
  );
  if (!map || map.width < 60) return null;
  const isLow = map.height < lowest.keys;
  const lookout = { zoom: stage.zoom.bind(stage), move: stage.move.bind(stage), whole: stage.showWholeMap.bind(stage) };
  // As the canvas lies, whichever way its words run.
  const place = { left: `${map.x}px`, top: `${map.y}px`, width: `${map.width}px`, height: `${map.height}px` };
  const legend = <Legend now={known} layer={shown} signs={signsOn(known)} paintSign={paintSign} wall={isWall} />;
  return (
    <div class="maptools" ref={tools} data-low={isLow}>
      <div style={place}>
        {isWall ? (
          map.height > lowest.legend && legend
        ) : (
          <>
            <LayerKeys small={isLow} />
            {legend}
            <ZoomKeys lookout={lookout} closeness={closeness} />
          </>
        )}
      </div>
    </div>
  );
}

/** Kinds of sign that stand on the map now, in the order of the legend. */
export function signsOn({ incidents, provinces }: Situation): readonly SignKind[] {
  const stand = new Set<string>([...incidents.map(({ kind }) => kind), ...provinces.flatMap(signsIn)]);
  return (Object.keys(words.map.legend.kinds) as SignKind[]).filter((kind) => stand.has(kind));
}

function useSize(host: Props['host']): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return size;
}

function useCovers(
  stage: Stage,
  tools: { readonly current: HTMLElement | null },
  host: Props['host'],
  anew: string,
): void {
  useEffect(() => {
    const [element, ground] = [tools.current, host.current];
    if (!element || !ground) return;
    const lying = [...element.querySelectorAll('.layerkeys, .legend, .zoomkeys')];
    const measure = (): void => {
      const origin = ground.getBoundingClientRect();
      stage.cover(
        lying.map((each) => {
          const { left, top, width, height } = each.getBoundingClientRect();
          return grow({ x: left - origin.left, y: top - origin.top, width, height }, 4);
        }),
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const each of lying) watch.observe(each);
    return () => watch.disconnect();
  }, [stage, anew]);
}
