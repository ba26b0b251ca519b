import { describe, expect, test } from 'vitest';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  aDraftTabledBy,
  away,
  ballots,
  by,
  type Circumstance,
  castBallot,
  compact,
  did,
  elected,
  facilitator,
  given,
  instructed,
  later,
  leaveSeat,
  members,
  move,
  next,
  noteDeadline,
  permanent,
  seated,
  server,
  takeSeat,
  voteClosed,
  voteOpen,
  voting,
} from '../support/council.ts';

type Cast = { readonly [Each in Exclude<Choice, 'absent'>]?: readonly string[] };

/** Everybody of these sits, one text is before them, and they have cast: whoever is not named is silent. */
const cast = (votes: Cast): readonly Circumstance[] =>
  (Object.entries(votes) as [Exclude<Choice, 'absent'>, readonly string[]][]).map(([choice, seats]) =>
    ballots(choice, ...seats),
  );
const theFifteen = [seated(...members), aDraftTabledBy('kenya'), voteOpen] as const;
const nine = elected.slice(0, 9);
const [first = ''] = permanent;

describe('how a draft resolution fares', () => {
  test('V1 nine to six without a permanent member against passes', () => {
    // Five permanent members and four elected ones in favour: all six against are elected.
    const session = given(
      aCouncilOfFifteen(),
      ...theFifteen,
      ...cast({ yes: [...permanent, ...elected.slice(0, 4)], no: elected.slice(4, 9) }),
    )
      .when(by(elected[9] ?? ''), castBallot('no'))
      .thenResult({
        outcome: 'adopted',
        needed: 9,
        totals: { yes: 9, no: 6, abstain: 0, not_participating: 0, absent: 0 },
        vetoedBy: [],
        resolution: 'S/RES/2901 (2031)',
      });
    expect(session.council.drafts).toMatchObject({ d1: { status: 'adopted' } });
  });

  test('V5 fourteen to one is vetoed where the one is permanent', () => {
    const session = given(
      aCouncilOfFifteen(),
      ...theFifteen,
      ...cast({ yes: members.filter((seat) => seat !== first) }),
    )
      .when(by(first), castBallot('no'))
      .thenResult({
        outcome: 'vetoed',
        totals: { yes: 14, no: 1 },
        vetoedBy: [first],
        withoutVeto: 'adopted',
        resolution: '',
      });
    expect(session.council.drafts).toMatchObject({ d1: { status: 'vetoed' } });
  });

  test('V5 every permanent member against is named, in alphabetical order', () => {
    given(aCouncilOfFifteen(), ...theFifteen, ...cast({ yes: elected, no: permanent.slice(1) }))
      .when(by(first), castBallot('no'))
      .thenResult({ outcome: 'vetoed', vetoedBy: permanent });
  });

  test('V4 a permanent member against is no veto where nine were not reached', () => {
    // S/2014/916: eight to two with five abstentions.
    given(
      aCouncilOfFifteen(),
      ...theFifteen,
      ...cast({ yes: elected.slice(0, 8), no: ['united-states'], abstain: members.slice(0, 4) }),
    )
      .when(facilitator, next)
      .thenResult({ outcome: 'failed-insufficient-votes', vetoedBy: [], withoutVeto: 'failed-insufficient-votes' });
  });

  test('V3 eight in favour with seven abstentions fail: an abstention does not help towards nine', () => {
    const session = given(
      aCouncilOfFifteen(),
      ...theFifteen,
      ...cast({ yes: elected.slice(0, 8), abstain: [...permanent, ...elected.slice(8, 9)] }),
    )
      .when(by(elected[9] ?? ''), castBallot('abstain'))
      .thenResult({ outcome: 'failed-insufficient-votes', totals: { yes: 8, no: 0, abstain: 7 } });
    expect(session.council.drafts).toMatchObject({ d1: { status: 'failed' } });
  });

  test('V1 a majority of those who vote is not enough: six to nobody fails', () => {
    given(aCouncilOfFifteen(), ...theFifteen, ...cast({ yes: elected.slice(0, 6) }))
      .when(facilitator, next)
      .thenResult({ outcome: 'failed-insufficient-votes', totals: { yes: 6, absent: 9 } });
  });

  test('V7 abstentions of permanent members are no veto: ten to nobody without one of them in favour passes', () => {
    // S/RES/344 (1973): four abstained and China did not participate.
    const session = given(
      aCouncilOfFifteen(),
      ...theFifteen,
      ...cast({ yes: elected, not_participating: [first], abstain: permanent.slice(1, 4) }),
    )
      .when(by(permanent[4] ?? ''), castBallot('abstain'))
      .thenResult({ outcome: 'adopted', totals: { yes: 10, abstain: 4, not_participating: 1, absent: 0 } });
    expect(session.council.results).toHaveLength(1);
  });

  test('V7 a permanent member that stays away is no veto', () => {
    given(aCouncilOfFifteen(), ...theFifteen, away(...permanent), ...cast({ yes: nine }))
      .when(facilitator, next)
      .thenResult({ outcome: 'adopted', totals: { yes: 9, absent: 6 } });
  });

  test('V6 a procedural vote with nine in favour passes against a permanent member', () => {
    given(
      aCouncilOfFifteen(),
      seated(...members),
      aDraftTabledBy('kenya'),
      voting,
      did(by('kenya'), move('adjourn')),
      ...cast({ yes: nine, no: permanent }),
    )
      .when(by(elected[9] ?? ''), castBallot('no'))
      .thenResult({ outcome: 'adopted', character: 'procedural', totals: { yes: 9, no: 6 }, vetoedBy: [] });
  });

  test('V6 a procedural vote with eight in favour does not pass', () => {
    given(
      aCouncilOfFifteen(),
      seated(...members),
      aDraftTabledBy('kenya'),
      voting,
      did(by('kenya'), move('adjourn')),
      ...cast({ yes: elected.slice(0, 8) }),
    )
      .when(facilitator, next)
      .thenResult({ outcome: 'not-adopted-procedural', resolution: '' });
  });

  test('V2 a council of seven needs five', () => {
    const sevenWith = (...inFavour: readonly string[]) =>
      given(aCouncilOfSeven(), seated(...compact), aDraftTabledBy('kenya'), voteOpen, ballots('yes', ...inFavour)).when(
        facilitator,
        next,
      );
    const five = compact.slice(0, 5);
    sevenWith(...five).thenResult({ outcome: 'adopted', needed: 5, totals: { yes: 5, absent: 2 } });
    sevenWith(...five.slice(1)).thenResult({ outcome: 'failed-insufficient-votes', totals: { yes: 4, absent: 3 } });
  });

  test('V1 resolutions are numbered as they are adopted, and what is not adopted has no number', () => {
    const three = [aDraftTabledBy('kenya'), aDraftTabledBy('ghana'), aDraftTabledBy('norway')] as const;
    const session = given(
      aCouncilOfFifteen({ votesPerRound: 3 }),
      seated(...members),
      ...three,
      voteOpen,
      ballots('yes', ...nine),
      voteClosed,
      voteOpen,
      voteClosed,
      voteOpen,
      ballots('yes', ...nine),
    )
      .when(facilitator, next)
      .thenResult({ symbol: 'S/2031/3', resolution: 'S/RES/2902 (2031)', title: 'Civilians in Northreach' });
    expect(session.council.results.map(({ resolution }) => resolution)).toEqual([
      'S/RES/2901 (2031)',
      '',
      'S/RES/2902 (2031)',
    ]);
  });
});

