/** Figures and tables as people read them in a terminal. */

/** A dash where there is none. */
export const shown = (number: number | null, digits = 1): string =>
  number === null || !Number.isFinite(number) ? '–' : number.toFixed(digits);

/** The first column to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
