/** A piece of the map's ground as it is painted there: colour and pattern of a step, by the same measures. */
import type { MapLayer, Step } from '../../store/mapLayers.ts';
import { LAYER_SCALES, STEP_PATTERNS } from '../../style/tokens/mapLayers.ts';

const [width, height] = [30, 20];

type Props = { readonly layer: MapLayer; readonly step: Step };

/** Decoration: the word of the step stands beside it. */
export function Swatch({ layer, step }: Props) {
  const { grounds, patterns } = LAYER_SCALES[layer];
  const { kind, gap, line } = STEP_PATTERNS[step];
  return (
    <svg class="swatch" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <rect width={width} height={height} fill={grounds[step]} />
      {kind === 'dots' && <path d={dots(gap)} stroke={patterns[step]} stroke-width={line} stroke-linecap="round" />}
      {(kind === 'lines' || kind === 'crossed') && (
        <path d={lines(gap, kind === 'crossed')} stroke={patterns[step]} stroke-width={line} />
      )}
      <rect class="edge" x="0.5" y="0.5" width={width - 1} height={height - 1} />
    </svg>
  );
}

function dots(gap: number): string {
  const places: string[] = [];
  for (let y = gap / 2, row = 0; y < height; y += gap * 0.75, row++) {
    for (let x = gap / 2 + (row % 2) * (gap / 2); x < width; x += gap) places.push(`M${x} ${y}h0`);
  }
  return places.join('');
}

function lines(gap: number, crossed: boolean): string {
  const ways: string[] = [];
  for (let at = gap / 2; at < width + height; at += gap) {
    ways.push(`M${at} 0L${at - height} ${height}`);
    if (crossed) ways.push(`M${at - height} 0L${at} ${height}`);
  }
  return ways.join('');
}
