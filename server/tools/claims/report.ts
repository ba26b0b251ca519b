/** The table as people read it in a terminal: a line for each part of a claim. */
import type { Checked, Verdict } from './claim.ts';

const verdicts = new Map<Verdict, string>([
  [true, 'holds'],
  [false, 'DOES NOT HOLD'],
  ['pending', 'pending'],
]);
const verdictOf = (verdict: Verdict): string => verdicts.get(verdict) ?? '';

const heads = ['row', 'expected', 'measured', 'spread', ''] as const;

type Line = readonly string[];

const linesOf = ({ row, claim, holds, findings }: Checked): readonly Line[] => [
  [String(row), `${claim}: ${verdictOf(holds)}`, '', '', ''],
  ...findings.map((each): Line => ['', `  ${each.expected}`, each.shown, each.margin, verdictOf(each.holds)]),
];

/** Characters of the widest expectation that still gets a column; what is longer pushes its line to the right. */
const widest = 100;

export function reportOf(table: readonly Checked[], seeds: number): string {
  const lines = [heads, ...table.flatMap(linesOf)];
  const inColumn = (line: Line, at: number): boolean => line.slice(at + 1).some((cell) => cell !== '');
  const widths = heads.map((_, at) =>
    Math.min(widest, Math.max(...lines.filter((line) => inColumn(line, at)).map((line) => line[at]?.length ?? 0), 0)),
  );
  const printed = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...printed, '', summaryOf(table, seeds)].join('\n');
}

function summaryOf(table: readonly Checked[], seeds: number): string {
  const rowsThat = (verdict: Verdict) => table.filter(({ holds }) => holds === verdict).map(({ row }) => row);
  const failing = rowsThat(false);
  const pending = rowsThat('pending');
  return [
    `${table.length} claims over ${seeds} seeds: ${rowsThat(true).length} hold`,
    `${failing.length} do not${failing.length > 0 ? ` (${failing.join(', ')})` : ''}`,
    `${pending.length} wait for games of delegates${pending.length > 0 ? ` (${pending.join(', ')})` : ''}`,
  ].join('; ');
}
