/** How a delegation changes texts that others have tabled: what it proposes, supports and withdraws, and what it accepts. */
import type { Change } from '../council/procedure.ts';
import type { Amendment } from '../council/state.ts';
import type { DraftInView } from '../council/views/publicView.ts';
import type { Clause } from '../mandate/catalogue.ts';
import type { Bearings } from './bearings.ts';
import { type Limits, lawfulAmong, type Neighbours, neighboursOf } from './changes.ts';
import { temperOf } from './drafting.ts';
import { understoodBy } from './hearing.ts';
import { isWelcome } from './host.ts';
import { wordsOf } from './judgement.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import { type Ground, outlookOf } from './outlook.ts';
import { remembered } from './remembered.ts';
import {
  type Alternatives,
  alternativesOf,
  compared,
  gainTo,
  gainToMe,
  outlookWith,
  reasonsBetween,
} from './rewording.ts';
import { readingsOf, yesFrom } from './support.ts';
import { numberOf } from './words.ts';
import { positionWorth, wantsNow, worthOf } from './worth.ts';

/** Gain from which a delegation proposes a change, and by how much, and to what share, it may lower the text's chance. Design choices. */
const proposes = { gain: 0.8, loss: 0.05, share: 0.75 } as const;
/** Gain from which it supports another's, and from which it votes in favour. Design choices. */
const supports = 0.4;
export const amendsFrom = 0.2;
/** What whoever leads on a text gives up for another vote: the soft more, the hard less. Design choices. */
const yields = { least: 0.1, bySoftness: 0.3 } as const;
/** Changes that are thought of for a text, how many of them are reckoned a year ahead, and the share of the members that go into its words. Design choices. */
const candidates = 6;
const reckoned = 2;
const keen = 0.5;
/** Amendments that a text bears, so that it still comes to its vote. Design choice. */
const perText = 2;

/** What it sees to first: its own text, then what others want of a text, then what it wants of it. */
export function amendingMoves(bearings: Bearings): readonly Move[] {
  const pending = bearings.sight.all.amendments.filter(({ status }) => status === 'pending');
  if (pending.length === 0) return proposingMoves(bearings);
  for (const movesIn of withSomePending) {
    const moves = movesIn(bearings, pending);
    if (moves.length > 0) return moves;
  }
  return [];
}

const withSomePending = [acceptingMoves, supportingMoves, proposingMoves, abandoningMoves];

type Amendments = readonly Amendment[];

type Pending = { readonly amendment: Amendment; readonly draft: DraftInView; readonly alternatives: Alternatives };

/** Those among the amendments that are to texts before the Council, and to words that still stand. */
function pendingAmong(bearings: Bearings, amendments: Amendments): readonly Pending[] {
  const { drafts } = bearings.sight.all;
  return amendments.flatMap((amendment): readonly Pending[] => {
    const draft = drafts.find(({ id }) => id === amendment.draft);
    const alternatives = draft && alternativesOf(bearings, draft, amendment.change);
    return draft && alternatives ? [{ amendment, draft, alternatives }] : [];
  });
}

/** Whoever leads on a text takes what costs it little and brings the text nearer to being adopted. */
function acceptingMoves(bearings: Bearings, pending: Amendments): readonly Move[] {
  const { me, sight } = bearings;
  if (sight.keeps || sight.all.drafts.every(({ penholder }) => penholder !== me)) return [];
  const own = pending.filter(({ id }) => sight.own.rights.amendments[id]?.accept === null);
  return pendingAmong(bearings, own)
    .filter(({ alternatives }) => isWorthAccepting(bearings, alternatives))
    .map(({ amendment, alternatives }): Move => {
      const command = { kind: 'accept-amendment', amendment: amendment.id } as const;
      return { command, reasons: reasonsBetween(bearings, alternatives) };
    });
}

function isWorthAccepting(bearings: Bearings, alternatives: Alternatives): boolean {
  const { gain, before, after } = compared(bearings, alternatives);
  if (-gain > yields.bySoftness * (1 - temperOf(bearings)) + yields.least) return false;
  return after.chance > before.chance || winsAVote(bearings, alternatives);
}

