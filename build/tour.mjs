// `npm run tour`: drives the real app through its main job and leaves pictures and the exported CSV in tour/.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build-app.mjs';
import { playwrightCommand } from './playwright-command.mjs';
import { root } from './runtime.mjs';
import { runWithDesktop } from './with-desktop.mjs';

const FOLDER = join(root, 'tour');
const LIMIT_S = 300;

function listFiles() {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  for (const name of names) {
    const path = join(FOLDER, name);
    process.stdout.write(`  ${relative(root, path)}  ${Math.ceil(statSync(path).size / 1024)} kB\n`);
  }
  return names.length;
}

/** @returns 0 if the tour went through and left something to look at */
export async function runTour() {
  if (!buildApp()) return 1;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const code = await runWithDesktop(playwrightCommand('--project=tour', '--reporter=list'), {
    timeoutSeconds: LIMIT_S,
    env: { PARTNER_DESK_TOUR: FOLDER },
  });
  process.stdout.write(code === 0 ? 'The tour is done. It left:\n' : 'The tour failed. It left:\n');
  return listFiles() > 0 ? code : code || 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await runTour();
