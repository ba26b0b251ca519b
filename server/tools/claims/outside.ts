/** What states, companies and patrons do outside the Council, and what becomes of it. */
import type { Readings } from '../../../shared/crisis/readings.ts';
import { acts, capitalFor } from '../../../shared/outside/acts.ts';
import { forceOf, type StandingForce } from '../../../shared/outside/standing.ts';
import { type Acted, acted, movedAtOnce } from './acted.ts';
import { votesAgainst, whether } from './botGames.ts';
import { type Claim, change, count, fact, inGames, level, share } from './claim.ts';
import { difference, type Estimate, exactly, mean, ratio } from './estimates.ts';
import { type Courses, type Fields, velora as openingOfVelora } from './games.ts';
import { nothing } from './packages.ts';
import { consultations, decided, does, host, months, played, refusalOf, session, velora } from './sessions.ts';

const under = (games: Courses, { fields, change: since }: Acted) => games(fields, since);
/** Against a world in which nobody has acted. */
const against = (games: Courses, one: Acted, month: number, figure: keyof Readings): Estimate =>
  difference(under(games, one).at(month, figure), games(nothing).at(month, figure));

const strike = acted([[{ kind: 'strike', province: 'Northreach', reported: false }, 'united-states']]);

/** A strike that the United States order, when the months of the round come: whether it was carried out. */
function isCarriedOut(capacity: (before: number) => number): boolean {
  const provinces = velora().scenario.provinces.map((each) => ({ ...each, capacity: capacity(each.capacity) }));
  const begun = session({ provinces }, consultations);
  const order = { kind: 'strike', province: 'northreach', reported: true };
  if (refusalOf(begun, 'united-states', 'give-order', { order })) return false;
  const { events } = played(does('united-states', 'give-order', { order }), months)(begun);
  return events.some(({ kind }) => kind === 'order-carried-out');
}

export const strikes: Claim = {
  row: 7,
  parts: [
    fact('they need a haven, or an attack from one', () => {
      return isCarriedOut((before) => before) && !isCarriedOut(() => 90);
    }),
    change('violence in the province by a strike', { least: 3, most: 3 }, () =>
      exactly(movedAtOnce(strike, 'violence')),
    ),
    change('acceptance', { least: -5, most: -5 }, () => exactly(movedAtOnce(strike, 'acceptance'))),
    count('political capital it costs', { least: 2, most: 2 }, () => exactly(acts.strike.capital)),
    inGames('share', 'games that see one', { least: 0.03, most: 0.2 }, ({ plain }) =>
      mean(whether(plain, ({ struck }) => struck)),
    ),
  ],
};

const patron = 'russian-federation';
const invited = acted([[{ kind: 'invited-support', patron }, patron, host]]);
const treaty = acted([[{ kind: 'protectorate', patron }, patron, host]]);

export const patrons: Claim = {
  row: 8,
  parts: [
    share('material sovereignty after 12 months under a patron, against none', { least: 0.6, most: 0.8 }, (games) =>
      ratio(under(games, invited).at(12, 'materialSovereignty'), games(nothing).at(12, 'materialSovereignty')),
    ),
    level('formal sovereignty by invitation', { least: 100, most: 100 }, (games) =>
      mean(under(games, invited).at(12, 'formalSovereignty')),
    ),
    level('formal sovereignty under a treaty', { least: 80, most: 80 }, (games) =>
      mean(under(games, treaty).at(12, 'formalSovereignty')),
    ),
  ],
};

const proxy = acted([[{ kind: 'arm-proxy' }, 'russian-federation']]);
const proxies = acted([[{ kind: 'arm-proxy' }, 'russian-federation', 'united-states']]);
const mediation = { clauses: [{ kind: 'mediation', level: 1 }] } as const;
/** As much as one veto adds. */
const shielded = { patronShield: 0.5 };

