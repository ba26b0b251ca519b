/** What the debrief reads out of a session, each of its ids in plain words. */

import type { GoodOfficesAim } from '../../../shared/council/vocabulary.ts';
import type { ArcFigure, OutcomeFigures } from '../../../shared/debrief/debrief.ts';
import type { BlindSpot, LensId, LensMeasure, LensTerm, LensTermName } from '../../../shared/debrief/lens.ts';
import type { Comparison } from '../../../shared/debrief/seatReading.ts';
import type { SovereigntyModel, SovereigntyTag } from '../../../shared/debrief/sovereigntyModel.ts';
import {
  type Criterion,
  enforceable,
  extremeViolence,
  type Finding,
  graveViolence,
  monthsOfPatience,
  someCapacity,
  worthwhile,
} from '../../../shared/world/criteria.ts';
import type { Knowledge } from '../../../shared/world/observation.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { inUnit, monthsLong, one, percent, same, type Unit, whole } from './figures.ts';
import { does, named } from './names.ts';

type Evidence = Finding['evidence'];

export const arcFigureWords = {
  violence: { name: 'Violence', unit: 'points' },
  need: { name: 'Need', unit: 'points' },
  grievance: { name: 'Grievance', unit: 'points' },
  capacity: { name: 'Capacity', unit: 'points' },
  trust: { name: 'Trust', unit: 'points' },
  acceptance: { name: 'Acceptance', unit: 'points' },
  refugees: { name: 'Refugees', unit: 'thousands' },
  deaths: { name: 'Deaths', unit: 'persons' },
  formalSovereignty: { name: 'On paper', unit: 'points' },
  materialSovereignty: { name: 'In fact', unit: 'points' },
  councilLegitimacy: { name: 'Council', unit: 'points' },
  missionLegitimacy: { name: 'Mission', unit: 'points' },
  intrusiveness: { name: 'Foreign rule', unit: 'points' },
  deployed: { name: 'Soldiers', unit: 'thousand-troops' },
} as const satisfies Record<ArcFigure, { readonly name: string; readonly unit: Unit }>;

/** What a front page would print large: violence, deaths, people abroad, and who decides. */
export const keyFigures = [
  { figure: 'violence', name: 'Violence, 0 to 100' },
  { figure: 'deaths', name: 'People killed' },
  { figure: 'refugees', name: 'Refugees abroad' },
  { figure: 'materialSovereignty', name: 'Sovereignty in fact, 0 to 100' },
] as const satisfies readonly { readonly figure: ArcFigure; readonly name: string }[];

export const outcomeFigureWords = {
  deaths: { name: 'People killed', hint: 'since the opening', unit: 'persons' },
  need: { name: 'People in need', hint: 'of food, water, shelter', unit: 'points' },
  capacity: { name: 'State capacity', hint: 'what the state can do by itself', unit: 'points' },
  formalSovereignty: { name: 'Sovereignty on paper', hint: 'formal', unit: 'points' },
  materialSovereignty: { name: 'Sovereignty in fact', hint: 'material', unit: 'points' },
  councilLegitimacy: { name: 'Respect for the Council', hint: 'legitimacy', unit: 'points' },
  missionLegitimacy: { name: 'Respect for the mission', hint: 'legitimacy', unit: 'points' },
  acceptance: { name: 'Acceptance', hint: 'of foreigners, by the people there', unit: 'points' },
  regionalInstability: {
    name: 'Unrest in the region',
    hint: 'refugees, arms, armed groups',
    unit: 'points',
  },
  cost: { name: 'Cost', hint: 'of what was in the field, since the opening', unit: 'millions' },
  intrusiveShare: { name: 'Time under heavy foreign rule', hint: 'share of the months', unit: 'share' },
} as const satisfies Record<
  keyof OutcomeFigures,
  { readonly name: string; readonly hint: string; readonly unit: Unit }
>;

