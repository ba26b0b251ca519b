/** When a delegation speaks: seldom enough that nobody is bored, and only by its rights. All numbers are design choices. */
import type { CommandOf } from '../council/commands.ts';
import type { Result } from '../council/events.ts';
import type { Said } from '../council/meeting.ts';
import type { DraftInView, PublicView, SeatInView } from '../council/views/publicView.ts';
import type { SeatId, TurnPurpose } from '../council/vocabulary.ts';
import type { Bearings } from './bearings.ts';
import { names } from './hearing.ts';
import { outlookAt } from './judgement.ts';
import { lot } from './lot.ts';
import type { Move } from './mind.ts';
import type { Ground } from './outlook.ts';
import { remembered } from './remembered.ts';
import { reputeOf } from './repute.ts';
import { explanationOf, isBehind, replyOf, statementOf, textsAhead, wishOf } from './speeches.ts';
import { positionWorth } from './worth.ts';

/** Stand-ins that make a statement in a meeting, reply to a person, and explain their vote on one text. */
const speakers = 4;
const replies = 2;
const explainers = 3;
/** Guests that ask to be heard in a meeting, besides the host state, which is invited in any case. */
const guests = 2;
/** How often somebody else proposes a guest that it is close to, where the guest has not asked. */
const proposing = 0.5;

export function speakingMoves(bearings: Bearings): readonly Move[] {
  const { all, own } = bearings.sight;
  if (all.vote || all.frozen !== null) return [];
  if (all.meeting?.floor?.seat === bearings.me && own.rights.floor.speak === null) return onTheFloor(bearings);
  switch (all.phase) {
    case 'consultations':
      return [...briefingMoves(bearings), ...invitingMoves(bearings)];
    case 'meeting':
      return debatingMoves(bearings);
    case 'voting':
      return explainingMoves(bearings);
    default:
      return [];
  }
}

const doing = (command: Move['command']): readonly Move[] => [{ command, reasons: [] }];
const asking = (purpose: CommandOf<'ask-for-floor'>['purpose']) => doing({ kind: 'ask-for-floor', purpose });

/** Whoever acts for a seat by the server, the delegation itself among them. */
const standsIn =
  ({ me }: Bearings) =>
  ({ id, standIn }: SeatInView): boolean =>
    standIn || id === me;

const seatOf = ({ sight: { all } }: Bearings, id: SeatId): SeatInView | undefined =>
  all.seats.find((seat) => seat.id === id);

/** Words of this meeting. */
const saidNow = ({ sight: { all } }: Bearings): readonly Said[] =>
  all.said.filter(({ meeting }) => meeting === all.meeting?.number);

const isDebate = (purpose: TurnPurpose): boolean => purpose === 'statement' || purpose === 'reply';

/** One passage, and the floor is free again. */
function onTheFloor(bearings: Bearings): readonly Move[] {
  const { all, own } = bearings.sight;
  const purpose = all.meeting?.floor?.purpose ?? 'statement';
  const text = own.rights.floor.record === null ? wordsFor(bearings, purpose) : null;
  return text ? doing({ kind: 'put-on-record', text }) : doing({ kind: 'end-speech' });
}

/** Null: it has said what it has to say. */
function wordsFor(bearings: Bearings, purpose: TurnPurpose): string | null {
  const mine = saidNow(bearings).filter(({ seat }) => seat === bearings.me);
  if (purpose === 'after-vote') {
    const result = lastVote(bearings);
    const text = result && explanationOf(bearings, result);
    return text && mine.every((said) => said.text !== text) ? text : null;
  }
  if (purpose === 'before-vote') {
    return mine.filter((said) => said.purpose === purpose).length <= ownVoted(bearings) ? statementOf(bearings) : null;
  }
  const by = spokenToBy(bearings);
  if (by) return replyOf(bearings, by);
  return mine.some((said) => isDebate(said.purpose)) ? null : statementOf(bearings);
}

/** Its own texts that were voted on in this round. */
const ownVoted = ({ sight: { all }, me }: Bearings): number =>
  all.results.filter(
    ({ round, subject }) =>
      round === all.round &&
      subject.kind === 'draft' &&
      all.drafts.some(({ id, author }) => id === subject.draft && author === me),
  ).length;

function debatingMoves(bearings: Bearings): readonly Move[] {
  const replies = spokenToBy(bearings) !== null && mayReply(bearings);
  if (!replies && !isToSpeak(bearings)) return [];
  return bearings.sight.own.rights.floor.ask.statement === null ? asking(replies ? 'reply' : 'statement') : [];
}

