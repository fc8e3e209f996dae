import { requestOf } from '@electron/services/operations/operation-request';
import { violations } from '@test/support/operation-invariants';
import { FAULTS, type FaultServer, faultServer } from '@test/support/fault-matrix';
import { type FileJournal, fileJournal } from '@test/support/file-journal';
import { TRIALS } from '@test/support/trials';
import { idOf } from '@test/support/operations-bench';
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
const TOLD: readonly OperationKind[] = [
  'recharge',
  'withdraw',
  'revoke-account-key',
  'add-clients',
  'create-channel',
  'rename-channel',
  'set-primary-channel',
  'add-service-user',
  'change-role',
  'delete-role',
  'invite',
  'change-invitation-role',
  'delete-invitation',
];
const contradictions = (): string[] => violations(journal.operations(), server.sandbox.control.applied());

async function withFault(kind: OperationKind, n: number, [name, fault, known]: (typeof FAULTS)[number]): Promise<void> {
  const { sandbox, bench } = server;
  const { accountId, intent } = await TRIALS[kind](server, n);
  const { method } = requestOf(accountId === null ? null : idOf(accountId), intent).operation;
  sandbox.control.addFault({ method, fault });
  const result = await bench.run(accountId, intent);
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
    const { accountId, intent } = await TRIALS[kind](server, 1);
    const review = await bench.review(accountId, intent);
    await sandbox.close();
    const result = await bench.service.confirm(review.reviewId, { repeatAcknowledged: false });
    expect(result).toMatchObject({ type: 'NOT_SENT', error: { kind: 'unreachable' } });
    expect(contradictions()).toEqual([]);
  });
});
