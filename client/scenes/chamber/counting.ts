/** A show of hands in three rounds: what the chamber shows while a result is counted out. */
import { MOTION } from '../../style/tokens/measures.ts';
import type { Ballot, ChamberPicture, ChamberSeat } from '../picture.ts';

/** From the hands of a round to its marks, and from these to the next hands, in milliseconds. */
export const COUNTING_STEP = MOTION.count;

/** In the order in which they are asked: in favour, against, and whoever did neither. */
const ROUNDS: readonly (readonly Ballot[])[] = [['yes'], ['no'], ['abstain', 'not_participating', 'absent']];

const isCast = ({ ballot }: ChamberSeat): boolean => ballot === 'sealed' || ballot === 'open';

/** Whether the second picture is the result of the vote that the first one shows. */
export const isResultOf = (before: ChamberPicture, after: ChamberPicture): boolean =>
  after.mood === 'result' &&
  after.counting !== undefined &&
  before.seats.some(isCast) &&
  !after.seats.some(isCast) &&
  before.seats.length === after.seats.length;

/**
 * What is shown from the close of a vote until its result stands, in steps of `COUNTING_STEP`; none where nothing is
 * counted out. Each round has its hands up, and then its marks; the last step's marks are those of the picture itself.
 */
export function countingSteps(before: ChamberPicture, after: ChamberPicture): readonly ChamberPicture[] {
  const { counting } = after;
  if (!counting || !isResultOf(before, after)) return [];
  const was = new Map(before.seats.map(({ id, ballot }) => [id, ballot]));
  const rounds = ROUNDS.map((choices, index) => ({ choices, index })).filter(({ choices }) =>
    after.seats.some(({ ballot }) => choices.includes(ballot)),
  );
  /** @param counted rounds whose marks stand @param raised the one whose hands are up */
  const at = (counted: number, raised: number | null): ChamberPicture => {
    const isIn = (seat: ChamberSeat, place: number): boolean => rounds[place]?.choices.includes(seat.ballot) ?? false;
    const board = counted > 0 ? counting[rounds[counted - 1]?.index ?? 0] : undefined;
    return {
      ...after,
      board: board ?? before.board,
      gavel: before.gavel,
      saying: null,
      seats: after.seats.map((seat) =>
        rounds.some((_, place) => place < counted && isIn(seat, place))
          ? seat
          : {
              ...seat,
              // Whoever is absent has no hand to raise.
              hand: raised !== null && isIn(seat, raised) && seat.ballot !== 'absent',
              ballot: was.get(seat.id) ?? 'open',
            },
      ),
    };
  };
  return rounds.flatMap((_, place) => [at(place, place), at(place + 1, null)]).slice(0, -1);
}
