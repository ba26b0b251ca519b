/** A game in which nothing happened, as it is read: what a test says of a game is what is otherwise in it. */
import type { GameReading } from '../../server/tools/bots/reading.ts';

export const aReading = (change: Partial<GameReading> = {}): GameReading => ({
  ...{ seed: 1, digest: '', moves: 10, events: 20, texts: [], begun: 0, withdrawn: 0 },
  ...{
    intervened: false,
    afterVeto: false,
    struck: false,
    stays: [],
    model: 'westphalian',
    seats: {},
    legitimacy: null,
    isMember: true,
    afterwards: null,
  },
  lenses: { state: 50, multilateral: 50, market: 50, cosmopolitan: 50 },
  ...{ violence: 50, epilogueViolence: 60 },
  ...change,
});
