/** What a delegation makes of a text that it reads. */
import type { DraftInView } from '../council/views/publicView.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { Bearings } from './bearings.ts';
import { heardFor, understoodBy } from './hearing.ts';
import { bell } from './lot.ts';
import type { Level, Reason } from './mind.ts';
import { type Outlook, outlookOf, type Text } from './outlook.ts';
import { remembered } from './remembered.ts';
import { moods, sponsorBonus } from './support.ts';
import { ownWorthOf, reasonsOf, wantsNow } from './worth.ts';

export const wordsOf = ({ clauses }: DraftInView): readonly Clause[] => wordsIn(clauses);

const wordsIn = remembered((clauses: DraftInView['clauses']): readonly Clause[] => clauses.map(({ clause }) => clause));

/** With the letter that it has. @param pledged thousand troops; null: as many as it asks for */
export const textAt = (draft: DraftInView, pledged: number | null): Text => ({
  ...{ clauses: wordsOf(draft), mode: draft.mode, hostConsents: draft.consents, pledged },
});

/** What a text would change. @param pledged thousand troops; null: as many as it asks for */
export const outlookAt = ({ ground }: Bearings, draft: DraftInView, pledged: number | null): Outlook =>
  outlookOf(ground, textAt(draft, pledged));

/** Thousand troops. */
export const pledgedTo = ({ pledges }: DraftInView): number =>
  Object.values(pledges).reduce((sum, each) => sum + each, 0);

export const worthToMe = ({ ground, instructions, redLines }: Bearings, outlook: Outlook): number =>
  ownWorthOf(wantsNow(instructions, ground.crisis), redLines, outlook);

/** Those that weigh most. */
export const mainReasons = (
  { ground, instructions, redLines }: Bearings,
  outlook: Outlook,
  most = 3,
): readonly Reason[] => reasonsOf(wantsNow(instructions, ground.crisis), redLines, outlook).slice(0, most);

/** How much of a ballot is a matter of the day: whoever is new to it often misjudges. Design choices. */
const moodOf = { novice: 2 * moods, seasoned: moods, hard: moods } as const satisfies Record<Level, number>;

/** What a text that does justice gains with an elected member once its advocates have named what is being done. */
const outcry = 0.4;

function outcries({ sight: { all }, seat, ground }: Bearings, { features: { justice } }: Outlook): number {
  const wasNamed = all.outside.acts.some(({ act, round }) => act.kind === 'name-and-shame' && round === ground.round);
  return wasNamed && seat.kind === 'elected' && justice > 0 ? outcry : 0;
}

/** What a text is worth to it on the day of the vote, without what it was given for its vote. */
export const inclination = (bearings: Bearings, draft: DraftInView, outlook: Outlook): number =>
  worthToMe(bearings, outlook) +
  moodOf[bearings.character.level] * bell(bearings.character.seed, 'vote', bearings.me, draft.id) +
  (draft.sponsors.includes(bearings.me) ? sponsorBonus : 0) +
  outcries(bearings, outlook) +
  (heardFor(bearings, draft)?.points ?? 0) +
  (understoodBy(bearings, draft)?.points ?? 0);

/** Those that weigh most on the day of the vote: of the text itself, of what was said for it, and of who wrote it. */
export function reasonsOnDay(bearings: Bearings, draft: DraftInView, outlook: Outlook, most = 3): readonly Reason[] {
  const swayed = [heardFor(bearings, draft), understoodBy(bearings, draft)].filter((reason) => reason !== null);
  const stirred = outcries(bearings, outlook);
  const reasons: readonly Reason[] = [
    ...mainReasons(bearings, outlook, most),
    ...swayed,
    ...(stirred > 0 ? [{ points: stirred, what: { kind: 'feature', key: 'justice' } } as const] : []),
  ];
  return reasons.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points)).slice(0, most);
}
