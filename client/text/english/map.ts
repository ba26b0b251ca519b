/** What is said on and round the crisis map: its layers, their steps, its legend, and what changes a border. */
import type { ClauseOf } from '../../../shared/mandate/catalogue.ts';
import type { LayerFact, MapLayer, Step } from '../../store/mapLayers.ts';
import { unbroken } from '../unbroken.ts';
import { named } from './names.ts';

const counted = (count: number): string => new Intl.NumberFormat('en').format(count);

type Steps = Readonly<Record<Step, string>>;

const stepWords = {
  violence: { 0: 'calm', 1: 'tense', 2: 'violent', 3: 'severe', 4: 'extreme' },
  displacement: { 0: 'hardly any', 1: 'some', 2: 'many', 3: 'very many', 4: 'mass flight' },
  aid: { 0: 'minimal', 1: 'strained', 2: 'crisis', 3: 'emergency', 4: 'catastrophe' },
  economy: { 0: 'little', 1: 'some', 2: 'much', 3: 'rife', 4: 'in charge' },
  control: { 0: 'firm', 1: 'holds', 2: 'in part', 3: 'weak', 4: 'absent' },
  grievance: { 0: 'content', 1: 'uneasy', 2: 'angry', 3: 'bitter', 4: 'explosive' },
  climate: { 0: 'mild', 1: 'felt', 2: 'strong', 3: 'harsh', 4: 'extreme' },
} as const satisfies Record<MapLayer, Steps>;

export const mapWords = unbroken({
  layers: {
    violence: 'Violence',
    displacement: 'Displacement',
    aid: 'Aid access',
    economy: 'Economy',
    control: 'Control',
    grievance: 'Grievance',
    climate: 'Climate',
  } satisfies Record<MapLayer, string>,
  choose: 'What the map shows',
  more: 'More',
  /** Over the steps of the legend, and over the column of the table. */
  titles: {
    violence: 'Attacks and fighting',
    displacement: 'People who had to flee',
    aid: 'Humanitarian need',
    economy: 'Smuggling and crime',
    control: 'What the state’s own offices can do',
    grievance: 'Anger about injustice',
    climate: 'Drought, floods and heat',
  } satisfies Record<MapLayer, string>,
  /** After a figure; from the first step to the fifth. */
  steps: stepWords,
  /** What a step's bounds count, and where they are from. */
  units: {
    violence: 'from 0 to 100',
    displacement: 'share of the province’s people who fled in these months',
    aid: 'need from 0 to 100',
    economy: 'from 0 to 100',
    control: 'state capacity from 0 to 100; dark: little',
    grievance: 'from 0 to 100',
    climate: 'from 0 to 100',
  } satisfies Record<MapLayer, string>,
  notes: {
    violence: '',
    displacement: 'The figures are people; arrows: from where to where.',
    aid: 'A struck-out parcel: aid does not get through there.',
    economy:
      'Reckoned: the report has one figure for the whole state. It is shared out by how weak the state’s offices are in each province.',
    control: 'Chevrons on a card: foreign soldiers are there.',
    grievance: '',
    climate: '',
  } satisfies Record<MapLayer, string>,
  /** Of a province on its card and in the table; "about" where nobody reports it. */
  figure: ({ value, reckoned }: Pick<LayerFact, 'value' | 'reckoned'>) =>
    reckoned ? `about ${counted(value)}` : counted(Math.round(value)),
  word: (layer: MapLayer, { step, blocked }: Pick<LayerFact, 'step' | 'blocked'>) =>
    blocked ? `${stepWords[layer][step]}, aid blocked` : stepWords[layer][step],
  /** "▲8"; '' where nothing has changed or nothing is known. */
  changed: (change: number | null) =>
    change === null || Math.round(change) === 0
      ? ''
      : `${change > 0 ? '▲' : '▼'}${counted(Math.abs(Math.round(change)))}`,
  economyLine: (legal: number, illicit: number) =>
    `In the whole state: honest work and trade about ${legal}, smuggling and crime about ${illicit}.`,
  range: (from: number, to: number | null, unit: '' | ' %') =>
    to === null ? `${from}${unit} and more` : from === 0 ? `under ${to}${unit}` : `${from}–${to}${unit}`,
  trade: {
    title: 'Smuggling over the borders',
    strength: 'How much',
    note: 'Reckoned from the same figures as the provinces.',
    none: 'Too little is smuggled anywhere for a trade over the borders.',
    /** On its arc: how much. */
    onMap: (word: string) => `smuggling: ${word}`,
  },
  legend: {
    title: 'Legend',
    signs: 'Signs',
    lines: 'Lines and labels',
    flight: 'People who fled, and how many',
    home: 'People who came home',
    trade: 'Smuggling over a border',
    state: 'Border of a state',
    province: 'Border of a province',
    administered: 'Under administration or protection',
    presence: 'Foreign soldiers: few, in many places, nearly everywhere',
    mandated: 'Force that the Council sent or endorsed',
    own: 'Force without the Council',
    capital: 'Capital',
    hills: 'Hills',
    change: 'Since the report before',
    kinds: {
      attack: 'Attack',
      clash: 'Unrest',
      aid_blocked: 'Aid is blocked',
      un: 'The Council’s soldiers',
      area_held: 'Protected area, held by soldiers',
      area_hollow: 'Protected area on paper only',
      area_fallen: 'Protected area that was overrun',
      relief: 'Relief without the Council',
      strike: 'Strike at armed groups',
    },
  },
  rule: {
    title: 'Who rules besides the state',
    what: 'What',
    who: 'Who',
    none: 'Nobody: the state rules itself.',
    administration: 'Administration',
    un: 'The United Nations',
    plates: { administration: 'UN RULE', noFly: 'NO-FLY', protector: 'TREATY' },
    authorities: {
      advise: 'it advises the government',
      'co-govern': 'it governs jointly with the state',
      decree: 'it rules by decree',
      'full-executive': 'it governs alone',
      trusteeship: 'it governs in trust',
    } satisfies Record<ClauseOf<'administration'>['authority'], string>,
    onMap: {
      advise: 'advises',
      'co-govern': 'jointly',
      decree: 'by decree',
      'full-executive': 'alone',
      trusteeship: 'in trust',
    } satisfies Record<ClauseOf<'administration'>['authority'], string>,
    noFly: 'No-fly zone',
    noFlyWhere: 'over the whole country',
    noFlyOnMap: 'whole country',
    protector: 'Treaty of protection',
    protectorOnMap: 'protected',
    protectorIs: (name: string) => `${named(name)} protects the state`,
  },
  zoom: {
    label: 'Move about on the map',
    in: 'Closer',
    out: 'Farther',
    whole: 'Whole map',
    hint: 'Arrow keys move the map, plus and minus change its size, 0 shows all of it.',
  },
  table: {
    title: (layer: string, means: string) => `The map’s layer ${layer}: ${means}`,
    figure: 'Figure',
    step: 'Step',
    cause: 'What moved it most',
    estimate: (margin: number) => `± ${margin}`,
    noChange: '–',
  },
  lookBack: {
    /** "Northreach ▼23: soldiers on the ground". */
    line: (name: string, change: number, cause: string) =>
      `${name} ${change > 0 ? '▲' : '▼'}${Math.abs(change)}${cause === '' ? '' : `: ${cause}`}`,
    none: 'No province is calmer or more violent than before.',
    opening: 'How it began.',
  },
} as const);
