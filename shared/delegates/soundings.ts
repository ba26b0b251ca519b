/** How delegations come to know each other: what one takes for an interest of another, and what that one says to it. */

import type { Reading as Sounding } from '../council/state.ts';
import type { DraftInView, SeatInView } from '../council/views/publicView.ts';
import type { DraftStatus, SeatId } from '../council/vocabulary.ts';
import type { Guess } from '../interests/brief.ts';
import { features } from '../interests/features.ts';
import { improvement, outcomeKeys, type Profile } from '../interests/profiles.ts';
import type { Bearings } from './bearings.ts';
import { temperOf } from './drafting.ts';
import { outlookAt } from './judgement.ts';
import { confirmationLine, correctionLine, readingLine } from './lines.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import { remembered } from './remembered.ts';
import { reputeOf } from './repute.ts';
import { readingsOf, vetoBelow, yesFrom } from './support.ts';
import { penholdersIn } from './texts.ts';
import { worthOf } from './worth.ts';

/** Others that a delegation sounds out in a round about a text that lacks their votes. Design choice. */
const perRound = 2;
/**
 * How often a delegation that is to write listens first, the hard less and the soft more, and to how many. What it learns goes
 * into the text. Design choices.
 */
const listens = { hard: 0.4, soft: 0.7, to: 12 } as const;

const isSame = (one: Guess, other: Guess): boolean =>
  one.kind === other.kind && one.key === other.key && one.direction === other.direction;

/** What somebody is taken to want most, the strongest first. A figure is wanted less of where that improves it. */
export const guessesOf = (seat: SeatInView): readonly Guess[] => guessesFrom(reputeOf(seat));

/** There are only so many that somebody is taken for. */
const guessesFrom = remembered(({ positions, outcomes }: Profile): readonly Guess[] => {
  const towards = (weight: number): 1 | -1 => (weight < 0 ? -1 : 1);
  const all: readonly { readonly guess: Guess; readonly weight: number }[] = [
    ...features.map((key) => {
      return { guess: { kind: 'position' as const, key, direction: towards(positions[key]) }, weight: positions[key] };
    }),
    ...outcomeKeys.map((key) => {
      const direction = towards(outcomes[key] * improvement[key]);
      return { guess: { kind: 'outcome' as const, key, direction }, weight: outcomes[key] };
    }),
  ];
  return all.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).map(({ guess }) => guess);
});

const soundingsOf = ({ sight }: Bearings): readonly Sounding[] => sight.own.dealings?.readings ?? [];

export function soundingMoves(bearings: Bearings): readonly Move[] {
  const answers = answeringSoundings(bearings);
  return answers.length > 0 ? answers : askingMoves(bearings);
}

/** What is true is confirmed, and for what is not it says what it wants most. */
function answeringSoundings(bearings: Bearings): readonly Move[] {
  const { me, sight } = bearings;
  const open = soundingsOf(bearings).filter(({ of, answer }) => of === me && answer === null);
  if (open.length === 0) return [];
  const rights = sight.own.rights.dealings?.readings ?? {};
  const interests = (sight.told?.interests ?? []).toSorted((one, other) => other.points - one.points);
  return open
    .filter(({ id }) => rights[id] === null)
    .map(({ id, guess }): Move => {
      const confirms = interests.some((interest) => isSame(interest, guess));
      const [main] = interests;
      const text = confirms || !main ? confirmationLine : correctionLine(main);
      return { command: { kind: 'answer-reading', reading: id, confirms, text }, reasons: [] };
    });
}

function askingMoves(bearings: Bearings): readonly Move[] {
  const { me, sight } = bearings;
  const { all, own } = sight;
  if (all.phase !== 'consultations' && all.phase !== 'meeting') return [];
  const listening = isToWrite(bearings);
  const text = listening ? null : textAskedAbout(bearings);
  if (!listening && !text) return [];
  if (own.rights.dealings?.read !== null) return [];
  const made = soundingsOf(bearings).filter(({ by }) => by === me);
  const inRound = made.filter(({ round }) => round === all.round);
  if (inRound.length >= (listening ? listens.to : perRound)) return [];
  for (const seat of text ? sought(bearings, text) : listenedTo(bearings)) {
    const tried = made.filter(({ of }) => of === seat.id);
    const guess = tried.some(({ answer }) => answer?.confirms) ? null : guessAbout(seat, tried, all.round);
    if (guess) return [sounding(seat.id, guess)];
  }
  return [];
}

