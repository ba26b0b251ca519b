/** What can be done without a vote of the Council, what it means, and what stands outside its texts. In English. */

import type { ForceInView } from '../../../shared/council/views/outsideView.ts';
import type { ActKind } from '../../../shared/outside/acts.ts';
import { unbroken } from '../unbroken.ts';
import { soldiers } from './brief.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { does, doing, named } from './names.ts';

type ActWords = {
  readonly name: string;
  /** What the host state calls it, where it stands on the other side. */
  readonly host?: string;
  /** What is done. */
  readonly does: string;
  /** What may come of it. */
  readonly comes: string;
  /** What the law says. */
  readonly law?: string;
};

const acts: Readonly<Record<ActKind, ActWords>> = {
  intervene: {
    name: 'Lead a coalition into the country',
    does: 'A large force of willing states goes in without a vote. It may fight to impose peace.',
    comes:
      'Soldiers come fast, and armed groups feel it. But the Council loses respect, others find it easier to go round it too, and many people there may reject the force. A later resolution can endorse it.',
    law: 'The Charter forbids force against a state (Article 2(4)), unless the Council allows it (Article 42) or in self-defence (Article 51).',
  },
  'regional-force': {
    name: 'Send the region’s soldiers',
    does: 'Your member states send a force of their own, without a mandate of the Council.',
    comes:
      'People accept soldiers from the region more readily. The Council loses some respect. If it endorses the force later, much of that is made good.',
    law: 'A regional body may use force only with the Council’s authorization (Article 53).',
  },
  'arm-proxy': {
    name: 'Send arms to a group in the country',
    does: 'Weapons go to fighters who serve your ends. It stays secret even after the round.',
    comes:
      'The fighting feeds on it, and nobody gives way. It can come out who sent the arms: then the Council loses respect, and it counts against you.',
    law: 'To arm fighters against another state breaks international law as well (International Court of Justice, Nicaragua, 1986).',
  },
  'hire-company': {
    name: 'Pay a company’s soldiers',
    host: 'Hire a company’s soldiers',
    does: 'A private military company fights for the government. No debate, no vote.',
    comes: 'It comes quickly. Few people there accept it, and it is hard to say to whom it answers.',
    law: 'Whoever hires such soldiers has to see that they keep the law of war (Montreux Document, 2008).',
  },
  recognise: {
    name: 'Recognize the breakaway state',
    does: 'Your government treats the part that has broken away as a state.',
    comes:
      'The first recognition weighs most: it makes the secession a fact. The Council loses respect, and movements elsewhere take courage.',
    law: 'Each government decides this for itself. A resolution can call on all states not to recognize.',
  },
  'invited-support': {
    name: 'Send soldiers at the government’s invitation',
    host: 'Invite a permanent member’s soldiers',
    does: 'A permanent member sends soldiers because the government asks for them.',
    comes:
      'The government is safer, and gives way less. The patron gains a say. A mission of the Council can still follow.',
    law: 'With the government’s consent it is lawful. Whether a government that has lost control can still give it is disputed.',
  },
  protectorate: {
    name: 'Protect the country by treaty',
    host: 'Sign a treaty of protection',
    does: 'A permanent member protects the government for good, and the country gives up a part of its sovereignty on paper.',
    comes: 'The same as by invitation, but it lasts: only the host state can end it.',
    law: 'A treaty that a state was forced into is void (Vienna Convention on the Law of Treaties, Article 52).',
  },
  strike: {
    name: 'Strike at armed groups',
    does: 'Aircraft or missiles hit armed groups in one province.',
    comes:
      'For some months they attack less from there. But people are hurt, anger grows, outsiders are less welcome, and protected areas are less safe.',
    law: 'Self-defence is lawful only after an armed attack, and has to be reported to the Council at once (Article 51). Any other strike breaks Article 2(4).',
  },
  withdraw: {
    name: 'Withdraw what you have sent',
    does: 'Your soldiers leave, or you stop paying or arming others. It costs nothing.',
    comes:
      'Soldiers leave over some months. A coalition stays as long as one of its members does, and a company as long as somebody pays it. What was done before stays on the record.',
  },
  'name-and-shame': {
    name: 'Publish what happened in a province',
    does: 'You publish what your witnesses have seen: everybody gets the true figures of one province.',
    comes:
      'Whoever vetoes a text in this round pays more for it, in capital and in respect. The government may shut relief organizations out.',
  },
  'independent-relief': {
    name: 'Bring relief by yourselves',
    does: 'You work in one province through the months of this round, apart from any mission.',
    comes: 'More people are reached there, and you belong to nobody’s side.',
    law: 'Relief is humane, impartial and independent, and takes no side (General Assembly resolutions 46/182 and 58/114).',
  },
  'accept-contract': {
    name: 'Work under contract',
    does: 'You take money from those who govern or keep soldiers in the country.',
    comes:
      'Whoever takes the first contract of a session is paid for it. But fighters may take you for a part of the mission, and your people are less safe.',
  },
  'expel-mission': {
    name: 'Tell the mission to leave',
    does: 'You withdraw your consent to the Council’s mission.',
    comes:
      'What stands under Chapter VI ends. What stands under Chapter VII stays without your consent, and people accept it less.',
    law: 'A peacekeeping mission needs the host state’s consent; enforcement under Chapter VII does not (Article 2(7)).',
  },
  'end-invitation': {
    name: 'End your invitation',
    does: 'Soldiers whom you invited or hired go home, and a treaty of protection ends.',
    comes: 'You decide for yourself again, with less force behind you.',
  },
  'accept-talks': {
    name: 'Agree to talks',
    does: 'You agree to sit down with the opposition.',
    comes: 'The peace process moves forward.',
  },
  crackdown: {
    name: 'Order a crackdown',
    does: 'Police and army act against your opponents by force.',
    comes: 'The state looks stronger for a while. Anger grows everywhere, and the other side gives way less.',
    law: 'Some human rights hold even in an emergency (International Covenant on Civil and Political Rights, Article 4).',
  },
  reform: {
    name: 'Begin a reform',
    does: 'You share power: courts, budgets, seats in government.',
    comes: 'People trust the state more, and in the long run both sides give way more easily.',
  },
  'open-talks': {
    name: 'Offer talks',
    does: 'You offer to sit down with the government.',
    comes: 'The peace process moves forward.',
  },
  ceasefire: {
    name: 'Declare a ceasefire',
    does: 'Your fighters hold their fire in one province for six months.',
    comes: 'There is less violence there. It can break if the armed wings are too sure of themselves.',
  },
  'declare-independence': {
    name: 'Declare independence',
    does: 'You declare that the provinces that want to leave are a state.',
    comes:
      'Their people feel heard, and anger there falls a little. From then on states may recognize it, one by one, or refuse.',
    law: 'To declare independence does not by itself break international law (International Court of Justice, Kosovo, 2010). Nobody has to recognize it.',
  },
  'propose-entity': {
    name: 'Propose a standing for the opposition',
    does: 'The General Assembly votes at once on making the opposition an observer: an entity, not a state.',
    comes:
      'If it carries, the opposition comes to meetings as states do, and can bind money and soldiers in deals. The government will not like it.',
  },
};

