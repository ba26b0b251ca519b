import { describe, expect, test } from 'vitest';
import { happenedAt, pinOf } from '../../client/panels/debrief/arcStory.ts';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import { replay } from '../../shared/council/replay.ts';
import { openingSchema } from '../../shared/council/setup.ts';
import { readingsOf } from '../../shared/crisis/readings.ts';
import { arcFigures } from '../../shared/debrief/debrief.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { NotEnded } from '../../shared/debrief/history.ts';
import {
  aCouncilOfFifteen,
  did,
  end,
  facilitator,
  given,
  instructed,
  members,
  personFor,
  seated,
  theWorld,
} from '../support/council.ts';
import { played, tabled, until, votedOn } from './session.ts';

const events = played();
const council = replay(events);
const debrief = debriefOf(events);
const { arc } = debrief;

describe('the arc', () => {
  test('has the opening and every month, each with the figures of the crisis', () => {
    expect(arc.months.map(({ month }) => month)).toEqual(Array.from({ length: 49 }, (_, month) => month));
    council.months.forEach(({ state, round, epilogue }, index) => {
      const readings = readingsOf(state);
      const month = arc.months[index + 1];
      expect(month).toMatchObject({ round, epilogue });
      for (const figure of arcFigures) expect(month?.[figure]).toBe(readings[figure]);
      expect(readings.deployed).toBeGreaterThan(0);
      for (const { id, violence } of state.provinces) expect(month?.provinces[id]).toBe(violence);
    });
    expect(arc.months[0]).toMatchObject({ missionLegitimacy: null });
    expect(arc.months[0]).toMatchObject({ round: 0, deaths: 0, formalSovereignty: 100, refugees: 60, epilogue: false });
    expect(arc.months[0]?.provinces.northreach).toBe(58);
  });

  test('knows where rounds begin and end, and where the epilogue begins', () => {
    expect(arc.rounds).toEqual([
      { round: 1, from: 0, to: 8 },
      { round: 2, from: 8, to: 16 },
      { round: 3, from: 16, to: 24 },
    ]);
    expect(arc.epilogueFrom).toBe(24);
    expect(debrief).toMatchObject({ rounds: 3, months: 24, epilogueMonths: 24, seed: 7, state: 'Velora' });
  });

  test('marks what happened, in its order', () => {
    const markers = arc.markers.map((marker) => {
      const { kind, month, round } = marker;
      const more = 'outcome' in marker ? [marker.outcome, marker.resolution] : 'id' in marker ? [marker.id] : [];
      return [kind, month, round, ...more].join(' ');
    });
    const crisisEvents = council.months.flatMap(({ happened }) => happened);
    expect(markers.filter((each) => !each.startsWith('event'))).toEqual([
      'inject 0 1 drought',
      'consent 0 1',
      'vote 0 1 adopted S/RES/2901 (2031)',
      'good-offices 0 1',
      'vote 8 2 vetoed ',
      'vote 8 2 adopted S/RES/2902 (2031)',
      'assembly-debate 8 2',
      expect.stringMatching(/^inject 16 3 /),
      'inject 16 3 gas-claim',
      'mandate-lapsed 16 3',
    ]);
    expect(markers.filter((each) => each.startsWith('event'))).toHaveLength(crisisEvents.length);
    expect(arc.markers).toContainEqual({
      ...{ kind: 'mandate-lapsed', month: 16, round: 3, resolution: 'S/RES/2902 (2031)' },
    });
    expect(arc.markers).toContainEqual({
      ...{ kind: 'consent', month: 0, round: 1, draft: 'd1', symbol: 'S/2031/1' },
      ...{ title: 'Protection in Northreach', consents: true },
    });
    expect(arc.markers).toContainEqual({
      ...{ kind: 'good-offices', month: 0, round: 1, seat: 'secretary-general', aim: 'acceptance' },
    });
  });

  test('marks what the crisis itself did, and a term that is over', () => {
    const elections = { kind: 'elections', timing: 'month', month: 3 } as const;
    const { events: short } = given(
      aCouncilOfFifteen({ ...theWorld(), maximumClauses: 12 }),
      seated('united-states', 'velora'),
      instructed('in-favour', ...members),
      until('consultations', 1),
      tabled({ title: 'Observers for two rounds', template: 'observe', letter: true, clauses: [elections] }),
      votedOn(),
      until('ended', 3),
    );
    const { markers } = debriefOf(short).arc;
    expect(markers).toContainEqual({ kind: 'event', month: 3, round: 1, event: 'election-failed', province: null });
    expect(markers).toContainEqual({ kind: 'mandate-ended', month: 16, round: 3, resolution: 'S/RES/2901 (2031)' });
    const happened = replay(short).months.flatMap((each) => each.happened);
    expect(markers.filter(({ kind }) => kind === 'event')).toHaveLength(happened.length);
  });
});

