/** What seats, texts and votes are called in the minutes of a session. */
import type { Event, EventOf, Motion, Result, Subject } from '../../shared/council/events.ts';
import type { InfluenceCause } from '../../shared/council/influence.ts';
import type { Change, Point } from '../../shared/council/procedure.ts';
import { injectsOf } from '../../shared/council/rules/classroom/deck.ts';
import type { Outcome } from '../../shared/council/rules/votes/tally.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import type {
  AmendmentId,
  ClauseId,
  DraftId,
  MotionKind,
  PersonId,
  SeatId,
  StatementForm,
  StatementId,
  TurnPurpose,
} from '../../shared/council/vocabulary.ts';
import { resolutionBefore } from '../../shared/world/opening.ts';
import type { Entry } from '../journal/journal.ts';
import { actNames } from './actWords.ts';

/** `council` is the state after the event; at the opening what was before is the same. */
export type Scene = { readonly council: Council; readonly before: Council; readonly entry: Entry };
/** Null where there is nothing for the minutes. */
export type Say<Kind extends Event['kind']> = (event: EventOf<Kind>, scene: Scene) => string | null;

/** 14:03:11, universal time. */
export const timeOfDay = (at: number): string => new Date(at).toISOString().slice(11, 19);

export const untilTime = (deadline: number | null): string =>
  deadline === null ? '' : `, until ${timeOfDay(deadline)}`;
export const nameOf = ({ council }: Scene, seat: SeatId): string => council.seats[seat]?.name ?? seat;
export const namesOf = (scene: Scene, seats: readonly SeatId[]): string =>
  seats.map((id) => nameOf(scene, id)).join(', ');
export const provinceOf = ({ council }: Scene, id: string): string =>
  council.setup.provinces.find((province) => province.id === id)?.name ?? id;
export const personOf = ({ council }: Scene, id: PersonId): string => council.people[id]?.name ?? id;

/** S/2031/1/Rev.1, or the working title in quotation marks. */
export function textOf({ council }: Scene, id: DraftId): string {
  const draft = council.drafts[id];
  return draft?.symbol || `“${draft?.title ?? ''}” (${id})`;
}

export function amendmentOf(scene: Scene, id: AmendmentId): string {
  const amendment = scene.council.amendments[id];
  if (!amendment) return `amendment ${id}`;
  return `amendment ${id} of ${nameOf(scene, amendment.by)} to ${textOf(scene, amendment.draft)}`;
}

/** What stood at the opening; nothing where nothing did. */
export function beforeSession({ opening, seats }: Setup): string {
  if (!opening) return '';
  const seatOf = (id: SeatId): string => seats.find((seat) => seat.id === id)?.name ?? id;
  const inForce = opening.inForce.map(({ resolution, clauses, hostConsents, pledges }) => {
    const letter = hostConsents ? ['the host state consents'] : [];
    const soldiers = pledges.map(({ seat, thousands }) => `${seatOf(seat)} pledges ${thousands * 1000} troops`);
    const more = [clauses.map(({ kind }) => kind).join(', '), ...letter, ...soldiers].join('; ');
    return `${resolutionBefore(resolution)} is in force (${more})`;
  });
  const { onTheTable } = opening;
  const tabled = onTheTable && `“${onTheTable.title}” of ${seatOf(onTheTable.penholder)} lies on the table`;
  return [...inForce, ...(tabled ? [tabled] : [])].join('; ');
}

const formWords = {
  presidential: 'presidential statement',
  press: 'press statement',
  note: 'note by the President',
  'special-report': 'special report to the General Assembly',
} as const satisfies Record<StatementForm, string>;

export function statementOf({ council }: Scene, id: StatementId): string {
  const statement = council.statements[id];
  return statement ? `the ${formWords[statement.form]} “${statement.title}”` : `statement ${id}`;
}

export const purposeWords = {
  statement: 'a statement',
  reply: 'a right of reply',
  'before-vote': 'an explanation of vote before the vote',
  'after-vote': 'an explanation of vote after the vote',
} as const satisfies Record<TurnPurpose, string>;

/** `3, 4` for the operative paragraphs that the clauses are now; their ids where the text no longer has them. */
export function clausesOf({ council }: Scene, draft: DraftId, clauses: readonly ClauseId[]): string {
  const all = council.drafts[draft]?.clauses ?? [];
  return clauses
    .map((id) => {
      const place = all.findIndex((each) => each.id === id);
      return place < 0 ? id : `${place + 1} (${all[place]?.clause.kind})`;
    })
    .join(', ');
}

export function changeWords(change: Change): string {
  if (change.kind === 'add') return `to add ${change.clause.kind}`;
  if (change.kind === 'delete') return `to delete ${change.id}`;
  return `to replace ${change.id} by ${change.clause.kind}`;
}

export function pointWords(scene: Scene, point: Point): string {
  if (point.kind === 'speaker') return 'that the speaker is out of order';
  if (point.kind === 'motion') return 'that the motion is out of order';
  if (point.kind === 'character') return `that ${textOf(scene, point.draft)} is ${point.character}`;
  if (point.kind === 'party') return `that ${nameOf(scene, point.seat)} is a party to the dispute`;
  return `“${point.text}”`;
}

