/** The course of a crisis as a picture: four figures over the months, what was decided and happened, and why violence moved. */
import type { CrisisEvent } from '../../../shared/crisis/events.ts';
import type { Readings } from '../../../shared/crisis/readings.ts';
import type { Summary } from './figures.ts';
import type { Stretch } from './why.ts';

const drawn = ['violence', 'need', 'capacity', 'trust'] as const satisfies readonly (keyof Readings)[];
type Figure = (typeof drawn)[number];

export type Arc = {
  readonly title: string;
  readonly subtitle: string;
  /** Of month 0, 1, 2, …; of one game all four are the same. */
  readonly figures: readonly { readonly [Name in Figure]: Summary }[];
  /** In the order of their months, and in words what is new. */
  readonly steps: readonly { readonly month: number; readonly words: string }[];
  /** Of a single game: provinces by their names. */
  readonly events: readonly CrisisEvent[];
  /** In which share of many games something happened, in words. */
  readonly shares: readonly string[];
  /** Of violence. */
  readonly stretches: readonly Stretch[];
};

export const figuresOf = (games: readonly Readings[], summary: (values: readonly number[]) => Summary) =>
  Object.fromEntries(
    drawn.map((figure) => [figure, summary(games.map((each) => each[figure]))]),
  ) as Arc['figures'][number];

/** The look of the project: paper, ink, rule, blue and the colours of votes, each with a stroke of its own. */
const colour = {
  paper: '#F1F3F4',
  surface: '#FFFFFF',
  ink: '#16222E',
  second: '#46545F',
  rule: '#D5DBDF',
  navy: '#123B5D',
  worse: '#B3261E',
  better: '#0E7C66',
};
const lines = [
  { figure: 'violence', label: 'Violence', stroke: '#B3261E', dashes: '' },
  { figure: 'need', label: 'Need', stroke: '#7A5200', dashes: '9 4' },
  { figure: 'capacity', label: 'Capacity', stroke: '#0A5488', dashes: '2 4' },
  { figure: 'trust', label: 'Trust', stroke: '#0E7C66', dashes: '12 4 2 4' },
] as const satisfies readonly { figure: Figure; label: string; stroke: string; dashes: string }[];

const width = 960;
const plot = { left: 64, right: 820, top: 96, bottom: 436 };
const sans = "'Libre Franklin', 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, serif";

/** Most events that are told below the picture; the marks show all of them. */
const told = 12;
const noteHeight = 20;

export function drawArc(arc: Arc): string {
  const { title, subtitle, figures, steps, events, shares, stretches } = arc;
  const last = Math.max(1, figures.length - 1);
  const x = (month: number): number => round(plot.left + ((plot.right - plot.left) * month) / last);
  const notes = notesOf(steps, events, shares);
  const notesTop = plot.bottom + 76;
  const whyTop = notesTop + notes.length * noteHeight + 24;
  const height = whyTop + whyHeight(stretches) + 20;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colour.paper}"/>`,
    text(plot.left, 42, title, `font-family="${serif}" font-size="21" font-weight="600"`),
    text(plot.left, 66, subtitle, `font-size="14" fill="${colour.second}"`),
    ...grid(last, x),
    ...lines.flatMap((line) => course(line, figures, x)),
    ...steps.flatMap(({ month }, index) => stepMark(x(month), index + 1)),
    ...events.map(({ month }) => {
      const place = x(month);
      return `<path d="M${place - 6} ${plot.bottom + 20}h12l-6 -11z" fill="${colour.ink}"/>`;
    }),
    ...endLabels(figures),
    ...notes.map((note, index) =>
      text(plot.left, notesTop + index * noteHeight, note, 'font-size="14" xml:space="preserve"'),
    ),
    ...why(stretches, whyTop),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title summary" font-family="${sans}" fill="${colour.ink}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="summary">${escaped(summary(figures))}</desc>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** What was decided and done, and what happened, line by line. */
