/** What becomes of a text after its adoption: reviews, norms, terms, those who sent soldiers, and those who pay others. */

import { biasOf } from '../../../shared/council/rules/world/eyes.ts';
import { normsIn } from '../../../shared/council/rules/world/norms.ts';
import { positionOf, weightsFor } from '../../../shared/council/rules/world/standing.ts';
import { ceilingOf, tirednessAfter } from '../../../shared/council/rules/world/tiring.ts';
import type { Setup } from '../../../shared/council/setup.ts';
import type { Council } from '../../../shared/council/state.ts';
import { dossierOf } from '../../../shared/council/views/dossier.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { debriefOf } from '../../../shared/debrief/debriefOf.ts';
import { featuresOf, positionUtility } from '../../../shared/interests/features.ts';
import type { Position } from '../../../shared/interests/position.ts';
import { profiles } from '../../../shared/interests/profiles.ts';
import { utilityOf } from '../../../shared/interests/utility.ts';
import { vetoesBy } from './botGames.ts';
import { type Claim, change, count, fact, inGames, share } from './claim.ts';
import { withViolence } from './council.ts';
import { difference, exactly, mean } from './estimates.ts';
import type { Fields } from './games.ts';
import { letterTurns } from './minds.ts';
import { once } from './once.ts';
import { hiring } from './outside.ts';
import { mission, nothing } from './packages.ts';
import {
  consultations,
  decided,
  delegate,
  host,
  months,
  type Session,
  session,
  type Text,
  tabled,
  toTheEnd,
  voted,
} from './sessions.ts';
import { regionalMission, wellFounded } from './texts.ts';

/** What an automatic review is worth to each seat. */
function worthOfReview(): ReadonlyMap<string, number> {
  const { council } = session(
    {},
    decided({
      clauses: [
        { kind: 'mediation', level: 1 },
        { kind: 'review', months: 6, trigger: 'auto' },
      ],
    }),
  );
  const position = positionOf(council.mandate);
  const worth = ({ id }: Setup['seats'][number]): readonly [string, number][] => {
    const weights = weightsFor(council.setup, id);
    if (!weights) return [];
    return [[id, utilityOf(weights, position) - utilityOf(weights, { ...position, duty: false })]];
  };
  return new Map(council.setup.seats.flatMap(worth));
}

const wary = ['united-states', 'russian-federation', 'china'] as const;

export const duty: Claim = {
  row: 18,
  parts: [
    change(
      'what an automatic review is worth to whichever of the United States, Russia and China minds it least',
      { most: -0.1 },
      () => {
        const worth = worthOfReview();
        return exactly(Math.max(...wary.map((seat) => worth.get(seat) ?? Number.NaN)));
      },
    ),
    change('to whichever other delegation minds it most', { least: 0, most: 0 }, () => {
      const others = [...worthOfReview()].filter(([seat]) => !wary.some((each) => each === seat));
      return exactly(Math.min(...others.map(([, worth]) => worth)));
    }),
  ],
};

/** The soldiers that it binds are bound already. */
const again: Text = { clauses: wellFounded.clauses };

/** Five of six criteria: violence is extreme, and it is the Council that protects. */
const practised = (times: number): Session =>
  session(
    { ...withViolence((before) => before + 22), votesPerRound: times },
    tabled(wellFounded),
    ...Array.from({ length: times - 1 }, () => tabled(again)),
    ...Array.from({ length: times }, () => voted()),
  );

/** Political capital that a seat pays for something. */
function paidBy(seat: string, before: Session, course: (session: Session) => Session): number {
  const capital = ({ council }: Session) => council.capital[seat as SeatId] ?? Number.NaN;
  return capital(before) - capital(course(before));
}

const afterThree = once(() => practised(3));
const afterTwo = once(() => practised(2));
const priceOfSponsoring = (before: Session) => {
  const begun = consultations(before);
  return paidBy('france', begun, tabled(again));
};
const priceOfVeto = (before: Session) => {
  const begun = tabled(again)(consultations(before));
  return paidBy('china', begun, voted({ china: 'no' }));
};

export const norms: Claim = {
  row: 34,
  parts: [
    fact('relief that was adopted three times on five criteria is a norm, and not after two', () => {
      const isNorm = ({ council }: Session) => normsIn(council.norms).includes('humanitarian-access');
      return isNorm(afterThree()) && !isNorm(afterTwo());
    }),
    change('political capital for sponsoring it again', { least: -1, most: -1 }, () =>
      exactly(priceOfSponsoring(afterThree()) - priceOfSponsoring(afterTwo())),
    ),
    change('political capital for a veto of it', { least: 1, most: 1 }, () =>
      exactly(priceOfVeto(afterThree()) - priceOfVeto(afterTwo())),
    ),
    fact('the debrief lists it', () =>
      debriefOf(toTheEnd(afterThree()).events).norms.some(
        ({ clause, since }) => clause === 'humanitarian-access' && since !== null,
      ),
    ),
  ],
};

