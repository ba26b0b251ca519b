import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { words } from '../../text/words.ts';
import {
  type Cluster,
  clustersOf,
  type Frame,
  pathOf,
  spread,
  unitsPerRem,
  type Values,
  xOf,
  yOf,
} from './chartGeometry.ts';
import { type SignName, signShapes } from './Sign.tsx';

/** How a line is drawn: each has a dash of its own as well as a colour. */
export type Look = 'main' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth';

export type Line = {
  readonly key: string;
  /** Short: it stands at the line's end. */
  readonly name: string;
  /** One for each month from 0. */
  readonly values: Values;
  readonly look: Look;
};
export type Band = { readonly from: number; readonly to: number; readonly name: string; readonly hatched: boolean };
export type Pin = {
  readonly month: number;
  /** In which it happened: between two rounds one month is the last of the one and what the next begins with. */
  readonly round: number;
  readonly sign: SignName;
  /** What happened, as a sentence. */
  readonly name: string;
  /** What stands beside the sign in the chart, or empty. */
  readonly short: string;
};

type Props = {
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
  readonly pins?: readonly Pin[];
  /** The month that is looked at, or null. */
  readonly month?: number | null;
  readonly onMonth?: (month: number) => void;
  /** The months of some pins, for the button over them. */
  readonly pinLabel?: (pins: readonly Pin[]) => string;
  /** What a month was like, for those who hear the slider. */
  readonly monthLabel?: (month: number) => string;
  /** Of the plot without what stands above and below it, in units of 1/16 rem. */
  readonly plotHeight?: number;
};

/** So near to each other pins share a place: as wide as a finger, and on a phone, where the slider is as good, half of it. */
const pinDistances = { wide: 42, narrow: 26 } as const;
const stackStep = 23;
const signWidth = 14;
const nameOffset = 14;
/** Widest of a symbol at its size. */
const letter = 7.6;
const axisHeight = 30;
/** Half of the slider's thumb: at its ends it stands over the ends of the axis. */
const thumb = 8;
const mostStacked = 4;

/** The width of an element in units of 1/16 rem. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || unitsPerRem;
      if (box.clientWidth > 0) setWidth(Math.max(280, Math.round((box.clientWidth / rem) * unitsPerRem)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

/** The scale that all figures of the crisis have. */
const highest = 100;

