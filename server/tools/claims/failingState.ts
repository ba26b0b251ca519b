/** What becomes of a state that fails and is left alone. */
import { materialSovereigntyOf } from '../../../shared/crisis/sovereignty.ts';
import { type Claim, change, level, share } from './claim.ts';
import { difference, exactly, mean, ratio } from './estimates.ts';
import type { Courses, Fields } from './games.ts';
import { mission, nothing, peopleOf, robust } from './packages.ts';

const since = (games: Courses, month: number, figure: Parameters<ReturnType<Courses>['at']>[1]) =>
  difference(games(nothing).at(month, figure), games(nothing).at(0, figure));

const adapted: Fields = { ...mission, climate: 2 };
const drift = (perYear: number) => ({ climateDriftPerYear: perYear });

export const fiction: Claim = {
  row: 2,
  parts: [
    level('formal sovereignty after 60 months without a text', { least: 100, most: 100 }, (games) =>
      mean(games(nothing).at(60, 'formalSovereignty')),
    ),
    level('material sovereignty after 60 months without a text', { most: 35 }, (games) =>
      mean(games(nothing).at(60, 'materialSovereignty')),
    ),
    level('material sovereignty of a state that can do everything', { least: 100, most: 100 }, () =>
      exactly(materialSovereigntyOf(0, 100)),
    ),
  ],
};

export const failing: Claim = {
  row: 3,
  parts: [
    change('violence in 24 months without a text', { least: 25 }, (games) => since(games, 24, 'violence')),
    change('legal economy', { most: -12 }, (games) => since(games, 24, 'legalEconomy')),
  ],
};

export const spillOver: Claim = {
  row: 4,
  parts: [
    change('regional instability in 24 months without a text', { least: 8 }, (games) =>
      since(games, 24, 'regionalInstability'),
    ),
    share('people abroad', { least: 0.1 }, (games) =>
      mean(games(nothing).seen(24, (state) => state.refugees / peopleOf(state))),
    ),
  ],
};

export const havens: Claim = {
  row: 5,
  parts: [
    share('games with an attack from a haven in 24 months without a text', { least: 0.25 }, (games) =>
      mean(games(nothing).happened('attack-from-haven', 24)),
    ),
    share('with a robust force', { most: 0.05 }, (games) => mean(games(robust).happened('attack-from-haven', 24))),
  ],
};

export const climate: Claim = {
  row: 6,
  parts: [
    change('need after 36 months by a drift of 8 a year', { least: 8 }, (games) =>
      difference(games(mission, drift(8)).at(36, 'need'), games(mission, drift(0)).at(36, 'need')),
    ),
    change('violence', { least: 4 }, (games) =>
      difference(games(mission, drift(8)).at(36, 'violence'), games(mission, drift(0)).at(36, 'violence')),
    ),
    share('of that need which adaptation takes away', { least: 0.6 }, (games) => {
      const need = (fields: Fields, perYear: number) => games(fields, drift(perYear)).at(36, 'need');
      const worse = need(mission, 8);
      const calm = need(mission, 0);
      const eased = need(adapted, 8);
      return ratio(
        worse.map((each, index) => each - (eased[index] ?? Number.NaN)),
        worse.map((each, index) => each - (calm[index] ?? Number.NaN)),
      );
    }),
  ],
};
