/** Who does what outside the Council in a plan: seats by their ids or roles, and only acts that are theirs. */
import { z } from 'zod';
import { opened } from '../../../shared/council/opening.ts';
import { isActOf } from '../../../shared/council/rules/outside/acting.ts';
import type { Council, Seat } from '../../../shared/council/state.ts';
import { isHostProfile, type ProfileName, profileNames } from '../../../shared/interests/profiles.ts';
import {
  type Act,
  type ActKind,
  actKinds,
  acts,
  deedSchema,
  orderSchema,
  orders,
} from '../../../shared/outside/acts.ts';
import { type Pack, setupOf } from '../../../shared/scenario/scenario.ts';
import { misfit } from '../../journal/journal.ts';

/** As a plan has it; the choices of the kind are read when the scenario is known. */
export const actionSchema = z.looseObject({
  kind: z.enum(actKinds),
  /** Ids or roles of the seats that act. */
  by: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
});
export type Action = z.infer<typeof actionSchema>;

/** One act, and the ids of the seats that do it. */
export type Doing = { readonly act: Act; readonly by: readonly string[] };

/** Seats of a scenario at its full table, and what their roles are called. */
export type Actors = { readonly council: Council; readonly named: (word: string) => readonly Seat[] };

/** Flags of the permanent members, by the short names that everybody uses. */
const permanent: Readonly<Record<string, string>> = { US: 'us', UK: 'gb', FR: 'fr', RU: 'ru', CN: 'cn' };
const profiles: Readonly<Record<string, readonly ProfileName[]>> = {
  GOV: profileNames.filter(isHostProfile),
  OPP: ['opposition'],
  REG: ['regional-body'],
  NBR: ['neighbour'],
};
export const roles = [...Object.keys(permanent), ...Object.keys(profiles), 'NGO'];

export function actorsOf(pack: Pack): Actors {
  const council = opened(setupOf(pack, { council: 'fifteen', preset: '90', seed: 0, clocks: {} }));
  const { briefs } = council.setup;
  const hasProfile = (id: Seat['id'], role: string): boolean => {
    const profile = briefs[id]?.profile;
    return profile !== undefined && Object.hasOwn(profiles, role) && (profiles[role]?.includes(profile) ?? false);
  };
  const hasRole = ({ id, kind, flag }: Seat, role: string): boolean =>
    (kind === 'permanent' && Object.hasOwn(permanent, role) && permanent[role] === flag) ||
    hasProfile(id, role) ||
    (role === 'NGO' && (briefs[id]?.works ?? []).length > 0);
  const seats = Object.values(council.seats);
  return { council, named: (word) => seats.filter((seat) => seat.id === word || hasRole(seat, word)) };
}

type Reading = {
  readonly actors: Actors;
  readonly provinceOf: (word: string, at: string) => string;
  readonly fail: (at: string, message: string) => never;
  /** The place of the action in the plan. */
  readonly at: string;
};

/** Choices that an action need not name. */
const usual: { readonly [Kind in ActKind]?: object } = {
  intervene: { authority: 'none' },
  strike: { reported: true },
};

/** Acts of the host state with a patron; a company it can also hire alone. */
const joint: { readonly [Kind in ActKind]?: 'patron' | 'patron-or-none' } = {
  'hire-company': 'patron-or-none',
  'invited-support': 'patron',
  protectorate: 'patron',
};

/** An action with ids; one that is nobody's, or not that seat's, fails with its place. */
export function doingOf({ kind, by: words, ...rest }: Action, reading: Reading): Doing {
  const { provinceOf, fail, at } = reading;
  const seats = [words].flat().map((word, index) => {
    return seatOf(word, kind, reading, Array.isArray(words) ? `${at}.by.${index}` : `${at}.by`);
  });
  if (joint[kind] && 'patron' in rest) fail(`${at}.patron`, 'whoever acts stands in "by", the patron too');
  const place = typeof rest.province === 'string' ? { province: provinceOf(rest.province, `${at}.province`) } : {};
  const shape = Object.hasOwn(orders, kind) ? orderSchema : deedSchema;
  const patron = joint[kind] ? { patron: patronOf(kind, seats, reading) } : {};
  const parsed = shape.safeParse({ ...usual[kind], ...rest, ...place, ...patron, kind });
  if (parsed.success) return { act: parsed.data, by: [...new Set(seats.map(({ id }) => id))] };
  const [first] = parsed.error.issues;
  if (first && first.path.length > 0) return fail(`${at}.${first.path.join('.')}`, first.message);
  return fail(at, misfit(parsed.error).replace(/^at the top: /, ''));
}

function seatOf(word: string, kind: ActKind, { actors, fail }: Reading, at: string): Seat {
  const { council, named } = actors;
  const seats = named(word);
  if (seats.length === 0) return fail(at, `nobody is called ${word}; give the id of a seat, or ${roles.join(', ')}`);
  const whose = acts[kind].by.join(' or ');
  return (
    seats.find((seat) => isActOf(council, seat, kind)) ?? fail(at, `${word} cannot ${kind}; that is for: ${whose}`)
  );
}

function patronOf(kind: ActKind, seats: readonly Seat[], { actors, fail, at }: Reading): string | null {
  const [host] = actors.named('GOV');
  const patrons = seats.filter(({ id }) => id !== host?.id);
  const [patron] = patrons;
  if (!seats.some(({ id }) => id === host?.id)) fail(`${at}.by`, `the host state has to be among those who ${kind}`);
  if (patrons.length > 1) fail(`${at}.by`, 'there is one patron');
  if (joint[kind] === 'patron' && !patron) fail(`${at}.by`, 'it takes two: "by": ["RU", "GOV"]');
  return patron?.id ?? null;
}
