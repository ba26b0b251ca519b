/** The brief of a seat in plain words: interests, red lines, means, and what it can expect without an agreement. */
import type { SeatKind } from '../../../shared/council/vocabulary.ts';
import type { Guess, Interest } from '../../../shared/interests/brief.ts';
import type { Feature } from '../../../shared/interests/features.ts';
import type { OutcomeKey } from '../../../shared/interests/profiles.ts';
import type { RedLineId } from '../../../shared/interests/redLines.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords } from './counting.ts';
import { named } from './names.ts';

/** What is wanted, by the direction, and what it is measured by. */
type WishWords = { readonly more: string; readonly less: string; readonly about: string };

export const outcomeWords = {
  violence: { more: 'more violence', less: 'less violence', about: 'In all provinces, when the last round is over.' },
  need: {
    more: 'more people in need',
    less: 'fewer people in need',
    about: 'Of food, water, shelter and medicine, when the last round is over.',
  },
  regionalInstability: {
    more: 'less calm in the region',
    less: 'more calm in the region',
    about: 'What spills over the borders: refugees, arms, armed groups.',
  },
  capacity: {
    more: 'more local capacity',
    less: 'less local capacity',
    about: 'A state that can keep order and serve its people by itself.',
  },
  materialSovereignty: {
    more: 'more sovereignty in fact',
    less: 'less sovereignty in fact',
    about: 'How much the country decides for itself, whatever is on paper.',
  },
  illicitEconomy: {
    more: 'more smuggling',
    less: 'less smuggling',
    about: 'The trade that lives on the war and pays for it.',
  },
  grievance: {
    more: 'more anger over old wrongs',
    less: 'less anger over old wrongs',
    about: 'The grievances that people take up arms for.',
  },
  councilLegitimacy: {
    more: 'more respect for the Council',
    less: 'less respect for the Council',
    about: 'Whether the world sees it as rightful and useful (legitimacy).',
  },
} as const satisfies Readonly<Record<OutcomeKey, WishWords>>;

export const featureWords = {
  consent: {
    more: 'consent first',
    less: 'action even without consent',
    about: 'Chapter VI, or Chapter VII with the host state’s letter.',
  },
  force: {
    more: 'a strong force',
    less: 'as little force as can be',
    about: 'Troops, what they may use force for, no-fly zones.',
  },
  sanctions: {
    more: 'pressure by sanctions',
    less: 'no sanctions',
    about: 'Arms embargo, sanctions on leaders, ban on trade.',
  },
  justice: {
    more: 'justice for what was done',
    less: 'no courts from outside',
    about: 'Courts and truth; an amnesty is the contrary.',
  },
  administration: {
    more: 'a strong hand of the UN in government',
    less: 'no rule by outsiders',
    about: 'How much of the government the United Nations takes over.',
  },
  ownership: {
    more: 'a say for local people',
    less: 'decisions by the Council alone',
    about: 'How much the people there decide (local ownership).',
  },
  secession: {
    more: 'a way to a status of its own',
    less: 'borders as they are',
    about: 'Autonomy and independence; territorial integrity is the contrary.',
  },
  humanitarian: {
    more: 'aid for all who need it',
    less: 'few promises of aid',
    about: 'Humanitarian access and safe areas.',
  },
  market: {
    more: 'room for private companies',
    less: 'no hired soldiers',
    about: 'Whether a company may lead the mission.',
  },
  burden: {
    more: 'a large effort',
    less: 'a small bill',
    about: 'Troops, rebuilding and training, which states pay for.',
  },
  sunset: { more: 'an early end date', less: 'no end date', about: 'When the text expires by itself (sunset clause).' },
  regionalLead: {
    more: 'the region in the lead',
    less: 'no lead by the region',
    about: 'Who commands the mission.',
  },
  climate: {
    more: 'climate in the text',
    less: 'no climate in the text',
    about: 'Help to live with drought and floods.',
  },
} as const satisfies Readonly<Record<Feature, WishWords>>;

/** The words of an interest, whatever it is about. */
export const interestWordsOf = (interest: Guess | Interest): WishWords =>
  interest.kind === 'outcome' ? outcomeWords[interest.key] : featureWords[interest.key];

/** "less violence", "consent first": what a seat wants, in a few words without a capital. */
export const interestWords = (interest: Guess | Interest): string =>
  interestWordsOf(interest)[interest.direction === 1 ? 'more' : 'less'];

