import { defineConfig } from '@playwright/test';

const TOUR = '**/tour.spec.ts';
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
  'zz-secrets',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // One app at a time: there is one keychain and one display.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'e2e', testIgnore: TOUR },
    { name: 'packaged', testMatch: PACKAGED },
    { name: 'faults', testDir: 'test/faults/app', timeout: 2_400_000 },
    { name: 'tour', testMatch: TOUR, timeout: 240_000 },
  ],
});
