/** The gallery, built once for whatever tests ask of it. */
import { join } from 'node:path';
import { buildGallery, type Serving, serveBuilt } from '../../server/tools/gallery/serve.ts';

export type Gallery = Serving;

/** @param name of a folder of its own under `dist`: files of tests run side by side */
export async function openGallery(name = 'gallery-compared'): Promise<Gallery> {
  const folder = join(import.meta.dirname, '..', '..', 'dist', name);
  await buildGallery(folder);
  return serveBuilt(folder);
}
