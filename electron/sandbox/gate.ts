import { type Context, Hono } from 'hono';
import { Refusal, refuse } from './errors';
import { sameText } from './keys';
import type { Ledger } from './ledger';
import type { RateLimits } from './limits';
import type { Answer, Operation, PerMinute, SandboxRequest } from './operation';
import type { AccountRecord, SandboxState } from './state';

/** What every request passes through. */
export interface Gate {
  state: SandboxState;
  limits: RateLimits;
  ledger: Ledger;
  partnerKey: string;
  /** The option `partnerLimitPerMinute`. */
  partnerPerMinute: number;
}

export const API_ROOT = '/api/1/';

type Caller = { kind: 'partner' } | { kind: 'account'; account: AccountRecord };

function authenticate(gate: Gate, key: string | undefined): Caller {
  if (!key) refuse(401, 'Authentication credentials were not provided.');
  if (sameText(key, gate.partnerKey)) return { kind: 'partner' };
  const account = gate.state.accountOfKey(key);
  return account ? { kind: 'account', account } : refuse(401, 'Invalid API key.');
}

function permit(): never {
  return refuse(403, 'You do not have permission to perform this action.');
}

async function readBody(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === '') return undefined;
  const type = c.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/json')) refuse(415, `Unsupported media type "${type}" in request.`);
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return refuse(400, 'JSON parse error');
  }
}

function perMinuteOf(gate: Gate, limit: PerMinute): number | null {
  return limit === 'setting' ? gate.partnerPerMinute : limit;
}

function runOperation(gate: Gate, operation: Operation, caller: Caller, request: SandboxRequest): Answer {
  if (operation.key === 'partner') return caller.kind === 'partner' ? operation.run(request, gate.state) : permit();
  if (caller.kind !== 'account') return permit();
  if (operation.key === 'agency' && caller.account.accountType !== 4) return permit();
  return operation.run(request, gate.state, caller.account);
}

async function answerTo(gate: Gate, operation: Operation, c: Context): Promise<Answer> {
  const name = `${operation.method} ${operation.path}`;
  try {
    const key = c.req.header('x-spoki-api-key');
    const caller = authenticate(gate, key);
    gate.limits.take(key ?? '', name, perMinuteOf(gate, operation.perMinute));
    const body = await readBody(c);
    const { searchParams } = new URL(c.req.url);
    return runOperation(gate, operation, caller, {
      params: c.req.param(),
      query: searchParams,
      body,
      url: c.req.url,
      applied: (details) => gate.ledger.apply(name, details),
    });
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.answer;
    throw thrown;
  }
}

function toResponse({ status, body, headers }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers });
  const contentType = { 'Content-Type': 'application/json', ...headers };
  return new Response(JSON.stringify(body), { status, headers: contentType });
}

/** All operations behind key, limit and body parsing; whatever else is asked for is 404 or 405. */
export function openGate(gate: Gate, operations: readonly Operation[]): Hono {
  const app = new Hono();
  for (const operation of operations) {
    app.on(operation.method, API_ROOT + operation.path, async (c) => toResponse(await answerTo(gate, operation, c)));
  }
  for (const path of new Set(operations.map((operation) => operation.path))) {
    app.all(API_ROOT + path, (c) => c.json({ detail: `Method "${c.req.method}" not allowed.` }, 405));
  }
  app.notFound((c) => c.json({ detail: 'Not found.' }, 404));
  app.onError((_error, c) => c.html('<h1>Server Error (500)</h1>', 500));
  return app;
}