describe('how a vote is cast', () => {
  const france = [seated('france', 'kenya'), aDraftTabledBy('kenya')] as const;

  test('B1 a ballot needs an open vote', () => {
    given(aCouncilOfFifteen(), ...france)
      .when(by('france'), castBallot('no'))
      .thenRefused('no-vote-open', 'B1');
  });

  test('B1 a ballot names the vote that it is for', () => {
    const twice = given(aCouncilOfFifteen(), ...france, aDraftTabledBy('kenya'), voteOpen, voteClosed, voteOpen);
    expect(twice.council.vote?.number).toBe(2);
    twice.when(by('france'), castBallot('no', 1)).thenRefused('another-vote-open', 'B1', ['vote']);
    twice.when(by('france'), castBallot('no', 2)).thenHappens('ballot-cast');
  });

  test('B2 who is not a member does not vote', () => {
    given(aCouncilOfFifteen(), ...france, seated('velora'), voteOpen)
      .when(by('velora'), castBallot('yes'))
      .thenRefused('non-member-cannot-vote', 'B2');
  });

  test('B3 a ballot is kept, and may be changed until the close', () => {
    const open = given(aCouncilOfFifteen(), ...france, voteOpen);
    open
      .when(by('france'), castBallot('no'))
      .then({ kind: 'ballot-cast', vote: 1, seat: 'france', choice: 'no', byStandIn: false });
    given(aCouncilOfFifteen(), ...france, voteOpen, ballots('no', 'france'), ballots('abstain', 'france'))
      .when(facilitator, next)
      .thenResult({ ballots: expect.objectContaining({ france: 'abstain' }), totals: { no: 0, abstain: 1 } });
  });

  test('B3 the same ballot again changes nothing', () => {
    given(aCouncilOfFifteen(), ...france, voteOpen, ballots('no', 'france'))
      .when(by('france'), castBallot('no'))
      .then();
  });

  test('B3 a ballot stays with the seat when its holder leaves', () => {
    given(aCouncilOfFifteen(), ...france, voteOpen, ballots('no', 'france'), did(by('france'), leaveSeat))
      .when(facilitator, next)
      .thenResult({ ballots: expect.objectContaining({ france: 'no' }), byPolicy: [] });
  });

  test('B4 a vote closes at its deadline, and not before', () => {
    const open = given(aCouncilOfFifteen(), ...france, voteOpen, later(59));
    open.when(server, noteDeadline()).then();
    const due = given(open, later(1));
    const closed = due.when(server, noteDeadline()).thenResult({ outcome: 'failed-insufficient-votes' });
    expect(closed.council).toMatchObject({ vote: null, deadline: due.now + 20_000 });
  });

  test('B4 a vote closes with the last ballot of a held seat', () => {
    given(aCouncilOfFifteen(), ...france, voteOpen, ballots('yes', 'kenya'))
      .when(by('france'), castBallot('yes'))
      .thenHappens('ballot-cast', 'vote-closed');
  });

  test('B4 a seat that is held but has not cast keeps the vote open, even when its holder is away', () => {
    given(aCouncilOfFifteen(), seated('china', 'france', 'kenya'), aDraftTabledBy('kenya'), away('china'), voteOpen)
      .when(by('france'), castBallot('yes'))
      .thenHappens('ballot-cast');
    given(
      aCouncilOfFifteen(),
      seated('china', 'france', 'kenya'),
      aDraftTabledBy('kenya'),
      away('china'),
      voteOpen,
      ballots('yes', 'kenya'),
    )
      .when(by('france'), castBallot('yes'))
      .thenHappens('ballot-cast');
  });

  test('B4 seats without a vote keep no vote open', () => {
    given(aCouncilOfFifteen(), ...france, seated('velora', 'relief'), voteOpen, ballots('yes', 'kenya'))
      .when(by('france'), castBallot('yes'))
      .thenHappens('ballot-cast', 'vote-closed');
  });

  test('B4 who takes an empty seat during the vote may cast, and is waited for', () => {
    given(aCouncilOfFifteen(), ...france, voteOpen, ballots('yes', 'kenya'), seated('ghana'))
      .when(by('france'), castBallot('yes'))
      .thenHappens('ballot-cast');
  });

  test('B5 a round has its number of votes on drafts, and the other texts keep their order for the next', () => {
    const session = given(
      aCouncilOfFifteen(),
      ...france,
      aDraftTabledBy('kenya'),
      aDraftTabledBy('kenya'),
      voteOpen,
      voteClosed,
      voteOpen,
      voteClosed,
    )
      .when(facilitator, next)
      .thenHappens('phase-begun');
    expect(session.council).toMatchObject({ phase: 'consultations', round: 2, queue: ['d3'] });
  });

  test('B5 a motion is not one of the votes of the round', () => {
    given(
      aCouncilOfFifteen(),
      ...france,
      aDraftTabledBy('kenya'),
      voting,
      did(by('france'), move('take-next', 'd2')),
      voteClosed,
      voteOpen,
      voteClosed,
    )
      .when(facilitator, next)
      .thenHappens('vote-opened');
  });
});

