/**
 * What can be done outside the Council, each kind of act described once. Orders are secret and are carried out together
 * before the months of the round; deeds are done at once, for all to see. The one that is missing here, U11, is a motion: to
 * call the General Assembly. All prices are design choices.
 */
import { z } from 'zod';
import { otherOrigins } from '../crisis/mandate.ts';
import { type ActName, actNames } from '../world/grants.ts';

const seatId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const provinceId = z.string().min(1).max(64);

/** How far a coalition governs where its soldiers are. */
export const authorities = ['none', 'advise', 'co-govern'] as const;
export type CoalitionAuthority = (typeof authorities)[number];

/** What those who have sent or paid it can end: a force by its origin, or arms. */
export const withdrawals = [...otherOrigins, 'proxy'] as const;
export type Withdrawal = (typeof withdrawals)[number];

const act = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

export const orderSchema = z.discriminatedUnion('kind', [
  act('intervene', { authority: z.enum(authorities) }),
  act('regional-force', {}),
  act('arm-proxy', {}),
  /** By the host state alone (`patron` null), or with a permanent member that orders the same. */
  act('hire-company', { patron: seatId.nullable() }),
  act('recognise', {}),
  // By the patron and the host state alike: neither order is carried out without the other.
  act('invited-support', { patron: seatId }),
  act('protectorate', { patron: seatId }),
  /** `reported`: to the Council, at once (Charter Article 51). */
  act('strike', { province: provinceId, reported: z.boolean() }),
  act('withdraw', { what: z.enum(withdrawals) }),
]);
export type Order = z.infer<typeof orderSchema>;
export type OrderKind = Order['kind'];

export const deedSchema = z.discriminatedUnion('kind', [
  act('name-and-shame', { province: provinceId }),
  act('independent-relief', { province: provinceId }),
  act('accept-contract', {}),
  act('expel-mission', {}),
  /** Ends a patron's support, a treaty of protection and a company's contract. */
  act('end-invitation', {}),
  act('accept-talks', {}),
  act('crackdown', {}),
  act('reform', {}),
  act('open-talks', {}),
  act('ceasefire', { province: provinceId }),
  act('declare-independence', {}),
  act('propose-entity', {}),
]);
export type Deed = z.infer<typeof deedSchema>;
export type DeedKind = Deed['kind'];

export const actSchema = z.union([orderSchema, deedSchema]);
export type Act = Order | Deed;
export type ActKind = Act['kind'];

/** Who acts: a permanent member, any state but the host, or a seat of one kind. */
export const actors = [
  ...(['permanent', 'state', 'member', 'neighbour', 'host', 'opposition', 'region'] as const),
  ...(['advocacy', 'relief'] as const),
] as const;
export type ActorKind = (typeof actors)[number];

type ActDescription = {
  /** As in shared/RULES.md. */
  readonly rule: `U${number}`;
  readonly by: readonly ActorKind[];
  /** Political capital of each who acts, which must be in hand. */
  readonly capital: number;
  /** Million US dollars; of an act of two the patron pays. */
  readonly money: number;
};

export const orders = {
  intervene: { rule: 'U1', by: ['permanent', 'neighbour'], capital: 4, money: 20 },
  'regional-force': { rule: 'U2', by: ['region'], capital: 3, money: 20 },
  'arm-proxy': { rule: 'U3', by: ['permanent', 'neighbour'], capital: 2, money: 10 },
  'hire-company': { rule: 'U4', by: ['host', 'permanent'], capital: 2, money: 20 },
  recognise: { rule: 'U5', by: ['state'], capital: 2, money: 0 },
  'invited-support': { rule: 'U6', by: ['permanent', 'host'], capital: 2, money: 20 },
  protectorate: { rule: 'U7', by: ['permanent', 'host'], capital: 3, money: 20 },
  strike: { rule: 'U8', by: ['permanent', 'neighbour'], capital: 2, money: 10 },
  withdraw: { rule: 'U17', by: ['permanent', 'neighbour', 'region'], capital: 0, money: 0 },
} as const satisfies Readonly<Record<OrderKind, ActDescription>>;

export const deeds = {
  'name-and-shame': { rule: 'U9', by: ['advocacy'], capital: 1, money: 0 },
  'independent-relief': { rule: 'U10', by: ['relief'], capital: 1, money: 5 },
  'accept-contract': { rule: 'U10', by: ['relief'], capital: 1, money: 0 },
  'expel-mission': { rule: 'U12', by: ['host'], capital: 1, money: 0 },
  'end-invitation': { rule: 'U12', by: ['host'], capital: 1, money: 0 },
  'accept-talks': { rule: 'U12', by: ['host'], capital: 1, money: 0 },
  crackdown: { rule: 'U12', by: ['host'], capital: 1, money: 0 },
  reform: { rule: 'U12', by: ['host'], capital: 1, money: 0 },
  'open-talks': { rule: 'U13', by: ['opposition'], capital: 1, money: 0 },
  ceasefire: { rule: 'U13', by: ['opposition'], capital: 1, money: 0 },
  'declare-independence': { rule: 'U13', by: ['opposition'], capital: 1, money: 0 },
  'propose-entity': { rule: 'U14', by: ['member'], capital: 1, money: 0 },
} as const satisfies Readonly<Record<DeedKind, ActDescription>>;

export const acts: Readonly<Record<ActName, ActDescription>> = { ...orders, ...deeds };
export const orderKinds = Object.keys(orders) as unknown as readonly [OrderKind, ...OrderKind[]];
export const deedKinds = Object.keys(deeds) as unknown as readonly [DeedKind, ...DeedKind[]];
export const actKinds: readonly [ActKind, ...ActKind[]] = actNames;

/** What changes a price: how easily others follow those who go round the Council, and a clause of non-recognition. */
export type Precedents = { readonly bypassPrecedent: number; readonly nonRecognition: boolean };

/** From this on a coalition is nothing new, and costs one point less. Design choice. */
const commonFrom = 40;

/** Political capital that an act costs each who acts. */
export function capitalFor(kind: ActKind, { bypassPrecedent, nonRecognition }: Precedents): number {
  const { capital } = acts[kind];
  if (kind === 'intervene' && bypassPrecedent >= commonFrom) return capital - 1;
  return kind === 'recognise' && nonRecognition ? capital + 2 : capital;
}

/** Rule U8: months in which an attack from a haven is answered in self-defence. Design choice. */
export const monthsOfAnswer = 12;

export const isOrder = (act: Act): act is Order => Object.hasOwn(orders, act.kind);

/** Rules U3, U17: who arms a proxy, and that it stops, nobody else is told. */
export const isSecret = (act: Act): boolean =>
  act.kind === 'arm-proxy' || (act.kind === 'withdraw' && act.what === 'proxy');

/** The province that an act names, or null. */
export const provinceOfAct = (act: Act): string | null => ('province' in act ? act.province : null);
