/** The deck of injects: what comes, when, why, and what it changes. In English. */
import type { CardInDeck } from '../../../shared/council/views/classroomView.ts';
import type { Condition, FigureChange, OwnFigure } from '../../store/deck.ts';
import { clauseWords, labelOf } from './clauses.ts';
import { listed, plural } from './counting.ts';
import { signed, whole } from './figures.ts';
import { named } from './names.ts';

const figures: Readonly<Record<string, string>> = {
  violence: 'violence',
  need: 'need',
  grievance: 'grievance',
  capacity: 'state capacity',
  climateStress: 'climate stress',
  illicitEconomy: 'smuggling and crime',
  smugglingTolerance: 'how normal smuggling seems',
  legalEconomy: 'the legal economy',
  trust: 'trust in the state',
  acceptance: 'acceptance of foreigners',
  intransigence: 'how hard the parties are',
  intransigenceBaseline: 'how hard the parties stay',
  arms: 'weapons in the country',
  peaceProcess: 'the peace talks',
  refugees: 'refugees abroad (thousands)',
  regionalInstability: 'unrest in the region',
  councilLegitimacy: 'respect for the Council',
  missionLegitimacy: 'respect for the mission',
};

/** What soldiers may do at least, by the rules of engagement that a condition names. */
const force = ['', 'may defend themselves', 'may protect civilians', 'may act robustly', 'may enforce'] as const;

type Names = (id: string) => string;

const holdsIf = (condition: Condition, place: Names, isNot = false): string => {
  if ('not' in condition) return holdsIf(condition.not, place, !isNot);
  if ('rulesOfEngagementBelow' in condition) {
    const able = force[condition.rulesOfEngagementBelow] ?? '';
    return isNot ? `soldiers in the country ${able}` : `no soldiers in the country ${able}`;
  }
  if ('all' in condition) {
    // Not all of several: one of them does not hold.
    return condition.all.map((each) => holdsIf(each, place, isNot)).join(isNot ? ', or ' : ', and ');
  }
  if ('inForce' in condition) {
    const { inForce, having } = condition;
    const figure = having ? ` (${labelOf(inForce, having.field)}: ${having.atLeast} or more)` : '';
    return `a text with “${clauseWords[inForce].name}”${figure} is ${isNot ? 'not in force' : 'in force'}`;
  }
  if ('declared' in condition) return `independence has ${isNot ? 'not ' : ''}been declared`;
  const { atLeast } = condition;
  const isSo = isNot ? `below ${atLeast}` : `${atLeast} or more`;
  if ('state' in condition) return `${figures[condition.state]} is ${isSo}`;
  return `${figures[condition.figure]} in ${place(condition.province)} is ${isSo}`;
};

const states: Readonly<Record<CardInDeck['state'], string>> = {
  come: 'has come',
  held: 'held back',
  waiting: 'waits',
  passed: 'did not come',
};

export const deckWords = {
  title: 'Injects',
  hint: 'News and blows from outside. They come by themselves when their round and condition do, unless you hold them back.',
  none: 'This session has no injects.',
  states,
  when: (round: number) => `With round ${round}`,
  on: (condition: Condition, place: Names) => `If ${holdsIf(condition, place)}.`,
  always: 'In any case.',
  own: 'written by you',
  changes: 'What changes',
  noChange: 'No figure changes: it is news.',
  /** "Violence in Northreach: about 58 → 68" */
  change: ({ province, figure, by, from, to }: FigureChange, place: Names): string => {
    const what = `${figures[figure] ?? figure}${province ? ` in ${place(province)}` : ''}`;
    const named_ = what.charAt(0).toUpperCase() + what.slice(1);
    if (from === null || to === null) return `${named_}: ${signed(by)}`;
    return `${named_}: about ${whole.format(from)} → ${whole.format(to)} (${signed(by)})`;
  },
  accessCut: (levels: number, place: string) =>
    `Aid to ${place} is cut by ${levels} ${plural(levels, 'level', 'levels')} in the months of its round.`,
  toldAll: 'Everybody is told.',
  toldTo: (seats: readonly string[]) => `Only ${listed(seats.map(named))} ${plural(seats.length, 'is', 'are')} told.`,
  truth: (seats: readonly string[], place: string) =>
    `${listed(seats.map(named))} ${plural(seats.length, 'sees', 'see')} the true figures of ${place} this round.`,
  hold: 'Hold it back',
  holdOf: (title: string) => `Hold back: ${title}`,
  release: 'Let it come',
  releaseOf: (title: string) => `Let it come: ${title}`,
  throwIn: 'Throw it in now …',
  throwInOf: (title: string) => `Throw in now: ${title}`,
  preview: 'This is what is told:',
  sure: 'Throw it in',
  back: 'Not now',
  write: {
    title: 'Write one on the spot',
    heading: 'Title',
    text: 'What is told',
    place: 'Province',
    noPlace: 'none',
    round: 'When',
    now: 'now',
    inRound: (round: number) => `when round ${round} begins`,
    effects: 'What changes there',
    effect: (figure: OwnFigure) => figures[figure] ?? figure,
    points: (by: number) => (by === 0 ? 'as it is' : signed(by)),
    told: 'Who is told',
    all: 'everybody',
    some: 'only some seats',
    preview: 'Preview',
    send: 'Throw it in',
    plan: 'Put it into the deck',
    incomplete: 'It needs a title and a text.',
    nobodyTold: 'Choose at least one seat that is told.',
    noWhen: 'No round is left in which it could come.',
  },
} as const;