/** 8,000 of one contributor for four rounds of six months. */
const contributor = 'bangladesh' as SeatId;
const pledgeable = 10;
const afterLongStay = once(
  () =>
    session({}, decided({ clauses: regionalMission(8), pledges: { [contributor]: 8 } }), months, months, months, months)
      .council,
);

/** The same months, in one of which a protected area fell. */
const withFall = ({ months: passed }: Council): Council['months'] =>
  passed.map((month, index) =>
    index === 6
      ? { ...month, happened: [...month.happened, { month: 7, kind: 'protected-area-fell', province: 'northreach' }] }
      : month,
  );

export const tiredness: Claim = {
  row: 64,
  parts: [
    share('of its soldiers that a contributor still offers after 24 months at 8,000', { most: 0.8 }, () =>
      exactly(ceilingOf(afterLongStay(), contributor, pledgeable) / pledgeable),
    ),
    share('where a protected area fell, against where none did', { most: 0.9 }, () => {
      const council = afterLongStay();
      const fallen = ceilingOf({ months: withFall(council) }, contributor, pledgeable);
      return exactly(fallen / ceilingOf(council, contributor, pledgeable));
    }),
    fact('whoever sent nobody is not tired', () => tirednessAfter(afterLongStay().months, 'brazil' as SeatId) === 0),
  ],
};

const meanViolence = (report: {
  readonly provinces: Readonly<Record<string, { readonly violence: number }>>;
}): number => {
  const all = Object.values(report.provinces).map(({ violence }) => violence);
  return all.reduce((sum, each) => sum + each, 0) / all.length;
};

const paying = once(() => session({}, hiring));

export const worstCases: Claim = {
  row: 31,
  parts: [
    change(
      'violence in the client’s report of the round, against what its offices know',
      { least: 10, most: 10 },
      () => {
        const { council } = paying();
        const actor = delegate(host);
        const told = dossierOf(council, actor.person)?.reports.at(-1);
        const known = council.reports.host.at(-1);
        return exactly(told && known ? meanViolence(told) - meanViolence(known) : Number.NaN);
      },
    ),
    fact('nobody else’s is touched, and the debrief tells of it', () => {
      const ended = toTheEnd(paying());
      const { council } = ended;
      const clients = debriefOf(ended.events).knowledge?.rounds[0]?.clients ?? [];
      return (
        council.setup.seats.every(({ id }) => biasOf(council, id, 1) > 0 === (id === host)) &&
        clients.length === 1 &&
        clients[0]?.seat === host
      );
    }),
    change('illicit economy by the company alone, in its first month', { least: 0.05, most: 0.1 }, () => {
      const entry = [...(paying().council.months[0]?.entries ?? [])].find(
        ({ cause, variable }) => cause === 'private-company' && variable === 'illicitEconomy',
      );
      return exactly(entry?.amount ?? Number.NaN);
    }),
  ],
};

const served: Fields = { ...mission, access: 1 };

export const terms: Claim = {
  row: 46,
  parts: [
    change(
      'violence 24 months after a mission of 12 months ended, against one that was renewed',
      { least: 10 },
      (games) => difference(games(served, {}, { 12: nothing }).at(36, 'violence'), games(served).at(36, 'violence')),
    ),
    count('political capital for renewing it', { most: 1 }, () => {
      const term = { kind: 'sunset', rounds: '2' } as const;
      const text = { clauses: [...regionalMission(8), term], pledges: { bangladesh: 8 } };
      const begun = session({}, decided(text), months, consultations);
      return exactly(paidBy('france', begun, decided({ ...text, pledges: {} })));
    }),
    inGames('share', 'stay of missions, against their first term', { least: 1.3 }, ({ plain }) =>
      mean(plain.flatMap(({ stays }) => stays.map(({ planned, months: stayed }) => stayed / planned))),
    ),
  ],
};

const imposed: Position = {
  clauses: regionalMission(8),
  chapter: 'vii',
  imposed: ['mission'],
  term: null,
  unsent: [],
  duty: false,
};

/** What the host state's consent to a mission under Chapter VII is worth to a permanent member. */
const worthOfConsent = (profile: 'china' | 'russian-federation'): number => {
  const worth = (position: Position) => positionUtility(profiles[profile].positions, featuresOf(position));
  return worth({ ...imposed, imposed: [] }) - worth(imposed);
};

export const contest: Claim = {
  row: 55,
  parts: [
    share('what consent is worth to China, against what it is worth to Russia', { least: 1.1 }, () =>
      exactly(worthOfConsent('china') / worthOfConsent('russian-federation')),
    ),
    change(
      'vetoes that the host state’s letter would turn, China’s less Russia’s, in points of %',
      { least: 0.5 },
      () => {
        const { value, error } = letterTurns();
        return { value: 100 * value, error: 100 * (error ?? 0) };
      },
    ),
    inGames(
      'share',
      'games of all courses with a veto by Russia, less those with one by China',
      { least: 0.005 },
      (games) => difference(vetoesBy(games, 'russian-federation'), vetoesBy(games, 'china')),
    ),
  ],
};
