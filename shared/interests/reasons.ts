/** What speaks for a decision, or against it: for whoever decides, and for the debrief. */
import { z } from 'zod';
import { features } from './features.ts';
import { outcomeKeys } from './profiles.ts';
import { redLineIds } from './redLines.ts';

const reasonKindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feature'), key: z.enum(features) }),
  z.strictObject({ kind: z.literal('outcome'), key: z.enum(outcomeKeys) }),
  z.strictObject({ kind: z.literal('red-line'), id: z.enum(redLineIds) }),
  z.strictObject({ kind: z.literal('deal') }),
  z.strictObject({ kind: z.literal('sponsor') }),
  /** What somebody said on the record, to an interest of whoever decides. */
  z.strictObject({ kind: z.literal('speech') }),
  /** Whoever wrote the text had said to whoever decides what that one wants, and was right. */
  z.strictObject({ kind: z.literal('understood') }),
]);
export type ReasonKind = z.infer<typeof reasonKindSchema>;

/** `points` in the units of the worth of a text, about −6 to 6: above 0 for it, below 0 against it. */
export const reasonSchema = z.strictObject({ points: z.number(), what: reasonKindSchema });
export type Reason = Readonly<z.infer<typeof reasonSchema>>;
