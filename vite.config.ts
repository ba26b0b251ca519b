import { defineConfig, type Plugin } from 'vite';
import { licencesOf } from './client/build/licences.ts';
import { phaserParts } from './client/build/phaserParts.ts';
import { pureSchemas } from './client/build/pureSchemas.ts';
import { tokenSheet } from './client/style/tokens/sheet.ts';

/** In development the server listens here, and Vite passes on what is not the client's own. */
const target = `http://127.0.0.1:${process.env.PORT ?? 2567}`;
/** With the page's own host, by which the server knows that it is not the page of another site. */
const server = { target, changeOrigin: false };

/** Writes the tokens where `base.css` imports them: they are data (client/style/tokens), which the canvas reads too. */
const tokens: Plugin = {
  name: 'mandate:tokens',
  enforce: 'pre',
  transform: {
    filter: { id: /\/client\/style\/base\.css(\?|$)/ },
    handler: (sheet) => sheet.replace('@import "./tokens.css";', tokenSheet),
  },
};

/** Puts the licences of everything that is shipped beside the page. */
const licences: Plugin = {
  name: 'mandate:licences',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesOf(this.getModuleIds()) });
  },
};

export default defineConfig({
  root: 'client',
  plugins: [tokens, licences, pureSchemas(), ...phaserParts],
  // The kernel's folders are imported by the client from beside it.
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/api': server,
      '/flags': server,
      '/matchmake': server,
      // A room's socket: /<process>/<room>?sessionId=…
      '^/[^/]+/[^/]+\\?.*sessionId=': { ...server, ws: true },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // By which tests/house/budget and the bench know what is fetched together.
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      treeshake: {
        // No module of these folders does anything by being imported: of each, a page fetches what it says and shows.
        moduleSideEffects: [
          { test: /\/(?:shared|client\/(?:net|pages|panels|scenes|store|text))\/[^?]*\.tsx?$/, sideEffects: false },
        ],
        manualPureFunctions: ['unbroken'],
      },
    },
  },
});
