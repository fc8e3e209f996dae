import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const TOUR = '**/tour.spec.ts';
/** Searches what all the others left behind, so it runs after them, whatever became of them. */
const SECRETS = '**/secrets.spec.ts';
/** What a package can break: starting, its files and fuses, its processes and their native modules, the guards, keys and money. The pages are the same. */
const PACKAGED = [
  'account-keys',
  'adding-a-partner',
  'electron-checklist',
  'interrupted',
  'killed-in-flight',
  'main-job',
  'shell',
  'two-copies',
  'window-guard',
].map((name) => `**/${name}.spec.ts`);

/** How the pages look and can be read does not change by packaging. */
const OF_THE_PAGES = /can be read by everyone|still fits a narrow window/;
/** What is cut short in the middle of a fetch is tried on the packaged app alone. */
const PACKAGED_ONLY = '**/interrupted.spec.ts';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // Each worker has a display and a keychain of its own (support/worker-desktop.ts). Where the person's serve, it is one app at a time.
  workers: process.platform === 'linux' ? Math.min(2, availableParallelism()) : 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A busy machine is no failure: what is waited for goes on as soon as it is there, so long limits cost nothing.
  timeout: 360_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: 'e2e', testIgnore: [TOUR, SECRETS, PACKAGED_ONLY], teardown: 'secrets' },
    { name: 'packaged', testMatch: PACKAGED, grepInvert: OF_THE_PAGES, teardown: 'secrets' },
    { name: 'secrets', testMatch: SECRETS },
    { name: 'faults', testDir: 'test/faults/app', timeout: 2_400_000, workers: 1 },
    { name: 'tour', testMatch: TOUR, timeout: 600_000, workers: 1 },
  ],
});
