/** Whether the pages can be relied on: sources that are whole and cited, dates, and prompts that lead back to the claims. */
import { claims } from '../../../shared/scenario/claims.ts';
import { type Block, citedIn, type Page, plainText, type Span, spansOf } from '../../../shared/scenario/pages.ts';
import type { Parts } from '../folder.ts';
import type { Flaw } from '../problems.ts';
import type { Flaws } from './flaws.ts';

/** Questions that a debrief has room for. */
const fewestPrompts = 4;
/** What somebody reads in ten minutes. */
const backgroundWords = { least: 500, most: 1300 } as const;
/** Where history must say on what it rests. */
const restingOnSources = ['What happened', 'What the Council did'] as const;

export function pageFlaws(parts: Parts): Flaws {
  const { background, guide, inFact, scenario } = parts;
  return {
    'background.md': background ? [...timelineFlaws(background), ...lengthFlaws(background)] : [],
    'guide.md': guide ? promptFlaws(guide) : [],
    'in-fact.md': inFact && scenario?.isHistorical ? unsourced(inFact) : [],
    'sources.json': uncited(parts),
  };
}

const sectionOf = (page: Page, heading: string): readonly Block[] =>
  page.sections.find((section) => section.heading === heading)?.blocks ?? [];

const itemsOf = (blocks: readonly Block[]): readonly (readonly Span[])[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

function timelineFlaws(page: Page): readonly Flaw[] {
  const items = itemsOf(sectionOf(page, 'Timeline'));
  if (items.length < 3) return [{ path: 'Timeline', message: 'is a list of at least three dates' }];
  return items.flatMap((spans) => {
    const [date, after] = spans;
    const isDated = date?.strong && (/:\s*$/.test(date.text) || /^\s*:/.test(after?.text ?? ''));
    if (isDated) return [];
    return [{ path: 'Timeline', message: `“${beginning(plainText(spans))}” does not begin with **a date**:` }];
  });
}

const beginning = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function lengthFlaws({ sections }: Page): readonly Flaw[] {
  const text = sections.flatMap(({ blocks }) => blocks.flatMap(spansOf).map(plainText)).join(' ');
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words >= backgroundWords.least && words <= backgroundWords.most) return [];
  const { least, most } = backgroundWords;
  return [{ path: 'the top', message: `has ${words} words; students read ${least} to ${most}` }];
}

function promptFlaws(guide: Page): readonly Flaw[] {
  const path = 'Debrief prompts';
  const prompts = itemsOf(sectionOf(guide, path)).map(plainText);
  if (prompts.length < fewestPrompts) return [{ path, message: `is a list of at least ${fewestPrompts} questions` }];
  return prompts.flatMap((prompt) => {
    const named = /\(claims? (\d+(?:(?:, | and |–|-)\d+)*)\)\.?\s*$/.exec(prompt)?.[1];
    if (!named) return [{ path, message: `“${beginning(prompt)}” does not end with its claims: (claims 12, 13)` }];
    const strange = (named.match(/\d+/g) ?? []).filter((number) => !claims[Number(number)]);
    return strange.map((number) => ({
      path,
      message: `there is no claim ${number}: they go from 1 to ${Object.keys(claims).length}`,
    }));
  });
}

const unsourced = (page: Page): readonly Flaw[] =>
  restingOnSources.flatMap((heading) => {
    const spans = sectionOf(page, heading).flatMap(spansOf).flat();
    return spans.some(({ source }) => source) ? [] : [{ path: heading, message: 'cites no source' }];
  });

function uncited({ sources, background, guide, inFact }: Parts): readonly Flaw[] {
  if (!sources || !background || !guide) return [];
  const cited = new Set([background, guide, inFact].flatMap((page) => (page ? citedIn(page) : [])));
  return sources.flatMap(({ id }, index) =>
    cited.has(id) ? [] : [{ path: `${index}.id`, message: `nobody cites ${id}` }],
  );
}
