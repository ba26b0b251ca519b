/** What colours, patterns, lines and signs on the map mean: those of the layer that is shown, and only signs that stand there now. */
import { useEffect, useRef } from 'preact/hooks';
import { isAdministered, type MapLayer, movesPeople, type Step, stepBounds, steps } from '../../store/mapLayers.ts';
import type { Situation } from '../../store/situation.ts';
import { LAYER_INKS } from '../../style/tokens/mapLayers.ts';
import { MAP_INKS } from '../../style/tokens/stageColours.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';
import { PresenceMark } from '../PresenceMark.tsx';
import { legendOpen } from './legendOpen.ts';
import { Swatch } from './Swatch.tsx';

export type SignKind = keyof typeof words.map.legend.kinds;
/** Paints a sign round the middle of a canvas, as large as it is on the map. */
export type PaintSign = (pen: CanvasRenderingContext2D, kind: SignKind, size: number) => void;

type Props = {
  readonly now: Situation;
  readonly layer: MapLayer;
  /** Signs that stand on the map. */
  readonly signs: readonly SignKind[];
  readonly paintSign: PaintSign | null;
  /** On the wall nobody folds it: the steps stand in one line, and nothing else. */
  readonly wall?: boolean;
};

export function Legend({ now, layer, signs, paintSign, wall = false }: Props) {
  if (wall) {
    return (
      <figure class="legend" data-wall="true">
        <figcaption>{words.map.layers[layer]}</figcaption>
        <Steps layer={layer} />
      </figure>
    );
  }
  const isOpen = legendOpen.value;
  const { title } = words.map.legend;
  return (
    <section class="legend" aria-label={title}>
      <button
        type="button"
        class="folder"
        aria-expanded={isOpen}
        onClick={() => {
          legendOpen.value = !isOpen;
        }}
      >
        {title} <Icon name="unfold" />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
        <div class="within" tabIndex={0}>
          <h3>{words.map.titles[layer]}</h3>
          <p class="quiet small">{words.map.units[layer]}</p>
          <Steps layer={layer} ranges />
          <Notes now={now} layer={layer} />
          <h3>{words.map.legend.lines}</h3>
          <Lines now={now} layer={layer} />
          {signs.length > 0 && <h3>{words.map.legend.signs}</h3>}
          <ul class="signs">
            {signs.map((kind) => (
              <li key={kind}>
                <Sign kind={kind} paint={paintSign} />
                {words.map.legend.kinds[kind]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** @param ranges also from where to where each goes */
function Steps({ layer, ranges = false }: { readonly layer: MapLayer; readonly ranges?: boolean }) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step}>
          <Swatch layer={layer} step={step} />
          <span>{words.map.steps[layer][step]}</span>
          {ranges && <span class="range">{rangeOf(layer, step)}</span>}
        </li>
      ))}
    </ol>
  );
}

/** "25–40"; of control in points of capacity, which go down where the steps go up. */
export function rangeOf(layer: MapLayer, step: Step): string {
  const bounds: readonly number[] = stepBounds[layer];
  const [from, to] = [step === 0 ? 0 : (bounds[step - 1] ?? 0), bounds[step] ?? null];
  const unit = layer === 'displacement' ? ' %' : '';
  if (layer !== 'control') return words.map.range(from, to, unit);
  return words.map.range(to === null ? 0 : 100 - to, from === 0 ? null : 100 - from, unit);
}

function Notes({ now: { state }, layer }: Pick<Props, 'now' | 'layer'>) {
  const note = words.map.notes[layer];
  return (
    <>
      {note !== '' && <p class="small">{note}</p>}
      {layer === 'economy' && state && (
        <p class="small">{words.map.economyLine(state.legalEconomy, state.illicitEconomy)}</p>
      )}
    </>
  );
}

