/** Playing alone: what the guide says and ticks in each state, what follows, and whom one waits for; from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { busyWith, nextOf, scenarioForOne } from '../../client/store/alone.ts';
import { dueOf } from '../../client/store/due.ts';
import { guideField, guideOf, isBusy, isGuideOpen, laidIn, lessons } from '../../client/store/guide.ts';
import { isAsked } from '../../client/store/way.ts';
import * as english from '../../client/text/english/interface.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import {
  aDraftBy,
  aWorld,
  ballots,
  by,
  type Circumstance,
  changeClause,
  createDraft,
  did,
  facilitator,
  fillSeats,
  given,
  next,
  sayReady,
  seated,
  showLeaning,
  standIn,
  standInsCast,
  table,
  until,
  velora,
} from '../support/council.ts';

const others = ['china', 'russian-federation', 'united-states', 'france', 'brazil', 'kenya'] as const;

/** One person who plays the United Kingdom, or another seat, and bots in every other chair. */
const alone = (...circumstances: readonly Circumstance[]) => aloneAs('united-kingdom', ...circumstances);
function aloneAs(seat: string, ...circumstances: readonly Circumstance[]) {
  const solo = 'united-kingdom' as SeatId;
  const session = given(aWorld({ solo }), seated(seat), did(facilitator, fillSeats()), ...circumstances);
  const { council, now } = session;
  const person = `delegate-of-${seat}` as Parameters<typeof seatView>[1];
  const all = publicView(council);
  const own = seatView(council, person, now);
  return { all, own, due: dueOf(all, own, dossierOf(council, person)) };
}

const said = ({ all, own }: ReturnType<typeof alone>, seen = {}) => {
  const guide = guideOf(all, own, seen);
  return (
    guide && { moment: guide.moment, ticks: guide.ticks.map(({ lesson, done }) => `${done ? '✓' : '·'}${lesson}`) }
  );
};

const consult = until('consultations');
const mine = by('united-kingdom');
const begun = [consult, aDraftBy('united-kingdom', { template: 'prevent' })] as const;
const changed = did(mine, ({ drafts }) => {
  const found = Object.values(drafts)[0]?.clauses.find(({ clause }) => clause.kind === 'humanitarian-access');
  if (!found) throw new Error('the template has changed');
  return changeClause('d1', found.id, { kind: 'humanitarian-access', level: 2 }, found.changedIn);
});
const tabled = [...begun, changed, did(mine, table('d1'))] as const;
const leant = did(standIn('brazil'), showLeaning('d1', 2));
const open = [...tabled, until('voting'), did(facilitator, next)] as const;
const voted = [...open, ballots('yes', 'united-kingdom'), standInsCast('yes', ...others)] as const;

const bySomebodyElse = [
  did(standIn('kenya'), createDraft('Aid for all', 'aid')),
  did(standIn('kenya'), table('d2')),
] as const;
const openAndVote = [did(facilitator, next), ballots('yes', 'united-kingdom'), standInsCast('yes', ...others)] as const;

