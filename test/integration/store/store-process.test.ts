import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ProcessPort, connect } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import { type StoreClient, createStoreClient } from '@electron/store/store-client';
import type { ReportMonth } from '@shared/domain/report-day';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import { PROFILE, aList, aProfile, temporaryFolder } from '@test/support/store-fixtures';

const JUNE = '2026-06' as ReportMonth;
const storeFailed = { error: { kind: 'store-failed' } };
let entry = '';

beforeAll(async () => {
  entry = await bundleEntry('electron/store/store-process.ts');
});

interface Started {
  client: StoreClient;
  ports: ProcessPort[];
}

/** A client over real processes; each that is started is listed. */
function startClient(path: string): Started {
  const ports: ProcessPort[] = [];
  const client = createStoreClient(() => {
    const port = forkPort(entry, [path]);
    ports.push(port);
    return port;
  });
  onTestFinished(() => ports.forEach((port) => port.kill()));
  return { client, ports };
}

const newPath = (): string => join(temporaryFolder(), 'store.db');

function ended(port: ProcessPort | undefined): Promise<void> {
  return new Promise((resolve) => port?.onExit(() => resolve()));
}

describe('the store in its own process', () => {
  it('answers calls, keeps what it was given, and is written into one file when closed', async () => {
    const path = newPath();
    const { client } = startClient(path);
    await client.api.saveProfile(aProfile());
    await client.api.saveAccounts(PROFILE, aList([{ id: '9007199254740993', name: 'a\u0000b' }]));
    await client.close();
    const again = startClient(path);
    const { rows } = await again.client.api.listAccounts(PROFILE, JUNE);
    expect(rows.map(({ id, name }) => [id, name])).toEqual([['9007199254740993', 'a\u0000b']]);
    await again.client.close();
  });

  it('tells a failure with its kind', async () => {
    const { client } = startClient(newPath());
    await expect(client.api.saveAccounts(PROFILE, aList([]))).rejects.toMatchObject({ error: { kind: 'not-found' } });
  });

  it('is not started before the first call, and not taken for a promise', async () => {
    const { client, ports } = startClient(newPath());
    await Promise.resolve(client.api);
    expect(ports).toHaveLength(0);
  });

  it('fails the calls under way when it crashes, and is started again by the next call', async () => {
    const { client, ports } = startClient(newPath());
    await client.api.setSetting('a', '1');
    // So many that the last cannot have been answered when the signal arrives.
    const underWay = await Promise.allSettled([
      ...Array.from({ length: 500 }, () => client.api.saveProfile(aProfile())),
      ports[0]?.kill(),
    ]);
    expect(underWay.at(-2)).toMatchObject({ status: 'rejected', reason: storeFailed });
    expect(await client.api.getSetting('a')).toBe('1');
    expect(ports).toHaveLength(2);
  });

  it('is given up after two starts in a row that answer nothing', async () => {
    const ports: ProcessPort[] = [];
    const broken = join(temporaryFolder(), 'broken.cjs');
    writeFileSync(broken, 'process.exit(3)');
    const client = createStoreClient(() => {
      const port = forkPort(broken, []);
      ports.push(port);
      return port;
    });
    for (let i = 0; i < 4; i += 1) await expect(client.api.state()).rejects.toMatchObject(storeFailed);
    expect(ports).toHaveLength(2);
  });

  it('refuses calls after it was closed', async () => {
    const { client, ports } = startClient(newPath());
    await client.api.state();
    const exit = ended(ports[0]);
    await client.close();
    await exit;
    await expect(client.api.state()).rejects.toMatchObject(storeFailed);
    expect(ports).toHaveLength(1);
  });
});

describe('a process killed in the middle of writing', () => {
  it.each([1, 2, 3])('loses nothing it had acknowledged (round %i)', async (round) => {
    const path = newPath();
    const child = fork(entry, [path], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const port: ProcessPort = {
      send: (message) => void child.send(message as object, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
    const { api } = connect<StoreApi>(port, () => ({ kind: 'store-failed', message: 'killed' }));
    await api.saveProfile(aProfile());
    const exit = ended(port);

    const acknowledged: number[] = [];
    const writes = Array.from({ length: 400 }, async (_, i) => {
      await api.setSetting(`key-${i}`, JSON.stringify('x'.repeat(2_000)));
      acknowledged.push(i);
      if (acknowledged.length === 40 * round) port.kill();
    });
    await Promise.allSettled(writes);
    await exit;
    expect(acknowledged.length).toBeGreaterThanOrEqual(40 * round);
    expect(acknowledged.length).toBeLessThan(400);

    const { client } = startClient(path);
    const kept = await Promise.all(acknowledged.map((i) => client.api.getSetting(`key-${i}`)));
    expect(kept.filter((json) => json === null)).toEqual([]);
    expect(await client.api.state()).toMatchObject({ movedAside: null });
    await client.close();
  });
});
