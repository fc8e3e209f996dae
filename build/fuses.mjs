import { createRequire } from 'node:module';

const { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } = createRequire(import.meta.url)('@electron/fuses');

/** The wire is text: 0 off, 1 on, r removed. */
const ON = '1'.charCodeAt(0);

/** The fuses of a released app (SECURITY, threat 14). */
export const RELEASE_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** What tests need to attach to the app; all else stays as released. */
export const TEST_FUSES = { ...RELEASE_FUSES, EnableNodeCliInspectArguments: true };

/** The fuses as they are in the binary: name → on or off. */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(Object.keys(RELEASE_FUSES).map((name) => [name, wire[FuseV1Options[name]] === ON]));
}

/** Lines that name each fuse that is not as wanted. */
export function fuseDifferences(found, wanted) {
  return Object.entries(wanted)
    .filter(([name, on]) => found[name] !== on)
    .map(([name, on]) => `fuse ${name} is ${found[name] ? 'on' : 'off'}, it must be ${on ? 'on' : 'off'}`);
}

/** Turns the inspector on in a copy that tests drive. */
export async function allowInspector(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
