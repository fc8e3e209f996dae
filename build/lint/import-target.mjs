import { posix } from 'node:path';

const ALIAS = /^@(shared|electron|renderer|test)\//;

/**
 * Where an import leads: a path inside the project (`electron/store/database`), or a package (`electron`, `node:fs`).
 * @param from path of the importing file, relative to the project, with forward slashes
 */
export function importTarget(from, source) {
  if (ALIAS.test(source)) return { path: source.slice(1) };
  if (source.startsWith('.')) return { path: posix.join(posix.dirname(from), source) };
  return { module: source };
}
