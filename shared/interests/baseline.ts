/** What a seat comes to in many games of stand-ins, and what somebody's score is beside that. */
import { z } from 'zod';

/** Of a seat's raw score, 0–100, in so many games. */
export const baselineSchema = z.strictObject({ mean: z.number(), sd: z.number().min(0), games: z.int().min(1) });
export type Baseline = z.infer<typeof baselineSchema>;

/**
 * A raw score beside what such a seat usually comes to: 50 is its mean, ten points its deviation. Not bounded: mostly 20 to 80.
 * Null of a seat that always comes to the same.
 */
export const publishedScore = (raw: number, { mean, sd }: Pick<Baseline, 'mean' | 'sd'>): number | null =>
  sd > 0 ? 50 + (10 * (raw - mean)) / sd : null;