/** A member that it takes to be short of a vote in favour would have the text with these words. */
const winsAVote = (bearings: Bearings, alternatives: Alternatives): boolean =>
  readingsOf(bearings).some(({ wants, error }) => {
    const worth = (outlook: Alternatives['with']): number => worthOf(wants, outlook) + error;
    return worth(alternatives.without) < yesFrom && worth(alternatives.with) >= yesFrom;
  });

function supportingMoves(bearings: Bearings, pending: Amendments): readonly Move[] {
  const { me, seat, sight } = bearings;
  if (seat.kind === 'non-member') return [];
  const others = pending.filter(
    ({ id, supporters }) => !supporters.includes(me) && sight.own.rights.amendments[id]?.support === null,
  );
  return pendingAmong(bearings, others)
    .filter(({ alternatives }) => gainToMe(bearings, alternatives) >= supports)
    .map(({ amendment, alternatives }): Move => {
      const command = { kind: 'support-amendment', amendment: amendment.id, supports: true } as const;
      return { command, reasons: reasonsBetween(bearings, alternatives) };
    });
}

/** One change at a time, of the text that comes to its vote first among those that bear one. */
function proposingMoves(bearings: Bearings): readonly Move[] {
  const { me, sight } = bearings;
  const { all } = sight;
  if (all.phase !== 'consultations' && all.phase !== 'meeting') return [];
  if (all.amendments.some(({ by, status }) => by === me && status === 'pending')) return [];
  const draft = all.queue
    .flatMap((id) => all.drafts.find((each) => each.id === id) ?? [])
    .find((each) => bearsAChange(bearings, each));
  return draft ? proposed(bearings, draft) : [];
}

function bearsAChange(bearings: Bearings, draft: DraftInView): boolean {
  const { me, sight, character } = bearings;
  const { id, author, penholder, revision } = draft;
  if (author === me || penholder === me) return false;
  const made = sight.all.amendments.filter((each) => each.draft === id);
  if (made.some(({ by }) => by === me)) return false;
  if (made.filter(({ status }) => status !== 'withdrawn' && status !== 'set-aside').length >= perText) return false;
  if (!understoodBy(bearings, draft) && lot(character.seed, 'amends', me, id, revision) >= keen) return false;
  return sight.own.rights.drafts[id]?.amend === null;
}

/** What an amendment would have to say for the text to read so; null where the two differ in more than one clause. */
function changeTo({ clauses }: DraftInView, words: readonly Clause[]): Change | null {
  const at = clauses.findIndex(({ clause }, index) => clause !== words[index]);
  const id = clauses[at]?.id;
  if (words.length < clauses.length) return id ? { kind: 'delete', id } : null;
  const clause = words[at < 0 ? clauses.length : at];
  if (!clause) return null;
  return words.length > clauses.length || !id ? { kind: 'add', clause } : { kind: 'replace', id, clause };
}

type Idea = { readonly change: Change; readonly alternatives: Alternatives };

function proposed(bearings: Bearings, draft: DraftInView): readonly Move[] {
  const [best] = ideasFor(bearings, draft)
    .map((idea) => ({ ...idea, gain: gainToMe(bearings, idea.alternatives) }))
    .filter(({ gain, alternatives }) => {
      if (gain < proposes.gain) return false;
      const { before, after } = compared(bearings, alternatives);
      return after.chance >= Math.max(before.chance - proposes.loss, before.chance * proposes.share);
    })
    .toSorted((one, other) => other.gain - one.gain);
  if (!best) return [];
  const command = { kind: 'propose-amendment', draft: draft.id, change: best.change } as const;
  return [{ command, reasons: reasonsBetween(bearings, best.alternatives) }];
}

/** What came to mind about the same words on the same ground comes to mind again. */
const thoughtOn = remembered((_: Ground) => new Map<string, readonly Idea[]>());

