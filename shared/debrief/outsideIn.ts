/** The acts outside the Council, once none of them is a secret: what they cost, what came out, how far they were just. */
import type { EventOf } from '../council/events.ts';
import { criteriaOfAct } from '../council/rules/outside/circumstances.ts';
import { cameOutIn, isKnownToAll } from '../council/rules/outside/secrets.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { Act, ActKind } from '../outside/acts.ts';
import { forceOf, type StandingForce } from '../outside/standing.ts';
import { criteriaMet } from '../world/criteria.ts';
import { type History, type Moment, momentsOf, monthOf } from './history.ts';
import type { ActCriteria, ActTold, FailedOrder, OutsideReading } from './outside.ts';

type ActMoment = Moment<EventOf<'order-carried-out' | 'deed-done'>>;

/** Moments in which an act went on the record. */
export const isAct = (moment: Moment): moment is ActMoment =>
  moment.event.kind === 'order-carried-out' || moment.event.kind === 'deed-done';

/** Its number on the record, what it was, and whose. */
export function actIn({ event, after }: ActMoment): Pick<ActTold, 'number' | 'act' | 'by' | 'round' | 'month'> {
  const done = event.kind === 'deed-done' ? { act: event.deed, by: [event.seat] } : { act: event.order, by: event.by };
  return { number: after.outside.acts.length, ...done, round: after.round, month: monthOf(after) };
}

export function outsideIn(history: History): OutsideReading {
  const { moments } = history;
  return {
    acts: moments.filter(isAct).map((moment) => toldOf(history, moment)),
    failed: momentsOf(moments, 'order-failed').map(({ event: { seat, order, why }, after }): FailedOrder => {
      return { seat, order, why, round: after.round, month: monthOf(after) };
    }),
    criteria: moments.flatMap(actCriteriaAt),
  };
}

function toldOf(history: History, moment: ActMoment): ActTold {
  const { before, after } = moment;
  const told = actIn(moment);
  const secret = !isKnownToAll(after, told.number - 1);
  return {
    ...told,
    secret,
    exposed: secret ? cameOutIn(history.council, told.number - 1) : null,
    capital: paid(told.by, before.capital, after.capital),
    money: paid(told.by, before.dealings.purses, after.dealings.purses),
    endorsed: endorsedBy(history, moment),
  };
}

type Hand = Readonly<Record<SeatId, number>>;

const paid = (by: readonly SeatId[], before: Hand, after: Hand): number =>
  by.reduce((sum, seat) => sum + (before[seat] ?? 0) - (after[seat] ?? 0), 0);

/** Forces that come without a text, and that a text can endorse later. */
const uninvited = { intervene: 'coalition', 'regional-force': 'region' } as const satisfies Partial<
  Record<ActKind, StandingForce['origin']>
>;
type Uninvited = keyof typeof uninvited;
export const isUninvited = (act: Act): act is Extract<Act, { kind: Uninvited }> => Object.hasOwn(uninvited, act.kind);

/** As long as the force stands that came with the act. */
function endorsedBy({ moments }: History, moment: ActMoment): string | null {
  const { act, month } = actIn(moment);
  if (!isUninvited(act)) return null;
  const origin = uninvited[act.kind];
  for (const { after } of moments.slice(moments.indexOf(moment))) {
    const force = forceOf(after.outside.standing, origin);
    if (force?.since === month && force.endorsed !== null) return force.endorsed;
  }
  return null;
}

/** Acts that use force, with the host state's consent or without. */
const forcible: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(['intervene', 'regional-force', 'hire-company', 'invited-support', 'protectorate', 'strike'] as const),
]);

/** The six criteria of an act that uses force, just before it was done; none of any other moment. */
export function actCriteriaAt(moment: Moment): readonly ActCriteria[] {
  const { crisis } = moment.before;
  if (!isAct(moment) || !crisis) return [];
  const told = actIn(moment);
  if (!forcible.has(told.act.kind)) return [];
  const findings = criteriaOfAct(moment.before, crisis, told.act, told.by);
  return [{ ...told, met: criteriaMet(findings), findings }];
}
