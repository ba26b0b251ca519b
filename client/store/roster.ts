/** A class list as somebody pastes it: one name a line, with a seat behind it where that is already known. */
import { longestLabel, mostExpected, type RosterEntry } from '../../shared/council/classroom.ts';
import type { SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';

export type LineRead = {
  readonly label: string;
  readonly seat: SeatId | null;
  /** What was written for a seat, where there is none of that name; or what else does not fit. */
  readonly problem:
    | null
    | { readonly kind: 'no-such-seat'; readonly written: string }
    | { readonly kind: 'too-long' | 'twice' | 'too-many' };
};

/** Letters and digits alone: "the Russian Federation" and "russian federation" are the same seat. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** By name, id or placard; a beginning is enough where only one seat begins so. */
function seatCalled(written: string, seats: readonly SeatInView[]): SeatId | null {
  const wanted = plain(written);
  if (wanted === '') return null;
  const namesOf = ({ id, name, short }: SeatInView): readonly string[] => [id, name, short].map(plain);
  const exact = seats.find((seat) => namesOf(seat).includes(wanted));
  if (exact) return exact.id;
  const alike = seats.filter((seat) => namesOf(seat).some((name) => name.startsWith(wanted)));
  return alike.length === 1 ? (alike[0]?.id ?? null) : null;
}

/** Lines without a name are left out. The seat stands behind a semicolon, or in the next cell of a spreadsheet. */
export function readRoster(text: string, seats: readonly SeatInView[]): readonly LineRead[] {
  const known = new Set<string>();
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t]/).map((part) => part.trim()))
    .filter(([label = '']) => label !== '')
    .map(([label = '', written = ''], index): LineRead => {
      const seat = seatCalled(written, seats);
      const isTwice = known.has(label);
      known.add(label);
      const read = { label, seat };
      if (index >= mostExpected) return { ...read, problem: { kind: 'too-many' } };
      if (label.length > longestLabel) return { ...read, problem: { kind: 'too-long' } };
      if (isTwice) return { ...read, problem: { kind: 'twice' } };
      return { ...read, problem: written && !seat ? { kind: 'no-such-seat', written } : null };
    });
}

/** What is kept of the lines; a line that cannot be kept as it is keeps the whole list back. */
export const entriesOf = (lines: readonly LineRead[]): readonly RosterEntry[] | null =>
  lines.some(({ problem }) => problem !== null) ? null : lines.map(({ label, seat }) => ({ label, seat }));

/** The list as it was pasted. @param nameOf of a seat */
export const rosterText = (entries: readonly RosterEntry[], nameOf: (seat: SeatId) => string): string =>
  entries.map(({ label, seat }) => (seat ? `${label}; ${nameOf(seat)}` : label)).join('\n');
