import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The import aliases of tsconfig.json, for the bundler and the test runner. */
export const aliases = {
  '@shared': resolve(root, 'shared'),
  '@electron': resolve(root, 'electron'),
  '@renderer': resolve(root, 'renderer'),
  '@test': resolve(root, 'test'),
};