function Lines({ now, layer }: Pick<Props, 'now' | 'layer'>) {
  const said = words.map.legend;
  const isHere = (id: string): boolean => now.provinces.some((province) => province.id === id);
  return (
    <ul class="signs">
      {movesPeople(layer) && now.flows.length > 0 && <Line text={said.flight} of="flight" />}
      {movesPeople(layer) && now.flows.some(({ from }) => !isHere(from)) && <Line text={said.home} of="home" />}
      {layer === 'economy' && <Line text={said.trade} of="trade" />}
      <Line text={said.state} of="state" />
      <Line text={said.province} of="province" />
      {isAdministered(now.rule) && <Line text={said.administered} of="administered" />}
      {now.provinces.some(({ presence }) => presence !== 'none') && (
        <li>
          <PresenceMark presence="strong" wordless />
          {said.presence}
        </li>
      )}
      <li>
        <svg viewBox="0 0 30 16" data-line="capital" aria-hidden="true">
          <path d="M15 1 16.8 6.2H22L17.8 9.5 19.4 15 15 11.7 10.6 15 12.2 9.5 8 6.2h5.2Z" />
        </svg>
        {said.capital}
      </li>
      <li>
        <svg viewBox="0 0 30 16" data-line="hills" aria-hidden="true">
          <path d="M5 14 15 2l10 12M15 2l3 6-4 6" />
        </svg>
        {said.hills}
      </li>
      {now.forces.length > 0 && <Plate text={said.mandated} of="mandated" />}
      {now.forces.some(({ warrant }) => warrant !== 'council' && warrant !== 'endorsed') && (
        <Plate text={said.own} of="own" />
      )}
      {now.moment.index > 0 && (
        <li>
          <b class="arrows" aria-hidden="true">
            ▲▼
          </b>
          {said.change}
        </li>
      )}
    </ul>
  );
}

const strokes = {
  flight: 'M2 8H22',
  home: 'M2 8h6m4 0h6',
  trade: 'M4 8h22',
  state: 'M1 8h9m3 0h2m3 0h9',
  province: 'M1 8h5m3 0h5m3 0h5m3 0h5',
  administered: 'M1 8h12m4 0h12',
} as const;

/** Of lines that are not ink on the map. */
const inks: { readonly [Of in keyof typeof strokes]?: string } = {
  flight: MAP_INKS.flow,
  home: MAP_INKS.flow,
  trade: LAYER_INKS.trade,
  administered: LAYER_INKS.administered,
};

function Line({ text, of }: { readonly text: string; readonly of: keyof typeof strokes }) {
  const ink = inks[of] ?? null;
  return (
    <li>
      <svg viewBox="0 0 30 16" data-line={of} aria-hidden="true">
        <path d={strokes[of]} style={ink ? { stroke: ink } : {}} />
        {(of === 'flight' || of === 'home') && (
          <path d="M19 3 28 8l-9 5Z" style={{ fill: ink ?? '', stroke: ink ?? '' }} />
        )}
      </svg>
      {text}
    </li>
  );
}

function Plate({ text, of }: { readonly text: string; readonly of: 'mandated' | 'own' }) {
  return (
    <li>
      <svg viewBox="0 0 30 16" data-plate={of} aria-hidden="true">
        <rect x="2" y="1.5" width="26" height="13" />
      </svg>
      {text}
    </li>
  );
}

const signSize = 20;

/** As the map paints it. Decoration: its word stands beside it. */
function Sign({ kind, paint }: { readonly kind: SignKind; readonly paint: PaintSign | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !paint) return;
    const ratio = Math.max(1, window.devicePixelRatio || 1);
    const side = signSize * 1.3;
    Object.assign(pen.canvas, { width: side * ratio, height: side * ratio });
    pen.scale(ratio, ratio);
    pen.translate(side / 2, side / 2);
    paint(pen, kind, signSize);
  }, [kind, paint]);
  return (
    <span class="sign" aria-hidden="true">
      <canvas ref={canvas} width={26} height={26} />
    </span>
  );
}
