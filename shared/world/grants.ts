/** What an inject lets a seat do outside the Council for one round, at a price of its own. */
import { z } from 'zod';

/** Kinds of act outside the Council; what each of them is, the chapter on acts describes. Orders first, then deeds. */
export const actNames = [
  ...(['intervene', 'regional-force', 'arm-proxy', 'hire-company', 'recognise', 'invited-support'] as const),
  ...(['protectorate', 'strike', 'withdraw'] as const),
  ...(['name-and-shame', 'independent-relief', 'accept-contract', 'expel-mission', 'end-invitation'] as const),
  ...(['accept-talks', 'crackdown', 'reform', 'open-talks', 'ceasefire', 'declare-independence'] as const),
  'propose-entity',
] as const;
export type ActName = (typeof actNames)[number];

export const grantSchema = z.strictObject({
  seat: z.string().min(1),
  act: z.enum(actNames),
  /** Political capital; 0: it costs no money either. */
  price: z.int().min(0).max(10),
});
export type Grant = z.infer<typeof grantSchema>;
