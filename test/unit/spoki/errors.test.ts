import { classify, refusesKey } from '@electron/spoki/errors';
import { operation } from '@electron/spoki/operation';
import { TRANSPORT_FAULTS, type TransportAnswer } from '@electron/spoki/transport/transport-types';
import { type AppError, appErrorSchema } from '@shared/errors/app-error';
import { describe, expect, it } from 'vitest';

const READ = operation('GET', 'partners/accounts/', null);
const WRITE = operation('POST', 'partners/create_subrecharge/', null, { money: true });

function answer(status: number, body: unknown, headers: Record<string, string> = {}): TransportAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { type: 'answer', status, headers: { 'content-type': 'application/json', ...headers }, body: text };
}

function errorOf(outcome: Parameters<typeof classify>[0], of = READ): AppError {
  const classified = classify(outcome, of);
  if (classified.ok) throw new Error('an error was expected');
  return appErrorSchema.parse(classified.error);
}

describe('an answer with success', () => {
  it.each([
    [200, '{"a":1}', { a: 1 }],
    [200, '"b5e0"', 'b5e0'],
    [200, 'false', false],
    [200, 'null', null],
    [204, '', null],
    [204, 'null', null],
    [201, '  ', null],
    [202, '\uFEFF[]'.slice(1), []],
  ])('%i %j is the value %j', (status, body, value) => {
    expect(classify(answer(status, body), WRITE)).toEqual({ ok: true, body: value });
  });

  it.each([
    ['<!doctype html><p>Sign in', { 'content-type': 'text/html' }, 'not-spoki'],
    ['Sign in', { 'content-type': 'text/html; charset=utf-8' }, 'not-spoki'],
    ['<html>', {}, 'not-spoki'],
    ['{"truncated": ', {}, 'unexpected-answer'],
    ['OK', { 'content-type': 'text/plain' }, 'unexpected-answer'],
  ])('but the body %j is %s %s, and what a write did is unknown', (body, headers, kind) => {
    expect(errorOf(answer(200, body, headers))).toMatchObject({ kind, status: 200 });
    expect(errorOf(answer(200, body, headers))).not.toHaveProperty('outcome');
    expect(errorOf(answer(200, body, headers), WRITE).outcome).toBe('unknown');
  });
});

