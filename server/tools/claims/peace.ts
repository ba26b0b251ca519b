/** What wins people over, and what makes peace last: participation, advocates, relief, truth and courts. */
import { deploy, fieldOf, resentmentOf } from '../../../shared/crisis/force.ts';
import { forceOrders, type Mandate, mandateSchema } from '../../../shared/crisis/mandate.ts';
import type { Readings } from '../../../shared/crisis/readings.ts';
import type { CrisisState } from '../../../shared/crisis/state.ts';
import { type Claim, change, fact, share } from './claim.ts';
import { difference, type Estimate, exactly, mean } from './estimates.ts';
import { type Courses, type Fields, play, type Sample, velora } from './games.ts';
import { namingMoves } from './minds.ts';
import { mission, nothing, robust } from './packages.ts';
import { consultations, decided, refusalOf, type Session, session } from './sessions.ts';

/** What some fields more change, by the end of a month. */
const added = (games: Courses, base: Fields, more: Fields, month: number, figure: keyof Readings): Estimate =>
  difference(games({ ...base, ...more }).at(month, figure), games(base).at(month, figure));

const mediated: Fields = { mediation: 2 };

export const talks = [
  change('peace process by 24 months of mediation', { least: 8 }, (games) =>
    added(games, nothing, mediated, 24, 'peaceProcess'),
  ),
  change('intransigence', { most: -10 }, (games) => added(games, nothing, mediated, 24, 'intransigence')),
] as const;

const shared: Fields = { ...mission, powers: 2 };

/** Of a force of the Council that has just come, with these orders and this much talk beside it. */
function resentmentUnder(roe: Mandate['roe'], mediation: Mandate['mediation']): number {
  const mandate = mandateSchema.parse({ force: true, troops: 8, roe, mediation });
  const field = fieldOf(velora, mandate, deploy(velora, forceOrders(mandate)));
  return resentmentOf(40, 50, mandate, field);
}
const contained = (roe: Mandate['roe']): Estimate => exactly(resentmentUnder(roe, 1) / resentmentUnder(roe, 0));

export const participation: Claim = {
  row: 35,
  parts: [
    change('acceptance by 36 months of full ownership', { least: 10 }, (games) =>
      added(games, shared, { ownership: 3 }, 36, 'acceptance'),
    ),
    change('trust', { least: 15 }, (games) => added(games, shared, { ownership: 3 }, 36, 'trust')),
    share('of the resentment left under orders to protect, with mediation', { most: 0.5 }, () => contained(2)),
    share('under orders to enforce', { least: 1, most: 1 }, () => contained(4)),
  ],
};

export const prosecution: Claim = {
  row: 37,
  parts: [
    change('intransigence by 24 months of indictments, under a robust force', { most: -2 }, (games) =>
      added(games, robust, { icc: true }, 24, 'intransigence'),
    ),
    change('where nobody can arrest', { least: 2 }, (games) =>
      added(games, nothing, { icc: true }, 24, 'intransigence'),
    ),
    change(
      'what a court is worth after advocates have named what is done, to whichever elected member is moved least',
      { least: 0.4 },
      () => namingMoves('elected', 'least'),
    ),
    change('to whichever elected member is moved most', { most: 0.5 }, () => namingMoves('elected', 'most')),
    change('to whichever permanent member is moved most', { most: 0 }, () => namingMoves('permanent', 'most')),
  ],
};

const relief: Fields = { ...mission, access: 2 };

/** An organisation that does relief and speaks up for people, in the consultations after a text has funded it. */
function fundedBy(manner: 'grant' | 'contract'): Session {
  const { briefs } = session().council.setup;
  const works = (['relief', 'advocacy'] as const).slice();
  const both = Object.entries(briefs).map(([seat, brief]) => [seat, seat === 'relief' ? { ...brief, works } : brief]);
  return session(
    { briefs: Object.fromEntries(both) },
    decided({
      clauses: [
        { kind: 'chapter', chapter: 'vi' },
        { kind: 'humanitarian-access', level: 2 },
        { kind: 'ngo-funding', manner },
      ],
      letter: true,
    }),
    consultations,
  );
}

export const contracted: Claim = {
  row: 38,
  parts: [
    change('need by 24 months of relief under contract', { least: 2 }, (games) =>
      added(games, relief, { contractedNgos: true }, 24, 'need'),
    ),
    change('acceptance', { most: -3 }, (games) => added(games, relief, { contractedNgos: true }, 24, 'acceptance')),
    fact('who works under contract does not name what is done', () => {
      const naming = (manner: 'grant' | 'contract') =>
        refusalOf(fundedBy(manner), 'relief', 'do-deed', { deed: { kind: 'name-and-shame', province: 'northreach' } });
      return naming('grant') === null && naming('contract') === 'under-contract';
    }),
  ],
};

const settlement: Fields = { ...robust, access: 2, mediation: 1, armsEmbargo: true };

export const peaceOrJustice: Claim = {
  row: 47,
  parts: [
    change('grievance by 24 months of truth-seeking', { most: -6 }, (games) =>
      added(games, settlement, { transitionalJustice: true }, 24, 'grievance'),
    ),
    change('intransigence by 24 months of amnesty', { most: -6 }, (games) =>
      added(games, settlement, { amnesty: true }, 24, 'intransigence'),
    ),
    change('grievance by 24 months of amnesty', { least: 2 }, (games) =>
      added(games, settlement, { amnesty: true }, 24, 'grievance'),
    ),
  ],
};

/** Every province is able to do that much, 0–100. */
const ableTo = (capacity: number): CrisisState => ({
  ...velora,
  provinces: velora.provinces.map((each) => ({ ...each, capacity })),
});
const gap = (games: Courses, month: number): Sample => {
  const none = games(nothing).at(month, 'intransigence');
  return games({ icc: true })
    .at(month, 'intransigence')
    .map((each, index) => each - (none[index] ?? Number.NaN));
};

export const lastInstance: Claim = {
  row: 48,
  parts: [
    change('intransigence by 6 months of indictments that nobody carries out', { least: 2 }, (games) =>
      mean(gap(games, 6)),
    ),
    change('in the 18 months after', { most: 0 }, (games) => difference(gap(games, 24), gap(games, 6))),
    change('intrusiveness', { least: 4, most: 4 }, (games) =>
      difference(games({ icc: true }).at(6, 'intrusiveness'), games(nothing).at(6, 'intrusiveness')),
    ),
    fact('where local justice works, and nobody has handed them over, they have no effect', () => {
      const course = (icc: boolean, capacity: number, consent: boolean) =>
        play({ seed: null, months: 6, steps: { 0: { icc, consent } }, opening: ableTo(capacity) }).states;
      const hasEffect = (capacity: number, consent: boolean) =>
        course(true, capacity, consent)[6]?.intransigence !== course(false, capacity, consent)[6]?.intransigence;
      return !hasEffect(80, false) && hasEffect(80, true) && hasEffect(20, false);
    }),
  ],
};
