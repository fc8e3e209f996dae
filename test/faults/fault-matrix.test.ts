import { accountRef } from '@electron/credentials/vault';
import { parseSecret } from '@electron/credentials/secret-rules';
import { violations } from '@test/support/operation-invariants';
import { FAULTS, type FaultServer, faultServer, INTENTS } from '@test/support/fault-matrix';
import { type FileJournal, fileJournal } from '@test/support/file-journal';
import { idOf, PROFILE } from '@test/support/operations-bench';
import { accountKey } from '@test/support/sandbox-client';
import { OPERATION_KINDS, type OperationKind } from '@shared/domain/operation';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let directory: string;
let journal: FileJournal;
let server: FaultServer;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'partner-desk-faults-'));
  journal = fileJournal(join(directory, 'journal.db'));
  server = await faultServer(journal.journal);
});
afterEach(async () => {
  await server.close();
  journal.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Kinds whose unknown outcome can be told by reading something back. */
const TOLD: readonly OperationKind[] = ['recharge', 'withdraw', 'revoke-account-key'];
const contradictions = (): string[] => violations(journal.operations(), server.sandbox.control.applied());

async function withFault(kind: OperationKind, n: number, [name, fault, known]: (typeof FAULTS)[number]): Promise<void> {
  const { sandbox, bench } = server;
  const account = await server.nextAccount();
  await bench.vault.put(accountRef(PROFILE, idOf(account)), parseSecret(accountKey(sandbox, account)));
  sandbox.control.addFault({ method: 'POST', fault });
  const result = await bench.run(account, INTENTS[kind](n));
  expect(result.type, name).toBe(known);
  expect(contradictions(), name).toEqual([]);
  if (result.type !== 'UNKNOWN') return;

  const { verdict } = await bench.service.propose(result.operationId);
  expect(verdict === 'undecided', name).toBe(!TOLD.includes(kind));
  if (verdict !== 'undecided') await bench.service.decide(result.operationId, verdict, name);
  expect(contradictions(), name).toEqual([]);
}

describe.each(OPERATION_KINDS)('%s', (kind) => {
  it.each(['cold', 'warm'])(
    `agrees with the server after each of ${FAULTS.length} faults, on %s connections`,
    async (sockets) => {
      for (const [n, fault] of FAULTS.entries()) {
        if (sockets === 'warm') await server.bench.warmUp();
        await withFault(kind, n, fault);
      }
    },
  );

  it('is not sent, and known not to be, when nobody listens any more', async () => {
    const { bench, sandbox } = server;
    const account = await server.nextAccount();
    const review = await bench.review(account, INTENTS[kind](1));
    await sandbox.close();
    const result = await bench.service.confirm(review.reviewId, { repeatAcknowledged: false });
    expect(result).toMatchObject({ type: 'NOT_SENT', error: { kind: 'unreachable' } });
    expect(contradictions()).toEqual([]);
  });
});
