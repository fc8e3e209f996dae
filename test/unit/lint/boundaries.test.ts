import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    // The files of this test do not exist, so rules that ask the type checker cannot run on them.
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/no-unused-vars': 'off',
      },
    },
  });
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: resolve(root, filePath) });
  return (result?.messages ?? []).map(({ message }) => message);
}

const refused: [why: string, file: string, code: string, message: RegExp][] = [
  ['shared/ importing node:', 'shared/domain/a.ts', "import { join } from 'node:path';", /shared\/ runs in every/],
  ['shared/ importing electron', 'shared/domain/a.ts', "import { app } from 'electron';", /shared\/ runs in every/],
  ['shared/ importing the main process', 'shared/a.ts', "import { a } from '@electron/store/a';", /shared\/ runs/],
  ['shared/ leaving by a relative path', 'shared/a.ts', "import { a } from '../electron/a';", /shared\/ runs/],
  ['shared/ importing React', 'shared/a.ts', "import { useState } from 'react';", /shared\/ runs/],
  ['the preload script importing the app', 'electron/preload.ts', "import { a } from './store/a';", /preload script/],
  ['the preload script importing a package', 'electron/preload.ts', "import { z } from 'zod';", /preload script/],
  ['the main process importing the renderer', 'electron/a.ts', "import { a } from '@renderer/a';", /does not know/],
  ['the main process importing React', 'electron/a.ts', "import * as r from 'react';", /does not know/],
  ['the renderer importing electron, even a type', 'renderer/a.ts', "import type { App } from 'electron';", /bridge/],
  ['the renderer importing node:', 'renderer/app/a.ts', "import { readFile } from 'node:fs/promises';", /bridge/],
  ['the renderer importing the main process', 'renderer/a.ts', "import { a } from '@electron/a';", /bridge/],
  [
    'a feature importing another',
    'renderer/features/a/x.ts',
    "import { b } from '@renderer/features/b/y';",
    /Features/,
  ],
  ['a feature importing another relatively', 'renderer/features/a/x.ts', "export * from '../b/y';", /Features/],
  ['ui importing a feature', 'renderer/ui/x.ts', "import { b } from '../features/b/y';", /below the features/],
  ['lib importing ui', 'renderer/lib/x.ts', "import { b } from '../ui/b';", /draws nothing/],
  ['the app importing a test', 'electron/a.ts', "import { b } from '@test/support/b';", /its tests/],
  ['a build script importing a test', 'build/a.mts', "import { b } from '../test/support/b';", /its tests/],
  ['ipcMain outside its home', 'electron/services/a.ts', "import { ipcMain } from 'electron';", /register\.ts/],
  ['ipcRenderer outside the preload script', 'electron/a.ts', "import { ipcRenderer } from 'electron';", /preload\.ts/],
  ['shell outside windows', 'electron/a.ts', "import { shell } from 'electron';", /external-links/],
  [
    'opening a link outside its home',
    'electron/main.ts',
    "import { shell } from 'electron';\nvoid shell.openExternal('https://example.test');",
    /system-browser/,
  ],
  ["Electron's net anywhere", 'electron/spoki/transport.ts', "import { net } from 'electron';", /repeats a POST/],
  ['all of electron as a namespace', 'electron/a.ts', "import * as electron from 'electron';", /register\.ts/],
  ['https outside the transport', 'electron/spoki/retry.ts', "import { request } from 'node:https';", /transport/],
  ['http loaded later', 'electron/a.ts', "export const a = () => import('node:http');", /transport/],
  ['keytar outside its process', 'electron/credentials/vault.ts', "import keytar from 'keytar';", /vault/],
  ['keytar through require', 'electron/a.ts', "export const a = require('keytar');", /vault/],
  ['libsql outside database.ts', 'electron/store/accounts.ts', "import Database from 'libsql';", /database\.ts/],
  ['electron-log outside logging', 'electron/a.ts', "import log from 'electron-log/main';", /logging/],
  ['fetch', 'electron/a.ts', "export const a = () => fetch('https://example.test');", /transport/],
  ['fetch in the renderer', 'renderer/a.ts', "export const a = () => window.fetch('/');", /transport/],
  ['sendBeacon', 'renderer/a.ts', "navigator.sendBeacon('/');", /transport/],
  ['console', 'renderer/a.ts', "console.log('x');", /console/],
  [
    'HTML from text',
    'renderer/a.tsx',
    'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    /drawn as/,
  ],
  ['innerHTML', 'renderer/a.ts', "document.body.innerHTML = '';", /drawn as text/],
  ['the bridge outside its door', 'renderer/app/a.ts', 'export const a = window.partnerDesk;', /bridge\.ts/],
  ['a default export', 'electron/a.ts', 'export default 1;', /Name what you export/],
  ['code from text', 'electron/a.ts', "eval('1');", /eval/],
  ['any', 'electron/a.ts', 'export const a: any = 1;', /any/],
  ['a silenced rule', 'electron/a.ts', '// eslint-disable-next-line no-console\nconsole.log(1);', /console/],
  ['a note to do it later', 'electron/a.ts', `// ${'TO'}${'DO'} later`, /comment/],
  ['a file that is too long', 'electron/a.ts', 'void 0;\n'.repeat(260), /too many lines/],
];

const accepted: [what: string, file: string, code: string][] = [
  ['shared/ importing a pure package', 'shared/a.ts', "import { z } from 'zod';\nexport const a = z.string();"],
  [
    'the preload script using its own',
    'electron/preload.ts',
    "import { ipcRenderer } from 'electron';\nvoid ipcRenderer;",
  ],
  ['register.ts using ipcMain', 'electron/ipc/register.ts', "import { ipcMain } from 'electron';\nvoid ipcMain;"],
  [
    'the system browser opening a link',
    'electron/windows/system-browser.ts',
    "import { shell } from 'electron';\nvoid shell.openExternal('https://example.test');",
  ],
  [
    'a type of a guarded export',
    'electron/a.ts',
    "import { app, type IpcMain } from 'electron';\nexport type A = IpcMain;\nvoid app;",
  ],
  ['the transport using https', 'electron/spoki/transport.ts', "import { request } from 'node:https';\nvoid request;"],
  [
    'the sandbox opening a server',
    'electron/sandbox/server.ts',
    "import { createServer } from 'node:http';\nvoid createServer;",
  ],
  [
    'the vault process using keytar',
    'electron/credentials/vault-process.ts',
    "import keytar from 'keytar';\nvoid keytar;",
  ],
  ['database.ts using libsql', 'electron/database/database.ts', "import Database from 'libsql';\nvoid Database;"],
  ['a feature importing its own file', 'renderer/features/a/x.ts', "export { b } from './y';"],
  ['the app importing a feature', 'renderer/app/a.ts', "export { b } from '@renderer/features/b/y';"],
  ['the bridge opening its door', 'renderer/lib/bridge.ts', 'export const a = window.partnerDesk;'],
  ['a test starting a server', 'test/support/a.ts', "import { createServer } from 'node:http';\nvoid createServer;"],
  ['a test importing another', 'test/unit/a.test.ts', "export { a } from '@test/support/a';"],
];

describe('the lint rules', () => {
  it.each(refused)('refuse %s', async (_why, file, code, message) => {
    expect(await complaints(file, code)).toContainEqual(expect.stringMatching(message));
  });

  it.each(accepted)('accept %s', async (_what, file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
