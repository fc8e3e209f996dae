import { resolve } from 'node:path';

/**
 * The import aliases of tsconfig.json, for the bundler and the test runner.
 * @param root of the project; given by the caller, because a bundled configuration file no longer knows where this file was
 */
export const aliasesOf = (root: string): Record<string, string> =>
  Object.fromEntries(['shared', 'electron', 'renderer', 'test'].map((folder) => [`@${folder}`, resolve(root, folder)]));
