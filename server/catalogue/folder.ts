/** Reads the folder of one scenario, and says everything that is wrong with its files: their shape, and what they mean together. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Briefs, briefsSchema } from '../../shared/interests/brief.ts';
import { isHostProfile } from '../../shared/interests/profiles.ts';
import { type Baselines, baselinesFileSchema } from '../../shared/scenario/baselines.ts';
import { type Geography, geographyProblems, geographySchema } from '../../shared/scenario/geography.ts';
import { citedIn, type Page, type PageName, type Source, sectionsOfPages } from '../../shared/scenario/pages.ts';
import { type Pack, type Scenario, scenarioSchema, slugSchema } from '../../shared/scenario/scenario.ts';
import { type Inject, injectProblems, injectsSchema } from '../../shared/world/injects.ts';
import { emblemFlaws, hasFlag } from './emblem.ts';
import { parsedWith } from './json.ts';
import { pageFrom } from './markdown.ts';
import { type Flaw, named, type Problem } from './problems.ts';
import { sourcesSchema } from './sources.ts';

/** A scenario as far as its files can be read. */
export type Parts = Readonly<{ [Part in keyof Omit<Pack, 'reading' | 'inFact'>]: Pack[Part] | null }> & {
  readonly background: Page | null;
  readonly inFact: Page | null;
  readonly sources: readonly Source[] | null;
};

export type Folder = {
  readonly slug: string;
  readonly path: string;
  readonly parts: Parts;
  /** Null where something is wrong. */
  readonly pack: Pack | null;
  readonly problems: readonly Problem[];
};

/** What a folder may hold; left out: each must be there. */
const files = {
  'scenario.json': true,
  'map.json': true,
  'briefs.json': true,
  'injects.json': true,
  'background.md': true,
  'guide.md': true,
  'sources.json': true,
  'in-fact.md': false,
  'baselines.json': false,
  'emblem.svg': false,
} as const;
export type FileName = keyof typeof files;

