import { FAULTS, type FaultServer, faultServer, INTENTS } from '@test/support/fault-matrix';
import { MemoryJournal } from '@test/support/memory-journal';
import { violations } from '@test/support/operation-invariants';
import { retryingTransport } from '@test/support/retrying-transport';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let memory: MemoryJournal;
let server: FaultServer;
beforeEach(async () => {
  memory = new MemoryJournal();
  server = await faultServer(memory.journal);
});
afterEach(() => server.close());

describe('a recharge against a server that fails', () => {
  it.each(FAULTS)(
    'with %s is known for what it is, and settled to what the server did',
    async (_name, fault, known) => {
      const { sandbox, bench } = server;
      const account = await server.nextAccount();
      await bench.warmUp();
      sandbox.control.addFault({ method: 'POST', fault });
      const result = await bench.run(account, INTENTS.recharge(1));
      expect(result.type).toBe(known);
      expect(violations(memory.operations(), sandbox.control.applied())).toEqual([]);
      if (result.type !== 'UNKNOWN') return;

      const evidence = await bench.service.propose(result.operationId);
      const applied = sandbox.control.applied().some(({ details }) => details['amount'] === 50_000_001);
      expect(evidence).toMatchObject({ verdict: applied ? 'applied' : 'not-applied', readings: [{}, {}] });
      const settled = await bench.service.decide(result.operationId, applied ? 'applied' : 'not-applied', 'seen');
      expect(settled.type).toBe(applied ? 'APPLIED' : 'NOT_APPLIED');
      expect(violations(memory.operations(), sandbox.control.applied())).toEqual([]);
      expect((await bench.run(account, INTENTS.recharge(2))).type).toBe('OK');
    },
  );
});

describe('the suite itself', () => {
  it('catches a transport that sends again like a browser', async () => {
    await server.close();
    server = await faultServer(memory.journal, { transport: retryingTransport(1_000) });
    const account = await server.nextAccount();
    await server.bench.warmUp();
    server.sandbox.control.addFault({ method: 'POST', fault: { kind: 'reset', phase: 'after' } });
    await server.bench.run(account, INTENTS.recharge(1));
    expect(violations(memory.operations(), server.sandbox.control.applied())).toEqual([
      expect.stringContaining('was applied 2 times'),
    ]);
  });
});