describe('the guide', () => {
  test('speaks in the steps of a session of one person, and to nobody else', () => {
    expect(said(alone())).toBeNull();
    const { all, own } = alone(consult);
    expect(guideOf(all, own)).not.toBeNull();
    expect(guideOf({ ...all, solo: null }, own)).toBeNull();
    expect(guideOf(all, { ...own, seat: null })).toBeNull();
    expect(guideOf({ ...all, phase: 'ended' }, own)).toBeNull();
  });

  test('begins with the brief, which is ticked when it was read', () => {
    const report = alone(until('sitrep'));
    expect(said(report)).toEqual({ moment: 'sitrep', ticks: ['·brief'] });
    expect(said(report, { brief: true })).toEqual({ moment: 'sitrep', ticks: ['✓brief'] });
  });

  test('leads from a template to a text that is tabled, and ticks each thing as it is done', () => {
    expect(said(alone(consult))).toEqual({ moment: 'begin-text', ticks: ['·start', '·change', '·table'] });
    expect(said(alone(...begun))).toEqual({ moment: 'finish-text', ticks: ['✓start', '·change', '·table'] });
    expect(said(alone(...begun, changed))).toEqual({ moment: 'finish-text', ticks: ['✓start', '✓change', '·table'] });
    expect(said(alone(...tabled))).toEqual({ moment: 'persuade', ticks: ['✓start', '✓change', '✓table'] });
  });

  test('points whoever has begun none to a text that others have tabled, and keeps them from nothing', () => {
    const tabledBefore = [
      consult,
      did(standIn('kenya'), createDraft('Aid for all', 'aid')),
      did(standIn('kenya'), table('d1')),
    ] as const;
    expect(said(alone(...tabledBefore))).toEqual({ moment: 'on-the-table', ticks: ['·start', '·change', '·table'] });
    const own = did(mine, createDraft('Before it burns', 'prevent'));
    expect(said(alone(...tabledBefore, own))?.moment).toBe('finish-text');
    expect(said(alone(...tabledBefore, own, did(mine, table('d2'))))?.moment).toBe('persuade');
  });

  test('ticks nothing for a text of one’s own that lay on the table before the first round, and leads to another that one begins', () => {
    const penholder = 'united-kingdom' as SeatId;
    const clauses = [{ kind: 'territorial-integrity' }] as const;
    const opening = { inForce: [], onTheTable: { penholder, title: 'Borders', clauses: [...clauses] } };
    const after = (...circumstances: readonly Circumstance[]) => {
      const { council, now } = given(aWorld({ solo: penholder, opening }), seated(penholder), ...circumstances);
      const own = seatView(council, `delegate-of-${penholder}` as Parameters<typeof seatView>[1], now);
      return { all: publicView(council), own, due: dueOf(publicView(council), own) };
    };
    const laid = laidIn(after(until('sitrep')).all);
    expect(laid).toEqual(['d1']);
    expect(laidIn(after(consult).all)).toEqual([]);
    expect(said(after(consult), { laid })).toEqual({ moment: 'persuade', ticks: [] });
    const another = did(mine, createDraft('Before it burns', 'prevent'));
    expect(said(after(consult, another), { laid })?.ticks).toEqual(['✓start', '·change', '·table']);
  });

  test('does not nag about a change that comes too late', () => {
    expect(said(alone(...begun, did(mine, table('d1'))))?.ticks).toEqual(['✓start', '✓table']);
  });

  test('leads to the text that one has begun, and to none before', () => {
    const ways = (...circumstances: readonly Circumstance[]) => {
      const { all, own } = alone(...circumstances);
      return guideOf(all, own)?.ticks.map(({ way }) => way);
    };
    expect(ways(consult)?.[0]).toEqual({ tab: 'drafts', draft: null });
    expect(ways(...begun)?.[1]).toEqual({ tab: 'drafts', draft: 'd1' });
  });

  test('points to leanings as soon as a member shows one', () => {
    expect(said(alone(...tabled, leant))?.ticks).toContain('·lean');
    expect(said(alone(...tabled, leant), { lean: true })?.ticks).toContain('✓lean');
    expect(said(alone(...tabled, leant, until('meeting')))).toEqual({ moment: 'meeting', ticks: ['·lean'] });
    expect(said(alone(consult, until('meeting')))).toEqual({ moment: 'meeting-without-text', ticks: [] });
  });

  test('knows before, in and after a vote what there is to do', () => {
    expect(said(alone(...tabled, until('voting')))).toEqual({ moment: 'before-vote', ticks: [] });
    expect(said(alone(...open))).toEqual({ moment: 'ballot', ticks: ['·vote'] });
    expect(said(alone(...open, ballots('no', 'united-kingdom')))).toEqual({ moment: 'cast', ticks: ['✓vote'] });
    expect(said(alone(...voted))).toEqual({ moment: 'votes-over', ticks: ['✓vote'] });
    expect(said(alone(...begun, did(mine, table('d1')), ...bySomebodyElse, until('voting'), ...openAndVote))).toEqual({
      moment: 'interval',
      ticks: ['✓vote'],
    });
  });

  test('ticks the orders when one is given, or when one goes on without', () => {
    expect(said(alone(...voted, until('orders')))).toEqual({ moment: 'orders', ticks: ['·order'] });
    expect(said(alone(...voted, until('orders'), did(mine, sayReady())))?.ticks).toEqual(['✓order']);
  });

  test('ends the round with what has changed', () => {
    const field = alone(...voted, until('field'));
    expect(said(field)).toEqual({ moment: 'field', ticks: ['·changed'] });
    expect(said(field, { changed: true })?.ticks).toEqual(['✓changed']);
  });

  test('has no ticks after the first round', () => {
    expect(said(alone(until('field'), until('consultations')))).toEqual({ moment: 'begin-text', ticks: [] });
  });

  test('asks nobody for a ballot, or for a table, who has none', () => {
    const velora = (...circumstances: readonly Circumstance[]) => aloneAs('velora', ...circumstances);
    expect(said(velora(consult))?.ticks).toEqual(['·start', '·change']);
    const text = [
      consult,
      did(standIn('kenya'), createDraft('Aid', 'aid')),
      did(standIn('kenya'), table('d1')),
    ] as const;
    expect(said(velora(...text, until('voting'), did(facilitator, next)))).toEqual({ moment: 'watch-vote', ticks: [] });
  });

  test('is there in the first round until it is put away, and later when it is asked for', () => {
    expect(isGuideOpen(1, '')).toBe(true);
    expect(isGuideOpen(1, 'closed')).toBe(false);
    expect(isGuideOpen(2, '')).toBe(false);
    expect(isGuideOpen(3, 'open')).toBe(true);
    expect(guideField(1)).not.toBe(guideField(2));
    expect(guideField(2)).toBe(guideField(3));
  });

  test('says one or two short sentences about each moment, and has a name for each lesson', () => {
    for (const line of Object.values(english.guide.lines)) {
      expect(line.length, line).toBeLessThanOrEqual(130);
      expect(line.match(/[.!?](?= |$)/g)?.length, line).toBeLessThanOrEqual(2);
    }
    expect(Object.keys(english.guide.lessons)).toEqual([...lessons]);
  });
});

