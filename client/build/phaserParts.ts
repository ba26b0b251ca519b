/**
 * Phaser's sources, of which `client/scenes/phaser.ts` takes what the stage uses. Its package shows them to nobody, and they
 * are CommonJS, which a bundle takes in and the server of development does not: that one is given them as one module.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** As the sources find each other, also where the folder of packages is a link: each may be there once. */
const sources = realpathSync(join(import.meta.dirname, '..', '..', 'node_modules', 'phaser', 'src'));
const parts = join(import.meta.dirname, '..', 'scenes', 'phaser.ts');

/** What Phaser's own build decides by names that it leaves open; where they stay open, everything is in. */
const leftOut = /typeof (?:FEATURE_SOUND|PLUGIN_CAMERA3D|PLUGIN_FBINSTANT|WEBGL_DEBUG)\b/g;

const fromSources: Plugin = {
  name: 'mandate:phaser-sources',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^phaser\/src\// },
    handler: (id) => join(sources, id.slice('phaser/src/'.length)),
  },
  transform: {
    filter: { id: /\/phaser\/src\/[^?]*\.js$/, code: leftOut },
    handler: (code) => ({ code: code.replaceAll(leftOut, 'false'), map: null }),
  },
};

async function bundled(): Promise<string> {
  const [built] = [
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [fromSources],
      build: { write: false, minify: false, lib: { entry: parts, formats: ['es'] } },
    }),
  ].flat();
  const [chunk] = built && 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Phaser was not bundled');
  return chunk.code;
}

/** For the server of development. */
const asOneModule: Plugin = {
  name: 'mandate:phaser-as-one-module',
  apply: 'serve',
  enforce: 'pre',
  load: {
    filter: { id: /\/client\/scenes\/phaser\.ts$/ },
    handler: bundled,
  },
};

export const phaserParts: readonly Plugin[] = [fromSources, asOneModule];
