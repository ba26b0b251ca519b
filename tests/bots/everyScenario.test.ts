/** Bots finish every scenario: from what stands at its opening to its debrief, and told again it comes to the same. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenarios } from '../../server/catalogue/scenarios.ts';
import { playGame } from '../../server/tools/bots/arena.ts';
import { stoodIn } from '../../shared/council/rules/session/standIns.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf } from '../../shared/debrief/history.ts';
import { retold, unchanged } from '../../shared/debrief/rerun.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';

const packs = [...readScenarios(join(import.meta.dirname, '../../scenarios'))];
const councils = ['compact', 'fifteen'] as const;
const withoutProspects = (moments: ReturnType<typeof historyOf>['moments']) =>
  moments.map(({ event }) => event).filter(({ kind }) => kind !== 'prospects-reckoned');

test.each(packs.flatMap(([slug, pack]) => councils.map((council) => [slug, council, pack] as const)))(
  'D13 T14 T15 %s is played to its end in the council %s',
  (_slug, council, pack) => {
    const game = playGame({
      ...{ pack, council, preset: '45', seed: 5, level: 'seasoned' },
      delegateIn: () => movesOf,
    });
    const events = game.entries.map(({ event }) => event);
    expect(game.council.phase).toBe('ended');
    const author = game.council.setup.opening?.onTheTable?.penholder;
    expect(Object.values(game.council.drafts)[0]).toMatchObject({ id: 'd1', author });
    const reserved = game.council.setup.seats.filter((seat) => seat.reserved).map(({ id }) => id);
    expect(stoodIn(game.council).map(({ id }) => id)).toEqual(expect.arrayContaining(reserved));
    expect(game.council.results.length).toBeGreaterThan(0);
    expect(() => debriefOf(events)).not.toThrow();
    expect(withoutProspects(retold(events, unchanged).moments)).toEqual(withoutProspects(historyOf(events).moments));
  },
  60_000,
);
