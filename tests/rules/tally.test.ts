import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, choices, countBallots, decideVote, votesNeeded } from '../../shared/council/rules/votes/tally.ts';

const sample = join(import.meta.dirname, 'council-votes.json');
const tool = join(import.meta.dirname, '../../server/tools/tally.ts');

const members = Array.from({ length: 15 }, (_, index) => `member ${index}`);
const permanent = members.slice(0, 5);
const ballots = fc.array(fc.constantFrom(...choices), { minLength: 15, maxLength: 15 });
const asRecord = (cast: readonly Choice[]) => Object.fromEntries(members.map((name, at) => [name, cast[at] as Choice]));
const decide = (cast: readonly Choice[], character: 'substantive' | 'procedural' = 'substantive') =>
  decideVote(character, votesNeeded(15), countBallots(members, permanent, asRecord(cast)));

describe('the tally', () => {
  test('V1 nine of fifteen, V2 seven of eleven before 1966 and six tenths of a smaller council', () => {
    expect(votesNeeded(15)).toBe(9);
    expect(votesNeeded(11, '1950-06-27')).toBe(7);
    expect(votesNeeded(7)).toBe(5);
    expect(votesNeeded(10)).toBe(6);
  });

  test('every vote of the record comes out as it did in fact', () => {
    const recorded = JSON.parse(readFileSync(sample, 'utf8')).votes as {
      id: string;
      outcome: string;
      vetoed_by: string[];
    }[];
    const counted = JSON.parse(execFileSync(process.execPath, [tool, sample], { encoding: 'utf8' }));
    // The record says "adopted" for both kinds; a procedural motion that fails has a word of its own.
    expect(counted).toEqual(recorded.map(({ id, outcome, vetoed_by }) => ({ id, outcome, vetoedBy: vetoed_by })));
    expect(recorded.length).toBeGreaterThan(60);
  });

  test('the record agrees with itself: each count is that of its members, and each of them is there', () => {
    type Vote = { id: string; members: string[]; council_size: number; votes: Record<string, Choice>; counts: object };
    const recorded = JSON.parse(readFileSync(sample, 'utf8')).votes as Vote[];
    for (const { id, members: names, council_size, votes, counts } of recorded) {
      const { totals } = countBallots(names, [], votes);
      const { yes, no, abstain, not_participating, absent } = totals;
      expect({ id, ...counts }).toEqual({ id, yes, no, abstain, not_voting: not_participating + absent });
      expect({ id, members: Object.keys(votes).toSorted() }).toEqual({ id, members: names.toSorted() });
      expect({ id, size: names.length }).toEqual({ id, size: council_size });
    }
  });

  const of = (yes: number, no: number, others: Choice = 'abstain'): readonly Choice[] =>
    Array.from({ length: 15 }, (_, at) => (at < yes ? 'yes' : at < yes + no ? 'no' : others));
  /** The permanent members are the first five of `members`: of these counts they vote last. */
  const reversed = (cast: readonly Choice[]) => cast.toReversed();

  test.each([
    ['9-6-0 with no permanent member against', of(9, 6), 'adopted'],
    ['9-0-6, five of whom are permanent', reversed(of(9, 0)), 'adopted'],
    ['14-1-0 with a permanent member against', reversed(of(14, 1)), 'vetoed'],
    ['14-1-0 with an elected member against', of(14, 1), 'adopted'],
    ['8-0-7', of(8, 0), 'failed-insufficient-votes'],
    ['8-0-0, the others absent: a majority of those voting', of(8, 0, 'absent'), 'failed-insufficient-votes'],
    ['9-0-0, the others not participating', of(9, 0, 'not_participating'), 'adopted'],
    ['8-7-0, five of whom are permanent: no veto', reversed(of(8, 7)), 'failed-insufficient-votes'],
    ['10-5-0, five vetoes', reversed(of(10, 5)), 'vetoed'],
    ['0-0-15', of(0, 0), 'failed-insufficient-votes'],
    ['3-12-0', of(3, 12), 'failed-insufficient-votes'],
  ])('V1 nine of fifteen, and nothing but nine: %s', (_count, cast, outcome) => {
    expect(decide(cast).outcome).toBe(outcome);
    expect(decide(cast, 'procedural').outcome).toBe(
      cast.filter((choice) => choice === 'yes').length < 9 ? 'not-adopted-procedural' : 'adopted',
    );
  });

  test('bad input is one line that names the place, and a failure', () => {
    const file = join(tmpdir(), `mandate-tally-${process.pid}.json`);
    writeFileSync(file, JSON.stringify({ votes: [{ id: 'x', date: '2020-01-01', type: 'secret', council_size: 15 }] }));
    const run = spawnSync(process.execPath, [tool, file], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain('votes.0.type');
  });

  const run = (votes: unknown, ...more: string[]) => {
    const file = join(tmpdir(), `mandate-tally-${process.pid}.json`);
    writeFileSync(file, JSON.stringify({ votes }));
    return spawnSync(process.execPath, [tool, file, ...more], { encoding: 'utf8' });
  };
  const vote = { id: 'x', date: '2020-01-01', type: 'substantive', council_size: 15 };
  const counts = { yes: 12, no: 2, abstain: 1, not_voting: 0 };
  const five = {
    China: 'yes',
    France: 'yes',
    'Russian Federation': 'yes',
    'United Kingdom': 'yes',
    'United States': 'yes',
  };
  const votes = asRecord(['no', ...Array(14).fill('yes')]);

  test.each([
    ['counts without p5', { counts }, 'votes.0.p5'],
    ['counts with a p5 of nobody', { counts, p5: {} }, 'votes.0.p5'],
    ['counts with a p5 of some', { counts, p5: { China: 'yes', France: 'yes' } }, 'votes.0.p5'],
    ['votes without permanent', { votes }, 'votes.0.permanent'],
    ['votes of whom nobody is permanent', { votes, permanent: [] }, 'votes.0.permanent'],
    [
      'more no in p5 than counted',
      { counts: { ...counts, yes: 13, no: 1 }, p5: { ...five, China: 'no', France: 'no' } },
      'votes.0.p5',
    ],
    ['more yes in p5 than counted', { counts: { yes: 4, no: 11, abstain: 0, not_voting: 0 }, p5: five }, 'votes.0.p5'],
    [
      'more abstentions in p5 than counted',
      { counts, p5: { ...five, China: 'abstain', France: 'abstain' } },
      'votes.0.p5',
    ],
  ])(
    'V5 where a veto cannot be known, or is not what was counted, nothing is called adopted: %s',
    (_what, more, place) => {
      const { status, stdout, stderr } = run([{ ...vote, ...more }]);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(`at ${place}: `);
    },
  );

  test.each([
    ['nobody voted no', { counts: { ...counts, no: 0, abstain: 3 } }, 'adopted'],
    ['it is not carried anyway', { counts: { ...counts, yes: 8, abstain: 5 } }, 'failed-insufficient-votes'],
    ['it is procedural', { counts, type: 'procedural' }, 'adopted'],
    ['p5 says that it was none of them', { counts, p5: five }, 'adopted'],
    ['p5 says that it was one of them', { counts, p5: { ...five, China: 'no' } }, 'vetoed'],
    ['p5 names the one who vetoed', { counts, p5: { China: 'no' } }, 'vetoed'],
    ['it is said who is permanent, and it was not they', { votes, permanent: permanent.slice(1) }, 'adopted'],
    ['it is said who is permanent, and it was one', { votes, permanent }, 'vetoed'],
  ])('V5 the outcome is known where %s', (_what, more, outcome) => {
    const { status, stdout } = run([{ ...vote, ...more }]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0].outcome).toBe(outcome);
  });

  test('a word too many is refused', () => {
    const { status, stdout, stderr } = run([], 'other.json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('tally: "other.json" is one word too many\n');
  });

  test('V7 a permanent member that abstains or stays away never changes an outcome', () => {
    fc.assert(
      fc.property(ballots, fc.nat(4), (cast, at) => {
        const away = cast.with(at, 'absent');
        const abstaining = cast.with(at, 'abstain');
        expect(decide(away)).toEqual(decide(abstaining));
        expect(decide(cast.with(at, 'not_participating'))).toEqual(decide(abstaining));
      }),
    );
  });

  test('V6 in a procedural vote it does not matter who votes, only how many', () => {
    fc.assert(
      fc.property(ballots, fc.shuffledSubarray([...Array(15).keys()], { minLength: 15 }), (cast, order) => {
        const permuted = order.map((from) => cast[from] as Choice);
        expect(decide(permuted, 'procedural')).toEqual(decide(cast, 'procedural'));
      }),
    );
  });

  test('V3 a vote turned to yes never undoes an adoption; V5 a permanent no never adopts', () => {
    fc.assert(
      fc.property(ballots, fc.nat(14), fc.nat(4), (cast, any, five) => {
        if (decide(cast).outcome === 'adopted') expect(decide(cast.with(any, 'yes')).outcome).toBe('adopted');
        expect(decide(cast.with(five, 'no')).outcome).not.toBe('adopted');
      }),
    );
  });

  test('V4 nobody vetoes where nine were not reached', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const inFavour = cast.filter((choice) => choice === 'yes').length;
        const { vetoedBy, outcome } = decide(cast);
        expect(vetoedBy.length > 0).toBe(outcome === 'vetoed');
        if (inFavour < 9) expect(vetoedBy).toEqual([]);
      }),
    );
  });
});
