import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { SandboxClock } from './clock';
import { openGate } from './gate';
import { accountKeyOf, keyFingerprint, partnerKeyOf } from './keys';
import { Ledger } from './ledger';
import { RateLimits } from './limits';
import { allOperations } from './routes/all';
import { seedPortfolio } from './seed/portfolio';

export interface SandboxOptions {
  /** Decides all data and keys. Default `partner-desk`. */
  seed?: string;
  /** Epoch ms: dates, limits and ledger go by it. Default `Date.now`. */
  now?: () => number;
  /** Port on 127.0.0.1. Default 0, any free one. */
  port?: number;
  /** Whether the rate limits hold. Default true. */
  limits?: boolean;
  /** Requests a minute for each partner operation, which the reference leaves open. Default 600. */
  partnerLimitPerMinute?: number;
  /** The `granularity` of `get_account_report` that means days. Default 0. */
  dayGranularity?: 0 | 2;
  /** Whether the day `endDate` is part of a report. Default true. */
  endDateInclusive?: boolean;
  /** How many clients the partner has. Default: the named ones of the seed, about fifty. */
  accountCount?: number;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without a path. */
  baseUrl: string;
  partnerKey: string;
  /** Opens `agencies/`; empty when the portfolio was cut so short that it has no agency. */
  agencyKey: string;
  /** The first key of every account, by account id. */
  accountKeys: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Starts the stand-in for Spoki's API on the loopback interface. @throws if the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = 'partner-desk', now = Date.now, port = 0, limits = true, partnerLimitPerMinute = 600 } = options;
  const { dayGranularity = 0, endDateInclusive = true } = options;
  const state = seedPortfolio(seed, new SandboxClock(now), options.accountCount);
  const ledger = new Ledger(now);
  const partnerKey = partnerKeyOf(seed);
  let baseUrl = '';
  const gate = {
    state,
    ledger,
    partnerKey,
    limits: new RateLimits(now, limits),
    partnerPerMinute: partnerLimitPerMinute,
    baseUrl: () => baseUrl,
  };
  const app = openGate(gate, allOperations({ dayGranularity, endDateInclusive }));
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request), hostname: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandbox has no TCP port');
  baseUrl = `http://127.0.0.1:${address.port}`;
  const agency = state.agencies[0];
  return {
    baseUrl,
    partnerKey,
    agencyKey: agency ? accountKeyOf(seed, agency.account, 1) : '',
    accountKeys: new Map([...state.accounts.keys()].map((id) => [String(id), accountKeyOf(seed, id, 1)])),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
