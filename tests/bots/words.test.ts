/** What is asked for on the command line: what it means, what is left unsaid, and what does not go together. */
import { describe, expect, test } from 'vitest';
import { askedIn, type Values } from '../../server/tools/bots/words.ts';

describe('what is asked for', () => {
  test('is 100 games of forty-five minutes among fifteen seasoned delegates, where nothing is said', () => {
    const { series, compared, writesBaselines } = askedIn({});
    expect(series).toEqual({
      ...{ scenario: 'velora', council: 'fifteen', preset: '45', level: 'seasoned', mind: 'thinking' },
      ...{ games: 100, seed: 1, courses: [{ replaced: {}, openings: {} }], journal: null },
    });
    expect([compared, writesBaselines]).toEqual([null, false]);
  });

  test('is everything that is said', () => {
    const { series, workers } = askedIn({
      ...{ scenario: 'velora', council: 'compact', preset: '180', level: 'hard', games: '7', seed: '0', workers: '3' },
      ...{ journal: 'journals', replace: ['china=yes', 'velora=by-lot'] },
    });
    expect(series).toEqual({
      ...{ scenario: 'velora', council: 'compact', preset: '180', level: 'hard', mind: 'thinking' },
      ...{ games: 7, seed: 0, journal: 'journals' },
      courses: [{ replaced: { china: 'yes', velora: 'by-lot' }, openings: {} }],
    });
    expect(workers).toBe(3);
    expect(askedIn({ delegates: 'by-lot' }).series.mind).toBe('by-lot');
  });

  test('baselines are 1,000 games of other seeds than those that anybody plays first', () => {
    const { series, writesBaselines } = askedIn({ 'write-baselines': true });
    expect([series.games, series.seed, writesBaselines]).toEqual([1000, 1_000_001, true]);
    expect(askedIn({ 'write-baselines': true, games: '20', seed: '5' }).series).toMatchObject({ games: 20, seed: 5 });
  });

  test('comparing plays 300 games with everybody in their chair, and as many for each who is replaced', () => {
    const { series, compared } = askedIn({ sensitivity: true, seat: ['china', 'china'] });
    expect(series.games).toBe(300);
    expect(compared?.map(({ seat, other }) => `${seat} ${other}`)).toEqual([
      ...['china yes', 'china abstain', 'china by-lot', 'china novice'],
    ]);
    expect(series.courses.map(({ replaced }) => replaced)).toEqual([
      ...[{}, { china: 'yes' }, { china: 'abstain' }, { china: 'by-lot' }, { china: 'novice' }],
    ]);
    expect(new Set(askedIn({ sensitivity: true }).compared?.map(({ seat }) => seat)).size).toBe(8);
  });
});

describe('what cannot be done', () => {
  const writes = { 'write-baselines': true } as const;
  test.each<[Values, string]>([
    [{ games: '0' }, '--games: "0" is not a whole number from 1 to 10000'],
    [{ council: 'twenty' }, '--council: "twenty" is none of fifteen, compact'],
    [{ preset: '60' }, '--preset: "60" is none of 45, 90, 180, days'],
    [{ level: 'master' }, '--level: "master" is none of novice, seasoned, hard'],
    [{ replace: ['china'] }, '--replace: "china" is not SEAT=WHO'],
    [{ replace: ['china=yes=no'] }, '--replace: "china=yes=no" is not SEAT=WHO'],
    [{ replace: ['atlantis=yes'] }, '--replace: nobody sits as "atlantis" in the council of fifteen'],
    [{ replace: ['ghana=yes'], council: 'compact' }, '--replace: nobody sits as "ghana" in the council of compact'],
    [{ replace: ['china=no'] }, '--replace: "no" is none of yes, abstain, by-lot, reserved, novice, seasoned, hard'],
    [{ replace: ['china=yes', 'china=hard'] }, '--replace: china comes twice'],
    [{ replace: ['velora=yes'] }, '--replace: velora has no vote'],
    [{ ...writes, delegates: 'by-lot' }, '--write-baselines is about delegates that think'],
    [{ ...writes, replace: ['china=yes'] }, '--write-baselines and --replace do not go together'],
    [{ ...writes, level: 'hard' }, '--write-baselines is about seasoned delegates'],
    [{ ...writes, sensitivity: true }, '--write-baselines and --sensitivity are two things'],
    [{ sensitivity: true, delegates: 'by-lot' }, '--sensitivity is about delegates that think'],
    [{ sensitivity: true, replace: ['china=yes'] }, '--sensitivity and --replace do not go together'],
    [{ sensitivity: true, seat: ['atlantis'] }, '--seat: nobody sits as "atlantis" in the council of fifteen'],
    [{ sensitivity: true, journal: 'here' }, '--sensitivity plays every seed many times: it keeps no journals'],
    [{ seat: ['china'] }, '--seat says what --sensitivity is about'],
  ])('%j is said in one line', (values, message) => {
    expect(() => askedIn(values)).toThrow(message);
  });
});
