/** Closer, farther, all of it: what fingers and wheel do on the map, for whoever has neither; the arrow keys draw it along. */
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';

export type Lookout = {
  readonly zoom: (factor: number) => void;
  readonly move: (by: { readonly x: number; readonly y: number }) => void;
  readonly whole: () => void;
};

type Props = { readonly lookout: Lookout; readonly closeness: number };

const factor = 1.6;
/** CSS pixels a key draws the map along. */
const stride = 90;

const ways: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: stride, y: 0 },
  ArrowRight: { x: -stride, y: 0 },
  ArrowUp: { x: 0, y: stride },
  ArrowDown: { x: 0, y: -stride },
};

/** What a key does to the map; false where it is none of the map's. */
export function keyOnMap(key: string, lookout: Lookout): boolean {
  const way = ways[key];
  if (way) lookout.move(way);
  else if (key === '+' || key === '=') lookout.zoom(factor);
  else if (key === '-') lookout.zoom(1 / factor);
  else if (key === '0') lookout.whole();
  else return false;
  return true;
}

export function ZoomKeys({ lookout, closeness }: Props) {
  const { label, hint, whole, out } = words.map.zoom;
  const isWhole = closeness <= 1;
  return (
    <fieldset
      class="zoomkeys"
      title={hint}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (keyOnMap(event.key, lookout)) event.preventDefault();
      }}
    >
      <legend class="visually-hidden">
        {label}. {hint}
      </legend>
      <button type="button" aria-label={words.map.zoom.in} onClick={() => lookout.zoom(factor)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label={out} aria-disabled={isWhole} onClick={() => lookout.zoom(1 / factor)}>
        <Icon name="minus" />
      </button>
      {!isWhole && (
        <button type="button" class="whole" onClick={() => lookout.whole()}>
          {whole}
        </button>
      )}
    </fieldset>
  );
}