export const modelWords = {
  westphalian: {
    name: 'Sovereign state',
    term: 'Westphalian sovereignty',
    what: 'Nobody governs here but the state itself, and no soldiers are there against its will.',
  },
  'responsibility-to-protect': {
    name: 'Helped to protect',
    term: 'Responsibility to protect',
    what: 'The state is helped to protect its people, and has agreed to the help.',
  },
  'humanitarian-intervention': {
    name: 'Protected from outside',
    term: 'Humanitarian intervention',
    what: 'Soldiers from outside protect people, whether the state agrees or not. They govern nothing.',
  },
  transitional: {
    name: 'Shared for a time',
    term: 'Transitional administration',
    what: 'Outsiders share in the government for a time, and hand it back step by step.',
  },
  'bilateral-protectorate': {
    name: 'Under one patron',
    term: 'Bilateral protectorate',
    what: 'One other state keeps the government in power, and has its say in return.',
  },
  supervised: {
    name: 'Supervised',
    term: 'Supervised sovereignty, suzerainty',
    what: 'The state has its government, and outsiders can overrule it.',
  },
  trust: {
    name: 'Held in trust',
    term: 'Trust territory',
    what: 'The United Nations hold the title to the country and govern it.',
  },
  empire: {
    name: 'Ruled',
    term: 'Empire',
    what: 'A power from outside decides alone, and nobody has asked it to.',
  },
} as const satisfies Record<SovereigntyModel, { readonly name: string; readonly term: string; readonly what: string }>;

/** What decided that a model was reached. */
export const modelEvidence = {
  empire: () => 'Somebody used force whom neither the state nor the Council had asked.',
  trust: () => 'The United Nations governed as a trustee.',
  supervised: ({ powers }) =>
    powers === 4 ? 'Outsiders governed with full powers.' : 'Outsiders could make laws and dismiss officials.',
  'bilateral-protectorate': ({ protectorateTreaty }) =>
    protectorateTreaty === true ? 'A treaty of protection with one state was in force.' : 'One state kept it in power.',
  transitional: ({ powers }) =>
    powers === 1
      ? 'Outsiders advised the government.'
      : powers === 2
        ? 'Outsiders governed together with the state.'
        : 'Outsiders built up its institutions, and people there had a say.',
  'humanitarian-intervention': ({ consent, noFly, safeAreas }) => {
    if (consent === false) return 'Soldiers were there, and the state had not agreed.';
    if (noFly === true) return 'A no-fly zone was in force.';
    return safeAreas === undefined
      ? 'Soldiers might use force to protect people, by a decision under Chapter VII.'
      : 'Soldiers were to keep a safe area.';
  },
  'responsibility-to-protect': ({ force, prevention }) => {
    if (force === true) return 'Soldiers were there, and the state had agreed.';
    return prevention === undefined
      ? 'Aid had free passage, and the state had agreed.'
      : 'Prevention was at work, and the state had agreed.';
  },
  westphalian: ({ sanctions, courts, access, consent, company }) => {
    const done = [
      sanctions === true && 'sanctions',
      courts === true && 'a court',
      access !== undefined && 'free passage for aid',
    ].filter((each) => each !== false);
    if (done.length === 0) {
      return company === true
        ? 'The state hired a private company, and nobody else decided anything for it.'
        : 'Nothing in force touched what the state decides.';
    }
    const agreed = consent === false ? 'had not agreed' : 'had agreed';
    return `Others decided on ${listed(done)}, to which the state ${agreed}; nobody governed for it, and no soldiers came${company === true ? ' but those of a company that it had hired' : ''}.`;
  },
} as const satisfies Record<SovereigntyModel, (evidence: Evidence) => string>;

export const tagWords = {
  fictional: 'Sovereign on paper only: in fact the state decides little',
  partitioned: 'Divided: a part of the country has become independent',
  'being-divided': 'On the way to division: a text in force leads a part of the country to independence',
  'informally-steered': 'Free on paper, and steered from outside all the same',
} as const satisfies Record<SovereigntyTag, string>;

export const lensWords = {
  state: {
    name: 'The state',
    term: 'State security',
    asks: 'Is the state strong, and are its borders and neighbours calm?',
  },
  multilateral: {
    name: 'The United Nations',
    term: 'Multilateral security',
    asks: 'Did states act together, by the rules, and with a mandate?',
  },
  market: { name: 'The market', term: 'Market security', asks: 'How much calm did each dollar buy, and how soon?' },
  cosmopolitan: {
    name: 'The world citizen',
    term: 'Cosmopolitan security',
    asks: 'Is each person safe, and has each a say?',
  },
} as const satisfies Record<LensId, { readonly name: string; readonly term: string; readonly asks: string }>;

/** Who is at home in a view, and whom it speaks for without having asked. */
export const lensValueWords = {
  state:
    'Those of governments, and most of all of strong and settled ones: order comes first, and who rules is no question.',
  multilateral: 'Those of diplomats and jurists: what was decided by the rules is right, and everybody has a seat.',
  market: 'Those of taxpayers and investors: what costs less is better, and who pays may choose.',
  cosmopolitan:
    'Those of rights, as Europe and North America have often told them: each person counts, and outsiders may judge. The host state and many in the South call that their values, not everybody’s.',
} as const satisfies Record<LensId, string>;

