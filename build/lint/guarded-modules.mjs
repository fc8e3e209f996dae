/**
 * Dangerous modules that are wrapped once. `names` limits the guard to these exports of the module; none means all of it.
 * `homes` are the only files that may import it.
 */
const GUARDED = [
  {
    modules: ['electron'],
    names: ['ipcMain'],
    homes: [/^electron\/ipc\/register\.ts$/],
    message: 'Only electron/ipc/register.ts talks to ipcMain: add a channel to shared/ipc/contract.ts and a handler.',
  },
  {
    modules: ['electron'],
    names: ['ipcRenderer', 'contextBridge'],
    homes: [/^electron\/(print-)?preload\.ts$/],
    message: 'Only electron/preload.ts talks to the renderer: use renderer/lib/bridge.ts.',
  },
  {
    modules: ['electron'],
    names: ['shell'],
    homes: [/^electron\/(main|windows\/system-browser)\.ts$/],
    message:
      'The system’s shell is passed down from electron/main.ts; links open through electron/windows/external-links.ts.',
  },
  {
    modules: ['electron'],
    names: ['net'],
    homes: [],
    message: 'Electron’s net repeats a POST on a broken socket: use electron/spoki/transport.ts.',
  },
  {
    modules: ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'http', 'https', 'undici', 'axios'],
    homes: [
      /^electron\/spoki\/(transport|proxy)[^/]*(\/.+)?\.ts$/,
      /^electron\/spoki\/(transport|proxy)\//,
      /^electron\/sandbox\//,
    ],
    message: 'Requests leave through electron/spoki/transport.ts only.',
  },
  {
    modules: ['keytar'],
    homes: [/^electron\/credentials\/vault-process\.ts$/],
    message: 'keytar can crash or block its process: use the vault of electron/credentials.',
  },
  {
    modules: ['libsql'],
    homes: [/^electron\/database\/database\.ts$/],
    message: 'The driver is wrapped once: use electron/database/database.ts.',
  },
  {
    modules: ['electron-log'],
    homes: [/^electron\/logging\//],
    message: 'Logs are redacted: use the logger of electron/logging.',
  },
];

const matches = (guard, module) => guard.modules.some((name) => module === name || module.startsWith(`${name}/`));

/**
 * Why `file` may not import `name` from `module`, or null if it may.
 * @param name the imported export, or null for the whole module (a namespace, default or dynamic import)
 */
export function refusedModule(file, module, name) {
  const guard = GUARDED.find(
    (candidate) =>
      matches(candidate, module) &&
      (!candidate.names || name === null || candidate.names.includes(name)) &&
      !candidate.homes.some((home) => home.test(file)),
  );
  return guard?.message ?? null;
}
