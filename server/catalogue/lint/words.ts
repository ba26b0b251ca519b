/** Whether the words belong in a classroom: no abuse, and harm told in figures and neutral words. */
import { type Page, plainText, spansOf } from '../../../shared/scenario/pages.ts';
import { isUnseemly } from '../../rooms/seemly.ts';
import type { Parts } from '../folder.ts';
import type { Flaw } from '../problems.ts';
import type { Flaws } from './flaws.ts';

/** Words that show a wound instead of saying what was done to how many. */
const gory =
  /\b(?:gor(?:e|y)|bloodbath|blood-soaked|bloodied|corpses?|carcass\w*|mutilat\w+|behead\w*|decapitat\w+|dismember\w*|disembowel\w*|entrails|severed (?:heads?|limbs?|hands?)|charred (?:bod|remains)\w*|butcher(?:ed|y|s)|slaughter\w*|savages?|barbari\w+|vermin|subhuman\w*)\b/i;

const judge = (path: string, text: string): readonly Flaw[] => {
  if (isUnseemly(text)) return [{ path, message: 'has a word that does not belong in a classroom' }];
  const [found] = gory.exec(text) ?? [];
  return found ? [{ path, message: `“${found}”: tell harm in figures and neutral words` }] : [];
};

const judgePage = (page: Page | null): readonly Flaw[] =>
  (page?.sections ?? []).flatMap(({ heading, blocks }) =>
    blocks.flatMap(spansOf).flatMap((spans) => judge(heading, plainText(spans))),
  );

export function wordFlaws({ scenario, briefs, injects, background, guide, inFact }: Parts): Flaws {
  return {
    'scenario.json': [
      ...judge('title', scenario?.title ?? ''),
      ...judge('summary', scenario?.summary ?? ''),
      ...judge('contentNote', scenario?.contentNote ?? ''),
      ...(scenario?.seats ?? []).flatMap(({ name, brief }, index) =>
        judge(`seats.${index}.brief`, `${name}. ${brief}`),
      ),
    ],
    'briefs.json': Object.entries(briefs ?? {}).flatMap(([seat, { situation, fact, stake = '' }]) => [
      ...judge(`${seat}.situation`, situation),
      ...judge(`${seat}.fact`, fact),
      ...judge(`${seat}.stake`, stake),
    ]),
    'injects.json': (injects ?? []).flatMap(({ title, text }, index) => [
      ...judge(`${index}.title`, title),
      ...judge(`${index}.text`, text),
    ]),
    'background.md': judgePage(background),
    'guide.md': judgePage(guide),
    'in-fact.md': judgePage(inFact),
  };
}
