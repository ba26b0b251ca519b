/** How a delegation brings a text before the Council, stands behind others' texts, and answers them as the host state. */
import type { DraftInView, SeatInView } from '../council/views/publicView.ts';
import type { SeatId } from '../council/vocabulary.ts';
import { clauseOf } from '../mandate/reading.ts';
import { choiceOn } from './ballot.ts';
import { type Bearings, willingOf } from './bearings.ts';
import { aheadOf, askFrom, leastWorth, type Plan, planOf, prospectNow } from './drafting.ts';
import { understoodBy } from './hearing.ts';
import { hostConsents } from './host.ts';
import { inclination, mainReasons, outlookAt, pledgedTo, wordsOf, worthToMe } from './judgement.ts';
import { breakLine } from './lines.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import { outlookOf } from './outlook.ts';
import { remembered } from './remembered.ts';
import { profileNameOf } from './repute.ts';
import { outlookWith } from './rewording.ts';
import { yesFrom } from './support.ts';
import { titleOf } from './titles.ts';
import { saysTheSame } from './words.ts';

/** Who is likely to hold the pen, by arrangement among the members. Design choices. */
const initiative = { 'russian-federation': 0.9, china: 0.85, permanent: 1, elected: 0.75 } as const;
const chances = 0.15;
/** Texts that are begun in a round, as many as come to the vote. */
const pens = 2;

/**
 * Members that have the pen in a round: a lot that all of them know, so that two do not write where one would do. People write
 * when they like: the pen goes round among those that nobody sits for.
 */
export function penholdersIn(
  round: number,
  { members, character }: Pick<Bearings, 'members' | 'character'>,
): readonly SeatId[] {
  const known = penholdersOf(members);
  const key = `${character.seed} ${round}`;
  const before = known.get(key);
  if (before) return before;
  const penholders = penholdersAmong(members, character.seed, round);
  known.set(key, penholders);
  return penholders;
}
const penholdersOf = remembered((_: readonly SeatInView[]) => new Map<string, readonly SeatId[]>());

function penholdersAmong(members: readonly SeatInView[], seed: number, round: number): readonly SeatId[] {
  const free = members.filter(({ standIn, presence }) => standIn && presence === 'empty');
  return (free.length > 0 ? free : members)
    .map((seat) => {
      const name = profileNameOf(seat);
      const plain = seat.kind === 'permanent' ? initiative.permanent : initiative.elected;
      const share = name === 'russian-federation' || name === 'china' ? initiative[name] : plain;
      return { id: seat.id, urge: share * (chances + lot(seed, 'pen', seat.id, round)) };
    })
    .toSorted((one, other) => other.urge - one.urge)
    .slice(0, pens)
    .map(({ id }) => id);
}

/** Whoever has the pen writes a text and brings it before the Council; what a caretaker finds half written is not its own. */
export function draftingMoves(bearings: Bearings): readonly Move[] {
  const { sight, me, ground } = bearings;
  const { all, own } = sight;
  if (sight.keeps) return [];
  if (all.phase !== 'consultations' && all.phase !== 'meeting') return [];
  const written = own.drafts.filter(({ author }) => author === me);
  if (written.some(({ status }) => status === 'silence')) return [];
  const working = written.find(({ status }) => status === 'working');
  if (!working && (!isMyTurn(bearings) || own.rights.create !== null)) return [];
  const plan = planOf(aheadOf(bearings, null));
  if (!plan) return working ? givenUp(bearings, working) : [];
  if (!working) return [{ command: begun(bearings, plan), reasons: [] }];
  const edits = editsOf(working, plan);
  if (edits.length > 0) return own.rights.drafts[working.id]?.edit === null ? edits : [];
  const kind = wayForward(bearings, working);
  if (!kind) return givenUp(bearings, working);
  const outlook = outlookOf(ground, {
    ...{ clauses: plan.clauses, mode: working.mode, hostConsents: true, pledged: null },
  });
  return [{ command: { kind, draft: working.id }, reasons: mainReasons(bearings, outlook) }];
}