/** "2 capital · $20 m". */
const price = (points: number, money: number): string =>
  [points > 0 ? `${points} capital` : '', money > 0 ? `$${money} m` : ''].filter(Boolean).join(' · ') || 'no cost';

const origins: Readonly<Record<ForceInView['origin'], string>> = {
  coalition: 'A coalition',
  region: 'A force of the region',
  company: 'A private military company',
  patron: 'Soldiers by invitation',
};
const orders = ['watch', 'defend themselves', 'protect civilians', 'stop armed groups', 'impose peace'] as const;
const powers = ['', 'They advise the government.', 'They govern beside the government.'] as const;

/** Whose force it is: led, sent or paid. @param names of seats */
const whose = (origin: ForceInView['origin'], names: readonly string[]): string =>
  `${origin === 'company' ? 'paid' : origin === 'coalition' ? 'led' : 'sent'} by ${listed(names.map(named))}`;

export const outsideWords = unbroken({
  title: 'Outside the Council',
  hint: 'Some things need no vote. They cost political capital that you have in hand, and each has a price that is not in points: what others may do after you.',
  ordersTitle: 'For the end of the round',
  ordersHint:
    'One order in each round. It stays secret, and is carried out together with those of all others before the months pass. Until then you may change it.',
  deedsTitle: 'At once',
  deedsHint:
    'In consultations and the meeting. Done as soon as you confirm it, for all to see, and not to be taken back. Once in each round.',
  deedsWhen: 'Not now: in consultations and the meeting.',
  inHand: (points: number, money: number) => `You have ${points} capital and $${money} m in hand.`,
  acts,
  price,
  comes: 'What may come of it',
  law: 'The law',
  together: (names: readonly string[]) =>
    `It takes two: it is carried out only if ${listed(names.map(named))} orders the same in this round.`,
  patronPays: 'The permanent member pays the money; each of the two pays the capital.',
  province: 'In which province?',
  authority: 'What else shall the coalition do?',
  authorities: {
    none: 'Nothing: soldiers only',
    advise: 'Advise the government',
    'co-govern': 'Govern beside the government',
  },
  withdraw: 'What do you end?',
  withdrawals: {
    coalition: 'Our part in the coalition',
    region: 'The region’s force',
    company: 'Our pay for the company',
    patron: 'Our soldiers whom the government invited',
    proxy: 'Our arms for a group in the country',
  },
  patron: 'With whom?',
  alone: 'Nobody: we pay ourselves',
  report: 'Report it to the Council at once (Article 51)',
  reportHint: 'Without a report it counts as a breach of Article 2(4).',
  notNow: 'Not now:',
  order: 'Order it',
  orderInstead: 'Order this instead',
  isOrdered: 'ordered',
  done: (done: string) => `${done}.`,
  actNow: 'Act now …',
  surely: (done: string) => `${done}. Everybody sees it at once, and you cannot take it back. Do it?`,
  doIt: 'Yes, act now',
  ordered: 'Ordered for the end of this round',
  /** @param other who is asked to order the same; empty where nobody is */
  secretUntil: (other: string) =>
    `Secret until then: ${other ? `only ${named(other)} sees it` : 'nobody else sees it'}. Its price is paid when it is carried out.`,
  waitsForOther: (name: string) => `It is carried out only if ${named(name)} orders the same.`,
  otherHas: (name: string) => `${does(name, 'has', 'have')} ordered the same: it will be carried out.`,
  takeBack: 'Take it back',
  change: 'To change it, order something else below.',
  offered: (name: string) => `${does(name, 'waits', 'wait')} for your order`,
  offeredHint: 'It happens only if you order the same in this round. Nobody else knows of it.',
  orderSame: 'Order the same',
  arms: 'You arm a group in the country. As long as it has not come out, only your delegation knows.',
  attacked: (months: number) =>
    `Armed groups have attacked from this country ${months === 1 ? 'in the last month' : `in the last ${inWords(months)} months`}. A strike that is reported would be self-defence (Article 51).`,
  // For the facilitator.
  actForOf: (name: string) => `Act for ${named(name)}`,
  actForHint: 'Nobody plays this seat, so you decide for it. Others only see what everybody may see.',
  givenFor: (done: string) => `Ordered: ${done}.`,
  // What stands.
  standing: 'What stands outside the Council',
  standsNothing: 'Nobody has gone round the Council: no other forces, no recognitions, no treaties.',
  force: ({ origin, troops, roe, powers: level, since }: ForceInView, names: readonly string[]) =>
    `${soldiers(troops)} ${whose(origin, names)}, since month ${since + 1}. They may ${orders[roe]}. ${powers[level]}`.trim(),
  origins,
  consent: { yes: 'The host state agrees.', no: 'The host state does not agree.' },
  endorsed: (resolution: string) => `${resolution} has endorsed it.`,
  notEndorsed: 'No resolution has endorsed it.',
  patronage: (name: string, treaty: boolean, since: number) =>
    treaty
      ? `${does(name, 'protects', 'protect')} the government by treaty, since month ${since + 1}.`
      : `${does(name, 'supports', 'support')} the government at its invitation, since month ${since + 1}.`,
  patronTitle: { treaty: 'A treaty of protection', invited: 'A patron' },
  proxyTitle: 'A proxy',
  proxy: (name: string) => `It has come out that ${doing(name, 'arms', 'arm')} a group in the country.`,
  secessionTitle: 'Secession',
  declared: (since: number) => `The opposition declared independence in month ${since + 1}.`,
  recognised: (names: readonly string[]) =>
    `${capital(listed(names.map(named)))} ${plural(names.length, 'recognizes', 'recognize')} it as a state.`,
  unrecognised: 'No state has recognized it.',
  entityTitle: 'The opposition’s standing',
  entity: (since: number) => `An entity with observer status at the General Assembly, since month ${since + 1}.`,
  reliefTitle: 'Relief by itself',
  relief: (place: string, until: number) => `In ${place}, until month ${until}.`,
  contracted: 'Relief organizations work under contract.',
  shutOut: (until: number) => `The government shuts relief organizations out until month ${until}.`,
  strikesTitle: 'Strikes',
  struck: (name: string, place: string, lawful: boolean) =>
    `${capital(named(name))} in ${place}: ${lawful ? 'reported as self-defence after an attack (Article 51)' : 'no self-defence, a breach of Article 2(4)'}.`,
  ceasefireTitle: 'Ceasefire',
  ceasefire: (place: string, until: number) => `In ${place}, until month ${until}.`,
  normsTitle: 'New norms',
  norms: (clauses: readonly string[]) =>
    `The Council has adopted this so often, and on good grounds, that it is expected of it: ${listed(clauses)}. To sponsor it costs less, to veto it more.`,
  stakesTitle: 'Declared interests',
  stake: (seat: string, stake: string) =>
    does(seat, `declares an interest in ${stake}`, `declare an interest in ${stake}`),
  reviewsTitle: 'Texts that come back',
  review: (resolution: string, round: number) =>
    `${resolution} comes back to the Council in round ${round}: violence has risen since it was adopted.`,
  onRecord: 'Outside the Council',
  inRound: (round: number) => `Outside the Council in round ${round}`,
} as const);
