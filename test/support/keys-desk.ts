import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountRef, type KeyVault } from '@electron/credentials/vault';
import { reveal } from '@electron/credentials/secret';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { systemClock } from '@electron/spoki/clock';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { Input } from '@shared/ipc/contract';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { OperationView } from '@shared/ipc/operation-models';
import { CLIPBOARD_MS } from '@electron/services/keys/clipboard-keeper';
import { openBackend, type TestBackend } from './backend';

/** The whole main process beside a server with a few accounts, and time in the test's hands where keys care about it. */
export interface KeysDesk {
  spoki: Sandbox;
  desk: TestBackend;
  profileId: ProfileId;
  /** An account that no test has had yet: Spoki lets each key ask only a few times a minute. */
  next(): AccountId;
  /** Lets time pass: successes of keys are noted by it, and copied keys taken away. */
  pass(ms: number): void;
  /** Reviews and confirms one operation. */
  run(accountId: AccountId, what: 'create-account-key' | 'revoke-account-key' | Intent): Promise<OperationView>;
  row(accountId: AccountId): Promise<AccountKeyView>;
  /** How calls name an account. */
  of(accountId: AccountId): Pick<Input<'keys.copy'>, 'profileId' | 'accountId'>;
  /** Whether the screens were told to look at the keys again. */
  hasTold(): boolean;
  /** For the next test: no fault, and nothing that the one before left behind. */
  calm(): void;
  /** The key as the keychain has it. */
  keyOf(accountId: AccountId): Promise<string>;
  /** Ends the app and starts it again on the same files and the same keychain. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param makeKeychain given the time as the desk has it, milliseconds since 1970-01-01 UTC */
export async function openKeysDesk(makeKeychain: (now: () => number) => KeyVault): Promise<KeysDesk> {
  const spoki = await startSandbox({ accountCount: 24 });
  const time = aClock();
  const keychain = makeKeychain(time.clock.wallNow);
  const directory = mkdtempSync(join(tmpdir(), 'partner-desk-keys-'));
  const open = (): Promise<TestBackend> => openBackend({ keychain, directory, clock: time.clock });
  const desk = await open();
  const eur = currencySchema.parse('EUR');
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: eur, key: spoki.partnerKey };
  const { id: profileId } = await desk.call('profiles.add', input);
  const { rows } = await desk.call('accounts.refresh', { profileId });
  await desk.call('profiles.update', { profileId, writesPerMinute: 60 });
  const ids = rows.map(({ id }) => id);
  const self: KeysDesk = {
    ...{ spoki, desk, profileId, pass: time.pass },
    next: () => ids.shift() ?? fail('internal', 'the sandbox has too few accounts for these tests'),
    async run(accountId, what) {
      const intent: Intent = typeof what === 'string' ? { kind: what } : what;
      const { reviewId } = await self.desk.call('operations.review', { profileId, accountId, intent, note: '' });
      const typed = intent.kind === 'revoke-account-key' ? 'revoke' : '';
      return self.desk.call('operations.confirm', { reviewId, typed, repeatAcknowledged: true, workId: reviewId });
    },
    async row(accountId) {
      const found = (await self.desk.call('keys.list', { profileId })).find((row) => row.accountId === accountId);
      return found ?? fail('not-found', `account ${accountId} is not listed`);
    },
    of: (accountId) => ({ profileId, accountId }),
    hasTold: () => self.desk.events.some(({ type }) => type === 'keys-changed'),
    calm() {
      spoki.control.clearFaults();
      self.desk.clipboard.text = '';
      self.desk.shown.length = 0;
      self.desk.nextSaved = true;
      self.desk.events.length = 0;
    },
    keyOf: (accountId) => keychain.use(accountRef(profileId, accountId), async (key) => reveal(key)),
    async restart() {
      await self.desk.close();
      self.desk = await open();
    },
    async close() {
      await self.desk.close();
      await spoki.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return self;
}

/** The computer's clock, which can be put forward; what waits as long as a copied key may stay waits for that. */
function aClock() {
  let ahead = 0;
  let copies: { at: number; run: () => void }[] = [];
  return {
    clock: {
      now: () => systemClock.now() + ahead,
      wallNow: () => systemClock.wallNow() + ahead,
      after: (ms: number, run: () => void) => {
        if (ms !== CLIPBOARD_MS) return systemClock.after(ms, run);
        const copy = { at: ahead + ms, run };
        copies.push(copy);
        return () => {
          copies = copies.filter((other) => other !== copy);
        };
      },
    },
    pass(ms: number) {
      ahead += ms;
      const due = copies.filter(({ at }) => at <= ahead);
      copies = copies.filter(({ at }) => at > ahead);
      for (const { run } of due) run();
    },
  };
}
