import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../shared/council/events.ts';
import { type Choice, decideVote, votesNeeded } from '../../shared/council/rules/tally.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  by,
  castBallot,
  did,
  facilitator,
  given,
  members,
  next,
  permanent,
  type Session,
  seated,
  voteOpen,
} from '../support/council.ts';
import { anyChoice } from './histories.ts';

const open = given(aCouncilOfFifteen(), seated(...members), aDraftTabledBy('kenya'), voteOpen);
/** The last member does not cast, so that the vote stays open for changes. */
const voters = members.slice(0, -1);

type Ballot = { readonly seat: string; readonly choice: Exclude<Choice, 'absent'> };
const cast = (session: Session, ballots: readonly Ballot[]): Session =>
  given(session, ...ballots.map(({ seat, choice }) => did(by(seat), castBallot(choice))));
const counted = (session: Session): Result | undefined =>
  (session.council.vote ? given(session, did(facilitator, next)) : session).council.results.at(-1);

const anyBallots = (seats: readonly string[]) =>
  fc.tuple(...seats.map((seat) => anyChoice.map((choice): Ballot => ({ seat, choice }))));
const anyOrder = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe('casting', () => {
  test('B3 in whichever order ballots come, the result is the same', () => {
    fc.assert(
      fc.property(
        anyBallots(members).chain((ballots) => fc.tuple(fc.constant(ballots), anyOrder(ballots))),
        ([ballots, shuffled]) => {
          expect(counted(cast(open, shuffled))).toEqual(counted(cast(open, ballots)));
        },
      ),
    );
  });

  test('B3 whatever was cast before and whatever is sent again, the last ballot of each counts', () => {
    const withChanges = anyBallots(voters).chain((last) =>
      fc.tuple(fc.constant(last), fc.array(fc.tuple(anyChoice, fc.nat(voters.length - 1))), anyOrder(last)),
    );
    fc.assert(
      fc.property(withChanges, ([last, before, again]) => {
        const changes = before.map(([choice, at]): Ballot => ({ seat: voters[at] ?? '', choice }));
        const result = counted(cast(open, last));
        expect(counted(cast(open, [...changes, ...last, ...again]))).toEqual(result);
        expect(result?.ballots).toMatchObject(Object.fromEntries(last.map(({ seat, choice }) => [seat, choice])));
      }),
    );
  });

  test('V3 the result follows from the ballots by Article 27 alone', () => {
    fc.assert(
      fc.property(anyBallots(members), (ballots) => {
        const against = ballots.filter(({ seat, choice }) => permanent.includes(seat) && choice === 'no');
        const inFavour = ballots.filter(({ choice }) => choice === 'yes').length;
        const permanentAgainst = against.map(({ seat }) => seat).toSorted();
        const expected = decideVote('substantive', votesNeeded(15), { inFavour, permanentAgainst });
        const { outcome, vetoedBy = [] } = counted(cast(open, ballots)) ?? {};
        expect({ outcome, vetoedBy: vetoedBy.toSorted() }).toEqual(expected);
      }),
    );
  });
});
