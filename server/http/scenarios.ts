/** What belongs to no session: the scenarios, what there is to read about them, their maps, and flags. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Response } from 'express';
import { listedOf } from '../../shared/scenario/listed.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';
import { flags } from '../catalogue/emblem.ts';
import { problem } from './problem.ts';

/** The scenarios that serve, by slug. */
export type Shelf = {
  readonly packs: ReadonlyMap<string, Pack>;
  /** Looks whether somebody has brought another. */
  refresh(): void;
  folderOf(slug: string): string | null;
};

export function serveScenarios(app: Express, shelf: Shelf): void {
  const found = (slug: string, response: Response): Pack | null => {
    const pack = shelf.packs.get(slug);
    if (pack) return pack;
    problem(response, 404, 'unknown-scenario', ['slug'], 'no scenario is called so');
    return null;
  };
  app.get('/api/scenarios', (_request, response) => {
    shelf.refresh();
    response.json([...shelf.packs.values()].map(listedOf));
  });
  app.get('/api/scenarios/:slug/map', (request, response) => {
    const pack = found(request.params.slug, response);
    if (pack) response.json(pack.geography);
  });
  app.get('/api/scenarios/:slug/reading', (request, response) => {
    const pack = found(request.params.slug, response);
    if (pack) response.json(pack.reading);
  });
  serveFlags(app, shelf);
}

/** `/flags/fr.svg` is a country's; `/flags/velora.svg` the emblem that a scenario brings for a state of its own. */
function serveFlags(app: Express, shelf: Shelf): void {
  app.get('/flags/:name.svg', (request, response, next) => {
    const { name } = request.params;
    const isName = /^[a-z][a-z0-9-]*$/.test(name);
    const own = isName ? shelf.folderOf(name) : null;
    const places = [...(own === null ? [] : [join(own, 'emblem.svg')]), join(flags, `${name}.svg`)];
    const file = isName ? places.find((place) => existsSync(place)) : undefined;
    // Not the error of the file system: that would tell where the server has its files.
    if (!file) return problem(response, 404, 'unknown-flag', ['name'], 'there is no such flag');
    // Whoever keeps the data directory may keep it under a name with a dot.
    response.sendFile(file, { maxAge: '7d', dotfiles: 'allow' }, (error) => {
      if (error) next(error);
    });
  });
}
