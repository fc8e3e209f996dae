import { parseSecret } from '@electron/credentials/secret-rules';
import { accountRef } from '@electron/credentials/vault';
import type { Fault } from '@electron/sandbox/faults';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { OperationParts } from '@electron/services/operations/parts';
import type { Transport } from '@electron/spoki/transport/transport-types';
import { thousandths } from '@shared/domain/money';
import type { Intent, RecordType } from '@shared/domain/operation';
import { marginSet } from './margin-sets';
import { type OperationsBench, PROFILE, idOf, operationsBench } from './operations-bench';
import { accountKey } from './sandbox-client';

const html = { kind: 'status', body: '<html>Bad Gateway</html>', contentType: 'text/html' } as const;

/** What goes wrong, and what of it is known afterwards. Whether it was done, only the server's ledger says. */
export const FAULTS: [name: string, fault: Fault, known: RecordType][] = [
  ['a late answer', { kind: 'latency', ms: 30 }, 'OK'],
  ['a slow answer', { kind: 'slow', msPerByte: 1 }, 'OK'],
  ['a refusal', { kind: 'status', status: 400, body: '{"detail":"no"}' }, 'REJECTED'],
  ['too many requests', { kind: 'rate-limited', retryAfter: '1' }, 'RATE_LIMITED'],
  ['a reset before it is done', { kind: 'reset', phase: 'before' }, 'UNKNOWN'],
  ['a reset after it is done', { kind: 'reset', phase: 'after' }, 'UNKNOWN'],
  ['no answer, not done', { kind: 'hang', phase: 'before' }, 'UNKNOWN'],
  ['no answer, done', { kind: 'hang', phase: 'after' }, 'UNKNOWN'],
  ['a server error, not done', { ...html, status: 500, phase: 'before' }, 'UNKNOWN'],
  ['a server error, done', { ...html, status: 502, phase: 'after' }, 'UNKNOWN'],
  ['a web page with status 200, done', { ...html, status: 200, phase: 'after' }, 'UNKNOWN'],
  ['a timeout of the server, done', { ...html, status: 408, phase: 'after' }, 'UNKNOWN'],
  ['a misdirected request, done', { ...html, status: 421, phase: 'after' }, 'UNKNOWN'],
  ['a redirect', { kind: 'redirect', status: 307, location: '/api/1/partners/' }, 'UNKNOWN'],
  ['broken JSON, done', { kind: 'broken-json' }, 'UNKNOWN'],
  ['an answer that breaks off, done', { kind: 'truncated' }, 'UNKNOWN'],
  ['an answer without end', { kind: 'huge', bytes: 12 * 2 ** 20 }, 'UNKNOWN'],
];

/** Kinds that need nothing but an account, with an amount that no other of the test has, far above what is consumed meanwhile. */
export const INTENTS = {
  recharge: (n: number): Intent => ({ kind: 'recharge', amount: thousandths(50_000_000 + n) }),
  withdraw: (n: number): Intent => ({ kind: 'withdraw', amount: thousandths(50_000_000 + n) }),
  'recharge-conversations': (n: number): Intent => ({ kind: 'recharge-conversations', conversations: 1_000 + n }),
  'set-margins': (n: number): Intent => ({
    kind: 'set-margins',
    margins: marginSet({ marketing: 1 + (n % 1_000) }),
  }),
  'create-account-key': (_n: number): Intent => ({ kind: 'create-account-key' }),
  'revoke-account-key': (_n: number): Intent => ({ kind: 'revoke-account-key' }),
};

export interface FaultServer {
  sandbox: Sandbox;
  bench: OperationsBench;
  /** An account nothing was done to yet, with credit for every withdrawal of the matrix. */
  nextAccount(): Promise<string>;
  /** One nothing was done to yet, whose own key is held. */
  nextWithKey(): Promise<string>;
  close(): Promise<void>;
}

/** A server with a ledger of its own, and operations against it. */
export async function faultServer(
  journal: OperationParts['journal'],
  options: { transport?: Transport } = {},
): Promise<FaultServer> {
  const start = Date.parse('2026-11-04T10:00:00Z');
  let now = (): number => start;
  const sandbox = await startSandbox({ now: () => now(), limits: false });
  const bench = operationsBench(sandbox, journal, { headerMs: 1_000, dateOffsetMs: start - Date.now(), ...options });
  now = bench.clock.wallNow;
  const ids = [...sandbox.accountKeys.keys()];
  return {
    sandbox,
    bench,
    async nextAccount() {
      const id = ids.shift();
      if (id === undefined) throw new Error('every account of the sandbox has been used');
      await bench.run(id, { kind: 'recharge', amount: thousandths(900_000_000) });
      return id;
    },
    async nextWithKey() {
      const id = ids.shift();
      if (id === undefined) throw new Error('every account of the sandbox has been used');
      await bench.vault.put(accountRef(PROFILE, idOf(id)), parseSecret(accountKey(sandbox, id)));
      return id;
    },
    async close() {
      bench.close();
      await sandbox.close();
    },
  };
}