/** By what the session's practice asks for before a text comes into the order; null: there is none. */
function wayForward({ sight }: Bearings, { id }: DraftInView): 'table-draft' | 'start-silence' | 'put-in-blue' | null {
  const rights = sight.own.rights.drafts[id];
  if (rights?.table === null) return 'table-draft';
  if (rights?.table === 'silence-required' && rights.startSilence === null) return 'start-silence';
  return rights?.table === 'blue-too-recent' && rights.putInBlue === null ? 'put-in-blue' : null;
}

/** A member breaks silence on a text that it would vote against. */
export function silenceMoves(bearings: Bearings): readonly Move[] {
  const { sight, me } = bearings;
  return sight.own.drafts
    .filter(({ id, author, status }) => {
      return status === 'silence' && author !== me && sight.own.rights.drafts[id]?.breakSilence === null;
    })
    .flatMap((draft): readonly Move[] => {
      const outlook = outlookWith(bearings, draft, wordsOf(draft));
      if (choiceOn(bearings, outlook, inclination(bearings, draft, outlook)) !== 'no') return [];
      const command = { kind: 'break-silence', draft: draft.id, reason: breakLine } as const;
      return [{ command, reasons: mainReasons(bearings, outlook) }];
    });
}

/** A text for each round in which it had the pen, and none while another of its own is before the Council. */
function isMyTurn(bearings: Bearings): boolean {
  const { sight, me, ground } = bearings;
  const place = penholdersIn(ground.round, bearings).indexOf(me);
  if (place < 0 || (place > 0 && isTooEarly(bearings))) return false;
  const own = sight.all.drafts.filter(({ author }) => author === me);
  const turns = Array.from({ length: ground.round }, (_, index) => penholdersIn(index + 1, bearings));
  const hadPen = turns.filter((each) => each.includes(me)).length;
  return own.length < hadPen && own.every(({ status }) => status !== 'tabled' && status !== 'blue');
}

/** Who comes second waits for the first text, as long as there is one to wait for. */
const isTooEarly = ({ sight: { all } }: Bearings): boolean => all.phase === 'consultations' && all.queue.length === 0;

const begun = ({ sight }: Bearings, { template }: Plan) =>
  ({ kind: 'create-draft', title: titleOf(template, sight.all), template }) as const;

const givenUp = ({ sight }: Bearings, { id }: DraftInView): readonly Move[] =>
  sight.own.rights.drafts[id]?.withdraw === null
    ? [{ command: { kind: 'withdraw-draft', draft: id }, reasons: [] }]
    : [];

/** From the text as it reads to the one that was planned, one clause after the other. */
function editsOf(draft: DraftInView, { clauses }: Plan): readonly Move[] {
  const missing = clauses.filter((clause) => !draft.clauses.some((each) => saysTheSame(each.clause, clause)));
  const moves: Move[] = [];
  for (const { id, clause } of draft.clauses) {
    if (clauses.some((each) => saysTheSame(each, clause))) continue;
    const at = missing.findIndex(({ kind }) => kind === clause.kind);
    const [other] = at < 0 ? [] : missing.splice(at, 1);
    const place = { draft: draft.id, id, seen: draft.version } as const;
    moves.push({
      command: other ? { kind: 'change-clause', ...place, clause: other } : { kind: 'remove-clause', ...place },
      reasons: [],
    });
  }
  const added = missing.map(
    (clause): Move => ({ command: { kind: 'add-clause', draft: draft.id, clause }, reasons: [] }),
  );
  return [...moves, ...added];
}

/**
 * How often a text without a chance is put to the vote all the same, to make a point: where it has no votes, and where it has
 * them, so that only a veto stands against it. Design choices.
 */
const point = { lost: 0.12, blocked: 1.2, votes: 0.5, worth: 1.2 } as const;