const notesOf = (steps: Arc['steps'], events: Arc['events'], shares: Arc['shares']): readonly string[] =>
  [
    ...steps.map(({ month, words }, index) => `${index + 1}  from month ${month + 1}: ${words}`),
    ...events.slice(0, told).map((event) => `▲  month ${event.month}: ${eventWords(event)}`),
    ...(events.length > told ? [`▲  and ${events.length - told} more`] : []),
    ...shares.map((share) => `▲  ${share}`),
  ].flatMap((note) => wrapped(note, 118));

/** The empty plot: its scale of figures and its months. */
const grid = (last: number, x: (month: number) => number): readonly string[] => [
  `<rect x="${plot.left}" y="${plot.top}" width="${plot.right - plot.left}" height="${plot.bottom - plot.top}" fill="${colour.surface}"/>`,
  ...[0, 25, 50, 75, 100].flatMap((value) => [
    `<path d="M${plot.left} ${y(value)}H${plot.right}" stroke="${colour.rule}"/>`,
    text(plot.left - 10, y(value) + 5, String(value), `font-size="13" text-anchor="end" fill="${colour.second}"`),
  ]),
  ...monthMarks(last).flatMap((month) => [
    `<path d="M${x(month)} ${plot.bottom}v6" stroke="${colour.second}"/>`,
    text(x(month), plot.bottom + 40, String(month), `font-size="13" text-anchor="middle" fill="${colour.second}"`),
  ]),
  text(plot.right + 16, plot.bottom + 40, 'month', `font-size="13" fill="${colour.second}"`),
];

/** A figure's line, and of many games the band that eight tenths of them stay in. */
function course(
  { figure, stroke, dashes }: (typeof lines)[number],
  figures: Arc['figures'],
  x: (month: number) => number,
): readonly string[] {
  const point = (month: number, value: number): string => `${x(month)},${y(value)}`;
  const isBand = figures.some((each) => each[figure].p90 - each[figure].p10 > 0.05);
  const outline = [
    ...figures.map((each, month) => point(month, each[figure].p90)),
    ...figures.map((each, month) => point(month, each[figure].p10)).toReversed(),
  ].join(' ');
  const dashed = dashes ? ` stroke-dasharray="${dashes}"` : '';
  const points = figures.map((each, month) => point(month, each[figure].mean)).join(' ');
  return [
    ...(isBand ? [`<polygon points="${outline}" fill="${stroke}" fill-opacity="0.1"/>`] : []),
    `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="2.5" stroke-linejoin="round"${dashed}/>`,
  ];
}

const rowHeight = 46;
const headHeight = 44;
const whyHeight = (stretches: Arc['stretches']): number =>
  stretches.length === 0 ? 0 : headHeight + stretches.length * rowHeight;

/** Left edges of the table of causes: the months, three causes, and the others. */
const cells = { months: plot.left, causes: [226, 424, 622], others: 820 };
const barWidth = 178;

/** A row for each stretch: how violence moved, and its strongest causes with a bar for each. */
function why(stretches: Arc['stretches'], top: number): readonly string[] {
  if (stretches.length === 0) return [];
  const largest = Math.max(1, ...stretches.flatMap(({ causes }) => causes.map(({ amount }) => Math.abs(amount))));
  const faint = `font-size="13" fill="${colour.second}"`;
  return [
    text(cells.months, top, 'Why violence moved', `font-family="${serif}" font-size="17" font-weight="600"`),
    text(cells.causes[0] ?? 0, top, 'the three strongest causes, in points of mean violence', faint),
    text(cells.others, top, 'all others', faint),
    ...stretches.flatMap((stretch, index) => whyRow(stretch, top + headHeight + index * rowHeight, largest)),
  ];
}

