import type { OperationParts } from '@electron/services/operations/parts';
import { thousandths } from '@shared/domain/money';
import type { OperationId } from '@shared/domain/operation';
import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { fileJournal } from './file-journal';
import { operationsBench, type OperationsBench } from './operations-bench';

/** The entry of a process that moves credit until it is killed: the operations of the app, with the journal, without a window. */
export const killedDeskSchema = z.object({
  journal: z.string(),
  baseUrl: z.string(),
  partnerKey: z.string(),
  accounts: z.array(z.string()),
  /** By how much the server's date is ahead of the computer's. */
  dateOffsetMs: z.number(),
  /** Amounts begin here, so that each is used once. */
  firstAmount: z.number().int(),
  /** `settle` closes what is open and ends; `once` does one recharge. */
  work: z.enum(['for-ever', 'once', 'settle']),
  /** A mutant: `SENDING` is taken for written before it is. */
  sendsBeforeWriting: z.boolean(),
});
export type KilledDesk = z.infer<typeof killedDeskSchema>;

/** How long the mutant's record is only in memory. */
const LATE_MS = 60_000;

function lateJournal(journal: OperationParts['journal']): OperationParts['journal'] {
  return {
    ...journal,
    async append(record) {
      if (record.type !== 'SENDING') return journal.append(record);
      setTimeout(() => void journal.append(record), LATE_MS);
      return { sequence: 0, previous: '', record, hash: '' };
    },
  };
}

/** As a person would who trusts the proposed verdict. */
async function settle({ service }: OperationsBench, operationId: OperationId): Promise<void> {
  const { verdict } = await service.propose(operationId);
  if (verdict !== 'undecided') await service.decide(operationId, verdict, '');
}

async function main(options: KilledDesk): Promise<void> {
  const file = fileJournal(options.journal);
  const journal = options.sendsBeforeWriting ? lateJournal(file.journal) : file.journal;
  const bench = operationsBench(options, journal, {
    headerMs: 1_000,
    dateOffsetMs: options.dateOffsetMs,
    recorded: ({ type, operationId }) => void process.send?.({ recorded: type, operationId }),
  });
  await bench.service.recover();
  process.send?.({ ready: true });
  for (const { operationId, state } of await journal.openOperations()) {
    if (state === 'UNKNOWN') await settle(bench, operationId);
  }
  let amount = options.firstAmount;
  const move = async (accountId: string): Promise<void> => {
    amount += 1;
    const kind = amount % 3 === 0 ? 'withdraw' : 'recharge';
    const { type, operationId } = await bench.run(accountId, { kind, amount: thousandths(amount) });
    if (type === 'UNKNOWN') await settle(bench, operationId);
  };
  const endless = async (accountId: string): Promise<void> => {
    for (;;) {
      await move(accountId);
      await turn();
    }
  };
  if (options.work === 'for-ever') await Promise.all(options.accounts.map(endless));
  if (options.work === 'once') await move(options.accounts[0] ?? '');
  bench.close();
  file.close();
  process.disconnect?.();
}

/** Whether this file runs as a process of its own, and with what. */
const given = process.argv[2];
if (given?.startsWith('{')) void main(killedDeskSchema.parse(JSON.parse(given)));
