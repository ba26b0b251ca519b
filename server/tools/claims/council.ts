/** What the Council may do, what it can do, and what its doing leaves behind. */
import type { Setup } from '../../../shared/council/setup.ts';
import type { Council } from '../../../shared/council/state.ts';
import { publicView } from '../../../shared/council/views/publicView.ts';
import { cooperation } from '../../../shared/crisis/force.ts';
import { type Adoption, legitimacyAtAdoption } from '../../../shared/crisis/legitimacy.ts';
import { debriefOf } from '../../../shared/debrief/debriefOf.ts';
import { checkDraft } from '../../../shared/mandate/legality.ts';
import type { GameReading } from '../bots/reading.ts';
import { adoptionsAgainst, endsAs } from './botGames.ts';
import { type Claim, change, count, fact, inGames, level } from './claim.ts';
import { difference, exactly, mean } from './estimates.ts';
import type { Sample } from './games.ts';
import { mission, nothing } from './packages.ts';
import { decided, months, refusalOf, type Session, session, type Text, tabled, toTheEnd, velora } from './sessions.ts';
import { chapterVII, illFounded, missionOf, regionalMission, wellFounded } from './texts.ts';

const crisisOf = ({ council }: Session) => {
  if (!council.crisis) throw new Error('there is no crisis');
  return council.crisis;
};

/** Thousand soldiers of the Council in the field after the months of the round in which a text was adopted. */
function deployedUnder(text: Text): number {
  const { forces } = crisisOf(session({}, decided(text), months));
  return forces.find(({ origin }) => origin === 'council')?.deployed ?? 0;
}

const provinceIds = () => velora().scenario.provinces.map(({ id }) => id);

export const reservedDomain: Claim = {
  row: 1,
  parts: [
    level('intrusiveness after 60 months without a text', { least: 0, most: 0 }, (games) =>
      mean(games(nothing).at(60, 'intrusiveness')),
    ),
    level('formal sovereignty', { least: 100, most: 100 }, (games) => mean(games(nothing).at(60, 'formalSovereignty'))),
    count('thousand soldiers under Chapter VI without the host state’s letter', { most: 0 }, () =>
      exactly(deployedUnder({ clauses: missionOf(8), pledges: { bangladesh: 8 } })),
    ),
    count('with its letter', { least: 8, most: 8 }, () =>
      exactly(deployedUnder({ clauses: missionOf(8), pledges: { bangladesh: 8 }, letter: true })),
    ),
    count('under Chapter VII without its letter', { least: 8, most: 8 }, () =>
      exactly(deployedUnder({ clauses: regionalMission(8), pledges: { bangladesh: 8 } })),
    ),
    inGames('share', 'share of games that end Westphalian', { least: 0.03, most: 0.3 }, endsAs('westphalian')),
  ],
};

const plain: Adoption = {
  ...({ chapter: 7, spare: 0, abstentions: 0, consent: false, lead: 'UN', ownership: 0, powers: 0 } as const),
  ...{ sunset: false, review: false, criteria: 3, withoutThreat: false },
};

/** The provinces of Velora with the violence of one of them otherwise. */
export const withViolence = (violence: (before: number) => number): Partial<Setup> => ({
  provinces: velora().scenario.provinces.map((each) => ({ ...each, violence: violence(each.violence) })),
});

const missionLegitimacy = (violence: number): number =>
  session(
    withViolence(() => violence),
    decided({ clauses: regionalMission(8), pledges: { bangladesh: 8 } }),
  ).council.mandate.legitimacy ?? Number.NaN;

export const exception: Claim = {
  row: 10,
  parts: [
    fact('Chapter VII without the determination of a threat is unlawful (G3)', () =>
      checkDraft([{ kind: 'chapter', chapter: 'vii' }], provinceIds()).some(
        ({ level: severity, rule }) => severity === 'error' && rule === 'G3',
      ),
    ),
    fact('with it no error stands against it', () =>
      checkDraft(chapterVII, provinceIds()).every(({ level: severity }) => severity !== 'error'),
    ),
    fact('force, sanctions, courts and decrees need it', () =>
      (
        [
          [
            { kind: 'mission', troops: 8 },
            { kind: 'use-of-force', rule: 'robust' },
          ],
          [{ kind: 'arms-embargo', target: 'host' }],
          [{ kind: 'icc-referral', exemptNonParties: false }],
          [
            { kind: 'mission', troops: 8 },
            { kind: 'administration', authority: 'decree' },
          ],
        ] as const
      ).every(
        (clauses) =>
          checkDraft(clauses, provinceIds()).some(({ level: severity }) => severity === 'error') &&
          checkDraft([...chapterVII, ...clauses], provinceIds()).every(({ level: severity }) => severity !== 'error'),
      ),
    ),
    change(
      'legitimacy of a mission under Chapter VII where no province is as violent as 50',
      { least: -6, most: -6 },
      () => exactly(legitimacyAtAdoption({ ...plain, withoutThreat: true }) - legitimacyAtAdoption(plain)),
    ),
    fact('an adoption by the rules knows the difference', () => missionLegitimacy(49) <= missionLegitimacy(50) - 6),
  ],
};

const worth = (criteria: number): number => legitimacyAtAdoption({ ...plain, criteria });

/** Points by which a text moves the precedent of protection. */
function protectionBy(text: Text, violence: (before: number) => number): number {
  const begun = session(withViolence(violence));
  const after = decided(text)(begun);
  return crisisOf(after).protectionPrecedent - crisisOf(begun).protectionPrecedent;
}

