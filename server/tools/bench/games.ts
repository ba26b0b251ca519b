/** How many whole games without people go by in a second on one core, with their journals, and with their books checked. */
import { join } from 'node:path';
import { movesOf } from '../../../shared/delegates/delegate.ts';
import type { Pack } from '../../../shared/scenario/scenario.ts';
import { readScenarios } from '../../catalogue/scenarios.ts';
import { formatJournalFile } from '../../journal/journalFile.ts';
import { type Delegate, playGame } from '../bots/arena.ts';
import { movesByLot } from '../bots/byLot.ts';

export type GamesFigures = {
  /** Games a second. */
  readonly thinking: number;
  readonly byLot: number;
  /** Characters of the journal of a game of delegates that think. */
  readonly journal: number;
};

/** For the compiler, unmeasured. */
const warmUp = 5;
const milliseconds = 10_000;

function velora(): Pack {
  const pack = readScenarios(join(import.meta.dirname, '..', '..', '..', 'scenarios')).get('velora');
  if (!pack) throw new Error('there is no scenario called velora');
  return pack;
}

/** @returns characters of its journal */
function playOne(pack: Pack, seed: number, delegate: Delegate): number {
  const { entries } = playGame({
    ...{ pack, council: 'fifteen', preset: '45', seed, level: 'seasoned', delegateIn: () => delegate },
  });
  return formatJournalFile({ session: { id: 'bench', code: 'BENCH1', openedAt: 0 }, entries }).length;
}

function measured(pack: Pack, delegate: Delegate): { readonly perSecond: number; readonly journal: number } {
  for (let seed = 1; seed <= warmUp; seed += 1) playOne(pack, seed, delegate);
  const begun = performance.now();
  let games = 0;
  let journal = 0;
  while (performance.now() - begun < milliseconds) {
    games += 1;
    journal += playOne(pack, warmUp + games, delegate);
  }
  return { perSecond: games / ((performance.now() - begun) / 1000), journal: journal / games };
}

export function measureGames(): GamesFigures {
  const pack = velora();
  const thinking = measured(pack, movesOf);
  return { thinking: thinking.perSecond, journal: thinking.journal, byLot: measured(pack, movesByLot).perSecond };
}
