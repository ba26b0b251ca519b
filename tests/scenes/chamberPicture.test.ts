/** From the public view to the picture of the chamber: who speaks, who waits, who is at the table, and what the board says. */
import { describe, expect, it } from 'vitest';
import { chamberPicture } from '../../client/scenes/chamber/chamberPicture.ts';
import { withoutClock } from '../../client/scenes/picture.ts';
import type { Subject } from '../../shared/council/events.ts';
import { lawOf } from '../../shared/council/law.ts';
import type { MeetingInView } from '../../shared/council/views/meetingView.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { aCouncilOfFifteen, aDraftTabledBy, given, seated, theWorld } from '../support/council.ts';

const seat = (id: string) => id as SeatId;
const view: PublicView = publicView(
  given(
    aCouncilOfFifteen(theWorld()),
    seated('china', 'france', 'kenya', 'russian-federation', 'velora', 'secretary-general', 'press'),
    aDraftTabledBy('france', { template: 'protect' }),
  ).council,
);
const now = 1_000_000;
const meeting: MeetingInView = {
  number: 9901,
  ceded: false,
  stage: 'debate',
  agenda: [{ id: 1, title: 'The situation in Velora', by: null }],
  until: null,
  proposed: [],
  invited: [seat('velora')],
  refused: [],
  list: [
    { seat: seat('kenya'), purpose: 'statement' },
    { seat: seat('velora'), purpose: 'statement' },
  ],
  listClosed: false,
  floor: null,
  point: null,
  ruling: null,
  motions: [],
  suspended: null,
  caucus: null,
  stopped: false,
};
const sitting = (changes: Partial<MeetingInView> = {}, rest: Partial<PublicView> = {}): PublicView => ({
  ...view,
  phase: 'meeting',
  meeting: { ...meeting, ...changes },
  ...rest,
});
const picture = (of: PublicView, at: number | null = now) => chamberPicture(of, null, 'light', at);
/** With the board as it is read: its line, and the clock that runs beside it. */
const drawn = (of: PublicView, at: number | null = now) => {
  const { board, clock, ...rest } = picture(of, at);
  return { ...rest, board: clock ? `${board} · ${clock}` : board };
};
const onWall = (of: PublicView) => chamberPicture(of, null, 'projector', now);
const floor = { seat: seat('france'), purpose: 'statement', until: now + 45_000 } as const;
const which = (of: PublicView, mark: 'speaking' | 'listed' | 'hand') => {
  const { seats, sides } = drawn(of);
  return [...seats, ...sides].filter((each) => each[mark]).map(({ id }) => id);
};
const aResult: PublicView['results'][number] = {
  ...{
    vote: 1,
    round: view.round,
    subject: { kind: 'agenda', item: null, by: seat('china') },
    character: 'procedural',
  },
  ...{ symbol: '', title: '', version: 0, resolution: '', needed: 9, outcome: 'adopted', withoutVeto: 'adopted' },
  ...{ vetoedBy: [], byPolicy: [], byStandIn: [], withheld: [], ballots: {} },
  totals: { yes: 1, no: 2, abstain: 1, not_participating: 0, absent: 0 },
};
const vote = (subject: Subject, rest: Partial<PublicView> = {}) =>
  sitting({ floor }, { vote: { number: 1, subject, character: 'procedural', needed: 9 }, ...rest });

