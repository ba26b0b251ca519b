/** From what a client knows to what the stage shows. The picture is the views' alone; nothing here is kept. */
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { resultOnShow } from '../store/shown.ts';
import { leadingCause, type Presence, type RankedCause, type Situation } from '../store/situation.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';
import { type Ballot, type ChamberPicture, type MapPicture, roundTheTable, type Theme } from './picture.ts';

/** @param mine the seat of whoever looks, or null. */
export function chamberPicture(view: PublicView, mine: SeatId | null, theme: Theme): ChamberPicture {
  const members = view.seats.filter(({ kind }) => kind !== 'non-member');
  const shared = (seat: SeatInView) => ({
    id: seat.id,
    name: seat.name,
    short: seat.short,
    flag: seat.flag,
    mine: seat.id === mine,
    state: seat.presence,
    // A hand is up for as long as its vote is open.
    hand: view.vote !== null && seat.cast,
    speaking: false,
  });
  return {
    theme,
    board: boardOf(view, members),
    seats: roundTheTable(
      members.map((seat) => ({
        ...shared(seat),
        permanent: seat.kind === 'permanent',
        president: seat.id === view.president,
        ready: seat.ready,
        ballot: ballotOf(view, seat),
      })),
    ),
    sides: view.seats.filter(({ kind }) => kind === 'non-member').map(shared),
    gavel: view.results.length,
  };
}

/** While the ballots are hidden, only whether one lies on the table; from the close to the next vote, what was on it. */
function ballotOf(view: PublicView, seat: SeatInView): Ballot {
  if (view.vote) return seat.cast ? 'sealed' : 'open';
  return resultOnShow(view)?.ballots[seat.id] ?? 'none';
}

function boardOf(view: PublicView, members: readonly SeatInView[]): string {
  const { board } = words.stage;
  if (view.phase === 'ended') return board.ended;
  if (view.phase === 'lobby') return board.lobby;
  if (view.phase === 'consultations') return board.consultations;
  if (view.vote) {
    const { subject } = view.vote;
    if (subject.kind === 'motion') return board.motion;
    const symbol = view.drafts.find(({ id }) => id === subject.draft)?.symbol ?? '';
    const held = members.filter(({ presence }) => presence !== 'empty');
    return board.vote(symbol, held.filter(({ cast }) => cast).length, held.length);
  }
  if (view.phase !== 'voting') return words.situation.board[view.phase];
  const last = resultOnShow(view);
  if (!last) return board.interval;
  const { yes, no, abstain } = last.totals;
  return board.result(last.symbol || words.stage.motion, yes, no, abstain);
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
