/** The journal of a class: what people say to each other, delegations of two, and how a session is run, read for good. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournalFile } from '../../server/journal/journalFile.ts';
import { minutesOf } from '../../server/tools/minutes.ts';
import { eventSchema } from '../../shared/council/events.ts';
import { canonical, replay } from '../../shared/council/replay.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Channel } from '../../shared/council/talk.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { ChannelId, SeatId } from '../../shared/council/vocabulary.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import { retold, unchanged } from '../../shared/debrief/rerun.ts';
import { person } from './script.ts';

const path = join(import.meta.dirname, 'class.jsonl');
const now = '3bf055c33bd511d3cd2508c239531bd282990b3b3f89b36c4023975b196df460';
/** Of the state in the shape that it had when the journal was recorded, before openings and tables. */
const recorded = '5f8460988a042c47d28263aac6d80af0559600b7ce0859768c32e63ed19c7eff';
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const { entries } = readJournalFile(path);
const events = entries.map(({ event }) => event);

/** What came later, and says nothing of this session. */
function asWritten({ opening, group, sovereign, ...setup }: Setup): object {
  expect({ opening, group, sovereign }).toEqual({ opening: null, group: null, sovereign: null });
  const briefs = Object.entries(setup.briefs).map(([seat, { without, ...brief }]) => {
    expect(without).toEqual([]);
    return [seat, brief];
  });
  return { ...setup, briefs: Object.fromEntries(briefs) };
}

