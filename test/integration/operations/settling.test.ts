import { accountRef } from '@electron/credentials/vault';
import { parseSecret } from '@electron/credentials/secret-rules';
import { thousandths } from '@shared/domain/money';
import type { Intent, OperationId } from '@shared/domain/operation';
import { type FaultServer, faultServer, INTENTS } from '@test/support/fault-matrix';
import { MemoryJournal } from '@test/support/memory-journal';
import { idOf, PROFILE } from '@test/support/operations-bench';
import { accountKey } from '@test/support/sandbox-client';
import { errorOf } from '@test/support/writes-bench';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let memory: MemoryJournal;
let server: FaultServer;
let account: string;
beforeEach(async () => {
  memory = new MemoryJournal();
  server = await faultServer(memory.journal);
  account = await server.nextAccount();
});
afterEach(() => server.close());

/** Does this, and loses the answer. */
async function lose(intent: Intent, phase: 'before' | 'after'): Promise<OperationId> {
  server.sandbox.control.addFault({ method: 'POST', fault: { kind: 'reset', phase } });
  const { type, operationId } = await server.bench.run(account, intent);
  expect(type).toBe('UNKNOWN');
  return operationId;
}

describe('the evidence for an unknown credit move', () => {
  it('is the credit before and twice after, a minute apart, with the most that can have been consumed', async () => {
    const { bench } = server;
    const operationId = await lose(INTENTS.withdraw(1), 'after');
    const { creditBefore, readings, consumptionBound, dayRecharge, verdict } = await bench.service.propose(operationId);
    const [first, second] = readings;
    expect(first?.credit).toBe((creditBefore?.credit ?? 0) - 50_000_001);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(consumptionBound).toBeGreaterThanOrEqual(0);
    expect(consumptionBound).toBeLessThan(50_000_000);
    expect(dayRecharge).not.toBeUndefined();
    expect(verdict).toBe('applied');
  });

  it('needs one more reading, not two, when it is looked at again', async () => {
    const { service } = server.bench;
    const operationId = await lose(INTENTS.recharge(1), 'before');
    const first = await service.propose(operationId);
    const again = await service.propose(operationId);
    expect(again.readings.slice(0, 2)).toEqual(first.readings);
    expect(again.readings).toHaveLength(3);
  });

  it('decides nothing about an amount that may have been consumed just so', async () => {
    const { service } = server.bench;
    const operationId = await lose({ kind: 'recharge', amount: thousandths(1) }, 'after');
    const { verdict, consumptionBound } = await service.propose(operationId);
    expect(consumptionBound).toBeGreaterThanOrEqual(1);
    expect(verdict).toBe('undecided');
  });

  it('decides nothing without the report that bounds the consumption', async () => {
    const { sandbox, bench } = server;
    const operationId = await lose(INTENTS.recharge(1), 'after');
    const broken = { kind: 'status', status: 500 } as const;
    sandbox.control.addFault({ path: 'get_account_report', times: null, fault: broken });
    expect(await bench.service.propose(operationId)).toMatchObject({ consumptionBound: null, verdict: 'undecided' });
  });

  it('is not gathered when the person does not wait for it', async () => {
    const stop = new AbortController();
    stop.abort();
    const operationId = await lose(INTENTS.recharge(1), 'after');
    expect(await errorOf(server.bench.service.propose(operationId, stop.signal))).toMatchObject({ kind: 'cancelled' });
  });
});

describe('a decision', () => {
  it('that follows the proposed verdict is recorded as such, with the evidence and the note', async () => {
    const { service } = server.bench;
    const operationId = await lose(INTENTS.recharge(1), 'after');
    const evidence = await service.propose(operationId);
    expect(await service.decide(operationId, 'applied', 'seen in the client’s console')).toMatchObject({
      ...{ type: 'APPLIED', evidence, note: 'seen in the client’s console' },
    });
    expect(memory.operation(operationId).state).toBe('APPLIED');
  });

  it('against the evidence, or without any, is recorded as the person’s own', async () => {
    const { service } = server.bench;
    const against = await lose(INTENTS.recharge(1), 'after');
    await service.propose(against);
    expect(await service.decide(against, 'not-applied', '')).toMatchObject({ type: 'MANUAL', decision: 'not-applied' });
    const without = await lose(INTENTS.recharge(2), 'after');
    expect(await service.decide(without, 'applied', '')).toMatchObject({ type: 'MANUAL', evidence: { readings: [] } });
  });

  it('is made once, and only on what is unknown', async () => {
    const { bench } = server;
    const operationId = await lose(INTENTS.recharge(1), 'after');
    const results = await Promise.all([1, 2].map(() => errorOf(bench.service.decide(operationId, 'applied', ''))));
    expect(results).toMatchObject(['no error', { kind: 'not-permitted' }]);
    const done = await bench.run(account, INTENTS.recharge(2));
    for (const id of [operationId, done.operationId]) {
      expect(await errorOf(bench.service.decide(id, 'applied', ''))).toMatchObject({ kind: 'not-permitted' });
      expect(await errorOf(bench.service.propose(id))).toMatchObject({ kind: 'not-permitted' });
    }
  });
});

describe('an unknown revocation', () => {
  const revoke = INTENTS['revoke-account-key'](1);
  const held = async (): Promise<string[]> => server.bench.keychain.list();
  const holdKey = (): Promise<void> =>
    server.bench.vault.put(accountRef(PROFILE, idOf(account)), parseSecret(accountKey(server.sandbox, account)));

  it('has happened once the old key is refused; then the key is held no longer', async () => {
    await holdKey();
    const operationId = await lose(revoke, 'after');
    expect(await server.bench.service.propose(operationId)).toMatchObject({ oldKey: 'refused', verdict: 'applied' });
    expect(await held()).toHaveLength(1);
    await server.bench.service.decide(operationId, 'applied', '');
    expect(await held()).toEqual([]);
  });

  it('has not happened while the old key works, which is kept', async () => {
    await holdKey();
    const operationId = await lose(revoke, 'before');
    expect(await server.bench.service.propose(operationId)).toMatchObject({ oldKey: 'works', verdict: 'not-applied' });
    await server.bench.service.decide(operationId, 'not-applied', '');
    expect(await held()).toHaveLength(1);
  });

  it('cannot be told without the old key', async () => {
    const operationId = await lose(revoke, 'after');
    expect(await server.bench.service.propose(operationId)).toMatchObject({ oldKey: null, verdict: 'undecided' });
  });
});