export const lensTermWords = {
  capacity: 'What the state can do',
  materialSovereignty: 'Sovereignty in fact',
  violence: 'Less violence',
  regionalInstability: 'Calm in the region',
  councilLegitimacy: 'Respect for the Council',
  authorisedMonths: 'Months with a mandate',
  noUnilateralMonths: 'Nobody acted alone',
  adoptedTexts: 'Texts adopted',
  violenceAvoidedPerBillion: 'Calm for each billion dollars',
  speedOfPresence: 'How soon help was there',
  legalEconomy: 'Honest trade',
  violenceAndNeed: 'Less violence, less need',
  worstProvince: 'The worst province',
  ownershipAndTrust: 'A say, and trust',
  justice: 'Justice for what was done',
} as const satisfies Record<LensTermName, string>;

type SayEnds = (figure: number, none: number, full: number, from: LensTerm['from']) => string;

/** @param name of the measure, where that of its term does not say it */
const inPoints =
  (name = ''): SayEnds =>
  (figure, none, full) =>
    `${name}${whole.format(figure)}: nothing at ${whole.format(none)}, full at ${whole.format(full)}.`;
const some = (count: number, what: string, many: string): string =>
  `${count === 0 ? 'no' : inWords(count)} ${plural(count, what, many)}`;

/** What a term came to by each of its measures, and where that counts nothing and where in full. */
const lensEndWords = {
  violence: inPoints('violence '),
  need: inPoints('need '),
  capacity: inPoints(),
  materialSovereignty: inPoints(),
  regionalInstability: inPoints('unrest '),
  councilLegitimacy: inPoints(),
  legalEconomy: inPoints(),
  worstViolence: inPoints('violence '),
  trust: inPoints('trust '),
  ownership: (figure, none, full) =>
    `a say of ${percent(figure)}: nothing at ${percent(none)}, full at ${percent(full)}.`,
  authorisedMonths: (figure, _none, full) =>
    `${whole.format(figure)} of ${monthsLong(full)}: nothing for none, full for all.`,
  unilateralMonths: (figure, none) =>
    `${some(figure, 'month', 'months')} of acting alone: nothing from ${whole.format(none)} on, full for none.`,
  adoptedTexts: (figure, _none, full) =>
    `${some(figure, 'text', 'texts')}: nothing for none, full from ${inWords(full)} on.`,
  violenceAvoidedPerBillion: (_figure, _none, full, { violenceAvoided = 0, cost = 0 }) =>
    `${one.format(Math.abs(violenceAvoided))} points ${violenceAvoided < 0 ? 'more' : 'less'} violence than if the state had been left to itself, for ${inUnit('millions', cost)}: nothing where it did not help, full from ${one.format(full)} points a billion on.`,
  monthsToPresence: (figure, none, _full, { reached }) =>
    `${reached === 0 ? 'never' : `after ${monthsLong(figure)}`}: nothing after ${whole.format(none)}, full at once.`,
  justice: (figure, _none, full) =>
    `${some(figure, 'way', 'ways')} of three at work: nothing for none, full from ${inWords(full)} on.`,
} as const satisfies Record<LensMeasure, SayEnds>;

/** A sentence for each measure of a term. */
export const lensEnds = ({ scales, from }: LensTerm): readonly string[] =>
  scales.length === 0
    ? ['Half: in so few months nothing the Council does moves it.']
    : scales.map(({ of, figure, none, full }) => capital(lensEndWords[of](figure, none, full, from)));

export const blindSpotWords = {
  'self-interest': 'Self-interest: it counts what is useful to states, and first of all to the strong ones.',
  voluntary: 'Voluntary: it trusts promises that nobody is forced to keep.',
  inequality: 'Inequality: it protects those who can pay, and does not see the others.',
  utopian: 'Utopian: it asks for a world that is not there yet.',
  eurocentric: 'Eurocentric: it calls values universal that come from one part of the world.',
  'co-opted-organisations': 'Co-opted: aid groups that are paid by the powerful end up working for them.',
} as const satisfies Record<BlindSpot, string>;

const place = (evidence: Evidence, nameOf: (id: string) => string): string => nameOf(String(evidence.province ?? ''));
const number = (evidence: Evidence, key: string): number => Number(evidence[key] ?? 0);
const idsIn = (evidence: Evidence, key: string): readonly string[] =>
  String(evidence[key] ?? '')
    .split(' ')
    .filter(Boolean);

type CriterionWords = {
  readonly name: string;
  readonly asks: string;
  readonly evidence: (evidence: Evidence, nameOf: (id: string) => string, seatOf: (id: string) => string) => string;
};

