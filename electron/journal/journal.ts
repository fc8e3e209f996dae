import type { KeyVault } from '@electron/credentials/vault';
import { createProcessClient } from '@electron/processes/process-client';
import type { ProcessPort } from '@electron/processes/rpc';
import type { Journal } from './journal-api';
import type { JournalProcessApi } from './journal-process-api';
import { SealKeeper } from './seal-keeper';

export interface JournalOptions {
  /** Starts the bundled `journal-process` with the path of the journal's file as its argument. */
  spawn: () => ProcessPort;
  /** Of the seal's file, beside the journal. */
  sealPath: string;
  /** The keychain itself, where the key of the seal is kept. */
  vault: Pick<KeyVault, 'put' | 'use'>;
  /** That many random bytes: `randomBytes` of node:crypto. */
  random: (bytes: number) => Buffer;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Main's side of the journal. Its process starts with the first call; the key of the seal is asked for with the first append. */
export function createJournal({ spawn, sealPath, vault, random, now }: JournalOptions): Journal {
  const client = createProcessClient<JournalProcessApi>({ spawn, kind: 'journal-failed', name: 'the journal' });
  const { api } = client;
  const seal = new SealKeeper({ path: sealPath, vault, random, now, heads: api.heads, hashAt: api.hashAt });

  return {
    async append(record) {
      const entry = await api.append(record);
      seal.extend({ count: entry.sequence, hash: entry.hash });
      return entry;
    },
    list: api.list,
    get: api.get,
    openOperations: api.openOperations,
    unknownOf: api.unknownOf,
    recent: api.recent,
    exportTo: api.exportTo,
    holdLock: api.holdLock,
    async sealNow() {
      await seal.begin();
      return seal.state();
    },
    async verify() {
      await seal.begin();
      const { problems, head } = await api.walk();
      const all = [...problems, ...(await seal.problems(head))];
      return { problems: all, head, seal: seal.state(), acceptedAtOpening: seal.acceptedAtOpening };
    },
    async close() {
      await seal.settled();
      await client.close();
    },
  };
}
