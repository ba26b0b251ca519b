/** Troops, the host state's letter, the mandate in force and what follows from it, in plain words. */
import type { GoodOfficesAim } from '../../../shared/council/vocabulary.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';
import { mostNeeded } from '../../../shared/world/need.ts';
import type { Hindrance } from '../../store/troops.ts';
import { unbroken } from '../unbroken.ts';
import { soldiers } from './brief.ts';

export const pledgeWords = unbroken({
  of: (troops: number) => inUnits(troops),
  asked: (pledged: number, wanted: number) => `${inUnits(pledged)} of ${inUnits(wanted)} soldiers pledged.`,
  standing: (troops: number) => `${inUnits(troops)} of them to earlier texts.`,
  nobody: 'Nobody has offered any yet.',
  hired: 'A company brings its own soldiers: nobody needs to pledge any.',
  short: (missing: number) => `${soldiers(missing)} are missing: what is not pledged does not deploy.`,
  /** @param comes what is ordered and pledged */
  need: (need: number, comes: number) =>
    `The Secretariat reckons that this needs ${inUnits(need)}${need >= mostNeeded ? ' or more' : ''} soldiers; ${comes === 0 ? 'none' : inUnits(comes)} would come.`,
  hollow: 'That is a mandate without the means: on paper only.',
  thin: 'That is less than it needs.',
  mine: 'Your soldiers',
  mineHint: (most: number) => `You can offer up to ${inUnits(most)}. They bind you once the text is adopted.`,
  addHint: (most: number) => `You can go up to ${inUnits(most)}. What is promised here cannot be taken back.`,
  pledge: (troops: number) => (troops === 0 ? 'Take the offer back' : `Pledge ${inUnits(troops)}`),
  most: (troops: number) => `As many as possible: ${inUnits(troops)}`,
  none: 'Nothing pledged yet.',
  pledged: (troops: number) => `You have pledged ${inUnits(troops)}.`,
  open: 'Pledge troops',
  add: 'Add troops to the mission in force',
} as const);

export const letterWords = unbroken({
  title: 'Your letter of consent',
  what: 'With your consent, what this text does on your soil may begin, and people take a mission more kindly (Charter, Article 2(7)). Without it, what needs your consent has to wait.',
  given: 'You consent to this text.',
  notGiven: 'You have not answered yet.',
  consent: 'Give consent',
  takeBack: 'Take the consent back',
  waits: 'adopted, and waits',
  has: 'The host state consents to this text.',
  hasNot: 'The host state has not answered yet.',
} as const);

export const fieldWords = unbroken({
  title: 'The mandate in force',
  nothing:
    'Nothing is in force yet. What the Council adopts stands here, and acts on the country while the months pass.',
  /** @param setBy the resolution whose date it is, or empty */
  until: (round: number, rounds: number, setBy: string) =>
    `${setBy ? `The latest date counts for all texts, here that of ${setBy}: force` : 'Force'}, government by outsiders and sanctions ${
      round <= rounds ? `end after the votes of round ${round}, unless renewed` : 'end only after this session'
    }. The rest stays.`,
  endsNow:
    'The end date has come: force, government by outsiders and sanctions end now, before the months begin. The rest stays.',
  openEnded: 'No end date counts now: what is in force stays until the Council ends it.',
  overtaken: 'Its own end date no longer counts: what stands at the top does.',
  chapters: { vi: 'Chapter VI', vii: 'Chapter VII' },
  adoptedIn: (round: number) => (round === 0 ? 'from before the session' : `adopted in round ${round}`),
  withConsent: 'the host state consents',
  waits: (lapses: number | null) =>
    lapses === null
      ? 'Waits for the host state’s letter.'
      : `Waits for the host state’s letter, and lapses after the votes of round ${lapses}.`,
  lapsesNow: 'Waits for the host state’s letter, and lapses if none comes before the months begin.',
  hindrances: {
    ends: 'The mission ends now: nothing deploys.',
    waits: 'The mission waits for the host state’s letter: until it comes, nothing deploys.',
  } satisfies Record<Hindrance, string>,
  wanted: 'asked for',
  pledged: 'pledged',
  deploys: 'may deploy',
  /** @param fewer share of their soldiers that capitals hold back, 0–1 */
  tired: (fewer: number) =>
    `Those who send soldiers grow tired: after losses and long months their capitals hold back about ${Math.round(100 * fewer)} % of what they could send.`,
  goodOffices: 'Good offices',
  goodOfficesHint:
    'Once a round you can work behind closed doors. It moves things by a little, and needs nobody’s vote.',
  goodOfficesLater: 'You can do this in the orders, the step after the votes.',
  aims: {
    intransigence: 'Their leaders become a little readier to give way.',
    acceptance: 'They accept the foreign presence a little more.',
  } satisfies Record<GoodOfficesAim, string>,
  aimActs: {
    intransigence: 'Talk to the parties',
    acceptance: 'Talk to the people',
  } satisfies Record<GoodOfficesAim, string>,
} as const);
