/** The first steps, the words of the United Nations, sounds, what is unread, and the arc of the crisis. */
import { beforeEach, describe, expect, test } from 'vitest';
import { tones } from '../../client/sound/tones.ts';
import { crisisArc } from '../../client/store/arc.ts';
import { beginVisit, endVisit, stepVisit, visiting, visitSteps } from '../../client/store/firstVisit.ts';
import { newResults, newTexts, nothingSeen, unseenOf } from '../../client/store/seen.ts';
import { nearlyUp, soundOf, soundOn, untilNearlyUp } from '../../client/store/sound.ts';
import { glossary, terms } from '../../client/text/english/glossary.ts';
import * as english from '../../client/text/english/interface.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  ballots,
  type Circumstance,
  consultations,
  did,
  facilitator,
  given,
  members,
  next,
  personFor,
  seated,
  theWorld,
  until,
  voteClosed,
  voteOpen,
  voting,
} from '../support/council.ts';

describe('the first steps', () => {
  beforeEach(beginVisit);

  test('go from who one is to how one acts, and back, and then never again', () => {
    expect(visiting.value).toBe('who');
    stepVisit(-1);
    expect(visiting.value).toBe('who');
    stepVisit(1);
    stepVisit(1);
    expect(visiting.value).toBe('act');
    stepVisit(-1);
    expect(visiting.value).toBe('now');
    stepVisit(1);
    stepVisit(1);
    expect(visiting.value).toBeNull();
    stepVisit(1);
    expect(visiting.value).toBeNull();
  });

  test('are skipped at once, and are there again for whoever asks', () => {
    endVisit();
    expect(visiting.value).toBeNull();
    beginVisit();
    expect(visiting.value).toBe('who');
  });

  test('say each in two sentences what it is about', () => {
    for (const step of visitSteps) {
      const said = english.help.visit.steps[step].says('France');
      expect(said.split(/[.?!] /).length, said).toBeLessThanOrEqual(2);
      expect(said.length).toBeLessThan(170);
    }
    expect(english.help.visit.steps.who.says('France')).toContain('France');
  });
});

test('every term is explained in short sentences, in the order of the alphabet, without a term that is nowhere', () => {
  const names = terms.map((term) => glossary[term].name);
  expect(new Set(names).size).toBe(terms.length);
  expect(Object.keys(glossary).toSorted()).toEqual([...terms].toSorted());
  expect(names.toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual(names);
  for (const term of terms) expect(glossary[term].means.length, term).toBeLessThan(150);
});

describe('sound', () => {
  const closed = { kind: 'vote-closed', result: {} } as never;

  test('is off until somebody switches it on', () => expect(soundOn.value).toBe(false));

  test('a gavel on a result and on a meeting, a bell for a vote and for the end of the lesson', () => {
    const proceeding = (kind: string) => soundOf({ kind: 'proceeding', event: { kind } } as never);
    expect(soundOf(closed)).toBe('gavel');
    expect(proceeding('meeting-opened')).toBe('gavel');
    expect(proceeding('meeting-closed')).toBe('gavel');
    expect(proceeding('motion-made')).toBeNull();
    expect(soundOf({ kind: 'vote-opened' } as never)).toBe('bell');
    expect(soundOf({ kind: 'clock-moved' })).toBeNull();
  });

  test('a bell when time is nearly up, unless the clock stands still or it is past that', () => {
    expect(untilNearlyUp({ deadline: 60_000, frozen: null }, 10_000)).toBe(50_000 - nearlyUp * 1000);
    expect(untilNearlyUp({ deadline: 60_000, frozen: null }, 45_000)).toBeNull();
    expect(untilNearlyUp({ deadline: 60_000, frozen: 3000 }, 10_000)).toBeNull();
    expect(untilNearlyUp({ deadline: null, frozen: null }, 10_000)).toBeNull();
  });

  test('is short, and no louder than its room', () => {
    for (const all of Object.values(tones)) {
      for (const { after, lasts, loud, pitch } of all) {
        expect(after + lasts).toBeLessThan(2);
        expect(loud).toBeLessThanOrEqual(1);
        expect(pitch).toBeGreaterThan(40);
        expect(pitch).toBeLessThan(4000);
      }
    }
  });
});

describe('what is unread', () => {
  const seen = (...circumstances: readonly Circumstance[]) => {
    const { council, now } = given(aCouncilOfFifteen(), ...circumstances);
    const view = publicView(council);
    const own = (seat: string) => seatView(council, personFor(seat), now);
    return { texts: (seat: string) => newTexts(view, own(seat)), results: newResults(view) };
  };
  const tabled = [seated(...members), consultations, aDraftTabledBy('kenya')] as const;

  test('is a text of others, until it was shown, and none of one’s own', () => {
    const { texts } = seen(...tabled);
    expect(texts('france')).toEqual(['text d1 tabled']);
    expect(texts('kenya')).toEqual([]);
    expect(unseenOf(texts('france'), nothingSeen)).toBe(1);
    expect(unseenOf(texts('france'), { ...nothingSeen, heard: ['text d1 tabled'] })).toBe(0);
    expect(unseenOf(texts('france'), { ...nothingSeen, heard: ['text d1 working'] })).toBe(1);
  });

  test('is a result, which the record tells and no longer the list of texts', () => {
    const { texts, results } = seen(...tabled, voting, voteOpen, voteClosed);
    expect(results).toEqual(['vote 1']);
    expect(texts('france')).toEqual([]);
  });
});

describe('the arc of the crisis', () => {
  const arcOf = (...circumstances: readonly Circumstance[]) =>
    crisisArc(publicView(given(aCouncilOfFifteen(theWorld()), seated(...members), ...circumstances).council));
  const voted = [
    until('consultations'),
    aDraftTabledBy('kenya'),
    until('voting'),
    did(facilitator, next),
    ballots('yes', ...members),
  ] as const;

  test('is the mean over the people of what everybody was told, with each text after the report that it followed', () => {
    const { council } = given(aCouncilOfFifteen(theWorld()), seated(...members), ...voted, until('field'));
    const view = publicView(council);
    const arc = crisisArc(view);
    expect(arc?.points.map(({ round }) => round)).toEqual(view.reports.map(({ round }) => round));
    expect(arc?.points.length).toBeGreaterThan(1);
    const report = view.reports.at(-1);
    const people = view.provinces.reduce((sum, { population }) => sum + population, 0);
    const mean = view.provinces.reduce(
      (sum, { id, population }) => sum + ((report?.provinces[id]?.violence ?? 0) * population) / people,
      0,
    );
    expect(arc?.points.at(-1)?.violence).toBeCloseTo(mean, 6);
    expect(arc?.votes).toMatchObject([{ round: 1, symbol: 'S/2031/1', outcome: 'adopted' }]);
  });

  test('begins with the opening, and is nothing where there is no world', () => {
    expect(arcOf(until('consultations'))?.points).toHaveLength(1);
    expect(crisisArc(publicView(given(aCouncilOfFifteen(), seated('france')).council))).toBeNull();
  });
});
