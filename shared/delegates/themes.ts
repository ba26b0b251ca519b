/** What a speech is about: plain words, and which interests they speak to. All lists are design choices. */
import type { Feature } from '../interests/features.ts';
import type { OutcomeKey } from '../interests/profiles.ts';

/** Whole words, in small letters; a word that ends in "-" stands for all that begin so. */
const vocabulary = {
  consent: ['consent-', 'sovereign-', 'permission', 'host state', 'interfer-', 'non-interference', 'imposed'],
  force: ['troops', 'soldier-', 'peacekeep-', 'military', 'armed', 'no-fly', 'robust'],
  sanctions: ['sanction-', 'embargo-', 'asset freeze', 'travel ban-', 'ban on trade', 'blockade'],
  justice: ['justice', 'court-', 'tribunal-', 'accountab-', 'impunity', 'amnesty', 'atrocit-'],
  governing: ['governing', 'administration', 'administer-', 'trusteeship', 'decree-', 'foreign rule'],
  ownership: ['ownership', 'local people', 'local council-', 'communit-', 'locally', 'villag-'],
  status: ['independence', 'secession-', 'autonom-', 'territorial', 'self-determination', 'self-rule'],
  relief: ['humanitarian', 'relief', 'aid', 'hunger', 'hungry', 'famine', 'food', 'medicine'],
  companies: ['company', 'companies', 'contractor-', 'mercenar-', 'hired', 'private'],
  bill: ['bill', 'cost-', 'budget-', 'money', 'pay', 'paid', 'funds', 'expensive'],
  end: ['end date', 'sunset', 'expire-', 'expiry', 'time limit-', 'open-ended', 'exit'],
  region: ['region', 'regional', 'regions', 'subregion-', 'african union', 'ecowas'],
  climate: ['climate', 'drought-', 'flood-', 'heat', 'harvest-', 'farm-'],
  violence: ['violence', 'violent', 'fighting', 'killing-', 'civilian-', 'ceasefire-', 'massacre-', 'bloodshed'],
  neighbours: ['neighbour-', 'neighbor-', 'refugee-', 'spill-', 'border', 'borders', 'stability', 'instability'],
  institutions: ['institution-', 'capacity', 'police', 'rebuild-', 'reconstruct-', 'training', 'school-'],
  smuggling: ['smuggl-', 'traffick-', 'illicit', 'black market-', 'corrupt-', 'war economy'],
  wrongs: ['grievance-', 'injustice-', 'reconcil-', 'old wrongs', 'resentment', 'root cause-', 'discriminat-'],
  credibility: ['credib-', 'legitima-', 'rightful', 'respected', 'double standard-', 'trust in'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Theme = keyof typeof vocabulary;
const themes = Object.keys(vocabulary) as Theme[];

/** What a delegation listens for that has this interest. */
export const themeOf = {
  consent: 'consent',
  force: 'force',
  sanctions: 'sanctions',
  justice: 'justice',
  administration: 'governing',
  ownership: 'ownership',
  secession: 'status',
  humanitarian: 'relief',
  market: 'companies',
  burden: 'bill',
  sunset: 'end',
  regionalLead: 'region',
  climate: 'climate',
  violence: 'violence',
  need: 'relief',
  regionalInstability: 'neighbours',
  capacity: 'institutions',
  materialSovereignty: 'consent',
  illicitEconomy: 'smuggling',
  grievance: 'wrongs',
  councilLegitimacy: 'credibility',
} as const satisfies Readonly<Record<Feature | OutcomeKey, Theme>>;

const patternOf = (words: readonly string[]): RegExp => {
  const forms = words.map((word) => (word.endsWith('-') ? `${word.slice(0, -1)}[a-z]*` : word));
  return new RegExp(`(?<![a-z-])(?:${forms.join('|')})(?![a-z])`, 'i');
};
const patterns = themes.map((theme) => ({ theme, pattern: patternOf(vocabulary[theme]) }));

const known = new Map<string, readonly Theme[]>();
/** Texts that are remembered for what they are about. */
const remembered = 4000;

/** In the order of the vocabulary. */
export function themesIn(text: string): readonly Theme[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= remembered) known.clear();
  const found = patterns.filter(({ pattern }) => pattern.test(text)).map(({ theme }) => theme);
  known.set(text, found);
  return found;
}
