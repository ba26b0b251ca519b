/** What a delegation says when it has the floor: on which text, as what, and to whom. */
import type { Result } from '../council/events.ts';
import type { DraftInView, SeatInView } from '../council/views/publicView.ts';
import type { Guess } from '../interests/brief.ts';
import type { Reason } from '../interests/reasons.ts';
import type { Bearings } from './bearings.ts';
import { inclination, mainReasons, outlookAt, pledgedTo, reasonsOnDay } from './judgement.ts';
import {
  type Addressed,
  explanationLine,
  noteLine,
  offerLine,
  replyLine,
  type Stance,
  statementLine,
  type Voice,
  wishLine,
} from './lines.ts';
import { lot } from './lot.ts';
import type { Ground, Outlook } from './outlook.ts';
import { remembered } from './remembered.ts';
import { noBelow, type Reading, readingsOf, yesFrom } from './support.ts';
import { reasonsOf, worthOf } from './worth.ts';

/** Reasons that a speaker has in mind, and members whose votes it asks for. */
const inMind = 6;
const askedFor = 2;

const voiceOf = ({ instructions, character, me, ground }: Bearings, ...purpose: readonly string[]): Voice => ({
  wants: instructions,
  drawn: lot(character.seed, 'words', me, ground.round, ...purpose),
});

export const isBehind = ({ author, sponsors }: DraftInView, seat: string): boolean =>
  author === seat || sponsors.some((each) => each === seat);

/** Texts that this meeting's votes are about, in their order. */
export const textsAhead = ({ sight: { all } }: Bearings): readonly DraftInView[] =>
  all.queue.flatMap((id) => all.drafts.find((draft) => draft.id === id) ?? []);

/** Its own, one that it sponsors, or the first that is voted on; null: there is none. */
function textOf(bearings: Bearings): DraftInView | null {
  const texts = textsAhead(bearings);
  const { me } = bearings;
  return texts.find(({ author }) => author === me) ?? texts.find((draft) => isBehind(draft, me)) ?? texts[0] ?? null;
}

function stanceOn(bearings: Bearings, draft: DraftInView, outlook: Outlook): Stance {
  const { me, seat } = bearings;
  if (draft.author === me) return 'author';
  if (seat.kind === 'non-member') return 'guest';
  const x = inclination(bearings, draft, outlook);
  if (x >= yesFrom || isBehind(draft, me)) return 'supports';
  return x < noBelow ? 'opposes' : 'wavers';
}

export function statementOf(bearings: Bearings): string {
  const draft = textOf(bearings);
  if (!draft) return wishLine(wishesOf(bearings), voiceOf(bearings, 'wish'));
  const outlook = outlookAt(bearings, draft, pledgedTo(draft));
  const stance = stanceOn(bearings, draft, outlook);
  const addressed = stance === 'author' || stance === 'supports' ? askedIn(bearings, draft) : [];
  const reasons = mainReasons(bearings, outlook, inMind);
  return statementLine(stance, reasons, addressed, voiceOf(bearings, 'statement', draft.id));
}

/** Its interests, those that weigh most first. */
export const wishesOf = ({ sight: { told } }: Bearings): readonly Guess[] =>
  (told?.interests ?? []).toSorted((one, other) => other.points - one.points);

export const wishOf = (bearings: Bearings): string => wishLine(wishesOf(bearings), voiceOf(bearings, 'wish'));

/** Elected members whose votes the text seems to lack, the nearest to a vote in favour first, and what it has for each. */
function askedIn(bearings: Bearings, draft: DraftInView): readonly Addressed[] {
  const outlook = outlookAt(bearings, draft, null);
  return readingsOf(bearings)
    .filter(({ seat }) => seat.kind === 'elected' && !isBehind(draft, seat.id))
    .map((reading) => ({ reading, worth: worthOf(reading.wants, outlook) + reading.error }))
    .filter(({ worth }) => worth < yesFrom)
    .toSorted((one, other) => other.worth - one.worth)
    .flatMap(({ reading }) => {
      const reason = bestFor(bearings, reading, outlook);
      return reason ? [{ name: reading.seat.name, reason, wants: reading.wants }] : [];
    })
    .slice(0, askedFor);
}

/** What of the text counts most for another; what that one has confirmed that it wants comes first. */
function bestFor({ sight, me }: Bearings, { seat, wants }: Reading, outlook: Outlook): Reason | null {
  const goods = reasonsOf(wants, [], outlook).filter(({ points }) => points > 0);
  const confirmed = (sight.own.dealings?.readings ?? []).flatMap(({ by, of, answer, guess }) =>
    by === me && of === seat.id && answer?.confirms ? [guess.key] : [],
  );
  const isConfirmed = ({ what }: Reason): boolean => 'key' in what && confirmed.includes(what.key);
  return goods.find(isConfirmed) ?? goods[0] ?? null;
}

/** To somebody who has spoken to the delegation by name: how it stands on their text, or on the first one. */
export function replyOf(bearings: Bearings, to: SeatInView): string {
  const draft = textsAhead(bearings).find((each) => isBehind(each, to.id)) ?? textOf(bearings);
  const voice = voiceOf(bearings, 'reply', to.id);
  if (!draft || bearings.seat.kind === 'non-member') return replyLine(to.name, wishOf(bearings), voice);
  const outlook = outlookAt(bearings, draft, pledgedTo(draft));
  const isWon = isBehind(draft, bearings.me) || inclination(bearings, draft, outlook) >= yesFrom;
  return replyLine(to.name, isWon ? null : offerLine(mainReasons(bearings, outlook, inMind), voice), voice);
}

/** To one delegation alone: how it stands on a text, by its title. Kept within what can be passed in the chamber. */
export function noteTo(bearings: Bearings, draft: DraftInView): string {
  const { me, seat } = bearings;
  const voice = voiceOf(bearings, 'note', draft.id);
  const outlook = outlookAt(bearings, draft, pledgedTo(draft));
  const reasons = mainReasons(bearings, outlook, inMind);
  const stance = stanceOn(bearings, draft, outlook);
  const isOpen = stance === 'wavers' || stance === 'opposes';
  const offer = isOpen && seat.kind !== 'non-member' ? offerLine(reasons, voice) : null;
  const line = offer ?? statementLine(stance, reasons, [], voice);
  return noteLine(draft.title, line, draft.author === me, voice);
}

const groundsBefore = remembered((_: Ground) => new Map<string, Ground>());

/** Where things stood when the vote was taken: without what has come into force by it. */
function groundBefore(ground: Ground, { resolution }: Result): Ground {
  if (!resolution) return ground;
  const known = groundsBefore(ground);
  const clauses = ground.mandate.clauses.filter((each) => each.resolution !== resolution);
  const found = known.get(resolution) ?? { ...ground, mandate: { ...ground.mandate, clauses } };
  known.set(resolution, found);
  return found;
}

/** Why it voted as it did on a text; null where it had no vote. */
export function explanationOf(bearings: Bearings, result: Result): string | null {
  const { subject, ballots, vetoedBy } = result;
  const { me, sight } = bearings;
  const choice = ballots[me];
  if (subject.kind !== 'draft' || (choice !== 'yes' && choice !== 'no' && choice !== 'abstain')) return null;
  const draft = sight.all.drafts.find(({ id }) => id === subject.draft);
  if (!draft) return null;
  const then = { ...bearings, ground: groundBefore(bearings.ground, result) };
  const reasons = reasonsOnDay(then, draft, outlookAt(then, draft, pledgedTo(draft)));
  return explanationLine(choice, vetoedBy.includes(me), reasons, voiceOf(bearings, 'explanation', draft.id));
}
