/** Votes on more than texts: what of them stands in the matrix, at the arc, and among what can be changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import { replay } from '../../shared/council/replay.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import type { Counterfactual } from '../../shared/debrief/whatIf.ts';
import {
  act,
  aDraftTabledBy,
  aWorld,
  ballots,
  by,
  compact,
  did,
  given,
  seated,
  until,
  voteOpen,
} from '../support/council.ts';

const [, ...lines] = readFileSync(join(import.meta.dirname, '../journals/whole-meeting.jsonl'), 'utf8')
  .trim()
  .split('\n');
const events: readonly Event[] = lines.map((line) => eventSchema.parse(JSON.parse(line).event));
const debrief = debriefOf(events);
const { votes, annulled, symbols } = debrief.votes;
const markers = (kind: string) => debrief.arc.markers.filter((marker) => marker.kind === kind);

const over = given(aWorld(), seated(...compact, 'velora'));
const others = compact.filter((each) => each !== 'china');
/** China vetoes France's amendment, and the text goes on without it. */
const vetoedAmendment = given(
  over,
  aDraftTabledBy('kenya'),
  did(by('france'), act('propose-amendment', { draft: 'd1', change: { kind: 'delete', id: 'c2' } })),
  voteOpen,
  ballots('yes', ...others),
  ballots('no', 'china'),
  voteOpen,
  ballots('yes', ...compact),
  until('ended'),
);

describe('the matrix', () => {
  test('has a column for every vote that was announced, and names those that were annulled', () => {
    const council = replay(events);
    expect(votes.map(({ vote }) => vote)).toEqual(council.results.map(({ vote }) => vote));
    expect(votes.map(({ vote }) => vote)).not.toContain(11);
    expect(annulled).toEqual([{ vote: 11, reason: 'Not everybody had the text.', again: 12 }]);
  });

  test('says whose an amendment is, and what each text is called', () => {
    const proposers = votes.filter(({ subject }) => subject.kind === 'amendment').map(({ proposer }) => proposer);
    expect(proposers).toEqual(['united-kingdom', 'brazil', 'united-states']);
    expect(votes.filter(({ subject }) => subject.kind !== 'amendment').every(({ proposer }) => proposer === null)).toBe(
      true,
    );
    expect(symbols).toMatchObject({ d1: 'S/2031/1/Rev.1', d4: 'S/2031/4', d5: 'S/2031/6' });
  });

  test('a vote that was annulled twice came to its end after that, and one that was not put again never did', () => {
    const at = events.findIndex(({ kind }) => kind === 'vote-annulled');
    const first = events[at] as Extract<Event, { kind: 'vote-annulled' }>;
    const stopped: Event[] = [...events.slice(0, at + 1), { ...first, vote: 12, reason: 'Again.' }];
    const ended = events.find(({ kind }) => kind === 'session-ended') as Event;
    expect(debriefOf([...stopped, ended]).votes.annulled.map(({ again }) => again)).toEqual([null, null]);
    const close = events.slice(at).find(({ kind }) => kind === 'vote-closed') as Extract<
      Event,
      { kind: 'vote-closed' }
    >;
    const closed = { ...close, result: { ...close.result, vote: 13 } };
    expect(debriefOf([...stopped, closed, ended]).votes.annulled.map(({ again }) => again)).toEqual([13, 13]);
  });
});

describe('the arc', () => {
  test('has whole texts, and of anything else of a text only what was vetoed', () => {
    expect(markers('vote').map((marker) => 'vote' in marker && marker.vote)).toEqual([12, 13, 15, 17]);
    const told = debriefOf(vetoedAmendment.events).arc.markers.filter(({ kind }) => kind === 'vote');
    expect(told).toMatchObject([
      { vote: 1, on: 'amendment', symbol: 'S/2031/1', outcome: 'vetoed', resolution: '' },
      { vote: 2, on: 'draft', symbol: 'S/2031/1', outcome: 'adopted', resolution: 'S/RES/2901 (2031)' },
    ]);
  });

  test('has what the Council said with one voice, and what the Assembly did after each veto', () => {
    expect(markers('statement')).toMatchObject([{ round: 1, symbol: 'S/PRST/2031/1' }]);
    expect(markers('assembly-debate')).toMatchObject([{ round: 2, vote: 15, symbol: 'S/2031/3' }]);
    expect(markers('assembly')).toHaveLength(1);
    const [met] = replay(events).assembly.sessions;
    expect(markers('assembly')[0]).toMatchObject({ round: 3, yes: met?.yes, no: met?.no, adopted: met?.adopted });
  });
});

describe('what can be changed', () => {
  test('is whole texts alone, and their clauses', () => {
    const votesIn = (list: readonly Counterfactual[]) => [...new Set(list.map((each) => 'vote' in each && each.vote))];
    const changed = votesIn(debrief.counterfactuals.list);
    expect(changed).toEqual([12, 13, 15, 17]);
    const vetoes = debrief.counterfactuals.list.filter(({ kind }) => kind === 'without-veto');
    expect(vetoes.map((each) => 'symbol' in each && each.symbol)).toEqual(['S/2031/3', 'S/2031/6']);
    const ofAmendment = debriefOf(vetoedAmendment.events).counterfactuals.list;
    expect(ofAmendment.length).toBeGreaterThan(0);
    expect(votesIn(ofAmendment)).toEqual([2]);
  });

  test('runs again, each of them', () => {
    for (const change of debrief.counterfactuals.list) {
      const { happened, instead } = rerun(events, change);
      expect(happened).toEqual(debrief.arc.months);
      expect(instead).toHaveLength(happened.length);
    }
  });
});

describe('the lenses', () => {
  test('count texts, and not the decision to call the Assembly', () => {
    expect(historyOf(events).council.results.filter(({ resolution }) => resolution !== '')).toHaveLength(3);
    const terms = debrief.lenses.flatMap((lens) => lens.terms);
    const texts = terms.flatMap(({ scales }) => scales).find(({ of }) => of === 'adoptedTexts');
    expect(texts?.figure).toBe(2);
  });
});
