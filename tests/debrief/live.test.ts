/** What the facilitator reads while the session runs is what the debrief says of it once it is over. */
import { describe, expect, test } from 'vitest';
import { Reader } from '../../server/rooms/reader.ts';
import type { Event } from '../../shared/council/events.ts';
import { replay } from '../../shared/council/replay.ts';
import type { Council } from '../../shared/council/state.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { setupIn } from '../../shared/debrief/history.ts';
import { liveReading, watched, watching } from '../../shared/debrief/live.ts';
import { inWholeNumbers, type LiveReading } from '../../shared/debrief/liveReading.ts';
import { aCouncilOfSeven, did, end, facilitator, given } from '../support/council.ts';
import { aRound, nextRound, ordered } from '../support/outside.ts';
import { outsideSession } from './outsideSession.ts';
import { played } from './session.ts';

const readingOf = (events: readonly Event[]): LiveReading =>
  liveReading(events.reduce(watched, watching(setupIn(events)))) ?? expect.unreachable('the session has a world');

const told = (events: readonly Event[]) => {
  const { sovereignty, lenses, criteria, outside, months } = debriefOf(events);
  return inWholeNumbers({
    ...{ months, lenses, texts: criteria, acts: outside.criteria.map((act, index) => ({ ...act, number: index + 1 })) },
    ...{ opening: sovereignty?.opening, now: sovereignty?.end, intrusiveShare: sovereignty?.intrusiveShare },
  });
};

const whole = outsideSession();
/** Two rounds in which nobody does anything. */
const idle = given(aRound(), nextRound, nextRound);

/** A round in which the host state buys what no text gives it. */
const hired = given(aRound(), ordered('velora', { kind: 'hire-company', patron: null }), nextRound);

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

describe('the reading of a session that runs', () => {
  test.each([
    ['with a veto and texts that lapse', played()],
    ['in which much was done outside the Council', whole],
    ['in which nothing was adopted', given(idle, did(facilitator, end)).events],
    ['in which a company was hired and nothing adopted', given(hired, did(facilitator, end)).events],
  ])('is at its end what the debrief says, %s', (_what, events) => {
    const { ahead: _ahead, ...reading } = readingOf(events);
    expect(reading).toEqual(told(events));
    expect(reading.lenses).toHaveLength(4);
  });

  test('is after each round what the debrief would say, had the session ended there', () => {
    const ends = whole.flatMap(({ kind }, index) => (kind === 'situation-reported' ? [index + 1] : []));
    for (const at of ends.slice(0, 2)) {
      const soFar = whole.slice(0, at);
      const { ahead: _ahead, ...reading } = readingOf(soFar);
      expect(reading).toEqual(told([...soFar, { kind: 'session-ended' }]));
    }
    expect(ends).toHaveLength(4);
  });

  test('has sovereignty from the first, and lenses once a month has passed', () => {
    const first = whole.findIndex(({ kind }) => kind === 'month-passed');
    const before = readingOf(whole.slice(0, first));
    expect(before).toMatchObject({ months: 0, lenses: [], intrusiveShare: 0, now: { model: 'westphalian' } });
    expect(before.opening).toEqual(before.now);
    // The coalition has landed, and the first month will feel it.
    expect(before.ahead).toEqual({ model: 'empire', evidence: { unilateral: true, by: 'united-states' } });
    expect(before.acts.map(({ number }) => number)).toEqual([1]);
    const after = readingOf(whole.slice(0, first + 1));
    expect(after.lenses).toHaveLength(4);
    expect(after.now.model).toBe('empire');
  });

  test('holds nothing exact: whole numbers, halves that are counted, and hundredths of a share', () => {
    const numbers = numbersIn(readingOf(whole));
    expect(numbers.length).toBeGreaterThan(100);
    const isPlain = (value: number) =>
      Number.isInteger(Math.abs(value) < 1 ? Number((100 * value).toFixed(6)) : 2 * value);
    expect(numbers.filter((value) => !isPlain(value))).toEqual([]);
    // The debrief has them exact, or this proves nothing.
    expect(numbersIn(debriefOf(whole).lenses).filter((value) => !isPlain(value)).length).toBeGreaterThan(20);
    expect(inWholeNumbers({ up: 41.6, down: -7.6, share: 0.4567, met: 3.5, none: -0.001 })).toEqual({
      ...{ up: 42, down: -8, share: 0.46, met: 3.5, none: 0 },
    });
  });

  test('there is none where there is no world', () => {
    const { events, council } = aCouncilOfSeven();
    expect(liveReading(events.reduce(watched, watching(setupIn(events))))).toBeNull();
    const reader = new Reader(() => expect.unreachable('nothing is reckoned for it'));
    expect([reader.read(council), reader.latest]).toEqual([true, null]);
  });
});

describe('whoever reads', () => {
  /** Events that become durable and are told in handfuls. */
  const room = (until: number) => {
    let durable = whole.slice(0, until);
    let council: Council = replay(durable);
    let asked = 0;
    const reader = new Reader(() => {
      asked += 1;
      return durable;
    });
    const read = () => {
      while (!reader.read(council));
      return reader.latest;
    };
    return {
      reader,
      asked: () => asked,
      read,
      tell: (count: number, isKnownBefore = false) => {
        const fresh = whole.slice(durable.length, durable.length + count);
        if (isKnownBefore) durable = [...durable, ...fresh];
        const first = isKnownBefore ? read() : null;
        if (!isKnownBefore) durable = [...durable, ...fresh];
        const steps = fresh.map((event, index) => ({
          event,
          after: replay(durable.slice(0, durable.length - fresh.length + index + 1)),
        }));
        council = steps.at(-1)?.after ?? council;
        reader.saw(steps);
        return first;
      },
      now: () => readingOf(durable),
    };
  };

  test('follows what is told, and reads the journal once', () => {
    const here = room(200);
    for (let step = 0; step < 6; step += 1) {
      expect(here.read()).toEqual(here.now());
      here.tell(20);
    }
    expect(here.asked()).toBe(1);
  });

  test('counts nothing twice that was durable before it was told', () => {
    const here = room(whole.findIndex(({ kind }) => kind === 'month-passed') - 3);
    here.tell(10, true);
    expect(here.read()).toEqual(here.now());
  });

  test('is given the very same as long as nothing has moved', () => {
    const at = whole.findIndex(({ kind }) => kind === 'deal-offered');
    const here = room(at);
    const before = here.read();
    here.tell(1);
    expect(here.read()).toBe(before);
  });
});
