// Reads back what a package must be: its fuses, an asar with only what belongs in it, native modules beside it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuseDifferences, readFuses, RELEASE_FUSES, TEST_FUSES } from './fuses.mjs';
import { releasedApp, testedApp } from './packaged-app.mjs';

const { listPackage } = createRequire(import.meta.url)('@electron/asar');

const NEEDED = ['/package.json', '/out/main/index.cjs', '/out/preload/preload.cjs', '/out/renderer/index.html'];
const NATIVE = [/keytar\.node$/, /@libsql\/.+\/index\.node$/];
/** Sources, tests, maps, and whatever a bundle replaces. */
const FOREIGN = [
  /^\/(electron|renderer|shared|test|build)(\/|$)/,
  /^\/node_modules\/(?!(keytar|libsql|@libsql|@neon-rs|detect-libc)(\/|$))/,
  /\.map$|\.tsx?$/,
];

/** What is wrong with the list of files of an asar. */
export function asarProblems(files) {
  const paths = files.map((file) => file.replaceAll('\\', '/'));
  const missing = NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path} is missing in app.asar`);
  const noNative = NATIVE.filter((name) => !paths.some((path) => name.test(path))).map(
    (name) => `no ${name} in app.asar`,
  );
  const foreign = paths
    .filter((path) => FOREIGN.some((kind) => kind.test(path)))
    .map((path) => `${path} does not belong in app.asar`);
  return [...missing, ...noNative, ...foreign];
}

function unpackedProblems(resources, files) {
  const native = files.map((file) => file.replaceAll('\\', '/')).filter((path) => path.endsWith('.node'));
  const unpacked = join(resources, 'app.asar.unpacked');
  return native
    .filter((path) => !existsSync(join(unpacked, path)))
    .map((path) => `${path} is not unpacked beside app.asar`);
}

/** @returns lines that say what is wrong; none if all is well */
export async function verifyApp({ executable, resources }, wantedFuses) {
  const asar = join(resources, 'app.asar');
  if (!existsSync(asar)) return ['there is no app.asar'];
  const files = listPackage(asar, {});
  return [
    ...fuseDifferences(await readFuses(executable), wantedFuses),
    ...asarProblems(files),
    ...unpackedProblems(resources, files),
  ];
}

/** Checks the released app and the copy for tests, and says what it found. @returns true if all is well */
export async function verifyPackages() {
  const problems = [
    ...(await verifyApp(releasedApp(), RELEASE_FUSES)).map((line) => `released: ${line}`),
    ...(await verifyApp(testedApp(), TEST_FUSES)).map((line) => `for tests: ${line}`),
  ];
  for (const line of problems) process.stdout.write(`${line}\n`);
  if (problems.length === 0) process.stdout.write('The fuses and the contents of the package are as they should be.\n');
  return problems.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await verifyPackages()) ? 0 : 1;
