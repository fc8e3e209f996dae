import { join } from 'node:path';
import { root } from './runtime.mjs';

/** A Playwright run of the project's own version, as a command for `runWithDesktop`. */
export function playwrightCommand(...args) {
  return [process.execPath, join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args];
}
