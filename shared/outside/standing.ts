/** What stands outside the Council's texts and acts on the crisis as they do: forces, patrons, proxies, recognitions. */
import { z } from 'zod';
import { leads, otherOrigins } from '../crisis/mandate.ts';
import type { Withdrawal } from './acts.ts';

const seatId = z.string().min(1);
/** Months of the crisis that had passed when it began: 0, 1, … */
const since = z.int().min(0);
/** The last month of the crisis in which it holds: 1, 2, … */
const until = z.int().min(0);

export const standingForceSchema = z.strictObject({
  origin: z.enum(otherOrigins),
  /** Seats whose force it is; of a company the host state and, where there is one, the patron that pays. */
  by: z.array(seatId).min(1),
  /** Thousands. */
  troops: z.number().min(0),
  roe: z.literal([0, 1, 2, 3, 4]),
  equipment: z.number(),
  lead: z.enum(leads),
  /** Of the host state. */
  consent: z.boolean(),
  /** With which it began, 0–100. */
  legitimacy: z.number().min(0).max(100),
  /** 0 none, 1 advise, 2 co-govern. */
  powers: z.literal([0, 1, 2]),
  since,
  /** The resolution that has endorsed it later; null: none. */
  endorsed: z.string().min(1).nullable(),
});
export type StandingForce = z.infer<typeof standingForceSchema>;

export const standingSchema = z.strictObject({
  /** At most one of each origin. */
  forces: z.array(standingForceSchema),
  /** Who arms a proxy, and whether everybody knows. */
  proxies: z.array(z.strictObject({ by: seatId, since, exposed: z.boolean() })),
  /** A patron supports the host state at its invitation; `treaty`: as its protector. */
  patron: z.strictObject({ by: seatId, treaty: z.boolean(), since }).nullable(),
  /** States that have recognised the secession, the first one first. */
  recognitions: z.array(z.strictObject({ by: seatId, since })),
  /** Since when the opposition has declared independence; null: it has not. */
  declared: since.nullable(),
  /** Since when the opposition has the standing of an entity; null: it has not. */
  entity: since.nullable(),
  /** Provinces where a relief organisation works by itself. */
  relief: z.array(z.strictObject({ province: z.string().min(1), until })),
  strikes: z.array(z.strictObject({ by: seatId, province: z.string().min(1), lawful: z.boolean(), since, until })),
  ceasefires: z.array(z.strictObject({ province: z.string().min(1), since, until })),
  /** The relief organisation works under contract for those who administer. */
  contracted: z.boolean(),
  /** Until when the host state has shut out relief organisations; 0: it has not. */
  shutOut: until,
});
export type Standing = z.infer<typeof standingSchema>;

/** Nobody has gone round the Council. */
export const nothingOutside: Standing = {
  forces: [],
  proxies: [],
  patron: null,
  recognitions: [],
  declared: null,
  entity: null,
  relief: [],
  strikes: [],
  ceasefires: [],
  contracted: false,
  shutOut: 0,
};

export const forceOf = <Force extends Pick<StandingForce, 'origin'>>(
  { forces }: { readonly forces: readonly Force[] },
  origin: StandingForce['origin'],
): Force | null => forces.find((each) => each.origin === origin) ?? null;

/** The seats that pay a company, and that it tells what it sees. */
export const clientsOf = (standing: Standing): readonly string[] => forceOf(standing, 'company')?.by ?? [];

/** Rule U17: what of that which stands is a seat's own to end; a treaty of protection only the host state ends. */
export function withdrawableBy(
  {
    forces,
    patron,
    proxies,
  }: Pick<Standing, 'patron' | 'proxies'> & {
    readonly forces: readonly Pick<StandingForce, 'origin' | 'by'>[];
  },
  seat: string,
): readonly Withdrawal[] {
  const own = forces.filter(({ origin, by }) => by.includes(seat) && !(origin === 'patron' && patron?.treaty));
  return [...own.map(({ origin }) => origin), ...(proxies.some(({ by }) => by === seat) ? (['proxy'] as const) : [])];
}