function whyRow({ from, to, before, after, causes, others }: Stretch, at: number, largest: number): readonly string[] {
  const moved = `${before.toFixed(0)} → ${after.toFixed(0)} (${signed(after - before)})`;
  return [
    `<path d="M${plot.left} ${at - 22}H${width - 32}" stroke="${colour.rule}"/>`,
    text(cells.months, at, from === to ? `month ${from}` : `months ${from}–${to}`, 'font-size="14" font-weight="600"'),
    text(cells.months, at + 17, moved, `font-size="13" fill="${colour.second}"`),
    ...causes.flatMap(({ cause, amount }, index) => {
      const left = cells.causes[index] ?? 0;
      const tone = amount > 0 ? colour.worse : colour.better;
      const long = round((barWidth * Math.abs(amount)) / largest);
      return [
        text(left, at, amount > 0 ? '▲' : '▼', `font-size="11" fill="${tone}"`),
        text(left + 15, at, `${cause.replaceAll('-', ' ')} ${signed(amount)}`, 'font-size="13"'),
        `<rect x="${left}" y="${at + 7}" width="${long}" height="6" fill="${tone}"/>`,
      ];
    }),
    text(cells.others, at, signed(others), `font-size="13" fill="${colour.second}"`),
  ];
}

/** "+4.2", "−12.0", "0.0". */
function signed(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (size === '0.0') return size;
  return `${points > 0 ? '+' : '−'}${size}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (x: number, y: number, words: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;

const y = (value: number): number => round(plot.bottom - ((plot.bottom - plot.top) * value) / 100);

/** What somebody hears who does not see the picture. */
function summary(figures: Arc['figures']): string {
  const [first] = figures;
  const end = figures.at(-1);
  if (!first || !end) return '';
  return lines
    .map(({ figure, label }) => `${label} from ${first[figure].mean.toFixed(0)} to ${end[figure].mean.toFixed(0)}`)
    .join('; ');
}

/** Every so many months that about ten of them are written. */
function monthMarks(last: number): readonly number[] {
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => last / each <= 12) ?? 120;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

/** A mandate begins: its number on a plate above the plot, and a line down through it. */
const stepMark = (x: number, number: number): readonly string[] => [
  `<path d="M${x} ${plot.top - 6}V${plot.bottom}" stroke="${colour.navy}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
  `<rect x="${x - 10}" y="${plot.top - 24}" width="20" height="18" rx="3" fill="${colour.navy}"/>`,
  text(x, plot.top - 10, String(number), 'font-size="13" font-weight="600" text-anchor="middle" fill="#FFFFFF"'),
];

/** Names at the ends of the lines, pushed apart where two lines end close together. */
function endLabels(figures: Arc['figures']): readonly string[] {
  const end = figures.at(-1);
  if (!end) return [];
  const gap = 18;
  const labels = lines
    .map((line) => ({ ...line, value: end[line.figure].mean, at: y(end[line.figure].mean) + 5 }))
    .toSorted((one, other) => one.at - other.at);
  labels.forEach((label, index) => {
    const above = labels[index - 1];
    if (above) label.at = Math.max(label.at, above.at + gap);
  });
  // The lowest must not leave the plot: what was pushed down is pushed up again from below.
  let floor = plot.bottom + 5;
  for (const label of labels.toReversed()) {
    label.at = Math.min(label.at, floor);
    floor = label.at - gap;
  }
  return labels.map(({ label, value, stroke, at }) =>
    text(
      plot.right + 12,
      round(at),
      `${label} ${value.toFixed(0)}`,
      `font-size="14" font-weight="600" fill="${stroke}"`,
    ),
  );
}

const eventWords = ({ kind, province }: CrisisEvent): string =>
  `${kind.replaceAll('-', ' ')}${province === null ? '' : `, ${province}`}`;

/** Lines of at most so many letters, broken between words. */
function wrapped(words: string, length: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of words.split(/(?<= )/)) {
    if (row.length + word.length > length && row !== '') {
      rows.push(row.trimEnd());
      row = '     ';
    }
    row += word;
  }
  return [...rows, row.trimEnd()];
}
