/** What the minutes say of a meeting: its agenda, its floor, points, motions, and what the Council says without a vote. */
import type { Event } from '../../shared/council/events.ts';
import { isOfFacilitator } from '../journal/journal.ts';
import {
  motionOf,
  nameOf,
  pointWords,
  purposeWords,
  type Say,
  type Scene,
  statementOf,
  textOf,
  timeOfDay,
  untilTime,
} from './minuteWords.ts';

const turns = (scene: Scene, list: readonly { readonly seat: Parameters<typeof nameOf>[1] }[]): string =>
  list.length === 0 ? 'nobody' : list.map(({ seat }) => nameOf(scene, seat)).join(', ');

const taken = (upheld: boolean): string => (upheld ? 'well taken' : 'not well taken');

const basisWords = { 'rule-2': 'rule 2', 'article-35': 'Article 35', 'article-99': 'Article 99' } as const;
const entryWords = { 'rule-37': 'rule 37', 'rule-39': 'rule 39', 'rule-22': 'rule 22' } as const;

const endings = {
  done: 'has finished',
  time: 'has no time left',
  ruled: 'is called to order',
  chair: 'is thanked by the President',
} as const;

const fallings = {
  'not-seconded': 'finds no second',
  ruled: 'is ruled out of order',
  withdrawn: 'is withdrawn',
} as const;

export const proceedings = {
  'meeting-requested': ({ title, by, basis }, scene) =>
    `${nameOf(scene, by)} asks for a meeting on “${title}” (${basisWords[basis]})`,
  'meeting-opened': ({ number, president, agenda, until }, scene) => {
    const chair = president ? `, ${nameOf(scene, president)} presiding` : '';
    const items = agenda.map(({ id, title }) => `${id}. ${title}`).join('; ');
    return `Meeting S/PV.${number} opens${chair}. Provisional agenda: ${items}${until === null ? '' : `. Objections${untilTime(until)}`}`;
  },
  'agenda-adopted': () => 'The agenda is adopted',
  'agenda-item-removed': ({ item }) => `Item ${item} is not on the agenda`,
  'participation-proposed': ({ seat, basis, by, until }, scene) => {
    const who = by === seat ? 'asks to take part' : `is proposed by ${nameOf(scene, by)} to take part`;
    return `${nameOf(scene, seat)} ${who} (${entryWords[basis]})${untilTime(until)}`;
  },
  'participation-settled': ({ seat, invited }, scene) =>
    `${nameOf(scene, seat)} is ${invited ? 'invited' : 'not invited'} to take part`,
  'meeting-suspended': ({ until }) => `The meeting is suspended${untilTime(until)}`,
  'meeting-resumed': () => 'The meeting goes on',
  'meeting-closed': ({ why }) =>
    why === 'agenda' ? 'The meeting rises: no agenda was adopted' : 'The meeting is adjourned',
  'chair-ceded': ({ by, to }, scene) => `${nameOf(scene, by)} cedes the chair to ${nameOf(scene, to)} (rule 20)`,
  'speaker-listed': ({ seat, purpose }, scene) => `${nameOf(scene, seat)} asks for the floor: ${purposeWords[purpose]}`,
  'speaker-unlisted': ({ seat }, scene) => `${nameOf(scene, seat)} no longer asks for the floor`,
  'list-drawn': ({ list }, scene) => `The lot has the speakers’ list: ${turns(scene, list)}`,
  'list-closed': () => 'The speakers’ list is closed',
  'floor-given': ({ seat, purpose, until }, scene) =>
    `${nameOf(scene, seat)} has the floor for ${purposeWords[purpose]}${untilTime(until)}`,
  'floor-yielded': ({ from, to }, scene) =>
    `${nameOf(scene, from)} yields the rest of the time to ${nameOf(scene, to)}`,
  'floor-ended': ({ seat, why }, scene) => `${nameOf(scene, seat)} ${endings[why]}`,
  'words-recorded': ({ seat, text }, scene) => `${nameOf(scene, seat)}, on the record: “${text}”`,
  'point-raised': ({ by, point }, scene) => `${nameOf(scene, by)} raises a point of order: ${pointWords(scene, point)}`,
  'point-ruled': ({ upheld, by }, scene) => {
    const who = by ? `The President, ${nameOf(scene, by)}, rules` : `${byHouse(scene)} rules for the President`;
    return `${who} that the point of order is ${taken(upheld)}`;
  },
  'ruling-settled': ({ upheld, overruled }) =>
    overruled ? `The President is overruled: the point of order is ${taken(upheld)}` : 'The ruling stands',
  'motion-made': ({ motion, until }, scene) => `There is ${motionOf(scene, motion)}${untilTime(until)}`,
  'motion-seconded': ({ by, until }, scene) => `${nameOf(scene, by)} seconds the motion${untilTime(until)}`,
  'motion-fallen': ({ motion, why }, scene) => capital(`${motionOf(scene, motion)} ${fallings[why]}`),
  'caucus-begun': ({ until }) => `A moderated caucus begins${untilTime(until)}`,
  'caucus-ended': () => 'The moderated caucus ends',
  'character-settled': ({ draft, character }, scene) => `${textOf(scene, draft)} is ${character}`,
  'party-found': ({ seat }, scene) =>
    `${nameOf(scene, seat)} is a party to the dispute and abstains under Chapter VI (Article 27(3))`,
  'statement-circulated': ({ statement, by, until }, scene) =>
    `${nameOf(scene, by)} circulates ${statementOf(scene, statement)} under silence, until ${timeOfDay(until)}`,
  'statement-objected': ({ statement, by, reason }, scene) =>
    `${nameOf(scene, by)} breaks silence on ${statementOf(scene, statement)}: “${reason}”`,
  'statement-agreed': ({ statement }, scene) => `Nobody breaks silence: ${statementOf(scene, statement)} is agreed`,
  'statement-issued': ({ statement, symbol }, scene) =>
    `The Council issues ${statementOf(scene, statement)}${symbol ? ` as ${symbol}` : ''}`,
  'arria-opened': ({ host, briefer }, scene) =>
    `${nameOf(scene, host)} opens an Arria-formula meeting with ${nameOf(scene, briefer)}`,
  'arria-heard': ({ seat, text }, scene) => `${nameOf(scene, seat)}, at the Arria-formula meeting: “${text}”`,
  'arria-closed': () => 'The Arria-formula meeting ends',
  'assembly-debate-due': ({ vote }) => `The General Assembly is to debate the veto of vote ${vote} (A/RES/76/262)`,
  'assembly-debated': ({ vote }) => `The General Assembly has debated the veto of vote ${vote}`,
  'assembly-met': ({ yes, no, abstain, adopted }) =>
    `The emergency special session votes: ${yes} in favour, ${no} against, ${abstain} abstaining; its recommendation is ${adopted ? '' : 'not '}adopted`,
} satisfies { [Kind in Event['kind']]?: Say<Kind> };

const byHouse = ({ entry }: Scene): string => (isOfFacilitator(entry.by) ? 'The facilitator' : 'The house');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
