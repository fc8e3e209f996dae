import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ElectronApplication, test as base, expect, type Page } from '@playwright/test';
import { type Sandbox, startSandbox, type SandboxOptions } from '@electron/sandbox/server';
import { resolveElectron, rootSwitches } from '../../../build/runtime.mjs';
import { launchAndAttach } from './launch';
import { desktopEnv, withWorkerDesktop } from './worker-desktop';

export const ROOT = resolve(import.meta.dirname, '../../..');
/** Every app of a run keeps its files here, so that the last spec can search all of them for keys. */
export const DATA_ROOT = join(ROOT, 'test-results', 'user-data');
const SCREENSHOTS = join(ROOT, 'test-results', 'screenshots');

export interface LaunchOptions {
  /** A folder of an earlier launch, to start again on the same data. Default: a new one. */
  data?: string;
  args?: string[];
  env?: NodeJS.ProcessEnv;
}

/** The real app, as one launch of it. */
export interface Desk {
  app: ElectronApplication;
  page: Page;
  data: string;
  /** What the page complained about: errors, and violations of its content security policy. */
  complaints: string[];
  close(): Promise<void>;
}

/** The executable, its arguments and its environment, as `launchDesk` starts it on this folder. */
export function commandFor(folder: string): { executablePath: string; args: string[]; env: NodeJS.ProcessEnv } {
  const { executablePath, args } = command();
  const own = [
    `--user-data-dir=${folder}`,
    `--keychain-service=Partner Desk test ${folder.slice(-36)}`,
    '--lang=en-GB',
  ];
  return { executablePath, args: [...args, ...own], env: desktopEnv() };
}

function command(): { executablePath: string; args: string[] } {
  const packaged = process.env.PARTNER_DESK_APP;
  if (packaged) return { executablePath: packaged, args: rootSwitches() };
  const { executable, argsBefore } = resolveElectron();
  return { executablePath: executable, args: argsBefore };
}

/** Starts the real app on a folder of its own, with keys in the real keychain under a name of its own. */
export async function launchDesk({ data, args = [], env = {} }: LaunchOptions = {}): Promise<Desk> {
  const folder = data ?? join(DATA_ROOT, randomUUID());
  mkdirSync(folder, { recursive: true });
  const { executablePath, args: own, env: desktop } = commandFor(folder);
  const { app, page } = await launchAndAttach(folder, {
    executablePath,
    args: [...own, ...args],
    env: withoutUndefined({ ...desktop, ...env }),
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { app, page, data: folder, complaints, close: () => app.close() };
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Ends the app at once, as a power cut does, and waits until it is gone. */
export async function killDesk({ app }: Desk): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

/** Answers the next save dialogs with this path, as if the person had chosen it. */
export async function chooseSavePath(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** A picture of the window for people to look at, in test-results/screenshots/. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

interface Fixtures {
  sandboxOptions: SandboxOptions;
  /** A server with Spoki's API that the app does not know to be ours. */
  spoki: Sandbox;
  desk: Desk;
}

export const test = base.extend<Fixtures, { desktop: void }>({
  desktop: [async ({}, use) => withWorkerDesktop(use), { scope: 'worker', auto: true }],
  sandboxOptions: [{}, { option: true }],
  spoki: async ({ sandboxOptions }, use) => {
    const sandbox = await startSandbox(sandboxOptions);
    await use(sandbox);
    await sandbox.close();
  },
  // Playwright reads a fixture's dependencies from this pattern, so it stands although nothing is taken from it.
  desk: async ({}, use, info) => {
    const desk = await launchDesk();
    await use(desk);
    if (info.status !== info.expectedStatus) await desk.page.screenshot({ path: info.outputPath('at-failure.png') });
    await desk.close();
    expect(desk.complaints, 'the page complained').toEqual([]);
  },
});

export { expect };
