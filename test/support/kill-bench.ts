import type { Operation } from '@electron/journal/journal-api';
import { FAULTS } from '@test/support/fault-matrix';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { bundleEntry } from './bundle-entry';
import { fileJournal } from './file-journal';
import type { KilledDesk } from './killed-desk';
import { ask } from './sandbox-client';

const messageSchema = z.union([
  z.object({ recorded: z.string(), operationId: z.string() }),
  z.object({ ready: z.literal(true) }),
]);

export interface RunningDesk {
  child: ChildProcess;
  /** It has recovered. */
  ready: Promise<unknown>;
  /** So many requests have begun to be sent. */
  sent(count: number): Promise<unknown>;
  ended: Promise<unknown>;
}

export interface KillBench {
  sandbox: Sandbox;
  /** Operations that a process said were in the journal. */
  confirmed: Set<string>;
  start(more: Partial<KilledDesk>): RunningDesk;
  /** Starts the desk, and kills it at a random moment: while it starts, recovers, settles, or works. */
  startAndKill(random: () => number): Promise<void>;
  /** Starts it a last time, to settle what is open, and reads the journal. */
  settled(): Promise<Operation[]>;
  close(): Promise<void>;
}

const ACCOUNTS = 4;
/** Far above what the accounts consume meanwhile, so that every unknown outcome can be told. */
const FIRST_AMOUNT = 50_000_000;
const AMOUNTS_A_START = 100_000;
/** A desk lives until it has begun so many requests at most, and so much longer at most. */
const MOST_REQUESTS = 6;
const LONGEST_REST_MS = 15;
const FAULTY_STARTS = 0.4;

/** A server with a ledger of its own, in this process, and a desk that works against it in another. */
export async function killBench(): Promise<KillBench> {
  const entry = await bundleEntry('test/support/killed-desk.ts');
  const directory = mkdtempSync(join(tmpdir(), 'partner-desk-kill-'));
  const journal = join(directory, 'journal.db');
  const now = (): number => Date.parse('2026-11-04T10:00:00Z');
  const dateOffsetMs = now() - Date.now();
  const sandbox = await startSandbox({ now, limits: false, accountCount: ACCOUNTS });
  const accounts = [...sandbox.accountKeys.keys()];
  for (const account of accounts) {
    const body = { destination_account: Number(account), amount: 2 ** 50 };
    await ask(sandbox, sandbox.partnerKey, 'POST', 'partners/create_subrecharge/', body);
  }
  sandbox.control.clearLog();
  const confirmed = new Set<string>();
  let starts = 0;

  const start: KillBench['start'] = (more) => {
    starts += 1;
    const options: KilledDesk = {
      ...{ journal, baseUrl: sandbox.baseUrl, partnerKey: sandbox.partnerKey, accounts, dateOffsetMs },
      ...{ firstAmount: FIRST_AMOUNT + starts * AMOUNTS_A_START, work: 'for-ever', sendsBeforeWriting: false, ...more },
    };
    const child = fork(entry, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const progress = new EventEmitter();
    let sendings = 0;
    child.on('message', (message) => {
      const told = messageSchema.parse(message);
      if ('ready' in told) return void progress.emit('ready');
      if (told.recorded === 'INTENT') confirmed.add(told.operationId);
      if (told.recorded === 'SENDING') progress.emit(`sent ${(sendings += 1)}`);
    });
    return {
      child,
      ready: once(progress, 'ready'),
      sent: (count) => once(progress, `sent ${count}`),
      ended: once(child, 'exit'),
    };
  };

  return {
    ...{ sandbox, confirmed, start },
    async startAndKill(random) {
      const [, fault] = FAULTS[Math.floor(random() * FAULTS.length)] ?? FAULTS[0] ?? [];
      const skip = Math.floor(random() * MOST_REQUESTS);
      if (fault && random() < FAULTY_STARTS) sandbox.control.addFault({ method: 'POST', skip, fault });
      const { child, ready, sent, ended } = start({});
      const requests = Math.floor(random() * (MOST_REQUESTS + 1));
      if (requests > 0) await Promise.race([sent(requests), ended]);
      else if (random() < 0.5) await Promise.race([ready, ended]);
      await delay(random() * LONGEST_REST_MS);
      child.kill('SIGKILL');
      const [code, signal] = z.array(z.unknown()).parse(await ended);
      if (signal !== 'SIGKILL') throw new Error(`the desk ended by itself, with ${String(code)}`);
      sandbox.control.clearFaults();
    },
    async settled() {
      const { ended } = start({ work: 'settle' });
      const [code] = z.array(z.unknown()).parse(await ended);
      if (code !== 0) throw new Error(`the desk ended with ${String(code)}`);
      const file = fileJournal(journal);
      try {
        return file.operations();
      } finally {
        file.close();
      }
    },
    async close() {
      await sandbox.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
