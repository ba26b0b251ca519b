/** Whole games without people: they come to an end, come out the same again, and stop at whatever may not happen. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { formatJournalFile, parseJournalFile } from '../../server/journal/journalFile.ts';
import { BrokenGame, type Delegate, type GameAsked, type PlayedGame, playGame } from '../../server/tools/bots/arena.ts';
import { movesByLot } from '../../server/tools/bots/byLot.ts';
import { canonical, replay } from '../../shared/council/replay.ts';
import { membersOf } from '../../shared/council/state.ts';
import type { Move, Sight } from '../../shared/delegates/delegate.ts';
import { fromNothing } from '../support/server.ts';

const velora = fromNothing(readScenario(join(import.meta.dirname, '../../scenarios'), 'velora'));

function game(seed: number, delegate: Delegate = movesByLot, other: Partial<GameAsked> = {}): PlayedGame {
  return playGame({
    ...{ pack: velora, council: 'fifteen', preset: '45', seed, level: 'seasoned', delegateIn: () => delegate },
    ...other,
  });
}

const kindsIn = ({ entries }: PlayedGame): readonly string[] => [...new Set(entries.map(({ event }) => event.kind))];
const moves = (...commands: readonly Move['command'][]): readonly Move[] =>
  commands.map((command) => ({ command, reasons: [] }));

/** A text of France's that goes to the vote in the first round, and everybody's ballot. */
const oneText =
  (choice: (sight: Sight) => 'yes' | 'no'): Delegate =>
  (sight) => {
    const { all, own } = sight;
    if (all.vote) return moves({ kind: 'cast-ballot', vote: all.vote.number, choice: choice(sight) });
    const draft = own.drafts[0]?.id;
    if (own.seat !== 'france' || all.phase !== 'consultations' || all.round > 1 || all.drafts.length > 0) return [];
    if (!draft) return moves({ kind: 'create-draft', title: 'The situation in Velora', template: 'aid' });
    const { sponsor, table } = own.rights.drafts[draft] ?? {};
    if (sponsor === null) return moves({ kind: 'sponsor-draft', draft });
    return table === null ? moves({ kind: 'table-draft', draft }) : moves({ kind: 'put-in-blue', draft });
  };