describe('going on', () => {
  const goesOn = (...circumstances: readonly Circumstance[]): string => {
    const after = nextOf(alone(...circumstances).all);
    return after ? english.alone.goOn(after) : '';
  };

  test('says what follows each step', () => {
    expect(goesOn()).toBe('');
    expect(goesOn(until('sitrep'))).toBe('Go on to the consultations');
    expect(goesOn(consult)).toBe('Go on to the meeting');
    expect(goesOn(...tabled, until('meeting'))).toBe('Go on to the votes');
    expect(goesOn(consult, until('meeting'))).toBe('Go on to the orders');
    expect(goesOn(...tabled, until('voting'))).toBe('Go on to the vote on S/2031/1');
    expect(goesOn(...voted)).toBe('Go on to the orders');
    expect(goesOn(until('orders'))).toBe('Go on: eight months pass');
    expect(goesOn(until('field'))).toBe('Go on to round 2');
  });

  test('comes to the epilogue and to the debrief', () => {
    const rounds = [until('field'), until('sitrep'), until('field'), until('sitrep'), until('field')] as const;
    expect(goesOn(...rounds)).toBe('Go on to the epilogue');
    expect(goesOn(...rounds, until('epilogue'))).toBe('Go on to the debrief');
    expect(goesOn(...rounds, until('ended'))).toBe('');
    const { all } = alone(...rounds);
    expect(nextOf({ ...all, epilogueMonths: 0 })).toEqual({ kind: 'end' });
  });

  test('waits for whoever is not done, by name', () => {
    const ready = [consult, did(mine, sayReady())] as const;
    const done = others.slice(0, -1).map((seat) => did(standIn(seat), sayReady()));
    const rest = ['velora', 'relief', 'secretary-general', 'african-union'].map((seat) =>
      did(standIn(seat), sayReady()),
    );
    const line = (...circumstances: readonly Circumstance[]) => {
      const { strong, rest } = english.due(alone(...circumstances).due);
      return `${strong} ${rest}`;
    };
    expect(busyWith(alone(consult).all, 'united-kingdom')).toBeNull();
    expect(line(...ready)).toBe('The others finish what they are doing … Still busy: 10 delegations.');
    expect(line(...ready, ...done, ...rest)).toBe('The others finish what they are doing … Still busy: Kenya.');
    // When the last of them is done it goes on.
    const { due } = alone(...ready, ...done, ...rest, did(standIn('kenya'), sayReady()));
    expect(due.kind).not.toBe('others-finish');
  });

  test('is not due while somebody asks for something', () => {
    expect(isAsked(alone(consult).due)).toBe(false);
    expect(isAsked(alone(...open).due)).toBe(true);
    const mission = [
      consult,
      did(standIn('kenya'), createDraft('Protect', 'protect')),
      did(standIn('kenya'), table('d1')),
    ] as const;
    expect(alone(...mission).due).toMatchObject({ kind: 'consult', call: { kind: 'troops' } });
    expect(isAsked(alone(...mission).due)).toBe(true);
    // An agenda that is open to objection keeps nobody.
    const meeting = alone(...tabled, until('meeting'));
    expect(meeting.due).toMatchObject({ kind: 'floor', matter: { kind: 'agenda' } });
    expect(isAsked(meeting.due)).toBe(false);
    expect(alone(...tabled, until('meeting'), did(mine, sayReady())).due.kind).toBe('others-finish');
  });

  test('is not due before there is a text to vote on', () => {
    const busy = (...circumstances: readonly Circumstance[]): boolean => {
      const { all, own, due } = alone(...circumstances);
      return isBusy(all, own, due);
    };
    expect(busy(until('sitrep'))).toBe(false);
    expect(busy(consult)).toBe(true);
    expect(busy(...begun)).toBe(true);
    expect(busy(...tabled)).toBe(false);
    expect(busy(...open)).toBe(true);
  });

  test('a vote waits for bots by name', () => {
    const { due } = alone(...open, ballots('yes', 'united-kingdom'), standInsCast('yes', ...others.slice(1)));
    expect(due).toMatchObject({ kind: 'vote', waitsFor: ['China'] });
  });
});

test('the lobby of one person has them begin', () => {
  const { due } = alone();
  expect(due.kind).toBe('begin-alone');
  expect(english.due(due).strong).toBe('Read who you are, then begin.');
});

test('a first game is the best that the server has', () => {
  const { scenario } = velora;
  const strait = { ...scenario, slug: 'sorrel' };
  const other = { ...scenario, slug: 'elsewhere' };
  expect(scenarioForOne([other, scenario, strait])?.slug).toBe('sorrel');
  expect(scenarioForOne([other, scenario])?.slug).toBe('velora');
  expect(scenarioForOne([other])?.slug).toBe('elsewhere');
  expect(scenarioForOne([])).toBeNull();
});
