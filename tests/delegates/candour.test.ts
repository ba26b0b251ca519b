/** What delegations own up to: interests of their own, words that others kept or broke, and forces that do no good. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { candourMoves } from '../../shared/delegates/candour.ts';
import type { Sight } from '../../shared/delegates/mind.ts';
import { outsideMoves } from '../../shared/delegates/outside.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { type StandingForce, standingForceSchema } from '../../shared/outside/standing.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  ballots,
  briefed,
  by,
  type Circumstance,
  carried,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
  until,
  voteClosed,
  voteOpen,
} from '../support/council.ts';
import { plain, sightOf } from './sights.ts';

const seats = [...compact, 'velora', 'african-union', 'dravia'];
const consulting = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);
const access: Clause = { kind: 'humanitarian-access', level: 1 };
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

function commandsOf(sight: Sight, seed: number = plain.seed): readonly Command[] {
  const bearings = bearingsOf(sight, { ...plain, seed });
  return bearings ? candourMoves(bearings).map(({ command }) => command) : [];
}

describe('an interest of its own', () => {
  const declaring = (session: Session, seat: string) =>
    seeds.filter((seed) => commandsOf(sightOf(session, seat), seed).some(({ kind }) => kind === 'declare-interest'));

  test('is declared by about every second whose text it would cost its good name, once', () => {
    const text = given(consulting, aTextTabledBy('china', [access]));
    expect(declaring(text, 'china').length).toBeGreaterThan(70);
    expect(declaring(text, 'china').length).toBeLessThan(130);
    const said = given(text, did(by('china'), act('declare-interest')));
    expect(declaring(said, 'china')).toEqual([]);
  });

  test('is kept where no text of its own is at stake, or nothing could save that one’s name', () => {
    expect(declaring(consulting, 'china')).toEqual([]);
    expect(declaring(given(consulting, aTextTabledBy('kenya', [access])), 'china')).toEqual([]);
    expect(declaring(given(consulting, aTextTabledBy('china', [{ kind: 'mediation', level: 2 }])), 'china')).toEqual(
      [],
    );
    expect(declaring(given(consulting, aTextTabledBy('france', [access])), 'france')).toEqual([]);
  });
});

describe('a promise in words', () => {
  const word = { kind: 'word', text: 'We shall remember it.' };
  const nothing = { money: 0, troops: 0, promises: [] };
  const given5 = { gives: { ...nothing, promises: [word] }, asks: { ...nothing, money: 5 }, when: { kind: 'at-once' } };
  const promised: Circumstance = (session) =>
    given(
      session,
      did(by('france'), act('offer-deal', { to: 'brazil', terms: given5 })),
      did(by('brazil'), act('answer-deal', { deal: 'b1', accepts: true })),
    );
  const text = given(consulting, promised, aTextTabledBy('brazil', [access]), voteOpen);
  const others = compact.filter((seat) => seat !== 'france');
  const judged = (choice: 'yes' | 'no' | 'abstain') =>
    given(text, ballots(choice, 'france'), ballots('yes', ...others));

  test('was kept by whoever voted for its text since, and broken by whoever voted against', () => {
    const command = { kind: 'judge-promise', deal: 'b1', index: 0 };
    expect(commandsOf(sightOf(judged('yes'), 'brazil'))).toEqual([{ ...command, kept: true }]);
    expect(commandsOf(sightOf(judged('no'), 'brazil'))).toEqual([{ ...command, kept: false }]);
    expect(commandsOf(sightOf(judged('yes'), 'france'))).toEqual([]);
  });

  test('is left open where nothing shows, and said once', () => {
    expect(commandsOf(sightOf(text, 'brazil'))).toEqual([]);
    expect(commandsOf(sightOf(judged('abstain'), 'brazil'))).toEqual([]);
    const [said] = commandsOf(sightOf(judged('yes'), 'brazil'));
    const done = given(judged('yes'), did(by('brazil'), said as Command));
    expect(commandsOf(sightOf(done, 'brazil'))).toEqual([]);
  });
});

describe('a force of its own', () => {
  const force: StandingForce = standingForceSchema.parse({
    ...{ origin: 'region', by: ['african-union'], troops: 5, roe: 2, equipment: 0, lead: 'REG', consent: true },
    ...{ legitimacy: 55, powers: 0, since: 0, endorsed: null },
  });
  const ordering = (session: Session, violence: readonly number[]) => {
    const sight = sightOf(session, 'african-union');
    const { legitimacy: _legitimacy, ...shown } = force;
    const standing = { ...sight.all.outside.standing, forces: [shown] };
    const [report] = sight.all.reports;
    if (!report) throw new Error('there is no report');
    const reports = violence.map((each) => ({
      ...report,
      provinces: Object.fromEntries(
        Object.entries(report.provinces).map(([id, province]) => [id, { ...province, violence: each }]),
      ),
    }));
    const { acts } = sight.own.rights;
    const orders = { ...acts?.orders, withdraw: { right: null, price: { capital: 0, money: 0 } } };
    const seen: Sight = {
      ...sight,
      all: { ...sight.all, reports, outside: { ...sight.all.outside, standing } },
      own: { ...sight.own, rights: { ...sight.own.rights, acts: { deeds: {}, ...acts, orders } } },
    };
    return seeds.flatMap((seed) => {
      const bearings = bearingsOf(seen, { ...plain, seed });
      const moves = bearings ? outsideMoves(bearings) : [];
      return moves.flatMap(({ command }) =>
        command.kind === 'give-order' && command.order?.kind === 'withdraw' ? [command.order] : [],
      );
    });
  };
  const orders = given(consulting, until('orders'));

  test('is brought home now and then, when two rounds have brought no less violence', () => {
    const home = ordering(orders, [40, 45, 40]);
    expect(home.length).toBeGreaterThan(10);
    expect(home.length).toBeLessThan(60);
    expect(home[0]).toEqual({ kind: 'withdraw', what: 'region' });
    expect(ordering(orders, [40, 45, 39])).toEqual([]);
    expect(ordering(orders, [40, 45])).toEqual([]);
  });

  test('is brought home now and then, when the Council has sent its own', () => {
    const mission: readonly Clause[] = [{ kind: 'mission', troops: 8 }, access];
    const letter = did(by('velora'), act('answer-consent', { draft: 'd1', consents: true }));
    const sent = given(consulting, aTextTabledBy('kenya', mission), letter, carried, until('orders'));
    expect(ordering(sent, [40, 30, 20]).length).toBeGreaterThan(10);
    const failed = given(consulting, aTextTabledBy('kenya', mission), letter, voteOpen, voteClosed, until('orders'));
    expect(ordering(failed, [40, 30, 20])).toEqual([]);
  });
});
