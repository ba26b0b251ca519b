import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import {
  aCouncilOfFifteen,
  aDraftBy,
  aDraftTabledBy,
  aWorld,
  ballots,
  by,
  compact,
  consultations,
  did,
  facilitator,
  given,
  move,
  next,
  personFor,
  pledge,
  type Session,
  seated,
  share,
  sponsor,
  table,
  unsponsor,
  until,
  voteClosed,
  voteOpen,
  voting,
} from '../support/council.ts';

const all = seated(...compact, 'velora');
const begun = given(aWorld({ rounds: 8 }), all, consultations);
const capitalOf = ({ council }: Session, seat: string): number | undefined =>
  (council.capital as Record<string, number>)[seat];
/** The session with so much capital for everybody, which no command brings about at once. */
const worth = (session: Session, points: number): Session => {
  const capital = Object.fromEntries(Object.keys(session.council.capital).map((seat) => [seat, points]));
  return { ...session, council: { ...session.council, capital } };
};

describe('prices and income', () => {
  test('C1 a seat begins with what its brief says', () => {
    expect([capitalOf(begun, 'france'), capitalOf(begun, 'kenya'), capitalOf(begun, 'relief')]).toEqual([6, 4, 3]);
    expect(given(aCouncilOfFifteen(), seated('france')).council.capital).toEqual({});
  });

  test('C1 to sponsor a text costs 1, whoever tables it pays as its sponsor, and nothing is paid back', () => {
    const tabled = given(begun, aDraftTabledBy('kenya'));
    expect(capitalOf(tabled, 'kenya')).toBe(3);
    const sponsored = given(tabled, did(by('france'), sponsor('d1')));
    expect(capitalOf(sponsored, 'france')).toBe(5);
    expect(capitalOf(given(sponsored, did(by('france'), unsponsor('d1'))), 'france')).toBe(5);
    // A text that others sponsor costs whoever tables it nothing, if that is no member.
    const theirs = given(
      begun,
      aDraftBy('velora'),
      did(by('velora'), share('d1', 'france')),
      did(by('france'), sponsor('d1')),
    );
    const byVelora = given(theirs, did(by('velora'), table('d1')));
    expect([capitalOf(byVelora, 'velora'), capitalOf(byVelora, 'france')]).toEqual([4, 5]);
  });

  test('C1 a motion costs 1, carried or not', () => {
    const moved = given(begun, aDraftTabledBy('kenya'), voting, did(by('brazil'), move('adjourn')));
    expect(capitalOf(moved, 'brazil')).toBe(3);
    expect(capitalOf(given(moved, voteClosed), 'brazil')).toBe(3);
    expect(capitalOf(moved, 'china')).toBe(6);
  });

  test('C1 a veto costs 3; a vote against that is none costs nothing, and so does every other ballot', () => {
    const open = given(begun, aDraftTabledBy('kenya'), voteOpen);
    const yes = ballots('yes', 'france', 'united-kingdom', 'united-states', 'brazil', 'kenya');
    const vetoed = given(open, yes, ballots('no', 'china', 'russian-federation'));
    expect(vetoed.council.results).toMatchObject([{ outcome: 'vetoed' }]);
    expect([capitalOf(vetoed, 'china'), capitalOf(vetoed, 'russian-federation')]).toEqual([3, 3]);
    expect([capitalOf(vetoed, 'france'), capitalOf(vetoed, 'brazil')]).toEqual([6, 4]);
    const failed = given(open, ballots('no', 'china', 'france', 'kenya'), voteClosed);
    expect(failed.council.results).toMatchObject([{ outcome: 'failed-insufficient-votes' }]);
    expect(capitalOf(failed, 'china')).toBe(6);
  });

  test('C1 each round after the first brings 2, up to 10', () => {
    const rounds = (session: Session, count: number): Session =>
      count === 0 ? session : rounds(given(session, until('field'), until('sitrep')), count - 1);
    expect(capitalOf(begun, 'france')).toBe(6);
    expect([1, 2, 3].map((count) => capitalOf(rounds(begun, count), 'france'))).toEqual([8, 10, 10]);
    expect([1, 2, 3, 4].map((count) => capitalOf(rounds(begun, count), 'relief'))).toEqual([5, 7, 9, 10]);
    expect(capitalOf(rounds(worth(begun, -4), 1), 'france')).toBe(-2);
  });
});

describe('what it does not do', () => {
  test('C2 it bars nothing and goes below nothing', () => {
    const poor = given(worth(begun, 0), aDraftTabledBy('kenya'), did(by('france'), sponsor('d1')));
    expect([capitalOf(poor, 'kenya'), capitalOf(poor, 'france')]).toEqual([-1, -1]);
    const moved = given(
      poor,
      did(by('france'), pledge('d1', 8)),
      voting,
      did(by('china'), move('adjourn')),
      voteClosed,
    );
    expect(capitalOf(moved, 'china')).toBe(-1);
    const vetoed = given(
      moved,
      did(facilitator, next),
      ballots('yes', 'france', 'united-kingdom', 'united-states', 'brazil', 'kenya', 'russian-federation'),
      ballots('no', 'china'),
    );
    expect(vetoed.council.results.at(-1)).toMatchObject({ outcome: 'vetoed', vetoedBy: ['china'] });
    expect(capitalOf(vetoed, 'china')).toBe(-4);
  });

  test('C2 it is shown to its holder alone', () => {
    const told = (seat: string) => dossierOf(begun.council, personFor(seat))?.resources.capital;
    expect([told('france'), told('kenya')]).toEqual([6, 4]);
    expect(dossierOf(worth(begun, -3).council, personFor('france'))?.resources.capital).toBe(-3);
    expect(publicView(worth(begun, -3).council)).toEqual(publicView(begun.council));
  });
});
