/** What stand-ins come to in many games of a scenario: the scores that somebody's score is told beside. Written by a tool. */
import { z } from 'zod';
import { seatIdSchema } from '../council/vocabulary.ts';
import { type Baseline, baselineSchema } from '../interests/baseline.ts';

export const baselinesSchema = z.strictObject({
  council: z.enum(['fifteen', 'compact']),
  preset: z.enum(['45', '90', '180', 'days']),
  /** Games that were played, with the seeds from `seed` on. */
  games: z.int().min(1),
  seed: z.int().min(0),
  /** Of the raw score, 0–100, by seat. */
  seats: z.record(seatIdSchema, baselineSchema.omit({ games: true })),
});
export type Baselines = z.infer<typeof baselinesSchema>;

/** `baselines.json`: at most one entry for a council and a preset. */
export const baselinesFileSchema = z.array(baselinesSchema).superRefine((all, context) => {
  all.forEach(({ council, preset }, index) => {
    const first = all.findIndex((each) => each.council === council && each.preset === preset);
    if (first < index) {
      context.addIssue({ code: 'custom', path: [index], message: `${council} and ${preset} come twice` });
    }
  });
});

/** Games of another length, or of another Council, say nothing about a score. */
export function baselinesFor(
  all: readonly Baselines[],
  { council, preset }: Pick<Baselines, 'council' | 'preset'>,
): Readonly<Record<string, Baseline>> {
  const found = all.find((each) => each.council === council && each.preset === preset);
  if (!found) return {};
  const { games, seats } = found;
  return Object.fromEntries(Object.entries(seats).map(([seat, { mean, sd }]) => [seat, { mean, sd, games }]));
}