function ideasFor(bearings: Bearings, draft: DraftInView): readonly Idea[] {
  const { me, character, ground } = bearings;
  const known = thoughtOn(ground);
  const key = `${character.seed} ${me} ${draft.id} ${draft.mode} ${speltOut(draft.clauses)}`;
  const before = known.get(key);
  if (before) return before;
  const ideas = thoughtOf(bearings, draft);
  known.set(key, ideas);
  return ideas;
}

/** The same for texts whose clauses say the same under the same ids. */
const speltOut = remembered((clauses: DraftInView['clauses']): string =>
  clauses.map(({ id, clause }) => `${id} ${numberOf(clause)}`).join(' '),
);

/** Texts that differ in one thing from this one, as far as they are lawful: whoever thinks of one of them, it is written once. */
const aroundOn = remembered((_: Ground) => new WeakMap<readonly Clause[], Neighbours>());

function lawfulAround(ground: Ground, words: readonly Clause[], worstProvince: string, limits: Limits): Neighbours {
  const known = aroundOn(ground);
  const before = known.get(words);
  if (before) return before;
  const neighbours = lawfulAmong(neighboursOf(words, worstProvince), limits);
  known.set(words, neighbours);
  return neighbours;
}

/** Of the changes that could be asked for in one sentence, as they come to mind, those that it stands for most. */
function thoughtOf(bearings: Bearings, draft: DraftInView): readonly Idea[] {
  const { me, character, ground, sight, instructions } = bearings;
  const { provinces, maximumClauses: most, isMember, hasCourt } = sight.all;
  const worst = ground.crisis.provinces.reduce((one, other) => (other.violence > one.violence ? other : one));
  const words = wordsOf(draft);
  const limits = { mandate: ground.mandate, provinces: provinces.map(({ id }) => id), most, isMember, hasCourt };
  const changes = lawfulAround(ground, words, worst.id, limits);
  const places = Array.from({ length: candidates }, (_, nth) =>
    Math.floor(lot(character.seed, 'amendment', me, draft.id, draft.revision, nth) * changes.length),
  );
  const wants = wantsNow(instructions, ground.crisis);
  const text = { mode: draft.mode, pledged: null };
  const hostConsents = isWelcome(ground, { ...text, clauses: words });
  const worthWith = (clauses: readonly Clause[]): number =>
    positionWorth(wants, outlookOf(ground, { ...text, clauses, hostConsents }));
  const plain = worthWith(words);
  const without = outlookWith(bearings, draft, words);
  return (
    [...new Set(places)]
      .flatMap((place) => {
        const clauses = changes.at(place);
        const change = clauses && changeTo(draft, clauses);
        return change ? [{ change, clauses, gain: worthWith(clauses) - plain }] : [];
      })
      // What goes against what it stands for it does not ask, whatever would come of it: of that no year is reckoned ahead.
      .filter(({ gain }) => gain > 0)
      .toSorted((one, other) => other.gain - one.gain)
      .slice(0, reckoned)
      .map(({ change, clauses }) => ({
        change,
        alternatives: { with: outlookWith(bearings, draft, clauses), without },
      }))
  );
}

/** Share of the votes that have to be in sight for an amendment to be put to the vote. Design choice. */
const hopeful = 0.9;

/** Before the vote on it: what is no gain any more, and what hardly anybody else wants. */
function abandoningMoves(bearings: Bearings, pending: Amendments): readonly Move[] {
  const { sight, me, ground } = bearings;
  const { all, own } = sight;
  if (sight.keeps || all.phase !== 'voting') return [];
  const mine = pending.filter(({ id, by }) => by === me && own.rights.amendments[id]?.withdraw === null);
  return pendingAmong(bearings, mine)
    .filter(({ amendment, alternatives }) => {
      const inSight = readingsOf(bearings).filter(
        (reading) => amendment.supporters.includes(reading.seat.id) || gainTo(reading, alternatives) >= amendsFrom,
      );
      return gainToMe(bearings, alternatives) <= 0 || inSight.length + 1 < hopeful * ground.needed;
    })
    .map(({ amendment }): Move => {
      return { command: { kind: 'withdraw-amendment', amendment: amendment.id }, reasons: [] };
    });
}