describe('a game without people', () => {
  test('has somebody in every chair, passes all its months and ends', () => {
    const { council, entries, moves: done } = game(1);
    expect(council.phase).toBe('ended');
    expect(Object.values(council.seats).every(({ policy }) => policy === 'stand-in')).toBe(true);
    expect(membersOf(council.setup)).toHaveLength(15);
    expect(council.months).toHaveLength(3 * 8 + 24);
    expect(council.version).toBe(entries.length);
    expect(done).toBeGreaterThan(50);
  });

  test('is the same from the same seed, and another from another', () => {
    const [one, again, other] = [game(5), game(5), game(6)].map(({ entries }) => JSON.stringify(entries));
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('leaves a journal that can be read back to the same state', () => {
    const { entries, council } = game(3);
    const session = { id: 'bots', code: 'BOTS03', openedAt: entries[0]?.at ?? 0 };
    const read = parseJournalFile(formatJournalFile({ session, entries }), 'bots');
    expect(canonical(replay(read.entries.map(({ event }) => event)))).toBe(canonical(council));
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('is played by the rules: nine in favour adopt, a permanent member against vetoes', () => {
    const outcomes = (against: readonly string[]) =>
      game(
        2,
        oneText(({ own }) => (against.includes(own.seat ?? '') ? 'no' : 'yes')),
      ).council.results.map(({ outcome, totals }) => [outcome, totals.yes]);
    expect(outcomes([])).toEqual([['adopted', 15]]);
    expect(outcomes(['china'])).toEqual([['vetoed', 14]]);
    expect(outcomes(['brazil'].concat('algeria', 'bangladesh', 'ghana', 'indonesia', 'ireland', 'jamaica'))).toEqual([
      ['failed-insufficient-votes', 8],
    ]);
  });

  test('by lot goes far: texts, votes, acts, deals and troops are in a few of them', () => {
    const kinds = new Set([1, 2, 3, 4, 5, 6].flatMap((seed) => kindsIn(game(seed))));
    for (const kind of [
      ...['draft-tabled', 'draft-withdrawn', 'clause-added', 'clause-removed', 'vote-closed', 'mandate-changed'],
      ...['troops-pledged', 'deed-done', 'order-given', 'order-carried-out', 'deal-offered', 'consent-answered'],
    ]) {
      expect(kinds, kind).toContain(kind);
    }
  });

  test('nobody is always asked first', () => {
    const firsts = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const asked: string[] = [];
      game(seed, ({ own }) => {
        asked.push(own.seat ?? '');
        return [];
      });
      return asked[0];
    });
    expect(new Set(firsts).size).toBeGreaterThan(3);
  });

  test('every delegation has a temper of its own, from the seed', () => {
    const tempersOf = (seed: number) => {
      const found = new Map<string, number>();
      game(seed, ({ own }, { temper }) => {
        found.set(own.seat ?? '', temper);
        return [];
      });
      return found;
    };
    const tempers = tempersOf(4);
    expect(tempers.size).toBe(23);
    expect(new Set(tempers.values()).size).toBe(23);
    for (const temper of tempers.values()) expect(temper >= 0 && temper < 1).toBe(true);
    expect(tempersOf(4)).toEqual(tempers);
  });

  test('where nobody does anything, only the clocks go on', () => {
    const played = game(1, () => []);
    expect(played.moves).toBe(0);
    expect(played.council.results).toEqual([]);
    expect(played.council.phase).toBe('ended');
  });

  test('a delegation that never stops is stopped by the clock', () => {
    const restless: Delegate = ({ all, own }) => {
      const ready = all.seats.find(({ id }) => id === own.seat)?.ready ?? false;
      return own.seat === 'kenya' && own.rights.ready === null ? moves({ kind: 'say-ready', ready: !ready }) : [];
    };
    const played = game(1, restless);
    expect(played.council.phase).toBe('ended');
    expect(played.moves).toBeGreaterThan(100);
  });

  test('the first move that changes anything is done, and one that changes nothing is passed over', () => {
    const twice: Delegate = ({ all, own }) => {
      if (own.seat !== 'kenya' || own.rights.ready !== null) return [];
      const ready = all.seats.find(({ id }) => id === 'kenya')?.ready ?? false;
      // Kenya is not ready already, or is: either way the first of the two does nothing.
      return ready ? [] : moves({ kind: 'say-ready', ready: false }, { kind: 'say-ready', ready: true });
    };
    expect(kindsIn(game(1, twice))).toContain('readiness-said');
  });

  test('stops at a move that is not allowed, and says who, what, when and by which rule', () => {
    const lawless: Delegate = ({ own, all }) =>
      own.seat === 'relief' && all.phase === 'meeting' ? moves({ kind: 'sponsor-draft', draft: 'd1' as never }) : [];
    expect(() => game(9, lawless)).toThrow(BrokenGame);
    expect(() => game(9, lawless)).toThrow(
      /^game with seed 9, step "meeting 1 .*": relief may not \{"kind":"sponsor-draft".*unknown-draft.*\(rule D/,
    );
  });

  test('a chair may be taken by another mind than the others', () => {
    const asked = new Set<string>();
    const delegateIn: GameAsked['delegateIn'] = (seat) => (sight) => {
      if (seat !== 'norway') return [];
      asked.add(sight.own.seat ?? '');
      return [];
    };
    game(1, movesByLot, { delegateIn });
    expect([...asked]).toEqual(['norway']);
  });

  test('a delegation is shown its own dossier and no other', () => {
    const facts = new Map<string, string>();
    game(1, ({ own, told }) => {
      facts.set(own.seat ?? '', told?.fact ?? '');
      return [];
    });
    for (const [seat, fact] of facts) expect(fact, seat).toBe(velora.briefs[seat]?.fact);
  });
});
