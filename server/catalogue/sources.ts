/** The shape of `sources.json`: what the pages of a scenario rest on, each with where it was published. */
import { z } from 'zod';
import type { Source } from '../../shared/scenario/pages.ts';

const words = (longest: number) => z.string().trim().min(1).max(longest);

const sourceSchema: z.ZodType<Source> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a short name, e.g. un-2005-outcome'),
  authors: words(300),
  year: z.int().min(1600).max(2200),
  title: words(300),
  published: words(300),
  url: z.url({ protocol: /^https$/ }).optional(),
});

export const sourcesSchema = z.array(sourceSchema).superRefine((sources, context) => {
  sources.forEach(({ id }, index) => {
    if (sources.findIndex((each) => each.id === id) < index) {
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `there are two with the id ${id}` });
    }
  });
});
