/** What a delegation says of a text, piece by piece: for every feature, outcome and red line in words that fit any speech. */
import type { Feature } from '../interests/features.ts';
import type { OutcomeKey } from '../interests/profiles.ts';
import type { ReasonKind } from '../interests/reasons.ts';
import type { RedLineId } from '../interests/redLines.ts';

/** One wording, or several that a lot chooses from. */
export type Words = string | readonly [string, ...string[]];
/** As whoever welcomes it says it, and whoever minds it. */
type Tones = { readonly liked: Words; readonly minded: Words };
/** What a text does, as after "it": more of the thing than stands without it, or less. */
export type Deed = { readonly more: Tones; readonly less: Tones };

export const featureDeeds = {
  consent: {
    more: { liked: 'rests on the consent of the host state', minded: 'waits for the consent of the host state' },
    less: {
      liked: 'does not wait for a consent that may never come',
      minded: ['is imposed without the consent of the host state', 'passes over the host state'],
    },
  },
  force: {
    more: {
      liked: ['puts troops behind our words', 'sends soldiers who can do what they are sent for'],
      minded: ['sends more troops than peace needs', 'trusts too much in soldiers'],
    },
    less: { liked: 'does with fewer troops', minded: 'sends too few troops for its task' },
  },
  sanctions: {
    more: {
      liked: ['puts pressure on with sanctions', 'gives sanctions a chance to work'],
      minded: ['answers a crisis with sanctions', 'brings sanctions that hit the wrong people'],
    },
    less: { liked: 'lifts the weight of sanctions', minded: 'takes the pressure of sanctions away' },
  },
  justice: {
    more: {
      liked: ['calls those to justice who did this', 'is a step towards justice'],
      minded: ['brings in a court from outside', 'puts courts before peace'],
    },
    less: { liked: 'leaves courts from outside out of it', minded: 'lets justice wait' },
  },
  administration: {
    more: {
      liked: 'gives the United Nations a part in governing the country',
      minded: ['hands the governing of the country to outsiders', 'comes near to foreign rule'],
    },
    less: {
      liked: 'leaves governing to the country itself',
      minded: 'leaves nobody to help with governing the country',
    },
  },
  ownership: {
    more: {
      liked: ['gives local people a say', 'starts from what local people want'],
      minded: 'leaves too much to local people',
    },
    less: { liked: 'does not leave everything to local people', minded: 'takes their say away from local people' },
  },
  secession: {
    more: { liked: 'opens a way to autonomy', minded: 'opens a way to secession' },
    less: {
      liked: ['keeps the territorial unity of the country', 'stands by the territorial integrity of the country'],
      minded: 'closes the way to autonomy',
    },
  },
  humanitarian: {
    more: {
      liked: ['opens the roads for humanitarian aid', 'lets relief through to people', 'gets aid past the roadblocks'],
      minded: 'promises humanitarian aid everywhere',
    },
    less: {
      liked: 'promises no humanitarian aid that cannot come',
      minded: ['leaves humanitarian aid at the roadblock', 'does less for humanitarian relief'],
    },
  },
  market: {
    more: { liked: 'lets a private company do the work', minded: 'hands the mission to a private company' },
    less: { liked: 'keeps private companies out of the lead', minded: 'leaves no room for private companies' },
  },
  burden: {
    more: {
      liked: 'gives the task the budget that it needs',
      minded: ['runs up a bill that somebody has to pay', 'comes at a high cost'],
    },
    less: { liked: 'keeps the cost down', minded: 'saves cost in the wrong place' },
  },
  sunset: {
    more: {
      liked: ['has an end date', 'comes with a sunset clause'],
      minded: 'runs to an end date that may come too soon',
    },
    less: { liked: 'does not tie itself to an end date', minded: ['has no end date', 'is open-ended'] },
  },
  regionalLead: {
    more: {
      liked: ['puts the region in the lead', 'trusts the region to lead'],
      minded: 'leaves the lead to the region',
    },
    less: { liked: 'does not leave the lead to the region', minded: 'takes the lead away from the region' },
  },
  climate: {
    more: {
      liked: ['helps people against drought and floods', 'takes the climate seriously'],
      minded: 'spends its words on drought and floods',
    },
    less: { liked: 'keeps drought and floods out of it', minded: 'does too little against drought and floods' },
  },
} as const satisfies Readonly<Record<Feature, Deed>>;

/** `more`: of its improvement. What will come of a text nobody knows: such words say what is expected. */
export const outcomeDeeds = {
  violence: {
    more: {
      liked: ['helps to bring the violence down', 'is a way out of the fighting', 'keeps civilians out of harm'],
      minded: 'thinks of the violence alone',
    },
    less: { liked: 'does not start from the violence alone', minded: ['may feed the violence', 'risks more fighting'] },
  },
  need: {
    more: {
      liked: ['brings food and medicine to those without', 'is an answer to hunger'],
      minded: 'thinks of food and medicine alone',
    },
    less: {
      liked: 'does not promise food and medicine that nobody has',
      minded: 'may leave more people without food and medicine',
    },
  },
  regionalInstability: {
    more: {
      liked: ['brings calm to the neighbours', 'keeps the war from crossing the border'],
      minded: 'thinks of the neighbours first',
    },
    less: { liked: 'does not put the neighbours first', minded: 'may carry the war to the neighbours' },
  },
  capacity: {
    more: {
      liked: ['makes the institutions of the state stronger', 'helps to rebuild what makes a state'],
      minded: 'props up the institutions of the state',
    },
    less: { liked: 'does not prop up the institutions of the state', minded: 'weakens the institutions of the state' },
  },
  materialSovereignty: {
    more: {
      liked: ['leaves the country its sovereignty', 'lets the country stay sovereign'],
      minded: 'hides behind sovereignty',
    },
    less: { liked: 'does not hide behind sovereignty', minded: 'leaves the country less sovereign' },
  },
  illicitEconomy: {
    more: { liked: 'makes life hard for smugglers', minded: 'thinks of smugglers alone' },
    less: { liked: 'does not think of smugglers alone', minded: 'may help the smugglers' },
  },
  grievance: {
    more: {
      liked: ['eases old grievances', 'speaks to the root causes of this war'],
      minded: 'dwells on old grievances',
    },
    less: { liked: 'does not dwell on old grievances', minded: 'may stir up new grievances' },
  },
  councilLegitimacy: {
    more: {
      liked: ['adds to the credibility of this Council', 'shows a Council that can be respected'],
      minded: 'thinks of the credibility of this Council alone',
    },
    less: {
      liked: 'does not think of the credibility of this Council alone',
      minded: 'takes from the credibility of this Council',
    },
  },
} as const satisfies Readonly<Record<OutcomeKey, Deed>>;

