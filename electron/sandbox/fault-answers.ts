import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Fault } from './faults';

/** How a faulty request ended: an answer to send, or one that was already sent, cut or withheld. */
export type Outcome = { response: Response } | { sent: number } | { lost: true };

const JSON_TYPE = { 'Content-Type': 'application/json' };
const ERROR_PAGE =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';
const CHUNK_BYTES = 64 * 1024;

function gone(outgoing: ServerResponse): boolean {
  return outgoing.destroyed || outgoing.socket === null || outgoing.socket.destroyed;
}

async function untilClosed(outgoing: ServerResponse): Promise<Outcome> {
  if (!gone(outgoing)) await once(outgoing, 'close');
  return { lost: true };
}

function reset(outgoing: ServerResponse): Outcome {
  outgoing.socket?.resetAndDestroy();
  return { lost: true };
}

async function truncate(outgoing: ServerResponse, answer: Response): Promise<Outcome> {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, { ...JSON_TYPE, 'Content-Length': body.length + 16 });
  await new Promise((resolve) => outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), resolve));
  outgoing.socket?.destroy();
  return { lost: true };
}

async function drip(outgoing: ServerResponse, answer: Response, msPerByte: number): Promise<Outcome> {
  const body = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, { ...JSON_TYPE, 'Content-Length': body.length });
  for (let i = 0; i < body.length; i++) {
    if (gone(outgoing)) return { lost: true };
    outgoing.write(body.subarray(i, i + 1));
    await delay(msPerByte);
  }
  outgoing.end();
  return { sent: answer.status };
}

function* quoted(bytes: number): Generator<Buffer> {
  yield Buffer.from('"');
  for (let left = bytes - 2; left > 0; left -= CHUNK_BYTES) yield Buffer.alloc(Math.min(left, CHUNK_BYTES), 'x');
  yield Buffer.from('"');
}

async function pour(outgoing: ServerResponse, bytes: number): Promise<Outcome> {
  outgoing.writeHead(200, JSON_TYPE);
  try {
    await pipeline(Readable.from(quoted(bytes)), outgoing);
    return { sent: 200 };
  } catch {
    // The client had enough of it and left.
    return { lost: true };
  }
}

function bomb(bytes: number): Response {
  const packed = gzipSync(Buffer.alloc(bytes, ' '));
  return new Response(packed, { headers: { ...JSON_TYPE, 'Content-Encoding': 'gzip' } });
}

async function changed(answer: Response, change: (body: unknown) => unknown): Promise<Response> {
  const body: unknown = await answer.json();
  return new Response(JSON.stringify(change(body)), { status: answer.status, headers: JSON_TYPE });
}

const reportSchema = z.looseObject({ reports: z.record(z.string(), z.unknown()) });

/** Written as text, because no object has a name twice. */
async function oddReport(answer: Response, { day, how }: Extract<Fault, { kind: 'odd-report' }>): Promise<Response> {
  const { reports, ...rest } = reportSchema.parse(await answer.json());
  const { [day]: right, ...others } = reports;
  const negative = { whatsapp_channel: { transaction_amount: 0, recharge_amount: 0, messages: { incoming: -3 } } };
  const odd: Record<typeof how, [string, unknown][]> = {
    unreadable: [[day, 'unavailable']],
    twice: [
      [day, right ?? {}],
      [day, negative],
    ],
    month: [[day.slice(0, 7), right ?? {}]],
    negative: [[day, negative]],
  };
  const days = [...Object.entries(others), ...odd[how]].map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  const text = `${JSON.stringify({ ...rest }).slice(0, -1)},"reports":{${days.join(',')}}}`;
  return new Response(text, { status: answer.status, headers: JSON_TYPE });
}

async function cut(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, Math.max(1, text.length - 2)) || '{', {
    status: answer.status === 204 ? 200 : answer.status,
    headers: JSON_TYPE,
  });
}

function statusAnswer(fault: Extract<Fault, { kind: 'status' }>): Response {
  const type = fault.contentType ?? (fault.body === undefined ? 'text/html' : 'application/json');
  const bodyless = fault.status === 204 || fault.status === 304;
  const headers = { 'Content-Type': type, ...fault.headers };
  return new Response(bodyless ? null : (fault.body ?? ERROR_PAGE), { status: fault.status, headers });
}

function throttled(retryAfter: string | undefined): Response {
  const headers = { ...JSON_TYPE, ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }) };
  return new Response('{"detail":"Request was throttled."}', { status: 429, headers });
}

/**
 * Answers a request as the fault says.
 * @param apply lets the request take effect and gives its right answer
 * @param cleared fires when a held answer is to go
 */
export async function answerWithFault(
  fault: Fault,
  outgoing: ServerResponse,
  apply: () => Promise<Response>,
  cleared: AbortSignal,
): Promise<Outcome> {
  switch (fault.kind) {
    case 'latency':
      await delay(fault.ms);
      return { response: await apply() };
    case 'held':
      await once(cleared, 'abort');
      return { response: await apply() };
    case 'status':
      if (fault.phase === 'after') await apply();
      return { response: statusAnswer(fault) };
    case 'rate-limited':
      return { response: throttled(fault.retryAfter) };
    case 'reset':
      if (fault.phase === 'after') await apply();
      return reset(outgoing);
    case 'hang':
      if (fault.phase === 'after') await apply();
      return untilClosed(outgoing);
    case 'broken-json':
      return { response: await cut(await apply()) };
    case 'truncated':
      return truncate(outgoing, await apply());
    case 'huge':
      return fault.gzip ? { response: bomb(fault.bytes) } : pour(outgoing, fault.bytes);
    case 'slow':
      return drip(outgoing, await apply(), fault.msPerByte);
    case 'redirect':
      return { response: new Response(null, { status: fault.status, headers: { Location: fault.location } }) };
    case 'hostile-next':
      return { response: await changed(await apply(), (body) => ({ ...Object(body), next: fault.next })) };
    case 'odd-report':
      return { response: await oddReport(await apply(), fault) };
    case 'override':
      await apply();
      return { response: new Response(JSON.stringify(fault.body), { status: 200, headers: JSON_TYPE }) };
  }
}