/** A person who has spoken to it by name, and whom it has not answered yet. */
function spokenToBy(bearings: Bearings): SeatInView | null {
  if (bearings.sight.all.seats.every(({ standIn }) => standIn)) return null;
  const said = saidNow(bearings);
  const since = said.slice(said.findLastIndex(({ seat }) => seat === bearings.me) + 1);
  const to = since.findLast(
    ({ seat, text }) => seatOf(bearings, seat)?.standIn === false && names(text, bearings.seat),
  );
  return to && to.seat !== bearings.me ? (seatOf(bearings, to.seat) ?? null) : null;
}

function mayReply(bearings: Bearings): boolean {
  const { me, sight } = bearings;
  if (sight.own.rights.floor.ask.reply !== null) return false;
  const made = saidNow(bearings).filter(({ purpose, seat }) => purpose === 'reply' && isStoodIn(bearings, seat));
  return made.length < replies && made.every(({ seat }) => seat !== me);
}

const isStoodIn = (bearings: Bearings, id: SeatId): boolean => {
  const seat = seatOf(bearings, id);
  return seat !== undefined && standsIn(bearings)(seat);
};

/** Whether its turn is one of the few, and it has not spoken; who brings the first text opens the debate. */
function isToSpeak(bearings: Bearings): boolean {
  const { me, sight } = bearings;
  const { floor = null, list = [] } = sight.all.meeting ?? {};
  const taken = new Set<SeatId>();
  const take = ({ seat }: Pick<Said, 'seat'>): void => {
    if (isStoodIn(bearings, seat)) taken.add(seat);
  };
  for (const said of saidNow(bearings)) if (isDebate(said.purpose)) take(said);
  list.forEach(take);
  if (floor) take(floor);
  if (taken.has(me) || taken.size >= speakers) return false;
  const order = speakersIn(bearings);
  return order.includes(me) && (taken.size > 0 || order[0] === me || !isMember(bearings, order[0]));
}

const isMember = ({ members }: Bearings, seat: SeatId | undefined): boolean => members.some(({ id }) => id === seat);

/** By arrangement, so that not all speak: who brings a text, whoever is against it, a guest; then sponsors and the others. */
export function speakersIn(bearings: Bearings): readonly SeatId[] {
  const { ground, sight, character, seat } = bearings;
  const { queue, drafts, seats, meeting } = sight.all;
  // A delegation counts itself among the stand-ins, whatever the others see.
  const besides = seat.standIn ? null : seat.id;
  const madeOf = [character.seed, besides, queue, drafts, seats, meeting?.invited, meeting?.proposed];
  const before = orders.get(ground);
  if (before?.madeOf.every((each, index) => each === madeOf[index])) return before.order;
  const order = speakersAmong(bearings);
  orders.set(ground, { madeOf, order });
  return order;
}
/** Everybody who believes the same expects the same, as long as nothing that it is made of is another. */
const orders = new WeakMap<Ground, { readonly madeOf: readonly unknown[]; readonly order: readonly SeatId[] }>();

function speakersAmong(bearings: Bearings): readonly SeatId[] {
  const { character, members, sight, ground } = bearings;
  const texts = textsAhead(bearings);
  const drawn = (seats: readonly SeatInView[]): readonly SeatId[] =>
    byLot(seats, ({ id }) => lot(character.seed, 'speaker', id, ground.round)).map(({ id }) => id);
  const { invited = [], proposed = [] } = sight.all.meeting ?? {};
  const heard = new Set([...invited, ...proposed.map((each) => each.seat)]);
  const [guest = [], ...others] = drawn(
    sight.all.seats.filter(({ id, kind, entry }) => kind === 'non-member' && (entry === 'rule-22' || heard.has(id))),
  ).map((id) => [id]);
  const order = [
    ...texts.slice(0, 1).flatMap((draft) => [draft.author, ...mostAgainst(bearings, draft)]),
    ...guest,
    ...texts.slice(1).flatMap((draft) => [draft.author, ...mostAgainst(bearings, draft)]),
    ...others.flat(),
    ...texts.flatMap(({ sponsors }) => sponsors),
    ...drawn(members),
  ];
  return [...new Set(order)].filter((id) => isStoodIn(bearings, id)).slice(0, speakers);
}

const byLot = <Each>(all: readonly Each[], drawOf: (each: Each) => number): readonly Each[] =>
  all
    .map((each) => ({ each, draw: drawOf(each) }))
    .toSorted((one, other) => one.draw - other.draw)
    .map(({ each }) => each);