/** Figures over the months. The same is said in a table beside it: to a screen reader only the buttons over the pins are there. */
export function LineChart(props: Props) {
  const { lines, bands, pins = [], month = null, onMonth, pinLabel, monthLabel, plotHeight = 250 } = props;
  const { element, width } = useWidth();
  const hatch = useId().replaceAll(':', '');
  const narrow = width < 520;
  const months = Math.max(0, ...lines.map(({ values }) => values.length - 1));
  const sides = { left: 34, right: narrow ? 54 : 136 };
  const flat: Frame = { width, height: 0, ...sides, top: 0, bottom: 0, months, highest };
  const pinDistance = pinDistances[narrow ? 'narrow' : 'wide'];
  const clusters = clustersOf(flat, pins, pinDistance);
  const deepest = Math.max(0, ...clusters.map(({ items }) => stackedOf(items).length));
  const lane = pins.length > 0 ? Math.max(48, deepest * stackStep + 16) : 6;
  const top = lane + 26;
  const frame: Frame = { ...flat, top, bottom: axisHeight, height: top + plotHeight + axisHeight };
  const ends = spread(
    lines.map(({ values }) => yOf(frame, values.at(-1) ?? 0)),
    narrow ? 19 : 20,
    top + 6,
    frame.height - frame.bottom,
  );
  const percent = (x: number): string => `${(100 * x) / width}%`;
  return (
    <div class="linechart" ref={element}>
      <svg viewBox={`0 0 ${width} ${frame.height}`} aria-hidden="true">
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v8" class="hatch" />
          </pattern>
        </defs>
        {bands.map((band, at) => (
          <Strip key={band.name} band={band} frame={frame} odd={at % 2 === 1} hatch={hatch} narrow={narrow} />
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <path
              class={share === 0 ? 'axis' : 'grid'}
              d={`M${sides.left} ${yOf(frame, share * highest)}H${width - sides.right}`}
            />
            <text class="tick" x={sides.left - 7} y={yOf(frame, share * highest) + 5} text-anchor="end">
              {Math.round(share * highest)}
            </text>
          </g>
        ))}
        {ticksOf(months, narrow).map((each) => (
          <g key={each}>
            <path class="axis" d={`M${xOf(frame, each)} ${frame.height - frame.bottom}v5`} />
            <text class="tick" x={xOf(frame, each)} y={frame.height - frame.bottom + 20} text-anchor="middle">
              {each}
            </text>
          </g>
        ))}
        {!narrow && (
          <text class="tick" x={width - sides.right + 12} y={frame.height - frame.bottom + 20}>
            {words.debrief.arc.axis}
          </text>
        )}
        {clusters.map((cluster) => (
          <Stems key={cluster.month} cluster={cluster} frame={frame} lane={lane} line={lines[0]} />
        ))}
        {month !== null && <path class="cursor" d={`M${xOf(frame, month)} ${lane}V${frame.height - frame.bottom}`} />}
        {lines.toReversed().map(({ key, values, look }) => (
          <path key={key} class="line" data-look={look} d={pathOf(frame, values)} />
        ))}
        {month !== null &&
          lines.map(({ key, values, look }) => {
            const value = values[month] ?? null;
            if (value === null) return null;
            return (
              <circle key={key} class="dot" data-look={look} cx={xOf(frame, month)} cy={yOf(frame, value)} r="4.5" />
            );
          })}
        {lines.map(({ key, name, values, look }, at) => {
          const x = width - sides.right;
          const y = ends[at] ?? 0;
          return (
            <g key={key} class="ending">
              <path class="leader" d={`M${x + 2} ${yOf(frame, values.at(-1) ?? 0)}L${x + 10} ${y - 4}`} />
              <path class="line" data-look={look} d={`M${x + 11} ${y - 4}h14`} />
              <text x={x + 29} y={y + 1}>
                {!narrow && `${name} `}
                <tspan class="value">{Math.round(values.at(-1) ?? 0)}</tspan>
              </text>
            </g>
          );
        })}
        {clusters.map((cluster, at) => (
          <Stack
            key={cluster.month}
            cluster={cluster}
            lane={lane}
            room={narrow ? 0 : (clusters[at + 1]?.x ?? width) - cluster.x - signWidth}
          />
        ))}
      </svg>
      {onMonth &&
        clusters.map(({ items, x, month: middle }) => (
          <button
            key={middle}
            type="button"
            class="pin"
            style={{ left: percent(x), width: rem(pinDistance), height: rem(lane) }}
            aria-pressed={month !== null && items.some((each) => each.month === month)}
            onClick={() => onMonth(monthAfter(items, month))}
          >
            <span class="visually-hidden">{pinLabel?.(items)}</span>
          </button>
        ))}
      {narrow && (
        <ul class="linekey">
          {lines.map(({ key, name, look }) => (
            <li key={key}>
              <svg viewBox="0 0 24 8" aria-hidden="true">
                <path class="line" data-look={look} d="M0 4h24" />
              </svg>
              {name}
            </li>
          ))}
          <li class="quiet">{words.debrief.arc.axisBelow}</li>
        </ul>
      )}
      {onMonth && (
        <input
          class="scrub"
          type="range"
          aria-label={words.debrief.arc.slider}
          min={0}
          max={months}
          value={month ?? 0}
          aria-valuetext={monthLabel?.(month ?? 0)}
          style={{ marginLeft: rem(sides.left - thumb), width: rem(width - sides.left - sides.right + 2 * thumb) }}
          onInput={({ currentTarget }) => onMonth(Number(currentTarget.value))}
        />
      )}
    </div>
  );
}

