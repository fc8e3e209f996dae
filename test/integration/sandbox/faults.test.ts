import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyFingerprint } from '@electron/sandbox/keys';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { type Answered, ask } from '@test/support/sandbox-client';

let sandbox: Sandbox;
let id: number;

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => Date.UTC(2026, 4, 20, 12), limits: false });
  id = Number([...sandbox.accountKeys.keys()][0]);
});
afterEach(() => sandbox.close());

const recharge = (amount = 5000): Promise<Answered> =>
  ask(sandbox, sandbox.partnerKey, 'POST', 'partners/create_subrecharge/', { destination_account: id, amount });
const partners = (): Promise<Answered> => ask(sandbox, sandbox.partnerKey, 'GET', 'partners/');

async function lost(sent: Promise<unknown>): Promise<string> {
  try {
    await sent;
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.cause : null;
    const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : null;
    return String(code);
  }
  return 'answered';
}

describe('a fault strikes the request it was meant for', () => {
  it('once, unless it is told more often', async () => {
    sandbox.control.addFault({ path: 'partners/$', fault: { kind: 'status', status: 503 } });
    expect((await ask(sandbox, sandbox.partnerKey, 'GET', 'partners/accounts/')).status).toBe(200);
    expect([(await partners()).status, (await partners()).status]).toEqual([503, 200]);
    sandbox.control.addFault({ times: 2, skip: 1, fault: { kind: 'status', status: 503 } });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await partners()).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('by method, and for ever until it is cleared', async () => {
    sandbox.control.addFault({ method: 'POST', times: null, fault: { kind: 'status', status: 500 } });
    expect((await partners()).status).toBe(200);
    expect([(await recharge()).status, (await recharge()).status]).toEqual([500, 500]);
    sandbox.control.clearFaults();
    expect((await recharge()).status).toBe(204);
  });
});

describe('whether the write took effect is known to the ledger', () => {
  it.each([
    ['reset', 'before', 0],
    ['reset', 'after', 1],
  ] as const)('%s %s applying', async (kind, phase, applied) => {
    sandbox.control.addFault({ method: 'POST', fault: { kind, phase } });
    expect(await lost(recharge())).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(sandbox.control.applied()).toHaveLength(applied);
    expect(sandbox.control.requests().at(-1)).toMatchObject({ method: 'POST', status: 'lost' });
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('an answer that never comes, %s applying', async (phase, applied) => {
    sandbox.control.addFault({ method: 'POST', fault: { kind: 'hang', phase } });
    const url = `${sandbox.baseUrl}/api/1/partners/create_subrecharge/`;
    const headers = { 'X-Spoki-Api-Key': sandbox.partnerKey, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ destination_account: id, amount: 5000 });
    const patience = new AbortController();
    const sent = fetch(url, { method: 'POST', headers, body, signal: patience.signal }).then(() => 'answered', String);
    const seen = (): number[] => [sandbox.control.requests().length, sandbox.control.applied().length];
    await expect.poll(seen).toEqual([1, applied]);
    patience.abort('waited long enough');
    expect(await sent).toBe('waited long enough');
    expect(sandbox.control.applied()).toHaveLength(applied);
  });

  it('a 502 page after applying', async () => {
    sandbox.control.addFault({ method: 'POST', fault: { kind: 'status', status: 502, phase: 'after' } });
    const answered = await recharge(7000);
    expect(answered).toMatchObject({ status: 502, body: expect.stringContaining('<html>') });
    expect(answered.headers.get('content-type')).toBe('text/html');
    expect(sandbox.control.applied()).toMatchObject([
      { operation: 'POST partners/create_subrecharge/', details: { account: id, amount: 7000 } },
    ]);
  });

  it('429 with whatever Retry-After is wished, not applied', async () => {
    sandbox.control.addFault({ fault: { kind: 'rate-limited', retryAfter: 'soon' } });
    const answered = await recharge();
    expect([answered.status, answered.headers.get('retry-after')]).toEqual([429, 'soon']);
    expect(sandbox.control.applied()).toEqual([]);
  });
});

describe('bodies that are not what they should be', () => {
  it('broken JSON of the right length', async () => {
    sandbox.control.addFault({ fault: { kind: 'broken-json' } });
    const { status, body } = await partners();
    expect(status).toBe(200);
    expect(body).toBeTypeOf('string');
  });

  it('a body that ends in the middle', async () => {
    sandbox.control.addFault({ fault: { kind: 'truncated' } });
    expect(await lost(partners())).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
  });

  it('a huge one, plain and packed', async () => {
    sandbox.control.addFault({ fault: { kind: 'huge', bytes: 3_000_000 } });
    const plain = await fetch(`${sandbox.baseUrl}/api/1/partners/`);
    expect((await plain.text()).length).toBe(3_000_000);
    sandbox.control.addFault({ fault: { kind: 'huge', bytes: 3_000_000, gzip: true } });
    const packed = await fetch(`${sandbox.baseUrl}/api/1/partners/`);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect((await packed.text()).length).toBe(3_000_000);
  });

  it('a slow one arrives whole, byte by byte', async () => {
    sandbox.control.addFault({ fault: { kind: 'slow', msPerByte: 0.1 } });
    expect(await partners()).toMatchObject({ status: 200, body: [{ name: 'Software Vendor Demo' }] });
  });

  it('a late one is the right one', async () => {
    sandbox.control.addFault({ fault: { kind: 'latency', ms: 50 } });
    const start = performance.now();
    expect((await partners()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(49);
  });

  it('a held one is the right one, once the faults are cleared', async () => {
    sandbox.control.addFault({ path: 'partners/$', times: null, fault: { kind: 'held' } });
    const held = partners();
    await expect.poll(() => sandbox.control.requests().length).toBe(1);
    expect((await recharge()).status).toBe(204);
    expect(sandbox.control.requests().map(({ status }) => status)).toEqual([null, 204]);
    sandbox.control.clearFaults();
    expect([(await held).status, (await partners()).status]).toEqual([200, 200]);
  });

  it('a redirect, a hostile next, a body of choice', async () => {
    const location = 'https://elsewhere.example/';
    sandbox.control.addFault({ fault: { kind: 'redirect', status: 307, location } });
    const redirected = await partners();
    expect([redirected.status, redirected.headers.get('location')]).toEqual([307, location]);
    sandbox.control.addFault({ fault: { kind: 'hostile-next', next: location } });
    const page = await ask(sandbox, sandbox.partnerKey, 'GET', 'partner-roles/');
    expect(page.body).toMatchObject({ count: 4, next: location });
    sandbox.control.addFault({ fault: { kind: 'override', body: [{ id: null }] } });
    expect((await partners()).body).toEqual([{ id: null }]);
  });
});

describe('the ledger', () => {
  it('knows every request by the fingerprint of its key, and never the key', async () => {
    await partners();
    await ask(sandbox, undefined, 'GET', 'partners/?x=1');
    const [first, second] = sandbox.control.requests();
    expect(first).toEqual({
      sequence: 1,
      at: Date.UTC(2026, 4, 20, 12),
      method: 'GET',
      path: '/api/1/partners/',
      query: '',
      keyFingerprint: keyFingerprint(sandbox.partnerKey),
      status: 200,
    });
    expect(second).toMatchObject({ query: '?x=1', keyFingerprint: null, status: 401 });
    const made = await ask(sandbox, sandbox.partnerKey, 'POST', 'partners/create_api_key_for_account/', {
      account: id,
    });
    const written = JSON.stringify([sandbox.control.requests(), sandbox.control.applied()]);
    expect(written).not.toContain(sandbox.partnerKey);
    expect(written).not.toContain(String(Object.values(Object(made.body))[0]));
    sandbox.control.clearLog();
    expect([sandbox.control.requests(), sandbox.control.applied()]).toEqual([[], []]);
  });
});

describe('the control over HTTP', () => {
  it('is not there unless it is asked for', async () => {
    for (const path of ['__faults', '__log', '__state']) {
      expect((await ask(sandbox, sandbox.partnerKey, 'GET', `${sandbox.baseUrl}/${path}`)).status).toBe(404);
    }
  });

  it('arms faults and shows log and state to a test in another process', async () => {
    const open = await startSandbox({ limits: false, control: true, accountCount: 3 });
    const at = (method: string, path: string, body?: unknown): Promise<Answered> =>
      ask(open, undefined, method, `${open.baseUrl}/${path}`, body);
    expect((await at('POST', '__faults', { fault: { kind: 'explode' } })).status).toBe(400);
    expect((await at('POST', '__faults', { path: 'partners/', fault: { kind: 'status', status: 418 } })).status).toBe(
      204,
    );
    expect((await ask(open, open.partnerKey, 'GET', 'partners/')).status).toBe(418);
    expect((await at('GET', '__log')).body).toMatchObject({ requests: [{ status: 418 }], applied: [] });
    expect((await at('GET', '__state')).body).toMatchObject({ accounts: [{}, {}, {}] });
    await open.close();
  });
});

it('close ends a hanging connection too', async () => {
  const closing = await startSandbox({ limits: false });
  closing.control.addFault({ fault: { kind: 'hang', phase: 'before' } });
  const hanging = lost(ask(closing, closing.partnerKey, 'GET', 'partners/'));
  await expect.poll(() => closing.control.requests().length).toBe(1);
  await closing.close();
  expect(await hanging).not.toBe('answered');
});
