/** From what a client knows to what the stage shows. The picture is the views' alone; nothing here is kept. */
import type { Result } from '../../shared/council/events.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { leftOf, type Proceeding, placeOnList, proceedingOf, type Standing, standingOf } from '../store/chamber.ts';
import { minutes } from '../store/clock.ts';
import { namesIn } from '../store/naming.ts';
import { ballotsOnShow, resultOnShow } from '../store/shown.ts';
import { leadingCause, type Presence, type RankedCause, type Situation } from '../store/situation.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';
import { type Ballot, type ChamberPicture, type MapPicture, roundTheTable, type Theme } from './picture.ts';

/**
 * @param mine the seat of whoever looks, or null
 * @param now the server's time, for the clock on the board; null for none
 */
export function chamberPicture(
  view: PublicView,
  mine: SeatId | null,
  theme: Theme,
  now: number | null = null,
): ChamberPicture {
  const members = view.seats.filter(({ kind }) => kind !== 'non-member');
  const speaker = view.vote ? null : (view.meeting?.floor?.seat ?? null);
  const proceeding = proceedingOf(view);
  const shared = (seat: SeatInView) => ({
    id: seat.id,
    name: seat.name,
    short: seat.short,
    flag: seat.flag,
    mine: seat.id === mine,
    state: seat.presence,
    hand: isHandUp(proceeding, seat),
    // While ballots are cast nobody speaks, and no hand but those of the vote is up.
    listed: !view.vote && placeOnList(view, seat.id) > 0,
    speaking: seat.id === speaker,
  });
  return {
    theme,
    board: boardOf(view, now),
    seats: roundTheTable(
      members.map((seat) => ({
        ...shared(seat),
        permanent: seat.kind === 'permanent',
        president: seat.id === view.president,
        ready: seat.ready,
        ballot: ballotOf(view, seat),
      })),
    ),
    sides: view.seats
      .filter(({ kind }) => kind === 'non-member')
      .map((seat) => ({ ...shared(seat), atTable: isAtTable(standingOf(view, seat)) })),
    gavel: view.results.length,
  };
}

/** The hands of a vote are up until it closes; besides, that of whoever has the President stop and listen. */
function isHandUp(proceeding: Proceeding | null, seat: SeatInView): boolean {
  if (proceeding?.kind === 'vote') return seat.cast;
  if (proceeding?.kind === 'point') return proceeding.by === seat.id;
  return proceeding?.kind === 'motion' && proceeding.motion.by === seat.id;
}

const isAtTable = (standing: Standing): boolean => standing === 'free' || standing === 'invited';

/** While the ballots are hidden, only whether one lies on the table; from the close on, what was on it. */
function ballotOf(view: PublicView, seat: SeatInView): Ballot {
  if (view.vote) return seat.cast ? 'sealed' : 'open';
  return ballotsOnShow(view)?.ballots[seat.id] ?? 'none';
}

/** @param now the server's time, for what runs; null for a board without a clock */
function boardOf(view: PublicView, now: number | null): string {
  const { board } = words.stage;
  if (view.phase === 'ended') return board.ended;
  if (view.phase === 'lobby') return board.lobby;
  const proceeding = proceedingOf(view);
  if (proceeding) {
    const line = words.chamber.board(proceeding, namesIn(view, words.told.draft));
    const left = now === null ? null : leftOf(proceeding, view, now);
    return left === null ? line : words.chamber.timed(line, minutes(left));
  }
  const last = resultOnShow(view);
  if (last) {
    const { yes, no, abstain } = last.totals;
    return board.result(votedOn(last, view), yes, no, abstain);
  }
  if (view.phase === 'consultations') return board.consultations;
  return view.phase === 'voting' ? board.interval : words.situation.board[view.phase];
}

/** In few words: a text by its symbol. */
function votedOn({ subject, symbol }: Result, view: PublicView): string {
  if (subject.kind === 'draft') return symbol;
  return subject.kind === 'motion' ? words.stage.motion : words.subject.title(subject, namesIn(view, words.told.draft));
}

/** @param chosen the province whose card is open, or null. */
export function mapPicture(situation: Situation, chosen: string | null, theme: Theme): MapPicture {
  const { moment, known, provinces, flows, incidents, forces } = situation;
  return {
    theme,
    report: { index: moment.index, known },
    provinces: provinces.map((province) => {
      const { id, name, figures, presence } = province;
      const { value, margin, change } = figures.violence;
      return {
        ...{ id, name, margin, violence: value, change: change ?? 0 },
        word: words.stage.steps[violenceStep(value)],
        presence: presenceMarks[presence],
        cause: causeLine(leadingCause(province)),
      };
    }),
    chosen,
    flows,
    incidents,
    forces: forces.map(({ lead, deployed, troops }) => ({
      plate: words.situation.forces.plates[lead],
      text: words.situation.forces.of(deployed, troops),
    })),
  };
}

const presenceMarks = { none: 0, thin: 1, firm: 2, strong: 3 } as const satisfies Record<Presence, 0 | 1 | 2 | 3>;

const causeLine = (cause: RankedCause | null): string =>
  cause ? `${cause.direction > 0 ? '▲' : '▼'} ${words.situation.cause(cause.cause, cause.direction)}` : '';
