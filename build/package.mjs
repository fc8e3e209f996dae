// `npm run package`: the unpacked app of this machine in dist/, and beside it dist/e2e for end-to-end tests.
// With arguments (`npm run package -- --linux deb`) it hands them to electron-builder and makes installers instead.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { allowInspector } from './fuses.mjs';
import { releasedApp, testedApp } from './packaged-app.mjs';
import { resolveElectron, root } from './runtime.mjs';
import { verifyPackages } from './verify-package.mjs';

/** The fallback runtime takes the place of the download that electron-builder would make. */
function runtimeOptions() {
  const { kind, dist, version } = resolveElectron();
  return kind === 'fallback' ? [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`] : [];
}

function electronBuilder(args) {
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, '--publish=never', ...args, ...runtimeOptions()], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: process.env.CSC_IDENTITY_AUTO_DISCOVERY ?? 'false' },
  });
  return status === 0;
}

/**
 * The released app ignores the inspector, which Playwright needs. This copy differs in that one fuse, and in a file that tells the app
 * that the switches Playwright adds are meant.
 */
async function copyForTests() {
  const tested = testedApp();
  rmSync(tested.folder, { recursive: true, force: true });
  cpSync(releasedApp().folder, tested.folder, { recursive: true, verbatimSymlinks: true });
  await allowInspector(tested.executable);
  writeFileSync(
    join(tested.resources, 'driven-by-tests'),
    'This copy may be driven from outside. It is not for use.\n',
  );
}

async function makePackage(args) {
  if (!buildApp()) return 1;
  if (args.length > 0) return electronBuilder(args) ? 0 : 1;
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  if (!electronBuilder(['--dir'])) return 1;
  await copyForTests();
  return (await verifyPackages()) ? 0 : 1;
}

process.exitCode = await makePackage(process.argv.slice(2));