describe('what an empty delegation does', () => {
  const oneText = [seated('kenya'), aDraftTabledBy('kenya'), voteOpen] as const;

  test('A1 an empty seat follows its policy', () => {
    given(
      aCouncilOfFifteen(),
      instructed('in-favour', ...nine),
      instructed('against', 'slovenia'),
      instructed('abstain', 'china'),
      ...oneText,
    )
      .when(facilitator, next)
      .thenResult({
        // Kenya is instructed and there: its silence is not its policy's.
        totals: { yes: 8, no: 1, abstain: 1, not_participating: 0, absent: 5 },
        byPolicy: [
          'algeria',
          'bangladesh',
          'brazil',
          'china',
          'ghana',
          'indonesia',
          'ireland',
          'jamaica',
          'norway',
          'slovenia',
        ],
      });
  });

  test('A1 the policy of an empty permanent seat can veto', () => {
    given(aCouncilOfFifteen(), instructed('in-favour', ...elected), instructed('against', 'china'), ...oneText)
      .when(by('kenya'), castBallot('yes'))
      .thenResult({ outcome: 'vetoed', vetoedBy: ['china'] });
  });

  test('A1 a holder who is away follows the policy, and one who is there and silent was absent', () => {
    const policy = [seated('kenya', 'france'), instructed('in-favour', 'france'), aDraftTabledBy('kenya')] as const;
    given(aCouncilOfFifteen(), ...policy, voteOpen, away('france'))
      .when(facilitator, next)
      .thenResult({ ballots: expect.objectContaining({ france: 'yes' }), byPolicy: ['france'] });
    given(aCouncilOfFifteen(), ...policy, voteOpen)
      .when(facilitator, next)
      .thenResult({ ballots: expect.objectContaining({ france: 'absent' }), byPolicy: [] });
  });

  test('A1 a ballot that was cast stands, whatever the policy says', () => {
    given(
      aCouncilOfFifteen(),
      instructed('in-favour', 'france'),
      seated('france', 'kenya'),
      aDraftTabledBy('kenya'),
      voteOpen,
      ballots('no', 'france'),
      away('france'),
    )
      .when(facilitator, next)
      .thenResult({ ballots: expect.objectContaining({ france: 'no' }), byPolicy: [] });
  });

  test('A1 nobody is timed out into a yes: without an instruction an empty seat is absent', () => {
    given(aCouncilOfFifteen(), ...oneText)
      .when(facilitator, next)
      .thenResult({ totals: { yes: 0, no: 0, abstain: 0, not_participating: 0, absent: 15 }, byPolicy: [] });
  });

  test('A1 a seat that was taken during the vote is its holder’s', () => {
    given(aCouncilOfFifteen(), instructed('in-favour', 'ghana'), ...oneText, seated('ghana'))
      .when(by('ghana'), takeSeat('ghana'))
      .then();
    given(aCouncilOfFifteen(), instructed('in-favour', 'ghana'), ...oneText, seated('ghana'))
      .when(facilitator, next)
      .thenResult({ ballots: expect.objectContaining({ ghana: 'absent' }) });
  });
});
