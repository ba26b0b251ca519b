import type { StateReport } from '../store/situation.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

type Props = {
  readonly state: Pick<StateReport, 'formalSovereignty' | 'materialSovereignty'>;
  /** The figure in fact is no estimate. */
  readonly exact?: boolean;
  /** The opposition has a standing of its own beside the state. */
  readonly split?: boolean;
};

/** Sovereignty as two gauges side by side: whose name is on the state, and how much it decides and can do. */
export function Gauges({ state, exact = false, split = isSplit() }: Props) {
  const { formalSovereignty, materialSovereignty } = state;
  const { title, paper, fact, about, line, lineExact, hint, splitHint } = words.situation.sovereignty;
  return (
    <figure class="gauges" title={split ? `${hint} ${splitHint}` : hint}>
      <figcaption>
        <span aria-hidden="true">{split ? `${title} · ${words.situation.sovereignty.split}` : title}</span>
        <span class="visually-hidden">
          {title}: {(exact ? lineExact : line)(formalSovereignty, materialSovereignty)}
          {split && `. ${splitHint}`}
        </span>
      </figcaption>
      <div aria-hidden="true">
        <Gauge value={formalSovereignty} label={paper} shown={`${formalSovereignty}`} split={split} />
        <Gauge
          value={materialSovereignty}
          label={fact}
          shown={exact ? `${materialSovereignty}` : about(materialSovereignty)}
        />
      </div>
    </figure>
  );
}

const radius = 26;
const middle = { x: 32, y: 32 };
/** Where 0–100 lies on the half circle, from left to right. */
const at = (value: number, reach: number): string => {
  const angle = Math.PI * (1 - value / 100);
  return `${(middle.x + reach * Math.cos(angle)).toFixed(2)} ${(middle.y - reach * Math.sin(angle)).toFixed(2)}`;
};
const arc = (value: number): string => `M ${at(0, radius)} A ${radius} ${radius} 0 0 1 ${at(value, radius)}`;

type GaugeProps = {
  readonly value: number;
  readonly label: string;
  readonly shown: string;
  readonly split?: boolean;
};

const isSplit = (): boolean => view.value?.outside.standing.entity != null;

function Gauge({ value, label, shown, split = false }: GaugeProps) {
  return (
    <span class="gauge">
      <svg viewBox="0 0 64 36" aria-hidden="true">
        <path class="scale" d={arc(100)} />
        {value > 0 && <path class="filled" d={arc(value)} data-split={split} />}
        {[0, 25, 50, 75, 100].map((tick) => (
          <path key={tick} class="tick" d={`M ${at(tick, radius - 6)} L ${at(tick, radius - 9)}`} />
        ))}
        <path class="needle" d={`M ${middle.x} ${middle.y} L ${at(value, radius + 2)}`} />
        <circle class="hub" cx={middle.x} cy={middle.y} r="3" />
      </svg>
      <span>
        {label} <strong>{shown}</strong>
      </span>
    </span>
  );
}
