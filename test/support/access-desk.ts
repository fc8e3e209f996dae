import { parseSecret } from '@electron/credentials/secret-rules';
import { SessionVault } from '@electron/credentials/session-vault';
import { accountRef } from '@electron/credentials/vault';
import { type Sandbox, type SandboxOptions, startSandbox } from '@electron/sandbox/server';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import type { Intent } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { OperationView } from '@shared/ipc/operation-models';
import { openBackend, type TestBackend } from './backend';
import { accountKey } from './sandbox-client';
import { hurriedClock } from './spoki-bench';
import { type TestServer, httpServer } from './test-servers';

type Progress = Extract<AppEvent, { type: 'work-progress' }>;

/** The whole main process beside a server without limits, whose lanes do not make a test wait. */
export interface AccessDesk {
  spoki: Sandbox;
  desk: TestBackend;
  keychain: SessionVault;
  profileId: ProfileId;
  /** Accounts whose key is held, as many as were asked for. */
  held: AccountId[];
  /** Another account, whose key is not. */
  notHeld: AccountId;
  hold(accountId: AccountId): Promise<void>;
  /** Reviews and confirms one operation. @throws AppFailure if it did not succeed */
  run(accountId: AccountId | null, intent: Intent): Promise<OperationView>;
  /** What was told of a reading. */
  progress(workId: string): Progress[];
  /** Requests below `/api/1/` that came since the log was last cleared, as `GET roles/`. */
  asked(): string[];
  close(): Promise<void>;
}

/** The server behind another address, whose pages hold so many rows. */
async function withPagesOf(pageSize: number, { baseUrl }: Sandbox): Promise<TestServer> {
  return httpServer(({ method, url, headers }, response) => {
    const target = new URL(url, baseUrl);
    target.searchParams.set('page_size', String(pageSize));
    const key = String(headers['x-spoki-api-key'] ?? '');
    void fetch(target, { method, headers: { 'X-Spoki-Api-Key': key } }).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
    });
  });
}

interface AccessDeskOptions extends SandboxOptions {
  /** Of how many accounts the key is held. Default 2. */
  hold?: number;
  /** Rows a page. Default: the server's own. */
  pageSize?: number;
}

export async function openAccessDesk({ hold = 2, pageSize, ...options }: AccessDeskOptions = {}): Promise<AccessDesk> {
  const spoki = await startSandbox({ accountCount: Math.max(6, hold + 1), limits: false, ...options });
  const pages = pageSize === undefined ? null : await withPagesOf(pageSize, spoki);
  const keychain = new SessionVault(Date.now);
  const clock = hurriedClock();
  const desk = await openBackend({ keychain, lanesClock: clock });
  const input = {
    name: 'Acme',
    baseUrl: (pages ?? spoki).baseUrl,
    currency: currencySchema.parse('EUR'),
    key: spoki.partnerKey,
  };
  const { id: profileId } = await desk.call('profiles.add', input);
  const { rows } = await desk.call('accounts.refresh', { profileId });
  const ids = rows.map(({ id }) => id);
  const self: AccessDesk = {
    ...{ spoki, desk, keychain, profileId },
    held: ids.slice(0, hold),
    notHeld: ids[hold] ?? fail('internal', 'the sandbox has too few accounts for these tests'),
    hold: (id) => keychain.put(accountRef(profileId, id), parseSecret(accountKey(spoki, id))),
    async run(accountId, intent) {
      const { reviewId, typed } = await desk.call('operations.review', { profileId, accountId, intent, note: '' });
      const confirmation = { reviewId, typed: typed ?? '', repeatAcknowledged: true, workId: reviewId };
      const operation = await desk.call('operations.confirm', confirmation);
      return operation.state === 'OK' ? operation : fail('internal', `the operation came to ${operation.state}`);
    },
    progress: (workId) =>
      desk.events.filter((event): event is Progress => event.type === 'work-progress' && event.workId === workId),
    asked: () => spoki.control.requests().map(({ method, path }) => `${method} ${path.replace('/api/1/', '')}`),
    async close() {
      await desk.close();
      await pages?.close();
      await spoki.close();
    },
  };
  for (const id of self.held) await self.hold(id);
  spoki.control.clearLog();
  return self;
}