describe('what stood before the session', () => {
  const opening = openingSchema.parse({
    inForce: [
      {
        resolution: '2895 (2030)',
        clauses: [
          { kind: 'mission', troops: 6 },
          { kind: 'use-of-force', rule: 'self-defence' },
        ],
        ...{ hostConsents: true, pledges: [{ seat: 'african-union', thousands: 4 }] },
      },
    ],
    onTheTable: { penholder: 'kenya', title: 'Relief', clauses: [{ kind: 'mediation', level: 1 }] },
  });
  const ended = given(aCouncilOfFifteen({ ...theWorld(), opening }), until('ended', 3));
  const told = debriefOf(ended.events);

  test('D13 T14 begins the story, at the opening and in no round', () => {
    const at = { month: 0, round: 0 };
    expect(told.arc.markers.slice(0, 2)).toEqual([
      { kind: 'in-force-before', ...at, resolution: 'S/RES/2895 (2030)' },
      { kind: 'on-the-table', ...at, draft: 'd1', symbol: 'S/2031/1', title: 'Relief', seat: 'kenya' },
    ]);
    const names = { seat: (id: string) => `the seat of ${id}`, province: (id: string) => id };
    const pins = told.arc.markers.slice(0, 2).map((marker) => pinOf(marker, names));
    expect(pins.map(({ sign, name, short }) => [sign, name, short])).toEqual([
      ['adopted', 'Before the session: S/RES/2895 (2030) is in force', '2895'],
      ['tabled', 'Before the session: the seat of kenya has put S/2031/1, Relief, on the table', ''],
    ]);
    expect(happenedAt(pins, { month: 0, round: 0 }).own).toEqual(pins);
    expect(arc.markers.filter(({ round }) => round === 0)).toEqual([]);
  });

  test('D13 has a mission’s name from the opening on, where its soldiers are there', () => {
    expect(told.arc.months[0]?.missionLegitimacy).toBeGreaterThan(0);
    expect(told.outcomes?.opening.missionLegitimacy).toBe(told.arc.months[0]?.missionLegitimacy);
    expect(debrief.outcomes?.opening.missionLegitimacy).toBeNull();
  });
});