/** More of a thing, or less. */
type Aim = { readonly more: string; readonly less: string };

/** What a delegation asks for, as after "with" and as after "is": more of a feature, or of an outcome's improvement. */
export const featureAims = {
  consent: { more: 'the consent of the host state', less: 'action that does not wait for consent' },
  force: { more: 'more troops for the task', less: 'fewer troops' },
  sanctions: { more: 'firmer sanctions', less: 'lighter sanctions' },
  justice: { more: 'justice for what was done', less: 'no court from outside' },
  administration: { more: 'a larger part for the United Nations in governing', less: 'no governing from outside' },
  ownership: { more: 'a real say for local people', less: 'fewer things left to local people' },
  secession: { more: 'a way to autonomy', less: 'the territorial unity of the country' },
  humanitarian: { more: 'open roads for humanitarian aid', less: 'fewer promises of humanitarian aid' },
  market: { more: 'room for private companies', less: 'no private company in the lead' },
  burden: { more: 'a larger budget', less: 'a smaller bill' },
  sunset: { more: 'a clear end date', less: 'no fixed end date' },
  regionalLead: { more: 'the region in the lead', less: 'a lead that is not left to the region' },
  climate: { more: 'help against drought and floods', less: 'less on drought and floods' },
} as const satisfies Readonly<Record<Feature, Aim>>;

export const outcomeAims = {
  violence: { more: 'stronger steps against the violence', less: 'less worry over the violence' },
  need: { more: 'food and medicine for all who need them', less: 'fewer promises of food and medicine' },
  regionalInstability: { more: 'calm for the neighbours', less: 'less weight on the neighbours' },
  capacity: { more: 'stronger institutions of the state', less: 'less weight on the institutions of the state' },
  materialSovereignty: { more: 'a country that stays sovereign', less: 'less weight on what is called sovereign' },
  illicitEconomy: { more: 'an end to smuggling', less: 'less weight on smuggling' },
  grievance: { more: 'an answer to old grievances', less: 'less weight on old grievances' },
  councilLegitimacy: { more: 'a Council that keeps its credibility', less: 'less weight on our credibility' },
} as const satisfies Readonly<Record<OutcomeKey, Aim>>;

/** What must not happen, as after "we cannot accept" and as after "without". */
export const redLineNouns = {
  'court-over-own-personnel': 'a referral to the Court with no exemption for states outside it',
  'open-ended-troops': 'troops with no end date',
  amnesty: 'an amnesty',
  'company-lead': 'soldiers of a private company',
  'independence-without-consent': 'independence that the host state has not agreed to',
  'chapter-seven-force-without-consent': 'troops under Chapter VII that the host state has not agreed to',
  'large-force-without-region': 'a large force that the region does not lead',
  'robust-orders-light-kit': 'orders to fight for soldiers with light equipment',
  'executive-administration': 'a country in which the United Nations alone is governing',
  'force-before-mediation': 'military force before mediation',
  'unprotected-safe-area': 'a safe area that nobody can defend',
  'embargo-without-exemptions': 'a ban on trade that stops food and medicine',
  'no-climate-clause': 'silence on drought and floods',
  'region-bypassed': 'soldiers who go past the region',
  'decree-or-more': 'government by decree from outside',
  independence: 'independence for a part of the country',
  court: 'a referral to the International Criminal Court',
  'integrity-without-autonomy': 'fixed borders and no autonomy',
  'contracted-relief': 'aid agencies that work under contract to the mission',
  'hollow-protection': 'a promise of protection and too few troops to keep it',
  'camps-without-support': 'aid for those inside and nothing for the refugees',
} as const satisfies Readonly<Record<RedLineId, string>>;

/** Reasons that are no part of the text, as whole sentences. Of a deal nobody speaks aloud, nor of what two have told each other. */
export const asides = {
  deal: {
    for: 'We have weighed everything, and on balance we can go along with it.',
    against: 'We have weighed everything, and on balance we cannot go along with it.',
  },
  sponsor: { for: 'We have put our name to it, and we stand by it.', against: 'Our name is not on it any more.' },
  speech: {
    for: 'What was said in this debate has counted with us.',
    against: 'What was said in this debate has made us doubt.',
  },
} as const satisfies Readonly<
  Record<
    Exclude<ReasonKind['kind'], 'feature' | 'outcome' | 'red-line' | 'understood'>,
    { readonly for: string; readonly against: string }
  >
>;
