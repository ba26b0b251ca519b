/** Models of sovereignty, and perspectives on security: how a session is read when it is over. */
import { mandateSchema } from '../../../shared/crisis/mandate.ts';
import type { Readings } from '../../../shared/crisis/readings.ts';
import type { Debrief } from '../../../shared/debrief/debrief.ts';
import { debriefOf } from '../../../shared/debrief/debriefOf.ts';
import { blindSpots, lensIds } from '../../../shared/debrief/lens.ts';
import { modelUnder } from '../../../shared/debrief/sovereignty.ts';
import { intrusiveFrom, type SovereigntyModel } from '../../../shared/debrief/sovereigntyModel.ts';
import { type ProfileName, profiles } from '../../../shared/interests/profiles.ts';
import { checkDraft } from '../../../shared/mandate/legality.ts';
import { templates } from '../../../shared/mandate/templates.ts';
import { acted } from './acted.ts';
import { endsAs } from './botGames.ts';
import { correlationByLot, disputedByLot } from './byLot.ts';
import { type Claim, change, count, fact, inGames, level, share } from './claim.ts';
import { correlation, difference, disputed, exactly, mean, ratio } from './estimates.ts';
import type { Courses, Fields } from './games.ts';
import { once } from './once.ts';
import { nothing, supervision, trusteeship, unilateral } from './packages.ts';
import { decided, months, session, toTheEnd, velora } from './sessions.ts';
import { chapterVII, missionOf } from './texts.ts';

const modelOf = (fields: Fields): SovereigntyModel => modelUnder(mandateSchema.parse(fields)).model;

/** Sent by the Council where the host state has not agreed; it governs nothing. */
const rescue: Fields = { force: true, troops: 16, roe: 3, legitimacy: 65, consent: false, chapter: 7, access: 1 };

export const rescueByForce: Claim = {
  row: 11,
  parts: [
    fact('force without consent that governs nothing is read as that', () => {
      return modelOf(rescue) === 'humanitarian-intervention' && modelOf({ ...rescue, powers: 4 }) === 'supervised';
    }),
    share('deaths in 24 months, against nobody', { most: 0.5 }, (games) =>
      ratio(games(rescue).at(24, 'deaths'), games(nothing).at(24, 'deaths')),
    ),
    inGames('share', 'share of games that end there', { least: 0.03 }, endsAs('humanitarian-intervention')),
  ],
};

export const realism: Claim = {
  row: 32,
  parts: [
    count('correlation of the two lenses over texts by lot', { most: 0.85 }, () =>
      correlationByLot('state', 'multilateral'),
    ),
    inGames('number', 'over games of delegates with secret briefs', { most: 0.6 }, ({ plain }) =>
      correlation(
        plain.map(({ lenses }) => lenses.state),
        plain.map(({ lenses }) => lenses.multilateral),
      ),
    ),
  ],
};

export const trust: Claim = {
  row: 44,
  parts: [
    fact('read as trust, and as nothing else', () => modelOf(trusteeship) === 'trust'),
    level('formal sovereignty', { least: 0, most: 0 }, (games) => mean(games(trusteeship).at(60, 'formalSovereignty'))),
    fact('over a Member it can only be recommended: the text warns with Article 78', () => {
      const findings = checkDraft(
        templates.trust.clauses,
        velora().scenario.provinces.map(({ id }) => id),
      );
      return findings.some(({ article, level: severity }) => article.includes('78') && severity === 'warning');
    }),
    inGames('share', 'share of games that end there, over Velora as a Member', { most: 0 }, endsAs('trust')),
    inGames('share', 'over Velora outside the United Nations', { least: 0.03, most: 0.5 }, endsAs('trust', 'outside')),
  ],
};

const empire = acted([[{ kind: 'intervene', authority: 'co-govern' }, 'united-states']]);

