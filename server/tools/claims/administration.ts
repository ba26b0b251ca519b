/** Rule by others: what it stabilises, what it wears out, and how it is given back. */
import type { CrisisEvent } from '../../../shared/crisis/events.ts';
import type { Readings } from '../../../shared/crisis/readings.ts';
import { type Claim, change, count, level, share } from './claim.ts';
import { between, difference, type Estimate, exactly, mean } from './estimates.ts';
import { type Courses, type Fields, play } from './games.ts';
import { nothing, supervision, transition, trusteeship } from './packages.ts';

const at = (games: Courses, fields: Fields, month: number, figure: keyof Readings): Estimate =>
  mean(games(fields).at(month, figure));
const happened = (games: Courses, fields: Fields, kind: CrisisEvent['kind'], months: number): Estimate =>
  mean(games(fields).happened(kind, months));

const owned = (fields: Fields): Fields => ({ ...fields, ownership: 3 });

export const lastResort: Claim = {
  row: 39,
  parts: [
    change('violence by 12 months of full executive authority', { most: -20 }, (games) =>
      between(games, supervision, nothing, 12, 'violence'),
    ),
  ],
};

/** Months at which the course of acceptance is looked at. */
const looks = Array.from({ length: 16 }, (_, index) => 6 * (index + 1));

/** From the month in which it is highest on the mean. */
function lostAcceptance(games: Courses): Estimate {
  const accepted = (month: number) => games(supervision).at(month, 'acceptance');
  const peak = looks.reduce((one, other) => (mean(accepted(other)).value > mean(accepted(one)).value ? other : one));
  return difference(accepted(96), accepted(peak));
}

export const fatigue: Claim = {
  row: 40,
  parts: [
    change('acceptance from its peak to month 96, without ownership', { most: -25 }, lostAcceptance),
    share('games with a riot in 96 months', { least: 0.4 }, (games) => happened(games, supervision, 'riot', 96)),
    share('with full ownership', { most: 0.05 }, (games) => happened(games, owned(supervision), 'riot', 96)),
  ],
};

const handedOver: Fields = {
  ...{ force: true, troops: 8, roe: 2, legitimacy: 70, powers: 2, ownership: 3, ssr: 2, reconstruction: 2 },
  ...{ transitionalJustice: true, mediation: 1, access: 1 },
};

export const noFinalSolution: Claim = {
  row: 41,
  parts: [
    change('violence two years after both left at month 36, supervised against handed over', { least: 30 }, (games) => {
      const left = (fields: Fields) => games(fields, {}, { 36: nothing }).at(60, 'violence');
      return difference(left(supervision), left(handedOver));
    }),
  ],
};

export const twoGauges: Claim = {
  row: 42,
  parts: [
    level('formal after 60 months of supervision', { least: 80 }, (games) =>
      at(games, supervision, 60, 'formalSovereignty'),
    ),
    level('material', { most: 30 }, (games) => at(games, supervision, 60, 'materialSovereignty')),
    level('formal under trusteeship', { least: 0, most: 0 }, (games) =>
      at(games, trusteeship, 60, 'formalSovereignty'),
    ),
    level('material under trusteeship', { most: 15 }, (games) => at(games, trusteeship, 60, 'materialSovereignty')),
  ],
};

const amounts = (cause: string, target: string): readonly number[] =>
  play({ seed: null, months: 36, steps: { 0: supervision }, ledger: true })
    .entries.filter((each) => each.cause === cause && each.target === target)
    .map(({ amount }) => amount);

export const undefinedStatus: Claim = {
  row: 43,
  parts: [
    count('entries against the legal economy in 36 months of supervision', { least: 12 }, () =>
      exactly(amounts('undefined-status', 'state').length),
    ),
    change('largest of them in a month', { least: -0.15, most: -0.1 }, () =>
      exactly(Math.min(...amounts('undefined-status', 'state'))),
    ),
    change('grievance in the secessionist province, largest in a month', { least: 0.1, most: 0.25 * 0.8 }, () =>
      exactly(Math.max(...amounts('open-status', 'Northreach'))),
    ),
  ],
};

export const subsidiarity: Claim = {
  row: 45,
  parts: [
    level('local capacity after 60 months', { least: 50 }, (games) => at(games, transition, 60, 'capacity')),
    level('acceptance', { least: 80 }, (games) => at(games, transition, 60, 'acceptance')),
  ],
};

const decrees: Fields = { ...supervision, powers: 3 };
const stern: Fields = { ...decrees, ownership: 1 };
const cleaned = (games: Courses, antiCorruption: 'imposed' | 'dueProcess', figure: keyof Readings): Estimate =>
  between(games, { ...stern, antiCorruption }, stern, 48, figure);

export const goodGovernance: Claim = {
  row: 49,
  parts: [
    change('trust by 48 months of imposed measures', { most: -8 }, (games) => cleaned(games, 'imposed', 'trust')),
    change('illicit economy', { least: 3 }, (games) => cleaned(games, 'imposed', 'illicitEconomy')),
    change('legal economy', { most: -4 }, (games) => cleaned(games, 'imposed', 'legalEconomy')),
    change('trust by due process', { least: 5 }, (games) => cleaned(games, 'dueProcess', 'trust')),
  ],
};

export const elections: Claim = {
  row: 50,
  parts: [
    change('intransigence by an election in month 6', { least: 4 }, (games) =>
      between(games, { ...transition, election: 6 }, transition, 12, 'intransigence'),
    ),
    change('trust', { most: -2 }, (games) => between(games, { ...transition, election: 6 }, transition, 12, 'trust')),
    change('trust by an election in month 24', { least: 4 }, (games) =>
      between(games, { ...transition, election: 24 }, transition, 30, 'trust'),
    ),
  ],
};

export const localOwnership: Claim = {
  row: 51,
  parts: [
    change('trust by 36 months of full ownership under decrees', { least: 15 }, (games) =>
      between(games, owned(decrees), decrees, 36, 'trust'),
    ),
    change('local capacity', { least: 10 }, (games) => between(games, owned(decrees), decrees, 36, 'capacity')),
  ],
};
