import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { aliasesOf } from './build/aliases.ts';

const alias = aliasesOf(import.meta.dirname);
/** A busy machine is no failure. What is waited for goes on as soon as it is there, so long limits cost nothing. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest leaves a core to others by itself, which on two cores is half of them; most tests wait for sockets and processes.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'], ...patience },
      },
      {
        resolve: { alias },
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.tsx'],
          setupFiles: ['test/support/jsdom-setup.ts'],
          ...patience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.ts'],
          ...patience,
        },
      },
    ],
  },
});
