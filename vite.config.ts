import { defineConfig } from 'vite';

/** In development the server listens here, and Vite passes on what is not the client's own. */
const target = `http://127.0.0.1:${process.env.PORT ?? 2567}`;
/** With the page's own host, by which the server knows that it is not the page of another site. */
const server = { target, changeOrigin: false };

export default defineConfig({
  root: 'client',
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
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
  },
});