/**
 * What it asks another next: what that one is taken for, or what it has said it wants when it was read wrongly. Nobody is asked
 * twice in a round for anything else.
 */
function guessAbout(seat: SeatInView, tried: readonly Sounding[], round: number): Guess | null {
  if (tried.length === 0) return guessesOf(seat)[0] ?? null;
  const inRound = tried.filter((each) => each.round === round);
  if (inRound.length > 1 || inRound.some(({ answer }) => answer === null)) return null;
  const open = guessesOf(seat).filter((each) => !tried.some(({ guess }) => isSame(guess, each)));
  const told = open.find((each) => tried.some(({ answer }) => answer?.text === correctionLine(each)));
  return told ?? (inRound.length === 0 ? open[0] : null) ?? null;
}

const sounding = (of: SeatId, guess: Guess): Move => ({
  command: { kind: 'read-interest', of, guess, text: readingLine(guess) },
  reasons: [],
});

const isOver: ReadonlySet<DraftStatus> = new Set<DraftStatus>(['adopted', 'failed', 'withdrawn']);

/** It has the pen and no text yet, and is of those who listen before they write: by its temper, and by the day. */
function isToWrite(bearings: Bearings): boolean {
  const { me, character, ground, sight } = bearings;
  if (sight.keeps || sight.all.phase !== 'consultations') return false;
  if (!penholdersIn(ground.round, bearings).includes(me)) return false;
  if (sight.own.drafts.some(({ author, status }) => author === me && !isOver.has(status))) return false;
  const share = listens.soft + (listens.hard - listens.soft) * temperOf(bearings);
  return lot(character.seed, 'listens', me, ground.round) < share;
}

/** All other members, as they come to its mind. */
function listenedTo({ me, character, ground, members }: Bearings): readonly SeatInView[] {
  const known = listenedToAmong(members);
  const key = `${character.seed} ${me} ${ground.round}`;
  const before = known.get(key);
  if (before) return before;
  const order = members
    .filter(({ id }) => id !== me)
    .map((seat) => ({ seat, place: lot(character.seed, 'listens to', me, seat.id, ground.round) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ seat }) => seat);
  known.set(key, order);
  return order;
}
const listenedToAmong = remembered((_: readonly SeatInView[]) => new Map<string, readonly SeatInView[]>());

const isOpen = ({ status }: DraftInView): boolean => status === 'tabled' || status === 'blue';

/** Its own text before the Council, or the first one for who can do nothing but talk; null: it asks about none. */
function textAskedAbout(bearings: Bearings): DraftInView | null {
  const open = bearings.sight.all.drafts.filter(isOpen);
  const own = open.find(({ author }) => author === bearings.me);
  if (own) return own;
  const [first = null] = open;
  return first && canOnlyTalk(bearings) ? first : null;
}

/** Whom it wants to know better: those whose votes its own text lacks, or whoever leads on another's. */
function sought(bearings: Bearings, text: DraftInView): readonly SeatInView[] {
  const { me, sight } = bearings;
  if (text.author === me) return lackedBy(bearings, text);
  return sight.all.seats.filter(({ id }) => id === text.penholder && id !== me);
}

/** A seat without a vote that has no act of its own outside the Council. */
function canOnlyTalk({ seat, sight }: Bearings): boolean {
  if (seat.kind !== 'non-member') return false;
  const { acts } = sight.own.rights;
  return Object.keys({ ...acts?.orders, ...acts?.deeds }).length === 0;
}

/** Members whose votes a text lacks: those first that would veto it, then the nearest to a vote in favour. */
function lackedBy(bearings: Bearings, draft: DraftInView): readonly SeatInView[] {
  const outlook = outlookAt(bearings, draft, null);
  return readingsOf(bearings)
    .map(({ seat, wants, error }) => ({ seat, worth: worthOf(wants, outlook) + error }))
    .filter(({ worth }) => worth < yesFrom)
    .map(({ seat, worth }) => {
      const vetoes = seat.kind === 'permanent' && worth < vetoBelow(seat, bearings.ground, outlook);
      return { seat, lack: vetoes ? 0 : yesFrom - worth };
    })
    .toSorted((one, other) => one.lack - other.lack)
    .map(({ seat }) => seat);
}
