/** What is done outside the Council, in the words of the procedure. */
import type { Command } from '../../shared/council/commands.ts';
import type { Event, EventOf } from '../../shared/council/events.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { StateOpening } from '../../shared/crisis/state.ts';
import type { Deed, Order } from '../../shared/outside/acts.ts';
import {
  act,
  aWideWorld,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  facilitator,
  type Given,
  given,
  next,
  type Session,
  seated,
  theWorld,
  until,
} from './council.ts';

/** As somebody writes it who knows no brands. */
type Plain<T> = { readonly [Key in keyof T]: T[Key] extends string | null ? string | null : T[Key] };

export const order = (what: Plain<Order> | null): Command => act('give-order', { order: what });
export const orderFor = (seat: string, what: Plain<Order> | null): Command =>
  act('give-order-for', { seat, order: what });
export const deed = (what: Plain<Deed>): Command => act('do-deed', { deed: what });
export const deedFor = (seat: string, what: Plain<Deed>): Command => act('do-deed-for', { seat, deed: what });

export const ordered = (seat: string, what: Plain<Order>): Circumstance => did(by(seat), order(what));
export const done = (seat: string, what: Plain<Deed>): Circumstance => did(by(seat), deed(what));

/** The orders of this round are carried out, and its months pass. */
export const closed: Circumstance = until('field');
/** The next round's consultations. */
export const nextRound: Circumstance = (session) => {
  const field = closed(session);
  return until('consultations')(did(facilitator, next)(field));
};

const outsiders = ['velora', 'opposition', 'relief', 'advocacy', 'african-union', 'dravia', 'secretary-general'];

/** All of them sit, in consultations; nothing is thrown in. */
export const aRound = (changes: Partial<Setup> = {}, ...circumstances: readonly Circumstance[]): Given =>
  given(aWideWorld({ injects: [], ...changes }), seated(...compact, ...outsiders), consultations, ...circumstances);

/** The world with other figures at its opening. */
export function figures(changes: Partial<StateOpening>): Partial<Setup> {
  const { world } = theWorld();
  return world ? { world: { ...world, figures: { ...world.figures, ...changes } } } : {};
}

/** Provinces that all have other figures. */
export function provinces(changes: Partial<Setup['provinces'][number]>): Partial<Setup> {
  return { provinces: aWideWorld().council.setup.provinces.map((each) => ({ ...each, ...changes })) };
}

/** What a seat begins with, and what it does. */
export function brief(seat: string, changes: Readonly<Record<string, unknown>>): Partial<Setup> {
  const { briefs } = aWideWorld().council.setup;
  const own = briefs[seat as SeatId];
  return own ? { briefs: { ...briefs, [seat]: { ...own, ...changes } } } : {};
}

export const crisisOf = ({ council }: Pick<Session, 'council'>): NonNullable<Council['crisis']> => {
  if (!council.crisis) throw new Error('there is no world');
  return council.crisis;
};

export const eventsOf = <Kind extends Event['kind']>(
  { events }: Pick<Session, 'events'>,
  kind: Kind,
): readonly EventOf<Kind>[] => events.filter((event): event is EventOf<Kind> => event.kind === kind);

/** What happened to a session after another. */
export const kindsAfter = (later: Session, before: Session): readonly Event['kind'][] =>
  later.events.slice(before.events.length).map(({ kind }) => kind);