/** What must not happen, each as a sentence that begins with "No". */
export const redLineWords = {
  'court-over-own-personnel':
    'No referral to the International Criminal Court that leaves citizens of states outside the Court without an exemption.',
  'open-ended-troops': 'No mission without an end date.',
  amnesty: 'No amnesty for what was done.',
  'company-lead': 'No private company, neither in the lead of a mission nor hired past the Council.',
  'independence-without-consent': 'No independence that the host state has not agreed to.',
  'chapter-seven-force-without-consent':
    'No mission and no no-fly zone under Chapter VII without the host state’s consent.',
  'large-force-without-region': 'No force of 8,000 or more that the region does not lead.',
  'robust-orders-light-kit': 'No orders to protect or to fight for soldiers with light equipment.',
  'executive-administration': 'No government by the United Nations alone.',
  'force-before-mediation': 'No force beyond self-defence before mediation has been tried.',
  'unprotected-safe-area':
    'No safe area without soldiers who may stop armed groups, and without six tenths of the troops pledged.',
  'embargo-without-exemptions': 'No ban on all trade that does not let food and medicine through.',
  'no-climate-clause': 'No mandate that is silent about the climate while drought and floods are severe.',
  'region-bypassed': 'No coalition and no company past the region, sent by the Council or not.',
  'decree-or-more': 'No rule by decree, and nothing beyond it.',
  independence: 'No independence for any part of the country.',
  court: 'No referral to the International Criminal Court.',
  'integrity-without-autonomy': 'No promise that borders stay as they are without autonomy beside it.',
  'contracted-relief': 'No contracts that make aid groups part of the mission.',
  'hollow-protection': 'No promise of protection with fewer than six tenths of the troops pledged.',
  'camps-without-support': 'No humanitarian access without help for refugees and those who host them.',
} as const satisfies Readonly<Record<RedLineId, string>>;

export const briefWords = unbroken({
  title: (name: string) => `You sit for ${named(name)}`,
  secret: 'This page is for your delegation alone.',
  sealed: 'Your brief is sealed.',
  sealedHint: 'Open it when you are sure of your seat: after that only the facilitator can move you.',
  sealedGiven: 'It is for your delegation alone: let nobody else look.',
  open: 'Open the brief',
  state: (state: string) => `What is happening in ${state}`,
  briefing: (round: number) => `Briefing: what is new in round ${round}`,
  /** Beside what not everybody was told. */
  private: 'told to a few delegations, yours among them',
  quiet: 'Nothing besides the situation report: see the map, or the stage as a table.',
  injectOf: (province: string) => `in ${province}`,
  interests: 'What you want, and how much',
  interest: 'Your aim',
  points: 'Points',
  where: { outcome: 'In the country.', position: 'In the texts in force.' } satisfies Record<Interest['kind'], string>,
  interestsHint:
    'One hundred points in all: 55 for what has become of the country when the last round is over, 45 for what the Council’s texts say while they are in force.',
  redLines: 'Red lines',
  redLinesHint: 'What your capital does not want to see in force. Each that is crossed costs you eight points.',
  means: 'What you bring',
  capital: 'Political capital',
  capitalHint: (kind: SeatKind, acts: boolean) =>
    [
      kind === 'non-member' ? '' : `Sponsoring costs 1, a motion 1${kind === 'permanent' ? ', a veto 3' : ''}.`,
      acts ? 'What you do outside the Council has its price, and needs it in hand.' : '',
      'Each new round brings 2.',
    ]
      .filter(Boolean)
      .join(' '),
  debt: 'a debt: it never bars a right of the Charter or the rules',
  money: 'Money',
  moneyOf: (millions: number) => (millions > 0 ? `$${millions} million` : 'none'),
  moneyHint: (acts: boolean) =>
    `For deals with other delegations${acts ? ', and for what you do outside the Council' : ''}. What a mission costs is charged to nobody here.`,
  troops: 'Troops',
  troopsOf: (thousands: number, bound: number) =>
    bound > 0 ? `${soldiers(thousands)}, of which ${soldiers(bound)} are promised` : soldiers(thousands),
  noTroops: 'none to send',
  batna: 'Without an agreement',
  batnaValue: (points: number) => `about ${points} of 100 points`,
  batnaChange: (change: number) =>
    change === 0
      ? 'as before this round'
      : `${change > 0 ? '▲' : '▼'} ${Math.abs(change)} ${change > 0 ? 'more' : 'less'} than a round ago`,
  batnaHint: (votes: boolean) =>
    `What you can expect if nothing more is adopted (BATNA: best alternative to a negotiated agreement). A text is worth ${votes ? 'your vote' : 'your work'} if it brings you more.`,
  batnaLater: 'Your capital reckons this when the first round begins.',
  fact: 'Only you know this',
  factHint: 'You may share it, keep it, or trade it.',
  stake: (stake: string) => `You gain by this: ${stake}.`,
  stakeHint:
    'Until you say so in public, no text that you sponsor and nothing that you do outside the Council counts as well meant. It then has less legitimacy.',
  declare: 'Declare it',
  surelyDeclare: 'Tell everybody what you gain? It cannot be taken back.',
  declared: 'You have declared it: everybody knows.',
  allies: 'You may begin with',
  rules: 'How a decision is made',
  needed: (needed: number, members: number) =>
    `${capital(inWords(needed))} of ${inWords(members)} votes in favour, whoever is in the room.`,
  veto: 'Where that number is reached, a permanent member’s vote against still stops the text: the veto. An abstention never does.',
  procedural: 'On a motion of procedure there is no veto.',
} as const);

/** "2,500 soldiers" for 2.5. */
export const soldiers = (thousands: number): string => `${inUnits(thousands)} soldiers`;
