/** What a delegation makes of a text that it reads. */
import type { DraftInView } from '../council/views/publicView.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { Bearings } from './bearings.ts';
import { bell } from './lot.ts';
import type { Reason } from './mind.ts';
import { type Ground, type Outlook, outlookOf, type Text } from './outlook.ts';
import { moods, sponsorBonus } from './support.ts';
import { ownWorthOf, reasonsOf, wantsNow } from './worth.ts';

export const wordsOf = ({ clauses }: DraftInView): readonly Clause[] => clauses.map(({ clause }) => clause);

/** With the letter that it has. @param pledged thousand troops; null: as many as it asks for */
export const textAt = (draft: DraftInView, pledged: number | null): Text => ({
  ...{ clauses: wordsOf(draft), mode: draft.mode, hostConsents: draft.consents, pledged },
});

/** A text is read once, until it or what it stands on has changed. */
const read = new WeakMap<Ground, Map<string, Outlook>>();

/** What a text would change. @param pledged thousand troops; null: as many as it asks for */
export function outlookAt({ ground }: Bearings, draft: DraftInView, pledged: number | null): Outlook {
  const known = read.get(ground) ?? new Map<string, Outlook>();
  read.set(ground, known);
  const { id, version, revision, consents } = draft;
  const key = [id, version, revision, consents, pledged].join(' ');
  const found = known.get(key) ?? outlookOf(ground, textAt(draft, pledged));
  known.set(key, found);
  return found;
}

/** Thousand troops. */
export const pledgedTo = ({ pledges }: DraftInView): number =>
  Object.values(pledges).reduce((sum, each) => sum + each, 0);

export const worthToMe = ({ ground, instructions, redLines }: Bearings, outlook: Outlook): number =>
  ownWorthOf(wantsNow(instructions, ground.crisis), redLines, outlook);

/** The three that weigh most. */
export const mainReasons = ({ ground, instructions, redLines }: Bearings, outlook: Outlook): readonly Reason[] =>
  reasonsOf(wantsNow(instructions, ground.crisis), redLines, outlook).slice(0, 3);

/** What a text is worth to it on the day of the vote, without what it was given for its vote. */
export const inclination = (bearings: Bearings, draft: DraftInView, outlook: Outlook): number =>
  worthToMe(bearings, outlook) +
  moods * bell(bearings.character.seed, 'vote', bearings.me, draft.id) +
  (draft.sponsors.includes(bearings.me) ? sponsorBonus : 0);