/** Before the votes a text without a chance is withdrawn, unless somebody wants to make a point of it. */
export function withdrawingMoves(bearings: Bearings): readonly Move[] {
  const { sight, me, character } = bearings;
  const { all, own } = sight;
  if (sight.keeps || (all.phase !== 'meeting' && all.phase !== 'voting')) return [];
  return all.drafts
    .filter(({ id, author, status }) => {
      return author === me && status === 'tabled' && own.rights.drafts[id]?.withdraw === null;
    })
    .flatMap((draft): readonly Move[] => {
      const then = aheadOf(bearings, draft.id);
      const outlook = outlookAt(then, draft, null);
      const worth = worthToMe(then, outlook);
      const { chance, votes } = prospectNow(then, outlook, worth);
      if (worth >= leastWorth && chance >= askFrom) return [];
      const share = votes >= point.votes ? point.blocked : point.lost;
      const makesPoint = lot(character.seed, 'point', me, draft.id) < share * character.temper;
      if (makesPoint && worth > point.worth) return [];
      return givenUp(bearings, draft);
    });
}

/** Share of its soldiers that a delegation puts behind a text, by what the text is worth to it. Design choices. */
const share = { least: 0.25, perWorth: 0.25 } as const;

/** Troops behind a text that it wants, as long as some are missing. */
export function pledgingMoves(bearings: Bearings): readonly Move[] {
  const { sight, me } = bearings;
  const moves: Move[] = [];
  for (const draft of sight.all.drafts) {
    if (draft.status !== 'tabled' || draft.pledges[me]) continue;
    const missing = missingFrom(draft);
    if (missing <= 0 || sight.own.rights.drafts[draft.id]?.pledge !== null) continue;
    const outlook = outlookAt(bearings, draft, null);
    const worth = worthToMe(bearings, outlook);
    if (worth < yesFrom) continue;
    const offered = Math.floor(2 * willingOf(bearings) * Math.min(1, share.least + share.perWorth * worth)) / 2;
    const troops = Math.min(offered, Math.ceil(2 * missing) / 2);
    if (troops < 0.5) continue;
    const command = { kind: 'pledge-troops', draft: draft.id, troops } as const;
    moves.push({ command, reasons: mainReasons(bearings, outlook) });
  }
  return moves;
}

/** Thousand troops that states are asked for and have not offered; what a company is to send they are not asked for. */
function missingFrom(draft: DraftInView): number {
  const words = wordsOf(draft);
  const wanted = clauseOf(words, 'mission')?.troops ?? 0;
  return wanted === 0 || clauseOf(words, 'lead')?.by === 'company' ? 0 : wanted - pledgedTo(draft);
}

/** Worth from which a member puts its name to another's text, and capital that it keeps for itself. Design choices. */
const sponsors = { worth: 2, capital: 3 } as const;

export function sponsoringMoves(bearings: Bearings): readonly Move[] {
  const { sight, me } = bearings;
  if (sight.all.phase !== 'consultations') return [];
  const open = sight.all.drafts.filter((draft) => draft.status === 'tabled' && !draft.sponsors.includes(me));
  if (open.length === 0 || (sight.told?.resources.capital ?? 0) <= sponsors.capital) return [];
  return open
    .filter(({ id }) => sight.own.rights.drafts[id]?.sponsor === null)
    .flatMap((draft): readonly Move[] => {
      const outlook = outlookAt(bearings, draft, null);
      const goodwill = understoodBy(bearings, draft)?.points ?? 0;
      if (worthToMe(bearings, outlook) + goodwill < sponsors.worth) return [];
      return [{ command: { kind: 'sponsor-draft', draft: draft.id }, reasons: mainReasons(bearings, outlook) }];
    });
}

/** The host state writes its letter on what it can live with. */
export function consentMoves(bearings: Bearings): readonly Move[] {
  const { sight, ground, instructions } = bearings;
  if (sight.all.host !== bearings.me) return [];
  return sight.all.drafts
    .filter(({ id, consents }) => !consents && sight.own.rights.consent[id] === null)
    .flatMap((draft): readonly Move[] => {
      const text = { clauses: wordsOf(draft), mode: draft.mode, hostConsents: true, pledged: null };
      const outlook = outlookOf(ground, text);
      if (!hostConsents(ground, outlook, instructions, bearings.character.temper, draft.status === 'adopted'))
        return [];
      const command = { kind: 'answer-consent', draft: draft.id, consents: true } as const;
      return [{ command, reasons: mainReasons(bearings, outlook) }];
    });
}
