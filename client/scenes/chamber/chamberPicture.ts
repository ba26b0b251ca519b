/** From what a client knows to what the chamber shows. The picture is the views' alone; nothing here is kept. */
import type { Result } from '../../../shared/council/events.ts';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { leftOf, placeOnList, proceedingOf, type Standing, standingOf } from '../../store/chamber.ts';
import { minutes } from '../../store/clock.ts';
import { namesIn } from '../../store/naming.ts';
import { isHandUp, moodOf, roundTheTable } from '../../store/room.ts';
import type { Said } from '../../store/saying.ts';
import { ballotsOnShow, resultOnShow } from '../../store/shown.ts';
import { words } from '../../text/words.ts';
import type { Ballot, ChamberPicture, Saying, Theme } from '../picture.ts';

/** What a client knows besides the view. */
type Besides = {
  /** What was said last, as long as it stands. */
  readonly said?: Said | null;
  /** The seat that the keyboard is on, or whose card is open. */
  readonly chosen?: string | null;
};

/**
 * @param mine the seat of whoever looks, or null
 * @param now the server's time, for the clock on the board; null for none
 * @param out number of the last vote whose result has been on the board for long enough
 */
export function chamberPicture(
  view: PublicView,
  mine: SeatId | null,
  theme: Theme,
  now: number | null = null,
  out = 0,
  { said = null, chosen = null }: Besides = {},
): ChamberPicture {
  const members = view.seats.filter(({ kind }) => kind !== 'non-member');
  const speaker = view.vote ? null : (view.meeting?.floor?.seat ?? null);
  const proceeding = proceedingOf(view);
  const isWall = theme === 'projector';
  const shared = (seat: SeatInView) => ({
    id: seat.id,
    name: seat.name,
    short: seat.short,
    flag: seat.flag,
    mine: seat.id === mine,
    state: seat.presence,
    bot: seat.standIn ? words.bots.bot : '',
    hand: isHandUp(proceeding, seat),
    // While ballots are cast nobody speaks, and no hand but those of the vote is up.
    listed: !view.vote && placeOnList(view, seat.id) > 0,
    speaking: seat.id === speaker,
  });
  const shown = ballotsOnShow(view, out);
  // One clock for one thing: on the wall it stands beside the headline.
  const board = isWall ? wallBoardOf(view, out) : boardOf(view, out);
  return {
    theme,
    mood: moodOf(view, out),
    board,
    clock: isWall ? '' : clockOf(view, now),
    seats: roundTheTable(
      members.map((seat) => ({
        ...shared(seat),
        permanent: seat.kind === 'permanent',
        president: seat.id === view.president,
        ready: seat.ready,
        ballot: ballotOf(view, seat, out),
      })),
    ),
    sides: view.seats
      .filter(({ kind }) => kind === 'non-member')
      .map((seat) => ({ ...shared(seat), atTable: isAtTable(standingOf(view, seat)) })),
    gavel: view.results.length,
    ...(shown ? { counting: countingOf(shown, isWall ? '' : votedOn(shown, view), board) } : {}),
    saying: view.vote || shown ? null : said && sayingOf(said, view),
    chosen,
    words: { president: words.stage.president },
  };
}

/** The board's lines while hands are counted. @param on what was voted on, '' for nothing of it @param last the line that stays */
function countingOf({ totals: { yes, no } }: Result, on: string, last: string): readonly [string, string, string] {
  const { counted } = words.chamber;
  return [counted(on, yes, null), counted(on, yes, no), last];
}

/** In as few words as it takes; null where it was nobody's word. */
function sayingOf({ seat, told }: Said, view: PublicView): Saying | null {
  const text = words.chamber.saying(told, namesIn(view, words.told.draft));
  return text === '' ? null : { seat, text };
}

const isAtTable = (standing: Standing): boolean => standing === 'free' || standing === 'invited';

/** While the ballots are hidden, only whether one lies on the table; from the close on, what was on it. */
function ballotOf(view: PublicView, seat: SeatInView, out: number): Ballot {
  if (view.vote) return seat.cast ? 'sealed' : 'open';
  return ballotsOnShow(view, out)?.ballots[seat.id] ?? 'none';
}

function boardOf(view: PublicView, out: number): string {
  const { board } = words.stage;
  if (view.phase === 'ended') return board.ended;
  if (view.phase === 'lobby') return board.lobby;
  const proceeding = proceedingOf(view);
  if (proceeding) return words.chamber.board(proceeding, namesIn(view, words.told.draft));
  const last = resultOnShow(view, out);
  if (last) {
    const { yes, no, abstain } = last.totals;
    return board.result(votedOn(last, view), yes, no, abstain);
  }
  if (view.phase === 'consultations') return board.consultations;
  if (view.phase === 'voting') return view.next ? board.interval : board.over;
  const item = view.meeting?.stage === 'debate' ? view.meeting.agenda[0] : undefined;
  return view.phase === 'meeting' && item ? words.chamber.debate(item.title) : words.situation.board[view.phase];
}

/** The wall has a headline over the chamber: its board says what the headline does not. */
function wallBoardOf(view: PublicView, out: number): string {
  if (view.phase === 'lobby') return words.stage.board.lobby;
  const proceeding = proceedingOf(view);
  if (proceeding?.kind === 'vote') return words.chamber.cast(proceeding.cast, proceeding.held);
  const last = proceeding ? null : resultOnShow(view, out);
  if (last) return view.phase === 'ended' ? '' : rollOf(last, view);
  const { meeting } = view;
  if (!meeting || meeting.stage === 'closed') return '';
  const [item, ...others] = meeting.stage === 'debate' ? meeting.agenda : [];
  return item && others.length === 0 ? item.title : words.chamber.meeting(meeting.number);
}

/** Who was not in favour, by the letters of the placards. */
function rollOf({ ballots }: Result, { seats }: PublicView): string {
  const parts = (['no', 'abstain', 'not_participating'] as const).flatMap((choice) => {
    const shorts = seats.filter(({ id }) => ballots[id] === choice).map(({ short }) => short);
    return shorts.length > 0 ? [words.chamber.rolled(words.chamber.roll[choice], shorts)] : [];
  });
  const isAll = Object.values(ballots).every((choice) => choice === 'yes');
  return isAll ? words.chamber.all : parts.join(' · ');
}

/** @param now the server's time, or null for a board without a clock */
function clockOf(view: PublicView, now: number | null): string {
  const left = now === null ? null : leftOf(proceedingOf(view), view, now);
  return left === null ? '' : minutes(left);
}

/** In few words: a text by its symbol. */
function votedOn({ subject, symbol }: Result, view: PublicView): string {
  if (subject.kind === 'draft') return symbol;
  return subject.kind === 'motion' ? words.stage.motion : words.subject.title(subject, namesIn(view, words.told.draft));
}
