/** Force, and what it takes: prevention before it, soldiers and their orders, areas to be protected, and those who are paid. */
import { type Claim, change, share } from './claim.ts';
import { between, difference, type Estimate, exactly, mean, ratio } from './estimates.ts';
import { type Courses, type Fields, velora } from './games.ts';
import { company, mission, nothing, unilateral, unitedNations, violenceTimes, worst } from './packages.ts';

export const backfiring: Claim = {
  row: 14,
  parts: [
    change('violence in the first 12 months of a coalition that governs', { most: 0 }, (games) =>
      difference(games(unilateral).at(12, 'violence'), games(unilateral).at(0, 'violence')),
    ),
    change('violence in the 48 months after', { least: 15 }, (games) =>
      difference(games(unilateral).at(60, 'violence'), games(unilateral).at(12, 'violence')),
    ),
  ],
};

const prevention: Fields = { prevention: 2, mediation: 2, access: 1, reconstruction: 1, ownership: 2 };
const prevented = (games: Courses, factor: number): Estimate => {
  const opening = violenceTimes(factor);
  return difference(games(prevention, opening).at(24, 'violence'), games(nothing, opening).at(24, 'violence'));
};

export const preventionFirst: Claim = {
  row: 16,
  parts: [
    change('violence by 24 months of prevention, begun at .6 of the violence', { most: -15 }, (games) =>
      prevented(games, 0.6),
    ),
    change('begun at 1.5 of the violence', { least: -10, most: 0 }, (games) => prevented(games, 1.5)),
  ],
};

const sixteen: Fields = { force: true, troops: 16, roe: 3, legitimacy: 65 };
const empty = { poolUsed: velora.poolCapacity };

export const overstretch: Claim = {
  row: 19,
  parts: [
    share('presence after 4 months with an empty pool', { most: 0.6 }, (games) =>
      ratio(games(sixteen, empty).at(4, 'presence'), games(sixteen).at(4, 'presence')),
    ),
    share('deaths in 24 months', { least: 1.4 }, (games) =>
      ratio(games(sixteen, empty).at(24, 'deaths'), games(sixteen).at(24, 'deaths')),
    ),
    share('deaths under 24,000, which overdraw the pool, against 16,000', { least: 1.1 }, (games) =>
      ratio(games({ ...sixteen, troops: 24 }).at(24, 'deaths'), games(sixteen).at(24, 'deaths')),
    ),
  ],
};

export const robustMandates: Claim = {
  row: 20,
  parts: [
    share('deaths in 24 months with 8,000 who may, against nobody', { most: 0.5 }, (games) =>
      ratio(games(mission).at(24, 'deaths'), games(nothing).at(24, 'deaths')),
    ),
  ],
};

const falls = (games: Courses, fields: Fields): Estimate =>
  mean(
    games({ force: true, legitimacy: 60, safeAreas: ['Northreach'], ...fields }).happened('protected-area-fell', 24),
  );

export const safeAreas: Claim = {
  row: 21,
  parts: [
    share('games in which it falls in 24 months under 6,000 with light kit', { least: 0.3 }, (games) =>
      falls(games, { troops: 6, roe: 1, equipment: 0.6 }),
    ),
    share('under 4,000 observers', { least: 0.6 }, (games) => falls(games, { troops: 4, roe: 0 })),
    share('under 16,000 with robust orders', { most: 0.02 }, (games) => falls(games, { troops: 16, roe: 3 })),
  ],
};

export const marketSecurity: Claim = {
  row: 29,
  parts: [
    change('violence after 3 months under a company, against the United Nations', { least: -2, most: 2 }, (games) =>
      between(games, company, unitedNations, 3, 'violence'),
    ),
    change('after 48 months', { least: 30 }, (games) => between(games, company, unitedNations, 48, 'violence')),
  ],
};

const hired: Fields = {
  otherForces: [{ origin: 'company', troops: 8, roe: 3, lead: 'PMC', legitimacy: 28 }],
};
/** Where most can be paid, and where most is needed. */
const [wealthy, needy] = ['Port Velora', 'Northreach'] as const;
const presenceIn = (games: Courses, fields: Fields, id: string) =>
  games(fields).seen(6, ({ provinces }) => provinces.find((each) => each.id === id)?.presence ?? Number.NaN);

export const forThoseWhoPay: Claim = {
  row: 30,
  parts: [
    change('violence in the worst province after 48 months under a hired company', { least: 8 }, (games) =>
      difference(games(hired).seen(48, worst), games(unitedNations).seen(48, worst)),
    ),
    share(
      'presence in the richest province by that in the most violent, against the United Nations',
      { least: 1.5 },
      (games) => {
        const favoured = (fields: Fields) =>
          ratio(presenceIn(games, fields, wealthy), presenceIn(games, fields, needy));
        return exactly(favoured(hired).value / favoured(unitedNations).value);
      },
    ),
  ],
};

export const regional: Claim = {
  row: 59,
  parts: [
    change('regional instability after 24 months, region against United Nations', { most: -2 }, (games) =>
      between(games, { ...mission, lead: 'REG' }, mission, 24, 'regionalInstability'),
    ),
    change('violence at home', { most: 8 }, (games) =>
      between(games, { ...mission, lead: 'REG' }, mission, 24, 'violence'),
    ),
  ],
};