/** After the report "The Responsibility to Protect" (2001). */
export const criterionWords = {
  'right-authority': {
    name: 'Right authority',
    asks: 'Who decided it?',
    evidence: ({ authority }) =>
      ({
        council: 'The Security Council did.',
        assembly: 'The General Assembly did, which cannot bind anybody.',
        regional: 'A regional organization did, without the Council.',
      })[String(authority)] ?? 'Nobody but those who acted.',
  },
  'just-cause': {
    name: 'Just cause',
    asks: 'Was the harm to people grave?',
    evidence: (evidence, nameOf) => {
      const fallen = number(evidence, 'fallen');
      const areas =
        fallen > 0 ? ` ${capital(inWords(fallen))} protected ${plural(fallen, 'area', 'areas')} had fallen.` : '';
      return `Violence in ${place(evidence, nameOf)}, the worst province, stood at ${whole.format(number(evidence, 'violence'))}; ${graveViolence} counts as grave.${areas}`;
    },
  },
  'right-intention': {
    name: 'Right intention',
    asks: 'Was it for the people, and not for gain?',
    evidence: (evidence, _nameOf, seatOf) => {
      const hidden = idsIn(evidence, 'undeclared').map((seat) => named(seatOf(seat)));
      const against = [
        number(evidence, 'access') < 1 && 'it opened no way for aid',
        evidence.company === true && 'a company led the soldiers',
        evidence.independence === true && 'it split off a part of the country',
        hidden.length > 0 && `${listed(hidden)} hid what ${hidden.length > 1 ? 'they' : 'it'} gained`,
      ].filter((each) => each !== false);
      return against.length > 0
        ? `Doubtful: ${listed(against)}.`
        : 'It opened a way for aid, no company led it, and it split off no part of the country.';
    },
  },
  'last-resort': {
    name: 'Last resort',
    asks: 'Was everything milder tried before?',
    evidence: (evidence, nameOf) => {
      const months = number(evidence, 'milderMonths');
      const before =
        months === 0 ? 'No talks, prevention or sanctions' : `${monthsLong(months)} of talks, prevention or sanctions`;
      return `${before} had come before; ${inWords(monthsOfPatience)} months are asked for, or violence of ${extremeViolence} somewhere. ${place(evidence, nameOf)} stood at ${whole.format(number(evidence, 'violence'))}.`;
    },
  },
  proportional: {
    name: 'Proportional means',
    asks: 'Was it no more than was needed?',
    evidence: (evidence) => {
      const { embargoWithoutExemptions } = evidence;
      const tooMuch = [
        embargoWithoutExemptions === true && 'the ban on trade let no food and medicine through',
        number(evidence, 'powers') >= 4 &&
          number(evidence, 'capacity') >= someCapacity &&
          'outsiders governed alone, though the state could still do much',
        number(evidence, 'roe') === 4 &&
          number(evidence, 'violence') < enforceable &&
          'soldiers might attack, though violence was not at its worst',
      ].filter((each) => each !== false);
      return tooMuch.length > 0
        ? `Too much: ${listed(tooMuch)}.`
        : 'Nothing in it went beyond what the situation asked for.';
    },
  },
  'reasonable-prospects': {
    name: 'Reasonable prospects',
    asks: 'Was it likely to do more good than harm?',
    evidence: (evidence) => {
      const difference = number(evidence, 'difference');
      const size = one.format(Math.abs(difference));
      const expected =
        Math.abs(difference) < same
          ? 'no change in violence'
          : `${size} points ${difference < 0 ? 'less' : 'more'} violence`;
      return `For the year after, the model expected ${expected}; ${inWords(-worthwhile)} points less are asked for.`;
    },
  },
} as const satisfies Record<Criterion, CriterionWords>;

export const knowledgeWords = {
  public: { name: 'Everybody', who: 'what was in the report that all could read' },
  host: { name: 'The host state', who: 'through its own offices' },
  relief: { name: 'Aid groups', who: 'through people on the ground' },
} as const satisfies Record<Knowledge, { readonly name: string; readonly who: string }>;

export const comparisonWords = {
  above: 'more',
  level: 'as much',
  below: 'less',
} as const satisfies Record<NonNullable<Comparison['verdict']>, string>;

export const goodOfficesWords = {
  intransigence: (name: string) =>
    does(name, 'talks to the parties (good offices)', 'talk to the parties (good offices)'),
  acceptance: (name: string) => does(name, 'talks to the people (good offices)', 'talk to the people (good offices)'),
} as const satisfies Record<GoodOfficesAim, (name: string) => string>;
