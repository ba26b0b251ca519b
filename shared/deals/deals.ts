/**
 * What two delegations agree on between themselves: money and soldiers, which the server keeps and hands over, and promises,
 * which nobody enforces and everybody remembers.
 */
import { z } from 'zod';

const seatId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const draftId = z.string().regex(/^d[1-9]\d{0,5}$/);

export const dealIdSchema = z
  .string()
  .regex(/^b[1-9]\d{0,5}$/)
  .brand<'deal'>();
export type DealId = z.infer<typeof dealIdSchema>;

/** Promises of one side, and letters of one that is given in words. */
export const mostPromises = 4;
export const longestPromise = 240;

/** What somebody gives their word for. The record keeps `vote`, `sponsor`, `consent` and `pledge`; a `word` its beneficiary. */
export const promiseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vote'),
    draft: draftId,
    choice: z.enum(['in-favour', 'against', 'abstain', 'no-veto']),
  }),
  z.strictObject({ kind: z.literal('sponsor'), draft: draftId }),
  /** The host state's letter on a text. */
  z.strictObject({ kind: z.literal('consent'), draft: draftId }),
  /** Thousand troops behind a text, at least. */
  z.strictObject({ kind: z.literal('pledge'), draft: draftId, troops: z.number().min(0.5).max(50).multipleOf(0.5) }),
  z.strictObject({ kind: z.literal('word'), text: z.string().trim().min(1).max(longestPromise) }),
]);
export type Promised = z.infer<typeof promiseSchema>;

const sideSchema = z.strictObject({
  /** Million US dollars. */
  money: z.int().min(0).max(1000),
  /** Thousand troops, which the other may then pledge as its own. */
  troops: z.number().min(0).max(50).multipleOf(0.5),
  promises: z.array(promiseSchema).max(mostPromises),
});
export type Side = z.infer<typeof sideSchema>;

/** When what is kept for them changes hands. Where that can no longer come about it goes back. */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-once') }),
  z.strictObject({ kind: z.literal('adopted'), draft: draftId }),
  z.strictObject({ kind: z.literal('not-adopted'), draft: draftId }),
  /** A member votes in this way on the whole of a text, whatever becomes of it. */
  z.strictObject({
    kind: z.literal('votes'),
    seat: seatId,
    draft: draftId,
    choice: z.enum(['in-favour', 'against', 'abstain']),
  }),
]);
export type Condition = z.infer<typeof conditionSchema>;

export const termsSchema = z.strictObject({ gives: sideSchema, asks: sideSchema, when: conditionSchema });
/** Of the one who offers: what it gives, and what it asks of the other. */
export type Terms = z.infer<typeof termsSchema>;

/** `lapsed`: an offer that nobody can take up any more. `accepted`: what both give is kept for them. */
export const dealStatuses = ['offered', 'declined', 'withdrawn', 'lapsed', 'accepted', 'executed', 'returned'] as const;
export type DealStatus = (typeof dealStatuses)[number];

/** A promise of a deal that was accepted. `kept` null: that is not known yet. */
export type Word = {
  readonly by: string;
  readonly to: string;
  readonly promise: Promised;
  readonly kept: boolean | null;
};

export const nothingGiven: Side = { money: 0, troops: 0, promises: [] };
export const isNothing = ({ money, troops, promises }: Side): boolean =>
  money === 0 && troops === 0 && promises.length === 0;
/** Something that the server keeps until the condition holds. */
export const isEscrowed = ({ money, troops }: Side): boolean => money > 0 || troops > 0;
