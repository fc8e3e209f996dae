// Prepares a fresh clone for `npm start` and `npm test`. Node built-ins only: nothing else is there yet.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lacksDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { ProvisionError } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

try {
  checkNodeVersion(root);
  ensureSystemLibraries({ desktop: process.argv.includes('--test') || lacksDisplay() });
  ensurePackages(root);
  await ensureElectron(root);
} catch (error) {
  if (!(error instanceof ProvisionError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
