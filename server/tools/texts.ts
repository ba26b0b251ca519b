/** What the minutes say of the way of a text: silence, blue, seconders, amendments, its division. */
import type { Event } from '../../shared/council/events.ts';
import { amendmentOf, changeWords, clausesOf, nameOf, type Say, textOf, timeOfDay } from './minuteWords.ts';

const revisions = {
  accepted: 'by its sponsors, who accept an amendment',
  amended: 'by an amendment',
  divided: 'without the parts that were not adopted',
} as const;

export const textSayings = {
  // Who has which words under their hands is nothing to keep.
  'pen-taken': () => null,
  'silence-begun': ({ draft, by, until }, scene) =>
    `${nameOf(scene, by)} puts ${textOf(scene, draft)} under silence, until ${timeOfDay(until)}`,
  'silence-broken': ({ draft, by, reason }, scene) =>
    `${nameOf(scene, by)} breaks silence on ${textOf(scene, draft)}: “${reason}”`,
  'draft-put-in-blue': ({ symbol, draft, by }, scene) => {
    const title = scene.council.drafts[draft]?.title ?? '';
    return by
      ? `${nameOf(scene, by)} puts “${title}” in blue as ${symbol}`
      : `Nobody breaks silence: “${title}” is in blue as ${symbol}`;
  },
  'draft-seconded': ({ draft, seat }, scene) => `${nameOf(scene, seat)} seconds ${textOf(scene, draft)}`,
  'vote-required': ({ draft, by }, scene) =>
    `${nameOf(scene, by)} requires that ${textOf(scene, draft)} be put to the vote`,
  'draft-deferred': ({ draft, round }, scene) =>
    round === null
      ? `${textOf(scene, draft)} is put off indefinitely`
      : `${textOf(scene, draft)} is put off to the votes of round ${round}`,
  'amendment-proposed': ({ amendment, change, oral }, scene) =>
    `There is ${amendmentOf(scene, amendment)}, ${oral ? 'made orally' : 'in writing'}, ${changeWords(change)}`,
  'amendment-supported': ({ amendment, seat, supports }, scene) =>
    `${nameOf(scene, seat)} ${supports ? 'supports' : 'no longer supports'} ${amendmentOf(scene, amendment)}`,
  'amendment-withdrawn': ({ amendment, by }, scene) =>
    `${nameOf(scene, by)} withdraws ${amendmentOf(scene, amendment)}`,
  'amendment-accepted': ({ amendment, by }, scene) => `${nameOf(scene, by)} accepts ${amendmentOf(scene, amendment)}`,
  'amendment-set-aside': ({ amendment, rule }, scene) =>
    `The ${amendmentOf(scene, amendment)} would break a rule of the mandate (${rule}) and is set aside`,
  'amendments-ordered': ({ draft, order, by }, scene) =>
    `${by ? `${nameOf(scene, by)} has` : 'Rule 36 has'} the amendments to ${textOf(scene, draft)} voted on in this order: ${order.join(', ')}`,
  'text-revised': ({ symbol, why }) => `The text is now ${symbol}, revised ${revisions[why]}`,
  'division-asked': ({ draft, by, clauses, until }, scene) =>
    `${nameOf(scene, by)} asks for a separate vote on clauses ${clausesOf(scene, draft, clauses)} of ${textOf(scene, draft)}${until === null ? '' : `; its mover may object until ${timeOfDay(until)}`}`,
  'division-objected': ({ draft, by }, scene) =>
    `${nameOf(scene, by)} objects to the division of ${textOf(scene, draft)} (rule 32)`,
  'division-granted': ({ draft }, scene) => `${textOf(scene, draft)} is divided for the vote`,
} satisfies { [Kind in Event['kind']]?: Say<Kind> };
