import type { Operation } from '@electron/journal/journal-api';
import { FAULTS } from '@test/support/fault-matrix';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { bundleEntry } from './bundle-entry';
import { fileJournal } from './file-journal';
import type { KilledDesk } from './killed-desk';
import { ask } from './sandbox-client';

const messageSchema = z.union([z.object({ confirmed: z.string() }), z.object({ ready: z.literal(true) })]);

export interface KillBench {
  sandbox: Sandbox;
  /** Operations that a process said were in the journal. */
  confirmed: Set<string>;
  /** Starts the desk; it is ready when it has recovered. */
  start(more: Partial<KilledDesk>): { child: ChildProcess; ready: Promise<void>; ended: Promise<unknown> };
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
const LONGEST_LIFE_MS = 120;

/** A server with a ledger of its own, in this process, and a desk that works against it in another. */
export async function killBench(): Promise<KillBench> {
  const entry = await bundleEntry('test/support/killed-desk.ts');
  const directory = mkdtempSync(join(tmpdir(), 'partner-desk-kill-'));
  const journal = join(directory, 'journal.db');
  const now = (): number => Date.parse('2026-11-04T10:00:00Z');
  const sandbox = await startSandbox({ now, limits: false });
  const accounts = [...sandbox.accountKeys.keys()].slice(0, ACCOUNTS);
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
      ...{ journal, baseUrl: sandbox.baseUrl, partnerKey: sandbox.partnerKey, accounts },
      ...{ firstAmount: FIRST_AMOUNT + starts * AMOUNTS_A_START, work: 'for-ever', sendsBeforeWriting: false, ...more },
    };
    const child = fork(entry, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ready = new Promise<void>((resolve) => {
      child.on('message', (message) => {
        const told = messageSchema.parse(message);
        if ('ready' in told) resolve();
        else confirmed.add(told.confirmed);
      });
    });
    return { child, ready, ended: once(child, 'exit') };
  };

  return {
    ...{ sandbox, confirmed, start },
    async startAndKill(random) {
      const [, fault] = FAULTS[Math.floor(random() * FAULTS.length)] ?? FAULTS[0] ?? [];
      if (fault && random() < 0.5) sandbox.control.addFault({ method: 'POST', skip: Math.floor(random() * 8), fault });
      const { child, ready, ended } = start({});
      if (random() < 0.9) await ready;
      await delay(random() * LONGEST_LIFE_MS);
      child.kill('SIGKILL');
      await ended;
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
