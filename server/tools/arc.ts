/** The course of a crisis as a picture: four figures over the months, where mandates began and what happened. */
import type { CrisisEvent } from '../../shared/crisis/events.ts';
import type { Mandate } from '../../shared/crisis/mandate.ts';
import type { Readings } from '../../shared/crisis/readings.ts';

export type Arc = {
  readonly title: string;
  readonly seed: number | null;
  /** Of month 0, 1, 2, … */
  readonly readings: readonly Readings[];
  /** In the order of their months. */
  readonly steps: readonly { readonly month: number; readonly mandate: Mandate }[];
  /** Provinces by their names. */
  readonly events: readonly CrisisEvent[];
};

/** The look of the project: paper, ink, rule, blue and the colours of votes, each with a stroke of its own. */
const colour = {
  paper: '#F1F3F4',
  surface: '#FFFFFF',
  ink: '#16222E',
  second: '#46545F',
  rule: '#D5DBDF',
  navy: '#123B5D',
};
const lines = [
  { figure: 'violence', label: 'Violence', stroke: '#B3261E', dashes: '' },
  { figure: 'need', label: 'Need', stroke: '#7A5200', dashes: '9 4' },
  { figure: 'capacity', label: 'Capacity', stroke: '#0A5488', dashes: '2 4' },
  { figure: 'trust', label: 'Trust', stroke: '#0E7C66', dashes: '12 4 2 4' },
] as const satisfies readonly { figure: keyof Readings; label: string; stroke: string; dashes: string }[];

const width = 960;
const plot = { left: 64, right: 820, top: 96, bottom: 436 };
const sans = "'Libre Franklin', 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4', Georgia, serif";

/** Most events that are told below the picture; the marks show all of them. */
const told = 12;

export function drawArc({ title, seed, readings, steps, events }: Arc): string {
  const last = Math.max(1, readings.length - 1);
  const x = (month: number): number => round(plot.left + ((plot.right - plot.left) * month) / last);
  const y = (value: number): number => round(plot.bottom - ((plot.bottom - plot.top) * value) / 100);
  const notes = [
    ...steps.map(({ month, mandate }, index) => `${index + 1}  from month ${month + 1}: ${wordsOf(mandate)}`),
    ...events.slice(0, told).map((event) => `▲  month ${event.month}: ${eventWords(event)}`),
    ...(events.length > told ? [`▲  and ${events.length - told} more`] : []),
  ].flatMap((note) => wrapped(note, 118));
  const notesTop = plot.bottom + 76;
  const height = notesTop + notes.length * 20 + 20;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colour.paper}"/>`,
    text(plot.left, 42, title, `font-family="${serif}" font-size="21" font-weight="600"`),
    text(plot.left, 66, subtitle(seed), `font-size="14" fill="${colour.second}"`),
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
    ...steps.flatMap(({ month }, index) => stepMark(x(month), index + 1)),
    ...events.map(({ month }) => {
      const place = x(month);
      return `<path d="M${place - 6} ${plot.bottom + 20}h12l-6 -11z" fill="${colour.ink}"/>`;
    }),
    ...lines.map(({ figure, stroke, dashes }) => {
      const points = readings.map((each, month) => `${x(month)},${y(each[figure])}`).join(' ');
      const dashed = dashes ? ` stroke-dasharray="${dashes}"` : '';
      return `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="2.5" stroke-linejoin="round"${dashed}/>`;
    }),
    ...endLabels(readings, y),
    ...notes.map((note, index) => text(plot.left, notesTop + index * 20, note, 'font-size="14" xml:space="preserve"')),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title summary" font-family="${sans}" fill="${colour.ink}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="summary">${escaped(summary(readings))}</desc>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (x: number, y: number, words: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;

const subtitle = (seed: number | null): string =>
  `Means over the people, 0–100. ${seed === null ? 'Without noise and events.' : `Seed ${seed}.`}`;

/** What somebody hears who does not see the picture. */
function summary(readings: readonly Readings[]): string {
  const [first] = readings;
  const end = readings.at(-1);
  if (!first || !end) return '';
  return lines
    .map(({ figure, label }) => `${label} from ${first[figure].toFixed(0)} to ${end[figure].toFixed(0)}`)
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
function endLabels(readings: readonly Readings[], y: (value: number) => number): readonly string[] {
  const end = readings.at(-1);
  if (!end) return [];
  const gap = 18;
  const labels = lines
    .map((line) => ({ ...line, value: end[line.figure], at: y(end[line.figure]) + 5 }))
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

/** The fields that a mandate sets, in short. */
function wordsOf(mandate: Mandate): string {
  const set = Object.entries(mandate).filter(
    ([name, value]) =>
      value !== false &&
      (value !== 0 || (name === 'roe' && mandate.force)) &&
      value !== 'none' &&
      value !== undefined &&
      !(Array.isArray(value) && value.length === 0) &&
      !(['equipment', 'roe', 'lead', 'consent', 'legitimacy', 'troops'].includes(name) && !mandate.force) &&
      !(name === 'consent' && value === true) &&
      !(name === 'equipment' && value === 1),
  );
  if (set.length === 0) return 'nothing';
  return set.map(([name, value]) => (value === true ? name : `${name} ${inWords(value)}`)).join(', ');
}

function inWords(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((each) => (typeof each === 'string' ? each : `${each.origin} ${each.troops}`)).join(' and ');
}

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
