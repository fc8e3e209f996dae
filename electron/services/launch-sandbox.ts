import { accountIdSchema } from '@shared/domain/ids';
import type { RunningSample } from './sample-data';

/** How many of its clients' keys the demo partner holds from the beginning; for the others, the app shows what is missing without. */
const ACCOUNT_KEYS_HELD = 6;
/** A refresh of a WhatsApp status takes a while, as at Spoki. */
const REFRESH_MS = 4_000;

/** Starts the embedded sandbox. It is imported only now, so that whoever never asks for sample data never loads it. */
export async function launchSandbox(): Promise<RunningSample> {
  const { startSandbox } = await import('@electron/sandbox/server');
  const { baseUrl, partnerKey, accountKeys, control } = await startSandbox({ refreshDelayMs: REFRESH_MS });
  const held = [...accountKeys].slice(0, ACCOUNT_KEYS_HELD);
  return {
    baseUrl,
    partnerKey,
    accountKeys: new Map(held.map(([id, key]) => [accountIdSchema.parse(id), key])),
    advance: (accountId) => control.advance(accountId),
  };
}