/** The stand-in that by its name would mind a text most, as everybody reads it. */
function mostAgainst(bearings: Bearings, draft: DraftInView): readonly SeatId[] {
  const outlook = outlookAt(bearings, draft, null);
  return bearings.members
    .filter((seat) => !isBehind(draft, seat.id) && standsIn(bearings)(seat))
    .map((seat) => ({ id: seat.id, worth: positionWorth(reputeOf(seat), outlook) }))
    .toSorted((one, other) => one.worth - other.worth)
    .slice(0, 1)
    .map(({ id }) => id);
}

/** The vote that can be explained now. */
const lastVote = ({ sight: { all } }: Bearings): Result | null =>
  all.results.findLast(({ round, subject }) => round === all.round && subject.kind === 'draft') ?? null;

function explainingMoves(bearings: Bearings): readonly Move[] {
  const { me, sight } = bearings;
  const { ask } = sight.own.rights.floor;
  const result = lastVote(bearings);
  if (
    result &&
    mightExplain(bearings, result) &&
    ask['after-vote'] === null &&
    explainersOf(bearings, result).includes(me)
  )
    return asking('after-vote');
  // Where a round has no debate, a text is brought in before its vote.
  const due = sight.all.drafts.find(({ id }) => id === sight.all.next);
  const isFirstHeard = !sight.all.steps.includes('meeting') && due?.author === me;
  return isFirstHeard && ask['before-vote'] === null ? asking('before-vote') : [];
}

/** Most have voted in favour of another's text, and have nothing to explain. */
const mightExplain = ({ me, sight: { all } }: Bearings, { subject, ballots }: Result): boolean =>
  ballots[me] !== 'yes' ||
  all.drafts.some(({ id, author }) => author === me && subject.kind === 'draft' && id === subject.draft);

/** Who explains its vote: a veto always, who else was against, permanent members that abstained, and who brought the text. */
export function explainersOf(bearings: Bearings, { subject, ballots, vetoedBy }: Result): readonly SeatId[] {
  const { members, sight } = bearings;
  const draft = sight.all.drafts.find(({ id }) => subject.kind === 'draft' && id === subject.draft);
  const voted = (choice: string): readonly SeatInView[] => members.filter(({ id }) => ballots[id] === choice);
  const order = [
    ...vetoedBy,
    ...voted('no').map(({ id }) => id),
    ...voted('abstain').flatMap(({ id, kind }) => (kind === 'permanent' ? [id] : [])),
    ...(draft ? voted('yes').flatMap(({ id }) => (draft.author === id ? [id] : [])) : []),
  ];
  return [...new Set(order)].filter((id) => isStoodIn(bearings, id)).slice(0, explainers);
}

/** Seats without a vote that would be heard in the next meeting: a lot that all of them know. */
function guestsIn({ sight: { all }, character, ground }: Bearings): readonly SeatInView[] {
  const known = guestListsOf(all.seats);
  const key = `${character.seed} ${ground.round} ${all.state}`;
  const before = known.get(key);
  if (before) return before;
  const guestList = guestsAmong(all, character.seed, ground.round);
  known.set(key, guestList);
  return guestList;
}
const guestListsOf = remembered((_: readonly SeatInView[]) => new Map<string, readonly SeatInView[]>());

function guestsAmong(all: PublicView, seed: number, round: number): readonly SeatInView[] {
  // The state that it is about is invited in any case, and the Secretary-General is there by right.
  const seats = all.seats.filter(
    ({ id, kind, entry, standIn }) => kind === 'non-member' && entry !== 'rule-22' && standIn && id !== all.host,
  );
  return byLot(seats, ({ id }) => lot(seed, 'guest', id, round)).slice(0, guests);
}

/** A guest asks for itself, or a member that is close to it proposes it. */
function invitingMoves(bearings: Bearings): readonly Move[] {
  const { me, seat, sight, character, ground } = bearings;
  const { all, own, told } = sight;
  if (!all.steps.includes('meeting')) return [];
  const isClose = ({ id }: SeatInView): boolean =>
    seat.kind !== 'non-member' &&
    (told?.allies.includes(id) ?? false) &&
    lot(character.seed, 'proposing', me, id, ground.round) < proposing;
  const guest = guestsIn(bearings).find(
    (each) => (each.id === me || isClose(each)) && own.rights.floor.participation[each.id]?.propose === null,
  );
  return guest ? doing({ kind: 'propose-participation', seat: guest.id }) : [];
}

/** In an Arria-formula meeting whoever is heard, or has asked for it, speaks once. */
function briefingMoves(bearings: Bearings): readonly Move[] {
  const { me, sight } = bearings;
  const { arria, rights } = sight.own;
  if (!arria || rights.floor.speakAtArria !== null || (arria.briefer !== me && arria.host !== me)) return [];
  if (arria.heard.some(({ seat }) => seat === me)) return [];
  return doing({ kind: 'speak-arria', text: wishOf(bearings) });
}
