import { startSandbox } from '@electron/sandbox/server';

/** The entry of the bench's server, a process of its own as Spoki is one. */
async function main(accountCount: number): Promise<void> {
  const { baseUrl, partnerKey } = await startSandbox({
    limits: false,
    accountCount,
    now: () => Date.UTC(2026, 4, 20, 12),
  });
  process.send?.({ baseUrl, partnerKey });
}

void main(Number(process.argv[2]));
