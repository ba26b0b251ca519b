/** A show of hands in three rounds when a result is revealed: nothing of it before the close, and the picture itself at the end. */
import { describe, expect, it } from 'vitest';
import { countingSteps, isResultOf } from '../../client/scenes/chamber/counting.ts';
import type { Ballot, ChamberPicture, ChamberSeat } from '../../client/scenes/picture.ts';

const seatOf = (id: string, ballot: Ballot): ChamberSeat => ({
  ...{ id, name: id, short: id, flag: '', permanent: false, mine: false, president: false, state: 'present', bot: '' },
  ...{ hand: false, listed: false, speaking: false, ready: false, ballot },
});
const picture = (ballots: readonly Ballot[], rest: Partial<ChamberPicture>): ChamberPicture => ({
  ...{ theme: 'light', mood: 'voting', board: '4 of 5 cast', clock: '', sides: [], gavel: 2 },
  seats: ballots.map((ballot, i) => seatOf(`s${i}`, ballot)),
  ...rest,
});
const open = picture(['sealed', 'sealed', 'sealed', 'sealed', 'open'], {});
const closed = picture(['yes', 'no', 'abstain', 'yes', 'absent'], {
  mood: 'result',
  board: '2 in favour, 1 against, 1 abstaining',
  counting: ['2 in favour', '2 in favour, 1 against', '2 in favour, 1 against, 1 abstaining'],
  gavel: 3,
});
const ballotsOf = ({ seats }: ChamberPicture) => seats.map(({ ballot }) => ballot);
const handsOf = ({ seats }: ChamberPicture) => seats.filter(({ hand }) => hand).map(({ id }) => id);

describe('the count', () => {
  const steps = countingSteps(open, closed);

  it('asks who is in favour, then who is against, then who abstains: hands first, then their marks', () => {
    expect(steps.map(handsOf)).toEqual([['s0', 's3'], [], ['s1'], [], ['s2']]);
    expect(steps.map(ballotsOf)).toEqual([
      ['sealed', 'sealed', 'sealed', 'sealed', 'open'],
      ['yes', 'sealed', 'sealed', 'yes', 'open'],
      ['yes', 'sealed', 'sealed', 'yes', 'open'],
      ['yes', 'no', 'sealed', 'yes', 'open'],
      ['yes', 'no', 'sealed', 'yes', 'open'],
    ]);
  });

  it('has the board follow, and the gavel wait', () => {
    expect(steps.map(({ board }) => board)).toEqual([
      '4 of 5 cast',
      '2 in favour',
      '2 in favour',
      '2 in favour, 1 against',
      '2 in favour, 1 against',
    ]);
    expect(new Set(steps.map(({ gavel }) => gavel))).toEqual(new Set([2]));
  });

  it('leaves out a round in which nobody voted so', () => {
    const all = picture(['yes', 'yes', 'yes', 'yes', 'yes'], {
      ...closed,
      seats: open.seats.map(({ id }) => seatOf(id, 'yes')),
    });
    expect(countingSteps(open, all).map(handsOf)).toEqual([['s0', 's1', 's2', 's3', 's4']]);
  });

  it('is of a result alone that follows an open vote', () => {
    expect(isResultOf(open, closed)).toBe(true);
    expect(countingSteps(closed, closed)).toEqual([]);
    expect(countingSteps(open, open)).toEqual([]);
    expect(countingSteps(open, { ...closed, mood: 'formal' })).toEqual([]);
  });

  it('tells nothing of a ballot while the vote is open', () => {
    for (const ballot of ballotsOf(open)) expect(['open', 'sealed']).toContain(ballot);
    expect(ballotsOf(steps[0] as ChamberPicture)).toEqual(ballotsOf(open));
  });
});