describe('the journal of a class', () => {
  test('replays to the state that was recorded', () => {
    const { setup, ...state } = replay(events);
    expect(digest(canonical({ ...state, setup: asWritten(setup) } as unknown as Council))).toBe(recorded);
    expect(digest(canonical({ ...state, setup }))).toBe(now);
  });

  test('has with the earlier ones every kind of event', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.jsonl'));
    expect(files).toHaveLength(6);
    const found = new Set(
      files.flatMap((name) =>
        readJournalFile(join(import.meta.dirname, name)).entries.map(({ event }): string => event.kind),
      ),
    );
    const kinds = eventSchema.options.map((option) => option.shape.kind.value);
    expect(kinds.filter((kind) => !found.has(kind))).toEqual([]);
  });

  test('is read as it was written, but for what came later and says nothing', () => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
    const [first, ...others] = events;
    const begun = first?.kind === 'session-opened' ? { ...first, setup: asWritten(first.setup) } : first;
    expect(JSON.parse(JSON.stringify([begun, ...others]))).toEqual(lines.map((line) => JSON.parse(line).event));
  });

  test('is signed by those who asked, the second facilitator among them', () => {
    const signatures = new Set(entries.map(({ by }) => by));
    expect([...signatures].filter((by) => !by.startsWith('delegate-of-')).toSorted()).toEqual([
      ...['facilitator', 'facilitator:2', 'server'],
    ]);
    expect(entries.find(({ event }) => event.kind === 'person-renamed')?.by).toBe('facilitator:2');
  });

  test('has a conversation of each kind, and notes that came, were refused and were shown', () => {
    const { talk } = replay(events);
    const channels = Object.values<Channel>(talk.channels);
    expect(channels.map(({ kind }) => kind)).toEqual(['bilateral', 'delegation', 'group', 'region']);
    expect(
      talk.channels['china+kenya' as ChannelId]?.notes.map(({ status, visibility, reports }) => [
        ...[status, visibility, reports.length],
      ]),
    ).toEqual([
      ['sent', 'facilitator-reads', 0],
      ['sent', 'facilitator-reads', 0],
      ['sent', 'held', 0],
      ['refused', 'held', 0],
      ['sent', 'private', 1],
      ['sent', 'facilitator-reads', 0],
    ]);
    expect(talk.remarks).toEqual([
      { seat: 'velora', text: 'Our door is open to friends.', round: 1 },
      { seat: 'france', text: '', round: 1, struck: true },
    ]);
  });

  test('CH6 whoever has taken over a seat has read nothing that was written before', () => {
    const before = events.slice(
      0,
      events.findLastIndex(({ kind }) => kind === 'seats-swapped'),
    );
    const council = replay(before);
    const read = (name: string) =>
      seatView(council, person(name), 0)
        .channels.filter(({ id }) => id === 'china+kenya')
        .flatMap(({ notes }) => notes.map(({ number, text }) => [number, text]));
    expect(read('stranger')).toEqual([[1, 'Kenya has a new ambassador.']]);
    expect(read('kenya')).toEqual([]);
    // What was held arrived after what was refused had been written.
    expect(read('china').map(([number]) => number)).toEqual([1, 2, -1, 3, 4, 5]);
    // Now they sit for France, and China is another’s.
    expect(seatView(replay(events), person('china'), 0).seat).toBe('france');
  });

  test('S8 one veto was kept back, one order signed by two, and one by one alone', () => {
    const { results, outside } = replay(events);
    expect(results.find(({ withheld }) => withheld.length > 0)).toMatchObject({
      ...{ outcome: 'adopted', withheld: ['china'], vetoedBy: [] },
      ballots: { china: 'absent', kenya: 'yes' },
    });
    expect(outside.acts.map(({ act, by }) => `${act.kind} ${by.join(' ')}`)).toEqual(['intervene united-states']);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'order-failed', seat: 'france' as SeatId, why: 'one-key' }),
    );
  });

  test('FA5 news that were thrown in and written came when they did, and come again when the session is told again', () => {
    const { influences, crisis, classroom } = replay(events);
    const come = influences.flatMap(({ cause, round }) => (cause.kind === 'inject' ? [[cause.inject, round]] : []));
    const [bridge, letter] = classroom.improvised.map(({ id }) => id);
    expect(come).toEqual([
      ['drought', 1],
      ['gas-claim', 1],
      [bridge, 1],
      [letter, 2],
    ]);
    const again = retold(events, unchanged);
    expect(again.council.influences).toEqual(influences);
    expect(again.council.crisis).toEqual(crisis);
    expect(again.world?.end).toEqual(historyOf(events).world?.end);
  });

  test('has a debrief, in which what was written on the spot has its place', () => {
    const { arc, knowledge } = debriefOf(events);
    const titles = arc.markers.flatMap((marker) => (marker.kind === 'inject' ? [marker.title] : []));
    expect(titles).toContain('A bridge is blown up');
    expect(knowledge?.told).toContainEqual(
      expect.objectContaining({ title: 'A letter to two capitals', round: 2, to: ['france', 'kenya'] }),
    );
  });

  test('F7 was interrupted by a bell, and went on the next day with what was left of the clock', () => {
    const rung = entries.find(({ event }) => event.kind === 'bell-rung');
    const after = entries.find(({ event }) => event.kind === 'session-unfrozen');
    expect(rung?.at).toBe(Date.UTC(2031, 0, 15, 14, 3, 25));
    expect((after?.at ?? 0) - (rung?.at ?? 0)).toBeGreaterThan(19 * 3_600_000);
    expect(replay(events).phase).toBe('ended');
  });

  test('has minutes of everything but what changes nothing that anybody did', () => {
    const minutes = minutesOf(entries);
    const silent = new Set([
      ...['person-admitted', 'situation-reported', 'prospects-reckoned'],
      ...['orders-closed', 'standing-changed', 'norms-reckoned'],
    ]);
    const spoken = new Set(events.map(({ kind }) => kind).filter((kind) => !silent.has(kind)));
    expect(new Set(minutes.map(({ kind }) => kind))).toEqual(spoken);
    const text = minutes.map((minute) => minute.text).join('\n');
    expect(text).not.toMatch(/delegate-of-|undefined|\bnull\b|\[object|NaN/);
    expect(text).not.toMatch(
      /russian-federation|united-|china\+kenya|of-china|convoy-blocked|gas-claim|own-\d|\bh\d\b/,
    );
    for (const line of [
      'Hardy Lynx is Ben K. of the class list',
      'Olive Magpie of China writes to Kenya (in private): “Nobody else reads this.”',
      'The facilitator refuses the note of China to Kenya: “Say it without the reproach.”',
      'Kenya shows the facilitator the note of China to Kenya: “I would rather that somebody did.”',
      'The facilitator puts right: China has 10 million dollars less: “Paid outside the room.”',
      'The capital of China keeps its key to a veto back',
      'Ms Ito, facilitator 2, runs the session no longer',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('2 not voting; without the key of their capital, China)');
    expect(text).toContain(
      '(an intervention of a coalition, which advises): of two who are there one has not signed it',
    );
  });
});