export const criteria: Claim = {
  row: 17,
  parts: [
    change('legitimacy by each criterion that is met', { least: 2, most: 2 }, () => exactly(worth(4) - worth(3))),
    change('precedent of protection by a text that meets five', { least: 4, most: 4 }, () =>
      exactly(protectionBy(wellFounded, (before) => before + 22)),
    ),
    change('by a text that meets two at most', { least: -3, most: -3 }, () =>
      exactly(protectionBy(illFounded, (before) => before)),
    ),
    inGames(
      'share',
      'adoptions under Chapter VII a game when that precedent opens at 80, against at 10',
      { least: 1.08 },
      (games) => adoptionsAgainst(games.protected, games.unprotected),
    ),
  ],
};

/** Of each game that ends with soldiers in the field: points of violence that it costs later if they are not seen as rightful. */
const resentments = (games: readonly GameReading[]): Sample =>
  games.flatMap(({ afterwards }) => (afterwards ? [afterwards.resented - afterwards.rightful] : []));

export const legitimacy: Claim = {
  row: 15,
  parts: [
    level('percent of their effect that people let soldiers have whom nobody accepts', { least: 20, most: 20 }, () =>
      exactly(100 * cooperation(0, 0)),
    ),
    level('soldiers whom everybody accepts', { least: 100, most: 100 }, () => exactly(100 * cooperation(100, 100))),
    change('violence after 24 months under 8,000, legitimacy 30 against 65', { least: 5 }, (games) =>
      difference(
        games({ ...mission, legitimacy: 30 }).at(24, 'violence'),
        games({ ...mission, legitimacy: 65 }).at(24, 'violence'),
      ),
    ),
    inGames(
      'share',
      'games with soldiers in the field at their end, whose later months, reckoned twice, are less violent with legitimacy 75 than 25',
      { least: 0.95 },
      ({ plain }) => mean(resentments(plain).map((points) => (points > 0 ? 1 : 0))),
    ),
    inGames(
      'change',
      'violence after these months, legitimacy 25 against 75 with the same texts, soldiers and people',
      { least: 1.5 },
      ({ plain }) => mean(resentments(plain)),
    ),
  ],
};

/** What a veto costs the Council. */
function priceOfVeto(violence: (before: number) => number): number {
  const begun = session(withViolence(violence), tabled({ clauses: [{ kind: 'mediation', level: 1 }] }));
  const vetoed = decided({ clauses: [{ kind: 'mediation', level: 1 }] }, { 'russian-federation': 'no' })(begun);
  return crisisOf(vetoed).councilLegitimacy - crisisOf(begun).councilLegitimacy;
}

export const blockade: Claim = {
  row: 54,
  parts: [
    change('legitimacy of the Council in 24 months without a text', { most: -7 }, (games) =>
      difference(games(nothing).at(24, 'councilLegitimacy'), games(nothing).at(0, 'councilLegitimacy')),
    ),
    change('by a veto', { least: -2, most: -2 }, () => exactly(priceOfVeto((before) => before))),
    change('by a veto amid atrocities', { least: -6, most: -6 }, () => exactly(priceOfVeto((before) => before + 20))),
  ],
};

const eightThousand = regionalMission(8);
const draftsIn = (council: Council) => publicView(council).drafts;

export const meansForEnds: Claim = {
  row: 22,
  parts: [
    count('thousand soldiers that the Secretariat reckons 8,000 would have to be, before the vote', { least: 9 }, () =>
      exactly(draftsIn(session({}, tabled({ clauses: eightThousand })).council)[0]?.need ?? Number.NaN),
    ),
    count('thousand that come of 8,000 where 3,000 are pledged', { least: 3, most: 3 }, () =>
      exactly(deployedUnder({ clauses: eightThousand, pledges: { bangladesh: 3 } })),
    ),
    count('where 18,000 are', { least: 8, most: 8 }, () =>
      exactly(deployedUnder({ clauses: eightThousand, pledges: { bangladesh: 10, france: 8 } })),
    ),
    fact('the debrief says “mandate exceeds means” of 3,000, and not of 8,000', () => {
      const isFlagged = (pledged: number) => {
        const text = { clauses: eightThousand, pledges: { bangladesh: pledged } };
        const { flags } = debriefOf(session({}, decided(text), toTheEnd).events);
        return flags.some(({ kind }) => kind === 'mandate-exceeds-means');
      };
      return isFlagged(3) && !isFlagged(8);
    }),
  ],
};

const unarmed = ['relief', 'advocacy', 'secretary-general'] as const;

export const borrowedMeans: Claim = {
  row: 36,
  parts: [
    fact('relief, advocates and the Secretary-General have neither a vote nor soldiers', () => {
      const written = session({}, tabled({ clauses: eightThousand }));
      const open = decided({ clauses: eightThousand })(session());
      return unarmed.every(
        (seat) =>
          velora().briefs[seat]?.resources.troops === 0 &&
          written.council.seats[seat as keyof Council['seats']]?.kind === 'non-member' &&
          refusalOf(written, seat, 'pledge-troops', { draft: 'd1', troops: 1 }) === 'no-such-troops' &&
          open.council.results[0] !== undefined &&
          !(seat in open.council.results[0].ballots),
      );
    }),
    count('thousand soldiers of an adopted mission to which no State has pledged', { most: 0 }, () =>
      exactly(deployedUnder({ clauses: eightThousand })),
    ),
    count('to which one State has pledged 1,000', { least: 1, most: 1 }, () =>
      exactly(deployedUnder({ clauses: eightThousand, pledges: { bangladesh: 1 } })),
    ),
  ],
};