export const imperial: Claim = {
  row: 56,
  parts: [
    fact('a coalition that governs unasked and that no text endorses is read as empire', () => {
      const mandate = mandateSchema.parse(empire.fields);
      const endorsed = { ...mandate, otherForces: mandate.otherForces.map((each) => ({ ...each, endorsed: true })) };
      return modelUnder(mandate).model === 'empire' && modelUnder(endorsed).model !== 'empire';
    }),
    change('violence in the 48 months after its first year', { least: 15 }, (games) =>
      difference(games(unilateral).at(60, 'violence'), games(unilateral).at(12, 'violence')),
    ),
    inGames('share', 'share of games that end there', { least: 0.03, most: 0.3 }, endsAs('empire')),
  ],
};

/** A session under full executive authority for the first of its rounds, and under advice for the others. */
const steered = once((): Debrief => {
  const troops = { 'united-states': 8 };
  const rule = { kind: 'administration', authority: 'full-executive' } as const;
  const advice = { kind: 'administration', authority: 'advise' } as const;
  return debriefOf(
    session(
      {},
      decided({ clauses: [...chapterVII, ...missionOf(8, rule)], pledges: troops, letter: true }),
      months,
      decided({ clauses: [{ kind: 'chapter', chapter: 'vi' }, advice], letter: true, mode: 'end' }),
      toTheEnd,
    ).events,
  );
});

export const permanence: Claim = {
  row: 57,
  parts: [
    share('months of supervision in which foreign rule weighs 40 or more', { least: 1, most: 1 }, (games) =>
      mean(games(supervision).seen(12, ({ intrusiveness }) => (intrusiveness >= intrusiveFrom ? 1 : 0))),
    ),
    share(
      'of the months of a session that was governed for one round of six, by its debrief',
      { least: 1 / 6, most: 1 / 6 },
      () => exactly(steered().sovereignty?.intrusiveShare ?? Number.NaN),
    ),
  ],
};

/** Who argues against rule by others: the host state, the African members, the non-aligned. */
const critics = [
  'host-state',
  'african-lead',
  'african-consent',
  'non-aligned',
] as const satisfies readonly ProfileName[];

export const universalism: Claim = {
  row: 58,
  parts: [
    fact('every lens names its blind spot, the cosmopolitan one that it is Eurocentric', () => {
      return (
        lensIds.every((lens) => blindSpots[lens].length > 0) &&
        blindSpots.cosmopolitan.some((each) => each === 'eurocentric')
      );
    }),
    fact('the host state, the African members and the non-aligned are briefed against imposed rule', () => {
      const weigh = (profile: ProfileName) => profiles[profile].positions;
      const briefed = Object.values(velora().briefs).map(({ profile }) => profile);
      return critics.every(
        (profile) => briefed.includes(profile) && weigh(profile).consent > 0 && weigh(profile).administration < 0,
      );
    }),
  ],
};

export const overlap: Claim = {
  row: 60,
  parts: [
    share('pairs of games with texts by lot that the lenses rank differently', { least: 0.25 }, disputedByLot),
    inGames('share', 'pairs of games of delegates', { least: 0.35 }, ({ plain }) =>
      disputed(plain.map(({ lenses }) => lenses)),
    ),
  ],
};

export const informalRule: Claim = {
  row: 63,
  parts: [
    fact('a session that was governed and is advised for a year and more is tagged “informally steered”', () => {
      const { end } = steered().sovereignty ?? {};
      return end?.formal === 100 && end.tags.includes('informally-steered');
    }),
    level('formal sovereignty 12 months after authority was reduced to advice', { least: 100, most: 100 }, (games) =>
      mean(givenBack(games, 'formalSovereignty')),
    ),
    level('intrusiveness that stays', { least: 13 }, (games) => mean(givenBack(games, 'intrusiveness'))),
  ],
};

const givenBack = (games: Courses, figure: keyof Readings) =>
  games(supervision, {}, { 36: { ...supervision, powers: 1 } }).at(48, figure);
