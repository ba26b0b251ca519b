import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Builds the client and finds a browser, once, before anything runs: an installation may take minutes.
    globalSetup: ['tests/support/prepare.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Rooms, browsers and killed servers share two cores.
    maxWorkers: 2,
  },
});