const rem = (units: number): string => `${units / unitsPerRem}rem`;

/** The month of the pins that comes after the one that is looked at; of others the first. */
function monthAfter(pins: readonly Pin[], month: number | null): number {
  const own = [...new Set(pins.map((pin) => pin.month))];
  return own[(own.indexOf(month ?? -1) + 1) % own.length] ?? 0;
}

const ticksOf = (months: number, narrow: boolean): readonly number[] => {
  const step = [3, 6, 12, 24].find((each) => months / each <= (narrow ? 5 : 10)) ?? 48;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, at) => at * step);
};

type StripProps = {
  readonly band: Band;
  readonly frame: Frame;
  readonly odd: boolean;
  readonly hatch: string;
  readonly narrow: boolean;
};

function Strip({ band, frame, odd, hatch, narrow }: StripProps) {
  const x = xOf(frame, band.from);
  const width = xOf(frame, band.to) - x;
  const box = { x, y: frame.top - 24, width, height: frame.height - frame.bottom - frame.top + 24 };
  const needed = band.name.length * 7.2;
  const short = band.name.replace(/^\D+(?=\d+$)/, '');
  const name = needed < width || !narrow ? band.name : short;
  // The last months may be few: their name then goes on into the margin, or is left to the slider.
  const beyond = needed >= width && short === band.name;
  const fits = !beyond || needed < frame.width - x;
  return (
    <g>
      <rect class="band" data-odd={odd || band.hatched} {...box} />
      {band.hatched && <rect {...box} fill={`url(#${hatch})`} />}
      {fits && (
        <text
          class="bandname"
          x={beyond ? x : x + width / 2}
          y={frame.top - 7}
          text-anchor={beyond ? 'start' : 'middle'}
        >
          {name}
        </text>
      )}
    </g>
  );
}

/** Votes first: they are what the chart is read for. */
const order: readonly SignName[] = [
  ...(['vetoed', 'adopted', 'failed', 'ended', 'event', 'inject', 'consent', 'refusal', 'good-offices'] as const),
];

const stackedOf = (items: readonly Pin[]): readonly Pin[] =>
  items.toSorted((one, other) => order.indexOf(one.sign) - order.indexOf(other.sign)).slice(0, mostStacked);

type Clustered = { readonly cluster: Cluster<Pin>; readonly lane: number };

/** From the signs down to the line, each at its own month. */
function Stems({ cluster, frame, lane, line }: Clustered & { readonly frame: Frame; readonly line: Line | undefined }) {
  const own = new Set(cluster.items.map(({ month }) => month));
  return (
    <>
      {[...own].map((month) => {
        const x = xOf(frame, month);
        const y = yOf(frame, line?.values[month] ?? 0);
        return (
          <g key={month}>
            <path class="stem" d={`M${cluster.x} ${lane - 4}L${x} ${lane + 8}V${y}`} />
            <circle class="foot" cx={x} cy={y} r="3" />
          </g>
        );
      })}
    </>
  );
}

/** @param room units to the right of the sign's middle, before the next sign begins */
function Stack({ cluster, lane, room }: Clustered & { readonly room: number }) {
  const shown = stackedOf(cluster.items);
  const more = cluster.items.length - shown.length;
  return (
    <g transform={`translate(${cluster.x} ${lane - 14})`}>
      {shown.map(({ sign, short }, at) => (
        <g key={`${sign} ${at}`} transform={`translate(0 ${-at * stackStep})`}>
          {signShapes[sign]}
          {short && room > nameOffset + short.length * letter && (
            <text class="pinname" x={nameOffset} y="4.5">
              {short}
            </text>
          )}
        </g>
      ))}
      {more > 0 && (
        <text class="pinname" x="-12" y="4.5" text-anchor="end">
          +{more}
        </text>
      )}
    </g>
  );
}
