/** What this browser has shown to whoever sits here: notes, words of the facilitator, answers. It counts what is new. */
import { computed, effect, signal } from '@preact/signals';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import type { CallInView, ChannelInView, NudgeInView } from '../../shared/council/views/talkView.ts';
import type { DraftStatus } from '../../shared/council/vocabulary.ts';
import { mine } from './store.ts';
import type { SeenNotes } from './talk.ts';

export type Seen = {
  readonly notes: SeenNotes;
  /** What was put away or shown: words of the facilitator by their moment, texts and results by their names. */
  readonly heard: readonly string[];
};

export const nothingSeen: Seen = { notes: {}, heard: [] };

export const seen = signal<Seen>(nothingSeen);
const place = signal<string | null>(null);

/** From now on it is about a seat in a session; what was shown before is known again. */
export function keepSeenFor(code: string, seat: string): void {
  const next = `mandate-seen ${code} ${seat}`;
  if (next === place.peek()) return;
  place.value = null;
  seen.value = read(next);
  place.value = next;
}

effect(() => {
  const now = seen.value;
  if (place.value === null) return;
  try {
    localStorage.setItem(place.value, JSON.stringify(now));
  } catch {
    // Storage is full or switched off: what was shown counts as new again after the page is loaded again.
  }
});

function read(at: string): Seen {
  try {
    return seenIn(JSON.parse(localStorage.getItem(at) ?? 'null'));
  } catch {
    return nothingSeen;
  }
}

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

/** What was kept, without anything that has no place in it. */
export function seenIn(found: unknown): Seen {
  if (!isRecord(found)) return nothingSeen;
  const notes = isRecord(found.notes)
    ? Object.entries(found.notes).flatMap(([channel, at]) => (typeof at === 'number' ? [[channel, at] as const] : []))
    : [];
  const heard = Array.isArray(found.heard) ? found.heard.filter((each) => typeof each === 'string') : [];
  return { notes: Object.fromEntries(notes), heard };
}

/** With all that has arrived in a channel: whoever reads it reads it to the end. The same, where nothing of it is new. */
export function withRead(before: Seen, { id, notes }: Pick<ChannelInView, 'id' | 'notes'>): Seen {
  const last = Math.max(0, ...notes.flatMap(({ status, at }) => (status === 'sent' ? [at] : [])));
  return last <= (before.notes[id] ?? 0) ? before : { ...before, notes: { ...before.notes, [id]: last } };
}

export const markRead = (channel: ChannelInView): void => {
  seen.value = withRead(seen.peek(), channel);
};

export const nudgeKey = ({ at }: Pick<NudgeInView, 'at'>): string => `nudge ${at}`;
export const callKey = ({ at }: Pick<CallInView, 'at'>): string => `call ${at}`;

export const markHeard = (key: string): void => {
  const { heard, ...others } = seen.peek();
  if (!heard.includes(key)) seen.value = { ...others, heard: [...heard, key] };
};

export const markAllHeard = (keys: readonly string[]): void => {
  const { heard, ...others } = seen.peek();
  const fresh = keys.filter((key) => !heard.includes(key));
  if (fresh.length > 0) seen.value = { ...others, heard: [...heard, ...fresh] };
};

type Texts = Pick<PublicView, 'drafts' | 'results'>;
type Reader = Pick<SeatView, 'seat' | 'drafts'>;

/** Of what is decided the record tells. */
const underWay: readonly DraftStatus[] = ['working', 'silence', 'blue', 'tabled'];

/** Texts that others have brought, each by the step that it has come to: on the next step it is news again. */
export const newTexts = ({ drafts }: Texts, own: Reader): readonly string[] =>
  [...own.drafts, ...drafts]
    .filter(({ author, status }) => author !== own.seat && underWay.includes(status))
    .map(({ id, status }) => `text ${id} ${status}`);

/** Results of votes. */
export const newResults = ({ results }: Texts): readonly string[] => results.map(({ vote }) => `vote ${vote}`);

/** How many of these were not before anybody's eyes here. */
export const unseenOf = (keys: readonly string[], { heard }: Seen): number =>
  keys.filter((key) => !heard.includes(key)).length;

/** Words of the facilitator that were not put away. */
export const nudgesFor = ({ nudges }: Pick<SeatView, 'nudges'>, { heard }: Seen) =>
  nudges.filter((nudge) => !heard.includes(nudgeKey(nudge)));

/** Answers of the facilitator that were not put away. */
export const answersFor = ({ calls }: Pick<SeatView, 'calls'>, { heard }: Seen) =>
  calls.filter((call) => call.answer !== null && !heard.includes(callKey(call)));

/** What the facilitator has said and nobody here has put away. */
export type Unheard = { readonly nudges: number; readonly answers: number };
export const allHeard: Unheard = { nudges: 0, answers: 0 };

export const unheard = computed((): Unheard => {
  const own = mine.value?.seat;
  if (!own) return allHeard;
  return { nudges: nudgesFor(own, seen.value).length, answers: answersFor(own, seen.value).length };
});
