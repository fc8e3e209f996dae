import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { z } from 'zod';
import { SessionVault } from '@electron/credentials/session-vault';
import { openDatabase } from '@electron/database/database';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { typedWord } from '@shared/domain/typed-words';
import { fail } from '@shared/errors/app-error';
import type { Input, Output } from '@shared/ipc/contract';
import type { Job, JobReview, OperationView } from '@shared/ipc/operation-models';
import { openBackend, type TestBackend } from './backend';

export type JobDraftRow = Input<'jobs.review'>['rows'][number];
export type JobView = Output<'jobs.get'>;
type StartMore = Partial<Input<'jobs.start'>>;

export const RECHARGES = 'partners/create_subrecharge/$';

/** The path of a copy of the local store. */
export type KeptStore = string;

/** The whole main process beside a server, for jobs. */
export interface JobsDesk {
  spoki: Sandbox;
  /** Another one after `restart` or `killed`. */
  readonly desk: TestBackend;
  profileId: ProfileId;
  /** In Spoki's order. */
  accounts: AccountId[];
  account(index: number): AccountId;
  review(rows: JobDraftRow[]): Promise<JobReview>;
  /** Starts all rows of a review that are not in error, acknowledging their warnings. */
  start(review: JobReview, more?: StartMore): Promise<Job>;
  /** Reviews and starts. */
  run(rows: JobDraftRow[], more?: StartMore): Promise<Job>;
  get(jobId: string): Promise<JobView>;
  /** Waits until the job has come to a stop with nothing under way. */
  stopped(jobId: string): Promise<JobView>;
  /** Waits until the server has been asked so often for operations of this path, a regular expression. */
  asked(path: string, times: number): Promise<void>;
  /** What the server has moved to accounts since the beginning, thousandths. */
  moved(): number;
  operations(): Promise<OperationView[]>;
  /** Ends the app and starts it again; with `store`, on the local store as `keepStore` found it: the last writes are lost. */
  restart(store?: KeptStore): Promise<void>;
  keepStore(): KeptStore;
  /** Kills the processes that hold the files, and starts the app on a copy of what they left. The one of before is ended. */
  killed(): Promise<void>;
  close(): Promise<void>;
}

export const recharge = (amount: number): Intent => ({ kind: 'recharge', amount: thousandths(amount) });
export const withdraw = (amount: number): Intent => ({ kind: 'withdraw', amount: thousandths(amount) });
export const rowFor = (accountId: AccountId, intent: Intent, note = ''): JobDraftRow => ({ accountId, intent, note });

/** Recharges of different amounts, one for each account. */
export const recharges = (accounts: readonly AccountId[], first = 1_001): JobDraftRow[] =>
  accounts.map((accountId, index) => rowFor(accountId, recharge(first + index)));

export async function openJobsDesk(accountCount = 32): Promise<JobsDesk> {
  const spoki = await startSandbox({ accountCount, limits: false });
  const root = mkdtempSync(join(tmpdir(), 'partner-desk-jobs-'));
  const keychain = new SessionVault(Date.now);
  const ending: Promise<void>[] = [];
  let generation = 0;
  const nextDirectory = (): string => join(root, `files-${(generation += 1)}`);
  const open = (directory: string): Promise<TestBackend> =>
    openBackend({ keychain, directory, locksDirectory: join(directory, 'locks') });
  let desk = await open(nextDirectory());
  const eur = currencySchema.parse('EUR');
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: eur, key: spoki.partnerKey };
  const { id: profileId } = await desk.call('profiles.add', input);
  await desk.call('profiles.update', { profileId, readsPerMinute: 60, writesPerMinute: 60 });
  const { rows } = await desk.call('accounts.refresh', { profileId });
  const accounts = rows.filter(({ credit }) => credit !== null).map(({ id }) => id);

  const review: JobsDesk['review'] = (drafts) => desk.call('jobs.review', { profileId, rows: drafts });
  const start: JobsDesk['start'] = (shown, more) => desk.call('jobs.start', { ...startOf(shown), ...more });
  const get: JobsDesk['get'] = (jobId) => desk.call('jobs.get', { jobId });
  return {
    ...{ spoki, profileId, accounts, review, start, get },
    get desk() {
      return desk;
    },
    account: (index) => accounts[index] ?? fail('internal', 'the sandbox has too few accounts for these tests'),
    run: async (drafts, more) => start(await review(drafts), more),
    stopped: (jobId) =>
      vi.waitFor(
        async () => {
          const view = await get(jobId);
          const underWay = view.rows.some(({ state }) => state === 'INTENT' || state === 'SENDING');
          if (view.job.state === 'running' || underWay) throw new Error(`the job is still ${view.job.state}`);
          return view;
        },
        { timeout: 60_000, interval: 20 },
      ),
    asked: (path, times) =>
      vi.waitFor(
        () => {
          const asked = spoki.control.requests().filter((one) => new RegExp(path).test(one.path)).length;
          if (asked < times) throw new Error(`asked ${asked} times`);
        },
        { timeout: 60_000, interval: 5 },
      ),
    moved: () => spoki.control.applied().reduce((sum, { details }) => sum + (amountOf(details) ?? 0), 0),
    operations: async () =>
      (await desk.call('journal.list', { filter: { profileId }, offset: 0, limit: 200 })).operations,
    async restart(store) {
      await desk.close();
      if (store) putBack(desk.directory, store);
      desk = await open(desk.directory);
    },
    keepStore: () => copyOfStore(desk.directory, `${nextDirectory()}.db`),
    async killed() {
      const before = desk;
      const directory = nextDirectory();
      await before.killProcesses();
      // The app of before still replaces files, whole; what it has not finished yet may go at any moment.
      cpSync(before.directory, directory, { recursive: true, filter: (path) => !path.endsWith('.tmp') });
      ending.push(before.close());
      desk = await open(directory);
    },
    async close() {
      await Promise.all([desk.close(), ...ending]);
      await spoki.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const STORE = 'partner-desk.db';

/** As a transaction sees it: its process goes on writing, so that its files may not fit together when they are copied one by one. */
function copyOfStore(directory: string, path: string): KeptStore {
  const db = openDatabase(join(directory, STORE));
  try {
    db.script(`VACUUM INTO '${path}'`);
    return path;
  } finally {
    db.close();
  }
}

function putBack(directory: string, store: KeptStore): void {
  for (const name of readdirSync(directory)) if (name.startsWith(STORE)) rmSync(join(directory, name));
  copyFileSync(store, join(directory, STORE));
}

/** What a person sends who takes all rows that can be sent, with whatever warnings. */
export function startOf({ reviewId, rows, typed }: JobReview): Input<'jobs.start'> {
  return {
    reviewId,
    positions: rows.filter(({ errors }) => errors.length === 0).map(({ position }) => position),
    warningsAcknowledged: true,
    typed: typedWord(typed, 'en'),
    pastUnknown: false,
  };
}

const amountOf = (details: unknown): number | undefined =>
  z.object({ amount: z.number().optional() }).parse(details).amount;
