import { ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { SandboxClock } from './clock';
import { controlOf, controlRoutes, type SandboxControl } from './control';
import { FaultBook } from './faults';
import { openGate } from './gate';
import { accountKeyOf, partnerKeyOf } from './keys';
import { Ledger } from './ledger';
import { RateLimits } from './limits';
import { pageAt } from './pages/all';
import { allOperations } from './routes/all';
import { seedPortfolio } from './seed/portfolio';
import { withFaults } from './serve';

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
  /** How many roles each team has, the partner's too. Default: a few. */
  teamSize?: number;
  /** Where onboarding links lead instead of the sandbox's own page, e.g. to a hostile address. */
  redirectUrl?: (token: string) => string;
  /** How long a refresh of a WhatsApp status takes until it shows, in ms. Default 0. */
  refreshDelayMs?: number;
  /** Serves faults, log and state over HTTP too (`/__faults`, `/__log`, `/__state`). For tests only. Default false. */
  control?: boolean;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without a path. */
  baseUrl: string;
  partnerKey: string;
  /** Opens `agencies/`; empty when the portfolio was cut so short that it has no agency. */
  agencyKey: string;
  /** The first key of every account, by account id. */
  accountKeys: ReadonlyMap<string, string>;
  control: SandboxControl;
  /** Ends all connections, hanging ones too. */
  close(): Promise<void>;
}

type Fetch = (request: Request, outgoing: ServerResponse) => Promise<Response> | Response;

interface Listening {
  baseUrl: string;
  close(): Promise<void>;
}

async function listen(fetch: Fetch, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    hostname: '127.0.0.1',
    // Left to itself the adapter replaces the process's own Request and Response.
    overrideGlobalObjects: false,
    fetch(request, { outgoing }) {
      if (!(outgoing instanceof ServerResponse)) throw new TypeError('the sandbox speaks HTTP/1.1 only');
      return fetch(request, outgoing);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sandbox has no TCP port');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${address.port}`, close };
}

/** Starts the stand-in for Spoki's API on the loopback interface. @throws if the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = 'partner-desk', now = Date.now, partnerLimitPerMinute = 600 } = options;
  const { dayGranularity = 0, endDateInclusive = true } = options;
  const state = seedPortfolio(seed, new SandboxClock(now), options.accountCount, options);
  const ledger = new Ledger(now);
  const faults = new FaultBook();
  const partnerKey = partnerKeyOf(seed);
  const accountIds = (): string[] => [...state.accounts.keys()].map(String);
  const control = controlOf(state, ledger, faults);
  const controls = options.control ? controlRoutes(control, accountIds) : null;
  const gate = {
    state,
    ledger,
    partnerKey,
    limits: new RateLimits(now, options.limits ?? true),
    partnerPerMinute: partnerLimitPerMinute,
  };
  const app = openGate(gate, allOperations({ dayGranularity, endDateInclusive }));
  const api = withFaults(async (request) => (await pageAt(state, request)) ?? app.fetch(request), faults, ledger);
  const { baseUrl, close } = await listen(
    (request, outgoing) =>
      controls && new URL(request.url).pathname.startsWith('/__') ? controls.fetch(request) : api(request, outgoing),
    options.port ?? 0,
  );
  const agency = state.agencies[0];
  return {
    baseUrl,
    partnerKey,
    agencyKey: agency ? accountKeyOf(seed, agency.account, 1) : '',
    accountKeys: new Map(accountIds().map((id) => [id, accountKeyOf(seed, Number(id), 1)])),
    control,
    close,
  };
}
