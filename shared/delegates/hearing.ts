/**
 * What a delegation hears: words on the record that name what it wants, and a reading of its interests that was right, make
 * it look more kindly on the texts of whoever says them, a stand-in and a person alike. All numbers are design choices.
 */
import type { DraftInView, SeatInView } from '../council/views/publicView.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { Interest } from '../interests/brief.ts';
import type { Reason } from '../interests/reasons.ts';
import type { Bearings } from './bearings.ts';
import { mostThemes } from './lines.ts';
import { type Theme, themeOf, themesIn } from './themes.ts';

/** What each speaker adds to the worth of their text, once more who speaks to the delegation by name; and the most of it. */
const perSpeaker = 0.2;
const most = { unnamed: 0.4, named: 0.6 } as const;
/** Of its interests, those that weigh most. */
const listenedFor = 3;

/** What else some are called, by ISO code of the flag. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  us: ['America', 'US'],
  gb: ['Britain', 'UK'],
  ru: ['Russia'],
};

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const namePatterns = new Map<string, RegExp>();

/** Whether a speech names a delegation: "Kenya", "Kenya’s", "Kenyan", "KEN". */
export function names(text: string, { name, short, flag }: Pick<SeatInView, 'name' | 'short' | 'flag'>): boolean {
  const key = `${name} ${short}`;
  const words = [name, short, ...(nicknames[flag] ?? [])].map(escaped).join('|');
  const pattern = namePatterns.get(key) ?? new RegExp(`(?<![A-Za-z])(?:${words})n?s?(?![A-Za-z])`);
  namePatterns.set(key, pattern);
  return pattern.test(text);
}

/** What a speech names, each once: none where it names so much that it says nothing. */
export function heardIn(text: string): readonly Theme[] {
  const themes = themesIn(text);
  return themes.length > mostThemes ? [] : themes;
}

const listenedTo = (interests: readonly Interest[]): readonly Theme[] =>
  interests
    .toSorted((one, other) => other.points - one.points)
    .slice(0, listenedFor)
    .map(({ key }) => themeOf[key]);

/** What was said for a text in this round that speaks to the delegation; null: nothing, or the text is its own. */
export function heardFor(
  { sight: { all, told }, me, seat }: Bearings,
  { author, sponsors }: DraftInView,
): Reason | null {
  if (all.said.length === 0 || author === me || sponsors.includes(me)) return null;
  const wanted = listenedTo(told?.interests ?? []);
  /** Whether it was spoken to by name, by speaker. */
  const speakers = new Map<SeatId, boolean>();
  for (const { seat: by, round, purpose, text } of all.said) {
    // Explanations after a vote are about what is over.
    if (round !== all.round || purpose === 'after-vote' || (by !== author && !sponsors.includes(by))) continue;
    if (heardIn(text).some((theme) => wanted.includes(theme))) {
      speakers.set(by, speakers.get(by) === true || names(text, seat));
    }
  }
  if (speakers.size === 0) return null;
  const named = [...speakers.values()].filter(Boolean).length;
  const limit = named > 0 ? most.named : most.unnamed;
  return { points: Math.min(limit, perSpeaker * (speakers.size + named)), what: { kind: 'speech' } };
}

/** What a text is worth more to whoever its author has understood: it has the benefit of the doubt. */
const understood = 0.3;

/** Whoever wrote a text has said rightly what the delegation wants; null: nobody has, or the text is its own. */
export function understoodBy({ sight: { own }, me }: Bearings, { author }: DraftInView): Reason | null {
  if (author === me) return null;
  const isRead = (own.dealings?.readings ?? []).some(
    ({ by, of, answer }) => by === author && of === me && answer?.confirms === true,
  );
  return isRead ? { points: understood, what: { kind: 'understood' } } : null;
}
