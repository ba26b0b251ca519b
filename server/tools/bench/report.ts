/** What was measured, as tables beside the goals. Only ratios of one run count: machines are noisy. */
import { type ClientFigures, steps } from './client.ts';
import type { CrisisFigures } from './crisis.ts';
import type { GamesFigures } from './games.ts';
import type { ReplayFigures } from './replay.ts';
import { type Figure, figures, type Round } from './rooms.ts';
import { type Side, sides } from './sides.ts';
import { median } from './statistics.ts';
import { kinds, type Workload } from './workload.ts';

export type RoomFigures = {
  readonly workload: Workload;
  readonly rounds: Readonly<Record<Side, readonly Round[]>>;
};
export type Measurements = {
  readonly machine: string;
  readonly rooms: RoomFigures | null;
  readonly crisis: CrisisFigures | null;
  readonly replay: ReplayFigures | null;
  readonly games: GamesFigures | null;
  readonly client: ClientFigures | null;
};

type Line = { readonly label: string; readonly digits: number; readonly goal: string };

const lines = {
  p50: { label: 'to the last who may know, p50 ms', digits: 2, goal: '' },
  p95: { label: 'p95 ms', digits: 2, goal: '' },
  p99: { label: 'p99 ms', digits: 2, goal: '≤ 0.25 × bare; beyond: ≤ 2 × relay' },
  cpuPerThousand: { label: 'CPU s per 1000 actions', digits: 2, goal: '≤ 1.1 × bare; beyond: ≤ 1.0 ×' },
  cpuBeyondIdle: { label: 'CPU s per 1000 actions, beyond idle', digits: 2, goal: '' },
  cpuIdle: { label: 'CPU idle, ms a second', digits: 1, goal: '' },
  bytesIdle: { label: 'bytes per client and minute, idle', digits: 0, goal: '≤ 0.25 × bare; beyond: ≤ 0.15 ×' },
  bytesBusy: { label: 'bytes per client and minute, busy', digits: 0, goal: '≤ 1.0 × bare; beyond: ≤ 0.85 ×' },
  heapPerRoom: { label: 'heap KB per room', digits: 0, goal: '≤ 1.0 × bare; beyond: ≤ 0.7 ×' },
  heapPerClient: { label: 'heap KB per client', digits: 1, goal: '' },
  heapAtEnd: { label: 'heap KB per room at the end, with all in it', digits: 0, goal: '' },
  externalAtEnd: { label: 'buffers KB per room at the end', digits: 0, goal: '' },
  joinMilliseconds: { label: 'join of one client, ms', digits: 1, goal: '' },
  joinBytes: { label: 'join of one client, bytes', digits: 0, goal: '' },
  rejoinLast: { label: 'thirty rejoining, the last after ms', digits: 0, goal: '≤ 1.3 × bare; beyond: ≤ 0.7 ×' },
  rejoinBytes: { label: 'thirty rejoining, bytes each', digits: 0, goal: '' },
  rejoinCpu: { label: 'thirty rejoining, CPU ms', digits: 0, goal: '' },
  faults: { label: 'actions lost or refused', digits: 0, goal: '0' },
} as const satisfies Record<Figure, Line>;

export const figureOf = ({ rounds }: RoomFigures, side: Side, figure: Figure): number =>
  median(rounds[side].map((round) => round.figures[figure] ?? Number.NaN));

const inDigits = (number: number, digits: number): string => (Number.isFinite(number) ? number.toFixed(digits) : '–');
const times = (ratio: number): string => (Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : '–');

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const lastColumn = widths.length - 1;
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 || at === lastColumn ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function roomsTable(measured: RoomFigures): string {
  const { rooms, clients, rate, seconds } = measured.workload;
  const rows = figures.map((figure) => {
    const { label, digits, goal } = lines[figure];
    const [relay, bare, mandate] = sides.map((side) => figureOf(measured, side, figure)) as [number, number, number];
    const shown = [relay, bare, mandate].map((number) => inDigits(number, digits));
    return [label, ...shown, times(mandate / bare), times(mandate / relay), goal];
  });
  const count = measured.rounds.mandate.length;
  return [
    `Rooms: W(${rooms}, ${clients}, ${rate}), ${seconds} s busy, medians of ${count} interleaved rounds`,
    columns([['', 'relay', 'bare', 'Mandate', '÷ bare', '÷ relay', 'goal'], ...rows]),
    '',
    'By kind of action: p50 / p99 ms, and bytes per client of the room and action',
    columns([['', ...sides.map(nameOf), ''], ...kinds.map((kind) => [kind, ...sides.map(ofKind(measured, kind)), ''])]),
  ].join('\n');
}

const nameOf = (side: Side): string => (side === 'mandate' ? 'Mandate' : side);