export const clients: Claim = {
  row: 9,
  parts: [
    change('violence by 24 months of two states that arm a party', { least: 8 }, (games) =>
      against(games, proxies, 24, 'violence'),
    ),
    change('of one', { least: 4 }, (games) => against(games, proxy, 24, 'violence')),
    change('local capacity by two', { least: -5, most: -3 }, (games) => against(games, proxies, 24, 'capacity')),
    change('intransigence', { least: 9, most: 13 }, (games) => against(games, proxies, 24, 'intransigence')),
    change('intransigence by 12 months after a patron’s veto', { least: 1 }, (games) =>
      difference(games(nothing, shielded).at(12, 'intransigence'), games(nothing).at(12, 'intransigence')),
    ),
    fact('such a veto shields its client, and another one does not', () => {
      const shield = (seat: string) => session({}, decided(mediation, { [seat]: 'no' })).council.crisis?.patronShield;
      return shield('russian-federation') === 0.5 && shield('china') === 0;
    }),
  ],
};

const coalition = acted([[{ kind: 'intervene', authority: 'co-govern' }, 'united-states']]);
const forceIn = ({ scene }: Acted, origin: StandingForce['origin']): StandingForce | null =>
  forceOf(scene.standing, origin);

const twentyThousand: Fields = { force: true, troops: 20, roe: 3, lead: 'COAL' };

export const bypass: Claim = {
  row: 12,
  parts: [
    level('legitimacy of a coalition that nobody has authorised', { least: 25, most: 25 }, () =>
      exactly(forceIn(coalition, 'coalition')?.legitimacy ?? Number.NaN),
    ),
    change('legitimacy of the Council', { least: -8, most: -8 }, () =>
      exactly(movedAtOnce(coalition, 'councilLegitimacy')),
    ),
    change('violence after 48 months under 20,000, legitimacy 25 against 70', { least: 20 }, (games) =>
      difference(
        games({ ...twentyThousand, legitimacy: 25 }).at(48, 'violence'),
        games({ ...twentyThousand, legitimacy: 70 }).at(48, 'violence'),
      ),
    ),
  ],
};

const dearAt = (bypassPrecedent: number) => capitalFor('intervene', { bypassPrecedent, nonRecognition: false });

export const precedents: Claim = {
  row: 13,
  parts: [
    change('precedent of bypass by one intervention', { least: 18, most: 18 }, () =>
      exactly(coalition.scene.crisis.bypassPrecedent - openingOfVelora.bypassPrecedent),
    ),
    count('price of the next intervention', { most: -1 }, () => exactly(dearAt(40) - dearAt(20))),
    inGames(
      'share',
      'texts under Chapter VII a game that come to a vote when the precedent opens at 80, against at 20',
      { least: 0.7, most: 0.9 },
      (games) => votesAgainst(games.bypassed, games.plain),
    ),
  ],
};

/** The host state hires a company, and the months of the round pass. */
export const hiring = played(
  consultations,
  does(host, 'give-order', { order: { kind: 'hire-company', patron: null } }),
  months,
);

export const companies: Claim = {
  row: 28,
  parts: [
    fact('hired and in the field within the round, with no vote on the record', () => {
      const { council } = session({}, hiring);
      const there = forceOf(council.outside.standing, 'company');
      const deployed = council.crisis?.forces.find(({ origin }) => origin === 'company')?.deployed ?? 0;
      return there !== null && deployed > 0 && council.results.length === 0;
    }),
    level('legitimacy with which it begins', { least: 28, most: 28 }, () =>
      exactly(forceIn(acted([[{ kind: 'hire-company', patron: null }, host]]), 'company')?.legitimacy ?? Number.NaN),
    ),
    fact('nobody hires one but the host state and a permanent member', () => {
      const begun = session({}, consultations);
      const order = { kind: 'hire-company', patron: null };
      return (
        refusalOf(begun, host, 'give-order', { order }) === null &&
        ['kenya', 'relief', 'opposition', 'african-union'].every(
          (seat) => refusalOf(begun, seat, 'give-order', { order }) === 'act-not-yours',
        )
      );
    }),
  ],
};
