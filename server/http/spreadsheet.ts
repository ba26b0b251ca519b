/** The table of who has done what, as a file that spreadsheets of all languages open: RFC 4180, in UTF-8. */
import { efforts, type Participation } from '../../shared/debrief/participation.ts';

/** By it a spreadsheet knows that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * Each cell in quotes, so that it is the same whether commas or semicolons part them. One that a spreadsheet would take for
 * a formula begins with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(value: string | number): string {
  const text = String(value);
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

const row = (cells: readonly (string | number)[]): string => cells.map(cell).join(',');

export function spreadsheetOf(rows: readonly Participation[]): string {
  const head = ['name', 'label', 'seat', 'seats', 'lastAt', 'lastAct', ...efforts];
  const lines = rows.map(({ name, label, seat, seats, lastAt, lastAct, ...counts }) => [
    ...[name, label, seat ?? '', seats.join(' '), lastAt === null ? '' : new Date(lastAt).toISOString(), lastAct ?? ''],
    ...efforts.map((effort) => counts[effort]),
  ]);
  return byteOrderMark + [head, ...lines].map((cells) => `${row(cells)}\r\n`).join('');
}
