import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../shared/council/events.ts';
import { type Choice, decideVote, votesNeeded } from '../../shared/council/rules/votes/tally.ts';
import { policies } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  by,
  type Circumstance,
  castBallot,
  did,
  elected,
  facilitator,
  given,
  instructed,
  later,
  members,
  move,
  next,
  noteDeadline,
  notePresence,
  permanent,
  type Session,
  seated,
  server,
  voteOpen,
  voting,
} from '../support/council.ts';
import { anyChoice } from './histories.ts';

const tabled = given(aCouncilOfFifteen(), seated(...members), aDraftTabledBy('kenya'), voting);
const open = given(tabled, voteOpen);
/** Likewise on a motion to suspend the meeting, which is procedural. */
const openMotion = given(tabled, did(by('france'), move('suspend')));
/** The last member does not cast, so that the vote stays open for changes. */
const voters = members.slice(0, -1);

type Ballot = { readonly seat: string; readonly choice: Exclude<Choice, 'absent'> };
const cast = (session: Session, ballots: readonly Ballot[]): Session =>
  given(session, ...ballots.map(({ seat, choice }) => did(by(seat), castBallot(choice))));
const counted = (session: Session): Result | undefined =>
  (session.council.vote ? given(session, did(facilitator, next)) : session).council.results.at(-1);

const anyBallots = (seats: readonly string[]) =>
  fc.tuple(...seats.map((seat) => anyChoice.map((choice): Ballot => ({ seat, choice }))));
/** Most are in favour, so that many votes come near to nine. */
const anyLeaning = (seats: readonly string[]) =>
  fc.tuple(
    ...seats.map((seat) =>
      fc
        .oneof({ weight: 2, arbitrary: fc.constant('yes' as const) }, { weight: 1, arbitrary: anyChoice })
        .map((choice): Ballot => ({ seat, choice })),
    ),
  );
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

/** What somebody does to a vote besides casting; none of it is to make a difference. */
const anyDisturbance = fc.oneof(
  fc.record({ kind: fc.constant('again' as const), at: fc.nat(voters.length - 1) }),
  fc.record({ kind: fc.constant('and-back' as const), at: fc.nat(voters.length - 1), choice: anyChoice }),
  fc.record({ kind: fc.constant('away' as const), at: fc.nat(voters.length - 1), present: fc.boolean() }),
  fc.record({
    kind: fc.constant('instructed' as const),
    at: fc.nat(voters.length - 1),
    policy: fc.constantFrom(...policies),
  }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat(3) }),
);
type Disturbance = typeof anyDisturbance extends fc.Arbitrary<infer Each> ? Each : never;

/** What is cast early is cast as it is to stay. */
function disturbed(ballots: readonly Ballot[], what: Disturbance): readonly Circumstance[] {
  if (what.kind === 'wait') return [later(what.seconds)];
  const { seat, choice } = ballots.find((each) => each.seat === voters[what.at]) ?? { seat: '', choice: 'yes' };
  const casts = (each: Ballot['choice']) => did(by(seat), castBallot(each));
  switch (what.kind) {
    case 'again':
      return [casts(choice), casts(choice)];
    case 'and-back':
      return [casts(choice), casts(what.choice), casts(choice)];
    case 'away':
      return [did(server, notePresence(seat, what.present))];
    case 'instructed':
      return [instructed(what.policy, seat)];
  }
}

