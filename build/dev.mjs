// `npm run dev`: the app with live reload, on the provisioned Electron.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { resolveElectron, root, rootSwitches } from './runtime.mjs';

const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const sandbox = rootSwitches().length > 0 ? ['--noSandbox'] : [];
const child = spawn(process.execPath, [cli, 'dev', ...sandbox, '--', '--sample-data', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_EXEC_PATH: resolveElectron().executable },
});
child.once('exit', (code) => (process.exitCode = code ?? 1));
