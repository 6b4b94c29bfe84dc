import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    testTimeout: 20_000,
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // the page of a report runs in a browser; bodies of workers and of the two start files in processes of their own
      exclude: ['src/**/generated/**', 'src/outputs/html/page/**', 'src/build/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 92 },
    },
  },
});
