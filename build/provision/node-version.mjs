import { readFileSync } from 'node:fs';
import { ProvisionError } from './say.mjs';

/** The first three numbers of a version or of a range such as `>=20.19`. */
function numbers(text) {
  const [major = 0, minor = 0, patch = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return [major, minor, patch];
}

/** True if `version` (`v20.20.2`) is not older than the lowest version of `range` (`>=20.19`). */
export function satisfies(version, range) {
  const have = numbers(version);
  const want = numbers(range);
  const first = have.findIndex((part, i) => part !== want[i]);
  return first === -1 || have[first] > want[first];
}

/** Refuses a Node older than package.json's `engines.node`. */
export function checkNodeVersion(root, version = process.version) {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  if (!satisfies(version, engines.node)) {
    throw new ProvisionError(
      `This project needs Node ${engines.node}; this is ${version}. Install a newer Node and try again.`,
    );
  }
}