const ofKind =
  ({ rounds }: RoomFigures, kind: (typeof kinds)[number]) =>
  (side: Side): string => {
    const all = rounds[side].flatMap(({ byKind }) => byKind[kind] ?? []);
    const of = (name: 'p50' | 'p99' | 'bytes', digits: number) =>
      inDigits(median(all.map((each) => each[name])), digits);
    return `${of('p50', 2)} / ${of('p99', 2)}, ${of('bytes', 0)} B`;
  };

function crisisTable({ provinces, withLedger, withoutLedger }: CrisisFigures): string {
  const thousands = (perSecond: number): string => `${(perSecond / 1000).toFixed(1)} thousand`;
  return [
    `Crisis: months of ${provinces} provinces a second`,
    columns([
      ['with its ledger', thousands(withLedger), ''],
      ['without', thousands(withoutLedger), ''],
    ]),
  ].join('\n');
}

function replayTable(replay: ReplayFigures): string {
  const ms = (number: number): string => `${number.toFixed(1)} ms`;
  const goal = 'goal ≤ 50 ms to any point; beyond: ≤ 10 ms';
  return [
    `Replay: ${replay.commands} commands, ${replay.events} events, ${replay.minutes.toFixed(0)} minutes`,
    columns([
      ['events in memory, to the end', ms(replay.fold), `the first time ${ms(replay.firstFold)}; ${goal}`],
      ['to any of 20 points, median', ms(replay.foldToAnyMedian), ''],
      ['to any of 20 points, worst', ms(replay.foldToAnyWorst), ''],
      ['read from the disk and checked, to the end', ms(replay.wake), `the first time ${ms(replay.firstWake)}`],
      ['to any of 20 points, worst', ms(replay.wakeToAnyWorst), ''],
    ]),
  ].join('\n');
}

function gamesTable({ plain, thinking, byLot, journal }: GamesFigures): string {
  const row = (name: string, perSecond: number, digits: number, goal: string) => [
    name,
    inDigits(perSecond, digits),
    `1 ÷ ${inDigits(plain / perSecond, 0)}`,
    goal,
  ];
  return [
    `Games: whole games a second on one core, journals of ${(journal / 1000).toFixed(0)} thousand characters`,
    columns([
      ['', 'games', 'of the plain', 'goal'],
      ['a plain game: 300 commands, 12 months, a line of JSON each', inDigits(plain, 0), '', ''],
      row('delegates that think', thinking, 1, '≥ 25; beyond: ≥ 100'),
      row('delegates by lot', byLot, 0, '≥ 500; beyond: ≥ 2,000'),
    ]),
  ].join('\n');
}

const weightGoals: Readonly<Partial<Record<(typeof steps)[number], string>>> = {
  lobby: 'until usable ≤ 60; beyond: ≤ 40',
  delegate: 'in the end ≤ 500; beyond: ≤ 420',
};

function clientTable({ weights, waits, drawing }: ClientFigures): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const ms = (number: number): string => inDigits(number, 0);
  const pages = Object.entries(waits);
  return [
    'Client: script by page, packed, in thousand bytes',
    columns([
      ['', 'until usable', 'in the end', 'files', 'goal'],
      ...steps.map((step) => {
        const { first, all, files } = weights[step];
        return [step, kilobytes(first), kilobytes(all), String(files), weightGoals[step] ?? ''];
      }),
    ]),
    '',
    'First usable, ms, medians of three: the first time / with files kept',
    columns([
      ['', 'this processor', 'a quarter of it', ''],
      ...pages.map(([page, { full, quarter }]) => [
        page,
        ...[full, quarter].map(({ cold, warm }) => `${ms(cold)} / ${ms(warm)}`),
        '',
      ]),
    ]),
    '',
    'Chamber and map at 1366×768, drawn by the processor',
    columns([
      ['', 'Canvas', 'WebGL', 'goal'],
      ['frames in ten seconds at rest', String(drawing.canvas.idle), String(drawing.webgl.idle), '0'],
      ...motions(drawing).map((step) => [
        `frames a second in motion: ${step}`,
        ...[drawing.canvas, drawing.webgl].map(({ busy }) => {
          const found = busy.find((each) => each.step === step);
          return found ? `${found.perSecond.toFixed(0)} (${found.seconds.toFixed(1)} s)` : '–';
        }),
        '≥ 30',
      ]),
      [
        'main thread for a public update, median / p95 ms',
        ...[drawing.canvas, drawing.webgl].map(
          ({ update }) => `${update.median.toFixed(1)} / ${update.p95.toFixed(1)}`,
        ),
        '',
      ],
    ]),
  ].join('\n');
}

const motions = ({ canvas, webgl }: ClientFigures['drawing']): readonly string[] => [
  ...new Set([...canvas.busy, ...webgl.busy].map(({ step }) => step)),
];

export function reportOf({ machine, rooms, crisis, replay, games, client }: Measurements): string {
  const parts = [
    rooms && roomsTable(rooms),
    crisis && crisisTable(crisis),
    replay && replayTable(replay),
    games && gamesTable(games),
    client && clientTable(client),
  ];
  return [machine, ...parts.filter((part) => part !== null)].join('\n\n');
}
