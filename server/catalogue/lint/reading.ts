/** Whether the words of a scenario are for readers of its age: what delegates are told, and what everybody may read. */
import { type Page, plainText, type Section, spansOf } from '../../../shared/scenario/pages.ts';
import type { Parts } from '../folder.ts';
import type { Flaw } from '../problems.ts';
import { easeOf } from './ease.ts';
import type { Flaws } from './flaws.ts';

/** A reader of 14 has had about ten years of school, the first at about five. */
const firstSchoolAge = 4;
/** Of fewer words the measure says little. */
const fewestWords = 30;

export function ageFlaws({ scenario, briefs, injects, background, inFact }: Parts): Flaws {
  if (!scenario) return {};
  const most = scenario.readingAge - firstSchoolAge;
  const judge = (path: string, text: string): readonly Flaw[] => {
    const { grade, words } = easeOf(text);
    if (words < fewestWords || grade <= most) return [];
    const age = Math.ceil(grade + firstSchoolAge);
    const message = `reads as for age ${age}, not ${scenario.readingAge}: shorter sentences, plainer words`;
    return [{ path, message }];
  };
  const judgePage = (page: Page): readonly Flaw[] =>
    page.sections.flatMap((section) => judge(section.heading, textOf(section)));
  return {
    'scenario.json': [
      ...judge('summary', `${scenario.summary}\n${scenario.contentNote}`),
      ...scenario.seats.flatMap(({ brief }, index) => judge(`seats.${index}.brief`, brief)),
    ],
    'briefs.json': Object.entries(briefs ?? {}).flatMap(([seat, { situation, fact }]) =>
      judge(`${seat}.situation`, `${situation}\n${fact}`),
    ),
    'injects.json': (injects ?? []).flatMap(({ text }, index) => judge(`${index}.text`, text)),
    'background.md': background ? judgePage(background) : [],
    'in-fact.md': inFact ? judgePage(inFact) : [],
  };
}

/** A paragraph, or an item of a list, on each line. */
const textOf = ({ blocks }: Section): string => blocks.flatMap(spansOf).map(plainText).join('\n');
