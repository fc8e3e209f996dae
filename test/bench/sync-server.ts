import { startSandbox } from '@electron/sandbox/server';

/** The entry of the bench's server, a process of its own as Spoki is one. */
async function main(accountCount: number, latencyMs: number): Promise<void> {
  const { baseUrl, partnerKey, control } = await startSandbox({
    limits: false,
    accountCount,
    now: () => Date.UTC(2026, 4, 20, 12),
  });
  const path = 'get_account_report/$';
  if (latencyMs > 0) control.addFault({ path, times: null, fault: { kind: 'latency', ms: latencyMs } });
  process.send?.({ baseUrl, partnerKey });
}

void main(Number(process.argv[2]), Number(process.argv[3]));
