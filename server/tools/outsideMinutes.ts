/** The minutes of what is done outside the Council and agreed between two. */
import type { EventOf } from '../../shared/council/events.ts';
import { dealById, readingById } from '../../shared/council/state.ts';
import type { ReadingId } from '../../shared/council/vocabulary.ts';
import type { DealId } from '../../shared/deals/deals.ts';
import { actWords, failureWords, type Names } from './actWords.ts';
import { nameOf, namesOf, provinceOf, type Scene } from './minuteWords.ts';

const namesIn = (scene: Scene): Names => ({
  seat: (id) => nameOf(scene, id as Parameters<typeof nameOf>[1]),
  province: (id) => provinceOf(scene, id),
});

function dealOf(scene: Scene, id: DealId): string {
  const deal = dealById(scene.council, id);
  return deal ? `the deal of ${nameOf(scene, deal.from)} with ${nameOf(scene, deal.to)} (${id})` : `deal ${id}`;
}

const settledWords = {
  executed: 'is carried out',
  returned: 'goes back to both',
  lapsed: 'is off the table',
} as const satisfies Record<EventOf<'deal-settled'>['how'], string>;

const promiseOf = (scene: Scene, { deal, index }: EventOf<'promise-recorded' | 'promise-judged'>): string => {
  const word = dealById(scene.council, deal)?.words[index];
  return `promise ${index + 1}${word ? ` of ${namesIn(scene).seat(word.by)}` : ''} in ${dealOf(scene, deal)}`;
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const kept = (is: boolean): string => (is ? 'kept' : 'broken');

function answered({ reading, confirms, text }: EventOf<'reading-answered'>, scene: Scene): string {
  const of = readingById(scene.council, reading as ReadingId)?.of;
  const said = text === '' ? '' : `: “${text}”`;
  return `${of ? nameOf(scene, of) : reading} ${confirms ? 'confirms' : 'corrects'} what was read of it${said}`;
}

type Said =
  | 'order-given'
  | 'deed-done'
  | 'orders-closed'
  | 'order-carried-out'
  | 'order-failed'
  | 'standing-changed'
  | 'entity-voted'
  | 'norms-reckoned'
  | 'review-due'
  | 'deal-offered'
  | 'deal-answered'
  | 'deal-settled'
  | 'promise-recorded'
  | 'promise-judged'
  | 'interest-read'
  | 'reading-answered'
  | 'interest-declared';

export const outsideSayings: { readonly [Kind in Said]: (event: EventOf<Kind>, scene: Scene) => string | null } = {
  'order-given': ({ seat, order }, scene) =>
    order
      ? `${nameOf(scene, seat)} orders ${actWords(order, namesIn(scene))}`
      : `${nameOf(scene, seat)} takes its order back`,
  'deed-done': ({ seat, deed }, scene) => `Act of ${nameOf(scene, seat)}: ${actWords(deed, namesIn(scene))}`,
  'orders-closed': () => null,
  'order-carried-out': ({ by, order }, scene) =>
    `The order of ${namesOf(scene, by)} is carried out: ${actWords(order, namesIn(scene))}`,
  'order-failed': ({ seat, order, why }, scene) =>
    `The order of ${nameOf(scene, seat)} is not carried out (${actWords(order, namesIn(scene))}): ${failureWords[why]}`,
  'standing-changed': () => null,
  'entity-voted': ({ yes, no, abstain, adopted }) =>
    `The General Assembly on the standing of an entity: ${yes} in favour, ${no} against, ${abstain} abstaining; it is ${adopted ? 'granted' : 'not granted'}`,
  'norms-reckoned': () => null,
  'review-due': ({ resolution }) => `${resolution} is to be reviewed: violence has risen since its adoption`,
  'deal-offered': ({ deal, from, to }, scene) => `${nameOf(scene, from)} offers ${nameOf(scene, to)} a deal (${deal})`,
  'deal-answered': ({ deal, answer }, scene) => `${capital(dealOf(scene, deal))} is ${answer}`,
  'deal-settled': ({ deal, how }, scene) => `${capital(dealOf(scene, deal))} ${settledWords[how]}`,
  'promise-recorded': (event, scene) => `${capital(promiseOf(scene, event))} is ${kept(event.kept)}, by the record`,
  'promise-judged': (event, scene) =>
    `${capital(promiseOf(scene, event))} is ${kept(event.kept)}, in the eyes of the other one`,
  'interest-read': ({ by, of, text }, scene) => `${nameOf(scene, by)} reads ${nameOf(scene, of)}: “${text}”`,
  'reading-answered': answered,
  'interest-declared': ({ seat, stake }, scene) => `${nameOf(scene, seat)} declares an interest in ${stake}`,
};
