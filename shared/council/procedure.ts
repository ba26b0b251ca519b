/** Shapes of what happens in a meeting, shared by commands, events and the state. */
import { z } from 'zod';
import { clauseSchema } from '../mandate/catalogue.ts';
import { clauseIdSchema, draftIdSchema, entries, seatIdSchema, turnPurposes } from './vocabulary.ts';

export const agendaItemSchema = z.strictObject({
  /** 1 is the situation itself; the others were asked for. */
  id: z.int().min(1),
  title: z.string(),
  /** Who asked for it; null for what the President put there. */
  by: seatIdSchema.nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** A seat without a vote that may take part, or would. */
export const participationSchema = z.strictObject({
  seat: seatIdSchema,
  basis: z.enum(entries),
  /** The member that proposed it, or the seat itself that asked. */
  by: seatIdSchema,
});
export type Participation = z.infer<typeof participationSchema>;

/** A place on the speakers' list. */
export const turnSchema = z.strictObject({ seat: seatIdSchema, purpose: z.enum(turnPurposes) });
export type Turn = z.infer<typeof turnSchema>;

/**
 * What a point of order is about (rule 30). `speaker`: whoever has the floor speaks beside the question. `motion`: the
 * motion before the Council is out of order. `character`: a draft is procedural, or substantive. `party`: a member is a
 * party to the dispute (Article 27(3)). `other`: in the words of whoever raises it.
 */
export const pointSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('speaker') }),
  z.strictObject({ kind: z.literal('motion') }),
  z.strictObject({
    kind: z.literal('character'),
    draft: draftIdSchema,
    character: z.enum(['substantive', 'procedural']),
  }),
  z.strictObject({ kind: z.literal('party'), seat: seatIdSchema }),
  z.strictObject({ kind: z.literal('other'), text: z.string().trim().min(1).max(200) }),
]);
export type Point = z.infer<typeof pointSchema>;

/** What an amendment does to a text. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), clause: clauseSchema }),
  z.strictObject({ kind: z.literal('delete'), id: clauseIdSchema }),
  z.strictObject({ kind: z.literal('replace'), id: clauseIdSchema, clause: clauseSchema }),
]);
export type Change = z.infer<typeof changeSchema>;