describe('a refusal', () => {
  it.each([
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'rejected'],
    [409, 'rejected'],
    [422, 'rejected'],
    [429, 'rate-limited'],
  ])('%i is %s, and a write was not applied', (status, kind) => {
    expect(errorOf(answer(status, { detail: 'Why.' }), WRITE)).toMatchObject({
      kind,
      status,
      spokiSays: 'Why.',
      outcome: 'not-applied',
      operation: 'POST partners/create_subrecharge/',
    });
  });

  it.each([500, 502, 503, 504, 599])('%i is server-failed, and what a write did is unknown', (status) => {
    expect(errorOf(answer(status, '<html>Bad Gateway'), WRITE)).toMatchObject({
      kind: 'server-failed',
      outcome: 'unknown',
    });
  });

  it.each([300, 301, 302, 303, 304, 307, 308])('%i is redirected, and what a write did is unknown', (status) => {
    const error = errorOf(answer(status, '', { location: 'https://evil.example/?k=1' }), WRITE);
    expect(error).toMatchObject({ kind: 'redirected', status, outcome: 'unknown' });
    expect(JSON.stringify(error)).not.toContain('evil');
  });

  it('with a web page for a body leaves unknown what a write did, because it may not be Spoki that answered', () => {
    expect(errorOf(answer(403, '<html>Blocked'), WRITE)).toMatchObject({ kind: 'forbidden', outcome: 'unknown' });
    expect(errorOf(answer(404, '<html>Not here', { 'content-type': 'text/html' }))).toMatchObject({
      kind: 'not-spoki',
    });
  });

  it.each<[string, unknown, Partial<AppError>]>([
    [
      'datail',
      { type: 't', title: 'T', code: 'spoki::3004', status: 400, datail: 'no role' },
      { spokiSays: 'no role', code: 'spoki::3004' },
    ],
    ['detail as text', { detail: 'Channel not found' }, { spokiSays: 'Channel not found' }],
    ['both', { datail: 'one.', detail: 'two.' }, { spokiSays: 'one. two.' }],
    ['both alike', { datail: 'same', detail: 'same' }, { spokiSays: 'same' }],
    ['neither', { title: 'Access denied', code: 'spoki::403' }, { spokiSays: 'Access denied', code: 'spoki::403' }],
    ['detail by field', { detail: { phone: ['bad'] }, error_code: 12 }, { fields: { phone: ['bad'] }, code: '12' }],
    [
      'fields',
      { platform: ['required', 'again'], name: 'short' },
      { fields: { platform: ['required', 'again'], name: ['short'] } },
    ],
    [
      'nested',
      { user: { email: ['taken'] }, rows: [{}, { age: ['low'] }] },
      { fields: { 'user.email': ['taken'], 'rows.2.age': ['low'] } },
    ],
    ['a list of rows', [{}, { email: ['bad'] }], { fields: { '2.email': ['bad'] } }],
    ['a list of texts', ['one', 'two'], { spokiSays: 'one two' }],
    ['text', 'just words', { spokiSays: 'just words' }],
    ['general errors', { non_field_errors: ['sum'] }, { spokiSays: 'sum' }],
    ['message', { message: 'm', error: 'e' }, { spokiSays: 'm e' }],
  ])('says why in the shape "%s"', (_shape, body, expected) => {
    const error = errorOf(answer(400, JSON.stringify(body)));
    expect(error).toMatchObject(expected);
    for (const absent of ['spokiSays', 'code', 'fields'] as const) {
      if (!(absent in expected)) expect(error).not.toHaveProperty(absent);
    }
  });

  it.each([
    '<html>',
    '',
    '{"broken',
    'null',
    '[]',
    '{}',
    '7',
    '{"detail":null}',
    '{"detail":{}}',
    '{"a":{"b":{"c":{"d":{"e":{"f":["deep"]}}}}}}',
  ])('without a usable word in the body %j still is an error', (body) => {
    const error = errorOf(answer(400, body));
    expect(error).toMatchObject({ kind: 'rejected', status: 400 });
    expect(error).not.toHaveProperty('spokiSays');
  });

  it('is cut to a size that can be shown, and hostile names stay names', () => {
    const long = errorOf(answer(400, { detail: 'x'.repeat(1_000_000) }));
    expect(long.spokiSays?.length).toBeLessThan(2_100);
    const many = errorOf(answer(400, Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, ['bad']]))));
    expect(Object.keys(many.fields ?? {})).toHaveLength(50);
    expect(errorOf(answer(400, '{"constructor":["odd"]}')).fields).toEqual({ constructor: ['odd'] });
  });
});

describe('a failure on the way', () => {
  it.each([
    ['unreachable', 'unreachable'],
    ['proxy', 'unreachable'],
    ['certificate', 'certificate'],
    ['secure-channel', 'unreachable'],
    ['timed-out', 'timed-out'],
    ['connection-lost', 'connection-lost'],
    ['answer-too-large', 'answer-too-large'],
    ['undecodable', 'unexpected-answer'],
    ['cancelled', 'cancelled'],
  ] as const)('%s is %s, and a write is as far as it got', (fault, kind) => {
    for (const progress of ['not-sent', 'unknown'] as const) {
      const failure = { type: 'failure', fault, progress, detail: 'CODE' } as const;
      expect(errorOf(failure, WRITE)).toMatchObject({ kind, outcome: progress });
      expect(errorOf(failure)).not.toHaveProperty('outcome');
    }
  });

  it('has a kind for every fault', () => {
    for (const fault of TRANSPORT_FAULTS)
      expect(errorOf({ type: 'failure', fault, progress: 'unknown', detail: '' }).message).not.toBe('');
  });
});

describe('whether the key itself was refused', () => {
  it('says 401, and 403 without a code of Spoki', () => {
    expect(refusesKey(errorOf(answer(401, { detail: 'no' })))).toBe(true);
    expect(refusesKey(errorOf(answer(403, { detail: 'no' })))).toBe(true);
    expect(refusesKey(errorOf(answer(403, { code: 'spoki::403', datail: 'the last owner' })))).toBe(false);
    expect(refusesKey(errorOf(answer(404, { detail: 'no' })))).toBe(false);
  });
});