describe('a session that ends otherwise', () => {
  test('has no debrief before its end', () => {
    for (let count = 1; count < events.length; count += 1) {
      if (events.slice(0, count).some(({ kind }) => kind === 'session-ended')) continue;
      expect(() => debriefOf(events.slice(0, count))).toThrow(NotEnded);
    }
  });

  test('is told as it was at its end, whoever comes and goes afterwards', () => {
    const person = personFor('france');
    const later: Event[] = [
      { kind: 'presence-noted', person, present: false },
      { kind: 'seat-left', person, seat: 'france' as never },
    ];
    for (const event of later) expect(eventSchema.parse(event)).toEqual(event);
    expect(debriefOf([...events, ...later])).toEqual(debrief);
  });

  test('before a month has passed has votes and aims, no score, and nothing of what nobody played for', () => {
    const inTheLobby = given(aCouncilOfFifteen(theWorld()), did(facilitator, end)).events;
    const inTheReport = given(aCouncilOfFifteen(theWorld()), until('sitrep', 1), did(facilitator, end)).events;
    const afterAVote = given(
      aCouncilOfFifteen(theWorld()),
      seated('united-states', 'velora'),
      instructed('in-favour', ...members),
      until('consultations', 1),
      tabled({ title: 'Observers', template: 'observe' }),
      votedOn(),
      did(facilitator, end),
    ).events;
    for (const [short, votes] of [
      [inTheLobby, 0],
      [inTheReport, 0],
      [afterAVote, 1],
    ] as const) {
      const told = debriefOf(short);
      expect(told).toMatchObject({ months: 0, plannedMonths: 24, epilogueMonths: 0 });
      expect(told.arc).toMatchObject({ months: [], epilogueFrom: null });
      expect(told.arc.markers.every(({ kind, month }) => kind !== 'event' && month === 0)).toBe(true);
      expect(told).toMatchObject({ causes: null, lenses: [], sovereignty: null, outcomes: null, knowledge: null });
      expect(told).toMatchObject({ flags: [], precedents: null, counterfactuals: { list: [], preset: null } });
      expect(told.votes.votes).toHaveLength(votes);
      expect(told.seats).toHaveLength(23);
      for (const { score, batna, interests } of told.seats) {
        expect([score, batna]).toEqual([null, null]);
        expect(interests.every(({ attained }) => attained === null)).toBe(true);
      }
    }
    // The epilogue has passed in the journal all the same.
    expect(replay(inTheReport).months).toHaveLength(24);
  });

  test('in the middle of a round has the months that passed, and its epilogue', () => {
    const { events: short } = given(aCouncilOfFifteen(theWorld()), until('consultations', 2), did(facilitator, end));
    const { arc: cut, months, epilogueMonths, causes, seats } = debriefOf(short);
    // What was expected was expected of 24 months.
    for (const { score, batna } of seats) {
      expect(score).not.toBeNull();
      expect([batna?.first.verdict, batna?.last.verdict]).toEqual([null, null]);
    }
    expect(cut.rounds).toEqual([
      { round: 1, from: 0, to: 8 },
      { round: 2, from: 8, to: 8 },
    ]);
    expect([months, epilogueMonths, cut.epilogueFrom]).toEqual([8, 24, 8]);
    expect(cut.months.filter(({ epilogue }) => epilogue)).toHaveLength(24);
    expect(causes?.provinces[0]?.periods.map(({ round, epilogue }) => [round, epilogue])).toEqual([
      [1, false],
      [2, false],
      [2, true],
    ]);
  });

  test('without a world has its votes and nothing of a crisis', () => {
    const { events: bare } = given(
      aCouncilOfFifteen(),
      seated('united-states', 'russian-federation'),
      until('consultations', 1),
      tabled({ title: 'Words', template: 'aid' }),
      votedOn({ 'russian-federation': 'no' }),
      did(facilitator, end),
    );
    const told = debriefOf(bare);
    expect(told.votes.votes).toHaveLength(1);
    expect(told.arc.months).toEqual([]);
    expect(told).toMatchObject({ causes: null, lenses: [], sovereignty: null, outcomes: null, precedents: null });
    expect(told).toMatchObject({ knowledge: null, seats: [], counterfactuals: { list: [], preset: null } });
  });
});

describe('the votes', () => {
  const [first, second, third] = debrief.votes.votes;

  test('are members by results', () => {
    expect(debrief.votes.seats).toHaveLength(15);
    expect(debrief.votes.seats.map(({ name }) => name)).toEqual(
      debrief.votes.seats.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(first).toMatchObject({ vote: 1, round: 1, month: 0, needed: 9, outcome: 'adopted', totals: { yes: 14 } });
    expect(first?.cells['united-states' as never]).toEqual({
      choice: 'yes',
      byPolicy: false,
      byStandIn: false,
      veto: false,
    });
    expect(first?.cells['china' as never]).toEqual({
      choice: 'abstain',
      byPolicy: true,
      byStandIn: false,
      veto: false,
    });
    expect(Object.keys(first?.cells ?? {})).toHaveLength(15);
  });

  test('show the veto, and what would have been without it', () => {
    expect(second).toMatchObject({ outcome: 'vetoed', withoutVeto: 'adopted', resolution: '', month: 8 });
    expect(second?.cells['russian-federation' as never]).toEqual({
      choice: 'no',
      byPolicy: false,
      byStandIn: false,
      veto: true,
    });
    expect(third).toMatchObject({ outcome: 'adopted', resolution: 'S/RES/2902 (2031)' });
    expect(Object.values(third?.cells ?? {}).some(({ veto }) => veto)).toBe(false);
  });
});
