/** Rule A8: what weighed in the ballots of stand-ins is told when the session is over, and of ballots that counted alone. */
import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { Reason } from '../../shared/interests/reasons.ts';
import {
  aCouncilOfSeven,
  aDraftTabledBy,
  ballots,
  by,
  castBallot,
  did,
  end,
  facilitator,
  fillSeats,
  given,
  joined,
  noteReasons,
  seated,
  standIn,
  takeSeat,
  voteOpen,
  voting,
} from '../support/council.ts';

const small: Reason = { points: 0.3, what: { kind: 'feature', key: 'climate' } };
const large: Reason = { points: -1.4, what: { kind: 'red-line', id: 'amnesty' } };
const others = ['china', 'russian-federation', 'united-kingdom', 'united-states'];

const { events } = given(
  aCouncilOfSeven(),
  seated('france'),
  did(facilitator, fillSeats()),
  aDraftTabledBy('france'),
  voting,
  voteOpen,
  did(standIn('kenya'), castBallot('abstain')),
  did(standIn('kenya'), noteReasons([small, large])),
  did(standIn('brazil'), castBallot('no')),
  did(standIn('brazil'), noteReasons([small])),
  // A person takes Brazil's seat and votes otherwise: what the bot thought is of no ballot any more.
  joined('brazil'),
  did(by('brazil'), takeSeat('brazil')),
  ballots('yes', 'brazil', 'france'),
  ...others.map((seat) => did(standIn(seat), castBallot('yes'))),
  did(facilitator, end),
);
const { votes } = debriefOf(events).votes;

describe('A8 the reasons of a vote', () => {
  test('A8 are told of each stand-in’s ballot, the weightiest first', () => {
    expect(votes).toHaveLength(1);
    expect(votes[0]?.reasons).toEqual({ kenya: [large, small] });
  });

  test('A8 who cast a ballot is told with it', () => {
    const cells = Object.entries(votes[0]?.cells ?? {});
    const bots = cells.flatMap(([seat, { byStandIn }]) => (byStandIn ? [seat] : []));
    expect(bots.toSorted()).toEqual([...others, 'kenya'].toSorted());
    const inPerson = cells.find(([seat]) => seat === 'brazil')?.[1];
    expect(inPerson).toMatchObject({ choice: 'yes', byStandIn: false });
  });
});