describe('what makes no difference', () => {
  const anyVote = fc.record({
    ballots: anyLeaning(voters).chain((ballots) => anyOrder(ballots)),
    disturbances: fc.array(fc.record({ after: fc.nat(voters.length), what: anyDisturbance }), { maxLength: 12 }),
    byTheClock: fc.boolean(),
  });

  test('B3 who goes and comes, who changes and changes back, what is sent twice and how long it takes', () => {
    let vetoes = 0;
    fc.assert(
      fc.property(anyVote, fc.constantFrom(open, openMotion), ({ ballots, disturbances, byTheClock }, begun) => {
        const during = (index: number) =>
          disturbances.filter(({ after }) => after === index).flatMap(({ what }) => disturbed(ballots, what));
        const steps = ballots.flatMap(({ seat, choice }, index) => [
          ...during(index),
          did(by(seat), castBallot(choice)),
        ]);
        const busy = given(begun, ...steps, ...during(ballots.length));
        const left = ((busy.council.deadline ?? 0) - busy.now) / 1000;
        expect(left).toBeGreaterThan(0);
        const closed = byTheClock ? given(busy, later(left), did(server, noteDeadline())) : busy;
        const result = counted(closed);
        expect(result).toEqual(counted(cast(begun, ballots)));
        vetoes += result?.outcome === 'vetoed' ? 1 : 0;
      }),
    );
    expect(vetoes).toBeGreaterThan(0);
  });
});

describe('what does make a difference, and which', () => {
  const subjects = fc.constantFrom(open, openMotion);
  const anyVotes = anyLeaning(members);
  const anyOf = (seats: readonly string[]) => fc.constantFrom(...seats);
  const turned = (ballots: readonly Ballot[], who: string, choice: Ballot['choice']) =>
    ballots.map((each) => (each.seat === who ? { ...each, choice } : each));
  const outcomeOf = (begun: Session, ballots: readonly Ballot[]) => {
    const { outcome, vetoedBy } = counted(cast(begun, ballots)) ?? {};
    return { outcome, vetoedBy };
  };

  test('V7 a permanent member that abstains might as well have been absent', () => {
    fc.assert(
      fc.property(subjects, anyVotes, anyOf(permanent), (begun, ballots, who) => {
        const absent = ballots.filter(({ seat }) => seat !== who);
        expect(outcomeOf(begun, absent)).toEqual(outcomeOf(begun, turned(ballots, who, 'abstain')));
      }),
    );
  });

  test('V6 in a procedural vote members may change places', () => {
    fc.assert(
      fc.property(anyVotes, anyOrder(members), (ballots, order) => {
        const moved = ballots.map(({ choice }, index): Ballot => ({ seat: order[index] ?? '', choice }));
        expect(outcomeOf(openMotion, moved)).toEqual(outcomeOf(openMotion, ballots));
      }),
    );
  });

  test('V3 a vote that is turned to yes undoes no adoption', () => {
    let adopted = 0;
    fc.assert(
      fc.property(subjects, anyVotes, anyOf(members), (begun, ballots, who) => {
        if (outcomeOf(begun, ballots).outcome !== 'adopted') return;
        adopted += 1;
        expect(outcomeOf(begun, turned(ballots, who, 'yes')).outcome).toBe('adopted');
      }),
    );
    expect(adopted).toBeGreaterThan(0);
  });

  test('V5 a permanent member’s no to a text vetoes it or finds it failed; V4 an elected member’s never vetoes', () => {
    fc.assert(
      fc.property(anyVotes, anyOf(permanent), anyOf(elected), (ballots, five, ten) => {
        const against = outcomeOf(open, turned(ballots, five, 'no'));
        expect(['vetoed', 'failed-insufficient-votes']).toContain(against.outcome);
        const inFavour = turned(ballots, five, 'no').filter(({ choice }) => choice === 'yes').length;
        expect(against.vetoedBy?.includes(five as never)).toBe(inFavour >= 9);
        expect(outcomeOf(open, turned(ballots, ten, 'no')).vetoedBy).not.toContain(ten);
      }),
    );
  });

  test('V4 nobody has vetoed what fewer than nine are in favour of, nor what is procedural', () => {
    fc.assert(
      fc.property(subjects, anyVotes, (begun, ballots) => {
        const inFavour = ballots.filter(({ choice }) => choice === 'yes').length;
        const { outcome, vetoedBy } = outcomeOf(begun, ballots);
        expect((vetoedBy?.length ?? 0) > 0).toBe(outcome === 'vetoed');
        if (inFavour < 9 || begun === openMotion) expect(vetoedBy).toEqual([]);
      }),
    );
  });
});
