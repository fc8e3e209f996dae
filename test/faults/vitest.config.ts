import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { aliasesOf } from '../../build/aliases.ts';

const root = join(import.meta.dirname, '..', '..');

/** The long form of the fault suite, apart from `npm test`: `npm run test:faults`. */
export default defineConfig({
  root,
  resolve: { alias: aliasesOf(root) },
  test: { name: 'faults', environment: 'node', include: ['test/faults/**/*.test.ts'], testTimeout: 900_000 },
});
