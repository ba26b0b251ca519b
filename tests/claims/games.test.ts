/** Claims that only whole games of delegates can show: few games here, so that a figure may be as far off as few games are. */
import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GameReading } from '../../server/tools/bots/reading.ts';
import { type BotGames, botGamesOver } from '../../server/tools/claims/botGames.ts';
import { checked, type Part } from '../../server/tools/claims/claim.ts';
import { gamesOver } from '../../server/tools/claims/games.ts';
import { claims } from '../../server/tools/claims/table.ts';

const seeds = 30;
const minutes = 60_000;

let bots: BotGames;
beforeAll(async () => {
  bots = await botGamesOver(seeds, availableParallelism());
}, 10 * minutes);

/** Standard errors by which a figure of so few games may be off: about 19 of 20 are not further off. */
const allowed = 1.96;

type InGames = Extract<Part, { readonly kind: 'in-games' }>;

/** Of a share that is as large as its bound; where no game of so few shows it, its own error says nothing. */
const errorAt = ({ scale }: InGames, bound: number): number =>
  scale === 'share' && bound > 0 && bound < 1 ? Math.sqrt((bound * (1 - bound)) / seeds) : 0;

const parts = claims.flatMap(({ row, parts: all }) =>
  all.flatMap((part): (readonly [number, InGames])[] => (part.kind === 'in-games' ? [[row, part]] : [])),
);

describe('in whole games', () => {
  test('every course has the same seeds, and what is otherwise at the opening changes what happens', () => {
    const { plain, bypassed, unprotected, protected: guarded, outside, unasked } = bots;
    for (const course of [plain, bypassed, unprotected, guarded, outside, unasked]) {
      expect(course.map(({ seed }) => seed)).toEqual(Array.from({ length: seeds }, (_, index) => index + 1));
    }
    // What is otherwise at the opening is told in every journal: what was done about it is seen by the votes.
    const votes = (course: readonly GameReading[]) => course.map(({ texts }) => texts);
    for (const course of [bypassed, unprotected, guarded, outside, unasked]) {
      expect(votes(course)).not.toEqual(votes(plain));
    }
    expect(new Set(unasked.flatMap(({ texts }) => texts.map(({ confirmed }) => confirmed)))).toEqual(new Set([0]));
    expect(new Set(outside.map(({ isMember }) => isMember))).toEqual(new Set([false]));
  });

  test.each(parts)('row %i is told by a figure, and holds', (row, part) => {
    const { value, error } = part.of(bots);
    expect(Number.isFinite(value), part.what).toBe(true);
    const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = part.bounds;
    if (error !== null && Number.isFinite(error)) {
      expect(value, part.what).toBeGreaterThanOrEqual(least - allowed * Math.max(error, errorAt(part, least)));
      expect(value, part.what).toBeLessThanOrEqual(most + allowed * Math.max(error, errorAt(part, most)));
    }
    const [finding] = checked({ row, parts: [part] }, { courses: gamesOver(1), bots }).findings;
    expect(finding?.holds).toBe(Number.isFinite(error) && value >= least && value <= most);
  });
});