/** What a motion would have the Council do. */
const motionWords = {
  suspend: () => 'to suspend the meeting',
  adjourn: () => 'to adjourn the meeting',
  'adjourn-until': (_text, { round }) => `to adjourn the meeting to round ${round ?? '?'}`,
  refer: (text, { to }) => `to refer ${text} to the ${to === 'committee' ? 'committee' : 'Secretary-General'}`,
  postpone: (text, { round }) =>
    `to postpone ${text} ${round === null ? 'indefinitely' : `to the votes of round ${round}`}`,
  'take-next': (text) => `to vote on ${text} next`,
  'call-assembly': () => 'to call an emergency special session of the General Assembly',
  'close-debate': () => 'to close the debate',
  'moderated-caucus': (_text, { seconds }) => `to go into a moderated caucus of ${seconds ?? 0} s`,
  'unmoderated-caucus': (_text, { seconds }) => `to go into an unmoderated caucus of ${seconds ?? 0} s`,
} as const satisfies Record<MotionKind, (text: string, motion: Motion) => string>;

export function motionOf(scene: Scene, motion: Motion): string {
  const what = motionWords[motion.motion](motion.draft ? textOf(scene, motion.draft) : 'the matter', motion);
  return `the motion of ${nameOf(scene, motion.by)} ${what}`;
}

export function subjectOf(scene: Scene, subject: Subject): string {
  switch (subject.kind) {
    case 'draft':
      return textOf(scene, subject.draft);
    case 'amendment':
      return amendmentOf(scene, subject.amendment);
    case 'part':
      return `a part of ${textOf(scene, subject.draft)}: clauses ${clausesOf(scene, subject.draft, subject.clauses)}`;
    case 'motion':
      return motionOf(scene, subject);
    case 'agenda': {
      const what = subject.item === null ? 'the provisional agenda' : `item ${subject.item} of the agenda`;
      return `${what}, to which ${nameOf(scene, subject.by)} objects`;
    }
    case 'invitation':
      return `the invitation of ${nameOf(scene, subject.seat)}, to which ${nameOf(scene, subject.by)} objects`;
    case 'ruling': {
      const ruling = subject.upheld ? 'well taken' : 'not well taken';
      const point = pointWords(scene, subject.point);
      return `the challenge of ${nameOf(scene, subject.by)} to the ruling that the point of order, ${point}, is ${ruling}`;
    }
    case 'preliminary':
      return `the preliminary question of ${nameOf(scene, subject.by)}, whether ${textOf(scene, subject.draft)} is procedural`;
  }
}

/** What acts on the crisis, besides its months. */
export function causeOf(scene: Scene, cause: InfluenceCause): string {
  switch (cause.kind) {
    case 'inject':
      return `News: “${injectsOf(scene.council).find(({ id }) => id === cause.inject)?.title ?? cause.inject}”`;
    case 'demand':
      return `The parties hear the demand of ${textOf(scene, cause.draft)}`;
    case 'good-offices':
      return `Good offices have an effect on ${cause.aim}`;
    case 'veto':
      return `The veto of vote ${cause.vote} has an effect on the Council’s name`;
    case 'precedent':
      return `${textOf(scene, cause.draft)} sets a precedent`;
    case 'assembly-debate':
      return `The debate of the veto of vote ${cause.vote} has an effect on the Council’s name`;
    case 'assembly':
      return 'The recommendation of the General Assembly has an effect on the Council’s name';
    case 'statement':
      return `One voice, ${statementOf(scene, cause.statement)}, has an effect on the Council’s name`;
    case 'act':
      return `What ${namesOf(scene, cause.by)} did has its effect: ${actNames[cause.act]}`;
    case 'proxy-exposed':
      return `It comes out that ${nameOf(scene, cause.seat)} arms a proxy`;
    case 'counter-recognition':
      return 'Another secession is recognised elsewhere, in answer';
    case 'ceasefire-broken':
      return `The ceasefire in ${provinceOf(scene, cause.province)} breaks`;
    case 'relief-shut-out':
      return 'The host state shuts out relief organisations';
    case 'endorsement':
      return `${textOf(scene, cause.draft)} endorses a force that had come without one`;
  }
}

const outcomeWords = {
  adopted: () => 'is adopted',
  vetoed: (scene, { vetoedBy }) => `is vetoed by ${namesOf(scene, vetoedBy)}`,
  'failed-insufficient-votes': (_scene, { needed }) => `fails for lack of ${needed} votes in favour`,
  'not-adopted-procedural': () => 'is not adopted',
} as const satisfies Record<Outcome, (scene: Scene, result: Result) => string>;

export function resultIn(scene: Scene, result: Result): string {
  const { totals, resolution, byPolicy, withheld, subject } = result;
  const adopted = resolution === '' ? '' : ` as ${resolution}`;
  const away = totals.absent + totals.not_participating;
  const count = `${totals.yes} in favour, ${totals.no} against, ${totals.abstain} abstaining, ${away} not voting`;
  const policies = byPolicy.length === 0 ? '' : `; by policy ${namesOf(scene, byPolicy)}`;
  const keys = withheld.length === 0 ? '' : `; without the key of their capital, ${namesOf(scene, withheld)}`;
  const what = subjectOf(scene, subject);
  const outcome = outcomeWords[result.outcome](scene, result);
  return `Vote ${result.vote}: ${what} ${outcome}${adopted} (${count}${policies}${keys})`;
}
