/** What waits for whoever runs a session: held notes, notes that were shown to them, calls; the oldest first. */
import { signal } from '@preact/signals';
import type { CallRead, ChannelRead, ClassroomView, NoteRead } from '../../shared/council/views/classroomView.ts';
import type { FacilitatorView } from '../../shared/council/views/facilitatorView.ts';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { keep, kept } from './console.ts';
import { gavelFor } from './floor.ts';

export type InboxItem = { readonly key: string; readonly at: number } & (
  | { readonly kind: 'note' | 'report'; readonly channel: ChannelRead; readonly note: NoteRead }
  | { readonly kind: 'help' | 'ruling'; readonly call: CallRead }
);

/** Whom it comes from; null: from somebody without a seat. */
export const seatOfItem = (item: InboxItem): SeatId | null => ('call' in item ? item.call.seat : item.note.by);

const byAge = (one: InboxItem, other: InboxItem): number => one.at - other.at;

/** What is kept of an item that was put away: when somebody else shows the same note it is there again. */
const markOf = (key: string, { reports }: NoteRead): string => `${key} ${reports.length}`;

/** @param settled marks of notes that were shown and looked at */
export function inboxOf(classroom: ClassroomView, settled: readonly string[]): readonly InboxItem[] {
  const notes = classroom.channels.flatMap((channel) =>
    channel.notes.flatMap((note): readonly InboxItem[] => {
      const key = `${channel.id} ${note.number}`;
      const about = { at: note.at, channel, note };
      const held: readonly InboxItem[] = note.status === 'held' ? [{ kind: 'note', key: `note ${key}`, ...about }] : [];
      const isShown = note.reports.length > 0 && !settled.includes(markOf(`report ${key}`, note));
      return isShown ? [...held, { kind: 'report', key: `report ${key}`, ...about }] : held;
    }),
  );
  const calls = classroom.calls
    .filter(({ answer }) => answer === null)
    .map((call): InboxItem => ({ kind: call.about, key: `call ${call.id}`, at: call.at, call }));
  return [...notes, ...calls].toSorted(byAge);
}

/** Those that were there keep their places; whatever is new comes behind them. @param known keys in the order of before */
export function inPlace(items: readonly InboxItem[], known: readonly string[]): readonly InboxItem[] {
  const before = known.flatMap((key) => items.find((item) => item.key === key) ?? []);
  return [...before, ...items.filter(({ key }) => !known.includes(key))];
}

/** Where the keyboard goes when the item at `index` of `before` is gone: to the next that is left, else to the last. */
export function nextKey(before: readonly string[], index: number, left: readonly string[]): string | null {
  return before.slice(index + 1).find((key) => left.includes(key)) ?? left.at(-1) ?? null;
}

/** Notes that were shown to the facilitator and that this browser has put away. */
export const settled = signal<readonly string[]>([]);
const placeOf = (code: string): string => `mandate-settled ${code}`;

export function settledIn(code: string): void {
  settled.value = (kept(placeOf(code)) ?? '').split('\n').filter(Boolean);
}

/** Puts away a note that was shown. */
export function settle(code: string, { key, note }: { readonly key: string; readonly note: NoteRead }): void {
  settled.value = [...settled.value, markOf(key, note)];
  keep(placeOf(code), settled.value.join('\n'));
}

/** What of the console's other duties waits: a point to rule on or a motion to put, and letters of a host state nobody plays. */
export const dutiesOf = ({ rights, consent }: FacilitatorView, now: PublicView): number =>
  Number(rights.rule === null || (rights.gavel === null && gavelFor(now) !== null)) +
  now.drafts.filter(({ id, status, consents }) => status === 'adopted' && !consents && consent[id] === null).length;
