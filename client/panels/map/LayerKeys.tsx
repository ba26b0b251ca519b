/** Which layer the map shows: a key for each of the first ones, and the others behind one; all behind one where the map is low. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { chooseLayer, chosenLayer, firstLayers, layersIn, type MapLayer, shownLayer } from '../../store/mapLayers.ts';
import { situation } from '../../store/situation.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';
import { Swatch } from './Swatch.tsx';

type Props = {
  /** There is little room: one key, which says what is shown. */
  readonly small?: boolean;
};

export function LayerKeys({ small = false }: Props) {
  const now = situation.value;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  if (!now) return null;
  const layers = layersIn(now);
  const shown = shownLayer(now, chosenLayer.value);
  const first: readonly MapLayer[] = small ? [] : firstLayers.filter((layer) => layers.includes(layer));
  const rest = layers.filter((layer) => !first.includes(layer));
  const isBehind = rest.includes(shown);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <fieldset
      class="layerkeys"
      data-small={small}
      // Where a browser gives no focus to a button that is pressed (Safari), this has it: it was not taken elsewhere.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
    >
      <legend class="visually-hidden">{words.map.choose}</legend>
      {first.map((layer) => (
        <button key={layer} type="button" aria-pressed={layer === shown} onClick={() => chooseLayer(layer)}>
          {words.map.layers[layer]}
        </button>
      ))}
      <button
        ref={opener}
        type="button"
        class="more"
        data-shown={isBehind}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isBehind ? words.map.layers[shown] : words.map.more} <Icon name="unfold" />
      </button>
      {isOpen && (
        <Others
          id={id}
          layers={rest}
          shown={shown}
          onChoose={(layer) => {
            chooseLayer(layer);
            close();
          }}
        />
      )}
    </fieldset>
  );
}

type OthersProps = {
  readonly id: string;
  readonly layers: readonly MapLayer[];
  readonly shown: MapLayer;
  readonly onChoose: (layer: MapLayer) => void;
};

/** The arrow keys go up and down in it. */
function Others({ id, layers, shown, onChoose }: OthersProps) {
  const list = useRef<HTMLUListElement>(null);
  const buttons = (): readonly HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    const own = buttons();
    (own.find((button) => button.getAttribute('aria-pressed') === 'true') ?? own[0])?.focus();
  }, []);
  const step = (by: 1 | -1): void => {
    const own = buttons();
    const at = own.findIndex((button) => button.matches(':focus'));
    own[(at + by + own.length) % own.length]?.focus();
  };
  return (
    <ul
      ref={list}
      id={id}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      {layers.map((layer) => (
        <li key={layer}>
          <button type="button" aria-pressed={layer === shown} onClick={() => onChoose(layer)}>
            <Swatch layer={layer} step={3} /> {words.map.layers[layer]}
          </button>
        </li>
      ))}
    </ul>
  );
}