/** Reads the files of a folder once each, and keeps what is wrong with them. */
class Desk {
  readonly problems: Problem[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  complain(file: FileName, flaws: readonly Flaw[]): void {
    const path = named(join(this.#folder, file));
    this.problems.push(...flaws.map((flaw) => ({ file: path, ...flaw })));
  }

  /** Null where the file is not there; that is wrong where it must be. */
  text(file: FileName): string | null {
    const path = join(this.#folder, file);
    if (!existsSync(path)) {
      if (files[file]) this.complain(file, [{ path: 'the top', message: 'is missing' }]);
      return null;
    }
    try {
      return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      this.complain(file, [{ path: 'the top', message: `cannot be read: ${(error as Error).message}` }]);
      return null;
    }
  }

  json<Shape extends z.ZodType>(file: FileName, schema: Shape): z.output<Shape> | null {
    const text = this.text(file);
    if (text === null) return null;
    const { value, flaws } = parsedWith(text, schema);
    this.complain(file, flaws);
    return value;
  }

  page(name: PageName): Page | null {
    const file = `${name}.md` as const;
    const text = this.text(file);
    if (text === null) return null;
    const { page, flaws } = pageFrom(text, sectionsOfPages[name]);
    this.complain(file, flaws);
    return page;
  }
}

/** @param slug the name of the folder */
export function readFolder(path: string, slug: string): Folder {
  const desk = new Desk(path);
  const scenario = desk.json('scenario.json', scenarioSchema);
  const geography = desk.json('map.json', geographySchema);
  const briefs = desk.json('briefs.json', briefsSchema);
  const injects = desk.json('injects.json', injectsSchema);
  const baselines = desk.json('baselines.json', baselinesFileSchema) ?? [];
  const sources = desk.json('sources.json', sourcesSchema);
  const pages = { background: desk.page('background'), guide: desk.page('guide'), inFact: desk.page('in-fact') };
  const emblem = desk.text('emblem.svg');
  if (emblem !== null) desk.complain('emblem.svg', emblemFlaws(emblem));

  if (!slugSchema.safeParse(slug).success) {
    const message = `the folder ${slug} needs a short name: small letters, digits and hyphens`;
    desk.complain('scenario.json', [{ path: 'slug', message }]);
  } else if (hasFlag(slug)) {
    // Its emblem would be shown for that country, in every session.
    desk.complain('scenario.json', [{ path: 'slug', message: 'is the name of a flag already: take another' }]);
  } else if (scenario && scenario.slug !== slug) {
    desk.complain('scenario.json', [{ path: 'slug', message: `must be ${slug}, as its folder` }]);
  }
  if (scenario) desk.complain('scenario.json', flagFlaws(scenario, emblem !== null));
  if (scenario?.isHistorical && !pages.inFact) {
    desk.complain('in-fact.md', [{ path: 'the top', message: 'is missing: what happened in fact belongs to history' }]);
  }
  if (geography) desk.complain('map.json', geographyProblems(geography));
  if (scenario && geography) desk.complain('map.json', undrawn(scenario, geography));
  if (scenario && briefs) desk.complain('briefs.json', briefFlaws(scenario, briefs));
  if (scenario && injects) desk.complain('injects.json', injectFlaws(scenario, injects, briefs ?? {}));
  if (scenario) desk.complain('baselines.json', baselineFlaws(scenario, baselines));
  if (sources) {
    const cited = { 'background.md': pages.background, 'guide.md': pages.guide, 'in-fact.md': pages.inFact };
    for (const [file, page] of Object.entries(cited)) {
      if (page) desk.complain(file as FileName, citationFlaws(page, sources));
    }
  }

  const { problems } = desk;
  const parts: Parts = { scenario, geography, briefs, injects, baselines, sources, ...pages };
  return { slug, path, parts, pack: problems.length > 0 ? null : packOf(parts), problems };
}

function packOf({
  scenario,
  geography,
  briefs,
  injects,
  baselines,
  sources,
  background,
  guide,
  inFact,
}: Parts): Pack | null {
  const isWhole = scenario && geography && briefs && injects && baselines && sources && background && guide;
  if (!isWhole) return null;
  return {
    ...{ scenario, geography, briefs, injects, baselines, guide },
    // What only the page on what has happened cites would tell how it ended.
    reading: { background, sources: citedBy([background, guide], sources) },
    inFact: inFact && { page: inFact, sources: citedBy([inFact], sources) },
  };
}

function citedBy(pages: readonly Page[], sources: readonly Source[]): readonly Source[] {
  const cited = new Set(pages.flatMap(citedIn));
  return sources.filter(({ id }) => cited.has(id));
}

/** A seat has a country's flag, the scenario's own, or none. */
const flagFlaws = ({ slug, seats }: Scenario, hasEmblem: boolean): readonly Flaw[] =>
  seats.flatMap(({ flag }, index) => {
    if (flag === '' || (flag === slug ? hasEmblem : hasFlag(flag))) return [];
    const message =
      flag === slug ? 'there is no emblem.svg' : `there is no flag "${flag}"; one of its own is called ${slug}`;
    return [{ path: `seats.${index}.flag`, message }];
  });

function undrawn({ provinces }: Scenario, geography: Geography): readonly Flaw[] {
  const drawn = geography.provinces.map(({ id }) => id);
  const known = new Set<string>(provinces.map(({ id }) => id));
  return [
    ...provinces.flatMap(({ id }) =>
      drawn.includes(id) ? [] : [{ path: 'provinces', message: `${id} is not drawn` }],
    ),
    ...drawn.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `provinces.${index}.id`, message: `the scenario has no province ${id}` }],
    ),
  ];
}

function briefFlaws({ seats, councils }: Scenario, briefs: Briefs): readonly Flaw[] {
  const known = new Set<string>(seats.map(({ id }) => id));
  // Without a host state the facilitator answers for it; with two nobody knows whose letter counts.
  const crowded = Object.entries(councils).flatMap(([council, seated]) => {
    const hosts = seated.filter((seat) => briefs[seat] && isHostProfile(briefs[seat].profile));
    if (hosts.length < 2) return [];
    return [{ path: `${hosts[1]}.profile`, message: `two host states in the council ${council}: ${hosts.join(', ')}` }];
  });
  return [
    ...[...known].filter((id) => !Object.hasOwn(briefs, id)).map((id) => ({ path: id, message: `${id} has no brief` })),
    ...Object.keys(briefs)
      .filter((id) => !known.has(id))
      .map((id) => ({ path: id, message: 'no seat is called so' })),
    ...crowded,
  ];
}

/** A round beyond those that the file counts would never come, and what a seat never does nobody can grant it (rule U18). */
function injectFlaws(scenario: Scenario, injects: readonly Inject[], briefs: Briefs): readonly Flaw[] {
  const { injectRounds, provinces, seats } = scenario;
  const most = injectRounds ?? Math.max(...Object.values(scenario.presets).map(({ rounds }) => rounds));
  return [
    ...injectProblems(
      injects,
      provinces.map(({ id }) => id),
      seats.map(({ id }) => id),
    ),
    ...injects.flatMap(({ round }, index) =>
      round <= most ? [] : [{ path: `${index}.round`, message: `never comes: there are ${most} rounds` }],
    ),
    ...injects.flatMap(({ grants = [] }, index) =>
      grants.flatMap(({ seat, act }, at) =>
        briefs[seat]?.without.includes(act)
          ? [{ path: `${index}.grants.${at}.act`, message: `${seat} never does it, by its brief` }]
          : [],
      ),
    ),
  ];
}

function baselineFlaws({ seats }: Scenario, baselines: readonly Baselines[]): readonly Flaw[] {
  const known = new Set<string>(seats.map(({ id }) => id));
  return baselines.flatMap((each, index) =>
    Object.keys(each.seats)
      .filter((seat) => !known.has(seat))
      .map((seat) => ({ path: `${index}.seats`, message: `no seat is called ${seat}` })),
  );
}

function citationFlaws(page: Page, sources: readonly Source[]): readonly Flaw[] {
  const known = new Set(sources.map(({ id }) => id));
  return citedIn(page)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: `#${id}`, message: 'sources.json has no source with this id' }));
}
