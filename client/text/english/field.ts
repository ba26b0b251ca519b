/** Troops, the host state's letter, the mandate in force and what follows from it, in plain words. */
import type { GoodOfficesAim } from '../../../shared/council/vocabulary.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';
import { soldiers } from './brief.ts';

export const pledgeWords = {
  of: (troops: number) => inUnits(troops),
  asked: (pledged: number, wanted: number) => `${inUnits(pledged)} of ${inUnits(wanted)} soldiers pledged.`,
  standing: (troops: number) => `${inUnits(troops)} of them to earlier texts.`,
  nobody: 'Nobody has offered any yet.',
  hired: 'A company brings its own soldiers: nobody needs to pledge any.',
  short: (missing: number) => `${soldiers(missing)} are missing: what is not pledged does not deploy.`,
  mine: 'Your soldiers',
  mineHint: (most: number) => `You can offer up to ${inUnits(most)}. They bind you once the text is adopted.`,
  addHint: (most: number) => `You can go up to ${inUnits(most)}. What is promised here cannot be taken back.`,
  pledge: (troops: number) => (troops === 0 ? 'Take the offer back' : `Pledge ${inUnits(troops)}`),
  most: (troops: number) => `As many as possible: ${inUnits(troops)}`,
  none: 'Nothing pledged yet.',
  pledged: (troops: number) => `You have pledged ${inUnits(troops)}.`,
  open: 'Pledge troops',
  add: 'Add troops to the mission in force',
} as const;

export const letterWords = {
  title: 'Your letter of consent',
  what: 'With your consent, what this text does on your soil may begin, and people take a mission more kindly (Charter, Article 2(7)). Without it, what needs your consent has to wait.',
  given: 'You consent to this text.',
  notGiven: 'You do not consent to this text.',
  consent: 'Give consent',
  takeBack: 'Take the consent back',
  waits: 'adopted, and waits',
  has: 'The host state consents to this text.',
  hasNot: 'The host state does not consent to this text.',
} as const;

export const fieldWords = {
  title: 'The mandate in force',
  nothing:
    'Nothing is in force yet. What the Council adopts stands here, and acts on the country while the months pass.',
  until: (round: number, rounds: number) =>
    round <= rounds
      ? `Force, government by outsiders and sanctions end after the votes of round ${round}.`
      : 'Force, government by outsiders and sanctions have an end date after this session.',
  openEnded: 'It has no end date.',
  chapters: { vi: 'Chapter VI', vii: 'Chapter VII' },
  adoptedIn: (round: number) => `adopted in round ${round}`,
  withConsent: 'the host state consents',
  waits: (lapses: number | null) =>
    lapses === null
      ? 'Waits for the host state’s letter.'
      : `Waits for the host state’s letter, and lapses after the votes of round ${lapses}.`,
  wanted: 'asked for',
  pledged: 'pledged',
  deploys: 'may deploy',
  goodOffices: 'Good offices',
  goodOfficesHint:
    'Once a round you can work behind closed doors. It moves things by a little, and needs nobody’s vote.',
  aims: {
    intransigence: 'Their leaders become a little readier to give way.',
    acceptance: 'They accept the foreign presence a little more.',
  } satisfies Record<GoodOfficesAim, string>,
  aimActs: {
    intransigence: 'Talk to the parties',
    acceptance: 'Talk to the people',
  } satisfies Record<GoodOfficesAim, string>,
} as const;
