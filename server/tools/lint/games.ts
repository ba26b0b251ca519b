/** What of a scenario is seen when it is played: a few games of stand-ins, over all lengths and both Councils. */
import { hasCome } from '../../../shared/council/rules/classroom/deck.ts';
import {
  type CouncilName,
  councilNames,
  type Pack,
  type PresetName,
  presetNames,
} from '../../../shared/scenario/scenario.ts';
import type { Flaw } from '../../catalogue/problems.ts';
import { BrokenGame, playGame } from '../bots/arena.ts';
import { minds } from '../bots/players.ts';

export type Seen = {
  /** A game that could not be played to its end. */
  readonly problems: readonly Flaw[];
  /** Injects that came in no game: perhaps they never do. */
  readonly warnings: readonly Flaw[];
};

type Kind = { readonly council: CouncilName; readonly preset: PresetName };
/** The longest lessons first: in them most can come. */
const kinds: readonly Kind[] = [...presetNames]
  .toReversed()
  .flatMap((preset) => councilNames.map((council) => ({ council, preset })));

/** @param games how many; as many as there are lengths and Councils tell most */
export function seenInGames(pack: Pack, games: number): Seen {
  const problems: Flaw[] = [];
  const came = new Set<string>();
  for (let index = 0; index < games; index += 1) {
    // All lengths before the second Council.
    const kind = kinds[(index * 2 + Math.floor(index / presetNames.length)) % kinds.length] as Kind;
    const seed = index + 1;
    try {
      // Delegates that do whatever they may come to places where nobody goes who thinks.
      const mind = minds[index % 3 === 2 ? 'by-lot' : 'thinking'];
      const { council } = playGame({ pack, ...kind, seed, level: 'seasoned', delegateIn: () => mind });
      for (const { id } of council.setup.injects) if (hasCome(council, id)) came.add(id);
    } catch (error) {
      if (!(error instanceof BrokenGame)) throw error;
      problems.push({ path: `a lesson of ${kind.preset} in the council ${kind.council}`, message: error.message });
    }
  }
  const warnings = pack.injects.flatMap(({ id }, index) =>
    games === 0 || came.has(id) ? [] : [{ path: `${index}`, message: `${id} came in none of ${games} games` }],
  );
  return { problems, warnings };
}
