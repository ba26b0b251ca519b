/** What acts on the crisis besides its months: said with each change that it brings about. */
import { z } from 'zod';
import { actKinds } from '../outside/acts.ts';
import { draftIdSchema, goodOfficesAims, seatIdSchema, statementIdSchema } from './vocabulary.ts';

export const influenceCauseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inject'), inject: z.string() }),
  z.strictObject({ kind: z.literal('demand'), draft: draftIdSchema }),
  z.strictObject({ kind: z.literal('good-offices'), aim: z.enum(goodOfficesAims) }),
  z.strictObject({ kind: z.literal('veto'), vote: z.int() }),
  /** Set by the adoption of a text. */
  z.strictObject({ kind: z.literal('precedent'), draft: draftIdSchema }),
  /** The General Assembly debated a veto. */
  z.strictObject({ kind: z.literal('assembly-debate'), vote: z.int() }),
  /** An emergency special session has made a recommendation. */
  z.strictObject({ kind: z.literal('assembly'), vote: z.int() }),
  z.strictObject({ kind: z.literal('statement'), statement: statementIdSchema }),
  /** Somebody acted outside the Council; what two did together is both of theirs. */
  z.strictObject({ kind: z.literal('act'), act: z.enum(actKinds), by: z.array(seatIdSchema).min(1) }),
  /** It came out who arms a proxy. */
  z.strictObject({ kind: z.literal('proxy-exposed'), seat: seatIdSchema }),
  /** Somewhere else another secession is recognised in answer to this one. */
  z.strictObject({ kind: z.literal('counter-recognition') }),
  z.strictObject({ kind: z.literal('ceasefire-broken'), province: z.string() }),
  /** The host state has shut out relief organisations, named by an advocate before. */
  z.strictObject({ kind: z.literal('relief-shut-out') }),
  /** A text has endorsed a force that had come without one. */
  z.strictObject({ kind: z.literal('endorsement'), draft: draftIdSchema }),
]);
export type InfluenceCause = z.infer<typeof influenceCauseSchema>;

/** What everybody hears of when it comes about. */
const newsKinds = [
  'proxy-exposed',
  'counter-recognition',
  'ceasefire-broken',
  'relief-shut-out',
  'endorsement',
] as const satisfies readonly InfluenceCause['kind'][];
export type News = Extract<InfluenceCause, { kind: (typeof newsKinds)[number] }>;

export const isNews = (cause: InfluenceCause): cause is News => newsKinds.some((kind) => kind === cause.kind);