describe('the chamber while the Council meets', () => {
  it('has a light on whoever has the floor, and says so with the time that is left', () => {
    expect(which(sitting({ floor }), 'speaking')).toEqual(['france']);
    expect(drawn(sitting({ floor })).board).toBe('France has the floor · 0:45');
    expect(drawn(sitting({ floor }), now + 44_500).board).toBe('France has the floor · 0:01');
    expect(drawn(sitting({ floor }), now + 60_000).board).toBe('France has the floor · 0:00');
    expect(which(sitting({ floor: { ...floor, seat: seat('velora') } }), 'speaking')).toEqual(['velora']);
    expect(drawn(sitting({ floor: { ...floor, purpose: 'reply' } })).board).toBe('France replies · 0:45');
  });

  it('has no clock where it stands still', () => {
    expect(drawn(sitting({ floor }, { frozen: 30_000 })).board).toBe('France has the floor');
    expect(drawn(sitting({ floor }), null).board).toBe('France has the floor');
  });

  it('has a small hand at whoever waits for the floor, members and others alike', () => {
    expect(which(sitting(), 'listed')).toEqual(['kenya', 'velora']);
    expect(which(sitting({ stage: 'closed' }), 'listed')).toEqual([]);
    expect(which({ ...view, meeting: null }, 'listed')).toEqual([]);
    // Between the opening of a vote and its close nobody speaks.
    expect(which(vote({ kind: 'agenda', item: null, by: seat('china') }), 'listed')).toEqual([]);
    expect(which(vote({ kind: 'agenda', item: null, by: seat('china') }), 'speaking')).toEqual([]);
  });

  it('has the hand up of whoever raises a point of order or moves a motion', () => {
    const point = { by: seat('russian-federation'), point: { kind: 'motion' }, until: now + 20_000 } as const;
    expect(which(sitting({ point }), 'hand')).toEqual(['russian-federation']);
    expect(drawn(sitting({ point, floor })).board).toBe('Point of order · Russian Federation · 0:20');
    const motion: MeetingInView['motions'][number] = {
      ...{ kind: 'motion', motion: 'suspend', by: seat('china'), draft: null, round: null, to: null, seconds: null },
      ...{ until: now + 9000, left: null, seconded: true },
    };
    expect(which(sitting({ motions: [motion], floor }), 'hand')).toEqual(['china']);
    expect(drawn(sitting({ motions: [motion], floor })).board).toBe('Motion to suspend the meeting · China · 0:09');
  });

  it('asks for a seconder where the custom of the room has one, and nowhere else', () => {
    const motion: MeetingInView['motions'][number] = {
      ...{ kind: 'motion', motion: 'refer', by: seat('china'), draft: null, round: null, to: null, seconds: null },
      ...{ until: now + 9000, left: null, seconded: false },
    };
    const alone = sitting({ motions: [motion] });
    expect(drawn({ ...alone, law: lawOf('model-un') }).board).toContain('who seconds it? · 0:09');
    expect(drawn(alone).board).toContain('· China · 0:09');
  });

  it('has at the table who is invited, and the Secretary-General by right', () => {
    const at = (of: PublicView) =>
      drawn(of)
        .sides.filter(({ atTable }) => atTable)
        .map(({ id }) => id);
    expect(at(sitting())).toEqual(['velora', 'secretary-general']);
    const proposed = { seat: seat('velora'), basis: 'rule-37', by: seat('velora'), until: now } as const;
    expect(at(sitting({ invited: [], proposed: [proposed] }))).toEqual(['secretary-general']);
    const everybody = view.seats.filter(({ kind }) => kind === 'non-member').map(({ id }) => id);
    expect(at({ ...view, meeting: null })).toEqual(everybody);
  });

  it('says on its board what stops everything else', () => {
    const point = { by: seat('china'), point: { kind: 'speaker' }, until: now + 5000 } as const;
    const ruling = { ...point, upheld: false, ruledBy: seat('kenya') };
    const board = (changes: Partial<MeetingInView>) => drawn(sitting(changes)).board;
    expect(board({ ruling, floor })).toBe('The ruling: not well taken · 0:05');
    expect(board({ suspended: now + 60_000, floor })).toBe('The meeting is suspended · 1:00');
    expect(board({ stage: 'agenda', until: now + 8000 })).toBe(
      'The provisional agenda: is there any objection? · 0:08',
    );
    const proposed = [{ seat: seat('press'), basis: 'rule-39', by: seat('kenya'), until: now + 8000 }] as const;
    expect(board({ proposed })).toBe('To invite the Press: is there any objection? · 0:08');
    expect(board({ caucus: now + 30_000 })).toBe('Moderated caucus · 0:30');
    expect(board({})).toBe('Debate on the situation in Velora');
  });

  it('says what each vote is about, and how many have cast', () => {
    const [draft] = view.drafts;
    if (!draft) throw new Error('a draft was tabled');
    const by = seat('china');
    const boards: Record<Subject['kind'], string> = {
      draft: drawn(vote({ kind: 'draft', draft: draft.id })).board,
      amendment: drawn(vote({ kind: 'amendment', draft: draft.id, amendment: 'a1' as never })).board,
      part: drawn(vote({ kind: 'part', draft: draft.id, clauses: ['c1' as never] })).board,
      agenda: drawn(vote({ kind: 'agenda', item: 1, by })).board,
      invitation: drawn(vote({ kind: 'invitation', seat: seat('velora'), by })).board,
      ruling: drawn(vote({ kind: 'ruling', by, upheld: true, point: { kind: 'motion' } })).board,
      preliminary: drawn(vote({ kind: 'preliminary', draft: draft.id, by })).board,
      motion: drawn(
        vote({ kind: 'motion', motion: 'refer', by, draft: draft.id, round: null, to: 'committee', seconds: null }),
      ).board,
    };
    for (const board of Object.values(boards)) expect(board).toMatch(/ · 0 of 4 cast$/);
    expect(new Set(Object.values(boards)).size).toBe(8);
    for (const kind of ['draft', 'amendment', 'part', 'preliminary', 'motion'] as const) {
      expect(boards[kind]).toContain('S/2031/1');
    }
    expect(boards.agenda).toContain('The situation in Velora');
    expect(boards.invitation).toContain('Velora');
  });

  it('has the hands of a vote up until it closes, and of nobody else', () => {
    const seats = view.seats.map((each) => ({ ...each, cast: each.id === 'kenya' }));
    const open = vote({ kind: 'agenda', item: null, by: seat('china') }, { seats });
    expect(which(open, 'hand')).toEqual(['kenya']);
    expect(which({ ...open, vote: null }, 'hand')).toEqual([]);
  });

  it('counts on the board whoever has a seat, here or away, and no seat without a vote', () => {
    const seats = view.seats.map((each) => ({ ...each, cast: each.id === 'france' || each.id === 'velora' }));
    const open = vote({ kind: 'agenda', item: null, by: seat('china') }, { seats });
    expect(drawn(open).board).toMatch(/· 1 of 4 cast$/);
  });

  it('says who is a bot, at the table and beside it', () => {
    const seats = view.seats.map((each) => ({ ...each, standIn: each.id === 'brazil' || each.id === 'opposition' }));
    const { seats: members, sides } = picture({ ...view, seats });
    expect([...members, ...sides].flatMap(({ id, bot }) => (bot === 'bot' ? [id] : []))).toEqual([
      'brazil',
      'opposition',
    ]);
    expect(members.find(({ id }) => id === 'kenya')?.bot).toBe('');
  });

  it('changes nothing of its picture but the clock while that runs', () => {
    const [one, later] = [picture(sitting({ floor })), picture(sitting({ floor }), now + 7000)];
    expect([one.clock, later.clock]).toEqual(['0:45', '0:38']);
    expect(withoutClock(one)).toEqual(withoutClock(later));
    expect(withoutClock(picture(sitting({ floor: { ...floor, until: now + 600_000 } })))).not.toEqual(
      withoutClock(one),
    );
  });
});

describe('the board on the wall', () => {
  it('says what the headline does not: the item while somebody speaks or asks something, and no second clock', () => {
    const point = { by: seat('china'), point: { kind: 'motion' }, until: now + 20_000 } as const;
    for (const busy of [sitting({ floor }), sitting({ point }), sitting({ suspended: now + 1000 }), sitting()]) {
      expect(onWall(busy)).toMatchObject({ board: 'The situation in Velora', clock: '' });
    }
    const agenda = sitting({ stage: 'agenda', until: now + 8000 });
    expect(onWall(agenda)).toMatchObject({ board: 'Meeting S/PV.9901', clock: '' });
    expect(onWall({ ...view, phase: 'consultations', meeting: null }).board).toBe('');
  });

  it('counts the ballots', () => {
    expect(onWall(vote({ kind: 'agenda', item: null, by: seat('china') })).board).toBe('0 of 4 cast');
  });

  it('has after a vote, in three letters, whoever was not in favour', () => {
    const ballots = { china: 'abstain', france: 'yes', kenya: 'no', 'russian-federation': 'no' } as const;
    const closed = (cast: Partial<Record<string, string>>): PublicView => ({
      ...sitting(),
      results: [{ ...aResult, ballots: cast as never }],
    });
    expect(onWall(closed(ballots)).board).toBe('Against: KEN RUS · Abstaining: CHN');
    expect(onWall(closed({ france: 'yes' })).board).toBe('All in favour');
  });
});
